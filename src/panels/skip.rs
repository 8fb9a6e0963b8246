//! One way past each block that the keyboard takes long to go through. Publishing only.

use leptos::prelude::*;

use crate::model::condition::Heading;
use crate::ui::Ui;

/// A block of the page that has such a way, in page order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// The symptoms, and the words of the figure.
    Symptoms,
    /// The contributors.
    Chain,
    /// The short version, and the sections.
    ShortVersion,
    /// What people try.
    Tried,
    /// The table of links.
    Links,
    /// The phases of recovery.
    Phases,
    /// The questions and answers.
    Answers,
    /// The sheet to take along.
    Sheet,
    /// The invitation.
    Call,
}

impl Block {
    const ALL: [Self; 9] = [
        Self::Symptoms,
        Self::Chain,
        Self::ShortVersion,
        Self::Tried,
        Self::Links,
        Self::Phases,
        Self::Answers,
        Self::Sheet,
        Self::Call,
    ];

    /// The id of the block.
    pub fn id(self) -> &'static str {
        match self {
            Self::Symptoms => "symptoms",
            Self::Chain => "chain",
            Self::ShortVersion => "short-version",
            Self::Tried => "tried",
            Self::Links => "links",
            Self::Phases => "phases",
            Self::Answers => "answers",
            Self::Sheet => "sheet",
            Self::Call => "call",
        }
    }

    /// What its heading reads; `None` when the condition has no such block.
    fn name(self, ui: &Ui) -> Option<String> {
        let condition = ui.condition();
        let read = |it: &Heading| it.subtitle.as_ref().unwrap_or(&it.title).text.clone();
        match self {
            Self::Symptoms => Some(read(&condition.symptoms_heading)),
            Self::Chain => Some(read(&condition.contributors_heading)),
            Self::ShortVersion => Some(condition.short_version.as_ref()?.heading.text.clone()),
            Self::Tried => Some(read(&condition.tried.as_ref()?.heading)),
            Self::Links => Some(condition.words.page.matrix_caption.clone()),
            Self::Phases => (!condition.phases.is_empty()).then(|| read(&condition.phases_heading)),
            Self::Answers => {
                (!condition.answers.is_empty()).then(|| read(&condition.answers_heading))
            }
            Self::Sheet => Some(read(&condition.sheet.as_ref()?.heading)),
            Self::Call => Some(condition.call_to_action.as_ref()?.heading.text.clone()),
        }
    }
}

/// The link past a block, to the next one that there is. It is seen while it has the keyboard's focus.
///
/// It stands behind the block's heading: where a fragment leads to the block, Firefox has the Tab key go
/// past a link that the block begins with.
pub fn past(ui: &Ui, block: Block) -> Option<impl IntoView + use<>> {
    let after = Block::ALL.iter().skip_while(|it| **it != block).skip(1);
    let (next, name) = after.copied().find_map(|it| Some((it, it.name(ui)?)))?;
    let words = &ui.condition().words.page.skip_to;
    let words = words.replace("{name}", &name);
    Some(view! {
        <a class="ce-skip" href=format!("#{}", next.id())>
            {words}
        </a>
    })
}
