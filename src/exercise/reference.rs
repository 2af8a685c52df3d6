//! The reference policy: a sound, ordinary response by rule. It knows the scenario's public data (places, prices) and the
//! observed picture, nothing else; its parameters are data (`assets/policies/reference.ron`).

use serde::Deserialize;

use super::policy::Policy;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, Lever, Profession, Registration, Scenario, SiteKind};
use crate::scenario::{asset, from_ron};
use crate::sim::{Decision, Progress, SitePicture, Sitrep};
use crate::units::{DAY, Money};

/// Parameters of the policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parameters {
    /// Hours between two reviews of the situation.
    review_every: u32,
    /// Persons waiting at a post from which it gets more of everything.
    busy_queue: u32,
    /// Longest wait in hours from which groups are pre-registered.
    group_from_wait: u32,
    /// Occupancy in percent from which another shelter is opened.
    open_from_percent: u32,
    /// Persons for each site manager.
    persons_per_manager: u32,
    /// Persons for whom every shelter is prepared before anybody comes, in percent of its beds.
    prepare_percent: u32,
    /// Days of food that a site should have.
    food_days: u32,
    /// Days of food that the response orders when it runs short.
    order_days: u32,
    /// Share of a line (permille) below which the contingency fund is asked.
    low_line: i64,
    /// Part of the contingency fund that is asked for at once, permille.
    tranche: i64,
    /// Homes a day repaired with help for every hundred that are damaged.
    homes_per_hundred: u32,
}

/// What an item costs where.
#[derive(Clone, Debug)]
struct Price {
    supplier: crate::scenario::ids::SupplierId,
    item: Item,
    price: Money,
    hours: u32,
}

/// The reference policy.
pub struct Reference {
    parameters: Parameters,
    prices: Vec<Price>,
    payload_kg: u32,
    weights: [u32; Item::COUNT],
    household_tenths: u32,
    water_litres: u32,
    latrine_standard: u32,
    shower_standard: u32,
    shift: u32,
    /// Next hour at which latrines may be ordered again, by site: those under way are not in the report.
    built: Vec<u32>,
    repaired: Vec<u32>,
    opened: Vec<u32>,
    moved: u32,
}

impl Reference {
    /// The policy for a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, rules: &Rules) -> Self {
        let text = asset("policies/reference.ron").expect("invariant: the policy is embedded (tested)");
        let parameters = from_ron(text).expect("invariant: the embedded policy reads (tested)");
        let mut prices = Vec::new();
        for supplier in &scenario.suppliers {
            for offer in &supplier.offers {
                let hours = supplier.lead_time_hours.0;
                prices.push(Price { supplier: supplier.id.clone(), item: offer.item, price: offer.price, hours });
            }
        }
        // Food must come soon; everything else may wait for a better price.
        prices
            .sort_by_key(|p| if p.item == Item::Ration { (i64::from(p.hours), p.price) } else { (p.price.0, p.price) });
        let mean = scenario.profiles.iter().map(|p| p.household_tenths).min().unwrap_or(40);
        let sites = scenario.sites.len();
        Self {
            parameters,
            prices,
            payload_kg: scenario.fleet.payload_kg,
            weights: [
                rules.nfi_weight,
                rules.hygiene_weight,
                rules.dignity_weight,
                rules.ration_weight,
                rules.tent_weight,
            ],
            household_tenths: mean,
            water_litres: rules.water_standard.div_ceil(10),
            latrine_standard: rules.latrine_standard,
            shower_standard: rules.shower_standard,
            shift: rules.shift_normal,
            built: vec![0; sites],
            repaired: vec![0; sites],
            opened: vec![0; sites],
            moved: 0,
        }
    }

    /// People a site should be ready for: those there, or a share of its places before anybody comes.
    fn expected(&self, site: &SitePicture) -> u32 {
        let prepared = site.beds.map_or(0, |beds| beds * self.parameters.prepare_percent / 100);
        let there = site.present.value.max(site.waiting.value);
        if site.open { there.max(prepared) } else { there }
    }

    fn levers(sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        for (lever, progress) in &sitrep.levers {
            if *progress == Progress::Idle {
                orders.push(Decision::Enact { lever: *lever });
            }
        }
    }

    /// Asks the contingency fund where a line runs low.
    fn money(&self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        let declared = sitrep
            .levers
            .iter()
            .any(|(lever, progress)| *lever == Lever::EmergencyDeclaration && *progress == Progress::InForce);
        if !declared || sitrep.contingency.0 <= 0 {
            return;
        }
        let mut left = sitrep.contingency.0;
        for line in &sitrep.lines {
            let low = (line.left() - line.owed).0 * 1000 < line.approved.0 * self.parameters.low_line;
            if low || line.owed > Money::ZERO {
                let tranche = (sitrep.contingency.0 * self.parameters.tranche / 1000).max(line.owed.0).min(left);
                if tranche > 0 {
                    left -= tranche;
                    orders.push(Decision::ReleaseContingency { to: line.line, amount: Money(tranche) });
                }
            }
        }
    }

    fn buildings(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        let (mut people, mut places) = (0, 0);
        for (i, site) in sitrep.sites.iter().enumerate() {
            let Some(beds) = site.beds else { continue };
            if !site.reachable {
                continue;
            }
            if !site.assessed {
                orders.push(Decision::AssessSite { site: site.id.clone() });
            } else if site.repairable > 0 && sitrep.tick.0 >= self.repaired[i] {
                orders.push(Decision::RepairSite { site: site.id.clone() });
                self.repaired[i] = sitrep.tick.0 + 48;
            }
            if site.open {
                places += beds;
                people += site.present.value;
            }
        }
        if people * 100 > places * self.parameters.open_from_percent {
            let closed =
                sitrep.sites.iter().enumerate().filter(|(i, site)| {
                    !site.open && site.assessed && site.reachable && self.opened[*i] <= sitrep.tick.0
                });
            if let Some((i, site)) = closed.max_by_key(|(i, site)| (site.beds, std::cmp::Reverse(*i))) {
                orders.push(Decision::OpenSite { site: site.id.clone() });
                self.opened[i] = sitrep.tick.0 + DAY;
            }
        }
    }

    fn posts(&self, sitrep: &Sitrep, ready: &mut u32, orders: &mut Vec<Decision>) {
        for site in &sitrep.sites {
            let Some(desks) = site.desks else { continue };
            let id = || site.id.clone();
            let wait = site.longest_wait.value;
            let busy = site.waiting.value > self.parameters.busy_queue || wait > self.shift;
            let (from, to) = if busy { (6, 22) } else { (desks.from, desks.to) };
            if (from, to) != (desks.from, desks.to) {
                orders.push(Decision::SetHours { site: id(), from, to });
            }
            if busy && desks.open < desks.booths {
                orders.push(Decision::OpenDesks { site: id(), desks: desks.booths });
            }
            let mode = match desks.registration {
                Registration::Individual if wait >= self.parameters.group_from_wait => Registration::Group,
                Registration::Group if wait < self.shift / 2 => Registration::Individual,
                same => same,
            };
            if mode != desks.registration {
                orders.push(Decision::SetRegistration { site: id(), registration: mode });
            }
            // Staff for all booths in use, in as many shifts as the day has.
            let shifts = (to - from).div_ceil(self.shift);
            let booths = if busy { desks.booths } else { desks.open };
            let missing = (booths * shifts).saturating_sub(site.staff[Profession::Registration as usize]).min(*ready);
            if busy && missing > 0 {
                *ready -= missing;
                orders.push(Decision::PostStaff { profession: Profession::Registration, site: id(), persons: missing });
            }
        }
    }

    fn staff(&self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        let mut ready = sitrep.staff_ready;
        self.posts(sitrep, &mut ready[Profession::Registration as usize], orders);
        for site in &sitrep.sites {
            let mut post = |profession: Profession, target: u32| {
                let have = site.staff[profession as usize];
                let persons = target.saturating_sub(have).min(ready[profession as usize]);
                if persons > 0 && site.reachable {
                    ready[profession as usize] -= persons;
                    orders.push(Decision::PostStaff { profession, site: site.id.clone(), persons });
                }
            };
            if site.beds.is_some() {
                post(Profession::SiteManagement, self.expected(site).div_ceil(self.parameters.persons_per_manager));
            }
            if site.desks.is_none() && (site.unserved.value > 0 || site.beds.is_some() && site.present.value > 0) {
                post(Profession::Registration, 1 + site.unserved.value.max(site.present.value / 4) / 200);
            }
            if site.kind == SiteKind::Warehouse {
                post(Profession::Logistics, 3);
            }
        }
        for profession in Profession::ALL {
            let at = profession as usize;
            if ready[at] == 0 && sitrep.staff_in_training[at] == 0 && sitrep.staff_recruitable[at] > 0 {
                let persons = sitrep.staff_recruitable[at].div_ceil(3);
                orders.push(Decision::Recruit { profession, persons });
            }
        }
    }

    fn water_and_sanitation(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        for (i, site) in sitrep.sites.iter().enumerate() {
            let people = self.expected(site);
            if !site.reachable || people == 0 {
                continue;
            }
            if let Some((own, trucked)) = site.water {
                let there = site.present.value + site.present.error;
                let wanted = (there * self.water_litres).saturating_sub(own).next_multiple_of(500);
                if wanted > trucked || wanted * 2 < trucked {
                    orders.push(Decision::TruckWater { site: site.id.clone(), litres_per_day: wanted });
                }
            }
            let Some((women, men, showers)) = site.sanitation else { continue };
            // Half women, half men, and a margin: the count may be wrong.
            let each = (people * 6 / 10).div_ceil(self.latrine_standard);
            let missing = |have: u32, need: u32| need.saturating_sub(have).min(200);
            let (women, men) = (missing(women, each), missing(men, each));
            let showers = missing(showers, people.div_ceil(self.shower_standard));
            if women + men + showers > 2 && sitrep.tick.0 >= self.built[i] {
                orders.push(Decision::BuildSanitation { site: site.id.clone(), women, men, showers });
                self.built[i] = sitrep.tick.0 + 54;
            }
            if !site.lit && site.present.value > 0 {
                orders.push(Decision::LightSite { site: site.id.clone() });
            }
        }
    }

    /// How many of an item people need for whom a site should be ready.
    fn need(&self, item: Item, people: u32) -> u32 {
        let households = (people * 10).div_ceil(self.household_tenths);
        match item {
            Item::NfiKit | Item::HygieneKit => households,
            Item::DignityKit => people / 3,
            Item::Ration => people * self.parameters.food_days,
            Item::Tent => 0,
        }
    }

    /// Sends goods from the fullest store to sites that run short, and orders what no store has.
    fn supply(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        let mut trucks = sitrep.trucks_free;
        let mut stores: Vec<_> = sitrep.sites.iter().map(|site| site.stock).collect();
        let mut short = [0u32; Item::COUNT];
        for item in [Item::Ration, Item::NfiKit, Item::HygieneKit, Item::DignityKit] {
            let at = item as usize;
            for (i, site) in sitrep.sites.iter().enumerate() {
                let Some(stock) = site.stock.filter(|_| site.kind != SiteKind::Warehouse && site.reachable) else {
                    continue;
                };
                let people = self.expected(site);
                let coming: u32 = sitrep
                    .on_trucks
                    .iter()
                    .filter(|(to, it, _)| usize::from(*to) == i && *it == item)
                    .map(|t| t.2)
                    .sum();
                let (want, have) = (self.need(item, people), stock[at] + coming);
                // Kits are issued once: what is in the store is for those who come next.
                let low = if item == Item::Ration { want / 2 } else { want / 4 };
                if people == 0 || have >= low.max(1) {
                    continue;
                }
                let missing = want - have;
                let fullest = (0..sitrep.sites.len())
                    .filter(|j| sitrep.sites[*j].kind == SiteKind::Warehouse && sitrep.sites[*j].reachable)
                    .max_by_key(|j| (stores[*j].map_or(0, |s| s[at]), std::cmp::Reverse(*j)));
                let Some(from) = fullest.filter(|j| stores[*j].is_some_and(|s| s[at] > 0)) else {
                    short[at] += missing;
                    continue;
                };
                let left = stores[from].map_or(0, |s| s[at]);
                let per_truck = (self.payload_kg * 1000 / self.weights[at]).max(1);
                let quantity = missing.min(left).min(per_truck * trucks);
                if quantity == 0 {
                    continue;
                }
                trucks -= quantity.div_ceil(per_truck).min(trucks);
                if let Some(stock) = &mut stores[from] {
                    stock[at] -= quantity;
                }
                short[at] += missing - quantity.min(missing);
                orders.push(Decision::Send {
                    item,
                    quantity,
                    from: sitrep.sites[from].id.clone(),
                    to: site.id.clone(),
                });
            }
        }
        self.order(sitrep, &stores, orders);
    }

    fn order(&self, sitrep: &Sitrep, stores: &[Option<[u32; Item::COUNT]>], orders: &mut Vec<Decision>) {
        let people: u32 = sitrep.sites.iter().map(|site| self.expected(site)).sum();
        let warehouse = sitrep.sites.iter().find(|site| site.kind == SiteKind::Warehouse && site.reachable);
        let anywhere = || sitrep.sites.iter().find(|site| site.stock.is_some() && site.reachable);
        let Some(to) = warehouse.or_else(anywhere) else { return };
        for item in [Item::Ration, Item::HygieneKit, Item::DignityKit, Item::NfiKit] {
            let at = item as usize;
            let stored: u32 = stores.iter().flatten().map(|s| s[at]).sum();
            let days = self.parameters.order_days;
            let want = if item == Item::Ration { people * days } else { self.need(item, people) / 2 };
            let have = stored + sitrep.on_order[at];
            if have >= want {
                continue;
            }
            if let Some(price) = self.prices.iter().find(|price| price.item == item) {
                let line = sitrep.line(crate::sim::line_of(item));
                let affordable = (line.left() - line.owed).0.max(0) / price.price.0.max(1);
                let quantity = i64::from(want - have).min(affordable) as u32;
                if quantity > 0 {
                    orders.push(Decision::Order {
                        supplier: price.supplier.clone(),
                        item,
                        quantity,
                        to: to.id.clone(),
                    });
                }
            }
        }
    }

    fn transport(&self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        for route in &sitrep.routes {
            if route.needs_seats && route.open && route.waiting > route.seats * 4 {
                let seats = (route.waiting / 4).clamp(route.seats + 1, route.seats * 2 + 20);
                orders.push(Decision::HireSeats { route: route.id.clone(), seats_per_hour: seats });
            }
        }
    }

    fn homes(&self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        for site in &sitrep.sites {
            let Some((damaged, repaired, helped)) = site.homes else { continue };
            let open = damaged.saturating_sub(repaired);
            let wanted = if open == 0 { 0 } else { (open * self.parameters.homes_per_hundred).div_ceil(100) };
            if (wanted == 0) != (helped == 0) {
                orders.push(Decision::SupportRepairs { site: site.id.clone(), homes_per_day: wanted });
            }
        }
    }

    /// Families in overfull shelters are offered places elsewhere.
    fn relief(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        if sitrep.tick.0 < self.moved {
            return;
        }
        let full = sitrep.sites.iter().filter(|s| s.beds.is_some_and(|beds| s.present.value > beds + beds / 10));
        let Some(from) = full.max_by_key(|s| s.present.value - s.beds.unwrap_or(0)) else { return };
        let free = |s: &&SitePicture| s.open && s.reachable && s.beds.is_some_and(|beds| beds > s.present.value + 20);
        let roomy = sitrep.sites.iter().filter(free).max_by_key(|s| s.beds.unwrap_or(0) - s.present.value);
        if let Some(to) = roomy {
            let room = to.beds.unwrap_or(0) - to.present.value;
            let over = from.present.value - from.beds.unwrap_or(0);
            let households = (room.min(over) * 10 / self.household_tenths).max(1);
            orders.push(Decision::Transfer { from: from.id.clone(), to: to.id.clone(), households });
            self.moved = sitrep.tick.0 + DAY;
        }
    }

    fn shelter_goods(sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        for site in &sitrep.sites {
            let (Some(beds), Some(stock)) = (site.beds, site.stock) else { continue };
            let tents = stock[Item::Tent as usize].min(site.present.value.saturating_sub(beds).div_ceil(5));
            if tents > 0 {
                orders.push(Decision::PitchTents { site: site.id.clone(), tents });
            }
        }
    }
}

impl Policy for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        if !sitrep.tick.0.is_multiple_of(self.parameters.review_every) {
            return;
        }
        Self::levers(sitrep, orders);
        self.money(sitrep, orders);
        self.buildings(sitrep, orders);
        self.staff(sitrep, orders);
        self.water_and_sanitation(sitrep, orders);
        self.supply(sitrep, orders);
        self.transport(sitrep, orders);
        self.homes(sitrep, orders);
        self.relief(sitrep, orders);
        Self::shelter_goods(sitrep, orders);
    }
}
