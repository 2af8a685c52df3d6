//! The host society: each town takes part in the response, with what it has and as long as it is willing to.
//!
//! Acceptance follows crowding, schools kept from lessons, prices, services for both populations and honest talk; it decides how
//! much hosts share, whether places are opened and rooms are let, and how often there is hostility. Markets serve people
//! with cash as far as they reach; beyond that prices rise for everybody.
//!
//! Phase: `Outcome`, once a day ([`pass_day`]). Reads: census, levers, capabilities, ledger. Writes: [`Society`], overlays of people
//! who are harmed, [`Exits`], [`Journal`]. Draws: `Stream::Society` per town and per cohort. Keeps: needs that arise are counted.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::chance::{Key, Stream};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Lever, Line};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Stage, need};
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::CohortData;
use crate::sim::site::{Accommodation, Site};

/// Acceptance from which hosts share all they can, permille.
const WILLING: u32 = 600;

/// One town.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Town {
    /// The host community.
    pub site: SiteIx,
    /// Acceptance of newcomers and of the response, permille.
    pub acceptance: u32,
    /// Prices in its market, permille of normal ones.
    pub price: u32,
    /// Newcomers who rent a room here.
    pub renting: u32,
    /// Days on which a school of the town sheltered people.
    pub school_days: u32,
    /// Hostile incidents.
    pub incidents: u32,
    /// Whether acceptance is so low that the town opens no more places.
    closed: bool,
}

/// All towns, and the cash that people around them get.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Society {
    /// In the order of [`Country::towns`].
    pub towns: Vec<Town>,
    /// Persons at each site for whom cash is paid, as ordered.
    pub cash: Vec<u32>,
    /// Persons at each site who are served by a market with that cash.
    pub fed: Vec<u32>,
    /// Days of all hosts that were burdened, in thousandths, and all their days; from the first day with newcomers.
    pub load: (u64, u64),
}

impl Society {
    /// The towns at STARTEX.
    #[must_use]
    pub fn new(country: &Country) -> Self {
        let town = |site: &SiteIx| Town {
            site: *site,
            acceptance: country.rules().host_start,
            price: 1000,
            renting: 0,
            school_days: 0,
            incidents: 0,
            closed: false,
        };
        let sites = country.kinds.len();
        Self {
            towns: country.towns.iter().map(town).collect(),
            cash: vec![0; sites],
            fed: vec![0; sites],
            load: (0, 0),
        }
    }

    /// The town that a site belongs to.
    #[must_use]
    pub fn town_of(&self, country: &Country, site: usize) -> Option<&Town> {
        country.town_of[site].map(|town| &self.towns[town])
    }
}

impl Town {
    /// Newcomers around it are threatened: acceptance falls by `lost` permille.
    pub const fn is_threatened(&mut self, lost: u32) {
        self.incidents += 1;
        self.acceptance = self.acceptance.saturating_sub(lost);
    }
}

/// What bears on a town in a day, all in permille but for the flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strain {
    /// Newcomers in and around it, as a share of its people.
    pub crowding: u32,
    /// Whether its school has sheltered people for longer than parents accept.
    pub school: bool,
    /// Prices above normal.
    pub dearer: u32,
    /// Whether services reach both populations.
    pub support: bool,
    /// Whether people are told why, and meet.
    pub campaign: bool,
}

/// Where acceptance would settle if every day were like this, permille.
#[must_use]
pub fn aim(rules: &Rules, strain: &Strain) -> u32 {
    let gain = |holds: bool, by: u32| if holds { by } else { 0 };
    let won = rules.host_start + gain(strain.support, rules.host_support) + gain(strain.campaign, rules.host_campaign);
    let crowd = (u64::from(strain.crowding) * u64::from(rules.host_crowding) / 1000).min(400) as u32;
    let prices = (u64::from(strain.dearer) * u64::from(rules.host_prices) / 1000).min(400) as u32;
    won.saturating_sub(crowd + prices + gain(strain.school, rules.host_school)).min(1000)
}

/// What a day in such a town costs its own people, permille of a day: goods that became dearer, lessons that do not take place,
/// services shared with newcomers.
#[must_use]
pub fn host_load(rules: &Rules, strain: &Strain, school: bool) -> u32 {
    let prices = (u64::from(strain.dearer) * u64::from(rules.host_spending) / 1000).min(500) as u32;
    let shared = (u64::from(strain.crowding.min(1000)) * u64::from(rules.host_shared) / 1000) as u32;
    let left = if strain.support { rules.host_relieved } else { 1000 };
    (prices + if school { rules.host_lessons } else { 0 } + shared * left / 1000).min(1000)
}

/// What hosts meet of the needs of those they host, permille.
#[must_use]
pub fn hosts_meet(rules: &Rules, acceptance: u32, works: bool) -> u32 {
    let willing = 700 + 300 * acceptance.min(WILLING) / WILLING;
    let share = rules.hosted_share * willing / 1000 + if works { rules.permit_work } else { 0 };
    share.min(1000)
}

/// Chance a day of a hostile incident, per million.
#[must_use]
pub fn hostility(rules: &Rules, acceptance: u32, safety: bool) -> u32 {
    let rejection = 500u32.saturating_sub(acceptance) * 2;
    let left = if safety { rules.host_safety } else { 1000 };
    (u64::from(rules.host_incident) * u64::from(rejection) / 1000 * u64::from(left) / 1000) as u32
}

/// Prices a day later, permille of normal ones: a quarter of the way to what demand makes them.
#[must_use]
pub fn price(rules: &Rules, now: u32, demand: u32, market: u32) -> u32 {
    let beyond = (u64::from(demand) * 1000 / u64::from(market.max(1))).saturating_sub(1000);
    let aim = 1000 + (beyond * u64::from(rules.price_rise) / 1000).min(2000) as u32;
    if aim > now { now + (aim - now).div_ceil(4) } else { now - (now - aim).div_ceil(4) }
}

/// Of `paid` persons with cash, those whom a market serves at its prices, if `demand` persons come to it.
#[must_use]
pub fn served(paid: u32, demand: u32, market: u32, price: u32) -> u32 {
    let reached = u64::from(paid) * u64::from(market.min(demand)) / u64::from(demand.max(1));
    (reached * 1000 / u64::from(price.max(1000))) as u32
}

/// A day in the towns.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn pass_day(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    levers: Res<Levers>,
    ledger: Res<Ledger>,
    places: Query<(&Site, &Accommodation)>,
    mut society: ResMut<Society>,
    mut cohorts: Query<CohortData>,
    mut exits: ResMut<Exits>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let key = country.chance.key(Stream::Society, clock.now);
    let paying = ledger.runs(Line::Food);
    let safety = levers.in_force(Lever::SiteSafety);
    let (support, campaign) =
        (levers.in_force(Lever::HostCommunitySupport), levers.in_force(Lever::AcceptanceCampaign));
    let Society { towns, cash, fed, load } = &mut *society;
    for (number, town) in towns.iter_mut().enumerate() {
        let homes = country.scenario().sites[town.site.at()].homes.as_ref();
        let homes = homes.expect("invariant: a town has homes");
        let around = || (0..country.entities.len()).filter(|site| country.town_of[*site] == Some(number));
        let newcomers: u32 = around().map(|site| newcomers(&country, &census, site)).sum();
        let school = around().any(|site| {
            let text = country.scenario().sites[site].accommodation.as_ref();
            let used =
                places.get(country.entities[site]).is_ok_and(|(place, _)| place.open) && census.present[site] > 0;
            used && text.is_some_and(|text| text.school)
        });
        town.school_days += u32::from(school);
        let paid = |site: usize| if paying { cash[site].min(census.present[site]) } else { 0 };
        let demand: u32 = around().map(paid).sum();
        town.price = price(rules, town.price, demand, homes.market.0);
        around().for_each(|site| fed[site] = served(paid(site), demand, homes.market.0, town.price));
        let people = u64::from(homes.population.0.max(1));
        let strain = Strain {
            crowding: (u64::from(newcomers) * 1000 / people).min(100_000) as u32,
            school: town.school_days > rules.school_patience,
            dearer: town.price - 1000,
            support,
            campaign,
        };
        if newcomers > 0 || load.1 > 0 {
            load.0 += people * u64::from(host_load(rules, &strain, school));
            load.1 += people;
        }
        let aim = aim(rules, &strain);
        town.acceptance = crate::sim::trust::drift(town.acceptance, aim, rules.host_pace);
        if town.acceptance < rules.host_open_floor && !town.closed {
            journal.note(clock.now, Fact::AcceptanceLost { site: town.site.0 });
        }
        town.closed = town.acceptance < rules.host_open_floor;
        let mut draw = key.draw(number as u64);
        if draw.happens(hostility(rules, town.acceptance, safety)) {
            town.is_threatened(rules.host_shock);
            let persons = harm(&country, &mut cohorts, &mut exits, key, number);
            journal.note(clock.now, Fact::HostileIncident { site: town.site.0, persons });
        }
    }
}

/// People from elsewhere at a site.
fn newcomers(country: &Country, census: &Census, site: usize) -> u32 {
    let profiles = &country.scenario().profiles;
    let strangers = census.site(site).iter().zip(profiles).filter(|(_, p)| p.overlays.residents.0 < 500);
    strangers.flat_map(|(ages, _)| ages).map(|cell| cell.all().persons()).sum()
}

/// Some of those around a town are threatened or hurt; returns how many.
fn harm(country: &Country, cohorts: &mut Query<CohortData>, exits: &mut Exits, key: Key, town: usize) -> u32 {
    let mut harmed = 0;
    for (_, cohort, mut people, at, _) in cohorts {
        let resident = country.scenario().profiles[usize::from(cohort.group)].overlays.residents.0 >= 500;
        if resident || at.stage == Stage::Travelling || country.town_of[at.site.at()] != Some(town) {
            continue;
        }
        let calm = people.persons() - people.overlays[need::DISTRESSED];
        let count = key.draw(cohort.id.0).about(calm, country.rules().host_harm * 1000);
        exits.need_arises(&mut people, need::DISTRESSED, count);
        harmed += count;
    }
    harmed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn relief_for_hosts_never_costs_acceptance_and_acceptance_never_harms(
            crowding in 0u32..3000, dearer in 0u32..2000, bits in 0u8..8, acceptance in 0u32..1000
        ) {
            let rules = crate::scenario::standard_rules();
            let on = |bit: u8| bits >> bit & 1 == 1;
            let strain = Strain { crowding, dearer, school: on(0), support: on(1), campaign: on(2) };
            let base = aim(&rules, &strain);
            for better in [
                Strain { crowding: crowding / 2, ..strain },
                Strain { dearer: dearer / 2, ..strain },
                Strain { school: false, ..strain },
                Strain { support: true, ..strain },
                Strain { campaign: true, ..strain },
            ] {
                prop_assert!(aim(&rules, &better) >= base);
                prop_assert!(host_load(&rules, &better, better.school) <= host_load(&rules, &strain, strain.school));
            }
            prop_assert!(hosts_meet(&rules, acceptance + 1, false) >= hosts_meet(&rules, acceptance, false));
            prop_assert!(hosts_meet(&rules, acceptance, true) >= hosts_meet(&rules, acceptance, false));
            prop_assert!(hostility(&rules, acceptance + 1, false) <= hostility(&rules, acceptance, false));
            prop_assert!(hostility(&rules, acceptance, true) <= hostility(&rules, acceptance, false));
        }

        #[test]
        fn a_market_serves_no_more_than_it_can_and_dearer_goods_reach_fewer(
            paid in 0u32..5000, others in 0u32..5000, market in 0u32..4000, now in 1000u32..3000
        ) {
            let rules = crate::scenario::standard_rules();
            let demand = paid + others;
            let fed = served(paid, demand, market, now);
            prop_assert!(fed <= paid && served(demand, demand, market, now) <= market);
            prop_assert!(served(paid, demand, market + 1, now) >= fed && served(paid, demand, market, now + 1) <= fed);
            let next = price(&rules, now, demand, market.max(1));
            prop_assert!(next >= 1000 && price(&rules, now, demand + 100, market.max(1)) >= next);
        }
    }

    #[test]
    fn prices_rise_only_beyond_what_a_market_can_serve() {
        let rules = crate::scenario::standard_rules();
        assert_eq!(price(&rules, 1000, 400, 400), 1000);
        assert!(price(&rules, 1000, 600, 400) > 1000);
        assert_eq!(served(400, 400, 400, 1000), 400);
        assert_eq!(served(400, 800, 400, 1000), 200);
    }
}
