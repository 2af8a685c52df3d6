//! Escorts: once a civil-military line is in force, places that can be reached only with an escort are reached.
//!
//! Phase: `Supply`, when a measure has come into force ([`open_ways`]). Reads: levers. Writes: [`Site`], [`Ways`], [`Journal`].
//! Draws: none. Escorts open roads for people and goods; they guard nobody.

use bevy::ecs::change_detection::DetectChanges as _;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::schema::{Access, Lever};
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::site::Site;
use crate::sim::ways::Ways;

/// Whether the line has just come into force, or something else has while it is.
pub(super) fn is_news(levers: Res<Levers>) -> bool {
    levers.is_changed() && levers.in_force(Lever::CivilMilitaryLine)
}

/// Opens the ways to places that need an escort.
pub(super) fn open_ways(
    country: Res<Country>,
    clock: Res<Clock>,
    mut places: Query<&mut Site>,
    mut ways: ResMut<Ways>,
    mut journal: ResMut<Journal>,
) {
    for entity in &country.entities {
        let mut site = places.get_mut(*entity).expect("invariant: every site has an entity");
        if site.escorted {
            continue;
        }
        site.escorted = true;
        if site.access == Access::Escorted {
            site.reachable_since = clock.now;
            ways.cut_off[site.ix.at()] = false;
            ways.find(country.scenario(), &country.ends);
            journal.note(clock.now, Fact::AccessRegained { site: site.ix.0 });
        }
    }
}
