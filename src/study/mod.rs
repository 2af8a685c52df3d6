//! Studies: many runs side by side, and what can honestly be said about them.
//!
//! Runs go to all cores; results come back in the order of the jobs, so that a study is the same on any machine. A comparison
//! is always *paired*: both policies meet the same worlds.

mod causes;
pub mod checks;
mod compare;
mod runs;
pub mod stats;
mod verdict;

pub use causes::{CAUSES, cause};
pub use compare::{Beside, Comparison, YARDSTICKS};
pub use runs::{Outcome, outcome, outcomes, parallel, with_policy};
pub use verdict::{FIGURES, Figure, Row, Section, Verdict};
