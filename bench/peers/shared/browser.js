// The browser: address, scrolling, clicks, fetching.

/** The share of the window's height that has to be left under an element's top edge. */
const IN_SIGHT = 0.45;
const TIMEOUT_MS = 15_000;

/** The present fragment without its `#`. */
export const fragment = () => location.hash.slice(1);

/** Adds an entry to the history: this page with another fragment, or with none. */
export function push(key) {
  if (fragment() === (key ?? "")) return;
  try {
    history.pushState(null, "", key ? `#${key}` : location.pathname + location.search);
  } catch {
    // The browser limits how often it may be asked; the page shows what was asked for anyway.
  }
}

/** Takes a plain click on a link from the browser; false when it asks for something else. */
export function take(event) {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (modified || event.button !== 0 || event.defaultPrevented) return false;
  event.preventDefault();
  return true;
}

/** Brings an element into sight if it is not, below whatever is stuck to the top. */
export function reveal(element) {
  const margin = parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const { top } = element.getBoundingClientRect();
  if (top >= margin - 1 && top <= innerHeight * (1 - IN_SIGHT)) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
}

/** Fetches a drawing and puts it into its place. */
export function loadDrawing(address, place) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(address, document.baseURI));
    request.responseType = "document";
    request.timeout = TIMEOUT_MS;
    request.onloadend = () => {
      const drawing = request.status === 200 && request.response?.documentElement;
      if (!drawing || drawing.tagName !== "svg") return reject(new Error(address));
      place.replaceChildren(drawing);
      resolve();
    };
    request.send();
  });
}
