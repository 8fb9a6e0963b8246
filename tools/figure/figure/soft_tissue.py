"""Tendons, retinaculum, iliotibial tract, ligament, nerve and flesh: shaped from landmarks.

No open data set holds these; each says what it is shaped after. Neutral-pose metres, as in muscles.py.
"""
import numpy as np

from .muscles import FEMUR, PATELLA, PELVIS, TIBIA, lines
from .shapes import Surface, belly, sheet, spline, taut

# Quadriceps tendon: one sheet from the anterior face of the muscle over the patella's base; 35 to 45 mm
# wide at the patella, drawn out to a point under rectus femoris.
QUADRICEPS_TENDON = [
    [(FEMUR, (-.0915, -.006, .655)), (FEMUR, (-.0960, -.004, .600)), (PATELLA, (-.0975, .0000, .556)), (PATELLA, (-.0945, .0045, .547))],
    [(FEMUR, (-.0895, -.008, .660)), (FEMUR, (-.0880, -.008, .600)), (PATELLA, (-.0880, -.0005, .557)), (PATELLA, (-.0870, .0010, .545))],
    [(FEMUR, (-.0880, -.008, .662)), (FEMUR, (-.0830, -.009, .600)), (PATELLA, (-.0790, -.0010, .557)), (PATELLA, (-.0780, .0005, .544))],
    [(FEMUR, (-.0865, -.008, .660)), (FEMUR, (-.0770, -.008, .600)), (PATELLA, (-.0690, -.0005, .557)), (PATELLA, (-.0690, .0010, .545))],
    [(FEMUR, (-.0845, -.006, .655)), (FEMUR, (-.0700, -.005, .600)), (PATELLA, (-.0610, -.0005, .552)), (PATELLA, (-.0620, .0040, .547))],
]
# Patellar ligament: 30 mm wide at the apex of the patella, 24 mm at the tibial tuberosity.
PATELLAR_LIGAMENT = [
    [(PATELLA, (-.0925, .0065, .517)), (TIBIA, (-.0955, .0160, .487)), (TIBIA, (-.0985, .0235, .452))],
    [(PATELLA, (-.0860, .0030, .513)), (TIBIA, (-.0885, .0120, .484)), (TIBIA, (-.0935, .0205, .446))],
    [(PATELLA, (-.0775, .0025, .511)), (TIBIA, (-.0815, .0115, .483)), (TIBIA, (-.0880, .0200, .444))],
    [(PATELLA, (-.0700, .0030, .513)), (TIBIA, (-.0750, .0120, .484)), (TIBIA, (-.0825, .0205, .446))],
    [(PATELLA, (-.0640, .0065, .517)), (TIBIA, (-.0690, .0165, .487)), (TIBIA, (-.0775, .0240, .452))],
]
# Iliotibial tract: the lateral strip of the fascia lata, from tensor fasciae latae in front and gluteus
# maximus behind to Gerdy's tubercle (anterolateral tubercle of the tibia).
ILIOTIBIAL_TRACT = [
    [(FEMUR, (-.1500, .010, .862)), (FEMUR, (-.1500, .016, .780)), (FEMUR, (-.1440, .024, .690)), (FEMUR, (-.1340, .033, .600)), (FEMUR, (-.1280, .038, .530)), (TIBIA, (-.1120, .0350, .480))],
    [(FEMUR, (-.1540, .028, .892)), (FEMUR, (-.1520, .028, .780)), (FEMUR, (-.1450, .033, .690)), (FEMUR, (-.1350, .040, .600)), (FEMUR, (-.1290, .044, .530)), (TIBIA, (-.1130, .0400, .476))],
    [(FEMUR, (-.1540, .052, .892)), (FEMUR, (-.1520, .048, .780)), (FEMUR, (-.1450, .046, .690)), (FEMUR, (-.1350, .048, .600)), (FEMUR, (-.1290, .051, .530)), (TIBIA, (-.1140, .0450, .474))],
    [(FEMUR, (-.1480, .080, .870)), (FEMUR, (-.1460, .070, .780)), (FEMUR, (-.1430, .060, .690)), (FEMUR, (-.1340, .056, .600)), (FEMUR, (-.1280, .058, .530)), (TIBIA, (-.1145, .0500, .475))],
]
# Lateral patellar retinaculum: from the front of the iliotibial tract to the patella's lateral border
# and the upper part of the patellar ligament.
LATERAL_RETINACULUM = [
    [(FEMUR, (-.1330, .045, .590)), (FEMUR, (-.1160, .018, .568)), (PATELLA, (-.0960, .0060, .550))],
    [(FEMUR, (-.1310, .046, .562)), (FEMUR, (-.1150, .018, .550)), (PATELLA, (-.0990, .0085, .541))],
    [(FEMUR, (-.1290, .047, .530)), (FEMUR, (-.1140, .019, .526)), (PATELLA, (-.0995, .0090, .530))],
    [(FEMUR, (-.1270, .047, .508)), (FEMUR, (-.1120, .021, .505)), (PATELLA, (-.0965, .0080, .518))],
    [(TIBIA, (-.1200, .045, .488)), (TIBIA, (-.1100, .025, .488)), (TIBIA, (-.0960, .0080, .500))],
]
# Medial patellar retinaculum: from the patella's medial border, fanning out to the medial epicondyle
# and the medial side of the tibia.
MEDIAL_RETINACULUM = [
    [(PATELLA, (-.0600, .0035, .541)), (FEMUR, (-.0500, .012, .540)), (FEMUR, (-.0400, .036, .536))],
    [(PATELLA, (-.0585, .0035, .531)), (FEMUR, (-.0490, .014, .524)), (FEMUR, (-.0390, .036, .516))],
    [(PATELLA, (-.0620, .0030, .520)), (FEMUR, (-.0500, .016, .508)), (TIBIA, (-.0380, .038, .494))],
    [(TIBIA, (-.0670, .0060, .506)), (TIBIA, (-.0540, .018, .490)), (TIBIA, (-.0400, .040, .476))],
]
# Collateral ligaments: the tibial one a band of 11 mm from the medial epicondyle to the tibia 5 cm below the
# joint, the fibular one a cord of 5 mm from the lateral epicondyle to the head of the fibula.
TIBIAL_COLLATERAL = [
    [(FEMUR, (-.0425, .046, .526)), (TIBIA, (-.0370, .045, .492)), (TIBIA, (-.0520, .041, .440))],
    [(FEMUR, (-.0415, .052, .527)), (TIBIA, (-.0365, .051, .492)), (TIBIA, (-.0510, .046, .438))],
    [(FEMUR, (-.0425, .058, .526)), (TIBIA, (-.0370, .057, .492)), (TIBIA, (-.0520, .051, .440))],
]
FIBULAR_COLLATERAL = [(FEMUR, (-.1220, .058, .522)), (TIBIA, (-.1200, .068, .498)), (TIBIA, (-.1120, .082, .474))]
# Menisci: two rims on the plateau, open towards each other. What shows is the joint line.
MENISCI = {
    "lateral-meniscus": [(-.0850, .037, .4925), (-.0970, .0300, .4915), (-.1110, .0360, .4905), (-.1150, .050, .490), (-.1120, .066, .490), (-.1000, .074, .491)],
    "medial-meniscus": [(-.0690, .036, .4915), (-.0570, .0290, .4905), (-.0430, .0360, .4895), (-.0390, .050, .489), (-.0420, .066, .489), (-.0540, .076, .490)],
}


def tendons(marks, posed, muscles):
    """{part: ([solids], fibres)} of the tendinous structures."""
    bones = [posed[k] for k in ("femur", "tibia", "patella")]
    bone = Surface(bones)
    thigh = Surface(bones + [muscles[k][0][0] for k in ("vastus-lateralis", "vastus-intermedius")])
    out = {}

    def put(part, piece):
        out[part] = ([piece[0]], piece[1])
        return piece[0]

    put("quadriceps-tendon", sheet(lines(marks, "qt", QUADRICEPS_TENDON), .0022, bone, ends=(.5, .5), rim=.35, fibres=5, lift=.001))
    put("patellar-tendon", sheet(lines(marks, "pl", PATELLAR_LIGAMENT), .0030, None, ends=(.6, .6), rim=.35, fibres=4, lift=.001, smooth=1))
    tract = put("iliotibial-tract", sheet(lines(marks, "itt", ILIOTIBIAL_TRACT), .0022, thigh, ends=(.6, .6), rim=.3, fibres=9, lift=.002, along=60))
    for part, spec in (("lateral-retinaculum", LATERAL_RETINACULUM), ("medial-retinaculum", MEDIAL_RETINACULUM)):
        put(part, sheet(lines(marks, part, spec), .0014, bone, ends=(.6, .6), rim=.3, fibres=5, lift=.0015))
    put("tibial-collateral-ligament", sheet(lines(marks, "mcl", TIBIAL_COLLATERAL), .0016, bone, ends=(.6, .6), rim=.35, fibres=2, lift=.001))
    cord = [marks.at(marks.tie_once("lcl", i, *p)) for i, p in enumerate(FIBULAR_COLLATERAL)]
    path = bone.push(spline(cord, 30), np.full(30, .003))
    out["fibular-collateral-ligament"] = ([belly(path, np.full(30, .0026), np.full(30, .0018), np.tile(marks.turn(TIBIA, (-1.0, 0, 0)), (30, 1)), around=12)[0]], [])
    for part, points in MENISCI.items():
        path = spline([marks.at(marks.tie_once(part, i, TIBIA, p)) for i, p in enumerate(points)], 40)
        out[part] = ([belly(path, np.full(40, .0042), np.full(40, .0034), np.tile(marks.turn(TIBIA, (0, 0, 1.0)), (40, 1)), around=12)[0]], [])
    asis, pubis = marks.at("asis"), marks.at("pubic-tubercle")
    sag = marks.turn(PELVIS, (.02, -.75, -.6)) * .010
    path = spline([asis + sag * .1, .5 * (asis + pubis) + sag, pubis + sag * .1], 24)
    half = np.interp(np.linspace(0, 1, 24), [0, .1, .9, 1], [.0014, .0024, .0024, .0014])
    solid, _ = belly(path, half, half * .7, np.tile(marks.turn(PELVIS, (0, -1, 0)), (24, 1)), around=10)
    out["inguinal-ligament"] = ([solid], [])
    return out


# Femoral nerve (L2 to L4): in the groove of psoas and iliacus, under the inguinal ligament just lateral
# to its middle, and about 3 cm below it into branches: to rectus femoris and the three vasti, the
# intermediate and medial cutaneous branches of the anterior thigh, and the saphenous nerve with its
# infrapatellar branch on the medial side of the knee. Half-widths in metres at start and end.
NERVE = {
    "root-2": ((.0009, .0014), [("lumbar3", (-.0200, .100, 1.140)), (PELVIS, (-.0440, .076, 1.086)), (PELVIS, (-.0620, .042, 1.020))]),
    "root-3": ((.0009, .0014), [("lumbar5", (-.0210, .100, 1.102)), (PELVIS, (-.0450, .078, 1.062)), (PELVIS, (-.0620, .042, 1.020))]),
    "root-4": ((.0009, .0014), [("lumbar5", (-.0220, .100, 1.066)), (PELVIS, (-.0460, .080, 1.040)), (PELVIS, (-.0620, .042, 1.020))]),
    "trunk": ((.0024, .0027), [(PELVIS, (-.0610, .044, 1.022)), (PELVIS, (-.0700, .016, .985)), (PELVIS, (-.0785, -.004, .955)),
              ({PELVIS: 4, FEMUR: 1}, (-.0800, -.012, .930)), ({PELVIS: 2, FEMUR: 1}, (-.0790, -.015, .912))]),
    "rectus": ((.0015, .0006), [({PELVIS: 2, FEMUR: 1}, (-.0790, -.015, .914)), ({PELVIS: 1, FEMUR: 2}, (-.084, -.004, .885)), (FEMUR, (-.0915, .002, .842))]),
    "lateralis": ((.0015, .0006), [({PELVIS: 2, FEMUR: 1}, (-.0795, -.015, .916)), ({PELVIS: 1, FEMUR: 2}, (-.091, .000, .890)), (FEMUR, (-.108, .006, .862)), (FEMUR, (-.122, .008, .812))]),
    "medialis": ((.0016, .0006), [({PELVIS: 2, FEMUR: 1}, (-.0785, -.015, .914)), ({PELVIS: 1, FEMUR: 2}, (-.0740, -.008, .865)), (FEMUR, (-.0660, .000, .78)), (FEMUR, (-.0600, .006, .690))]),
    "cutaneous": ((.0012, .0004), [({PELVIS: 2, FEMUR: 1}, (-.0790, -.015, .914)), (FEMUR, (-.079, -.024, .84)), (FEMUR, (-.0850, -.034, .74)), (FEMUR, (-.0820, -.026, .65)), (FEMUR, (-.0790, -.014, .585))]),
    "saphenous": ((.0016, .0009), [({PELVIS: 2, FEMUR: 1}, (-.0780, -.015, .916)), ({PELVIS: 1, FEMUR: 2}, (-.0640, -.010, .86)), (FEMUR, (-.0470, .006, .77)), (FEMUR, (-.0290, .022, .67)),
                  (FEMUR, (-.0225, .034, .59)), (FEMUR, (-.0290, .036, .525)), (TIBIA, (-.0370, .030, .475)), (TIBIA, (-.0440, .024, .425)), (TIBIA, (-.0480, .024, .375))]),
    "infrapatellar": ((.0010, .0004), [(FEMUR, (-.0232, .034, .575)), (FEMUR, (-.0255, .034, .552)), (FEMUR, (-.0335, .020, .515)), (TIBIA, (-.0520, .006, .487)), (TIBIA, (-.0720, .003, .476))]),
}


def nerve(marks):
    """Branches of the femoral nerve as [(name, path (n, 3), half-width (n,))].

    Where the hip is bent, the stretch from the inguinal ligament to the thigh is drawn straight over
    the crease, and the branches start where the trunk then ends."""
    points = {
        name: [marks.at(marks.tie_once("fn-" + name, i, *p)) for i, p in enumerate(spec)]
        for name, (_, spec) in NERVE.items()
    }
    trunk = points["trunk"]
    over = taut([*trunk[2:], points["cutaneous"][1]])
    shift = over[-2] - trunk[-1]
    trunk[2:] = over[:-1]
    for name in ("rectus", "lateralis", "medialis", "cutaneous", "saphenous"):
        points[name][0] = points[name][0] + shift
    out = []
    for name, ((w0, w1), _) in NERVE.items():
        out.append((name, spline(taut(points[name]), 60), np.linspace(w0, w1, 60)))
        if name == "saphenous":  # its lower part again, for the view that shows no more
            out.append(("saphenous-distal", out[-1][1][24:], out[-1][2][24:]))
    return out
