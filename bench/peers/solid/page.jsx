// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { For } from "solid-js";
import { Dynamic } from "solid-js/web";

import { TopicLink } from "./linked.jsx";
import { Answers, ClearTicks, Contributors, Phases, Symptoms } from "./panels.jsx";
import { Stage } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page(props) {
  return (
    <Explorer.Provider value={props.explorer}>
      <div class="ce-page">
        <Blocks blocks={props.explorer.markup.blocks} />
      </div>
    </Explorer.Provider>
  );
}

const SECTIONS = { Stage, Symptoms, ClearTicks, Contributors, Phases, Answers };

/** Whatever the page has: its own components, and between them the elements that lead to topics. */
function Blocks(props) {
  return <For each={props.blocks}>{(block) => <Block block={block} />}</For>;
}

function Block(props) {
  const { outline, fixed } = useExplorer();
  if (typeof props.block === "string") return props.block;
  const { section, link, tag, attributes, children } = props.block;
  if (section) return <Dynamic component={SECTIONS[section]} />;
  if (link) return <TopicLink topic={outline.byKey.get(link)} />;
  if (!children) return <Dynamic component={tag} {...attributes} innerHTML={fixed()} />;
  return (
    <Dynamic component={tag} {...attributes}>
      <Blocks blocks={children} />
    </Dynamic>
  );
}
