//! Addresses: what they name is opened, and what names nothing is told and harmless.

use e2e::Visit;
use e2e::conditions::runners_knee;

#[tokio::test]
async fn a_deep_link_opens_what_it_names() {
    let table = runners_knee();
    for key in ["hip-control", "faq-imaging", "phase-weeks-3-6"] {
        Visit::new()
            .make(async |page| {
                page.open_live(&format!("/#{key}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected.as_deref(), Some(key));
                assert_eq!(opened.linked, table.lit(Some(key), &[]), "{key}");
                let open = key
                    .strip_prefix("faq-")
                    .map(str::to_owned)
                    .into_iter()
                    .collect();
                assert_eq!(
                    opened.open, open,
                    "the answer that {key} names is open, and no other"
                );
                assert_eq!(
                    opened.pushes.len() + opened.replaces.len(),
                    0,
                    "{key} is left alone"
                );
                assert!(
                    !opened.status_is_in_sight,
                    "{key} is nothing to warn of: {opened:#?}"
                );
                let own = format!("[id='{key}']");
                let (element, window) = (page.box_of(&own).await?, page.window().await?);
                assert!(element.overlaps(window), "{key} is in sight: {element:?}");
                Ok(())
            })
            .await;
    }
}

/// Fragments that name nothing; some of them try to be something else.
const STRANGE: [&str; 16] = [
    "nothing",
    "__proto__",
    "constructor",
    "toString",
    "faq-",
    "faq-hip-control",
    "phase-",
    "phase-weeks-1-2-",
    "HIP-CONTROL",
    "hip-control~",
    "hip-control%00",
    "%",
    "%E0%A4%A",
    "<img src=x onerror=alert(1)>",
    "\"]{}*:not(a)",
    "../../hip-control",
];

#[tokio::test]
async fn a_fragment_that_names_nothing_is_told_and_harmless() {
    Visit::new()
        .make(async |page| {
            let long = "a".repeat(100_000);
            page.open_live(&format!("/#{}", STRANGE[0])).await?;
            for fragment in STRANGE.into_iter().chain([long.as_str()]) {
                page.edit_fragment("hip-control").await?;
                page.wait_for("the way back works", |it| {
                    it.selected.as_deref() == Some("hip-control")
                })
                .await?;
                page.edit_fragment(fragment).await?;
                let shown: String = fragment.chars().take(40).collect();
                let said = &page.words.live.unknown_address;
                let what = format!("#{shown} is told to name nothing");
                let after = page.wait_for(&what, |it| it.status == *said).await?;
                assert_eq!(after.selected, None, "#{shown} selects nothing");
                assert!(
                    after.linked.is_empty(),
                    "#{shown} links nothing: {:?}",
                    after.linked
                );
                assert!(
                    after.status_is_in_sight,
                    "the notice on #{shown} can be seen"
                );
            }
            let injected = "return document.querySelectorAll('img[src=x]').length;";
            assert_eq!(
                page.script::<u32>(injected, []).await?,
                0,
                "nothing is injected"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_strange_deep_link_goes_live_all_the_same() {
    for fragment in [
        "nothing",
        "%E0%A4%A",
        "__proto__",
        "<img src=x onerror=alert(1)>",
    ] {
        Visit::new()
            .make(async |page| {
                page.open_live(&format!("/#{fragment}")).await?;
                let opened = page.read().await?;
                assert_eq!(opened.selected, None, "{fragment}");
                assert_eq!(opened.status, page.words.live.unknown_address, "{fragment}");
                assert!(
                    opened.status_is_in_sight,
                    "the notice on {fragment} can be seen"
                );
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_section_of_the_page_is_no_unknown_address() {
    Visit::new()
        .make(async |page| {
            page.open_live("/#clinical-reality").await?;
            let opened = page.read().await?;
            assert_eq!(opened.selected, None);
            assert_eq!(opened.status, "", "nothing to warn of");
            Ok(())
        })
        .await;
}
