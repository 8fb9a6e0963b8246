"""Reads the two open data packages: LLP26 bones and the MyoLeg model.

LLP26 (package musculoskeletal-models, MPL-2.0) is a mean lower limb whose bones are ensembles of
polynomial patches. MyoLeg (package myo-sim, Apache-2.0) is a MuJoCo model of both legs with joints,
muscle paths and coarse meshes. Its feet are drawn; its other bones are what LLP26's are fitted to, and
its muscle paths are what the drawn attachments are held against.
"""
import contextlib
import functools
import io
import json
import os
import warnings

import numpy as np
import trimesh

# bone: (mesh topology, mean geometry, subdivisions of each patch). The left bones have the best
# topology in the package; bones.py mirrors them in x to make the right limb.
LLP26 = {
    "pelvis": ("pelvis_combined_cubic_flat", "pelvis_combined_cubic_mean_rigid_LLP26", 8),
    "femur": ("femur_left_quartic_flat", "femur_left_mean_rigid_LLP26", 14),
    "patella": ("patella_11_left", "patella_left_mean_rigid_LLP26", 16),
    "tibfib": ("tibia_fibula_left_cubic_flat", "tibia_fibula_cubic_left_mean_rigid_LLP26", 12),
}


def atlas_dir():
    import musculoskeletal.models as package

    return os.path.join(os.path.dirname(package.__file__), "atlas_meshes")


def _lagrange(count, t):
    """Values at t (n,) of the `count` Lagrange polynomials on equally spaced nodes: (n, count)."""
    nodes = np.linspace(0, 1, count)
    t = np.asarray(t)[:, None]
    out = np.ones((len(t), count))
    for i in range(count):
        for j in range(count):
            if i != j:
                out[:, i] *= (t[:, 0] - nodes[j]) / (nodes[i] - nodes[j])
    return out


def _quad_patch(n0, n1, res):
    """Basis (points, nodes) and triangles of a tensor patch; the first parameter runs fastest."""
    grid = np.linspace(0, 1, res + 1)
    u, v = (a.ravel() for a in np.meshgrid(grid, grid, indexing="ij"))
    basis = np.einsum("pa,pb->pba", _lagrange(n0, u), _lagrange(n1, v)).reshape(len(u), -1)
    faces = []
    for i in range(res):
        for j in range(res):
            a, b = i * (res + 1) + j, (i + 1) * (res + 1) + j
            faces += [[a, b, b + 1], [a, b + 1, a + 1]]
    return basis, np.array(faces)


def _triangle_patch(order, res):
    """Basis and triangles of a simplex patch; nodes in rows, the first coordinate runs fastest."""
    nodes = np.array([(i / order, j / order) for j in range(order + 1) for i in range(order + 1 - j)])

    def monomials(x, y):
        return np.stack([x**a * y**b for b in range(order + 1) for a in range(order + 1 - b)], -1)

    inverse = np.linalg.inv(monomials(nodes[:, 0], nodes[:, 1]))
    index, points = {}, []
    for j in range(res + 1):
        for i in range(res + 1 - j):
            index[i, j] = len(points)
            points.append((i / res, j / res))
    points = np.array(points)
    faces = []
    for j in range(res):
        for i in range(res - j):
            faces.append([index[i, j], index[i + 1, j], index[i, j + 1]])
            if i + j < res - 1:
                faces.append([index[i + 1, j], index[i + 1, j + 1], index[i, j + 1]])
    return monomials(points[:, 0], points[:, 1]) @ inverse, np.array(faces)


def _patch(kind, res):
    if kind.startswith("quad"):
        return _quad_patch(int(kind[4]), int(kind[5]), res)
    return _triangle_patch({"tri6": 2, "tri10": 3, "tri15": 4}[kind], res)


def _node_count(kind):
    return int(kind[4]) * int(kind[5]) if kind.startswith("quad") else int(kind[3:])


def llp26_bone(name):
    """One LLP26 bone as a closed triangle mesh, in the atlas's own frame, millimetres."""
    topology, geometry, res = LLP26[name]
    with open(os.path.join(atlas_dir(), topology + ".mesh")) as f:
        mesh = json.load(f)
    with open(os.path.join(atlas_dir(), geometry + ".geof")) as f:
        field = json.load(f)["field_parameters"]
    kinds = {int(k): v.split()[1] for k, v in mesh["elements"].items()}
    shared = {
        tuple(map(int, k.split("_"))): [tuple(map(int, s.split("_"))) for s in v.split()]
        for k, v in mesh["connectivity"].items()
    }
    nodes = np.array(
        [[float(str(field[k]["dim %d" % i]).split()[0]) for i in range(3)] for k in sorted(field)]
    )
    # global node numbers are given out in order of first appearance
    number, fresh = {}, 0
    for element in sorted(kinds):
        for local in range(_node_count(kinds[element])):
            if (element, local) in number:
                continue
            number[element, local] = fresh
            for other in shared.get((element, local), []):
                number[other] = fresh
            fresh += 1
    if not fresh == mesh["number_of_points"] == len(nodes):
        raise ValueError("LLP26 %s: node numbering does not match the file" % name)
    vertices, faces, offset = [], [], 0
    for element in sorted(kinds):
        basis, triangles = _patch(kinds[element], res)
        local = [number[element, i] for i in range(_node_count(kinds[element]))]
        vertices.append(basis @ nodes[local])
        faces.append(triangles + offset)
        offset += len(basis)
    out = trimesh.Trimesh(np.vstack(vertices), np.vstack(faces), process=False)
    out.merge_vertices(digits_vertex=2)
    out.update_faces(out.nondegenerate_faces())
    out.remove_unreferenced_vertices()
    trimesh.repair.fix_winding(out)
    trimesh.repair.fix_inversion(out, multibody=True)
    return out


@functools.cache
def myoleg():
    """The MuJoCo model and data of MyoLeg (the package is talkative: silenced)."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import myo_sim

        return myo_sim.load("myolegs")
