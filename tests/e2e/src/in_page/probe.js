// Runs before any script of the page and notes what only the page itself can tell.
(() => {
  const seen = { pushes: [], replaces: [], said: [], problems: [], shifts: [], messages: [] };
  Object.defineProperty(window, "__seen", { value: seen });
  for (const [name, list] of [["pushState", seen.pushes], ["replaceState", seen.replaces]]) {
    const own = history[name];
    history[name] = function (...args) {
      list.push(String(args[2] ?? ""));
      return own.apply(this, args);
    };
  }
  // Every message to another window, port or channel.
  for (const { prototype } of [MessagePort, BroadcastChannel, Worker]) {
    const own = prototype.postMessage;
    prototype.postMessage = function (...args) {
      seen.messages.push(JSON.stringify(args[0]) ?? "");
      return own.apply(this, args);
    };
  }
  const post = window.postMessage;
  window.postMessage = function (...args) {
    seen.messages.push(JSON.stringify(args[0]) ?? "");
    return post.apply(this, args);
  };
  // Captured, since what fails to load tells nobody but itself. What is asked for early may fail: the
  // loader asks again, and says so.
  addEventListener(
    "error",
    ({ message, target }) => {
      if (target.matches?.("link[rel$=preload]")) return;
      seen.problems.push(`error: ${message ?? `${target.localName} is not loaded`}`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => seen.problems.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    seen.problems.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
  );
  // Only Chromium's driver has the console's log.
  if (!window.chrome) {
    const own = console.error;
    console.error = (...args) => {
      seen.problems.push(`console: ${args.join(" ")}`);
      own.apply(console, args);
    };
  }
  // Only Chromium tells of shifts; the others ignore what they do not know.
  new PerformanceObserver((list) => {
    for (const { value, sources, hadRecentInput } of list.getEntries()) {
      if (hadRecentInput) continue;
      const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const what = node?.outerHTML?.slice(0, 80) ?? node?.textContent ?? "something";
        return `${what} from ${at(previousRect)} to ${at(currentRect)}`;
      });
      seen.shifts.push([value.toFixed(4), ...moved].join("\n"));
    }
  }).observe({ type: "layout-shift", buffered: true });
  // Every change of the status line, one by one: said twice is two entries.
  const status = (node) =>
    (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".ce-status");
  new MutationObserver((records) => {
    for (const { target } of records) {
      const line = status(target);
      if (line?.textContent) seen.said.push(line.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();
