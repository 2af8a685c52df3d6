//! Stores: what lies idle spoils or expires, a little every day.
//!
//! Phase: `Supply`, at midnight ([`spoil_stock`]). Writes: stores, [`Lost`], [`Spoilt`], [`Journal`]. Draws: `Stream::Spoilage` per
//! store and item. Keeps: what spoils is counted as lost.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::rules::Rules;
use crate::scenario::schema::Item;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::site::Store;
use crate::sim::supply::Lost;
use crate::units::DAY;

/// What spoilt since the last weekly note, by site and item.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Spoilt(Vec<[u32; Item::COUNT]>);

impl Spoilt {
    /// Nothing yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self(vec![[0; Item::COUNT]; sites])
    }
}

/// Share of an item that spoils in a day, permille.
#[must_use]
pub const fn spoils(rules: &Rules, item: Item) -> u32 {
    match item {
        Item::Ration => rules.ration_spoils,
        Item::MedicalKit | Item::ReproductiveKit => rules.medicine_expires,
        Item::NfiKit | Item::HygieneKit | Item::DignityKit | Item::Tent => 0,
    }
}

/// A day's losses; once a week they are noted.
pub(super) fn spoil_stock(
    country: Res<Country>,
    clock: Res<Clock>,
    mut stores: Query<&mut Store>,
    mut lost: ResMut<Lost>,
    mut spoilt: ResMut<Spoilt>,
    mut journal: ResMut<Journal>,
) {
    let key = country.chance.key(Stream::Spoilage, clock.now);
    let week = clock.now.0 / DAY % 7 == 6;
    for (at, entity) in country.entities.iter().enumerate() {
        let Ok(mut store) = stores.get_mut(*entity) else { continue };
        for item in Item::ALL {
            let (i, share) = (item as usize, spoils(country.rules(), item));
            if share == 0 || store.stock[i] == 0 {
                continue;
            }
            let gone = key.draw((at as u64) << 8 | i as u64).about(store.stock[i], share * 1000);
            store.stock[i] -= gone;
            lost.0[i] += u64::from(gone);
            spoilt.0[at][i] += gone;
            if week && spoilt.0[at][i] > 0 {
                let quantity = std::mem::take(&mut spoilt.0[at][i]);
                journal.note(clock.now, Fact::StockSpoilt { site: at as u16, item, quantity });
            }
        }
    }
}
