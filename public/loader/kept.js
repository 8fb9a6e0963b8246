// What a visitor did that the markup alone holds: ticks, the version that is read, open answers, the
// keyboard's focus.

const TICKS = "input:is([name=symptom], [name=words])";
const OPENS = "details[id]";

const nameOf = (element) => element?.getAttribute("href") ?? element?.getAttribute("value");

/** Notes it. */
export function keep(root) {
  // In a shadow root the document's own active element is the host.
  const active = root.getRootNode().activeElement;
  return {
    ticked: [...root.querySelectorAll(`${TICKS}:checked`)].map((it) => it.value),
    open: [...root.querySelectorAll(`${OPENS}[open]`)].map((it) => it.id),
    focused: root.contains(active) ? nameOf(active) : null,
  };
}

/** Does it again in the same markup, put in anew. */
export function giveBack(root, { ticked, open, focused }) {
  for (const input of root.querySelectorAll(TICKS)) input.checked = ticked.includes(input.value);
  for (const details of root.querySelectorAll(OPENS)) details.open = open.includes(details.id);
  if (!focused) return;
  const again = [...root.querySelectorAll("a[href], input[value]")];
  again.find((it) => nameOf(it) === focused)?.focus({ preventScroll: true });
}
