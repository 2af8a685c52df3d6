//! Orders about staff: shifts, postings, recruits.

use super::{Means, Verdict, ensure, within};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Lever, Profession};
use crate::sim::decision::Refusal;
use crate::sim::site::TRAINED;
use crate::sim::works::Work;

impl Means<'_, '_> {
    pub(super) fn set_shift(&mut self, site: &SiteId, hours: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(hours, 4, 14)?;
        let (_, mut crews) =
            self.site.get_mut(self.country.entities[ix.at()]).expect("invariant: every site has an entity");
        ensure(crews.shift != hours, Refusal::AlreadySo)?;
        crews.shift = hours;
        Ok(())
    }

    pub(super) fn post_staff(&mut self, profession: Profession, site: &SiteId, persons: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(persons, 1, 100_000)?;
        self.reachable(ix)?;
        let left = self.pool.ready[profession as usize];
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        self.pool.ready[profession as usize] -= persons;
        let skill = self.pool.skill[profession as usize];
        let due = self.after(self.practised(self.country.rules().posting_hours));
        self.works.add(due, Work::Post { profession, site: ix, persons, skill });
        Ok(())
    }

    pub(super) fn move_staff(&mut self, profession: Profession, from: &SiteId, to: &SiteId, persons: u32) -> Verdict {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        within(persons, 1, 100_000)?;
        ensure(from != to, Refusal::NothingToDo)?;
        self.reachable(from)?;
        self.reachable(to)?;
        let left = self.site(from).1.of(profession).persons;
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        let (_, mut crews) =
            self.site.get_mut(self.country.entities[from.at()]).expect("invariant: every site has an entity");
        let crew = &mut crews.crews[profession as usize];
        crew.persons -= persons;
        let skill = crew.skill;
        let due = self.after(self.practised(self.country.rules().posting_hours));
        self.works.add(due, Work::Post { profession, site: to, persons, skill });
        Ok(())
    }

    pub(super) fn recruit(&mut self, profession: Profession, persons: u32) -> Verdict {
        within(persons, 1, 100_000)?;
        let left = self.pool.recruitable[profession as usize];
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        self.pool.recruitable[profession as usize] -= persons;
        let rules = self.country.rules();
        // Whoever is on a roster was trained before.
        let (hours, skill) = if self.levers.in_force(Lever::Roster) {
            (rules.roster_hours, TRAINED)
        } else {
            (rules.recruit_hours, rules.recruit_skill)
        };
        let due = self.after(hours);
        self.works.add(due, Work::Train { profession, persons, skill });
        Ok(())
    }
}
