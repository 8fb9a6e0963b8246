"""python -m figure.contact_sheet FOLDER   every drawing at 320, 800 and 1600 px, in every theme.

Reads public/figures and writes PNG files into FOLDER (keep it outside the checkout): one sheet per
theme and height, one per contributor picked, and one page of label anchors.
"""
import argparse
import io
import json
import os
import re

import resvg_py
from PIL import Image, ImageDraw

from .__main__ import FIGURES

# the page's own tokens decide in the end; these are its plate colours, for looking at the drawings
THEMES = {
    "light": dict(paper="#FAF8F4", skin="#F1DDCF", skin_edge="#CBA78F", gleam=0.5, hi="#FFFFFF",
                  bone=("#EFE6D2", "#8A7A5C", "#5B4D36"), muscle=("#B9544A", "#5C1710", "#4A120D"), deep=("#C77A68", "#6B2A1E", "#5A2118"),
                  tendon=("#E9E0CB", "#8D8163", "#6D6247"), nerve=("#F2CC3C", "#9A7400", "#7A5C00"),
                  mute=("#E6E0D6", "#B9B1A3", "#B4AB9C"), mute_bone=("#F1ECE2", "#B9B1A3", "#C3BAA9")),
    "dark": dict(paper="#14181A", skin="#2A2523", skin_edge="#6B574B", gleam=0.26, hi="#FFFFFF",
                 bone=("#D9CDB4", "#6A5B41", "#1E1810"), muscle=("#A8483F", "#3D0E0A", "#1F0806"), deep=("#B3654F", "#4F1B12", "#260D08"),
                 tendon=("#CFC4A9", "#6D6247", "#29241A"), nerve=("#F4D04A", "#8A6900", "#3A2B00"),
                 mute=("#3A3B3B", "#232526", "#55585A"), mute_bone=("#4A4A47", "#232526", "#6A6B69")),
}
THEMES["print"] = dict(THEMES["light"], paper="#FFFFFF", skin="#FFFFFF", skin_edge="#999999")
TISSUES = ("bone", "muscle", "deep", "tendon", "nerve")


def style(theme):
    """A small style sheet of the kind the page has."""
    if theme == "forced-colors":  # as a page would do with system colours
        rules = ".skin,.shade{display:none}.skin-edge{stroke:#888}.fill{fill:#000;stroke:#fff;stroke-width:.9}.line{fill:none;stroke:#fff;stroke-width:.6}"
        return rules
    t = THEMES[theme]
    rules = [
        ".skin{fill:%s;fill-opacity:.72}.skin-edge{fill:none;stroke:%s;stroke-width:1.1;stroke-linecap:round}" % (t["skin"], t["skin_edge"]),
        ".line,.fibre{fill:none;stroke-linecap:round}.fill{stroke-linejoin:round}.hi{fill:%s}" % t["hi"],
    ]
    for k in TISSUES:
        fill, shade, line = t[k]
        rules.append(
            ".%s .fill{fill:%s;stroke:%s;stroke-width:%s}.%s .line{stroke:%s;stroke-width:.7;stroke-opacity:.75}.%s .lo{fill:%s;fill-opacity:.18}"
            ".%s .fibre{stroke:%s;stroke-width:.5;stroke-opacity:.4}.%s .hi{fill-opacity:%s}"
            % (k, fill, line, 0.5 if k == "nerve" else 0.95, k, line, k, shade, k, shade, k, t["gleam"] * (1 if k == "bone" else 0.36))
        )
        fill, _, line = t["mute_bone" if k == "bone" else "mute"]
        rules.append(".off-%s .fill{fill:%s;stroke:%s;stroke-width:.9}.off-%s .line{stroke:%s}.off-%s .shade{opacity:0}" % (k, fill, line, k, line, k))
    return "".join(rules)


def paper(theme):
    return "#000000" if theme == "forced-colors" else THEMES[theme]["paper"]


def render(text, theme, height, pick=None):
    """A drawing as an image `height` pixels high."""
    w, h = map(float, re.search(r'viewBox="0 0 (\d+) (\d+)"', text).groups())
    if pick:  # what is not the contributor's fades

        def fade(m):
            return m[0] if 'data-contributor="%s"' % pick in m[0] else m[0].replace('class="part ', 'class="part off-')

        text = re.sub(r"<g class=.part[^>]*>", fade, text)
    back = '<rect width="%g" height="%g" fill="%s"/>' % (w, h, paper(theme))
    styled = re.sub(r"(<svg[^>]*>)", lambda m: m[1] + "<style>" + style(theme) + "</style>" + back, text, count=1)
    png = resvg_py.svg_to_bytes(svg_string=styled, zoom=height / h)
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def row(images, colour):
    gap = max(8, images[0].height // 60)
    out = Image.new("RGB", (sum(i.width + gap for i in images) + gap, images[0].height + 2 * gap), colour)
    x = gap
    for image in images:
        out.paste(image, (x, gap))
        x += image.width + gap
    return out


def main():
    parser = argparse.ArgumentParser(prog="python -m figure.contact_sheet", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    folder = parser.parse_args().folder
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(FIGURES, "lower-limb.json")) as f:
        views = json.load(f)["views"]
    texts = [open(os.path.join(FIGURES, v["file"])).read() for v in views]
    for theme in ("light", "dark", "forced-colors", "print"):
        for height in (320, 800, 1600):
            per = len(texts) if height < 1600 else 5  # five large ones a sheet
            for n in range(0, len(texts), per):
                sheet = row([render(t, theme, height) for t in texts[n : n + per]], paper(theme))
                sheet.save(os.path.join(folder, "%s-%d%s.png" % (theme, height, "-%d" % (n // per + 1) if per < len(texts) else "")))
    for theme in ("light", "dark"):
        for pick in ("hip-control", "quad-tone", "tendon-load", "neural-sensitivity"):
            row([render(t, theme, 800, pick) for t in texts], paper(theme)).save(os.path.join(folder, "%s-pick-%s.png" % (theme, pick)))
    marked = []
    for view, text in zip(views, texts):
        image = render(text, "light", 800)
        pen = ImageDraw.Draw(image)
        pen.line([(view["centre_x"], 0), (view["centre_x"], 800)], fill="#88AAFF")
        for x, y in view["anchors"].values():
            pen.ellipse([x - 4, y - 4, x + 4, y + 4], fill="#0044CC", outline="#FFFFFF")
        marked.append(image)
    row(marked, paper("light")).save(os.path.join(folder, "anchors.png"))
    print("%d figures in %s" % (len(texts), folder))


if __name__ == "__main__":
    main()
