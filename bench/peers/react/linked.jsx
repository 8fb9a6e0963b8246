// Fixed markup, links to topics, and lists of them.

import { memo } from "react";

import { linkedOf } from "../shared/outline.js";
import { useExplorer, useStanding } from "./state.js";

/** An attribute that is there or not. */
export const flag = (on) => (on ? "" : undefined);

/** An element whose content only the prerendered page holds: hydration leaves it as it stands. */
export const Fixed = memo(function Fixed({ as: Tag = "div", ...attributes }) {
  const { fixed } = useExplorer();
  return (
    <Tag {...attributes} dangerouslySetInnerHTML={{ __html: fixed() }} suppressHydrationWarning />
  );
});

export const TopicLink = memo(function TopicLink({ topic, className = "ce-topic", ...attributes }) {
  const { desk } = useExplorer();
  const { focused } = useStanding(topic);
  return (
    <Fixed
      as="a"
      className={className}
      href={`#${topic.key}`}
      data-contributor={topic.kind === "contributor" ? topic.id : undefined}
      aria-current={focused ? "true" : undefined}
      onClick={(event) => desk.follow(event, topic)}
      {...attributes}
    />
  );
});

export const LinkedList = memo(function LinkedList({ from, to }) {
  const topics = linkedOf(from, to);
  if (!topics.length) return <Fixed as="p" className="ce-none" />;
  return (
    <ul className="ce-links">
      {topics.map((topic) => (
        <LinkedRow key={topic.key} topic={topic} />
      ))}
    </ul>
  );
});

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
  const { ticked } = useStanding(topic);
  return (
    <li className="ce-link" data-ticked={flag(ticked)}>
      <TopicLink topic={topic} />
      <Fixed
        as="details"
        className="ce-evidence"
        data-of={topic.kind === "contributor" ? topic.id : undefined}
      />
    </li>
  );
}
