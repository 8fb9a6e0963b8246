import { fetchJson, fetchNow, fetchRoot } from "../loader/fetch.js";
import { parse } from "../loader/markup.js";
import { nextTask } from "../loader/task.js";

/** Everything is addressed from the site that this file came from, never from the page. */
export const SITE = new URL("./", import.meta.url);
/** What the addresses of its frames start with. */
export const FRAMES = new URL("embed.", SITE).href;
/** What the site lists, and the start of its first condition: `publish` writes it here. */
const PUBLISHED = "%PUBLISHED%";

/** What a host may style, by the name of its part. */
const PARTS = { figure: ".ce-stage", panel: ".ce-symptoms, .ce-contributors, .ce-section", cta: ".ce-button" };

/** What the site listed when this file was published: names and addresses of conditions. */
export const conditions = () => PUBLISHED.conditions;

const contents = new Map();

/**
 * A condition for copies in a host's page, fetched once, whoever asks. `start` and `whole` are promises
 * of `{ root, style }`: of the upper part, and of all of it. `ready` is `whole` once it is there.
 */
export function content(listed) {
  const { fragment } = listed;
  if (!contents.has(fragment)) contents.set(fragment, ask(listed));
  return contents.get(fragment);
}

function ask(listed) {
  const rest = fetchRoot(new URL(listed.rest, SITE));
  const asked = { start: fetchStart(listed), ready: null };
  asked.whole = Promise.all([asked.start, rest])
    .then(async ([{ root, style }, rest]) => {
      await nextTask();
      return { root: join(root.cloneNode(true), embed(rest, listed)), style };
    })
    .catch(() => fetchWhole(listed));
  asked.whole.then(
    (whole) => (asked.ready = whole),
    () => contents.delete(listed.fragment), // asked for again next time
  );
  asked.start.catch(() => {});
  return asked;
}

/** Upper part and style, as text. The first condition's stand in this file already. */
export const startOf = async ({ start }) => (start ? fetchJson(new URL(start, SITE)) : PUBLISHED.start);

async function fetchStart(listed) {
  const { upper, style } = await startOf(listed);
  return { root: embed(parse(upper), listed), style };
}

/** Puts the rest under an upper part: both have what is around the place where they were cut. */
function join(upper, rest) {
  const [explore, ...sections] = rest.firstElementChild.children;
  upper.firstElementChild.lastElementChild.append(...explore.childNodes);
  upper.firstElementChild.append(...sections);
  return upper;
}

/** The whole as the site has it by now: a copy of this file may be older than that. */
async function fetchWhole({ id, language }) {
  const index = await fetchJson(new URL("conditions/index.json", SITE));
  const listed = index.conditions.find((it) => it.id === id && it.language === language);
  if (!listed) throw new Error(`${id}: published no more`);
  const [root, style] = await Promise.all([
    fetchRoot(new URL(listed.fragment, SITE)),
    fetchText(new URL(listed.style, SITE)),
  ]);
  return { root: embed(root, listed), style };
}

/** The whole at once, for paper, which waits for nothing. */
export function contentNow(listed) {
  const now = (file) => fetchNow(new URL(file, SITE));
  return contents.get(listed.fragment)?.ready ?? {
    root: embed(parse(now(listed.fragment)), listed),
    style: now(listed.style),
  };
}

async function fetchText(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Makes published markup fit for a place in someone else's page. */
export function embed(root, { page }) {
  const own = new URL(page, SITE);
  // "Open in a new tab" leads to the page, wherever the host is.
  for (const link of root.querySelectorAll("a[href^='#']")) {
    link.setAttribute("href", own.href + link.getAttribute("href"));
  }
  for (const link of root.querySelectorAll("[data-full-page]")) link.href = own;
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of root.querySelectorAll(selector)) element.part = part;
  }
  return root;
}

/**
 * While it is on its way, what stands below it in the page is out of sight, and is not moved. What waits
 * for its turn is not on the screen; paper waits for nothing.
 */
export const WAITING = `:host { display: block !important; min-block-size: 100svh !important }
  :host([hidden]) { display: none !important }
  @media not print { [data-waiting] { display: none !important } }`;

/** Of each document, the sheets by their text: each is parsed once. */
const sheets = new WeakMap();

/** Styles a shadow root by constructed sheets, which no policy of a host's has to allow. */
export function styleBy(shadow, ...styles) {
  const view = shadow.ownerDocument.defaultView;
  if (!view) return; // a document that nobody sees
  if (!sheets.has(view)) sheets.set(view, new Map());
  const own = sheets.get(view);
  const sheet = (style) => {
    const known = own.get(style) ?? new view.CSSStyleSheet();
    if (!own.has(style)) known.replaceSync(style);
    own.set(style, known);
    return known;
  };
  shadow.adoptedStyleSheets = styles.map(sheet);
}
