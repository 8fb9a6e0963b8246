// The figure with everything on it.

import { memo } from "react";

import { Fixed, TopicLink, flag } from "./linked.jsx";
import { useCell, useExplorer, useStanding } from "./state.js";

export function Explore({ children }) {
  const { state } = useExplorer();
  return (
    <div className="ce-explore" id="explore" data-shown={useCell(state.shown)}>
      {children}
    </div>
  );
}

export function Stage({ children }) {
  const { state } = useExplorer();
  return (
    <figure className="ce-stage" data-shown={useCell(state.shown)} data-lit={useCell(state.lit)}>
      {children}
    </figure>
  );
}

export function Artwork() {
  const { outline, state, desk } = useExplorer();
  const shown = useCell(state.shown);
  return (
    <div className="ce-artwork" role="img" aria-labelledby="figure-caption" onClick={(event) => desk.clickArtwork(event)}>
      {outline.drawings.map((_, at) => (
        <Fixed key={at} className="ce-art" data-shown={flag(at === shown)} />
      ))}
    </div>
  );
}

export const Label = memo(function Label({ topic }) {
  const { linked } = useStanding(topic);
  return <TopicLink topic={topic} className="ce-label" data-linked={flag(linked)} />;
});

export function WholeChain() {
  const { state, desk } = useExplorer();
  const hasFocus = useCell(state.hasFocus);
  return (
    <Fixed
      as="a"
      className="ce-quiet-button ce-whole-chain"
      href="#chain"
      hidden={!hasFocus}
      onClick={(event) => desk.showWholeChain(event)}
    />
  );
}

/** Radios for views or situations. They are uncontrolled: the document keeps their state. */
export function Switch({ children, ...attributes }) {
  const { desk } = useExplorer();
  // React's `onChange` is told of radios that React has made, and these are the document's.
  return <Fixed as="fieldset" {...attributes} onInput={(event) => desk.switchDrawing(event)} />;
}
