// Properties that say what the attribute of the same name says: frameworks set either.

/** By attribute. */
const PROPERTIES = {
  condition: "condition",
  theme: "theme",
  mode: "mode",
  booking: "booking",
  loading: "loading",
  urlState: "url-state",
  select: "select",
};

export function defineProperties(prototype) {
  for (const [property, attribute] of Object.entries(PROPERTIES)) {
    const read = property === "select" ? readSelect : (element) => element.getAttribute(attribute);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return read(this);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}

/** `select` was a method before it was a property: what is read can be called, and reads as the attribute. */
function readSelect(element) {
  const select = (fragment) => element.choose(fragment);
  select.toString = () => element.getAttribute("select") ?? "";
  return select;
}

/** Properties that were set before the element was defined hide those of the class. */
export function takeProperties(element) {
  for (const property of Object.keys(PROPERTIES)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
