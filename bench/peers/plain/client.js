// The explorer in plain JavaScript: every element that a topic has is found once, and a change of
// the selection writes to those alone whose standing changes.

import { Desk } from "../shared/desk.js";
import { NOTHING, litIds, standings } from "../shared/selection.js";
import { start } from "../shared/start.js";

start((root, outline) => {
  const state = new State(root, outline);
  const desk = new Desk(root, outline, state);
  listen(root, (key) => outline.byKey.get(key), desk);
  return desk;
});

class State {
  selection = NOTHING;
  drawing = 0;
  #elements;
  #contributors;
  #explore;
  #stage;
  #arts;
  #wholeChain;
  #clearTicks;

  constructor(root, { topics, byKey, contributors }) {
    this.#contributors = contributors;
    this.#elements = new Map(topics.map((topic) => [topic, { card: null, labels: [], links: [] }]));
    for (const card of root.querySelectorAll(
      "[data-contributor-card], [data-symptom-card], [data-faq], [data-phase]",
    )) {
      this.#elements.get(byKey.get(card.id)).card = card;
    }
    for (const link of root.querySelectorAll(".ce-label, .ce-topic")) {
      const own = this.#elements.get(byKey.get(link.hash.slice(1)));
      (link.matches(".ce-label") ? own.labels : own.links).push(link);
    }
    this.#explore = root.querySelector(".ce-explore");
    this.#stage = root.querySelector(".ce-stage");
    this.#arts = this.#stage.querySelectorAll(".ce-art");
    this.#wholeChain = this.#stage.querySelector(".ce-whole-chain");
    this.#clearTicks = root.querySelector(".ce-ticks button");
  }

  select(selection) {
    for (const [topic, standing] of standings(this.selection, selection))
      this.#show(topic, standing);
    this.selection = selection;
    this.#wholeChain.hidden = !selection.focus;
    this.#clearTicks.hidden = !selection.ticked.size;
    const lit = litIds(selection, this.#contributors);
    if (lit === undefined) delete this.#stage.dataset.lit;
    else this.#stage.dataset.lit = lit;
  }

  showDrawing(index) {
    this.drawing = index;
    for (const its of [this.#explore, this.#stage]) its.dataset.shown = index;
    this.#arts.forEach((art, at) => art.toggleAttribute("data-shown", at === index));
  }

  #show(topic, { focused, linked, ticked }) {
    const { card, labels, links } = this.#elements.get(topic);
    card.toggleAttribute("data-linked", linked);
    if (topic.kind !== "symptom") card.toggleAttribute("data-focused", focused);
    for (const label of labels) label.toggleAttribute("data-linked", linked);
    for (const link of [...labels, ...links]) {
      if (focused) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      if (topic.kind === "symptom") link.parentElement.toggleAttribute("data-ticked", ticked);
    }
  }
}

/** A few listeners for all: what an event is about stands in the markup. */
function listen(root, topicOf, desk) {
  root.addEventListener("click", (event) => {
    const at = event.target.closest(
      ".ce-label, .ce-topic, .ce-whole-chain, .ce-ticks button, .ce-artwork",
    );
    if (!at) return;
    if (at.matches(".ce-artwork")) desk.clickArtwork(event);
    else if (at.matches(".ce-whole-chain")) desk.showWholeChain(event);
    else if (at.matches("button")) desk.clearTicks();
    else desk.follow(event, topicOf(at.hash.slice(1)));
  });
  root.querySelector(".ce-symptom-list").addEventListener("change", (event) => {
    desk.tick(event, topicOf(`symptom-${event.target.value}`));
  });
  for (const its of root.querySelectorAll("[data-switch]")) {
    its.addEventListener("change", (event) => desk.switchDrawing(event));
  }
  // `toggle` does not bubble.
  root.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches("[data-faq]")) desk.toggle(event, topicOf(event.target.id));
    },
    true,
  );
}
