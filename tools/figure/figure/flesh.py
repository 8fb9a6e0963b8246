"""The body's outline: elliptical flesh around the limb and trunk, and the skin drawn round it.

Stations are (body, centre x, centre y, z, half-width, half-depth) in the neutral pose, metres, shaped
after adult girths: thigh about 55 cm, knee 37 cm, calf 37 cm, ankle 23 cm, hips 100 cm, waist 80 cm.
"""
import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import Polygon, box

from . import projection, vector
from .shapes import _solid

HEIGHT = 800

TRUNK = [
    ("pelvis", 0, .070, .872, .146, .088), ("pelvis", 0, .072, .905, .157, .106), ("pelvis", 0, .073, .950, .161, .112),
    ("pelvis", 0, .060, 1.010, .155, .108), ("pelvis", 0, .045, 1.060, .147, .097), ("lumbar5", 0, .040, 1.105, .140, .092),
    ("lumbar3", 0, .038, 1.150, .138, .090), ("lumbar2", 0, .036, 1.200, .140, .092), ("lumbar2", 0, .034, 1.280, .146, .096),
]
LIMB = [
    ("thigh", -.094, .062, .930, .070, .095), ("thigh", -.089, .046, .860, .078, .092), ("thigh", -.093, .040, .750, .070, .085),
    ("thigh", -.086, .040, .640, .062, .073), ("thigh", -.082, .044, .560, .055, .062), ("shank", -.081, .050, .500, .051, .058),
    ("shank", -.081, .062, .450, .049, .053), ("shank", -.082, .075, .380, .053, .057), ("shank", -.080, .070, .280, .043, .047),
    ("shank", -.079, .063, .190, .034, .038), ("shank", -.081, .065, .125, .036, .042), ("shank", -.081, .065, .105, .034, .042),
]


def _tube(marks, group, stations, body_of, mirror=False, around=28):
    rings = []
    th = np.linspace(0, 2 * np.pi, around, endpoint=False)
    for i, (where, x, y, z, a, b) in enumerate(stations):
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
        "second": _tube(marks, "flesh-second", LIMB, lambda w: left[w], mirror=True),
    }


FADE, LAYERS = 60, 4  # height of the trunk's fading end in page units, and its layers
ROW = 40  # height of the strips that tell how far the body reaches, page units


def outline(camera, scene):
    """The body's outline as one shape in page units."""
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
    if camera.view != "lateral":  # from the side the limbs hide each other, or would be taken for one another
        second = ndi.distance_transform_edt(~mask(scene.second_foot)) < 0.008 * metre
        second |= mask([scene.flesh["second"]])
        whole |= ndi.gaussian_filter(second.astype(float), 0.016 * metre) > 0.5
    r = (0.010 if camera.view != "lateral" else 0.020) * metre
    swollen = ndi.distance_transform_edt(~np.pad(whole, 80)) < r
    closed = (ndi.distance_transform_edt(swollen) > r)[80:-80, 80:-80] | whole
    smooth = ndi.gaussian_filter(closed.astype(float), 0.005 * metre)
    loops = vector.loops(smooth, wide, blur=0.5, min_area=400)
    return Polygon(max(loops, key=len) - pad).buffer(0)


def rows(shape, waist):
    """Boxes (x, y, width, height) round the outline, one for each strip of the page that it reaches into."""
    out = []
    for top in range(0, HEIGHT, ROW):
        strip = shape.intersection(box(-4 * HEIGHT, top, 4 * HEIGHT, top + ROW))
        strip = strip.intersection(box(-4 * HEIGHT, waist, 4 * HEIGHT, HEIGHT))
        if not strip.is_empty:
            left, upper, right, lower = strip.bounds
            out.append((left, upper, right - left, lower - upper))
    return out


def paths(shape, waist):
    """[path]: the skin, open where the trunk is cropped, the whole first and then the layers by which it
    fades out towards page height `waist`. Painted translucent under the whole, they add up downwards."""
    whole = _below(shape, waist + FADE)
    layers = [_below(shape, top, waist + FADE + 3) for top in waist + FADE * np.arange(LAYERS) / LAYERS]
    return [vector.path([line], 0.6, False) for line in (whole, *layers)]


def _below(shape, top, bottom=4 * HEIGHT):
    """The outline of the part of a shape below the line y = top: once round, but open along that line, so
    that a stroke leaves it out and a fill does not."""
    part = shape.intersection(box(-4 * HEIGHT, top, 4 * HEIGHT, bottom))
    part = max(getattr(part, "geoms", [part]), key=lambda g: g.area)
    ring = np.array(part.exterior.coords)[:-1]
    upper = np.flatnonzero(ring[:, 1] < top + 0.01)
    ends = upper[[ring[upper, 0].argmin(), ring[upper, 0].argmax()]]
    for start, stop in (ends, ends[::-1]):
        line = np.roll(ring, -start, 0)[: (stop - start) % len(ring) + 1]
        if len(line) > 2:
            return line
    raise ValueError("the body's outline does not reach its upper end")
