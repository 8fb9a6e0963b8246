// The words beside the figure, and under it.

import { Fixed, LinkedList, OtherLinks, TopicLink, useFlag } from "./linked.jsx";
import { useExplorer, useStanding } from "./state.js";

export function Symptoms() {
  const { outline } = useExplorer();
  return (
    <ul class="ce-symptom-list" role="list">
      {outline.symptoms.map((topic) => (
        <SymptomCard key={topic.key} topic={topic} />
      ))}
    </ul>
  );
}

export function ClearTicks() {
  const { state, desk } = useExplorer();
  return (
    <Fixed
      as="button"
      type="button"
      class="ce-quiet-button"
      hidden={state.hasNoTicks}
      onClick={() => desk.clearTicks()}
    />
  );
}

/** The checkbox is uncontrolled: the document keeps its state. */
function SymptomCard({ topic }) {
  const { desk } = useExplorer();
  const standing = useStanding(topic);
  return (
    <li
      class="ce-symptom"
      id={topic.key}
      data-symptom-card={topic.id}
      data-linked={useFlag(() => standing.value.linked)}
    >
      <label class="ce-tick">
        <input
          type="checkbox"
          name="symptom"
          value={topic.id}
          autocomplete="off"
          onChange={(event) => desk.tick(event, topic)}
        />
        <Fixed as="span" class="ce-tick-name" />
        <Fixed as="span" class="ce-linked-marks" />
      </label>
      <details class="ce-more">
        <Fixed as="summary" />
        <Fixed />
        <LinkedList from={topic} to="contributor" />
      </details>
    </li>
  );
}

export function Contributors() {
  const { outline } = useExplorer();
  return (
    <div class="ce-contributor-list">
      {outline.contributors.map((topic) => (
        <ContributorCard key={topic.key} topic={topic} />
      ))}
    </div>
  );
}

const PARTS = { symptoms: "symptom", answers: "answer", phases: "phase" };

function ContributorCard({ topic }) {
  const standing = useStanding(topic);
  return (
    <div
      class="ce-contributor"
      id={topic.key}
      data-contributor-card={topic.id}
      data-linked={useFlag(() => standing.value.linked)}
      data-focused={useFlag(() => standing.value.focused)}
    >
      <h3>
        <TopicLink topic={topic} />
      </h3>
      <Fixed class="ce-text" />
      <div class="ce-detail">
        <Fixed class="ce-chain-part" />
        {Object.entries(PARTS).map(([name, kind]) => (
          <section class="ce-linked-part" key={name} data-part-of={name}>
            <Fixed />
            <LinkedList from={topic} to={kind} />
          </section>
        ))}
      </div>
    </div>
  );
}

export function Phases() {
  const { outline } = useExplorer();
  return (
    <ol class="ce-phases" role="list">
      {outline.phases.map((topic, at) => (
        <Phase
          key={topic.key}
          topic={topic}
          back={outline.phases[at - 1]}
          next={outline.phases[at + 1]}
        />
      ))}
    </ol>
  );
}

function Phase({ topic, back, next }) {
  const standing = useStanding(topic);
  return (
    <li
      class="ce-phase"
      id={topic.key}
      data-phase={topic.id}
      data-linked={useFlag(() => standing.value.linked)}
      data-focused={useFlag(() => standing.value.focused)}
    >
      <h3>
        <TopicLink topic={topic} />
      </h3>
      <Fixed />
      <LinkedList from={topic} to="contributor" />
      <OtherLinks from={topic} to="answer" />
      <p class="ce-phase-ways" data-goes="">
        {back && <TopicLink topic={back} />}
        {next && <TopicLink topic={next} />}
      </p>
    </li>
  );
}

export function Answers() {
  const { outline } = useExplorer();
  return (
    <div class="ce-answers">
      {outline.answers.map((topic) => (
        <Answer key={topic.key} topic={topic} />
      ))}
    </div>
  );
}

/** The element is uncontrolled: the document keeps whether it is open. */
function Answer({ topic }) {
  const { desk } = useExplorer();
  const standing = useStanding(topic);
  return (
    <>
      <h3 aria-owns={`${topic.key}--name`} />
      <details
        class="ce-answer"
        id={topic.key}
        data-faq={topic.id}
        data-linked={useFlag(() => standing.value.linked)}
        data-focused={useFlag(() => standing.value.focused)}
        onToggle={(event) => desk.toggle(event, topic)}
      >
        <Fixed as="summary" id={`${topic.key}--name`} />
        <div class="ce-answer-body">
          <Fixed />
          <LinkedList from={topic} to="contributor" />
          <OtherLinks from={topic} to="phase" />
        </div>
      </details>
    </>
  );
}
