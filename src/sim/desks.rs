//! Desks: registration and screening of the people who wait; and those who give up waiting.
//!
//! Phase: `Process`. Reads: crews, [`Desks`], levers, trust, rumours. Writes: [`Whereabouts`], records, [`Waits`], [`Nursery`].
//! Draws: `Stream::Screening` per cohort let through, `Stream::Diversion` per cohort that waits beyond patience. Keeps: every person; the queue is first come,
//! first served; a diverted household waits nowhere and is registered nowhere.

use bevy::ecs::entity::Entity;
use bevy::ecs::query::Without;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::{Draw, Stream};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Lever, Line, Profession, Registration, Screening};
use crate::sim::caseload::Caseload;
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, People, Record, Stage, Whereabouts, need, split};
use crate::sim::country::Country;
use crate::sim::decision::Admission;
use crate::sim::ids::SiteIx;
use crate::sim::journal::{Fact, Journal};
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, FirstCome, Nursery, seek};
use crate::sim::rumours::{Rumours, patience};
use crate::sim::screening;
use crate::sim::site::{Care, Crews, Desks, Queue, Site};
use crate::sim::supply::Disruptions;
use crate::sim::trust::{Trust, ease};
use crate::sim::waits::Waits;
use crate::sim::ways::Ways;
use crate::units::Tick;

/// Thousandths of a household that `desks` can register in an hour.
///
/// `minutes` for one household; `output` is what tiredness leaves, `system` what the registration system leaves, both
/// in permille.
#[must_use]
pub const fn households_per_hour(desks: u32, minutes: u32, output: u32, system: u32) -> u32 {
    let full = desks as u64 * 60_000 / minutes as u64;
    (full * output as u64 / 1000 * system as u64 / 1000) as u32
}

/// Lets people through in the order in which they came, as the post is told to.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn run_desks(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    disruptions: Res<Disruptions>,
    trust: Res<Trust>,
    ways: Res<Ways>,
    mut posts: Query<(&Site, &mut Desks, &mut Queue, &Crews, Option<&Care>)>,
    mut cohorts: Query<CohortData>,
    mut waits: ResMut<Waits>,
    mut caseload: ResMut<Caseload>,
    mut nursery: ResMut<Nursery>,
    mut journal: ResMut<Journal>,
) {
    let rules = country.rules();
    let now = clock.now;
    let hour = country.hour(now);
    let system = if disruptions.registration_down > now { rules.paper_share } else { 1000 };
    let key = country.chance.key(Stream::Screening, now);
    for (_, entity) in &country.posts {
        let Ok((site, mut desks, mut queue, crews, care)) = posts.get_mut(*entity) else { continue };
        if !site.open || !desks.works_at(hour) || !ledger.runs(Line::Staff) {
            desks.begun = 0;
            continue;
        }
        let on_duty = crews.on_duty(Profession::Registration, desks.hours_open());
        let output = crews.output(Profession::Registration, rules.fatigue_loss);
        let minutes = desk_minutes(desks.admission, desks.registration, desks.screening, rules);
        let pace = households_per_hour(desks.open.min(on_duty), minutes, output, system);
        let mut capacity = desks.begun + pace;
        let detour = (ways.next(site.ix, site.detour).is_some()).then_some(site.detour);
        let desk = Desk {
            country: &country,
            trust: &trust,
            now,
            detour,
            admission: desks.admission,
            screening: desks.screening,
            interpreters: crews.at_work(Profession::Interpreter),
            private: care.is_some_and(|care| care.confidential_rooms > 0),
        };
        let (mut refused, mut assessed) = (0, 0);
        while capacity >= 1000
            && let Some(front) = queue.0.front().copied()
        {
            let Ok((_, mut cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(front) else {
                queue.0.pop_front();
                continue;
            };
            if !desk.handles(&people) {
                break;
            }
            let waited = now.since(whereabouts.since);
            let able = capacity / 1000;
            let mut draw = key.draw(cohort.id.0 ^ u64::from(cohort.splits) << 32);
            let mut pass = |cohort: &Cohort, people: &People, whereabouts: &mut Whereabouts, record: &mut Record| {
                waits.count(site.ix, waited, people.persons());
                match desk.pass(cohort, people, whereabouts, record, &mut draw) {
                    Passed::Admitted => {}
                    Passed::TurnedBack => refused += people.persons(),
                    Passed::Refused => assessed += people.persons(),
                }
            };
            if people.households <= able {
                capacity -= people.households * 1000;
                pass(&cohort, &people, &mut whereabouts, &mut record);
                queue.0.pop_front();
            } else {
                capacity -= able * 1000;
                let mut part = split(&mut cohort, &mut people, &whereabouts, &mut record, able);
                pass(&part.cohort, &part.people, &mut part.whereabouts, &mut part.record);
                nursery.born.push(part);
            }
        }
        // Desks without a queue stand idle: only work on a household at the desk is carried over.
        desks.begun = if queue.0.is_empty() { 0 } else { capacity.min(1000 + pace) };
        if refused > 0 {
            caseload.refused_unassessed += u64::from(refused);
            caseload.refused_at[site.ix.at()] += u64::from(refused);
            journal.note(now, Fact::RefusedUnassessed { site: site.ix.0, persons: refused });
        }
        if assessed > 0 {
            caseload.refused_assessed += u64::from(assessed);
            journal.note(now, Fact::RefusedAssessed { site: site.ix.0, persons: assessed });
        }
    }
}

/// Minutes for one household at a desk.
#[must_use]
pub const fn desk_minutes(
    admission: Admission,
    registration: Registration,
    screening: Screening,
    rules: &Rules,
) -> u32 {
    match admission {
        // A glance, or a gesture.
        Admission::WaveThrough | Admission::TurnBack => 1,
        Admission::Assess => {
            let registered = match registration {
                Registration::Group => rules.group_minutes,
                Registration::Individual => rules.individual_minutes,
            };
            registered + screening::minutes(screening, rules)
        }
        Admission::AssessAndRefuse => rules.individual_minutes + rules.full_minutes,
    }
}

/// A desk at work.
struct Desk<'a> {
    country: &'a Country,
    trust: &'a Trust,
    now: Tick,
    /// Where those go who are turned back; none if they can only wait.
    detour: Option<SiteIx>,
    admission: Admission,
    screening: Screening,
    interpreters: u32,
    private: bool,
}

/// What became of people at a desk.
enum Passed {
    Admitted,
    TurnedBack,
    Refused,
}

impl Desk<'_> {
    /// Whether this desk can do anything for the people in front of it. Nationals and residents are never turned back; those
    /// who are, and have no other way, stand there.
    fn handles(&self, people: &People) -> bool {
        self.admission != Admission::TurnBack || self.detour.is_some() || resident(people)
    }

    fn pass(
        &self,
        cohort: &Cohort,
        people: &People,
        whereabouts: &mut Whereabouts,
        record: &mut Record,
        draw: &mut Draw,
    ) -> Passed {
        if self.admission == Admission::TurnBack
            && !resident(people)
            && let Some(detour) = self.detour
        {
            record.diverted = true;
            (whereabouts.stage, whereabouts.dest, whereabouts.since) = (Stage::Boarding, detour, self.now);
            return Passed::TurnedBack;
        }
        (whereabouts.stage, whereabouts.since) = (Stage::Admitted, self.now);
        if self.admission == Admission::WaveThrough {
            return Passed::Admitted;
        }
        record.registered = true;
        let depth = if self.admission == Admission::AssessAndRefuse { Screening::Full } else { self.screening };
        self.screen(cohort, people, record, depth, draw);
        record.screened = record.screened.max(depth);
        let found = record.cases.found.iter().any(|n| *n > 0);
        let claim = cohort.seeks_asylum() || resident(people) || found;
        if self.admission == Admission::AssessAndRefuse
            && !claim
            && draw.happens(self.country.rules().refused_share * 1000)
        {
            record.refused = true;
            return Passed::Refused;
        }
        Passed::Admitted
    }

    fn screen(&self, cohort: &Cohort, people: &People, record: &mut Record, depth: Screening, draw: &mut Draw) {
        let rules = self.country.rules();
        let profile = &self.country.scenario().profiles[usize::from(cohort.group)];
        let common =
            screening::understood(self.interpreters, screening::foreign_languages(profile), rules.no_interpreter);
        let ease = self.trust.ease(cohort.group);
        let chances = [false, true].map(|visible| screening::chance(depth, visible, common, self.private, ease, rules));
        screening::screen(record, people, cohort.intention, &chances, draw);
    }
}

/// Whether all of them are residents of the country.
fn resident(people: &People) -> bool {
    people.overlays[need::RESIDENT] == people.persons()
}

/// Outreach: registration staff at a site without desks register people where they are.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn reach_out(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    teams: Query<(&Site, &Crews), Without<Desks>>,
    mut cohorts: Query<CohortData>,
    mut nursery: ResMut<Nursery>,
    mut waits: ResMut<Waits>,
    mut asks: Local<Vec<bool>>,
    mut able: Local<Vec<u32>>,
    mut first: Local<FirstCome>,
    mut turn: Local<Vec<Entry>>,
) {
    let rules = country.rules();
    let hour = country.hour(clock.now);
    // Teams work by day only, as one person a team.
    let day = (8..18).contains(&hour) && ledger.runs(Line::Staff);
    if !day {
        return;
    }
    able.clear();
    able.resize(country.entities.len(), 0);
    asks.clear();
    asks.resize(country.entities.len(), false);
    for (site, crews) in &teams {
        asks[site.ix.at()] = crews.at_work(Profession::Protection) > 0;
        if site.reachable() && crews.at_work(Profession::Registration) > 0 {
            let teams = crews.on_duty(Profession::Registration, 10);
            let output = crews.output(Profession::Registration, rules.fatigue_loss);
            able[site.ix.at()] = households_per_hour(teams, rules.individual_minutes, output, 1000) / 1000;
        }
    }
    if able.iter().all(|n| *n == 0) {
        return;
    }
    first.clear(able.len());
    let can = |at: &Whereabouts| (at.stage == Stage::Staying) | (at.stage == Stage::Unserved);
    let near = |_: &Cohort, at: &Whereabouts| (able[at.site.at()] > 0) & can(at);
    seek(cohorts.as_readonly(), near, |entity, cohort, _, whereabouts, record| {
        if !record.registered {
            let site = whereabouts.site.at();
            first.offer(site, able[site], Entry { arrived: record.arrived, id: cohort.id, entity });
        }
    });
    first.take(&mut turn);
    for entry in &turn {
        let Ok((_, mut cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(entry.entity) else {
            continue;
        };
        let able = &mut able[whereabouts.site.at()];
        if *able == 0 {
            continue;
        }
        let next = |stage| if stage == Stage::Unserved { Stage::Admitted } else { stage };
        // Who waited outside waits no longer.
        let mut seen = |at: &Whereabouts, people: &People| {
            if at.stage == Stage::Unserved {
                waits.count(at.site, clock.now.since(at.since), people.persons());
            }
        };
        if people.households <= *able {
            *able -= people.households;
            seen(&whereabouts, &people);
            register_outside(&cohort, &people, &mut record, asks[whereabouts.site.at()]);
            whereabouts.stage = next(whereabouts.stage);
        } else {
            let mut part = split(&mut cohort, &mut people, &whereabouts, &mut record, *able);
            *able = 0;
            seen(&whereabouts, &part.people);
            register_outside(&part.cohort, &part.people, &mut part.record, asks[whereabouts.site.at()]);
            part.whereabouts.stage = next(part.whereabouts.stage);
            nursery.born.push(part);
        }
    }
}

/// Registers people where they are; needs are found by the protection teams that walk the site.
fn register_outside(cohort: &Cohort, people: &People, record: &mut Record, protection: bool) {
    record.registered = true;
    if protection {
        record.screened = Screening::Full;
    }
    if cohort.seeks_asylum() {
        record.cases.wish = people.persons();
    }
}

/// Some of those who wait beyond patience leave for the informal crossing.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn divert_waiting(
    country: Res<Country>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    trust: Res<Trust>,
    rumours: Res<Rumours>,
    ways: Res<Ways>,
    mut posts: Query<(&Site, &Desks, &mut Queue)>,
    mut cohorts: Query<CohortData>,
    mut waits: ResMut<Waits>,
    mut nursery: ResMut<Nursery>,
    mut journal: ResMut<Journal>,
    mut leavers: Local<Vec<Entity>>,
) {
    let rules = country.rules();
    let now = clock.now;
    let informed = levers.in_force(Lever::InformationPoints);
    let rumour = rumours.goes_round();
    // The least patient decide how far back in the queue to look.
    let least = trust.groups.iter().copied().min().unwrap_or(rules.trust_start);
    let least = patience(rules, informed, ease(least), rumour);
    let key = country.chance.key(Stream::Diversion, now);
    for (_, entity) in &country.posts {
        let Ok((site, desks, mut queue)) = posts.get_mut(*entity) else { continue };
        if desks.taken_to != SiteIx::NONE {
            // A post suspended for safety: everybody there is offered transport to an open one.
            for waiter in queue.0.drain(..) {
                if let Ok((_, _, _, mut whereabouts, _)) = cohorts.get_mut(waiter) {
                    (whereabouts.stage, whereabouts.dest, whereabouts.since) = (Stage::Boarding, desks.taken_to, now);
                }
            }
            continue;
        }
        if site.detour == SiteIx::NONE || queue.0.is_empty() || ways.next(site.ix, site.detour).is_none() {
            continue;
        }
        let rate =
            |waited, patience| leave_rate(waited, patience, desks.closed, rules.leave_rate, rules.closed_leave_rate);
        let since = |waiter: &Entity| cohorts.get(*waiter).map_or(now, |(_, _, _, whereabouts, _)| whereabouts.since);
        // First come, first served: those beyond patience stand in front.
        let late = queue.0.partition_point(|waiter| rate(now.since(since(waiter)), least) > 0);
        let mut left = 0;
        leavers.clear();
        for waiter in queue.0.iter().take(late) {
            let Ok((_, mut cohort, mut people, mut whereabouts, mut record)) = cohorts.get_mut(*waiter) else {
                continue;
            };
            let waited = now.since(whereabouts.since);
            let patience = patience(rules, informed, trust.ease(cohort.group), rumour);
            let go = key.draw(cohort.id.0).binomial(people.households, rate(waited, patience));
            if go == people.households {
                left += people.persons();
                waits.count(site.ix, waited, people.persons());
                record.diverted = true;
                (whereabouts.stage, whereabouts.dest, whereabouts.since) = (Stage::Boarding, site.detour, now);
                leavers.push(*waiter);
            } else if go > 0 {
                let mut part = split(&mut cohort, &mut people, &whereabouts, &mut record, go);
                left += part.people.persons();
                waits.count(site.ix, waited, part.people.persons());
                part.record.diverted = true;
                (part.whereabouts.stage, part.whereabouts.dest, part.whereabouts.since) =
                    (Stage::Boarding, site.detour, now);
                nursery.born.push(part);
            }
        }
        if !leavers.is_empty() {
            queue.0.retain(|waiter| !leavers.contains(waiter));
        }
        if let Some(persons) = waits.give_up(site.ix, left, now) {
            journal.note(now, Fact::PeopleDiverted { site: site.ix.0, persons });
        }
    }
}

/// Notes how long people wait and how many.
pub(super) fn watch_queues(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    queues: Query<&Queue>,
    cohorts: Query<&Whereabouts>,
    mut waits: ResMut<Waits>,
    mut journal: ResMut<Journal>,
) {
    for (outside, (hours, persons)) in waits.outside.iter_mut().zip(census.unserved_hours.iter().zip(&census.unserved))
    {
        *outside = (*hours, *persons);
    }
    for (at, entity) in country.posts.iter().copied() {
        let Ok(queue) = queues.get(entity) else { continue };
        let since = queue.0.front().and_then(|first| cohorts.get(*first).ok()).map(|place| place.since);
        let longest = since.map_or(0, |since| clock.now.since(since));
        let waiting = census.queueing[at];
        if longest >= 24 && waits.longest[at] < 24 {
            journal.note(clock.now, Fact::WaitPassedDay { site: at as u16, waiting });
        }
        waits.longest[at] = longest;
        waits.waiting[at] = waiting;
        waits.peak[at] = waits.peak[at].max(longest);
        waits.peak_waiting[at] = waits.peak_waiting[at].max(waiting);
    }
}

/// Chance an hour, per million, that a household gives up waiting.
#[must_use]
pub const fn leave_rate(waited: u32, patience: u32, closed: bool, rate: u32, closed_rate: u32) -> u32 {
    if closed && waited >= 2 {
        closed_rate
    } else if waited > patience {
        rate
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn more_desks_less_tiredness_and_a_system_that_works_never_register_fewer(
            desks in 0u32..100, minutes in 2u32..30, output in 300u32..1000, system in 100u32..1000
        ) {
            let base = households_per_hour(desks, minutes, output, system);
            prop_assert!(households_per_hour(desks + 1, minutes, output, system) >= base);
            prop_assert!(households_per_hour(desks, minutes, output + 1, system) >= base);
            prop_assert!(households_per_hour(desks, minutes, output, system + 1) >= base);
            prop_assert!(households_per_hour(desks, minutes + 1, output, system) <= base);
        }

        #[test]
        fn waiting_longer_or_before_a_closed_post_never_makes_people_stay(waited in 0u32..200, patience in 1u32..72) {
            let rate = |w, closed| leave_rate(w, patience, closed, 15_000, 60_000);
            prop_assert!(rate(waited + 1, false) >= rate(waited, false));
            prop_assert!(rate(waited, true) >= rate(waited, false) || waited < 2);
        }
    }

    #[test]
    fn a_desk_registers_twenty_families_an_hour_in_groups_and_five_one_by_one() {
        assert_eq!(households_per_hour(1, 3, 1000, 1000), 20_000);
        assert_eq!(households_per_hour(1, 12, 1000, 1000), 5_000);
    }
}
