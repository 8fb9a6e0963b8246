//! The texts of the figure.

use super::Walker;
use crate::content::schema::Figure;
use crate::content::walk::{Role, limits};

impl<'a> Walker<'a> {
    pub(super) fn figure(&mut self, figure: &'a Figure) {
        for (at, view) in figure.views.iter().enumerate() {
            let path = format!("figure.views[{at}]");
            self.add(
                &format!("{path}.name"),
                &view.name,
                Role::Label,
                limits::LABEL,
            );
            self.add(
                &format!("{path}.caption"),
                &view.caption,
                Role::Label,
                limits::TITLE,
            );
        }
        let description = &figure.description;
        self.text(
            "figure.description",
            "figure.description",
            description,
            limits::LINE,
        );
        self.list(
            "figure.credits",
            "figure.credit",
            &figure.credits,
            limits::LINE,
        );
    }
}
