//! The simulation: a private ECS world and one schedule that moves it by an hour.
//!
//! Everything outside sees a [`Sim`]: orders go in, the observed picture ([`Sitrep`]), the [`Journal`] and, for score and
//! debrief, the [`Truth`] come out. No text, file, clock, window or thread exists below this line.

mod appeal;
mod arrive;
mod audit;
mod burden;
mod care;
mod caseload;
mod cases;
mod census;
mod clock;
mod cohort;
mod complaints;
mod conduct;
mod costs;
mod country;
mod crowding;
mod decide;
mod decision;
mod desks;
mod digest;
mod effects;
mod escorts;
mod exits;
mod follow_up;
mod forecast;
mod health;
mod ids;
mod inject;
mod journal;
mod journey;
mod ledger;
mod levers;
mod merge;
mod observe;
mod partners;
mod phase;
mod returns;
mod roster;
mod rumours;
mod screening;
mod services;
mod sharing;
mod site;
mod sitrep;
mod society;
mod staff;
mod stores;
mod supply;
mod trust;
mod waits;
mod ways;
mod works;

use std::sync::Arc;

use bevy::ecs::entity::Entity;
use bevy::ecs::schedule::Schedule;
use bevy::ecs::system::RunSystemOnce as _;
use bevy::ecs::world::World;

pub use appeal::Appeal;
pub use burden::{Account as BurdenAccount, Burden, SMALLEST_GROUP};
pub use caseload::{CaseHours, Caseload, Deaths, KnownCases};
pub use cases::{Cases, FRESH_DAYS};
pub use census::{Cell, Census, Clocks, GRACE_HOURS, Sexes};
pub use cohort::{CELLS, Cohort, CohortId, NewCohort, OVERLAYS, People, Record, Stage, Whereabouts, need};
pub use complaints::{Complaints, Docket};
pub use conduct::Conduct;
pub use country::{Country, town_near};
pub use crowding::Crowding;
pub use decide::{line_of, rehearsed};
pub use decision::{Act, Admission, Decision, Facilitation, Refusal, Warning};
pub use desks::desk_minutes;
pub use exits::{Exits, Tally};
pub use forecast::{Forecast, STATED_PERMILLE, Sources};
pub use ids::{InjectIx, RouteIx, SiteIx, SupplierIx};
pub use inject::{Answer, Course, Judgement, Msel};
pub use journal::{Fact, Journal};
pub use ledger::{Account, Ledger};
pub use levers::Progress;
pub use observe::Reports;
pub use partners::Partnership;
pub use phase::Phase;
pub use rumours::Rumours;
pub use services::{GOODS, Services};
pub use sitrep::{DesksPicture, Estimate, LinePicture, RoutePicture, SMALLEST_COUNT, SitePicture, Sitrep};
pub use society::{Society, Town};
pub use supply::{Pool, Purchase, purchase};
pub use trust::Trust;
pub use waits::{LONGEST as LONGEST_WAIT, Waits, quantile};

use crate::chance::Chance;
use crate::scenario::Loaded;
use crate::scenario::schema::{Item, Lever, Profession, Site as SiteText, SiteKind, Stock};
use crate::units::Tick;

/// One running simulation.
pub struct Sim {
    world: World,
    schedule: Schedule,
    opening: audit::Opening,
}

/// The schedule of one phase.
pub struct Alone(Schedule);

/// What really is, for score and debrief only.
#[expect(missing_docs, reason = "the types say what they are")]
pub struct Truth<'a> {
    pub country: &'a Country,
    pub census: &'a Census,
    pub burden: &'a Burden,
    pub exits: &'a Exits,
    pub waits: &'a Waits,
    pub services: &'a Services,
    pub crowding: &'a Crowding,
    pub ledger: &'a Ledger,
    pub reports: &'a Reports,
    pub caseload: &'a Caseload,
    pub trust: &'a Trust,
    pub rumours: &'a Rumours,
    pub complaints: &'a Complaints,
    pub conduct: &'a Conduct,
    pub society: &'a Society,
    pub partnership: &'a Partnership,
    pub pool: &'a Pool,
    pub msel: &'a Msel,
}

impl Sim {
    /// A simulation at STARTEX.
    #[must_use]
    pub fn new(loaded: Arc<Loaded>, chance: Chance) -> Self {
        let mut country = Country::new(loaded, chance);
        let mut world = World::new();
        insert_resources(&mut world, &country);
        country.set_entities(spawn_sites(&mut world, &country));
        world.insert_resource(country);
        world.run_system_once(observe::describe).expect("invariant: all resources exist");
        let opening = audit::Opening::of(&world);
        let mut sim = Self { world, schedule: phase::schedule(), opening };
        sim.schedule.initialize(&mut sim.world).expect("invariant: the schedule has no ambiguity (tested)");
        sim
    }

    /// Hours since STARTEX that are over.
    #[must_use]
    pub fn now(&self) -> Tick {
        self.world.resource::<clock::Clock>().now
    }

    /// ENDEX.
    #[must_use]
    pub fn endex(&self) -> Tick {
        self.world.resource::<Country>().endex
    }

    /// Switches the mechanics of a lever off, for studies: its order is taken and paid, and nothing follows.
    pub(crate) fn switch_off(&mut self, lever: Lever) {
        self.world.insert_resource(levers::SwitchedOff(Some(lever)));
    }

    /// Hands in an act; it takes effect in the next tick. `order` is its number in the recording.
    pub fn hand_in(&mut self, order: u32, act: &Act) {
        match act {
            Act::Decide(decision) => self.world.resource_mut::<decide::Inbox>().0.push((order, decision.clone())),
            Act::Facilitate(act) => self.world.resource_mut::<inject::Facilitator>().0.push(act.clone()),
        }
    }

    /// Moves the world by one hour. Does nothing at ENDEX.
    pub fn step(&mut self) {
        if self.now() >= self.endex() {
            return;
        }
        self.tick();
    }

    /// One hour, and the world's notes of what it dropped are forgotten: nobody reads them, and they would pile up.
    fn tick(&mut self) {
        self.schedule.run(&mut self.world);
        self.world.clear_trackers();
        self.world.resource_mut::<clock::Clock>().now.0 += 1;
    }

    /// Moves the world on by some hours, ENDEX or not: nobody decides, nothing new happens.
    pub fn roll_on(&mut self, hours: u32) {
        for _ in 0..hours {
            self.tick();
        }
    }

    /// One phase by itself, for measurements; its schedule runs on this simulation only.
    #[must_use]
    pub fn alone(&self, phase: Phase) -> Alone {
        Alone(phase::alone(phase))
    }

    /// Runs one phase by itself, without moving the clock. A simulation treated so is no exercise any more.
    pub fn run_alone(&mut self, alone: &mut Alone) {
        alone.0.run(&mut self.world);
    }

    /// The observed picture.
    #[must_use]
    pub fn sitrep(&self) -> &Sitrep {
        self.world.resource::<Sitrep>()
    }

    /// What happened so far.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        self.world.resource::<Journal>()
    }

    /// What really is.
    #[must_use]
    pub fn truth(&self) -> Truth<'_> {
        Truth {
            country: self.world.resource(),
            census: self.world.resource(),
            burden: self.world.resource(),
            exits: self.world.resource(),
            waits: self.world.resource(),
            services: self.world.resource(),
            crowding: self.world.resource(),
            ledger: self.world.resource(),
            reports: self.world.resource(),
            caseload: self.world.resource(),
            trust: self.world.resource(),
            rumours: self.world.resource(),
            complaints: self.world.resource(),
            conduct: self.world.resource(),
            society: self.world.resource(),
            partnership: self.world.resource(),
            pool: self.world.resource(),
            msel: self.world.resource(),
        }
    }

    /// The digest of all state.
    #[must_use]
    pub fn digest(&self) -> u64 {
        digest::digest(&self.world)
    }

    /// Checks the balances that must hold at every tick.
    ///
    /// # Errors
    /// Says which one does not hold.
    pub fn audit(&self) -> Result<(), String> {
        audit::audit(&self.world, &self.opening)
    }

    /// Living cohorts.
    #[must_use]
    pub fn cohorts(&self) -> usize {
        self.world.resource::<roster::Roster>().entries().len()
    }

    /// Adds cohorts at once, for measurements with a caseload of any size. They count as born now.
    pub fn add_cohorts(&mut self, cohorts: impl IntoIterator<Item = NewCohort>) {
        let mut nursery = std::mem::take(&mut *self.world.resource_mut::<roster::Nursery>());
        for new in cohorts {
            self.world.resource_mut::<Exits>().born.add(&new.people);
            nursery.born.push(new);
        }
        *self.world.resource_mut::<roster::Nursery>() = nursery;
        roster::settle(&mut self.world);
    }
}

fn insert_resources(world: &mut World, country: &Country) {
    let scenario = country.scenario();
    let (sites, groups) = (scenario.sites.len(), scenario.profiles.len());
    let cut_off = scenario.sites.iter().map(|s| s.access != crate::scenario::schema::Access::Open).collect();
    world.insert_resource(clock::Clock::default());
    world.insert_resource(arrive::Flow::new(scenario));
    world.insert_resource(Exits::default());
    world.insert_resource(Waits::new(sites));
    world.insert_resource(Census::new(country.kinds.iter().map(|kind| *kind == SiteKind::HostCommunity), groups));
    world.insert_resource(Burden::new(sites, groups));
    world.insert_resource(Crowding::new(sites));
    world.insert_resource(Caseload::new(sites, groups));
    world.insert_resource(health::Blows::default());
    world.insert_resource(Trust::new(groups, country.rules().trust_start));
    world.insert_resource(Rumours::default());
    world.insert_resource(Complaints::new(sites));
    world.insert_resource(Conduct::default());
    world.insert_resource(Partnership::default());
    world.insert_resource(Society::new(country));
    world.insert_resource(Services::new(sites));
    world.insert_resource(Ledger::new(&scenario.budget));
    world.insert_resource(levers::Levers::default());
    world.insert_resource(levers::SwitchedOff::default());
    world.insert_resource(works::Works::default());
    world.insert_resource(Pool::new(scenario));
    world.insert_resource(supply::Fleet { trucks: scenario.fleet.trucks, free: scenario.fleet.trucks });
    world.insert_resource(supply::Lost::default());
    world.insert_resource(stores::Spoilt::new(sites));
    world.insert_resource(Appeal::default());
    world.insert_resource(supply::Disruptions {
        defaulted: vec![false; scenario.suppliers.len()],
        ..supply::Disruptions::default()
    });
    world.insert_resource(ways::Ways::new(scenario, &country.ends, cut_off));
    world.insert_resource(journey::Places::default());
    world.insert_resource(journey::Transfers::default());
    world.insert_resource(Msel::new(scenario.injects.len()));
    world.insert_resource(inject::Facilitator::default());
    world.insert_resource(decide::Inbox::default());
    world.insert_resource(roster::Roster::default());
    world.insert_resource(roster::Nursery::default());
    world.insert_resource(Reports::new(sites));
    world.insert_resource(Journal::default());
    world.insert_resource(observe::first_sitrep(country));
}

/// Spawns the sites in the order of the scenario, each with the capabilities it has.
fn spawn_sites(world: &mut World, country: &Country) -> Vec<Entity> {
    let mut entities = Vec::new();
    let mut received = supply::Received::default();
    for (position, text) in country.scenario().sites.iter().enumerate() {
        let of = |id| country.sites[id];
        let mut entity = world.spawn((
            site::Site {
                ix: SiteIx::from_position(position),
                open: text.open,
                access: text.access,
                escorted: false,
                reachable_since: Tick(0),
                onward: text.onward.iter().map(of).collect(),
                detour: text.detour.as_ref().map_or(SiteIx::NONE, of),
            },
            crews(text, country.rules().shift_normal),
        ));
        if let Some(d) = &text.desks {
            entity.insert(site::Desks {
                booths: d.booths,
                open: d.open,
                from: d.from.0,
                to: d.to.0,
                registration: d.registration,
                screening: d.screening,
                admission: Admission::Assess,
                closed: false,
                taken_to: SiteIx::NONE,
                begun: 0,
            });
            entity.insert(site::Queue::default());
        }
        if let Some(a) = &text.accommodation {
            let fails = country.fails[position];
            entity.insert(site::Accommodation { beds: a.beds.0, lost: 0, fails, assessed: a.assessed, tents: 0 });
        }
        if let Some(w) = &text.water {
            entity.insert(site::Water { own: w.litres_per_day.0, trucked: 0 });
        }
        if let Some(s) = &text.sanitation {
            entity.insert(site::Sanitation { latrines: [s.women, s.men], showers: s.showers, lit: s.lit });
        }
        if let Some(c) = &text.care {
            entity.insert(site::Care {
                consulting_rooms: c.consulting_rooms,
                confidential_rooms: c.confidential_rooms,
                child_space: c.child_space,
            });
        }
        if let Some(s) = &text.store {
            entity.insert(store(&s.stock, &mut received));
        }
        if let Some(h) = &text.homes {
            entity.insert(site::Homes {
                damaged: 0,
                repaired: 0,
                returned: 0,
                own_pace: h.repaired_per_day,
                helped_pace: 0,
            });
        }
        entities.push(entity.id());
    }
    world.insert_resource(received);
    entities
}

fn crews(text: &SiteText, shift: u32) -> site::Crews {
    let mut crews = [site::Crew { persons: 0, fatigue: 0, skill: site::TRAINED }; Profession::COUNT];
    for crew in &text.crews {
        crews[crew.profession as usize].persons += crew.persons.0;
    }
    site::Crews { crews, shift, partners: [0; Profession::COUNT], striking: false, strike_until: Tick(0) }
}

fn store(stock: &[Stock], received: &mut supply::Received) -> site::Store {
    let mut store = site::Store::default();
    for goods in stock {
        store.stock[goods.item as usize] += goods.quantity.0;
        received.0[goods.item as usize] += u64::from(goods.quantity.0);
    }
    debug_assert_eq!(store.stock.len(), Item::COUNT);
    store
}

#[cfg(test)]
mod tests;
