//! Another condition, on the very same engine: nothing of the first one is built into it.

use std::path::{Path, PathBuf};

use e2e::behaviour::{
    every_state_is_accessible, every_topic_is_reached_by_keyboard, every_topic_lights_up,
    labels_are_in_place, nothing_is_wider, the_history_follows_the_focus,
};
use e2e::conditions::{bicycle_chain, bicycle_chain_pictures};
use e2e::environment::{root, second_site, site};
use e2e::{Hand, Viewport, Visit};

/// Every file of a site with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a built site can be listed");
    let mut found = Vec::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_webassembly_is_the_same_byte_for_byte() {
    let [first, second] = [site(), second_site()].map(|site| files(&site, ".wasm"));
    assert_eq!(
        (first.len(), second.len()),
        (1, 1),
        "each site has one WebAssembly file"
    );
    let [one, other] = [&first[0], &second[0]].map(|file| std::fs::read(file).expect("is read"));
    assert!(
        one == other,
        "{} differs from {}",
        second[0].display(),
        first[0].display()
    );
    assert_eq!(
        first[0].file_name(),
        second[0].file_name(),
        "and so has the same name"
    );
}

#[tokio::test]
async fn every_topic_lights_up_its_links_by_mouse() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_lights_up(page, &bicycle_chain(), Hand::Mouse).await
        })
        .await;
}

#[tokio::test]
async fn every_topic_lights_up_its_links_by_touch_on_a_phone() {
    Visit::second()
        .at(Viewport::PHONE)
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_lights_up(page, &bicycle_chain(), Hand::Finger).await
        })
        .await;
}

#[tokio::test]
async fn every_topic_lights_up_its_links_by_keyboard() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            every_topic_is_reached_by_keyboard(page, &bicycle_chain()).await
        })
        .await;
}

#[tokio::test]
async fn the_history_follows() {
    Visit::second()
        .make(async |page| {
            page.open_live("/").await?;
            let steps = ["stretched-chain", "bent-hanger", "hooked-teeth"];
            the_history_follows_the_focus(page, &bicycle_chain(), &steps).await
        })
        .await;
}

#[tokio::test]
async fn an_address_of_the_first_condition_means_nothing() {
    Visit::second()
        .make(async |page| {
            page.open_live("/#hip-control").await?;
            let opened = page.read().await?;
            assert_eq!(opened.selected, None);
            assert_eq!(opened.status, page.words.live.unknown_address);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_state_passes_axe() {
    for dark in [false, true] {
        Visit::second()
            .dark(dark)
            .make(async |page| {
                page.open_live("/").await?;
                every_state_is_accessible(page, &bicycle_chain()).await
            })
            .await;
    }
}

async fn labels_at(width: u32) {
    let figures = "tests/fixtures/conditions/bicycle-chain/figures/drivetrain.json";
    Visit::second()
        .at(Viewport::of_width(width))
        .make(async |page| {
            page.open_live("/").await?;
            let pictures = bicycle_chain_pictures();
            labels_are_in_place(page, &bicycle_chain(), &root().join(figures), &pictures).await
        })
        .await;
}

#[tokio::test]
async fn labels_are_in_place_at_320_px() {
    labels_at(320).await;
}

#[tokio::test]
async fn labels_are_in_place_at_768_px() {
    labels_at(768).await;
}

#[tokio::test]
async fn labels_are_in_place_at_1440_px() {
    labels_at(1440).await;
}

#[tokio::test]
async fn nothing_is_wider_than_the_screen() {
    for width in [320, 768, 1440] {
        Visit::second()
            .at(Viewport::of_width(width))
            .make(async |page| {
                page.open_live("/").await?;
                nothing_is_wider(page, &bicycle_chain()).await
            })
            .await;
    }
}
