// The same page in a frame: what is in it is out of the host's reach.

import { warn } from "../loader/warn.js";
import { booking, choice } from "./attributes.js";
import { fit } from "./fit.js";
import { FRAMES, SITE, contentNow, styleBy } from "./site.js";

/** Printing the sheet opens a dialogue, and links lead to pages that are not bound by this. */
const SANDBOX = "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox";
/** Of the host's own origin it would be in the host's reach. */
const KEEPS_ORIGIN = SITE.origin === location.origin ? "" : " allow-same-origin";
const STYLE = `:host { display: block; min-inline-size: 280px }
  :host([hidden]) { display: none }
  [hidden] { display: none !important }
  ::slotted(iframe) { display: block; inline-size: 100%; border: 0 }
  iframe { display: block; inline-size: 100%; block-size: 50em; border: 0 }`;

/** The frame of this site that the host has put into the element, and that is there without us. */
export function ownFrame(element) {
  const frame = [...element.children].find((it) => it.localName === "iframe");
  if (!frame || frame.src.startsWith(FRAMES)) return frame;
  warn("iframe src", frame.src, `what starts with ${FRAMES}`);
}

export class Framed {
  #element;
  #listed;
  #tell;
  #frame;
  /** What stands in the shadow root: the frame, or the place of the host's own markup with it. */
  #body;
  #isSilent = false;
  /** What is shown in its place. */
  #other;
  #shadow;
  #fitted;
  #ended;
  /** Known when the frame is put in again, which loads it anew. */
  #selected;

  constructor(element, listed, tell, frame) {
    this.#element = element;
    this.#listed = listed;
    this.#tell = tell;
    this.#frame = frame ?? this.#make();
    this.#body = frame ? document.createElement("slot") : this.#frame;
    if (frame) this.#adopt();
  }

  #make() {
    const { title, frame } = this.#listed;
    const made = document.createElement("iframe");
    made.setAttribute("sandbox", SANDBOX + KEEPS_ORIGIN);
    made.allow = "clipboard-write";
    const src = this.#address(frame);
    return Object.assign(made, { title, loading: "lazy", referrerPolicy: "no-referrer", src });
  }

  /** Leaves the host's as it is, unless an attribute asks for something else than it shows. */
  #adopt() {
    const now = new URL(this.#frame.src);
    this.#selected = now.searchParams.get("select") ?? undefined;
    const asks = (name) => this.#element.hasAttribute(name);
    const wanted = new URL(now);
    if (asks("condition") || asks("lang")) wanted.pathname = this.#address(this.#listed.frame).pathname;
    if (asks("theme")) wanted.searchParams.set("theme", choice(this.#element, "theme"));
    const isAuto = (address) => (address.searchParams.get("theme") ?? "auto") === "auto";
    const isSame = now.pathname === wanted.pathname && (isAuto(now) ? isAuto(wanted) : now.search === wanted.search);
    if (!isSame) this.#frame.src = wanted;
  }

  #address(file) {
    const address = new URL(file, SITE);
    const theme = choice(this.#element, "theme");
    if (theme !== "auto") address.searchParams.set("theme", theme);
    return address;
  }

  async paint(shadow) {
    this.#shadow = shadow;
    this.restyle();
    shadow.replaceChildren(this.#body);
  }

  restyle() {
    styleBy(this.#shadow, STYLE);
  }

  connect() {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    addEventListener("beforeprint", () => this.#print(), { signal });
    addEventListener("afterprint", () => this.#endPrint(), { signal });
    this.#fitted = fit(this.#frame, {
      ...this.#tell,
      booking: booking(this.#element),
      selected: this.#selected,
      isThere: this.#body !== this.#frame,
      ready: () => {
        this.#instead(null);
        this.#isSilent = false;
        this.#tell.ready();
      },
      silent: () => {
        this.#isSilent = true;
        this.#instead(this.#fallback());
        console.error("condition-explorer: the frame does not answer (timeout);", this.#frame.src);
        this.#tell.error("timeout");
      },
    });
  }

  disconnect() {
    this.#selected = this.selected ?? this.#selected;
    this.#fitted?.end();
    this.#ended?.abort();
  }

  get selected() {
    return this.#fitted?.selected ?? null;
  }

  select(fragment) {
    this.#fitted.select(fragment);
  }

  /** Shows something else instead of the frame; null shows the frame. Neither loads it anew. */
  #instead(other) {
    this.#other?.remove();
    this.#other = other;
    this.#body.hidden = Boolean(other);
    if (other) this.#shadow.append(other);
  }

  /** The way to the page: the host's own, where it has put in something else than a frame. */
  #fallback() {
    if (this.#body === this.#frame) return document.createElement("slot");
    const link = document.createElement("a");
    link.href = new URL(this.#listed.page, SITE);
    link.textContent = this.#listed.title;
    return link;
  }

  /** On paper a frame is cut off: the same in the element is not. */
  #print() {
    try {
      const { root, style } = contentNow(this.#listed);
      styleBy(this.#shadow, style, STYLE);
      this.#instead(document.importNode(root, true));
    } catch (cause) {
      console.error("condition-explorer: the frame is printed as it stands (content);", cause);
    }
  }

  #endPrint() {
    this.restyle();
    this.#instead(this.#isSilent ? this.#fallback() : null);
  }
}
