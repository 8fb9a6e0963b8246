// The figure with everything on it.

import { useComputed } from "@preact/signals";

import { Fixed, TopicLink, useFlag } from "./linked.jsx";
import { useExplorer, useStanding } from "./state.js";

export function Stage() {
  const { outline, markup, state, desk } = useExplorer();
  const { views, contributors } = outline;
  return (
    <figure
      class="ce-stage"
      data-shown={useComputed(() => views[state.shown.value].id)}
      data-lit={state.lit}
    >
      <div class="ce-plate">
        <div class="ce-artwork" aria-hidden="true" onClick={(event) => desk.clickArtwork(event)}>
          {views.map(({ id }, at) => (
            <Art key={id} id={id} at={at} />
          ))}
        </div>
        <nav class="ce-labels" aria-label={markup.navigationName}>
          {contributors.map((topic, at) => (
            <Label key={topic.key} topic={topic} class={markup.labelClasses[at]} />
          ))}
        </nav>
      </div>
      <figcaption class="ce-caption">
        {views.map(({ id }, at) => (
          <Caption key={id} at={at} />
        ))}
        <Fixed as="span" class="ce-hidden" />
      </figcaption>
      <Fixed
        as="a"
        class="ce-quiet-button ce-whole-chain"
        href="#chain"
        hidden={state.hasNoFocus}
        onClick={(event) => desk.showWholeChain(event)}
      />
      {views.length > 1 && <Views />}
    </figure>
  );
}

function Art({ id, at }) {
  const { state } = useExplorer();
  const shown = useFlag(() => state.shown.value === at);
  return <Fixed class="ce-art" data-view={id} data-shown={shown} />;
}

function Caption({ at }) {
  const { state } = useExplorer();
  return <Fixed as="span" hidden={useComputed(() => state.shown.value !== at)} />;
}

function Label({ topic, ...attributes }) {
  const standing = useStanding(topic);
  return (
    <TopicLink topic={topic} data-linked={useFlag(() => standing.value.linked)} {...attributes} />
  );
}

function Views() {
  const { outline, desk } = useExplorer();
  return (
    <fieldset class="ce-views">
      <Fixed as="legend" class="ce-hidden" />
      {outline.views.map(({ id }, at) => (
        <label class="ce-view" key={id}>
          <input
            type="radio"
            name={`view-${outline.id}`}
            value={id}
            defaultChecked={at === 0}
            onChange={() => desk.askForView(at)}
          />
          <Fixed as="span" />
        </label>
      ))}
    </fieldset>
  );
}
