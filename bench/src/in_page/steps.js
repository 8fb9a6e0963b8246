// Runs before any script of a page: notes what moves, shifts and how long frames take while a choice is made.
(() => {
  const seen = { moved: new Set(), shift: 0, around: 0, longest: 0 };
  const noted = ({ propertyName, animationName }) => seen.moved.add(propertyName ?? animationName);
  for (const event of ["transitionrun", "animationstart"]) addEventListener(event, noted, true);
  // No input precedes a choice made by script, so that no shift is excused. A chosen panel opens, and what is
  // below it makes room; what belongs to the figure must stay where it is.
  const figure = ".ce-stage, .ce-situations";
  const own = ({ node }) => (node?.closest ? node : node?.parentElement)?.closest(figure);
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      seen[sources.some(own) ? "shift" : "around"] += value;
    }
  }).observe({ type: "layout-shift", buffered: true });

  const frame = () => new Promise(requestAnimationFrame);
  const control = (what) =>
    document.querySelector(`.ce-label[data-contributor="${what}"], .ce-switch input[value="${what}"]`);

  /** All that there is to choose in the figure: contributors, situations, views. */
  const choices = () => {
    const values = (selector, name) => [...document.querySelectorAll(selector)].map(name);
    return {
      contributors: values(".ce-label", (it) => it.dataset.contributor),
      situations: values(".ce-switch[data-switch=situation] input", (it) => it.value),
      views: values(".ce-switch[data-switch=view] input", (it) => it.value),
    };
  };

  /** Makes a choice, and watches until the page has been at rest for a while. */
  const choose = async (what, calm) => {
    await frame();
    seen.moved.clear();
    Object.assign(seen, { shift: 0, around: 0, longest: 0 });
    performance.mark(`from ${what}`);
    control(what).click();
    const start = performance.now();
    for (let last = start, now; (now = await frame()) < start + calm; last = now) {
      seen.longest = Math.max(seen.longest, now - last);
    }
    performance.mark(`to ${what}`);
    return { moved: [...seen.moved], shift: seen.shift, around: seen.around, frame: seen.longest };
  };
  globalThis.__steps = { choices, choose };
})();
