// Everything inside the root: what is prerendered and what is hydrated, from the same code.

import { Fixed } from "./linked.jsx";
import { Answers, Contributors, Matrix, Phases, Symptoms } from "./panels.jsx";
import { Stage } from "./stage.jsx";
import { Explorer, useExplorer } from "./state.js";

export function Page({ explorer }) {
  return (
    <Explorer.Provider value={explorer}>
      <div class="ce-page">
        <Blocks blocks={explorer.markup.page} />
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

function Blocks({ blocks }) {
  return blocks.map(({ section, tag, attributes }, at) => {
    const Section = SECTIONS[section];
    return Section ? <Section key={at} /> : <Fixed key={at} as={tag} {...attributes} />;
  });
}
