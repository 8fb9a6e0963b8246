// An explorer in the element's own shadow root.

import { ask, makeLive } from "../loader/explorer.js";
import { giveBack, keep } from "../loader/kept.js";
import { follow, followLinks, reveal } from "../loader/links.js";
import { nextTask } from "../loader/task.js";
import { byId, fragments, isStep, mark } from "../loader/topics.js";
import { booking, choice } from "./attributes.js";
import { printAlone } from "./printed.js";
import { FIRST_PIECE, nextFrame, piecesOf, putIn, show } from "./pieces.js";
import { SITE, WAITING, content, embed, startOf, styleBy } from "./site.js";

export class Shown {
  #element;
  #listed;
  #root;
  #style;
  #tell;
  #live;
  #ends = [];
  /** What the host knows to be selected. */
  #told = null;
  /** The step to walk to once it is live. */
  #step = null;
  /** Whether some of it is still on its way, and the place in that which was followed to. */
  #isPart = true;
  #place = null;
  /** What is there and waits for its turn to be shown. */
  #waiting = [];
  #isUnseen = true;

  constructor(element, listed, tell) {
    this.#element = element;
    this.#listed = listed;
    this.#tell = tell;
  }

  /**
   * Paints what is published: what is there at once, and the rest when it comes. It needs no WebAssembly,
   * which is asked for meanwhile.
   */
  async paint(shadow, isWanted) {
    this.#ends = [ask(new URL(this.#listed.outline, SITE).href)];
    const declared = shadow.querySelector("[data-explorer]");
    if (declared?.dataset.outline === this.#listed.outline) return this.#take(declared, shadow);
    const all = content(this.#listed);
    if (!all.ready && !declared) {
      const start = await all.start.catch(() => null);
      await nextTask();
      if (!isWanted()) return;
      if (start) {
        this.#show(shadow, start);
        this.#waiting = piecesOf(this.#root.firstElementChild.children, FIRST_PIECE);
        await this.#showInTurn();
      }
    }
    const whole = all.ready ?? (await all.whole);
    if (!isWanted()) return;
    if (this.#root?.dataset.outline === whole.root.dataset.outline) {
      await nextTask();
      if (!isWanted()) return;
      this.#waiting = putIn(this.#root, whole.root);
      this.#prepare(this.#root);
      // It is live meanwhile.
      nextFrame().then(async () => {
        await this.#showInTurn();
        if (this.#root.parentNode === shadow) this.restyle(shadow);
      });
      await nextTask();
      if (!isWanted()) return;
    } else {
      const before = this.#root ?? declared;
      const kept = before && keep(before);
      this.#show(shadow, whole);
      if (kept) giveBack(this.#root, kept);
    }
    this.#isPart = false;
    this.restyle(shadow);
    if (!this.#place) return;
    this.#showAll();
    follow(this.#root, this.#place, (fragment) => this.#choose(fragment));
  }

  /** A declarative shadow root of this very fragment is whole, and stays as it is. */
  async #take(root, shadow) {
    this.#root = this.#prepare(embed(root, this.#listed));
    this.#isPart = this.#isUnseen = false;
    this.theme();
    this.#listen();
    // Where the host's policy refuses the style sheet in it.
    const sheet = shadow.querySelector("style")?.sheet;
    if (!sheet) {
      this.#style = (await startOf(this.#listed)).style;
      this.restyle(shadow);
    }
  }

  #show(shadow, { root, style }) {
    this.#root = this.#prepare(document.importNode(root, true));
    this.#style = style;
    this.theme();
    this.restyle(shadow);
    shadow.replaceChildren(this.#root);
    this.#listen();
  }

  /** A piece in each frame; whoever acts on it before sees all of it at once. */
  async #showInTurn() {
    const ended = new AbortController();
    for (const act of ["click", "keydown"]) {
      this.#root.addEventListener(act, () => this.#showAll(), { capture: true, signal: ended.signal });
    }
    while (this.#waiting.length) {
      show(this.#waiting.shift());
      this.#isUnseen = false;
      await nextFrame();
    }
    ended.abort();
  }

  #showAll() {
    this.#waiting.splice(0).forEach(show);
  }

  /** Anew in another document, which leaves style sheets behind. */
  restyle(shadow) {
    const isWhole = !this.#isPart && !this.#waiting.length;
    if (this.#style) styleBy(shadow, this.#style, ...(isWhole ? [] : [WAITING]));
  }

  #listen() {
    printAlone(this.#element, this.#root);
    const later = (fragment) => {
      if (this.#isPart) this.#place = fragment;
      return this.#isPart;
    };
    followLinks(this.#root, this.#page, (fragment) => this.#choose(fragment), later);
  }

  /** Makes it live, and tells the host what the visitor selects. */
  connect() {
    const selected = new MutationObserver(() => this.#notice());
    selected.observe(this.#root, { attributeFilter: ["data-selected"] });
    this.#ends.push(() => selected.disconnect());
    if (this.#root.dataset.urlState === "hash") this.#followAddress();
    this.#live = makeLive(this.#root, this.#hooks());
  }

  /** A browser finds no place that an address names in a shadow root. */
  #followAddress() {
    const ended = new AbortController();
    const init = { signal: ended.signal };
    let isStep = false;
    const go = () => {
      const fragment = location.hash.slice(1);
      const target = fragment && byId(this.#root, fragment);
      if (!target) return;
      this.#showAll();
      reveal(target);
    };
    globalThis.navigation?.addEventListener(
      "currententrychange",
      ({ navigationType }) => (isStep = navigationType === "traverse"),
      init,
    );
    // A step in the history brings its own place on the screen back.
    addEventListener("hashchange", () => isStep || go(), init);
    this.#ends.push(() => ended.abort());
    go();
  }

  /** Gives everything back but the markup, which keeps what was ticked and opened. */
  disconnect() {
    this.#ends.forEach((end) => end());
    this.#ends = [];
    this.#live?.end();
    this.#live = undefined;
    if (this.#root) mark(this.#root, this.selected);
  }

  get selected() {
    return this.#root?.dataset.selected ?? null;
  }

  get fragments() {
    return this.#root ? fragments(this.#root) : [];
  }

  /** What the host selects; null selects nothing. It is no news to the host. */
  select(fragment) {
    this.#choose(fragment);
    this.#told = this.selected;
  }

  theme() {
    const theme = choice(this.#element, "theme");
    if (theme === "auto") delete this.#root.dataset.theme;
    else this.#root.dataset.theme = theme;
  }

  get #page() {
    return new URL(this.#listed.page, SITE).href;
  }

  #choose(fragment) {
    this.#showAll();
    if (this.#live?.select(fragment)) return;
    if (isStep(fragment)) this.#step = fragment;
    else mark(this.#root, fragment);
  }

  #notice() {
    const now = this.selected;
    if (now === this.#told) return;
    this.#told = now;
    this.#tell.select(now);
  }

  #hooks() {
    return {
      site: SITE,
      isUnseen: this.#isUnseen,
      published: async () => this.#prepare((await content(this.#listed).whole).root.cloneNode(true)),
      onLive: () => {
        if (this.#step) this.select(this.#step);
        this.#step = null;
        this.#tell.ready();
      },
      onFailure: ({ code, cause }) => {
        mark(this.#root, this.selected);
        this.#tell.error(code, cause);
      },
    };
  }

  /** Makes published markup what this element asks for. */
  #prepare(root) {
    root.dataset.urlState = choice(this.#element, "url-state");
    const address = booking(this.#element);
    const book = root.querySelector("[data-booking]");
    if (address && book) {
      book.href = address;
      book.hidden = false;
      book.parentElement.prepend(book);
    }
    return root;
  }
}
