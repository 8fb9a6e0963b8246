// Signals: one for each topic, so that a change is written to those elements alone that show it.

import { batch, computed, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { NOTHING, PLAIN, alike, litIds, standings } from "../shared/selection.js";

export class State {
  shown = signal(0);
  #selection = signal(NOTHING);
  #standings;

  constructor({ topics, contributors }) {
    this.#standings = new Map(topics.map((topic) => [topic, signal(PLAIN)]));
    this.hasNoFocus = computed(() => !this.#selection.value.focus);
    this.hasNoTicks = computed(() => !this.#selection.value.ticked.size);
    this.lit = computed(() => litIds(this.#selection.value, contributors));
  }

  get selection() {
    return this.#selection.peek();
  }

  get drawing() {
    return this.shown.peek();
  }

  standing(topic) {
    return this.#standings.get(topic);
  }

  select(selection) {
    batch(() => {
      for (const [topic, standing] of standings(this.selection, selection)) {
        const own = this.standing(topic);
        if (!alike(own.peek(), standing)) own.value = standing;
      }
      this.#selection.value = selection;
    });
  }

  showDrawing(index) {
    this.shown.value = index;
  }
}

/** Outline, markup, state and desk of the explorer, and `fixed`, which gives the next fixed markup. */
export const Explorer = createContext(null);
export const useExplorer = () => useContext(Explorer);
export const useStanding = (topic) => useExplorer().state.standing(topic);
