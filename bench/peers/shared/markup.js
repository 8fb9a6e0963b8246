// The published markup: which sections it has, and what stands in it alone. Read from the document,
// so that one bundle serves every content.

/** The sections that a peer has a component for, by a selector that they match. */
const SECTIONS = {
  Explore: ".ce-explore",
  Stage: ".ce-stage",
  Symptoms: ".ce-symptoms",
  Contributors: ".ce-contributors",
  Matrix: ".ce-matrix-section",
  Phases: "#phases",
  Answers: "#answers",
};

/** Reads the markup of a root, published by us or prerendered by a peer. */
export function readMarkup(root) {
  const labels = root.querySelector(".ce-labels");
  return {
    page: blocks(root.querySelector(".ce-page")),
    explore: blocks(root.querySelector(".ce-explore")),
    navigationName: labels.getAttribute("aria-label"),
    labelClasses: Array.from(labels.children, (label) => label.getAttribute("class")),
  };
}

/** One for each child: the name of its component, or the tag and attributes of a fixed element. */
function blocks(parent) {
  return Array.from(parent.children, (child) => {
    const section = Object.keys(SECTIONS).find((name) => child.matches(SECTIONS[name]));
    if (section) return { section };
    const attributes = Object.fromEntries(
      Array.from(child.attributes, ({ name, value }) => [name, value]),
    );
    return { tag: child.localName, attributes };
  });
}

/** An element as markup. */
export function outerHtml(tag, attributes, content) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join("")}>${content}</${tag}>`;
}
