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
    if (!texts.currentNode.parentElement.checkVisibility()) continue;
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
  const line = leader?.getBoundingClientRect();
  const middle = (link.left + link.right) / 2;
  // A leader ends where it is farthest from its label.
  const far = line && (line.left + line.right) / 2 > middle ? line.right : line?.left;
  return {
    contributor: label.dataset.contributor,
    target: box(link),
    words: union(words(label)),
    leader: leader?.checkVisibility() ? box(line) : null,
    tip: line ? [far, (line.top + line.bottom) / 2] : [NaN, NaN],
    anchor: [art.left + (x / width) * art.width, art.top + (y / height) * art.height],
  };
});
