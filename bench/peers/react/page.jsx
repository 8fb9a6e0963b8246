// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { useEffect } from "react";

import { Fixed } from "./linked.jsx";
import { Answers, Contributors, Matrix, Phases, Symptoms } from "./panels.jsx";
import { Stage } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page({ explorer, onLive }) {
  useEffect(() => onLive?.(), [onLive]);
  return (
    <Explorer value={explorer}>
      <div className="ce-page">
        <Blocks blocks={explorer.markup.page} />
      </div>
    </Explorer>
  );
}

function Explore() {
  const { markup } = useExplorer();
  return (
    <div className="ce-explore" id="explore">
      <Blocks blocks={markup.explore} />
    </div>
  );
}

const SECTIONS = { Explore, Stage, Symptoms, Contributors, Matrix, Phases, Answers };

function Blocks({ blocks }) {
  return blocks.map(({ section, tag, attributes }, at) => {
    const Section = SECTIONS[section];
    if (Section) return <Section key={at} />;
    const { class: className, ...others } = attributes;
    return <Fixed key={at} as={tag} className={className} {...others} />;
  });
}
