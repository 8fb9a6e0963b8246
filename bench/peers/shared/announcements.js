// What the status line says: words from content, names from the outline.

/** What to say after an intent has changed the selection. */
export function announcement(words, intent) {
  switch (intent.type) {
    case "focus":
      return intent.topic
        ? said(words, intent.topic, words.focused, words.focused_alone)
        : words.cleared;
    case "tick":
      return intent.on
        ? said(words, intent.symptom, words.ticked, words.ticked_alone)
        : named(words.unticked, intent.symptom.name);
    case "clear-ticks":
      return words.ticks_cleared;
  }
}

/** A template with a name in it. */
export const named = (template, name) => template.replace("{name}", () => name);

function said(words, topic, template, templateAlone) {
  if (!topic.linked.length) return named(templateAlone, topic.name);
  const list = topic.linked.map((it) => it.name).join(words.list_separator);
  return named(template, topic.name).replace("{list}", () => list);
}
