// The same page in a frame: what is in it is out of the host's reach.

import { booking, choice } from "./attributes.js";
import { fit } from "./fit.js";
import { SITE } from "./site.js";

/** Printing the sheet opens a dialogue, and links lead to pages that are not bound by this. */
const SANDBOX = "allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox";
/** Of the host's own origin it would be in the host's reach. */
const KEEPS_ORIGIN = SITE.origin === location.origin ? "" : " allow-same-origin";
const STYLE = `:host { display: block; min-inline-size: 280px }
  :host([hidden]) { display: none }
  iframe { display: block; inline-size: 100%; block-size: 50em; border: 0 }`;

let sheet;

export class Framed {
  #element;
  #frame = document.createElement("iframe");
  #fitted;
  /** Known when the frame is put in again, which loads it anew. */
  #selected;
  #tell;

  constructor(element, { title, frame }, tell) {
    this.#element = element;
    this.#tell = tell;
    const address = new URL(frame, SITE);
    const theme = choice(element, "theme");
    if (theme !== "auto") address.searchParams.set("theme", theme);
    this.#frame.setAttribute("sandbox", SANDBOX + KEEPS_ORIGIN);
    this.#frame.allow = "clipboard-write";
    Object.assign(this.#frame, { title, loading: "lazy", referrerPolicy: "no-referrer", src: address });
  }

  async paint(shadow) {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    shadow.replaceChildren(this.#frame);
  }

  connect() {
    const settings = { booking: booking(this.#element), selected: this.#selected, ...this.#tell };
    this.#fitted = fit(this.#frame, settings);
  }

  disconnect() {
    this.#selected = this.selected;
    this.#fitted.end();
  }

  get selected() {
    return this.#fitted?.selected ?? null;
  }

  select(fragment) {
    this.#fitted.select(fragment);
  }
}
