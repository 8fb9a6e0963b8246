import { renderToString } from "solid-js/web";

import { Page } from "./page.jsx";
import { createState } from "./state.js";

export function render({ outline, markup, fixed }) {
  return renderToString(() => (
    <Page explorer={{ outline, markup, fixed, state: createState(outline) }} />
  ));
}
