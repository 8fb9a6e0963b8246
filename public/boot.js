// The page's loader. The page is complete without it; it makes the page live, and keeps it whole
// when that cannot be. It knows no content: what it shows stands in the published markup.

import { prepare } from "./loader/engine.js";
import { makeLive } from "./loader/explorer.js";
import { fetchJson, fetchPublished } from "./loader/fetch.js";

/** Everything is addressed from the site that this file came from, never from the page. */
const SITE = new URL("../", import.meta.url);

const findRoot = () => document.querySelector("[data-explorer]");

/** When there is something to be seen. */
const painted = new Promise((resolve) => {
  if (PerformanceObserver.supportedEntryTypes?.includes("paint")) {
    const isThere = (list) => list.getEntriesByName("first-contentful-paint").length && resolve();
    new PerformanceObserver(isThere).observe({ type: "paint", buffered: true });
  } else {
    requestAnimationFrame(() => setTimeout(resolve));
  }
});

/** When all of the page is there. */
const parsed = new Promise((resolve) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve, { once: true });
  else resolve();
});

/** First paint comes first: nothing is asked for before. Then it is, while the page is still read. */
async function start() {
  await painted;
  prepare();
  const { outline } = findRoot()?.dataset ?? {};
  const early = outline && fetchJson(new URL(outline, SITE));
  // Whoever waits for it is told; nobody may be yet.
  early?.catch(() => {});
  await parsed;
  const root = findRoot();
  const published = () => fetchPublished(SITE, root.dataset.explorer);
  if (root) makeLive(root, { site: SITE, published, outline: early });
}

start();
