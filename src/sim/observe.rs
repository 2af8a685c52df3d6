//! Observing: sites count and report; what the responders own is read off; together they make the situation report.
//!
//! Phase: `Report`. Reads: everything. Writes: [`Sitrep`], [`Reports`] (see `counts`). Draws: `Stream::Counting` per site and count,
//! `Stream::Forecast` per day forecast, `Stream::Survey` once a day. A count is wrong by a share that is larger where there is
//! no staff and smaller where displacement is tracked and people are registered; it reaches the report after a delay. This is the
//! only place where the truth about people enters the picture, and always through [`observed`], [`forecast`] or the delay of
//! a report.

mod counts;

use bevy::ecs::change_detection::{DetectChanges as _, Ref};
use bevy::ecs::system::{Query, Res, ResMut, SystemParam};

pub use counts::Reports;
use counts::{count_people, measure_gap, measure_homes, observed, publish};

use crate::chance::Stream;
use crate::scenario::schema::{FactKind, Item, Lever, Line, Mode, Profession};
use crate::scenario::table::Pathway;
use crate::sim::appeal::Appeal;
use crate::sim::caseload::{Caseload, KnownCases};
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{People, Record, Whereabouts};
use crate::sim::complaints::Complaints;
use crate::sim::country::Country;
use crate::sim::decide::fund_opens;
use crate::sim::forecast::{Sources, forecast};
use crate::sim::inject::Msel;
use crate::sim::journal::Journal;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::rumours::Rumours;
use crate::sim::site::{Accommodation, Care, Crews, Desks, Homes, Sanitation, Site, Store, Water};
use crate::sim::sitrep::{DesksPicture, Estimate, LinePicture, RoutePicture, SitePicture, Sitrep};
use crate::sim::society::Society;
use crate::sim::supply::{Disruptions, Fleet, Pool};
use crate::sim::trust::Trust;
use crate::sim::waits::Waits;
use crate::sim::ways::Ways;
use crate::sim::works::{Work, Works};
use crate::units::{DAY, Money, Tick};

#[derive(SystemParam)]
pub(super) struct Seen<'w, 's> {
    country: Res<'w, Country>,
    clock: Res<'w, Clock>,
    census: Res<'w, Census>,
    waits: Res<'w, Waits>,
    caseload: Res<'w, Caseload>,
    ledger: Res<'w, Ledger>,
    appeal: Res<'w, Appeal>,
    works: Res<'w, Works>,
    pool: Res<'w, Pool>,
    disruptions: Res<'w, Disruptions>,
    fleet: Res<'w, Fleet>,
    levers: Res<'w, Levers>,
    trust: Res<'w, Trust>,
    rumours: Res<'w, Rumours>,
    complaints: Res<'w, Complaints>,
    society: Res<'w, Society>,
    ways: Res<'w, Ways>,
    msel: Res<'w, Msel>,
    journal: Res<'w, Journal>,
    place: Query<'w, 's, SiteData>,
    people: Query<'w, 's, (&'static People, &'static Whereabouts, &'static Record)>,
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
        skill: [0; Profession::COUNT],
        striking: false,
        partners: [0; Profession::COUNT],
        homes: None,
        onward: Vec::new(),
        rooms: None,
        child_space: false,
        cases: Default::default(),
        registered: None,
        cash: 0,
        price: None,
        acceptance: None,
        complaints: None,
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
        defaulted: Vec::new(),
        arrived: Estimate::default(),
        fund_opens: None,
        injects: Vec::new(),
        dilemmas: Vec::new(),
        answers: Vec::new(),
        happened: Vec::new(),
        survivors: None,
        forecast: Vec::new(),
        rumour: None,
        appeal: None,
        income: Money::ZERO,
        findings: 0,
        trust: None,
    }
}

/// Whether anybody reads the report of this tick: nobody does after ENDEX.
pub(super) fn is_read(country: Res<Country>, clock: Res<Clock>) -> bool {
    clock.now < country.endex
}

/// Counts where a count is due and publishes what is due; then reads off what the responders own.
pub(super) fn observe(seen: Seen, mut reports: ResMut<Reports>, mut sitrep: ResMut<Sitrep>) {
    let now = seen.clock.now;
    count_people(&seen, &mut reports, now);
    let published = publish(&mut reports, &mut sitrep, now);
    measure_gap(&seen, &mut reports, &sitrep);
    if seen.country.hour(now) == 0 {
        expect(&seen, &mut sitrep, now);
        if let (Some(today), Some(truth)) = (sitrep.forecast.first(), seen.country.days.get(sitrep.day as usize - 1)) {
            reports.forecast_gap.0 += u64::from(today.value.abs_diff(*truth));
            reports.forecast_gap.1 += u64::from(*truth);
        }
        ask(&seen, &mut sitrep, now);
        measure_homes(&seen, &mut reports, &sitrep);
    }
    describe_all(&seen, &reports, &mut sitrep, published);
    // The report of a tick is read at the start of the next.
    let next = Tick(now.0 + 1);
    let period = seen.country.period();
    (sitrep.tick, sitrep.day, sitrep.hour) = (next, period.day(next), period.hour(next));
    sitrep.phase = period.phase(next);
}

/// Reads off what the responders own, so that the report is whole before the first tick.
pub(super) fn describe(seen: Seen, reports: Res<Reports>, mut sitrep: ResMut<Sitrep>) {
    expect(&seen, &mut sitrep, Tick(0));
    describe_all(&seen, &reports, &mut sitrep, true);
}

/// Forecasts the arrivals of today and of the days that the data reach.
fn expect(seen: &Seen, sitrep: &mut Sitrep, now: Tick) {
    let rules = seen.country.rules();
    let sources = if seen.levers.in_force(Lever::RegionalDataSharing) {
        Sources::Region
    } else if seen.levers.in_force(Lever::DisplacementTracking) {
        Sources::Tracking
    } else {
        Sources::Sight
    };
    let today = seen.country.period().day(now);
    sitrep.forecast.clear();
    for ahead in 1..=sources.days(rules) {
        let day = today + ahead - 1;
        let Some(truth) = seen.country.days.get(day as usize - 1) else { break };
        let mut draw = seen.country.chance.key(Stream::Forecast, Tick(day * DAY)).draw(0);
        sitrep.forecast.push(forecast(day, *truth, sources.error(rules, ahead), &mut draw));
    }
}

/// Asks people how far they trust, where somebody does.
fn ask(seen: &Seen, sitrep: &mut Sitrep, now: Tick) {
    let asks = [Lever::CommunityParticipation, Lever::ComplaintsMechanism, Lever::Hotline];
    sitrep.trust = asks.iter().any(|lever| seen.levers.in_force(*lever)).then(|| {
        let mut draw = seen.country.chance.key(Stream::Survey, now).draw(0);
        let mut asked = observed(seen.trust.mean, seen.country.rules().count_error, &mut draw, now);
        asked.value = asked.value.min(1000);
        asked
    });
    // Where nobody asks, the mayor guesses.
    let rules = seen.country.rules();
    let asked = [Lever::HostCommunitySupport, Lever::AcceptanceCampaign, Lever::CommunityParticipation];
    let error =
        if asked.iter().any(|lever| seen.levers.in_force(*lever)) { rules.count_error } else { rules.unstaffed_error };
    for (number, town) in seen.society.towns.iter().enumerate() {
        let mut draw = seen.country.chance.key(Stream::Survey, now).draw(1 + number as u64);
        let mut guess = observed(town.acceptance, error, &mut draw, now);
        guess.value = guess.value.min(1000);
        sitrep.sites[town.site.at()].acceptance = Some(guess);
    }
}

/// What the responders own; `published` says whether a count has come in.
fn describe_all(seen: &Seen, reports: &Reports, sitrep: &mut Sitrep, published: bool) {
    describe_sites(seen, reports, sitrep, published);
    describe_means(seen, sitrep);
    describe_ways(seen, sitrep);
}

fn describe_sites(seen: &Seen, reports: &Reports, sitrep: &mut Sitrep, published: bool) {
    let rules = seen.country.rules();
    let sites = &seen.country.scenario().sites;
    let counted = seen.caseload.is_changed();
    let surveyed = seen.levers.in_force(Lever::ReturneeDatabase);
    let heard = seen.levers.in_force(Lever::ComplaintsMechanism);
    let (society, levers) = (seen.society.is_changed(), seen.levers.is_changed());
    let complaints = levers || seen.complaints.is_changed();
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
            picture.child_space = c.child_space;
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
        if let Some(h) = homes.as_ref().filter(|homes| published || homes.is_changed() || levers) {
            let (damaged, repaired) =
                if surveyed { (h.damaged, h.repaired / DAY) } else { estimated(h, reports.homes[site.ix.at()]) };
            picture.homes = Some((damaged, repaired, h.helped_pace));
        }
        if society {
            picture.cash = seen.society.cash[site.ix.at()];
            picture.price = seen.society.town_of(&seen.country, site.ix.at()).map(|town| town.price);
        }
        if complaints {
            let docket = seen.complaints.sites[site.ix.at()];
            picture.complaints = heard.then_some((docket.open, docket.closed));
        }
        if crews.is_changed() {
            picture.shift = crews.shift;
            picture.striking = crews.striking;
            picture.partners = crews.partners;
            for (i, crew) in crews.crews.iter().enumerate() {
                (picture.staff[i], picture.fatigue[i], picture.skill[i]) = (crew.persons, crew.fatigue, crew.skill);
            }
        }
        if site.is_changed() {
            (picture.open, picture.reachable) = (site.open, site.reachable());
            picture.onward.clear();
            picture.onward.extend(site.onward.iter().map(|ix| sites[ix.at()].id.clone()));
        }
    }
}

/// Damaged and repaired homes where nobody keeps a list: what was counted, and the share that stands again.
fn estimated(homes: &Homes, counted: u32) -> (u32, u32) {
    let share = u64::from(homes.repaired / DAY) * u64::from(counted);
    (counted, share.checked_div(u64::from(homes.damaged)).unwrap_or(0) as u32)
}

fn describe_means(seen: &Seen, sitrep: &mut Sitrep) {
    sitrep.rumour = seen.rumours.known();
    sitrep.appeal = seen.appeal.open;
    if seen.disruptions.is_changed() {
        sitrep.defaulted.clear();
        sitrep.defaulted.extend((0..).zip(&seen.disruptions.defaulted).filter(|(_, gone)| **gone).map(|(at, _)| at));
    }
    if seen.ledger.is_changed() {
        describe_money(&seen.ledger, sitrep);
    }
    (sitrep.staff_ready, sitrep.staff_recruitable) = (seen.pool.ready, seen.pool.recruitable);
    sitrep.trucks_free = seen.fleet.free;
    sitrep.staff_in_training = [0; Profession::COUNT];
    sitrep.on_order = [0; Item::COUNT];
    sitrep.on_trucks.clear();
    for (_, work) in seen.works.under_way() {
        match *work {
            Work::Train { profession, persons, .. } => sitrep.staff_in_training[profession as usize] += persons,
            Work::Deliver { item, quantity, .. } => sitrep.on_order[item as usize] += quantity,
            Work::Unload { item, quantity, to } => sitrep.on_trucks.push((to.0, item, quantity)),
            _ => {}
        }
    }
    if seen.levers.is_changed() {
        sitrep.fund_opens = fund_opens(&seen.country, &seen.levers, &seen.journal);
        let offers = seen.country.scenario().levers.iter().map(|offer| offer.lever);
        sitrep.levers.clear();
        sitrep.levers.extend(offers.map(|lever| (lever, seen.levers.0[lever as usize])));
    }
    if sitrep.injects.len() != seen.msel.delivered().len() {
        sitrep.injects.clear();
        sitrep.injects.extend_from_slice(seen.msel.delivered());
    }
    if seen.msel.is_changed() {
        describe_dilemmas(seen, sitrep);
    }
    let delay = seen.country.rules().report_delay;
    for kind in FactKind::ALL {
        if seen.journal.known(kind, seen.clock.now, delay) && !sitrep.happened.contains(&kind) {
            sitrep.happened.push(kind);
        }
    }
}

fn describe_money(ledger: &Ledger, sitrep: &mut Sitrep) {
    sitrep.lines.clear();
    sitrep.lines.extend(Line::ALL.map(|line| {
        let account = ledger.of(line);
        LinePicture {
            line,
            approved: account.approved,
            committed: account.committed,
            paid: account.paid,
            owed: account.owed,
            stopped: account.stopped,
        }
    }));
    (sitrep.contingency, sitrep.income, sitrep.findings) = (ledger.contingency, ledger.income, ledger.findings);
}

/// Questions that wait for an answer, and answers.
fn describe_dilemmas(seen: &Seen, sitrep: &mut Sitrep) {
    sitrep.dilemmas.clear();
    sitrep.answers.clear();
    let injects = &seen.country.scenario().injects;
    for (at, (course, inject)) in (0u16..).zip(seen.msel.courses().iter().zip(injects)) {
        sitrep.dilemmas.extend(course.due(inject).map(|due| (at, due)));
        sitrep.answers.extend(course.answer.map(|answer| (at, answer)));
    }
}

/// Routes; who waits for a seat is counted by those who fill the buses.
fn describe_ways(seen: &Seen, sitrep: &mut Sitrep) {
    for (i, picture) in sitrep.routes.iter_mut().enumerate() {
        (picture.open, picture.seats, picture.waiting) = (seen.ways.open[i], seen.ways.seats[i], seen.ways.waiting[i]);
        picture.rescue = seen.ways.rescue[i];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_list_homes_are_estimated_in_one_proportion() {
        let homes = Homes { damaged: 400, repaired: 100 * DAY, returned: 0, own_pace: 0, helped_pace: 0 };
        assert_eq!(estimated(&homes, 500), (500, 125));
        assert_eq!(estimated(&Homes { damaged: 0, repaired: 0, ..homes }, 0), (0, 0));
    }
}
