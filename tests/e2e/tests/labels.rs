//! Labels stand beside the figure, and their leaders end at what they name.

use std::path::PathBuf;

use e2e::behaviour::labels_are_in_place;
use e2e::conditions::{runners_knee, runners_knee_pictures};
use e2e::environment::root;
use e2e::{Viewport, Visit};

fn figures() -> PathBuf {
    root().join("public/figures/lower-limb.json")
}

async fn labels_at(width: u32) {
    let viewport = Viewport::of_width(width);
    Visit::new()
        .at(viewport)
        .make(async |page| {
            page.open_live("/").await?;
            let pictures = runners_knee_pictures();
            labels_are_in_place(page, &runners_knee(), &figures(), &pictures).await
        })
        .await;
}

#[tokio::test]
async fn labels_are_in_place_at_280_px() {
    labels_at(280).await;
}

#[tokio::test]
async fn labels_are_in_place_at_320_px() {
    labels_at(320).await;
}

#[tokio::test]
async fn labels_are_in_place_at_360_px() {
    labels_at(360).await;
}

#[tokio::test]
async fn labels_are_in_place_at_768_px() {
    labels_at(768).await;
}

#[tokio::test]
async fn labels_are_in_place_at_1024_px() {
    labels_at(1024).await;
}

#[tokio::test]
async fn labels_are_in_place_at_1440_px() {
    labels_at(1440).await;
}
