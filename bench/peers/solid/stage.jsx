// The figure with everything on it.

import { For } from "solid-js";

import { flag, useExplorer, useStanding } from "./state.js";

export function Explore(props) {
  const { state } = useExplorer();
  return (
    <div class="ce-explore" id="explore" data-shown={state.drawing}>
      {props.children}
    </div>
  );
}

export function Stage(props) {
  const { state } = useExplorer();
  return (
    <figure class="ce-stage" data-shown={state.drawing} data-lit={state.lit()}>
      {props.children}
    </figure>
  );
}

export function Artwork() {
  const { outline, state, desk, fixed } = useExplorer();
  return (
    <div class="ce-artwork" role="img" aria-labelledby="figure-caption" onClick={(event) => desk.clickArtwork(event)}>
      <For each={outline.drawings}>
        {(_, at) => (
          <div class="ce-art" data-shown={flag(state.drawing === at())} innerHTML={fixed()} />
        )}
      </For>
    </div>
  );
}

export function Label(props) {
  const { desk, fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <a
      class="ce-label"
      href={`#${props.topic.key}`}
      data-contributor={props.topic.id}
      data-linked={flag(standing().linked)}
      aria-current={standing().focused ? "true" : undefined}
      onClick={(event) => desk.follow(event, props.topic)}
      innerHTML={fixed()}
    />
  );
}

export function WholeChain() {
  const { state, desk, fixed } = useExplorer();
  return (
    <a
      class="ce-quiet-button ce-whole-chain"
      href="#chain"
      hidden={!state.selection.focus}
      onClick={(event) => desk.showWholeChain(event)}
      innerHTML={fixed()}
    />
  );
}

/** Radios for views or situations. They are uncontrolled: the document keeps their state. */
export function Switch(props) {
  const { desk, fixed } = useExplorer();
  return (
    <fieldset
      class={props.class}
      data-switch={props["data-switch"]}
      onChange={(event) => desk.switchDrawing(event)}
      innerHTML={fixed()}
    />
  );
}
