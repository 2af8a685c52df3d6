//! The census: one pass over all cohorts that counts who is where and who lacks what.
//!
//! Phase: `Assist`, after everybody has found their place. Reads: cohorts. Writes: [`Census`]. Everything later in the
//! tick (services, burden, costs, reports) works on these sums, so that a tick costs one pass however many mechanics
//! look at people.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::schema::SiteKind;
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

/// Who is where.
#[derive(Resource, Clone, Debug, Default)]
pub struct Census {
    groups: usize,
    /// By site and group: people whom the response has not had time to reach, and everybody else.
    cells: Vec<[Cell; 2]>,
    /// Sites with a cell that is not empty.
    filled: Vec<bool>,
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

impl Census {
    /// An empty census.
    #[must_use]
    pub fn new(sites: usize, groups: usize) -> Self {
        Self {
            groups,
            cells: vec![[Cell::default(); 2]; sites * groups],
            filled: vec![false; sites],
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
        &self.cells[site * self.groups..(site + 1) * self.groups]
    }

    /// Whether anybody is at a site, or held on the way there.
    #[must_use]
    pub fn is_filled(&self, site: usize) -> bool {
        self.filled[site]
    }

    fn clear(&mut self) {
        for (cells, filled) in self.cells.chunks_mut(self.groups.max(1)).zip(&mut self.filled) {
            if std::mem::take(filled) {
                cells.fill([Cell::default(); 2]);
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

    /// Counts one cohort. `kits_due` and `registration_due` say whether its clocks have run out.
    #[inline]
    pub fn count(&mut self, at: &Counted<'_>) {
        let Counted { whereabouts, people, record, .. } = at;
        let site = whereabouts.site.at();
        let sexes = people.by_sex();
        let persons = sexes[0] + sexes[1];
        self.living += u64::from(persons);
        if whereabouts.stage == Stage::Travelling {
            if whereabouts.site == whereabouts.dest {
                self.coming[site] += persons;
            }
            if !at.held {
                return;
            }
        } else {
            self.present[site] += persons;
        }
        self.filled[site] = true;
        let cell = &mut self.cells[site * self.groups + usize::from(at.group)][usize::from(at.settled)];
        let class = match whereabouts.stage {
            Stage::Travelling => &mut cell.held,
            Stage::Unserved => {
                self.unserved[site] += persons;
                self.unserved_hours[site] += u64::from(persons) * u64::from(at.stay);
                // Whom nobody serves waits, too, wherever that is.
                if at.waited_too_long {
                    add(&mut cell.waiting, sexes);
                }
                &mut cell.unserved
            }
            _ if at.hosted => &mut cell.hosted,
            _ => {
                add(&mut self.served[site], sexes);
                &mut cell.served
            }
        };
        add(class, sexes);
        if at.kits_due {
            lacking(&mut cell.without_nfi, sexes, people.households, record.nfi);
            lacking(&mut cell.without_hygiene, sexes, people.households, record.hygiene);
            cell.without_dignity += people.menstruating() - record.dignity;
        }
        if at.registration_due && !record.registered {
            add(&mut cell.unregistered, sexes);
        }
        if whereabouts.stage == Stage::Queueing {
            self.queueing[site] += persons;
            if at.waited_too_long {
                add(&mut cell.waiting, sexes);
            }
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
    /// Whether a host community takes care of them.
    pub hosted: bool,
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
    let now = clock.now;
    census.clear();
    let census = &mut *census;
    walk(cohorts, |_, cohort, people, whereabouts, record| {
        let age = now.since(record.arrived);
        let stay = now.since(whereabouts.since);
        census.count(&Counted {
            whereabouts,
            people,
            record,
            group: cohort.group,
            hosted: country.kinds[whereabouts.site.at()] == SiteKind::HostCommunity,
            held: whereabouts.until < now,
            settled: age >= GRACE_HOURS && !(whereabouts.stage == Stage::Queueing && stay < GRACE_HOURS),
            kits_due: age > rules.kits_within,
            registration_due: age > rules.registration_within,
            stay,
            waited_too_long: stay > rules.waiting_tolerated,
        });
    });
}
