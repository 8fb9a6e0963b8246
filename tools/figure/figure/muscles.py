"""The muscles of the figure, built in the present pose over the bones from landmarks.

Their attachments are held against MyoLeg's (see norms.attachments).

Points are neutral-pose world coordinates in metres (see the package's frame), each tied to the body
it moves with. Belly cross-sections come from muscle volume = maximal force / specific tension
(60 N/cm2) * optimal fibre length, both from Rajagopal 2016 (MIT, Stanford): rajagopal_F0_lopt.json.
"""
import functools
import json
import os
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from .shapes import Surface, belly, bulge, length, outward_field, sheet, spline, taut

PELVIS, FEMUR, PATELLA, TIBIA = "pelvis", "femur_r", "patella_r", "tibia_r"


@functools.cache
def volumes():
    """{muscle: cubic metres}."""
    with open(os.path.join(os.path.dirname(__file__), "rajagopal_F0_lopt.json")) as f:
        return {k: force / 60e4 * fibre for k, (force, fibre) in json.load(f).items()}


@dataclass(frozen=True)
class Belly:
    """A belly swept along a path of (body, point)."""

    path: list
    volume: tuple  # (muscle whose volume it has, share): below 1 where neighbours press it flat
    start: float  # where the swelling starts and ends, fractions of the path
    end: float
    peak: float  # where between these it is thickest
    power: tuple  # how blunt it rises and falls (see shapes.bulge)
    flat: float  # thickness / width
    tip: float  # half-width at the ends, metres
    grain: list  # fibres: (start angle, turn over the length), in turns about the path


QUADRICEPS = {
    "vastus-intermedius": Belly(
        path=[(FEMUR, (-.108, .034, .840)), (FEMUR, (-.106, .026, .780)), (FEMUR, (-.100, .018, .70)),
              (FEMUR, (-.088, .008, .60)), (PATELLA, (-.0790, .008, .549))],
        volume=("vasint_r", .75), start=-.04, end=1.0, peak=.48, power=(.7, .7), flat=.42, tip=.004,
        grain=[(-.12, .04), (-.02, .0), (.08, -.03)]),
    "vastus-lateralis": Belly(
        path=[(FEMUR, (-.134, .058, .885)), (FEMUR, (-.136, .046, .83)), (FEMUR, (-.131, .030, .74)),
              (FEMUR, (-.121, .018, .65)), (FEMUR, (-.107, .010, .59)), (PATELLA, (-.0945, .0055, .548))],
        volume=("vaslat_r", .66), start=-.03, end=1.03, peak=.46, power=(.6, 1.0), flat=.5, tip=.002,
        grain=[(-.27, .2), (-.21, .2), (-.15, .2), (-.09, .2), (-.03, .2), (.03, .2), (-.33, .2)]),
    "vastus-medialis": Belly(
        path=[(FEMUR, (-.093, .034, .835)), (FEMUR, (-.080, .026, .75)), (FEMUR, (-.0610, .022, .66)),
              (FEMUR, (-.0480, .018, .600)), (FEMUR, (-.0500, .010, .562)), (PATELLA, (-.0640, .0030, .534))],
        volume=("vasmed_r", .72), start=-.02, end=1.02, peak=.70, power=(.75, 1.0), flat=.62, tip=.002,
        grain=[(.28, -.28), (.22, -.28), (.16, -.28), (.10, -.28), (.34, -.28), (.03, -.2)]),
    "rectus-femoris": Belly(
        path=[(PELVIS, (-.0945, .0215, .962)), ({PELVIS: 1, FEMUR: 3}, (-.098, .0, .88)),
              (FEMUR, (-.096, -.020, .78)), (FEMUR, (-.089, -.016, .68)), (PATELLA, (-.0800, -.0015, .556))],
        volume=("recfem_r", .80), start=.02, end=.82, peak=.47, power=(.7, .9), flat=.6, tip=.0015,
        grain=[(-.02, .16), (-.02, -.16), (-.10, .18), (.08, -.18), (-.18, .2), (.16, -.2), (.0, .0)]),
}
QUADRICEPS_LIFT = {"rectus-femoris": ("vastus-intermedius",)}  # lies on these as well as on bone


def quadriceps(marks, surface, axis_point, axis):
    """The four heads over `surface`; `axis`: from the hip to the knee. {part: ([solid], fibres)}."""
    out, solids = {}, {}
    for name, q in QUADRICEPS.items():
        ground = surface
        if name in QUADRICEPS_LIFT:
            ground = Surface([(surface.points, None, surface.normals)] + [solids[k] for k in QUADRICEPS_LIFT[name]])
        path = spline([marks.at(marks.tie_once(name, i, *p)) for i, p in enumerate(q.path)], 56)
        swell = bulge(56, q.start, q.end, q.power, q.peak)
        area = volumes()[q.volume[0]] * q.volume[1] / (length(path) * np.mean(swell**2))
        width = np.sqrt(area / np.pi / q.flat)
        half = q.tip + (width - q.tip) * swell
        thick = 0.0022 + (width * q.flat - 0.0022) * swell
        path = ground.push(path, thick * 0.8)
        path = gaussian_filter1d(path, 1.5, axis=0, mode="nearest")
        outward = outward_field(surface, path, axis_point, axis)
        last = int(np.ceil(56 * min(q.end, 1.0)))  # beyond this the tendon takes over
        solid, fibres = belly(path[:last], half[:last], thick[:last], outward[:last], grain=q.grain)
        out[name], solids[name] = ([solid], fibres), solid
    return out


# sheets: paths with the fibres, first to last across the muscle
GLUTEUS_MEDIUS = [
    [(PELVIS, (-.1175, .006, 1.006)), ({PELVIS: 1, FEMUR: 1}, (-.137, .034, .950)), (FEMUR, (-.1385, .052, .898))],
    [(PELVIS, (-.1290, .027, 1.032)), ({PELVIS: 1, FEMUR: 1}, (-.1480, .046, .960)), (FEMUR, (-.1420, .060, .899))],
    [(PELVIS, (-.1200, .052, 1.053)), ({PELVIS: 1, FEMUR: 1}, (-.1460, .066, .962)), (FEMUR, (-.1430, .068, .904))],
    [(PELVIS, (-.0960, .078, 1.057)), ({PELVIS: 1, FEMUR: 1}, (-.1360, .087, .960)), (FEMUR, (-.1400, .076, .911))],
    [(PELVIS, (-.0700, .098, 1.040)), (PELVIS, (-.112, .104, .970)), (FEMUR, (-.1340, .083, .917))],
    [(PELVIS, (-.0600, .112, 1.016)), (PELVIS, (-.096, .110, .961)), (FEMUR, (-.1270, .084, .921))],
]
GLUTEUS_MINIMUS = [
    [(PELVIS, (-.1080, .016, .984)), ({PELVIS: 1, FEMUR: 1}, (-.122, .034, .945)), (FEMUR, (-.1270, .044, .903))],
    [(PELVIS, (-.1130, .038, 1.010)), ({PELVIS: 1, FEMUR: 1}, (-.126, .050, .955)), (FEMUR, (-.1310, .047, .906))],
    [(PELVIS, (-.0980, .066, 1.012)), ({PELVIS: 1, FEMUR: 1}, (-.124, .070, .955)), (FEMUR, (-.1340, .053, .910))],
    [(PELVIS, (-.0800, .086, .985)), ({PELVIS: 1, FEMUR: 1}, (-.112, .082, .948)), (FEMUR, (-.1340, .060, .914))],
]
GLUTEUS_MAXIMUS = [
    [(PELVIS, (-.0700, .106, 1.056)), (PELVIS, (-.1120, .112, 1.000)), (FEMUR, (-.1470, .090, .935)), (FEMUR, (-.1510, .066, .892))],
    [(PELVIS, (-.0500, .126, 1.030)), (PELVIS, (-.1000, .140, .968)), (FEMUR, (-.1460, .102, .898)), (FEMUR, (-.1510, .064, .850))],
    [(PELVIS, (-.0330, .143, .998)), (PELVIS, (-.0860, .158, .934)), (FEMUR, (-.1380, .110, .866)), (FEMUR, (-.1480, .064, .818))],
    [(PELVIS, (-.0180, .151, .966)), (PELVIS, (-.0700, .164, .898)), (FEMUR, (-.1220, .116, .836)), (FEMUR, (-.1400, .066, .790))],
    [(PELVIS, (-.0060, .143, .936)), (PELVIS, (-.0500, .156, .868)), (FEMUR, (-.1000, .114, .808)), (FEMUR, (-.1240, .068, .764))],
]
PIRIFORMIS = [
    [(PELVIS, (-.0200, .096, 1.008)), (PELVIS, (-.0600, .112, .976)), (FEMUR, (-.1220, .078, .9215))],
    [(PELVIS, (-.0150, .106, .990)), (PELVIS, (-.0600, .115, .966)), (FEMUR, (-.1215, .079, .9195))],
    [(PELVIS, (-.0170, .112, .970)), (PELVIS, (-.0600, .116, .957)), (FEMUR, (-.1205, .080, .9175))],
]
# obturator internus leaves the pelvis round the lesser sciatic notch, a gemellus on either side
OBTURATOR_INTERNUS = [
    [(PELVIS, (-.0450, .111, .938)), (PELVIS, (-.075, .112, .930)), (FEMUR, (-.1190, .084, .9130))],
    [(PELVIS, (-.0440, .112, .922)), (PELVIS, (-.075, .112, .919)), (FEMUR, (-.1180, .086, .9060))],
    [(PELVIS, (-.0500, .111, .906)), (PELVIS, (-.075, .111, .906)), (FEMUR, (-.1170, .087, .8990))],
]
QUADRATUS_FEMORIS = [
    [(PELVIS, (-.0600, .106, .902)), (FEMUR, (-.0900, .103, .896)), (FEMUR, (-.1250, .089, .8880))],
    [(PELVIS, (-.0590, .104, .886)), (FEMUR, (-.0900, .101, .880)), (FEMUR, (-.1220, .085, .8720))],
    [(PELVIS, (-.0560, .100, .872)), (FEMUR, (-.0880, .096, .864)), (FEMUR, (-.1170, .080, .8560))],
]
TENSOR_FASCIAE_LATAE = [
    [(PELVIS, (-.1120, .0020, .996)), ({PELVIS: 1, FEMUR: 1}, (-.1370, .006, .920)), ({PELVIS: 1, FEMUR: 3}, (-.1500, .015, .842)), (FEMUR, (-.1495, .024, .790))],
    [(PELVIS, (-.1180, .0070, 1.010)), ({PELVIS: 1, FEMUR: 1}, (-.1450, .013, .925)), ({PELVIS: 1, FEMUR: 3}, (-.1550, .022, .845)), (FEMUR, (-.1500, .027, .786))],
    [(PELVIS, (-.1230, .0110, 1.022)), ({PELVIS: 1, FEMUR: 1}, (-.1480, .022, .930)), ({PELVIS: 1, FEMUR: 3}, (-.1550, .030, .848)), (FEMUR, (-.1500, .031, .786))],
    [(PELVIS, (-.1290, .0210, 1.030)), ({PELVIS: 1, FEMUR: 1}, (-.1480, .032, .935)), ({PELVIS: 1, FEMUR: 3}, (-.1540, .038, .852)), (FEMUR, (-.1495, .034, .790))],
]


def lines(marks, name, spec):
    """The present positions of a sheet's paths; `name` keeps them apart from other shapes' points."""
    return [
        [marks.at(marks.tie_once(name, (i, j), *p)) for j, p in enumerate(line)] for i, line in enumerate(spec)
    ]


def hip(marks, posed):
    """Glutei, lateral rotators and tensor fasciae latae: {part: ([solids], fibres)}."""
    lateral = marks.turn(PELVIS, (-.80, .60, .05))
    solids = []
    for name in ("hip-bone", "sacrum", "femur"):
        v, _, n = posed[name]
        keep = n @ lateral > 0.02 if name != "femur" else np.ones(len(v), bool)
        solids.append((v[keep], None, n[keep]))
    ground = Surface(solids)
    out = {}

    def put(part, *pieces):
        out.setdefault(part, ([], []))
        for solid, fibres in pieces:
            out[part][0].append(solid)
            out[part][1].extend(fibres)
        return pieces[0][0]

    def lay(name, spec):
        return lines(marks, name, spec)

    minimus = put("gluteus-minimus", sheet(lay("min", GLUTEUS_MINIMUS), .0085, ground, ends=(.25, .45), fibres=5))
    on_minimus = Surface(solids + [minimus])
    medius = put("gluteus-medius", sheet(lay("med", GLUTEUS_MEDIUS), .0125, on_minimus, ends=(.15, .5), inner=.5, fibres=9, across=31))
    put("piriformis", sheet(lay("piri", PIRIFORMIS), .008, None, ends=(.6, .3), fibres=2, rim=.6))
    put("obturator-internus", sheet(lay("oi", OBTURATOR_INTERNUS), .006, ground, ends=(.6, .3), fibres=2, rim=.6))
    put("obturator-internus", (_foramen_disc(marks, posed["hip-bone"]), []))
    put("quadratus-femoris", sheet(lay("qf", QUADRATUS_FEMORIS), .006, ground, ends=(.6, .5), fibres=3, rim=.6))
    on_medius = Surface(solids + [minimus, medius])
    put("gluteus-maximus", sheet(lay("max", GLUTEUS_MAXIMUS), .016, on_medius, ends=(.35, .4), fibres=11, across=33))
    put("tensor-fasciae-latae", sheet([taut(p) for p in lay("tfl", TENSOR_FASCIAE_LATAE)], .010, on_medius, ends=(.3, .2), fibres=4, inner=.6))
    return out


def _foramen_disc(marks, hip_bone):
    """The obturator foramen closed by its membrane and muscle: a fan over the rim's nearest points."""
    centre = np.array([-.038, 0, .901])
    if marks.neutral:
        v = hip_bone[0][hip_bone[0][:, 2] < .935]
        flat = (v - centre)[:, [0, 2]]
        radius = np.linalg.norm(flat, axis=1)
        rim = []
        for a in np.linspace(0, 2 * np.pi, 20, endpoint=False):
            along = flat @ [np.cos(a), np.sin(a)]
            near = (along > .97 * radius) & (radius > .005)
            rim.append(v[near][np.argmin(radius[near])])
        rim = np.array(rim)
        plane = np.c_[rim[:, [0, 2]], np.ones(20)]
        rim[:, 1] = plane @ np.linalg.lstsq(plane, rim[:, 1], rcond=None)[0]
        middle = rim.mean(0)
        points = np.vstack([middle, middle + (rim - middle) * 1.25]) + [0, .003, 0]
    else:
        points = np.zeros((21, 3))
    points = np.array([marks.at(marks.tie_once("foramen", i, PELVIS, p)) for i, p in enumerate(points)])
    normal = marks.turn(PELVIS, (-.60, -.80, 0))
    faces = np.array([[0, 1 + i, 1 + (i + 1) % 20] for i in range(20)])
    return points, faces, np.tile(normal, (21, 1))
