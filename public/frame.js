// The loader of the page in a frame in someone else's page: the page's own, but the address and the
// history are the host's. The host is told how high the page is, which topic is selected and why it is
// not live, and nothing else.

import { makeLive } from "./loader/explorer.js";
import { fetchPublished } from "./loader/fetch.js";
import { followLinks, safeAddress } from "./loader/links.js";
import { fragments, isStep, mark } from "./loader/topics.js";
import { warn } from "./loader/warn.js";

const SITE = new URL("../", import.meta.url);
/** What a host may set, as custom properties. */
const TOKENS = ["--ce-call", "--ce-on-call"];

const root = document.querySelector("[data-explorer]");
const page = location.href.split("#")[0];
const asked = new URLSearchParams(location.search);

let live;
/** The step to walk to once it is live. */
let step = null;
/** The host's end of the channel. */
let host;
/** What the host knows to be selected. */
let told;
/** Why it is not live, for a host that comes later. */
let failed;

function select(fragment) {
  const isKnown = !fragment || isStep(fragment) || fragments(root).includes(fragment);
  if (!isKnown) {
    warn("select", fragment, fragments(root).join(", "));
  } else if (!live?.select(fragment)) {
    if (isStep(fragment)) step = fragment;
    else mark(root, fragment);
  }
}

/** In a frame, what leads elsewhere would be shown in the frame. */
function prepare(inside) {
  const whole = inside.querySelector("[data-full-page]");
  whole.href = new URL(whole.getAttribute("href"), SITE);
  for (const link of inside.querySelectorAll("a[href^='http'], [data-full-page]")) link.target = "_blank";
  return inside;
}

function start() {
  const published = async () => prepare(await fetchPublished(SITE, root.dataset.explorer));
  const onFailure = ({ code }) => {
    mark(root, root.dataset.selected);
    tell({ error: (failed = code) });
  };
  const onLive = () => {
    failed = undefined;
    if (step) chooseForHost(step);
    step = null;
  };
  live = makeLive(root, { site: SITE, published, onLive, onFailure });
}

function tell(message) {
  host?.postMessage(message);
}

const height = new ResizeObserver(() => tell({ height: root.getBoundingClientRect().height }));
const selected = new MutationObserver(() => {
  const now = root.dataset.selected ?? null;
  if (now !== told) tell({ selected: (told = now) });
});

/** A frame as high as its page has nothing to scroll: the host scrolls to what is brought into sight. */
function askHostToScroll() {
  const { scrollIntoView } = Element.prototype;
  Element.prototype.scrollIntoView = function (...how) {
    scrollIntoView.apply(this, how);
    const margin = parseFloat(getComputedStyle(this).scrollMarginTop) || 0;
    tell({ top: this.getBoundingClientRect().top + scrollY - margin });
  };
}

/** A host that has handed over its end of a channel. Only the page around this one can. */
function connect({ source, data, ports: [port] }) {
  if (source !== parent || data?.["condition-explorer"] !== 1 || !port) return;
  host?.close();
  host = port;
  host.onmessage = ({ data }) => chooseForHost(data?.select);
  // At once: a frame that its host has put away lays nothing out, so has no height to tell.
  tell({});
  if (data.selected === undefined) told = undefined;
  else chooseForHost(data.selected);
  for (const name of TOKENS) {
    const value = data.tokens?.[name];
    if (typeof value === "string" && CSS.supports("color", value)) root.style.setProperty(name, value);
  }
  book(data.booking);
  document.documentElement.dataset.fitted = "";
  const now = root.dataset.selected ?? null;
  // A host that came later than its visitor hears what that one has selected.
  if (told === undefined && now) tell({ selected: now });
  told = now;
  if (failed) tell({ error: failed });
  height.disconnect();
  height.observe(root);
  selected.observe(root, { attributeFilter: ["data-selected"] });
}

/** A fragment, or null for none. Anything else asks for nothing. */
function chooseForHost(fragment) {
  if (fragment !== null && typeof fragment !== "string") return;
  select(fragment);
  told = root.dataset.selected ?? null;
}

/** Where the host books visits. */
function book(address) {
  const link = root.querySelector("[data-booking]");
  const href = typeof address === "string" && safeAddress(address);
  if (!link || !href) return;
  Object.assign(link, { href, hidden: false, target: "_blank" });
  link.parentElement.prepend(link);
}

if (root) {
  prepare(root);
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const first = asked.get("select");
  if (first) select(first);
  followLinks(root, page, select);
  if (parent !== window) {
    addEventListener("message", connect);
    askHostToScroll();
  }
  requestAnimationFrame(() => setTimeout(start));
}
