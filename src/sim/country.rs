//! The country: a scenario compiled to dense indexes for one seed. Nothing here changes during a run; the
//! source of chance and the entities of the sites are here because everything asks for them.
//!
//! Reads: the loaded scenario. Draws: `Stream::Arrivals` per source and day, `Stream::Buildings` per building (world).
//! The source series is complete before the first tick, so no decision can touch it.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy::ecs::entity::Entity;
use bevy::ecs::resource::Resource;

use crate::chance::{Chance, Stream};
use crate::scenario::Loaded;
use crate::scenario::ids::{RouteId, SiteId, SupplierId};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Arrival, Pattern, Period, Scenario, Site, SiteKind, Wave};
use crate::sim::ids::{RouteIx, SiteIx, SupplierIx};
use crate::units::{DAY, Tick};

/// The compiled scenario.
#[derive(Resource)]
pub struct Country {
    /// What was loaded.
    pub loaded: Arc<Loaded>,
    /// The source of chance of the run.
    pub chance: Chance,
    /// The entity of each site: a handle, never an order. They are spawned after the scenario is compiled.
    pub entities: Vec<Entity>,
    /// Posts with desks, in the same order, each with its position.
    pub posts: Vec<(usize, Entity)>,
    /// Places with beds, likewise.
    pub dwellings: Vec<(usize, Entity)>,
    /// ENDEX.
    pub endex: Tick,
    /// Site by id.
    pub sites: BTreeMap<SiteId, SiteIx>,
    /// Route by id.
    pub routes: BTreeMap<RouteId, RouteIx>,
    /// Supplier by id.
    pub suppliers: BTreeMap<SupplierId, SupplierIx>,
    /// Ends of each route.
    pub ends: Vec<(SiteIx, SiteIx)>,
    /// What each site is.
    pub kinds: Vec<SiteKind>,
    /// Sources of arrivals.
    pub sources: Vec<Source>,
    /// Which buildings fail inspection in this world.
    pub fails: Vec<bool>,
    /// Host communities, in the order of the scenario.
    pub towns: Vec<SiteIx>,
    /// The town in whose surroundings each site lies: the nearest. None abroad, or where there is no town.
    pub town_of: Vec<Option<usize>>,
    /// Persons of the source series by scenario day; day 1 comes first.
    pub days: Vec<u32>,
    /// Persons of all source series who have appeared before each tick.
    arrived: Vec<u64>,
}

/// One source of arrivals.
pub struct Source {
    /// Population profile.
    pub group: u16,
    /// Routes and their weights.
    pub routes: Vec<(RouteIx, u32)>,
    /// Where these people come from.
    pub home: SiteIx,
    /// Persons by tick: the source series.
    pub series: Vec<u32>,
}

impl Country {
    /// Compiles a scenario for a seed.
    #[must_use]
    pub fn new(loaded: Arc<Loaded>, chance: Chance) -> Self {
        let scenario = &loaded.scenario;
        let sites: BTreeMap<_, _> = scenario.sites.iter().enumerate().map(|(i, s)| (s.id.clone(), site(i))).collect();
        let routes: BTreeMap<_, _> =
            scenario.routes.iter().enumerate().map(|(i, r)| (r.id.clone(), RouteIx::from_position(i))).collect();
        let suppliers =
            scenario.suppliers.iter().enumerate().map(|(i, s)| (s.id.clone(), SupplierIx::from_position(i))).collect();
        let ends: Vec<_> = scenario.routes.iter().map(|r| (sites[&r.from], sites[&r.to])).collect();
        let sources = sources(&loaded, &chance, &routes, &ends);
        let towns = towns(scenario);
        let buildings = chance.key(Stream::Buildings, Tick(0));
        let fails = scenario.sites.iter().enumerate().map(|(i, s)| {
            let risk = s.accommodation.as_ref().map_or(0, |a| a.fails.0);
            buildings.draw(i as u64).happens(risk * 1000)
        });
        Self {
            endex: scenario.duration.endex(),
            fails: fails.collect(),
            days: by_day(&scenario.duration, &sources),
            arrived: add_up(&sources),
            town_of: surroundings(scenario, &towns),
            towns,
            kinds: scenario.sites.iter().map(|s| s.kind).collect(),
            loaded: Arc::clone(&loaded),
            sites,
            routes,
            suppliers,
            ends,
            sources,
            chance,
            entities: Vec::new(),
            posts: Vec::new(),
            dwellings: Vec::new(),
        }
    }

    /// Takes the entities of the sites, in the order of the scenario.
    pub fn set_entities(&mut self, entities: Vec<Entity>) {
        let sites = &self.loaded.scenario.sites;
        let with = |has: fn(&Site) -> bool| {
            (0..)
                .zip(&entities)
                .zip(sites)
                .filter(|(_, site)| has(site))
                .map(|((at, entity), _)| (at, *entity))
                .collect()
        };
        (self.posts, self.dwellings) = (with(|site| site.desks.is_some()), with(|site| site.accommodation.is_some()));
        self.entities = entities;
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.loaded.scenario
    }

    /// The rules in force.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.loaded.rules
    }

    /// The calendar.
    #[must_use]
    pub fn period(&self) -> &Period {
        &self.loaded.scenario.duration
    }

    /// Hour of the day.
    #[must_use]
    pub fn hour(&self, tick: Tick) -> u32 {
        self.period().hour(tick)
    }

    /// Persons of the source series who have appeared before `tick`.
    #[must_use]
    pub fn arrived_before(&self, tick: Tick) -> u64 {
        self.arrived[(tick.0 as usize).min(self.arrived.len() - 1)]
    }
}

fn is_town(site: &Site) -> bool {
    site.kind == SiteKind::HostCommunity && site.homes.is_some()
}

/// The sites that are towns, in the order of the scenario.
fn towns(scenario: &Scenario) -> Vec<SiteIx> {
    (0..scenario.sites.len()).filter(|at| is_town(&scenario.sites[*at])).map(|at| SiteIx(at as u16)).collect()
}

/// The town that a site looks to, both by position; none if there is no town.
#[must_use]
pub fn town_near(scenario: &Scenario, site: usize) -> Option<usize> {
    let towns = towns(scenario);
    let town = surroundings(scenario, &towns).get(site).copied()??;
    Some(towns[town].at())
}

/// The nearest town of each site, by the square of the distance on the map; the first of equals.
fn surroundings(scenario: &Scenario, towns: &[SiteIx]) -> Vec<Option<usize>> {
    let at = |site: &Site| (i64::from(site.at.0), i64::from(site.at.1));
    let nearest = |site: &Site| {
        let (x, y) = at(site);
        let far = |town: &SiteIx| {
            let (u, v) = at(&scenario.sites[town.at()]);
            (u - x) * (u - x) + (v - y) * (v - y)
        };
        (0..towns.len()).min_by_key(|town| (far(&towns[*town]), *town)).filter(|_| site.kind != SiteKind::Outside)
    };
    scenario.sites.iter().map(nearest).collect()
}

fn by_day(period: &Period, sources: &[Source]) -> Vec<u32> {
    // The last day is over some hours into the next.
    let mut days = vec![0; period.days() as usize + 1];
    for (tick, persons) in sources.iter().flat_map(|source| source.series.iter().enumerate()) {
        days[period.day(Tick(tick as u32)) as usize - 1] += persons;
    }
    days
}

/// Persons of all sources before each tick, and after the last one.
fn add_up(sources: &[Source]) -> Vec<u64> {
    let ticks = sources.iter().map(|source| source.series.len()).max().unwrap_or(0);
    let mut before = vec![0; ticks + 1];
    for (tick, persons) in sources.iter().flat_map(|source| source.series.iter().enumerate()) {
        before[tick + 1] += u64::from(*persons);
    }
    for tick in 0..ticks {
        before[tick + 1] += before[tick];
    }
    before
}

fn site(position: usize) -> SiteIx {
    SiteIx::from_position(position)
}

fn sources(
    loaded: &Loaded,
    chance: &Chance,
    routes: &BTreeMap<RouteId, RouteIx>,
    ends: &[(SiteIx, SiteIx)],
) -> Vec<Source> {
    let scenario = &loaded.scenario;
    let mut sources = Vec::with_capacity(scenario.arrivals.len());
    for (position, arrival) in scenario.arrivals.iter().enumerate() {
        let group = scenario.profiles.iter().position(|p| p.id == arrival.profile);
        let ways: Vec<_> = arrival.routes.iter().map(|r| (routes[&r.route], r.weight)).collect();
        sources.push(Source {
            group: u16::try_from(group.expect("invariant: the loader checked the profile")).unwrap_or(u16::MAX),
            home: ends[ways[0].0.at()].0,
            routes: ways,
            series: series(loaded, arrival, position, chance),
        });
    }
    sources
}

/// The source series by tick: daily totals, varied with the world, spread over the hours at which people appear.
fn series(loaded: &Loaded, arrival: &Arrival, position: usize, chance: &Chance) -> Vec<u32> {
    let period = &loaded.scenario.duration;
    let mut series = vec![0; period.endex().0 as usize];
    let mut put = |day: u32, hour: u32, persons: u32| {
        if let Some(slot) = series.get_mut(period.tick(day, hour).0 as usize) {
            *slot += persons;
        }
    };
    for day in 1..=period.days() {
        // Keyed by day, not by tick of the run: moving STARTEX does not redraw the crisis.
        let mut draw = chance.key(Stream::Arrivals, Tick(day * DAY)).draw(position as u64);
        let total = draw.vary(daily_total(&arrival.pattern, loaded, day), arrival.variation.0);
        let first = if day == 1 { period.start_hour.0.max(arrival.from_hour.0) } else { arrival.from_hour.0 };
        let hours = arrival.to_hour.0.saturating_sub(first).max(1);
        for i in 0..hours {
            let upto = |i: u32| u64::from(total) * u64::from(i) / u64::from(hours);
            put(day, (first + i).min(23), (upto(i + 1) - upto(i)) as u32);
        }
        if let Pattern::Waves(waves) = &arrival.pattern {
            for wave in waves {
                if let Wave::Lump { day: on, hour, persons } = wave
                    && on.0 == day
                {
                    put(day, hour.0.min(23), draw.vary(persons.0, arrival.variation.0));
                }
            }
        }
    }
    series
}

/// Persons expected on a day, lumps aside.
fn daily_total(pattern: &Pattern, loaded: &Loaded, day: u32) -> u32 {
    match pattern {
        Pattern::Waves(waves) => waves.iter().map(|wave| wave_total(wave, day)).sum(),
        Pattern::Daily { file } => loaded.series[file][day as usize - 1],
    }
}

/// Persons a wave brings on a day; lumps have their own hour.
#[must_use]
pub fn wave_total(wave: &Wave, day: u32) -> u32 {
    let within = |from: u32, to: u32| (from..=to).contains(&day);
    match *wave {
        Wave::Ramp { from_day, to_day, from, to } if within(from_day.0, to_day.0) => {
            let (span, at) = (i64::from(to_day.0 - from_day.0).max(1), i64::from(day - from_day.0));
            (i64::from(from.0) + (i64::from(to.0) - i64::from(from.0)) * at / span) as u32
        }
        Wave::Plateau { from_day, to_day, per_day } if within(from_day.0, to_day.0) => per_day.0,
        Wave::Decay { from_day, to_day, from, keeps } if within(from_day.0, to_day.0) => {
            // In millionths, so that rounding does not eat the tail.
            let start = u64::from(from.0) * 1_000_000;
            let left = (0..day - from_day.0).fold(start, |left, _| left * u64::from(keeps.0) / 1000);
            (left / 1_000_000) as u32
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Day, Permille, Persons};

    #[test]
    fn waves_have_their_shape_and_end() {
        let ramp = Wave::Ramp { from_day: Day(2), to_day: Day(6), from: Persons(100), to: Persons(300) };
        assert_eq!((1..=7).map(|d| wave_total(&ramp, d)).collect::<Vec<_>>(), [0, 100, 150, 200, 250, 300, 0]);
        let decay = Wave::Decay { from_day: Day(1), to_day: Day(4), from: Persons(1000), keeps: Permille(500) };
        assert_eq!((1..=5).map(|d| wave_total(&decay, d)).collect::<Vec<_>>(), [1000, 500, 250, 125, 0]);
    }
}
