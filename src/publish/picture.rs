//! The figure as a picture file, for link previews: its drawings side by side, in the light colours of
//! the style sheet's tokens. Link previews read no SVG.

use std::fmt::Write as _;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::model::figure::{Figure, FigureDrawing};

use super::error::PublishError;

/// The size that link previews show whole.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// Left free above and below the figure, and at least between two drawings.
const MARGIN: f64 = 24.0;

/// Pens are as wide as so many parts of a drawing's height, whatever unit it is drawn in.
const PENS: f64 = 800.0;

/// How tissues look, with the style sheet's tokens for colours.
const STYLE: &str = include_str!("picture.css");

/// Draws a figure. `tokens` is the style sheet that its colours are taken from.
///
/// # Errors
/// When the artwork cannot be drawn.
pub fn picture(figure: &Figure, tokens: &str) -> Result<Vec<u8>, PublishError> {
    let failed = |reason: String| PublishError::Picture { reason };
    let svg = composed(figure, tokens);
    let tree = Tree::from_str(&svg, &Options::default()).map_err(|it| failed(it.to_string()))?;
    let canvas = Pixmap::new(WIDTH, HEIGHT);
    let mut canvas = canvas.ok_or_else(|| failed("it has no size".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
    canvas.encode_png().map_err(|it| failed(it.to_string()))
}

/// The drawings side by side, as many as there is room for.
fn composed(figure: &Figure, tokens: &str) -> String {
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let tall = height - 2.0 * MARGIN;
    let wide = |view: &FigureDrawing| view.width / view.height * tall;
    let mut room = width - MARGIN;
    let shown: Vec<&FigureDrawing> = (figure.drawings.iter())
        .take_while(|view| {
            room -= wide(view) + MARGIN;
            room >= 0.0
        })
        .collect();
    let taken: f64 = shown.iter().map(|view| wide(view)).sum();
    let count = u32::try_from(shown.len()).unwrap_or_default();
    let gap = (width - taken) / f64::from(count + 1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <style>{}</style><rect class=\"ground\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>",
        with_colours(STYLE, tokens)
    );
    let mut x = gap;
    for view in shown {
        let drawing = view.svg.find("<svg").map_or("", |at| &view.svg[at + 4..]);
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<svg x=\"{x:.1}\" y=\"{MARGIN}\" width=\"{:.1}\" height=\"{tall}\" font-size=\"{}\"{drawing}",
            wide(view),
            view.height / PENS
        );
        x += wide(view) + gap;
    }
    svg.push_str("</svg>");
    svg
}

/// A style sheet with each `var(…)` replaced by its token's light colour.
fn with_colours(style: &str, tokens: &str) -> String {
    let mut parts = style.split("var(");
    let mut coloured = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        coloured.push_str(&light_colour(tokens, name));
        coloured.push_str(rest);
    }
    coloured
}

/// The light colour of a token, as SVG writes colours; `none` when there is no such token.
fn light_colour(tokens: &str, name: &str) -> String {
    let value = tokens.split_once(&format!("{name}:")).map(|(_, rest)| rest);
    let value = value.and_then(|rest| rest.split([';', '}']).next());
    let value = value.unwrap_or("none").trim();
    let light = value.strip_prefix("light-dark(").unwrap_or(value);
    let mut depth = 0;
    let end = light.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0 || c == ',' && depth == 0
    });
    let light = light[..end.unwrap_or(light.len())].trim();
    // `rgb(r g b / a)` is newer than the drawing library.
    match light.strip_prefix("rgb(").and_then(|it| it.split_once('/')) {
        Some((colour, alpha)) => {
            let colour: Vec<&str> = colour.split_whitespace().collect();
            let alpha = alpha.trim_matches([' ', ')']);
            format!("rgba({}, {alpha})", colour.join(", "))
        }
        None => light.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::light_colour;

    #[test]
    fn a_token_has_a_light_colour() {
        let tokens =
            ".ce{--a: light-dark(#111,#222);--b:light-dark(rgb(1 2 3 / .4), #fff);--c:#abc}";
        assert_eq!(light_colour(tokens, "--a"), "#111");
        assert_eq!(light_colour(tokens, "--b"), "rgba(1, 2, 3, .4)");
        assert_eq!(light_colour(tokens, "--c"), "#abc");
        assert_eq!(light_colour(tokens, "--d"), "none");
    }
}
