//! The clinic itself, what it invites to, and its notice of when to seek care at once. Words only, and
//! natively only, as in [`condition`](super::condition).

use super::condition::Text;

/// When to seek care at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgentCare {
    /// The line that is always in sight.
    pub summary: Text,
    /// What opens the rest.
    pub prompt: Text,
    /// Groups of signs: a heading and its items.
    pub groups: Vec<(Text, Vec<Text>)>,
    /// What to do, and where to go, when given.
    pub where_to_go: Option<Text>,
    /// Where to go, as the clinic knows it.
    pub places: Vec<Place>,
}

/// Somewhere to go, or to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its telephone number, when given.
    pub phone: Option<String>,
    /// Its address on the web, when given.
    pub address: Option<String>,
}

/// The clinic itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic {
    /// Its name, short enough for a masthead.
    pub name: Text,
    /// Its postal address.
    pub address: Text,
    /// What it does.
    pub blurb: Text,
    /// The disclaimer.
    pub disclaimer: Text,
    /// The copyright line.
    pub copyright: Text,
    /// Its e-mail address.
    pub email: String,
    /// Its telephone number, when given.
    pub phone: Option<String>,
    /// Where visits are booked, when given.
    pub booking_address: Option<String>,
    /// Where the full disclaimer stands, when given.
    pub disclaimer_address: Option<String>,
    /// Where the page stands, when given.
    pub site_address: Option<String>,
}

/// The invitation at the end of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallToAction {
    /// Its heading.
    pub heading: Text,
    /// What is offered.
    pub text: Text,
    /// Further lines of the clinic's.
    pub notes: Vec<Text>,
    /// The name of the offer, as on a button.
    pub label: Text,
}
