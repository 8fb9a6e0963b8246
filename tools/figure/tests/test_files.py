"""The committed drawings and lower-limb.json agree with each other. Reads files only: no data package."""
import json
import os
import re
import xml.etree.ElementTree as ET

import pytest

from figure import vector
from figure.__main__ import brotli_size, budget
from figure.parts import PARTS

FIGURES = os.path.join(os.path.dirname(__file__), "..", "..", "..", "public", "figures")
SVG = "{http://www.w3.org/2000/svg}"
with open(os.path.join(FIGURES, "lower-limb.json")) as f:
    DATA = json.load(f)
VIEWS = {"%s-%s" % (v["pose"], v["id"]): v for v in DATA["views"]}
NEAR = vector.WRITTEN  # a page unit: far less than the pin that stands there
CONTRIBUTORS = {"hip-control", "quad-tone", "tendon-load", "neural-sensitivity"}


def read(view):
    with open(os.path.join(FIGURES, view["file"])) as f:
        return f.read()


def groups(view):
    """[(part, contributor, fill paths)] in painting order."""
    out = []
    for g in ET.fromstring(read(view)).findall(SVG + "g"):
        fills = [p.get("d") for p in g.findall(SVG + "path") if p.get("class").startswith("fill")]
        out.append((g.get("data-part"), g.get("data-contributor"), "".join(fills)))
    return out


def test_standing_views_come_first():
    assert DATA["schema"] == 2
    assert [(v["id"], v["pose"]) for v in DATA["views"][:2]] == [("anterior", "standing"), ("lateral", "standing")]
    assert len(VIEWS) == len(DATA["views"])


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
class TestView:
    def test_artwork_is_plain(self, view):
        text = read(view)
        root = ET.fromstring(text)
        assert root.get("viewBox") == "0 0 %g %g" % (view["width"], view["height"])
        assert root.get("aria-hidden") == "true" and root.get("focusable") == "false"
        assert not re.search(r"<style|<script|style=|#[0-9a-fA-F]{3}|url\(|<filter|stroke=|\bid=", text.split("-->", 1)[1])
        assert "MPL-2.0" in text and "musculoskeletal-models 0.2.4" in text and "myo-sim 0.2.4" in text

    def test_body_fades_out_above(self, view):
        skins = [p.get("class") for p in ET.fromstring(read(view)).findall(SVG + "path")]
        assert skins[-1] == "skin" and len(skins) > 2 and set(skins[:-1]) == {"skin fade"}

    def test_context_belongs_to_nobody(self, view):
        assert {p["contributor"] for p in view["parts"] if p["tissue"] == "quiet"} == {None}

    def test_budget(self, view):
        assert brotli_size(read(view)) <= budget("%s-%s" % (view["pose"], view["id"]))

    def test_parts_match(self, view):
        drawn = groups(view)
        assert [p["id"] for p in view["parts"]] == [part for part, _, _ in drawn]
        for entry, (part, contributor, fill) in zip(view["parts"], drawn):
            assert entry["contributor"] == contributor == PARTS[part][2]
            assert entry["name"] == PARTS[part][0]
            points = [p for line in vector.flatten(fill) for p in line]
            x, y, w, h = entry["box"]
            assert all(x - 0.2 <= p[0] <= x + w + 0.2 and y - 0.2 <= p[1] <= y + h + 0.2 for p in points)

    def test_anchors_lie_on_what_they_name(self, view):
        drawn = groups(view)
        shown = {c for _, c, _ in drawn if c}
        assert set(view["anchors"]) == CONTRIBUTORS
        assert set(view["hidden"]) == CONTRIBUTORS - shown
        for contributor, (x, y) in view["anchors"].items():
            near = [(x + dx, y + dy) for dx, dy in ((0, 0), (NEAR, 0), (-NEAR, 0), (0, NEAR), (0, -NEAR))]
            tops = [[c for _, c, fill in drawn if vector.contains(fill, *at)] for at in near]
            if contributor not in view["hidden"]:
                assert any(top and top[-1] == contributor for top in tops), (contributor, x, y, tops)

    def test_rows_hold_all_that_is_drawn(self, view):
        boxes = [part["box"] for part in view["parts"]]
        for at in (0, 1):
            assert min(row[at] for row in view["rows"]) <= min(box[at] for box in boxes) + 2
            assert max(row[at] + row[at + 2] for row in view["rows"]) >= max(box[at] + box[at + 2] for box in boxes) - 2

    def test_waypoints_go_down_the_bones(self, view):
        drawn = {part: fill for part, _, fill in groups(view)}
        way = view["waypoints"]
        assert list(way) == ["trunk", "hip", "femur", "knee", "foot"]
        height = [way[k][1] for k in ("trunk", "hip", "knee", "foot")]
        assert height == sorted(height)
        assert vector.contains(drawn["femur"], *way["femur"])

    def test_close_up_shows_the_knee(self, view):
        x, y, w, h = view["close_up"]
        for px, py in (view["waypoints"]["knee"], view["anchors"]["tendon-load"]):
            assert x + 0.15 * w < px < x + 0.85 * w and y + 0.15 * h < py < y + 0.85 * h

    def test_anchors_of_one_side_keep_apart(self, view):
        a = view["anchors"]
        for upper, lower in (("hip-control", "quad-tone"), ("neural-sensitivity", "tendon-load")):
            if upper in a and lower in a:
                assert a[lower][1] - a[upper][1] >= 60 * vector.WRITTEN
