//! Where things are: words and figure together, nothing covered, nothing that moves.

use e2e::behaviour::nothing_is_wider;
use e2e::conditions::runners_knee;
use e2e::host::Wasm;
use e2e::{Hand, Kind, Viewport, Visit};
use serde_json::Value;

const WIDTHS: [u32; 5] = [320, 360, 768, 1024, 1440];

#[tokio::test]
async fn nothing_is_wider_than_the_screen() {
    for width in WIDTHS {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live("/").await?;
                nothing_is_wider(page, &runners_knee()).await
            })
            .await;
    }
}

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

/// Asserts that nothing moves while a page goes live. What a browser moves on its own before, when
/// it finds the address's target in a page that is half there, `already` may allow.
async fn nothing_moves(path: &str, already: fn(&[String]) -> bool) {
    for width in WIDTHS {
        Visit::new()
            .at(Viewport::of_width(width))
            .make(async |page| {
                // First everything is painted, then it goes live: so it is for visitors.
                page.host.wasm(Wasm::Held);
                page.open(path).await?;
                page.wait_for("the loader is at work", |it| it.state == "loading")
                    .await?;
                let before = page.read().await?.shifts;
                assert!(
                    already(&before),
                    "{path}, {width} px wide, shifts before it goes live by {}",
                    before.join("\n")
                );
                page.host.wasm(Wasm::Served);
                page.wait_live().await?;
                let shifts = page.read().await?.shifts[before.len()..].join("\n");
                assert!(
                    shifts.is_empty(),
                    "{path}, {width} px wide, shifts by {shifts}"
                );
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn nothing_moves_from_first_paint_to_live() {
    nothing_moves("/", <[_]>::is_empty).await;
}

#[tokio::test]
async fn nothing_moves_when_a_deep_link_goes_live() {
    nothing_moves("/#tendon-load", |_| true).await;
}

#[tokio::test]
async fn a_scroll_bar_that_comes_later_moves_nothing() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            // A page is painted before it is all there: at first it may be too short to scroll.
            let source = "
                const wide = () => document.body.getBoundingClientRect().width;
                const before = wide();
                document.querySelector('main').hidden = true;
                return [before, wide()];";
            let [long, short]: [u32; 2] = page.script(source, []).await?;
            assert_eq!(
                long, short,
                "the room for the page, with and without a scroll bar"
            );
            Ok(())
        })
        .await;
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
        // A link past a block is seen while it has the focus.
        if (it.matches('.ce-skip')) it.focus();
        it.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = it.getClientRects()[0];
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const label = it.closest('label');
        if (!(it.contains(hit) || label?.contains(hit)))
            covered.push(`${it.outerHTML.slice(0, 120)} under ${hit?.outerHTML.slice(0, 120)}`);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return covered;";
