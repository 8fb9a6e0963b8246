//! The page on paper: what the print button asks for, what can be seen, and the sheets themselves.

use std::path::Path;

use anyhow::Context as _;
use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};
use tokio::process::Command;

use crate::figure::Box;
use crate::page::Role;
use crate::{Engine, ExplorerPage, Hand, Result};

/// A4 with margins of 1 cm, as the protocol of the driver writes it.
#[derive(Debug)]
struct Print;

impl FormatRequestData for Print {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let body = json!({
            "page": { "width": 21.0, "height": 29.7 },
            "margin": { "top": 1.0, "bottom": 1.0, "left": 1.0, "right": 1.0 },
        });
        RequestData::new(Method::POST, format!("session/{session}/print")).add_body(body)
    }
}

/// One printed sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its words, each with the place that it has, in points.
    pub words: Vec<(String, Box)>,
    /// The share of it that has a colour, however pale: the figure has.
    pub coloured: f64,
    /// The share of what has a colour that is in its left third.
    pub coloured_left: f64,
}

impl Sheet {
    /// Its words in a line.
    pub fn text(&self) -> String {
        let words: Vec<_> = self.words.iter().map(|(word, _)| word.as_str()).collect();
        words.join(" ")
    }

    /// Words that are printed over each other.
    pub fn overprinted(&self) -> Vec<String> {
        let covers = |a: Box, b: Box| {
            let wide = a.right.min(b.right) - a.left.max(b.left);
            let high = a.bottom.min(b.bottom) - a.top.max(b.top);
            wide > 2.0 && high > 0.5 * a.height().min(b.height())
        };
        let mut found = Vec::new();
        for (at, (one, here)) in self.words.iter().enumerate() {
            for (other, there) in &self.words[at + 1..] {
                if covers(*here, *there) {
                    found.push(format!("{one} over {other} at {here:?}"));
                }
            }
        }
        found
    }
}

/// Runs one of poppler's programs on a printed file.
async fn poppler(program: &str, arguments: &[&str], file: &Path, to: &[&str]) -> Result<Vec<u8>> {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .args(to)
        .output();
    let output = output.await.with_context(|| {
        format!("{program} cannot be started; `cargo xtask test --e2e` sets it up")
    })?;
    anyhow::ensure!(output.status.success(), "{program} failed: {output:?}");
    Ok(output.stdout)
}

/// The words of each page, of what `pdftotext -bbox` writes.
fn words_of_pages(listed: &str) -> Vec<Vec<(String, Box)>> {
    let number = |line: &str, name: &str| -> Option<f64> {
        let (_, rest) = line.split_once(&format!("{name}=\""))?;
        rest.split('"').next()?.parse().ok()
    };
    let word = |line: &str| {
        let place = Box {
            left: number(line, "xMin")?,
            top: number(line, "yMin")?,
            right: number(line, "xMax")?,
            bottom: number(line, "yMax")?,
        };
        let text = line.split_once('>')?.1.split("</word>").next()?;
        Some((text.to_owned(), place))
    };
    let pages = listed.split("<page ").skip(1);
    pages
        .map(|page| page.lines().filter_map(word).collect())
        .collect()
}

/// The shares of a page that have a colour, all in all and in the left third, of a picture in PPM.
fn coloured(picture: &[u8]) -> (f64, f64) {
    let mut head = picture.splitn(4, u8::is_ascii_whitespace);
    let number = |it: Option<&[u8]>| -> usize {
        let text = it.and_then(|it| std::str::from_utf8(it).ok());
        text.and_then(|it| it.parse().ok()).unwrap_or_default()
    };
    let (_, width, height) = (head.next(), number(head.next()), number(head.next()));
    let rest = head.next().unwrap_or_default();
    let pixels = rest.get(4..).unwrap_or_default();
    let (mut all, mut left) = (0_u32, 0_u32);
    for (at, pixel) in pixels.chunks_exact(3).enumerate() {
        let (low, high) = (pixel.iter().min(), pixel.iter().max());
        if high.zip(low).is_some_and(|(high, low)| high - low > 10) {
            all += 1;
            left += u32::from(at % width.max(1) < width / 3);
        }
    }
    let area = u32::try_from(width * height).unwrap_or(u32::MAX).max(1);
    let share = f64::from(all) / f64::from(area);
    (share, f64::from(left) / f64::from(all.max(1)))
}

/// Prints for the page: notes what is printed, and tells the page that it is done.
const PRINTER: &str = "
    window.print = () => {
        const root = document.querySelector('[data-explorer]');
        dispatchEvent(new Event('beforeprint'));
        window.__printed = root.hasAttribute('data-print-sheet');
        dispatchEvent(new Event('afterprint'));
    };";

/// Shows the page by its rules for paper: not every driver can switch the medium, but a script can
/// change which one the rules are for.
const AS_PRINTED: &str = "
    const turn = (rules) => {
        for (const rule of rules) {
            if (rule.styleSheet) turn(rule.styleSheet.cssRules);
            else if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
            if (rule.cssRules) turn(rule.cssRules);
        }
    };
    const shadows = window.__embedded?.explorers().map((it) => __embedded.rootOf(it)?.getRootNode()) ?? [];
    for (const tree of [document, ...shadows])
        for (const sheet of [...(tree?.styleSheets ?? []), ...(tree?.adoptedStyleSheets ?? [])]) turn(sheet.cssRules);";

/// The sections of the page that can be seen.
const SEEN: &str = "
    const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 1;
    return [...document.querySelectorAll('section[id], details[data-faq], [data-phase], [data-contributor-card], footer, aside, h1')]
        .filter(seen).map((it) => it.id || it.localName);";

impl ExplorerPage {
    /// Presses the sheet's print button. Gives whether the dialogue was asked for with the sheet
    /// alone: nothing when it was not asked for at all.
    pub async fn print_sheet(&self) -> Result<Option<bool>> {
        self.script::<Value>(PRINTER, []).await?;
        let print = self.find(Role::Button, &self.words.sheet.print).await?;
        self.press(Hand::Mouse, &print).await?;
        self.script("return window.__printed ?? null;", []).await
    }

    /// Whether the page prints the sheet alone at this moment.
    pub async fn prints_sheet_alone(&self) -> Result<bool> {
        let source = "return document.querySelector('[data-print-sheet]') !== null;";
        self.script(source, []).await
    }

    /// Prints the sheet alone from now on, or no more.
    pub async fn toggle_sheet_alone(&self) -> Result<()> {
        let source =
            "document.querySelector('[data-explorer]').toggleAttribute('data-print-sheet');";
        self.script::<Value>(source, []).await?;
        Ok(())
    }

    /// Prints, and looks at each sheet; nothing where the driver cannot print.
    pub async fn printed(&self) -> Result<Option<Vec<Sheet>>> {
        if self.engine == Engine::WebKit {
            return Ok(None);
        }
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("printed.pdf");
        let pdf: String = serde_json::from_value(self.browser.cmd(Print).await?.value_json()?)?;
        std::fs::write(&file, STANDARD.decode(pdf)?)?;
        let listed = poppler("pdftotext", &["-bbox"], &file, &["-"]).await?;
        let mut sheets = Vec::new();
        let pages = words_of_pages(&String::from_utf8_lossy(&listed));
        for (at, words) in pages.into_iter().enumerate() {
            let page = (at + 1).to_string();
            let picture = ["-r", "36", "-f", &page, "-l", &page];
            let (coloured, coloured_left) =
                coloured(&poppler("pdftoppm", &picture, &file, &[]).await?);
            sheets.push(Sheet {
                words,
                coloured,
                coloured_left,
            });
        }
        Ok(Some(sheets))
    }

    /// Shows the page as it is on paper, for the rest of the visit.
    pub async fn show_as_printed(&self) -> Result<()> {
        self.script::<Value>(AS_PRINTED, []).await?;
        self.settle().await
    }

    /// All that can be read.
    pub async fn text(&self) -> Result<String> {
        self.script("return document.body.innerText;", []).await
    }

    /// The sections that can be seen, by their ids.
    pub async fn sections_seen(&self) -> Result<Vec<String>> {
        self.script(SEEN, []).await
    }
}
