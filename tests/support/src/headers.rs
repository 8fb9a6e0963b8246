//! The `_headers` file: which response headers each path of a site asks for.
//!
//! The format is the one that static hosts read (Netlify, Cloudflare Pages):
//!
//! ```text
//! # a comment
//! /*
//!   X-Content-Type-Options: nosniff
//! /assets/*
//!   Cache-Control: public, max-age=31536000, immutable
//! ```
//!
//! `*` stands for any run of characters. A header that two matching rules name takes the later
//! rule's value; a name that one rule repeats is sent once for each value. Hosts differ on the
//! first point (some join the values), so a site should not let two rules that match one path name
//! the same header: [`HeaderRules::clashes`] finds such names.

use std::fmt;

use axum::http::{HeaderName, HeaderValue};

/// The rules of one `_headers` file, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeaderRules {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    pattern: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// A line that is neither a path, nor a header, nor a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Counted from 1.
    pub number: usize,
    /// What is wrong with it.
    pub problem: &'static str,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "_headers, line {}: {}", self.number, self.problem)
    }
}

impl std::error::Error for BadLine {}

impl HeaderRules {
    /// Reads a `_headers` file.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, BadLine> {
        let mut rules: Vec<Rule> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let bad = |problem| BadLine {
                number: index + 1,
                problem,
            };
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if line.starts_with([' ', '\t']) {
                let rule = rules.last_mut().ok_or(bad("a header before any path"))?;
                rule.headers.push(header(content).map_err(bad)?);
            } else if content.starts_with('/') {
                rules.push(Rule {
                    pattern: content.to_owned(),
                    headers: Vec::new(),
                });
            } else {
                return Err(bad("a path starts with `/`, and a header is indented"));
            }
        }
        Ok(Self { rules })
    }

    /// The headers that a path asks for.
    pub fn for_path(&self, path: &str) -> Vec<(HeaderName, HeaderValue)> {
        let mut found: Vec<(HeaderName, HeaderValue)> = Vec::new();
        for rule in self
            .rules
            .iter()
            .filter(|rule| matches(&rule.pattern, path))
        {
            found.retain(|(name, _)| rule.headers.iter().all(|(later, _)| later != name));
            found.extend(rule.headers.iter().cloned());
        }
        found
    }

    /// The headers that more than one rule names for this path: hosts disagree on their value.
    pub fn clashes(&self, path: &str) -> Vec<HeaderName> {
        let mut seen: Vec<&HeaderName> = Vec::new();
        let mut clashes: Vec<HeaderName> = Vec::new();
        for rule in self
            .rules
            .iter()
            .filter(|rule| matches(&rule.pattern, path))
        {
            for (name, _) in &rule.headers {
                if seen.contains(&name) && !clashes.contains(name) {
                    clashes.push(name.clone());
                }
            }
            seen.extend(rule.headers.iter().map(|(name, _)| name));
        }
        clashes
    }
}

fn header(line: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let (name, value) = line.split_once(':').ok_or("a header is `Name: value`")?;
    let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| "no header name")?;
    let value = HeaderValue::from_str(value.trim()).map_err(|_| "no header value")?;
    Ok((name, value))
}

/// Whether a path is one that the pattern stands for.
pub(crate) fn matches(pattern: &str, path: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else {
        return false;
    };
    let mut pieces: Vec<&str> = pieces.collect();
    // Without a `*` the pattern is the whole path; with one, the last piece is the path's end.
    let Some(last) = pieces.pop() else {
        return rest.is_empty();
    };
    let mut rest = rest;
    for piece in pieces {
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(rules: &HeaderRules, path: &str, name: &str) -> Vec<String> {
        rules
            .for_path(path)
            .into_iter()
            .filter(|(found, _)| found == name)
            .map(|(_, value)| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .collect()
    }

    fn parse(text: &str) -> HeaderRules {
        HeaderRules::parse(text).unwrap_or_else(|bad| panic!("{bad}"))
    }

    #[test]
    fn patterns_match_whole_paths() {
        for (pattern, path, expected) in [
            ("/", "/", true),
            ("/", "/index.html", false),
            ("/index.html", "/index.html", true),
            ("/*", "/", true),
            ("/*", "/a/b", true),
            ("/assets/*", "/assets/x.js", true),
            ("/assets/*", "/asset", false),
            ("/*.html", "/embed.html", true),
            ("/*.html", "/embed.htm", false),
            ("/a/*/c/*.js", "/a/b/c/d.js", true),
            ("/a/*/c/*.js", "/a/b/d.js", false),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} on {path}");
        }
    }

    #[test]
    fn a_later_rule_overrides_and_one_rule_may_repeat_a_name() {
        let rules = parse(
            "# both\n/*\n  Cache-Control: no-cache\n  Link: <a>\n  Link: <b>\n\n/assets/*\n\tcache-control: immutable\n",
        );
        assert_eq!(values(&rules, "/", "cache-control"), ["no-cache"]);
        assert_eq!(values(&rules, "/assets/x", "cache-control"), ["immutable"]);
        assert_eq!(values(&rules, "/assets/x", "link"), ["<a>", "<b>"]);
        assert_eq!(
            rules.clashes("/assets/x"),
            [axum::http::header::CACHE_CONTROL]
        );
        assert!(rules.clashes("/").is_empty());
    }

    #[test]
    fn values_keep_their_colons() {
        let rules = parse("/*\n  Content-Security-Policy: img-src https://example.org\n");
        assert_eq!(
            values(&rules, "/", "content-security-policy"),
            ["img-src https://example.org"]
        );
    }

    #[test]
    fn a_bad_line_is_named() {
        for (text, number) in [
            ("  Name: value\n", 1),
            ("/*\n  no header\n", 2),
            ("/*\n  : value\n", 2),
            ("/*\nName: value\n", 2),
        ] {
            let Err(bad) = HeaderRules::parse(text) else {
                panic!("{text}")
            };
            assert_eq!(bad.number, number, "{bad}");
        }
    }
}
