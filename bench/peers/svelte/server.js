import { render as renderPage } from "svelte/server";

import Page from "./Page.svelte";
import { State } from "./state.svelte.js";

export function render({ outline, blocks, fixed }) {
  const explorer = { outline, blocks, fixed, state: new State(outline) };
  return renderPage(Page, { props: { explorer } }).body;
}
