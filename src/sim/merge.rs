//! Merging: people in the same situation become one cohort again, so that a long exercise stays fast.
//!
//! Phase: `Assist`, every few hours. Reads and writes: cohorts. Draws: none. Keeps: every count. Only cohorts that
//! share place, stage, group, source, intention, record and the bins of their clocks are merged, into the one that came
//! first; the older clock counts for all, so no clock is ever set back.

use bevy::ecs::entity::Entity;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, Record, Stage, Whereabouts};
use crate::sim::country::Country;
use crate::sim::roster::{CohortData, Nursery, Roster};
use crate::units::{DAY, Tick};

/// What two cohorts must share to be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// The bin of a clock: fine while any clock can still run out, a week wide afterwards.
fn bin(start: Tick, now: Tick, fine: u32) -> u32 {
    let coarse = 7 * DAY;
    if now.since(start) > 2 * coarse { start.0 / coarse } else { (1 << 20) + start.0 / fine.max(1) }
}

fn likeness(cohort: &Cohort, whereabouts: &Whereabouts, record: &Record, now: Tick, fine: u32) -> Option<Likeness> {
    let mergeable = matches!(whereabouts.stage, Stage::Staying | Stage::Unserved | Stage::Boarding | Stage::Admitted);
    mergeable.then(|| Likeness {
        site: whereabouts.site.0,
        dest: whereabouts.dest.0,
        stage: whereabouts.stage,
        source: cohort.source,
        intention: cohort.intention as u8,
        status: u8::from(record.registered) | u8::from(record.diverted) << 1,
        arrived: bin(record.arrived, now, fine),
        since: bin(whereabouts.since, now, fine),
    })
}

/// Merges like cohorts.
pub(super) fn merge_cohorts(
    country: Res<Country>,
    clock: Res<Clock>,
    roster: Res<Roster>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut alike: Local<Vec<(Likeness, usize, Entity)>>,
) {
    let every = country.rules().merge_every;
    if every == 0 || !clock.now.0.is_multiple_of(every) {
        return;
    }
    alike.clear();
    for (order, entry) in roster.entries().iter().enumerate() {
        let Ok((cohort, _, whereabouts, record)) = cohorts.get(entry.entity) else { continue };
        if let Some(like) = likeness(cohort, whereabouts, record, clock.now, country.rules().clock_bin) {
            alike.push((like, order, entry.entity));
        }
    }
    alike.sort_unstable_by_key(|(like, order, _)| (*like, *order));
    for same in alike.chunk_by(|a, b| a.0 == b.0) {
        let [(_, _, first), others @ ..] = same else { continue };
        for (_, _, other) in others {
            let Ok([mut into, from]) = cohorts.get_many_mut([*first, *other]) else { continue };
            into.1.merge(&from.1);
            into.3.merge(&from.3);
            into.2.since = into.2.since.min(from.2.since);
            nursery.gone.push(*other);
        }
    }
}
