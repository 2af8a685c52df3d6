//! The journey: people advance on routes, choose where to go next, and board.
//!
//! Phase: `Move` ([`advance_cohorts`]) and `Assist` ([`send_onward`]); displaced households are counted in
//! `Arrive` ([`count_damage`]), their homes repaired in `Supply` ([`repair_homes`]). Reads: [`Ways`], sites, the
//! last census. Writes: [`Whereabouts`], [`Nursery`], [`Exits`], [`Caseload`]. Draws: `Stream::Danger` per cohort that ends a
//! dangerous leg (lives lost, and of those the missing). Keeps: every person; households travel whole.

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::Stream;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Intention, Line, Mode, Screening, SiteKind};
use crate::sim::caseload::Caseload;
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, NewCohort, People, Record, Stage, Whereabouts, split};
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::health::dignified;
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, Nursery, Roster, Turn, seek, walk};
use crate::sim::site::{Accommodation, Homes, Queue, Site};
use crate::sim::ways::{Seats, Ways};
use crate::units::Tick;

/// A transfer: who may go from where to where, and how many households at most.
#[derive(Clone, Copy, Debug, Hash)]
struct Transfer {
    from: SiteIx,
    to: SiteIx,
    households: u32,
    /// Whether a room is paid for: only those go who want to stay in the country.
    rent: bool,
}

/// Transfers ordered for this tick.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Transfers(Vec<Transfer>);

impl Transfers {
    /// Offers everybody at a site transport to another.
    pub fn offer(&mut self, from: SiteIx, to: SiteIx, households: u32) {
        self.0.push(Transfer { from, to, households, rent: false });
    }

    /// Offers those who want to stay in the country a room in a town.
    pub fn rent(&mut self, from: SiteIx, to: SiteIx, households: u32) {
        self.0.push(Transfer { from, to, households, rent: true });
    }
}

/// What happens when a cohort reaches a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reached {
    /// They stand in another stage.
    Stage(Stage),
    /// They left the country.
    MovedOn,
    /// They are home.
    Home,
}

/// The stage that begins when people reach a site.
fn reached(kind: SiteKind, has_desks: bool, there: bool, registered: bool, homeward: bool) -> Reached {
    match kind {
        _ if !there => Reached::Stage(Stage::Boarding),
        SiteKind::ExitPost | SiteKind::Outside => Reached::MovedOn,
        SiteKind::HostCommunity if homeward => Reached::Home,
        _ if has_desks && !registered => Reached::Stage(Stage::Queueing),
        SiteKind::HostCommunity | SiteKind::InformalCrossing | SiteKind::Landing if !registered => {
            Reached::Stage(Stage::Unserved)
        }
        SiteKind::InformalCrossing | SiteKind::Landing | SiteKind::PointOfEntry => Reached::Stage(Stage::Admitted),
        _ => Reached::Stage(Stage::Staying),
    }
}

/// Ends the legs that are due. A closed route holds people where they are.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn advance_cohorts(
    country: Res<Country>,
    clock: Res<Clock>,
    ways: Res<Ways>,
    mut queues: Query<&mut Queue>,
    mut cohorts: Query<CohortData>,
    levers: Res<Levers>,
    mut nursery: ResMut<Nursery>,
    mut exits: ResMut<Exits>,
    mut caseload: ResMut<Caseload>,
    mut journal: ResMut<Journal>,
    mut due: Local<Turn<()>>,
) {
    let now = clock.now;
    due.clear();
    const { assert!(Stage::Travelling as u8 == 0, "who travels comes first") };
    walk(cohorts.as_readonly(), |entity, cohort, _, whereabouts, record| {
        // Both in one number: few legs end in an hour, whatever stage people are in.
        let ends = u64::from(whereabouts.stage as u8) << 32 | u64::from(whereabouts.until.0) <= u64::from(now.0);
        if ends && ways.open[whereabouts.route.at()] {
            due.push(Entry { arrived: record.arrived, id: cohort.id, entity }, ());
        }
    });
    if due.is_empty() {
        return;
    }
    let danger = country.chance.key(Stream::Danger, now);
    for (entry, ()) in due.call() {
        let Ok((_, cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        let route = &country.scenario().routes[whereabouts.route.at()];
        if route.deaths_per_100_000 > 0 {
            let mut draw = danger.draw(entry.id.0);
            let teams = ways.rescue[whereabouts.route.at()];
            let lost = draw
                .binomial(people.persons(), risk(route.deaths_per_100_000 * 10, teams, country.rules().rescue_boat));
            if lost > 0 {
                let taken = people.take_persons(lost, &mut draw);
                exits.deceased.add(&taken);
                record.fit(&people);
                caseload.leave_open(&taken, &Record::new(record.arrived, &taken, 0), cohort.seeks_asylum());
                let missing = draw.about(lost, country.rules().missing_share * 1000);
                let in_dignity = dignified(&levers, country.rules(), lost - missing, &mut draw);
                caseload.bury(lost, in_dignity, missing);
                journal.note(now, Fact::LivesLost { route: whereabouts.route.0, persons: lost });
            }
            if people.persons() == 0 {
                nursery.gone.push(entry);
                continue;
            }
        }
        let site = whereabouts.site;
        let mut queue = queues.get_mut(country.entities[site.at()]);
        let homeward = cohort.intention == Intention::ReturnHome && cohort.home == site;
        let there = whereabouts.dest == site;
        match reached(country.kinds[site.at()], queue.is_ok(), there, record.registered, homeward) {
            Reached::Stage(stage) => {
                let kind = country.kinds[site.at()];
                if stage == Stage::Unserved && matches!(kind, SiteKind::InformalCrossing | SiteKind::Landing) {
                    caseload.informal_entries += u64::from(people.persons());
                }
                (whereabouts.stage, whereabouts.since) = (stage, now);
                if let (Stage::Queueing, Ok(queue)) = (stage, &mut queue) {
                    queue.0.push_back(entry.entity);
                }
            }
            Reached::MovedOn => {
                exits.moved_on.add(&people);
                caseload.leave_open(&people, &record, cohort.seeks_asylum());
                if !record.registered || record.screened == Screening::None {
                    exits.unscreened += u64::from(people.persons());
                }
                nursery.gone.push(entry);
            }
            Reached::Home => {
                exits.returned.add(&people);
                caseload.leave_open(&people, &record, false);
                nursery.gone.push(entry);
            }
        }
    }
}

/// Chance to lose one's life on a leg, per million, with rescue teams on the way.
#[must_use]
pub const fn risk(ppm: u32, teams: u32, each: u32) -> u32 {
    (ppm as u64 * 1000 / (1000 + teams as u64 * each as u64)) as u32
}

/// Places still free at each site, as the responders know them.
#[derive(Resource, Clone, Debug, Default)]
pub struct Places(pub Vec<i64>);

/// Counts free places: usable beds less the people who are there or on their way.
pub(super) fn count_places(
    country: Res<Country>,
    census: Res<Census>,
    beds: Query<(&Site, Option<&Accommodation>)>,
    mut places: ResMut<Places>,
) {
    let rules = country.rules();
    places.0.clear();
    places.0.resize(country.entities.len(), i64::MIN);
    for (site, beds) in &beds {
        if site.open && site.reachable() {
            let known = beds.map_or(0, |b| b.known(rules.failed_use, rules.tent_beds));
            let at = site.ix.at();
            places.0[at] = i64::from(known) - i64::from(census.present[at]) - i64::from(census.coming[at]);
        }
    }
}

/// Sends people onward, first come first: those admitted choose among the sites they are directed to, those whose stay is
/// over choose their way, and all who wait for transport board as far as seats go. Sites that are cut off hold them.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn send_onward(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    site_data: Query<&Site>,
    mut ways: ResMut<Ways>,
    mut homes: Query<(&Site, &mut Homes)>,
    mut cohorts: Query<CohortData>,
    mut places: ResMut<Places>,
    mut nursery: ResMut<Nursery>,
    mut turn: Local<Turn<Wish>>,
    mut ready: Local<Vec<u32>>,
    mut doors: Local<Vec<u8>>,
) {
    let now = clock.now;
    ways.offer_seats(ledger.runs(Line::Transport));
    ready.clear();
    ready.resize(country.entities.len(), 0);
    for (site, homes) in &homes {
        ready[site.ix.at()] = homes.ready();
    }
    turn.clear();
    let choices = Choices::new(country.rules());
    doors.clear();
    doors.extend((0..country.entities.len()).map(|at| doors_of(&country, &ways, SiteIx::from_position(at))));
    let wants = |cohort: &Cohort, at: &Whereabouts| choices.may(cohort, at, now, doors[at.site.at()]);
    seek(cohorts.as_readonly(), wants, |entity, cohort, people, whereabouts, record| {
        let wish = match whereabouts.stage {
            Stage::Boarding => ways.seats_for(whereabouts, people).map(Wish::Board),
            stage => wish(cohort, people, whereabouts, record, stage, &ways, &ready),
        };
        if let Some(wish) = wish {
            turn.push(Entry { arrived: record.arrived, id: cohort.id, entity }, wish);
        }
    });
    for (entry, wish) in turn.call() {
        match wish {
            // Those before them took the last seats, or the last home.
            Wish::Board(seats) if !ways.has(seats) => continue,
            Wish::Home(home) if ready[home.at()] == 0 => continue,
            _ => {}
        }
        let Ok((_, mut cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(entry.entity) else {
            continue;
        };
        let here = whereabouts.site;
        let dest = match (whereabouts.stage, cohort.intention) {
            (Stage::Boarding, _) => Some(whereabouts.dest),
            (Stage::Admitted, _) => {
                let site = site_data.get(country.entities[here.at()]).expect("invariant: every site has an entity");
                let persons = i64::from(people.persons());
                let patient = now.since(whereabouts.since) < country.rules().placement_patience;
                match directed(site, &ways, &places.0, persons, patient) {
                    Directed::To(to) => {
                        places.0[to.at()] -= persons;
                        Some(to)
                    }
                    Directed::Wait => None,
                    Directed::Nowhere => {
                        (whereabouts.stage, whereabouts.since) = (Stage::Staying, now);
                        None
                    }
                }
            }
            (_, Intention::Transit) => ways.exit(here),
            (_, Intention::Settle | Intention::Protection) => settle_in(&country, &ways, here),
            (_, Intention::ReturnHome) => {
                let home = cohort.home;
                let left = &mut ready[home.at()];
                let households = people.households.min(*left);
                *left -= households;
                let (_, mut homes) =
                    homes.get_mut(country.entities[home.at()]).expect("invariant: homes are ready there");
                homes.returned += households;
                if households < people.households {
                    let mut part = split(&mut cohort, &mut people, &whereabouts, &mut record, households);
                    (part.whereabouts.stage, part.whereabouts.dest) = (Stage::Boarding, home);
                    nursery.born.push(part);
                    None
                } else {
                    Some(home)
                }
            }
        };
        let Some(dest) = dest else { continue };
        if whereabouts.stage != Stage::Boarding {
            (whereabouts.stage, whereabouts.dest, whereabouts.since) = (Stage::Boarding, dest, now);
        }
        if let Some(part) = board(&country, now, &mut ways, &mut cohort, &mut people, &mut whereabouts, &mut record) {
            nursery.born.push(part);
        }
    }
}

/// What people want who move on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wish {
    /// Seats on a leg.
    Board(Seats),
    /// To go home, once their homes are ready.
    Home(SiteIx),
    /// Another place.
    Choose,
}

/// Ways out of a place, one bit each: to stay where they are is no way out, so the first is always there.
const ANY: u8 = 1;
const EXIT: u8 = 1 << 1;
const COMMUNITY: u8 = 1 << 2;

/// The ways out of a place that are open.
fn doors_of(country: &Country, ways: &Ways, here: SiteIx) -> u8 {
    let exit = if ways.exit(here).is_some() { EXIT } else { 0 };
    let community = if settle_in(country, ways, here).is_some() { COMMUNITY } else { 0 };
    ANY | exit | community
}

/// By stage and intention: hours after which people may look for another place, and the way out they need. One look at a table tells
/// of most cohorts that they stay.
struct Choices([[(u32, u8); Intention::ALL.len()]; STAGES]);

const STAGES: usize = Stage::Boarding as usize + 1;

impl Choices {
    fn new(rules: &Rules) -> Self {
        let never = (u32::MAX, ANY);
        let of = |stage: Stage, intention: Intention| match (stage, intention) {
            (Stage::Boarding | Stage::Admitted, _) => (0, ANY),
            (Stage::Staying | Stage::Unserved, Intention::ReturnHome) => (0, ANY),
            (Stage::Unserved, Intention::Transit) => (rules.unserved_stay, EXIT),
            (Stage::Unserved, _) => (rules.unserved_stay, COMMUNITY),
            (Stage::Staying, Intention::Transit) => (rules.transit_stay, EXIT),
            (Stage::Staying, _) => (rules.settle_stay, COMMUNITY),
            (Stage::Travelling | Stage::Queueing, _) => never,
        };
        let mut table = [[never; Intention::ALL.len()]; STAGES];
        for stage in [Stage::Admitted, Stage::Staying, Stage::Unserved, Stage::Boarding] {
            table[stage as usize] = Intention::ALL.map(|intention| of(stage, intention));
        }
        Self(table)
    }

    /// Whether people may want something.
    fn may(&self, cohort: &Cohort, at: &Whereabouts, now: Tick, doors: u8) -> bool {
        let (stay, door) = self.0[at.stage as usize][cohort.intention as usize];
        (now.since(at.since) >= stay) & (doors & door != 0)
    }
}

/// What people want who may look for another place.
fn wish(
    cohort: &Cohort,
    people: &People,
    whereabouts: &Whereabouts,
    record: &Record,
    stage: Stage,
    ways: &Ways,
    homes_ready: &[u32],
) -> Option<Wish> {
    match (stage, cohort.intention) {
        (Stage::Staying | Stage::Unserved, Intention::ReturnHome) => {
            let home = cohort.home;
            let can = homes_ready[home.at()] > 0 && ways.hours(whereabouts.site, home).is_some();
            can.then_some(Wish::Home(home))
        }
        // Papers protect from return: with them, people need not stay in a centre.
        (Stage::Staying, Intention::Protection) if record.cases.papers != people.persons() => None,
        _ => Some(Wish::Choose),
    }
}

/// Where people go who want to live with a host community; nowhere if they are in one.
fn settle_in(country: &Country, ways: &Ways, here: SiteIx) -> Option<SiteIx> {
    if country.kinds[here.at()] == SiteKind::HostCommunity {
        return None;
    }
    ways.community(here)
}

enum Directed {
    To(SiteIx),
    Wait,
    Nowhere,
}

/// The first site in the order of preference with places for all; after patience, the one with the most places.
fn directed(site: &Site, ways: &Ways, places: &[i64], persons: i64, patient: bool) -> Directed {
    let reachable = || site.onward.iter().copied().filter(|to| ways.next(site.ix, *to).is_some());
    if let Some(to) = reachable().find(|to| places[to.at()] >= persons) {
        return Directed::To(to);
    }
    let usable = reachable().filter(|to| places[to.at()] > i64::MIN);
    match usable.max_by_key(|to| (places[to.at()], std::cmp::Reverse(*to))) {
        // A large group goes where there is room for some of it at once; the rest finds the door.
        Some(to) if !patient || places[to.at()] * 2 >= persons => Directed::To(to),
        Some(_) => Directed::Wait,
        None if site.onward.is_empty() => Directed::Nowhere,
        None => Directed::Wait,
    }
}

/// Takes people on board for their next leg as far as seats go; households that find a seat when not all do are split off.
fn board(
    country: &Country,
    now: Tick,
    ways: &mut Ways,
    cohort: &mut Cohort,
    people: &mut People,
    whereabouts: &mut Whereabouts,
    record: &mut Record,
) -> Option<NewCohort> {
    let leg = ways.next(whereabouts.site, whereabouts.dest)?;
    let route = &country.scenario().routes[leg.at()];
    let persons = people.persons();
    let seats = if route.mode == Mode::Foot { persons } else { ways.free[leg.at()] };
    let depart = |whereabouts: &mut Whereabouts| {
        whereabouts.stage = Stage::Travelling;
        whereabouts.site = country.ends[leg.at()].1;
        whereabouts.route = leg;
        whereabouts.since = now;
        whereabouts.until = Tick(now.0 + route.hours.0);
    };
    if persons <= seats {
        ways.free[leg.at()] = ways.free[leg.at()].saturating_sub(persons);
        depart(whereabouts);
        return None;
    }
    let households = (u64::from(people.households) * u64::from(seats) / u64::from(persons)) as u32;
    let mut part = None;
    if households > 0 && households < people.households {
        let mut first = split(cohort, people, whereabouts, record, households);
        ways.free[leg.at()] = ways.free[leg.at()].saturating_sub(first.people.persons());
        depart(&mut first.whereabouts);
        part = Some(first);
    }
    ways.waiting[leg.at()] += people.persons();
    part
}

/// Whether a transfer was ordered.
pub(super) fn any_transfer(transfers: Res<Transfers>) -> bool {
    !transfers.0.is_empty()
}

/// Offers people at a site transport to another, as ordered; households in order of arrival.
pub(super) fn transfer_people(
    clock: Res<Clock>,
    roster: Res<Roster>,
    mut transfers: ResMut<Transfers>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut journal: ResMut<Journal>,
) {
    for Transfer { from, to, households, rent } in transfers.0.drain(..) {
        let (mut left, mut persons) = (households, 0);
        for Entry { entity, .. } in roster.entries() {
            if left == 0 {
                break;
            }
            let Ok((_, mut cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(*entity) else {
                continue;
            };
            let wants = !rent || matches!(cohort.intention, Intention::Settle | Intention::Protection);
            if whereabouts.site != from || whereabouts.stage != Stage::Staying || !wants {
                continue;
            }
            if people.households <= left {
                left -= people.households;
                persons += people.persons();
                (whereabouts.stage, whereabouts.dest, whereabouts.since) = (Stage::Boarding, to, clock.now);
            } else {
                let mut part = split(&mut cohort, &mut people, &whereabouts, &mut record, left);
                persons += part.people.persons();
                (part.whereabouts.stage, part.whereabouts.dest, part.whereabouts.since) =
                    (Stage::Boarding, to, clock.now);
                nursery.born.push(part);
                left = 0;
            }
        }
        if persons > 0 {
            journal.note(clock.now, Fact::PeopleTransferred { from: from.0, to: to.0, persons });
        }
    }
}

/// Households displaced from a community are counted as its damaged homes when they set out.
pub(super) fn count_damage(country: &Country, nursery: &Nursery, homes: &mut Query<&mut Homes>) {
    for new in &nursery.born {
        if new.cohort.intention == Intention::ReturnHome
            && country.kinds[new.cohort.home.at()] == SiteKind::HostCommunity
            && let Ok(mut homes) = homes.get_mut(country.entities[new.cohort.home.at()])
        {
            homes.damaged += new.people.households;
        }
    }
}

/// Homes are repaired a little every hour: by families themselves, and with help as far as it is paid for.
pub(super) fn repair_homes(ledger: Res<Ledger>, mut homes: Query<&mut Homes>) {
    let helped = ledger.runs(Line::Shelter);
    for mut homes in &mut homes {
        let pace = homes.own_pace + if helped { homes.helped_pace } else { 0 };
        let cap = homes.damaged * crate::units::DAY;
        if homes.repaired < cap {
            homes.repaired = (homes.repaired + pace).min(cap);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rescue_team_lowers_the_risk_and_none_removes_it() {
        let risks: Vec<u32> = (0..6).map(|teams| risk(8000, teams, 600)).collect();
        assert!(risks.is_sorted_by(|a, b| a > b) && risks[5] > 0, "{risks:?}");
    }

    #[test]
    fn what_a_site_is_decides_how_people_are_met() {
        use SiteKind::{CollectiveShelter, ExitPost, HostCommunity, InformalCrossing, PointOfEntry};
        let stage = |kind, desks, registered| reached(kind, desks, true, registered, false);
        assert_eq!(stage(PointOfEntry, true, false), Reached::Stage(Stage::Queueing));
        assert_eq!(stage(PointOfEntry, true, true), Reached::Stage(Stage::Admitted));
        assert_eq!(stage(InformalCrossing, false, false), Reached::Stage(Stage::Unserved));
        assert_eq!(stage(HostCommunity, false, false), Reached::Stage(Stage::Unserved));
        assert_eq!(stage(HostCommunity, false, true), Reached::Stage(Stage::Staying));
        assert_eq!(stage(CollectiveShelter, false, false), Reached::Stage(Stage::Staying));
        assert_eq!(stage(ExitPost, false, true), Reached::MovedOn);
        assert_eq!(reached(ExitPost, false, false, true, false), Reached::Stage(Stage::Boarding));
        assert_eq!(reached(HostCommunity, false, true, false, true), Reached::Home);
    }
}
