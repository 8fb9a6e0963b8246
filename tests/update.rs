//! What follows from every intent: effect by effect from a page that is as published, and by rules
//! in every state that a few intents lead to.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use condition_explorer::model::drawing::{Drawing, SituationOutline, Wanted};
use condition_explorer::model::ids::{
    AnswerIx, ContributorIx, DrawingIx, Id, PhaseIx, SituationIx, StepIx, SymptomIx, Topic, ViewIx,
};
use condition_explorer::model::outline::{
    Entry, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, Step,
};
use condition_explorer::model::search::FoundPlace;
use condition_explorer::model::words::LiveWords;
use condition_explorer::state::effect::{Effect, Focusable};
use condition_explorer::state::intent::{Address, Before, Intent};
use condition_explorer::state::update::{Facts, State, update};

const HIP: Topic = Topic::Contributor(ContributorIx(0));
const QUAD: Topic = Topic::Contributor(ContributorIx(1));
const ACHE: SymptomIx = SymptomIx(0);
const PANG: SymptomIx = SymptomIx(1);
const WHY: Topic = Topic::Answer(AnswerIx(0));
const WEEKS: Topic = Topic::Phase(PhaseIx(0));
/// Standing, from the front: this one stands in the page.
const FRONT: DrawingIx = DrawingIx(0);
/// Standing, from the side.
const SIDE: DrawingIx = DrawingIx(1);
/// On stairs, from the side.
const STAIRS: DrawingIx = DrawingIx(2);

/// The hip is linked to the ache and to why; the quad to the ache; the pang to nothing, and it is
/// placed on stairs. The walk shows the hip, then the quad on stairs, then the whole chain.
fn facts() -> Facts {
    let id = |id: &str| Id::new(id).unwrap();
    let entry = |it: &str| Entry {
        id: id(it),
        name: it.to_owned(),
    };
    let link = |contributor, target| Link {
        contributor: ContributorIx(contributor),
        target,
        kind: EvidenceKind::Stated,
    };
    let step = |contributor: Option<u16>, situation: Option<u16>| Step {
        contributor: contributor.map(ContributorIx),
        situation: situation.map(SituationIx),
    };
    let situation = |it: &str, symptoms: Vec<SymptomIx>| SituationOutline {
        id: id(it),
        name: it.to_owned(),
        symptoms,
    };
    let drawing = |view, situation, source: Option<&str>| Drawing {
        view: ViewIx(view),
        situation: SituationIx(situation),
        source: source.map(str::to_owned),
    };
    let view = |it: &str| Entry {
        id: id(it),
        name: it.to_owned(),
    };
    let outline = Outline::new(OutlineParts {
        id: id("leg"),
        contributors: vec![entry("hip"), entry("quad")],
        symptoms: vec![entry("ache"), entry("pang")],
        answers: vec![entry("why")],
        phases: vec![entry("weeks")],
        links: vec![
            link(0, LinkTarget::Symptom(ACHE)),
            link(0, LinkTarget::Answer(AnswerIx(0))),
            link(1, LinkTarget::Symptom(ACHE)),
        ],
        phase_links: Vec::new(),
        steps: vec![
            step(Some(0), None),
            step(Some(1), Some(1)),
            step(None, None),
        ],
        views: vec![view("front"), view("side")],
        situations: vec![
            situation("standing", vec![]),
            situation("stairs", vec![PANG]),
        ],
        drawings: vec![
            drawing(0, 0, None),
            drawing(1, 0, Some("side.svg")),
            drawing(1, 1, Some("stairs.svg")),
        ],
    });
    let words = LiveWords {
        focused: "{name} linked to {list}".to_owned(),
        focused_alone: "{name} linked to nothing".to_owned(),
        cleared: "whole chain".to_owned(),
        ticked: "{name} ticked, linked to {list}".to_owned(),
        ticked_alone: "{name} ticked".to_owned(),
        unticked: "{name} unticked".to_owned(),
        ticks_cleared: "all unticked".to_owned(),
        unknown_address: "not here".to_owned(),
        drawing_loading: "loading {name}".to_owned(),
        view_shown: "view {name}".to_owned(),
        situation_shown: "situation {name}".to_owned(),
        situation_linked: "with {list}".to_owned(),
        drawing_failed: "no {name}".to_owned(),
        found: "{count} places".to_owned(),
        found_one: "one place".to_owned(),
        found_none: "no place".to_owned(),
        copied: "copied".to_owned(),
        not_copied: "not copied".to_owned(),
        ticked_by_link: "ticked by link: {list}".to_owned(),
        list_separator: ", ".to_owned(),
    };
    Facts::new(outline.unwrap(), words)
}

/// The state after intents from the published page, and the effects of the last one.
fn after(intents: impl IntoIterator<Item = Intent>) -> (State, Vec<Effect>) {
    let facts = facts();
    let start = (State::default(), Vec::new());
    let step = |(state, _): (State, Vec<Effect>), intent| update(&facts, &state, intent);
    intents.into_iter().fold(start, step)
}

fn effects<const N: usize>(intents: [Intent; N]) -> Vec<Effect> {
    after(intents).1
}

fn announce(text: &str) -> Effect {
    Effect::Announce(text.to_owned())
}

fn announce_drawing(text: &str, drawing: DrawingIx) -> Effect {
    Effect::AnnounceDrawing(text.to_owned(), drawing)
}

fn notify(text: &str) -> Effect {
    Effect::Notify(text.to_owned())
}

fn tell_host(fragment: &str) -> Effect {
    Effect::TellHost((!fragment.is_empty()).then(|| fragment.to_owned()))
}

fn push(fragment: &str, companion: &str) -> Effect {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Effect::PushAddress {
        fragment: some(fragment),
        companion: some(companion),
    }
}

fn reveal(id: &str) -> Effect {
    Effect::Reveal(id.to_owned())
}

fn go_to(id: &str, focusable: Focusable) -> Effect {
    Effect::GoTo(id.to_owned(), focusable)
}

fn open(id: &str) -> Effect {
    Effect::Open(id.to_owned())
}

fn fetch(drawing: DrawingIx, source: &str, again: bool) -> Effect {
    Effect::FetchDrawing {
        drawing,
        source: source.to_owned(),
        again,
    }
}

fn moved(fragment: &str, companion: &str) -> Intent {
    Intent::Moved(Address {
        fragment: fragment.to_owned(),
        companion: companion.to_owned(),
        is_elsewhere: false,
    })
}

fn side() -> Intent {
    Intent::Show(Wanted::View(ViewIx(1)))
}

fn stairs() -> Intent {
    Intent::Show(Wanted::Situation(SituationIx(1)))
}

#[test]
fn following_a_topic_chooses_it_and_brings_it_into_sight() {
    assert_eq!(
        effects([Intent::Follow(HIP)]),
        [
            tell_host("hip"),
            push("hip", ""),
            announce("hip linked to ache, why"),
            reveal("hip"),
        ]
    );
    assert_eq!(
        effects([Intent::Follow(WEEKS)]),
        [
            tell_host("phase-weeks"),
            push("phase-weeks", ""),
            announce("weeks linked to nothing"),
            reveal("phase-weeks"),
        ]
    );
}

#[test]
fn following_an_answer_opens_it() {
    assert_eq!(
        effects([Intent::Follow(WHY)]),
        [
            tell_host("faq-why"),
            push("faq-why", ""),
            announce("why linked to hip"),
            open("faq-why"),
            reveal("faq-why"),
        ]
    );
}

#[test]
fn following_what_is_chosen_already_only_brings_it_into_sight() {
    let again = effects([Intent::Follow(HIP), Intent::Follow(HIP)]);
    assert_eq!(again, [reveal("hip")]);
}

#[test]
fn following_a_symptom_goes_to_its_checkbox_and_chooses_nothing() {
    let (state, effects) = after([Intent::Follow(Topic::Symptom(ACHE))]);
    assert_eq!(effects, [go_to("symptom-ache", Focusable::Topic)]);
    assert_eq!(state, State::default());
}

#[test]
fn going_to_a_topic_takes_the_keyboard_along() {
    assert_eq!(
        effects([Intent::GoTo(WHY)]),
        [
            Effect::CloseSearch,
            tell_host("faq-why"),
            push("faq-why", ""),
            announce("why linked to hip"),
            open("faq-why"),
            go_to("faq-why", Focusable::Topic),
        ]
    );
}

#[test]
fn the_walk_stands_at_its_steps_and_says_nothing_since_headings_are_read() {
    assert_eq!(
        effects([Intent::WalkTo(StepIx(0))]),
        [
            Effect::CloseSearch,
            tell_host("hip"),
            push("walk-1", ""),
            go_to("walk-1", Focusable::StepHeading),
        ]
    );
    let (state, effects) = after([Intent::WalkTo(StepIx(0)), Intent::WalkTo(StepIx(1))]);
    assert_eq!(
        effects,
        [
            Effect::CloseSearch,
            tell_host("quad"),
            push("walk-2", ""),
            fetch(STAIRS, "stairs.svg", false),
            go_to("walk-2", Focusable::StepHeading),
        ]
    );
    assert_eq!(state.selection.drawing, FRONT, "until the drawing is there");
    assert_eq!(state.wanted_drawing(), STAIRS);
}

#[test]
fn leaving_the_walk_goes_back_to_where_it_started() {
    assert_eq!(
        effects([Intent::WalkTo(StepIx(0)), Intent::LeaveWalk]),
        [
            tell_host(""),
            push("", ""),
            announce("whole chain"),
            go_to("walk", Focusable::WalkStart),
        ]
    );
    assert_eq!(effects([Intent::LeaveWalk]), [], "where there is no walk");
}

#[test]
fn ticks_are_announced_and_written_nowhere() {
    let tick = |symptom| Intent::Tick(symptom, true);
    let said = announce("ache ticked, linked to hip, quad");
    assert_eq!(effects([tick(ACHE)]), [said]);
    assert_eq!(effects([tick(PANG)]), [announce("pang ticked")]);
    let untick = Intent::Tick(ACHE, false);
    assert_eq!(effects([tick(ACHE), untick]), [announce("ache unticked")]);
    let cleared = [announce("all unticked")];
    assert_eq!(effects([tick(ACHE), Intent::ClearTicks]), cleared);
    assert_eq!(effects([Intent::ClearTicks]), [], "nothing was ticked");
}

#[test]
fn the_whole_chain_is_shown_again() {
    let effects = effects([Intent::Follow(HIP), Intent::ShowWholeChain]);
    assert_eq!(
        effects,
        [tell_host(""), push("", ""), announce("whole chain")]
    );
}

#[test]
fn an_answer_that_is_opened_is_chosen_and_let_go_when_it_is_closed() {
    let toggle = |open| Intent::Toggle(AnswerIx(0), open);
    let opened = [
        tell_host("faq-why"),
        push("faq-why", ""),
        announce("why linked to hip"),
    ];
    assert_eq!(effects([toggle(true)]), opened);
    assert_eq!(effects([toggle(true), toggle(true)]), [], "it is chosen");
    let closed = [tell_host(""), push("", ""), announce("whole chain")];
    assert_eq!(effects([toggle(true), toggle(false)]), closed);
    let other = [toggle(true), Intent::Follow(HIP), toggle(false)];
    assert_eq!(effects(other), [], "something else is chosen by then");
}

#[test]
fn a_drawing_is_fetched_then_shown_and_announced() {
    assert_eq!(
        effects([side()]),
        [announce("loading side"), fetch(SIDE, "side.svg", false)]
    );
    let came = Intent::DrawingCame(SIDE, true);
    let (state, effects) = after([side(), came.clone()]);
    assert_eq!(
        effects,
        [announce_drawing("view side", SIDE)],
        "a view is no address"
    );
    assert_eq!(state.selection.drawing, SIDE);
    let front = Intent::Show(Wanted::View(ViewIx(0)));
    let (_, effects) = after([side(), came.clone(), front]);
    assert_eq!(
        effects,
        [announce_drawing("view front", FRONT)],
        "it stands in the page"
    );
    let front = Intent::Show(Wanted::View(ViewIx(0)));
    let (_, effects) = after([side(), came, front, side()]);
    assert_eq!(
        effects,
        [announce_drawing("view side", SIDE)],
        "it was fetched"
    );
}

#[test]
fn a_situation_is_announced_with_what_is_placed_in_it_and_becomes_the_address() {
    let came = Intent::DrawingCame(STAIRS, true);
    assert_eq!(
        effects([Intent::Follow(HIP), stairs(), came]),
        [
            announce_drawing("situation stairs with pang view side", STAIRS),
            push("situation-stairs", "hip"),
        ]
    );
}

#[test]
fn a_choice_keeps_the_situation_beside_it() {
    let came = Intent::DrawingCame(STAIRS, true);
    let chosen = effects([stairs(), came.clone(), Intent::Follow(HIP)]);
    assert!(
        chosen.contains(&push("hip", "situation-stairs")),
        "{chosen:?}"
    );
    let cleared = [stairs(), came, Intent::Follow(HIP), Intent::ShowWholeChain];
    assert!(effects(cleared).contains(&push("situation-stairs", "")));
}

#[test]
fn a_drawing_that_nobody_wants_any_more_is_not_shown() {
    let late = Intent::DrawingCame(SIDE, true);
    let (state, effects) = after([side(), stairs(), late]);
    assert_eq!(effects, []);
    assert_eq!(
        (state.selection.drawing, state.wanted_drawing()),
        (FRONT, STAIRS)
    );
}

#[test]
fn a_drawing_that_cannot_be_had_is_told_and_asked_for_anew() {
    let failed = Intent::DrawingCame(SIDE, false);
    let (state, effects) = after([side(), failed.clone()]);
    assert_eq!(effects, [notify("no side")]);
    assert_eq!(state.wanted_drawing(), FRONT, "the switches go back");
    let (_, effects) = after([side(), failed, side()]);
    assert_eq!(
        effects,
        [announce("loading side"), fetch(SIDE, "side.svg", true)]
    );
}

#[test]
fn what_was_found_is_counted_after_a_pause() {
    let place = FoundPlace {
        anchor: "hip".to_owned(),
        title: "Hip".to_owned(),
        text: "The hip.".to_owned(),
    };
    let after_pause = |text: &str| Effect::AnnounceAfterPause(text.to_owned());
    let typed = Intent::Search("hip".to_owned());
    assert_eq!(effects([typed]), [Effect::Search("hip".to_owned())]);
    let found = |count| Intent::Found(Some(vec![place.clone(); count]));
    assert_eq!(effects([found(0)]), [after_pause("no place")]);
    assert_eq!(effects([found(1)]), [after_pause("one place")]);
    let (state, effects) = after([found(2)]);
    assert_eq!(effects, [after_pause("2 places")]);
    assert_eq!(state.found.len(), 2);
    for leaves in [
        Intent::LeaveSearch,
        Intent::GoTo(HIP),
        Intent::Jump("tried".to_owned()),
    ] {
        assert!(after([found(2), leaves]).0.found.is_empty());
    }
    let (state, effects) = after([found(2), Intent::Found(None)]);
    assert_eq!(
        (state.found.len(), effects.len()),
        (0, 0),
        "nothing is typed"
    );
}

#[test]
fn the_search_box_is_the_document_s() {
    assert_eq!(effects([Intent::OpenSearch]), [Effect::FocusSearch]);
    assert_eq!(effects([Intent::TakeFirst]), [Effect::FollowFirst]);
    assert_eq!(effects([Intent::LeaveSearch]), [Effect::LeaveSearch]);
    let jump = effects([Intent::Jump("tried".to_owned())]);
    let around = Effect::OpenAround("tried".to_owned());
    assert_eq!(jump, [Effect::CloseSearch, around]);
}

#[test]
fn a_link_is_copied_with_the_ticks_only_when_that_is_wanted() {
    let copy = |fragment: &str| [Effect::CopyLink(fragment.to_owned())];
    assert_eq!(effects([Intent::CopyLink]), copy(""));
    let tick = Intent::Tick(PANG, true);
    let chosen = [Intent::Follow(HIP), tick.clone(), Intent::CopyLink];
    assert_eq!(effects(chosen), copy("hip"));
    let with = Intent::IncludeTicks(true);
    let chosen = [Intent::Follow(HIP), tick, with, Intent::CopyLink];
    assert_eq!(effects(chosen), copy("hip~ticked=pang"));
    let shown = [
        stairs(),
        Intent::DrawingCame(STAIRS, true),
        Intent::CopyLink,
    ];
    assert_eq!(effects(shown), copy("situation-stairs"));
}

#[test]
fn a_link_that_the_browser_does_not_copy_is_shown() {
    let link = "https://example.org/#hip".to_owned();
    let came = |copied| Intent::LinkCopied {
        link: link.clone(),
        copied,
    };
    assert_eq!(effects([came(true)]), [notify("copied")]);
    let (state, effects) = after([came(false)]);
    assert_eq!(effects, [Effect::SelectLink, announce("not copied")]);
    assert_eq!(state.link, Some(link.clone()));
    assert_eq!(after([came(false), came(true)]).0.link, None);
}

#[test]
fn the_sheet_is_printed() {
    assert_eq!(effects([Intent::PrintSheet]), [Effect::PrintSheet]);
}

#[test]
fn the_page_around_selects_without_history_or_scrolling() {
    let select = |fragment: &str| Intent::Select(Some(fragment.to_owned()));
    let chosen = [
        open("faq-why"),
        tell_host("faq-why"),
        announce("why linked to hip"),
    ];
    assert_eq!(effects([select("faq-why")]), chosen);
    assert_eq!(effects([select("nothing")]), []);
    let none = [tell_host(""), announce("whole chain")];
    assert_eq!(effects([select("hip"), Intent::Select(None)]), none);
}

#[test]
fn moving_in_the_history_writes_none() {
    assert_eq!(effects([moved("hip", "")]), [tell_host("hip")]);
    let walk = [
        tell_host("quad"),
        fetch(STAIRS, "stairs.svg", false),
        go_to("walk-2", Focusable::StepHeading),
    ];
    assert_eq!(effects([moved("walk-2", "")]), walk);
    let shown = [tell_host("hip"), fetch(STAIRS, "stairs.svg", false)];
    assert_eq!(effects([moved("situation-stairs", "hip")]), shown);
    assert_eq!(effects([moved("hip", "situation-stairs")]), shown);
}

#[test]
fn an_address_that_names_nothing_is_told_unless_it_is_somebody_else_s() {
    assert_eq!(
        effects([moved("nothing", "")]),
        [notify("not here"), tell_host("")]
    );
    let elsewhere = Intent::Moved(Address {
        fragment: "footer".to_owned(),
        is_elsewhere: true,
        ..Address::default()
    });
    let (state, effects) = after([Intent::Follow(HIP), elsewhere]);
    assert_eq!(effects, []);
    assert!(state.selection.focus.is_some(), "what is chosen stays");
}

#[test]
fn a_link_with_ticks_ticks_them_and_takes_them_out_of_the_address() {
    let (state, effects) = after([moved("hip~ticked=ache,pang,nothing", "")]);
    assert_eq!(
        effects,
        [
            Effect::ReplaceAddress("hip".to_owned()),
            notify("ticked by link: ache, pang"),
            tell_host("hip"),
        ]
    );
    assert_eq!(state.selection.ticked.iter().count(), 2);
}

#[test]
fn what_happened_before_the_page_was_live_is_taken_over() {
    let (state, effects) = after([Intent::Start(Before {
        address: Some(Address {
            fragment: "hip".to_owned(),
            ..Address::default()
        }),
        ticked: vec!["pang".to_owned(), "nothing".to_owned()],
        open_answer: Some("why".to_owned()),
        ticks_in_link: true,
        ..Before::default()
    })]);
    assert_eq!(
        effects,
        [tell_host("hip")],
        "the address goes before an open answer"
    );
    assert_eq!(state.selection.ticked.iter().collect::<Vec<_>>(), [&PANG]);
    assert!(state.ticks_in_link);
    let opened = after([Intent::Start(Before {
        open_answer: Some("why".to_owned()),
        ..Before::default()
    })]);
    assert!(opened.1.contains(&push("faq-why", "")), "{:?}", opened.1);
    let selected = after([Intent::Start(Before {
        selected: Some("faq-why".to_owned()),
        ..Before::default()
    })]);
    assert_eq!(selected.1, [open("faq-why"), tell_host("faq-why")]);
}

/// Whatever can be done from anywhere.
fn all_intents() -> Vec<Intent> {
    let mut all = vec![
        Intent::Start(Before::default()),
        moved("", ""),
        moved("walk-2", ""),
        moved("situation-stairs", "faq-why"),
        Intent::Select(Some("quad".to_owned())),
        Intent::Select(None),
        Intent::Follow(Topic::Symptom(PANG)),
        Intent::GoTo(QUAD),
        Intent::WalkTo(StepIx(1)),
        Intent::WalkTo(StepIx(2)),
        Intent::Jump("tried".to_owned()),
        Intent::LeaveWalk,
        Intent::ShowWholeChain,
        Intent::Tick(ACHE, true),
        Intent::Tick(PANG, true),
        Intent::Tick(ACHE, false),
        Intent::ClearTicks,
        Intent::Toggle(AnswerIx(0), true),
        Intent::Toggle(AnswerIx(0), false),
        side(),
        stairs(),
        Intent::DrawingCame(SIDE, true),
        Intent::DrawingCame(STAIRS, false),
        Intent::OpenSearch,
        Intent::Search("hip".to_owned()),
        Intent::Found(Some(Vec::new())),
        Intent::TakeFirst,
        Intent::LeaveSearch,
        Intent::PrintSheet,
        Intent::IncludeTicks(true),
        Intent::CopyLink,
    ];
    all.extend([HIP, WHY, WEEKS].map(Intent::Follow));
    all
}

#[test]
fn every_intent_in_every_state_keeps_the_rules() {
    let facts = facts();
    let mut states = vec![State::default()];
    for _ in 0..3 {
        let next = states.iter().flat_map(|state| {
            all_intents()
                .into_iter()
                .map(|intent| update(&facts, state, intent).0)
        });
        let next: Vec<_> = next.collect();
        for state in next {
            if !states.contains(&state) {
                states.push(state);
            }
        }
    }
    assert!(states.len() > 200, "{}", states.len());
    for before in &states {
        for intent in all_intents() {
            let (after, effects) = update(&facts, before, intent.clone());
            let about = format!("{intent:?} in {before:?} gives {effects:?}");
            keeps_the_rules(&intent, before, &after, &effects, &about);
            if let Some(Effect::PushAddress {
                fragment,
                companion,
            }) = pushed(&effects)
            {
                let address = moved(
                    fragment.as_deref().unwrap_or_default(),
                    companion.as_deref().unwrap_or_default(),
                );
                let (back, _) = update(&facts, &State::default(), address);
                let chosen = |state: &State| (state.selection.focus, state.selection.step);
                assert_eq!(chosen(&back), chosen(&after), "comes back: {about}");
            }
        }
    }
}

fn pushed(effects: &[Effect]) -> Option<&Effect> {
    effects
        .iter()
        .find(|it| matches!(it, Effect::PushAddress { .. }))
}

fn keeps_the_rules(
    intent: &Intent,
    before: &State,
    after: &State,
    effects: &[Effect],
    about: &str,
) {
    let count = |is: fn(&Effect) -> bool| effects.iter().filter(|it| is(it)).count();
    let pushes = count(|it| matches!(it, Effect::PushAddress { .. }));
    assert!(pushes <= 1, "one entry of the history at most: {about}");
    let (was, is) = (&before.selection, &after.selection);
    let by_visitor = !matches!(
        intent,
        Intent::Moved(_) | Intent::Select(_) | Intent::Start(_) | Intent::DrawingCame(..)
    );
    let is_other = (was.focus, was.step) != (is.focus, is.step);
    if by_visitor && is_other {
        assert_eq!(pushes, 1, "the visitor finds the way back: {about}");
    }
    if matches!(intent, Intent::Moved(_) | Intent::Select(_)) {
        assert_eq!(pushes, 0, "nobody moved but by the history: {about}");
    }
    if was.ticked != is.ticked {
        let told = |it: &Effect| format!("{it:?}").contains("ticked=");
        assert!(!effects.iter().any(told), "ticks stay here: {about}");
        assert_eq!(pushes, 0, "ticks are no history: {about}");
    }
    let says = |it: &Effect| match it {
        Effect::Announce(text) | Effect::AnnounceDrawing(text, _) | Effect::Notify(text) => {
            Some(text.clone())
        }
        _ => None,
    };
    let said: Vec<_> = effects.iter().filter_map(says).collect();
    assert!(
        said.len() <= 1,
        "the last word would be the only one: {about}"
    );
    assert!(
        !said.iter().any(|it| it.contains('{')),
        "filled in: {about}"
    );
    let walks = is.step.is_some();
    let changes = was.focus != is.focus || was.ticked != is.ticked;
    if by_visitor && changes && !walks {
        assert_eq!(said.len(), 1, "what is chosen is said: {about}");
    }
}
