//! Effects: what an inject, or the answer to a dilemma, changes in the world.
//!
//! Phases: `Inject` and `Decide` (answers). Reads: [`Country`]. Writes: what effects change, [`Blows`], [`Journal`]. Draws: none.
//! Keeps: the source series; goods lost are counted as lost, money given and taken is booked.

use std::sync::Arc;

use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

use crate::scenario::schema::{Access, Effect, Lever};
use crate::sim::clock::Clock;
use crate::sim::cohort::need;
use crate::sim::conduct::Conduct;
use crate::sim::country::Country;
use crate::sim::health::{Blow, Blows};
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::rumours::Rumours;
use crate::sim::site::{Accommodation, Crews, Desks, Site, Store};
use crate::sim::society::Society;
use crate::sim::supply::{Disruptions, Lost};
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::{Tick, permille_of};

/// What effects may change.
#[derive(SystemParam)]
pub(super) struct Circumstances<'w, 's> {
    pub country: Res<'w, Country>,
    pub clock: Res<'w, Clock>,
    site: Query<'w, 's, &'static mut Site>,
    beds: Query<'w, 's, &'static mut Accommodation>,
    store: Query<'w, 's, &'static mut Store>,
    crews: Query<'w, 's, &'static mut Crews>,
    desks: Query<'w, 's, &'static mut Desks>,
    ways: ResMut<'w, Ways>,
    works: ResMut<'w, Works>,
    ledger: ResMut<'w, Ledger>,
    levers: Res<'w, Levers>,
    lost: ResMut<'w, Lost>,
    disruptions: ResMut<'w, Disruptions>,
    blows: ResMut<'w, Blows>,
    rumours: ResMut<'w, Rumours>,
    society: ResMut<'w, Society>,
    conduct: ResMut<'w, Conduct>,
    pub journal: ResMut<'w, Journal>,
}

impl Circumstances<'_, '_> {
    fn site_ix(&self, id: &crate::scenario::ids::SiteId) -> SiteIx {
        self.country.sites[id]
    }

    /// Lets an inject take effect.
    pub fn happen(&mut self, inject: usize) {
        let loaded = Arc::clone(&self.country.loaded);
        loaded.scenario.injects[inject].effects.iter().for_each(|effect| self.take_effect(effect));
    }

    /// Lets the answer to a dilemma take effect.
    pub fn follow(&mut self, inject: usize, option: usize) {
        let loaded = Arc::clone(&self.country.loaded);
        let options = loaded.scenario.injects[inject].dilemma.iter().flat_map(|dilemma| &dilemma.options);
        options.skip(option).take(1).flat_map(|option| &option.effects).for_each(|effect| self.take_effect(effect));
    }

    fn take_effect(&mut self, effect: &Effect) {
        let now = self.clock.now;
        match effect {
            Effect::CloseRoute(route) => self.set_route(self.country.routes[route].at(), false),
            Effect::OpenRoute(route) => self.set_route(self.country.routes[route].at(), true),
            Effect::DamageSite { site, lost } => {
                let ix = self.site_ix(site);
                if let Ok(mut beds) = self.beds.get_mut(self.country.entities[ix.at()]) {
                    let standing = u64::from(beds.beds - beds.lost);
                    let beds_lost = permille_of(standing, lost.0) as u32;
                    beds.lost += beds_lost;
                    let injured = lost.0 * self.country.rules().injured / 1000;
                    self.blows.0.push(Blow { site: ix.0, overlay: need::ACUTE_ILLNESS, permille: injured });
                    self.journal.note(now, Fact::SiteDamaged { site: ix.0, beds_lost });
                }
            }
            Effect::ReleasePlaces { site, places } => {
                let ix = self.site_ix(site);
                if let Ok(mut beds) = self.beds.get_mut(self.country.entities[ix.at()]) {
                    let released = permille_of(u64::from(beds.beds), places.0) as u32;
                    beds.beds -= released;
                    beds.lost = beds.lost.min(beds.beds);
                    self.journal.note(now, Fact::PlacesReleased { site: ix.0, beds: released });
                }
            }
            Effect::Strike { site, hours } => {
                let ix = self.site_ix(site);
                if let Ok(mut crews) = self.crews.get_mut(self.country.entities[ix.at()]) {
                    crews.strike_until = crews.strike_until.max(Tick(now.0 + hours.0));
                }
            }
            Effect::Rumour(hours) => self.rumours.spread(now, hours.0, &mut self.journal),
            Effect::Outbreak { site, ill } => {
                let ix = self.site_ix(site);
                self.blows.0.push(Blow { site: ix.0, overlay: need::ACUTE_ILLNESS, permille: ill.0 });
            }
            Effect::Traffickers { site, reached } => {
                let ix = self.site_ix(site);
                self.blows.0.push(Blow { site: ix.0, overlay: need::TRAFFICKED, permille: reached.0 });
            }
            Effect::Misconduct { site, harmed } => {
                let ix = self.site_ix(site);
                self.blows.0.push(Blow { site: ix.0, overlay: need::SURVIVOR, permille: harmed.0 });
                self.conduct.is_alleged(now, self.levers.in_force(Lever::PseaChannel));
            }
            Effect::Hostility { site, lost } => {
                let ix = self.site_ix(site);
                let Some(town) = self.country.town_of[ix.at()] else { return };
                self.society.towns[town].is_threatened(lost.0);
                let share = self.country.rules().host_harm;
                for at in (0..self.country.entities.len()).filter(|at| self.country.town_of[*at] == Some(town)) {
                    self.blows.0.push(Blow { site: at as u16, overlay: need::DISTRESSED, permille: share });
                }
            }
            Effect::LimitRoute { route, per_hour } => {
                let route = self.country.routes[route];
                self.ways.most[route.at()] = per_hour.0;
                self.journal.note(now, Fact::RouteLimited { route: route.0, per_hour: per_hour.0 });
            }
            Effect::ClosePost(site) => {
                let ix = self.site_ix(site);
                if let Ok(mut desks) = self.desks.get_mut(self.country.entities[ix.at()]) {
                    (desks.closed, desks.taken_to) = (true, SiteIx::NONE);
                    self.journal.note(now, Fact::PostClosed { site: ix.0 });
                }
            }
            Effect::Grant { line, amount } => {
                self.ledger.grant(*line, *amount);
                self.journal.note(now, Fact::BudgetGranted { line: *line, cents: amount.0 });
            }
            Effect::CutBudget { line, lost } => {
                let cents = self.ledger.cut(*line, lost.0).0;
                self.journal.note(now, Fact::BudgetCut { line: *line, cents });
            }
            Effect::SetAccess { site, access } => self.set_access(self.site_ix(site), *access),
            Effect::LoseStock { site, item, lost } => {
                let ix = self.site_ix(site);
                if let Ok(mut store) = self.store.get_mut(self.country.entities[ix.at()]) {
                    let stock = &mut store.stock[*item as usize];
                    let quantity = permille_of(u64::from(*stock), lost.0) as u32;
                    *stock -= quantity;
                    self.lost.0[*item as usize] += u64::from(quantity);
                    self.journal.note(now, Fact::StockLost { site: ix.0, item: *item, quantity });
                }
            }
            Effect::RegistrationDown(hours) => {
                self.disruptions.registration_down = Tick(now.0 + hours.0).max(self.disruptions.registration_down);
                self.journal.note(now, Fact::RegistrationDown { hours: hours.0 });
            }
            Effect::CustomsHold(hours) => {
                self.disruptions.customs_hold = Tick(now.0 + hours.0).max(self.disruptions.customs_hold);
                self.journal.note(now, Fact::CustomsHeld { hours: hours.0 });
            }
            Effect::SupplierDefault(supplier) => {
                let ix = self.country.suppliers[supplier];
                self.disruptions.defaulted[ix.at()] = true;
                let ledger = &mut self.ledger;
                let theirs = |work: &Work| matches!(work, Work::Deliver { supplier, .. } if *supplier == ix);
                self.works.call_off(theirs, |work| {
                    if let Work::Deliver { line, price, .. } = work {
                        ledger.release_commitment(line, price);
                    }
                });
                self.journal.note(now, Fact::SupplierDefaulted { supplier: ix.0 });
            }
        }
    }

    fn set_route(&mut self, route: usize, open: bool) {
        if self.ways.open[route] == open {
            return;
        }
        self.ways.open[route] = open;
        self.ways.find(self.country.scenario(), &self.country.ends);
        let route = route as u16;
        let fact = if open { Fact::RouteOpened { route } } else { Fact::RouteClosed { route } };
        self.journal.note(self.clock.now, fact);
    }

    fn set_access(&mut self, ix: SiteIx, access: Access) {
        let now = self.clock.now;
        let mut site = self.site.get_mut(self.country.entities[ix.at()]).expect("invariant: every site has an entity");
        if site.access == access {
            return;
        }
        let before = site.reachable();
        site.access = access;
        let reachable = site.reachable();
        if reachable == before {
            return;
        }
        if reachable {
            site.reachable_since = now;
        }
        self.ways.cut_off[ix.at()] = !reachable;
        self.ways.find(self.country.scenario(), &self.country.ends);
        let fact = if reachable { Fact::AccessRegained { site: ix.0 } } else { Fact::AccessLost { site: ix.0 } };
        self.journal.note(now, fact);
    }
}
