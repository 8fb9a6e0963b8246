// Runs before any script of a page, on every side alike, and notes what is to be measured.
(() => {
  const seen = { fcp: 0, lcp: 0, cls: 0, live: 0, figure: 0, longTasks: [], memories: [] };
  const now = () => performance.now();
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });

  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
  observe("longtask", ({ startTime, duration }) => seen.longTasks.push([startTime, duration]));

  /**
   * The document, that of a frame in it, and every shadow root, closed ones too: an explorer may stand in
   * any of them. A frame is seen from here: what is written into its window may stay with the empty
   * document that it starts with.
   */
  const scopes = [];
  const find = (selector) => {
    const frame = document.querySelector("iframe")?.contentDocument;
    watch(document.querySelector("condition-explorer")?.shadowRoot);
    watch(frame?.URL === "about:blank" ? null : frame);
    for (const scope of scopes) {
      const found = scope.querySelector(selector);
      if (found) return found;
    }
    return null;
  };
  const watch = (scope) => {
    if (!scope || scopes.includes(scope)) return;
    scopes.push(scope);
    const look = () => {
      if (!seen.live && scope.querySelector("[data-explorer][data-state=live]")) seen.live = now();
    };
    look();
    new MutationObserver(look).observe(scope, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-state"],
    });
  };
  watch(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };

  // Once what follows the figure is there, the figure is; the next task comes after its paint.
  const look = () => {
    if (!find(".ce-labels a")) requestAnimationFrame(look);
    else afterPaint(() => (seen.figure = now()));
  };
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  requestAnimationFrame(look);

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await own.apply(WebAssembly, args);
      const exported = Object.values((result.instance ?? result).exports ?? {});
      seen.memories.push(...exported.filter((it) => it instanceof WebAssembly.Memory));
      return result;
    };
  }

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (is) => {
    const start = now();
    while (!is()) {
      await pause(10);
      if (now() - start > 60_000) {
        throw new Error(`not live: ${find("[data-explorer]")?.dataset.state}`);
      }
    }
  };

  const TOPICS = "[data-contributor-card], [data-symptom-card], [data-faq], [data-phase]";

  /** All about a page of someone else's, with an explorer in it or none. */
  const hosted = async (hasExplorer) => {
    const isThere = () => seen.live && seen.figure;
    await until(() => document.readyState === "complete" && (!hasExplorer || isThere()));
    await pause(600);
    const late = seen.longTasks.filter(([start]) => start > seen.fcp);
    return {
      fcp: seen.fcp,
      cls: seen.cls,
      figure: seen.figure,
      live: seen.live,
      html: performance.getEntriesByType("navigation")[0].responseEnd,
      blocked: late.reduce((sum, [, duration]) => sum + Math.max(duration - 50, 0), 0),
      longest: Math.max(0, ...seen.longTasks.map(([, duration]) => duration)),
    };
  };

  /** All about loading, once the page is live, or complete where it never will be, and quiet. */
  const loaded = async (goesLive) => {
    await until(() => (goesLive ? seen.live : document.readyState === "complete") && seen.figure);
    await pause(600);
    const [page] = performance.getEntriesByType("navigation");
    const files = [page, ...performance.getEntriesByType("resource")];
    const late = seen.longTasks.filter(([start]) => start > seen.fcp);
    return {
      fcp: seen.fcp,
      lcp: seen.lcp,
      cls: seen.cls,
      live: seen.live,
      figure: seen.figure,
      topics: document.querySelectorAll(TOPICS).length,
      elements: document.querySelectorAll("*").length,
      blocked: late.reduce((sum, [, duration]) => sum + Math.max(duration - 50, 0), 0),
      files: files.map(({ name, encodedBodySize, startTime }) => ({
        path: new URL(name).pathname,
        bytes: encodedBodySize,
        start: startTime,
      })),
    };
  };

  /**
   * The milliseconds from an action to the end of the frame that shows what came of it. It starts
   * with a frame, so that no waiting for one is in it.
   */
  const toPaint = async (act, isShown) => {
    await frame();
    await frame();
    return new Promise((done, fail) => {
      requestAnimationFrame(() => {
        const start = now();
        act();
        const check = () => {
          const end = now();
          if (isShown()) return done(end - start);
          if (end - start > 20_000) return fail(new Error("nothing came of it"));
          requestAnimationFrame(() => afterPaint(check));
        };
        afterPaint(check);
      });
    });
  };

  /** Selects the first contributors in turn by their labels. */
  const select = async (count, rounds) => {
    const labels = [...find(".ce-labels").children].slice(0, count);
    const times = [];
    for (let at = 0; at < rounds * labels.length; at++) {
      const label = labels[at % labels.length];
      const card = find(`[data-contributor-card="${label.dataset.contributor}"]`);
      const isShown = () => label.ariaCurrent === "true" && card.hasAttribute("data-focused");
      times.push(await toPaint(() => label.click(), isShown));
    }
    return times;
  };

  /** Ticks the first symptoms in turn and unticks them again; with nothing else chosen. */
  const tick = async (count, rounds) => {
    find(".ce-whole-chain").click();
    const cards = [...find(".ce-symptom-list").children].slice(0, count);
    const inputs = cards.map((card) => card.querySelector("input"));
    const stage = find(".ce-stage");
    const times = [];
    for (let at = 0; at < 2 * rounds * inputs.length; at++) {
      const input = inputs[(at >> 1) % inputs.length];
      const isShown = () => stage.hasAttribute("data-lit") === input.checked;
      times.push(await toPaint(() => input.click(), isShown));
    }
    return times;
  };

  const wasmBytes = () => seen.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  const wasmRequests = () =>
    performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")).length;

  const ready = (element) =>
    new Promise((done) =>
      element.addEventListener("condition-explorer:ready", done, { once: true }),
    );

  // Another explorer is put in front of the first: far from the window it would wait for a visitor.

  /** The milliseconds until one more explorer is live and painted. */
  const another = async () => {
    const first = document.querySelector("condition-explorer");
    const second = first.cloneNode(true);
    let isLive = false;
    ready(second).then(() => (isLive = true));
    const time = await toPaint(
      () => first.before(second),
      () => isLive,
    );
    second.remove();
    scopes.length = 2;
    return time;
  };

  /** The milliseconds until the same markup with the same style sheets, put in alone, is painted. */
  const markup = async () => {
    const first = document.querySelector("condition-explorer");
    const shown = scopes[1];
    const host = document.createElement("div");
    const root = attachShadow.call(host, { mode: "closed" });
    const copies = [...shown.childNodes].map((node) => node.cloneNode(true));
    const time = await toPaint(
      () => {
        root.adoptedStyleSheets = [...shown.adoptedStyleSheets];
        root.append(...copies);
        first.before(host);
      },
      () => true,
    );
    host.remove();
    return time;
  };

  /** Both in turn, and each first once: what comes first finds less that is ready. */
  const pairs = async () => {
    const pair = [await another(), await markup()];
    const turned = [await markup(), await another()];
    return [pair, turned.reverse()];
  };

  /** Puts one more explorer into the page, waits until it is live, and takes it out again. */
  const mount = async (times) => {
    const first = document.querySelector("condition-explorer");
    for (let time = 0; time < times; time++) {
      const more = first.cloneNode(true);
      const isReady = ready(more);
      first.before(more);
      await isReady;
      more.remove();
      scopes.length = 2;
    }
    await pause(200);
  };

  /** Puts one more explorer into the page, and waits until it is live. */
  const keep = async () => {
    const first = document.querySelector("condition-explorer");
    const more = first.cloneNode(true);
    const isReady = ready(more);
    first.before(more);
    await isReady;
    await pause(200);
  };

  const methods = { seen, loaded, hosted, select, tick, wasmBytes, wasmRequests, pairs, mount, keep };
  Object.defineProperty(window, "__bench", { value: methods });
})();
