// The words beside the figure, and under it.

import { For, Show } from "solid-js";

import { LinkedList, OtherLinks, TopicLink } from "./linked.jsx";
import { flag, useExplorer, useStanding } from "./state.js";

export function Symptoms() {
  const { outline } = useExplorer();
  return (
    <ul class="ce-symptom-list" role="list">
      <For each={outline.symptoms}>{(topic) => <SymptomCard topic={topic} />}</For>
    </ul>
  );
}

export function ClearTicks() {
  const { state, desk, fixed } = useExplorer();
  return (
    <button
      type="button"
      class="ce-quiet-button"
      hidden={!state.selection.ticked.size}
      onClick={() => desk.clearTicks()}
      innerHTML={fixed()}
    />
  );
}

/** The checkbox is uncontrolled: the document keeps its state. */
function SymptomCard(props) {
  const { desk, fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <li
      class="ce-symptom"
      id={props.topic.key}
      data-symptom-card={props.topic.id}
      data-linked={flag(standing().linked)}
    >
      <label class="ce-tick">
        <input
          type="checkbox"
          name="symptom"
          value={props.topic.id}
          autocomplete="off"
          onChange={(event) => desk.tick(event, props.topic)}
        />
        <span class="ce-tick-name" innerHTML={fixed()} />
        <span class="ce-linked-marks" innerHTML={fixed()} />
      </label>
      <details class="ce-more">
        <summary innerHTML={fixed()} />
        <div innerHTML={fixed()} />
        <LinkedList from={props.topic} to="contributor" />
      </details>
    </li>
  );
}

export function Contributors() {
  const { outline } = useExplorer();
  return (
    <div class="ce-contributor-list">
      <For each={outline.contributors}>{(topic) => <ContributorCard topic={topic} />}</For>
    </div>
  );
}

const PARTS = Object.entries({ symptoms: "symptom", answers: "answer", phases: "phase" });

function ContributorCard(props) {
  const { fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <div
      class="ce-contributor"
      id={props.topic.key}
      data-contributor-card={props.topic.id}
      data-linked={flag(standing().linked)}
      data-focused={flag(standing().focused)}
    >
      <h3>
        <TopicLink topic={props.topic} />
      </h3>
      <div class="ce-text" innerHTML={fixed()} />
      <div class="ce-detail">
        <div class="ce-chain-part" innerHTML={fixed()} />
        <For each={PARTS}>
          {([name, kind]) => (
            <section class="ce-linked-part" data-part-of={name}>
              <div innerHTML={fixed()} />
              <LinkedList from={props.topic} to={kind} />
            </section>
          )}
        </For>
      </div>
    </div>
  );
}

export function Phases() {
  const { outline } = useExplorer();
  return (
    <ol class="ce-phases" role="list">
      <For each={outline.phases}>
        {(topic, at) => (
          <Phase topic={topic} back={outline.phases[at() - 1]} next={outline.phases[at() + 1]} />
        )}
      </For>
    </ol>
  );
}

function Phase(props) {
  const { fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <li
      class="ce-phase"
      id={props.topic.key}
      data-phase={props.topic.id}
      data-linked={flag(standing().linked)}
      data-focused={flag(standing().focused)}
    >
      <h3>
        <TopicLink topic={props.topic} />
      </h3>
      <div innerHTML={fixed()} />
      <LinkedList from={props.topic} to="contributor" />
      <OtherLinks from={props.topic} to="answer" />
      <p class="ce-phase-ways" data-goes="">
        <Show when={props.back}>
          <TopicLink topic={props.back} />
        </Show>
        <Show when={props.next}>
          <TopicLink topic={props.next} />
        </Show>
      </p>
    </li>
  );
}

export function Answers() {
  const { outline } = useExplorer();
  return (
    <div class="ce-answers">
      <For each={outline.answers}>{(topic) => <Answer topic={topic} />}</For>
    </div>
  );
}

/** The element is uncontrolled: the document keeps whether it is open. */
function Answer(props) {
  const { desk, fixed } = useExplorer();
  const standing = useStanding(props.topic);
  return (
    <>
      <h3 aria-owns={`${props.topic.key}--name`} />
      <details
        class="ce-answer"
        id={props.topic.key}
        data-faq={props.topic.id}
        data-linked={flag(standing().linked)}
        data-focused={flag(standing().focused)}
        onToggle={(event) => desk.toggle(event, props.topic)}
      >
        <summary id={`${props.topic.key}--name`} innerHTML={fixed()} />
        <div class="ce-answer-body">
          <div innerHTML={fixed()} />
          <LinkedList from={props.topic} to="contributor" />
          <OtherLinks from={props.topic} to="phase" />
        </div>
      </details>
    </>
  );
}
