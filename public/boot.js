// The page's loader. The page is complete without it; it makes the page live, and keeps it whole
// when that cannot be. It knows no content: what it shows stands in the published markup.

import { makeLive } from "./loader/explorer.js";
import { fetchPublished } from "./loader/fetch.js";

/** Everything is addressed from the site that this file came from, never from the page. */
const SITE = new URL("../", import.meta.url);

const root = document.querySelector("[data-explorer]");
const published = () => fetchPublished(SITE, root.dataset.explorer);
// First paint comes first: nothing runs until the page is there to be seen.
if (root) requestAnimationFrame(() => setTimeout(() => makeLive(root, { site: SITE, published })));
