// The figure with everything on it.

import { For, Show } from "solid-js";

import { flag, useExplorer, useStanding } from "./state.js";

export function Stage() {
  const { outline, state, markup, desk, fixed } = useExplorer();
  const { views, contributors } = outline;
  return (
    <figure class="ce-stage" data-shown={views[state.view].id} data-lit={state.lit()}>
      <div class="ce-plate">
        <div class="ce-artwork" aria-hidden="true" onClick={(event) => desk.clickArtwork(event)}>
          <For each={views}>
            {({ id }, at) => (
              <div
                class="ce-art"

                data-view={id}
                data-shown={flag(state.view === at())}
                innerHTML={fixed()}
              />
            )}
          </For>
        </div>
        <nav class="ce-labels" aria-label={markup.navigationName}>
          <For each={contributors}>
            {(topic, at) => <Label topic={topic} class={markup.labelClasses[at()]} />}
          </For>
        </nav>
      </div>
      <figcaption class="ce-caption">
        <For each={views}>
          {(_, at) => <span hidden={state.view !== at()} innerHTML={fixed()} />}
        </For>
        <span class="ce-hidden" innerHTML={fixed()} />
      </figcaption>
      <a
        class="ce-quiet-button ce-whole-chain"
        href="#chain"

        hidden={!state.selection.focus}
        onClick={(event) => desk.showWholeChain(event)}
        innerHTML={fixed()}
      />
      <Show when={views.length > 1}>
        <Views />
      </Show>
    </figure>
  );
}

function Label(props) {
  const { desk, fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <a
      class={props.class}
      href={`#${props.topic.key}`}
      data-contributor={props.topic.id}

      data-linked={flag(standing().linked)}
      aria-current={standing().focused ? "true" : undefined}
      onClick={(event) => desk.follow(event, props.topic)}
      innerHTML={fixed()}
    />
  );
}

function Views() {
  const { outline, desk, fixed } = useExplorer();
  return (
    <fieldset class="ce-views">
      <legend class="ce-hidden" innerHTML={fixed()} />
      <For each={outline.views}>
        {({ id }, at) => (
          <label class="ce-view">
            <input
              type="radio"
              name={`view-${outline.id}`}
              value={id}
              checked={at() === 0}
              onChange={() => desk.askForView(at())}
            />
            <span innerHTML={fixed()} />
          </label>
        )}
      </For>
    </fieldset>
  );
}
