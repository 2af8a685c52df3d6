//! Cohorts: people who travel together.
//!
//! A cohort is one entity with five components. Its persons stand in ten exclusive cells (sex x age); overlays count
//! specific needs and never exceed the cells they can stand in. Whole households are split off, never parts of one.
//! Splitting, merging and taking persons away conserve every count: the functions here are the only ones that do it.

use bevy::ecs::component::Component;

use crate::chance::{Draw, mix};
use crate::scenario::schema::{Intention, OverlayShares, Screening};
use crate::sim::cases::Cases;
use crate::sim::ids::{RouteIx, SiteIx};
use crate::units::Tick;

/// Cells: sex (women and girls first) x age (0-4, 5-11, 12-17, 18-59, 60+).
pub const CELLS: usize = 10;
/// Overlays, in the order of [`OverlayShares`].
pub const OVERLAYS: usize = 12;
/// Index of women and girls in arrays by sex.
pub const WOMEN: usize = 0;

/// Positions of specific needs among the overlays.
#[expect(missing_docs, reason = "the names say what they are")]
pub mod need {
    pub const UNACCOMPANIED: usize = 0;
    pub const SEPARATED: usize = 1;
    pub const ACUTE_ILLNESS: usize = 4;
    pub const CHRONIC_MEDICATION: usize = 5;
    pub const SURVIVOR: usize = 6;
    pub const TRAFFICKED: usize = 7;
    pub const UNDOCUMENTED: usize = 8;
    pub const RESIDENT: usize = 9;
    pub const MALNOURISHED: usize = 10;
    pub const DISTRESSED: usize = 11;
}

/// Who a specific need can concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concerned {
    /// Girls and boys under 18.
    Children,
    /// Girls and boys under five.
    UnderFive,
    /// Women and girls from twelve to fifty-nine.
    Childbearing,
    /// Everyone.
    Everyone,
}

use Concerned::{Childbearing, Children, Everyone, UnderFive};

/// The cells that an overlay can stand in.
pub const ELIGIBLE: [Concerned; OVERLAYS] = [
    Children,
    Children,
    Childbearing,
    Everyone,
    Everyone,
    Everyone,
    Everyone,
    Everyone,
    Everyone,
    Everyone,
    UnderFive,
    Everyone,
];

impl OverlayShares {
    /// The shares in permille in the order of the cells they can stand in.
    #[must_use]
    pub const fn shares(&self) -> [u32; OVERLAYS] {
        [
            self.unaccompanied_children.0,
            self.separated_children.0,
            self.pregnant_or_nursing.0,
            self.disability.0,
            self.acute_illness.0,
            self.chronic_medication.0,
            self.survivors.0,
            self.trafficking_risk.0,
            self.undocumented.0,
            self.residents.0,
            self.malnourished.0,
            self.distressed.0,
        ]
    }
}

/// A stable name for a cohort: a source cohort's from (source, tick, ordinal), a split's from its parent and ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CohortId(pub u64);

impl CohortId {
    /// The id of a source cohort.
    #[must_use]
    pub const fn born(source: u16, tick: Tick, ordinal: u32) -> Self {
        Self(mix(((source as u64) << 32) | tick.0 as u64, ordinal as u64))
    }

    /// The id of the `ordinal`-th part split off.
    #[must_use]
    pub const fn split(self, ordinal: u32) -> Self {
        Self(mix(self.0, 1 << 40 | ordinal as u64))
    }
}

/// Who the people of a cohort are; never changes but for the count of splits.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cohort {
    /// Stable id.
    pub id: CohortId,
    /// Population profile, the group of equal-treatment comparisons.
    pub group: u16,
    /// Source of arrivals.
    pub source: u16,
    /// Where they come from.
    pub home: SiteIx,
    /// What they want to do.
    pub intention: Intention,
    /// Parts split off so far.
    pub splits: u32,
}

impl Cohort {
    /// Whether these people seek protection here.
    #[must_use]
    pub fn seeks_asylum(&self) -> bool {
        self.intention == Intention::Protection
    }
}

/// Head counts.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct People {
    /// Persons by cell.
    pub cells: [u32; CELLS],
    /// Persons with a specific need; each at most the persons of its cells.
    pub overlays: [u32; OVERLAYS],
    /// Households; between 1 and the number of persons unless empty.
    pub households: u32,
}

/// Adds up cells. Unchecked, so that it is one vector instruction: a scenario's arrivals together fit into 32 bits (the
/// loader's S-checks), and the audit adds up everybody in 64.
fn sum(cells: &[u32]) -> u32 {
    cells.iter().fold(0, |sum, cell| sum.wrapping_add(*cell))
}

impl People {
    /// All persons.
    #[must_use]
    pub fn persons(&self) -> u32 {
        sum(&self.cells)
    }

    /// Women and girls, men and boys.
    #[must_use]
    pub fn by_sex(&self) -> [u32; 2] {
        [sum(&self.cells[..5]), sum(&self.cells[5..])]
    }

    /// Women and girls from twelve to fifty-nine: who needs a dignity kit.
    #[must_use]
    pub const fn menstruating(&self) -> u32 {
        self.cells[2] + self.cells[3]
    }

    /// Girls and boys under 18.
    #[must_use]
    pub fn children(&self) -> u32 {
        sum(&self.cells[..3]) + sum(&self.cells[5..8])
    }

    /// Children without their parents, found or not.
    #[must_use]
    pub const fn without_parents(&self) -> u32 {
        self.overlays[need::UNACCOMPANIED] + self.overlays[need::SEPARATED]
    }

    /// Girls and boys under five.
    #[must_use]
    pub const fn under_five(&self) -> u32 {
        self.cells[0] + self.cells[5]
    }

    /// Women and girls of twelve or more.
    #[must_use]
    pub const fn women(&self) -> u32 {
        self.cells[2] + self.cells[3] + self.cells[4]
    }

    /// Persons whom a need can concern.
    #[must_use]
    pub fn eligible(&self, concerned: Concerned) -> u32 {
        match concerned {
            Children => self.children(),
            UnderFive => self.under_five(),
            Childbearing => self.menstruating(),
            Everyone => self.persons(),
        }
    }

    /// Most persons that each overlay can hold.
    #[must_use]
    fn room(&self) -> [u32; OVERLAYS] {
        let (children, childbearing, everyone) = (self.children(), self.menstruating(), self.persons());
        ELIGIBLE.map(|concerned| match concerned {
            Children => children,
            UnderFive => self.under_five(),
            Childbearing => childbearing,
            Everyone => everyone,
        })
    }

    /// Takes `part` of `whole` (households, or persons), each cell in proportion; conserves every count.
    fn take_share(&mut self, part: u32, whole: u32) -> Self {
        let mut taken = Self::default();
        let (mut seen, mut before) = (0u64, 0u64);
        for (cell, out) in self.cells.iter_mut().zip(&mut taken.cells) {
            seen += u64::from(*cell);
            let upto = seen * u64::from(part) / u64::from(whole);
            *out = (upto - before) as u32;
            before = upto;
            *cell -= *out;
        }
        self.take_overlays(&mut taken, part, whole);
        taken
    }

    /// Moves overlays in proportion, as far as the cells on both sides can hold them.
    fn take_overlays(&mut self, taken: &mut Self, part: u32, whole: u32) {
        let (left, room) = (self.room(), taken.room());
        for i in 0..OVERLAYS {
            let all = self.overlays[i];
            if all == 0 {
                continue;
            }
            let least = all.saturating_sub(left[i]);
            let most = room[i].min(all);
            let share = (u64::from(all) * u64::from(part) / u64::from(whole)) as u32;
            taken.overlays[i] = share.clamp(least, most);
            self.overlays[i] = all - taken.overlays[i];
        }
    }

    /// Splits off `households` whole households.
    ///
    /// At least one person goes with each household and at least one stays with each that stays.
    #[must_use]
    pub fn split(&mut self, households: u32) -> Self {
        debug_assert!(households < self.households);
        let whole = self.households;
        let mut taken = self.take_share(households, whole);
        taken.households = households;
        self.households = whole - households;
        taken
    }

    /// Adds other people.
    pub fn merge(&mut self, other: &Self) {
        for (a, b) in self.cells.iter_mut().zip(other.cells) {
            *a += b;
        }
        for (a, b) in self.overlays.iter_mut().zip(other.overlays) {
            *a += b;
        }
        self.households += other.households;
    }

    /// Takes `count` persons out one by one, whoever the draw meets; for lives lost.
    #[must_use]
    pub fn take_persons(&mut self, count: u32, draw: &mut Draw) -> Self {
        let whole = self.persons();
        let count = count.min(whole);
        let mut taken = Self::default();
        for _ in 0..count {
            let mut nth = draw.below(u64::from(self.persons())) as u32;
            for (cell, out) in self.cells.iter_mut().zip(&mut taken.cells) {
                if nth < *cell {
                    *cell -= 1;
                    *out += 1;
                    break;
                }
                nth -= *cell;
            }
        }
        if count > 0 {
            self.take_overlays(&mut taken, count, whole);
        }
        // A household lives on while one of its members does.
        let left = self.households.min(self.persons());
        taken.households = self.households - left;
        self.households = left;
        taken
    }
}

/// Where a cohort stands on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Stage {
    /// On a route.
    Travelling,
    /// Waiting before the desks of a site.
    Queueing,
    /// Through the desks, not yet directed to a place.
    Admitted,
    /// At a site and served by it.
    Staying,
    /// In the country, unregistered and unserved.
    Unserved,
    /// At a site, waiting for transport to `dest`.
    Boarding,
}

/// Where a cohort is.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Whereabouts {
    /// Stage of the journey.
    pub stage: Stage,
    /// The site they are at; on a route, the site it leads to.
    pub site: SiteIx,
    /// Where they want to go in the end.
    pub dest: SiteIx,
    /// The route they are on, or last took.
    pub route: RouteIx,
    /// When this stage began.
    pub since: Tick,
    /// When a leg is planned to end.
    pub until: Tick,
}

/// What was done for a cohort, and its clocks. Clocks only ever run on.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    /// When they appeared: the start of every case clock.
    pub arrived: Tick,
    /// Whether they are registered.
    pub registered: bool,
    /// How deeply somebody asked what they need: at a desk, on a visit, or one by one where protection workers are.
    pub screened: Screening,
    /// Whether they left a queue for an informal crossing.
    pub diverted: bool,
    /// Households that have an NFI kit.
    pub nfi: u32,
    /// Households that have a hygiene kit.
    pub hygiene: u32,
    /// Women and girls who have a dignity kit.
    pub dignity: u32,
    /// Whether the first week of children without their parents has been judged.
    pub week_judged: bool,
    /// Whether they were refused after individual assessment; they may stay while they appeal.
    pub refused: bool,
    /// Specific needs found and cared for.
    pub cases: Cases,
}

impl Record {
    /// The record of people who arrive now.
    #[must_use]
    pub fn new(arrived: Tick, people: &People, recent_violence: u32) -> Self {
        Self {
            arrived,
            registered: false,
            screened: Screening::None,
            diverted: false,
            nfi: 0,
            hygiene: 0,
            dignity: 0,
            week_judged: false,
            refused: false,
            cases: Cases::of_newcomers(people, recent_violence),
        }
    }

    /// Brings the record into line with people of whom some were lost.
    pub fn fit(&mut self, people: &People) {
        self.nfi = self.nfi.min(people.households);
        self.hygiene = self.hygiene.min(people.households);
        self.dignity = self.dignity.min(people.menstruating());
        self.cases.fit(people);
    }

    /// The part of the record that goes with `taken`, split from what is now `left`.
    #[must_use]
    pub fn split(&mut self, taken: &People, left: &People) -> Self {
        let mut part = *self;
        let whole = u64::from(taken.households + left.households);
        let share = |issued: u32, most_taken: u32, most_left: u32, part: u64, whole: u64| {
            let proportional = (u64::from(issued) * part).checked_div(whole).unwrap_or(0) as u32;
            proportional.clamp(issued.saturating_sub(most_left), most_taken.min(issued))
        };
        let homes = u64::from(taken.households);
        part.nfi = share(self.nfi, taken.households, left.households, homes, whole);
        part.hygiene = share(self.hygiene, taken.households, left.households, homes, whole);
        let (with, without) = (taken.menstruating(), left.menstruating());
        part.dignity = share(self.dignity, with, without, u64::from(with), u64::from(with + without));
        self.nfi -= part.nfi;
        self.hygiene -= part.hygiene;
        self.dignity -= part.dignity;
        part.cases = self.cases.split(taken, left);
        part
    }

    /// Takes in the record of people who join; the older clock counts for all.
    pub fn merge(&mut self, other: &Self) {
        debug_assert_eq!((self.registered, self.diverted), (other.registered, other.diverted));
        debug_assert_eq!(
            (self.week_judged, self.refused, self.screened),
            (other.week_judged, other.refused, other.screened)
        );
        self.arrived = self.arrived.min(other.arrived);
        self.nfi += other.nfi;
        self.hygiene += other.hygiene;
        self.dignity += other.dignity;
        self.cases.merge(&other.cases);
    }
}

/// Everything of one cohort, to spawn it.
#[derive(Clone, Copy, Debug)]
pub struct NewCohort {
    /// Identity.
    pub cohort: Cohort,
    /// Head counts.
    pub people: People,
    /// Place.
    pub whereabouts: Whereabouts,
    /// Record and clocks.
    pub record: Record,
}

/// Splits `households` off a cohort; the part keeps place, record and clocks.
#[must_use]
pub fn split(
    cohort: &mut Cohort,
    people: &mut People,
    whereabouts: &Whereabouts,
    record: &mut Record,
    households: u32,
) -> NewCohort {
    let taken = people.split(households);
    let part = record.split(&taken, people);
    cohort.splits += 1;
    let identity = Cohort { id: cohort.id.split(cohort.splits), splits: 0, ..*cohort };
    NewCohort { cohort: identity, people: taken, whereabouts: *whereabouts, record: part }
}

#[cfg(test)]
mod tests;
