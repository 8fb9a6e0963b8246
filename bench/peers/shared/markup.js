// What the published markup has, read from the document: so one bundle serves every content, and
// whatever a page has besides is there too.

/** What a peer has a component for, by a selector that it matches. */
const COMPONENTS = {
  Explore: ".ce-explore",
  Stage: ".ce-stage",
  Artwork: ".ce-artwork",
  WholeChain: ".ce-whole-chain",
  Switch: "[data-switch]",
  Symptoms: ".ce-symptom-list",
  ClearTicks: ".ce-ticks button",
  Contributors: ".ce-contributor-list",
  Phases: ".ce-phases",
  Answers: ".ce-answers",
  Label: ".ce-label",
  TopicLink: ".ce-topic",
};
const LIVE = Object.values(COMPONENTS).join();
/** What the document keeps by itself, and what a component writes. */
const NOT_OURS = ["open", "checked", "hidden", "data-shown", "data-lit"];

/**
 * One block for each child: a text, or an element, with the name of its component if it has one.
 * Without `children` nothing in it ever changes.
 */
export function readBlocks(parent) {
  const children = Array.from(parent.childNodes).filter(
    ({ nodeType, data }) => nodeType === 1 || (nodeType === 3 && data.trim()),
  );
  return children.map((child) => {
    if (child.nodeType === 3) return child.data;
    const attributes = Array.from(child.attributes, ({ name, value }) => [name, value]);
    return {
      component: Object.keys(COMPONENTS).find((name) => child.matches(COMPONENTS[name])),
      tag: child.localName,
      attributes: Object.fromEntries(attributes.filter(([name]) => !NOT_OURS.includes(name))),
      children: child.querySelector(LIVE) ? readBlocks(child) : null,
    };
  });
}
