//! The search box in every engine: it makes way, what it finds reads as one, nothing found is shown,
//! and in someone else's page its links are the explorer's own.

use e2e::host::Fault;
use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Result, Viewport, Visit};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

/// Brings the keyboard into the box, which stands behind its name on a phone, and types.
async fn look_for(page: &ExplorerPage, typed: &str) -> Result<()> {
    let source = "
        const find = document.querySelector('.ce-find');
        const name = find.querySelector('summary');
        if (name.checkVisibility() && !find.querySelector('details').open) name.click();
        const input = find.querySelector('input');
        input.focus();
        input.select();";
    page.script::<Value>(source, []).await?;
    for letter in typed.chars() {
        page.key_of(letter).await?;
    }
    page.settle().await
}

/// What is found and can be seen: the name of each place, and what is said there.
async fn found(page: &ExplorerPage) -> Result<Vec<[String; 2]>> {
    let source = "
        return [...document.querySelectorAll('.ce-found a')]
            .filter((it) => it.checkVisibility())
            .map(({ children }) => [...children].map((it) => it.textContent.trim()));";
    page.script(source, []).await
}

async fn focus(page: &ExplorerPage, selector: &str) -> Result<()> {
    let source = "document.querySelector(arguments[0]).focus();";
    page.script::<Value>(source, [selector.into()]).await?;
    page.settle().await
}

#[tokio::test]
async fn what_was_found_makes_way_for_whatever_is_gone_to() {
    for viewport in [Viewport::WIDE, Viewport::PHONE] {
        Visit::new()
            .in_any_engine()
            .at(viewport)
            .make(async |page| {
                page.open_live("/").await?;
                // By keyboard, on to what stands behind it.
                look_for(page, "stairs").await?;
                focus(page, ".ce-found li:last-child a").await?;
                assert!(found(page).await?.len() > 2, "within the list it stays");
                focus(page, ".ce-labels a").await?;
                assert_eq!(found(page).await?.len(), 0, "it covers no focused link");

                look_for(page, "stairs").await?;
                assert!(found(page).await?.len() > 2, "it comes back");
                let place = page.browser.find(By::Css(".ce-clinic-name")).await?;
                page.press(Hand::Mouse, &place).await?;
                page.settle().await?;
                assert_eq!(found(page).await?.len(), 0, "a press outside closes it");

                look_for(page, "stairs").await?;
                focus(page, ".ce-found a").await?;
                page.key(Key::Escape).await?;
                page.settle().await?;
                assert_eq!(found(page).await?.len(), 0, "Escape in the list closes it");
                let box_is_left: (bool, String) = page
                    .script(
                        "const input = document.querySelector('.ce-find input');
                         return [document.activeElement === input, input.value];",
                        [],
                    )
                    .await?;
                assert_eq!(box_is_left, (true, String::new()), "the keyboard stays");
                Ok(())
            })
            .await;
    }
}

/// Whether a text stands nowhere but in the words that are not read.
const IS_OF_THE_OTHER_WORDS: &str = "
    const page = document.querySelector('[data-explorer]').cloneNode(true);
    const other = document.querySelector('[name=words]:not(:checked)').value;
    for (const it of page.querySelectorAll(`.ce-find, [data-words=${other}]`)) it.remove();
    return !page.textContent.includes(arguments[0]);";

#[tokio::test]
async fn what_is_found_reads_as_one_in_the_words_that_are_read() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            page.open_live("/").await?;
            for version in [
                page.words.reading.clinic_words.clone(),
                page.words.reading.plain_words.clone(),
            ] {
                page.read_in(Hand::Mouse, &version).await?;
                look_for(page, "pain").await?;
                let results = found(page).await?;
                assert!(results.len() > 5, "{results:?}");
                for [title, text] in &results {
                    assert!(!text.starts_with(title.as_str()), "twice: {title}: {text}");
                    for words in [title, text] {
                        let other: bool = page
                            .script(IS_OF_THE_OTHER_WORDS, [words.as_str().into()])
                            .await?;
                        assert!(!other, "{version}: {words}");
                    }
                }
                // By ear name and text are two.
                let [title, text] = &results[0];
                page.find_exactly(Role::Link, &format!("{title} {text}"))
                    .await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn nothing_found_is_said_where_one_looks() {
    for viewport in [Viewport::WIDE, Viewport::PHONE] {
        Visit::new()
            .in_any_engine()
            .at(viewport)
            .make(async |page| {
                page.open_live("/").await?;
                let none = page.words.live.found_none.clone();
                for typed in ["cortisone", "running shoes"] {
                    look_for(page, typed).await?;
                    assert_eq!(found(page).await?, Vec::<[String; 2]>::new(), "{typed}");
                    let source = "
                        const [words] = arguments;
                        const all = [...document.querySelectorAll('.ce-find p')];
                        const said = all.find((it) => it.textContent === words && it.checkVisibility());
                        const box = document.querySelector('.ce-find input').getBoundingClientRect();
                        return said ? said.getBoundingClientRect().top - box.bottom : null;";
                    let under: Option<f64> = page.script(source, [none.as_str().into()]).await?;
                    let under = under.expect("it is shown");
                    assert!((0.0..24.0).contains(&under), "{typed}: {under} px under the box");
                    page.wait_for("it is said as well", |it| it.status == none)
                        .await?;
                }
                look_for(page, "stairs").await?;
                let shown = "return document.querySelector('.ce-found-none').checkVisibility();";
                assert!(!page.script::<bool>(shown, []).await?);
                Ok(())
            })
            .await;
    }
}

/// Whether that place is what was found first: what a part of the word finds may be another.
const IS_FOUND: &str = "
    const root = __embedded.rootOf(document.getElementById('explorer'));
    const [first] = root.querySelectorAll('.ce-found a');
    return (first?.href.endsWith('#tried-imaging') && first.checkVisibility()) ?? false;";
/// The place of a treatment in the explorer of the page: open, and in sight.
const IS_THERE: &str = "
    const place = __embedded.rootOf(document.getElementById('explorer')).querySelector('#tried-imaging');
    const { top } = place.getBoundingClientRect();
    return place.open && top > -5 && top < innerHeight / 2;";

#[tokio::test]
async fn in_someone_elses_page_a_result_leaves_its_address_and_history_alone() {
    for base in [None, Some("/elsewhere/")] {
        Visit::new()
            .in_any_engine()
            .make(async |page| {
                // The usage page's own policy forbids it.
                let policy = Fault::header("content-security-policy", "img-src 'self'");
                page.host.faults.add("/embed/*.html", policy);
                page.open_usage("plain").await?;
                page.wait_explorers_live().await?;
                let source = "
                    const [href] = arguments;
                    if (href) document.head.append(Object.assign(document.createElement('base'), { href }));";
                page.script::<Value>(source, [json!(base)]).await?;
                let before = page.around().await?;
                for by_key in [true, false] {
                    page.click_in("explorer", ".ce-find input").await?;
                    for letter in "imaging".chars() {
                        page.key_of(letter).await?;
                    }
                    page.wait_around(
                        "something is found",
                        IS_FOUND,
                    )
                    .await?;
                    if by_key {
                        page.key(Key::Enter).await?;
                    } else {
                        page.click_in("explorer", ".ce-found a").await?;
                    }
                    page.wait_around("the place is in sight", IS_THERE).await?;
                    let after = page.around().await?;
                    assert_eq!(after.address, before.address, "{base:?}");
                    assert_eq!(after.entries, before.entries, "{base:?}");
                    assert_eq!(after.pushes, before.pushes, "{base:?}");
                }
                Ok(())
            })
            .await;
    }
}
