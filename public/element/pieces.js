// Putting much markup into a page without holding it up: a piece in each frame of the screen.

/** What goes in at once, in elements: style, layout and paint of so many take a slow phone 50 ms. */
const PIECE = 250;

/**
 * What `whole` has and `shown`, its start, has not: functions that put in a piece each, first where the
 * two were cut, then what follows.
 */
export function* missing(shown, whole) {
  const [page, wholePage] = [shown.firstElementChild, whole.firstElementChild];
  const last = page.childElementCount - 1;
  yield* beyond(page.children[last], wholePage.children[last]);
  yield* beyond(page, wholePage);
}

function* beyond(shown, whole) {
  yield* put(shown, [...whole.children].slice(shown.childElementCount));
}

/** What is more than a piece is put in part by part. */
function* put(into, nodes) {
  let piece = [];
  let size = 0;
  const add = () => {
    into.append(...piece.map((it) => document.importNode(it, true)));
    [piece, size] = [[], 0];
  };
  for (const node of nodes) {
    const own = 1 + (node.querySelectorAll?.("*").length ?? 0);
    if (size && size + own > PIECE) yield add;
    if (own > 2 * PIECE) {
      const outer = document.importNode(node, false);
      into.append(outer);
      yield* put(outer, node.childNodes);
    } else {
      piece.push(node);
      size += own;
    }
  }
  if (size) yield add;
}

/** After the next paint; where nothing is painted, soon. */
export const nextFrame = () =>
  new Promise((done) => {
    setTimeout(done, 100);
    requestAnimationFrame(() => setTimeout(done));
  });
