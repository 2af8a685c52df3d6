//! All codes of findings, with how bad they are and an example of each: what `umbral explain` lists.
//!
//! Contract: every code that a check may give is here, once, in order. Texts are `explain-CODE` in `assets/lang`, with the
//! attribute `why`; examples are in `assets/explain/examples.ron`.

use serde::Deserialize;

use super::finding::Severity::{self, Error, Warning};
use super::{asset, from_ron};

/// The codes, in order.
pub const CODES: &[(&str, Severity)] = &[
    ("S001", Error),
    ("S002", Error),
    ("S003", Error),
    ("S010", Error),
    ("S011", Error),
    ("S012", Error),
    ("S013", Error),
    ("S014", Error),
    ("S015", Error),
    ("S016", Error),
    ("S017", Error),
    ("S018", Error),
    ("S019", Error),
    ("S020", Error),
    ("S021", Error),
    ("S030", Error),
    ("S031", Error),
    ("S032", Error),
    ("S033", Error),
    ("S034", Error),
    ("S035", Error),
    ("S036", Error),
    ("S040", Error),
    ("S041", Error),
    ("S042", Error),
    ("S043", Error),
    ("S044", Error),
    ("S045", Error),
    ("S046", Error),
    ("S047", Warning),
    ("S048", Error),
    ("S049", Error),
    ("S050", Error),
    ("S051", Error),
    ("S052", Error),
    ("S053", Error),
    ("S054", Error),
    ("S055", Error),
    ("S056", Error),
    ("S057", Error),
    ("S058", Warning),
    ("S059", Error),
    ("S060", Error),
    ("S061", Warning),
    ("S062", Warning),
    ("S063", Warning),
    ("S064", Warning),
    ("S065", Warning),
    ("S066", Warning),
    ("S067", Warning),
    ("S068", Warning),
    ("S069", Warning),
    ("S070", Warning),
    ("S071", Warning),
    ("S072", Warning),
    ("S073", Warning),
    ("S074", Warning),
    ("S075", Warning),
    ("S076", Warning),
    ("S077", Warning),
    ("S078", Warning),
    ("S079", Warning),
    ("S080", Warning),
    ("S081", Warning),
    ("S082", Warning),
    ("S083", Warning),
    ("S084", Warning),
    ("S090", Error),
    ("S091", Error),
    ("S092", Error),
    ("S093", Error),
    ("S094", Error),
    ("S095", Error),
    ("S096", Error),
    ("S097", Warning),
];

/// What is right and what is wrong, as it would stand in a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The code that the wrong one gets.
    pub code: String,
    /// Right.
    pub good: String,
    /// Wrong.
    pub bad: String,
    /// Whether it stands in the CSV file beside the scenario.
    #[serde(default)]
    pub csv: bool,
    /// Whether it stands in a policy.
    #[serde(default)]
    pub policy: bool,
    /// Shortened, so that it cannot be tried out as it stands.
    #[serde(default)]
    pub loose: bool,
}

/// The examples, in the order of the codes.
#[must_use]
pub fn examples() -> Vec<Example> {
    let text = asset("explain/examples.ron").expect("invariant: the examples are embedded (tested)");
    from_ron(text).expect("invariant: the embedded examples read (tested)")
}
