import { renderToString } from "preact-render-to-string";

import { Page } from "./page.jsx";
import { State } from "./state.js";

export function render({ outline, blocks, fixed }) {
  const explorer = { outline, blocks, fixed, state: new State(outline) };
  return renderToString(<Page explorer={explorer} />);
}
