// An explorer in the element's own shadow root.

import { followLinks } from "../loader/links.js";
import { WALK, fragments, mark } from "../loader/topics.js";
import { booking, choice } from "./attributes.js";
import { printAlone } from "./printed.js";
import { SITE, content, importLive } from "./site.js";

/** How far below the window an explorer is made live already. */
const NEAR = "300px";
const TOUCHES = ["pointerover", "focusin", "touchstart"];

/** Whether the live part runs in this document already. */
let isRunning = false;

export class Shown {
  #element;
  #listed;
  #root;
  #tell;
  #live;
  #ends = [];
  /** What the host knows to be selected. */
  #told = null;
  /** Whether it is to walk once it is live. */
  #walks = false;
  #wake = () => {};

  constructor(element, listed, tell) {
    this.#element = element;
    this.#listed = listed;
    this.#tell = tell;
  }

  /** Paints what is published. It needs no WebAssembly. */
  async paint(shadow, isWanted) {
    // Small, and wanted wherever something is near: it comes beside the content. A failure is told
    // when it matters.
    importLive().catch(() => {});
    const { root, sheet } = await content(this.#listed);
    if (!isWanted()) return;
    this.#root = document.importNode(root, true);
    this.#prepare(this.#root);
    this.theme();
    shadow.adoptedStyleSheets = [sheet];
    shadow.replaceChildren(this.#root);
    followLinks(this.#root, this.#page, (fragment) => this.#choose(fragment));
    printAlone(this.#element, this.#root);
  }

  /** Makes it live once it is near or touched, and tells the host what the visitor selects. */
  connect() {
    const root = this.#root;
    const selected = new MutationObserver(() => this.#notice());
    selected.observe(root, { attributeFilter: ["data-selected"] });
    const near = new IntersectionObserver(
      ([{ isIntersecting }]) => isIntersecting && wake(),
      { rootMargin: NEAR },
    );
    near.observe(root);
    const ended = new AbortController();
    let isAwake = false;
    const wake = () => {
      near.disconnect();
      if (!isAwake) this.#goLive(ended.signal);
      isAwake = true;
    };
    this.#wake = wake;
    for (const touch of TOUCHES) {
      root.addEventListener(touch, wake, { once: true, passive: true, signal: ended.signal });
    }
    this.#ends = [() => selected.disconnect(), () => near.disconnect(), () => ended.abort()];
    // One more costs next to nothing then, and is painted once, as it will be.
    if (isRunning) wake();
  }

  async #goLive(ended) {
    const root = this.#root;
    try {
      const { makeLive } = await importLive();
      if (!ended.aborted) this.#live = makeLive(root, this.#hooks());
    } catch (cause) {
      console.error("condition-explorer: cannot go live (engine);", cause);
      root.dataset.state = "failed";
      const notice = root.querySelector("[data-notice=failed]");
      notice.hidden = false;
      notice.querySelector("button").onclick = () => this.#goLive(ended);
      this.#tell.error("engine", cause);
    }
  }

  /** Gives everything back but the markup, which keeps what was ticked and opened. */
  disconnect() {
    this.#ends.forEach((end) => end());
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
    if (this.#live?.select(fragment)) return;
    if (fragment !== WALK) mark(this.#root, fragment);
    else {
      this.#walks = true;
      this.#wake();
    }
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
      published: async () => this.#prepare((await content(this.#listed)).root.cloneNode(true)),
      onLive: () => {
        isRunning = true;
        if (this.#walks) this.select(WALK);
        this.#walks = false;
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
