//! Every file of the built site asks for the headers that protect its visitors, on any host.

// The site's own names, in the case in which it writes them.
#![allow(clippy::case_sensitive_file_extension_comparisons)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use e2e::environment::site;
use site_server::HeaderRules;

/// Every file that a host serves, by its path.
fn paths(folder: &Path, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a built site can be listed") {
        let path: PathBuf = entry.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let address = format!("{at}/{name}");
        if path.is_dir() {
            found.extend(paths(&path, &address));
        } else if !["_headers", "nginx.conf.example", "engine.json"].contains(&&*name) {
            found.push(address);
        }
    }
    found
}

fn read(file: &str) -> String {
    std::fs::read_to_string(site().join(file)).expect("it is part of a built site")
}

fn headers(rules: &HeaderRules, path: &str) -> BTreeMap<String, String> {
    let asked = rules.for_path(path).into_iter();
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    asked
        .map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
        .collect()
}

/// Whether a file's name changes with its content: it has sixteen hexadecimal digits in it.
fn is_hashed(path: &str) -> bool {
    path.split('.')
        .any(|part| part.len() == 16 && part.bytes().all(|it| it.is_ascii_hexdigit()))
}

#[test]
fn every_file_asks_for_what_protects_its_visitors() {
    let rules = HeaderRules::parse(&read("_headers")).expect("_headers can be read");
    let mut paths = paths(&site(), "");
    assert!(paths.len() > 8, "{paths:?}");
    paths.push("/".to_owned());
    for path in paths {
        assert!(rules.clashes(&path).is_empty(), "{path}: hosts disagree");
        let headers = headers(&rules, &path);
        let value = |name: &str| headers.get(name).map_or("", String::as_str);
        assert_eq!(value("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(value("referrer-policy"), "no-referrer", "{path}");
        for denied in ["camera=()", "geolocation=()", "microphone=()"] {
            let policy = value("permissions-policy");
            assert!(policy.contains(denied), "{path}: {denied} in {policy:?}");
        }
        let cache = value("cache-control");
        if is_hashed(&path) {
            assert_eq!(cache, "public, max-age=31536000, immutable", "{path}");
        } else {
            assert_eq!(cache, "no-cache", "{path} keeps its name");
        }
        let is_page = path == "/" || (path.ends_with(".html") && !is_hashed(&path));
        let policy = value("content-security-policy");
        assert_eq!(is_page, !policy.is_empty(), "{path}: {policy:?}");
        if is_page {
            assert_strict(&path, policy);
        }
    }
}

fn assert_strict(path: &str, policy: &str) {
    for needed in [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(needed), "{path}: {needed} in {policy:?}");
    }
    for loose in [
        "unsafe-inline",
        "'unsafe-eval'",
        "data:",
        "*",
        "http:",
        "https:",
    ] {
        assert!(!policy.contains(loose), "{path}: {loose} in {policy:?}");
    }
}

#[test]
fn the_example_for_nginx_asks_for_the_same() {
    let (rules, nginx) = (read("_headers"), read("nginx.conf.example"));
    let mut asked = 0;
    for line in rules.lines().filter(|line| line.starts_with("  ")) {
        let (name, value) = line.trim().split_once(": ").expect("a header");
        // What is missing must not be kept as missing: errors have no such header.
        let always = if name == "Cache-Control" {
            ""
        } else {
            " always"
        };
        let header = format!("add_header {name} \"{value}\"{always};");
        assert!(nginx.contains(&header), "{header}");
        asked += 1;
    }
    assert!(asked > 10, "_headers asks for {asked} headers");
    for path in paths(&site(), "") {
        let (_, ending) = path.rsplit_once('.').unwrap_or_default();
        let is_copy = ["br", "gz"].contains(&ending);
        assert!(
            is_copy || nginx.contains(&format!(" {ending};")),
            "{path} has a type"
        );
    }
    let open = nginx.matches('{').count();
    assert_eq!(open, nginx.matches('}').count(), "its braces match");
}
