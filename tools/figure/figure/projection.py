"""Orthographic views and a z-buffer.

Page x and y are page units; depth is metres towards the viewer, larger is nearer.
"""
import numpy as np

# view: world directions of page x, page y and the viewer
VIEWS = {
    "anterior": ((1.0, 0, 0), (0, 0, -1.0), (0, -1.0, 0)),
    "posterior": ((-1.0, 0, 0), (0, 0, -1.0), (0, 1.0, 0)),
    "lateral": ((0, -1.0, 0), (0, 0, -1.0), (-1.0, 0, 0)),
}


class Camera:
    """A view of a window of the world: `scale` page units a metre, `sampling` pixels a unit."""

    def __init__(self, view, x0, y0, scale, width, height, sampling=3):
        self.view = view
        self.right, self.down, self.toward = (np.array(a) for a in VIEWS[view])
        self.x0, self.y0, self.scale = x0, y0, scale
        self.width, self.height, self.sampling = width, height, sampling
        self.columns, self.rows = int(width * sampling), int(height * sampling)

    def page(self, points):
        """World points (n, 3) -> page points (n, 2)."""
        return np.stack(
            [(points @ self.right - self.x0) * self.scale, (points @ self.down - self.y0) * self.scale], -1
        )

    def depth(self, points):
        return points @ self.toward

    def pixels(self, points):
        """World points -> integer pixel (column, row), clipped to the window."""
        q = np.floor(self.page(points) * self.sampling).astype(int)
        return np.clip(q, 0, [self.columns - 1, self.rows - 1])


def rasterise(camera, meshes):
    """z-buffer of [(vertices, faces, normals)]: index of the nearest mesh (-1: none), its depth
    (-inf: none) and its normal in (page x, page y, viewer) components; arrays (rows, columns)."""
    w, h = camera.columns, camera.rows
    z = np.full(h * w, -np.inf)
    index = np.full(h * w, -1, np.int32)
    normal = np.zeros((h * w, 3), np.float32)
    for k, (vertices, faces, normals) in enumerate(meshes):
        p = camera.page(vertices) * camera.sampling
        depth = camera.depth(vertices)
        nn = np.stack([normals @ camera.right, normals @ camera.down, normals @ camera.toward], -1)
        t = p[faces]
        low, high = np.floor(t.min(1)).astype(int), np.ceil(t.max(1)).astype(int)
        e1, e2 = t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]
        area = e1[:, 0] * e2[:, 1] - e1[:, 1] * e2[:, 0]
        alive = (np.abs(area) > 1e-9) & (high >= 0).all(1) & (low[:, 0] < w) & (low[:, 1] < h)
        size = np.maximum(high - low + 1, 1).max(1)
        for block in (4, 8, 16, 32, 64, 128, 256, 512, 1024):
            chosen = np.where(alive & (size <= block))[0]
            alive[chosen] = False
            step = max(1, int(4e6 / (block * block)))
            grid = np.stack(np.meshgrid(np.arange(block), np.arange(block)), -1).reshape(-1, 2)
            for c in range(0, len(chosen), step):
                i = chosen[c : c + step]
                q = low[i][:, None, :] + grid[None]
                d = q + 0.5 - t[i, 0][:, None, :]
                b1 = (d[..., 0] * e2[i, 1][:, None] - d[..., 1] * e2[i, 0][:, None]) / area[i][:, None]
                b2 = (e1[i, 0][:, None] * d[..., 1] - e1[i, 1][:, None] * d[..., 0]) / area[i][:, None]
                b0 = 1 - b1 - b2
                inside = (
                    (np.minimum(np.minimum(b0, b1), b2) >= -1e-6)
                    & (q >= 0).all(-1)
                    & (q[..., 0] < w)
                    & (q[..., 1] < h)
                )
                r, cc = np.where(inside)
                if not len(r):
                    continue
                pixel = q[r, cc, 1] * w + q[r, cc, 0]
                weight = np.stack([b0[r, cc], b1[r, cc], b2[r, cc]], -1)
                face = faces[i[r]]
                here = (weight * depth[face]).sum(1)
                np.maximum.at(z, pixel, here)
                won = here >= z[pixel]
                pixel, weight, face = pixel[won], weight[won], face[won]
                index[pixel] = k
                normal[pixel] = (weight[..., None] * nn[face]).sum(1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    return index.reshape(h, w), z.reshape(h, w), normal.reshape(h, w, 3)
