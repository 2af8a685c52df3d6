//! Merging: people in the same situation become one cohort again, so that a long exercise stays fast.
//!
//! Phase: `Assist`, every few hours. Reads and writes: cohorts. Draws: none. Keeps: every count. Only cohorts that
//! share place, stage, source (and so group), intention, record and the bins of all clocks that still run are merged, into
//! the one that came first; the older clock counts for all, so no clock is ever set back.

use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::mix;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Intention, SiteKind};
use crate::sim::census::GRACE_HOURS;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, Record, Stage, Whereabouts};
use crate::sim::country::Country;
use crate::sim::roster::{CohortData, Entry, Nursery, seek};
use crate::units::{DAY, Tick};

/// What two cohorts must share to be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Likeness {
    site: u16,
    dest: u16,
    stage: Stage,
    source: u16,
    intention: u8,
    status: u8,
    arrived: u32,
    since: u32,
}

impl Likeness {
    /// All of it in one number: like cohorts stand side by side when sorted by it.
    fn key(&self) -> u128 {
        let place = u64::from(self.site) << 48 | u64::from(self.dest) << 32 | u64::from(self.source) << 16;
        let kind = u64::from(self.stage as u8) << 12 | u64::from(self.intention) << 8 | u64::from(self.status);
        let clocks = u64::from(self.arrived) << 32 | u64::from(self.since);
        u128::from(place | kind) << 64 | u128::from(clocks)
    }
}

/// The bin of a clock that has run out, or that nothing waits for.
const IDLE: u32 = u32::MAX;
/// Where bins of a day begin.
const COARSE: u32 = 1 << 31;

/// The bin of the arrival clock: fine while kits or the grace of the response may still fall due, a day wide until the first
/// week is over; after that the older clock counts for all.
fn arrival_bin(record: &Record, now: Tick, rules: &Rules) -> u32 {
    let age = now.since(record.arrived);
    if age <= rules.kits_within.max(GRACE_HOURS) {
        record.arrived.0 / rules.clock_bin.max(1)
    } else if !record.week_judged || (!record.registered && age <= rules.registration_within) {
        COARSE + record.arrived.0 / DAY
    } else {
        IDLE
    }
}

/// The bin of the clock of the present stage: it runs while a stay or a place is waited for.
fn stage_bin(cohort: &Cohort, whereabouts: &Whereabouts, hosted: bool, rules: &Rules) -> u32 {
    let runs = match (whereabouts.stage, cohort.intention) {
        (Stage::Admitted | Stage::Unserved, _) | (Stage::Staying, Intention::Transit) => true,
        (Stage::Staying, Intention::Settle | Intention::Protection) => !hosted,
        _ => false,
    };
    if runs { whereabouts.since.0 / rules.clock_bin.max(1) } else { IDLE }
}

fn likeness(cohort: &Cohort, whereabouts: &Whereabouts, record: &Record, now: Tick, country: &Country) -> Likeness {
    let hosted = country.kinds[whereabouts.site.at()] == SiteKind::HostCommunity;
    Likeness {
        site: whereabouts.site.0,
        dest: if whereabouts.stage == Stage::Boarding { whereabouts.dest.0 } else { 0 },
        stage: whereabouts.stage,
        source: cohort.source,
        intention: cohort.intention as u8,
        status: u8::from(record.registered)
            | u8::from(record.diverted) << 1
            | u8::from(record.week_judged) << 2
            | u8::from(record.refused) << 3
            | (record.screened as u8) << 4,
        arrived: arrival_bin(record, now, country.rules()),
        since: stage_bin(cohort, whereabouts, hosted, country.rules()),
    }
}

/// Whether cohorts are merged in this hour.
pub(super) fn is_due(country: Res<Country>, clock: Res<Clock>) -> bool {
    let every = country.rules().merge_every;
    every > 0 && clock.now.0.is_multiple_of(every)
}

/// Cohorts by likeness: which of them might have another of their kind, found without sorting all.
#[derive(Default)]
pub(super) struct Kinds {
    all: Vec<(u128, Entry)>,
    /// How many fell on each mark, up to two. A mark is a few bits of a likeness: like cohorts share it, others seldom.
    marks: Vec<u8>,
}

impl Kinds {
    fn mark(&self, key: u128) -> usize {
        mix((key >> 64) as u64, key as u64) as usize & (self.marks.len() - 1)
    }

    /// Keeps only those whose mark somebody else has, too, and sorts them: like cohorts stand side by side, the first to come in front.
    fn line_up(&mut self) {
        self.marks.clear();
        self.marks.resize((self.all.len() * 8).next_power_of_two(), 0);
        for at in 0..self.all.len() {
            let mark = self.mark(self.all[at].0);
            self.marks[mark] = (self.marks[mark] + 1).min(2);
        }
        let mut all = std::mem::take(&mut self.all);
        all.retain(|(key, _)| self.marks[self.mark(*key)] > 1);
        all.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.order().cmp(&b.1.order())));
        self.all = all;
    }
}

/// Merges like cohorts.
pub(super) fn merge_cohorts(
    country: Res<Country>,
    clock: Res<Clock>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut alike: Local<Kinds>,
) {
    alike.all.clear();
    let can = |_: &Cohort, at: &Whereabouts| !matches!(at.stage, Stage::Travelling | Stage::Queueing);
    seek(cohorts.as_readonly(), can, |entity, cohort, _, whereabouts, record| {
        let like = likeness(cohort, whereabouts, record, clock.now, &country);
        alike.all.push((like.key(), Entry { arrived: record.arrived, id: cohort.id, entity }));
    });
    alike.line_up();
    for same in alike.all.chunk_by(|a, b| a.0 == b.0) {
        let [(_, first), others @ ..] = same else { continue };
        for (_, other) in others {
            let Ok([mut into, from]) = cohorts.get_many_mut([first.entity, other.entity]) else { continue };
            into.2.merge(&from.2);
            into.4.merge(&from.4);
            into.3.since = into.3.since.min(from.3.since);
            nursery.gone.push(*other);
        }
    }
}
