//! Services: water, sanitation, washing, food and space at each site, and kits for households.
//!
//! Phase: `Assist`, after the census. Reads: census, capabilities, ledger, whom markets feed. Writes: [`Services`], stores, records of
//! kits. Draws: none. Keeps: every kit and ration leaves a store once.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::scenario::schema::{Item, Line, Profession};
use crate::sim::burden::SMALLEST_GROUP;
use crate::sim::census::{Census, KITS, bits, can_be_given, lacks};
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, WOMEN, Whereabouts};
use crate::sim::country::Country;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::roster::{CohortData, Entry, FirstCome, seek};
use crate::sim::site::{Accommodation, Crews, Sanitation, Site, Store, Water};
use crate::sim::society::Society;
use crate::units::{DAY, coverage};

/// What a site provides of a standard, in permille, by sex.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Service {
    /// Water.
    pub water: u32,
    /// Latrines, by sex.
    pub sanitation: [u32; 2],
    /// Showers.
    pub washing: u32,
    /// Food.
    pub food: u32,
    /// Covered living space.
    pub shelter: u32,
}

/// Services of this tick, and what was used.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Services {
    /// By site.
    pub sites: Vec<Service>,
    /// Items issued to people so far.
    pub issued: [u64; Item::COUNT],
    /// Whether a store was out of an item that somebody needed.
    pub out: Vec<[bool; Item::COUNT]>,
    /// Hours that needed items were out of stock, by site.
    pub out_hours: Vec<u32>,
    /// Hours in which people were served, by site.
    pub hours: Vec<u32>,
    /// Hours in which a group was there and nobody served anybody: they are out of everything.
    pub unserved_hours: Vec<u32>,
}

impl Services {
    /// No services yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self {
            sites: vec![Service::default(); sites],
            out: vec![[false; Item::COUNT]; sites],
            out_hours: vec![0; sites],
            hours: vec![0; sites],
            unserved_hours: vec![0; sites],
            ..Self::default()
        }
    }
}

/// What `units` shared by `persons` provide of a standard of `standard` persons a unit, in permille.
#[must_use]
pub fn shared(units: u32, persons: u32, standard: u32) -> u32 {
    coverage(u64::from(units) * u64::from(standard), u64::from(persons))
}

/// Water in permille of the standard: `litres_per_day` among `persons`, standard in decilitres a person and day.
#[must_use]
pub fn water(litres_per_day: u32, persons: u32, standard: u32) -> u32 {
    coverage(u64::from(litres_per_day) * 10, u64::from(persons) * u64::from(standard))
}

/// What latrines provide at an hour: at night, unlit ways keep people away.
#[must_use]
pub fn latrines(units: u32, persons: u32, standard: u32, dark: bool, unlit_use: u32) -> u32 {
    let full = shared(units, persons, standard);
    if dark { full * unlit_use / 1000 } else { full }
}

/// Whether it is dark at an hour of the day.
#[must_use]
pub const fn is_night(hour: u32) -> bool {
    hour < 6 || hour >= 18
}

/// Provides what sites can provide to those they serve.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn provide_services(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    ledger: Res<Ledger>,
    society: Res<Society>,
    places: Query<(Option<&Accommodation>, Option<&Water>, Option<&Sanitation>)>,
    mut stores: Query<&mut Store>,
    mut services: ResMut<Services>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let dark = is_night(country.hour(clock.now));
    let trucks_run = ledger.runs(Line::Wash);
    for (i, entity) in country.entities.iter().enumerate() {
        let served = census.served[i];
        let persons = served[0] + served[1];
        let mut service = Service { water: 1000, sanitation: [1000; 2], washing: 1000, food: 1000, shelter: 1000 };
        if persons > 0 {
            let (beds, tap, sanitation) = places.get(*entity).expect("invariant: every site has an entity");
            let litres = tap.map_or(0, |w| w.own + if trucks_run { w.trucked } else { 0 });
            service.water = water(litres, persons, rules.water_standard);
            let toilets = sanitation.map_or([0; 2], |s| s.latrines);
            let unlit = dark && sanitation.is_none_or(|s| !s.lit);
            for sex in 0..2 {
                service.sanitation[sex] =
                    latrines(toilets[sex], served[sex], rules.latrine_standard, unlit, rules.unlit_use);
            }
            service.washing = shared(sanitation.map_or(0, |s| s.showers), persons, rules.shower_standard);
            let places = beds.map_or(0, |b| b.usable(rules.failed_use, rules.tent_beds));
            service.shelter = shared(places, persons, 1);
            // Whoever buys food needs no ration.
            let bought = society.fed[i].min(persons);
            service.food = coverage(u64::from(bought), u64::from(persons));
            if let Ok(mut store) = stores.get_mut(*entity) {
                let (eaten, opened) = eat(&mut store, persons - bought);
                service.food = coverage(u64::from(bought + eaten), u64::from(persons));
                services.issued[Item::Ration as usize] += u64::from(opened);
            }
        }
        note_stock_out(&mut services, &mut journal, &clock, i, Item::Ration, persons > 0 && service.food < 1000);
        services.hours[i] += u32::from(persons > 0);
        services.unserved_hours[i] += u32::from(persons == 0 && census.unserved[i] >= SMALLEST_GROUP);
        services.sites[i] = service;
    }
}

/// An hour's food for `persons`: rations are opened as needed. Returns persons fed and rations opened.
fn eat(store: &mut Store, persons: u32) -> (u32, u32) {
    let missing = persons.saturating_sub(store.food_credit);
    let opened = missing.div_ceil(DAY).min(store.stock[Item::Ration as usize]);
    store.stock[Item::Ration as usize] -= opened;
    store.food_credit += opened * DAY;
    let eaten = persons.min(store.food_credit);
    store.food_credit -= eaten;
    (eaten, opened)
}

fn note_stock_out(services: &mut Services, journal: &mut Journal, clock: &Clock, site: usize, item: Item, out: bool) {
    let was = &mut services.out[site][item as usize];
    if out && !*was {
        journal.note(clock.now, Fact::StockOut { site: site as u16, item });
    }
    *was = out;
    services.out_hours[site] += u32::from(out);
}

/// Kinds of goods that a site can be out of: food and kits.
pub const GOODS: u64 = 1 + KITS as u64;

/// Goods that are handed out once.
const GOODS_ONCE: [Item; KITS] = [Item::NfiKit, Item::HygieneKit, Item::DignityKit];

/// Where kits are handed out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counter {
    /// Households that can still be served in this hour.
    able: u32,
    /// Kits in stock.
    there: u8,
}

/// Issues NFI, hygiene and dignity kits at each site, first come first, as far as stock and managers reach.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn issue_kits(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    census: Res<Census>,
    mut stores: Query<(&Site, &Crews, &mut Store)>,
    mut cohorts: Query<CohortData>,
    mut services: ResMut<Services>,
    mut journal: ResMut<Journal>,
    mut counters: Local<Vec<Counter>>,
    mut first: Local<FirstCome>,
    mut turn: Local<Vec<Entry>>,
) {
    let rules = country.rules();
    counters.clear();
    counters.resize(country.entities.len(), Counter::default());
    let runs = ledger.runs(Line::Staff);
    for (site, crew, mut store) in &mut stores {
        let output = crew.output(Profession::SiteManagement, rules.fatigue_loss);
        let working = if runs { crew.on_duty(Profession::SiteManagement, DAY) } else { 0 };
        let able_now = store.handout + handout(working, rules.handout_rate, output, rules.unmanaged_handout);
        store.handout = able_now % 1000;
        let there = bits(GOODS_ONCE.map(|item| store.stock[item as usize] > 0));
        counters[site.ix.at()] = Counter { able: able_now / 1000, there };
    }
    turn.clear();
    // The census knows what is lacked where: nobody is called where nothing can be given.
    let gives = |site: usize, counter: &Counter| counter.able > 0 && census.lacks(site) & counter.there != 0;
    if counters.iter().enumerate().any(|(site, counter)| gives(site, counter)) {
        first.clear(country.entities.len());
        let given = |_: &Cohort, place: &Whereabouts| can_be_given(place.stage) && counters[place.site.at()].able > 0;
        seek(cohorts.as_readonly(), given, |entity, cohort, people, whereabouts, record| {
            let site = whereabouts.site.at();
            if lacks(people, record) & counters[site].there != 0 {
                // Each cohort served takes one household's work at least.
                first.offer(site, counters[site].able, Entry { arrived: record.arrived, id: cohort.id, entity });
            }
        });
        first.take(&mut turn);
    }
    for entry in &turn {
        let Ok((_, _, people, whereabouts, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        let site = whereabouts.site.at();
        let women = people.menstruating();
        let Ok((_, _, mut store)) = stores.get_mut(country.entities[site]) else { continue };
        let able = &mut counters[site].able;
        let mut households = 0;
        let mut give = |item: Item, have: &mut u32, want: u32, most: u32, households: &mut u32| {
            let missing = want - *have;
            let stock = &mut store.stock[item as usize];
            let given = missing.min(*stock).min(most);
            *stock -= given;
            *have += given;
            services.issued[item as usize] += u64::from(given);
            *households = (*households).max(given.min(people.households));
        };
        give(Item::NfiKit, &mut record.nfi, people.households, *able, &mut households);
        give(Item::HygieneKit, &mut record.hygiene, people.households, *able, &mut households);
        // One woman in a household collects for all: the limit is on households, not on kits.
        let most = if *able >= people.households { women } else { *able };
        give(Item::DignityKit, &mut record.dignity, women, most, &mut households);
        *able -= households.min(*able);
    }
    for (site, counter) in counters.iter().enumerate() {
        let short = census.lacks(site) & !counter.there;
        for (i, item) in GOODS_ONCE.into_iter().enumerate() {
            note_stock_out(&mut services, &mut journal, &clock, site, item, short >> i & 1 == 1);
        }
    }
    debug_assert_eq!(WOMEN, 0);
}

/// Thousandths of a household that can be served in an hour.
#[must_use]
pub const fn handout(managers: u32, rate: u32, output: u32, unmanaged: u32) -> u32 {
    if managers == 0 { rate * unmanaged } else { managers * rate * output }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn more_means_never_serve_less_and_more_people_never_get_more(
            units in 0u32..5000, persons in 1u32..50_000, litres in 0u32..1_000_000
        ) {
            prop_assert!(shared(units + 1, persons, 20) >= shared(units, persons, 20));
            prop_assert!(shared(units, persons + 1, 20) <= shared(units, persons, 20));
            prop_assert!(water(litres + 1, persons, 150) >= water(litres, persons, 150));
            prop_assert!(water(litres, persons + 1, 150) <= water(litres, persons, 150));
            prop_assert!(latrines(units, persons, 20, true, 500) <= latrines(units, persons, 20, false, 500));
        }

        #[test]
        fn food_is_eaten_once(stock in 0u32..500, mut credit in 0u32..24, hours in prop::collection::vec(0u32..300, 1..50)) {
            credit = credit.min(23);
            let mut store = Store { food_credit: credit, ..Store::default() };
            store.stock[Item::Ration as usize] = stock;
            let (mut eaten, mut opened) = (0u64, 0u64);
            for persons in hours {
                let (fed, rations) = eat(&mut store, persons);
                prop_assert!(fed <= persons);
                prop_assert!(fed == persons || store.stock[Item::Ration as usize] == 0);
                eaten += u64::from(fed);
                opened += u64::from(rations);
            }
            prop_assert_eq!(u64::from(store.stock[Item::Ration as usize]) + opened, u64::from(stock));
            prop_assert_eq!(u64::from(credit) + opened * 24, eaten + u64::from(store.food_credit));
        }
    }

    #[test]
    fn the_standards_are_the_published_ones() {
        assert_eq!((water(1500, 100, 150), water(750, 100, 150)), (1000, 500));
        assert_eq!((shared(5, 100, 20), shared(2, 100, 20)), (1000, 400));
    }
}
