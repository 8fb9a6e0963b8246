"""The bones of the right limb and pelvis, fitted to MyoLeg's bodies so that its joints move them.

Each bone is fitted by a similarity (rotation, one uniform scale, shift): its own proportions are the
atlas's, never stretched. The two hip bones share one fit; the sacrum goes with them.
"""
import functools

import numpy as np
import trimesh
from scipy.spatial import cKDTree

from . import joints, sources

PATELLA_SCALE = 0.92  # of the fit: MyoLeg's patella mesh is larger than the femur it belongs to
# The mean of many patellae has lost their shape: widths from the apex (0) to the base (1) are brought back to a
# rounded triangle's, and the apex is drawn out downwards by so many metres.
PATELLA_TAPER = ((0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1), (.60, .64, .74, .82, .88, .93, .98, 1.0, 1.04, 1.09, 1.08))
PATELLA_APEX = .0025
SPINE_SHIFT = np.array([0, -0.010, -0.020])  # from MyoLeg's sacrum to LLP26's, metres
TARGETS = {
    "pelvis": ("r_pelvis", "l_pelvis"),
    "femur": ("r_femur",),
    "patella": ("r_patella",),
    "tibfib": ("r_tibia", "r_fibula"),
}


def fit_similarity(source, target, rounds=70, keep=0.9):
    """Scale * rotation A and shift t so that A x + t lays source on target; and the residuals (m).

    Trimmed symmetric closest-point iterations with a least-squares similarity in each.
    """
    src, dst = source.sample(6000, seed=1), target.sample(20000, seed=2)
    tree = cKDTree(dst)
    scale = np.linalg.norm(target.extents) / np.linalg.norm(source.extents)
    a = np.eye(3) * scale
    t = target.bounds.mean(0) - a @ source.bounds.mean(0)
    for _ in range(rounds):
        moved = src @ a.T + t
        d1, i1 = tree.query(moved)
        d2, i2 = cKDTree(moved).query(dst[::4])
        p, q = np.vstack([src, src[i2]]), np.vstack([dst[i1], dst[::4]])
        dist = np.r_[d1, d2]
        near = dist <= np.quantile(dist, keep)
        p, q = p[near], q[near]
        pm, qm = p.mean(0), q.mean(0)
        u, s, vt = np.linalg.svd((p - pm).T @ (q - qm))
        flip = np.diag([1, 1, np.sign(np.linalg.det(vt.T @ u.T))])
        rotation = vt.T @ flip @ u.T
        a = (s @ np.diag(flip)) / ((p - pm) ** 2).sum() * rotation
        t = qm - a @ pm
    return a, t, tree.query(src @ a.T + t)[0]


def _mirrored(mesh):
    """Atlas left bone, millimetres -> right bone, metres."""
    out = mesh.copy()
    out.vertices = out.vertices * [-1e-3, 1e-3, 1e-3]
    out.invert()
    return out


def _smooth(mesh, rounds):
    """Loop subdivision, so that the outlines of coarse foot bones are not faceted."""
    mesh.merge_vertices(digits_vertex=6)
    parts = []
    for part in mesh.split(only_watertight=False):
        try:
            parts.append(part.subdivide_loop(rounds))
        except Exception:  # open shells cannot be subdivided: they stay as they are
            parts.append(part)
    return trimesh.util.concatenate(parts)


def _triangular(patella):
    """The patella's vertices (world, neutral pose) with the outline of a rounded triangle."""
    low, high = patella[:, 2].min(), patella[:, 2].max()
    t = (patella[:, 2] - low) / (high - low)
    out, middle = patella.copy(), (patella[:, 0].min() + patella[:, 0].max()) / 2
    out[:, 0] = middle + (patella[:, 0] - middle) * np.interp(t, *PATELLA_TAPER)
    out[:, 2] -= PATELLA_APEX * np.clip(1 - t / .5, 0, 1) ** 2
    return out


@functools.cache
def fitted():
    """{bone: (body, mesh in the body's frame, metres)} and {group: RMS of the fit, metres}."""
    joints.set_pose()
    out, residual = {}, {}
    for group, names in TARGETS.items():
        bone = _mirrored(sources.llp26_bone(group))
        meshes = []
        for name in names:
            mesh, body = joints.model_mesh(name)
            meshes.append(mesh)
        target = trimesh.util.concatenate(meshes)
        rotation, origin = joints.body_frame(body)
        target.vertices = target.vertices @ rotation.T + origin
        parts = bone.split(only_watertight=False)
        source = bone
        if group == "pelvis":
            parts = sorted(parts, key=lambda p: p.centroid[0])  # right, sacrum, left
            source = trimesh.util.concatenate([parts[0], parts[2]])
        a, t, dist = fit_similarity(source, target)
        residual[group] = float(np.sqrt((dist**2).mean()))

        def place(mesh, scale=1.0):
            mesh = mesh.copy()
            world = mesh.vertices @ a.T + t
            middle = world.mean(0)
            world = (world - middle) * scale + middle
            if group == "patella":
                world = _triangular(world)
            mesh.vertices = (world - origin) @ rotation
            return mesh

        if group == "pelvis":
            for name, part in zip(("hip-bone", "sacrum", "hip-bone-left"), parts):
                out[name] = (body, place(part))
        elif group == "tibfib":
            parts = sorted(parts, key=lambda p: -p.volume)
            out["tibia"], out["fibula"] = (body, place(parts[0])), (body, place(parts[1]))
        else:
            out[group] = (body, place(bone, PATELLA_SCALE if group == "patella" else 1.0))
    for level, body in enumerate(joints.LUMBAR):
        vertebra, body = joints.model_mesh("%s_geom_1_%s" % (body, body))
        rotation, _ = joints.body_frame(body)
        vertebra.vertices = vertebra.vertices + SPINE_SHIFT @ rotation
        out["lumbar-vertebra-%d" % (5 - level)] = (body, _smooth(vertebra, 2))
    for name, mesh, rounds in (("talus", "r_talus", 2), ("foot-bones", "r_foot", 1), ("toe-bones", "r_bofoot", 1)):
        coarse, body = joints.model_mesh(mesh)
        out[name] = (body, _smooth(coarse, rounds))
    return out, residual


def other_foot():
    """The bones of the left foot in the world, for the body's outline alone."""
    out = []
    for name in ("l_talus", "l_foot", "l_bofoot"):
        mesh, body = joints.model_mesh(name)
        rotation, origin = joints.body_frame(body)
        out.append((mesh.vertices @ rotation.T + origin, mesh.faces, mesh.vertex_normals @ rotation.T))
    return out


def posed():
    """{bone: (vertices, faces, vertex normals)} in the world, for the model's present pose."""
    out = {}
    for name, (body, mesh) in fitted()[0].items():
        rotation, origin = joints.body_frame(body)
        out[name] = (mesh.vertices @ rotation.T + origin, mesh.faces, mesh.vertex_normals @ rotation.T)
    return out
