//! Orders about posts: hours, desks, who is let through, where people are directed.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Line, SiteKind};
use crate::sim::decision::{Admission, Refusal};
use crate::sim::ids::SiteIx;
use crate::sim::journal::Fact;
use crate::units::Money;

impl Means<'_, '_> {
    pub(super) fn set_hours(&mut self, site: &SiteId, from: u32, to: u32) -> Verdict {
        let mut desks = self.desks_at(site)?;
        within(from, 0, 23)?;
        within(to, from + 1, 24)?;
        ensure((desks.from, desks.to) != (from, to), Refusal::AlreadySo)?;
        (desks.from, desks.to) = (from, to);
        Ok(())
    }

    pub(super) fn open_desks(&mut self, site: &SiteId, wanted: u32) -> Verdict {
        let price = self.country.rules().booth_price;
        let desks = self.desks_at(site)?;
        let (open, booths) = (desks.open, desks.booths);
        within(wanted, 0, booths)?;
        ensure(wanted != open, Refusal::AlreadySo)?;
        let more = wanted.saturating_sub(open);
        self.ledger.pay(Line::Border, Money(i64::from(price)).times(u64::from(more)))?;
        self.desks_at(site)?.open = wanted;
        Ok(())
    }

    pub(super) fn set_closed(&mut self, site: &SiteId, closed: bool) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.country.kinds[ix.at()] == SiteKind::PointOfEntry, Refusal::NotEquipped)?;
        let mut desks = self.desks_at(site)?;
        ensure(desks.closed != closed || desks.taken_to != SiteIx::NONE, Refusal::AlreadySo)?;
        (desks.closed, desks.taken_to) = (closed, SiteIx::NONE);
        let fact = if closed { Fact::PostClosed { site: ix.0 } } else { Fact::PostReopened { site: ix.0 } };
        self.journal.note(self.clock.now, fact);
        Ok(())
    }

    pub(super) fn set_admission(&mut self, site: &SiteId, admission: Admission) -> Verdict {
        let ix = self.site_ix(site)?;
        let is_post = self.country.kinds[ix.at()] == SiteKind::PointOfEntry;
        let mut desks = self.desks_at(site)?;
        // Who has been admitted can no longer be turned back at a desk inside the country.
        ensure(
            is_post || !matches!(admission, Admission::TurnBack | Admission::AssessAndRefuse),
            Refusal::NotEquipped,
        )?;
        ensure(desks.admission != admission, Refusal::AlreadySo)?;
        desks.admission = admission;
        self.journal.note(self.clock.now, Fact::AdmissionSet { site: ix.0, admission });
        Ok(())
    }

    pub(super) fn suspend(&mut self, site: &SiteId, to: &SiteId) -> Verdict {
        let (ix, to) = (self.site_ix(site)?, self.site_ix(to)?);
        let post = |ix: SiteIx| self.country.kinds[ix.at()] == SiteKind::PointOfEntry;
        ensure(post(ix) && post(to), Refusal::NotEquipped)?;
        ensure(ix != to, Refusal::NothingToDo)?;
        ensure(self.ways.next(ix, to).is_some(), Refusal::CutOff)?;
        let open = self.desks.get(self.country.entities[to.at()]).is_ok_and(|desks| !desks.closed);
        ensure(open && self.site(to).0.open, Refusal::Closed)?;
        let mut desks = self.desks_at(site)?;
        ensure(desks.taken_to != to, Refusal::AlreadySo)?;
        (desks.closed, desks.taken_to) = (true, to);
        self.journal.note(self.clock.now, Fact::PostSuspended { site: ix.0, to: to.0 });
        Ok(())
    }

    pub(super) fn direct(&mut self, site: &SiteId, onward: &[SiteId]) -> Verdict {
        let ix = self.site_ix(site)?;
        // An empty list means: people stay where they are admitted.
        within(u32::try_from(onward.len()).unwrap_or(u32::MAX), 0, 20)?;
        let mut list = Vec::with_capacity(onward.len());
        for to in onward {
            let to = self.site_ix(to)?;
            let fits = self.beds.contains(self.country.entities[to.at()])
                || self.country.kinds[to.at()] == SiteKind::HostCommunity;
            ensure(fits && to != ix, Refusal::NotEquipped)?;
            list.push(to);
        }
        let (mut data, _) =
            self.site.get_mut(self.country.entities[ix.at()]).expect("invariant: every site has an entity");
        ensure(data.onward != list, Refusal::AlreadySo)?;
        data.onward = list;
        Ok(())
    }
}
