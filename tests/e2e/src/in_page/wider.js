// What makes the page scroll sideways, if it does.
const page = document.documentElement;
scrollTo({ left: 1000, top: scrollY, behavior: "instant" });
const moved = scrollX;
scrollTo({ left: 0, top: scrollY, behavior: "instant" });
// On a phone the window grows with what is too wide for it: the page itself does not.
const room = page.clientWidth;
if (moved === 0 && page.scrollWidth <= room) return [];
const wide = [...document.querySelectorAll("body *")].filter(
  (it) => it.checkVisibility() && it.getBoundingClientRect().right > room + 1,
);
return [`${moved} px sideways`, ...wide.slice(0, 5).map((it) => it.outerHTML.slice(0, 160))];
