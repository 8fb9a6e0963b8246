import { hydrate } from "solid-js/web";

import { Desk } from "../shared/desk.js";
import { readBlocks } from "../shared/markup.js";
import { start } from "../shared/start.js";
import { Page } from "./page.jsx";
import { createState } from "./state.js";

// What Solid's own inline script does; the page's policy allows none.
globalThis._$HY = { events: [], completed: new WeakSet(), r: {}, fe() {} };

start((root, outline) => {
  const blocks = readBlocks(root.querySelector(".ce-page"));
  let desk;
  hydrate(() => {
    const state = createState(outline);
    desk = new Desk(root, outline, state);
    return <Page explorer={{ outline, state, desk, blocks, fixed: () => "" }} />;
  }, root);
  return desk;
});
