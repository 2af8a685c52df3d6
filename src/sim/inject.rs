//! Injects: the MSEL at work. Scheduled injects happen at their time, conditional ones once their condition holds in the
//! observed picture of the tick before, held ones when the facilitator releases them.
//!
//! Phase: `Inject`. Reads: [`Sitrep`], facilitator acts. Writes: what effects change, [`Harm`], [`Msel`], [`Journal`]. Draws: none.
//! Keeps: the source series; goods lost are counted as lost.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

use crate::scenario::schema::{Access, Effect, When};
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::decision::Facilitation;
use crate::sim::health::Harm;
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::rumours::Rumours;
use crate::sim::site::{Accommodation, Crews, Site, Sites, Store};
use crate::sim::sitrep::Sitrep;
use crate::sim::supply::{Disruptions, Lost};
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::{Tick, permille_of};

/// Where each inject stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Standing {
    Open,
    Released,
    Over,
}

/// The MSEL of a run.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Msel {
    standing: Vec<Standing>,
    delivered: Vec<(Tick, u16)>,
}

impl Msel {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(injects: usize) -> Self {
        Self { standing: vec![Standing::Open; injects], delivered: Vec::new() }
    }

    /// Injects delivered so far: tick and position.
    #[must_use]
    pub fn delivered(&self) -> &[(Tick, u16)] {
        &self.delivered
    }
}

/// Facilitator acts for this tick.
#[derive(Resource, Clone, Debug, Default)]
pub struct Facilitator(pub Vec<Facilitation>);

#[derive(SystemParam)]
pub(super) struct Circumstances<'w, 's> {
    country: Res<'w, Country>,
    clock: Res<'w, Clock>,
    sites: Res<'w, Sites>,
    site: Query<'w, 's, &'static mut Site>,
    beds: Query<'w, 's, &'static mut Accommodation>,
    store: Query<'w, 's, &'static mut Store>,
    crews: Query<'w, 's, &'static mut Crews>,
    ways: ResMut<'w, Ways>,
    works: ResMut<'w, Works>,
    ledger: ResMut<'w, Ledger>,
    lost: ResMut<'w, Lost>,
    disruptions: ResMut<'w, Disruptions>,
    harm: ResMut<'w, Harm>,
    rumours: ResMut<'w, Rumours>,
    journal: ResMut<'w, Journal>,
}

/// Delivers the injects that are due.
pub(super) fn deliver_injects(
    sitrep: Res<Sitrep>,
    mut msel: ResMut<Msel>,
    mut facilitator: ResMut<Facilitator>,
    mut world: Circumstances,
) {
    let now = world.clock.now;
    for act in facilitator.0.drain(..) {
        let (id, skip) = match &act {
            Facilitation::Release(id) => (id, false),
            Facilitation::Skip(id) => (id, true),
        };
        let position = world.country.scenario().injects.iter().position(|inject| inject.id == *id);
        let Some(at) = position.filter(|at| msel.standing[*at] == Standing::Open) else { continue };
        if skip {
            msel.standing[at] = Standing::Over;
            world.journal.note(now, Fact::InjectSkipped { inject: at as u16 });
        } else {
            msel.standing[at] = Standing::Released;
        }
    }
    // The exercise is over: what still follows is not part of it.
    if now >= world.country.endex {
        return;
    }
    for at in 0..msel.standing.len() {
        let inject = &world.country.scenario().injects[at];
        let due = match (&msel.standing[at], &inject.when) {
            (Standing::Over, _) => false,
            (Standing::Released, _) => true,
            (_, When::At { day, hour }) => now >= world.country.period().tick(day.0, hour.0),
            (_, When::Once(condition)) => now.0 > 0 && sitrep.holds(condition),
            (_, When::Released) => false,
        };
        if due {
            msel.standing[at] = Standing::Over;
            msel.delivered.push((now, at as u16));
            world.journal.note(now, Fact::InjectDelivered { inject: at as u16 });
            for effect in 0..world.country.scenario().injects[at].effects.len() {
                world.take_effect(at, effect);
            }
        }
    }
}

impl Circumstances<'_, '_> {
    fn site_ix(&self, id: &crate::scenario::ids::SiteId) -> SiteIx {
        self.country.sites[id]
    }

    fn take_effect(&mut self, inject: usize, effect: usize) {
        let loaded = std::sync::Arc::clone(&self.country.loaded);
        let now = self.clock.now;
        match &loaded.scenario.injects[inject].effects[effect] {
            Effect::CloseRoute(route) => self.set_route(self.country.routes[route].at(), false),
            Effect::OpenRoute(route) => self.set_route(self.country.routes[route].at(), true),
            Effect::DamageSite { site, lost } => {
                let ix = self.site_ix(site);
                if let Ok(mut beds) = self.beds.get_mut(self.sites.0[ix.at()]) {
                    let standing = u64::from(beds.beds - beds.lost);
                    let beds_lost = permille_of(standing, lost.0) as u32;
                    beds.lost += beds_lost;
                    let injured = lost.0 * self.country.rules().injured / 1000;
                    self.harm.0.push((ix.0, injured));
                    self.journal.note(now, Fact::SiteDamaged { site: ix.0, beds_lost });
                }
            }
            Effect::ReleasePlaces { site, places } => {
                let ix = self.site_ix(site);
                if let Ok(mut beds) = self.beds.get_mut(self.sites.0[ix.at()]) {
                    let released = permille_of(u64::from(beds.beds), places.0) as u32;
                    beds.beds -= released;
                    beds.lost = beds.lost.min(beds.beds);
                    self.journal.note(now, Fact::PlacesReleased { site: ix.0, beds: released });
                }
            }
            Effect::Strike { site, hours } => {
                let ix = self.site_ix(site);
                if let Ok(mut crews) = self.crews.get_mut(self.sites.0[ix.at()]) {
                    crews.strike_until = crews.strike_until.max(Tick(now.0 + hours.0));
                }
            }
            Effect::Rumour(hours) => self.rumours.spread(now, hours.0, &mut self.journal),
            Effect::Outbreak { site, ill } => {
                let ix = self.site_ix(site);
                self.harm.0.push((ix.0, ill.0));
            }
            Effect::SetAccess { site, access } => self.set_access(self.site_ix(site), *access),
            Effect::LoseStock { site, item, lost } => {
                let ix = self.site_ix(site);
                if let Ok(mut store) = self.store.get_mut(self.sites.0[ix.at()]) {
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
        let mut site = self.site.get_mut(self.sites.0[ix.at()]).expect("invariant: every site has an entity");
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
