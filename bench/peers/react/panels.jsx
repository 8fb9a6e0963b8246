// The words beside the figure, and under it.

import { Fixed, LinkedList, OtherLinks, TopicLink, flag } from "./linked.jsx";
import { useCell, useExplorer, useStanding } from "./state.js";

export function Symptoms() {
  const { outline } = useExplorer();
  return (
    <ul className="ce-symptom-list" role="list">
      {outline.symptoms.map((topic) => (
        <SymptomCard key={topic.key} topic={topic} />
      ))}
    </ul>
  );
}

export function ClearTicks() {
  const { state, desk } = useExplorer();
  const hasTicks = useCell(state.hasTicks);
  return (
    <Fixed
      as="button"
      type="button"
      className="ce-quiet-button"
      hidden={!hasTicks}
      onClick={() => desk.clearTicks()}
    />
  );
}

/** The checkbox is uncontrolled: the document keeps its state. */
function SymptomCard({ topic }) {
  const { desk } = useExplorer();
  const { linked } = useStanding(topic);
  return (
    <li
      className="ce-symptom"
      id={topic.key}
      data-symptom-card={topic.id}
      data-linked={flag(linked)}
    >
      <label className="ce-tick">
        <input
          type="checkbox"
          name="symptom"
          value={topic.id}
          autoComplete="off"
          onChange={(event) => desk.tick(event, topic)}
        />
        <Fixed as="span" className="ce-tick-name" />
        <Fixed as="span" className="ce-linked-marks" />
      </label>
      <details className="ce-more">
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
    <div className="ce-contributor-list">
      {outline.contributors.map((topic) => (
        <ContributorCard key={topic.key} topic={topic} />
      ))}
    </div>
  );
}

const PARTS = { symptoms: "symptom", answers: "answer", phases: "phase" };

function ContributorCard({ topic }) {
  const { linked, focused } = useStanding(topic);
  return (
    <div
      className="ce-contributor"
      id={topic.key}
      data-contributor-card={topic.id}
      data-linked={flag(linked)}
      data-focused={flag(focused)}
    >
      <h3>
        <TopicLink topic={topic} />
      </h3>
      <Fixed className="ce-text" />
      <div className="ce-detail">
        <Fixed className="ce-chain-part" />
        {Object.entries(PARTS).map(([name, kind]) => (
          <section className="ce-linked-part" key={name} data-part-of={name}>
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
    <ol className="ce-phases" role="list">
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
  const { linked, focused } = useStanding(topic);
  return (
    <li
      className="ce-phase"
      id={topic.key}
      data-phase={topic.id}
      data-linked={flag(linked)}
      data-focused={flag(focused)}
    >
      <h3>
        <TopicLink topic={topic} />
      </h3>
      <Fixed />
      <LinkedList from={topic} to="contributor" />
      <OtherLinks from={topic} to="answer" />
      <p className="ce-phase-ways">
        {back && <TopicLink topic={back} />}
        {next && <TopicLink topic={next} />}
      </p>
    </li>
  );
}

export function Answers() {
  const { outline } = useExplorer();
  return (
    <div className="ce-answers">
      {outline.answers.map((topic) => (
        <Answer key={topic.key} topic={topic} />
      ))}
    </div>
  );
}

/** The element is uncontrolled: the document keeps whether it is open. */
function Answer({ topic }) {
  const { desk } = useExplorer();
  const { linked, focused } = useStanding(topic);
  return (
    <>
      <h3 aria-owns={`${topic.key}--name`} />
      <details
        className="ce-answer"
        id={topic.key}
        data-faq={topic.id}
        data-linked={flag(linked)}
        data-focused={flag(focused)}
        onToggle={(event) => desk.toggle(event, topic)}
      >
        <Fixed as="summary" id={`${topic.key}--name`} />
        <div className="ce-answer-body">
          <Fixed />
          <LinkedList from={topic} to="contributor" />
          <OtherLinks from={topic} to="phase" />
        </div>
      </details>
    </>
  );
}
