//! Sharing data: where data on asylum seekers are shared without protection, they reach the country that people fled, and those
//! who are registered here fear for relatives there.
//!
//! Phase: `Outcome`, once a day while sharing is unprotected ([`misuse_data`]). Reads: levers, records. Writes: overlays,
//! [`Exits`], [`Caseload`], [`Journal`]. Draws: `Stream::Sharing` per cohort. Keeps: needs that arise are counted in [`Exits`].

use bevy::ecs::system::{Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::schema::Lever;
use crate::sim::caseload::Caseload;
use crate::sim::clock::Clock;
use crate::sim::cohort::need;
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::roster::CohortData;

/// Whether asylum data leave the country.
pub(super) fn unprotected(levers: Res<Levers>) -> bool {
    levers.in_force(Lever::RegionalDataSharing) && !levers.in_force(Lever::DataProtection)
}

/// A day of unprotected sharing.
pub(super) fn misuse_data(
    country: Res<Country>,
    clock: Res<Clock>,
    mut cohorts: Query<CohortData>,
    mut exits: ResMut<Exits>,
    mut caseload: ResMut<Caseload>,
    mut journal: ResMut<Journal>,
) {
    let key = country.chance.key(Stream::Sharing, clock.now);
    let mut harmed = 0;
    for (_, cohort, mut people, _, record) in &mut cohorts {
        if !cohort.seeks_asylum() || !record.registered {
            continue;
        }
        let calm = people.persons() - people.overlays[need::DISTRESSED];
        let count = key.draw(cohort.id.0).about(calm, country.rules().sharing_harm);
        exits.need_arises(&mut people, need::DISTRESSED, count);
        harmed += count;
    }
    if harmed > 0 {
        caseload.exposed += u64::from(harmed);
        journal.note(clock.now, Fact::DataMisused { persons: harmed });
    }
}
