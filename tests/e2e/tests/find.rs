//! The search box: by keyboard, by touch, for whoever cannot see it, and what it finds.

use e2e::page::Role;
use e2e::{ExplorerPage, Hand, Result, Viewport, Visit};
use thirtyfour::{Key, WebElement};

/// Types into whatever has the keyboard's focus.
async fn type_in(page: &ExplorerPage, text: &str) -> Result<()> {
    for letter in text.chars() {
        page.key_of(letter).await?;
    }
    page.settle().await
}

/// Clicks where the box stands. On a wide screen it shows although its disclosure is closed, which
/// the driver's own click takes for hidden.
async fn click(page: &ExplorerPage, input: &WebElement) -> Result<()> {
    let chain = page.browser.action_chain();
    Ok(chain.click_element(input).perform().await?)
}

/// What is found: where each result leads, and what it reads.
async fn found(page: &ExplorerPage) -> Result<Vec<(String, String)>> {
    page.script(
        "return [...document.querySelectorAll('[role=search] ol a')]
            .filter((it) => it.checkVisibility())
            .map((it) => [it.getAttribute('href'), it.textContent]);",
        [],
    )
    .await
}

#[tokio::test]
async fn misspelt_words_are_found_and_enter_goes_to_the_first() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let words = page.words.clone();
            let input = page.find(Role::SearchBox, &words.find.label).await?;
            click(page, &input).await?;
            type_in(page, "acupunture").await?;
            let results = found(page).await?;
            assert_eq!(results[0].0, "#faq-needling-or-acupuncture", "{results:?}");
            let said = words.live.found(results.len());
            page.wait_for("the number of places is said", |it| it.status == said)
                .await?;
            page.key(Key::Enter).await?;
            let there = page
                .wait_for("the answer has the focus", |it| {
                    it.selected.as_deref() == Some("faq-needling-or-acupuncture")
                        && it.keyboard.starts_with("summary ")
                })
                .await?;
            assert!(
                there.open.contains("needling-or-acupuncture"),
                "and is open"
            );
            assert!(found(page).await?.is_empty(), "the results are put away");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn results_are_reached_by_keyboard_and_escape_clears() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let input = page.find(Role::SearchBox, &page.words.find.label).await?;
            click(page, &input).await?;
            type_in(page, "stairs").await?;
            let results = found(page).await?;
            assert!(results.len() > 2, "{results:?}");
            assert!(
                results
                    .iter()
                    .all(|(_, text)| text.to_lowercase().contains("stair")),
                "{results:?}"
            );
            page.key(Key::Tab).await?;
            assert_eq!(page.read().await?.keyboard, format!("a {}", results[0].0));
            click(page, &input).await?;
            let before = page.read().await?;
            page.key(Key::Escape).await?;
            page.settle().await?;
            assert!(found(page).await?.is_empty());
            assert_eq!(input.prop("value").await?.as_deref(), Some(""));
            assert_eq!(
                page.read().await?.address,
                before.address,
                "nothing was chosen"
            );
            type_in(page, "zzzzzz").await?;
            let none = page.words.live.found_none.clone();
            page.wait_for("that there is nothing is said", |it| it.status == none)
                .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_symptom_is_gone_to_and_not_ticked_and_no_address_names_it() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            let before = page.read().await?;
            let input = page.find(Role::SearchBox, &page.words.find.label).await?;
            click(page, &input).await?;
            type_in(page, "theatre").await?;
            page.key(Key::Enter).await?;
            let there = page
                .wait_for("its checkbox has the keyboard", |it| {
                    it.keyboard == "input theater-sign"
                })
                .await?;
            assert!(there.ticked.is_empty());
            assert_eq!(there.address, before.address);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_hides_the_place_is_opened() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            for (typed, anchor) in [("fever", "urgent-care"), ("mozilla", "credits")] {
                let input = page.find(Role::SearchBox, &page.words.find.label).await?;
                click(page, &input).await?;
                type_in(page, typed).await?;
                assert_eq!(found(page).await?[0].0, format!("#{anchor}"), "{typed}");
                page.key(Key::Enter).await?;
                let fragment = format!("#{anchor}");
                page.wait_for("the browser is there", |it| it.fragment == fragment)
                    .await?;
                let seen: bool = page
                    .script(
                        "const at = document.getElementById(arguments[0]);
                         const text = at.querySelector('details p, details li, :scope > p');
                         return text.checkVisibility() && text.getBoundingClientRect().height > 0;",
                        [anchor.into()],
                    )
                    .await?;
                assert!(seen, "the text of {anchor} is shown");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_a_tap_opens_the_box_and_brings_the_keyboard() {
    Visit::new()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.open_live("/").await?;
            let opener = page.find(Role::Disclosure, &page.words.find.open).await?;
            page.press(Hand::Finger, &opener).await?;
            page.settle().await?;
            let input = page.find(Role::SearchBox, &page.words.find.label).await?;
            assert_eq!(
                page.browser.active_element().await?.element_id(),
                input.element_id()
            );
            type_in(page, "retinaculum").await?;
            let results = found(page).await?;
            assert!(
                results.iter().any(|(href, _)| href == "#quad-tone"),
                "{results:?}"
            );
            let heights: Vec<f64> = page
                .script(
                    "return [...document.querySelectorAll('[role=search] ol a')]
                        .map((it) => it.getBoundingClientRect().height);",
                    [],
                )
                .await?;
            assert!(heights.iter().all(|height| *height >= 44.0), "{heights:?}");
            page.load_axe().await?;
            page.assert_accessible("something found on a phone").await?;
            page.key(Key::Enter).await?;
            page.wait_for("the keyboard has left the box", |it| {
                !it.keyboard.starts_with("input")
            })
            .await?;
            assert!(!input.is_displayed().await?, "and the box is closed");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_list_of_places_passes_axe_on_a_laptop() {
    for dark in [false, true] {
        Visit::new()
            .dark(dark)
            .make(async |page| {
                page.open_live("/").await?;
                page.load_axe().await?;
                let input = page.find(Role::SearchBox, &page.words.find.label).await?;
                click(page, &input).await?;
                type_in(page, "pain").await?;
                assert!(found(page).await?.len() > 5);
                page.assert_accessible("something found").await
            })
            .await;
    }
}

#[tokio::test]
async fn without_scripts_there_is_no_box() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            assert!(
                page.find(Role::SearchBox, &page.words.find.label)
                    .await
                    .is_err()
            );
            assert!(
                page.find(Role::Disclosure, &page.words.find.open)
                    .await
                    .is_err()
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn another_condition_is_searched_as_well() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            let input = page.find(Role::SearchBox, &page.words.find.label).await?;
            click(page, &input).await?;
            type_in(page, "hanger").await?;
            let results = found(page).await?;
            assert!(
                results.iter().any(|(href, _)| href == "#bent-hanger"),
                "{results:?}"
            );
            Ok(())
        })
        .await;
}
