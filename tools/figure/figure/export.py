"""Layers to files: the SVG artwork and the JSON beside it."""
import json

import numpy as np

from . import vector
from .parts import GHOSTS, PARTS
from .vector import WRITTEN

LICENCE = (
    "{title}. Drawn by tools/figure from: LLP26 mean lower limb (musculoskeletal-models 0.2.4, MPL-2.0, "
    "Auckland Bioengineering Institute); MyoLeg, MyoTorso (myo-sim 0.2.4, Apache-2.0, the MyoSuite authors, after "
    "Rajagopal 2016), foot bones OpenSim (CC BY 3.0). This file: MPL-2.0, https://mozilla.org/MPL/2.0/"
)


def svg(drawing, title):
    """The artwork: classes only, each outline once, nothing that needs an id."""
    c = drawing.camera
    skin, *layers = drawing.skin
    out = [
        '<!-- %s -->' % LICENCE.format(title=title),
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" aria-hidden="true" focusable="false">' % (_r(c.width * WRITTEN), _r(c.height * WRITTEN)),
        *('<path class="skin fade" d="%s"/>' % d for d in layers),
        '<path class="skin" d="%s"/>' % skin,
    ]
    for part, layer in drawing.layers:
        name, tissue, contributor, _ = PARTS[part]
        mark = ' data-contributor="%s"' % contributor if contributor else ""
        if part in GHOSTS[drawing.view]:
            tissue += " ghost"
        out.append('<g class="part %s" data-part="%s"%s>' % (tissue, part, mark))
        if layer.get("through"):
            out.append('<path class="fill through" d="%s"/>' % layer["through"])
        if layer.get("fill"):
            out.append('<path class="fill" d="%s"/>' % layer["fill"])
        shade = ['<path class="lo" d="%s"/>' % d for d in layer.get("lo", ())]
        shade += ['<path class="hi" d="%s"/>' % d for d in layer.get("hi", ())]
        if layer.get("fibre"):
            shade.append('<path class="fibre" d="%s"/>' % layer["fibre"])
        if shade:
            out.append('<g class="shade">%s</g>' % "".join(shade))
        if layer.get("line"):
            out.append('<path class="line" d="%s"/>' % layer["line"])
        out.append("</g>")
    return "\n".join(out + ["</svg>", ""])


def _r(v):
    v = round(float(v), 1)
    return int(v) if v == int(v) else v


def _scaled(values):
    """Page units as a file has them."""
    return [_r(v * WRITTEN) for v in values]


def entry(drawing, view, pose, file, points):
    """One view of one pose for lower-limb.json; lengths in the file's units."""
    parts = []
    for part, layer in drawing.layers:
        name, tissue, contributor, depth = PARTS[part]
        p = np.vstack(vector.flatten(layer.get("fill", "") + layer.get("through", "")))
        low, high = p.min(0), p.max(0)
        box = [_r(v) for v in (*low, *(high - low))]
        parts.append({"id": part, "name": name, "contributor": contributor, "layer": depth, "tissue": tissue, "box": box})
    width, height, centre = _scaled((drawing.camera.width, drawing.camera.height, points.centre_x))
    return {
        "id": view, "pose": pose, "file": file, "width": width, "height": height, "centre_x": centre,
        "anchors": {k: _whole(v) for k, v in points.anchors.items()}, "hidden": points.hidden,
        "waypoints": {k: _whole(v) for k, v in points.waypoints.items()}, "close_up": _whole(points.close_up),
        "rows": [_whole(row) for row in drawing.rows], "parts": parts,
    }


def _whole(values):
    return [round(float(v) * WRITTEN) for v in values]


def write_json(path, views):
    """One part a line, so that a change shows in a diff."""
    blocks = []
    for v in views:
        head = json.dumps({k: w for k, w in v.items() if k != "parts"})[:-1]
        blocks.append(" " + head + ', "parts":[\n' + ",\n".join("  " + json.dumps(p) for p in v["parts"]) + "\n ]}")
    with open(path, "w") as f:
        f.write('{"schema":2,"views":[\n' + ",\n".join(blocks) + "\n]}\n")
