//! The way through the page by the Tab key and by what assistive technology finds: how many stops there
//! are, and what they are called.

use e2e::conditions::runners_knee;
use e2e::{Engine, ExplorerPage, Hand, Kind, Result, Visit};
use serde_json::Value;
use thirtyfour::Key;

/// The first question.
const QUESTION: &str = "[data-faq] > summary";

/// How often Tab is pressed from the top until something has the focus. `skipping` follows each link
/// past a block that it is not in.
async fn stops_to(page: &ExplorerPage, selector: &str, skipping: bool) -> Result<usize> {
    page.script::<Value>("scrollTo(0, 0); document.activeElement.blur();", [])
        .await?;
    for stop in 1..400 {
        page.key(Key::Tab).await?;
        let source = "
            const [it, to] = [document.activeElement, document.querySelector(arguments[0])];
            return [it === to, it.matches('.ce-skip') && !it.closest('section')?.contains(to)];";
        let (arrived, passes): (bool, bool) = page.script(source, [selector.into()]).await?;
        if arrived {
            return Ok(stop);
        }
        if skipping && passes {
            page.key(Key::Enter).await?;
            page.settle().await?;
        }
    }
    panic!("{selector} cannot be reached");
}

#[tokio::test]
async fn each_block_can_be_passed_on_the_way_to_the_questions() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            let stops = stops_to(page, QUESTION, true).await?;
            assert!(stops <= 28, "{stops} stops");
            Ok(())
        })
        .await;
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            page.choose(Hand::Mouse, table.topic("hip-control")).await?;
            for topic in table.of(Kind::Symptom).take(2) {
                page.choose(Hand::Mouse, topic).await?;
            }
            let stops = stops_to(page, QUESTION, true).await?;
            assert!(stops <= 32, "{stops} stops");
            Ok(())
        })
        .await;
}

/// What a tick opens is behind one stop, and the next symptom comes after it.
#[tokio::test]
async fn between_a_ticked_symptom_and_the_next_is_one_stop() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let symptoms: Vec<_> = table.of(Kind::Symptom).collect();
            page.choose(Hand::Mouse, symptoms[0]).await?;
            page.key(Key::Tab).await?;
            let more = "
                const it = document.activeElement;
                return it.matches('.ce-more > summary') && it.checkVisibility();";
            assert!(page.script::<bool>(more, []).await?, "what it opens");
            page.key(Key::Tab).await?;
            let next = "return document.activeElement.value;";
            let next: String = page.script(next, []).await?;
            assert_eq!(next, symptoms[1].key.trim_start_matches("symptom-"));
            // It is opened on purpose, and its links follow then.
            page.script::<Value>("document.querySelector('.ce-more > summary').focus();", [])
                .await?;
            page.key(Key::Enter).await?;
            page.settle().await?;
            let shown = "
                const links = [...document.querySelectorAll('.ce-more[open] .ce-topic')];
                return links.filter((it) => it.checkVisibility()).length;";
            assert!(page.script::<usize>(shown, []).await? >= 2);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_figure_is_a_picture_and_a_change_of_view_says_what_it_shows() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            const PICTURE: &str = "figure [role=img]";
            page.open_live("/").await?;
            let (role, name) = page.role_and_name(PICTURE).await?;
            assert!(role == "img" || role == "image", "{role}");
            assert_eq!(name, "Right leg from the front");
            page.show_view("Back").await?;
            let (_, name) = page.role_and_name(PICTURE).await?;
            assert_eq!(name, "Right leg from behind");
            let said = page.read().await?.status;
            assert!(
                said.ends_with("The right leg from behind, standing."),
                "{said}"
            );
            Ok(())
        })
        .await;
}

/// A question is a heading that holds the control, in the tree of the engine.
#[tokio::test]
async fn a_question_is_a_heading_around_what_opens_it() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            for (heading, question) in [
                ("#answers h3", "Do I need an MRI or X-ray?"),
                ("#tried h3", "Rest"),
            ] {
                let (role, name) = page.role_and_name(heading).await?;
                assert_eq!(role, "heading");
                // WebKit's driver knows no name but what an author gives by an attribute.
                let is_unnamed = page.engine == Engine::WebKit && name.is_empty();
                assert!(name.starts_with(question) || is_unnamed, "{name:?}");
            }
            // A box in it would be a thing of its own in Firefox, and whoever stands there opens nothing.
            let boxes = "
                const all = document.querySelectorAll('#answers :is(summary, summary *), #tried :is(h3 + details > summary, h3 + details > summary *)');
                return [...all].filter((it) => getComputedStyle(it).display !==
                    (it.localName === 'summary' ? 'block' : 'inline') && it.localName !== 'br'
                    && !it.closest('.ce-evidence')).length;";
            assert_eq!(page.script::<usize>(boxes, []).await?, 0, "boxes in a summary");
            Ok(())
        })
        .await;
}
