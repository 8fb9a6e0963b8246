// Topics by their fragments, as addresses and hosts name them.

const TOPICS = "[data-contributor-card], [data-faq], [data-phase]";
/** Where the walk along the chain starts. */
export const WALK = "walk-1";
/** Whether a fragment is a step of it, which only the live part can show. */
export const isStep = (fragment) => /^walk-\d+$/.test(fragment);

/** The fragments of all that can be selected. */
export const fragments = (root) => [...root.querySelectorAll(TOPICS)].map((it) => it.id);

/** What a fragment names: kind and id, as events tell them. Both are null when it is none. */
export function named(fragment) {
  if (!fragment) return { kind: null, id: null };
  const [, kind, id] = /^(faq|phase)-(.+)$/.exec(fragment) ?? [, "contributor", fragment];
  return { kind, id };
}

/**
 * Marks what is selected while the explorer is not live. Style sheets show the mark where there is
 * no address that could say so.
 */
export function mark(root, fragment) {
  aimAt(root, fragment);
  if (fragment) root.dataset.selected = fragment;
  else delete root.dataset.selected;
}

/** Marks the place that was gone to, as the address's target would be. Style sheets show what it is in. */
export function aimAt(root, fragment) {
  root.querySelector("[data-target]")?.removeAttribute("data-target");
  if (fragment) byId(root, fragment)?.setAttribute("data-target", "");
}

export const byId = (root, id) => root.querySelector(`#${CSS.escape(id)}`);
