"""python -m figure [--only ID ...] [--jobs N] [--into FOLDER]   draw public/figures
python -m figure norms                             measure the limb and write NORMS.md
python -m figure contact-sheet [--into FOLDER]     every drawing in every size and theme, by Chromium
python -m figure test                              hold files, path data and geometry against the rules

An ID is pose-view, such as standing-anterior.
"""
import argparse
import json
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor

import brotli

from . import contact_sheet, export, norms
from .anchors import points
from .drawing import Drawing
from .poses import POSES
from .scene import Scene

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIGURES = os.path.normpath(os.path.join(HERE, "..", "..", "public", "figures"))
FIRST = "standing-anterior"  # stands in the page itself, the others are fetched


def budget(id_):
    """What a drawing may weigh, in bytes of brotli."""
    return 8_704 if id_ == FIRST else 10_240


def brotli_size(text):
    return len(brotli.compress(text.encode(), quality=11))


def figure_ids():
    """(id, pose, view) in the order of the file: each pose's views; standing first."""
    return [("%s-%s" % (p.id, v), p, v) for p in POSES for v in p.views]


def draw(id_, folder):
    """Write one drawing; returns its entry for lower-limb.json, its size in bytes and the seconds it took."""
    start = time.time()
    pose, view = next((p, v) for k, p, v in figure_ids() if k == id_)
    drawing = Drawing(Scene(pose), view)
    title = "Right lower limb, %s view, %s" % (view, pose.title)
    text = export.svg(drawing, title)
    file = id_ + ".svg"
    with open(os.path.join(folder, file), "w") as f:
        f.write(text)
    return export.entry(drawing, view, pose.id, file, points(drawing)), brotli_size(text), time.time() - start


def main():
    parser = argparse.ArgumentParser(prog="python -m figure", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", nargs="?", default="draw", choices=("draw", "norms", "contact-sheet", "test"))
    parser.add_argument("--only", nargs="+", metavar="ID", help="draw these alone; the others' entries stay")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="drawings at a time")
    parser.add_argument("--into", metavar="FOLDER")
    args = parser.parse_args()
    if args.task == "test":
        import pytest  # needed for nothing else

        raise SystemExit(pytest.main(["-q", HERE]))
    if args.task == "contact-sheet":
        into = args.into or os.path.join(tempfile.gettempdir(), "contact-sheet")
        print("%d sheets in %s" % (len(contact_sheet.write(FIGURES, into, args.only)), into))
        return
    args.into = args.into or FIGURES
    if args.task == "norms":
        measured = norms.measure()
        text = norms.table(measured) + norms.pose_table()
        with open(os.path.join(HERE, "NORMS.md"), "w") as f:
            f.write(text)
        print(text)
        raise SystemExit(0 if all(n.ok for n in measured) else 1)
    known = figure_ids()
    unknown = set(args.only or ()) - {k for k, _, _ in known}
    if unknown:
        parser.error("no such figure: %s (there are: %s)" % (", ".join(sorted(unknown)), ", ".join(k for k, _, _ in known)))
    os.makedirs(args.into, exist_ok=True)
    index = os.path.join(args.into, "lower-limb.json")
    views = {}
    if args.only and os.path.exists(index):
        with open(index) as f:
            views = {v["file"]: v for v in json.load(f)["views"]}
    wanted = [k for k, _, _ in known if not args.only or k in args.only]
    over = []
    with ProcessPoolExecutor(args.jobs) as pool:
        for id_, (entry, size, seconds) in zip(wanted, pool.map(draw, wanted, [args.into] * len(wanted))):
            views[entry["file"]] = entry
            print("%-36s %5d bytes brotli  %4.0f s" % (id_, size, seconds), flush=True)
            if size > budget(id_):
                over.append("%s (at most %d bytes)" % (id_, budget(id_)))
    export.write_json(index, [views[k + ".svg"] for k, _, _ in known if k + ".svg" in views])
    if over:
        raise SystemExit("over its budget: " + ", ".join(over))


if __name__ == "__main__":
    main()
