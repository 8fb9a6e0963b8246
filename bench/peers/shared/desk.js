// What becomes of what the visitor does: intents, and from what changed history, announcements
// and scrolling. The same for every peer; only state and views differ.
//
// A peer's state has `selection`, `select(selection)`, `drawing` and `showDrawing(index)`.

import { announcement, named } from "./announcements.js";
import { fragment, loadDrawing, push, reveal, take } from "./browser.js";
import { closestDrawing, focusOf } from "./outline.js";
import { after, clearFocus, clearTicks, focus, tick } from "./selection.js";

export class Desk {
  #root;
  #outline;
  #state;
  #status;
  #wantedDrawing = 0;

  constructor(root, outline, state) {
    this.#root = root;
    this.#outline = outline;
    this.#state = state;
    this.#status = root.querySelector(".ce-status");
  }

  /** A link to a topic was clicked. */
  follow(event, topic) {
    if (!take(event)) return;
    if (topic.kind === "symptom") return this.#goTo(topic);
    this.#choose(focus(topic));
    this.#reveal(topic);
  }

  /** The way back to the whole chain was clicked. */
  showWholeChain(event) {
    if (take(event)) this.#choose(clearFocus);
  }

  /** The button that clears all ticks was pressed. */
  clearTicks() {
    for (const input of this.#ticked()) input.checked = false;
    this.#choose(clearTicks);
  }

  /** Something on the artwork was clicked. */
  clickArtwork(event) {
    const part = event.target.closest("[data-contributor]");
    const topic = part && focusOf(this.#outline, part.dataset.contributor);
    if (topic?.kind !== "contributor") return;
    this.#choose(focus(topic));
    this.#reveal(topic);
  }

  /** A checkbox changed. */
  tick(event, symptom) {
    this.#choose(tick(symptom, event.target.checked));
  }

  /** An answer was opened or closed, by the visitor or by us. */
  toggle(event, answer) {
    const focused = this.#state.selection.focus === answer;
    if (event.target.open && !focused) this.#choose(focus(answer));
    else if (!event.target.open && focused) this.#choose(clearFocus);
  }

  /** Another view of the figure, or another situation, was asked for. */
  async switchDrawing(event) {
    const inputs = [...event.currentTarget.querySelectorAll("input")];
    const { switch: what } = event.currentTarget.dataset;
    const at = inputs.indexOf(event.target);
    const { words, views, situations, drawings } = this.#outline;
    const name = (what === "view" ? views : situations)[at];
    const index = closestDrawing(this.#outline, this.#state.drawing, { [what]: at });
    this.#wantedDrawing = index;
    const { source } = drawings[index];
    const place = this.#root.querySelectorAll(".ce-art")[index];
    try {
      if (source && !place.firstElementChild) {
        this.#say(named(words.drawing_loading, name));
        await loadDrawing(source, place);
      }
      if (index !== this.#wantedDrawing) return;
      this.#state.showDrawing(index);
      this.#say(named(what === "view" ? words.view_shown : words.situation_shown, name));
    } catch {
      if (index === this.#wantedDrawing) this.#say(named(words.drawing_failed, name), true);
    }
    this.#settleSwitches();
  }

  /** Replays what happened before the page was live, then follows the address. */
  start() {
    const ticked = new Set(this.#ticked().map((input) => input.value));
    for (const symptom of this.#outline.symptoms) {
      if (ticked.has(symptom.id)) this.#apply(tick(symptom, true));
    }
    this.#adoptAddress();
    const open = [...this.#root.querySelectorAll("details[data-faq][open]")].at(-1);
    const answer = open && focusOf(this.#outline, open.id);
    if (answer && !this.#state.selection.focus) this.#choose(focus(answer));
    addEventListener("popstate", () => this.#adoptAddress());
    addEventListener("hashchange", () => this.#adoptAddress());
  }

  #apply(intent) {
    const before = this.#state.selection;
    const now = after(before, intent);
    if (now !== before) this.#state.select(now);
    return now !== before;
  }

  #choose(intent) {
    if (!this.#apply(intent)) return;
    if (intent.type === "focus") {
      this.#writeSelected();
      push(intent.topic?.key);
    }
    this.#say(announcement(this.#outline.words, intent));
  }

  /** Brings the state into line with the address. Writes no history. */
  #adoptAddress() {
    const name = fragment();
    const topic = focusOf(this.#outline, name);
    // A section of the page that is no topic: the address says nothing about the focus.
    if (!topic && name && document.getElementById(name)) return;
    this.#apply(focus(topic));
    if (topic?.kind === "answer") this.#element(topic).open = true;
    if (!topic && name) this.#say(this.#outline.words.unknown_address, true);
    this.#writeSelected();
  }

  #writeSelected() {
    const key = this.#state.selection.focus?.key;
    if (key) this.#root.dataset.selected = key;
    else delete this.#root.dataset.selected;
  }

  /** The switches say what is shown. */
  #settleSwitches() {
    const shown = this.#outline.drawings[this.#state.drawing];
    for (const its of this.#root.querySelectorAll("[data-switch]")) {
      its.querySelectorAll("input")[shown[its.dataset.switch]].checked = true;
    }
  }

  #say(text, visibly = false) {
    this.#status.toggleAttribute("data-visible", visibly);
    // In the text that is there: a node put in makes a browser look again at every `:has()`.
    const said = this.#status.firstChild;
    if (said?.nodeType === Node.TEXT_NODE && !said.nextSibling) said.data = text;
    else this.#status.textContent = text;
  }

  /** Once the document shows the new state, brings the topic's element into sight. */
  #reveal(topic) {
    const element = this.#element(topic);
    if (topic.kind === "answer") element.open = true;
    requestAnimationFrame(() => reveal(element));
  }

  #goTo(symptom) {
    const card = this.#element(symptom);
    reveal(card);
    card.querySelector("input").focus({ preventScroll: true });
  }

  #element(topic) {
    return document.getElementById(topic.key);
  }

  #ticked() {
    return [...this.#root.querySelectorAll("input[name=symptom]:checked")];
  }
}
