//! What search engines and link previews read: structured data and the picture's address.

use serde_json::{Value, json};

use crate::model::condition::{Condition, Text};

use super::document::escape;

/// The page's title: the condition's name and its other name.
pub fn title(condition: &Condition) -> String {
    match &condition.subtitle {
        Some(subtitle) => format!("{} {}", condition.title.text, subtitle.text),
        None => condition.title.text.clone(),
    }
}

/// Canonical address and Open Graph; nothing where the content does not say where the page stands.
///
/// `picture` is the picture's address, relative to the page.
pub fn links(condition: &Condition, picture: Option<&str>) -> String {
    let Some(address) = &condition.clinic.site_address else {
        return String::new();
    };
    let mut links = format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address));
    let mut add = |property: &str, content: &str| {
        let content = escape(content);
        links.extend([
            "<meta property=\"og:",
            property,
            "\" content=\"",
            &content,
            "\">\n",
        ]);
    };
    add("type", "article");
    add("url", address);
    add("site_name", &condition.clinic.name.text);
    add("title", &title(condition));
    add("description", &condition.lede.text);
    if let Some(picture) = picture {
        add("image", &beside(address, picture));
        add("image:alt", &condition.figure.description.text);
    }
    links
}

/// The page as a script of data. It runs nothing, so the page's policy has nothing to refuse.
pub fn data_script(condition: &Condition, picture: Option<&str>) -> String {
    let data = structured_data(condition, picture).to_string();
    // What would end the script, or start a comment in it, is written so that it does neither.
    let data = data.replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// The page in the terms of schema.org: it is about a condition, and answers questions on it.
///
/// Contributors are left out: schema.org could only call them causes.
pub fn structured_data(condition: &Condition, picture: Option<&str>) -> Value {
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": title(condition),
        "description": condition.lede.text,
        "inLanguage": condition.language,
        "medicalAudience": { "@type": "Patient" },
        "about": about(condition),
        "publisher": publisher(condition),
    });
    if !condition.answers.is_empty() {
        page["hasPart"] = questions(condition);
    }
    if let Some(address) = &condition.clinic.site_address {
        page["url"] = json!(address);
        if let Some(picture) = picture {
            page["image"] = json!(beside(address, picture));
        }
    }
    page
}

fn about(condition: &Condition) -> Value {
    let symptoms = condition.symptoms.iter().map(|symptom| {
        json!({
            "@type": "MedicalSymptom",
            "name": symptom.title.text,
            "description": symptom.text.text,
        })
    });
    let mut about = json!({
        "@type": "MedicalCondition",
        "name": condition.title.text,
        "signOrSymptom": symptoms.collect::<Vec<_>>(),
    });
    if let Some(other) = &condition.subtitle {
        about["alternateName"] = json!(other.text.trim_matches(['(', ')']));
    }
    about
}

fn questions(condition: &Condition) -> Value {
    let answer = |text: &Text| json!({ "@type": "Answer", "text": text.text });
    let questions = condition.answers.iter().map(|it| {
        json!({
            "@type": "Question",
            "name": it.title.text,
            "acceptedAnswer": answer(&it.text),
        })
    });
    json!({ "@type": "FAQPage", "mainEntity": questions.collect::<Vec<_>>() })
}

fn publisher(condition: &Condition) -> Value {
    let clinic = &condition.clinic;
    let mut publisher = json!({
        "@type": "Organization",
        "name": clinic.name.text,
        "address": clinic.address.text,
        "email": clinic.email,
    });
    if let Some(phone) = &clinic.phone {
        publisher["telephone"] = json!(phone);
    }
    publisher
}

/// The address of a file that is addressed relative to a page, in full.
fn beside(page: &str, file: &str) -> String {
    let page = page.split(['?', '#']).next().unwrap_or(page);
    let host = page.find("://").map_or(0, |at| at + 3);
    match page[host..].rfind('/') {
        Some(at) => format!("{}/{file}", &page[..host + at]),
        None => format!("{page}/{file}"),
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_file_is_addressed_from_its_page() {
        let file = "figures/a.png";
        let at = |page| beside(page, file);
        assert_eq!(
            at("https://example.org"),
            "https://example.org/figures/a.png"
        );
        assert_eq!(
            at("https://example.org/knee"),
            "https://example.org/figures/a.png"
        );
        assert_eq!(
            at("https://example.org/knee/"),
            "https://example.org/knee/figures/a.png"
        );
        assert_eq!(
            at("https://example.org/k/?a=/b#c"),
            "https://example.org/k/figures/a.png"
        );
    }
}
