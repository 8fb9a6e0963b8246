"""Measures the generated limb against published adult norms; `write` makes NORMS.md.

Measured on the neutral pose in the world frame, metres and degrees.
"""
from dataclasses import dataclass

import numpy as np

from . import joints
from .poses import POSES
from .scene import Scene


@dataclass(frozen=True)
class Norm:
    name: str
    value: float
    low: float
    high: float
    unit: str
    source: str

    @property
    def ok(self):
        return self.low <= self.value <= self.high


def _angle(a, b):
    return float(np.degrees(np.arccos(np.clip(a @ b / np.linalg.norm(a) / np.linalg.norm(b), -1, 1))))


def _sphere(points):
    """Least-squares centre and radius."""
    a = np.c_[2 * points, np.ones(len(points))]
    s = np.linalg.lstsq(a, (points**2).sum(1), rcond=None)[0]
    return s[:3], float(np.sqrt(s[3] + s[:3] @ s[:3]))


def femoral_axes(femur, hip):
    """Head centre, head radius, and unit directions of the neck (away from the head) and the shaft (down)."""
    near = femur[(np.linalg.norm(femur - hip, axis=1) < 0.032) & (femur[:, 0] > hip[0] - 0.003)]
    head, radius = _sphere(near)
    top, bottom = femur[:, 2].max(), femur[:, 2].min()

    def ring(z):
        s = femur[np.abs(femur[:, 2] - z) < 0.004]
        return (s.min(0) + s.max(0)) / 2

    length = top - bottom
    shaft = ring(bottom + 0.45 * length) - ring(bottom + 0.75 * length)
    shaft /= np.linalg.norm(shaft)
    # neck axis: from the head centre through the centre of the narrowest slice towards the trochanter
    out = ring(bottom + 0.88 * length) - head
    guess = np.array([-1.0, out[1] / abs(out[0]), -0.75])
    for _ in range(3):
        guess /= np.linalg.norm(guess)
        best = None
        for d in np.arange(0.020, 0.040, 0.002):
            q = femur - head
            along = q @ guess
            slice_ = femur[(np.abs(along - d) < 0.003) & (np.linalg.norm(q - np.outer(along, guess), axis=1) < 0.03)]
            if len(slice_) < 12:
                continue
            middle = (slice_.min(0) + slice_.max(0)) / 2
            spread = np.linalg.norm(slice_ - middle, axis=1).mean()
            if best is None or spread < best[0]:
                best = (spread, middle)
        guess = best[1] - head
    return head, radius, guess / np.linalg.norm(guess), shaft


def measure(scene=None):
    """[Norm] of the standing limb."""
    scene = scene or Scene()
    p, bone = scene.points, {k: v[0] for k, v in scene.bones.items()}
    head, radius, neck, shaft = femoral_axes(bone["femur"], p["hip-centre"])
    epicondyles = np.linalg.norm(p["lateral-epicondyle"] - p["medial-epicondyle"])
    patella_width = np.ptp(bone["patella"][:, 0])
    patella_height = np.linalg.norm(p["patella-base"] - p["patella-apex"])
    ligament = np.linalg.norm(p["patella-apex"] - p["tibial-tuberosity"])
    centre = (bone["patella"].min(0) + bone["patella"].max(0)) / 2
    front = np.array([1, 0, 1.0])
    q_angle = 180 - _angle((p["asis"] - centre) * front, (p["tibial-tuberosity"] - centre) * front)
    femur_length, tibia_length = np.ptp(bone["femur"][:, 2]), np.ptp(bone["tibia"][:, 2])
    ankle = (bone["talus"].min(0) + bone["talus"].max(0)) / 2
    knee = (p["lateral-epicondyle"] + p["medial-epicondyle"]) / 2
    hka = 180 - _angle((head - knee) * front, (ankle - knee) * front)
    asis_width = 2 * abs(p["asis"][0] - p["pelvis-origin"][0])
    # pelvic tilt: angle of the line ASIS to PSIS with the horizontal, anterior downwards positive
    tilt_line = (p["asis"] - p["psis"]) * np.array([0, 1, 1.0])
    tilt = float(np.degrees(np.arctan2(-tilt_line[2], -tilt_line[1])))
    return [
        Norm("Femoral neck-shaft angle", _angle(-neck, shaft), 120, 140, "°",
             "Mean 129.2 of 375 femurs: Toogood, Skalak, Cooperman 2009, Clin Orthop Relat Res 467:876, PMC2650061. The range is the textbook one"),
        Norm("Femoral head diameter", 2e3 * radius, 38, 55, "mm",
             "Vertical, 170 femurs: men 49 SD 3, women 44 SD 3 (Determination of sex from femora, a contemporary German sample); two SD each way"),
        Norm("Bi-epicondylar width", 1e3 * epicondyles, 67, 104, "mm",
             "Condylar width, 170 femurs: men 84 SD 10, women 77 SD 5 (the same German sample); two SD each way"),
        Norm("Patella width / bi-epicondylar width", patella_width / epicondyles, 0.50, 0.61, "",
             "Patella width: mean 44.6 SD 4.3, MRI of 927 normal knees: Kerdari et al. 2020, preprint, doi 10.20944/preprints202012.0676.v1. One SD each way over 80 mm, the middle of the German sample's condylar widths"),
        Norm("Q-angle, standing", q_angle, 7, 17, "°",
             "Means of 7.2 to 16.1 by side and placing of the feet, 20 healthy adults standing: PMC164352"),
        Norm("Tibia length / femur length", tibia_length / femur_length, 0.78, 0.86, "",
             "Means of 0.850 (men) and 0.852 (women), 400 Urhobo adults: Ebeye, crural index; 0.818 (men) and 0.808 (women) of Europeans: Meyers 1905, Tibia-Femoral-Index. The range of 0.03 below and 0.01 above is ours"),
        Norm("Insall-Salvati ratio", ligament / patella_height, 0.8, 1.2, "",
             "Mean 1.02 SD 0.13, normal within 20 per cent: Insall, Salvati 1971, Radiology 101:101, as Wheeless' Textbook gives it"),
        Norm("Tip of greater trochanter above centre of femoral head", 1e3 * (p["trochanter-tip"][2] - head[2]), -10, 20, "mm",
             "Mean 3.4, from 10 below to 20 above, 225 radiographs: Theivendran, Hart 2009, Acta Orthop Belg 75:472"),
        Norm("Distance between both ASIS", 1e3 * asis_width, 195, 259, "mm",
             "Mean 227 SD 16, CT of 200 adults: doi 10.1007/s00256-009-0791-x; two SD each way"),
        Norm("ASIS above hip joint centre / distance between both ASIS", (p["asis"][2] - head[2]) / asis_width, 0.20, 0.40, "",
             "0.30: Bell, Brand, Pedersen 1989, Hum Mov Sci 8:3. The range of 0.1 either way is ours"),
        Norm("Pelvic tilt (ASIS to PSIS)", tilt, 3, 23, "°",
             "Mean 13 SD 5, 0 to 23, 30 pelves: Preece et al. 2008, J Man Manip Ther 16:113, PMC2565125; two SD each way"),
        Norm("Hip-knee-ankle deviation from straight", hka, 0, 3, "°",
             "Within 3 in 70 per cent of 200 limbs without symptoms: PMC4017250"),
        Norm("Tibial tuberosity lateral of the patella's centre", 1e3 * (centre[0] - p["tibial-tuberosity"][0]), 3, 20, "mm",
             "Stands for the tuberosity-groove distance: mean 10.9 in 87 controls (PMC5134791), 20 the limit of instability (Dejour et al. 1994, as later papers cite it)"),
    ]


# drawn muscle: MyoLeg's muscles, and which of their ends are compared
ATTACHMENTS = {
    "rectus-femoris": (("recfem_r",), (0,)),
    "gluteus-medius": (("glmed1_r", "glmed2_r", "glmed3_r"), (0, -1)),
    "gluteus-minimus": (("glmin1_r", "glmin2_r", "glmin3_r"), (0, -1)),
    "gluteus-maximus": (("glmax1_r", "glmax2_r", "glmax3_r"), (0, -1)),
    "piriformis": (("piri_r",), (0, -1)),
    "tensor-fasciae-latae": (("tfl_r",), (0,)),
}


def attachments():
    """[(drawn muscle, MyoLeg muscle, "origin" or "insertion", metres)]: how far each attachment point of
    MyoLeg is from the drawn solid, neutral pose."""
    scene = Scene()
    joints.set_pose()
    out = []
    for part, (names, ends) in ATTACHMENTS.items():
        points = np.vstack([s[0] for s in scene.soft[part]])
        for name in names:
            path = joints.muscle_path(name)
            for end in ends:
                gap = float(np.linalg.norm(points - path[end], axis=1).min())
                out.append((part, name, "insertion" if end else "origin", gap))
    return out


def movement(scene):
    """Frontal plane projection angle (knee towards the midline positive) and pelvic drop on the other
    side, degrees, as the pose shows them; hip adduction and internal rotation are in scene.angles."""
    p, bone = scene.points, {k: v[0] for k, v in scene.bones.items()}
    front = np.array([1, 0, 1.0])
    knee = (p["lateral-epicondyle"] + p["medial-epicondyle"]) / 2 * front
    ankle = p["ankle-centre"] * front
    thigh, shank = p["hip-centre"] * front - knee, ankle - knee
    bend = 180 - _angle(thigh, shank)
    line = p["hip-centre"] * front - ankle
    at = ankle + line * ((knee - ankle)[2] / line[2])
    right, left = bone["hip-bone"], bone["hip-bone-left"]
    across = left[left[:, 2].argmax()] - right[right[:, 2].argmax()]
    return bend * np.sign(knee[0] - at[0]), float(np.degrees(np.arctan2(-across[2], across[0])))


def pose_table():
    """What each pose measures: joint angles, frontal plane projection angle and pelvic drop."""
    lines = [
        "", "# Poses", "",
        "Hip angles follow from the foot, the knee and the pelvis given in `poses.py`. Degrees.", "",
        "| pose | hip flexion | adduction | internal rotation | knee flexion | ankle dorsiflexion | projection angle, knee inwards | pelvic drop | source |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for pose in POSES:
        scene = Scene(pose)
        a = [scene.angles.get(k + "_r", 0) + 0.0 for k in ("hip_flexion", "hip_adduction", "hip_rotation", "knee_angle", "ankle_angle")]
        values = " | ".join("%.0f" % (round(v) + 0.0) for v in (*a, *movement(scene)))
        lines.append("| %s | %s | %s |" % (pose.title, values, pose.source))
    lines += [
        "", "# Attachments", "", "Distance of MyoLeg's attachment points from the drawn muscle, standing, mm.", "",
        "| muscle | MyoLeg | end | mm |", "| --- | --- | --- | ---: |",
    ]
    lines += ["| %s | %s | %s | %.0f |" % (part, name, end, 1e3 * gap) for part, name, end, gap in attachments()]
    return "\n".join(lines) + "\n"


def table(norms):
    lines = [
        "# Anatomical norms", "",
        "Measured on the generated standing limb by `python -m figure norms`; a test holds every value inside its range.",
        "What is quoted was read in the abstracts, or in the source named. A range that is not a study's own says how it",
        "was made.", "",
        "| measure | value | range | source |", "| --- | ---: | --- | --- |",
    ]
    for n in norms:
        digits = 0 if n.unit == "mm" else 1 if n.unit == "°" else 2
        unit = n.unit if n.unit in ("°", "") else " " + n.unit
        lines.append("| %s | %.*f%s | %g to %g%s | %s |" % (n.name, digits, n.value, unit, n.low, n.high, unit, n.source))
    return "\n".join(lines) + "\n"
