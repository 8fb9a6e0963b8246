// Runes: each topic's standing is state of its own, so that a change is written to those elements
// alone that show it.

import { getContext, setContext } from "svelte";

import { NOTHING, litIds, standings } from "../shared/selection.js";

class Standing {
  focused = $state(false);
  linked = $state(false);
  ticked = $state(false);
}

export class State {
  selection = $state.raw(NOTHING);
  drawing = $state(0);
  lit = $derived.by(() => litIds(this.selection, this.#contributors));
  #contributors;
  #standings;

  constructor({ topics, contributors }) {
    this.#contributors = contributors;
    this.#standings = new Map(topics.map((topic) => [topic, new Standing()]));
  }

  standing(topic) {
    return this.#standings.get(topic);
  }

  select(selection) {
    for (const [topic, standing] of standings(this.selection, selection)) {
      Object.assign(this.standing(topic), standing);
    }
    this.selection = selection;
  }

  showDrawing(index) {
    this.drawing = index;
  }
}

const EXPLORER = Symbol();

/** Outline, markup, state and desk of the explorer, and `fixed`, which gives the next fixed markup. */
export const provideExplorer = (explorer) => setContext(EXPLORER, explorer);
export const useExplorer = () => getContext(EXPLORER);

/** An attribute that is there or not. */
export const flag = (on) => (on ? "" : undefined);
