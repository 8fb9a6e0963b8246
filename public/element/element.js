import { WALK, isStep, named } from "../loader/topics.js";
import { say, warn } from "../loader/warn.js";
import { NAMES, choice, valid } from "./attributes.js";
import { Framed, ownFrame } from "./framed.js";
import { untilNear } from "./near.js";
import { nextFrame } from "./pieces.js";
import { defineProperties, takeProperties } from "./properties.js";
import { Shown } from "./shown.js";
import { WAITING, conditions, styleBy } from "./site.js";

/** In CSS pixels; the style sheets have it as well. */
const LEAST = 280;

export class ConditionExplorer extends HTMLElement {
  static observedAttributes = NAMES;

  static {
    defineProperties(this.prototype);
  }

  #internals = this.attachInternals();
  /** A host's server may have put a shadow root into the page, with all that is published in it. */
  #isDeclared = Boolean(this.#internals.shadowRoot);
  #shadow = this.#internals.shadowRoot ?? this.attachShadow({ mode: "closed" });
  /** What the shadow root shows; it stays there while the element is out of the document. */
  #view;
  /** Whether it is in use, or on its way. */
  #isOpen = false;
  #isSettling = false;
  /** Counts beginnings: what arrives for an earlier one is not wanted any more. */
  #turn = 0;
  /** What to select once there is something to select it in. */
  #wanted;
  /** Ends waiting until it is near. */
  #hurry = new AbortController();

  constructor() {
    super();
    if (!this.#isDeclared) this.#empty();
    takeProperties(this);
  }

  connectedCallback() {
    this.#settle();
  }

  disconnectedCallback() {
    this.#settle();
  }

  /** Another document has its own style sheets. */
  adoptedCallback() {
    this.#view?.restyle(this.#shadow);
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
  choose(fragment) {
    if (this.#view) this.#select(fragment, "choose()");
    else this.#wanted = fragment;
    if (isStep(fragment)) this.#hurry.abort();
  }

  /** Shows the whole chain again. */
  clear() {
    this.choose(null);
  }

  /** Starts the walk along the chain, which needs the live part. */
  walk() {
    this.choose(WALK);
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
    let view = this.#view;
    try {
      if (!view) {
        view = this.#makeView();
        if (view instanceof Shown && choice(this, "loading") === "lazy") {
          await untilNear(this, this.#hurry.signal);
          if (!isWanted()) return;
        }
        await view.paint(this.#shadow, isWanted);
        if (!isWanted()) return view.disconnect();
        this.#view = view;
      }
      view.connect();
      if (this.#wanted !== undefined) this.#select(this.#wanted, "choose()");
      else if (!this.selected) this.#selectByAttribute();
      this.#wanted = undefined;
      nextFrame().then(() => this.#measure());
    } catch (cause) {
      if (!isWanted()) return;
      this.#isOpen = false;
      view?.disconnect();
      // What a server has put there is whole without us.
      if (!this.#isDeclared) {
        this.#empty();
        styleBy(this.#shadow);
      }
      console.error("condition-explorer: cannot show the condition;", cause);
      this.#tell.error("content", cause);
    }
  }

  /** Where its place is as wide as what stands in it, it is as narrow as it can be. */
  #measure() {
    const { width } = this.getBoundingClientRect();
    if (width < LEAST || width > LEAST + 1 || innerWidth < 2 * LEAST) return;
    say(`it is ${LEAST} pixels wide, the least that it can be: give its place a width, as embed/#its-width says`);
  }

  #makeView() {
    const listed = this.#listed();
    const frame = ownFrame(this);
    const isFramed = this.hasAttribute("mode") ? choice(this, "mode") === "frame" : frame;
    return isFramed ? new Framed(this, listed, this.#tell, frame) : new Shown(this, listed, this.#tell);
  }

  #close() {
    this.#turn++;
    if (this.#isOpen) this.#view?.disconnect();
    this.#isOpen = false;
  }

  /** The host's own fallback is in sight until something takes its place. */
  #empty() {
    this.#view = undefined;
    this.#isDeclared = false;
    this.#shadow.replaceChildren(document.createElement("slot"));
    styleBy(this.#shadow, WAITING);
  }

  /** The condition that the attributes ask for, or else the first that the site has. */
  #listed() {
    const all = conditions();
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
