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

function chosen() {
  const { mode, condition, select, theme, accented, accent, booking } = form.elements;
  return {
    attributes: Object.entries({
      condition: condition.value,
      mode: mode.value === "frame" ? "frame" : "",
      select: select.value,
      theme: theme.value === "auto" ? "" : theme.value,
      booking: booking.validity.valid ? booking.value : "",
    }).filter(([, value]) => value),
    accent: accented.checked ? accent.value : null,
    mode: mode.value,
    title: condition.selectedOptions[0].text,
  };
}

function snippet({ attributes, accent, title }) {
  const written = attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
  const style = accent
    ? `<style>condition-explorer { --ce-call: ${accent}; --ce-on-call: ${inkOn(accent)} }</style>\n`
    : "";
  const page = new URL("./", SITE).href;
  return `${style}<script type="module" src="${SITE}embed.js"></script>
<condition-explorer${written}><a href="${page}">${escape(title)}</a></condition-explorer>`;
}

function show() {
  const all = chosen();
  const explorer = document.createElement("condition-explorer");
  for (const [name, value] of all.attributes) explorer.setAttribute(name, value);
  explorer.id = "shown";
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
