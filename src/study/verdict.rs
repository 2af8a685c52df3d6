//! What a check says: a row with its figure, whether it holds, and where it stands in the list of required behaviour.

use serde::Serialize;

/// A part of the required behaviour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// 1: same inputs, same results; the source series never depends on decisions.
    Determinism,
    /// 2: nobody and nothing is made or lost.
    Conservation,
    /// 3: policies that shut people out or look away lose.
    Pairs,
    /// 4: preparing pays (a premise of the design).
    Preparing,
    /// 5: orders and ranks under other assumptions.
    Assumptions,
    /// 6: more means are never worse; each measure works through its mechanic only.
    Monotone,
    /// 7: documented cases.
    Cases,
    /// 8: scenarios differ.
    Differences,
    /// 9: no exploit.
    Exploits,
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::Determinism,
        Self::Conservation,
        Self::Pairs,
        Self::Preparing,
        Self::Assumptions,
        Self::Monotone,
        Self::Cases,
        Self::Differences,
        Self::Exploits,
    ];

    /// Its number.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As required.
    Holds,
    /// Not as required.
    Miss,
    /// A figure without a requirement.
    Shown,
}

impl Verdict {
    /// Holds or is a miss.
    #[must_use]
    pub const fn of(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Miss }
    }
}

/// A figure in words: the key of a text and its numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Key of the text, `validate-figure-KEY`.
    pub key: &'static str,
    /// Its arguments: name and value.
    pub numbers: Vec<(&'static str, f64)>,
}

/// Keys of all figures.
pub const FIGURES: [&str; 18] = [
    "digests", "series", "audit", "paired", "order", "refusing", "idle", "first", "swaps", "means", "ranks", "kept",
    "morris", "harm", "points", "case", "lever", "moved",
];

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Part of the required behaviour.
    pub section: Section,
    /// Scenario or case; none if it is about all.
    pub scenario: Option<String>,
    /// What was checked, in ids.
    pub subject: String,
    /// What was found.
    pub figure: Figure,
    /// What that means.
    pub verdict: Verdict,
}

impl Row {
    /// A line.
    #[must_use]
    pub fn new(
        section: Section,
        scenario: impl Into<Option<String>>,
        subject: impl Into<String>,
        key: &'static str,
        numbers: impl IntoIterator<Item = (&'static str, f64)>,
        verdict: Verdict,
    ) -> Self {
        debug_assert!(FIGURES.contains(&key), "the figure {key} has no words");
        let figure = Figure { key, numbers: numbers.into_iter().collect() };
        Self { section, scenario: scenario.into(), subject: subject.into(), figure, verdict }
    }
}
