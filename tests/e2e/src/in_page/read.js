// What the page shows at this moment, by the names of its public contract.
const root = document.querySelector("[data-explorer]");
const all = (selector) => [...root.querySelectorAll(selector)];
const topic = ({ dataset }) =>
  dataset.contributorCard ??
  dataset.symptomCard ??
  (dataset.faq !== undefined ? `faq-${dataset.faq}` : `phase-${dataset.phase}`);
const name = (element) =>
  !element || element === document.body
    ? ""
    : `${element.localName} ${element.getAttribute("href") ?? element.getAttribute("value") ?? element.textContent.trim()}`;
const cards = "[data-contributor-card], [data-symptom-card], [data-faq], [data-phase]";
// A line for each place where something is said: one speaks. Some tests take them away.
const status = all(".ce-status").find((it) => it.textContent) ?? document.createElement("p");
return {
  state: root.dataset.state,
  selected: root.dataset.selected ?? null,
  fragment: location.hash,
  address: location.href,
  entries: history.length,
  linked: all(cards).filter((it) => it.hasAttribute("data-linked")).map(topic),
  linked_labels: all("nav a[data-contributor][data-linked]").map((it) => it.dataset.contributor),
  current: all("[aria-current]").map((it) => `${it.localName} ${it.getAttribute("href")} ${it.getAttribute("aria-current")}`),
  links_to_selected: root.dataset.selected
    ? all("a[href]").filter((it) => it.getAttribute("href") === `#${root.dataset.selected}`).length
    : 0,
  ticked: all("input[name=symptom]:checked").map((it) => it.value),
  open: all("details[data-faq][open]").map((it) => it.dataset.faq),
  status: status.textContent,
  status_is_in_sight: status.textContent !== "" && status.getBoundingClientRect().height > 4,
  keyboard: name(document.activeElement),
  scroll: Math.round(scrollY),
  pushes: window.__seen?.pushes ?? [],
  replaces: window.__seen?.replaces ?? [],
  said: window.__seen?.said ?? [],
  problems: window.__seen?.problems ?? [],
  shifts: window.__seen?.shifts ?? [],
};
