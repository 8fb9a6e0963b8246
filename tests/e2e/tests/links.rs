//! Whatever is chosen, and however, lights up exactly what the clinic's text links it to.

use e2e::behaviour::{assert_chosen, every_topic_is_reached_by_keyboard, every_topic_lights_up};
use e2e::conditions::runners_knee;
use e2e::page::Role;
use e2e::{Hand, Kind, Viewport, Visit};

#[tokio::test]
async fn every_topic_lights_up_its_links_by_mouse() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_lights_up(page, &runners_knee(), Hand::Mouse).await
        })
        .await;
}

#[tokio::test]
async fn every_topic_lights_up_its_links_by_touch_on_a_phone() {
    Visit::new()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_lights_up(page, &runners_knee(), Hand::Finger).await
        })
        .await;
}

#[tokio::test]
async fn every_topic_lights_up_its_links_by_keyboard() {
    Visit::new()
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_is_reached_by_keyboard(page, &runners_knee()).await
        })
        .await;
}

#[tokio::test]
async fn focus_and_ticks_add_up_and_clear_apart() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for key in ["theater-sign", "quad-tone", "hot-spots", "faq-visits"] {
                let before = page.read().await?;
                let after = page.choose(Hand::Mouse, table.topic(key)).await?;
                assert_chosen(&table, table.topic(key), &before, &after);
            }
            let ticks = ["theater-sign", "hot-spots"];
            let cleared = page.show_whole_chain().await?;
            assert_eq!(
                cleared.linked,
                table.lit(None, &ticks),
                "ticks outlive the focus"
            );
            assert_eq!(cleared.status, page.words.live.cleared);

            let clear = page
                .find(Role::Button, &page.words.page.clear_ticks)
                .await?;
            page.press(Hand::Mouse, &clear).await?;
            let said = &page.words.live.ticks_cleared;
            let empty = page
                .wait_for("ticks are cleared", |it| it.status == *said)
                .await?;
            assert!(
                empty.ticked.is_empty() && empty.linked.is_empty(),
                "{empty:#?}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_structure_of_the_figure_chooses_its_contributor() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            page.open_live("/").await?;
            for topic in table.of(Kind::Contributor) {
                let before = page.read().await?;
                page.click_structure(topic.key).await?;
                let after = page.wait_said(topic, before.said.len()).await?;
                assert_chosen(&table, topic, &before, &after);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn closing_the_answer_in_focus_clears_the_focus() {
    Visit::new()
        .make(async |page| {
            let table = runners_knee();
            let topic = table.topic("faq-imaging");
            page.open_live("/").await?;
            let opened = page.choose(Hand::Mouse, topic).await?;
            assert_eq!(opened.open, ["imaging".to_owned()].into());
            let question = page.control(topic).await?;
            page.press(Hand::Mouse, &question).await?;
            let closed = page
                .wait_for("the focus is cleared", |it| it.selected.is_none())
                .await?;
            assert!(
                closed.open.is_empty() && closed.linked.is_empty(),
                "{closed:#?}"
            );
            assert_eq!(closed.fragment, "");
            Ok(())
        })
        .await;
}
