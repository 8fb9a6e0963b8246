//! What search engines and link previews read of a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use crate::fixtures::{bicycle_chain, conditions, root, runners_knee};
use condition_explorer::model::condition::Condition;
use condition_explorer::publish::{found, picture};
use serde::Deserialize;
use serde_json::Value;

/// The part of schema.org that is held against what the page says.
#[derive(Deserialize)]
struct Vocabulary {
    types: BTreeMap<String, Vec<String>>,
    properties: BTreeMap<String, Property>,
}

#[derive(Deserialize)]
struct Property {
    on: Vec<String>,
    values: Vec<String>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let file = root().join("tests/fixtures/schema-org/vocabulary.toml");
    toml::from_str(&fs::read_to_string(file).unwrap()).unwrap()
});

impl Vocabulary {
    fn is_a(&self, kind: &str, wanted: &str) -> bool {
        let above = self.types.get(kind);
        kind == wanted || above.is_some_and(|all| all.iter().any(|it| self.is_a(it, wanted)))
    }

    /// Everything that is wrong with a node and what is in it.
    fn faults(&self, node: &Value, path: &str) -> Vec<String> {
        let Some(kind) = node["@type"].as_str() else {
            return vec![format!("{path} has no type")];
        };
        let mut faults = Vec::new();
        if !self.types.contains_key(kind) {
            faults.push(format!("{path}: no type is called {kind}"));
        }
        for (name, value) in node.as_object().unwrap() {
            if name.starts_with('@') {
                continue;
            }
            let path = format!("{path}.{name}");
            let Some(property) = self.properties.get(name) else {
                faults.push(format!("{path}: no property is called so"));
                continue;
            };
            if !property.on.iter().any(|it| self.is_a(kind, it)) {
                faults.push(format!("{path}: {kind} has no such property"));
            }
            let values = value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                faults.extend(self.faults_of_value(value, property, &path));
            }
        }
        faults
    }

    fn faults_of_value(&self, value: &Value, property: &Property, path: &str) -> Vec<String> {
        let allowed = |kinds: &[&str]| {
            property
                .values
                .iter()
                .any(|it| kinds.contains(&it.as_str()))
        };
        match value {
            Value::String(text) if text.is_empty() => vec![format!("{path} is empty")],
            Value::String(text) if allowed(&["URL"]) && !allowed(&["Text"]) => {
                let is_url = text.starts_with("https://") && !text.contains(' ');
                (!is_url)
                    .then(|| format!("{path}: {text} is no address"))
                    .into_iter()
                    .collect()
            }
            Value::String(_) if allowed(&["Text", "URL"]) => Vec::new(),
            Value::Object(_) => {
                let kind = value["@type"].as_str().unwrap_or_default();
                let mut faults = self.faults(value, path);
                if !property.values.iter().any(|it| self.is_a(kind, it)) {
                    faults.push(format!("{path}: {kind} is no value of it"));
                }
                faults
            }
            _ => vec![format!("{path}: {value} is no value of it")],
        }
    }
}

fn placed(mut condition: Condition) -> Condition {
    condition.clinic.site_address = Some("https://www.example.org/knee/".to_owned());
    condition.clinic.phone = Some("+1 212 555 0100".to_owned());
    condition
}

#[test]
fn the_structured_data_is_valid_in_the_terms_of_schema_org() {
    let all: [fn() -> Condition; 3] = [runners_knee, bicycle_chain, || placed(runners_knee())];
    for condition in all.map(|make| Box::new(make())) {
        let data = found::structured_data(&condition, Some("figures/a.png"));
        assert_eq!(data["@context"], "https://schema.org");
        let faults = VOCABULARY.faults(&data, "page");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn what_is_not_in_the_terms_of_schema_org_is_noticed() {
    let valid = found::structured_data(&placed(runners_knee()), Some("figures/a.png"));
    let edits: [(&str, Value); 6] = [
        ("signOrSymptom", "MedicalWebPage has none".into()),
        ("score", "9".into()),
        ("url", "not an address".into()),
        ("name", Value::from(1)),
        ("about", valid["publisher"]["name"].clone()),
        ("hasPart", valid["publisher"].clone()),
    ];
    for (name, value) in edits {
        let mut data = valid.clone();
        data[name] = value;
        assert!(!VOCABULARY.faults(&data, "page").is_empty(), "{name}");
    }
}

#[test]
fn the_structured_data_says_what_the_page_says() {
    let condition = runners_knee();
    let data = found::structured_data(&condition, None);
    let names = |list: &Value, of: &str| -> Vec<String> {
        let names = list.as_array().unwrap().iter().map(|it| it[of].clone());
        names.map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let symptoms = condition.symptoms.iter().map(|it| it.title.text.clone());
    assert_eq!(
        names(&data["about"]["signOrSymptom"], "name"),
        symptoms.collect::<Vec<_>>()
    );
    let questions = condition.answers.iter().map(|it| it.title.text.clone());
    assert_eq!(
        names(&data["hasPart"]["mainEntity"], "name"),
        questions.collect::<Vec<_>>()
    );
    assert_eq!(
        data["about"]["alternateName"],
        "Patellofemoral Pain Syndrome"
    );
    let kinds: BTreeSet<&str> = ["cause", "possibleTreatment", "riskFactor"].into();
    let about = data["about"].as_object().unwrap();
    assert!(
        about.keys().all(|it| !kinds.contains(it.as_str())),
        "no judgement"
    );
    assert_eq!(
        found::structured_data(&bicycle_chain(), None)["hasPart"],
        Value::Null
    );
}

#[test]
fn addresses_are_told_only_where_the_content_names_one() {
    let condition = runners_knee();
    assert_eq!(found::links(&condition, Some("figures/a.png")), "");
    let script = found::data_script(&condition, Some("figures/a.png"));
    assert!(!script.contains("\"url\"") && !script.contains("\"image\""));
    let links = found::links(&placed(condition), Some("figures/a.png"));
    for expected in [
        "<link rel=\"canonical\" href=\"https://www.example.org/knee/\">",
        "<meta property=\"og:url\" content=\"https://www.example.org/knee/\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:title\" content=\"Runner’s Knee (Patellofemoral Pain Syndrome)\">",
        "<meta property=\"og:image\" content=\"https://www.example.org/knee/figures/a.png\">",
    ] {
        assert!(links.contains(expected), "{links}");
    }
}

#[test]
fn nothing_in_the_content_ends_the_script_or_the_tag() {
    let hostile = "</script><script>alert(1)</script><!-- \"'&";
    let mut condition = placed(runners_knee());
    condition.lede.text = hostile.to_owned();
    condition.answers[0].text.text = hostile.to_owned();
    let script = found::data_script(&condition, None);
    let data = script
        .strip_prefix("<script type=\"application/ld+json\">")
        .and_then(|rest| rest.strip_suffix("</script>\n"))
        .expect("one script element");
    assert!(!data.contains('<'), "nothing that could end it");
    let read: Value = serde_json::from_str(data).unwrap();
    assert_eq!(read["description"], hostile, "and still the same words");
    let links = found::links(&condition, None);
    assert!(!links.contains("<script"), "{links}");
}

#[test]
fn the_picture_shows_the_figure_in_the_colours_of_the_page() {
    let tokens = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    for condition in conditions() {
        let png = picture::picture(&condition.figure, &tokens).unwrap();
        assert!(png.starts_with(b"\x89PNG"));
        let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((size(16), size(20)), (1200, 630));
        let blank = picture::picture(&condition.figure, "").unwrap();
        assert!(png.len() > 20_000 && png.len() < 600_000, "{}", png.len());
        assert_ne!(png, blank, "the tokens colour it");
    }
}

#[test]
fn the_picture_knows_every_tissue_of_the_artwork() {
    let known = fs::read_to_string(root().join("src/publish/picture.css")).unwrap();
    // Groups without a look of their own; bone is what everything is that is nothing else.
    let plain = ["part", "shade", "bone"];
    for condition in conditions() {
        for drawing in &condition.figure.drawings {
            let classes = drawing.svg.split("class=\"").skip(1);
            let classes = classes.flat_map(|it| it.split('"').next().unwrap().split(' '));
            for class in classes.filter(|class| !plain.contains(class)) {
                assert!(
                    known.contains(&format!(".{class} ")),
                    "{class} in {}",
                    drawing.file
                );
            }
        }
    }
}
