//! Water, sanitation, and relief goods: what sites have, what stores can send, what must be ordered.

use super::{Plan, Reference, in_force};
use crate::scenario::schema::{Item, Lever, Line, SiteKind};
use crate::sim::{Decision, Sitrep, line_of, purchase};
use crate::units::Money;

/// Days within which goods that were ordered come.
const DELIVERY_DAYS: u32 = 7;

/// How a site is covered with an item.
struct Cover {
    at: usize,
    /// People it should be ready for.
    people: u32,
    /// In its store and on the way to it.
    have: u32,
    /// What it should have.
    want: u32,
}

impl Reference {
    pub(super) fn water(&self, sitrep: &Sitrep, plan: &mut Plan) {
        let served = sitrep.sites.iter().zip(&self.outlook).filter(|(site, (_, serves))| site.reachable && *serves);
        for (site, _) in served {
            let Some((own, trucked)) = site.water else { continue };
            let there = site.present.value + site.present.error;
            let need = there * self.rules.water_standard.div_ceil(10);
            let wanted = need.saturating_sub(own).next_multiple_of(500);
            if wanted > trucked || wanted * 2 < trucked {
                let litres = i64::from(wanted) - i64::from(trucked);
                let cents = litres * i64::from(self.rules.water_trucking) / 1000;
                plan.standing(
                    Line::Wash,
                    cents,
                    14,
                    Decision::TruckWater { site: site.id.clone(), litres_per_day: wanted },
                );
            }
        }
    }

    pub(super) fn sanitation(&mut self, sitrep: &Sitrep, plan: &mut Plan) {
        for (i, site) in sitrep.sites.iter().enumerate() {
            let (people, serves) = self.outlook[i];
            let Some((women, men, showers)) = site.sanitation.filter(|_| site.reachable && serves) else {
                continue;
            };
            // Half women, half men, and a margin: the count may be wrong.
            let each = (people * 6 / 10).div_ceil(self.rules.latrine_standard);
            let missing = |have: u32, need: u32| need.saturating_sub(have).min(100);
            let (women, men) = (missing(women, each), missing(men, each));
            let showers = missing(showers, people.div_ceil(self.rules.shower_standard));
            if women + men + showers > 2 && sitrep.tick.0 >= self.memory[i].built {
                let cents = i64::from(women + men) * i64::from(self.rules.latrine_price)
                    + i64::from(showers) * i64::from(self.rules.shower_price);
                let order = Decision::BuildSanitation { site: site.id.clone(), women, men, showers };
                if plan.once(Line::Wash, cents, order) {
                    self.memory[i].built = sitrep.tick.0 + self.rules.building_hours + 6;
                }
            }
            if !site.lit && !self.memory[i].lit && site.present.value > 0 {
                let cents = i64::from(self.rules.lighting_price);
                self.memory[i].lit = plan.once(Line::Wash, cents, Decision::LightSite { site: site.id.clone() });
            }
        }
    }

    /// How many of an item people need for whom a site should be ready, for so many days of food.
    fn need(&self, item: Item, people: u32, days: u32) -> u32 {
        let households = (people * 10).div_ceil(self.household_tenths);
        match item {
            Item::NfiKit | Item::HygieneKit => households,
            Item::DignityKit => people / 3,
            Item::Ration => people * days,
            // Patients of some days, people on daily medicine; women and girls who are pregnant or nursing.
            Item::MedicalKit => people / 5,
            Item::ReproductiveKit => people / 20,
            Item::Tent => 0,
        }
    }

    /// What a site has of an item, in its store and on the way, and what it should have; none where it is not needed.
    fn cover(&self, item: Item, at: usize, sitrep: &Sitrep) -> Option<Cover> {
        let (site, (people, serves)) = (&sitrep.sites[at], self.outlook[at]);
        let stock = site.stock.filter(|_| site.kind != SiteKind::Warehouse && site.reachable)?;
        let used = match item {
            Item::Ration => serves,
            Item::MedicalKit | Item::ReproductiveKit => site.rooms.is_some(),
            _ => true,
        };
        if people == 0 || !used {
            return None;
        }
        let coming = sitrep.on_trucks.iter().filter(|(to, it, _)| usize::from(*to) == at && *it == item);
        let have = stock[item as usize] + coming.map(|(_, _, quantity)| quantity).sum::<u32>();
        Some(Cover { at, people, have, want: self.need(item, people, self.parameters.food_days) })
    }

    /// Sends goods from the fullest store to sites that run short, those that have least of what they need first; orders what
    /// neither sites nor stores have.
    pub(super) fn supply(&self, sitrep: &Sitrep, plan: &mut Plan) {
        let mut trucks = sitrep.trucks_free;
        let mut stores: Vec<_> = sitrep.sites.iter().map(|site| site.stock).collect();
        let links = self.linked(sitrep);
        let mut covers: Vec<Cover> = Vec::new();
        for item in
            [Item::Ration, Item::MedicalKit, Item::HygieneKit, Item::DignityKit, Item::NfiKit, Item::ReproductiveKit]
        {
            covers.clear();
            covers.extend((0..sitrep.sites.len()).filter_map(|at| self.cover(item, at, sitrep)));
            covers.sort_by_key(|cover| (u64::from(cover.have) * 1000 / u64::from(cover.want.max(1)), cover.at));
            self.order(item, &covers, &links, sitrep, plan);
            for cover in &covers {
                self.send(item, cover, sitrep, &links, &mut stores, &mut trucks, plan);
            }
        }
        for site in &sitrep.sites {
            let (Some(beds), Some(stock)) = (site.beds, site.stock) else { continue };
            let tents = stock[Item::Tent as usize].min(site.present.value.saturating_sub(beds).div_ceil(5));
            if tents > 0 {
                plan.free(Decision::PitchTents { site: site.id.clone(), tents });
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one step of the loop above, over its state")]
    fn send(
        &self,
        item: Item,
        cover: &Cover,
        sitrep: &Sitrep,
        links: &[usize],
        stores: &mut [Option<[u32; Item::COUNT]>],
        trucks: &mut u32,
        plan: &mut Plan,
    ) {
        let at = item as usize;
        if cover.have >= (cover.want / 2).max(1) {
            return;
        }
        let missing = cover.want - cover.have;
        let fullest = (0..sitrep.sites.len())
            .filter(|j| sitrep.sites[*j].kind == SiteKind::Warehouse && links[*j] == links[cover.at])
            .max_by_key(|j| (stores[*j].map_or(0, |s| s[at]), std::cmp::Reverse(*j)));
        let Some(from) = fullest else { return };
        let Some(source) = stores[from].as_mut().filter(|s| s[at] > 0) else { return };
        let per_truck = (self.payload_kg * 1000 / self.rules.weight(item)).max(1);
        let quantity = missing.min(source[at]).min(per_truck * *trucks);
        // No truck for a handful.
        if quantity == 0 || quantity * 4 < missing.min(source[at]) {
            return;
        }
        let needed = quantity.div_ceil(per_truck);
        let to = sitrep.sites[cover.at].id.clone();
        let order = Decision::Send { item, quantity, from: sitrep.sites[from].id.clone(), to };
        let cents = i64::from(needed) * i64::from(self.rules.truck_price);
        let goes = if item == Item::Ration {
            plan.vital(Line::Transport, cents, order)
        } else {
            plan.once(Line::Transport, cents, order)
        };
        if goes {
            *trucks -= needed.min(*trucks);
            source[at] -= quantity;
        }
    }

    /// Orders what is missing, to the store behind which most of it is missing. What lies at a site counts only as far as it is
    /// needed there: nobody else eats it.
    fn order(&self, item: Item, covers: &[Cover], links: &[usize], sitrep: &Sitrep, plan: &mut Plan) {
        let at = item as usize;
        let missing =
            |cover: &Cover| self.need(item, cover.people, self.parameters.order_days).saturating_sub(cover.have);
        let stock = |j: usize| sitrep.sites[j].stock.map_or(0, |stock| stock[at]);
        let stores = || (0..links.len()).filter(|j| sitrep.sites[*j].kind == SiteKind::Warehouse);
        let behind = |j: usize| {
            let here = covers.iter().filter(|cover| links[cover.at] == links[j]).map(missing).sum::<u32>();
            let held: u32 = stores().filter(|k| links[*k] == links[j]).map(stock).sum();
            here.saturating_sub(held)
        };
        let reachable = |j: &usize| sitrep.sites[*j].reachable;
        let warehouse = stores().filter(reachable).max_by_key(|j| (behind(*j), std::cmp::Reverse(*j)));
        let anywhere = || (0..links.len()).find(|j| sitrep.sites[*j].stock.is_some() && reachable(j));
        let Some(to) = warehouse.or_else(anywhere) else { return };
        // Kits are handed out once: newcomers until a delivery comes, too, need theirs.
        let newcomers = if item == Item::Ration { 0 } else { self.need(item, self.newcomers * DELIVERY_DAYS, 0) };
        let whole: u32 = covers.iter().map(|c| self.need(item, c.people, self.parameters.order_days)).sum::<u32>();
        let want = covers.iter().map(missing).sum::<u32>() + newcomers;
        let have = stores().map(stock).sum::<u32>() + sitrep.on_order[at];
        // Small orders are not worth their paper, unless a site runs out and no store can help it.
        let needy = covers.iter().any(|cover| cover.have < cover.want / 2 && behind(cover.at) > 0);
        if have >= want || (want - have) * 5 < whole + newcomers && !needy {
            return;
        }
        let Some(price) = self.price(item, sitrep) else { return };
        // Kits for a household may take a tenth of what is left at a time, food half of it.
        let share = if item == Item::Ration { 2 } else { 10 };
        let vital = item == Item::Ration;
        let money = if vital { plan.spendable_on_lives() } else { plan.spendable() };
        let affordable = money / share / price.price.0.max(1);
        let quantity = i64::from(want - have).min(affordable) as u32;
        if quantity > 0 {
            let list = Money(price.price.0 * i64::from(quantity));
            let agreed = in_force(sitrep, Lever::FrameworkAgreements);
            // Food cannot wait for a tender, once the rules allow to leave it out.
            let urgent = item == Item::Ration && !agreed && in_force(sitrep, Lever::EmergencyDeclaration);
            let cents = purchase(&self.rules, list, agreed, urgent).price.0;
            let supplier = price.supplier.clone();
            let order = Decision::Order { supplier, item, quantity, to: sitrep.sites[to].id.clone(), urgent };
            if vital {
                plan.vital(line_of(item), cents, order);
            } else {
                plan.once(line_of(item), cents, order);
            }
        }
    }

    /// Cash for people hosted in towns, as far as markets and money reach.
    pub(super) fn cash(&self, sitrep: &Sitrep, plan: &mut Plan) {
        for (site, market) in sitrep.sites.iter().zip(&self.markets) {
            let Some(market) = market.filter(|market| *market > 0 && site.kind == SiteKind::HostCommunity) else {
                continue;
            };
            // What dearer goods take from everybody is worse than what cash gives to some.
            let wanted = if site.price.is_some_and(|price| price > 1050) { market / 2 } else { market };
            // Food, water and roofs come first: cash gets a share of what they leave.
            let share = plan.spendable() * self.parameters.cash_percent / 100;
            let payable = share / (i64::from(self.rules.cash_amount) * plan.days().max(1));
            let payable = site.cash + payable.clamp(0, 1_000_000) as u32;
            let wanted = wanted.min(site.present.value.saturating_sub(site.unserved.value)).min(payable);
            if wanted > site.cash + site.cash / 4 || wanted * 2 < site.cash {
                let cents = (i64::from(wanted) - i64::from(site.cash)) * i64::from(self.rules.cash_amount);
                let order = Decision::PayCash { site: site.id.clone(), persons: wanted };
                plan.standing(Line::Food, cents, plan.days(), order);
            }
        }
    }

    /// A number for each site: trucks and boats can go between sites that share it.
    fn linked(&self, sitrep: &Sitrep) -> Vec<usize> {
        let mut links: Vec<usize> = (0..sitrep.sites.len()).collect();
        for (route, (from, to)) in sitrep.routes.iter().zip(&self.ends) {
            let passable = route.open && route.needs_seats;
            if passable && sitrep.sites[*from].reachable && sitrep.sites[*to].reachable {
                let (keep, lose) = (links[*from], links[*to]);
                links.iter_mut().filter(|link| **link == lose).for_each(|link| *link = keep);
            }
        }
        links
    }
}
