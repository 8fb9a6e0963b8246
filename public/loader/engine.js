// The WebAssembly and its glue: one instance, shared by every explorer of the document.

import { Failure, during } from "./failure.js";

const GLUE = "%GLUE%";
const WASM = "%WASM%";
/** What the WebAssembly must be: a damaged one, or another release's, is never run. */
const WASM_INTEGRITY = "%WASM_INTEGRITY%";

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
  if (!globalThis.WebAssembly) throw new Failure("unsupported");
  const again = instances++ > 0;
  const glueAddress = new URL(GLUE, import.meta.url);
  // A module is instantiated once for each address, even when its fetch failed.
  if (again) glueAddress.searchParams.set("instance", instances);
  const [glue, module] = await during(
    "engine",
    Promise.all([import(glueAddress.href), compiled ?? compile(again)]),
  );
  compiled = module;
  glue.setExportsGuard((exports) => guarded(exports, onStop));
  await during("engine", glue.default({ module_or_path: module }));
  return glue;
}

/** `again` goes past what the browser may have kept of a damaged answer. */
async function compile(again) {
  const cache = again ? "reload" : "default";
  const response = await fetch(new URL(WASM, import.meta.url), { integrity: WASM_INTEGRITY, cache });
  if (!response.ok) throw new Error(`${WASM}: ${response.status}`);
  try {
    // Of what is sent as WebAssembly browsers keep the code, too.
    const isTyped = response.headers.get("Content-Type") === "application/wasm";
    if (isTyped) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    // It is what was published: the browser is too old for it, or a policy forbids it.
    throw new Failure("unsupported", error);
  }
}

/** The same exports, but after a trap none of them is ever called again. */
function guarded(exports, onStop) {
  let stopped = false;
  const guard = (call) => (...args) => {
    if (stopped) return undefined;
    try {
      return call(...args);
    } catch (error) {
      // Whatever is thrown out of WebAssembly, a trap or not, leaves it half-way through a call.
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
