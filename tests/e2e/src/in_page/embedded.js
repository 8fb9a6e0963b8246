// Runs before any script of a page of someone else's that has explorers in it. It opens their closed
// shadow roots to the test, and notes what the page is told and what is left in it.
(() => {
  const roots = new WeakMap();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  const internals = HTMLElement.prototype.attachInternals;
  HTMLElement.prototype.attachInternals = function () {
    const own = internals.call(this);
    if (own.shadowRoot) roots.set(this, own.shadowRoot);
    return own;
  };
  const heard = [];
  for (const what of ["ready", "select", "error"]) {
    addEventListener(`condition-explorer:${what}`, ({ type, detail, target, bubbles, composed }) =>
      heard.push({ from: target.id, what: type.split(":")[1], detail, travels: bubbles && composed }),
    );
  }
  const listening = [];
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = (type, ...rest) => {
      listening.push(type);
      return add.call(target, type, ...rest);
    };
    target.removeEventListener = (type, ...rest) => {
      if (listening.includes(type)) listening.splice(listening.indexOf(type), 1);
      return remove.call(target, type, ...rest);
    };
  }
  const explorers = () => [...document.querySelectorAll("condition-explorer")];
  const rootOf = (explorer) => roots.get(explorer)?.querySelector("[data-explorer]");
  const read = (explorer) => {
    const root = rootOf(explorer);
    const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
    const frame = frameOf(explorer);
    const status = all(".ce-status").find((it) => it.textContent);
    return {
      id: explorer.id,
      // What is not shown yet is not live for a test either.
      state: root?.querySelector("[data-waiting]") ? "waiting" : root?.dataset.state ?? "",
      selected: root?.dataset.selected ?? null,
      tells: explorer.selected,
      marked: all("[data-target]").map((it) => it.id),
      ticked: all("input[name=symptom]:checked").map((it) => it.value),
      linked: all("[data-contributor-card][data-linked]").map((it) => it.dataset.contributorCard),
      status: status?.textContent ?? "",
      too_wide: root ? root.scrollWidth - root.clientWidth : 0,
      frame_height: frame ? frame.getBoundingClientRect().height : null,
      frame_title: frame?.title ?? null,
    };
  };
  let globals;
  // The driver's own, and frames, which a window has by their position.
  const notOfThePage = /^(ret_nodes|se_exportedFunctionSymbol|\d+)$/;
  const host = () => ({
    globals: Object.getOwnPropertyNames(window).filter(
      (it) => !globals.has(it) && !notOfThePage.test(it),
    ),
    head: document.head.innerHTML,
    styles: document.adoptedStyleSheets.length,
    address: location.href,
    entries: history.length,
    pushes: window.__seen.pushes.length + window.__seen.replaces.length,
    listening: [...listening],
    heard: [...heard],
  });
  const frameOf = (explorer) => roots.get(explorer)?.querySelector("iframe") ?? explorer.querySelector(":scope > iframe");
  const value = { explorers, rootOf, frameOf, read, host, heard };
  Object.defineProperty(window, "__embedded", { value });
  globals = new Set(Object.getOwnPropertyNames(window));
})();
