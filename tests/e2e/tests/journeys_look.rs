//! How the page looks to those who are easily forgotten, in every engine: large type, long words,
//! right to left, something of a host's over the top, fingers, and no loader.

use std::path::PathBuf;

use e2e::behaviour::labels_are_in_place;
use e2e::conditions::{runners_knee, runners_knee_pictures};
use e2e::environment::root;
use e2e::host::{Fault, files};
use e2e::{Engine, ExplorerPage, Hand, Result, Viewport, Visit};
use serde_json::Value;

/// Adds rules of a host's or of a reader's own.
async fn style(page: &ExplorerPage, rules: &str) -> Result<()> {
    let source = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(arguments[0]);
        document.adoptedStyleSheets = [sheet];";
    page.script::<Value>(source, [rules.into()]).await?;
    page.settle().await
}

#[tokio::test]
async fn with_large_type_on_a_narrow_screen_the_figure_is_there() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            for (wide, type_size) in [(320, 22), (360, 28), (412, 32), (320, 32)] {
                let rules =
                    format!(".ce {{ inline-size: {wide}px; font-size: {type_size}px }}");
                style(page, &rules).await?;
                let source = "
                    const { width, left, right } =
                        document.querySelector('.ce-art[data-shown] svg').getBoundingClientRect();
                    const words = [...document.querySelectorAll('.ce-label-name > span')];
                    const covers = words.filter((it) => {
                        const { left: from, right: to } = it.getBoundingClientRect();
                        return from < (left + right) / 2 && to > (left + right) / 2;
                    });
                    const all = words.map((it) => it.getBoundingClientRect());
                    return [width, Math.min(...all.map((it) => it.left)), Math.max(...all.map((it) => it.right)), covers.length];";
                let (figure, left, right, covers): (f64, f64, f64, u32) =
                    page.script(source, []).await?;
                let at = format!("{wide} px wide, type of {type_size} px");
                assert!(figure > 60.0, "{at}: the figure is {figure:.0} px wide");
                assert!(left >= 0.0 && right <= f64::from(wide), "{at}: {left} to {right}");
                assert_eq!(covers, 0, "{at}: labels cover the middle of the figure");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn from_right_to_left_the_figure_keeps_its_sides() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            page.script::<Value>("document.documentElement.dir = 'rtl';", [])
                .await?;
            for wide in ["auto", "800px", "360px"] {
                style(page, &format!(".ce {{ inline-size: {wide} }}")).await?;
                let pictures = &runners_knee_pictures()[..2];
                let figures: PathBuf = root().join("public/figures/lower-limb.json");
                labels_are_in_place(page, &runners_knee(), &figures, pictures).await?;
                let struck: Vec<String> = page.script(MARKERS_STRIKE, []).await?;
                assert!(struck.is_empty(), "{wide}: {struck:#?}");
            }
            Ok(())
        })
        .await;
}

/// Rings and dashes in front of lines that stand in their words.
const MARKERS_STRIKE: &str = "
    const struck = [];
    for (const it of document.querySelectorAll('.ce-chain li, .ce-short li')) {
        const mark = getComputedStyle(it, '::before');
        const side = parseFloat(getComputedStyle(it).paddingInlineStart);
        if (it.checkVisibility() && side < parseFloat(mark.inlineSize)) struck.push(it.textContent.slice(0, 40));
    }
    return struck;";

#[tokio::test]
async fn what_a_host_covers_is_kept_clear() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            for wide in ["auto", "800px", "360px"] {
                page.browser.goto("about:blank").await?;
                page.open_live("/").await?;
                style(
                    page,
                    &format!(":root {{ --ce-covered-top: 80px }} .ce {{ inline-size: {wide} }}"),
                )
                .await?;
                for fragment in ["faq-visits", "phase-weeks-3-6", "sheet", "tendon-load"] {
                    if fragment == "tendon-load" {
                        page.choose(Hand::Mouse, runners_knee().topic(fragment))
                            .await?;
                    } else {
                        page.edit_fragment(fragment).await?;
                    }
                    let tops: Vec<f64> = page.script(TOPS, [fragment.into()]).await?;
                    for top in tops {
                        assert!(
                            top >= 79.0,
                            "{wide}: #{fragment} ends {top} px from the top"
                        );
                    }
                }
            }
            Ok(())
        })
        .await;
}

/// Where an element is after a jump to it, if it was reached by one, and what is stuck.
const TOPS: &str = "
    const target = document.getElementById(arguments[0]);
    const stage = document.querySelector('.ce-stage').getBoundingClientRect();
    const end = document.querySelector('.ce-explore').getBoundingClientRect().bottom;
    const stuck = end > stage.height + 200 ? [stage.top] : [];
    return [target.getBoundingClientRect().top, ...stuck];";

#[tokio::test]
async fn long_labels_stay_out_of_the_columns_beside_them() {
    Visit::new()
        .in_any_engine()
        .at(Viewport::of_width(1300))
        .make(async |page| {
            page.open_live("/").await?;
            page.script::<Value>(LONG_LABELS, []).await?;
            page.settle().await?;
            let wrong: Vec<String> = page.script(LABELS_IN_COLUMNS, []).await?;
            assert!(wrong.is_empty(), "{wrong:#?}");
            Ok(())
        })
        .await;
}

const LONG_LABELS: &str = "
    const long = ['Hüftmuskelsteuerung', 'Oberschenkelmuskelspannung', 'Kniescheibensehnenbelastung', 'Nervenempfindlichkeitssteigerung'];
    for (const it of document.querySelectorAll('.ce-label-name > span')) it.textContent = long.pop();
    for (const it of document.querySelectorAll('.ce-label-structures')) it.textContent = 'Kniescheibensehne und Oberschenkelfaszienspanner';";

const LABELS_IN_COLUMNS: &str = "
    const wrong = [];
    const columns = [...document.querySelectorAll('.ce-intro, .ce-symptoms, .ce-contributors')].map((it) => it.getBoundingClientRect());
    const words = (it) => {
        const range = document.createRange();
        range.selectNodeContents(it);
        return range.getBoundingClientRect();
    };
    const seen = [...document.querySelectorAll('.ce-label-name > span, .ce-label-structures')]
        .filter((it) => it.checkVisibility({ opacityProperty: true }));
    const boxes = seen.map((it) => [it.textContent, it.closest('a'), words(it)]);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    for (const [text, own, box] of boxes) {
        for (const column of columns) if (meet(box, column)) wrong.push(`${text} stands in a column`);
        for (const [other, its, there] of boxes)
            if (its !== own && meet(box, there)) wrong.push(`${text} over ${other}`);
    }
    return wrong;";

#[tokio::test]
async fn every_target_has_24_px_and_no_ring_strikes_through_words() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/#hip-control").await?;
            let source = "for (const it of document.querySelectorAll('details')) it.open = true;";
            page.script::<Value>(source, []).await?;
            for wide in ["auto", "800px", "360px"] {
                style(page, &format!(".ce {{ inline-size: {wide} }}")).await?;
                let small: Vec<String> = page.script(SMALL_TARGETS, []).await?;
                assert!(small.is_empty(), "{wide}: {small:#?}");
            }
            style(page, "").await?;
            // By a key, so that the ring is shown.
            page.key(thirtyfour::Key::Tab).await?;
            let (rings, struck): (u32, Vec<String>) = page.script(STRUCK_BY_RING, []).await?;
            // WebKit shows no ring where a script has put the focus.
            assert!(
                rings > 0 || page.engine == Engine::WebKit,
                "no label has a ring"
            );
            assert!(struck.is_empty(), "{struck:#?}");
            Ok(())
        })
        .await;
}

/// What can be pressed and is smaller than WCAG 2.5.8 allows. What stands in a sentence may be, and a
/// box in its label is as large as that.
const SMALL_TARGETS: &str = "
    const small = [];
    for (const it of document.querySelectorAll('a, button, summary, input, label, [tabindex]')) {
        if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('label') !== null && it.localName === 'input') continue;
        if (getComputedStyle(it).display === 'inline') continue;
        const { width, height } = it.getBoundingClientRect();
        if (width > 1 && (width < 24 || height < 24))
            small.push(`${it.localName}.${it.className} ${it.textContent.slice(0, 30)}: ${width} by ${height}`);
    }
    return small;";

/// Words under a label's name that the ring of the keyboard's focus runs through.
const STRUCK_BY_RING: &str = "
    const struck = [];
    let rings = 0;
    for (const label of document.querySelectorAll('.ce-label')) {
        label.focus();
        const ringed = [label, ...label.children].find((it) => getComputedStyle(it).outlineStyle !== 'none');
        if (!ringed) continue;
        rings += 1;
        const { outlineOffset, outlineWidth } = getComputedStyle(ringed);
        const bottom = ringed.getBoundingClientRect().bottom + parseFloat(outlineOffset);
        for (const it of label.querySelectorAll('.ce-label-structures')) {
            if (!it.checkVisibility({ opacityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(it);
            const { top, bottom: end } = range.getBoundingClientRect();
            if (top < bottom + parseFloat(outlineWidth) - 1 && end > bottom) struck.push(it.textContent);
        }
    }
    return [rings, struck];";

#[tokio::test]
async fn the_list_of_what_the_picture_shows_follows_the_view() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            page.script::<Value>("document.querySelector('.ce-legend').open = true;", [])
                .await?;
            let mut lists = Vec::new();
            for (name, shown) in [("Front", "0"), ("Side", "1"), ("Back", "2")] {
                page.show_view(name).await?;
                let source = "
                    const own = (it) => it.dataset.partIn.split(' ').includes(arguments[0]);
                    const all = [...document.querySelectorAll('.ce-legend [data-part-in]')];
                    return [
                        all.filter((it) => it.checkVisibility() !== own(it)).map((it) => it.textContent),
                        all.filter((it) => it.checkVisibility()).map((it) => it.textContent),
                    ];";
                let (wrong, list): (Vec<String>, Vec<String>) =
                    page.script(source, [shown.into()]).await?;
                assert!(wrong.is_empty(), "{name}: {wrong:#?}");
                assert!(list.len() > 5, "{name}: {list:?}");
                for item in &list {
                    let first = item.chars().next();
                    assert!(first.is_some_and(char::is_uppercase), "{name}: {item}");
                }
                lists.push(list);
            }
            assert!(lists[0] != lists[1] && lists[1] != lists[2], "{lists:?}");
            // A first letter of its own style is a word of its own in Firefox's tree.
            let source = "
                return [...document.querySelectorAll('.ce *')].filter((it) =>
                    getComputedStyle(it, '::first-letter').textTransform !== getComputedStyle(it).textTransform).length;";
            assert_eq!(page.script::<u32>(source, []).await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_loader_that_never_comes_is_told_and_hides_nothing() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.expect_problem("boot.");
            page.expect_problem("the page saw: error: script is not loaded");
            page.host.faults.set(files::LOADER, Fault::Status(404));
            let opened = std::time::Instant::now();
            page.open("/").await?;
            let told = page.words.loader.failed.clone();
            let said = "
                const seen = (it) => it.checkVisibility({ visibilityProperty: true });
                return [
                    [...document.querySelectorAll('[data-notice] p')].filter(seen).map((it) => it.textContent),
                    [...document.querySelectorAll('[data-notice] button')].filter(seen).length,
                    [...document.querySelectorAll('.ce-situation h3, .ce-shows p')].filter(
                        (it) => !seen(it) || it.getBoundingClientRect().height < 10).map((it) => it.textContent),
                ];";
            let (notices, _, hidden): (Vec<String>, u32, Vec<String>) =
                page.script(said, []).await?;
            // A page that takes long to come has told it already.
            if opened.elapsed().as_secs() < 9 {
                assert!(notices.is_empty(), "at first there is nothing to tell");
                assert!(!hidden.is_empty(), "and one situation is shown");
            }
            tokio::time::sleep(std::time::Duration::from_millis(10_800)).await;
            let (notices, buttons, hidden): (Vec<String>, u32, Vec<String>) =
                page.script(said, []).await?;
            assert_eq!((notices, buttons), (vec![told], 0));
            assert!(hidden.is_empty(), "these cannot be read: {hidden:#?}");
            // The labels still lead to their sections.
            let label = page.control(runners_knee().topic("tendon-load")).await?;
            page.press(Hand::Mouse, &label).await?;
            let source = "return document.querySelector(':target')?.id ?? '';";
            assert_eq!(page.script::<String>(source, []).await?, "tendon-load");
            Ok(())
        })
        .await;
}
