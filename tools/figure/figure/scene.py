"""Everything that is drawn, in one pose: bones, muscles, soft tissue; {part: [solids]} and fibres."""
import numpy as np

from . import axial, bones, context, flesh, joints, landmarks, muscles, soft_tissue
from .poses import BY_ID
from .shapes import Surface, belly


class Scene:
    """bones {part: solid}; soft {part: [solids]}; fibres {part: [polylines]}; nerve [(branch, path, half-width)]."""

    def __init__(self, pose=None):
        marks, foot = _neutral()
        self.marks, self.pose = marks, pose or BY_ID["standing"]
        self.angles = joints.solve(self.pose, foot[0])
        joints.set_pose(**self.angles)
        self.bones = bones.posed()
        self._build()
        self._plant(foot)

    def _build(self):
        marks, posed = self.marks, self.bones
        posed["coccyx"], posed["intervertebral-discs"] = axial.coccyx(marks), axial.discs(posed)
        hip, knee = marks.at("hip-centre"), joints.body_frame("tibia_r")[1]
        axis = (knee - hip) / np.linalg.norm(knee - hip)
        thigh = Surface([posed["hip-bone"], posed["femur"]])
        parts = muscles.quadriceps(marks, thigh, hip, axis)
        parts.update(muscles.hip(marks, posed))
        parts.update(soft_tissue.tendons(marks, posed, parts))
        parts.update(context.build(marks, posed))
        self.soft = {k: v[0] for k, v in parts.items()}
        self.fibres = {k: v[1] for k, v in parts.items()}
        self.nerve = soft_tissue.nerve(marks)
        solids = []
        for _, path, half in self.nerve:
            solid, _ = belly(path, half, half, np.tile([0, -1.0, 0.01], (len(path), 1)), around=8)
            solids.append(solid)
        self.flesh = flesh.build(marks)
        self.second_foot = bones.other_foot()
        self.points = {k: marks.at(k) for k in marks.names()}
        self.soft["femoral-nerve"], self.fibres["femoral-nerve"] = solids, []

    def _plant(self, foot):
        """Stand the heel bone where it stands in the neutral pose; lean and turn the limb over it."""
        rotation, origin = joints.body_frame("calcn_r")
        r = foot[0] @ rotation.T
        t = foot[1] - r @ origin
        self._move(r, t)
        feet = {k: self.bones[k] for k in ("talus", "foot-bones", "toe-bones")}
        r = joints.over_foot(self.pose)
        ankle = self.points["ankle-centre"]
        self._move(r, ankle - r @ ankle)
        self.bones.update(feet)

    def _move(self, r, t):
        def solid(s):
            return s[0] @ r.T + t, s[1], s[2] @ r.T

        self.bones = {k: solid(s) for k, s in self.bones.items()}
        self.soft = {k: [solid(s) for s in v] for k, v in self.soft.items()}
        self.fibres = {k: [p @ r.T + t for p in v] for k, v in self.fibres.items()}
        self.flesh = {k: solid(s) for k, s in self.flesh.items()}
        self.second_foot = [solid(s) for s in self.second_foot]
        self.points = {k: r @ p + t for k, p in self.points.items()}
        self.nerve = [(k, p @ r.T + t, w) for k, p, w in self.nerve]


class _Shapes(Scene):
    """Shapes of the neutral pose as it is: ties every point to its body."""

    def __init__(self, marks):
        self.marks = marks
        self.bones = bones.posed()
        self._build()


_CACHE = []


def _neutral():
    """Landmarks tied in the neutral pose, and the heel bone's frame in it."""
    if not _CACHE:
        joints.set_pose()
        marks = landmarks.find(bones.posed())
        _CACHE.append((marks, joints.body_frame("calcn_r")))
        heights = np.concatenate([v[0][:, 2] for v in _Shapes(marks).bones.values()])
        _CACHE.append(np.array([heights.min(), heights.max()]))
        marks.neutral = False
    return _CACHE[0]


def standing_extent():
    """Heights (z, metres) of the lowest and the highest point of the bones in the neutral pose."""
    _neutral()
    return _CACHE[1]
