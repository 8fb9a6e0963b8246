// What makes the page scroll sideways, if it does.
const page = document.documentElement;
scrollTo({ left: 1000, top: scrollY, behavior: "instant" });
const moved = scrollX;
scrollTo({ left: 0, top: scrollY, behavior: "instant" });
if (moved === 0 && page.scrollWidth <= innerWidth) return [];
const wide = [...document.querySelectorAll("body *")].filter(
  (it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1,
);
return [`${moved} px sideways`, ...wide.slice(0, 5).map((it) => it.outerHTML.slice(0, 160))];
