//! The reference policy: a sound, ordinary response by rule. It knows the scenario's public data (places, prices, rules) and
//! the observed picture, nothing else; its parameters are data (`assets/policies/*.ron`).
//!
//! Every few hours it reviews the situation: what people need first comes first, nothing is ordered that the money left
//! does not carry to ENDEX, and lines are filled before they run dry.

mod goods;
mod people;
mod plan;

use std::collections::VecDeque;

use schemars::JsonSchema;
use serde::Deserialize;

use plan::Plan;

use crate::scenario::ids::{InjectId, OptionId, SiteId, SupplierId};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Deed, FactKind, Inject, Item, Lever, LeverOffer, Scenario, SiteKind};
use crate::sim::{Decision, Progress, SitePicture, Sitrep};
use crate::units::{DAY, Money};

/// Parameters of the response.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Hours between two reviews of the situation.
    review_every: u32,
    /// 1: nothing is done before something is seen to go wrong; 0: the response begins at STARTEX.
    waits_for_signs: u32,
    /// Persons waiting at a post from which it gets more of everything.
    busy_queue: u32,
    /// Longest wait in hours from which groups are pre-registered.
    group_from_wait: u32,
    /// Occupancy in percent from which another shelter is opened.
    open_from_percent: u32,
    /// Persons for each site manager.
    persons_per_manager: u32,
    /// Persons for each health worker.
    persons_per_clinician: u32,
    /// Persons for each mental-health worker.
    persons_per_counsellor: u32,
    /// Persons for each protection worker, beside those that open cases of children need.
    persons_per_protection_worker: u32,
    /// Dangerous ways on which rescue teams are kept.
    rescued_ways: usize,
    /// Share of its beds, in percent, for which a shelter is prepared before anybody comes.
    prepare_percent: u32,
    /// Days of food that a site should have.
    food_days: u32,
    /// Days of food for which the response orders.
    order_days: u32,
    /// Days of running costs that each line should hold.
    line_days: i64,
    /// Share of the money left, in percent, that goes to cash at most.
    cash_percent: i64,
    /// Share of the money left, in percent, that one measure may cost to ENDEX.
    measure_percent: i64,
    /// Days beyond ENDEX for which lines should hold running costs.
    handover_days: i64,
    /// Cents of need beyond the budget from which donors are asked.
    least_appeal: i64,
    /// Homes a day repaired with help for every hundred that are damaged.
    homes_per_hundred: u32,
}

/// Hours over which arrivals are averaged.
const RECENT: u32 = 3 * DAY;

/// What an item costs where.
#[derive(Clone, Debug)]
struct Price {
    /// Position and id of who sells it.
    seller: u16,
    supplier: SupplierId,
    item: Item,
    price: Money,
}

/// What the policy remembers of a site: works under way are not in the report.
#[derive(Clone, Copy, Debug, Default)]
struct Memory {
    built: u32,
    repaired: u32,
    opened: u32,
    rooms: u32,
    assessed: bool,
    lit: bool,
    space: bool,
}

/// The reference policy.
pub struct Reference {
    parameters: Parameters,
    rules: Rules,
    prices: Vec<Price>,
    /// Measures on offer, in the order of the report.
    measures: Vec<LeverOffer>,
    payload_kg: u32,
    household_tenths: u32,
    /// Languages of the group that speaks most of them.
    languages: u32,
    /// Newcomers whom the market of each host community can serve; none where there is none.
    markets: Vec<Option<u32>>,
    /// Positions of the sites at both ends of each route.
    ends: Vec<(usize, usize)>,
    /// The most dangerous ways.
    dangerous: Vec<usize>,
    /// Seats at STARTEX, by route.
    seats: Vec<u32>,
    memory: Vec<Memory>,
    /// Of this review, by site: people it should be ready for, and whether it serves people itself.
    outlook: Vec<(u32, bool)>,
    /// Persons who arrived up to each of the last reviews, oldest first, and how many a day that makes.
    arrivals: VecDeque<(u32, u32)>,
    newcomers: u32,
    /// What the MSEL expects as an answer: inject by position, id and option.
    answers: Vec<(u16, InjectId, OptionId)>,
    /// Whether something was seen to go wrong.
    alarmed: bool,
}

impl Reference {
    /// The policy for a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, rules: &Rules, parameters: Parameters) -> Self {
        let position = |id: &SiteId| {
            scenario.sites.iter().position(|site| site.id == *id).expect("invariant: the loader checked it")
        };
        let mut prices = Vec::new();
        for (seller, supplier) in (0..).zip(&scenario.suppliers) {
            for offer in &supplier.offers {
                // Food must come soon; everything else may wait for a better price.
                let hours =
                    i64::from(supplier.lead_time_hours.0 + if supplier.imported { rules.customs_hours } else { 0 });
                let first = if offer.item == Item::Ration { hours } else { offer.price.0 };
                prices.push((
                    first,
                    Price { seller, supplier: supplier.id.clone(), item: offer.item, price: offer.price },
                ));
            }
        }
        prices.sort_by_key(|(first, _)| *first);
        let mut dangerous: Vec<usize> = (0..scenario.routes.len()).collect();
        dangerous.retain(|at| scenario.routes[*at].deaths_per_100_000 > 0);
        dangerous.sort_by_key(|at| std::cmp::Reverse(scenario.routes[*at].deaths_per_100_000));
        dangerous.truncate(parameters.rescued_ways);
        Self {
            parameters,
            rules: rules.clone(),
            prices: prices.into_iter().map(|(_, price)| price).collect(),
            measures: scenario.levers.clone(),
            payload_kg: scenario.fleet.payload_kg,
            household_tenths: scenario.profiles.iter().map(|p| p.household_tenths).min().unwrap_or(40),
            languages: scenario.profiles.iter().map(|p| p.languages.len() as u32).max().unwrap_or(0),
            markets: scenario.sites.iter().map(|site| site.homes.as_ref().map(|homes| homes.market.0)).collect(),
            ends: scenario.routes.iter().map(|route| (position(&route.from), position(&route.to))).collect(),
            dangerous,
            seats: scenario.routes.iter().map(|route| route.seats_per_hour.0).collect(),
            memory: vec![Memory::default(); scenario.sites.len()],
            outlook: Vec::new(),
            arrivals: VecDeque::new(),
            newcomers: 0,
            answers: expected_answers(scenario),
            alarmed: false,
        }
    }

    /// Asks donors for what people need whom nobody planned for, while there is time for an answer.
    fn appeal(&self, sitrep: &Sitrep, plan: &mut Plan) {
        // Donors count people when they answer: whoever comes until then belongs to what is asked.
        let coming = self.newcomers * self.rules.appeal_hours / DAY;
        let people = i64::from(sitrep.arrived.value + coming);
        let need = people * i64::from(self.rules.appeal_per_person) - sitrep.income.0;
        let in_time = sitrep.tick.0 + self.rules.appeal_hours < sitrep.endex.0;
        let may = in_force(sitrep, Lever::EmergencyDeclaration) && sitrep.appeal.is_none();
        if may && in_time && need > self.parameters.least_appeal {
            plan.free(Decision::LaunchAppeal { amount: Money(need) });
        }
    }

    /// Who sells an item, as far as is known, on the best terms.
    fn price(&self, item: Item, sitrep: &Sitrep) -> Option<&Price> {
        self.prices.iter().find(|price| price.item == item && !sitrep.defaulted.contains(&price.seller))
    }

    /// Looks at every site once: people it should be ready for, those there or a share of its places before anybody comes, and
    /// whether the site itself serves people; a community hosts them, an informal crossing is only passed.
    fn look(&mut self, sitrep: &Sitrep) {
        let percent = self.parameters.prepare_percent;
        let look = |site: &SitePicture| {
            let prepared = site.beds.map_or(0, |beds| beds * percent / 100);
            let there = site.present.value.max(site.waiting.value);
            let expected = if site.open { there.max(prepared) } else { there };
            (expected, expected > site.unserved.value && site.kind != SiteKind::HostCommunity)
        };
        self.arrivals.push_back((sitrep.tick.0, sitrep.arrived.value));
        while self.arrivals.front().is_some_and(|(tick, _)| tick + RECENT < sitrep.tick.0) {
            self.arrivals.pop_front();
        }
        let (since, before) = self.arrivals.front().copied().unwrap_or_default();
        let came = sitrep.arrived.value.saturating_sub(before);
        self.newcomers = (came * DAY).checked_div(sitrep.tick.0 - since).unwrap_or(0);
        self.outlook.clear();
        self.outlook.extend(sitrep.sites.iter().map(look));
    }
}

/// Answers that the MSEL names as what is expected of players.
fn expected_answers(scenario: &Scenario) -> Vec<(u16, InjectId, OptionId)> {
    let answer = |(at, inject): (u16, &Inject)| {
        let deeds = &inject.expected.as_ref()?.shown_by;
        let option =
            deeds.iter().find_map(|deed| if let Deed::Answered(option) = deed { Some(option) } else { None })?;
        Some((at, inject.id.clone(), option.clone()))
    };
    (0..).zip(&scenario.injects).filter_map(answer).collect()
}

/// Whether a measure is in force.
fn in_force(sitrep: &Sitrep, lever: Lever) -> bool {
    sitrep.levers.contains(&(lever, Progress::InForce))
}

impl Reference {
    /// Whether something is seen to go wrong, now or before.
    fn is_alarmed(&mut self, sitrep: &Sitrep) -> bool {
        let signs = [FactKind::LivesLost, FactKind::PeopleDiverted, FactKind::StockOut, FactKind::OutbreakNoticed];
        let trouble = |site: &SitePicture| self.busy(site) || site.occupancy().is_some_and(|percent| percent > 100);
        self.alarmed = self.alarmed
            || self.parameters.waits_for_signs == 0
            || signs.iter().any(|sign| sitrep.happened.contains(sign))
            || sitrep.sites.iter().any(trouble);
        self.alarmed
    }

    /// Adds the orders of a review, if one is due; measures in `never` are not put in force.
    pub fn decide(&mut self, sitrep: &Sitrep, never: &[Lever], orders: &mut Vec<Decision>) {
        if !sitrep.tick.0.is_multiple_of(self.parameters.review_every.max(1)) || !self.is_alarmed(sitrep) {
            return;
        }
        for (_, inject, option) in self.answers.iter().filter(|(at, ..)| sitrep.dilemmas.iter().any(|(d, _)| d == at)) {
            orders.push(Decision::Answer { inject: inject.clone(), option: option.clone() });
        }
        self.look(sitrep);
        let ration = self.price(Item::Ration, sitrep).map_or(0, |price| price.price.0);
        let mut plan = Plan::new(sitrep, &self.rules, &self.measures, ration, self.parameters.handover_days);
        for (offer, (lever, progress)) in self.measures.iter().zip(&sitrep.levers) {
            // What is shared must be protected first.
            let early = *lever == Lever::RegionalDataSharing && !in_force(sitrep, Lever::DataProtection);
            if *progress == Progress::Idle && !early && !never.contains(lever) {
                plan.enact(offer, self.parameters.measure_percent);
            }
        }
        self.appeal(sitrep, &mut plan);
        self.posts(sitrep, &mut plan);
        self.water(sitrep, &mut plan);
        self.supply(sitrep, &mut plan);
        self.transport(sitrep, &mut plan);
        self.staff(sitrep, &mut plan);
        self.sanitation(sitrep, &mut plan);
        self.buildings(sitrep, &mut plan);
        self.relief(sitrep, &mut plan);
        self.homes(sitrep, &mut plan);
        self.screening(sitrep, &mut plan);
        self.rooms(sitrep, &mut plan);
        self.rescue(sitrep, &mut plan);
        self.spaces(sitrep, &mut plan);
        self.cash(sitrep, &mut plan);
        plan.submit(sitrep, self.parameters.line_days, self.parameters.handover_days, orders);
    }
}
