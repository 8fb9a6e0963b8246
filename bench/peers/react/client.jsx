import { hydrateRoot } from "react-dom/client";

import { Desk } from "../shared/desk.js";
import { readBlocks } from "../shared/markup.js";
import { start } from "../shared/start.js";
import { Page } from "./page.jsx";
import { State } from "./state.js";

start(async (root, outline) => {
  const state = new State(outline);
  const desk = new Desk(root, outline, state);
  const explorer = {
    outline,
    state,
    desk,
    blocks: readBlocks(root.querySelector(".ce-page")),
    fixed: () => "",
  };
  await new Promise((live) => hydrateRoot(root, <Page explorer={explorer} onLive={live} />));
  return desk;
});
