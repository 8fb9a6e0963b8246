// One explorer, from published markup to live, and what its visitor is told when that fails.

import { engine } from "./engine.js";
import { fetchJson } from "./fetch.js";
import { giveBack, keep } from "./kept.js";

/** After this long without going live the visitor is told, and can try again. */
const STALLED_AFTER_MS = 10_000;
/** A second stop within this time leaves the page static. */
const SECOND_STOP_WITHIN_MS = 60_000;

/**
 * Makes the published markup in `root` live. `published` fetches the root as it was published, for
 * starting again from it.
 */
export function makeLive(root, { site, published }) {
  let attempt = 0;
  // Held for as long as the page lives: what nobody holds is freed, and listens no more.
  let explorer;
  let running;
  let lastStop = -Infinity;

  const fail = (error) => {
    console.error("condition-explorer: cannot go live;", error);
    root.dataset.state = "failed";
    showNotice(root, "failed", () => start(true));
  };

  const stop = (error) => {
    console.error("condition-explorer: stopped;", error);
    const again = performance.now() - lastStop < SECOND_STOP_WITHIN_MS;
    lastStop = performance.now();
    root.dataset.state = "failed";
    showNotice(root, again ? "failed" : "stopped", again ? null : () => start(true));
  };

  async function start(restoring) {
    const mine = ++attempt;
    root.dataset.state = "loading";
    showNotice(root, null);
    running?.release();
    const stalled = setTimeout(() => fail(new Error("nothing arrived in time")), STALLED_AFTER_MS);
    try {
      let starting = true;
      let trap;
      running = engine((error) => {
        trap = error;
        if (!starting) stop(error);
      });
      const [glue, outline] = await Promise.all([
        running.glue,
        fetchJson(new URL(root.dataset.outline, site)),
      ]);
      if (mine !== attempt) return;
      if (restoring) restore(root, await published());
      if (mine !== attempt) return;
      explorer = glue.hydrate(root, outline, site.href);
      starting = false;
      if (trap) throw trap;
      root.dataset.state = "live";
      showNotice(root, null);
    } catch (error) {
      if (mine === attempt) fail(error);
    } finally {
      clearTimeout(stalled);
    }
  }

  start(false);
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
