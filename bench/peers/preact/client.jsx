import { hydrate } from "preact";

import { Desk } from "../shared/desk.js";
import { readBlocks } from "../shared/markup.js";
import { start } from "../shared/start.js";
import { Page } from "./page.jsx";
import { State } from "./state.js";

start((root, outline) => {
  const state = new State(outline);
  const desk = new Desk(root, outline, state);
  const explorer = {
    outline,
    state,
    desk,
    blocks: readBlocks(root.querySelector(".ce-page")),
    fixed: () => "",
  };
  hydrate(<Page explorer={explorer} />, root);
  return desk;
});
