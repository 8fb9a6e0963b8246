//! The report on accessibility has a line for each criterion, and each names what is there.

use std::fs;
use std::path::Path;

const A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 \
    2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
const AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 \
    2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of the table under a heading.
fn rows<'r>(report: &'r str, heading: &str) -> Vec<Vec<&'r str>> {
    let (_, part) = report.split_once(&format!("\n{heading}\n")).unwrap();
    let part = part.split("\n## ").next().unwrap();
    let lines = part.lines().filter(|line| line.starts_with("| "));
    let lines = lines.filter(|line| line[2..].starts_with(|c: char| c.is_ascii_digit()));
    lines
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

#[test]
fn each_criterion_has_one_line_that_says_what_it_rests_on() {
    let report = fs::read_to_string(root().join("docs/accessibility.md")).unwrap();
    for (heading, criteria) in [("## Level A", A), ("## Level AA", AA)] {
        let rows = rows(&report, heading);
        let numbers: Vec<_> = rows
            .iter()
            .map(|row| row[0].split(' ').next().unwrap())
            .collect();
        assert_eq!(numbers.join(" "), criteria);
        for row in rows {
            let [criterion, level, rest] = row[..] else {
                panic!("{row:?}")
            };
            let levels = ["Supports", "Partially supports", "Not applicable"];
            assert!(levels.contains(&level), "{criterion}: {level}");
            assert!(rest.ends_with('.'), "{criterion}: {rest}");
            // What falls short, or that there is no such thing, needs no test.
            let is_said = level != "Supports" || rest.contains('`') || rest.contains("no ");
            assert!(is_said || rest.contains("read"), "{criterion}: {rest}");
        }
    }
}

#[test]
fn every_test_and_journey_in_the_report_is_there() {
    let report = fs::read_to_string(root().join("docs/accessibility.md")).unwrap();
    let folders = ["tests", "tests/e2e/tests"].map(|it| fs::read_dir(root().join(it)).unwrap());
    let files = folders.into_iter().flatten().map(|it| it.unwrap().path());
    let code: String = files
        .filter(|it| it.extension().is_some_and(|it| it == "rs"))
        .map(|it| fs::read_to_string(it).unwrap())
        .collect();
    let names: Vec<_> = report.split('`').skip(1).step_by(2).collect();
    assert!(names.len() > 60, "{names:?}");
    for name in names {
        let is_there = if name.starts_with(|c: char| c.is_ascii_digit()) {
            let journey = format!("tests/screen-reader/{name}.txt");
            root().join(journey).is_file()
        } else if name.contains(['/', ' ']) {
            continue;
        } else {
            code.contains(&format!("fn {name}("))
        };
        assert!(is_there, "nothing is called {name}");
    }
}
