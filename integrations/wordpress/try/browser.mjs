// Chromium, spoken to over a pipe: no driver, and nothing to install.

import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  "--remote-debugging-pipe",
];

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Asks until the answer is yes; an error that says what was waited for otherwise. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause();
  }
}

export class Browser {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "try-"));
  #next = 1;
  #asked = new Map();
  #heard = [];

  constructor(program = process.env.CHROMIUM ?? "chromium") {
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    this.#process = spawn(program, [...ARGUMENTS, `--user-data-dir=${this.#profile}`], { stdio });
    let rest = "";
    this.#process.stdio[4].setEncoding("utf8").on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
  }

  #hear(message) {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (!asked) for (const hear of this.#heard) hear(message);
    else if (message.error) asked.reject(new Error(`${asked.method}: ${message.error.message}`));
    else asked.resolve(message.result);
  }

  on(hear) {
    this.#heard.push(hear);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject, method }));
  }

  async tab() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(this, sessionId);
    await tab.prepare();
    return tab;
  }

  async end() {
    const ended = new Promise((resolve) => this.#process.on("exit", resolve));
    await this.send("Browser.close").catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

class Tab {
  #browser;
  #session;
  /** Addresses asked for since the last page. */
  asked = [];

  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  async prepare() {
    this.#browser.on(({ method, params, sessionId }) => {
      if (sessionId !== this.#session) return;
      if (method === "Network.requestWillBeSent") this.asked.push(params.request.url);
      // Whatever is asked is meant.
      if (method === "Page.javascriptDialogOpening") this.send("Page.handleJavaScriptDialog", { accept: true });
    });
    for (const domain of ["Page", "Network", "DOM", "Accessibility"]) await this.send(`${domain}.enable`);
    await this.size(1440, 900);
  }

  size(width, height) {
    return this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  scripts(areOn) {
    return this.send("Emulation.setScriptExecutionDisabled", { value: !areOn });
  }

  async open(url) {
    this.asked = [];
    await this.#leaving(() => this.send("Page.navigate", { url }));
  }

  /** Does something that leads to another page, and waits for that. */
  async #leaving(act) {
    let loaded = false;
    const hear = ({ method, sessionId }) => {
      if (sessionId === this.#session && method === "Page.loadEventFired") loaded = true;
    };
    this.#browser.on(hear);
    await act();
    await until("a page has loaded", () => loaded);
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression holds; what the page says about it is part of the error. */
  async holds(what, expression) {
    await until(what, () => this.evaluate(`Boolean(${expression})`).catch(() => false));
  }

  press(selector) {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  follow(selector) {
    return this.#leaving(() => this.press(selector));
  }

  type(selector, text) {
    return this.evaluate(
      `document.querySelector(${JSON.stringify(selector)}).value = ${JSON.stringify(text)}`,
    );
  }

  async file(selector, path) {
    const { root } = await this.send("DOM.getDocument");
    const { nodeId } = await this.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    await this.send("DOM.setFileInputFiles", { nodeId, files: [path] });
  }

  /** Presses where nothing is: at the edge. */
  async touch() {
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { type, x: 4, y: 600, button: "left", clickCount: 1 });
    }
  }

  /** The attributes of explorers' roots, in closed shadow roots too, scripts or none. */
  async explorers() {
    const { root } = await this.send("DOM.getDocument", { depth: -1, pierce: true });
    const found = [];
    const look = (node) => {
      const list = node.attributes ?? [];
      const own = Object.fromEntries(list.flatMap((it, at) => (at % 2 ? [] : [[it, list[at + 1]]])));
      if ("data-explorer" in own) found.push(own);
      const inside = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument];
      inside.filter(Boolean).forEach(look);
    };
    look(root);
    return found;
  }

  /** What a screen reader could say, as one text. */
  async spoken() {
    const { nodes } = await this.send("Accessibility.getFullAXTree");
    return nodes.filter((it) => !it.ignored).map((it) => it.name?.value ?? "").join("\n");
  }

  async picture(path, clip) {
    const { data } = await this.send("Page.captureScreenshot", { format: "png", clip });
    writeFileSync(path, Buffer.from(data, "base64"));
  }
}
