"""Points that move with the bones: named once in the neutral pose, read in any pose."""
import numpy as np

from . import joints


class Landmarks:
    """Named points, each tied to one body or blended between several ({body: weight})."""

    def __init__(self):
        self._points, self._frames, self.neutral = {}, {}, True

    def _local(self, body, point):
        if body not in self._frames:
            self._frames[body] = joints.body_frame(body)
        rotation, origin = self._frames[body]
        return (np.asarray(point, float) - origin) @ rotation

    def tie(self, body, point):
        """A handle for a neutral-pose world point tied to `body` (a name or {name: weight})."""
        weights = body if isinstance(body, dict) else {body: 1.0}
        total = sum(weights.values())
        return [(b, w / total, self._local(b, point)) for b, w in weights.items()]

    def add(self, name, body, point):
        self._points[name] = self.tie(body, point)

    def tie_once(self, group, index, body, point):
        """The handle of point `index` of a `group`, tied in the neutral pose when first named.

        Shapes are built once in the neutral pose before any other, so that all points are known."""
        key = (group, index)
        if key not in self._points:
            if not self.neutral:
                raise KeyError("%s %s was never tied in the neutral pose" % key)
            self._points[key] = self.tie(body, point)
        return key

    def at(self, handle):
        """The present world position of a handle or a name."""
        if isinstance(handle, (str, tuple)):
            handle = self._points[handle]
        out = np.zeros(3)
        for body, weight, local in handle:
            rotation, origin = joints.body_frame(body)
            out += weight * (rotation @ local + origin)
        return out

    def names(self):
        """The names given by `add` (not the points of shapes)."""
        return [k for k in self._points if isinstance(k, str)]

    def turn(self, body, direction):
        """A neutral-pose world direction carried along by a body."""
        if body not in self._frames:
            raise KeyError(body)
        return joints.body_frame(body)[0] @ (self._frames[body][0].T @ np.asarray(direction, float))


def find(posed):
    """Bony landmarks of the right limb, from the meshes in the neutral pose."""
    marks = Landmarks()
    hip, femur = posed["hip-bone"][0], posed["femur"][0]
    tibia, fibula, patella = posed["tibia"][0], posed["fibula"][0], posed["patella"][0]
    for body in ("pelvis", "femur_r", "tibia_r", "patella_r", "talus_r", "calcn_r", "tibia_l", "femur_l", "lumbar5", "lumbar3", "lumbar2"):
        marks.tie(body, (0, 0, 0))
    centre = joints.body_frame("femur_r")[1]
    marks.add("pelvis-origin", "pelvis", joints.body_frame("pelvis")[1])
    marks.add("second-knee", "femur_l", joints.body_frame("tibia_l")[1])
    marks.add("knee-centre", "tibia_r", joints.body_frame("tibia_r")[1])
    marks.add("ankle-centre", "talus_r", joints.body_frame("talus_r")[1])
    marks.add("hip-centre", "femur_r", centre)

    def pick(name, body, points, score):
        marks.add(name, body, points[np.argmin(score(points))])
        return marks.at(name)

    upper = hip[hip[:, 2] > centre[2] + 0.03]
    pick("asis", "pelvis", upper, lambda p: p[:, 1] + 0.3 * p[:, 0])
    pick("psis", "pelvis", hip[hip[:, 2] > 0.985], lambda p: -p[:, 1])
    pick("crest", "pelvis", hip, lambda p: -p[:, 2])
    pubis = hip[(hip[:, 0] > -0.036) & (hip[:, 0] < -0.018) & (hip[:, 2] < centre[2] + 0.03)]
    pick("pubic-tubercle", "pelvis", pubis, lambda p: -p[:, 2] + 0.6 * p[:, 1])
    pick("symphysis", "pelvis", hip, lambda p: -p[:, 0])
    low = hip[hip[:, 2] < hip[:, 2].min() + 0.012]
    pick("ischial-tuberosity", "pelvis", low, lambda p: -p[:, 1])
    spine = hip[(np.abs(hip[:, 2] - centre[2] - 0.012) < 0.02) & (hip[:, 1] > centre[1] + 0.02)]
    pick("ischial-spine", "pelvis", spine, lambda p: -p[:, 0] - 0.6 * p[:, 1])
    lateral = femur[femur[:, 2] > centre[2] - 0.06]
    pick("greater-trochanter", "femur_r", lateral, lambda p: p[:, 0])
    pick("trochanter-tip", "femur_r", femur[femur[:, 0] < centre[0] - 0.03], lambda p: -p[:, 2])
    knee = femur[femur[:, 2] < femur[:, 2].min() + 0.05]
    pick("lateral-epicondyle", "femur_r", knee, lambda p: p[:, 0])
    pick("medial-epicondyle", "femur_r", knee, lambda p: -p[:, 0])
    pick("femur-distal", "femur_r", femur, lambda p: p[:, 2])
    top = tibia[:, 2].max()
    front = tibia[(tibia[:, 2] < top - 0.036) & (tibia[:, 2] > top - 0.062)]
    pick("tibial-tuberosity", "tibia_r", front, lambda p: p[:, 1])
    side = tibia[(tibia[:, 2] < top - 0.012) & (tibia[:, 2] > top - 0.030)]
    pick("gerdy", "tibia_r", side, lambda p: p[:, 0] + 0.8 * p[:, 1])
    pick("tibia-top", "tibia_r", tibia, lambda p: -p[:, 2])
    pick("tibia-bottom", "tibia_r", tibia, lambda p: p[:, 2])
    pick("fibula-head", "tibia_r", fibula, lambda p: -p[:, 2])
    pick("patella-apex", "patella_r", patella, lambda p: p[:, 2])
    pick("patella-base", "patella_r", patella, lambda p: -p[:, 2])
    pick("patella-lateral", "patella_r", patella, lambda p: p[:, 0])
    pick("patella-medial", "patella_r", patella, lambda p: -p[:, 0])
    shaft = femur[np.abs(femur[:, 2] - (femur[:, 2].min() + femur[:, 2].max()) / 2) < 0.01]
    marks.add("femur-middle", "femur_r", (shaft.min(0) + shaft.max(0)) / 2)
    sacrum = posed["sacrum"][0]
    middle = sacrum[np.abs(sacrum[:, 0]) < 0.02]
    pick("sacral-promontory", "pelvis", middle, lambda p: p[:, 1] - p[:, 2])
    pick("sacral-apex", "pelvis", middle, lambda p: p[:, 2])
    third = posed["lumbar-vertebra-3"][0]
    marks.add("lumbar-3", "lumbar3", third[third[:, 1] < np.median(third[:, 1])].mean(0))
    # the femoral nerve where it passes under the inguinal ligament
    marks.add("femoral-nerve", {"pelvis": 2, "femur_r": 1}, (-.0790, -.015, .912))
    pick("patella-front", "patella_r", patella, lambda p: p[:, 1])
    return marks
