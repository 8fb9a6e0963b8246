//! The sign-off sheet: every editorial piece that waits for a signature, beside the clinic's text
//! that it rests on. One printable HTML file, without script.

use std::fmt;

use super::signoff::Standing;
use super::walk::Piece;

/// The sheet's own words. It is a tool for editors, so they are not among the interface's words.
mod labels {
    pub const TITLE: &str = "Sign-off sheet";
    pub const INTRO: &str = "The texts below are not the clinic’s own words. Each says why it is \
         there and what it rests on. Sign a piece when it may stand as it is.";
    pub const NONE: &str = "Every editorial piece is signed.";
    pub const WORDS: &str = "Our text";
    pub const REASON: &str = "Why it is there";
    pub const SOURCE: &str = "Outside source";
    pub const RESTS_ON: &str = "The clinic’s text";
    pub const RESTS_ON_NOTHING: &str = "It rests on no sentence of the clinic’s page.";
    pub const CHANGED: &str = "Changed since it was signed by";
    pub const SIGNED: &str = "Signed (name, date)";
}

const STYLE: &str = "body{font:11pt/1.45 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 \
    1rem;color:#1c1c1c}h1{font-size:1.6rem}article{border-top:1px solid #888;padding:.75rem 0;\
    break-inside:avoid}h2{font:600 .85rem/1.4 ui-monospace,monospace;margin:0 0 .5rem}\
    dl{display:grid;grid-template-columns:9rem 1fr;gap:.35rem 1rem;margin:0}dt{color:#555}\
    dd{margin:0}p{margin:0 0 .25rem}blockquote{margin:0 0 .25rem;padding-left:.75rem;\
    border-left:3px solid #999}.line{border-bottom:1px solid #333;min-height:1.6rem}";

/// A sheet of the pieces of one condition that are not signed.
pub struct Sheet<'a> {
    /// The condition's title.
    pub title: &'a str,
    /// The language of its texts.
    pub language: &'a str,
    /// The pieces and how each stands.
    pub pieces: Vec<(&'a Piece<'a>, Standing<'a>)>,
}

impl fmt::Display for Sheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = Escaped(self.title);
        writeln!(
            f,
            "<!doctype html>\n<html lang=\"{}\">",
            Escaped(self.language)
        )?;
        writeln!(f, "<head>\n<meta charset=\"utf-8\">")?;
        writeln!(
            f,
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        )?;
        writeln!(f, "<title>{}: {title}</title>", labels::TITLE)?;
        writeln!(f, "<style>{STYLE}</style>\n</head>\n<body>\n<main>")?;
        writeln!(f, "<h1>{}: {title}</h1>", labels::TITLE)?;
        let intro = if self.pieces.is_empty() {
            labels::NONE
        } else {
            labels::INTRO
        };
        writeln!(f, "<p>{intro}</p>")?;
        for (piece, standing) in &self.pieces {
            write_piece(f, piece, *standing)?;
        }
        writeln!(f, "</main>\n</body>\n</html>")
    }
}

fn write_piece(
    f: &mut fmt::Formatter<'_>,
    piece: &Piece<'_>,
    standing: Standing<'_>,
) -> fmt::Result {
    writeln!(f, "<article>\n<h2>{}</h2>\n<dl>", Escaped(&piece.key))?;
    write_row(f, labels::WORDS, "p", &piece.words)?;
    write_row(f, labels::REASON, "p", &[piece.reason])?;
    for source in &piece.sources {
        let address = source.address.as_deref();
        let lines: Vec<&str> = std::iter::once(source.name.as_str())
            .chain(address)
            .collect();
        write_row(f, labels::SOURCE, "p", &lines)?;
    }
    if piece.rests_on.is_empty() {
        write_row(f, labels::RESTS_ON, "p", &[labels::RESTS_ON_NOTHING])?;
    } else {
        write_row(f, labels::RESTS_ON, "blockquote", &piece.rests_on)?;
    }
    if let Standing::Void(by) = standing {
        write_row(f, labels::CHANGED, "p", &[by])?;
    }
    writeln!(f, "<dt>{}</dt><dd class=\"line\"></dd>", labels::SIGNED)?;
    writeln!(f, "</dl>\n</article>")
}

fn write_row(f: &mut fmt::Formatter<'_>, label: &str, tag: &str, lines: &[&str]) -> fmt::Result {
    write!(f, "<dt>{label}</dt><dd>")?;
    for line in lines {
        write!(f, "<{tag}>{}</{tag}>", Escaped(line))?;
    }
    writeln!(f, "</dd>")
}

/// Text as HTML, in content and in attributes.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}
