//! Every state of print, in every engine: as sheets of paper, each of them looked at; by the rules for
//! paper where the driver cannot print.

use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::paper::Sheet;
use e2e::{ExplorerPage, Hand, Result, Visit};
use serde_json::Value;

/// The whole page has no more sheets of A4 than this.
const SHEETS: usize = 13;

/// Nothing is blank, and nothing printed over something else.
fn assert_legible(state: &str, sheets: &[Sheet]) {
    for (at, sheet) in sheets.iter().enumerate() {
        assert!(sheet.words.len() > 3, "{state}: sheet {} is blank", at + 1);
        let over = sheet.overprinted();
        assert!(over.is_empty(), "{state}: sheet {}: {over:#?}", at + 1);
    }
}

/// The whole page: it is dense, and its first sheet has the figure in its left third.
async fn assert_whole_page(page: &ExplorerPage, state: &str) -> Result<()> {
    let Some(sheets) = page.printed().await? else {
        return Ok(());
    };
    assert!(sheets.len() <= SHEETS, "{state}: {} sheets", sheets.len());
    assert_legible(state, &sheets);
    let first = &sheets[0];
    assert!(
        (0.02..0.2).contains(&first.coloured) && first.coloured_left > 0.5,
        "{state}: the figure has {:.3} of the first sheet, {:.2} of that on the left",
        first.coloured,
        first.coloured_left
    );
    Ok(())
}

/// The sheet alone: one page with these words, the figure beside them.
async fn assert_sheet_alone(page: &ExplorerPage, state: &str, words: &[&str]) -> Result<()> {
    let Some(sheets) = page.printed().await? else {
        return Ok(());
    };
    assert_eq!(sheets.len(), 1, "{state}: {sheets:#?}");
    assert_legible(state, &sheets);
    let sheet = &sheets[0];
    let text = sheet.text();
    for words in words {
        assert!(text.contains(words), "{state}: no {words:?} in {text}");
    }
    assert!(
        (0.02..0.15).contains(&sheet.coloured) && sheet.coloured_left > 0.8,
        "{state}: the figure has {:.3} of the sheet, {:.2} of that on the left",
        sheet.coloured,
        sheet.coloured_left
    );
    Ok(())
}

#[tokio::test]
async fn the_page_is_printed_whole_and_dense_whatever_is_chosen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            assert_whole_page(page, "as it comes").await?;
            for key in [
                "hip-control",
                "faq-imaging",
                "phase-weeks-3-6",
                "theater-sign",
            ] {
                page.choose(Hand::Mouse, table.topic(key)).await?;
                assert_whole_page(page, key).await?;
            }
            page.edit_fragment("walk-2").await?;
            page.settle().await?;
            assert_whole_page(page, "walking").await?;
            page.edit_fragment("situation-late-run").await?;
            page.settle().await?;
            assert_whole_page(page, "a situation").await?;
            let plain = page.words.reading.plain_words.clone();
            page.press(Hand::Mouse, &page.radio(&plain).await?).await?;
            assert_whole_page(page, "in plain words").await
        })
        .await;
}

#[tokio::test]
async fn the_sheet_is_printed_alone_and_its_figure_keeps_its_place() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            page.toggle_sheet_alone().await?;
            let heading = page.words.sheet.questions.clone();
            assert_sheet_alone(page, "nothing ticked", &[&heading]).await?;
            page.toggle_sheet_alone().await?;
            for key in ["theater-sign", "hot-spots"] {
                page.choose(Hand::Mouse, table.topic(key)).await?;
            }
            page.choose(Hand::Mouse, table.topic("tendon-load")).await?;
            let own = page
                .find(Role::TextBox, &page.words.sheet.own_words)
                .await?;
            page.press(Hand::Mouse, &own).await?;
            for letter in "Stairs hurt.".chars() {
                page.key_of(letter).await?;
            }
            page.toggle_sheet_alone().await?;
            let words = [&*heading, "Discomfort after sitting", "Stairs hurt."];
            assert_sheet_alone(page, "two ticked", &words).await?;
            page.show_as_printed().await?;
            let covers: bool = page.script(FIGURE_COVERS, []).await?;
            assert!(!covers, "the figure stands beside the words");
            Ok(())
        })
        .await;
}

/// Whether the figure on the sheet covers what is beside or under it.
const FIGURE_COVERS: &str = "
    const art = document.querySelector('.ce-art[data-shown] svg').getBoundingClientRect();
    return [...document.querySelectorAll('.ce-sheet-part, .ce-letterhead')].some((it) => {
        const { left, right, top, bottom, width } = it.getBoundingClientRect();
        return width > 0 && left < art.right - 1 && art.left < right - 1 && top < art.bottom - 1 && art.top < bottom - 1;
    });";

/// Someone else's page: its heading, and the explorer in it.
const HOST: &str = "In a plain page";

#[tokio::test]
async fn in_someone_elses_page_it_is_printed_with_it_and_the_sheet_without() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_usage("plain").await?;
            page.wait_explorers_live().await?;
            if let Some(sheets) = page.printed().await? {
                assert!(sheets.len() <= SHEETS, "{} sheets", sheets.len());
                assert_legible("with the page around", &sheets);
                assert!(
                    sheets[0].text().contains(HOST),
                    "the page around is printed"
                );
                assert!(sheets[0].coloured > 0.02, "so is the figure");
            }
            // The dialogue stays open: what it would print is looked at.
            page.script::<Value>(PRESS_PRINT, []).await?;
            page.settle().await?;
            let ticked = ["Discomfort after sitting"];
            assert_sheet_alone(page, "in the element", &ticked).await?;
            if let Some(sheets) = page.printed().await? {
                assert!(
                    sheets[0].text().contains(HOST),
                    "printed, the page is whole again"
                );
            }
            page.script::<Value>(PRESS_PRINT, []).await?;
            page.show_as_printed().await?;
            let around: bool = page.script(AROUND_IS_SEEN, []).await?;
            assert!(!around, "the page around steps aside");
            page.script::<Value>("dispatchEvent(new Event('afterprint'));", [])
                .await?;
            let around: bool = page.script(AROUND_IS_SEEN, []).await?;
            assert!(around, "and comes back");
            Ok(())
        })
        .await;
}

const PRESS_PRINT: &str = "
    window.print = () => dispatchEvent(new Event('beforeprint'));
    const root = __embedded.rootOf(document.getElementById('explorer'));
    const tick = root.querySelector('[name=symptom][value=theater-sign]');
    if (!tick.checked) tick.click();
    root.querySelector('[data-island=PrintSheet]').click();";

const AROUND_IS_SEEN: &str = "
    return ['body > header', 'main > section'].some((it) => document.querySelector(it).checkVisibility());";
