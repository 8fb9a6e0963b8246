// Chooses, shows and copies the line for a host. All words stand in the page.
const SITE = new URL("../", import.meta.url).href;
const form = document.querySelector("form");
const preview = document.querySelector("#preview");
const snippets = document.querySelectorAll("[data-snippet]");
const copied = document.querySelector("[data-copied]");

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

/** The contrast of black or white on a colour, by the formula of WCAG 2; the better of both. */
function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

/** What a frame may do: its page is of another origin than the host's, and keeps that. */
const SANDBOX = "allow-scripts allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox";
/** Keeps room for an explorer on its way, and for one that never comes only a while. */
const ROOM = `condition-explorer:not(:defined) { display: block; animation: condition-explorer 5s }
@keyframes condition-explorer { from, to { min-block-size: 100svh } }`;

const given = (values) => Object.entries(values).filter(([, value]) => value);

function chosen() {
  const { mode, condition, select, theme, accented, accent, booking } = form.elements;
  const [option] = condition.selectedOptions;
  const isFramed = mode.value === "frame";
  const scheme = theme.value === "auto" ? "" : theme.value;
  const frame = new URL(option.dataset.frame, SITE);
  for (const [name, value] of given({ select: select.value, theme: scheme })) frame.searchParams.set(name, value);
  return {
    attributes: given({
      condition: condition.value,
      mode: isFramed ? "frame" : "",
      select: select.value,
      theme: scheme,
      booking: booking.validity.valid ? booking.value : "",
    }),
    frame: isFramed && {
      src: frame.href,
      title: option.text,
      sandbox: SANDBOX,
      allow: "clipboard-write",
      referrerpolicy: "no-referrer",
      loading: "lazy",
      width: "100%",
      height: "800",
    },
    accent: accented.checked ? accent.value : null,
    mode: mode.value,
    title: option.text,
    page: new URL(option.dataset.page, SITE).href,
  };
}

const written = (attributes) => attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join("");

function snippet({ attributes, frame, accent, title, page }) {
  const styles = [
    frame ? "" : ROOM,
    accent ? `condition-explorer { --ce-call: ${accent}; --ce-on-call: ${inkOn(accent)} }` : "",
  ].filter(Boolean);
  const style = styles.length ? `<style>${styles.join("\n")}</style>\n` : "";
  const inside = frame
    ? `<iframe${written(Object.entries(frame))} style="block-size: 100svh; border: 0"></iframe>`
    : `<a href="${page}">${escape(title)}</a>`;
  return `${style}<script type="module" async src="${SITE}embed.js"></script>
<condition-explorer${written(attributes)}>${inside}</condition-explorer>`;
}

function show() {
  const all = chosen();
  const explorer = document.createElement("condition-explorer");
  for (const [name, value] of all.attributes) explorer.setAttribute(name, value);
  explorer.id = "shown";
  if (all.frame) {
    const frame = document.createElement("iframe");
    for (const [name, value] of Object.entries(all.frame)) frame.setAttribute(name, value);
    // Of this very site, which is to be out of reach here as well.
    frame.sandbox.remove("allow-same-origin");
    explorer.append(frame);
  }
  if (all.accent) {
    explorer.style.setProperty("--ce-call", all.accent);
    explorer.style.setProperty("--ce-on-call", inkOn(all.accent));
  }
  preview.querySelector("condition-explorer").replaceWith(explorer);
  document.querySelector("[data-snippet=chosen]").textContent = snippet(all);
  for (const part of document.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== all.mode;
  copied.textContent = "";
}

/** Addresses that the page was published with name an example; here the site itself is known. */
for (const code of snippets) code.textContent = code.textContent.replaceAll("{site}", SITE);
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("[data-copy]").addEventListener("click", async () => {
  const code = document.querySelector("[data-snippet=chosen]");
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = copied.dataset.copied;
  } catch {
    getSelection().selectAllChildren(code);
    copied.textContent = copied.dataset.selected;
  }
});
show();
