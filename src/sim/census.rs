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

/// The response has this many hours to reach people before they can be the worst-off, and a site this many after it can
/// be reached.
pub const GRACE_HOURS: u32 = 24;

/// Persons of one group at one site, by sex (women and girls first), and what they lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Served by the site.
    pub served: [u32; 2],
    /// Hosted by a community.
    pub hosted: [u32; 2],
    /// In the country, unregistered and unserved.
    pub unserved: [u32; 2],
    /// Held on a closed route that leads here.
    pub held: [u32; 2],
    /// Without an NFI kit beyond the time.
    pub without_nfi: [u32; 2],
    /// Without a hygiene kit beyond the time.
    pub without_hygiene: [u32; 2],
    /// Women and girls without a dignity kit beyond the time.
    pub without_dignity: u32,
    /// Unregistered beyond the time.
    pub unregistered: [u32; 2],
    /// Waiting for longer than dignity allows, before desks or where nobody serves them.
    pub waiting: [u32; 2],
}

impl Cell {
    /// All persons of the cell, by sex.
    #[must_use]
    pub const fn all(&self, sex: usize) -> u32 {
        self.served[sex] + self.hosted[sex] + self.unserved[sex] + self.held[sex]
    }
}

/// Where the counts of a site stand, and what is told of it at once.
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
}

/// Who is where.
#[derive(Resource, Clone, Debug, Default)]
pub struct Census {
    groups: usize,
    /// By site and group: people whom the response has not had time to reach, and everybody else.
    cells: Vec<[Cell; 2]>,
    rows: Vec<Row>,
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
    bits([
        record.nfi < people.households,
        record.hygiene < people.households,
        record.dignity < people.menstruating(),
    ])
}

/// Whether people in this stage are handed kits where they are.
#[must_use]
#[inline]
pub const fn can_be_given(stage: Stage) -> bool {
    matches!(stage, Stage::Staying | Stage::Boarding)
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
            if std::mem::take(&mut row.filled) {
                self.cells[row.first..][..self.groups].fill([Cell::default(); 2]);
                row.lacks = 0;
            }
        }
        self.served.fill([0; 2]);
        self.present.fill(0);
        self.coming.fill(0);
        self.unserved.fill(0);
        self.unserved_hours.fill(0);
        self.queueing.fill(0);
        self.living = 0;
    }

    /// Counts one cohort into its cell; [`Self::add_up`] follows when all are counted.
    #[inline]
    pub fn count(&mut self, at: &Counted<'_>) {
        let Counted { whereabouts, people, record, .. } = at;
        let (stage, site) = (whereabouts.stage, whereabouts.site.at());
        let sexes = people.by_sex();
        if stage == Stage::Travelling {
            let persons = sexes[0] + sexes[1];
            if whereabouts.site == whereabouts.dest {
                self.coming[site] += persons;
            }
            if !at.held {
                self.living += u64::from(persons);
                return;
            }
        }
        let row = &mut self.rows[site];
        row.filled = true;
        let cell = &mut self.cells[row.first + usize::from(at.group)][usize::from(at.settled)];
        let lacks = lacks(people, record);
        if can_be_given(stage) {
            row.lacks |= lacks;
        }
        if at.kits_due && lacks != 0 {
            lacking(&mut cell.without_nfi, sexes, people.households, record.nfi);
            lacking(&mut cell.without_hygiene, sexes, people.households, record.hygiene);
            cell.without_dignity += people.menstruating() - record.dignity;
        }
        if at.registration_due && !record.registered {
            add(&mut cell.unregistered, sexes);
        }
        let class = match stage {
            Stage::Travelling => &mut cell.held,
            Stage::Unserved => {
                self.unserved_hours[site] += u64::from(sexes[0] + sexes[1]) * u64::from(at.stay);
                // Whom nobody serves waits, too, wherever that is.
                if at.waited_too_long {
                    add(&mut cell.waiting, sexes);
                }
                &mut cell.unserved
            }
            Stage::Queueing => {
                self.queueing[site] += sexes[0] + sexes[1];
                if at.waited_too_long {
                    add(&mut cell.waiting, sexes);
                }
                if row.hosts { &mut cell.hosted } else { &mut cell.served }
            }
            _ if row.hosts => &mut cell.hosted,
            _ => &mut cell.served,
        };
        add(class, sexes);
    }

    /// Adds the cells up to the sums of each site, and of all.
    pub fn add_up(&mut self) {
        for (site, row) in self.rows.iter().enumerate().filter(|(_, row)| row.filled) {
            let (mut served, mut hosted, mut unserved, mut held) = ([0; 2], [0; 2], [0; 2], [0; 2]);
            for cell in self.cells[row.first..][..self.groups].iter().flatten() {
                add(&mut served, cell.served);
                add(&mut hosted, cell.hosted);
                add(&mut unserved, cell.unserved);
                add(&mut held, cell.held);
            }
            let persons = |sexes: [u32; 2]| sexes[0].wrapping_add(sexes[1]);
            self.served[site] = served;
            self.unserved[site] = persons(unserved);
            self.present[site] = persons(served).wrapping_add(persons(hosted)).wrapping_add(persons(unserved));
            self.living += u64::from(self.present[site]) + u64::from(persons(held));
        }
    }
}

/// One cohort and what its clocks say.
pub struct Counted<'a> {
    /// Place.
    pub whereabouts: &'a Whereabouts,
    /// Head counts.
    pub people: &'a People,
    /// Record.
    pub record: &'a Record,
    /// Population profile.
    pub group: u16,
    /// Whether a closed route holds them.
    pub held: bool,
    /// Whether the response has had [`GRACE_HOURS`] to reach them; who passes a queue in less is no group of that place.
    pub settled: bool,
    /// Whether kits should have been issued by now.
    pub kits_due: bool,
    /// Whether they should have been registered by now.
    pub registration_due: bool,
    /// Hours since they came to where they are.
    pub stay: u32,
    /// Whether they wait longer than dignity allows.
    pub waited_too_long: bool,
}

/// Unchecked like the sums of [`People`], for the same reason.
#[inline]
fn add(sum: &mut [u32; 2], sexes: [u32; 2]) {
    for (sum, persons) in sum.iter_mut().zip(sexes) {
        *sum = sum.wrapping_add(persons);
    }
}

/// Counts those in whose household a kit is missing.
#[inline]
fn lacking(sum: &mut [u32; 2], sexes: [u32; 2], households: u32, issued: u32) {
    if issued == 0 {
        add(sum, sexes);
    } else if issued < households {
        let share = |n: u32| (u64::from(n) * u64::from(households - issued) / u64::from(households)) as u32;
        add(sum, [share(sexes[0]), share(sexes[1])]);
    }
}

/// Counts everybody.
pub(super) fn take_census(
    country: Res<Country>,
    clock: Res<Clock>,
    cohorts: Query<CohortRows>,
    mut census: ResMut<Census>,
) {
    let rules = country.rules();
    let (kits, registration, waiting) = (rules.kits_within, rules.registration_within, rules.waiting_tolerated);
    let now = clock.now;
    let census = &mut *census;
    census.clear();
    walk(cohorts, |_, cohort, people, whereabouts, record| {
        let age = now.since(record.arrived);
        let stay = now.since(whereabouts.since);
        census.count(&Counted {
            whereabouts,
            people,
            record,
            group: cohort.group,
            held: whereabouts.until < now,
            settled: age >= GRACE_HOURS && !(whereabouts.stage == Stage::Queueing && stay < GRACE_HOURS),
            kits_due: age > kits,
            registration_due: age > registration,
            stay,
            waited_too_long: stay > waiting,
        });
    });
    census.add_up();
}
