import { fetchJson, fetchRoot } from "../loader/fetch.js";

/** Everything is addressed from the site that this file came from, never from the page. */
export const SITE = new URL("./", import.meta.url);
/** The loader that makes explorers live, brought in when one is near. */
const LIVE = "%LIVE%";

let imports = 0;

export function importLive() {
  const address = new URL(LIVE, SITE);
  // A module whose fetch failed is asked for under another name.
  if (imports) address.searchParams.set("again", imports);
  return once(import(address.href), () => imports++);
}

let index;
const contents = new Map();

/** What the site lists: a condition's names and addresses. */
export const conditions = () =>
  once((index ??= fetchJson(new URL("conditions/index.json", SITE))), () => (index = undefined)).then(
    (it) => it.conditions,
  );

/** Published root and style sheet of a condition: fetched once, whoever asks. */
export function content({ fragment, style }) {
  if (!contents.has(fragment)) contents.set(fragment, fetchContent(fragment, style));
  return once(contents.get(fragment), () => contents.delete(fragment));
}

async function fetchContent(fragment, style) {
  const [root, sheet] = await Promise.all([
    fetchRoot(new URL(fragment, SITE)),
    fetchSheet(new URL(style, SITE)),
  ]);
  return { root, sheet };
}

/** Constructed, so that it is parsed once, and that a host's policy need not allow it. */
async function fetchSheet(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
}

/** What has failed is asked for again next time. */
function once(promise, forget) {
  promise.catch(forget);
  return promise;
}
