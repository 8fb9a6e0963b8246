// Links to topics, and lists of them. What `fixed` gives stands in the prerendered page alone:
// hydration leaves it as it is.

import { For, Show } from "solid-js";

import { linkedOf } from "../shared/outline.js";
import { flag, useExplorer, useStanding } from "./state.js";

export function TopicLink(props) {
  const { desk, fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <a
      class="ce-topic"
      href={`#${props.topic.key}`}
      data-contributor={props.topic.kind === "contributor" ? props.topic.id : undefined}

      aria-current={standing().focused ? "true" : undefined}
      onClick={(event) => desk.follow(event, props.topic)}
      innerHTML={fixed()}
    />
  );
}

export function LinkedList(props) {
  const { fixed } = useExplorer();
  const topics = linkedOf(props.from, props.to);
  return (
    <Show when={topics.length} fallback={<p class="ce-none" innerHTML={fixed()} />}>
      <ul class="ce-links">
        <For each={topics}>{(topic) => <LinkedRow topic={topic} />}</For>
      </ul>
    </Show>
  );
}

/** Links to another kind, under a heading; nothing when there are none. */
export function OtherLinks(props) {
  const { fixed } = useExplorer();
  return (
    <Show when={linkedOf(props.from, props.to).length}>
      <h4 innerHTML={fixed()} />
      <LinkedList from={props.from} to={props.to} />
    </Show>
  );
}

function LinkedRow(props) {
  const { fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <li class="ce-link" data-ticked={flag(standing().ticked)}>
      <TopicLink topic={props.topic} />
      <details
        class="ce-evidence"
        data-of={props.topic.kind === "contributor" ? props.topic.id : undefined}
        innerHTML={fixed()}
      />
    </li>
  );
}
