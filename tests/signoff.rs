//! Signing and the review sheet.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures::{copy_tree, root, scratch};
use condition_explorer::content::commands::{CommandError, Pieces, check, load_all, review, sign};
use condition_explorer::model::condition::Provenance;

/// A copy of runner's knee that may be written to.
fn copy(name: &str) -> PathBuf {
    let content = scratch(name);
    copy_tree(
        &root().join("content/runners-knee"),
        &content.join("runners-knee"),
    );
    copy_tree(&root().join("content/ui"), &content.join("ui"));
    content.join("runners-knee")
}

fn figures() -> PathBuf {
    root().join("public/figures")
}

fn named(keys: &[&str]) -> Pieces {
    Pieces::Named(keys.iter().map(|&key| key.to_owned()).collect())
}

fn edit(folder: &Path, file: &str, old: &str, new: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} lacks {old}");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
}

/// Who has signed the first question.
fn signer(folder: &Path) -> Option<String> {
    let conditions = load_all(&[folder.to_owned()], &figures(), false).unwrap();
    match &conditions[0].answers[0].title.provenance {
        Provenance::Clinic => panic!("the question is ours"),
        Provenance::Editorial(editorial) => editorial.signed_by.clone(),
    }
}

#[test]
fn the_seed_is_unsigned_and_may_not_be_published_as_signed() {
    let folder = root().join("content/runners-knee");
    assert_eq!(signer(&folder), None);
    let error = load_all(&[folder], &figures(), true)
        .map(|_| ())
        .unwrap_err();
    assert!(error.to_string().contains("unsigned-piece"));
}

#[test]
fn a_signature_holds_until_the_text_is_edited() {
    let folder = copy("signoff-edit");
    let authored = fs::read_to_string(folder.join("faq.toml")).unwrap();
    let signed = sign(
        &folder,
        &figures(),
        "A. Clinician",
        &named(&["faq.imaging.question"]),
    );
    assert_eq!(signed.unwrap(), ["faq.imaging.question"]);
    assert_eq!(signer(&folder).as_deref(), Some("A. Clinician"));
    assert_eq!(
        fs::read_to_string(folder.join("faq.toml")).unwrap(),
        authored
    );

    edit(
        &folder,
        "faq.toml",
        "Do I need an MRI or X-ray?",
        "Do I need an X-ray or MRI?",
    );
    assert_eq!(signer(&folder), None);
    let line = check(std::slice::from_ref(&folder), &figures()).unwrap();
    assert!(line.contains("1 changed since they were signed."), "{line}");
    let error = load_all(std::slice::from_ref(&folder), &figures(), true)
        .map(|_| ())
        .unwrap_err();
    assert!(error.to_string().contains("void-signature"));

    edit(
        &folder,
        "faq.toml",
        "Do I need an X-ray or MRI?",
        "Do I need an MRI or X-ray?",
    );
    assert_eq!(signer(&folder).as_deref(), Some("A. Clinician"));
}

#[test]
fn an_edit_of_what_a_piece_rests_on_voids_its_signature_too() {
    let folder = copy("signoff-rests-on");
    sign(
        &folder,
        &figures(),
        "A. Clinician",
        &named(&["faq.imaging.question"]),
    )
    .unwrap();
    edit(
        &folder,
        "faq.toml",
        "Not always. Imaging",
        "Not always.  Imaging",
    );
    assert_eq!(signer(&folder), None);
}

#[test]
fn signing_all_makes_a_condition_that_may_be_published_as_signed() {
    let folder = copy("signoff-all");
    let signed = sign(&folder, &figures(), "A. Clinician", &Pieces::All).unwrap();
    assert!(signed.len() > 40);
    assert!(load_all(std::slice::from_ref(&folder), &figures(), true).is_ok());
    let sheet = review(&folder, &figures()).unwrap();
    assert!(!sheet.contains("<article>"));
    assert!(
        sign(&folder, &figures(), "A. Clinician", &Pieces::All)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_piece_that_is_not_there_or_a_signer_without_name_signs_nothing() {
    let folder = copy("signoff-refused");
    let unknown = sign(
        &folder,
        &figures(),
        "A. Clinician",
        &named(&["faq.gone.question"]),
    );
    assert!(matches!(unknown, Err(CommandError::UnknownPiece(_))));
    assert!(matches!(
        sign(&folder, &figures(), " ", &Pieces::All),
        Err(CommandError::NoName)
    ));
    let none = sign(&folder, &figures(), "A. Clinician", &named(&[]));
    assert!(matches!(none, Err(CommandError::NoPieces)));
    assert!(!folder.join("signoff.toml").exists());
}

#[test]
fn the_review_sheet_shows_each_piece_beside_what_it_rests_on() {
    let sheet = review(&root().join("content/runners-knee"), &figures()).unwrap();
    for text in [
        "faq.imaging.question",
        "Do I need an MRI or X-ray?",
        "<blockquote>Not always. Imaging can be useful",
        "link.tendon-load.theater-sign",
        "<blockquote>as tissues warm up</blockquote>",
        "NHS Greater Glasgow and Clyde",
    ] {
        assert!(sheet.contains(text), "the sheet lacks {text}");
    }
    assert!(!sheet.contains("<script") && !sheet.contains("src=") && !sheet.contains("href="));
}

#[test]
fn the_review_sheet_escapes_what_authors_write() {
    let folder = copy("signoff-escape");
    edit(
        &folder,
        "faq.toml",
        "reason = \"The",
        "reason = \"1 < 2 & 'a' > \\\"b\\\". The",
    );
    let sheet = review(&folder, &figures()).unwrap();
    assert!(sheet.contains("1 &lt; 2 &amp; &#39;a&#39; &gt; &quot;b&quot;. The"));
}

#[test]
fn where_there_is_no_condition_the_check_says_so() {
    let error = check(&[scratch("signoff-empty")], &figures()).unwrap_err();
    assert!(matches!(error, CommandError::NoCondition(_)));
    let error = check(&[root().join("content/nowhere")], &figures()).unwrap_err();
    assert!(matches!(error, CommandError::Io { .. }));
}
