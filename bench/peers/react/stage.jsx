// The figure with everything on it.

import { memo } from "react";

import { Fixed, TopicLink, flag } from "./linked.jsx";
import { useCell, useExplorer, useStanding } from "./state.js";

export function Stage() {
  const { outline, markup, state, desk } = useExplorer();
  const { views, contributors } = outline;
  const shown = useCell(state.shown);
  const lit = useCell(state.lit);
  return (
    <figure className="ce-stage" data-shown={views[shown].id} data-lit={lit}>
      <div className="ce-plate">
        <div
          className="ce-artwork"
          aria-hidden="true"
          onClick={(event) => desk.clickArtwork(event)}
        >
          {views.map(({ id }, at) => (
            <Fixed key={id} className="ce-art" data-view={id} data-shown={flag(at === shown)} />
          ))}
        </div>
        <nav className="ce-labels" aria-label={markup.navigationName}>
          {contributors.map((topic, at) => (
            <Label key={topic.key} topic={topic} className={markup.labelClasses[at]} />
          ))}
        </nav>
      </div>
      <figcaption className="ce-caption">
        {views.map(({ id }, at) => (
          <Fixed as="span" key={id} hidden={at !== shown} />
        ))}
        <Fixed as="span" className="ce-hidden" />
      </figcaption>
      <WholeChain />
      {views.length > 1 && <Views />}
    </figure>
  );
}

const Label = memo(function Label({ topic, className }) {
  const { linked } = useStanding(topic);
  return <TopicLink topic={topic} className={className} data-linked={flag(linked)} />;
});

const WholeChain = memo(function WholeChain() {
  const { state, desk } = useExplorer();
  const hasFocus = useCell(state.hasFocus);
  return (
    <Fixed
      as="a"
      className="ce-quiet-button ce-whole-chain"
      href="#chain"
      hidden={!hasFocus}
      onClick={(event) => desk.showWholeChain(event)}
    />
  );
});

const Views = memo(function Views() {
  const { outline, desk } = useExplorer();
  return (
    <fieldset className="ce-views">
      <Fixed as="legend" className="ce-hidden" />
      {outline.views.map(({ id }, at) => (
        <label className="ce-view" key={id}>
          <input
            type="radio"
            name={`view-${outline.id}`}
            value={id}
            defaultChecked={at === 0}
            onChange={() => desk.askForView(at)}
          />
          <Fixed as="span" />
        </label>
      ))}
    </fieldset>
  );
});
