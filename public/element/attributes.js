// What the attributes may say. The first value is what they say when they are left out.

import { safeAddress } from "../loader/links.js";
import { warn } from "../loader/warn.js";

const ALLOWED = {
  mode: ["element", "frame"],
  theme: ["auto", "light", "dark"],
  "url-state": ["none", "hash"],
  loading: ["eager", "lazy"],
};

/** Attributes whose changes are followed: not `loading`, which is over once it has loaded. */
export const NAMES = ["condition", "select", "lang", "booking", "mode", "theme", "url-state"];

/** What an attribute of a fixed set of values says. */
export function choice(element, name) {
  const allowed = ALLOWED[name];
  return valid(element, name, allowed) ?? allowed[0];
}

/** An attribute's value if it is allowed; otherwise null, and a word to the host's developers. */
export function valid(element, name, allowed) {
  const value = element.getAttribute(name);
  if (value === null || allowed.includes(value)) return value;
  warn(name, value, allowed.join(", "));
  return null;
}

/** Where visits are booked, when the host says so. */
export function booking(element) {
  const value = element.getAttribute("booking");
  if (value === null) return null;
  const address = safeAddress(value);
  if (!address) warn("booking", value, "an address that starts with https://");
  return address;
}
