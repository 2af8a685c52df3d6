//! Decide: each order is checked against what is known and available, then applied or started; or refused with a reason.
//!
//! Phase: `Decide`. Reads and writes: the means of the response. Draws: `Stream::Suppliers` per order of goods. Keeps:
//! a refused order changes nothing.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

use crate::chance::Stream;
use crate::scenario::ids::{RouteId, SiteId};
use crate::scenario::schema::{Item, Lever, Line, Profession, SiteKind};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{People, Stage, Whereabouts};
use crate::sim::country::Country;
use crate::sim::decision::{Admission, Decision, Refusal};
use crate::sim::ids::{RouteIx, SiteIx};
use crate::sim::journal::{Fact, Journal};
use crate::sim::journey::{Luck, Transfers};
use crate::sim::ledger::Ledger;
use crate::sim::levers::{Levers, Progress};
use crate::sim::site::{Accommodation, Care, Crews, Desks, Homes, Sanitation, Site, Sites, Store, Water};
use crate::sim::supply::{Disruptions, Fleet, Pool};
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::{Money, Tick};

/// Orders for this tick with their numbers in the recording.
#[derive(Resource, Clone, Debug, Default)]
pub struct Inbox(pub Vec<(u32, Decision)>);

/// Everything an order may look at or change.
#[derive(SystemParam)]
pub(super) struct Means<'w, 's> {
    country: Res<'w, Country>,
    clock: Res<'w, Clock>,
    luck: Res<'w, Luck>,
    census: Res<'w, Census>,
    disruptions: Res<'w, Disruptions>,
    sites: Res<'w, Sites>,
    site: Query<'w, 's, (&'static mut Site, &'static mut Crews)>,
    desks: Query<'w, 's, &'static mut Desks>,
    beds: Query<'w, 's, &'static mut Accommodation>,
    water: Query<'w, 's, &'static mut Water>,
    sanitation: Query<'w, 's, &'static mut Sanitation>,
    store: Query<'w, 's, &'static mut Store>,
    care: Query<'w, 's, &'static mut Care>,
    homes: Query<'w, 's, &'static mut Homes>,
    cohorts: Query<'w, 's, (&'static People, &'static Whereabouts)>,
    ledger: ResMut<'w, Ledger>,
    works: ResMut<'w, Works>,
    pool: ResMut<'w, Pool>,
    fleet: ResMut<'w, Fleet>,
    levers: ResMut<'w, Levers>,
    ways: ResMut<'w, Ways>,
    transfers: ResMut<'w, Transfers>,
    journal: ResMut<'w, Journal>,
}

type Verdict = Result<(), Refusal>;

/// Whether there is an order to judge.
pub(super) fn any_order(inbox: Res<Inbox>) -> bool {
    !inbox.0.is_empty()
}

/// Takes the orders in the sequence in which they were given.
pub(super) fn apply_decisions(mut inbox: ResMut<Inbox>, mut means: Means) {
    for (order, decision) in inbox.0.drain(..) {
        let now = means.clock.now;
        let verdict = if now >= means.country.endex { Err(Refusal::AfterEndex) } else { means.apply(&decision) };
        means.journal.note(
            now,
            match verdict {
                Ok(()) => Fact::OrderAccepted { order },
                Err(refusal) => Fact::OrderRefused { order, refusal },
            },
        );
    }
}

const fn within(value: u32, low: u32, high: u32) -> Verdict {
    if value < low || value > high { Err(Refusal::OutOfRange { low, high }) } else { Ok(()) }
}

const fn ensure(holds: bool, refusal: Refusal) -> Verdict {
    if holds { Ok(()) } else { Err(refusal) }
}

/// The line that pays for an item.
#[must_use]
pub const fn line_of(item: Item) -> Line {
    match item {
        Item::Ration => Line::Food,
        Item::Tent => Line::Shelter,
        Item::HygieneKit | Item::DignityKit => Line::Wash,
        Item::NfiKit => Line::Items,
        Item::MedicalKit | Item::ReproductiveKit => Line::Health,
    }
}

impl Means<'_, '_> {
    fn apply(&mut self, decision: &Decision) -> Verdict {
        match decision {
            Decision::SetHours { site, from, to } => self.set_hours(site, *from, *to),
            Decision::OpenDesks { site, desks } => self.open_desks(site, *desks),
            Decision::SetRegistration { site, registration } => {
                let mut desks = self.desks_at(site)?;
                ensure(desks.registration != *registration, Refusal::AlreadySo)?;
                desks.registration = *registration;
                Ok(())
            }
            Decision::SetShift { site, hours } => self.set_shift(site, *hours),
            Decision::PostStaff { profession, site, persons } => self.post_staff(*profession, site, *persons),
            Decision::MoveStaff { profession, from, to, persons } => self.move_staff(*profession, from, to, *persons),
            Decision::Recruit { profession, persons } => self.recruit(*profession, *persons),
            Decision::OpenSite { site } => self.open_site(site),
            Decision::CloseSite { site } => self.close_site(site),
            Decision::AssessSite { site } => self.assess(site),
            Decision::RepairSite { site } => self.repair(site),
            Decision::TruckWater { site, litres_per_day } => self.truck_water(site, *litres_per_day),
            Decision::BuildSanitation { site, women, men, showers } => self.build(site, [*women, *men], *showers),
            Decision::LightSite { site } => self.light(site),
            Decision::PitchTents { site, tents } => self.pitch(site, *tents),
            Decision::Order { supplier, item, quantity, to } => {
                let supplier = *self.country.suppliers.get(supplier).ok_or(Refusal::UnknownName)?;
                self.order(supplier, *item, *quantity, to)
            }
            Decision::Send { item, quantity, from, to } => self.send(*item, *quantity, from, to),
            Decision::Direct { site, onward } => self.direct(site, onward),
            Decision::Transfer { from, to, households } => self.transfer(from, to, *households),
            Decision::HireSeats { route, seats_per_hour } => self.hire(route, *seats_per_hour),
            Decision::Enact { lever } => self.enact(*lever),
            Decision::MoveBudget { from, to, amount } => {
                ensure(from != to && *amount > Money::ZERO, Refusal::NothingToDo)?;
                self.ledger.transfer(*from, *to, *amount)
            }
            Decision::ReleaseContingency { to, amount } => {
                ensure(self.levers.in_force(Lever::EmergencyDeclaration), Refusal::NotDeclared)?;
                ensure(*amount > Money::ZERO, Refusal::NothingToDo)?;
                self.ledger.release(*to, *amount)
            }
            Decision::SupportRepairs { site, homes_per_day } => self.support_repairs(site, *homes_per_day),
            Decision::SetScreening { site, screening } => {
                let mut desks = self.desks_at(site)?;
                ensure(desks.screening != *screening, Refusal::AlreadySo)?;
                desks.screening = *screening;
                Ok(())
            }
            Decision::SetAdmission { site, admission } => self.set_admission(site, *admission),
            Decision::SuspendPost { site, to } => self.suspend(site, to),
            Decision::Evacuate { from, to } => self.evacuate(from, to),
            Decision::SendRescue { route, teams } => self.send_rescue(route, *teams),
            Decision::BuildRooms { site, consulting, confidential } => {
                self.build_rooms(site, *consulting, *confidential)
            }
            Decision::ClosePost { site } => self.set_closed(site, true),
            Decision::ReopenPost { site } => self.set_closed(site, false),
        }
    }

    fn site_ix(&self, site: &SiteId) -> Result<SiteIx, Refusal> {
        self.country.sites.get(site).copied().ok_or(Refusal::UnknownName)
    }

    fn route_ix(&self, route: &RouteId) -> Result<RouteIx, Refusal> {
        self.country.routes.get(route).copied().ok_or(Refusal::UnknownName)
    }

    fn site(&self, ix: SiteIx) -> (&Site, &Crews) {
        self.site.get(self.sites.0[ix.at()]).expect("invariant: every site has an entity")
    }

    fn reachable(&self, ix: SiteIx) -> Verdict {
        ensure(self.site(ix).0.reachable(), Refusal::CutOff)
    }

    fn desks_at(&mut self, site: &SiteId) -> Result<bevy::ecs::change_detection::Mut<'_, Desks>, Refusal> {
        let ix = self.site_ix(site)?;
        self.desks.get_mut(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)
    }

    fn after(&self, hours: u32) -> Tick {
        Tick(self.clock.now.0 + hours.max(1))
    }

    fn set_hours(&mut self, site: &SiteId, from: u32, to: u32) -> Verdict {
        let mut desks = self.desks_at(site)?;
        within(from, 0, 23)?;
        within(to, from + 1, 24)?;
        ensure((desks.from, desks.to) != (from, to), Refusal::AlreadySo)?;
        (desks.from, desks.to) = (from, to);
        Ok(())
    }

    fn open_desks(&mut self, site: &SiteId, wanted: u32) -> Verdict {
        let price = self.country.rules().booth_price;
        let desks = self.desks_at(site)?;
        let (open, booths) = (desks.open, desks.booths);
        within(wanted, 0, booths)?;
        ensure(wanted != open, Refusal::AlreadySo)?;
        let more = wanted.saturating_sub(open);
        self.ledger.pay(Line::Border, Money(i64::from(price)).times(u64::from(more)))?;
        self.desks_at(site)?.open = wanted;
        Ok(())
    }

    fn set_shift(&mut self, site: &SiteId, hours: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(hours, 4, 14)?;
        let (_, mut crews) = self.site.get_mut(self.sites.0[ix.at()]).expect("invariant: every site has an entity");
        ensure(crews.shift != hours, Refusal::AlreadySo)?;
        crews.shift = hours;
        Ok(())
    }

    fn post_staff(&mut self, profession: Profession, site: &SiteId, persons: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(persons, 1, 100_000)?;
        self.reachable(ix)?;
        let left = self.pool.ready[profession as usize];
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        self.pool.ready[profession as usize] -= persons;
        let due = self.after(self.country.rules().posting_hours);
        self.works.add(due, Work::Post { profession, site: ix, persons });
        Ok(())
    }

    fn move_staff(&mut self, profession: Profession, from: &SiteId, to: &SiteId, persons: u32) -> Verdict {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        within(persons, 1, 100_000)?;
        ensure(from != to, Refusal::NothingToDo)?;
        self.reachable(from)?;
        self.reachable(to)?;
        let left = self.site(from).1.of(profession).persons;
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        let (_, mut crews) = self.site.get_mut(self.sites.0[from.at()]).expect("invariant: every site has an entity");
        crews.crews[profession as usize].persons -= persons;
        let due = self.after(self.country.rules().posting_hours);
        self.works.add(due, Work::Post { profession, site: to, persons });
        Ok(())
    }

    fn recruit(&mut self, profession: Profession, persons: u32) -> Verdict {
        within(persons, 1, 100_000)?;
        let left = self.pool.recruitable[profession as usize];
        ensure(persons <= left, Refusal::Staff { needed: persons, left })?;
        self.pool.recruitable[profession as usize] -= persons;
        let rules = self.country.rules();
        let hours = if self.levers.in_force(Lever::Roster) { rules.roster_hours } else { rules.recruit_hours };
        let due = self.after(hours);
        self.works.add(due, Work::Train { profession, persons });
        Ok(())
    }

    fn open_site(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        self.reachable(ix)?;
        let opening = self.works.any(|w| *w == Work::Open { site: ix });
        ensure(!self.site(ix).0.open && !opening, Refusal::AlreadySo)?;
        let due = self.after(self.country.rules().opening_hours);
        self.works.add(due, Work::Open { site: ix });
        Ok(())
    }

    fn close_site(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.beds.contains(self.sites.0[ix.at()]), Refusal::NotEquipped)?;
        ensure(self.site(ix).0.open, Refusal::AlreadySo)?;
        let persons = self.census.present[ix.at()] + self.census.coming[ix.at()];
        ensure(persons == 0, Refusal::Inhabited { persons })?;
        let (mut data, _) = self.site.get_mut(self.sites.0[ix.at()]).expect("invariant: every site has an entity");
        data.open = false;
        self.journal.note(self.clock.now, Fact::SiteClosed { site: ix.0 });
        Ok(())
    }

    fn assess(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let beds = self.beds.get(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!beds.assessed && !self.works.any(|w| *w == Work::Assess { site: ix }), Refusal::AlreadySo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let (price, hours) = (Money(i64::from(rules.assessment_price)), rules.assessment_hours);
        self.ledger.pay(Line::Shelter, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Assess { site: ix });
        Ok(())
    }

    fn repair(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let beds = self.beds.get(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!self.works.any(|w| *w == Work::Repair { site: ix }), Refusal::AlreadySo)?;
        let rules = self.country.rules();
        let gained = beds.repairable(rules.failed_use);
        ensure(gained > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let (price, hours) = (Money(i64::from(rules.repair_price)).times(u64::from(gained)), rules.repair_hours);
        self.ledger.pay(Line::Shelter, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Repair { site: ix });
        Ok(())
    }

    fn truck_water(&mut self, site: &SiteId, litres: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(litres, 0, 5_000_000)?;
        self.reachable(ix)?;
        ensure(self.ledger.runs(Line::Wash), Refusal::Funds { needed: 0, left: 0, line: Line::Wash })?;
        let mut water = self.water.get_mut(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(water.trucked != litres, Refusal::AlreadySo)?;
        water.trucked = litres;
        Ok(())
    }

    fn build(&mut self, site: &SiteId, latrines: [u32; 2], showers: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.sanitation.contains(self.sites.0[ix.at()]), Refusal::NotEquipped)?;
        for count in [latrines[0], latrines[1], showers] {
            within(count, 0, 1000)?;
        }
        ensure(latrines[0] + latrines[1] + showers > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let price = Money(i64::from(rules.latrine_price)).times(u64::from(latrines[0] + latrines[1]))
            + Money(i64::from(rules.shower_price)).times(u64::from(showers));
        let hours = rules.building_hours;
        self.ledger.pay(Line::Wash, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Build { site: ix, latrines, showers });
        Ok(())
    }

    fn light(&mut self, site: &SiteId) -> Verdict {
        let ix = self.site_ix(site)?;
        let place = self.sanitation.get(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(!place.lit && !self.works.any(|w| *w == Work::Light { site: ix }), Refusal::AlreadySo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let (price, hours) = (Money(i64::from(rules.lighting_price)), rules.building_hours);
        self.ledger.pay(Line::Wash, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Light { site: ix });
        Ok(())
    }

    fn pitch(&mut self, site: &SiteId, tents: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(tents, 1, 10_000)?;
        let entity = self.sites.0[ix.at()];
        ensure(self.beds.contains(entity), Refusal::NotEquipped)?;
        let mut store = self.store.get_mut(entity).map_err(|_| Refusal::NotEquipped)?;
        let left = store.stock[Item::Tent as usize];
        ensure(tents <= left, Refusal::Stock { needed: tents, left })?;
        store.stock[Item::Tent as usize] -= tents;
        let due = self.after(self.country.rules().tent_hours);
        self.works.add(due, Work::Pitch { site: ix, tents });
        Ok(())
    }

    fn order(&mut self, supplier: crate::sim::ids::SupplierIx, item: Item, quantity: u32, to: &SiteId) -> Verdict {
        let to = self.site_ix(to)?;
        within(quantity, 1, 1_000_000)?;
        ensure(self.store.contains(self.sites.0[to.at()]), Refusal::NotEquipped)?;
        self.reachable(to)?;
        let seller = &self.country.scenario().suppliers[supplier.at()];
        let offer = seller.offers.iter().find(|offer| offer.item == item).ok_or(Refusal::NotSold)?;
        ensure(!self.disruptions.defaulted[supplier.at()], Refusal::NotSold)?;
        let price = offer.price.times(u64::from(quantity));
        let now = self.clock.now;
        let mut draw = self.luck.0.key(Stream::Suppliers, now).draw(u64::from(supplier.0) << 8 | item as u64);
        let customs = if seller.imported && !self.levers.in_force(Lever::CustomsOneStop) {
            self.country.rules().customs_hours
        } else {
            0
        };
        let hours = draw.vary(seller.lead_time_hours.0, seller.delay.0) + customs;
        let line = line_of(item);
        self.ledger.commit(line, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Deliver { supplier, item, quantity, to, line, price });
        Ok(())
    }

    fn send(&mut self, item: Item, quantity: u32, from: &SiteId, to: &SiteId) -> Verdict {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        ensure(from != to, Refusal::NothingToDo)?;
        within(quantity, 1, 1_000_000)?;
        ensure(self.store.contains(self.sites.0[to.at()]), Refusal::NotEquipped)?;
        let store = self.store.get(self.sites.0[from.at()]).map_err(|_| Refusal::NotEquipped)?;
        let left = store.stock[item as usize];
        ensure(quantity <= left, Refusal::Stock { needed: quantity, left })?;
        ensure(self.ledger.runs(Line::Transport), Refusal::Funds { needed: 0, left: 0, line: Line::Transport })?;
        let haul = self.ways.haul(from, to).ok_or(Refusal::CutOff)?;
        let (trucks, loading) = self.load(item, quantity, from);
        let free = self.fleet.free;
        ensure(trucks <= free, Refusal::Trucks { needed: trucks, left: free })?;
        let price = Money(i64::from(self.country.rules().truck_price)).times(u64::from(trucks));
        self.ledger.pay(Line::Transport, price)?;
        self.fleet.free -= trucks;
        let mut store = self.store.get_mut(self.sites.0[from.at()]).expect("invariant: checked above");
        store.stock[item as usize] -= quantity;
        let (there, back) = (self.after(loading + haul), self.after(loading + 2 * haul));
        self.works.add(there, Work::Unload { item, quantity, to });
        self.works.add(back, Work::Return { trucks });
        Ok(())
    }

    /// Trucks needed and hours to load them; one pair of hands loads where there is no logistician.
    fn load(&self, item: Item, quantity: u32, from: SiteIx) -> (u32, u32) {
        let rules = self.country.rules();
        let kg = (u64::from(quantity) * u64::from(self.country.rules().weight(item))).div_ceil(1000);
        let trucks = kg.div_ceil(u64::from(self.country.scenario().fleet.payload_kg));
        let crews = self.site(from).1;
        let hands = crews.on_duty(Profession::Logistics, 24).max(1);
        let output = crews.output(Profession::Logistics, rules.fatigue_loss);
        let rate = (u64::from(hands) * u64::from(rules.loading_rate) * u64::from(output) / 1000).max(1);
        (trucks.min(1_000_000) as u32, kg.div_ceil(rate).min(10_000) as u32)
    }

    fn direct(&mut self, site: &SiteId, onward: &[SiteId]) -> Verdict {
        let ix = self.site_ix(site)?;
        // An empty list means: people stay where they are admitted.
        within(u32::try_from(onward.len()).unwrap_or(u32::MAX), 0, 20)?;
        let mut list = Vec::with_capacity(onward.len());
        for to in onward {
            let to = self.site_ix(to)?;
            let fits =
                self.beds.contains(self.sites.0[to.at()]) || self.country.kinds[to.at()] == SiteKind::HostCommunity;
            ensure(fits && to != ix, Refusal::NotEquipped)?;
            list.push(to);
        }
        let (mut data, _) = self.site.get_mut(self.sites.0[ix.at()]).expect("invariant: every site has an entity");
        ensure(data.onward != list, Refusal::AlreadySo)?;
        data.onward = list;
        Ok(())
    }

    fn transfer(&mut self, from: &SiteId, to: &SiteId, households: u32) -> Verdict {
        let (from, to) = self.moves(from, to)?;
        within(households, 1, 100_000)?;
        self.transfers.0.push((from, to, households));
        Ok(())
    }

    /// The sites between which people can be moved now.
    fn moves(&self, from: &SiteId, to: &SiteId) -> Result<(SiteIx, SiteIx), Refusal> {
        let (from, to) = (self.site_ix(from)?, self.site_ix(to)?);
        ensure(from != to, Refusal::NothingToDo)?;
        ensure(self.beds.contains(self.sites.0[to.at()]), Refusal::NotEquipped)?;
        ensure(self.site(to).0.open, Refusal::Closed)?;
        ensure(self.ways.next(from, to).is_some(), Refusal::CutOff)?;
        ensure(self.census.present[from.at()] > 0, Refusal::NothingToDo)?;
        Ok((from, to))
    }

    fn hire(&mut self, route: &RouteId, seats: u32) -> Verdict {
        let ix = self.route_ix(route)?;
        within(seats, 0, 10_000)?;
        let on_foot = self.country.scenario().routes[ix.at()].mode == crate::scenario::schema::Mode::Foot;
        ensure(!on_foot, Refusal::NotEquipped)?;
        let hiring = self.works.any(|w| matches!(w, Work::Hire { route, .. } if *route == ix));
        ensure(self.ways.seats[ix.at()] != seats && !hiring, Refusal::AlreadySo)?;
        let (price, line) = (self.country.rules().seat_price, Line::Transport);
        let more = seats.saturating_sub(self.ways.seats[ix.at()]);
        // A contract needs its first day's price in hand; it is charged with the running costs.
        let (needed, left) = (Money(i64::from(price)).times(u64::from(more)), self.ledger.of(line).free());
        ensure(needed <= left, Refusal::Funds { needed: needed.0, left: left.0, line })?;
        let due = self.after(self.country.rules().hire_hours);
        self.works.add(due, Work::Hire { route: ix, seats });
        Ok(())
    }

    fn enact(&mut self, lever: Lever) -> Verdict {
        let offers = &self.country.scenario().levers;
        let offer = offers.iter().find(|offer| offer.lever == lever).ok_or(Refusal::NotOffered)?;
        let (cost, line, hours) = (offer.cost, offer.line, offer.lead_time_hours.0);
        ensure(self.levers.0[lever as usize] == Progress::Idle, Refusal::AlreadySo)?;
        self.ledger.pay(line, cost)?;
        self.levers.0[lever as usize] = Progress::UnderWay;
        let due = self.after(hours);
        self.works.add(due, Work::Enact { lever });
        Ok(())
    }

    fn support_repairs(&mut self, site: &SiteId, homes_per_day: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        within(homes_per_day, 0, 500)?;
        let price = self.country.rules().home_price;
        let mut homes = self.homes.get_mut(self.sites.0[ix.at()]).map_err(|_| Refusal::NotEquipped)?;
        ensure(homes.helped_pace != homes_per_day, Refusal::AlreadySo)?;
        let needed = Money(i64::from(price)).times(u64::from(homes_per_day));
        let left = self.ledger.of(Line::Shelter).free();
        ensure(needed <= left, Refusal::Funds { needed: needed.0, left: left.0, line: Line::Shelter })?;
        homes.helped_pace = homes_per_day;
        Ok(())
    }

    fn set_closed(&mut self, site: &SiteId, closed: bool) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.country.kinds[ix.at()] == SiteKind::PointOfEntry, Refusal::NotEquipped)?;
        let mut desks = self.desks_at(site)?;
        ensure(desks.closed != closed || desks.taken_to != SiteIx::NONE, Refusal::AlreadySo)?;
        (desks.closed, desks.taken_to) = (closed, SiteIx::NONE);
        let fact = if closed { Fact::PostClosed { site: ix.0 } } else { Fact::PostReopened { site: ix.0 } };
        self.journal.note(self.clock.now, fact);
        Ok(())
    }

    fn set_admission(&mut self, site: &SiteId, admission: Admission) -> Verdict {
        let ix = self.site_ix(site)?;
        let is_post = self.country.kinds[ix.at()] == SiteKind::PointOfEntry;
        let mut desks = self.desks_at(site)?;
        // Who has been admitted can no longer be turned back at a desk inside the country.
        ensure(
            is_post || !matches!(admission, Admission::TurnBack | Admission::AssessAndRefuse),
            Refusal::NotEquipped,
        )?;
        ensure(desks.admission != admission, Refusal::AlreadySo)?;
        desks.admission = admission;
        self.journal.note(self.clock.now, Fact::AdmissionSet { site: ix.0, admission });
        Ok(())
    }

    fn suspend(&mut self, site: &SiteId, to: &SiteId) -> Verdict {
        let (ix, to) = (self.site_ix(site)?, self.site_ix(to)?);
        let post = |ix: SiteIx| self.country.kinds[ix.at()] == SiteKind::PointOfEntry;
        ensure(post(ix) && post(to), Refusal::NotEquipped)?;
        ensure(ix != to, Refusal::NothingToDo)?;
        ensure(self.ways.next(ix, to).is_some(), Refusal::CutOff)?;
        let open = self.desks.get(self.sites.0[to.at()]).is_ok_and(|desks| !desks.closed);
        ensure(open && self.site(to).0.open, Refusal::Closed)?;
        let mut desks = self.desks_at(site)?;
        ensure(desks.taken_to != to, Refusal::AlreadySo)?;
        (desks.closed, desks.taken_to) = (true, to);
        self.journal.note(self.clock.now, Fact::PostSuspended { site: ix.0, to: to.0 });
        Ok(())
    }

    /// People are warned, pack and gather; most follow, more and sooner where they know what to expect; the others stay.
    fn evacuate(&mut self, from: &SiteId, to: &SiteId) -> Verdict {
        let ix = self.site_ix(from)?;
        let persons = self.census.present[ix.at()];
        ensure(persons > 0, Refusal::NothingToDo)?;
        let rules = self.country.rules();
        let informed = self.levers.in_force(Lever::InformationPoints);
        let follow = if informed { rules.evacuation_informed } else { rules.evacuation_follow };
        let households = (u64::from(self.households_at(ix)) * u64::from(follow)).div_ceil(1000) as u32;
        ensure(households > 0, Refusal::NothingToDo)?;
        let (from, to) = self.moves(from, to)?;
        let lead = if informed { rules.evacuation_lead / 2 } else { rules.evacuation_lead };
        let due = self.after(lead);
        self.works.add(due, Work::Evacuate { from, to, households });
        Ok(())
    }

    fn households_at(&self, ix: SiteIx) -> u32 {
        self.cohorts
            .iter()
            .filter(|(_, at)| at.site == ix && at.stage == Stage::Staying)
            .map(|(people, _)| people.households)
            .sum()
    }

    fn send_rescue(&mut self, route: &RouteId, teams: u32) -> Verdict {
        let ix = self.route_ix(route)?;
        within(teams, 0, 50)?;
        let dangerous = self.country.scenario().routes[ix.at()].deaths_per_100_000 > 0;
        ensure(dangerous, Refusal::NothingToDo)?;
        let now = self.ways.rescue[ix.at()];
        ensure(now != teams, Refusal::AlreadySo)?;
        let price = Money(i64::from(self.country.rules().rescue_price));
        let needed = price.times(u64::from(teams.saturating_sub(now)));
        let left = self.ledger.of(Line::Border).free();
        ensure(needed <= left, Refusal::Funds { needed: needed.0, left: left.0, line: Line::Border })?;
        self.ways.rescue[ix.at()] = teams;
        Ok(())
    }

    fn build_rooms(&mut self, site: &SiteId, consulting: u32, confidential: u32) -> Verdict {
        let ix = self.site_ix(site)?;
        ensure(self.care.contains(self.sites.0[ix.at()]), Refusal::NotEquipped)?;
        within(consulting, 0, 50)?;
        within(confidential, 0, 50)?;
        ensure(consulting + confidential > 0, Refusal::NothingToDo)?;
        self.reachable(ix)?;
        let rules = self.country.rules();
        let price = Money(i64::from(rules.room_price)).times(u64::from(consulting + confidential));
        let hours = rules.building_hours;
        self.ledger.pay(Line::Health, price)?;
        let due = self.after(hours);
        self.works.add(due, Work::Rooms { site: ix, consulting, confidential });
        Ok(())
    }
}
