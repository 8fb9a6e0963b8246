// Frameworks set properties or attributes, before the element is defined or after: both say the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { defineProperties, takeProperties } from "../../public/element/properties.js";

class Element {
  attributes = new Map();
  chosen = [];
  getAttribute = (name) => this.attributes.get(name) ?? null;
  setAttribute = (name, value) => this.attributes.set(name, String(value));
  removeAttribute = (name) => this.attributes.delete(name);
  choose = (fragment) => this.chosen.push(fragment);
}
defineProperties(Element.prototype);

test("a property that is set is the attribute", () => {
  const element = new Element();
  for (const [property, attribute] of [["theme", "theme"], ["urlState", "url-state"], ["select", "select"]]) {
    // As frameworks decide which of the two to set.
    assert.ok(property in element);
    element[property] = "a";
    assert.equal(element.getAttribute(attribute), "a");
    assert.equal(String(element[property]), "a");
    element[property] = null;
    assert.equal(element.getAttribute(attribute), null);
  }
});

test("select goes on being a method, whatever has been set", () => {
  const element = new Element();
  element.select = "faq-imaging";
  element.select("hip-control");
  assert.deepEqual(element.chosen, ["hip-control"]);
  assert.equal(element.getAttribute("select"), "faq-imaging");
});

test("what was set before the element was defined is taken over", () => {
  const element = new Element();
  Object.defineProperty(element, "select", { value: "faq-imaging", configurable: true, writable: true });
  takeProperties(element);
  assert.equal(element.getAttribute("select"), "faq-imaging");
  element.select("a");
  assert.deepEqual(element.chosen, ["a"]);
});
