// Putting much markup into a page without holding it up: out of sight at once, and then shown piece by
// piece, one in each frame of the screen.

/** What is shown at once, in elements: style, layout and paint of so many take a slow phone 50 ms. */
const PIECE = 150;
/** And where each text may be in a face that the browser has to look for first. */
export const FIRST_PIECE = 40;
/** On what waits for its turn; the style sheet hides it. */
const WAITS = "data-waiting";

/**
 * Puts into `shown`, the start of `whole`, what it has not: first where the two were cut, then what
 * follows. Returns it in pieces that wait.
 */
export function putIn(shown, whole) {
  const [page, wholePage] = [shown.firstElementChild, whole.firstElementChild];
  const last = page.childElementCount - 1;
  const more = [...beyond(page.children[last], wholePage.children[last]), ...beyond(page, wholePage)];
  return piecesOf(more);
}

function beyond(shown, whole) {
  const more = [...whole.children].slice(shown.childElementCount);
  const copies = more.map((it) => document.importNode(it, true));
  shown.append(...copies);
  return copies;
}

/** Elements, in pieces that wait for their turn. What is more than a piece is shown part by part. */
export function piecesOf(elements, most = PIECE) {
  const pieces = [];
  let room = 0;
  const add = (element) => {
    const inside = element.querySelectorAll("*").length;
    const isLarge = inside > 2 * most || (inside > most && element.childElementCount > 1);
    const size = isLarge ? 1 : 1 + inside;
    if (size > room) {
      pieces.push([]);
      room = most;
    }
    element.setAttribute(WAITS, "");
    pieces.at(-1).push(element);
    room -= size;
    if (isLarge) [...element.children].forEach(add);
  };
  [...elements].forEach(add);
  return pieces;
}

/** Shows a piece. */
export const show = (piece) => piece.forEach((it) => it.removeAttribute(WAITS));

/** After the next paint; where nothing is painted, soon. */
export const nextFrame = () =>
  new Promise((done) => {
    setTimeout(done, 100);
    requestAnimationFrame(() => setTimeout(done));
  });
