//! axe-core finds nothing: in any state, on a phone and on a laptop, in either scheme.

use e2e::behaviour::every_state_is_accessible;
use e2e::conditions::runners_knee;
use e2e::{Viewport, Visit};

async fn nothing_is_found(viewport: Viewport, dark: bool) {
    Visit::new()
        .at(viewport)
        .dark(dark)
        .make(async |page| {
            page.open_live("/").await?;
            every_state_is_accessible(page, &runners_knee()).await
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_in_the_light() {
    nothing_is_found(Viewport::PHONE, false).await;
}

#[tokio::test]
async fn on_a_phone_in_the_dark() {
    nothing_is_found(Viewport::PHONE, true).await;
}

#[tokio::test]
async fn on_a_laptop_in_the_light() {
    nothing_is_found(Viewport::WIDE, false).await;
}

#[tokio::test]
async fn on_a_laptop_in_the_dark() {
    nothing_is_found(Viewport::WIDE, true).await;
}
