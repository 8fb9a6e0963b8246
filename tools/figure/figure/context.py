"""The limb's other muscles, which no contributor names: quiet surroundings that make it a limb.

Swept along MyoLeg's paths in the present pose, except iliopsoas, which is shaped from landmarks;
bellies have the volume of muscle (see muscles.py). Metres.
"""
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from . import joints
from .muscles import FEMUR, PELVIS, TIBIA, lines, volumes
from .shapes import Surface, belly, bulge, length, outward_field, sheet, spline


@dataclass(frozen=True)
class Swept:
    """A belly along the path of a MyoLeg muscle, or along `points` (body, point) where that is too plain."""

    path: str  # the MyoLeg muscle, whose volume it has in any case
    start: float  # where the swelling starts and ends, fractions of the path
    end: float
    peak: float = 0.5  # where between these it is thickest
    flat: float = 0.6  # thickness / width
    share: float = 0.8  # of the volume: below 1 where neighbours press it flat
    tip: float = 0.003  # half-width of the tendon
    power: tuple = (0.75, 0.8)  # how blunt it rises and falls (see shapes.bulge)
    points: tuple = ()
    lead: float = 0.0  # metres that its origin reaches up over the bone, beyond the model's point


SWEPT = {
    "adductor-magnus": Swept("addmagIsch_r", -.02, .92, .33, .5, 1.2, .003, (.6, 1), lead=.012),
    "adductor-longus": Swept("addlong_r", .0, 1.04, .55, .45, .9, .003, (.9, .7)),
    "gracilis": Swept("grac_r", -.03, .72, .35, .45, .9, .0025, lead=.012),
    "semimembranosus": Swept("semimem_r", .10, .95, .62, .6, .8, .003, (.9, .7), lead=.012),
    "semitendinosus": Swept("semiten_r", .0, .72, .5, .6, .9, .0025, (.9, .8), lead=.012),
    "biceps-femoris": Swept("bflh_r", .0, .92, .58, .5, 1.6, .0035, (.9, .8), lead=.012),
    "biceps-femoris-short": Swept("bfsh_r", .0, .95, .55, .45, 1.1, .002, (1.0, .8), lead=.05),
    "soleus": Swept("soleus_r", -.06, .80, .36, .5, .85, .006, (.6, .9)),
    "gastrocnemius-medial": Swept("gasmed_r", .02, .60, .5, .45, .75, .006, (.7, .55)),
    "gastrocnemius-lateral": Swept("gaslat_r", .02, .55, .5, .45, 1.0, .006, (.7, .55)),
    # these three end where the foot begins to be busy
    "fibularis-longus": Swept("perlong_r", .0, .72, .4, .6, .8, .0022, (.9, .8), (
        (TIBIA, (-.1120, .066, .462)), (TIBIA, (-.1140, .072, .400)), (TIBIA, (-.1090, .080, .290)), (TIBIA, (-.1020, .088, .135)))),
    "extensor-digitorum-longus": Swept("edl_r", .0, .80, .45, .5, .8, .002, (.7, .9), (
        (TIBIA, (-.1070, .050, .455)), (TIBIA, (-.1050, .052, .380)), (TIBIA, (-.0970, .050, .260)), (TIBIA, (-.0840, .034, .138)))),
    "tibialis-anterior": Swept("tibant_r", .0, .82, .38, .6, 1.0, .0030, (.9, .9), (
        (TIBIA, (-.1000, .038, .468)), (TIBIA, (-.0970, .034, .390)), (TIBIA, (-.0880, .036, .290)), (TIBIA, (-.0700, .032, .180)), (TIBIA, (-.0610, .022, .128)))),
    # from the ASIS over rectus femoris, behind vastus medialis, round the knee to the pes anserinus
    "sartorius": Swept("sart_r", -.04, .93, .42, .5, .55, .0035, (.45, .6), (
        (PELVIS, (-.1170, .000, .998)), ({PELVIS: 2, FEMUR: 1}, (-.1040, -.024, .945)), ({PELVIS: 1, FEMUR: 2}, (-.0860, -.030, .890)),
        (FEMUR, (-.0600, -.010, .820)), (FEMUR, (-.0360, .030, .730)), (FEMUR, (-.0270, .064, .640)), (FEMUR, (-.0290, .078, .550)),
        (TIBIA, (-.0360, .070, .490)), (TIBIA, (-.0560, .042, .455)))),
}
ILIACUS = [
    [(PELVIS, (-.1180, .020, 1.022)), (PELVIS, (-.1000, .004, .965)), ({PELVIS: 1, FEMUR: 1}, (-.0890, .006, .925)), (FEMUR, (-.0850, .045, .868))],
    [(PELVIS, (-.1150, .045, 1.050)), (PELVIS, (-.0930, .012, .975)), ({PELVIS: 1, FEMUR: 1}, (-.0850, .005, .925)), (FEMUR, (-.0830, .045, .864))],
    [(PELVIS, (-.0850, .070, 1.048)), (PELVIS, (-.0800, .026, .985)), ({PELVIS: 1, FEMUR: 1}, (-.0800, .006, .925)), (FEMUR, (-.0810, .046, .860))],
    [(PELVIS, (-.0640, .074, 1.020)), (PELVIS, (-.0690, .035, .980)), ({PELVIS: 1, FEMUR: 1}, (-.0750, .008, .925)), (FEMUR, (-.0790, .047, .858))],
]
PSOAS = [("lumbar2", (-.0250, .088, 1.165)), ("lumbar3", (-.0320, .080, 1.115)), ("lumbar5", (-.0380, .066, 1.060)),
         (PELVIS, (-.0500, .036, 1.000)), (PELVIS, (-.0610, .008, .955)), ({PELVIS: 1, FEMUR: 1}, (-.0670, .008, .920)), (FEMUR, (-.0790, .048, .860))]

N = 72  # samples of a path


def build(marks, posed):
    """{part: ([solids], fibres)} in the present pose."""
    surface = Surface([posed[k] for k in ("hip-bone", "femur", "tibia", "fibula", "talus")])
    out = {}
    for name, m in SWEPT.items():
        points = [marks.at(marks.tie_once(name, i, *p)) for i, p in enumerate(m.points)]
        points = np.array(points or joints.muscle_path(m.path))
        up = points[0] - points[1]
        points[0] = points[0] + up * (m.lead / np.linalg.norm(up))
        path = spline(points, N)
        swell = bulge(N, m.start, m.end, m.power, m.peak)
        area = volumes()[m.path] * m.share / (length(path) * np.mean(swell**2))
        width = np.sqrt(area / np.pi / m.flat)
        half = m.tip + (width - m.tip) * swell
        thick = np.minimum(.0018, m.tip) + (width * m.flat - .0018) * swell
        path = gaussian_filter1d(surface.push(path, thick * .9), 2, axis=0, mode="nearest")
        a, b = path[0], path[-1]
        outward = outward_field(surface, path, a, (b - a) / np.linalg.norm(b - a))
        solid, fibres = belly(path, half, thick, outward, grain=[(-.08, .0), (.08, .0)])
        out[name] = ([solid], fibres)
    pelvis = Surface([posed["hip-bone"]])
    iliacus, fibres = sheet(lines(marks, "iliacus", ILIACUS), .010, None, ends=(.2, .6), fibres=3, rim=.5)
    path = spline([marks.at(marks.tie_once("psoas", i, *p)) for i, p in enumerate(PSOAS)], 60)
    swell = bulge(60, -.05, 1.0, (.6, .8), .5)
    path = pelvis.push(path, .012 * swell)
    psoas, _ = belly(path, .003 + .013 * swell, .002 + .012 * swell, np.tile(marks.turn(PELVIS, (-.3, -1.0, 0)), (60, 1)))
    out["iliacus"], out["psoas-major"] = ([iliacus], fibres), ([psoas], [])
    return out
