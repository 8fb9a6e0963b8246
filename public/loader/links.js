// Links to a part of an explorer, where the address is someone else's: what the browser would do by
// the address is done here. Also before the explorer is live.

import { aimAt, byId, fragments, isStep } from "./topics.js";

/**
 * Follows plain clicks on links to `page` and a fragment of it. `select` is told of a topic's or a
 * step's, `later` of a place that is not there: it says whether that is still to come. Clicks that ask
 * for something else, such as a new tab, are left alone.
 */
export function followLinks(root, page, select, later) {
  root.addEventListener("click", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || event.button || !isPlain) return;
    const link = event.target.closest("a[href]");
    const [address, fragment] = link?.href.split("#") ?? [];
    if (address !== page || !fragment) return;
    if (byId(root, fragment)) follow(root, fragment, select);
    else if (!later?.(fragment)) return;
    event.preventDefault();
  });
}

/** Goes to a place in an explorer. */
export function follow(root, fragment, select) {
  const target = byId(root, fragment);
  if (!target) return;
  if (fragments(root).includes(fragment) || isStep(fragment)) select(fragment);
  else {
    aimAt(root, fragment);
    open(target);
    focusIn(target);
  }
  // Once what is chosen for it is shown: what that puts away would move the place.
  setTimeout(() => reveal(target));
}

/** A whole address of the web that is asked for in secret; null of anything else. */
export function safeAddress(text) {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "https:" ? href : null;
}

/** Opens whatever hides a place: itself, and disclosures that it stands in. */
function open(target) {
  for (let it = target.closest("details"); it; it = it.parentElement.closest("details")) it.open = true;
}

function focusIn(target) {
  const input = target.querySelector("label input");
  if (!input) target.tabIndex = -1;
  (input ?? target).focus({ preventScroll: true });
}

/** Brings a place into sight. */
export function reveal(target) {
  open(target);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ behavior: isStill ? "instant" : "smooth" });
}
