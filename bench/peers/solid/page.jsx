// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { For } from "solid-js";
import { Dynamic } from "solid-js/web";

import { Answers, Contributors, Matrix, Phases, Symptoms } from "./panels.jsx";
import { Stage } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page(props) {
  return (
    <Explorer.Provider value={props.explorer}>
      <div class="ce-page">
        <Blocks blocks={props.explorer.markup.page} />
      </div>
    </Explorer.Provider>
  );
}

function Explore() {
  const { markup } = useExplorer();
  return (
    <div class="ce-explore" id="explore">
      <Blocks blocks={markup.explore} />
    </div>
  );
}

const SECTIONS = { Explore, Stage, Symptoms, Contributors, Matrix, Phases, Answers };

function Blocks(props) {
  const { fixed } = useExplorer();
  return (
    <For each={props.blocks}>
      {({ section, tag, attributes }) =>
        section ? (
          <Dynamic component={SECTIONS[section]} />
        ) : (
          <Dynamic component={tag} {...attributes} innerHTML={fixed()} />
        )
      }
    </For>
  );
}
