//! The main journeys, the same in every engine: they use the driver's standard alone. In which one
//! they are made, `E2E_ENGINE` says; `cargo xtask test --all-engines` makes them in all.

use e2e::behaviour::assert_chosen;
use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{Hand, Kind, Visit};
use serde_json::Value;

#[tokio::test]
async fn choosing_lights_up_what_is_linked_and_can_be_gone_back_on() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for key in ["hip-control", "faq-imaging", "phase-weeks-3-6"] {
                let before = page.read().await?;
                let after = page.choose(Hand::Mouse, table.topic(key)).await?;
                assert_chosen(&table, table.topic(key), &before, &after);
            }
            let back = page.travel(true).await?;
            assert_eq!(back.selected.as_deref(), Some("faq-imaging"));
            let cleared = page.show_whole_chain().await?;
            assert!(cleared.linked.is_empty(), "{cleared:#?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn ticks_light_up_and_leave_no_trace() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for key in ["theater-sign", "hot-spots"] {
                let before = page.read().await?;
                let after = page.choose(Hand::Mouse, table.topic(key)).await?;
                assert_chosen(&table, table.topic(key), &before, &after);
            }
            let clear = page
                .find(Role::Button, &page.words.page.clear_ticks)
                .await?;
            page.press(Hand::Mouse, &clear).await?;
            let said = &page.words.live.ticks_cleared;
            let empty = page
                .wait_for("ticks are cleared", |it| it.status == *said)
                .await?;
            assert!(empty.ticked.is_empty() && empty.linked.is_empty());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_structure_and_another_view_of_the_figure_can_be_chosen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            page.show_view("Side").await?;
            let topic = table.topic("tendon-load");
            let before = page.read().await?;
            page.click_structure(topic.key).await?;
            let after = page.wait_said(topic, before.said.len()).await?;
            assert_chosen(&table, topic, &before, &after);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_deep_link_opens_what_it_names_and_a_strange_one_nothing() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/#faq-keep-running").await?;
            let opened = page.read().await?;
            assert_eq!(opened.selected.as_deref(), Some("faq-keep-running"));
            assert_eq!(opened.linked, table.lit(Some("faq-keep-running"), &[]));
            assert_eq!(opened.open, ["keep-running".to_owned()].into());
            for strange in ["nothing", "%E0%A4%A", "<img src=x onerror=alert(1)>"] {
                page.edit_fragment(strange).await?;
                let said = &page.words.live.unknown_address;
                let what = format!("#{strange} is told to name nothing");
                let after = page.wait_for(&what, |it| it.status == *said).await?;
                assert_eq!(after.selected, None);
                page.edit_fragment("hip-control").await?;
                page.wait_for("the way back works", |it| {
                    it.selected.as_deref() == Some("hip-control")
                })
                .await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn by_keyboard_alone_a_part_of_the_chain_is_chosen() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let topic = table.topic("neural-sensitivity");
            let before = page.read().await?;
            let label = page.control(topic).await?;
            // Safari reaches links by Option and Tab only, where its user has not changed that.
            let focus = "arguments[0].focus();";
            page.script::<Value>(focus, [label.to_json()?]).await?;
            page.key(thirtyfour::Key::Enter).await?;
            let after = page.wait_said(topic, before.said.len()).await?;
            assert_chosen(&table, topic, &before, &after);
            assert_eq!(
                after.keyboard,
                format!("a #{}", topic.key),
                "the keyboard stays where it is"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_definition_that_stays_open_stops_nothing() {
    Visit::new()
        .in_any_engine()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            let source = "
                const terms = [...document.querySelectorAll('button[popovertarget]')];
                const term = terms.find((it) => it.checkVisibility() && it.closest('[data-contributor-card]'));
                term.focus();
                return [
                    term.closest('[data-contributor-card]').dataset.contributorCard,
                    getComputedStyle(term).textDecorationLine,
                ];";
            let (own, line): (String, String) = page.script(source, []).await?;
            assert_eq!(line, "underline", "a term can be told from the words around it");
            page.key(thirtyfour::Key::Enter).await?;
            let open = "return document.querySelector(':popover-open')?.checkVisibility() ?? false;";
            assert!(page.script::<bool>(open, []).await?, "it is open");
            // By keyboard nothing closes it. What it is in is put away.
            let other = table.of(Kind::Contributor).find(|it| it.key != own);
            let other = other.expect("another contributor");
            let before = page.read().await?;
            let label = page.control(other).await?;
            page.script::<Value>("arguments[0].focus();", [label.to_json()?])
                .await?;
            page.key(thirtyfour::Key::Enter).await?;
            let after = page.wait_said(other, before.said.len()).await?;
            assert_chosen(&table, other, &before, &after);
            Ok(())
        })
        .await;
}
