//! Moments: which facts of a run mattered most, worst first, no kind more than twice.

use crate::scenario::schema::Line;
use crate::sim::{Fact, Journal};
use crate::units::Tick;

/// A fact that mattered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub tick: Tick,
    /// What.
    pub fact: Fact,
}

/// Kind (for variety) and weight of a fact as a bad moment; none if it is not one.
const fn weight(fact: &Fact) -> Option<(u8, u64)> {
    Some(match fact {
        Fact::LivesLost { persons, .. } => (0, 1_000_000 + *persons as u64 * 1000),
        Fact::ServiceStopped { line } => (1, if matches!(line, Line::Border) { 1000 } else { 800_000 }),
        Fact::StockOut { .. } => (2, 20_000),
        Fact::SiteOverfull { persons, beds, .. } => {
            (3, 30_000 + (*persons as u64 * 1000).saturating_div(*beds as u64 + 1))
        }
        Fact::WaitPassedDay { waiting, .. } => (4, 40_000 + *waiting as u64 * 20),
        Fact::PeopleDiverted { persons, .. } => (5, 30_000 + *persons as u64 * 100),
        Fact::InspectionFailed { .. } => (6, 5_000),
        Fact::PostClosed { .. } => (7, 100_000),
        _ => return None,
    })
}

/// The worst moments of a run, worst first, at most `most`.
#[must_use]
pub fn worst_moments(journal: &Journal, most: usize) -> Vec<Moment> {
    let mut weighed: Vec<_> = journal
        .facts()
        .iter()
        .filter_map(|(tick, fact)| {
            weight(fact).map(|(kind, weight)| (weight, kind, Moment { tick: *tick, fact: *fact }))
        })
        .collect();
    // Equal weights: the earlier one.
    weighed.sort_by_key(|(weight, _, moment)| (std::cmp::Reverse(*weight), moment.tick));
    let mut seen = [0u8; 8];
    let mut worst = Vec::new();
    for (_, kind, moment) in weighed {
        let seen = &mut seen[usize::from(kind)];
        if *seen < 2 && worst.len() < most {
            *seen += 1;
            worst.push(moment);
        }
    }
    worst
}
