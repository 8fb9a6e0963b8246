"""Every drawing at 320, 800 and 1600 px, in every theme, as the page's own style sheets paint it.

PNG files: one a theme and height, one a contributor picked, and one of everything that the page
places on a drawing.
"""
import json
import os

from .browser import Browser

STYLE = os.path.join(os.path.dirname(__file__), "..", "..", "..", "style")
SHEETS = ("tokens.css", "figure.css", "print.css")
HEIGHTS = (320, 800, 1600)
A_ROW = {320: 10, 800: 5, 1600: 3}
CONTRIBUTORS = ("hip-control", "quad-tone", "tendon-load", "neural-sensitivity")
# theme: attributes of the page, medium and its features
THEMES = {
    "light": ('data-theme="light"', {}),
    "dark": ('data-theme="dark"', {}),
    "forced-colors": ("", {"forced_colors": "active", "prefers_color_scheme": "dark"}),
    "print": ('data-theme="light"', {"media": "print"}),
}
LAYOUT = """
body { margin: 0; inline-size: max-content; }
.ce { background: var(--ce-paper); padding: 12px; font: 14px sans-serif; color: var(--ce-ink); }
@media print { .ce { background: #fff; } }
.row { display: flex; gap: 14px; margin-block-end: 14px; }
.cell { position: relative; }
.cell > .ce-art { inline-size: 100%; block-size: 100%; transition: none; }
.cell :is(.fill, .shade) { transition: none !important; }
.over { position: absolute; inset: 0; overflow: visible; fill: none; stroke: #04c; stroke-width: 4; }
.over circle { fill: #04c; stroke: #fff; } .over .hidden { fill: #fff; stroke: #04c; } .over polyline, .over .way { stroke: #083; }
[data-lit] .ce-art .part { --on: 0; }
"""
LAYOUT += "".join('[data-lit="%s"] .ce-art [data-contributor="%s"] { --on: 1; }\n' % (c, c) for c in CONTRIBUTORS)


def _page(cells, attributes, a_row):
    css = LAYOUT
    for name in reversed(SHEETS):
        with open(os.path.join(STYLE, name)) as f:
            css = f.read() + css
    rows = ["".join(cells[n : n + a_row]) for n in range(0, len(cells), a_row)]
    body = "".join('<div class="row">%s</div>' % r for r in rows)
    return '<!doctype html><meta charset="utf-8"><style>%s</style><body><div class="ce" %s>%s</div>' % (css, attributes, body)


def _cell(view, text, height, over=""):
    width = height * view["width"] / view["height"]
    art = '<div class="ce-art" data-shown style="--h:%d">%s</div>' % (view["height"], text[text.index("<svg") :])
    return '<div class="cell" style="width:%gpx;height:%gpx">%s%s</div>' % (width, height, art, over)


def _placed(view):
    """Anchors, waypoints, close-up and middle line over a drawing."""
    out = ['<svg class="over" viewBox="0 0 %d %d">' % (view["width"], view["height"])]
    out.append('<path d="M%d 0v%d" stroke-dasharray="10 10"/>' % (view["centre_x"], view["height"]))
    out += ['<rect x="%d" y="%d" width="%d" height="%d"/>' % tuple(row) for row in view["rows"]]
    out.append('<rect x="%d" y="%d" width="%d" height="%d"/>' % tuple(view["close_up"]))
    way = view["waypoints"].values()
    out.append('<polyline points="%s"/>' % " ".join("%d,%d" % tuple(p) for p in way))
    out += ['<circle class="way" cx="%d" cy="%d" r="10"/>' % tuple(p) for p in way]
    for contributor, p in view["anchors"].items():
        hidden = ' class="hidden"' if contributor in view["hidden"] else ""
        out.append('<circle%s cx="%d" cy="%d" r="12"/>' % (hidden, *p))
    return "".join(out) + "</svg>"


def write(figures, folder, only=None, themes=THEMES, heights=HEIGHTS):
    """All sheets of the drawings in `figures`; returns the names of the files."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(figures, "lower-limb.json")) as f:
        views = [v for v in json.load(f)["views"] if not only or "%s-%s" % (v["pose"], v["id"]) in only]
    texts = []
    for view in views:
        with open(os.path.join(figures, view["file"])) as f:
            texts.append(f.read())
    drawn, names = list(zip(views, texts)), []

    with Browser() as browser:

        def sheet(name, cells, attributes, features, height):
            names.append(name + ".png")
            browser.picture(_page(cells, attributes, A_ROW[height]), os.path.join(folder, names[-1]), **features)

        for theme in themes:
            attributes, features = THEMES[theme]
            for height in heights:
                sheet("%s-%d" % (theme, height), [_cell(v, t, height) for v, t in drawn], attributes, features, height)
        for theme in (t for t in themes if t != "print"):
            attributes, features = THEMES[theme]
            for c in CONTRIBUTORS:
                lit = '%s data-lit="%s"' % (attributes, c)
                sheet("%s-picked-%s" % (theme, c), [_cell(v, t, 800) for v, t in drawn], lit, features, 800)
        sheet("placed", [_cell(v, t, 800, _placed(v)) for v, t in drawn], 'data-theme="light"', {}, 800)
    return names
