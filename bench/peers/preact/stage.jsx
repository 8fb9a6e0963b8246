// The figure with everything on it.

import { Fixed, TopicLink, useFlag } from "./linked.jsx";
import { useExplorer, useStanding } from "./state.js";

export function Explore({ children }) {
  const { state } = useExplorer();
  return (
    <div class="ce-explore" id="explore" data-shown={state.shown}>
      {children}
    </div>
  );
}

export function Stage({ children }) {
  const { state } = useExplorer();
  return (
    <figure class="ce-stage" data-shown={state.shown} data-lit={state.lit}>
      {children}
    </figure>
  );
}

export function Artwork() {
  const { outline, desk } = useExplorer();
  return (
    <div class="ce-artwork" role="img" aria-labelledby="figure-caption" onClick={(event) => desk.clickArtwork(event)}>
      {outline.drawings.map((_, at) => (
        <Drawing key={at} at={at} />
      ))}
    </div>
  );
}

function Drawing({ at }) {
  const { state } = useExplorer();
  return <Fixed class="ce-art" data-shown={useFlag(() => state.shown.value === at)} />;
}

export function Label({ topic }) {
  const standing = useStanding(topic);
  const linked = useFlag(() => standing.value.linked);
  return <TopicLink topic={topic} class="ce-label" data-linked={linked} />;
}

export function WholeChain() {
  const { state, desk } = useExplorer();
  return (
    <Fixed
      as="a"
      class="ce-quiet-button ce-whole-chain"
      href="#chain"
      hidden={state.hasNoFocus}
      onClick={(event) => desk.showWholeChain(event)}
    />
  );
}

/** Radios for views or situations. They are uncontrolled: the document keeps their state. */
export function Switch({ children, ...attributes }) {
  const { desk } = useExplorer();
  return <Fixed as="fieldset" {...attributes} onChange={(event) => desk.switchDrawing(event)} />;
}
