//! Works: everything decided that takes time, in the order in which it is due.
//!
//! Phase: filled in `Decide`, ended in `Supply` ([`complete_works`]). Writes: whatever the work changes. Draws: none (delays are
//! drawn when an order is placed). Keeps: goods and staff on their way are counted here until they arrive.

use bevy::ecs::change_detection::Mut;
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};

use crate::scenario::schema::{Item, Lever, Line, Profession};
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::ids::{RouteIx, SiteIx, SupplierIx};
use crate::sim::journal::{Fact, Journal};
use crate::sim::journey::Transfers;
use crate::sim::ledger::Ledger;
use crate::sim::levers::{Levers, Progress};
use crate::sim::site::{Accommodation, Care, Crews, Sanitation, Site, Store};
use crate::sim::supply::{Disruptions, Fleet, Pool, Received};
use crate::sim::ways::Ways;
use crate::units::{Money, Tick};

/// Something under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Work {
    /// Staff on their way to a site.
    Post { profession: Profession, site: SiteIx, persons: u32, skill: u32 },
    /// Recruits in training.
    Train { profession: Profession, persons: u32, skill: u32 },
    /// A site being opened.
    Open { site: SiteIx },
    /// An inspection.
    Assess { site: SiteIx },
    /// A repair.
    Repair { site: SiteIx },
    /// Latrines and showers being built.
    Build { site: SiteIx, latrines: [u32; 2], showers: u32 },
    /// Rooms for care being set up.
    Rooms { site: SiteIx, consulting: u32, confidential: u32 },
    /// A space for children being set up.
    Space { site: SiteIx },
    /// Lights being set up.
    Light { site: SiteIx },
    /// Tents being pitched.
    Pitch { site: SiteIx, tents: u32 },
    /// Goods on order.
    Deliver { supplier: SupplierIx, item: Item, quantity: u32, to: SiteIx, line: Line, price: Money },
    /// Goods on trucks.
    Unload { item: Item, quantity: u32, to: SiteIx },
    /// Trucks on their way back.
    Return { trucks: u32 },
    /// Seats being hired.
    Hire { route: RouteIx, seats: u32 },
    /// People who were told to evacuate, packing.
    Evacuate { from: SiteIx, to: SiteIx, households: u32 },
    /// A lever in its lead time.
    Enact { lever: Lever },
}

/// All works, sorted by the tick they are due and the order in which they were decided.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Works {
    list: Vec<(Tick, u32, Work)>,
    decided: u32,
}

impl Works {
    /// Adds a work.
    pub fn add(&mut self, due: Tick, work: Work) {
        self.decided += 1;
        let entry = (due, self.decided, work);
        let at = self.list.partition_point(|(d, n, _)| (*d, *n) <= (entry.0, entry.1));
        self.list.insert(at, entry);
    }

    /// All works under way.
    pub fn under_way(&self) -> impl Iterator<Item = (Tick, &Work)> {
        self.list.iter().map(|(due, _, work)| (*due, work))
    }

    /// Whether one like this is under way.
    pub fn any(&self, mut like: impl FnMut(&Work) -> bool) -> bool {
        self.list.iter().any(|(_, _, work)| like(work))
    }

    fn next_due(&mut self, now: Tick) -> Option<Work> {
        if self.list.first()?.0 <= now { Some(self.list.remove(0).2) } else { None }
    }

    /// Calls off works, handing each to `undo`.
    pub fn call_off(&mut self, which: impl Fn(&Work) -> bool, mut undo: impl FnMut(Work)) {
        self.list.retain(|(_, _, work)| {
            let off = which(work);
            if off {
                undo(*work);
            }
            !off
        });
    }
}

type SiteParts =
    (&'static mut Site, &'static mut Crews, Option<&'static mut Accommodation>, Option<&'static mut Sanitation>);

/// The parts of a site that works change.
fn at<'q>(
    parts: &'q mut Query<SiteParts>,
    country: &Country,
    site: SiteIx,
) -> (Mut<'q, Site>, Mut<'q, Crews>, Option<Mut<'q, Accommodation>>, Option<Mut<'q, Sanitation>>) {
    parts.get_mut(country.entities[site.at()]).expect("invariant: every site has an entity")
}

/// Whether a work is due.
pub(super) fn any_due(works: Res<Works>, clock: Res<Clock>) -> bool {
    works.list.first().is_some_and(|(due, _, _)| *due <= clock.now)
}

/// Ends the works that are due.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn complete_works(
    country: Res<Country>,
    clock: Res<Clock>,
    disruptions: Res<Disruptions>,
    mut works: ResMut<Works>,
    mut site_data: Query<SiteParts>,
    mut stores: Query<&mut Store>,
    mut rooms: Query<&mut Care>,
    mut pool: ResMut<Pool>,
    mut fleet: ResMut<Fleet>,
    mut received: ResMut<Received>,
    mut ledger: ResMut<Ledger>,
    mut levers: ResMut<Levers>,
    mut ways: ResMut<Ways>,
    mut transfers: ResMut<Transfers>,
    mut journal: ResMut<Journal>,
) {
    let now = clock.now;
    let rules = country.rules();
    while let Some(work) = works.next_due(now) {
        match work {
            Work::Post { profession, site, persons, skill } => {
                at(&mut site_data, &country, site).1.crews[profession as usize].join(persons, skill);
                journal.note(now, Fact::StaffPosted { site: site.0, profession, persons });
            }
            Work::Train { profession, persons, skill } => {
                pool.join(profession, persons, skill);
                journal.note(now, Fact::StaffRecruited { profession, persons });
            }
            Work::Open { site } => {
                at(&mut site_data, &country, site).0.open = true;
                journal.note(now, Fact::SiteOpened { site: site.0 });
            }
            Work::Assess { site } => {
                let (_, _, beds, _) = at(&mut site_data, &country, site);
                let mut beds = beds.expect("invariant: only sites with beds are assessed");
                beds.assessed = true;
                let fact = if beds.fails {
                    Fact::InspectionFailed { site: site.0, beds_left: beds.known(rules.failed_use, rules.tent_beds) }
                } else {
                    Fact::InspectionPassed { site: site.0 }
                };
                journal.note(now, fact);
            }
            Work::Repair { site } => {
                let (_, _, beds, _) = at(&mut site_data, &country, site);
                let mut beds = beds.expect("invariant: only sites with beds are repaired");
                (beds.lost, beds.fails, beds.assessed) = (0, false, true);
                journal.note(now, Fact::SiteRepaired { site: site.0, beds: beds.beds });
            }
            Work::Build { site, latrines, showers } => {
                let (_, _, _, sanitation) = at(&mut site_data, &country, site);
                let mut built = sanitation.expect("invariant: building was refused where there is no place for it");
                built.latrines[0] += latrines[0];
                built.latrines[1] += latrines[1];
                built.showers += showers;
                let latrines = latrines[0] + latrines[1];
                journal.note(now, Fact::SanitationBuilt { site: site.0, latrines, showers });
            }
            Work::Rooms { site, consulting, confidential } => {
                let mut care =
                    rooms.get_mut(country.entities[site.at()]).expect("invariant: rooms were refused elsewhere");
                care.consulting_rooms += consulting;
                care.confidential_rooms += confidential;
                journal.note(now, Fact::RoomsBuilt { site: site.0, consulting, confidential });
            }
            Work::Space { site } => {
                rooms.get_mut(country.entities[site.at()]).expect("invariant: it was refused elsewhere").child_space =
                    true;
                journal.note(now, Fact::SpaceOpened { site: site.0 });
            }
            Work::Light { site } => {
                at(&mut site_data, &country, site)
                    .3
                    .expect("invariant: lighting was refused where there is nothing to light")
                    .lit = true;
                journal.note(now, Fact::SiteLit { site: site.0 });
            }
            Work::Pitch { site, tents } => {
                at(&mut site_data, &country, site)
                    .2
                    .expect("invariant: tents were refused where there is no place for them")
                    .tents += tents;
                journal.note(now, Fact::TentsPitched { site: site.0, tents });
            }
            Work::Deliver { supplier, item, quantity, to, line, price } => {
                let imported = country.scenario().suppliers[supplier.at()].imported;
                if imported && disruptions.customs_hold > now {
                    works.add(disruptions.customs_hold, work);
                    continue;
                }
                let mut store =
                    stores.get_mut(country.entities[to.at()]).expect("invariant: goods are ordered to stores");
                store.stock[item as usize] += quantity;
                received.0[item as usize] += u64::from(quantity);
                ledger.honour(line, price);
                journal.note(now, Fact::GoodsDelivered { site: to.0, item, quantity });
            }
            Work::Unload { item, quantity, to } => {
                let mut store = stores.get_mut(country.entities[to.at()]).expect("invariant: goods are sent to stores");
                store.stock[item as usize] += quantity;
                journal.note(now, Fact::GoodsUnloaded { site: to.0, item, quantity });
            }
            Work::Return { trucks } => fleet.free += trucks,
            Work::Evacuate { from, to, households } => transfers.offer(from, to, households),
            Work::Hire { route, seats } => ways.seats[route.at()] = seats,
            Work::Enact { lever } => {
                levers.0[lever as usize] = Progress::InForce;
                journal.note(now, Fact::LeverInForce { lever });
            }
        }
    }
}
