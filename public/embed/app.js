// A host that renders by itself, as single-page applications do: it throws its view away and makes
// another, keeps the explorer aside, moves it, and has a history of its own.
const main = document.querySelector("#view");
const heading = document.querySelector("template").content;
const explorer = document.querySelector("condition-explorer");

const views = {
  "#beside": () => [heading.cloneNode(true), explorer],
  "#first": () => [explorer, heading.cloneNode(true)],
  "#without": () => [heading.cloneNode(true)],
};

function render() {
  main.replaceChildren(...(views[location.hash] ?? views["#beside"])());
}

document.querySelector("nav").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  history.pushState({ mine: true }, "", link.hash);
  render();
});
document.querySelector("#show").addEventListener("click", ({ currentTarget }) => {
  explorer.select(currentTarget.value);
});
document.querySelector("#clear").addEventListener("click", () => explorer.clear());
addEventListener("popstate", render);
render();
