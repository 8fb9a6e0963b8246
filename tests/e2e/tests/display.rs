//! However the page is shown, it can be read and used: enlarged, spaced out, in forced colours, on
//! paper, and without motion.

use e2e::behaviour::nothing_is_wider;
use e2e::clinic_text::{plain, sentences};
use e2e::conditions::runners_knee;
use e2e::{ExplorerPage, Hand, Kind, Result, Viewport, Visit};
use serde_json::Value;
use thirtyfour::Key;

/// A laptop's screen of 1280 by 1024, enlarged to 400 %.
const ENLARGED: Viewport = Viewport {
    width: 320,
    height: 256,
};

#[tokio::test]
async fn enlarged_to_400_percent_nothing_scrolls_sideways_or_is_covered() {
    Visit::new()
        .at(ENLARGED)
        .make(async |page| {
            page.open_live("/").await?;
            nothing_is_wider(page, &runners_knee()).await?;
            // Where the keyboard is must be in sight, also under what is stuck to the screen.
            let mut covered = Vec::new();
            for _ in 0..40 {
                page.key(Key::Tab).await?;
                page.settle().await?;
                covered.extend(page.script::<Option<String>>(FOCUS_COVERED, []).await?);
            }
            assert!(covered.is_empty(), "{covered:#?}");
            Ok(())
        })
        .await;
}

/// What has the keyboard's focus, when none of its corners and middles can be seen.
const FOCUS_COVERED: &str = "
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const seen = [...it.getClientRects()].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(left + width * x, top + height * y);
            return hit && (it.contains(hit) || it.labels?.[0]?.contains(hit));
        })));
    return seen ? null : it.outerHTML.slice(0, 160);";

#[tokio::test]
async fn text_spaced_out_or_doubled_is_not_clipped() {
    // WCAG 1.4.12, and 1.4.4.
    let spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-block-end: 2em !important }";
    let doubled = ":root { font-size: 200% } .ce { font-size: 32px !important }";
    for (what, style) in [("spaced out", spaced), ("doubled", doubled)] {
        for viewport in [Viewport::PHONE, Viewport::WIDE] {
            Visit::new()
                .at(viewport)
                .make(async |page| {
                    page.open_live("/").await?;
                    let apply = "
                        const sheet = new CSSStyleSheet();
                        sheet.replaceSync(arguments[0]);
                        document.adoptedStyleSheets.push(sheet);
                        for (const it of document.querySelectorAll('details')) it.open = true;";
                    page.script::<Value>(apply, [style.into()]).await?;
                    page.settle().await?;
                    let clipped: Vec<String> = page.script(CLIPPED, []).await?;
                    assert!(clipped.is_empty(), "{what}, {viewport:?}: {clipped:#?}");
                    let wider: Vec<String> = page.script(WIDER, []).await?;
                    assert!(wider.is_empty(), "{what}, {viewport:?}: {wider:#?}");
                    Ok(())
                })
                .await;
        }
    }
}

/// What makes the page scroll sideways.
const WIDER: &str = include_str!("../src/in_page/wider.js");

/// Texts that a box around them cuts off. What is for assistive technology alone is meant to be.
const CLIPPED: &str = "
    const clipped = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const own = text.parentElement;
        if (!text.data.trim() || !own.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (let box = own; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (style.clipPath !== 'none') break;
            if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
            const edge = box.getBoundingClientRect();
            if (edge.width <= 1) break;
            const scrolls = (overflow) => ['auto', 'scroll'].includes(overflow);
            const out = [...range.getClientRects()].some((it) =>
                (!scrolls(style.overflowX) && (it.left < edge.left - 1 || it.right > edge.right + 1)) ||
                (!scrolls(style.overflowY) && (it.top < edge.top - 1 || it.bottom > edge.bottom + 1)));
            if (out) clipped.push(`${text.data.trim().slice(0, 60)} in ${box.className || box.localName}`);
        }
    }
    return clipped;";

#[tokio::test]
async fn in_forced_colours_what_is_chosen_and_where_the_keyboard_is_can_be_seen() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.media("", &[("forced-colors", "active")]).await?;
            page.open_live("/").await?;
            assert!(
                page.script::<bool>("return matchMedia('(forced-colors: active)').matches;", [])
                    .await?
            );
            for kind in [Kind::Contributor, Kind::Symptom, Kind::Phase] {
                let topic = table.of(kind).next().expect("runner's knee has each kind");
                let before = looks(page).await?;
                page.choose(Hand::Mouse, topic).await?;
                let after = looks(page).await?;
                assert!(
                    before.get(topic.key) != after.get(topic.key),
                    "{} looks the same when it is chosen: {}",
                    topic.key,
                    after[topic.key]
                );
            }
            for _ in 0..12 {
                page.key(Key::Tab).await?;
                let outline: String = page.script(OUTLINE, []).await?;
                assert_eq!(outline, "", "the keyboard's focus has an outline");
            }
            Ok(())
        })
        .await;
}

/// How each topic looks apart from colours that are forced: its own lines and weights, and those of
/// what is in it.
async fn looks(page: &ExplorerPage) -> Result<serde_json::Map<String, Value>> {
    let source = "
        const looks = {};
        const cards = '[data-contributor-card], [data-symptom-card], [data-phase]';
        for (const card of document.querySelectorAll(cards)) {
            const { contributorCard, symptomCard, phase } = card.dataset;
            const key = contributorCard ?? symptomCard ?? `phase-${phase}`;
            const own = [card, ...card.querySelectorAll('h3, h3 *, input, label *')].flatMap((it) =>
                [null, '::before'].map((part) => {
                    const s = getComputedStyle(it, part);
                    return [s.outlineStyle, s.borderStyle, s.borderWidth, s.fontWeight, s.textDecorationLine,
                        s.backgroundColor, it.checked ?? ''].join(' ');
                }));
            looks[key] = own.join('; ');
        }
        return looks;";
    page.script(source, []).await
}

/// What is wrong with the outline of what has the keyboard's focus.
const OUTLINE: &str = "
    const it = document.activeElement;
    if (it === document.body) return '';
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
    const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
    return seen ? '' : `${it.outerHTML.slice(0, 120)}: ${outlineWidth} ${outlineStyle} ${outlineColor}`;";

#[tokio::test]
async fn on_paper_everything_is_there_whatever_was_chosen() {
    for chosen in [
        None,
        Some("hip-control"),
        Some("theater-sign"),
        Some("faq-imaging"),
    ] {
        Visit::new()
            .make(async |page| {
                page.open_live("/").await?;
                if let Some(key) = chosen {
                    page.choose(Hand::Mouse, runners_knee().topic(key)).await?;
                }
                page.media("print", &[]).await?;
                page.settle().await?;
                // Text that is not rendered is no part of this.
                let text: String = page.script("return document.body.innerText;", []).await?;
                let text = plain(&text);
                let missing: Vec<_> = sentences()
                    .into_iter()
                    .filter(|it| !text.contains(it))
                    .collect();
                assert!(missing.is_empty(), "{chosen:?}: not on paper: {missing:#?}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn with_reduced_motion_nothing_moves() {
    // Without the wish something does: else this would see nothing.
    for (wish, expected) in [("reduce", false), ("no-preference", true)] {
        Visit::new()
            .make(async |page| {
                page.media("", &[("prefers-reduced-motion", wish)]).await?;
                page.open_live("/").await?;
                page.script::<Value>(NOTE_MOTION, []).await?;
                let table = runners_knee();
                for key in ["hip-control", "tendon-load", "theater-sign", "faq-imaging"] {
                    page.choose(Hand::Mouse, table.topic(key)).await?;
                }
                page.show_view("Side").await?;
                let moved: Vec<String> = page.script("return [...window.__moved];", []).await?;
                assert_eq!(!moved.is_empty(), expected, "{wish}: {moved:?}");
                Ok(())
            })
            .await;
    }
}

/// Notes every transition and animation that takes time, and every scroll that is not at once.
const NOTE_MOTION: &str = "
    window.__moved = new Set();
    for (const event of ['transitionrun', 'animationstart'])
        addEventListener(event, ({ target, propertyName }) => {
            const took = target.getAnimations().some((it) => it.effect.getComputedTiming().duration > 0);
            if (took) window.__moved.add(`${target.className?.baseVal ?? target.className} ${propertyName}`);
        }, true);
    const own = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (how) {
        if (how?.behavior === 'smooth') window.__moved.add('a smooth scroll');
        return own.call(this, how);
    };";

#[tokio::test]
async fn no_text_is_smaller_than_12_px() {
    for viewport in [Viewport::PHONE, Viewport::WIDE] {
        Visit::new()
            .at(viewport)
            .make(async |page| {
                page.open_live("/").await?;
                let small: Vec<String> = page.script(SMALL, []).await?;
                assert!(small.is_empty(), "{viewport:?}: {small:#?}");
                Ok(())
            })
            .await;
    }
}

/// Texts that are smaller than 12 px.
const SMALL: &str = "
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const small = [];
    while (texts.nextNode()) {
        const { data, parentElement: it } = texts.currentNode;
        if (!data.trim() || !it.checkVisibility({ visibilityProperty: true })) continue;
        const size = parseFloat(getComputedStyle(it).fontSize);
        if (size > 0 && size < 12) small.push(`${size} px: ${data.trim().slice(0, 60)}`);
    }
    return small;";
