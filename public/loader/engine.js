// The WebAssembly and its glue: one instance, shared by every explorer of the document.

const GLUE = "%GLUE%";
const WASM = "%WASM%";

/** The compiled WebAssembly, kept for a restart. */
let compiled;
/** How many instances were asked for: each needs a module of its own. */
let instances = 0;
/** The instance that runs. None before the first explorer, and none after a stop. */
let running;

/**
 * The running instance, started when there is none. `glue` is a promise of its functions. `onStop`
 * is called once, when it can run no further; `release` ends that.
 */
export function engine(onStop) {
  const shared = (running ??= start());
  shared.users.add(onStop);
  const release = () => {
    shared.users.delete(onStop);
    // Nobody waits any longer for what has not arrived: the next one asks for it anew.
    if (!shared.ready && !shared.users.size) forget(shared);
  };
  return { glue: shared.glue, release };
}

function start() {
  const own = { users: new Set(), ready: false };
  const stopped = (error) => {
    forget(own);
    for (const onStop of [...own.users]) onStop(error);
  };
  own.glue = load(stopped);
  own.glue.then(
    () => (own.ready = true),
    () => forget(own),
  );
  return own;
}

function forget(instance) {
  if (running === instance) running = undefined;
}

async function load(onStop) {
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
