//! Care: four times a day, teams find open needs, survivors disclose where it is safe to, and services take in as many
//! people as they have staff, rooms and supplies for, first come first.
//!
//! Phase: `Assist`, after kits ([`hold_round`]). Reads: crews, rooms, levers, ledger, trust. Writes: cases of cohorts, stores,
//! [`Caseload`]. Draws: `Stream::Care` per cohort with an open case. Keeps: every supply leaves a store once; cared for <=
//! found <= true cases.

use bevy::ecs::entity::Entity;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::{Draw, Stream};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, Lever, Line, Profession, SiteKind};
use crate::scenario::table::Pathway;
use crate::sim::caseload::Caseload;
use crate::sim::cases::{Cases, PATHWAY};
use crate::sim::clock::Clock;
use crate::sim::cohort::{Cohort, OVERLAYS, People, Record, Stage, need};
use crate::sim::country::Country;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, CohortRows, Entry, Turn, walk};
use crate::sim::screening::{foreign_languages, understood};
use crate::sim::services::Services;
use crate::sim::site::{Care, Crews, Site, Store};
use crate::sim::trust::Trust;
use crate::units::{DAY, Tick};

/// What a site can still take in during a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// Consultations.
    consultations: u32,
    /// Persons for mental-health support.
    sessions: u32,
    /// New cases of protection workers.
    intakes: u32,
    /// Children for whom case workers have room.
    children: u32,
    /// Papers.
    papers: u32,
    /// Papers that consulates issue to those who want contact; never for people who seek asylum.
    consular: u32,
    /// Vaccinations.
    vaccinations: u32,
    /// Whether violence can be disclosed here.
    confidential: bool,
    /// Whether somebody walks the site and asks.
    outreach: bool,
    /// Whether children have a space of their own, and somebody who knows what to do.
    space: bool,
    interpreters: u32,
    medicines: u32,
    reproductive: u32,
}

/// What a crew does in a round: `rate` a person and day.
#[must_use]
pub const fn in_round(persons: u32, rate: u32, output: u32, round_hours: u32) -> u32 {
    let day = persons as u64 * rate as u64 * output as u64 / 1000;
    (day * round_hours as u64).div_ceil(DAY as u64) as u32
}

/// Children for whom case workers have room.
#[must_use]
pub const fn room_for_children(workers: u32, each: u32, open: u32) -> u32 {
    (workers * each).saturating_sub(open)
}

fn capacity(
    crews: &Crews,
    care: &Care,
    store: Option<&Store>,
    open_children: u32,
    papers: u32,
    rules: &Rules,
) -> Capacity {
    let of = |profession, persons, rate| {
        in_round(persons, rate, crews.output(profession, rules.fatigue_loss), rules.round_hours)
    };
    let staff = |profession: Profession| crews.at_work(profession);
    let protection = staff(Profession::Protection);
    // Three shifts share a room.
    let clinicians = staff(Profession::Health).min(care.consulting_rooms * 3);
    Capacity {
        consultations: of(Profession::Health, clinicians, rules.consultations),
        sessions: of(Profession::MentalHealth, staff(Profession::MentalHealth), rules.support_sessions),
        intakes: of(Profession::Protection, protection, rules.intakes),
        children: room_for_children(protection, rules.open_cases, open_children),
        papers: of(Profession::Asylum, staff(Profession::Asylum), papers),
        consular: 0,
        vaccinations: of(Profession::Health, clinicians, rules.vaccinations),
        confidential: care.confidential_rooms > 0 && staff(Profession::Health) > 0,
        outreach: protection > 0,
        space: protection > 0 && care.child_space,
        interpreters: staff(Profession::Interpreter),
        medicines: store.map_or(0, |s| s.stock[Item::MedicalKit as usize]),
        reproductive: store.map_or(0, |s| s.stock[Item::ReproductiveKit as usize]),
    }
}

impl Capacity {
    /// Whether nobody can be found or taken in any more.
    const fn is_spent(&self) -> bool {
        let work = self.consultations | self.sessions | self.intakes | self.papers | self.vaccinations;
        work == 0 && !self.outreach && !self.confidential
    }

    /// Persons who can still be taken in on a pathway.
    fn room(&self, pathway: Pathway) -> u32 {
        match pathway {
            Pathway::ChildCare => self.intakes.min(self.children),
            Pathway::CounterTrafficking | Pathway::Inclusion => self.intakes,
            // Care after violence takes as long as two consultations.
            Pathway::SurvivorCare if self.confidential => self.consultations / 2,
            Pathway::SurvivorCare => 0,
            Pathway::AcuteCare | Pathway::ChronicCare => self.consultations.min(self.medicines),
            Pathway::ReproductiveHealth => self.consultations.min(self.reproductive),
            Pathway::Nutrition => self.consultations,
            Pathway::MentalHealth => self.sessions,
            Pathway::Documents | Pathway::Asylum => self.papers,
        }
    }

    /// Takes in up to `wanted` persons on a pathway; returns how many.
    fn take(&mut self, pathway: Pathway, wanted: u32) -> u32 {
        let taken = wanted.min(self.room(pathway));
        match pathway {
            Pathway::ChildCare => {
                self.intakes -= taken;
                self.children -= taken;
            }
            Pathway::CounterTrafficking | Pathway::Inclusion => self.intakes -= taken,
            Pathway::SurvivorCare => self.consultations -= taken * 2,
            Pathway::AcuteCare | Pathway::ChronicCare => {
                self.consultations -= taken;
                self.medicines -= taken;
            }
            Pathway::ReproductiveHealth => {
                self.consultations -= taken;
                self.reproductive -= taken;
            }
            Pathway::Nutrition => self.consultations -= taken,
            Pathway::MentalHealth => self.sessions -= taken,
            Pathway::Documents | Pathway::Asylum => self.papers -= taken,
        }
        taken
    }
}

/// Hours after arrival by which a case of a pathway should have care. Cases that arise here have no grace.
#[must_use]
pub const fn within(pathway: Pathway, rules: &Rules) -> u32 {
    match pathway {
        Pathway::ChildCare => rules.within_child,
        Pathway::SurvivorCare => rules.within_survivor,
        Pathway::CounterTrafficking => rules.within_trafficking,
        Pathway::AcuteCare => rules.within_acute,
        Pathway::ChronicCare => rules.within_chronic,
        Pathway::ReproductiveHealth => rules.within_reproductive,
        Pathway::Inclusion => rules.within_inclusion,
        Pathway::Documents => rules.within_documents,
        Pathway::Asylum => rules.within_asylum,
        Pathway::Nutrition | Pathway::MentalHealth => 0,
    }
}

/// Whether a round is held in this hour.
pub(super) fn is_round(country: Res<Country>, clock: Res<Clock>) -> bool {
    clock.now.0.is_multiple_of(country.rules().round_hours)
}

/// Counts all cases, then lets teams and services work.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn hold_round(
    country: Res<Country>,
    clock: Res<Clock>,
    ledger: Res<Ledger>,
    levers: Res<Levers>,
    trust: Res<Trust>,
    mut places: Query<(&Site, &Crews, &Care, Option<&mut Store>)>,
    mut cohorts: Query<CohortData>,
    mut caseload: ResMut<Caseload>,
    mut services: ResMut<Services>,
    mut able: Local<Vec<Capacity>>,
    mut turn: Local<Turn<usize>>,
    mut sums: Local<Sums>,
    mut judged: Local<Vec<Entity>>,
) {
    let rules = country.rules();
    let now = clock.now;
    let caseload = &mut *caseload;
    able.clear();
    able.resize(country.entities.len(), Capacity::default());
    let consular = levers.in_force(Lever::ConsularContact);
    let simple = levers.in_force(Lever::TemporaryStayPermit);
    let papers = rules.papers * if simple { rules.permit_papers } else { 1000 } / 1000;
    if ledger.runs(Line::Staff) {
        for (site, crews, care, store) in &places {
            let at = site.ix.at();
            let open = caseload.known[at][Pathway::ChildCare as usize].cared;
            able[at] = capacity(crews, care, store, open, papers, rules);
            able[at].consular = if consular { able[at].papers } else { 0 };
        }
    }
    let vaccination = levers.in_force(Lever::Vaccination);
    turn.clear();
    judged.clear();
    let seen = Seen { turn: &mut turn, judged: &mut judged, sums: &mut sums };
    count(&country, now, cohorts.as_readonly(), caseload, &able, vaccination, seen);
    for entity in judged.drain(..) {
        let Ok((.., mut record)) = cohorts.get_mut(entity) else { continue };
        record.week_judged = true;
    }
    let key = country.chance.key(Stream::Care, now);
    let guided = if levers.in_force(Lever::ReferralProcedures) { 1000 } else { rules.unguided };
    let known_to_people = levers.in_force(Lever::InformationPoints);
    for (entry, at) in turn.call() {
        let here = &mut able[at];
        if here.is_spent() {
            continue;
        }
        let Ok((_, cohort, people, _, mut record)) = cohorts.get_mut(entry.entity) else { continue };
        let profile = &country.scenario().profiles[usize::from(cohort.group)];
        let common = understood(here.interpreters, foreign_languages(profile), rules.no_interpreter);
        let mut draw = key.draw(entry.id.0);
        let work = Work { rules, guided, common, ease: trust.ease(cohort.group), known_to_people };
        let in_time = work.serve(here, &cohort, &people, &mut record, &mut draw);
        caseload.survivors.0 += u64::from(in_time);
        caseload.survivors.1 += u64::from(in_time);
        if vaccination {
            let open = people.children() - record.cases.vaccinated;
            let given = open.min(here.vaccinations);
            here.vaccinations -= given;
            record.cases.vaccinated += given;
        }
    }
    for (site, _, _, store) in &mut places {
        let Some(mut store) = store else { continue };
        let left = &able[site.ix.at()];
        // Where no round was held nothing was used.
        if *left == Capacity::default() {
            continue;
        }
        for (item, left) in [(Item::MedicalKit, left.medicines), (Item::ReproductiveKit, left.reproductive)] {
            let used = store.stock[item as usize] - left;
            if used > 0 {
                store.stock[item as usize] = left;
                services.issued[item as usize] += u64::from(used);
            }
        }
    }
}

struct Work<'a> {
    rules: &'a Rules,
    /// Share of referrals that arrive.
    guided: u32,
    /// Share of what is said that is understood.
    common: u32,
    /// How much people tell, permille of those who neither trust nor distrust.
    ease: u32,
    /// Whether people know of the services.
    known_to_people: bool,
}

impl Work<'_> {
    /// Finds and takes in cases of one cohort. Returns recent survivors who reached care in time.
    fn serve(
        &self,
        here: &mut Capacity,
        cohort: &Cohort,
        people: &People,
        record: &mut Record,
        draw: &mut Draw,
    ) -> u32 {
        let mut in_time = 0;
        let chances = self.chances(here);
        let mut open = open_needs(people, &record.cases);
        while open != 0 {
            let i = open.trailing_zeros() as usize;
            open &= open - 1;
            let Some(pathway) = PATHWAY[i] else { continue };
            let unknown = people.overlays[i] - record.cases.found[i];
            if unknown > 0 {
                record.cases.found[i] += draw.about(unknown, chances[KIND[i]]);
            }
            let waiting = record.cases.found[i] - record.cases.cared[i];
            if waiting == 0 || (here.room(pathway) == 0 && here.consular == 0) {
                continue;
            }
            let mut reaching = draw.about(waiting, self.guided * 1000);
            let consular =
                if i == need::UNDOCUMENTED && !cohort.seeks_asylum() { reaching.min(here.consular) } else { 0 };
            here.consular -= consular;
            reaching -= consular;
            let taken = consular + here.take(pathway, reaching);
            record.cases.cared[i] += taken;
            if i == need::SURVIVOR {
                in_time += record.cases.reach_survivor_care(taken);
            }
        }
        if cohort.seeks_asylum() {
            if here.outreach || here.papers > 0 {
                record.cases.wish = people.persons();
            }
            record.cases.papers += here.take(Pathway::Asylum, record.cases.wish - record.cases.papers);
        }
        in_time
    }

    /// Chances in a round, per million, by [`KIND`] of need: that teams find it, that they find a child who is alone, that violence is
    /// disclosed.
    fn chances(&self, here: &Capacity) -> [u32; 3] {
        let told = |chance: u32| (chance * self.common / 1000 * self.ease / 1000).min(1000) * 1000;
        let known = if self.known_to_people { self.rules.disclosure } else { self.rules.disclosure / 2 };
        let finds = if here.outreach { self.rules.outreach_finds } else { 0 };
        let alone = finds + if here.space { self.rules.space_finds } else { 0 };
        [told(finds), told(alone), if here.confidential { told(known) } else { 0 }]
    }
}

/// Needs without care, one bit each, found by one comparison of all instead of one after another.
fn open_needs(people: &People, cases: &Cases) -> u32 {
    let is_open = people.overlays.iter().zip(&cases.cared).map(|(all, cared)| u32::from(all > cared));
    is_open.enumerate().fold(0, |open, (i, bit)| open | bit << i)
}

/// How a need comes to be known: teams find it, they find a child who is alone, or survivors disclose.
const KIND: [usize; OVERLAYS] = {
    let mut kind = [0; OVERLAYS];
    (kind[need::UNACCOMPANIED], kind[need::SEPARATED], kind[need::SURVIVOR]) = (1, 1, 2);
    kind
};

/// Whether a host community's own services help with it as they help their neighbours.
const fn by_hosts(pathway: Pathway) -> bool {
    matches!(
        pathway,
        Pathway::AcuteCare
            | Pathway::ChronicCare
            | Pathway::ReproductiveHealth
            | Pathway::Nutrition
            | Pathway::MentalHealth
            | Pathway::Inclusion
    )
}

/// Of persons without the care of the response, those whom their hosts do not help either.
const fn share_of_hosts(persons: u32, rules: &Rules) -> u32 {
    (persons as u64 * 1000u32.saturating_sub(rules.hosted_share) as u64).div_ceil(1000) as u32
}

/// Cases of people at one place in this round, by overlay and last of asylum.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    all: [u32; OVERLAYS + 1],
    /// Beyond the time in which care should have begun, without care.
    unmet: [u32; OVERLAYS + 1],
    /// Of those, cases of people whom a host community takes care of.
    hosted: [u32; OVERLAYS + 1],
    found: [u32; OVERLAYS + 1],
    cared: [u32; OVERLAYS + 1],
}

/// Where asylum stands in a [`Sum`].
const ASYLUM: usize = OVERLAYS;

impl Sum {
    /// Counts one cohort; gives its cases, those open, and those open too long that no host helps with. Sums of counts are
    /// unchecked like those of [`People`].
    fn add(&mut self, people: &People, cases: &Cases, late: &[u32; OVERLAYS], hosted: bool) -> (u32, u32, u32) {
        let (mut all, mut open, mut alone) = (0u32, 0u32, 0u32);
        let helped = if hosted { u32::MAX } else { 0 };
        for i in 0..OVERLAYS {
            let missing = people.overlays[i].wrapping_sub(cases.cared[i]);
            let unmet = missing & late[i];
            self.all[i] = self.all[i].wrapping_add(people.overlays[i]);
            self.found[i] = self.found[i].wrapping_add(cases.found[i]);
            self.cared[i] = self.cared[i].wrapping_add(cases.cared[i]);
            self.unmet[i] = self.unmet[i].wrapping_add(unmet);
            self.hosted[i] = self.hosted[i].wrapping_add(unmet & helped);
            all = all.wrapping_add(people.overlays[i] & NEEDS[i]);
            open = open.wrapping_add(missing & NEEDS[i]);
            alone = alone.wrapping_add(unmet & NEEDS[i] & !(helped & BY_HOSTS[i]));
        }
        (all, open, alone)
    }

    /// Counts the asylum procedure of one cohort.
    const fn add_asylum(&mut self, persons: u32, cases: &Cases, late: bool) {
        self.all[ASYLUM] += persons;
        self.found[ASYLUM] += cases.wish;
        self.cared[ASYLUM] += cases.papers;
        self.unmet[ASYLUM] += if late { persons - cases.papers } else { 0 };
    }

    /// Cases by pathway: all, unmet, found, cared for.
    fn by_pathway(&self, rules: &Rules) -> [(u32, u32, u32, u32); Pathway::COUNT] {
        let mut sums = [(0, 0, 0, 0); Pathway::COUNT];
        if self.all == [0; OVERLAYS + 1] {
            return sums;
        }
        for (i, pathway) in PATHWAY.into_iter().chain([Some(Pathway::Asylum)]).enumerate() {
            let Some(pathway) = pathway else { continue };
            let helped = if by_hosts(pathway) { self.hosted[i] } else { 0 };
            let sum = &mut sums[pathway as usize];
            sum.0 += self.all[i];
            sum.1 += self.unmet[i] - helped + share_of_hosts(helped, rules);
            sum.2 += self.found[i];
            sum.3 += self.cared[i];
        }
        sums
    }
}

/// All bits set for the overlays that are a need.
const NEEDS: [u32; OVERLAYS] = MASKS[0];
/// All bits set for the needs that host communities help with.
const BY_HOSTS: [u32; OVERLAYS] = MASKS[1];
const MASKS: [[u32; OVERLAYS]; 2] = {
    let mut masks = [[0; OVERLAYS]; 2];
    let mut i = 0;
    while i < OVERLAYS {
        if let Some(pathway) = PATHWAY[i] {
            masks[0][i] = u32::MAX;
            masks[1][i] = if by_hosts(pathway) { u32::MAX } else { 0 };
        }
        i += 1;
    }
    masks
};

/// Sums of a round: by site, and last of those on the road.
pub(super) type Sums = Vec<Sum>;

/// What a count of all cases finds.
struct Seen<'a> {
    /// Who is to be served, and where.
    turn: &'a mut Turn<usize>,
    /// Whose first week is judged now.
    judged: &'a mut Vec<Entity>,
    sums: &'a mut Sums,
}

/// Counts the hours of all cases since the last round, what is known where, and who is to be served.
fn count(
    country: &Country,
    now: Tick,
    cohorts: Query<CohortRows>,
    caseload: &mut Caseload,
    able: &[Capacity],
    vaccination: bool,
    seen: Seen<'_>,
) {
    let rules = country.rules();
    let Seen { turn, judged, sums } = seen;
    let limits: [u32; OVERLAYS] = PATHWAY.map(|pathway| pathway.map_or(0, |pathway| within(pathway, rules)));
    let (within_asylum, child_gate) = (rules.within_asylum, rules.child_gate);
    sums.clear();
    sums.resize(able.len() + 1, Sum::default());
    walk(cohorts, |entity, cohort, people, whereabouts, record| {
        let age = now.since(record.arrived);
        let travels = whereabouts.stage == Stage::Travelling;
        let site = whereabouts.site.at();
        let at = if travels { able.len() } else { site };
        let hosted = !travels && whereabouts.stage != Stage::Unserved && country.kinds[site] == SiteKind::HostCommunity;
        let cases = &record.cases;
        let late = limits.map(|limit| if age >= limit { u32::MAX } else { 0 });
        let (mut all, mut open, mut alone) = sums[at].add(people, cases, &late, hosted);
        if cohort.seeks_asylum() {
            let persons = people.persons();
            let missing = persons - cases.papers;
            let in_time = age < within_asylum;
            sums[at].add_asylum(persons, cases, !in_time);
            (all, open, alone) = (all + persons, open + missing, alone + if in_time { 0 } else { missing });
        }
        if all + open == 0 && !vaccination {
            // Nobody here needs anything, and no child is alone.
            if !record.week_judged {
                judged.push(entity);
            }
            return;
        }
        let group = &mut caseload.groups[usize::from(cohort.group)];
        group.all += u64::from(all) * u64::from(rules.round_hours);
        group.unmet += u64::from(alone) * u64::from(rules.round_hours);
        if !record.week_judged {
            let alone = people.without_parents();
            if age >= child_gate || alone == 0 {
                let cared = cases.cared[need::UNACCOMPANIED] + cases.cared[need::SEPARATED];
                caseload.children.0 += u64::from(alone);
                caseload.children.1 += u64::from(alone - cared);
                judged.push(entity);
            }
        }
        let vaccinate = vaccination && people.children() > cases.vaccinated;
        if (open > 0 || vaccinate) && !travels && able[site] != Capacity::default() {
            turn.push(Entry { arrived: record.arrived, id: cohort.id, entity }, site);
        }
    });
    caseload.add_round(sums.iter().map(|sum| sum.by_pathway(rules)), rules.round_hours);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn more_staff_never_do_less_and_more_open_cases_never_leave_more_room(
            persons in 0u32..200, rate in 0u32..100, output in 0u32..1000, open in 0u32..5000
        ) {
            prop_assert!(in_round(persons + 1, rate, output, 6) >= in_round(persons, rate, output, 6));
            prop_assert!(in_round(persons, rate, output + 1, 6) >= in_round(persons, rate, output, 6));
            prop_assert!(room_for_children(persons + 1, 25, open) >= room_for_children(persons, 25, open));
            prop_assert!(room_for_children(persons, 25, open + 1) <= room_for_children(persons, 25, open));
        }

        #[test]
        fn a_service_never_takes_in_more_than_it_can(
            consultations in 0u32..50, medicines in 0u32..50, wanted in 0u32..100, pathway in 0usize..Pathway::COUNT
        ) {
            let before = Capacity {
                consultations, medicines, intakes: 7, children: 3, sessions: 5, papers: 9, confidential: true,
                reproductive: 4, ..Capacity::default()
            };
            let mut after = before;
            let taken = after.take(Pathway::ALL[pathway], wanted);
            prop_assert!(taken <= wanted);
            prop_assert!(before.consultations - after.consultations <= taken * 2);
            prop_assert!(before.medicines - after.medicines <= taken);
            prop_assert!(before.children - after.children <= taken && before.papers - after.papers <= taken);
        }
    }

    #[test]
    fn without_a_confidential_room_nobody_is_taken_in_after_violence() {
        let mut open = Capacity { consultations: 20, confidential: true, ..Capacity::default() };
        let mut shut = Capacity { consultations: 20, ..Capacity::default() };
        assert_eq!((open.take(Pathway::SurvivorCare, 5), shut.take(Pathway::SurvivorCare, 5)), (5, 0));
    }
}
