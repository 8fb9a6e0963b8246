// The sheet by itself on paper: while it is printed, the page around the element steps aside.

/** While this attribute is on an explorer's root, its sheet alone is printed. */
const ALONE = "data-print-sheet";
const PRINTS = "[data-island='PrintSheet']";
const STYLE = `@media print {
  :not(:has([${ALONE}]), [${ALONE}]) { display: none !important }
  :has([${ALONE}]) { all: initial !important; display: block !important }
}`;

let sheet;

/** Watches for the button that prints the sheet. Until it is pressed nothing of the page is listened to. */
export function printAlone(element, root) {
  let around = [];
  const before = () => {
    if (!root.hasAttribute(ALONE)) return;
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
    // The document, and each shadow root on the way to it.
    for (let at = element; at; at = at.getRootNode().host) around.push([at, at.getRootNode()]);
    for (const [at, tree] of around) {
      at.setAttribute(ALONE, "");
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    }
  };
  const after = () => {
    for (const [at, tree] of around) {
      at.removeAttribute(ALONE);
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((it) => it !== sheet);
    }
    around = [];
  };
  const watch = ({ target }) => {
    if (!target.closest(PRINTS)) return;
    addEventListener("beforeprint", before, { once: true });
    addEventListener("afterprint", after, { once: true });
  };
  // Before the press is carried out.
  root.addEventListener("click", watch, true);
}
