"""Polylines to smooth curves: cubic Beziers that meet in mirrored handles, fitted by least squares.

A mirrored handle need not be written (`s` in path data), which makes a smooth joint a third shorter than a
free one; fitting all joints of a stretch at once makes up for the freedom they lose.
"""
from dataclasses import dataclass

import numpy as np

STEP = 0.45  # of the samples along a polyline, page units
CORNER = 0.45  # cosine of the turn over five samples below which a line has a corner
NEAR = 20  # how many pieces of the drawn curve, either way, a sample may move along it in a round
PIECES = 24  # of each cubic, for measuring


@dataclass(frozen=True)
class Curve:
    """Knots (m, 2) and their handles (m, 2): each reaches as far ahead of its knot as behind it."""

    knots: np.ndarray
    handles: np.ndarray


def at(cubic, t):
    """Points (n, 2) of a cubic (4, 2)."""
    t = t[:, None]
    return (1 - t) ** 3 * cubic[0] + 3 * (1 - t) ** 2 * t * cubic[1] + 3 * (1 - t) * t * t * cubic[2] + t**3 * cubic[3]


def resample(p, step):
    s = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))]
    t = np.linspace(0, s[-1], max(4, int(s[-1] / step)) + 1)
    return np.stack([np.interp(t, s, p[:, i]) for i in (0, 1)], -1)


def fit(line, tol, closed):
    """[Curve] within `tol` page units of a polyline, one for each stretch between corners."""
    p = resample(np.asarray(line, float), STEP)
    turn = _turn(p, closed)
    if closed:  # start at the sharpest turn
        start = turn[:-1].argmin()
        p, turn = np.roll(p[:-1], -start, 0), np.roll(turn[:-1], -start)
        p, turn = np.r_[p, p[:1]], np.r_[turn, turn[:1]]
    corners = [0]
    for j in np.flatnonzero(turn < CORNER):
        if j - corners[-1] > 8 and len(p) - 1 - j > 8 and turn[j] == turn[max(0, j - 8) : j + 9].min():
            corners.append(j)
    ends = [*corners, len(p) - 1]
    loop = closed and turn[0] > CORNER
    return [_smooth(p[a : b + 1], tol, loop) for a, b in zip(ends[:-1], ends[1:])]


def _turn(p, closed, k=5):
    """Cosine of the turn at each sample."""
    q = p[:-1] if closed else p
    if closed:
        ahead, behind = np.roll(q, -k, 0) - q, q - np.roll(q, k, 0)
    else:
        i = np.arange(len(q))
        ahead, behind = q[np.minimum(i + k, len(q) - 1)] - q, q - q[np.maximum(i - k, 0)]
    norm = np.linalg.norm(ahead, axis=1) * np.linalg.norm(behind, axis=1)
    turn = np.where(norm > 1e-9, (ahead * behind).sum(1) / np.maximum(norm, 1e-9), 1)
    return np.r_[turn, turn[:1]] if closed else turn


def _smooth(p, tol, loop):
    """One curve along the samples, with a knot more wherever it strays, until it strays nowhere."""
    knots = np.linspace(0, len(p) - 1, 4 if loop else 2)  # by the samples that they are at
    while True:
        curve, off, t = _solve(p, knots, loop)
        bad = np.flatnonzero(off > tol)
        if not len(bad) or len(knots) > len(p) / 4:
            return curve
        knots = np.interp(np.arange(len(knots)), t, np.arange(len(p)))
        worst = np.unique(np.minimum(t[off > max(tol, 0.6 * off.max())].astype(int), len(knots) - 2))
        knots = np.insert(knots, worst + 1, (knots[worst] + knots[worst + 1]) / 2)


def _solve(p, knots, loop, rounds=5):
    """The curve with so many knots that is nearest to the samples, how far each is off it, and where along
    it (knots counted from 0) each is."""
    n, m = len(p), len(knots)
    t = np.interp(np.arange(n), knots, np.arange(m))
    for _ in range(rounds):
        curve = _least_squares(p, t, m, loop)
        t, off = _nearest(p, t, curve)
        if not loop:
            t[0], t[-1] = 0, m - 1
    return curve, off, t


def _least_squares(p, t, m, loop):
    n, free = len(p), m - 1 if loop else m
    before = np.minimum(t.astype(int), m - 2)
    after, u = (before + 1) % free, t - before
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
    a, i = np.zeros((n + free, 2 * free)), np.arange(n)
    np.add.at(a, (i, before), b0 + b1)
    np.add.at(a, (i, free + before), b1)
    np.add.at(a, (i, after), b2 + b3)
    np.add.at(a, (i, free + after), -b2)
    a[n:, free:] = 1e-4 * np.eye(free)  # a handle that no sample decides stays short
    goal = np.r_[p, np.zeros((free, 2))]
    if not loop:
        a[[0, n - 1]] *= 100
        goal[[0, n - 1]] *= 100
    x = np.linalg.solve(a.T @ a, a.T @ goal)
    knots, handles = x[:free], x[free:]
    if loop:
        knots, handles = np.r_[knots, knots[:1]], np.r_[handles, handles[:1]]
    return Curve(knots, handles)


def _nearest(p, t, curve):
    """Where along the curve each sample is nearest, searched round where it was, and how far off."""
    m, u = len(curve.knots), np.linspace(0, 1, PIECES + 1)[:-1]
    line = np.vstack([*(at(c, u) for c in cubics(curve)), curve.knots[-1:]])
    first = np.clip((t * PIECES).astype(int) - NEAR, 0, max(len(line) - 2 - 2 * NEAR, 0))
    piece = np.minimum(first[:, None] + np.arange(2 * NEAR + 1), len(line) - 2)
    start, along = line[piece], np.diff(line, axis=0)[piece]
    reach = p[:, None] - start
    w = np.clip((reach * along).sum(-1) / np.maximum((along**2).sum(-1), 1e-12), 0, 1)
    off = ((reach - w[..., None] * along) ** 2).sum(-1)
    best = off.argmin(1)
    i = np.arange(len(p))
    new = (piece[i, best] + w[i, best]) / PIECES
    return np.maximum.accumulate(np.clip(new, 0, m - 1)), np.sqrt(off[i, best])


def cubics(curve):
    """The curve's cubics, each (4, 2)."""
    k, h = curve.knots, curve.handles
    return [np.array([k[i], k[i] + h[i], k[i + 1] - h[i + 1], k[i + 1]]) for i in range(len(k) - 1)]
