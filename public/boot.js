// The loader. The page is complete without it; it makes the page live, and keeps it whole when that
// cannot be. It knows no content: what it shows stands in the published markup.

const GLUE = "%GLUE%";
const WASM = "%WASM%";

/** Everything is addressed from the site that this file came from, never from the page. */
const SITE = new URL("../", import.meta.url);
/** After this long without going live the visitor is told, and can try again. */
const STALLED_AFTER_MS = 10_000;
/** A second stop within this time leaves the page static. */
const SECOND_STOP_WITHIN_MS = 60_000;

/** The compiled WebAssembly, kept for a restart. */
let compiled;
/** How many times the engine was asked for: each time needs a module instance of its own. */
let instances = 0;

/** Loads glue and WebAssembly. `onStop` is called once, when the WebAssembly can run no further. */
async function loadEngine(onStop) {
  const glueAddress = new URL(GLUE, import.meta.url);
  // A module is instantiated once for each address, even when its fetch failed.
  if (instances++) glueAddress.searchParams.set("instance", instances);
  const glue = await import(glueAddress.href);
  glue.setExportsGuard((exports) => guarded(exports, onStop));
  await glue.default({ module_or_path: compiled ?? new URL(WASM, import.meta.url) });
  compiled = glue.default.__wbindgen_wasm_module;
  return glue;
}

/** The same exports, but after a trap none of them is ever called again. */
function guarded(exports, onStop) {
  let stopped = false;
  const guard = (call) => (...args) => {
    if (stopped) return undefined;
    try {
      return call(...args);
    } catch (error) {
      const trapped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
      if (!trapped) throw error;
      stopped = true;
      onStop(error);
      return undefined;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(
    entries.map(([name, it]) => [name, typeof it === "function" ? guard(it) : it]),
  );
}

/** Must do exactly what `publish::skeleton::fingerprint` does. */
export function skeletonOf(root) {
  let hash = 0x811c9dc5;
  const add = (text) => {
    for (const c of text) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193);
  };
  const walk = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) {
      add(`<${node.localName}>`);
      if (!node.hasAttribute("data-opaque")) node.childNodes.forEach(walk);
      add("/");
    } else if (node.nodeType === Node.COMMENT_NODE) add("!");
    else if (node.nodeType === Node.TEXT_NODE) add("#");
  };
  root.childNodes.forEach(walk);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

async function fetchJson(address) {
  const response = await fetch(new URL(address, SITE));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Lets the browser parse a published fragment: no markup is written from text. */
function fetchDocument(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(address, SITE));
    request.responseType = "document";
    request.onloadend = () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${address}: ${request.status}`));
    request.send();
  });
}

/** Puts the published fragment back, keeping ticks, open answers, keyboard focus and scroll. */
async function restore(root) {
  const index = await fetchJson("conditions/index.json");
  const listed = index.conditions.find((it) => it.id === root.dataset.explorer);
  const published = (await fetchDocument(listed.fragment)).querySelector("[data-explorer]");
  const ticked = [...root.querySelectorAll("input[name=symptom]:checked")].map((it) => it.value);
  const open = [...root.querySelectorAll("details[id][open]")].map((it) => it.id);
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const focused = active?.getAttribute("href") ?? active?.getAttribute("value");
  const { scrollX, scrollY } = window;
  root.replaceChildren(...published.childNodes);
  root.dataset.skeleton = published.dataset.skeleton;
  root.dataset.outline = published.dataset.outline;
  for (const input of root.querySelectorAll("input[name=symptom]")) {
    input.checked = ticked.includes(input.value);
  }
  for (const details of root.querySelectorAll("details[id]")) {
    details.open = open.includes(details.id);
  }
  const again = [...root.querySelectorAll("a[href], input[value]")].find(
    (it) => focused && (it.getAttribute("href") ?? it.value) === focused,
  );
  again?.focus({ preventScroll: true });
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
}

/** Shows one of the published notices, or none. */
function showNotice(root, name, onPress) {
  for (const notice of root.querySelectorAll("[data-notice]")) {
    notice.hidden = notice.dataset.notice !== name;
    if (!notice.hidden) {
      const button = notice.querySelector("button");
      button.hidden = !onPress;
      button.onclick = onPress;
    }
  }
}

/** Makes one explorer live, and tells its visitor when that fails. */
function run(root) {
  let attempt = 0;
  // Held for as long as the page lives: what nobody holds is freed, and takes its view with it.
  let explorer;
  let lastStop = -Infinity;

  const fail = (error) => {
    console.error("condition-explorer: cannot go live;", error);
    root.dataset.state = "failed";
    showNotice(root, "failed", () => start(true));
  };

  const stop = (error) => {
    console.error("condition-explorer: stopped;", error);
    const again = performance.now() - lastStop < SECOND_STOP_WITHIN_MS;
    lastStop = performance.now();
    root.dataset.state = "failed";
    showNotice(root, again ? "failed" : "stopped", again ? null : () => start(true));
  };

  async function start(restoring) {
    const mine = ++attempt;
    root.dataset.state = "loading";
    showNotice(root, null);
    const stalled = setTimeout(() => fail(new Error("nothing arrived in time")), STALLED_AFTER_MS);
    try {
      let starting = true;
      let trap;
      const onStop = (error) => {
        trap = error;
        if (!starting) stop(error);
      };
      const [glue, outline] = await Promise.all([
        loadEngine(onStop),
        fetchJson(root.dataset.outline),
      ]);
      if (mine !== attempt) return;
      if (restoring || skeletonOf(root) !== root.dataset.skeleton) await restore(root);
      if (mine !== attempt) return;
      explorer = glue.hydrate(root, outline, SITE.href);
      starting = false;
      if (trap) throw trap;
      root.dataset.state = "live";
      showNotice(root, null);
    } catch (error) {
      if (mine === attempt) fail(error);
    } finally {
      clearTimeout(stalled);
    }
  }

  start(false);
}

const root = document.querySelector("[data-explorer]");
// First paint comes first: nothing is asked for until the page is there to be seen.
if (root) requestAnimationFrame(() => setTimeout(() => run(root)));
