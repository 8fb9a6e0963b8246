// Signals: one for each topic, so that a change is written to those elements alone that show it.

import { batch, createContext, createMemo, createSignal, useContext } from "solid-js";

import { NOTHING, PLAIN, alike, litIds, standings } from "../shared/selection.js";

export function createState({ topics, contributors }) {
  const own = new Map(topics.map((topic) => [topic, createSignal(PLAIN, { equals: alike })]));
  const [selection, setSelection] = createSignal(NOTHING);
  const [drawing, setDrawing] = createSignal(0);
  return {
    get selection() {
      return selection();
    },
    get drawing() {
      return drawing();
    },
    lit: createMemo(() => litIds(selection(), contributors)),
    standing: (topic) => own.get(topic)[0],
    select(next) {
      batch(() => {
        for (const [topic, standing] of standings(selection(), next)) own.get(topic)[1](standing);
        setSelection(next);
      });
    },
    showDrawing: setDrawing,
  };
}

/** Outline, markup, state and desk of the explorer, and `fixed`, which gives the next fixed markup. */
export const Explorer = createContext();
export const useExplorer = () => useContext(Explorer);
export const useStanding = (topic) => useExplorer().state.standing(topic);

/** An attribute that is there or not. */
export const flag = (on) => (on ? "" : undefined);
