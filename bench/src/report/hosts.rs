//! The tables of pages of other people's.

use super::tables::{number, spread, table};
use crate::hosts::{HOSTS, Hosts, Stay, VISITS, WAYS};
use crate::samples::Samples;

/// A table for each host and visit.
pub fn tables(hosts: &Hosts) -> String {
    let mut text = String::new();
    for (visit, visit_name) in VISITS.into_iter().enumerate() {
        for host in HOSTS {
            text.push_str(&one(hosts, visit, visit_name, host));
            text.push('\n');
        }
    }
    text
}

fn one(hosts: &Hosts, visit: usize, visit_name: &str, host: &str) -> String {
    let page = hosts.page(visit);
    let mut rows = vec![row("the page itself", &page, [1.0, 1.0])];
    for way in WAYS {
        let stay = hosts.get(visit, host, way);
        let against = |of: fn(&Stay) -> &Samples| hosts.against_page(visit, host, way, of);
        let ratios = match way {
            "none" => [f64::NAN; 2],
            _ => [against(|it| &it.figure), against(|it| &it.live)],
        };
        rows.push(row(way, &stay, ratios));
    }
    let heading = format!("{host} host, {visit_name}");
    let headings = [
        heading.as_str(),
        "first paint",
        "HTML there",
        "figure painted",
        "against the page",
        "live",
        "against the page",
        "shift",
        "blocked",
        "longest task",
    ];
    table(&headings, rows)
}

fn row(name: &str, stay: &Stay, [figure, live]: [f64; 2]) -> Vec<String> {
    let cell = |samples: &Samples| spread(samples, 0);
    let seen = |samples: &Samples| match samples.median() {
        never if never <= 0.0 => "–".to_owned(),
        _ => cell(samples),
    };
    vec![
        name.to_owned(),
        cell(&stay.fcp),
        number(stay.html.median(), 0),
        seen(&stay.figure),
        number(figure, 2),
        seen(&stay.live),
        number(live, 2),
        number(stay.cls.median(), 3),
        cell(&stay.blocked),
        cell(&stay.longest),
    ]
}
