"""What the page places on a drawing: anchors of labels, the way of the load, the close-up of the knee.

A label stands at the height of its anchor, two labels a side, so anchors of one side keep apart.
"""
from dataclasses import dataclass

import numpy as np
from scipy import ndimage as ndi

from .parts import PARTS

PREFERRED = {
    "hip-control": ("gluteus-medius",),
    "quad-tone": ("vastus-lateralis", "rectus-femoris"),
    "tendon-load": ("patellar-tendon", "patella", "medial-retinaculum"),
    "neural-sensitivity": ("femoral-nerve",),
}
SIDES = (("hip-control", "quad-tone"), ("neural-sensitivity", "tendon-load"))  # left, right; upper, lower
PREFERRED_FROM = {"lateral": {"quad-tone": ("iliotibial-tract",)}}  # what one view shows best
BEHIND = {  # landmarks whose middle stands for a contributor that a view does not show
    "tendon-load": ("patella-apex", "tibial-tuberosity"),
    "neural-sensitivity": ("femoral-nerve",),
}
CLOSE_UP = 0.19  # metres
LYING = 0.72  # how far along a thigh that lies its muscles' label ends
APART = 64  # page units between two anchors of one side


def _pick(drawing, contributor, y, x=None):
    """The page point deepest inside a visible structure of the contributor, near height y; not far from x."""
    s = drawing.camera.sampling
    own = [k for k in drawing.order if PARTS[k][2] == contributor]
    best = PREFERRED_FROM.get(drawing.view, {}).get(contributor, PREFERRED[contributor])
    ranked = [k for k in best if k in own] or own
    for parts in (ranked, own):
        for band in (8, 20, 40):
            for part in parts:
                seen = drawing.seen[part]
                if x is not None:
                    columns = np.arange(seen.shape[1]) / s
                    seen = seen & (np.abs(columns - x) < band)
                r0, r1 = max(0, int((y - band) * s)), max(0, int((y + band) * s))
                depth = ndi.distance_transform_edt(seen[max(0, r0 - 30) : r1 + 30])[r0 - max(0, r0 - 30) :][: r1 - r0]
                if depth.size and depth.max() > (1.5 if PARTS[part][1] == "nerve" else 3):
                    row, column = np.unravel_index(depth.argmax(), depth.shape)
                    return (column + 0.5) / s, (row + r0 + 0.5) / s
    for part in own:  # whatever is there
        depth = ndi.distance_transform_edt(drawing.seen[part])
        if depth.max() > 2:
            row, column = np.unravel_index(depth.argmax(), depth.shape)
            return (column + 0.5) / s, (row + 0.5) / s
    return None


@dataclass(frozen=True)
class Points:
    """anchors {contributor: [x, y]}, those of `hidden` where the structure lies behind what the view
    shows; waypoints {place: [x, y]} from trunk to foot; close_up [x, y, width, height] round the knee;
    centre_x, the middle line. Page units."""

    anchors: dict
    hidden: list
    waypoints: dict
    close_up: list
    centre_x: int


def points(drawing):
    """Everything that the page places on a drawing."""
    page = {k: drawing.camera.page(p[None])[0] for k, p in drawing.scene.points.items()}
    anchors, hidden = _anchors(drawing, page)
    middle, knee = drawing.camera.width / 2, page["knee-centre"][0]
    upright = abs(page["hip-centre"][0] - page["ankle-centre"][0]) < 60
    return Points(
        anchors=anchors,
        hidden=hidden,
        waypoints=_waypoints(drawing.view, page),
        close_up=_close_up(drawing, page),
        centre_x=round(0.62 * knee + 0.38 * middle if upright else middle),
    )


def _waypoints(view, page):
    """The load's way from trunk to foot, through bones and joints."""
    front = page["patella-front"] if view != "lateral" else 0.5 * (page["patella-lateral"] + page["patella-front"])
    return {
        "trunk": page["lumbar-3"],
        "hip": page["hip-centre"],
        "femur": page["femur-middle"],
        "knee": page["knee-centre"] if view == "posterior" else front,
        "foot": page["ankle-centre"],
    }


def _close_up(drawing, page):
    """A square window from above the patella to below the tibial tuberosity; it may reach past the drawing."""
    side = CLOSE_UP * drawing.camera.scale
    x, y = np.mean([page["patella-base"], page["tibial-tuberosity"], page["lateral-epicondyle"], page["medial-epicondyle"]], axis=0)
    return [x - side / 2, y - side / 2, side, side]


def _anchors(drawing, page):
    """{contributor: (x, y)} and the contributors of which this view shows nothing."""
    wish = {
        "hip-control": 0.5 * (page["crest"][1] + page["hip-centre"][1]),
        "quad-tone": 0.45 * page["hip-centre"][1] + 0.55 * page["knee-centre"][1],
        "neural-sensitivity": page["hip-centre"][1] + 60,
        "tendon-load": 0.5 * (page["patella-apex"][1] + page["tibial-tuberosity"][1]),
    }
    if drawing.view == "posterior":  # from behind its branch to the knee is what shows
        wish["neural-sensitivity"] = page["knee-centre"][1] - 100
    out = {k: _pick(drawing, k, y) for k, y in wish.items()}
    thigh = page["knee-centre"] - page["hip-centre"]
    if abs(thigh[0]) > abs(thigh[1]):  # it lies: what would stand in a row there keeps apart along it
        out["quad-tone"] = _pick(drawing, "quad-tone", *(page["hip-centre"] + LYING * thigh)[::-1])
    for upper, lower in SIDES:
        for step in range(12):
            a, b = out[upper], out[lower]
            if not a or not b or b[1] - a[1] >= APART:
                break
            shift = 12 * (step + 1)
            out[upper] = _pick(drawing, upper, wish[upper] - shift) or a
            if upper == "hip-control":
                out[lower] = _pick(drawing, lower, wish[lower] + shift) or b
    hidden = [k for k, v in out.items() if not v]
    for k in hidden:
        out[k] = np.mean([page[name] for name in BEHIND[k]], axis=0)
    return out, hidden
