//! Tests of the simulation as a whole: the schedule is sound, the digest sees every bit, the audit sees every loss.

use std::sync::Arc;

use bevy::ecs::world::World;

use super::*;
use crate::scenario::scenarios;

fn running(ticks: u32) -> Sim {
    let loaded = scenarios().next().unwrap().load().unwrap();
    let mut sim = Sim::new(Arc::new(loaded), Chance::new(7));
    let orders =
        [r#"Decide(Enact(lever: EmergencyDeclaration))"#, r#"Decide(Recruit(profession: Registration, persons: 2))"#];
    for (i, order) in orders.iter().enumerate() {
        sim.hand_in(i as u32, &ron::from_str(order).unwrap());
    }
    for _ in 0..ticks {
        sim.step();
    }
    sim
}

/// Applies a change to a running world, expects another digest, and the old one once it is undone.
#[track_caller]
fn seen(sim: &mut Sim, change: impl Fn(&mut World)) {
    let before = sim.digest();
    change(&mut sim.world);
    assert_ne!(sim.digest(), before, "the change was not seen");
    change(&mut sim.world);
    assert_eq!(sim.digest(), before, "the change was not undone");
}

#[test]
fn one_flipped_bit_in_any_part_of_the_state_changes_the_digest() {
    let mut sim = running(400);
    for at in [0, 7, 23] {
        let entity = sim.world.resource::<roster::Roster>().entries()[at].entity;
        seen(&mut sim, |w| w.get_mut::<People>(entity).unwrap().cells[3] ^= 1 << 4);
        seen(&mut sim, |w| w.get_mut::<People>(entity).unwrap().overlays[9] ^= 1);
        seen(&mut sim, |w| w.get_mut::<People>(entity).unwrap().households ^= 1 << 9);
        seen(&mut sim, |w| w.get_mut::<Whereabouts>(entity).unwrap().until.0 ^= 1);
        seen(&mut sim, |w| w.get_mut::<Record>(entity).unwrap().nfi ^= 1);
        seen(&mut sim, |w| w.get_mut::<Record>(entity).unwrap().registered ^= true);
        seen(&mut sim, |w| w.get_mut::<Cohort>(entity).unwrap().splits ^= 1 << 20);
    }
    for site in sim.world.resource::<Country>().entities.clone() {
        seen(&mut sim, |w| w.get_mut::<site::Site>(site).unwrap().open ^= true);
        seen(&mut sim, |w| w.get_mut::<site::Crews>(site).unwrap().crews[2].fatigue ^= 1);
        if sim.world.get::<site::Store>(site).is_some() {
            seen(&mut sim, |w| w.get_mut::<site::Store>(site).unwrap().stock[4] ^= 1);
        }
        if sim.world.get::<site::Homes>(site).is_some() {
            seen(&mut sim, |w| w.get_mut::<site::Homes>(site).unwrap().repaired ^= 1);
        }
    }
    seen(&mut sim, |w| w.resource_mut::<Ledger>().accounts[6].paid.0 ^= 1);
    seen(&mut sim, |w| w.resource_mut::<Burden>().total[9] ^= 1 << 40);
    seen(&mut sim, |w| w.resource_mut::<Exits>().deceased.cells[0] ^= 1);
    seen(&mut sim, |w| w.resource_mut::<Waits>().done[1][100] ^= 1);
    seen(&mut sim, |w| w.resource_mut::<Pool>().ready[0] ^= 1);
    seen(&mut sim, |w| w.resource_mut::<ways::Ways>().seats[3] ^= 1);
    seen(&mut sim, |w| w.resource_mut::<Crowding>().peak[2] ^= 1);
    seen(&mut sim, |w| w.resource_mut::<Sitrep>().sites[1].present.value ^= 1);
}

/// Changes a running world and expects the audit to name what is wrong.
#[track_caller]
fn found(change: impl Fn(&mut World), word: &str) {
    let mut sim = running(400);
    sim.audit().unwrap();
    change(&mut sim.world);
    let broken = sim.audit().expect_err("the loss was not found");
    assert!(broken.contains(word), "{broken}");
}

#[test]
fn the_audit_finds_a_lost_person_a_lost_kit_a_lost_cent_and_a_lost_colleague() {
    let first = |w: &World| w.resource::<roster::Roster>().entries()[5].entity;
    found(|w| w.get_mut::<People>(first(w)).unwrap().cells[3] += 1, "people");
    let site = |w: &World, i: usize| w.resource::<Country>().entities[i];
    found(
        |w| {
            let stores = w.resource::<Country>().entities.clone();
            let store = stores.into_iter().find(|s| w.get::<site::Store>(*s).is_some()).unwrap();
            w.get_mut::<site::Store>(store).unwrap().stock[0] += 1;
        },
        "NfiKit",
    );
    found(|w| w.resource_mut::<Ledger>().contingency.0 -= 1, "money");
    found(|w| w.get_mut::<site::Crews>(site(w, 0)).unwrap().crews[0].persons += 1, "staff");
    found(|w| w.resource_mut::<supply::Fleet>().free += 1, "trucks");
    found(|w| w.get_mut::<Record>(first(w)).unwrap().arrived.0 += 1, "clock");
}

#[test]
fn a_cohort_keeps_its_id_whatever_is_split_elsewhere() {
    let parent = CohortId::born(2, Tick(30), 1);
    assert_eq!(parent.split(3), CohortId::born(2, Tick(30), 1).split(3));
    let mut ids: Vec<_> = (0..50).flat_map(|i| [parent.split(i), CohortId::born(i as u16, Tick(30), 1)]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 100);
}

/// What nobody can know without asking or counting, changed everywhere.
fn hide(world: &mut World) {
    for entry in world.resource::<roster::Roster>().entries().to_vec() {
        let mut people = world.get_mut::<People>(entry.entity).unwrap();
        people.cells[3] += 50;
        people.overlays[9] += 7;
        world.get_mut::<Record>(entry.entity).unwrap().registered ^= true;
    }
    for site in world.resource::<Country>().entities.clone() {
        if let Some(mut beds) = world.get_mut::<site::Accommodation>(site)
            && !beds.assessed
        {
            beds.fails ^= true;
        }
        if let Some(mut homes) = world.get_mut::<site::Homes>(site) {
            homes.damaged *= 3;
            homes.repaired *= 3;
        }
    }
    let census = world.resource_mut::<Census>().into_inner();
    census.present.iter_mut().chain(&mut census.unserved).for_each(|n| *n += 500);
    let waits = world.resource_mut::<Waits>().into_inner();
    waits.waiting.iter_mut().chain(&mut waits.longest).for_each(|n| *n += 90);
    let mut trust = world.resource_mut::<Trust>();
    trust.mean = 0;
    trust.groups.fill(0);
    world.resource_mut::<Complaints>().sites.iter_mut().for_each(|docket| docket.unheard += 900);
    world.resource_mut::<Services>().sites.fill(services::Service::default());
    let mut caseload = world.resource_mut::<Caseload>();
    caseload.unknown_hours.1 += 10_000;
    caseload.deaths.all += 99;
    caseload.sites.iter_mut().flatten().for_each(|hours| hours.unmet += 1000);
    let mut country = world.resource_mut::<Country>();
    country.days.iter_mut().for_each(|persons| *persons *= 4);
    country.fails.iter_mut().for_each(|fails| *fails ^= true);
    world.resource_mut::<Exits>().deceased.cells[3] += 40;
    world.resource_mut::<Burden>().total[0] += 1 << 40;
    let now = world.resource::<clock::Clock>().now;
    let mut journal = world.resource_mut::<Journal>();
    journal.note(now, Fact::OutbreakNoticed { site: 0, ill: 400 });
    let mut journal = std::mem::take(&mut *journal);
    world.resource_mut::<Rumours>().spread(now, 300, &mut journal);
    *world.resource_mut::<Journal>() = journal;
}

#[test]
fn nothing_hidden_reaches_the_picture_unless_it_is_counted_asked_or_reported() {
    // 400 hours: counts of hour 396 are published, the next is due at 402.
    let mut sims = [running(400), running(400)];
    let report = |sim: &mut Sim| {
        let mut report = sim.alone(Phase::Report);
        sim.run_alone(&mut report);
        serde_json::to_value(sim.sitrep()).unwrap()
    };
    assert_eq!(sims[0].now().0 % sims[0].truth().country.rules().report_every, 4);
    hide(&mut sims[1].world);
    assert_ne!(sims[0].digest(), sims[1].digest());
    let [seen, tampered] = &mut sims;
    assert_eq!(report(seen), report(tampered));
    // What the responders own is seen at once, or the test would see nothing.
    tampered.world.resource_mut::<Ledger>().contingency.0 -= 1;
    assert_ne!(report(seen), report(tampered));
    // Two hours on a count is due, and the lie is counted and reported.
    for sim in [&mut *seen, &mut *tampered] {
        sim.world.resource_mut::<clock::Clock>().now.0 = 402;
        report(sim);
        sim.world.resource_mut::<clock::Clock>().now.0 = 405;
    }
    let present = |sitrep: serde_json::Value| -> u64 {
        sitrep["sites"].as_array().unwrap().iter().map(|site| site["present"]["value"].as_u64().unwrap()).sum()
    };
    assert!(present(report(tampered)) > present(report(seen)) + 1000);
}
