import { fetchJson, fetchRoot } from "../loader/fetch.js";

/** Everything is addressed from the site that this file came from, never from the page. */
export const SITE = new URL("./", import.meta.url);
/** The loader that makes explorers live. */
const LIVE = "%LIVE%";

/** What a host may style, by the name of its part. */
const PARTS = { figure: ".ce-stage", panel: ".ce-symptoms, .ce-contributors, .ce-section", cta: ".ce-button" };

let live;
let failures = 0;

export function importLive() {
  const address = new URL(LIVE, SITE);
  // A module whose fetch failed is asked for under another name.
  if (failures) address.searchParams.set("again", failures);
  return once((live ??= import(address.href)), () => {
    live = undefined;
    failures++;
  });
}

let index;
const contents = new Map();

/** What the site lists: a condition's names and addresses. */
export const conditions = () =>
  once((index ??= fetchJson(new URL("conditions/index.json", SITE))), () => (index = undefined)).then(
    (it) => it.conditions,
  );

/** Root and style sheet of a condition, for copies in a host's page: fetched once, whoever asks. */
export function content(listed) {
  const { fragment } = listed;
  if (!contents.has(fragment)) contents.set(fragment, fetchContent(listed));
  return once(contents.get(fragment), () => contents.delete(fragment));
}

async function fetchContent({ fragment, style, page }) {
  const [root, sheet] = await Promise.all([
    fetchRoot(new URL(fragment, SITE)),
    fetchSheet(new URL(style, SITE)),
  ]);
  embed(root, new URL(page, SITE));
  return { root, sheet };
}

/** Makes published markup fit for a place in someone else's page. */
function embed(root, page) {
  root.dataset.embedded = "";
  // "Open in a new tab" leads to the page, wherever the host is.
  for (const link of root.querySelectorAll("a[href^='#'], [data-full-page]")) {
    link.href = new URL(link.getAttribute("href"), page).href;
  }
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of root.querySelectorAll(selector)) element.part = part;
  }
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
