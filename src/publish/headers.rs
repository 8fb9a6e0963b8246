//! The headers that a site asks its server for: `_headers`, and the same for nginx.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Headers of everything.
const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// What is fetched across origins by an element in a clinic's own page.
const SHARED: [(&str, &str); 2] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Files whose name changes with their content.
const HASHED: [&str; 3] = ["/assets/*", "/conditions/*", "/figures/*"];
const FOREVER: &str = "public, max-age=31536000, immutable";
const FRESH: &str = "no-cache";

/// Documents, and the styles that each may hold inline.
#[derive(Clone, Debug, Default)]
pub struct Documents(Vec<(String, String)>);

impl Documents {
    /// Adds a document by its path, with the style sheet that stands in it.
    pub fn add(&mut self, path: &str, inline_style: &str) {
        let hash = STANDARD.encode(Sha256::digest(inline_style.as_bytes()));
        self.0.push((path.to_owned(), policy(&hash)));
    }

    /// The rules: each a path pattern and its headers, later ones over earlier ones.
    fn rules(&self) -> Vec<(String, Vec<(&'static str, String)>)> {
        let owned = |pairs: &[(&'static str, &str)]| {
            pairs
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect::<Vec<_>>()
        };
        let mut rules = vec![("/*".to_owned(), owned(&ALWAYS))];
        for (path, policy) in &self.0 {
            let mut headers = vec![("Content-Security-Policy", policy.clone())];
            headers.push(("Cache-Control", FRESH.to_owned()));
            rules.push((path.clone(), headers));
        }
        for path in HASHED {
            let mut headers = vec![("Cache-Control", FOREVER.to_owned())];
            headers.extend(owned(&SHARED));
            rules.push((path.to_owned(), headers));
        }
        rules.push((
            "/conditions/index.json".to_owned(),
            vec![("Cache-Control", FRESH.to_owned())],
        ));
        rules
    }

    /// As `_headers`, which many static hosts read.
    pub fn to_headers_file(&self) -> String {
        let mut text = String::from("# Written when the site is published; edits are lost.\n");
        for (path, headers) in self.rules() {
            text.push_str(&path);
            text.push('\n');
            for (name, value) in headers {
                text.push_str(&format!("  {name}: {value}\n"));
            }
        }
        text
    }

    /// As a server block for nginx. nginx does not inherit headers into a location that adds its
    /// own, so each location names all of its headers.
    pub fn to_nginx(&self) -> String {
        let mut text = String::from(
            "# Example for nginx, with the same headers as _headers. Needs brotli_static from \
             ngx_brotli for .br files.\nserver {\n    listen 443 ssl;\n    root /srv/explorer;\n    \
             index index.html;\n    gzip_static on;\n    # brotli_static on;\n    types { \
             application/wasm wasm; text/javascript js; text/html html; text/css css; \
             application/json json; image/svg+xml svg; }\n    charset utf-8;\n",
        );
        let rules = self.rules();
        let always = &rules[0].1;
        for (path, headers) in &rules[1..] {
            let location = match path.strip_suffix('*') {
                Some(prefix) => format!("^~ {prefix}"),
                None => format!("= {path}"),
            };
            text.push_str(&format!("    location {location} {{\n"));
            for (name, value) in always.iter().chain(headers) {
                text.push_str(&format!("        add_header {name} \"{value}\" always;\n"));
            }
            text.push_str("    }\n");
        }
        text.push_str("}\n");
        text
    }
}

/// What a document may load and run: its own files, and one inline style sheet by its hash.
fn policy(style_hash: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src 'self' 'sha256-{style_hash}'; img-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'self'"
    )
}
