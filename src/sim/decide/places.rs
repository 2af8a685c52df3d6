//! Orders about places for people: opening, repair, rooms, homes, transfer, evacuation.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Item, Lever, Line};
use crate::sim::cohort::Stage;
use crate::sim::decision::Refusal;
use crate::sim::ids::SiteIx;
use crate::sim::journal::Fact;
use crate::sim::trust::ease;
use crate::sim::works::Work;
use crate::units::Money;

impl Means<'_, '_> {
    pub(super) fn open_site(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        self.reachable(ix)?;
        let opening = self.works.any(|w| *w == Work::Open { site: ix });
        ensure(!self.site(ix).0.open && !opening, Refusal::AlreadySo)?;
        let needed = self.country.rules().host_open_floor;
        if let Some(town) = self.society.town_of(&self.country, ix.at()) {
            ensure(town.acceptance >= needed, Refusal::NotAccepted { needed, left: town.acceptance })?;
        }
        let due = self.after(self.practised(self.country.rules().opening_hours));
        self.works.add(due, Work::Open { site: ix });
        Ok(())
    }

    pub(super) fn close_site(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.beds.contains(self.country.entities[ix.at()]), Refusal::NotEquipped)?;
        ensure(self.site(ix).0.open, Refusal::AlreadySo)?;
        let persons = self.census.present[ix.at()] + self.census.coming[ix.at()];
        ensure(persons == 0, Refusal::Inhabited { persons })?;
        let (mut data, _) =
            self.site.get_mut(self.country.entities[ix.at()]).expect("invariant: every site has an entity");
        data.open = false;
        self.journal.note(self.clock.now, Fact::SiteClosed { site: ix.0 });
        Ok(())
    }

    pub(super) fn assess(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let beds = self.beds.get(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!beds.assessed && !self.works.any(|w| *w == Work::Assess { site: ix }), Refusal::AlreadySo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let (price, hours) = (Money(i64::from(rules.assessment_price)), rules.assessment_hours);
        self.begin(Line::Shelter, price, hours, Work::Assess { site: ix })
    }

    pub(super) fn repair(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let beds = self.beds.get(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!self.works.any(|w| *w == Work::Repair { site: ix }), Refusal::AlreadySo)?;
        let rules = self.country.rules();
        let gained = beds.repairable(rules.failed_use);
        ensure(gained > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let (price, hours) = (Money(i64::from(rules.repair_price)).times(u64::from(gained)), rules.repair_hours);
        self.begin(Line::Shelter, price, hours, Work::Repair { site: ix })
    }

    pub(super) fn pitch(&mut self, site: &SiteId, tents: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(tents, 1, 10_000)?;
        let entity = self.country.entities[ix.at()];
        ensure(self.beds.contains(entity), Refusal::NotEquipped)?;
        let mut store = self.store.get_mut(entity).map_err(|_| Refusal::NotEquipped)?;
        let left = store.stock[Item::Tent as usize];
        ensure(tents <= left, Refusal::Stock { needed: tents, left })?;
        store.stock[Item::Tent as usize] -= tents;
        let due = self.after(self.country.rules().tent_hours);
        self.works.add(due, Work::Pitch { site: ix, tents });
        Ok(())
    }

    pub(super) fn build_rooms(&mut self, site: &SiteId, consulting: u32, confidential: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.care.contains(self.country.entities[ix.at()]), Refusal::NotEquipped)?;
        within(consulting, 0, 50)?;
        within(confidential, 0, 50)?;
        ensure(consulting + confidential > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let price = Money(i64::from(rules.room_price)).times(u64::from(consulting + confidential));
        let hours = rules.building_hours;
        self.begin(Line::Health, price, hours, Work::Rooms { site: ix, consulting, confidential })
    }

    pub(super) fn open_child_space(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let care = self.care.get(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!care.child_space && !self.works.any(|w| *w == Work::Space { site: ix }), Refusal::AlreadySo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let (price, hours) = (Money(i64::from(rules.space_price)), rules.building_hours);
        self.begin(Line::Protection, price, hours, Work::Space { site: ix })
    }

    pub(super) fn support_repairs(&mut self, site: &SiteId, homes_per_day: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(homes_per_day, 0, 500)?;
        let price = self.country.rules().home_price;
        let mut homes = self.homes.get_mut(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(homes.helped_pace != homes_per_day, Refusal::AlreadySo)?;
        self.ledger.needs(Line::Shelter, Money(i64::from(price)).times(u64::from(homes_per_day)))?;
        homes.helped_pace = homes_per_day;
        Ok(())
    }

    pub(super) fn transfer(&mut self, from: &SiteId, to: &SiteId, households: u32) -> Verdict {
        let (from, to) = self.moves(from, to)?;
        within(households, 1, 100_000)?;
        self.transfers.offer(from, to, households);
        Ok(())
    }

    /// The sites between which people can be moved now.
    pub(super) fn moves(&self, from: &SiteId, to: &SiteId) -> Result<(SiteIx, SiteIx), Refusal> {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        ensure(from != to, Refusal::NothingToDo)?;
        ensure(self.beds.contains(self.country.entities[to.at()]), Refusal::NotEquipped)?;
        ensure(self.site(to).0.open, Refusal::Closed)?;
        ensure(self.ways.next(from, to).is_some(), Refusal::CutOff)?;
        ensure(self.census.present[from.at()] > 0, Refusal::NothingToDo)?;
        Ok((from, to))
    }

    /// People are warned, pack and gather; most follow, more and sooner where they know what to expect; the others stay.
    pub(super) fn evacuate(&mut self, from: &SiteId, to: &SiteId) -> Verdict {
        let ix = self.site_ix(from)?;
        let persons = self.census.present[ix.at()];
        ensure(persons > 0, Refusal::NothingToDo)?;
        let rules = self.country.rules();
        let informed = self.levers.in_force(Lever::InformationPoints);
        let follow = if informed { rules.evacuation_informed } else { rules.evacuation_follow };
        let follow = (follow * ease(self.trust.mean) / 1000).min(1000);
        let households = (u64::from(self.households_at(ix)) * u64::from(follow)).div_ceil(1000) as u32;
        ensure(households > 0, Refusal::NothingToDo)?;
        let (from, to) = self.moves(from, to)?;
        let lead = if informed { rules.evacuation_lead / 2 } else { rules.evacuation_lead };
        let due = self.after(lead);
        self.works.add(due, Work::Evacuate { from, to, households });
        Ok(())
    }

    pub(super) fn households_at(&self, ix: SiteIx) -> u32 {
        self.cohorts
            .iter()
            .filter(|(_, _, at)| at.site == ix && at.stage == Stage::Staying)
            .map(|(_, people, _)| people.households)
            .sum()
    }
}
