//! Decide: each order is checked against what is known and available, then applied or started; or refused with a reason.
//!
//! Phase: `Decide`. Reads and writes: the means of the response. Draws: `Stream::Suppliers` per order of goods. Keeps:
//! a refused order changes nothing.

mod cash;
mod goods;
mod places;
mod posts;
mod services;
mod staff;
mod ways;

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

use crate::scenario::ids::{RouteId, SiteId};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{FactKind, Item, Lever, Line};
use crate::sim::appeal::Appeal;
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, People, Whereabouts};
use crate::sim::country::Country;
use crate::sim::decision::{Decision, Refusal};
use crate::sim::ids::{RouteIx, SiteIx};
use crate::sim::inject::Msel;
use crate::sim::journal::{Fact, Journal};
use crate::sim::journey::Transfers;
use crate::sim::ledger::Ledger;
use crate::sim::levers::{Levers, Progress, SwitchedOff};
use crate::sim::site::{Accommodation, Care, Crews, Desks, Homes, Sanitation, Site, Store, Water};
use crate::sim::society::Society;
use crate::sim::supply::{Disruptions, Fleet, Pool};
use crate::sim::trust::Trust;
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
    census: Res<'w, Census>,
    disruptions: Res<'w, Disruptions>,
    trust: Res<'w, Trust>,
    site: Query<'w, 's, (&'static mut Site, &'static mut Crews)>,
    desks: Query<'w, 's, &'static mut Desks>,
    beds: Query<'w, 's, &'static mut Accommodation>,
    water: Query<'w, 's, &'static mut Water>,
    sanitation: Query<'w, 's, &'static mut Sanitation>,
    store: Query<'w, 's, &'static mut Store>,
    care: Query<'w, 's, &'static mut Care>,
    homes: Query<'w, 's, &'static mut Homes>,
    cohorts: Query<'w, 's, (&'static Cohort, &'static People, &'static Whereabouts)>,
    ledger: ResMut<'w, Ledger>,
    appeal: ResMut<'w, Appeal>,
    society: ResMut<'w, Society>,
    works: ResMut<'w, Works>,
    pool: ResMut<'w, Pool>,
    fleet: ResMut<'w, Fleet>,
    levers: ResMut<'w, Levers>,
    switched_off: Res<'w, SwitchedOff>,
    ways: ResMut<'w, Ways>,
    transfers: ResMut<'w, Transfers>,
    msel: ResMut<'w, Msel>,
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
        if verdict.is_ok() {
            let Means { msel, country, journal, .. } = &mut means;
            msel.note(&country.scenario().injects, now, &decision, journal);
        }
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

/// When the contingency fund opens: with the declaration where a contingency plan is in force, else once a plan was written;
/// none before the declaration.
#[must_use]
pub fn fund_opens(country: &Country, levers: &Levers, journal: &Journal) -> Option<Tick> {
    let declared = journal.since(FactKind::EmergencyDeclared)?;
    let improvised = Tick(declared.0 + country.rules().plan_hours);
    Some(if levers.in_force(Lever::ContingencyPlan) { declared } else { improvised })
}

/// Hours that opening a site or moving staff takes: fewer where it was tried out.
#[must_use]
pub const fn rehearsed(rules: &Rules, hours: u32, planned: bool) -> u32 {
    if planned { (hours * rules.plan_rehearsed).div_ceil(1000) } else { hours }
}

impl Means<'_, '_> {
    /// Hours that something takes which may have been tried out.
    fn practised(&self, hours: u32) -> u32 {
        rehearsed(self.country.rules(), hours, self.levers.in_force(Lever::ContingencyPlan))
    }

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
            Decision::Order { supplier, item, quantity, to, urgent } => {
                let supplier = *self.country.suppliers.get(supplier).ok_or(Refusal::UnknownName)?;
                self.order(supplier, *item, *quantity, to, *urgent)
            }
            Decision::PayCash { site, persons } => self.pay_cash(site, *persons),
            Decision::PayRent { site, households } => self.pay_rent(site, *households),
            Decision::LaunchAppeal { amount } => self.launch_appeal(*amount),
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
                let opens = fund_opens(&self.country, &self.levers, &self.journal).ok_or(Refusal::NotDeclared)?;
                ensure(opens <= self.clock.now, Refusal::NotPlanned { hours: opens.since(self.clock.now) })?;
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
            Decision::OpenChildSpace { site } => self.open_child_space(site),
            Decision::ClosePost { site } => self.set_closed(site, true),
            Decision::ReopenPost { site } => self.set_closed(site, false),
            Decision::Answer { inject, option } => {
                let injects = &self.country.scenario().injects;
                self.msel.answer(injects, self.clock.now, inject, option, &mut self.journal)
            }
        }
    }

    fn site_ix(&self, site: &SiteId) -> Result<SiteIx, Refusal> {
        self.country.sites.get(site).copied().ok_or(Refusal::UnknownName)
    }

    fn route_ix(&self, route: &RouteId) -> Result<RouteIx, Refusal> {
        self.country.routes.get(route).copied().ok_or(Refusal::UnknownName)
    }

    fn site(&self, ix: SiteIx) -> (&Site, &Crews) {
        self.site.get(self.country.entities[ix.at()]).expect("invariant: every site has an entity")
    }

    fn reachable(&self, ix: SiteIx) -> Verdict {
        ensure(self.site(ix).0.reachable(), Refusal::CutOff)
    }

    fn desks_at(&mut self, site: &SiteId) -> Result<bevy::ecs::change_detection::Mut<'_, Desks>, Refusal> {
        let ix = self.site_ix(site)?;
        self.desks.get_mut(self.country.entities[ix.at()]).map_err(|_| Refusal::NotEquipped)
    }

    fn after(&self, hours: u32) -> Tick {
        Tick(self.clock.now.0 + hours.max(1))
    }

    /// Pays for a work and begins it.
    fn begin(&mut self, line: Line, price: Money, hours: u32, work: Work) -> Verdict {
        self.ledger.pay(line, price)?;
        let due = self.after(hours);
        self.works.add(due, work);
        Ok(())
    }

    fn launch_appeal(&mut self, amount: Money) -> Verdict {
        ensure(self.levers.in_force(Lever::EmergencyDeclaration), Refusal::NotDeclared)?;
        ensure(amount > Money::ZERO, Refusal::NothingToDo)?;
        ensure(self.appeal.open.is_none(), Refusal::AlreadySo)?;
        self.appeal.open = Some((amount, self.after(self.country.rules().appeal_hours)));
        self.journal.note(self.clock.now, Fact::AppealLaunched { cents: amount.0 });
        Ok(())
    }

    fn enact(&mut self, lever: Lever) -> Verdict {
        let offers = &self.country.scenario().levers;
        let offer = offers.iter().find(|offer| offer.lever == lever).ok_or(Refusal::NotOffered)?;
        let (cost, line, hours) = (offer.cost, offer.line, offer.lead_time_hours.0);
        ensure(self.levers.0[lever as usize] == Progress::Idle, Refusal::AlreadySo)?;
        self.ledger.pay(line, cost)?;
        if self.switched_off.0 == Some(lever) {
            return Ok(());
        }
        self.levers.0[lever as usize] = Progress::UnderWay;
        let due = self.after(hours);
        self.works.add(due, Work::Enact { lever });
        Ok(())
    }
}
