// Where labels, leaders and anchors are on the screen, for the view of the figure that is shown.
// The anchors come in the artwork's own units, from the file that the artwork came with.
const [anchors, width, height] = arguments;
const shown = [...document.querySelectorAll("figure svg")].find((svg) =>
  svg.checkVisibility({ visibilityProperty: true }),
);
const art = shown.getBoundingClientRect();
const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
const union = (boxes) => ({
  left: Math.min(...boxes.map((it) => it.left)),
  top: Math.min(...boxes.map((it) => it.top)),
  right: Math.max(...boxes.map((it) => it.right)),
  bottom: Math.max(...boxes.map((it) => it.bottom)),
});
/** The boxes of all words that can be seen: they may stand outside the link's own box. */
const words = (element) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.checkVisibility({ opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
};
return [...document.querySelectorAll("nav a[data-contributor]")].map((label) => {
  const link = label.getBoundingClientRect();
  const [x, y] = anchors[label.dataset.contributor];
  const leader = label.querySelector(".ce-leader");
  const line = leader.getBoundingClientRect();
  const [centre, level] = [(link.left + link.right) / 2, (link.top + link.bottom) / 2];
  // A leader starts beside its label, at its middle height, and ends where it is farthest from it.
  const toTheRight = (art.left + art.right) / 2 > centre;
  const [near, far] = toTheRight ? [link.right, line.right] : [link.left, line.left];
  const start = [toTheRight ? Math.max(near, line.left) : Math.min(near, line.right), level];
  const down = Math.abs(line.bottom - level) > Math.abs(line.top - level);
  const pin = label.querySelector(".ce-pin").getBoundingClientRect();
  return {
    contributor: label.dataset.contributor,
    target: box(link),
    words: union(words(label)),
    leader: leader.checkVisibility({ visibilityProperty: true })
      ? [start, [far, down ? line.bottom : line.top]]
      : null,
    pin: [(pin.left + pin.right) / 2, (pin.top + pin.bottom) / 2],
    anchor: [art.left + (x / width) * art.width, art.top + (y / height) * art.height],
  };
});
