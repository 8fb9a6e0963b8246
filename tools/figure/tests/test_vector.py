"""Path data: fits stay within tolerance, and reading it back gives the same shape."""
import numpy as np

from figure import curves, vector


def circle(r=50.0, n=400):
    t = np.linspace(0, 2 * np.pi, n)
    return np.stack([100 + r * np.cos(t), 100 + r * np.sin(t)], -1)


def test_a_fitted_circle_stays_round():
    d = vector.path([circle()], 0.4, True)
    (points,) = vector.flatten(d)
    off = np.abs(np.hypot(*(points / vector.WRITTEN - 100).T) - 50)
    assert off.max() < 0.6
    assert d.startswith("M") and d.endswith("z") and len(d) < 150


def test_a_square_keeps_its_corners():
    side = np.linspace(0, 60, 80)[:-1]
    square = np.vstack([np.c_[side, 0 * side], np.c_[60 + 0 * side, side], np.c_[60 - side, 60 + 0 * side], np.c_[0 * side, 60 - side], [[0, 0]]])
    (points,) = vector.flatten(vector.path([square], 0.3, True))
    for corner in ((0, 0), (60, 0), (60, 60), (0, 60)):
        assert np.hypot(*(points / vector.WRITTEN - corner).T).min() < 1


def test_no_sample_is_further_off_than_the_tolerance():
    t = np.linspace(0, 4 * np.pi, 500)
    wave = np.c_[t * 20, 30 * np.sin(t) + 4 * np.sin(5 * t)]
    (curve,) = curves.fit(wave, 0.5, False)
    drawn = np.vstack([curves.at(c, np.linspace(0, 1, 50)) for c in curves.cubics(curve)])
    assert max(np.hypot(*(drawn - p).T).min() for p in wave) < 0.6
    assert np.allclose(drawn[[0, -1]], wave[[0, -1]], atol=0.05)


def test_numbers_are_packed():
    assert vector._join([1, -2, 0, 5]) == "1-2 0 5"


def test_contains_is_even_odd():
    d = vector.path([circle(), circle(20.0)], 0.4, True)
    at = [vector.contains(d, x * vector.WRITTEN, 100 * vector.WRITTEN) for x in (135, 100, 170)]
    assert at == [True, False, False]
