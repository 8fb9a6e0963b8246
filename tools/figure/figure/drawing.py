"""A scene seen from one side, as layers of path data."""
import numpy as np
from scipy import ndimage as ndi
from shapely.geometry import LineString, Polygon
from shapely.ops import unary_union

from . import flesh, projection, vector
from .parts import BRANCHES, GHOSTS, NEARER, ORDER, PARTS, SHOWN_THROUGH
from .scene import standing_extent

HEIGHT = 800
LIGHT = np.array([-0.42, -0.55, 0.72]) / np.linalg.norm([-0.42, -0.55, 0.72])  # page x, page y, viewer
# brightness (cosine) below which a darker tone lies, and above which a gleam lies
TONES = {
    "bone": ((0.56, 0.22), (0.90,)),
    "muscle": ((0.60, 0.26), (0.87,)),
    "deep": ((0.45,), ()),
    "tendon": ((0.42,), ()),
    "quiet": ((0.36,), ()),
}
SOFT = ("muscle", "deep", "quiet")
CALM = {"foot-bones": 2.2, "toe-bones": 2.2, "talus": 2}  # outline smoothing in pixels: no fuss at the foot
PLAIN = (*CALM, "hip-bone-left", *("lumbar-vertebra-%d" % n for n in (2, 3, 4, 5)))  # one tone is enough
FLAT = ("intervertebral-discs", "coccyx")  # none
ROUNDED = {"gluteus-maximus": 12, "quadratus-femoris": 2.5, "gluteus-medius": 5}  # radius of corners, page units


class Drawing:
    """layers: [(part, {"fill", "lo": [...], "hi": [...], "fibre", "line"})] in painting order; `seen`:
    {part: mask of the pixels where it is topmost}."""

    def __init__(self, scene, view, tolerance=0.55, sampling=3):
        self.scene, self.view, self.tolerance = scene, view, tolerance
        self.camera = _frame(scene, view, sampling)
        self._bones()
        self._soft()
        self._see()
        self.layers = [(part, self._paint(part)) for part in self.order]
        top = min(self.camera.page(s[0])[:, 1].min() for s in scene.bones.values())
        body = flesh.outline(self.camera, scene)
        self.skin, self.rows = flesh.paths(body, top - 14), flesh.rows(body, top - 14)

    def _bones(self):
        """One z-buffer for all bones but those that are painted among the soft parts."""
        names = [k for k in self.scene.bones if k not in ORDER[self.view]]
        camera = self.camera
        owner, self.z, normal = projection.rasterise(camera, [self.scene.bones[k] for k in names])
        self.masks, self.depths, self.normals, self.owner = {}, {}, {}, owner
        self.bone_names = names
        for i, name in enumerate(names):
            mask = owner == i
            if mask.sum() >= 40:
                self.masks[name], self.depths[name], self.normals[name] = mask, self.z, normal

    def _soft(self):
        camera, through = self.camera, SHOWN_THROUGH[self.view]
        for part in ORDER[self.view]:
            solids = [self.scene.bones[part]] if part in self.scene.bones else self.scene.soft.get(part)
            if part == "femoral-nerve":
                solids = [s for s, (name, _, _) in zip(solids, self.scene.nerve) if name in BRANCHES[self.view]]
            if not solids:
                continue
            owner, z, normal = projection.rasterise(camera, solids)
            mask = owner >= 0
            if part not in through:
                mask &= z > self.z - 0.0015
            for other in NEARER.get(part, ()):
                if other in self.masks:
                    mask &= ~(self.masks[other] & (self.depths[other] > z + 0.002))
            if part in ROUNDED:
                r = ROUNDED[part] * camera.sampling
                core = ndi.distance_transform_edt(mask) > r
                mask = ndi.distance_transform_edt(~core) <= r
            if PARTS[part][1] != "nerve":
                mask = ndi.binary_opening(mask, iterations=1)
                label, n = ndi.label(mask)
                if n:  # no crumbs
                    size = ndi.sum(mask, label, range(1, n + 1))
                    least = 0.9 if self.view == "anterior" and PARTS[part][1] == "deep" else 0.15
                    mask = np.isin(label, 1 + np.where(size > max(40 * camera.sampling**2, least * size.max()))[0])
            if mask.sum() >= 60 * camera.sampling:
                self.masks[part], self.depths[part], self.normals[part] = mask, z, normal
        self.order = [k for k in self.bone_names if k in self.masks] + [k for k in ORDER[self.view] if k in self.masks]

    def _see(self):
        self.seen, covered = {}, np.zeros(self.z.shape, bool)
        for part in reversed(self.order):
            self.seen[part] = self.masks[part] & ~covered
            if part not in GHOSTS[self.view]:
                covered |= self.masks[part]
        unit = self.camera.sampling**2
        for part in list(self.order):
            seen = self.seen[part]
            shy = PARTS[part][1] in SOFT and seen.sum() < 0.2 * self.masks[part].sum()
            if seen.sum() < (40 if part in self.bone_names else 150 if shy else 12) * unit:  # as good as hidden
                self.order.remove(part)
            elif PARTS[part][1] in SOFT:  # no crumbs of it beside what covers it
                label, n = ndi.label(seen)
                size = ndi.sum(seen, label, range(1, n + 1))
                limit = size.max() if self.view == "anterior" and PARTS[part][1] == "deep" else min(60 * unit, 0.5 * size.max())
                crumbs = np.isin(label, 1 + np.where(size < limit)[0])
                self.masks[part] = self.masks[part] & ~ndi.binary_dilation(crumbs, iterations=2)
                self.seen[part] = seen & ~crumbs

    def _paint(self, part):
        camera, tol = self.camera, self.tolerance
        tissue = PARTS[part][1]
        if part in PLAIN:
            tol *= 1.6
        mask, seen = self.masks[part], self.seen[part]
        if tissue == "nerve":
            return self._nerve(part)
        blur = CALM.get(part, 1.0 if tissue == "bone" else 1.6)
        out = {"fill": vector.path(vector.loops(mask, camera, blur, 5), tol, True)}
        if part not in GHOSTS[self.view] and part not in FLAT:
            out["lo"], out["hi"] = self._tones(part, TONES[tissue])
        if tissue == "bone" and part in self.bone_names:
            least = 14 if part in CALM or part == "sacrum" else 10
            folds = vector.occluding_contours(
                camera, self.scene.bones[part], self.z, np.where(seen, self.owner, -2), self.bone_names.index(part), 0.003, least
            )
            out["line"] = vector.path(folds, tol, False)
        out["fibre"] = self._fibres(part)
        return out

    def _tones(self, part, levels):
        """Tone shapes kept inside the visible part of the outline, so that none crosses it."""
        camera, s = self.camera, self.camera.sampling
        mask = self.masks[part]
        rows, cols = np.where(mask.any(1))[0], np.where(mask.any(0))[0]
        box = (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1))
        m, seen = mask[box], self.seen[part][box]
        z, normal = self.depths[part][box], self.normals[part][box]
        weight = m.astype(float)
        depth = np.where(m, z, 0)
        light = normal @ LIGHT
        near = ndi.gaussian_filter(weight, 4.5 * s) + 1e-6
        hollow = np.clip((ndi.gaussian_filter(depth, 4.5 * s) / near - depth) / 0.010, 0, 0.6)
        light = light - (1.0 if PARTS[part][1] == "bone" else 0.4) * hollow * m
        soft = 2.0 * s
        light = ndi.gaussian_filter(np.where(m, light, 0), soft) / (ndi.gaussian_filter(weight, soft) + 1e-6)
        # what covers a part hides its tones: let them run on a little under the cover
        room = ndi.binary_erosion(np.pad(m, 2), iterations=2)[2:-2, 2:-2] & ndi.binary_dilation(seen, iterations=2 * s)
        rounded = ndi.gaussian_filter(np.pad(room, 8).astype(float), 2)[8:-8, 8:-8] > 0.5
        if not room.any():
            return [], []
        least = 55 if PARTS[part][1] == "bone" else 36

        def shapes(chosen):
            full = np.zeros(mask.shape, bool)
            full[box] = chosen & rounded
            return vector.path(vector.loops(full, camera, 2.2, least), self.tolerance * 2.5, True)

        lows, highs = levels
        if part in PLAIN:
            lows, highs = lows[:1], ()
        low = [shapes(light < t) for t in lows]
        high = [shapes(light > t) for t in highs]
        return [p for p in low if p], [p for p in high if p]

    def _fibres(self, part):
        camera, s = self.camera, self.camera.sampling
        room = ndi.binary_erosion(self.seen[part], iterations=int(1.2 * s))
        z, out = self.depths[part], []
        for line in self.scene.fibres.get(part, ()):
            fine = np.stack([np.interp(np.linspace(0, 1, 160), np.linspace(0, 1, len(line)), line[:, i]) for i in range(3)], -1)
            page, q, depth = camera.page(fine), camera.pixels(fine), camera.depth(fine)
            seen = room[q[:, 1], q[:, 0]] & (depth > z[q[:, 1], q[:, 0]] - 0.003)
            label, n = ndi.label(seen)
            for i in range(1, n + 1):
                piece = page[label == i]
                if np.hypot(*np.diff(piece, axis=0).T).sum() > 14:
                    out.append(piece)
        return vector.path(out, self.tolerance * 2, False)

    def _nerve(self, part):
        """Branches as tapering bands: those that lie open, and those under muscle, which show through it.
        What bone hides is left out, unless the view looks into the pelvis."""
        camera = self.camera
        cover = np.full(self.z.shape, -np.inf)
        for k in self.order:
            if PARTS[k][1] in SOFT:
                cover = np.maximum(cover, np.where(self.masks[k], self.depths[k], -np.inf))
        bands = {"fill": [], "through": []}
        for name, line, half in self.scene.nerve:
            if name not in BRANCHES[self.view]:
                continue
            page, q, depth = camera.page(line), camera.pixels(line), camera.depth(line)
            drawn = np.ones(len(line), bool)
            if part not in SHOWN_THROUGH[self.view]:
                drawn = _long(depth > self.z[q[:, 1], q[:, 0]] - 0.004, page, 24)
            under = depth + half < cover[q[:, 1], q[:, 0]]
            under = ndi.binary_opening(ndi.binary_closing(under, iterations=7), iterations=7)
            for kind, chosen in (("fill", drawn & ~under), ("through", drawn & under)):
                label, n = ndi.label(chosen)
                for i in range(1, n + 1):
                    k = np.where(label == i)[0]
                    if len(k) >= 4:
                        k = np.arange(max(k[0] - 1, 0), min(k[-1] + 2, len(line)))  # pieces touch
                        bands[kind].append(_band(page[k], np.maximum(half[k] * camera.scale, 0.45)))
        return {kind: _joined(shapes) for kind, shapes in bands.items() if shapes}


def _long(chosen, page, least):
    """Of the runs of chosen points along a line those that are at least so many page units long."""
    label, n = ndi.label(chosen)
    step = np.r_[0, np.hypot(*np.diff(page, axis=0).T)]
    return np.isin(label, [i for i in range(1, n + 1) if step[label == i].sum() >= least])


def _band(p, half):
    """The polygon round a polyline (n, 2) with half-widths (n,), its start rounded."""
    t = np.gradient(p, axis=0)
    t /= np.maximum(np.linalg.norm(t, axis=1, keepdims=True), 1e-9)
    side = np.stack([-t[:, 1], t[:, 0]], -1) * half[:, None]
    return Polygon(np.vstack([p + side, (p - side)[::-1]])).buffer(0.05).union(LineString(p[:2]).buffer(half[0]))


def _joined(bands):
    """Path data of the bands as one shape."""
    whole = unary_union(bands).buffer(0.3).buffer(-0.3)
    rings = []
    for shape in getattr(whole, "geoms", [whole]):
        rings += [np.array(r.coords) for r in [shape.exterior, *shape.interiors] if Polygon(r).area > 3]
    return vector.path(rings, 0.55, True)


def _frame(scene, view, sampling):
    """The camera. Every pose has the scale and the ground line of standing: 800 units from just above
    the second lumbar vertebra to just under the sole; a lower pose leaves room above."""
    points = np.vstack([s[0] for s in scene.bones.values()])
    right, down, _ = (np.array(a) for a in projection.VIEWS[view])
    top, bottom = (standing_extent() * down[2]).tolist()
    top, bottom = min(top, bottom) - 0.022, max(top, bottom) + 0.013
    scale = HEIGHT / (bottom - top)
    waist = (points @ down).min() - 0.020
    skin = np.vstack([scene.flesh["limb"][0], scene.flesh["trunk"][0], *([] if view == "lateral" else [scene.flesh["second"][0]])])
    skin = skin[skin @ down > waist]
    x = np.r_[points @ right, skin @ right]
    left, end = x.min() - 0.014, x.max() + 0.008
    return projection.Camera(view, left, top, scale, 2 * int(np.ceil((end - left) * scale / 2)), HEIGHT, sampling)
