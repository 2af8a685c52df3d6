//! Why something is not as required, where that was looked into. What is not listed here has not been.

use super::{Row, Verdict};

/// Keys of all causes: `validate-cause-KEY` in the language files.
pub const CAUSES: [&str; 12] = [
    "outside",
    "not-offered",
    "teams",
    "few-cases",
    "close",
    "booths",
    "loads",
    "worlds",
    "late-plan",
    "same-response",
    "first-named",
    "overflow",
];

/// The cause of a miss, if it is known.
#[must_use]
pub fn cause(row: &Row) -> Option<&'static str> {
    if row.verdict != Verdict::Miss {
        return None;
    }
    match (row.scenario.as_deref(), row.subject.as_str()) {
        (_, "closure < do-nothing") => Some("outside"),
        (Some("tutorial"), "simplify-without-follow-up < simplify-with-follow-up") => Some("not-offered"),
        (Some("slow-drought"), "never-screen < screen") => Some("teams"),
        (Some("tutorial"), "never-screen < screen") => Some("few-cases"),
        (_, "ranks") => Some("close"),
        (_, "booths +25 %") => Some("booths"),
        (Some("caravan"), "trucks +25 %") => Some("loads"),
        // Looked at again in 60 other worlds: between -0.18 and +0.03 points.
        (Some("neighbours-collapse"), "stock +25 %") | (Some("transit-corridor"), "budget +25 %") => Some("worlds"),
        (None, subject) if subject.starts_with("ContingencyPlan") => Some("late-plan"),
        (None, "swap") => Some("same-response"),
        (Some("case-blockade"), _) => Some("first-named"),
        (Some("case-border-town"), _) => Some("overflow"),
        _ => None,
    }
}
