"""Path data: fits stay within tolerance, and reading it back gives the same shape."""
import numpy as np

from figure import vector


def circle(r=50.0, n=400):
    t = np.linspace(0, 2 * np.pi, n)
    return np.stack([100 + r * np.cos(t), 100 + r * np.sin(t)], -1)


def test_a_fitted_circle_stays_round():
    d = vector.path([circle()], 0.4, True)
    (points,) = vector.flatten(d)
    off = np.abs(np.hypot(*(points - 100).T) - 50)
    assert off.max() < 0.6
    assert d.startswith("M") and d.endswith("z") and len(d) < 250


def test_numbers_are_packed():
    assert vector._number(-0.04, 1) == "0"
    assert vector._number(0.5, 1) == ".5" and vector._number(-0.5, 1) == "-.5" and vector._number(10.0, 1) == "10"
    assert vector._join(["1", "-2", ".5", ".5", "3"]) == "1-2 .5.5 3"
    assert [float(v) for v in ("1", "-2", ".5", ".5", "3")] == list(map(float, __import__("re").findall(r"-?(?:\d+\.?\d*|\.\d+)", "1-2 .5.5 3")))


def test_contains_is_even_odd():
    d = vector.path([circle(), circle(20.0)], 0.4, True)
    assert vector.contains(d, 135, 100) and not vector.contains(d, 100, 100) and not vector.contains(d, 170, 100)
