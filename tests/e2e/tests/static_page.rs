//! Without scripts the page is whole: every sentence, every link, every disclosure.

use e2e::clinic_text::{plain, sentences};
use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{Hand, Kind, Viewport, Visit};
use serde_json::Value;
use thirtyfour::By;

#[tokio::test]
async fn every_sentence_of_the_clinic_can_be_read() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            assert_eq!(
                page.read().await?.state,
                "static",
                "no script of the page has run"
            );
            let source = "
                for (const it of document.querySelectorAll('details')) it.open = true;
                return document.body.innerText;";
            let text = plain(&page.script::<String>(source, []).await?);
            let sentences = sentences();
            assert!(
                sentences.len() > 80,
                "the clinic's text has {} sentences?",
                sentences.len()
            );
            let missing: Vec<_> = sentences.iter().filter(|it| !text.contains(*it)).collect();
            assert!(missing.is_empty(), "not on the page: {missing:#?}");
            let note = plain(&page.words.page.no_script);
            assert!(
                text.contains(&note),
                "the page says that it works without scripts"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_label_leads_to_its_section_which_shows_that_it_was_followed() {
    for viewport in [Viewport::PHONE, Viewport::WIDE] {
        Visit::new()
            .at(viewport)
            .without_scripts()
            .make(async |page| {
                let table = runners_knee();
                page.open("/").await?;
                for topic in table.of(Kind::Contributor) {
                    let label = page.control(topic).await?;
                    page.press(Hand::Mouse, &label).await?;
                    let shown: Vec<Followed> = page.script(FOLLOWED, []).await?;
                    for card in &shown {
                        let followed = card.key == topic.key;
                        assert_eq!(card.target, followed, "whether {} is the target", card.key);
                    }
                    let (own, others): (Vec<_>, Vec<_>) =
                        shown.iter().partition(|card| card.key == topic.key);
                    assert!(own[0].in_sight, "{} is in sight after its label", topic.key);
                    assert!(
                        own[0].detail > 100.0,
                        "the details of {} are shown",
                        topic.key
                    );
                    for other in others {
                        assert_ne!(own[0].title, other.title, "{} looks followed", topic.key);
                        assert_ne!(own[0].label, other.label, "the label of {}", topic.key);
                    }
                }
                assert_eq!(page.read().await?.state, "static");
                Ok(())
            })
            .await;
    }
}

#[derive(serde::Deserialize)]
struct Followed {
    key: String,
    target: bool,
    in_sight: bool,
    detail: f64,
    title: String,
    label: String,
}

/// How each card, and each label over the figure, looks.
const FOLLOWED: &str = "
    return [...document.querySelectorAll('[data-contributor-card]')].map((card) => {
        const key = card.dataset.contributorCard;
        const { top, bottom } = card.getBoundingClientRect();
        const heading = getComputedStyle(card.querySelector('h3 a').lastElementChild);
        const label = document.querySelector(`nav a[data-contributor='${key}']`);
        const looks = ({ color, fontSize, fontWeight, textDecoration, backgroundColor }) =>
            [color, fontSize, fontWeight, textDecoration, backgroundColor].join(' ');
        const parts = [label, ...label.querySelectorAll('*')];
        return {
            key,
            target: card.matches(':target'),
            in_sight: bottom > 0 && top < innerHeight,
            detail: [...card.querySelectorAll('section, ul')].reduce(
                (height, it) => height + it.getBoundingClientRect().height, 0),
            title: looks(heading),
            label: parts.map((it) => looks(getComputedStyle(it))).join('; '),
        };
    });";

#[tokio::test]
async fn disclosures_open_and_ticks_light_up_without_scripts() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            let table = runners_knee();
            page.open("/").await?;
            for topic in table.of(Kind::Answer) {
                let question = page.control(topic).await?;
                page.press(Hand::Mouse, &question).await?;
            }
            assert_eq!(
                page.read().await?.open.len(),
                table.of(Kind::Answer).count()
            );
            let evidence = page
                .browser
                .find(By::Css("[data-faq] details > summary"))
                .await?;
            page.press(Hand::Mouse, &evidence).await?;
            let quote = page
                .browser
                .find(By::Css("[data-faq] details[open] q[data-evidence]"));
            assert!(
                quote.await?.is_displayed().await?,
                "the evidence of a link can be opened"
            );

            let full = page.structure_colours().await?;
            let symptom = table.topic("theater-sign");
            page.press(Hand::Mouse, &page.control(symptom).await?)
                .await?;
            let now = page.structure_colours().await?;
            let linked = table.linked_to(symptom.key);
            for (key, colours) in &full {
                let lit = now.get(key) == Some(colours);
                assert_eq!(lit, linked.contains(key), "{key} in full colour for a tick");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_published_page_needs_no_inline_code() {
    Visit::new()
        .without_scripts()
        .make(async |page| {
            page.open("/").await?;
            let source = r"
                const found = [...document.querySelectorAll('[style], script:not([src])')]
                    .filter((it) => it.type !== 'application/ld+json');
                const all = [...document.querySelectorAll('*')];
                const on = all.filter((it) => it.getAttributeNames().some((name) => name.startsWith('on')));
                const odd = all.filter((it) => /^(data|javascript|https?):/.test(it.getAttribute('src') ?? ''));
                return [...found, ...on, ...odd].map((it) => it.outerHTML.slice(0, 200));";
            let found: Vec<String> = page.script(source, []).await?;
            assert!(found.is_empty(), "inline styles, scripts or handlers: {found:#?}");
            let skip: Value = page.script("return document.querySelector('a').hash;", []).await?;
            let target = skip.as_str().unwrap_or_default().trim_start_matches('#');
            let reached = page.browser.find(By::Id(target)).await;
            assert!(reached.is_ok(), "the first link skips to something: {skip}");
            page.find(Role::Navigation, &page.words.page.chain_navigation).await?;
            Ok(())
        })
        .await;
}
