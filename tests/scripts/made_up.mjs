// Made-up input: pieces that have meant trouble somewhere, put together by a generator with a seed.

/** In a browser there is no environment. */
const given = globalThis.process?.env ?? {};
/** How many inputs a property is tried with, and where the generator starts. */
export const CASES = Number(given.PROPTEST_CASES ?? 5_000);
const SEED = Number(given.SCRIPTS_SEED ?? Date.now() % 1_000_000);
/** More than any page asks for. */
export const MUCH = 10_000_000;

const PIECES = [
  "", " ", "\n", "\0", "a", "hip-control", "faq-", "phase-", "walk-1", "~ticked=", "auto", "dark", "frame", "hash",
  "__proto__", "constructor", "toString", "null", "undefined", "NaN", "-1", "1e9", "<img src=x onerror=hurt()>",
  "\"'><script>", "]{}*:not(a)", "%", "%00", "%E0%A4%A", "#", "//", "https:", "https://", "https://a.example/b?c#d",
  "http://", "javascript:alert(1)", "data:,", "blob:", "\\", "user:pass@", "[::1]", ":99999", "\u202e", "\ud800", "é", "💥",
];
const NUMBERS = [NaN, Infinity, -Infinity, -0, 0, -1, 0.5, 1, 119, 120, 500.5, 30_000, 30_001, 1e9, 2 ** 53, 1e308];
const NAMES = ["height", "selected", "select", "top", "error", "condition-explorer", "tokens", "booking", "--ce-call", "__proto__", "length", "a"];

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class MadeUp {
  #random;

  constructor(seed) {
    this.#random = generator(seed);
  }

  below(limit) {
    return Math.floor(this.#random() * limit);
  }

  one(list) {
    return list[this.below(list.length)];
  }

  list(most, make) {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  text() {
    return this.list(4, () => this.one(PIECES)).join("");
  }

  /** Anything that a message can be. */
  value(depth = 3) {
    const leaves = [() => this.text(), () => this.one(NUMBERS), () => null, () => undefined, () => true, () => new Date(0)];
    const branches = [() => this.list(4, () => this.value(depth - 1)), () => this.object(depth - 1)];
    return this.one(depth ? [...leaves, ...branches, ...branches] : leaves)();
  }

  object(depth = 2) {
    const made = {};
    for (const name of this.list(4, () => this.one(NAMES))) {
      const value = this.value(depth);
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return made;
  }
}

/** Tries a property with many inputs. What fails says how to try the very same again. */
export function forAll(property, cases = CASES) {
  for (let at = 0; at < cases; at++) {
    try {
      property(new MadeUp(SEED + at), at);
    } catch (error) {
      error.message = `SCRIPTS_SEED=${SEED + at} PROPTEST_CASES=1: ${error.message}`;
      throw error;
    }
  }
}

/** Collects what the console is warned of meanwhile. */
export function warnings(act) {
  const { warn } = console;
  const told = [];
  console.warn = (text) => told.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
}

/** The bytes that are held now that were not before. */
export function held(act) {
  const now = () => (globalThis.gc(), process.memoryUsage().heapUsed);
  const before = now();
  act();
  return now() - before;
}
