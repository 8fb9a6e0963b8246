//! Short names between WebAssembly and glue: wasm-bindgen's end in hashes, which no compression gets
//! smaller, and each of them stands in both files.

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The glue with the names that wasm-opt printed: `imports` by module, name and new name, `exports`
/// by name and new name. All modules are one afterwards.
pub fn rename(glue: &str, printed: &str) -> Result<String> {
    let names: Value = serde_json::from_str(printed).context("what wasm-opt printed of names")?;
    let rows = |list: &str| names[list].as_array().cloned().unwrap_or_default();
    let mut renamed = glue.to_owned();
    for row in rows("imports") {
        let (module, name, new) = (text(&row[0])?, text(&row[1])?, text(&row[2])?);
        if let Some(at) = renamed.find(&format!("\"{module}\": ")) {
            renamed.replace_range(at..at + module.len() + 2, "\"a\"");
        }
        renamed = in_place(
            &renamed,
            &format!("        {name}: "),
            &format!("        {new}: "),
        )?;
    }
    for row in rows("exports") {
        renamed = member(&renamed, text(&row[0])?, text(&row[1])?);
    }
    Ok(renamed)
}

fn text(value: &Value) -> Result<&str> {
    value
        .as_str()
        .context("wasm-opt printed no name where one should be")
}

/// Replaces a text that must be there exactly once.
fn in_place(glue: &str, old: &str, new: &str) -> Result<String> {
    let count = glue.matches(old).count();
    if count != 1 {
        bail!(
            "the glue has `{}` {count} times, not once: wasm-bindgen writes something else than this \
             step knows.\nWhat to do next: look at what wasm-bindgen writes, and adapt \
             xtask/src/finish/names.rs.",
            old.trim()
        );
    }
    Ok(glue.replace(old, new))
}

/// Replaces every use of an export, `wasm.name`, where the name ends there.
fn member(glue: &str, name: &str, new: &str) -> String {
    let old = format!("wasm.{name}");
    let mut parts = glue.split(old.as_str());
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let goes_on = part.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        renamed.push_str(if goes_on { &old } else { "wasm." });
        if !goes_on {
            renamed.push_str(new);
        }
        renamed.push_str(part);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::rename;

    const GLUE: &str = "    const import0 = {\n        __wbg_log_1f: function(arg0) {\n    wasm.start();\n    wasm.start_over();\n        \"./x_bg.js\": import0,\n";

    #[test]
    fn glue_and_webassembly_agree() {
        let printed =
            r#"{"imports": [["./x_bg.js", "__wbg_log_1f", "b"]], "exports": [["start", "c"]]}"#;
        let renamed = rename(GLUE, printed).unwrap_or_default();
        let expected = "    const import0 = {\n        b: function(arg0) {\n    wasm.c();\n    wasm.start_over();\n        \"a\": import0,\n";
        assert_eq!(renamed, expected);
    }

    #[test]
    fn an_import_that_the_glue_does_not_have_is_refused() {
        let printed = r#"{"imports": [["./x_bg.js", "__wbg_other", "b"]], "exports": []}"#;
        assert!(rename(GLUE, printed).is_err());
        assert!(rename(GLUE, "nothing").is_err());
    }
}
