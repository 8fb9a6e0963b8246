// A point on the screen where a structure of a contributor is on top.
const [contributor] = arguments;
const parts = document.querySelectorAll(`svg [data-part][data-contributor="${contributor}"]`);
for (const part of parts) {
  const { left, top, width, height } = part.getBoundingClientRect();
  for (let i = 1; i < 20; i++) {
    for (let j = 1; j < 20; j++) {
      const [x, y] = [Math.round(left + (width * i) / 20), Math.round(top + (height * j) / 20)];
      const hit = document.elementFromPoint(x, y)?.closest("[data-contributor]");
      if (hit && part.parentElement.contains(hit) && hit.dataset.contributor === contributor)
        return [x, y];
    }
  }
}
throw new Error(`no structure of ${contributor} can be clicked`);
