// The published markup: which sections it has, and what stands in it alone. Read from the document,
// so that one bundle serves every content, and whatever a page has besides is there too.

/** The sections that a peer has a component for, by a selector that they match. */
const SECTIONS = {
  Stage: ".ce-stage",
  Symptoms: ".ce-symptom-list",
  ClearTicks: ".ce-ticks button",
  Contributors: ".ce-contributor-list",
  Phases: ".ce-phases",
  Answers: ".ce-answers",
};
const LINK = "a.ce-topic";
const LIVE = [LINK, ...Object.values(SECTIONS)].join();
/** What the document keeps by itself. */
const UNCONTROLLED = ["open", "checked"];

/** Reads the markup of a root, published by us or prerendered by a peer. */
export function readMarkup(root) {
  const labels = root.querySelector(".ce-labels");
  return {
    blocks: blocks(root.querySelector(".ce-page")),
    navigationName: labels.getAttribute("aria-label"),
    labelClasses: Array.from(labels.children, (label) => label.getAttribute("class")),
  };
}

/**
 * One for each child: a text; the name of its component; the key of the topic that it leads to; or
 * an element, without `children` when nothing in it ever changes.
 */
function blocks(parent) {
  const children = Array.from(parent.childNodes).filter(
    ({ nodeType, data }) => nodeType === 1 || (nodeType === 3 && data.trim()),
  );
  return children.map((child) => {
    if (child.nodeType === 3) return child.data;
    const section = Object.keys(SECTIONS).find((name) => child.matches(SECTIONS[name]));
    if (section) return { section };
    if (child.matches(LINK)) return { link: child.getAttribute("href").slice(1) };
    const attributes = Array.from(child.attributes, ({ name, value }) => [name, value]);
    return {
      tag: child.localName,
      attributes: Object.fromEntries(attributes.filter(([name]) => !UNCONTROLLED.includes(name))),
      children: child.querySelector(LIVE) ? blocks(child) : null,
    };
  });
}
