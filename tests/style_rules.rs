//! No rule of a style sheet is written in vain: what it asks for is somewhere in the page.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use crate::fixtures::{conditions, root};
use condition_explorer::model::condition::Condition;
use condition_explorer::publish::fragment;
use condition_explorer::publish::style_sheet::style_sheet;
use cssparser::{
    AtRuleParser, BasicParseErrorKind, CowRcStr, ParseError, Parser, ParserState,
    QualifiedRuleParser, StyleSheetParser,
};
use scraper::{Html, Selector};

/// The selectors of a style sheet, each by itself, whatever layer or medium it stands in.
#[derive(Default)]
struct Selectors(Vec<String>);

impl Selectors {
    fn of(css: &str) -> Vec<String> {
        let mut all = Self::default();
        all.read(&mut Parser::new(css));
        all.0
    }

    fn read(&mut self, input: &mut Parser<'_>) {
        for rule in StyleSheetParser::new(input, self) {
            if let Err((error, text, _)) = rule {
                panic!("{error:?} at {text}");
            }
        }
    }
}

impl<'i> QualifiedRuleParser<'i> for Selectors {
    type Prelude = Vec<String>;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        input: &mut Parser<'i>,
    ) -> Result<Self::Prelude, ParseError<Self::Error>> {
        input.parse_comma_separated(|input| {
            let start = input.position();
            while input.next().is_ok() {}
            Ok(input.slice_from(start).to_owned())
        })
    }

    fn parse_block(
        &mut self,
        selectors: Self::Prelude,
        _start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<Self::Error>> {
        while input.next().is_ok() {}
        self.0.extend(selectors);
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for Selectors {
    type Prelude = ();
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<Self::Error>> {
        while input.next().is_ok() {}
        match &*name {
            "layer" | "media" => Ok(()),
            _ => Err(ParseError::from_basic_kind(
                BasicParseErrorKind::AtRuleInvalid,
            )),
        }
    }

    fn parse_block(
        &mut self,
        (): (),
        _start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<Self::Error>> {
        self.read(input);
        Ok(())
    }
}

/// A selector with each choice of an `:is()` or a `:where()` written out.
fn written_out(selector: &str) -> Vec<String> {
    let found = [":is(", ":where("]
        .iter()
        .filter_map(|it| Some((selector.find(it)?, it.len())))
        .min();
    let Some((at, length)) = found else {
        return vec![selector.to_owned()];
    };
    let (before, rest) = (&selector[..at], &selector[at + length..]);
    let mut depth = 0;
    let mut choices = vec![0];
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth < 0 {
            end = at;
            break;
        }
        if depth == 0 && c == ',' {
            choices.push(at + 1);
        }
    }
    let ends: Vec<_> = choices[1..].iter().map(|it| it - 1).chain([end]).collect();
    let after = &rest[end + 1..];
    (choices.into_iter().zip(ends))
        .flat_map(|(start, end)| written_out(&[before, &rest[start..end], after].concat()))
        .collect()
}

/// What the browser keeps itself, as attributes: scraper knows no `:target` and no `:checked`.
const TARGET: &str = "test-target";
const CHECKED: &str = "test-checked";

/// The page in states that between them show all there is to choose: before it is live everything
/// is a target and ticked; live, each drawing is shown once, and each contributor has the focus.
fn states(condition: &Arc<Condition>) -> Vec<Html> {
    let drawings = &condition.figure.drawings;
    let mut page = fragment(condition);
    // Each further drawing has an empty place, which it is fetched into.
    for drawing in &drawings[1..] {
        let svg = &drawing.svg[drawing.svg.find("<svg").unwrap()..];
        let filled = format!("class=\"ce-art\">{svg}</div>");
        page = page.replacen("class=\"ce-art\"></div>", &filled, 1);
    }
    let ids: Vec<_> = (condition.outline.contributors.iter())
        .map(|it| it.id.as_str())
        .collect();
    let in_root = |page: &str, attributes: &str| {
        Html::parse_fragment(&format!(
            "<div data-explorer data-print-sheet {attributes}>{page}</div>"
        ))
    };
    let early = page
        .replace(" id=\"", &format!(" {TARGET} id=\""))
        .replace(" name=\"symptom\"", &format!(" {CHECKED} name=\"symptom\""));
    let mut states = vec![in_root(&early, "data-state=static")];
    for shown in 0..drawings.len().max(ids.len()) {
        let drawing = format!("data-shown=\"{}\"", shown % drawings.len());
        let lit = format!("<figure data-lit=\"{}\"", ids.join(" "));
        let live = page
            .replace("data-shown=\"0\"", &drawing)
            .replace("<figure", &lit);
        let selected = format!(
            "data-state=live data-selected=\"{}\"",
            ids[shown % ids.len()]
        );
        states.push(in_root(&live, &selected));
    }
    states
}

#[test]
fn every_generated_rule_matches_something_in_some_state() {
    for condition in conditions() {
        let condition = Arc::new(condition);
        let states = states(&condition);
        let selectors = Selectors::of(&style_sheet(&condition));
        assert!(selectors.len() > 20, "{selectors:?}");
        let choices = selectors.iter().flat_map(|it| written_out(it));
        let choices: BTreeSet<_> = choices.collect();
        let idle = choices.iter().filter(|choice| {
            let asked = choice
                .replace(":target", &format!("[{TARGET}]"))
                .replace(":checked", &format!("[{CHECKED}]"));
            let asked = Selector::parse(&asked).unwrap_or_else(|error| panic!("{choice}: {error}"));
            !states
                .iter()
                .any(|state| state.select(&asked).next().is_some())
        });
        let idle: Vec<_> = idle.collect();
        let id = &condition.outline.id;
        assert!(idle.is_empty(), "{id}: these match nothing: {idle:#?}");
    }
}

/// The names of classes in a style sheet.
fn classes(css: &str) -> BTreeSet<&str> {
    let starts = css.match_indices(".ce-").map(|(at, _)| &css[at + 1..]);
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    starts
        .map(|it| &it[..it.find(ends).unwrap_or(it.len())])
        .collect()
}

#[test]
fn every_class_of_the_style_sheets_is_in_the_markup() {
    let template = fs::read_to_string(root().join("src/publish/page.html")).unwrap();
    let pages = conditions().into_iter().map(|it| fragment(&Arc::new(it)));
    let pages: Vec<String> = pages.chain([template]).collect();
    let words = |it: &str| it.split(['"', ' ', '>']).map(str::to_owned).collect();
    let in_markup: BTreeSet<String> = pages
        .iter()
        .flat_map(|it| -> Vec<_> { words(it) })
        .collect();
    for file in fs::read_dir(root().join("style")).unwrap() {
        let path = file.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        let idle: Vec<_> = (classes(&css).into_iter())
            .filter(|it| !in_markup.contains(*it))
            .collect();
        assert!(idle.is_empty(), "{}: {idle:?}", path.display());
    }
}

/// What a rule draws in front of words is not read out with them: "exclamation mark", "dash". Numbers are.
#[test]
fn nothing_that_a_rule_draws_is_read_out() {
    for file in fs::read_dir(root().join("style")).unwrap() {
        let path = file.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        let values = css.match_indices("content: ").filter(|(at, _)| {
            // Of the property itself, not of one whose name ends like it.
            !css[..*at].ends_with('-')
        });
        for (at, name) in values {
            let value = css[at + name.len()..].split([';', '}']).next().unwrap();
            let is_drawn = value.starts_with('"') && !value.starts_with("\"\"");
            let silent = value.trim_end().ends_with("/ \"\"");
            assert!(!is_drawn || silent, "{}: content: {value}", path.display());
        }
    }
}
