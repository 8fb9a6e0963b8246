// The host's side of a frame: its height follows what it shows, and it tells what is selected.
//
// The frame is handed one end of a channel, addressed to the site's origin alone. Nothing listens
// on the host's window, so no other page can speak for the frame.

import { FRAMES, SITE } from "./site.js";

/** A frame that is in sight, or has loaded something, and does not answer for so long has not come. */
const SILENT_AFTER_MS = 10_000;
/** In CSS pixels. A height beyond is none of a page of ours. */
const [LOWEST, HIGHEST] = [120, 30_000];
const FRAGMENT = /^[a-z0-9-]{1,80}$/;
const CODE = /^[a-z]{1,20}$/;
/** Colours that a host may set, as custom properties of the frame. */
const TOKENS = ["--ce-call", "--ce-on-call"];

/**
 * `ready` is told when the frame answers, `silent` when it does not, `select` what its visitor selects,
 * `error` by a code why it is not live. A frame that `isThere` was there without us, and has selected
 * what its address or its visitor says.
 */
export function fit(frame, { booking, selected, isThere, ready, silent, select, error }) {
  let port;
  let asked;
  /** What the frame has said since the last frame of the screen. */
  let said = {};
  let scheduled = 0;

  const patience = wait(frame, () => silent?.());

  const follow = () => {
    const { height, top, selected: now = selected, code } = said;
    scheduled = 0;
    said = {};
    // A border of the host's stands around that height, not in it.
    if (height) Object.assign(frame.style, { boxSizing: "content-box", blockSize: `${height}px` });
    if (top !== undefined) scrollTo(frame, top);
    if (code) error?.(code);
    if (now === selected) return;
    selected = now;
    select?.(now);
  };

  /** What a frame says is believed in bounds, and followed once a frame of the screen. */
  const receive = ({ data }) => {
    if (!asked) ready?.();
    asked = true;
    isThere = false;
    patience.end();
    if (typeof data?.height === "number" && data.height > 0 && Number.isFinite(data.height)) {
      said.height = Math.min(Math.max(Math.ceil(data.height), LOWEST), HIGHEST);
    }
    // Within the frame, however far the host has to scroll for it.
    if (Number.isFinite(data?.top)) said.top = Math.min(Math.max(data.top, 0), HIGHEST);
    const fragment = data?.selected;
    const isFragment = typeof fragment === "string" && FRAGMENT.test(fragment);
    if (isFragment || fragment === null) said.selected = fragment;
    if (typeof data?.error === "string" && CODE.test(data.error)) said.code = data.error;
    scheduled ||= requestAnimationFrame(follow);
  };

  const connect = () => {
    port?.close();
    const channel = new MessageChannel();
    ({ port1: port } = channel);
    port.onmessage = receive;
    asked = false;
    const styles = getComputedStyle(frame);
    const tokens = Object.fromEntries(TOKENS.map((it) => [it, styles.getPropertyValue(it)]));
    const hello = { "condition-explorer": 1, booking, tokens, selected: isThere ? undefined : selected };
    frame.contentWindow.postMessage(hello, originOf(frame), [channel.port2]);
  };

  frame.addEventListener("load", connect);
  if (isLoaded(frame)) connect();
  return {
    get selected() {
      return selected ?? null;
    },
    select(fragment) {
      selected = fragment;
      delete said.selected;
      port?.postMessage({ select: fragment });
    },
    end() {
      patience.end();
      frame.removeEventListener("load", connect);
      cancelAnimationFrame(scheduled);
      port?.close();
    },
  };
}

/** Calls `then` when a frame that is in sight, or has loaded something, is not heard of in time. */
function wait(frame, then) {
  let timer;
  const start = () => (timer ??= setTimeout(then, SILENT_AFTER_MS));
  const inSight = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && start());
  inSight.observe(frame);
  frame.addEventListener("load", start);
  const end = () => {
    clearTimeout(timer);
    inSight.disconnect();
    frame.removeEventListener("load", start);
  };
  return { end };
}

/** Brings what is so far below the frame's upper edge into sight; not every engine does by itself. */
function scrollTo(frame, top) {
  const { scrollMarginBlockStart } = frame.style;
  frame.style.scrollMarginBlockStart = `${-top}px`;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  frame.scrollIntoView({ behavior: isStill ? "instant" : "smooth", block: "start" });
  frame.style.scrollMarginBlockStart = scrollMarginBlockStart;
}

/** A sandbox without `allow-same-origin` has no origin that could be named. */
function originOf({ sandbox, attributes }) {
  const isOpaque = attributes.sandbox && !sandbox.contains("allow-same-origin");
  return isOpaque ? "*" : SITE.origin;
}

/** Until it has loaded, a frame holds an empty document of the host's. */
function isLoaded({ contentDocument, contentWindow }) {
  return contentWindow && contentDocument?.URL !== "about:blank";
}

/** Fits the frames that stand in the host's markup already; those in an element are the element's. */
export function fitAll() {
  for (const frame of document.querySelectorAll("iframe[src]")) {
    if (frame.src.startsWith(FRAMES) && !frame.closest("condition-explorer")) fit(frame, { isThere: true });
  }
}
