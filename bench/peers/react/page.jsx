// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { useEffect } from "react";

import { Fixed, TopicLink } from "./linked.jsx";
import { Answers, ClearTicks, Contributors, Phases, Symptoms } from "./panels.jsx";
import { Stage } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page({ explorer, onLive }) {
  useEffect(() => onLive?.(), [onLive]);
  return (
    <Explorer value={explorer}>
      <div className="ce-page">
        <Blocks blocks={explorer.markup.blocks} />
      </div>
    </Explorer>
  );
}

const SECTIONS = { Stage, Symptoms, ClearTicks, Contributors, Phases, Answers };

/** Whatever the page has: its own components, and between them the elements that lead to topics. */
function Blocks({ blocks }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }) {
  const { outline } = useExplorer();
  if (typeof block === "string") return block;
  const { section, link, tag: Tag, attributes, children } = block;
  const Section = SECTIONS[section];
  if (Section) return <Section />;
  if (link) return <TopicLink topic={outline.byKey.get(link)} />;
  const { class: className, tabindex: tabIndex, ...others } = attributes;
  const own = { className, tabIndex, ...others };
  if (!children) return <Fixed as={Tag} {...own} />;
  return (
    <Tag {...own}>
      <Blocks blocks={children} />
    </Tag>
  );
}
