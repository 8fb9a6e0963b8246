// Fixed markup, links to topics, and lists of them.

import { useComputed } from "@preact/signals";

import { linkedOf } from "../shared/outline.js";
import { useExplorer, useStanding } from "./state.js";

/** An attribute that is there or not, and written without rendering anything again. */
export const useFlag = (on) => useComputed(() => (on() ? "" : undefined));

/** An element whose content only the prerendered page holds: hydration leaves it as it stands. */
export function Fixed({ as: Tag = "div", ...attributes }) {
  const { fixed } = useExplorer();
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: fixed() }} />;
}

export function TopicLink({ topic, ...attributes }) {
  const { desk } = useExplorer();
  const standing = useStanding(topic);
  return (
    <Fixed
      as="a"
      class="ce-topic"
      href={`#${topic.key}`}
      data-contributor={topic.kind === "contributor" ? topic.id : undefined}
      aria-current={useComputed(() => (standing.value.focused ? "true" : undefined))}
      onClick={(event) => desk.follow(event, topic)}
      {...attributes}
    />
  );
}

export function LinkedList({ from, to }) {
  const topics = linkedOf(from, to);
  if (!topics.length) return <Fixed as="p" class="ce-none" />;
  return (
    <ul class="ce-links">
      {topics.map((topic) => (
        <LinkedRow key={topic.key} topic={topic} />
      ))}
    </ul>
  );
}

/** Links to another kind, under a heading; nothing when there are none. */
export function OtherLinks({ from, to }) {
  if (!linkedOf(from, to).length) return null;
  return (
    <>
      <Fixed as="h4" />
      <LinkedList from={from} to={to} />
    </>
  );
}

function LinkedRow({ topic }) {
  const standing = useStanding(topic);
  return (
    <li class="ce-link" data-ticked={useFlag(() => standing.value.ticked)}>
      <TopicLink topic={topic} />
      <Fixed
        as="details"
        class="ce-evidence"
        data-of={topic.kind === "contributor" ? topic.id : undefined}
      />
    </li>
  );
}
