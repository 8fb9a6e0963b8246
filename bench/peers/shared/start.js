// From a published page to a live one.

import { readOutline } from "./outline.js";

/** Fetches the outline and hands it to `hydrate`, which returns the desk of the live explorer. */
export async function start(hydrate) {
  const root = document.querySelector("[data-explorer]");
  const notice = root.querySelector("[data-notice=failed]");
  root.dataset.state = "loading";
  notice.hidden = true;
  try {
    const response = await fetch(root.dataset.outline);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const desk = await hydrate(root, readOutline(await response.json()));
    desk.start();
    root.dataset.state = "live";
  } catch (error) {
    console.error(error);
    root.dataset.state = "failed";
    notice.hidden = false;
    notice.querySelector("button").onclick = () => start(hydrate);
  }
}
