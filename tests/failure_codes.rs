//! The codes of failures: those that the loaders have are those that are published, in both places.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What stands between a start and the next quote or tag, wherever that start is.
fn after(text: &str, start: &str, end: char) -> BTreeSet<String> {
    let found = text.split(start).skip(1);
    found
        .filter_map(|rest| rest.split(end).next().map(str::to_owned))
        .collect()
}

#[test]
fn the_codes_of_the_loaders_are_published() {
    let scripts = ["engine", "explorer"].map(|name| read(&format!("public/loader/{name}.js")));
    let scripts = scripts
        .into_iter()
        .chain(["element", "shown"].map(|name| read(&format!("public/element/{name}.js"))));
    let scripts: String = scripts.collect();
    // A code may stand on the line after the bracket.
    let scripts: String = scripts.split_whitespace().collect();
    let starts = ["newFailure(\"", "during(\"", "tell.error(\""];
    let codes: BTreeSet<_> = starts
        .iter()
        .flat_map(|start| after(&scripts, start, '"'))
        .collect();
    assert!(codes.len() > 4, "{codes:?}");

    let readme = read("README.md");
    let table = readme.split("| code |").nth(1).unwrap();
    let table = table.split("\n\n").next().unwrap();
    assert_eq!(codes, after(table, "\n| `", '`'), "README.md");

    let page = read("public/embed/index.html");
    let table = page.split(">Code</th>").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    assert_eq!(
        codes,
        after(table, "<th scope=\"row\"><code>", '<'),
        "public/embed/index.html"
    );
}
