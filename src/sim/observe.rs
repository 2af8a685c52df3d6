//! Observing: sites count and report; what the responders own is read off; together they make the situation report.
//!
//! Phase: `Report`. Reads: everything. Writes: [`Sitrep`], [`Reports`]. Draws: `Stream::Counting` per site and count.
//! A count is wrong by a share that is larger where there is no staff, and reaches the report after a delay.

use bevy::ecs::change_detection::{DetectChanges as _, Ref};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

use crate::chance::{Draw, Stream};
use crate::scenario::schema::{FactKind, Item, Line, Mode, Profession};
use crate::scenario::table::Pathway;
use crate::sim::caseload::{Caseload, KnownCases};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::country::Country;
use crate::sim::inject::Msel;
use crate::sim::journal::Journal;
use crate::sim::journey::Luck;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::site::{Accommodation, Care, Crews, Desks, Homes, Sanitation, Site, Sites, Store, Water};
use crate::sim::sitrep::{DesksPicture, Estimate, LinePicture, RoutePicture, SitePicture, Sitrep};
use crate::sim::supply::{Fleet, Pool};
use crate::sim::waits::Waits;
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::{DAY, Tick};

/// One count at one site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    present: Estimate,
    waiting: Estimate,
    longest: Estimate,
    unserved: Estimate,
}

/// Counts on their way, and the numbers they were made from.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Reports {
    /// By site: when the count will be known, and the count.
    pending: Vec<Option<(Tick, Count)>>,
    arrived: Option<(Tick, Estimate)>,
    /// Sum of the distances between published and true numbers present, and of the true numbers.
    pub gap: (u64, u64),
}

impl Reports {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(sites: usize) -> Self {
        Self { pending: vec![None; sites], ..Self::default() }
    }
}

/// An observed number: `truth` with a relative error of `error` permille (one standard deviation).
#[must_use]
pub fn observed(truth: u32, error: u32, draw: &mut Draw, now: Tick) -> Estimate {
    let value = draw.vary(truth, error);
    let error = (u64::from(value) * u64::from(error)).div_ceil(1000) as u32;
    Estimate { value, error, as_of: Some(now) }
}

#[derive(SystemParam)]
pub(super) struct Seen<'w, 's> {
    country: Res<'w, Country>,
    clock: Res<'w, Clock>,
    luck: Res<'w, Luck>,
    census: Res<'w, Census>,
    waits: Res<'w, Waits>,
    caseload: Res<'w, Caseload>,
    ledger: Res<'w, Ledger>,
    works: Res<'w, Works>,
    pool: Res<'w, Pool>,
    fleet: Res<'w, Fleet>,
    levers: Res<'w, Levers>,
    ways: Res<'w, Ways>,
    msel: Res<'w, Msel>,
    journal: Res<'w, Journal>,
    sites: Res<'w, Sites>,
    place: Query<'w, 's, SiteData>,
}

type SiteData = (
    Ref<'static, Site>,
    Ref<'static, Crews>,
    Option<Ref<'static, Desks>>,
    Option<Ref<'static, Accommodation>>,
    Option<Ref<'static, Water>>,
    Option<Ref<'static, Sanitation>>,
    Option<Ref<'static, Care>>,
    Option<Ref<'static, Store>>,
    Option<Ref<'static, Homes>>,
);

/// The capability, if it has changed since the last report.
fn news<'a, T>(capability: &'a Option<Ref<T>>) -> Option<&'a T> {
    capability.as_ref().filter(|c| c.is_changed()).map(|c| &**c)
}

/// The report before the first tick: what the responders own, and no count of anybody.
pub(super) fn first_sitrep(country: &Country) -> Sitrep {
    let scenario = country.scenario();
    let site = |s: &crate::scenario::schema::Site| SitePicture {
        id: s.id.clone(),
        kind: s.kind,
        open: s.open,
        reachable: true,
        present: Estimate::default(),
        waiting: Estimate::default(),
        longest_wait: Estimate::default(),
        unserved: Estimate::default(),
        desks: None,
        beds: None,
        assessed: false,
        repairable: 0,
        water: None,
        sanitation: None,
        lit: false,
        stock: None,
        staff: [0; Profession::COUNT],
        fatigue: [0; Profession::COUNT],
        shift: 0,
        homes: None,
        onward: Vec::new(),
        rooms: None,
        cases: Default::default(),
    };
    let route = |r: &crate::scenario::schema::Route| RoutePicture {
        id: r.id.clone(),
        from: r.from.clone(),
        to: r.to.clone(),
        open: r.open,
        seats: 0,
        needs_seats: r.mode != Mode::Foot,
        waiting: 0,
        dangerous: r.deaths_per_100_000 > 0,
        rescue: 0,
    };
    Sitrep {
        tick: Tick(0),
        day: 1,
        hour: country.hour(Tick(0)),
        phase: country.period().phase(Tick(0)),
        endex: country.endex,
        sites: scenario.sites.iter().map(site).collect(),
        routes: scenario.routes.iter().map(route).collect(),
        lines: Vec::new(),
        contingency: scenario.budget.contingency,
        staff_ready: [0; Profession::COUNT],
        staff_recruitable: [0; Profession::COUNT],
        staff_in_training: [0; Profession::COUNT],
        trucks_free: 0,
        levers: Vec::new(),
        on_order: [0; Item::COUNT],
        on_trucks: Vec::new(),
        arrived: Estimate::default(),
        injects: Vec::new(),
        happened: Vec::new(),
        survivors: None,
    }
}

/// Counts where a count is due and publishes what is due; then reads off what the responders own.
pub(super) fn observe(seen: Seen, mut reports: ResMut<Reports>, mut sitrep: ResMut<Sitrep>) {
    let now = seen.clock.now;
    count_people(&seen, &mut reports, now);
    publish(&mut reports, &mut sitrep, now);
    measure_gap(&seen, &mut reports, &sitrep);
    describe_all(&seen, &mut sitrep);
    // The report of a tick is read at the start of the next.
    let next = Tick(now.0 + 1);
    let period = seen.country.period();
    (sitrep.tick, sitrep.day, sitrep.hour) = (next, period.day(next), period.hour(next));
    sitrep.phase = period.phase(next);
}

/// Reads off what the responders own, so that the report is whole before the first tick.
pub(super) fn describe(seen: Seen, mut sitrep: ResMut<Sitrep>) {
    describe_all(&seen, &mut sitrep);
}

fn describe_all(seen: &Seen, sitrep: &mut Sitrep) {
    describe_sites(seen, sitrep);
    describe_means(seen, sitrep);
    describe_ways(seen, sitrep);
}

fn count_people(seen: &Seen, reports: &mut Reports, now: Tick) {
    let rules = seen.country.rules();
    let due = |every: u32| now.0.is_multiple_of(every.max(1));
    if !due(rules.report_every) && !due(rules.unstaffed_every) {
        return;
    }
    let key = seen.luck.0.key(Stream::Counting, now);
    let known = Tick(now.0 + rules.report_delay);
    for (i, entity) in seen.sites.0.iter().enumerate() {
        let (_, crews, ..) = seen.place.get(*entity).expect("invariant: every site has an entity");
        let staffed = crews.crews.iter().any(|crew| crew.persons > 0);
        let (every, error) = if staffed {
            (rules.report_every, rules.count_error)
        } else {
            (rules.unstaffed_every, rules.unstaffed_error)
        };
        if !due(every) {
            continue;
        }
        let mut draw = key.draw(i as u64);
        let mut see = |truth: u32| observed(truth, error, &mut draw, now);
        let count = Count {
            present: see(seen.census.present[i]),
            waiting: see(seen.waits.waiting[i]),
            longest: see(seen.waits.longest[i]),
            unserved: see(seen.census.unserved[i]),
        };
        reports.pending[i] = Some((known, count));
    }
    if due(rules.report_every) {
        let mut draw = key.draw(1 << 32);
        let truth = seen.country.arrived_before(Tick(now.0 + 1)).min(u64::from(u32::MAX)) as u32;
        reports.arrived = Some((known, observed(truth, rules.count_error / 2, &mut draw, now)));
    }
}

fn publish(reports: &mut Reports, sitrep: &mut Sitrep, now: Tick) {
    for (pending, picture) in reports.pending.iter_mut().zip(&mut sitrep.sites) {
        if let Some((known, count)) = *pending
            && known <= now
        {
            (picture.present, picture.waiting) = (count.present, count.waiting);
            (picture.longest_wait, picture.unserved) = (count.longest, count.unserved);
            *pending = None;
        }
    }
    if let Some((known, arrived)) = reports.arrived
        && known <= now
    {
        sitrep.arrived = arrived;
        reports.arrived = None;
    }
}

/// How far the published picture is from the truth; for the debrief.
fn measure_gap(seen: &Seen, reports: &mut Reports, sitrep: &Sitrep) {
    for (picture, truth) in sitrep.sites.iter().zip(&seen.census.present) {
        reports.gap.0 += u64::from(picture.present.value.abs_diff(*truth));
        reports.gap.1 += u64::from(*truth);
    }
}

fn describe_sites(seen: &Seen, sitrep: &mut Sitrep) {
    let rules = seen.country.rules();
    let sites = &seen.country.scenario().sites;
    let counted = seen.caseload.is_changed();
    for (site, crews, desks, beds, water, sanitation, care, store, homes) in &seen.place {
        let picture = &mut sitrep.sites[site.ix.at()];
        if let Some(d) = news(&desks) {
            picture.desks = Some(DesksPicture {
                booths: d.booths,
                open: d.open,
                from: d.from,
                to: d.to,
                registration: d.registration,
                closed: d.closed,
                screening: d.screening,
                admission: d.admission,
            });
        }
        if let Some(c) = news(&care) {
            picture.rooms = Some((c.consulting_rooms, c.confidential_rooms));
        }
        if counted {
            picture.cases = seen.caseload.known[site.ix.at()];
            picture.cases[Pathway::SurvivorCare as usize] = KnownCases::default();
        }
        if let Some(b) = news(&beds) {
            picture.beds = Some(b.known(rules.failed_use, rules.tent_beds));
            picture.assessed = b.assessed;
            picture.repairable = b.repairable(rules.failed_use);
        }
        if let Some(w) = news(&water) {
            picture.water = Some((w.own, w.trucked));
        }
        if let Some(s) = news(&sanitation) {
            picture.sanitation = Some((s.latrines[0], s.latrines[1], s.showers));
            picture.lit = s.lit;
        }
        if let Some(s) = news(&store) {
            picture.stock = Some(s.stock);
        }
        if let Some(h) = news(&homes) {
            picture.homes = Some((h.damaged, h.repaired / DAY, h.helped_pace));
        }
        if crews.is_changed() {
            picture.shift = crews.shift;
            for (i, crew) in crews.crews.iter().enumerate() {
                (picture.staff[i], picture.fatigue[i]) = (crew.persons, crew.fatigue);
            }
        }
        if site.is_changed() {
            (picture.open, picture.reachable) = (site.open, site.reachable());
            picture.onward.clear();
            picture.onward.extend(site.onward.iter().map(|ix| sites[ix.at()].id.clone()));
        }
    }
}

fn describe_means(seen: &Seen, sitrep: &mut Sitrep) {
    sitrep.lines.clear();
    for line in Line::ALL {
        let account = seen.ledger.of(line);
        sitrep.lines.push(LinePicture {
            line,
            approved: account.approved,
            committed: account.committed,
            paid: account.paid,
            owed: account.owed,
            stopped: account.stopped,
        });
    }
    sitrep.contingency = seen.ledger.contingency;
    (sitrep.staff_ready, sitrep.staff_recruitable) = (seen.pool.ready, seen.pool.recruitable);
    sitrep.trucks_free = seen.fleet.free;
    sitrep.staff_in_training = [0; Profession::COUNT];
    sitrep.on_order = [0; Item::COUNT];
    sitrep.on_trucks.clear();
    for (_, work) in seen.works.under_way() {
        match *work {
            Work::Train { profession, persons } => sitrep.staff_in_training[profession as usize] += persons,
            Work::Deliver { item, quantity, .. } => sitrep.on_order[item as usize] += quantity,
            Work::Unload { item, quantity, to } => sitrep.on_trucks.push((to.0, item, quantity)),
            _ => {}
        }
    }
    sitrep.levers.clear();
    for offer in &seen.country.scenario().levers {
        sitrep.levers.push((offer.lever, seen.levers.0[offer.lever as usize]));
    }
    if sitrep.injects.len() != seen.msel.delivered().len() {
        sitrep.injects.clear();
        sitrep.injects.extend_from_slice(seen.msel.delivered());
    }
    for kind in KINDS {
        if seen.journal.happened(kind) && !sitrep.happened.contains(&kind) {
            sitrep.happened.push(kind);
        }
    }
}

const KINDS: [FactKind; 9] = [
    FactKind::PostClosed,
    FactKind::PeopleDiverted,
    FactKind::LivesLost,
    FactKind::StockOut,
    FactKind::ServiceStopped,
    FactKind::InspectionFailed,
    FactKind::EmergencyDeclared,
    FactKind::OutbreakNoticed,
    FactKind::RefusedUnassessed,
];

/// Routes; who waits for a seat is counted by those who fill the buses.
fn describe_ways(seen: &Seen, sitrep: &mut Sitrep) {
    for (i, picture) in sitrep.routes.iter_mut().enumerate() {
        (picture.open, picture.seats, picture.waiting) = (seen.ways.open[i], seen.ways.seats[i], seen.ways.waiting[i]);
        picture.rescue = seen.ways.rescue[i];
    }
}
