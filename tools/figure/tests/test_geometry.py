"""The generated limb against published norms, and the poses against what they are meant to show.
Needs the data packages (about a minute)."""
import numpy as np
import pytest

pytest.importorskip("myo_sim")
pytest.importorskip("musculoskeletal")

from figure import bones, norms  # noqa: E402
from figure.poses import BY_ID, POSES  # noqa: E402
from figure.scene import Scene  # noqa: E402


@pytest.fixture(scope="module")
def standing():
    return Scene()


def test_bones_fit_the_model():
    _, residual = bones.fitted()
    assert all(rms < 0.006 for rms in residual.values()), residual


def test_norms(standing):
    measured = norms.measure(standing)
    assert len(measured) >= 7
    assert not [n for n in measured if not n.ok]


def test_every_pose_names_its_source():
    assert all(p.source for p in POSES)


def test_control_lost_against_controlled():
    good, lost = Scene(BY_ID["single-leg-controlled"]), Scene(BY_ID["single-leg-control-lost"])
    (bend0, drop0), (bend1, drop1) = norms.movement(good), norms.movement(lost)
    assert abs(bend0) <= 4 and abs(drop0) <= 1.5
    assert 7 <= bend1 <= 16 and 5 <= drop1 <= 10
    assert lost.angles["hip_adduction_r"] - good.angles["hip_adduction_r"] >= 5
    assert lost.angles["hip_rotation_r"] - good.angles["hip_rotation_r"] >= 5


def test_the_trunk_leans_over_the_standing_leg_where_control_is_lost():
    upright, leaning = Scene(BY_ID["single-leg-controlled"]), Scene(BY_ID["single-leg-control-lost"])

    def lean(scene):
        up = scene.bones["lumbar-vertebra-2"][0].mean(0) - scene.bones["lumbar-vertebra-5"][0].mean(0)
        across = scene.bones["hip-bone"][0].mean(0) - scene.bones["hip-bone-left"][0].mean(0)
        return up @ across / np.linalg.norm(up) / np.linalg.norm(across)

    assert abs(lean(upright)) < 0.05 < lean(leaning)


def test_spine_stands_on_the_sacrum(standing):
    fifth, sacrum = standing.bones["lumbar-vertebra-5"][0], standing.bones["sacrum"][0]
    gap = fifth[:, 2].min() - sacrum[:, 2].max()
    assert -0.025 < gap < 0.015
    crest = standing.points["crest"][2]
    assert fifth[:, 2].min() < crest < standing.bones["lumbar-vertebra-4"][0][:, 2].max()


def test_attachments_are_where_the_model_has_them():
    far = [row for row in norms.attachments() if row[3] > 0.025]
    assert not far
