//! Rules about web addresses, e-mail addresses and telephone numbers.

use super::{Content, Findings, excerpt};
use crate::content::library::files;

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
const LONGEST: usize = 2000;

struct Address<'a> {
    path: String,
    text: &'a str,
    only_web: bool,
}

/// An address is not one: it has a space, no scheme or no host; or an e-mail address or a telephone
/// number is not one.
pub fn bad_address(content: &Content<'_>, findings: &mut Findings<'_>) {
    let file = content.file(files::CONDITION);
    for Address { path, text, .. } in addresses(content) {
        if !is_address(text) {
            findings.add(
                &file,
                path,
                format!("“{}” is not an address.", excerpt(text)),
                "Write it in full, such as https://www.example.org/page, without spaces.",
            );
        }
    }
    let clinic = &content.authored.condition.clinic;
    if !clinic.email.is_empty() && !is_email(&clinic.email) {
        findings.add(
            &file,
            "clinic.email",
            format!("“{}” is not an e-mail address.", excerpt(&clinic.email)),
            "Write one address, such as desk@example.org, without mailto:.",
        );
    }
    let mut phones: Vec<_> = (clinic.phone.iter())
        .map(|phone| ("clinic.phone".to_owned(), phone, 5))
        .collect();
    let places = content.authored.condition.urgent_care.iter();
    for (at, place) in places.flat_map(|it| &it.places).enumerate() {
        // In an emergency a number may be short.
        let phone = place.phone.iter();
        phones.extend(phone.map(|phone| (format!("urgent_care.places[{at}].phone"), phone, 3)));
    }
    for (path, phone, least) in phones {
        if !is_phone(phone, least) {
            findings.add(
                &file,
                path,
                format!("“{}” is not a telephone number.", excerpt(phone)),
                "Write it with its country code, such as +1 212 555 0100.",
            );
        }
    }
}

/// Nothing that the urgent-care notice rests on speaks to the country that the clinic is in.
pub fn source_of_another_country(content: &Content<'_>, findings: &mut Findings<'_>) {
    let condition = &content.authored.condition;
    let (Some(notice), Some(own)) = (&condition.urgent_care, &condition.clinic.country) else {
        return;
    };
    let countries = notice.source.0.iter().map(|it| it.country.as_deref());
    let Some(countries) = countries.collect::<Option<Vec<_>>>() else {
        return;
    };
    if !countries.is_empty() && !countries.contains(&own.as_str()) {
        findings.add(
            content.file(files::CONDITION),
            "urgent_care.source",
            format!(
                "The clinic is in “{}”, and all that this rests on is from “{}”.",
                excerpt(own),
                excerpt(&countries.join(", "))
            ),
            "Where to go differs from country to country: add a source from the clinic's own.",
        );
    }
}

/// An address has a scheme that the page does not link to.
pub fn bad_scheme(content: &Content<'_>, findings: &mut Findings<'_>) {
    for Address {
        path,
        text,
        only_web,
    } in addresses(content)
    {
        let Some((scheme, _)) = text.split_once(':') else {
            continue;
        };
        let scheme = scheme.to_ascii_lowercase();
        let known = if only_web {
            &SCHEMES[..2]
        } else {
            &SCHEMES[..]
        };
        if !known.contains(&scheme.as_str()) {
            findings.add(
                content.file(files::CONDITION),
                path,
                format!("The page does not link to “{}:” here.", excerpt(&scheme)),
                format!("Use {}.", known.join(", ")),
            );
        }
    }
}

fn addresses<'a>(content: &Content<'a>) -> Vec<Address<'a>> {
    let condition = &content.authored.condition;
    let clinic = &condition.clinic;
    let mut all = Vec::new();
    let mut add = |path: String, address: Option<&'a String>, only_web| {
        all.extend(address.map(|text| Address {
            path,
            text,
            only_web,
        }));
    };
    add(
        "clinic.booking_address".to_owned(),
        clinic.booking_address.as_ref(),
        false,
    );
    add(
        "clinic.disclaimer_address".to_owned(),
        clinic.disclaimer_address.as_ref(),
        true,
    );
    add(
        "clinic.site_address".to_owned(),
        clinic.site_address.as_ref(),
        true,
    );
    for (at, related) in condition.related.iter().enumerate() {
        add(
            format!("related[{at}].address"),
            Some(&related.address),
            true,
        );
    }
    let places = condition.urgent_care.iter().flat_map(|it| &it.places);
    for (at, place) in places.enumerate() {
        add(
            format!("urgent_care.places[{at}].address"),
            place.address.as_ref(),
            true,
        );
    }
    for piece in &content.walk.pieces {
        for source in &piece.sources {
            add(
                format!("{}.source.address", piece.path),
                source.address.as_ref(),
                true,
            );
        }
    }
    all
}

fn is_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let visible = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
    let is_web = scheme.to_ascii_lowercase().starts_with("http");
    let host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // What stands before an @ only serves to hide where a link leads.
        !host.is_empty() && !host.contains('@')
    };
    address.len() <= LONGEST
        && !scheme.is_empty()
        && !rest.is_empty()
        && address.chars().all(visible)
        && (!is_web || rest.strip_prefix("//").is_some_and(host))
}

fn is_email(email: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    let Some((name, host)) = email.split_once('@') else {
        return false;
    };
    let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    email.len() <= 254
        && !name.is_empty()
        && dotted
        && !host.contains('@')
        && email.chars().all(plain)
}

fn is_phone(phone: &str, least: usize) -> bool {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    (least..=15).contains(&digits) && phone.len() <= 40 && phone.chars().all(plain)
}
