"""Solids that muscles and tendons are made of: bellies swept along a path, sheets lofted over paths.

Every solid is (vertices (n, 3), faces (m, 3), vertex normals (n, 3)) in the world, metres, together
with fibres: polylines on its outer surface that follow the muscle's own grain.
"""
import numpy as np
import trimesh
from scipy.interpolate import CubicSpline, PchipInterpolator
from scipy.ndimage import gaussian_filter, gaussian_filter1d
from scipy.spatial import cKDTree


class Surface:
    """Vertices and normals of what a soft tissue must stay outside of."""

    def __init__(self, solids):
        self.points = np.vstack([s[0] for s in solids])
        self.normals = np.vstack([s[2] for s in solids])
        self.tree = cKDTree(self.points)

    def clearance(self, x):
        """Signed distance of x (n, 3) above the nearest tangent plane, that plane's normal, and the
        plain distance to it."""
        distance, i = self.tree.query(x)
        normal = self.normals[i]
        return ((x - self.points[i]) * normal).sum(1), normal, distance

    def push(self, path, height, rounds=6, reach=0.035):
        """Move the samples of a path so that they keep `height` (metres, per sample) above it."""
        y = path.copy()
        for k in range(rounds + 1):
            above, normal, distance = self.clearance(y)
            w = np.clip((height if k < rounds else 0.8 * height) - above, 0, None) * (distance < reach)
            if k < rounds:
                w[[0, -1]] *= 0.2
            y = y + normal * w[:, None]
            if k < rounds:
                y[1:-1] = 0.5 * y[1:-1] + 0.25 * (y[:-2] + y[2:])
        return y


def spline(points, n):
    """n samples, evenly spaced along a smooth curve through the points."""
    p = np.asarray(points, float)
    if len(p) == 2:
        return p[0] + (p[1] - p[0]) * np.linspace(0, 1, n)[:, None]
    s = np.r_[0, np.cumsum(np.maximum(np.linalg.norm(np.diff(p, axis=0), axis=1), 1e-6) ** 0.5)]
    curve = PchipInterpolator(s, p, axis=0) if len(p) > 3 else CubicSpline(s, p, axis=0, bc_type="natural")
    x = curve(np.linspace(0, s[-1], 400))
    a = np.r_[0, np.cumsum(np.linalg.norm(np.diff(x, axis=0), axis=1))]
    t = np.linspace(0, a[-1], n)
    return np.stack([np.interp(t, a, x[:, i]) for i in range(3)], -1)


def taut(points, slack=1.07, full=1.35):
    """Points of a path drawn towards its chord as far as the path is too long for it: a shortened
    muscle straightens rather than hooking round."""
    p = np.asarray(points, float)
    chord = p[-1] - p[0]
    ratio = length(p) / max(np.linalg.norm(chord), 1e-9)
    w = np.clip((ratio - slack) / (full - slack), 0, 1)
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    return p * (1 - w) + (p[0] + chord * (s / s[-1])[:, None]) * w


def length(path):
    return float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())


def bulge(n, start, end, power=(0.75, 0.75), peak=0.5):
    """0 at `start` and `end` (fractions of the path), 1 at `peak` between them; the two powers shape
    the rise and the fall: small is blunt, large is drawn out to a point."""
    x = np.clip((np.linspace(0, 1, n) - start) / (end - start), 0, 1)
    x = x ** (np.log(0.5) / np.log(peak))
    return np.sin(np.pi * x) ** np.where(x < 0.5, *power)


def _solid(vertices, faces):
    mesh = trimesh.Trimesh(vertices, faces, process=False)
    if mesh.volume < 0:
        mesh.invert()
    return mesh.vertices.view(np.ndarray), mesh.faces.view(np.ndarray), mesh.vertex_normals.view(np.ndarray)


def belly(path, width, thickness, outward, around=24, grain=((0.0, 0.0),)):
    """Ellipse swept along a path: half-width and half-thickness per sample, thickness along
    `outward`. `grain`: fibres as (start angle, turn along the whole belly), in turns; 0 is outward."""
    tangent = np.gradient(path, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    out = outward - (outward * tangent).sum(1, keepdims=True) * tangent
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    side = np.cross(tangent, out)

    def ring(angle, i=slice(None)):
        c, s = np.cos(angle), np.sin(angle)
        return path[i] + side[i] * (s * width[i])[..., None] + out[i] * (c * thickness[i])[..., None]

    n, k = len(path), around
    grid = np.stack([ring(np.full(n, 2 * np.pi * j / k)) for j in range(k)], 1)
    vertices = np.vstack([grid.reshape(-1, 3), path[:1], path[-1:]])
    faces = []
    for i in range(n - 1):
        for j in range(k):
            a, b = i * k + j, i * k + (j + 1) % k
            faces += [[a, b, b + k], [a, b + k, a + k]]
    for j in range(k):
        faces += [[n * k, (j + 1) % k, j], [n * k + 1, (n - 1) * k + j, (n - 1) * k + (j + 1) % k]]
    fibres = []
    for start, turn in grain:
        fibres.append(ring(2 * np.pi * (start + turn * np.linspace(0, 1, n))))
    return _solid(vertices, np.array(faces)), fibres


def sheet(paths, thickness, surface=None, across=25, along=40, smooth=1.5, rim=0.45, ends=(0.15, 0.15),
          inner=0.35, lift=0.0, fibres=7):
    """A sheet lofted over paths [(k, 3)], first to last across it, each running with the fibres.

    thickness: metres at its middle; rim: how round its edges are; ends: thickness left at both ends;
    lift: metres kept above `surface`."""
    rows = np.stack([spline(p, along) for p in paths])
    u = np.linspace(0, 1, len(rows))
    if len(rows) > 2:
        grid = CubicSpline(u, rows, axis=0, bc_type="natural")(np.linspace(0, 1, across))
    else:
        grid = rows[0] + (rows[1] - rows[0]) * np.linspace(0, 1, across)[:, None, None]
    s = np.linspace(0, 1, along)
    edge = np.sin(np.pi * np.linspace(0, 1, across)) ** rim
    profile = np.maximum(np.sin(np.pi * s) ** 0.5, np.interp(s, [0, 0.5, 1], [ends[0], 0, ends[1]]))
    t = thickness * edge[:, None] * profile[None]
    if surface is not None:
        grid = np.stack([surface.push(row, th * inner + lift) for row, th in zip(grid, t)])
        grid = gaussian_filter(grid, (smooth, smooth, 0), mode="nearest")
    du, dv = np.gradient(grid, axis=0), np.gradient(grid, axis=1)
    normal = np.cross(du, dv)
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
    if surface is not None:
        _, away, _ = surface.clearance(grid.reshape(-1, 3))
        if (normal.reshape(-1, 3) * away).sum() < 0:
            normal = -normal
    normal = gaussian_filter(normal, (1, 1, 0), mode="nearest")
    outer, under = grid + normal * t[..., None], grid - normal * (t * inner)[..., None]
    a, b = grid.shape[:2]

    def at(layer, i, j):
        return layer * a * b + i * b + j

    faces = []
    for i in range(a - 1):
        for j in range(b - 1):
            p, q, r, w = at(0, i, j), at(0, i + 1, j), at(0, i + 1, j + 1), at(0, i, j + 1)
            faces += [[p, q, r], [p, r, w]]
            p, q, r, w = at(1, i, j), at(1, i + 1, j), at(1, i + 1, j + 1), at(1, i, j + 1)
            faces += [[p, r, q], [p, w, r]]
    around = [(i, 0) for i in range(a)] + [(a - 1, j) for j in range(1, b)]
    around += [(i, b - 1) for i in range(a - 2, -1, -1)] + [(0, j) for j in range(b - 2, 0, -1)]
    for (i, j), (k, m) in zip(around, around[1:] + around[:1]):
        faces += [[at(0, i, j), at(1, i, j), at(1, k, m)], [at(0, i, j), at(1, k, m), at(0, k, m)]]
    solid = _solid(np.vstack([outer.reshape(-1, 3), under.reshape(-1, 3)]), np.array(faces))
    lines = []
    for w in np.linspace(0, 1, fibres + 2)[1:-1]:
        lines.append(outer[int(round(w * (a - 1)))])
    return solid, lines


def outward_field(surface, path, axis_point, axis, sigma=4):
    """A smooth outward direction along a path: half the bone's normal, half away from a limb axis."""
    _, normal, _ = surface.clearance(path)
    q = path - axis_point
    radial = q - (q @ axis)[:, None] * axis[None]
    radial /= np.maximum(np.linalg.norm(radial, axis=1, keepdims=True), 1e-6)
    return gaussian_filter1d(0.5 * normal + 0.7 * radial, sigma, axis=0, mode="nearest")
