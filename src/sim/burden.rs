//! Burden: hours in which a need was not met, weighted by how much of it was missing.
//!
//! Phase: `Outcome`. Reads: census, services, exits, towns, levers. Writes: [`Burden`]. Burden is added up for every person of the
//! source series and every hour, where they are then; it is kept here and not with the cohort, so no sequence of
//! moves, splits or merges can lower it.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::rules::Rules;
use crate::scenario::schema::{Lever, SiteKind};
use crate::scenario::table::Need;
use crate::sim::census::{Cell, Census, GRACE_HOURS, Sexes};
use crate::sim::clock::Clock;
use crate::sim::cohort::WOMEN;
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::levers::Levers;
use crate::sim::services::{Service, Services};
use crate::sim::site::Site;
use crate::sim::society::{Society, hosts_meet};
use crate::units::coverage;

/// Fewer persons than this make no group whose mean says anything.
pub const SMALLEST_GROUP: u32 = 30;

/// Burden of one group of one sex at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Account {
    /// Person-hours counted.
    pub hours: u64,
    /// Burden by need in permille of a person-hour.
    pub burden: [u64; Need::COUNT],
}

/// All burden of a run.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Burden {
    groups: usize,
    /// Person-hours of everybody of the source series since they appeared: the denominator.
    pub person_hours: u64,
    /// Burden by need, of everybody.
    pub total: [u64; Need::COUNT],
    /// By site, group and sex, in hours in which at least [`SMALLEST_GROUP`] were there.
    accounts: Vec<[Account; 2]>,
    /// By site: hours in a row below the survival floor of water or food, and the longest such time.
    pub below_floor: Vec<(u32, u32)>,
    /// Hours in which somebody's waiting, water, ... was below standard, by site and need.
    pub site_hours: Vec<[u32; Need::COUNT]>,
}

impl Burden {
    /// No burden yet.
    #[must_use]
    pub fn new(sites: usize, groups: usize) -> Self {
        Self {
            groups,
            accounts: vec![[Account::default(); 2]; sites * groups],
            below_floor: vec![(0, 0); sites],
            site_hours: vec![[0; Need::COUNT]; sites],
            ..Self::default()
        }
    }

    /// The accounts of a site: one for each group, by sex.
    #[must_use]
    pub fn site(&self, site: usize) -> &[[Account; 2]] {
        &self.accounts[site * self.groups..(site + 1) * self.groups]
    }
}

/// Burden of one person-hour in permille: what is missing of the standard, times `factor` below the survival floor.
#[must_use]
pub const fn of_hour(provided: u32, floor: u32, factor: u32) -> u32 {
    let missing = 1000u32.saturating_sub(provided);
    if provided < floor { missing * factor } else { missing }
}

/// Survival floors in permille of the standard; zero where a need has none.
#[must_use]
pub const fn floor(rules: &Rules, need: Need) -> u32 {
    match need {
        Need::Water => rules.water_floor * 1000 / rules.water_standard,
        Need::Sanitation => rules.latrine_standard * 1000 / rules.latrine_floor,
        Need::Washing => rules.shower_standard * 1000 / rules.shower_floor,
        Need::Food => rules.food_floor,
        Need::Shelter => rules.shelter_floor,
        _ => 0,
    }
}

const SITE_NEEDS: [Need; 5] = [Need::Water, Need::Sanitation, Need::Washing, Need::Food, Need::Shelter];

const fn provided(service: &Service, need: Need, sex: usize) -> u32 {
    match need {
        Need::Water => service.water,
        Need::Sanitation => service.sanitation[sex],
        Need::Washing => service.washing,
        Need::Food => service.food,
        _ => service.shelter,
    }
}

/// Burden of one person-hour of the needs that a site serves, in permille.
type Rates = [u32; SITE_NEEDS.len()];

/// Burden of one person-hour of people whom no site serves.
struct Elsewhere {
    hosted: Rates,
    unserved: Rates,
    held: Rates,
}

fn rates(rules: &Rules, floors: &Rates, provided: impl Fn(Need) -> u32) -> Rates {
    std::array::from_fn(|i| of_hour(provided(SITE_NEEDS[i]), floors[i], rules.floor_factor))
}

/// Burden of one hour of the persons of one sex of a cell, by need, in permille of person-hours; `served` is that of one of
/// the people whom the site serves.
fn of_cell(cell: &Cell, sex: usize, served: &Rates, elsewhere: &Elsewhere) -> [u64; Need::COUNT] {
    let mut burden = [0u64; Need::COUNT];
    // Cells are filled by one or two kinds of people: most of these are zero.
    for (persons, rates) in [
        (cell.served().of(sex), served),
        (cell.hosted().of(sex), &elsewhere.hosted),
        (cell.unserved().of(sex), &elsewhere.unserved),
        (cell.held().of(sex), &elsewhere.held),
    ] {
        if persons > 0 {
            for (need, rate) in SITE_NEEDS.into_iter().zip(rates) {
                let unmet = u64::from(persons).wrapping_mul(u64::from(*rate));
                burden[need as usize] = burden[need as usize].wrapping_add(unmet);
            }
        }
    }
    burden[Need::HouseholdGoods as usize] = u64::from(cell.without_nfi().of(sex)) * 1000;
    burden[Need::HygieneGoods as usize] = u64::from(cell.without_hygiene().of(sex)) * 1000;
    burden[Need::DignityGoods as usize] = if sex == WOMEN { u64::from(cell.without_dignity) * 1000 } else { 0 };
    burden[Need::Registration as usize] = u64::from(cell.unregistered().of(sex)) * 1000;
    burden[Need::Waiting as usize] = u64::from(cell.waiting.of(sex)) * 1000;
    burden
}

/// Adds up burden. Unchecked, so that it is a few vector instructions: 64 bits hold every need of every hour of a whole year of ten
/// million people, three times over for the floor, more than ten thousand times.
fn add(sum: &mut [u64; Need::COUNT], hour: &[u64; Need::COUNT]) {
    for (sum, hour) in sum.iter_mut().zip(hour) {
        *sum = sum.wrapping_add(*hour);
    }
}

/// What is met of the needs of people whom a community hosts: what it shares, and what cash buys of the rest, permille.
fn hosted(rules: &Rules, society: &Society, country: &Country, census: &Census, site: usize, works: bool) -> u32 {
    let acceptance = society.town_of(country, site).map_or(rules.host_start, |town| town.acceptance);
    let shared = hosts_meet(rules, acceptance, works);
    let bought = coverage(u64::from(society.fed[site]), u64::from(census.present[site]));
    let bought = if census.present[site] == 0 { 0 } else { bought };
    shared + (1000 - shared) * bought / 1000
}

/// Adds up this hour's burden.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn accrue_burden(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    services: Res<Services>,
    exits: Res<Exits>,
    society: Res<Society>,
    levers: Res<Levers>,
    site_data: Query<&Site>,
    mut burden: ResMut<Burden>,
) {
    let rules = country.rules();
    let burden = &mut *burden;
    let floors = SITE_NEEDS.map(|need| floor(rules, need));
    let works = levers.in_force(Lever::WorkPermit);
    let mut elsewhere = Elsewhere {
        hosted: [0; SITE_NEEDS.len()],
        unserved: rates(rules, &floors, |_| rules.self_reliance),
        held: rates(rules, &floors, |_| 0),
    };
    for (i, entity) in country.entities.iter().enumerate() {
        if !census.is_filled(i) {
            burden.below_floor[i].0 = 0;
            continue;
        }
        let site = site_data.get(*entity).expect("invariant: every site has an entity");
        let counts = site.reachable() && clock.now.since(site.reachable_since) >= GRACE_HOURS;
        if country.kinds[i] == SiteKind::HostCommunity {
            let hosted = hosted(rules, &society, &country, &census, i, works);
            elsewhere.hosted = rates(rules, &floors, |_| hosted);
        }
        let mut all = [0u64; Need::COUNT];
        let served = census.served[i][0] + census.served[i][1];
        let service = &services.sites[i];
        // Where a site gives less than people get by themselves, they help themselves as they would anywhere.
        let of = |sex| rates(rules, &floors, |need| provided(service, need, sex).max(rules.self_reliance));
        let here = if served > 0 { [of(0), of(1)] } else { Default::default() };
        for (group, ages) in census.site(i).iter().enumerate() {
            for (cell, settled) in ages.iter().zip([false, true]) {
                let there = cell.all();
                if there == Sexes::default() {
                    continue;
                }
                for (sex, served) in here.iter().enumerate() {
                    let hour = of_cell(cell, sex, served, &elsewhere);
                    add(&mut all, &hour);
                    let persons = there.of(sex);
                    // The worst-off are sought among people whom the response has had time to reach.
                    if counts && settled && persons >= SMALLEST_GROUP {
                        let account = &mut burden.accounts[i * burden.groups + group][sex];
                        account.hours += u64::from(persons);
                        add(&mut account.burden, &hour);
                    }
                }
            }
        }
        for (need, all) in all.into_iter().enumerate() {
            burden.total[need] += all;
            burden.site_hours[i][need] += u32::from(all > 0);
        }
        let starving = service.water < floors[0] || service.food < rules.food_floor;
        let (run, longest) = &mut burden.below_floor[i];
        *run = if counts && served >= SMALLEST_GROUP && starving { *run + 1 } else { 0 };
        *longest = (*longest).max(*run);
    }
    let open =
        exits.unscreened * u64::from(rules.open_exit) + exits.deceased.persons() * 1000 * u64::from(rules.floor_factor);
    for sum in &mut burden.total {
        *sum += open;
    }
    burden.person_hours += exits.born.persons();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn providing_more_never_adds_burden(provided in 0u32..1200, floor in 0u32..1000, factor in 1u32..5) {
            prop_assert!(of_hour(provided + 1, floor, factor) <= of_hour(provided, floor, factor));
        }
    }

    #[test]
    fn below_the_floor_an_hour_weighs_three_times() {
        assert_eq!((of_hour(1000, 500, 3), of_hour(500, 500, 3), of_hour(499, 500, 3)), (0, 500, 1503));
    }
}
