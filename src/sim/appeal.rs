//! Appeals: donors give a share of what they accept as a need. They give more where data show who the people are, less where
//! goods were bought outside the rules, and never at once.
//!
//! Phase: `Supply`, when an answer is due ([`answer_appeal`]). Reads: [`Reports`], [`Sitrep`], [`Ledger`]. Writes: [`Appeal`],
//! [`Ledger`], [`Journal`]. Draws: none. Keeps: every cent is booked as income.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Res, ResMut};

use crate::scenario::rules::Rules;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::observe::Reports;
use crate::sim::sitrep::Sitrep;
use crate::units::{Money, Tick};

/// The appeal to donors.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Appeal {
    /// What was asked for, and when donors answer; none if no appeal is open.
    pub open: Option<(Money, Tick)>,
}

/// What donors give of an appeal: a share of what was asked, as far as the need they accept for `persons` reaches beyond
/// what they have given before.
///
/// `known` is the share of people known by sex and age, permille; `findings` the purchases outside the rules.
#[must_use]
pub fn funded(rules: &Rules, asked: Money, persons: u32, given: Money, known: u32, findings: u32) -> Money {
    let share = (rules.appeal_base + rules.appeal_data * known.min(1000) / 1000)
        .saturating_sub(rules.appeal_audit.saturating_mul(findings));
    let need = Money(i64::from(rules.appeal_per_person)).times(u64::from(persons)) - given;
    Money(asked.0.min(need.0).max(0) / 1000 * i64::from(share.min(1000)))
}

/// Whether donors answer in this hour.
pub(super) fn is_due(appeal: Res<Appeal>, clock: Res<Clock>) -> bool {
    appeal.open.is_some_and(|(_, due)| due <= clock.now)
}

/// Donors answer.
pub(super) fn answer_appeal(
    country: Res<Country>,
    clock: Res<Clock>,
    reports: Res<Reports>,
    sitrep: Res<Sitrep>,
    mut appeal: ResMut<Appeal>,
    mut ledger: ResMut<Ledger>,
    mut journal: ResMut<Journal>,
) {
    let Some((asked, _)) = appeal.open.take() else { return };
    let (known, all) = reports.disaggregated;
    let known = (known * 1000).checked_div(all).unwrap_or(0) as u32;
    let amount = funded(country.rules(), asked, sitrep.arrived.value, ledger.income, known, ledger.findings);
    ledger.receive(amount);
    journal.note(clock.now, Fact::AppealFunded { cents: amount.0 });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn data_bring_money_and_findings_cost_it_and_need_is_the_limit(
            asked in 0i64..1_000_000_000, persons in 0u32..50_000, given in 0i64..500_000_000, known in 0u32..1000, findings in 0u32..20
        ) {
            let rules = crate::scenario::standard_rules();
            let give = |known, findings| funded(&rules, Money(asked), persons, Money(given), known, findings);
            let base = give(known, findings);
            prop_assert!(base >= Money::ZERO && base.0 <= asked);
            prop_assert!(base.0 + given <= given.max(i64::from(rules.appeal_per_person) * i64::from(persons)));
            prop_assert!(give(known + 1, findings) >= base && give(known, findings + 1) <= base);
        }
    }
}
