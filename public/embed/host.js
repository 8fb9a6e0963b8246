// What a host may do: hear what the visitor selects. Each event is listed on the page.
const list = document.querySelector(".events");
for (const what of ["ready", "select", "error"]) {
  document.addEventListener(`condition-explorer:${what}`, ({ type, target, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${target.id} ${type} ${JSON.stringify(detail)}`;
    list.append(line);
    list.scrollTop = list.scrollHeight;
  });
}
