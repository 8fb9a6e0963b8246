// The published outline, read: topics, and what each is linked to.

const PREFIX = { contributor: "", symptom: "symptom-", answer: "faq-", phase: "phase-" };
/** Kinds as links name them. */
const TARGETS = ["symptoms", "answers", "phases"];
/** A longer fragment names nothing here; it is not looked at. */
const MAX_FRAGMENT_LENGTH = 256;

/** Reads `conditions/<id>.json`. */
export function readOutline({ outline: published, words }) {
  const outline = {
    id: published.id,
    contributors: topics("contributor", published.contributors),
    symptoms: topics("symptom", published.symptoms),
    answers: topics("answer", published.answers),
    phases: topics("phase", published.phases),
    views: published.views.map(([, name]) => name),
    situations: published.situations.map(([, name]) => name),
    drawings: published.drawings.map(([view, situation, source]) => ({ view, situation, source })),
    words,
  };
  const join = (one, other) => {
    one.linked.push(other);
    other.linked.push(one);
  };
  for (const [from, kind, to] of published.links) {
    join(outline.contributors[from], outline[TARGETS[kind]][to]);
  }
  for (const [phase, answer] of published.phase_links ?? []) {
    join(outline.phases[phase], outline.answers[answer]);
  }
  const focusable = [...outline.contributors, ...outline.answers, ...outline.phases];
  outline.topics = [...focusable, ...outline.symptoms];
  outline.byKey = new Map(outline.topics.map((topic) => [topic.key, topic]));
  outline.focusable = new Map(focusable.map((topic) => [topic.key, topic]));
  return outline;
}

function topics(kind, entries) {
  // `key` is the id of the topic's element, and the fragment of its address.
  return entries.map(([id, name]) => ({ kind, id, key: PREFIX[kind] + id, name, linked: [] }));
}

/** The topics of one kind that a topic is linked to. */
export const linkedOf = (topic, kind) => topic.linked.filter((it) => it.kind === kind);

/** The topic that a fragment puts the focus on, if any. */
export function focusOf(outline, fragment) {
  return fragment.length <= MAX_FRAGMENT_LENGTH ? (outline.focusable.get(fragment) ?? null) : null;
}

/** The drawing that has what is wanted, and of the present one what it can keep. */
export function closestDrawing({ drawings }, present, wanted) {
  const fits = [...drawings.keys()].filter((at) => has(drawings[at], wanted));
  const exact = fits.find((at) => has(drawings[at], { ...drawings[present], ...wanted }));
  return exact ?? fits[0];
}

const has = (drawing, wanted) =>
  ["view", "situation"].every(
    (name) => wanted[name] === undefined || drawing[name] === wanted[name],
  );
