// The visible elements that may have this role and a name that starts with these words. The browser
// has the last word on both: its own accessible roles and names are compared afterwards.
const [role, words, scope] = arguments;
const SELECTORS = {
  link: "a[href]",
  button: "button",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  navigation: "nav",
  disclosure: "summary",
  searchbox: "input[type=search]",
  textbox: "input[type=text], [role=textbox]",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (element) => [
  plain(element.getAttribute("aria-label")),
  plain(element.textContent),
  ...(element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => plain(document.getElementById(id)?.textContent)),
  ...[...(element.labels ?? [])].map((label) => plain(label.textContent)),
];
return [...(scope ?? document).querySelectorAll(SELECTORS[role])]
  .filter((element) => element.checkVisibility())
  .filter((element) => texts(element).some((text) => text.includes(words)));
