//! The census: one pass over all cohorts that counts who is where and who lacks what.
//!
//! Phase: `Assist`, after everybody has found their place. Reads: cohorts. Writes: [`Census`]. Everything later in the
//! tick (services, burden, costs, reports) works on these sums, so that a tick costs one pass however many mechanics
//! look at people.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::sim::clock::Clock;
use crate::sim::cohort::{People, Record, Stage, Whereabouts};
use crate::sim::country::Country;
use crate::sim::roster::{CohortRows, walk};
use crate::units::Tick;

/// The response has this many hours to reach people before they can be the worst-off, and a site this many after it can
/// be reached.
pub const GRACE_HOURS: u32 = 24;

/// Persons by sex: women and girls, men and boys. Both stand in one word and are added in one step, unchecked: a scenario's arrivals
/// together fit into 32 bits (the loader's S-checks), and the audit adds up everybody in 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sexes(u64);

impl Sexes {
    const fn new([women, men]: [u32; 2]) -> Self {
        Self((men as u64) << 32 | women as u64)
    }

    /// Those of one sex.
    #[must_use]
    pub const fn of(self, sex: usize) -> u32 {
        (self.0 >> (32 * sex)) as u32
    }

    /// All of them.
    #[must_use]
    pub const fn persons(self) -> u32 {
        self.of(0).wrapping_add(self.of(1))
    }

    const fn add(&mut self, more: Self) {
        self.0 = self.0.wrapping_add(more.0);
    }
}

/// Who takes care of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// The site.
    Served,
    /// A community.
    Hosted,
    /// Nobody: in the country, unregistered and unserved.
    Unserved,
    /// Nobody: held on a closed route that leads here.
    Held,
}

/// By stage, where no community hosts people and where one does.
const CLASS: [[Class; 6]; 2] = {
    use Class::{Held, Hosted, Served, Unserved};
    [[Held, Served, Served, Served, Unserved, Served], [Held, Hosted, Hosted, Hosted, Unserved, Hosted]]
};

/// Where those stand for whom something is late; before them all others. Both are added up, as cohorts come in no order in which a
/// processor could guess which it will be.
const LATE: usize = 1;

/// Persons of one group at one site, by sex, and what they lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    classes: [Sexes; 4],
    nfi: [Sexes; 2],
    hygiene: [Sexes; 2],
    registration: [Sexes; 2],
    /// Women and girls without a dignity kit beyond the time.
    pub without_dignity: u32,
    /// Waiting for longer than dignity allows, before desks or where nobody serves them.
    pub waiting: Sexes,
}

impl Cell {
    /// Served by the site.
    #[must_use]
    pub const fn served(&self) -> Sexes {
        self.classes[Class::Served as usize]
    }

    /// Hosted by a community.
    #[must_use]
    pub const fn hosted(&self) -> Sexes {
        self.classes[Class::Hosted as usize]
    }

    /// In the country, unregistered and unserved.
    #[must_use]
    pub const fn unserved(&self) -> Sexes {
        self.classes[Class::Unserved as usize]
    }

    /// Held on a closed route that leads here.
    #[must_use]
    pub const fn held(&self) -> Sexes {
        self.classes[Class::Held as usize]
    }

    /// Without an NFI kit beyond the time.
    #[must_use]
    pub const fn without_nfi(&self) -> Sexes {
        self.nfi[LATE]
    }

    /// Without a hygiene kit beyond the time.
    #[must_use]
    pub const fn without_hygiene(&self) -> Sexes {
        self.hygiene[LATE]
    }

    /// Unregistered beyond the time.
    #[must_use]
    pub const fn unregistered(&self) -> Sexes {
        self.registration[LATE]
    }

    /// All persons of the cell.
    #[must_use]
    pub const fn all(&self) -> Sexes {
        let mut all = self.served();
        all.add(self.hosted());
        all.add(self.unserved());
        all.add(self.held());
        all
    }
}

/// What is counted of a site beside its cells.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    /// The first of its cells.
    first: usize,
    /// Whether it is a host community: whom it serves it hosts.
    hosts: bool,
    /// Whether anybody is there, or held on the way there.
    filled: bool,
    /// Kits that somebody lacks there, one bit for each kind.
    lacks: u8,
    /// Persons on their last leg.
    coming: u32,
    queueing: u32,
    unserved_hours: u64,
}

/// Who is where.
#[derive(Resource, Clone, Debug, Default)]
pub struct Census {
    groups: usize,
    /// By site and group: people whom the response has not had time to reach, and everybody else.
    cells: Vec<[Cell; 2]>,
    rows: Vec<Row>,
    /// Persons on routes that hold nobody.
    road: u64,
    /// Persons served by each site, by sex.
    pub served: Vec<[u32; 2]>,
    /// Persons at each site, whoever serves them.
    pub present: Vec<u32>,
    /// Persons on their last leg to each site.
    pub coming: Vec<u32>,
    /// Unregistered and unserved persons at each site.
    pub unserved: Vec<u32>,
    /// Hours that these have been there, of all of them together.
    pub unserved_hours: Vec<u64>,
    /// Persons waiting before the desks of each site.
    pub queueing: Vec<u32>,
    /// All living persons in the area of operation.
    pub living: u64,
}

/// Kinds of kits that households can lack: NFI, hygiene, dignity.
pub const KITS: usize = 3;

/// One bit for each kind of kit.
#[must_use]
#[inline]
pub const fn bits([nfi, hygiene, dignity]: [bool; KITS]) -> u8 {
    nfi as u8 | (hygiene as u8) << 1 | (dignity as u8) << 2
}

/// The kits that a cohort lacks.
#[must_use]
#[inline]
pub const fn lacks(people: &People, record: &Record) -> u8 {
    bits([record.nfi < people.households, record.hygiene < people.households, record.dignity < people.menstruating()])
}

/// Whether people in this stage are handed kits where they are.
#[must_use]
#[inline]
pub fn can_be_given(stage: Stage) -> bool {
    (stage == Stage::Staying) | (stage == Stage::Boarding)
}

impl Census {
    /// An empty census: `hosts` says of each site whether it is a host community.
    #[must_use]
    pub fn new(hosts: impl IntoIterator<Item = bool>, groups: usize) -> Self {
        let row = |(site, hosts)| Row { first: site * groups, hosts, ..Row::default() };
        let rows: Vec<_> = hosts.into_iter().enumerate().map(row).collect();
        let sites = rows.len();
        Self {
            groups,
            cells: vec![[Cell::default(); 2]; sites * groups],
            rows,
            road: 0,
            served: vec![[0; 2]; sites],
            present: vec![0; sites],
            coming: vec![0; sites],
            unserved: vec![0; sites],
            unserved_hours: vec![0; sites],
            queueing: vec![0; sites],
            living: 0,
        }
    }

    /// The cells of a site, two for each group: people in their first [`GRACE_HOURS`] since they appeared or in a queue, and all others.
    #[must_use]
    pub fn site(&self, site: usize) -> &[[Cell; 2]] {
        &self.cells[self.rows[site].first..][..self.groups]
    }

    /// Whether anybody is at a site, or held on the way there.
    #[must_use]
    pub fn is_filled(&self, site: usize) -> bool {
        self.rows[site].filled
    }

    /// Kits that somebody at a site lacks who could be handed them there, one bit for each kind.
    #[must_use]
    pub fn lacks(&self, site: usize) -> u8 {
        self.rows[site].lacks
    }

    fn clear(&mut self) {
        for row in &mut self.rows {
            row.coming = 0;
            if row.filled {
                self.cells[row.first..][..self.groups].fill([Cell::default(); 2]);
                *row = Row { first: row.first, hosts: row.hosts, ..Row::default() };
            }
        }
    }

    /// Counts one cohort; [`Self::add_up`] follows when all are counted.
    #[inline]
    pub fn count(&mut self, group: u16, people: &People, whereabouts: &Whereabouts, record: &Record, clocks: &Clocks) {
        let stage = whereabouts.stage;
        let row = &mut self.rows[whereabouts.site.at()];
        if stage == Stage::Travelling {
            let persons = people.persons();
            if whereabouts.site == whereabouts.dest {
                row.coming = row.coming.wrapping_add(persons);
            }
            if whereabouts.until >= clocks.now {
                self.road += u64::from(persons);
                return;
            }
        }
        let (age, stay) = (clocks.now.since(record.arrived), clocks.now.since(whereabouts.since));
        let queues = stage == Stage::Queueing;
        let settled = (age >= GRACE_HOURS) & (!queues | (stay >= GRACE_HOURS));
        row.filled = true;
        let cell = &mut self.cells[row.first + usize::from(group)][usize::from(settled)];
        let sexes = Sexes::new(people.by_sex());
        cell.classes[CLASS[usize::from(row.hosts)][stage as usize] as usize].add(sexes);
        row.lacks |= lacks(people, record) & u8::from(can_be_given(stage)).wrapping_neg();
        let due = age > clocks.kits;
        cell.nfi[usize::from(due & (record.nfi == 0))].add(sexes);
        cell.hygiene[usize::from(due & (record.hygiene == 0))].add(sexes);
        let without_dignity = (people.menstruating() - record.dignity).wrapping_mul(u32::from(due));
        cell.without_dignity = cell.without_dignity.wrapping_add(without_dignity);
        let some = |issued: u32| (issued != 0) & (issued < people.households);
        if due & (some(record.nfi) | some(record.hygiene)) {
            cell.nfi[LATE].add(lacking(sexes, people.households, record.nfi));
            cell.hygiene[LATE].add(lacking(sexes, people.households, record.hygiene));
        }
        cell.registration[usize::from((age > clocks.registration) & !record.registered)].add(sexes);
        let outside = stage == Stage::Unserved;
        if outside | queues {
            // Whom nobody serves waits, too, wherever that is.
            if stay > clocks.waiting {
                cell.waiting.add(sexes);
            }
            if outside {
                row.unserved_hours += u64::from(sexes.persons()) * u64::from(stay);
            } else {
                row.queueing = row.queueing.wrapping_add(sexes.persons());
            }
        }
    }

    /// Adds up what was counted to the sums of each site, and of all.
    pub fn add_up(&mut self) {
        self.living = std::mem::take(&mut self.road);
        for (site, row) in self.rows.iter().enumerate() {
            let mut sums = [Sexes::default(); 4];
            if row.filled {
                for cell in self.cells[row.first..][..self.groups].iter().flatten() {
                    sums.iter_mut().zip(cell.classes).for_each(|(sum, class)| sum.add(class));
                }
            }
            let [served, hosted, unserved, held] = sums;
            let lodged = served.persons().wrapping_add(hosted.persons());
            self.served[site] = [served.of(0), served.of(1)];
            self.unserved[site] = unserved.persons();
            self.present[site] = lodged.wrapping_add(unserved.persons());
            self.coming[site] = row.coming;
            self.queueing[site] = row.queueing;
            self.unserved_hours[site] = row.unserved_hours;
            self.living += u64::from(self.present[site]) + u64::from(held.persons());
        }
    }
}

/// What the clocks of cohorts are read against.
#[derive(Clone, Copy, Debug)]
pub struct Clocks {
    /// The present hour.
    pub now: Tick,
    /// Hours after which kits should have been issued.
    pub kits: u32,
    /// Hours after which people should have been registered.
    pub registration: u32,
    /// Hours that people may wait with dignity.
    pub waiting: u32,
}

/// Those in whose household a kit is missing where some households have one.
fn lacking(sexes: Sexes, households: u32, issued: u32) -> Sexes {
    if issued == 0 || issued >= households {
        return Sexes::default();
    }
    let share = |n: u32| (u64::from(n) * u64::from(households - issued) / u64::from(households)) as u32;
    Sexes::new([share(sexes.of(0)), share(sexes.of(1))])
}

/// Counts everybody.
pub(super) fn take_census(
    country: Res<Country>,
    clock: Res<Clock>,
    cohorts: Query<CohortRows>,
    mut census: ResMut<Census>,
) {
    let rules = country.rules();
    let clocks = Clocks {
        now: clock.now,
        kits: rules.kits_within,
        registration: rules.registration_within,
        waiting: rules.waiting_tolerated,
    };
    let census = &mut *census;
    census.clear();
    walk(cohorts, |_, cohort, people, whereabouts, record| {
        census.count(cohort.group, people, whereabouts, record, &clocks);
    });
    census.add_up();
}
