// What is focused and what is ticked, and the only ways in which that changes. Pure.

/** Nothing is chosen. */
export const NOTHING = { focus: null, ticked: new Set() };

/** How a topic stands that nothing sets apart. */
export const PLAIN = { focused: false, linked: false, ticked: false };

/** What a visitor, or the address, asks for. */
export const focus = (topic) => ({ type: "focus", topic });
export const clearFocus = { type: "focus", topic: null };
export const tick = (symptom, on) => ({ type: "tick", symptom, on });
export const clearTicks = { type: "clear-ticks" };

/** The selection after an intent; the same object when nothing changes. */
export function after(selection, intent) {
  switch (intent.type) {
    case "focus":
      return selection.focus === intent.topic ? selection : { ...selection, focus: intent.topic };
    case "tick": {
      if (selection.ticked.has(intent.symptom) === intent.on) return selection;
      const ticked = new Set(selection.ticked);
      if (intent.on) ticked.add(intent.symptom);
      else ticked.delete(intent.symptom);
      return { ...selection, ticked };
    }
    case "clear-ticks":
      return selection.ticked.size ? { ...selection, ticked: new Set() } : selection;
  }
}

/** All that the focus and each tick are linked to. */
function litBy({ focus, ticked }) {
  const lit = new Set(focus?.linked);
  for (const symptom of ticked) symptom.linked.forEach((topic) => lit.add(topic));
  return lit;
}

/** How each topic stands that either selection sets apart: what is linked, not what exists. */
export function standings(before, now) {
  const lit = litBy(now);
  const touched = new Set([...litBy(before), ...lit, ...before.ticked, ...now.ticked]);
  for (const focus of [before.focus, now.focus]) if (focus) touched.add(focus);
  return [...touched].map((topic) => [
    topic,
    { focused: now.focus === topic, linked: lit.has(topic), ticked: now.ticked.has(topic) },
  ]);
}

/** Whether two standings are alike. */
export const alike = (a, b) =>
  a.focused === b.focused && a.linked === b.linked && a.ticked === b.ticked;

/** The ids of the contributors in full colour; undefined when all are. */
export function litIds(selection, contributors) {
  if (!selection.focus && !selection.ticked.size) return undefined;
  if (selection.focus?.kind === "contributor") return selection.focus.id;
  const lit = litBy(selection);
  return contributors
    .filter((it) => lit.has(it))
    .map((it) => it.id)
    .join(" ");
}
