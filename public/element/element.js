import { WALK, named } from "../loader/topics.js";
import { warn } from "../loader/warn.js";
import { NAMES, choice, valid } from "./attributes.js";
import { Framed } from "./framed.js";
import { Shown } from "./shown.js";
import { conditions } from "./site.js";

/** Properties that say what the attribute of the same name says. */
const PROPERTIES = ["condition", "theme", "mode", "booking", "urlState"];
const attributeOf = (property) => property.replace("S", "-s");

export class ConditionExplorer extends HTMLElement {
  static observedAttributes = NAMES;

  static {
    for (const property of PROPERTIES) {
      const attribute = attributeOf(property);
      Object.defineProperty(this.prototype, property, {
        get() {
          return this.getAttribute(attribute);
        },
        set(value) {
          if (value === null || value === undefined) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value);
        },
      });
    }
  }

  /** What the host's server may have put there, to be read until something takes its place. */
  #published = this.attachInternals().shadowRoot;
  #shadow = this.#published ?? this.attachShadow({ mode: "closed" });
  /** What the shadow root shows; it stays there while the element is out of the document. */
  #view;
  /** Whether it is in use, or on its way. */
  #isOpen = false;
  #isSettling = false;
  /** Counts beginnings: what arrives for an earlier one is not wanted any more. */
  #turn = 0;
  /** What to select once there is something to select it in. */
  #wanted;

  constructor() {
    super();
    if (!this.#published) this.#empty();
    // Properties that were set before the element was defined hide those of the class.
    for (const property of PROPERTIES) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
  }

  connectedCallback() {
    this.#settle();
  }

  disconnectedCallback() {
    this.#settle();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "select") this.#view && this.#selectByAttribute();
    else if (name === "theme" && this.#view?.theme) this.#view.theme();
    else if (this.#isOpen || this.#view) {
      this.#wanted ??= name === "condition" ? undefined : this.selected;
      this.#close();
      this.#empty();
      this.#settle();
    }
  }

  /** Selects a topic by its fragment. */
  select(fragment) {
    if (!this.#view) this.#wanted = fragment;
    else this.#select(fragment, "select()");
  }

  /** Shows the whole chain again. */
  clear() {
    if (!this.#view) this.#wanted = null;
    else this.#view.select(null);
  }

  /** Starts the walk along the chain, which needs the live part. */
  walk() {
    this.select(WALK);
  }

  /** The fragment of what is selected, null when nothing is. */
  get selected() {
    return this.#view?.selected ?? null;
  }

  /** Once the host is done: a move is a removal and an insertion, and is to be neither. */
  #settle() {
    if (this.#isSettling) return;
    this.#isSettling = true;
    queueMicrotask(() => {
      this.#isSettling = false;
      if (!this.isConnected) this.#close();
      else if (!this.#isOpen) this.#open();
    });
  }

  async #open() {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    this.#isOpen = true;
    try {
      if (!this.#view) {
        const listed = await this.#listed();
        if (!isWanted()) return;
        const View = choice(this, "mode") === "frame" ? Framed : Shown;
        const view = new View(this, listed, this.#tell);
        await view.paint(this.#shadow, isWanted);
        if (!isWanted()) return;
        this.#view = view;
      }
      this.#view.connect();
      if (this.#wanted !== undefined) this.#select(this.#wanted, "select()");
      else if (!this.selected) this.#selectByAttribute();
      this.#wanted = undefined;
    } catch (cause) {
      if (!isWanted()) return;
      this.#isOpen = false;
      console.error("condition-explorer: cannot show the condition;", cause);
      this.#tell.error("content", cause);
    }
  }

  #close() {
    this.#turn++;
    if (this.#isOpen) this.#view?.disconnect();
    this.#isOpen = false;
  }

  /** The host's own fallback is in sight until something takes its place. */
  #empty() {
    this.#view = undefined;
    this.#shadow.replaceChildren(document.createElement("slot"));
    this.#shadow.adoptedStyleSheets = [];
  }

  /** The condition that the attributes ask for, or else the first that the site has. */
  async #listed() {
    const all = await conditions();
    const id = valid(this, "condition", [...new Set(all.map((it) => it.id))]) ?? all[0].id;
    const own = all.filter((it) => it.id === id);
    const languages = own.map((it) => it.language);
    // `en-GB` is served by `en`.
    const asked = this.lang.split("-")[0];
    const found = own.find((it) => it.language === this.lang || it.language.split("-")[0] === asked);
    if (!found && this.lang) warn("lang", this.lang, languages.join(", "));
    return found ?? own[0];
  }

  #selectByAttribute() {
    const value = this.getAttribute("select");
    if (value) this.#select(value, "select");
  }

  #select(fragment, name) {
    const { fragments } = this.#view;
    // A frame looks for itself.
    const isKnown = fragments ? fragments.includes(fragment) : typeof fragment === "string";
    if (isKnown || fragment === WALK || fragment === null) this.#view.select(fragment);
    else warn(name, fragment, fragments?.join(", ") ?? "a fragment");
  }

  #tell = {
    ready: () => this.#emit("ready"),
    select: (fragment) => this.#emit("select", named(fragment)),
    error: (code, cause) => this.#emit("error", { code, message: String(cause?.message ?? code) }),
  };

  #emit(what, detail) {
    const init = { bubbles: true, composed: true, detail: { version: 1, ...detail } };
    this.dispatchEvent(new CustomEvent(`condition-explorer:${what}`, init));
  }
}
