// A word to the host's developers about what they asked for and cannot have.

/** Of a value this much is shown. */
const SHOWN = 80;
/** A host that goes on after so many is told no more. */
const MOST = 100;
const warned = new Set();

/** Says once that a value is none of what is allowed. */
export function warn(name, value, allowed) {
  const shown = String(value).slice(0, SHOWN);
  say(`${name}="${shown}" is not allowed; allowed: ${allowed}`);
}

/** Says something once. */
export function say(text) {
  if (warned.has(text) || warned.size >= MOST) return;
  warned.add(text);
  console.warn(`condition-explorer: ${text}`);
}
