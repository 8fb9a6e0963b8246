"""What no data set holds of the spine: the coccyx, and the discs between the lumbar vertebrae."""
import numpy as np
from scipy.interpolate import CubicSpline

from . import joints
from .shapes import _solid, belly, spline

# Coccyx: four fused pieces that shrink, curving forwards from the apex of the sacrum, about 4 cm long.
COCCYX = ((0, -.001, .004), (0, -.003, -.010), (0, -.010, -.022), (0, -.021, -.030))


def coccyx(marks):
    """The coccyx as one solid in the present pose."""
    points = []
    for i, step in enumerate(COCCYX):
        at = marks.at("sacral-apex") + step if marks.neutral else None
        points.append(marks.at(marks.tie_once("coccyx", i, "pelvis", at)))
    path = spline(points, 40)
    s = np.linspace(0, 1, 40)
    half = np.interp(s, [0, .12, .3, .38, .58, .66, .85, 1], [.010, .013, .0095, .0098, .0065, .0066, .0042, .001])
    solid, _ = belly(path, half, half * .55, np.tile(marks.turn("pelvis", (0, -1.0, .3)), (40, 1)), around=20)
    return solid


def _plate(vertices, name, side):
    """Ring (24, 3) round the upper (side 1) or lower (-1) end of a vertebra's body."""
    rotation, origin = joints.body_frame(name)
    q = (vertices - origin) @ rotation  # forwards, up, right
    body = q[(q[:, 0] > -.002) & (q[:, 0] < .019) & (np.abs(q[:, 2]) < .018)]
    height = side * np.sort(side * body[:, 1])[-len(body) // 8 :].mean()
    slope = np.polyfit(*body[side * (body[:, 1] - np.median(body[:, 1])) > 0][:, :2].T, 1)[0]
    t = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    x = .0155 * np.cos(t)
    ring = np.stack([.007 + x, height + slope * x - side * .003, .0195 * np.sin(t)], -1)
    return ring @ rotation.T + origin


def discs(posed):
    """Drums between the bodies of neighbouring vertebrae, and under the lowest; they bulge a little."""
    solids = []
    low = None
    for name in joints.LUMBAR:
        vertices = posed["lumbar-vertebra-" + name[-1]][0]
        over = _plate(vertices, name, -1)
        if low is None:
            low = over - joints.body_frame(name)[0][:, 1] * .016
        middle = (low + over) / 2
        middle += (middle - middle.mean(0)) * .05
        solids.append(_drum(np.array([low, middle, over])))
        low = _plate(vertices, name, 1)
    faces, count = [], 0
    for v, f, _ in solids:
        faces.append(f + count)
        count += len(v)
    return np.vstack([s[0] for s in solids]), np.vstack(faces), np.vstack([s[2] for s in solids])


def _drum(rings):
    rows = CubicSpline([0, .5, 1], rings, axis=0)(np.linspace(0, 1, 9))
    n, m = rows.shape[:2]
    vertices = np.vstack([rows.reshape(-1, 3), rows[0].mean(0), rows[-1].mean(0)])
    faces = []
    for j in range(m):
        k = (j + 1) % m
        for i in range(n - 1):
            a, b = i * m + j, i * m + k
            faces += [[a, b, b + m], [a, b + m, a + m]]
        faces += [[n * m, k, j], [n * m + 1, (n - 1) * m + j, (n - 1) * m + k]]
    return _solid(vertices, np.array(faces))
