"""The poses that are drawn, with the source of each angle.

A pose fixes the shank over the planted foot (ankle dorsiflexion, and the lean and turn of the limb that
foot pronation allows), the knee, and where the pelvis points in the world; the hip angles follow from
these (`solve`). Angles are degrees. Where no source is named an angle is illustrative: chosen so that
the picture shows the movement pattern the source describes, not a measured person.

lean: the shank tilts with the knee towards the midline.  turn: the limb turns inwards over the foot.
abduction: valgus of the knee joint itself.  twist: the tibia turned outwards under the femur.  drop: the pelvis falls on the other side.  bend: the lumbar spine
leans to the standing side.  tilt: the pelvis tips forward beyond its tilt in standing.
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pose:
    id: str
    title: str
    views: tuple
    source: str
    knee: float = 0.0
    ankle: float = 0.0
    abduction: float = 0.0
    twist: float = 0.0
    lean: float = 0.0
    turn: float = 0.0
    drop: float = 0.0
    bend: float = 0.0
    tilt: float = 0.0
    other: dict = field(default_factory=dict)  # joints of the other leg, of which only the thigh is hinted

    @property
    def is_neutral(self):
        return not (self.knee or self.ankle or self.lean or self.turn or self.drop or self.tilt)


# The controlled stance is in no situation of the page: it is what the lost one is held against, in the table of
# poses and in the tests, and is drawn for whoever writes content that compares the two.
POSES = (
    Pose("standing", "standing", ("anterior", "lateral", "posterior"), "neutral pose of the MyoLeg model"),
    Pose(
        "single-leg-controlled", "single-leg stance, controlled", ("anterior", "posterior"),
        "Depth illustrative (shallow single-leg squat). Level pelvis and a knee over the foot: frontal plane "
        "projection angle of controls near 0 to 7 degrees (Ghulam 2021, Int J Clin Med 12:261, 7.0 in controls).",
        knee=40, ankle=20, lean=0, turn=8, drop=0, tilt=4,
        other={"hip_flexion_l": 8, "hip_adduction_l": -5, "knee_angle_l": 70},
    ),
    Pose(
        "single-leg-control-lost", "single-leg stance, control lost", ("anterior", "posterior"),
        "Pattern: contralateral pelvic drop, femur adducted and turned in, knee medial of the foot (dynamic knee "
        "valgus). Frontal plane projection angle within that of people with patellofemoral pain in a single-leg "
        "squat: mean 7.2, SD 7.1 degrees (PMC7274868, women), 9.8 (Ghulam 2021). Hip adduction with lateral rotation of the knee makes most of it (PMC7274868); how it is shared between the joints is illustrative. The trunk leans to the standing side, as reported of people with patellofemoral pain (Martinez et al. 2018, J Strength Cond Res 32:1902, with its references); 12 degrees illustrative.",
        knee=40, ankle=20, abduction=5, twist=8, lean=4, turn=12, drop=8, bend=12, tilt=6,
        other={"hip_flexion_l": 8, "hip_adduction_l": -17, "knee_angle_l": 75},
    ),
    Pose(
        "stair-descent", "stepping down a stair", ("lateral", "anterior"),
        "Knee at 60 degrees, the depth at which step-downs of 16 and 24 cm are compared in Lewis et al. 2015, "
        "PLoS ONE 10(5):e0126258. Ankle and pelvis illustrative.",
        knee=60, ankle=28, lean=0, turn=7, drop=0, tilt=8,
        other={"hip_flexion_l": 60, "knee_angle_l": 95},
    ),
    Pose(
        "rising", "rising from sitting", ("lateral",),
        "Shortly after seat-off, near the posture of greatest load, in which the thigh is close to horizontal "
        "(Yoshioka et al. 2014, PMC3995647); shank 20 degrees forward, the most of the three foot positions (0, "
        "10, 20) in PMC4122698, figure 1. Forward pelvic tilt illustrative.",
        knee=88, ankle=20, lean=0, turn=8, drop=0, tilt=24,
        other={"hip_flexion_l": 93, "hip_rotation_l": 4, "knee_angle_l": 88, "ankle_angle_l": 20},
    ),
)
BY_ID = {p.id: p for p in POSES}
