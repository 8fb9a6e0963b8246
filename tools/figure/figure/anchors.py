"""Where a label's leader ends on each contributor's structures, and where a drawing's centre line is.

A label stands at the height of its anchor, two labels a side, so anchors of one side keep apart.
"""
import numpy as np
from scipy import ndimage as ndi

from .parts import PARTS

PREFERRED = {
    "hip-control": ("gluteus-medius",),
    "quad-tone": ("vastus-lateralis", "iliotibial-tract", "rectus-femoris"),
    "tendon-load": ("patellar-tendon", "patella", "medial-retinaculum"),
    "neural-sensitivity": ("femoral-nerve",),
}
SIDES = (("hip-control", "quad-tone"), ("neural-sensitivity", "tendon-load"))  # left, right; upper, lower
APART = 64  # user units between two anchors of one side


def _pick(drawing, contributor, y):
    """The page point deepest inside a visible structure of the contributor, near height y."""
    s = drawing.camera.sampling
    own = [k for k in drawing.order if PARTS[k][2] == contributor]
    ranked = [k for k in PREFERRED[contributor] if k in own] or own
    for parts in (ranked, own):
        for band in (8, 20, 40):
            for part in parts:
                seen = drawing.seen[part]
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


def anchors(drawing):
    """{contributor: [x, y]} for those that the view shows, and "centre": x of the middle line."""
    page = {k: drawing.camera.page(p[None])[0] for k, p in drawing.scene.points.items()}
    wish = {
        "hip-control": 0.5 * (page["crest"][1] + page["hip-centre"][1]),
        "quad-tone": 0.45 * page["hip-centre"][1] + 0.55 * page["knee-centre"][1],
        "neural-sensitivity": page["hip-centre"][1] + 60,
        "tendon-load": 0.5 * (page["patella-apex"][1] + page["tibial-tuberosity"][1]),
    }
    out = {k: _pick(drawing, k, y) for k, y in wish.items()}
    for upper, lower in SIDES:
        for step in range(12):
            a, b = out[upper], out[lower]
            if not a or not b or b[1] - a[1] >= APART:
                break
            shift = 12 * (step + 1)
            out[upper] = _pick(drawing, upper, wish[upper] - shift) or a
            if upper == "hip-control":
                out[lower] = _pick(drawing, lower, wish[lower] + shift) or b
    result = {k: [round(v[0]), round(v[1])] for k, v in out.items() if v}
    middle, knee = drawing.camera.width / 2, page["knee-centre"][0]
    upright = abs(page["hip-centre"][0] - page["ankle-centre"][0]) < 60
    result["centre"] = 0.62 * knee + 0.38 * middle if upright else middle
    return result
