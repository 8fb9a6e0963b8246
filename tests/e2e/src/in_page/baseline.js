// What can be read, reached and followed on a page that is not live, by what a visitor can do:
// follow links, tick, and open what opens. Everything is left as it was.
const root = document.querySelector("[data-explorer]");
const before = location.href;
const details = [...root.querySelectorAll("details")];
const ticks = [...root.querySelectorAll("input[name=symptom]")];
const kept = [details.map((it) => it.open), ticks.map((it) => it.checked)];

const reached = (element) => {
  element.focus({ preventScroll: true });
  return document.activeElement === element && element.checkVisibility({ visibilityProperty: true });
};
const notices = [...document.querySelectorAll("[data-notice]")].filter((it) => it.checkVisibility());
const told = notices.map((it) => {
  const button = [...it.querySelectorAll("button")].find((button) => button.checkVisibility());
  return { words: it.innerText, button: button && reached(button) ? button.innerText : null };
});
const urgent = root.querySelector("aside details > summary");
const contacts = [...root.querySelectorAll("a[href^='mailto:'], a[href^='tel:']")];
const state = root.dataset.state;

details.forEach((it) => (it.open = true));
ticks.forEach((it) => (it.checked = true));
let text = document.body.innerText;
for (const label of root.querySelectorAll("nav a[data-contributor]")) {
  location.replace(label.hash);
  text += `\n${document.body.innerText}`;
}
const dangling = [...root.querySelectorAll("a[href^='#']")]
  .map((it) => it.hash.slice(1))
  .filter((id) => !document.getElementById(id));

const result = {
  state,
  told,
  text,
  dangling,
  urgent: urgent && reached(urgent) ? urgent.innerText : "",
  contacts: contacts.filter(reached).map((it) => it.getAttribute("href")),
};
details.forEach((it, at) => (it.open = kept[0][at]));
ticks.forEach((it, at) => (it.checked = kept[1][at]));
location.replace(before.includes("#") ? before : `${before}#`);
document.activeElement.blur();
return result;
