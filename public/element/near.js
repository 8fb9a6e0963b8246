/** How far from the window an element that loads lazily is near, as browsers have it for pictures. */
const NEAR = "1250px";

/** Waits until an element is near the window, or `hurry` is aborted. */
export const untilNear = (element, hurry) =>
  new Promise((done) => {
    if (hurry.aborted) return done();
    const near = new IntersectionObserver(
      (seen) => seen.some((it) => it.isIntersecting) && end(),
      { rootMargin: NEAR },
    );
    const end = () => {
      near.disconnect();
      done();
    };
    hurry.addEventListener("abort", end, { once: true });
    near.observe(element);
  });
