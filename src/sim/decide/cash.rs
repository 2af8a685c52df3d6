//! Orders about cash: multi-purpose grants, and rent.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Intention, Line};
use crate::sim::cohort::Stage;
use crate::sim::decision::Refusal;
use crate::units::Money;

impl Means<'_, '_> {
    /// Cash is paid every day, as long as people are there; what it buys depends on the market.
    pub(super) fn pay_cash(&mut self, site: &SiteId, persons: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(persons, 0, 1_000_000)?;
        let town = self.country.town_of[ix.at()].map(|town| self.country.towns[town]);
        let homes = town.and_then(|town| self.country.scenario().sites[town.at()].homes.as_ref());
        ensure(homes.is_some_and(|homes| homes.market.0 > 0), Refusal::NotEquipped)?;
        ensure(self.society.cash[ix.at()] != persons, Refusal::AlreadySo)?;
        self.ledger.needs(Line::Food, Money(i64::from(self.country.rules().cash_amount)).times(u64::from(persons)))?;
        self.society.cash[ix.at()] = persons;
        Ok(())
    }

    /// Two months of rent in the nearest town; first come first among those who want to stay.
    pub(super) fn pay_rent(&mut self, site: &SiteId, households: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(households, 1, 100_000)?;
        let number = self.country.town_of[ix.at()].ok_or(Refusal::NotEquipped)?;
        let town = self.society.towns[number];
        ensure(town.site != ix, Refusal::NothingToDo)?;
        let rules = self.country.rules();
        let (needed, left) = (rules.host_rent_floor, town.acceptance);
        ensure(left >= needed, Refusal::NotAccepted { needed, left })?;
        ensure(self.ways.next(ix, town.site).is_some(), Refusal::CutOff)?;
        let wants = |intention| matches!(intention, Intention::Settle | Intention::Protection);
        let staying = self
            .cohorts
            .iter()
            .filter(|(cohort, _, at)| at.site == ix && at.stage == Stage::Staying && wants(cohort.intention));
        let (homes, persons) =
            staying.fold((0, 0), |(homes, sum), (_, people, _)| (homes + people.households, sum + people.persons()));
        let going = households.min(homes);
        ensure(going > 0, Refusal::NothingToDo)?;
        let needed = (u64::from(persons) * u64::from(going)).div_ceil(u64::from(homes)) as u32;
        let to_let = self.country.scenario().sites[town.site.at()].homes.as_ref().map_or(0, |homes| homes.to_let.0);
        let left = to_let.saturating_sub(town.renting);
        ensure(needed <= left, Refusal::Rooms { needed, left })?;
        self.ledger.pay(Line::Shelter, Money(i64::from(rules.rent_price)).times(u64::from(going)))?;
        self.society.towns[number].renting += needed;
        self.transfers.rent(ix, town.site, going);
        Ok(())
    }
}
