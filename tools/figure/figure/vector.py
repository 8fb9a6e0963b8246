"""Masks and contours to compact SVG path data: closed loops, occluding contours, smooth curves.

Lengths are page units, 800 to a drawing's height; a file counts in finer units, so that it needs whole
numbers only."""
import re

import contourpy
import numpy as np
from scipy import ndimage as ndi

from . import curves

WRITTEN = 2.5  # units of a file to a page unit


def loops(mask, camera, blur=1.2, min_area=6.0, level=0.5):
    """Closed contours of a boolean or float field, page units; `blur` is in pixels."""
    rows, cols = np.where(mask.any(1))[0], np.where(mask.any(0))[0]
    if not len(rows):
        return []
    pad = int(4 + 4 * blur)
    r0, c0 = rows[0], cols[0]
    part = np.pad(mask[r0 : rows[-1] + 1, c0 : cols[-1] + 1].astype(np.float32), pad)
    out = []
    for line in contourpy.contour_generator(z=ndi.gaussian_filter(part, blur)).lines(level):
        line = (line - pad + 0.5 + [c0, r0]) / camera.sampling
        area = 0.5 * abs(np.sum(line[:-1, 0] * line[1:, 1] - line[1:, 0] * line[:-1, 1]))
        if len(line) > 8 and area >= min_area and np.allclose(line[0], line[-1]):
            out.append(line)
    return out


def occluding_contours(camera, mesh, z, owner, me, slack=0.0035, min_length=10.0):
    """Visible folds of a smooth mesh inside its own outline: polylines in page units.

    A fold is where the normal turns away from the viewer; `owner == me` marks the pixels where this
    mesh is in front, `z` is their depth."""
    vertices, faces, normals = mesh
    facing = normals @ camera.toward
    sign = facing > 0
    edge_point, neighbours = {}, {}
    for tri in faces[sign[faces].any(1) & ~sign[faces].all(1)]:
        keys = []
        for i, j in ((tri[0], tri[1]), (tri[1], tri[2]), (tri[2], tri[0])):
            if sign[i] != sign[j]:
                key = (i, j) if i < j else (j, i)
                keys.append(key)
                if key not in edge_point:
                    w = facing[key[0]] / (facing[key[0]] - facing[key[1]])
                    edge_point[key] = vertices[key[0]] * (1 - w) + vertices[key[1]] * w
        if len(keys) == 2:
            neighbours.setdefault(keys[0], []).append(keys[1])
            neighbours.setdefault(keys[1], []).append(keys[0])
    used, chains = set(), []
    for start in [k for k in neighbours if len(neighbours[k]) == 1] + list(neighbours):
        if start in used:
            continue
        chain = [start]
        used.add(start)
        while True:
            onward = [k for k in neighbours[chain[-1]] if k not in used]
            if not onward:
                break
            used.add(onward[0])
            chain.append(onward[0])
        if len(chain) > 2:
            if chain[0] in neighbours[chain[-1]]:
                chain.append(chain[0])
            chains.append(np.array([edge_point[k] for k in chain]))
    out = []
    for chain in chains:
        page, depth = camera.page(chain), camera.depth(chain)
        q = np.floor(page * camera.sampling).astype(int)
        q = np.clip(q, 3, [camera.columns - 4, camera.rows - 4])
        seen = depth >= z[q[:, 1], q[:, 0]] - slack
        for dx, dy in ((3, 0), (-3, 0), (0, 3), (0, -3)):  # not on the outline
            seen &= owner[q[:, 1] + dy, q[:, 0] + dx] == me
        seen = ndi.binary_closing(seen, iterations=2) | seen
        label, n = ndi.label(seen)
        for i in range(1, n + 1):
            piece = page[label == i]
            if len(piece) > 1 and np.hypot(*np.diff(piece, axis=0).T).sum() >= min_length:
                out.append(piece)
    return out


# ---- path data -------------------------------------------------------------------------------------


def _join(numbers):
    """Whole numbers as path data: no space before a minus."""
    return "".join(str(n) if i == 0 or n < 0 else " %d" % n for i, n in enumerate(numbers))


def path(polylines, tol, closed):
    """Path data of polylines (page units) in written units: relative cubics, rounded without drift. A joint
    whose handles mirror each other is written as `s`, without its first handle."""
    out = ""
    for line in polylines:
        at = None
        for curve in curves.fit(line, tol, closed):
            knots = _written(curve.knots)
            if at is None:
                at = knots[0]
                out += "M" + _join(at)
            numbers = [*(_written(curve.knots[0] + curve.handles[0]) - knots[0])]
            for i in range(1, len(knots)):
                numbers += [*(_written(curve.knots[i] - curve.handles[i]) - at), *(knots[i] - at)]
                at = knots[i]
            out += "c" + _join(numbers[:6]) + ("s" + _join(numbers[6:]) if len(numbers) > 6 else "")
        if at is not None and closed:
            out += "z"
    return out


def _written(points):
    return np.round(points * WRITTEN).astype(int)


def flatten(d, steps=6):
    """Path data written by `path` -> polylines [(n, 2)] in written units; used by tests and boxes."""
    out = []
    for sub in d.split("M")[1:]:
        points, mirrored = [], None
        for command, body in re.findall("([cs]?)([^csz]+)", sub):
            numbers = np.array([float(v) for v in re.findall(r"-?\d+", body)]).reshape(-1, 2)
            if not command:
                at = numbers[0]
                points.append(at)
                continue
            while len(numbers):
                free = 3 if command == "c" else 2
                handles, numbers = at + numbers[:free], numbers[free:]
                cubic = np.vstack([at, handles] if free == 3 else [at, mirrored, handles])
                points += list(curves.at(cubic, np.linspace(0, 1, steps + 1)[1:]))
                at, mirrored = cubic[3], 2 * cubic[3] - cubic[2]
        out.append(np.array(points))
    return out


def contains(d, x, y):
    """Is the point inside the closed path (even-odd)?"""
    inside = False
    for p in flatten(d):
        q = np.roll(p, -1, 0)
        cross = (p[:, 1] > y) != (q[:, 1] > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = p[:, 0] + (y - p[:, 1]) * (q[:, 0] - p[:, 0]) / (q[:, 1] - p[:, 1])
        inside ^= bool(np.sum(cross & (x < at)) % 2)
    return inside
