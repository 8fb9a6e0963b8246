"""The body's outline: elliptical flesh around the limb and trunk, and the skin drawn round it.

Stations are (body, centre x, centre y, z, half-width, half-depth) in the neutral pose, metres, shaped
after adult girths: thigh about 55 cm, knee 37 cm, calf 37 cm, ankle 23 cm, hips 100 cm, waist 80 cm.
"""
import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import LineString, Polygon, box
from shapely.ops import linemerge

from . import projection, vector
from .shapes import _solid

HEIGHT = 800

TRUNK = [
    ("pelvis", 0, .070, .872, .146, .088), ("pelvis", 0, .072, .905, .157, .106), ("pelvis", 0, .073, .950, .161, .112),
    ("pelvis", 0, .060, 1.010, .155, .108), ("pelvis", 0, .045, 1.060, .147, .097), ("pelvis", 0, .038, 1.115, .140, .090),
    ("pelvis", 0, .040, 1.220, .146, .094),
]
LIMB = [
    ("thigh", -.094, .062, .930, .070, .095), ("thigh", -.089, .046, .860, .078, .092), ("thigh", -.093, .040, .750, .070, .085),
    ("thigh", -.086, .040, .640, .062, .073), ("thigh", -.082, .044, .560, .055, .062), ("shank", -.081, .050, .500, .051, .058),
    ("shank", -.081, .062, .450, .049, .053), ("shank", -.082, .075, .380, .053, .057), ("shank", -.080, .070, .280, .043, .047),
    ("shank", -.079, .063, .190, .034, .038), ("shank", -.081, .065, .125, .036, .042), ("shank", -.081, .065, .105, .034, .042),
]
SECOND = [("thigh", -.093, .062, .930, .064, .095), ("thigh", -.091, .046, .860, .073, .092), ("thigh", -.093, .043, .815, .072, .088)]


def _tube(marks, group, stations, body_of, mirror=False, count=None, around=28):
    rings = []
    th = np.linspace(0, 2 * np.pi, around, endpoint=False)
    for i, (where, x, y, z, a, b) in enumerate(stations[:count]):
        x = -x if mirror else x
        ring = [(x + a * np.cos(t), y + b * np.sin(t), z) for t in th]
        rings.append([marks.at(marks.tie_once(group, (i, j), body_of(where), p)) for j, p in enumerate(ring)])
    rings = np.array(rings)
    from scipy.interpolate import PchipInterpolator

    u = np.arange(len(rings))
    rings = PchipInterpolator(u, rings, axis=0)(np.linspace(0, u[-1], 8 * len(rings)))
    n = len(rings)
    vertices = np.vstack([rings.reshape(-1, 3), rings[0].mean(0), rings[-1].mean(0)])
    faces = []
    for i in range(n - 1):
        for j in range(around):
            a, b = i * around + j, i * around + (j + 1) % around
            faces += [[a, b, b + around], [a, b + around, a + around]]
    for j in range(around):
        faces += [[n * around, (j + 1) % around, j], [n * around + 1, (n - 1) * around + j, (n - 1) * around + (j + 1) % around]]
    return _solid(vertices, np.array(faces))


def build(marks):
    """{"trunk", "limb", "second"}: flesh solids in the present pose."""
    right = {"thigh": "femur_r", "shank": "tibia_r"}
    left = {"thigh": "femur_l", "shank": "tibia_l"}
    limb = [((right[w], x, y, z, a, b)) for w, x, y, z, a, b in LIMB]
    limb[0] = (({"pelvis": 1, "femur_r": 1},) + limb[0][1:])
    return {
        "trunk": _tube(marks, "flesh-trunk", TRUNK, lambda w: w),
        "limb": _tube(marks, "flesh-limb", limb, lambda w: w),
        "second": _tube(marks, "flesh-second", SECOND, lambda w: left[w], mirror=True),
    }


def outline(camera, scene, waist):
    """(fill path, edge path): the skin as a closed shape, and its outline without the cropped ends.

    The trunk is cropped at page height `waist`, the other leg at mid-thigh."""
    pad = 40
    wide = projection.Camera(camera.view, camera.x0 - pad / camera.scale, camera.y0 - pad / camera.scale,
                             camera.scale, camera.width + 2 * pad, camera.height + 2 * pad, 1)

    def mask(solids):
        return projection.rasterise(wide, solids)[0] >= 0

    metre = camera.scale
    inner = [s for k, s in scene.bones.items() if k != "hip-bone-left"]
    inner += [s for v in scene.soft.values() for s in v]
    whole = ndi.distance_transform_edt(~mask(inner)) < 0.008 * metre
    whole |= mask([scene.flesh["trunk"], scene.flesh["limb"]])
    cuts = [LineString([(-4 * HEIGHT, waist), (4 * HEIGHT, waist)])]
    beside = camera.view != "lateral"  # from the side one thigh hides the other
    if beside:
        second, cut = _cropped(mask([scene.flesh["second"]]), scene, camera, pad)
        whole |= second
        cuts.append(cut)
    r = (0.010 if beside else 0.030) * metre
    swollen = ndi.distance_transform_edt(~np.pad(whole, 80)) < r
    closed = (ndi.distance_transform_edt(swollen) > r)[80:-80, 80:-80] | whole
    smooth = ndi.gaussian_filter(closed.astype(float), 0.005 * metre)
    loops = vector.loops(smooth, wide, blur=0.5, min_area=400)
    shape = Polygon(max(loops, key=len) - pad).buffer(0)
    shape = shape.difference(box(-4 * HEIGHT, -4 * HEIGHT, 4 * HEIGHT, waist))
    shape = max(getattr(shape, "geoms", [shape]), key=lambda g: g.area)
    fill = vector.path([np.array(shape.exterior.coords)], 0.6, True)
    edge = shape.exterior.difference(cuts[0].buffer(0.7))
    for cut in cuts[1:]:
        edge = edge.difference(cut.buffer(5))
    edge = linemerge(edge) if edge.geom_type != "LineString" else edge
    lines = [np.array(g.coords) for g in getattr(edge, "geoms", [edge]) if g.length > 12]
    return fill, vector.path(lines, 0.6, False)


def _cropped(mask, scene, camera, pad):
    """The other thigh's mask above its crop, and the crop as a line, bowed as a section would be."""
    ring = camera.page(scene.second_end)
    a, b = ring[ring[:, 0].argmin()], ring[ring[:, 0].argmax()]
    knee = camera.page(np.array([scene.points["second-knee"]]))[0]
    size = np.linalg.norm(b - a)
    along = (b - a) / size
    down = np.array([-along[1], along[0]])
    down *= np.sign(down @ (knee - (a + b) / 2))
    rows, columns = np.mgrid[: mask.shape[0], : mask.shape[1]]
    q = np.stack([columns, rows], -1) + 0.5 - pad - (a + b) / 2
    across, depth = q @ along / (size / 2), q @ down
    metre = camera.scale
    bow = -0.014 * metre + 0.012 * metre * np.sqrt(np.clip(1 - across**2, 0, 1))
    w = np.linspace(-1, 1, 40)[:, None]
    line = (a + b) / 2 + along * w * size / 2 + down * (-0.014 * metre + 0.012 * metre * np.sqrt(1 - w**2))
    return mask & (depth < bow), LineString(line)
