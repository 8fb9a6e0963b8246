//! The conditions that are tested, and what each says is linked.

use crate::table::{Kind, Table};

/// A picture of the figure: what has to be chosen to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The view: its id and its name.
    pub view: (&'static str, &'static str),
    /// The situation: its id and its name; none where the figure has one pose.
    pub situation: Option<(&'static str, &'static str)>,
    /// The pose that the set of figures has for it.
    pub pose: &'static str,
    /// The symptom that belongs to it.
    pub symptom: Option<&'static str>,
}

/// Every picture of runner's knee.
pub fn runners_knee_pictures() -> Vec<Picture> {
    const FRONT: (&str, &str) = ("anterior", "Front");
    const SIDE: (&str, &str) = ("lateral", "Side");
    const BACK: (&str, &str) = ("posterior", "Back");
    let of = |situation, pose, symptom, views: &[(&'static str, &'static str)]| {
        let picture = |view: &(&'static str, &'static str)| Picture {
            view: *view,
            situation: Some(situation),
            pose,
            symptom,
        };
        views.iter().map(picture).collect::<Vec<_>>()
    };
    let standing = ("standing", "Standing");
    let stairs = ("stairs", "Stairs and downhill");
    let rising = ("rising", "Standing up from sitting");
    let late = ("late-run", "Late in a run, control fading");
    [
        of(standing, "standing", None, &[FRONT, SIDE, BACK]),
        of(
            stairs,
            "stair-descent",
            Some("downhill-pain"),
            &[FRONT, SIDE],
        ),
        of(rising, "rising", Some("theater-sign"), &[SIDE]),
        of(
            late,
            "single-leg-control-lost",
            Some("load-pain"),
            &[FRONT, BACK],
        ),
    ]
    .concat()
}

/// Every picture of the fixture.
pub fn bicycle_chain_pictures() -> Vec<Picture> {
    let picture = |view| Picture {
        view,
        situation: None,
        pose: "",
        symptom: None,
    };
    [("right", "Right"), ("behind", "Behind")]
        .map(picture)
        .into()
}

/// Runner's knee. The links are those read in the clinic's text, link by link.
pub fn runners_knee() -> Table {
    Table::new(
        &[
            (
                Kind::Contributor,
                &[
                    ("hip-control", "Hip control"),
                    ("quad-tone", "Quad tone"),
                    ("tendon-load", "Tendon load"),
                    ("neural-sensitivity", "Neural sensitivity"),
                ],
            ),
            (
                Kind::Symptom,
                &[
                    ("load-pain", "Anterior knee pain with training load"),
                    ("theater-sign", "Discomfort after sitting (theater sign)"),
                    ("downhill-pain", "Pain with downhill running or descents"),
                    ("hot-spots", "Localized tenderness and “hot spots”"),
                    (
                        "instability",
                        "A sense of instability without true giving-way",
                    ),
                ],
            ),
            (
                Kind::Answer,
                &[
                    ("faq-imaging", "Do I need an MRI or X-ray?"),
                    ("faq-quad-strength", "Is it just weak quads?"),
                    ("faq-keep-running", "Can I keep running?"),
                    ("faq-visits", "How many visits will I need?"),
                    (
                        "faq-needling-or-acupuncture",
                        "Dry needling or acupuncture?",
                    ),
                    (
                        "faq-prior-care",
                        "I tried physical therapy and it didn’t work. Why?",
                    ),
                ],
            ),
            (
                Kind::Phase,
                &[
                    ("phase-weeks-1-2", "Weeks 1 to 2"),
                    ("phase-weeks-3-6", "Weeks 3 to 6"),
                    ("phase-weeks-6-10", "Weeks 6 to 10+"),
                ],
            ),
        ],
        RUNNERS_KNEE,
    )
}

/// For each contributor of runner's knee what it is linked to, as read in the clinic's text.
const RUNNERS_KNEE: &[(&str, &[&str])] = &[
    (
        "hip-control",
        &[
            "downhill-pain",
            "load-pain",
            "theater-sign",
            "instability",
            "faq-quad-strength",
            "faq-prior-care",
            "faq-keep-running",
            "phase-weeks-6-10",
            "phase-weeks-3-6",
        ],
    ),
    (
        "quad-tone",
        &[
            "hot-spots",
            "instability",
            "downhill-pain",
            "load-pain",
            "theater-sign",
            "faq-quad-strength",
            "faq-needling-or-acupuncture",
        ],
    ),
    (
        "tendon-load",
        &[
            "hot-spots",
            "load-pain",
            "downhill-pain",
            "theater-sign",
            "faq-imaging",
            "faq-prior-care",
            "faq-needling-or-acupuncture",
            "faq-keep-running",
            "faq-visits",
            "phase-weeks-1-2",
            "phase-weeks-3-6",
            "phase-weeks-6-10",
        ],
    ),
    (
        "neural-sensitivity",
        &[
            "hot-spots",
            "instability",
            "faq-needling-or-acupuncture",
            "faq-imaging",
            "phase-weeks-3-6",
        ],
    ),
    ("phase-weeks-1-2", &["faq-keep-running", "faq-visits"]),
    ("phase-weeks-3-6", &["faq-keep-running", "faq-visits"]),
    (
        "phase-weeks-6-10",
        &["faq-keep-running", "faq-visits", "faq-prior-care"],
    ),
];

/// The fixture: a bicycle's drivetrain, without answers and phases, and with symptoms that are
/// linked to nothing.
pub fn bicycle_chain() -> Table {
    Table::new(
        &[
            (
                Kind::Contributor,
                &[
                    ("stretched-chain", "Chain"),
                    ("hooked-teeth", "Sprockets"),
                    ("bent-hanger", "Hanger"),
                ],
            ),
            (
                Kind::Symptom,
                &[
                    ("jump", "A jump under hard pedaling"),
                    ("clicking", "Clicking in one gear"),
                    ("slow-shifts", "Slow or missed shifts"),
                    ("chain-drop", "Chain falls off the chainring"),
                    ("grinding", "Grinding after rain"),
                    ("vibration", "Vibration through the pedals"),
                    ("ghost-shifts", "Gears change by themselves"),
                ],
            ),
        ],
        &[
            ("stretched-chain", &["jump", "grinding"]),
            ("hooked-teeth", &["jump", "clicking", "vibration"]),
            ("bent-hanger", &["slow-shifts", "ghost-shifts"]),
        ],
    )
}
