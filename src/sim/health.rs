//! A day's health and safety: illness and outbreaks, malnutrition, distress, violence, trafficking, recovery, deaths; children
//! reunited, the missing traced.
//!
//! Phase: `Outcome`, once a day at five in the morning ([`pass_day`]); blows at once ([`strike`]). Reads: services,
//! levers, light. Writes: overlays and cases of cohorts, [`Exits`], [`Caseload`], stores. Draws: `Stream::Health`
//! per cohort and per site, `Stream::Country` for the dead, the missing and the injured. Keeps: persons; needs that arise or end are counted in [`Exits`].

use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, Query, Res, ResMut};

use crate::chance::{Draw, Key, Stream};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, Lever, SiteKind};
use crate::sim::caseload::Caseload;
use crate::sim::cases::FRESH_DAYS;
use crate::sim::census::Census;
use crate::sim::clock::Clock;
use crate::sim::cohort::{People, Record, Stage, need};
use crate::sim::country::Country;
use crate::sim::exits::Exits;
use crate::sim::journal::{Fact, Journal};
use crate::sim::levers::Levers;
use crate::sim::roster::{CohortData, Entry, Nursery};
use crate::sim::services::{Service, Services};
use crate::sim::site::{Care, Queue, Sanitation, Store};

/// The hour of the day at which the last day is summed up.
const HOUR: u32 = 5;

/// Harm that an inject does to people at a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Blow {
    /// Position of the site.
    pub site: u16,
    /// The need that arises: an overlay.
    pub overlay: usize,
    /// Share of those who could be struck.
    pub permille: u32,
}

/// All blows of this tick.
#[derive(Resource, Clone, Debug, Default, Hash)]
pub struct Blows(pub Vec<Blow>);

/// Conditions in which people spent the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// What is missing of space, water and latrines, permille, the sum of all three.
    missing: u32,
    /// Missing safeguards against violence: light, latrines for women, space; permille, the sum.
    unsafe_: u32,
    /// Food, permille of the need.
    food: u32,
    /// Untreated patients among the people there, permille.
    infectious: u32,
    /// Share of daily medicine that the store can refill, permille.
    refilled: u32,
    /// Whether children have a space of their own.
    child_space: bool,
}

/// How people are at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lodging {
    Served,
    Hosted,
    Outside,
}

/// Chance a day to fall ill, per million, in conditions that lack `missing` (permille, summed) of the standards, among
/// `infectious` permille untreated patients.
#[must_use]
pub fn illness_chance(rules: &Rules, missing: u32, infectious: u32, unprotected: u32) -> u32 {
    let base = u64::from(rules.illness) * u64::from(1000 + missing * rules.illness_crowding / 1000) / 1000;
    // Contagion needs bad conditions: it grows from nothing to full where all three standards are missed.
    let contact = u64::from(rules.contagion) * u64::from(infectious) * u64::from(missing.min(3000)) / 3000;
    (base + contact * u64::from(unprotected) / 1000).min(500_000) as u32
}

/// Chance a day that a woman or girl suffers violence, per million.
#[must_use]
pub fn violence_chance(rules: &Rules, missing: u32, outside: bool) -> u32 {
    let factor = 1000 + if outside { rules.violence_outside } else { missing * rules.violence_factor / 1000 };
    (u64::from(rules.violence) * u64::from(factor) / 1000) as u32
}

/// Chance a day to come into the hands of traffickers, per million.
#[must_use]
pub fn trafficking_chance(rules: &Rules, missing: u32, outside: bool, task_force: bool) -> u32 {
    let factor = 1000 + if outside { rules.trafficking_outside } else { missing };
    let left = if task_force { rules.trafficking_force } else { 1000 };
    (u64::from(rules.trafficking) * u64::from(factor) / 1000 * u64::from(left) / 1000) as u32
}

/// Chance a day that a child under five becomes malnourished, per million, at a share of the food standard.
#[must_use]
pub const fn malnutrition_chance(rules: &Rules, food: u32) -> u32 {
    (rules.malnutrition as u64 * 1000u32.saturating_sub(food) as u64 / 1000) as u32
}

/// Whether the day is summed up in this hour.
pub(super) fn is_due(country: Res<Country>, clock: Res<Clock>) -> bool {
    country.hour(clock.now) == HOUR
}

/// Whether somebody was harmed in this tick.
pub(super) fn any_blow(blows: Res<Blows>) -> bool {
    !blows.0.is_empty()
}

/// What arises and ends among people: true needs change, and the books with them.
struct Change<'a> {
    people: &'a mut People,
    record: &'a mut Record,
    exits: &'a mut Exits,
}

impl Change<'_> {
    /// `count` more persons have a need.
    fn arises(&mut self, overlay: usize, count: u32) {
        self.exits.need_arises(self.people, overlay, count);
    }

    /// Of persons with care, or without it, `count` no longer have a need.
    fn ends(&mut self, overlay: usize, count: u32, with_care: bool) {
        if count == 0 {
            return;
        }
        self.people.overlays[overlay] -= count;
        self.exits.ended[overlay] += u64::from(count);
        if with_care {
            self.record.cases.cared[overlay] -= count;
            self.record.cases.found[overlay] -= count;
        }
        self.record.cases.fit(self.people);
    }

    fn open(&self, overlay: usize) -> u32 {
        self.people.overlays[overlay] - self.record.cases.cared[overlay]
    }
}

/// The parts of a site that a day's health depends on.
type Place =
    (Option<&'static Sanitation>, Option<&'static Care>, Option<&'static mut Store>, Option<&'static mut Queue>);

/// Sums up a day.
#[expect(clippy::too_many_arguments, reason = "a system's arguments are what it reads and writes")]
pub(super) fn pass_day(
    country: Res<Country>,
    clock: Res<Clock>,
    census: Res<Census>,
    levers: Res<Levers>,
    mut places: Query<Place>,
    mut cohorts: Query<CohortData>,
    mut services: ResMut<Services>,
    mut nursery: ResMut<Nursery>,
    mut exits: ResMut<Exits>,
    mut caseload: ResMut<Caseload>,
    mut journal: ResMut<Journal>,
    mut conditions: Local<Vec<Conditions>>,
    mut tally: Local<Vec<(u32, u32)>>,
) {
    let rules = country.rules();
    let now = clock.now;
    let caseload = &mut *caseload;
    let key = country.chance.key(Stream::Health, now);
    describe(&country, &census, key, &mut places, &mut services, &mut conditions, &cohorts, &mut tally);
    // From here on: newly ill and dead by site.
    tally.iter_mut().for_each(|t| *t = (0, 0));
    let task_force = levers.in_force(Lever::CounterTrafficking);
    let reunites = levers.in_force(Lever::FamilyTracing) && levers.in_force(Lever::BestInterestPanel);
    let mut reunited = 0;
    for (entity, cohort, mut people, whereabouts, mut record) in &mut cohorts {
        let at = whereabouts.site.at();
        let here = &conditions[at];
        let lodging = match whereabouts.stage {
            Stage::Unserved | Stage::Travelling => Lodging::Outside,
            _ if country.kinds[at] == SiteKind::HostCommunity => Lodging::Hosted,
            _ => Lodging::Served,
        };
        let mut draw = key.draw(cohort.id.0);
        let mut change = Change { people: &mut people, record: &mut record, exits: &mut exits };
        recover(&mut change, rules, here, lodging, &mut draw);
        let ill = fall_ill(&mut change, rules, here, lodging, &mut draw);
        fall_to_traffickers(&mut change, rules, here, lodging, task_force, &mut draw);
        let late = change.record.cases.fresh[FRESH_DAYS - 1];
        change.record.cases.fresh.rotate_right(1);
        change.record.cases.fresh[0] = 0;
        suffer_violence(&mut change, rules, here, lodging, &mut draw);
        caseload.survivors.0 += u64::from(late);
        if reunites {
            reunited += reunite(&mut change, rules, &mut draw);
        }
        tally[at].0 += ill;
        let dead = deaths(&change, rules, &mut draw);
        if dead > 0 {
            let taken = people.take_persons(dead, &mut draw);
            record.fit(&people);
            caseload.leave_open(&taken, &Record::new(record.arrived, &taken, 0), cohort.seeks_asylum());
            exits.deceased.add(&taken);
            tally[at].1 += dead;
            if people.persons() == 0 {
                if whereabouts.stage == Stage::Queueing
                    && let Ok((_, _, _, Some(mut queue))) = places.get_mut(country.entities[at])
                {
                    queue.0.retain(|waiter| *waiter != entity);
                }
                nursery.gone.push(Entry { arrived: record.arrived, id: cohort.id, entity });
                continue;
            }
        }
    }
    report(&country, &census, &levers, now, caseload, &mut journal, &tally);
    caseload.reunited += u64::from(reunited);
    if reunited > 0 {
        journal.note(now, Fact::ChildrenReunited { persons: reunited });
    }
}

/// Describes the day at each site; uses up a day's refills of daily medicine.
#[expect(clippy::too_many_arguments, reason = "one step of the day, over its state")]
fn describe(
    country: &Country,
    census: &Census,
    key: Key,
    places: &mut Query<Place>,
    services: &mut Services,
    conditions: &mut Vec<Conditions>,
    cohorts: &Query<CohortData>,
    untreated: &mut Vec<(u32, u32)>,
) {
    let rules = country.rules();
    untreated.clear();
    untreated.resize(country.entities.len(), (0, 0));
    for (_, _, people, whereabouts, record) in cohorts {
        if whereabouts.stage != Stage::Travelling {
            let at = whereabouts.site.at();
            untreated[at].0 += people.overlays[need::ACUTE_ILLNESS] - record.cases.cared[need::ACUTE_ILLNESS];
            untreated[at].1 += record.cases.cared[need::CHRONIC_MEDICATION];
        }
    }
    conditions.clear();
    for (at, entity) in country.entities.iter().enumerate() {
        let service: Service = services.sites[at];
        let (sanitation, care, store, _) = places.get_mut(*entity).expect("invariant: every site has an entity");
        let short = |provided: u32| 1000u32.saturating_sub(provided);
        let latrines = service.sanitation[0].min(service.sanitation[1]);
        let dark = if sanitation.is_none_or(|s| !s.lit) { 1000 } else { 0 };
        let refills = key.draw(1 << 40 | at as u64).about(untreated[at].1, rules.refill * 1000);
        let refilled = store.map_or(0, |mut store| {
            let stock = &mut store.stock[Item::MedicalKit as usize];
            let used = refills.min(*stock);
            if used > 0 {
                *stock -= used;
                services.issued[Item::MedicalKit as usize] += u64::from(used);
            }
            used
        });
        conditions.push(Conditions {
            missing: short(service.shelter) + short(service.water) + short(latrines),
            unsafe_: dark + short(service.sanitation[0]) + short(service.shelter),
            food: service.food,
            infectious: (u64::from(untreated[at].0) * 1000).checked_div(u64::from(census.present[at])).unwrap_or(0)
                as u32,
            refilled: (u64::from(refilled) * 1000).checked_div(u64::from(refills)).unwrap_or(1000) as u32,
            child_space: care.is_some_and(|care| care.child_space),
        });
    }
}

/// What care and time heal.
fn recover(change: &mut Change<'_>, rules: &Rules, here: &Conditions, lodging: Lodging, draw: &mut Draw) {
    let treated = change.record.cases.cared[need::ACUTE_ILLNESS];
    change.ends(need::ACUTE_ILLNESS, draw.about(treated, rules.cured * 1000), true);
    let untreated = change.open(need::ACUTE_ILLNESS);
    change.ends(need::ACUTE_ILLNESS, draw.about(untreated, rules.healed * 1000), false);
    let fed = change.record.cases.cared[need::MALNOURISHED];
    change.ends(need::MALNOURISHED, draw.about(fed, rules.relieved * 1000), true);
    if lodging != Lodging::Outside && here.food >= 1000 {
        let open = change.open(need::MALNOURISHED);
        change.ends(need::MALNOURISHED, draw.about(open, rules.relieved * 500), false);
    }
    let supported = change.record.cases.cared[need::DISTRESSED];
    change.ends(need::DISTRESSED, draw.about(supported, rules.relieved * 1000), true);
    // Daily medicine that cannot be refilled is care lost, not a need ended.
    let medicated = change.record.cases.cared[need::CHRONIC_MEDICATION];
    let without = draw.about(medicated, rules.refill * (1000 - here.refilled));
    change.record.cases.cared[need::CHRONIC_MEDICATION] -= without;
}

/// New illness, malnutrition and distress. Returns how many fell ill.
fn fall_ill(change: &mut Change<'_>, rules: &Rules, here: &Conditions, lodging: Lodging, draw: &mut Draw) -> u32 {
    let persons = change.people.persons();
    let (missing, food) = match lodging {
        Lodging::Served => (here.missing, here.food),
        Lodging::Hosted => (0, 1000),
        Lodging::Outside => (1500, rules.self_reliance),
    };
    let vaccinated =
        (u64::from(change.record.cases.vaccinated) * 1000).checked_div(u64::from(persons)).unwrap_or(0) as u32;
    let unprotected = 1000 - vaccinated * rules.protection_by_vaccine / 1000;
    let infectious = if lodging == Lodging::Served { here.infectious } else { 0 };
    let well = persons - change.people.overlays[need::ACUTE_ILLNESS];
    let ill = draw.about(well, illness_chance(rules, missing, infectious, unprotected));
    change.arises(need::ACUTE_ILLNESS, ill);
    if food < 800 {
        let well = change.people.under_five() - change.people.overlays[need::MALNOURISHED];
        change.arises(need::MALNOURISHED, draw.about(well, malnutrition_chance(rules, food)));
    }
    let calm = persons - change.people.overlays[need::DISTRESSED];
    let strain = if lodging == Lodging::Outside { 3000 } else { 1000 + missing };
    // Where children have a space of their own, fewer of them come into distress.
    let spared = if here.child_space && lodging == Lodging::Served { change.people.children() } else { 0 };
    let spared = spared.min(calm);
    let (others, children) =
        (rules.distress * strain / 1000, rules.distress * strain / 1000 * rules.child_space / 1000);
    let distressed = draw.about(calm - spared, others) + draw.about(spared, children);
    change.arises(need::DISTRESSED, distressed);
    ill
}

/// More people in the hands of traffickers.
fn fall_to_traffickers(
    change: &mut Change<'_>,
    rules: &Rules,
    here: &Conditions,
    lodging: Lodging,
    task_force: bool,
    draw: &mut Draw,
) {
    let free = change.people.persons() - change.people.overlays[need::TRAFFICKED];
    let missing = if lodging == Lodging::Served { here.unsafe_ } else { 0 };
    let chance = trafficking_chance(rules, missing, lodging == Lodging::Outside, task_force);
    change.arises(need::TRAFFICKED, draw.about(free, chance));
}

/// Violence against women and girls; those harmed today count as recent.
fn suffer_violence(change: &mut Change<'_>, rules: &Rules, here: &Conditions, lodging: Lodging, draw: &mut Draw) {
    let unharmed = change.people.women().saturating_sub(change.people.overlays[need::SURVIVOR]);
    // What is done about it works whether or not anybody reports: goods and light lower it at once.
    let goods = change.people.menstruating().saturating_sub(change.record.dignity);
    let goods = (u64::from(goods) * 500).checked_div(u64::from(change.people.menstruating())).unwrap_or(0) as u32;
    let missing = if lodging == Lodging::Served { here.unsafe_ + goods } else { 0 };
    let harmed = draw.about(unharmed, violence_chance(rules, missing, lodging == Lodging::Outside));
    change.arises(need::SURVIVOR, harmed);
    change.record.cases.fresh[0] += harmed;
}

/// Children with a case worker who find their relatives.
fn reunite(change: &mut Change<'_>, rules: &Rules, draw: &mut Draw) -> u32 {
    let mut children = 0;
    for overlay in [need::UNACCOMPANIED, need::SEPARATED] {
        let found = draw.about(change.record.cases.cared[overlay], rules.reunited * 1000);
        change.ends(overlay, found, true);
        children += found;
    }
    children
}

/// Lives lost in a day to what was not treated.
fn deaths(change: &Change<'_>, rules: &Rules, draw: &mut Draw) -> u32 {
    let ill = draw.about(change.open(need::ACUTE_ILLNESS), rules.illness_deaths);
    let starved = draw.about(change.open(need::MALNOURISHED), rules.child_deaths);
    (ill + starved).min(change.people.persons())
}

/// Outbreaks and deaths of the day, and what becomes of the dead and the missing.
fn report(
    country: &Country,
    census: &Census,
    levers: &Levers,
    now: crate::units::Tick,
    caseload: &mut Caseload,
    journal: &mut Journal,
    tally: &[(u32, u32)],
) {
    let rules = country.rules();
    let key = country.chance.key(Stream::Country, now);
    for (at, (ill, dead)) in tally.iter().enumerate() {
        let many = (census.present[at] * rules.outbreak_from / 1000).max(5);
        let (before, noticed) = &mut caseload.outbreaks[at];
        *before = *ill;
        if *ill >= many && !*noticed {
            *noticed = true;
            journal.note(now, Fact::OutbreakNoticed { site: at as u16, ill: *ill });
        } else if *ill * 2 < many {
            *noticed = false;
        }
        if *dead > 0 {
            let in_dignity = dignified(levers, rules, *dead, &mut key.draw(at as u64));
            caseload.bury(*dead, in_dignity, 0);
            journal.note(now, Fact::DeathsAtSite { site: at as u16, persons: *dead });
        }
    }
    if levers.in_force(Lever::FamilyTracing) && caseload.deaths.missing > 0 {
        let missing = caseload.deaths.missing.min(u64::from(u32::MAX)) as u32;
        let traced = key.draw(1 << 32).about(missing, rules.traced * 1000);
        caseload.deaths.missing -= u64::from(traced);
        caseload.deaths.in_dignity += u64::from(traced);
        if traced > 0 {
            journal.note(now, Fact::MissingTraced { persons: traced });
        }
    }
}

/// Of lives lost: how many are identified and buried with dignity.
#[must_use]
pub fn dignified(levers: &Levers, rules: &Rules, dead: u32, draw: &mut Draw) -> u32 {
    if levers.in_force(Lever::DeathManagement) { dead } else { draw.about(dead, rules.unmanaged_dignity * 1000) }
}

/// Strikes people at a site at once: a building comes down, many fall ill together, somebody does them harm.
pub(super) fn strike(
    country: Res<Country>,
    clock: Res<Clock>,
    mut blows: ResMut<Blows>,
    mut cohorts: Query<CohortData>,
    mut exits: ResMut<Exits>,
    mut journal: ResMut<Journal>,
) {
    let key = country.chance.key(Stream::Country, clock.now);
    for (nth, Blow { site, overlay, permille }) in blows.0.drain(..).enumerate() {
        let mut struck = 0;
        for (_, cohort, mut people, whereabouts, mut record) in &mut cohorts {
            if whereabouts.site.0 != site || whereabouts.stage == Stage::Travelling {
                continue;
            }
            let mut draw = key.draw(cohort.id.0 ^ nth as u64);
            let at_risk = if overlay == need::SURVIVOR { people.women() } else { people.persons() };
            let hurt = draw.about(at_risk.saturating_sub(people.overlays[overlay]), permille * 1000);
            if overlay == need::SURVIVOR {
                record.cases.fresh[0] += hurt;
            }
            Change { people: &mut people, record: &mut record, exits: &mut exits }.arises(overlay, hurt);
            struck += hurt;
        }
        // Who was abused or recruited is not told.
        let fact = match overlay {
            need::ACUTE_ILLNESS => Fact::PeopleHarmed { site, persons: struck },
            need::DISTRESSED => Fact::HostileIncident { site, persons: struck },
            _ => continue,
        };
        if struck > 0 {
            journal.note(clock.now, fact);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn worse_conditions_never_make_people_safer(missing in 0u32..3000, infectious in 0u32..1000, safe in 0u32..1000) {
            let rules = crate::scenario::standard_rules();
            prop_assert!(illness_chance(&rules, missing + 1, infectious, 1000) >= illness_chance(&rules, missing, infectious, 1000));
            prop_assert!(illness_chance(&rules, missing, infectious + 1, 1000) >= illness_chance(&rules, missing, infectious, 1000));
            // Vaccination protects.
            prop_assert!(illness_chance(&rules, missing, infectious, safe) <= illness_chance(&rules, missing, infectious, 1000));
            prop_assert!(violence_chance(&rules, missing + 1, false) >= violence_chance(&rules, missing, false));
            prop_assert!(trafficking_chance(&rules, missing, false, true) <= trafficking_chance(&rules, missing, false, false));
        }

        #[test]
        fn more_food_never_starves(food in 0u32..1200) {
            let rules = crate::scenario::standard_rules();
            prop_assert!(malnutrition_chance(&rules, food + 1) <= malnutrition_chance(&rules, food));
        }
    }

    #[test]
    fn outside_all_services_is_the_most_dangerous_place() {
        let rules = crate::scenario::standard_rules();
        assert!(violence_chance(&rules, 0, true) > violence_chance(&rules, 3000, false));
        assert!(trafficking_chance(&rules, 0, true, false) > trafficking_chance(&rules, 3000, false, false));
    }
}
