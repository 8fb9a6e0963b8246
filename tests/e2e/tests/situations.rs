//! The situations of the figure: each shows its drawing, its words and the symptom that belongs to
//! it, whatever else is chosen.

use e2e::conditions::{Picture, runners_knee, runners_knee_pictures};
use e2e::host::Fault;
use e2e::{ExplorerPage, Hand, Kind, Result, Viewport, Visit};
use serde_json::Value;
use thirtyfour::Key;

/// Drawings that are fetched.
const FIGURES: &str = "/figures/*.svg";

/// The first picture of a situation.
fn picture(situation: &str) -> Picture {
    let mut pictures = runners_knee_pictures().into_iter();
    let found = pictures.find(|it| it.situation.is_some_and(|(id, _)| id == situation));
    found.unwrap_or_else(|| panic!("there is no picture of {situation}"))
}

/// The situation whose words are told, by the id of their element; the words of the drawing; and
/// what the legend names, as assistive technology finds them.
async fn told(page: &ExplorerPage) -> Result<(Vec<String>, Vec<String>, Vec<String>)> {
    let source = "
        const seen = (selector) => [...document.querySelectorAll(selector)]
            .filter((it) => it.checkVisibility({ visibilityProperty: true }));
        document.querySelector('.ce-legend').open = true;
        return [
            seen('.ce-situation').map((it) => it.id),
            seen('.ce-shows > [data-in]').map((it) => it.textContent.trim()),
            seen('.ce-legend li').map((it) => it.textContent.trim()),
        ];";
    page.script(source, []).await
}

/// The file that the drawing that is shown came from; none for the one in the page.
async fn shown(page: &ExplorerPage) -> Result<usize> {
    let source = "
        const drawings = [...document.querySelectorAll('.ce-art')];
        const seen = drawings.filter((it) => it.checkVisibility({ visibilityProperty: true }));
        if (seen.length !== 1) throw new Error(`${seen.length} drawings are shown`);
        if (!seen[0].querySelector('svg')) throw new Error('an empty drawing is shown');
        return drawings.indexOf(seen[0]);";
    page.script(source, []).await
}

/// The symptoms that are marked as placed in the picture, as assistive technology finds them.
async fn placed_symptoms(page: &ExplorerPage) -> Result<Vec<String>> {
    let source = "
        const [words] = arguments;
        const cards = [...document.querySelectorAll('[data-symptom-card]')];
        const seen = (it) => it.textContent.trim() === words
            && it.checkVisibility({ visibilityProperty: true });
        return cards.filter((card) => [...card.querySelectorAll('label *')].some(seen))
            .map((card) => card.dataset.symptomCard);";
    page.script(source, [page.words.page.in_picture.clone().into()])
        .await
}

async fn each_picture_says_and_lights_what_belongs_to_it(viewport: Viewport) {
    Visit::new()
        .at(viewport)
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for picture in runners_knee_pictures() {
                page.show_picture(&picture).await?;
                let (situation, drawing, legend) = told(page).await?;
                let (id, _) = picture.situation.expect("it has situations");
                assert_eq!(situation, [format!("situation-{id}")], "{picture:?}");
                assert_eq!(drawing.len(), 1, "{picture:?}: {drawing:?}");
                let said = page.read().await?.status;
                let first = drawing[0].split(". ").next().expect("a sentence");
                assert!(
                    said.is_empty() || said.contains(first),
                    "{said}: {drawing:?}"
                );
                assert!(legend.contains(&"Femur".to_owned()), "{legend:?}");
                let now = page.read().await?;
                assert!(now.linked.is_empty(), "{picture:?}: {:?}", now.linked);
                let placed: Vec<_> = picture.symptom.into_iter().collect();
                assert_eq!(placed_symptoms(page).await?, placed, "{picture:?}");
                // A contributor is lit in every picture, whatever belongs to that.
                let topic = table.of(Kind::Contributor).next().expect("there are some");
                let after = page.choose(Hand::Mouse, topic).await?;
                let lit = table.lit(Some(topic.key), &[]);
                assert_eq!(after.linked, lit, "{picture:?} and {}", topic.key);
                page.show_whole_chain().await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn each_picture_says_and_lights_what_belongs_to_it_on_a_laptop() {
    each_picture_says_and_lights_what_belongs_to_it(Viewport::WIDE).await;
}

#[tokio::test]
async fn each_picture_says_and_lights_what_belongs_to_it_on_a_phone() {
    each_picture_says_and_lights_what_belongs_to_it(Viewport::PHONE).await;
}

#[tokio::test]
async fn a_situation_that_is_not_drawn_from_this_side_turns_the_figure_and_says_so() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let rising = picture("rising");
            let (_, name) = rising.situation.expect("it is a situation");
            let said = page.words.live.situation_shown.replace("{name}", name);
            page.switch_to(name, &said).await?;
            let side = page.words.live.view_shown.replace("{name}", "Side");
            let now = page.read().await?;
            assert!(now.status.contains(&side), "{}", now.status);
            assert!(page.radio("Side").await?.is_selected().await?);
            // And the other way round: from the front another situation is drawn.
            page.show_view("Front").await?;
            let now = page.read().await?;
            let standing = page
                .words
                .live
                .situation_shown
                .replace("{name}", "Standing");
            assert!(now.status.contains(&standing), "{}", now.status);
            assert!(page.radio("Standing").await?.is_selected().await?);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_switch_is_used_with_the_keyboard() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let standing = page.radio("Standing").await?;
            let focus = "arguments[0].focus();";
            page.script::<Value>(focus, [standing.to_json()?]).await?;
            page.key(Key::Right).await?;
            let stairs = picture("stairs");
            let (id, name) = stairs.situation.expect("it is a situation");
            let said = page.words.live.situation_shown.replace("{name}", name);
            let now = page
                .wait_for("the next situation is shown", |it| {
                    it.status.contains(&said)
                })
                .await?;
            assert_eq!(now.keyboard, format!("input {id}"), "the focus stays");
            assert_eq!(now.fragment, format!("#situation-{id}"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_deep_link_shows_a_situation_and_the_history_brings_each_back() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/#situation-rising").await?;
            let opened = page
                .wait_for("the page is live", |it| it.state == "live")
                .await?;
            for _ in 0..200 {
                if shown(page).await.is_ok_and(|it| it > 0) {
                    break;
                }
                page.settle().await?;
            }
            assert_eq!(placed_symptoms(page).await?, ["theater-sign"]);
            assert_eq!(opened.selected, None);
            assert!(
                !opened.status_is_in_sight,
                "nothing to warn of: {opened:#?}"
            );
            assert!(page.radio("Side").await?.is_selected().await?);

            let hip = table.topic("hip-control");
            page.choose(Hand::Mouse, hip).await?;
            page.show_picture(&picture("stairs")).await?;
            let both = page.read().await?;
            assert_eq!(both.fragment, "#situation-stairs");
            assert_eq!(both.selected.as_deref(), Some("hip-control"), "is kept");

            let steps = [
                (true, "#hip-control", Some("hip-control"), "rising"),
                (true, "#situation-rising", None, "rising"),
                (false, "#hip-control", Some("hip-control"), "rising"),
                (false, "#situation-stairs", Some("hip-control"), "stairs"),
            ];
            for (back, fragment, selected, situation) in steps {
                if back {
                    page.browser.back().await?;
                } else {
                    page.browser.forward().await?;
                }
                let (_, name) = picture(situation).situation.expect("it is a situation");
                let now = page
                    .wait_for(fragment, |it| it.fragment == fragment)
                    .await?;
                assert_eq!(now.selected.as_deref(), selected, "{fragment}");
                assert!(
                    page.radio(name).await?.is_selected().await?,
                    "{fragment}: {name}"
                );
                let (told, ..) = told(page).await?;
                assert_eq!(told, [format!("situation-{situation}")], "{fragment}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_situation_that_is_not_there_is_told() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#situation-nothing").await?;
            let opened = page.read().await?;
            assert_eq!(opened.status, page.words.live.unknown_address);
            assert!(opened.status_is_in_sight);
            assert_eq!(shown(page).await?, 0, "the first drawing stands");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_drawing_that_cannot_be_fetched_leaves_the_present_one_and_is_told() {
    // The browser's own document about a broken one has styles that our policy refuses.
    let broken = ["Applying inline style", "policy: style-src"];
    let page_of_errors = "<!doctype html><p style=\"color: red\">It is not here.</p>";
    is_left_when_a_drawing_has(&[Fault::Status(404)], &["404"]).await;
    let page_of_errors = [
        Fault::Content(page_of_errors.into()),
        Fault::content_type("text/html"),
    ];
    is_left_when_a_drawing_has(&page_of_errors, &[]).await;
    is_left_when_a_drawing_has(&[Fault::Truncated], &broken).await;
}

async fn is_left_when_a_drawing_has(faults: &[Fault], problems: &[&'static str]) {
    Visit::new()
        .make(async |page| {
            for words in problems {
                page.expect_problem(words);
            }
            page.open_live("/").await?;
            for fault in faults {
                page.host.faults.add(FIGURES, fault.clone());
            }
            let late = picture("late-run");
            let (_, name) = late.situation.expect("it is a situation");
            let failed = page.words.live.drawing_failed.replace("{name}", name);
            page.switch_to(name, &failed).await?;
            let now = page.read().await?;
            assert!(now.status_is_in_sight, "the visitor can see it");
            assert_eq!(now.fragment, "", "the address is as it was");
            assert_eq!(shown(page).await?, 0);
            assert!(page.radio("Standing").await?.is_selected().await?);
            page.host.faults.mend(FIGURES);
            page.show_picture(&late).await
        })
        .await;
}

#[tokio::test]
async fn a_drawing_that_arrives_too_late_is_not_shown_and_nothing_moves() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            page.host.faults.set(FIGURES, Fault::Held);
            let late = picture("late-run");
            let (_, name) = late.situation.expect("it is a situation");
            let loading = page.words.live.drawing_loading.replace("{name}", name);
            page.switch_to(name, &loading).await?;
            assert_eq!(shown(page).await?, 0, "the present drawing stays meanwhile");
            // The visitor goes back before it is there.
            let standing = page.radio("Standing").await?;
            page.press(Hand::Mouse, &standing).await?;
            page.settle().await?;
            page.host.faults.mend(FIGURES);
            let arrived = "return document.querySelectorAll('.ce-art svg').length;";
            let mut count: u32 = 0;
            for _ in 0..200 {
                count = page.script(arrived, []).await?;
                if count == 2 {
                    break;
                }
                page.settle().await?;
            }
            assert_eq!(count, 2, "it has arrived");
            page.settle().await?;
            assert_eq!(shown(page).await?, 0, "and is not shown");
            assert!(page.radio("Standing").await?.is_selected().await?);
            assert_eq!(page.read().await?.fragment, "");
            Ok(())
        })
        .await;
}

/// Every drawing and every choice, slowly enough that the browser counts what moves by itself.
#[tokio::test]
async fn nothing_is_shifted_by_switching_or_choosing() {
    for width in [320, 768, 1440] {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live("/").await?;
                let before = page.read().await?.shifts.len();
                for wanted in runners_knee_pictures() {
                    page.host.faults.set(FIGURES, Fault::Held);
                    let (_, name) = wanted.situation.expect("it is a situation");
                    for name in [name, wanted.view.1] {
                        let radio = page.radio(name).await?;
                        if radio.is_selected().await? {
                            continue;
                        }
                        page.press(Hand::Mouse, &radio).await?;
                        // For half a second a browser takes every shift as asked for.
                        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
                        page.host.faults.mend(FIGURES);
                        let loading = page.words.live.drawing_loading.replace("{name}", name);
                        page.wait_for("it is shown", |it| {
                            it.status.contains(name) && it.status != loading
                        })
                        .await?;
                    }
                    page.settle().await?;
                }
                let shifts = &page.read().await?.shifts[before..];
                assert!(shifts.is_empty(), "{width} px:\n{}", shifts.join("\n"));
                Ok(())
            })
            .await;
    }
}

/// What is animated while pictures and choices change: opacity and transform, nothing else.
#[tokio::test]
async fn only_opacity_and_transform_are_animated() {
    for width in [360, 1440] {
        Visit::new()
            .at(Viewport::of_width(width))
            .moving()
            .make(async |page| {
                page.open_live("/").await?;
                page.script::<Value>(WATCH, []).await?;
                let table = runners_knee();
                for wanted in runners_knee_pictures() {
                    page.show_picture(&wanted).await?;
                    for topic in table.of(Kind::Contributor) {
                        page.choose(Hand::Mouse, topic).await?;
                    }
                }
                let animated: Vec<String> =
                    page.script("return [...window.__animated];", []).await?;
                let allowed = ["opacity", "transform", "visibility"];
                let wrong: Vec<_> = animated
                    .iter()
                    .filter(|it| !allowed.iter().any(|name| it.ends_with(name)))
                    .collect();
                assert!(wrong.is_empty(), "{width} px: {wrong:#?}");
                assert!(
                    animated.iter().any(|it| it.ends_with("opacity")),
                    "drawings fade into each other: {animated:?}"
                );
                Ok(())
            })
            .await;
    }
}

/// Notes every transition and animation inside the figure: what moves, and which property.
const WATCH: &str = "
    window.__animated = new Set();
    const look = () => {
        for (const it of document.getAnimations()) {
            const target = it.effect?.target;
            if (!target?.closest('figure')) continue;
            const names = it.transitionProperty
                ? [it.transitionProperty]
                : Object.keys(it.effect.getKeyframes()[0] ?? {});
            for (const name of names) window.__animated.add(`${target.className.baseVal ?? target.className} ${name}`);
        }
        requestAnimationFrame(look);
    };
    look();";

#[tokio::test]
async fn without_scripts_every_situation_is_there_to_read() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            let text = async |selector| {
                let found = page.browser.find(thirtyfour::By::Css(selector)).await?;
                found.text().await
            };
            let (shows, text) = (text(".ce-shows").await?, text("#situations").await?);
            for picture in runners_knee_pictures() {
                let (_, name) = picture.situation.expect("it is a situation");
                assert!(text.contains(name), "{name} in {text}");
            }
            assert!(shows.contains("pelvis has dropped on the other side"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_picture_passes_axe() {
    for dark in [false, true] {
        Visit::new()
            .at(if dark {
                Viewport::PHONE
            } else {
                Viewport::WIDE
            })
            .dark(dark)
            .make(async |page| {
                page.open_live("/").await?;
                page.load_axe().await?;
                let table = runners_knee();
                let hip = table.topic("hip-control");
                for picture in runners_knee_pictures() {
                    page.show_picture(&picture).await?;
                    page.assert_accessible(&format!("{picture:?}")).await?;
                }
                page.choose(Hand::Mouse, hip).await?;
                page.assert_accessible("hip-control, in the last picture")
                    .await
            })
            .await;
    }
}
