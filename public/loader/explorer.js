// One explorer, from published markup to live, and what its visitor is told when that fails.

import { engine } from "./engine.js";
import { Failure, during } from "./failure.js";
import { fetchJson } from "./fetch.js";
import { giveBack, keep } from "./kept.js";
import { nextTask } from "./task.js";

/** After this long without going live the visitor is told, and can try again. */
const STALLED_AFTER_MS = 10_000;
/** How many islands are taken over in one task: a slow phone needs some 40 ms for them. */
const ISLANDS_AT_ONCE = 100;
const ALL_ISLANDS = 0xffff_ffff;
/** A second stop within this time leaves the page static. */
const SECOND_STOP_WITHIN_MS = 60_000;

/**
 * Makes the published markup in `root` live. `published` fetches the root as it was published, for
 * when the markup cannot be taken over as it is. `isUnseen` says that nothing of it is painted yet: it is
 * live then before it is. `onLive` and `onFailure` are told whenever that is how it went.
 */
export function makeLive(root, { site, published, isUnseen, onLive, onFailure }) {
  let attempt = 0;
  // Held for as long as the page lives: what nobody holds is freed, and listens no more.
  let explorer;
  let running;
  let lastStop = -Infinity;
  /** The islands before the live part wrote on them. */
  let islands;

  const report = (what, { code, cause }) =>
    console.error(`condition-explorer: ${what} (${code});`, cause ?? "");

  const fail = (failure) => {
    report("cannot go live", failure);
    root.dataset.state = "failed";
    const canRetry = failure.code !== "unsupported";
    showNotice(root, "failed", canRetry ? () => start({ again: true }) : null);
    onFailure?.(failure);
  };

  const stop = (error) => {
    report("stopped", new Failure("stopped", error));
    const isFinal = performance.now() - lastStop < SECOND_STOP_WITHIN_MS;
    lastStop = performance.now();
    // Where the address is someone else's, nothing but this says what is selected.
    if (!root.dataset.urlState) delete root.dataset.selected;
    islands.putBack();
    root.dataset.state = "failed";
    showNotice(root, "stopped", isFinal ? null : () => start({}));
    onFailure?.(new Failure("stopped", error));
  };

  /** `again` after a failure, `restoring` after one to take the markup over. */
  async function start({ again, restoring }) {
    const mine = ++attempt;
    root.dataset.state = "loading";
    showNotice(root, null);
    running?.release();
    const stall = () => mine === attempt && fail(new Failure("timeout"));
    const stalled = setTimeout(stall, STALLED_AFTER_MS);
    try {
      let mounting = true;
      let trap;
      running = engine((error) => {
        trap = error;
        if (!mounting && mine === attempt) stop(error);
      });
      if (restoring) {
        const markup = await during("content", published());
        if (mine !== attempt) return;
        restore(root, markup);
      }
      // Named by the markup, which may be of a newer release than the page was.
      const outlined = outlineAt(new URL(root.dataset.outline, site).href, again);
      const [glue, outline] = await Promise.all([running.glue, during("content", outlined)]);
      if (mine !== attempt) return;
      islands = new Islands(root);
      try {
        const started = glue.hydrate(root, outline, site.href);
        while (started.take_over(isUnseen ? ALL_ISLANDS : ISLANDS_AT_ONCE)) {
          await nextTask();
          if (mine !== attempt) return started.free();
        }
        explorer = started;
      } catch (error) {
        trap ??= error;
      }
      mounting = false;
      if (trap) throw new Failure("mount", trap);
      root.dataset.state = "live";
      showNotice(root, null);
      onLive?.();
    } catch (failure) {
      outlines.clear(); // one of them may be what it failed at
      if (mine !== attempt) return;
      // The markup may have lost what it was published with.
      if (failure.code === "mount" && !restoring) start({ again, restoring: true });
      else fail(failure);
    } finally {
      clearTimeout(stalled);
    }
  }

  start({});

  return {
    /** Selects a topic by its fragment, null nothing. Says whether it could. */
    select(fragment) {
      if (root.dataset.state !== "live") return false;
      explorer.select(fragment ?? undefined);
      return true;
    },
    /** Leaves the markup as it was published, listening to nothing and waiting for nothing. */
    end() {
      attempt++;
      running?.release();
      explorer?.free();
      explorer = undefined;
      islands?.putBack();
      root.dataset.state = "static";
      showNotice(root, null);
    },
  };
}

const outlines = new Map();

/** An outline: fetched once, whoever asks, until something fails. */
function outlineAt(address, again) {
  if (again || !outlines.has(address)) outlines.set(address, fetchJson(address, again));
  return outlines.get(address);
}

/** Asks for what going live needs, before there is markup to make live. Gives the end of the asking. */
export function ask(outline) {
  const { glue, release } = engine(() => {});
  for (const asked of [glue, outlineAt(outline)]) asked.catch(() => {}); // told when it matters
  return release;
}

/** What others write on islands: the visitor, and the element while it shows the page piece by piece. */
const OTHERS = ["open", "data-waiting"];

/** The attributes of the islands. Nobody keeps them up to date once the live part has stopped. */
class Islands {
  #asTheyWere;

  constructor(root) {
    const elements = [...root.querySelectorAll("[data-island]")];
    this.#asTheyWere = elements.map((element) => [element, element.cloneNode()]);
  }

  /** Puts them back as they were. What the visitor ticked, opened and typed stays. */
  putBack() {
    for (const [element, before] of this.#asTheyWere) {
      for (const name of element.getAttributeNames()) {
        if (!OTHERS.includes(name) && !before.hasAttribute(name)) element.removeAttribute(name);
      }
      for (const { name, value } of before.attributes) {
        if (!OTHERS.includes(name) && element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      // The first drawing is shown again: the switches say so.
      if (element.type === "radio") element.checked = element.defaultChecked;
    }
  }
}

/** Puts the published markup back, keeping what the visitor did, and the scroll. */
function restore(root, published) {
  const kept = keep(root);
  const { scrollX, scrollY } = window;
  root.replaceChildren(...published.childNodes);
  root.dataset.outline = published.dataset.outline;
  giveBack(root, kept);
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
}

/** Shows one of the published notices, or none. */
function showNotice(root, name, onPress) {
  for (const notice of root.querySelectorAll("[data-notice]")) {
    notice.hidden = notice.dataset.notice !== name;
    if (!notice.hidden) {
      const button = notice.querySelector("button");
      button.hidden = !onPress;
      button.onclick = onPress;
    }
  }
}
