//! Where things are: labels at their structures, words and figure together, nothing that moves.

use std::path::PathBuf;

use e2e::behaviour::labels_are_in_place;
use e2e::conditions::runners_knee;
use e2e::environment::root;
use e2e::{Hand, Kind, Viewport, Visit};
use serde_json::Value;

const WIDTHS: [u32; 5] = [320, 360, 768, 1024, 1440];

fn figures() -> PathBuf {
    root().join("public/figures/lower-limb.json")
}

async fn labels_at(width: u32) {
    let viewport = Viewport::of_width(width);
    Visit::new()
        .at(viewport)
        .make(async |page| {
            page.open_live("/").await?;
            let names = ["Front", "Side"];
            labels_are_in_place(page, &runners_knee(), &figures(), &names).await
        })
        .await;
}

#[tokio::test]
async fn labels_are_in_place_at_320_px() {
    labels_at(320).await;
}

#[tokio::test]
async fn labels_are_in_place_at_360_px() {
    labels_at(360).await;
}

#[tokio::test]
async fn labels_are_in_place_at_768_px() {
    labels_at(768).await;
}

#[tokio::test]
async fn labels_are_in_place_at_1024_px() {
    labels_at(1024).await;
}

#[tokio::test]
async fn labels_are_in_place_at_1440_px() {
    labels_at(1440).await;
}

#[tokio::test]
async fn nothing_is_wider_than_the_screen() {
    for width in WIDTHS {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live("/").await?;
                for key in [
                    "",
                    "hip-control",
                    "hot-spots",
                    "faq-needling-or-acupuncture",
                ] {
                    if !key.is_empty() {
                        page.choose(Hand::Mouse, runners_knee().topic(key)).await?;
                    }
                    let wide: Vec<String> = page.script(WIDER, []).await?;
                    assert!(wide.is_empty(), "{width} px, {key:?}: {wide:#?}");
                }
                Ok(())
            })
            .await;
    }
}

/// What makes the page scroll sideways, if it does.
const WIDER: &str = "
    const page = document.documentElement;
    scrollTo({ left: 1000, top: scrollY, behavior: 'instant' });
    const moved = scrollX;
    scrollTo({ left: 0, top: scrollY, behavior: 'instant' });
    if (moved === 0 && page.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((it) =>
        it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1);
    return [`${moved} px sideways`, ...wide.slice(0, 5).map((it) => it.outerHTML.slice(0, 160))];";

#[tokio::test]
async fn on_a_laptop_the_chosen_detail_is_beside_the_figure_without_a_scroll() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for topic in table.of(Kind::Contributor) {
                let after = page.choose(Hand::Mouse, topic).await?;
                assert_eq!(after.scroll, 0, "choosing {} does not scroll", topic.key);
                let heading = format!("[data-contributor-card='{}'] h3", topic.key);
                let (heading, window) = (page.box_of(&heading).await?, page.window().await?);
                assert!(
                    heading.is_inside(window),
                    "{}: {heading:?} in {window:?}",
                    topic.key
                );
                let figure = page.box_of("figure").await?;
                assert!(
                    !heading.overlaps(figure),
                    "{} is beside the figure",
                    topic.key
                );
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_figure_and_detail_are_in_sight_together() {
    Visit::new()
        .at(Viewport::PHONE)
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for topic in table.of(Kind::Contributor) {
                page.choose(Hand::Finger, topic).await?;
                let heading = format!("[data-contributor-card='{}'] h3", topic.key);
                let (heading, window) = (page.box_of(&heading).await?, page.window().await?);
                let figure = page.box_of("figure").await?;
                assert!(
                    heading.is_inside(window),
                    "{}: {heading:?} in {window:?}",
                    topic.key
                );
                assert!(
                    figure.is_inside(window),
                    "{}: {figure:?} in {window:?}",
                    topic.key
                );
                assert!(
                    !heading.overlaps(figure),
                    "{}: {heading:?} {figure:?}",
                    topic.key
                );
            }
            Ok(())
        })
        .await;
}

async fn nothing_moves(path: &str) {
    for width in WIDTHS {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live(path).await?;
                let shifts = page.read().await?.shifts;
                assert!(
                    shifts.is_empty(),
                    "{path}, {width} px wide, shifts by {shifts:#?}"
                );
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn nothing_moves_from_first_paint_to_live() {
    nothing_moves("/").await;
}

#[tokio::test]
async fn nothing_moves_when_a_deep_link_goes_live() {
    nothing_moves("/#tendon-load").await;
}

#[tokio::test]
async fn nothing_lies_over_a_control() {
    for width in WIDTHS {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live("/").await?;
                let open = "for (const it of document.querySelectorAll('details')) it.open = true;";
                page.script::<Value>(open, []).await?;
                page.settle().await?;
                let covered: Vec<String> = page.script(COVERED, []).await?;
                assert!(covered.is_empty(), "{width} px: {covered:#?}");
                Ok(())
            })
            .await;
    }
}

/// Controls whose middle belongs to something else, once they are scrolled to.
const COVERED: &str = "
    const controls = document.querySelectorAll('main :is(a[href], button, summary, input)');
    const covered = [];
    for (const it of controls) {
        if (!it.checkVisibility({ visibilityProperty: true })) continue;
        it.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = it.getClientRects()[0];
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const label = it.closest('label');
        if (!(it.contains(hit) || label?.contains(hit)))
            covered.push(`${it.outerHTML.slice(0, 120)} under ${hit?.outerHTML.slice(0, 120)}`);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return covered;";
