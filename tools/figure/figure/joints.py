"""Poses MyoLeg and reads body frames, joint centres and muscle paths from it.

A pose is {joint: degrees}; signs are the model's: hip flexion, adduction and internal rotation
positive, knee flexion positive, ankle dorsiflexion positive, subtalar inversion positive.
"""
import functools

import mujoco
import numpy as np
import trimesh
from scipy.optimize import least_squares

from .sources import myoleg


LUMBAR = ("lumbar5", "lumbar4", "lumbar3", "lumbar2")


@functools.cache
def _straight_spine():
    """The model's own orientation of each lumbar vertebra on the one below."""
    m, _ = myoleg()
    return {name: m.body(name).quat.copy() for name in LUMBAR}


def _bend_spine(degrees):
    """The model's spine is rigid: turn each vertebra on the one below, about the axis that points forwards."""
    m, _ = myoleg()
    a = np.radians(degrees / len(LUMBAR))
    for name, straight in _straight_spine().items():
        mujoco.mju_mulQuat(m.body(name).quat, straight, np.array([np.cos(a / 2), np.sin(a / 2), 0, 0]))


def set_pose(abduction=0.0, twist=0.0, bend=0.0, **degrees):
    """Put the model into a pose; coupled coordinates (patella, tibia glide) follow their joints.

    `abduction`: valgus of the right knee; `twist`: lateral rotation of its tibia under the femur; both
    in degrees, added to what the model's hinge gives. `bend`: the lumbar spine leans to the right."""
    m, d = myoleg()
    _bend_spine(bend)
    d.qpos[:] = m.qpos0
    for joint, value in degrees.items():
        d.qpos[m.jnt_qposadr[m.joint(joint).id]] = np.radians(value)
    for e in range(m.neq):
        if m.eq_type[e] != mujoco.mjtEq.mjEQ_JOINT:
            continue
        a, b = m.jnt_qposadr[m.eq_obj1id[e]], m.jnt_qposadr[m.eq_obj2id[e]]
        x = d.qpos[b] - m.qpos0[b]
        d.qpos[a] = m.qpos0[a] + sum(m.eq_data[e][i] * x**i for i in range(5))
    d.qpos[m.jnt_qposadr[m.joint("knee_angle_rotation2_r").id]] -= np.radians(abduction)
    d.qpos[m.jnt_qposadr[m.joint("knee_angle_rotation3_r").id]] -= np.radians(twist)
    mujoco.mj_kinematics(m, d)
    mujoco.mj_comPos(m, d)
    mujoco.mj_tendon(m, d)


def body_frame(name):
    """Rotation (3, 3) and origin (3,) of a body in the world, metres."""
    m, d = myoleg()
    b = m.body(name).id
    return d.xmat[b].reshape(3, 3).copy(), d.xpos[b].copy()


def model_mesh(name):
    """A named MyoLeg mesh in its body's frame, metres, and the body's name."""
    m, _ = myoleg()
    mesh = m.mesh(name).id
    geom = next(
        g
        for g in range(m.ngeom)
        if m.geom_type[g] == mujoco.mjtGeom.mjGEOM_MESH and m.geom_dataid[g] == mesh
    )
    v0, nv, f0, nf = m.mesh_vertadr[mesh], m.mesh_vertnum[mesh], m.mesh_faceadr[mesh], m.mesh_facenum[mesh]
    rotation = np.zeros(9)
    mujoco.mju_quat2Mat(rotation, m.geom_quat[geom])
    vertices = m.mesh_vert[v0 : v0 + nv] @ rotation.reshape(3, 3).T + m.geom_pos[geom]
    return trimesh.Trimesh(vertices, m.mesh_face[f0 : f0 + nf].copy()), m.body(m.geom_bodyid[geom]).name


def muscle_path(name):
    """Path of a MyoLeg muscle in the present pose, world points (n, 3); wrapped arcs resolved."""
    m, d = myoleg()
    t = m.tendon(name + "_tendon").id
    start, count = d.ten_wrapadr[t], d.ten_wrapnum[t]
    points = d.wrap_xpos.reshape(-1, 3)[start : start + count].copy()
    wrapped = d.wrap_obj.ravel()[start : start + count]
    out = [points[0]]
    for i in range(1, count):
        g = wrapped[i]
        if g >= 0 and wrapped[i - 1] == g:
            centre, axes, radius = d.geom_xpos[g], d.geom_xmat[g].reshape(3, 3), m.geom_size[g][0]
            round_axes = 3 if m.geom_type[g] == mujoco.mjtGeom.mjGEOM_SPHERE else 2
            for w in np.linspace(0, 1, 6)[1:-1]:
                q = (points[i - 1] * (1 - w) + points[i] * w - centre) @ axes
                q[:round_axes] *= radius / max(np.linalg.norm(q[:round_axes]), 1e-9)
                out.append(centre + axes @ q)
        out.append(points[i])
    return np.array(out)


def _about(axis, degrees):
    a = np.radians(degrees)
    k = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.eye(3) + np.sin(a) * k + (1 - np.cos(a)) * k @ k


X, Y, Z = np.eye(3)


def over_foot(pose):
    """Rotation of the limb over the planted foot: leans and turns the right knee towards the midline."""
    return _about(Z, pose.turn) @ _about(Y, pose.lean)


def pelvis_in_world(pose):
    """Where the pelvis points: tipped forward, and fallen on the left side."""
    return _about(Y, pose.drop) @ _about(X, pose.tilt)


def solve(pose, heel):
    """Joint angles (degrees) of a pose; the hip follows from the foot below and the pelvis above.

    `heel`: rotation of the heel bone in the neutral pose, which planting restores."""
    fixed = {"knee_angle_r": pose.knee, "ankle_angle_r": pose.ankle, "abduction": pose.abduction, "twist": pose.twist, "bend": pose.bend, **pose.other}
    if pose.is_neutral:
        return {}
    goal = pelvis_in_world(pose)

    def off(hip):
        set_pose(hip_flexion_r=hip[0], hip_adduction_r=hip[1], hip_rotation_r=hip[2], **fixed)
        world = over_foot(pose) @ heel @ body_frame("calcn_r")[0].T @ body_frame("pelvis")[0]
        return (world - goal @ upright).ravel()

    set_pose()
    upright = body_frame("pelvis")[0]
    hip = least_squares(off, np.array([pose.knee - pose.ankle + pose.tilt, 2.0, 2.0]), x_scale=10.0, diff_step=1e-2).x
    return {"hip_flexion_r": hip[0], "hip_adduction_r": hip[1], "hip_rotation_r": hip[2], **fixed}
