// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { For, Show } from "solid-js";
import { Dynamic } from "solid-js/web";

import { TopicLink } from "./linked.jsx";
import { Answers, ClearTicks, Contributors, Phases, Symptoms } from "./panels.jsx";
import { Artwork, Explore, Label, Stage, Switch, WholeChain } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page(props) {
  return (
    <Explorer.Provider value={props.explorer}>
      <div class="ce-page">
        <Blocks blocks={props.explorer.blocks} />
      </div>
    </Explorer.Provider>
  );
}

const COMPONENTS = {
  ...{ Explore, Stage, Artwork, WholeChain, Switch },
  ...{ Symptoms, ClearTicks, Contributors, Phases, Answers },
  ...{ Label: LinkInPage, TopicLink: LinkInPage },
};

/** Whatever the page has: elements as they are, and those that change by their components. */
function Blocks(props) {
  return <For each={props.blocks}>{(block) => <Block block={block} />}</For>;
}

function Block(props) {
  const { fixed } = useExplorer();
  if (typeof props.block === "string") return props.block;
  const { component, tag, attributes, children } = props.block;
  if (!component && !children) {
    return <Dynamic component={tag} {...attributes} innerHTML={fixed()} />;
  }
  return (
    <Dynamic component={COMPONENTS[component] ?? tag} {...attributes}>
      <Show when={children}>
        <Blocks blocks={children} />
      </Show>
    </Dynamic>
  );
}

/** A link to a topic, wherever it stands. */
function LinkInPage(props) {
  const topic = useExplorer().outline.byKey.get(props.href.slice(1));
  return props.class === "ce-label" ? <Label topic={topic} /> : <TopicLink topic={topic} />;
}
