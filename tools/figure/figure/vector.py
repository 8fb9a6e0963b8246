"""Masks and contours to compact SVG path data: closed loops, occluding contours, Bezier fits."""
import contourpy
import numpy as np
from scipy import ndimage as ndi


def loops(mask, camera, blur=1.2, min_area=6.0, level=0.5):
    """Closed contours of a boolean or float field, user units; `blur` is in pixels."""
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
    """Visible folds of a smooth mesh inside its own outline: polylines in user units.

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


# ---- polyline to cubic Beziers (Schneider, Graphics Gems 1990) ------------------------------------


def _bezier_at(p, t):
    t = t[:, None]
    return (1 - t) ** 3 * p[0] + 3 * (1 - t) ** 2 * t * p[1] + 3 * (1 - t) * t * t * p[2] + t**3 * p[3]


def _fit(p, t1, t2, tol):
    n = len(p)
    if n == 2:
        third = np.linalg.norm(p[1] - p[0]) / 3
        return [np.array([p[0], p[0] + t1 * third, p[1] + t2 * third, p[1]])]
    u = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    length = u[-1]
    if length < 1e-9:
        return []
    u /= length
    for _ in range(5):
        b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
        a1, a2 = b1[:, None] * t1, b2[:, None] * t2
        rest = p - (p[0] * (b0 + b1)[:, None] + p[-1] * (b2 + b3)[:, None])
        c11, c12, c22 = (a1 * a1).sum(), (a1 * a2).sum(), (a2 * a2).sum()
        x1, x2 = (a1 * rest).sum(), (a2 * rest).sum()
        det = c11 * c22 - c12 * c12
        if abs(det) > 1e-12:
            h1, h2 = (x1 * c22 - x2 * c12) / det, (c11 * x2 - c12 * x1) / det
        else:
            h1 = h2 = length / 3
        if min(h1, h2) < length * 0.02 or max(h1, h2) > 2 * length:
            h1 = h2 = length / 3
        c = np.array([p[0], p[0] + t1 * h1, p[-1] + t2 * h2, p[-1]])
        q = _bezier_at(c, u)
        error = np.linalg.norm(q - p, axis=1)
        worst = error.argmax()
        if error[worst] <= tol:
            return [c]
        if error[worst] > tol * 4:
            break
        v = 1 - u
        d1 = 3 * ((c[1] - c[0]) * (v * v)[:, None] + 2 * (c[2] - c[1]) * (v * u)[:, None] + (c[3] - c[2]) * (u * u)[:, None])
        d2 = 6 * ((c[2] - 2 * c[1] + c[0]) * v[:, None] + (c[3] - 2 * c[2] + c[1]) * u[:, None])
        num, den = ((q - p) * d1).sum(1), (d1 * d1).sum(1) + ((q - p) * d2).sum(1)
        safe = np.where(np.abs(den) > 1e-9, den, 1)
        u = np.maximum.accumulate(np.clip(np.where(np.abs(den) > 1e-9, u - num / safe, u), 0, 1))
    m = min(max(worst, 1), n - 2)
    k = max(1, min(4, m, n - 1 - m))
    across = p[m - k] - p[m + k]
    norm = np.linalg.norm(across)
    across = across / norm if norm > 1e-9 else np.array([1.0, 0])
    return _fit(p[: m + 1], t1, across, tol) + _fit(p[m:], -across, t2, tol)


def _tangent(p, k=3):
    v = p[min(k, len(p) - 1)] - p[0]
    n = np.linalg.norm(v)
    return v / n if n > 1e-9 else np.array([1.0, 0])


def resample(p, step):
    s = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))]
    t = np.linspace(0, s[-1], max(4, int(s[-1] / step)) + 1)
    return np.stack([np.interp(t, s, p[:, i]) for i in (0, 1)], -1)


def bezier(p, tol, closed):
    """Cubic segments [(4, 2)] within `tol` user units of a polyline; a loop keeps its corners."""
    p = resample(np.asarray(p, float), 0.45)
    if not closed:
        return _fit(p, _tangent(p), _tangent(p[::-1]), tol)
    q, k = p[:-1], 5
    ahead, behind = np.roll(q, -k, 0) - q, q - np.roll(q, k, 0)
    norm = np.linalg.norm(ahead, axis=1) * np.linalg.norm(behind, axis=1)
    cosine = (ahead * behind).sum(1) / np.maximum(norm, 1e-9)
    start = cosine.argmin()
    q, cosine = np.roll(q, -start, 0), np.roll(cosine, -start)
    p = np.r_[q, q[:1]]
    corners = [0]
    for j in np.where(cosine < 0.45)[0]:
        if j - corners[-1] > 8 and len(q) - j > 8 and cosine[j] == cosine[max(0, j - 8) : j + 9].min():
            corners.append(j)
    corners.append(len(p) - 1)
    if cosine[0] > 0.45:  # no corner at all: one tangent through the start
        t = q[1] - q[-1]
        t = t / max(np.linalg.norm(t), 1e-9)
        return _fit(p, t, -t, tol)
    out = []
    for a, b in zip(corners[:-1], corners[1:]):
        piece = p[a : b + 1]
        out += _fit(piece, _tangent(piece), _tangent(piece[::-1]), tol)
    return out


# ---- path data -------------------------------------------------------------------------------------


def _number(v, digits):
    s = "%.*f" % (digits, v)
    if "." in s:
        s = s.rstrip("0").rstrip(".")
    if s in ("-0", ""):
        return "0"
    if s.startswith("-0."):
        return "-" + s[2:]
    return s[1:] if s.startswith("0.") else s


def _join(numbers):
    out, last = "", ""
    for n in numbers:
        tight = not out or n[0] == "-" or (n[0] == "." and "." in last)
        out += n if tight else " " + n
        last = n
    return out


def path(polylines, tol, closed, grid=0.2):
    """Path data of polylines: relative cubics on a grid of so many user units, rounded without drift."""
    digits = 0 if grid >= 1 else 1
    out = ""
    for line in polylines:
        curves = bezier(line, tol, closed)
        if not curves:
            continue
        at = np.round(curves[0][0] / grid) * grid
        out += "M" + _join([_number(v, digits) for v in at]) + "c"
        numbers = []
        for c in curves:
            c = np.round(c / grid) * grid
            numbers += [_number(v, digits) for v in (c[1:] - at).ravel()]
            at = c[3]
        out += _join(numbers) + ("z" if closed else "")
    return out


def flatten(d, steps=6):
    """Path data written by `path` -> polylines [(n, 2)]; the inverse used by tests and anchors."""
    import re

    number = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
    out = []
    for sub in d.split("M")[1:]:
        head, _, body = sub.rstrip("z").partition("c")
        at = np.array([float(v) for v in number.findall(head)])
        points = [at]
        n = np.array([float(v) for v in number.findall(body)]).reshape(-1, 3, 2)
        for seg in n:
            c = np.vstack([at, at + seg])
            points += list(_bezier_at(c, np.linspace(0, 1, steps + 1)[1:]))
            at = c[3]
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
