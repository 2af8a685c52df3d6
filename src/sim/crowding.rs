//! Crowding: the most people each site ever held, and when it held more than it has places for.
//!
//! Phase: `Outcome`. Reads: census, capabilities. Writes: [`Crowding`], [`Journal`].

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::site::Accommodation;

/// Peaks by site.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Crowding {
    /// Most persons ever present.
    pub peak: Vec<u32>,
    /// Places at that moment.
    pub beds_at_peak: Vec<u32>,
    full: Vec<bool>,
}

impl Crowding {
    /// Nobody yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self { peak: vec![0; sites], beds_at_peak: vec![0; sites], full: vec![false; sites] }
    }
}

/// Notes peaks and sites that fill beyond their places.
pub(super) fn watch_crowding(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    beds: Query<&Accommodation>,
    mut crowding: ResMut<Crowding>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    for (i, entity) in country.dwellings.iter().copied() {
        let Ok(place) = beds.get(entity) else { continue };
        let (persons, beds) = (census.present[i], place.usable(rules.failed_use, rules.tent_beds));
        if persons > crowding.peak[i] {
            (crowding.peak[i], crowding.beds_at_peak[i]) = (persons, beds);
        }
        // A site is noted again only after it had one place in ten free.
        if beds == 0 {
            continue;
        }
        let full = persons > beds || (crowding.full[i] && u64::from(persons) * 10 > u64::from(beds) * 9);
        if full && !crowding.full[i] {
            journal.note(clock.now, Fact::SiteOverfull { site: i as u16, persons, beds });
        }
        crowding.full[i] = full;
    }
}
