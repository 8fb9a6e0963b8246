//! What follows from every intent: effect by effect from a page that is as published, and by rules
//! in every state that a few intents lead to.

use condition_explorer::model::drawing::{Drawing, SituationOutline, Wanted};
use condition_explorer::model::ids::{
    AnswerIx, ContributorIx, DrawingIx, Id, PhaseIx, SituationIx, StepIx, SymptomIx, Topic, ViewIx,
};
use condition_explorer::model::outline::{
    Entry as Named, EvidenceKind, Link, LinkTarget, Outline, OutlineParts, Step,
};
use condition_explorer::model::search::FoundPlace;
use condition_explorer::model::words::LiveWords;
use condition_explorer::state::effect::{Effect, Entry, Focusable, Place};
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
/// On stairs, from the side, which shows them best.
const STAIRS: DrawingIx = DrawingIx(2);
/// On stairs, from the front.
const STAIRS_FRONT: DrawingIx = DrawingIx(3);

/// The hip is linked to the ache and to why; the quad to the ache; the pang to nothing, and it is
/// placed on stairs. The walk shows the hip, then the quad on stairs, then the whole chain.
fn facts() -> Facts {
    let id = |id: &str| Id::new(id).unwrap();
    let called = |it: &str, name: &str| Named {
        id: id(it),
        name: name.to_owned(),
    };
    let entry = |it: &str| called(it, it);
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
    let view = |it: &str| Named {
        id: id(it),
        name: it.to_owned(),
    };
    let outline = Outline::new(OutlineParts {
        id: id("leg"),
        contributors: vec![entry("hip"), entry("quad")],
        symptoms: vec![entry("ache"), entry("pang")],
        plain_symptoms: vec![called("ache", "it hurts")],
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
            drawing(0, 1, Some("stairs-front.svg")),
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
        situation_placed: "placed here: {list}".to_owned(),
        drawing_failed: "no {name}".to_owned(),
        found: "{count} places".to_owned(),
        found_one: "one place".to_owned(),
        found_none: "no place".to_owned(),
        copied: "copied".to_owned(),
        not_copied: "not copied".to_owned(),
        not_printed: "not printed".to_owned(),
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

fn notify(place: Place, text: &str) -> Effect {
    Effect::Notify(place, text.to_owned())
}

fn tell_host(fragment: &str) -> Effect {
    Effect::TellHost((!fragment.is_empty()).then(|| fragment.to_owned()))
}

fn write(entry: Entry, fragment: &str, companion: &str) -> Effect {
    Effect::WriteAddress {
        entry,
        fragment: fragment.to_owned(),
        companion: companion.to_owned(),
    }
}

fn push(fragment: &str, companion: &str) -> Effect {
    write(Entry::New, fragment, companion)
}

fn replace(fragment: &str, companion: &str) -> Effect {
    write(Entry::Present, fragment, companion)
}

fn reveal(id: &str) -> Effect {
    Effect::Reveal(id.to_owned())
}

fn go_to(id: &str, focusable: Focusable) -> Effect {
    Effect::GoTo(id.to_owned(), focusable)
}

fn keep_focus(id: &str, focusable: Focusable) -> Effect {
    Effect::KeepFocus(id.to_owned(), focusable)
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
            keep_focus("hip", Focusable::Topic),
            reveal("hip"),
        ]
    );
    assert_eq!(
        effects([Intent::Follow(WEEKS)]),
        [
            tell_host("phase-weeks"),
            push("phase-weeks", ""),
            announce("weeks linked to nothing"),
            keep_focus("phase-weeks", Focusable::Topic),
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
            keep_focus("faq-why", Focusable::Topic),
            reveal("faq-why"),
        ]
    );
}

#[test]
fn following_what_is_chosen_already_only_brings_it_into_sight() {
    let again = effects([Intent::Follow(HIP), Intent::Follow(HIP)]);
    let comes = [keep_focus("hip", Focusable::Topic), reveal("hip")];
    assert_eq!(again, comes);
}

#[test]
fn following_a_symptom_goes_to_its_checkbox_and_chooses_nothing() {
    let ache = Topic::Symptom(ACHE);
    let (state, effects) = after([Intent::Follow(ache)]);
    let at_ache = go_to("symptom-ache", Focusable::Topic);
    assert_eq!(effects, [push("", "symptom-ache"), at_ache.clone()]);
    assert_eq!(state.selection, State::default().selection);
    let found = after([Intent::GoTo(ache)]).1;
    assert_eq!(
        found,
        [Effect::CloseSearch, push("", "symptom-ache"), at_ache]
    );
}

#[test]
fn from_a_symptom_the_history_leads_back_to_what_was_chosen() {
    let ache = Intent::Follow(Topic::Symptom(ACHE));
    let at_ache = go_to("symptom-ache", Focusable::Topic);
    let gone = [Intent::Follow(HIP), ache.clone()];
    let entry = [push("hip", "symptom-ache"), at_ache.clone()];
    assert_eq!(effects(gone.clone()), entry, "no address says it");
    // Back, twice as some browsers tell it; then forward.
    let [one, two] = gone;
    let (state, back) = after([one.clone(), two.clone(), moved("hip", "")]);
    assert_eq!(back, [tell_host("hip"), go_to("hip", Focusable::Topic)]);
    let facts = facts();
    let (state, again) = update(&facts, &state, moved("hip", ""));
    assert_eq!(again, [tell_host("hip")]);
    let (_, forward) = update(&facts, &state, moved("hip", "symptom-ache"));
    assert_eq!(forward, [tell_host("hip"), at_ache.clone()]);
    // With a situation beside it.
    let came = Intent::DrawingCame(STAIRS, true);
    let all = effects([stairs(), came, one, two]);
    let entry = push("hip", "situation-stairs symptom-ache");
    assert_eq!(all, [entry, at_ache]);
    let (state, _) = after([moved("hip", "situation-stairs symptom-ache")]);
    assert_eq!(state.wanted_drawing(), STAIRS);
    assert_eq!(state.gone_to, Some(ACHE));
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
    let cleared = cleared.into_iter();
    let cleared: Vec<_> = cleared
        .chain([keep_focus("symptoms", Focusable::Topic)])
        .collect();
    assert_eq!(effects([tick(ACHE), Intent::ClearTicks]), cleared);
    let nothing = after([Intent::ClearTicks]).1;
    assert_eq!(nothing, cleared[1..], "nothing was ticked");
}

#[test]
fn what_is_read_in_plain_words_is_announced_in_them() {
    let facts = facts();
    let plain = State {
        reads_plain: true,
        ..State::default()
    };
    let said = |intent| update(&facts, &plain, intent).1;
    let ticked = said(Intent::Tick(ACHE, true));
    assert_eq!(ticked, [announce("it hurts ticked, linked to hip, quad")]);
    let chosen = said(Intent::Follow(HIP));
    let chosen_said = announce("hip linked to it hurts, why");
    assert!(chosen.contains(&chosen_said), "{chosen:?}");
    assert_eq!(
        said(Intent::Tick(PANG, true)),
        [announce("pang ticked")],
        "it has no plain words"
    );
    let by_link = said(moved("~ticked=ache,pang", ""));
    let told = notify(Place::Top, "ticked by link: it hurts, pang");
    assert!(by_link.contains(&told), "{by_link:?}");
}

#[test]
fn the_whole_chain_is_shown_again() {
    let effects = effects([Intent::Follow(HIP), Intent::ShowWholeChain]);
    assert_eq!(
        effects,
        [
            tell_host(""),
            push("", ""),
            announce("whole chain"),
            keep_focus("explore", Focusable::Label),
        ]
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
    let closed = [tell_host(""), replace("", ""), announce("whole chain")];
    assert_eq!(effects([toggle(true), toggle(false)]), closed);
    let other = [toggle(true), Intent::Follow(HIP), toggle(false)];
    assert_eq!(effects(other), [], "something else is chosen by then");
}

/// The browser goes to the place, and writes the entry.
#[test]
fn an_answer_that_opens_for_a_place_in_it_is_chosen_and_writes_no_history() {
    let opened = [tell_host("faq-why"), announce("why linked to hip")];
    let open = Intent::OpenedFor(AnswerIx(0));
    assert_eq!(effects([open.clone()]), opened);
    let toggled = Intent::Toggle(AnswerIx(0), true);
    assert_eq!(effects([open.clone(), toggled]), [], "it is chosen");
    assert_eq!(effects([Intent::Toggle(AnswerIx(0), true), open]), []);
}

/// Six answers opened and closed are six entries, and the same one twice is one.
#[test]
fn an_answer_is_one_entry_of_the_history_however_often_it_is_opened() {
    let toggle = |open| Intent::Toggle(AnswerIx(0), open);
    let open_again = [toggle(true), toggle(false), toggle(true)];
    let again = [
        tell_host("faq-why"),
        replace("faq-why", ""),
        announce("why linked to hip"),
    ];
    assert_eq!(effects(open_again.clone()), again);
    let [one, two, three] = open_again.clone();
    let closed = [one.clone(), two.clone(), three, toggle(false)];
    assert!(effects(closed).contains(&replace("", "")));
    let [hip, chain] = [Intent::Follow(HIP), Intent::ShowWholeChain];
    let since = effects([one.clone(), two.clone(), hip, chain, one.clone()]);
    assert!(
        since.contains(&push("faq-why", "")),
        "another entry: {since:?}"
    );
    let moved_away = effects([one.clone(), two, moved("", ""), one]);
    assert!(moved_away.contains(&push("faq-why", "")), "{moved_away:?}");
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
            announce_drawing("situation stairs placed here: pang view side", STAIRS),
            push("situation-stairs", "hip"),
        ]
    );
}

#[test]
fn a_situation_is_shown_from_where_it_is_seen_best() {
    let came = |drawing| Intent::DrawingCame(drawing, true);
    assert_eq!(after([stairs()]).0.wanted_drawing(), STAIRS);
    let front = Intent::Show(Wanted::View(ViewIx(0)));
    let (state, _) = after([stairs(), came(STAIRS), front.clone(), came(STAIRS_FRONT)]);
    assert_eq!(state.selection.drawing, STAIRS_FRONT, "by the other switch");
    let standing = Intent::Show(Wanted::Situation(SituationIx(0)));
    let around = [side(), came(SIDE), stairs(), came(STAIRS), standing];
    assert_eq!(after(around).0.selection.drawing, FRONT);
    assert_eq!(
        after([moved("situation-stairs", "")]).0.wanted_drawing(),
        STAIRS
    );
}

#[test]
fn what_a_situation_places_is_no_link() {
    let graph = facts().graph;
    let (state, _) = after([stairs(), Intent::DrawingCame(STAIRS, true)]);
    assert_eq!(state.selection.lit(&graph).iter().count(), 0);
    let (state, _) = after([
        stairs(),
        Intent::DrawingCame(STAIRS, true),
        Intent::Follow(HIP),
    ]);
    let lit: Vec<_> = state.selection.lit(&graph).iter().copied().collect();
    assert_eq!(lit, [Topic::Symptom(ACHE), WHY]);
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
    assert_eq!(effects, [notify(Place::Figure, "no side")]);
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
    assert_eq!(state.found.unwrap().len(), 2);
    for leaves in [
        Intent::LeaveSearch,
        Intent::GoTo(HIP),
        Intent::Jump("tried".to_owned()),
    ] {
        assert_eq!(after([found(2), leaves]).0.found, None);
    }
    let (state, _) = after([found(0)]);
    assert_eq!(state.found, Some(Vec::new()), "that it is nothing is shown");
    let (state, effects) = after([found(2), Intent::Found(None)]);
    assert_eq!((state.found, effects.len()), (None, 0), "nothing is typed");
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
    let copy = |fragment: &str, with_ticks: &str| {
        [Effect::CopyLink {
            fragment: fragment.to_owned(),
            with_ticks: with_ticks.to_owned(),
        }]
    };
    assert_eq!(effects([Intent::CopyLink]), copy("", ""));
    let tick = Intent::Tick(PANG, true);
    let chosen = [Intent::Follow(HIP), tick, Intent::CopyLink];
    assert_eq!(effects(chosen), copy("hip", "hip~ticked=pang"));
    let shown = [
        stairs(),
        Intent::DrawingCame(STAIRS, true),
        Intent::CopyLink,
    ];
    assert_eq!(effects(shown), copy("situation-stairs", "situation-stairs"));
}

#[test]
fn a_link_that_the_browser_does_not_copy_is_shown() {
    let link = "https://example.org/#hip".to_owned();
    let came = |copied| Intent::LinkCopied {
        link: link.clone(),
        copied,
    };
    assert_eq!(effects([came(true)]), [notify(Place::Link, "copied")]);
    let (state, effects) = after([came(false)]);
    let told = notify(Place::Link, "not copied");
    assert_eq!(effects, [Effect::SelectLink, told]);
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
    let chosen = [tell_host("hip"), announce("hip linked to ache, why")];
    assert_eq!(effects([moved("hip", "")]), chosen);
    let walk = [
        tell_host("quad"),
        fetch(STAIRS, "stairs.svg", false),
        go_to("walk-2", Focusable::StepHeading),
    ];
    assert_eq!(effects([moved("walk-2", "")]), walk);
    let shown = [
        tell_host("hip"),
        announce("hip linked to ache, why loading stairs"),
        fetch(STAIRS, "stairs.svg", false),
    ];
    assert_eq!(effects([moved("situation-stairs", "hip")]), shown);
    assert_eq!(effects([moved("hip", "situation-stairs")]), shown);
}

#[test]
fn moving_in_the_history_is_announced_as_any_other_choice() {
    let hip = Intent::Follow(HIP);
    let cleared = [
        tell_host(""),
        announce("whole chain"),
        keep_focus("hip", Focusable::Topic),
    ];
    assert_eq!(effects([hip.clone(), moved("", "")]), cleared);
    let twice = [hip.clone(), moved("", ""), moved("", "")];
    assert_eq!(effects(twice), [tell_host("")], "nothing has changed");
    let came = Intent::DrawingCame(STAIRS, true);
    let loaded = effects([moved("situation-stairs", ""), came.clone()]);
    let said = announce_drawing("situation stairs placed here: pang view side", STAIRS);
    assert_eq!(loaded, [said]);
    // What is there already is said with it, in one: the last word alone would be heard.
    let both = effects([hip, stairs(), came, moved("", "")]);
    let said = announce_drawing("whole chain situation standing view front", FRONT);
    assert!(both.contains(&said), "{both:?}");
    let left = effects([Intent::WalkTo(StepIx(0)), moved("", "")]);
    let out = [
        tell_host(""),
        announce("whole chain"),
        go_to("walk", Focusable::WalkStart),
    ];
    assert_eq!(left, out, "the step had the keyboard's focus");
}

#[test]
fn an_address_that_names_nothing_is_told_unless_it_is_somebody_else_s() {
    assert_eq!(
        effects([moved("nothing", "")]),
        [
            tell_host(""),
            notify(Place::Top, "not here"),
            reveal("notice"),
        ]
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
            replace("hip", ""),
            notify(
                Place::Top,
                "ticked by link: ache, pang hip linked to ache, why"
            ),
            reveal("notice"),
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
        ..Before::default()
    })]);
    assert_eq!(
        effects,
        [tell_host("hip")],
        "the address goes before an open answer"
    );
    assert_eq!(state.selection.ticked.iter().collect::<Vec<_>>(), [&PANG]);
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
        moved("hip", "symptom-pang"),
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
        Intent::OpenedFor(AnswerIx(0)),
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
        Intent::PrintRefused,
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
            if let Some(Effect::WriteAddress {
                fragment,
                companion,
                ..
            }) = written(&effects)
            {
                let address = moved(fragment, companion);
                let (back, _) = update(&facts, &State::default(), address);
                let chosen = |state: &State| (state.selection.focus, state.selection.step);
                assert_eq!(chosen(&back), chosen(&after), "comes back: {about}");
                assert_eq!(back.gone_to, after.gone_to, "comes back: {about}");
            }
        }
    }
}

fn written(effects: &[Effect]) -> Option<&Effect> {
    effects
        .iter()
        .find(|it| matches!(it, Effect::WriteAddress { .. }))
}

fn keeps_the_rules(
    intent: &Intent,
    before: &State,
    after: &State,
    effects: &[Effect],
    about: &str,
) {
    let count = |is: fn(&Effect) -> bool| effects.iter().filter(|it| is(it)).count();
    let pushes = count(|it| matches!(it, Effect::WriteAddress { .. }));
    assert!(pushes <= 1, "one entry of the history at most: {about}");
    let (was, is) = (&before.selection, &after.selection);
    let by_visitor = !matches!(
        intent,
        Intent::Moved(_)
            | Intent::Select(_)
            | Intent::Start(_)
            | Intent::DrawingCame(..)
            // The browser goes to a place in it, which is an entry.
            | Intent::OpenedFor(_)
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
        Effect::Announce(text) | Effect::AnnounceDrawing(text, _) | Effect::Notify(_, text) => {
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
    if (by_visitor || matches!(intent, Intent::Moved(_))) && changes && !walks {
        assert_eq!(said.len(), 1, "what is chosen is said: {about}");
    }
}
