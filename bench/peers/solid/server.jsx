import { renderToString } from "solid-js/web";

import { Page } from "./page.jsx";
import { createState } from "./state.js";

export function render({ outline, blocks, fixed }) {
  return renderToString(() => (
    <Page explorer={{ outline, blocks, fixed, state: createState(outline) }} />
  ));
}
