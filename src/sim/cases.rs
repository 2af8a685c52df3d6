//! Cases: what is known of the specific needs of a cohort, and who takes care of them. They travel with the people.
//!
//! True needs are the overlays of [`People`]; here stands how many of them were found and how many have the service they
//! need. Keeps: cared for <= found <= true, through every split and merge; a split never finds or forgets anybody.

use crate::scenario::table::Pathway;
use crate::sim::cohort::{OVERLAYS, People, need};

/// Days for which recent violence is counted: care within 72 hours.
pub const FRESH_DAYS: usize = 3;

/// The pathway that a specific need leads to; none for residents, who have none by that alone.
pub const PATHWAY: [Option<Pathway>; OVERLAYS] = [
    Some(Pathway::ChildCare),
    Some(Pathway::ChildCare),
    Some(Pathway::ReproductiveHealth),
    Some(Pathway::Inclusion),
    Some(Pathway::AcuteCare),
    Some(Pathway::ChronicCare),
    Some(Pathway::SurvivorCare),
    Some(Pathway::CounterTrafficking),
    Some(Pathway::Documents),
    None,
    Some(Pathway::Nutrition),
    Some(Pathway::MentalHealth),
];

/// Cases of a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cases {
    /// Persons whose need was found, by overlay.
    pub found: [u32; OVERLAYS],
    /// Of those, persons who have the service they need.
    pub cared: [u32; OVERLAYS],
    /// Survivors of violence without care, by days since it happened.
    pub fresh: [u32; FRESH_DAYS],
    /// Children who are vaccinated.
    pub vaccinated: u32,
    /// Persons whose wish for asylum is on record.
    pub wish: u32,
    /// Of those, persons with papers that protect them from return.
    pub papers: u32,
}

/// The part of `count` that goes with `part` of `whole`, between what the rest can hold and what the part can.
fn share(count: u32, part: u32, whole: u32, most_left: u32, most_taken: u32) -> u32 {
    let proportional = (u64::from(count) * u64::from(part)).checked_div(u64::from(whole)).unwrap_or(0) as u32;
    proportional.clamp(count.saturating_sub(most_left), most_taken.min(count))
}

impl Cases {
    /// Cases of people as they arrive: nothing is found yet; some survivors were harmed within the last day.
    #[must_use]
    pub fn of_newcomers(people: &People, recent_violence: u32) -> Self {
        let survivors = u64::from(people.overlays[need::SURVIVOR]);
        let mut cases = Self::default();
        cases.fresh[0] = ((survivors * u64::from(recent_violence) + 500) / 1000) as u32;
        cases
    }

    /// The part that goes with `taken`, split from what is now `left`.
    #[must_use]
    pub fn split(&mut self, taken: &People, left: &People) -> Self {
        let mut part = Self::default();
        for i in 0..OVERLAYS {
            if self.found[i] == 0 {
                continue;
            }
            let (with, without) = (taken.overlays[i], left.overlays[i]);
            part.found[i] = share(self.found[i], with, with + without, without, with);
            self.found[i] -= part.found[i];
            if self.cared[i] > 0 {
                let (with, without) = (part.found[i], self.found[i]);
                part.cared[i] = share(self.cared[i], with, with + without, without, with);
                self.cared[i] -= part.cared[i];
            }
        }
        let fresh: u32 = self.fresh.iter().sum();
        if fresh > 0 {
            let open = |people: &People, cases: &Self| people.overlays[need::SURVIVOR] - cases.cared[need::SURVIVOR];
            let (with, without) = (open(taken, &part), open(left, self));
            part.fresh = self.split_fresh(fresh, share(fresh, with, with + without, without, with));
        }
        if self.vaccinated > 0 {
            let (with, without) = (taken.children(), left.children());
            part.vaccinated = share(self.vaccinated, with, with + without, without, with);
            self.vaccinated -= part.vaccinated;
        }
        if self.wish > 0 {
            let (with, without) = (taken.persons(), left.persons());
            part.wish = share(self.wish, with, with + without, without, with);
            self.wish -= part.wish;
            part.papers = share(self.papers, part.wish, part.wish + self.wish, self.wish, part.wish);
            self.papers -= part.papers;
        }
        part
    }

    /// Moves `wanted` of `all` survivors of recent violence, each day in proportion.
    fn split_fresh(&mut self, all: u32, wanted: u32) -> [u32; FRESH_DAYS] {
        let (mut seen, mut before) = (0u64, 0u64);
        std::array::from_fn(|day| {
            seen += u64::from(self.fresh[day]);
            let upto = seen * u64::from(wanted) / u64::from(all);
            let moved = (upto - before) as u32;
            before = upto;
            self.fresh[day] -= moved;
            moved
        })
    }

    /// Takes in the cases of people who join.
    pub fn merge(&mut self, other: &Self) {
        for i in 0..OVERLAYS {
            self.found[i] += other.found[i];
            self.cared[i] += other.cared[i];
        }
        for (mine, theirs) in self.fresh.iter_mut().zip(other.fresh) {
            *mine += theirs;
        }
        self.vaccinated += other.vaccinated;
        self.wish += other.wish;
        self.papers += other.papers;
    }

    /// Brings cases into line with people of whom some were lost or no longer have a need.
    pub fn fit(&mut self, people: &People) {
        for i in 0..OVERLAYS {
            self.found[i] = self.found[i].min(people.overlays[i]);
            self.cared[i] = self.cared[i].min(self.found[i]);
        }
        let mut room = people.overlays[need::SURVIVOR] - self.cared[need::SURVIVOR];
        for fresh in &mut self.fresh {
            *fresh = (*fresh).min(room);
            room -= *fresh;
        }
        self.vaccinated = self.vaccinated.min(people.children());
        self.wish = self.wish.min(people.persons());
        self.papers = self.papers.min(self.wish);
    }

    /// Survivors who reach care leave the count of those without, the latest harm first. Returns how many were in time.
    pub fn reach_survivor_care(&mut self, persons: u32) -> u32 {
        let mut left = persons;
        for fresh in &mut self.fresh {
            let taken = left.min(*fresh);
            *fresh -= taken;
            left -= taken;
        }
        persons - left
    }

    /// Whether all holds that must hold for these people.
    #[must_use]
    pub fn fits(&self, people: &People) -> bool {
        let counts = (0..OVERLAYS).all(|i| self.cared[i] <= self.found[i] && self.found[i] <= people.overlays[i]);
        let fresh: u32 = self.fresh.iter().sum();
        counts
            && fresh + self.cared[need::SURVIVOR] <= people.overlays[need::SURVIVOR]
            && self.vaccinated <= people.children()
            && self.papers <= self.wish
            && self.wish <= people.persons()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sim::cohort::{CELLS, ELIGIBLE};

    /// People, and cases that fit them: found, cared for, recent violence, vaccinated, wish and papers in permille.
    fn people_with_cases() -> impl Strategy<Value = (People, Cases)> {
        (
            prop::array::uniform10(0u32..200),
            prop::array::uniform12(0u32..300),
            1u32..500,
            prop::array::uniform12((0u32..=1000, 0u32..=1000)),
            prop::array::uniform6(0u32..=1000),
        )
            .prop_map(|(cells, wanted, households, known, shares)| {
                let mut people = People { cells, ..People::default() };
                people.cells[CELLS - 2] += 2;
                people.households = households.min(people.persons());
                let mut cases = Cases::default();
                for i in 0..OVERLAYS {
                    people.overlays[i] = wanted[i].min(people.eligible(ELIGIBLE[i]));
                    cases.found[i] = people.overlays[i] * known[i].0 / 1000;
                    cases.cared[i] = cases.found[i] * known[i].1 / 1000;
                }
                let mut open = people.overlays[need::SURVIVOR] - cases.cared[need::SURVIVOR];
                for (fresh, share) in cases.fresh.iter_mut().zip(shares) {
                    *fresh = open * share / 1000;
                    open -= *fresh;
                }
                cases.vaccinated = people.children() * shares[3] / 1000;
                cases.wish = people.persons() * shares[4] / 1000;
                cases.papers = cases.wish * shares[5] / 1000;
                (people, cases)
            })
    }

    proptest! {
        #[test]
        fn a_split_finds_and_forgets_nobody_and_a_merge_restores(
            (whole, cases) in people_with_cases(), share in 1u32..1000
        ) {
            prop_assert!(cases.fits(&whole));
            let households = (whole.households * share / 1000).min(whole.households - 1);
            prop_assume!(households > 0);
            let (mut left, mut rest) = (whole, cases);
            let taken = left.split(households);
            let part = rest.split(&taken, &left);
            prop_assert!(part.fits(&taken), "{:?} {:?}", part, taken);
            prop_assert!(rest.fits(&left), "{:?} {:?}", rest, left);
            rest.merge(&part);
            prop_assert_eq!(rest, cases);
        }

        #[test]
        fn whoever_reaches_care_leaves_the_count_of_those_without((people, mut cases) in people_with_cases(), more in 0u32..50) {
            let open: u32 = cases.fresh.iter().sum();
            let room = people.overlays[need::SURVIVOR] - cases.found[need::SURVIVOR];
            let more = more.min(room);
            cases.found[need::SURVIVOR] += more;
            cases.cared[need::SURVIVOR] += more;
            prop_assert_eq!(cases.reach_survivor_care(more), more.min(open));
            cases.fit(&people);
            prop_assert!(cases.fits(&people));
        }
    }
}
