// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { Fixed, TopicLink } from "./linked.jsx";
import { Answers, ClearTicks, Contributors, Phases, Symptoms } from "./panels.jsx";
import { Artwork, Explore, Label, Stage, Switch, WholeChain } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page({ explorer }) {
  return (
    <Explorer.Provider value={explorer}>
      <div class="ce-page">
        <Blocks blocks={explorer.blocks} />
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
function Blocks({ blocks }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }) {
  if (typeof block === "string") return block;
  const { component, tag: Tag, children } = block;
  const { attributes: own } = block;
  const Component = COMPONENTS[component];
  const inside = children && <Blocks blocks={children} />;
  if (Component) return <Component {...own}>{inside}</Component>;
  return inside ? <Tag {...own}>{inside}</Tag> : <Fixed as={Tag} {...own} />;
}

/** A link to a topic, wherever it stands. */
function LinkInPage({ href, class: own }) {
  const topic = useExplorer().outline.byKey.get(href.slice(1));
  return own === "ce-label" ? <Label topic={topic} /> : <TopicLink topic={topic} />;
}
