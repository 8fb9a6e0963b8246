//! The headers that a site asks its server for: `_headers`, and the same for nginx.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::ids::Id;

/// The example for nginx around its locations.
const NGINX: &str = include_str!("nginx.conf");

/// Headers of everything.
const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// What is fetched across origins by an element in a clinic's own page.
const SHARED: [(&str, &str); 2] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Where every name changes with its content.
const HASHED: [&str; 3] = ["/assets/*", "/figures/*", "/embed-*"];
const FOREVER: &str = "public, max-age=31536000, immutable";
const FRESH: &str = "no-cache";

/// A path pattern, and the headers of what it matches.
type Rule = (String, Vec<(&'static str, String)>);

/// What a site serves, as far as its headers depend on it.
///
/// Hosts disagree when two rules that match one path name the same header, so no two rules here
/// that can match one path do.
#[derive(Clone, Debug, Default)]
pub struct Served {
    documents: Vec<(String, String)>,
    conditions: Vec<String>,
    scripts: Vec<String>,
    files: Vec<String>,
}

impl Served {
    /// Adds a document by its path, with the style sheet that stands in it.
    pub fn add_document(&mut self, path: &str, inline_style: &str) {
        let hash = STANDARD.encode(Sha256::digest(inline_style.as_bytes()));
        self.documents.push((path.to_owned(), policy(&hash)));
    }

    /// Adds a page that shows how an explorer is used in a page of someone else's; with `strict`, one
    /// whose scripts may not make markup of text.
    pub fn add_usage_page(&mut self, path: &str, strict: bool) {
        let strict = if strict { STRICT } else { "" };
        self.documents
            .push((path.to_owned(), format!("{USAGE}{strict}")));
    }

    /// Adds a file whose name stays.
    pub fn add_fresh(&mut self, path: &str) {
        self.files.push(path.to_owned());
    }

    /// Adds a script that other sites run under a name that stays.
    pub fn add_script(&mut self, path: &str) {
        self.scripts.push(format!("/{path}"));
    }

    /// Adds a condition by its id, which all of its files' names start with.
    pub fn add_condition(&mut self, id: &Id) {
        self.conditions.push(id.to_string());
    }

    fn rules(&self) -> Vec<Rule> {
        let owned = |pairs: &[(&'static str, &str)]| -> Vec<_> {
            pairs
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect()
        };
        let shared = |cache: &str| {
            let mut headers = owned(&SHARED);
            headers.push(("Cache-Control", cache.to_owned()));
            headers
        };
        let documents = self.documents.iter().map(|(path, policy)| {
            let headers = vec![
                ("Content-Security-Policy", policy.clone()),
                ("Cache-Control", FRESH.to_owned()),
            ];
            (path.clone(), headers)
        });
        let files = self.files.iter().map(|path| {
            let headers = vec![("Cache-Control", FRESH.to_owned())];
            (path.clone(), headers)
        });
        let conditions = self
            .conditions
            .iter()
            .map(|id| format!("/conditions/{id}.*"));
        let hashed = HASHED.map(str::to_owned).into_iter().chain(conditions);
        let index = "/conditions/index.json".to_owned();
        let fresh = self.scripts.iter().cloned().chain([index]);
        std::iter::once(("/*".to_owned(), owned(&ALWAYS)))
            .chain(documents)
            .chain(hashed.map(|path| (path, shared(FOREVER))))
            .chain(files)
            .chain(fresh.map(|path| (path, shared(FRESH))))
            .collect()
    }

    /// As `_headers`, which many static hosts read.
    pub fn to_headers_file(&self) -> String {
        let mut text = String::from("# Written when the site is published; edits are lost.\n");
        for (path, headers) in self.rules() {
            text.push_str(&path);
            text.push('\n');
            for (name, value) in headers {
                text.push_str(&["  ", name, ": ", &value, "\n"].concat());
            }
        }
        text
    }

    /// As a server block for nginx. nginx does not inherit headers into a location that adds its
    /// own, so each location names all of its headers.
    pub fn to_nginx(&self) -> String {
        let rules = self.rules();
        // Of what no location below is about.
        let mut locations = String::new();
        for (name, value) in &rules[0].1 {
            locations.push_str(&nginx_header("    ", name, value));
        }
        for (path, headers) in &rules[1..] {
            let location = match path.strip_suffix('*') {
                Some(prefix) => format!("^~ {prefix}"),
                None => format!("= {path}"),
            };
            locations.push_str(&["    location ", &location, " {\n"].concat());
            for (name, value) in rules[0].1.iter().chain(headers) {
                locations.push_str(&nginx_header("        ", name, value));
            }
            locations.push_str("    }\n");
        }
        NGINX.replace("{locations}", &locations)
    }
}

/// Errors have a header too, but for how long a file may be kept: one that is missing now may be
/// there after the next release.
fn nginx_header(indent: &str, name: &str, value: &str) -> String {
    let always = if name == "Cache-Control" {
        ""
    } else {
        " always"
    };
    [
        indent,
        "add_header ",
        name,
        " \"",
        value,
        "\"",
        always,
        ";\n",
    ]
    .concat()
}

/// What a usage page may load, run and frame: files of its own site.
const USAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/// No script may make markup of text, neither ours nor one that got in.
const STRICT: &str = "; require-trusted-types-for 'script'; trusted-types 'none'";

/// What a document may load and run: its own files, and one inline style sheet by its hash.
fn policy(style_hash: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src 'self' 'sha256-{style_hash}'; img-src 'self'; base-uri 'none'; \
         form-action 'none'{STRICT}"
    )
}
