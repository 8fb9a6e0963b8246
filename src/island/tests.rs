//! Each island writes the element that the table takes over for it.

use std::sync::Arc;

use leptos::prelude::{Owner, provide_context};
use scraper::Html;

use super::{Explorer, Island};
use crate::model::ids::Id;
use crate::model::outline::{Entry, Outline, OutlineParts};
use crate::model::words::LiveWords;
use crate::state::app_state::AppState;
use crate::state::update::{Facts, State};

#[test]
fn each_component_says_that_it_is_the_island_of_its_own_name() {
    let entry = Entry {
        id: Id::new("any").unwrap(),
        name: String::new(),
    };
    let outline = Outline::new(OutlineParts {
        id: Id::new("any").unwrap(),
        contributors: vec![entry],
        symptoms: Vec::new(),
        plain_symptoms: Vec::new(),
        answers: Vec::new(),
        phases: Vec::new(),
        links: Vec::new(),
        phase_links: Vec::new(),
        steps: Vec::new(),
        views: Vec::new(),
        situations: Vec::new(),
        drawings: Vec::new(),
    });
    let facts = Facts::new(outline.unwrap(), LiveWords::default());
    let app = AppState::new(Arc::new(facts), State::default());
    Owner::new().with(|| {
        provide_context(Explorer::new(app, "", |_| {}));
        for island in Island::all() {
            let html = island.html();
            let written = Html::parse_fragment(&html);
            let element = written.root_element().child_elements().next().unwrap();
            let code = island.code();
            assert_eq!(element.attr("data-island"), Some(code.as_str()), "{html}");
        }
    });
}
