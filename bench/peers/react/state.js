// State outside of React, so that a change renders those components alone that show it.

import { createContext, useContext, useSyncExternalStore } from "react";

import { NOTHING, PLAIN, alike, litIds, standings } from "../shared/selection.js";

/** A value that components can subscribe to. */
class Cell {
  #value;
  #listeners = new Set();

  constructor(value) {
    this.#value = value;
  }

  get = () => this.#value;

  subscribe = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}

export class State {
  hasFocus = new Cell(false);
  hasTicks = new Cell(false);
  lit = new Cell(undefined);
  shown = new Cell(0);
  selection = NOTHING;
  #contributors;
  #standings;

  constructor({ topics, contributors }) {
    this.#contributors = contributors;
    this.#standings = new Map(topics.map((topic) => [topic, new Cell(PLAIN)]));
  }

  get drawing() {
    return this.shown.get();
  }

  standing(topic) {
    return this.#standings.get(topic);
  }

  select(selection) {
    for (const [topic, standing] of standings(this.selection, selection)) {
      const cell = this.standing(topic);
      if (!alike(cell.get(), standing)) cell.set(standing);
    }
    this.selection = selection;
    this.hasFocus.set(selection.focus !== null);
    this.hasTicks.set(selection.ticked.size > 0);
    this.lit.set(litIds(selection, this.#contributors));
  }

  showDrawing(index) {
    this.shown.set(index);
  }
}

/** Outline, markup, state and desk of the explorer, and `fixed`, which gives the next fixed markup. */
export const Explorer = createContext(null);
export const useExplorer = () => useContext(Explorer);

export const useCell = (cell) => useSyncExternalStore(cell.subscribe, cell.get, cell.get);
export const useStanding = (topic) => useCell(useExplorer().state.standing(topic));
