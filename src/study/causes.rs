//! Why something is not as required, where that was looked into. What is not listed here has not been.

use super::{Row, Section, Verdict};

/// Keys of all causes: `validate-cause-KEY` in the language files.
pub const CAUSES: [&str; 14] = [
    "teams",
    "few-cases",
    "money",
    "spent",
    "close",
    "booths",
    "late-plan",
    "first-named",
    "overflow",
    "slow-desks",
    "relief",
    "one-world",
    "groups",
    "kits-behind",
];

/// The cause of a miss, if it is known.
#[must_use]
pub fn cause(row: &Row) -> Option<&'static str> {
    if row.verdict != Verdict::Miss {
        return None;
    }
    let drawn = row.section == Section::Assumptions;
    match (row.scenario.as_deref(), row.subject.as_str()) {
        (Some("slow-drought"), "never-screen < screen") => Some("teams"),
        (Some("tutorial"), "never-screen < screen") => Some("few-cases"),
        (
            Some("slow-drought"),
            "simplify-without-follow-up < simplify-with-follow-up" | "wave-through < reference" | "staff +25 %",
        ) => Some("money"),
        (Some("slow-drought"), "hoard") => Some("spent"),
        (_, "closure < do-nothing") if drawn => Some("slow-desks"),
        (_, "refuse-without-assessment < reference") if drawn => Some("relief"),
        (_, "simplify-without-follow-up < simplify-with-follow-up" | "wave-through < reference") if drawn => {
            Some("one-world")
        }
        (_, "unscreened-exits" | "missed-case-hours" | "widest-gap" | "deceased") => Some("groups"),
        (_, "ranks") => Some("close"),
        (Some("caravan"), "beds +25 %") => Some("kits-behind"),
        (_, "booths +25 %") => Some("booths"),
        (None, subject) if subject.starts_with("ContingencyPlan") => Some("late-plan"),
        (Some("case-blockade"), _) => Some("first-named"),
        (Some("case-border-town"), _) => Some("overflow"),
        _ => None,
    }
}
