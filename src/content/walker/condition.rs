//! The texts of `condition.toml`.

use super::Walker;
use crate::content::read::Authored;
use crate::content::schema::{Clinic, UrgentCare};
use crate::content::walk::{Role, limits};

impl<'a> Walker<'a> {
    pub(super) fn condition(&mut self, authored: &'a Authored) {
        let file = &authored.condition;
        self.text("title", "condition.title", &file.title, limits::TITLE);
        if let Some(subtitle) = &file.subtitle {
            self.text("subtitle", "condition.subtitle", subtitle, limits::TITLE);
        }
        let plain = file.lede_plain.as_deref();
        self.block("lede", "condition.lede", &file.lede, plain, limits::LINE);
        self.text("how_to", "condition.how-to", &file.how_to, limits::LINE);
        for (at, section) in file.sections.iter().enumerate() {
            let path = format!("sections[{at}]");
            let key = format!("section.{}", section.id);
            let (in_path, in_key) = (format!("{path}.heading"), format!("{key}.heading"));
            self.text(&in_path, &in_key, &section.heading, limits::TITLE);
            self.paragraphs(
                &path,
                &key,
                (&section.paragraphs, &section.paragraphs_plain),
            );
        }
        self.short_version(authored);
        if let Some(notice) = &file.urgent_care {
            self.urgent_care(notice);
        }
        if let Some(call) = &file.call_to_action {
            self.text(
                "call_to_action.heading",
                "call.heading",
                &call.heading,
                limits::TITLE,
            );
            let plain = call.text_plain.as_deref();
            self.block(
                "call_to_action.text",
                "call.text",
                &call.text,
                plain,
                limits::LINE,
            );
            self.list(
                "call_to_action.notes",
                "call.note",
                &call.notes,
                limits::LINE,
            );
            self.text(
                "call_to_action.label",
                "call.label",
                &call.label,
                limits::LABEL,
            );
        }
        self.clinic(&file.clinic);
        for (at, related) in file.related.iter().enumerate() {
            let (path, key) = (format!("related[{at}].name"), format!("related.{}", at + 1));
            self.text(&path, &key, &related.name, limits::TITLE);
        }
        self.figure(&file.figure);
    }

    fn urgent_care(&mut self, notice: &'a UrgentCare) {
        let mut words = vec![notice.summary.as_str(), notice.prompt.as_str()];
        self.add(
            "urgent_care.summary",
            &notice.summary,
            Role::Editorial,
            limits::LINE,
        );
        self.add(
            "urgent_care.prompt",
            &notice.prompt,
            Role::Editorial,
            limits::TITLE,
        );
        for (at, group) in notice.groups.iter().enumerate() {
            let path = format!("urgent_care.groups[{at}]");
            let in_path = format!("{path}.heading");
            words.push(&group.heading);
            self.add(&in_path, &group.heading, Role::Editorial, limits::TITLE);
            for (nth, item) in group.items.iter().enumerate() {
                words.push(item);
                self.add(
                    &format!("{path}.items[{nth}]"),
                    item,
                    Role::Editorial,
                    limits::LINE,
                );
            }
        }
        if let Some(to_go) = &notice.where_to_go {
            words.push(to_go);
            let path = "urgent_care.where_to_go";
            self.add(path, to_go, Role::Editorial, limits::LINE);
        }
        for (at, place) in notice.places.iter().enumerate() {
            let path = format!("urgent_care.places[{at}]");
            let in_path = format!("{path}.name");
            self.add(&in_path, &place.name, Role::Contact, limits::TITLE);
            if let Some(phone) = &place.phone {
                let in_path = format!("{path}.phone");
                self.add(&in_path, phone, Role::Contact, limits::LABEL);
            }
        }
        self.piece(
            "urgent_care",
            "urgent-care",
            words,
            &notice.reason,
            notice.source.0.iter().collect(),
            Vec::new(),
        );
    }

    fn clinic(&mut self, clinic: &'a Clinic) {
        let rests_on = vec![clinic.copyright.words()];
        self.text_on(
            "clinic.name",
            "clinic.name",
            &clinic.name,
            limits::LABEL,
            rests_on,
        );
        self.text(
            "clinic.address",
            "clinic.address",
            &clinic.address,
            limits::LINE,
        );
        self.block(
            "clinic.blurb",
            "clinic.blurb",
            &clinic.blurb,
            clinic.blurb_plain.as_deref(),
            limits::PARAGRAPH,
        );
        let disclaimer = &clinic.disclaimer;
        self.text(
            "clinic.disclaimer",
            "clinic.disclaimer",
            disclaimer,
            limits::PARAGRAPH,
        );
        self.text(
            "clinic.copyright",
            "clinic.copyright",
            &clinic.copyright,
            limits::LINE,
        );
        self.add("clinic.email", &clinic.email, Role::Contact, limits::LINE);
        if let Some(phone) = &clinic.phone {
            self.add("clinic.phone", phone, Role::Contact, limits::LABEL);
        }
    }
}
