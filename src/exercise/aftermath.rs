//! What follows ENDEX: the state rolled two weeks further with its commitments frozen. Nobody decides any more and nobody
//! comes any more; what was left behind shows: bills, stopped services, people without what they need.

use serde::{Deserialize, Serialize};

use super::Exercise;
use crate::scenario::table::Need;
use crate::sim::Truth;
use crate::units::{DAY, Money};

/// Days that are looked at, before ENDEX and after it.
pub const DAYS: u32 = 14;

/// Sums of a run up to a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    burden: u64,
    person_hours: u64,
    deaths: u64,
    stopped: u32,
}

impl Sums {
    pub(super) fn of(truth: &Truth<'_>) -> Self {
        Self {
            burden: truth.burden.total.iter().sum(),
            person_hours: truth.burden.person_hours,
            deaths: truth.exits.deceased.persons(),
            stopped: truth.ledger.stopped_hours,
        }
    }

    /// Share of all needs that was not met since then, permille.
    fn unmet_since(&self, before: &Self) -> u64 {
        let hours = (self.person_hours - before.person_hours) * Need::COUNT as u64;
        (self.burden - before.burden).checked_div(hours).unwrap_or(0)
    }
}

/// Two weeks after ENDEX, beside the two weeks before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aftermath {
    /// Days rolled on.
    pub days: u32,
    /// Needs not met in the two weeks before ENDEX, permille of all needs.
    pub unmet_before: u64,
    /// The same in the two weeks after.
    pub unmet_after: u64,
    /// Lives lost after ENDEX.
    pub deaths: u64,
    /// Hours for which life-saving services stood still because of arrears, after ENDEX.
    pub stopped_hours: u32,
    /// Bills unpaid at ENDEX, in currency units.
    pub owed_before: Money,
    /// Bills unpaid two weeks later.
    pub owed_after: Money,
}

impl Exercise {
    /// Rolls an exercise that is over two weeks further. It is no exercise any more: score it before.
    #[must_use]
    pub fn aftermath(mut self) -> Aftermath {
        let owed = |truth: &Truth<'_>| truth.ledger.accounts.iter().map(|account| account.owed).sum::<Money>();
        let end = Sums::of(&self.sim.truth());
        let owed_before = owed(&self.sim.truth());
        self.sim.roll_on(DAYS * DAY);
        let after = Sums::of(&self.sim.truth());
        Aftermath {
            days: DAYS,
            unmet_before: end.unmet_since(&self.late),
            unmet_after: after.unmet_since(&end),
            deaths: after.deaths - end.deaths,
            stopped_hours: after.stopped - end.stopped,
            owed_before,
            owed_after: owed(&self.sim.truth()),
        }
    }
}
