// Links to a part of an explorer, where the address is someone else's: what the browser would do by
// the address is done here. Also before the explorer is live.

import { byId, fragments } from "./topics.js";

/**
 * Follows plain clicks on links to `page` and a fragment of it. `select` is told of a topic's.
 * Clicks that ask for something else, such as a new tab, are left alone.
 */
export function followLinks(root, page, select) {
  root.addEventListener("click", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || event.button || !isPlain) return;
    const link = event.target.closest("a[href]");
    const [address, fragment] = link?.href.split("#") ?? [];
    const target = address === page && fragment && byId(root, fragment);
    if (!target) return;
    event.preventDefault();
    if (fragments(root).includes(target.id)) select(target.id);
    else focusIn(target);
    reveal(target);
  });
}

/** A whole address of the web that is asked for in secret; null of anything else. */
export function safeAddress(text) {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "https:" ? href : null;
}

function focusIn(target) {
  const input = target.querySelector("label input");
  if (!input) target.tabIndex = -1;
  (input ?? target).focus({ preventScroll: true });
}

function reveal(target) {
  if (target.localName === "details") target.open = true;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ behavior: isStill ? "instant" : "smooth" });
}
