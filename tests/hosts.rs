//! The host society: acceptance and what moves it, places refused, hostility, markets and cash, rent, permits; escorts, spaces
//! for children, reintegration.

use std::sync::Arc;

use umbral::exercise::{Exercise, Script, Timed};
use umbral::scenario::ids::SiteId;
use umbral::scenario::schema::{Item, Lever};
use umbral::scenario::table::{Need, Pathway};
use umbral::scenario::{Loaded, read};
use umbral::sim::{Act, Decision, Fact, Refusal};
use umbral::units::Tick;

use super::support::{SHIPPED, run, seeds, shipped, without};

fn site_id(id: &str) -> SiteId {
    SiteId::new(id).expect("an id")
}

fn order(exercise: &mut Exercise, decision: Decision) {
    exercise.submit(Act::Decide(decision)).expect("nothing is written");
}

fn run_to(exercise: &mut Exercise, tick: u32) {
    while exercise.now() < Tick(tick) && !exercise.is_over() {
        exercise.step().expect("nothing is written");
    }
    exercise.audit().expect("everything is conserved");
}

/// A run without any response but some orders at STARTEX.
fn with(loaded: &Arc<Loaded>, seed: u64, orders: &[Decision]) -> Exercise {
    let orders = orders.iter().map(|decision| Timed(0, decision.clone())).collect();
    let mut exercise = Exercise::new(Arc::clone(loaded), seed);
    exercise.run(&mut Script::new("orders", orders)).expect("nothing is written");
    exercise.audit().expect("everything is conserved");
    exercise
}

/// A shipped scenario with rules of its own.
fn ruled(id: &str, rules: &str) -> Arc<Loaded> {
    let mut texts = shipped(id).texts.clone();
    let own = "\n    rules: {";
    if let Some(at) = texts.scenario.find(own) {
        texts.scenario.insert_str(at + own.len(), &format!("{rules}, "));
    } else {
        let end = texts.scenario.rfind(')').expect("a scenario ends");
        texts.scenario.insert_str(end, &format!("    rules: {{{rules}}},\n"));
    }
    Arc::new(read(texts).expect("the variant loads"))
}

/// Refusals with their reasons.
fn refusals(exercise: &Exercise) -> Vec<Refusal> {
    let reason = |fact: &Fact| if let Fact::OrderRefused { refusal, .. } = fact { Some(*refusal) } else { None };
    exercise.journal().facts().iter().filter_map(|(_, fact)| reason(fact)).collect()
}

#[test]
fn services_for_both_and_honest_talk_raise_acceptance_and_crowding_lowers_it() {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        let all = |orders: &[Decision]| -> u32 {
            let runs = seeds("smoke").into_iter().take(3);
            runs.map(|seed| with(&loaded, seed, orders).truth().society.towns.iter().map(|t| t.acceptance).sum::<u32>())
                .sum()
        };
        let enact = |lever| Decision::Enact { lever };
        let alone = all(&[]);
        let supported = all(&[enact(Lever::HostCommunitySupport)]);
        let told = all(&[enact(Lever::AcceptanceCampaign)]);
        let start = loaded.rules.host_start * 6;
        assert!(alone < start && alone < told && told < supported, "{scenario}: {alone} {told} {supported} of {start}");
    }
}

#[test]
fn a_school_kept_from_lessons_costs_acceptance() {
    let loaded = shipped(SHIPPED[0]);
    let mut texts = loaded.texts.clone();
    texts.scenario = texts.scenario.replace(", school: true", "");
    let hall = Arc::new(read(texts).expect("the variant loads"));
    for seed in seeds("smoke").into_iter().take(3) {
        let (school, other) = (with(&loaded, seed, &[]), with(&hall, seed, &[]));
        let towns = |exercise: &Exercise| exercise.truth().society.towns.clone();
        assert!(towns(&school)[0].school_days > 14 && towns(&other)[0].school_days == 0);
        assert!(towns(&school)[0].acceptance < towns(&other)[0].acceptance);
    }
}

#[test]
fn where_too_few_agree_no_place_is_opened_and_support_opens_it() {
    let loaded = ruled(SHIPPED[0], "\"host.start\": 310");
    let open = |orders: &[Decision]| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        orders.iter().for_each(|decision| order(&mut exercise, decision.clone()));
        run_to(&mut exercise, 30 * 24);
        order(&mut exercise, Decision::OpenSite { site: site_id("livia_college") });
        run_to(&mut exercise, 31 * 24);
        let refused = refusals(&exercise).iter().any(|refusal| matches!(refusal, Refusal::NotAccepted { .. }));
        (refused, exercise.sitrep().site(&site_id("livia_college")).expect("it is there").open)
    };
    assert_eq!(open(&[]), (true, false));
    assert_eq!(open(&[Decision::Enact { lever: Lever::HostCommunitySupport }]), (false, true));
}

#[test]
fn hostility_grows_where_nobody_accepts_newcomers_and_safety_without_force_lowers_it() {
    let cold = ruled(SHIPPED[1], "\"host.start\": 300");
    let warm = shipped(SHIPPED[1]);
    let incidents = |loaded: &Arc<Loaded>, orders: &[Decision]| -> u32 {
        let of = |seed| {
            let exercise = with(loaded, seed, orders);
            let told = |fact: &Fact| u32::from(matches!(fact, Fact::HostileIncident { .. }));
            let told: u32 = exercise.journal().facts().iter().map(|(_, fact)| told(fact)).sum();
            assert_eq!(told, exercise.truth().society.towns.iter().map(|town| town.incidents).sum::<u32>());
            told
        };
        seeds("smoke").into_iter().take(8).map(of).sum()
    };
    let safe = [Decision::Enact { lever: Lever::SiteSafety }];
    let (hostile, calmed, friendly) = (incidents(&cold, &[]), incidents(&cold, &safe), incidents(&warm, &[]));
    println!(
        "hostile incidents in eight worlds: {hostile}, with site safety {calmed}, where people are accepted {friendly}"
    );
    assert!(calmed * 4 < hostile * 3 && friendly < hostile);
}

/// Burden of food of those hosted in a town, prices and acceptance there, after cash for some.
fn cash(persons: u32) -> (u64, u32, u32) {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    run_to(&mut exercise, 20 * 24);
    if persons > 0 {
        order(&mut exercise, Decision::PayCash { site: site_id("telma_valley"), persons });
        for site in ["serra_reception", "livia_transit"] {
            let persons = persons.min(4000);
            order(&mut exercise, Decision::PayCash { site: site_id(site), persons });
        }
    }
    run_to(&mut exercise, 40 * 24);
    let position = loaded.scenario.sites.iter().position(|site| site.id.as_str() == "telma_valley").expect("it is");
    let truth = exercise.truth();
    let accounts = truth.burden.site(position).iter().flatten();
    let (hours, food) = accounts.fold((0, 0), |(h, f), a| (h + a.hours, f + a.burden[Need::Food as usize]));
    let town = truth.society.towns[1];
    (food * 1000 / hours.max(1), town.price, town.acceptance)
}

#[test]
fn cash_works_where_the_market_reaches_and_raises_prices_beyond() {
    let (none, some) = (cash(0), cash(300));
    assert!(some.0 < none.0, "{some:?} {none:?}");
    assert_eq!((none.1, some.1), (1000, 1000));
    let flood = cash(1_000_000);
    println!("food burden, prices and acceptance: without cash {none:?}, for 300 {some:?}, for all {flood:?}");
    let refused = refusals(&{
        let mut exercise = Exercise::new(shipped(SHIPPED[0]), 7);
        order(&mut exercise, Decision::PayCash { site: site_id("telma_valley"), persons: 1_000_000 });
        run_to(&mut exercise, 2);
        exercise
    });
    assert!(matches!(refused[..], [Refusal::Funds { .. }]), "nobody can pay a million people: {refused:?}");
}

#[test]
fn a_small_market_is_soon_bought_empty() {
    let mut texts = shipped(SHIPPED[0]).texts.clone();
    texts.scenario = texts.scenario.replace("market: 1500", "market: 50");
    let loaded = Arc::new(read(texts).expect("the variant loads"));
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    run_to(&mut exercise, 25 * 24);
    let before = exercise.truth().society.towns[1];
    order(&mut exercise, Decision::PayCash { site: site_id("telma_valley"), persons: 400 });
    run_to(&mut exercise, 40 * 24);
    let after = exercise.truth().society.towns[1];
    assert!(before.price == 1000 && after.price > 1500, "{before:?} {after:?}");
    assert!(after.acceptance < before.acceptance);
    assert_eq!(exercise.sitrep().site(&site_id("telma_valley")).expect("it is there").price, Some(after.price));
}

#[test]
fn cash_feeds_people_where_no_ration_is_left() {
    let loaded = shipped(SHIPPED[0]);
    let fed = |persons: u32| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        run_to(&mut exercise, 25 * 24);
        order(&mut exercise, Decision::PayCash { site: site_id("serra_reception"), persons });
        run_to(&mut exercise, 35 * 24);
        let position = loaded.scenario.sites.iter().position(|s| s.id.as_str() == "serra_reception").expect("it is");
        let truth = exercise.truth();
        (truth.services.sites[position].food, truth.services.issued[Item::Ration as usize])
    };
    let (hungry, paid) = (fed(1), fed(600));
    assert!(paid.0 > hungry.0 + 200, "{paid:?} {hungry:?}");
}

#[test]
fn rent_is_for_those_who_want_to_stay_as_long_as_there_are_rooms_and_somebody_lets_them() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    run_to(&mut exercise, 28 * 24);
    let away = |exercise: &Exercise| exercise.truth().exits.returned.persons();
    let before = away(&exercise);
    order(&mut exercise, Decision::PayRent { site: site_id("livia_transit"), households: 5 });
    run_to(&mut exercise, 28 * 24 + 2);
    assert!(refusals(&exercise).is_empty(), "{:?}", refusals(&exercise));
    let renting: u32 = exercise.truth().society.towns.iter().map(|town| town.renting).sum();
    assert!((5..=60).contains(&renting), "{renting}");
    run_to(&mut exercise, 29 * 24);
    assert!(away(&exercise) - before < 400, "nobody who rents is counted as home");
    order(&mut exercise, Decision::PayRent { site: site_id("livia_transit"), households: 100_000 });
    run_to(&mut exercise, 29 * 24 + 2);
    assert!(refusals(&exercise).iter().any(|r| matches!(r, Refusal::Rooms { .. } | Refusal::Funds { .. })));
    let cold = ruled(SHIPPED[0], "\"host.start\": 310");
    let mut exercise = Exercise::new(cold, 7);
    run_to(&mut exercise, 28 * 24);
    order(&mut exercise, Decision::PayRent { site: site_id("livia_transit"), households: 5 });
    run_to(&mut exercise, 28 * 24 + 2);
    assert!(matches!(refusals(&exercise)[..], [Refusal::NotAccepted { .. }]));
}

#[test]
fn permits_bring_papers_and_the_right_to_work_brings_bread() {
    let loaded = shipped(SHIPPED[1]);
    let enact = |lever| [Decision::Enact { lever }];
    let unmet = |exercise: &Exercise| exercise.truth().caseload.total[Pathway::Documents as usize].unmet;
    let (mut file, mut form) = (0, 0);
    for seed in seeds("smoke").into_iter().take(8) {
        file += unmet(&without(&loaded, seed, Lever::TemporaryStayPermit));
        form += unmet(&run(&loaded, seed, "reference"));
    }
    assert!(form < file, "case-hours without papers in eight worlds: {form}, without the permit {file}");
    let loaded = shipped(SHIPPED[0]);
    for seed in seeds("smoke").into_iter().take(3) {
        let (idle, working) = (with(&loaded, seed, &[]), with(&loaded, seed, &enact(Lever::WorkPermit)));
        let town = loaded.scenario.sites.iter().position(|s| s.id.as_str() == "telma_valley").expect("it is there");
        let food = |exercise: &Exercise| -> u64 {
            exercise.truth().burden.site(town).iter().flatten().map(|a| a.burden[Need::Food as usize]).sum()
        };
        assert!(food(&working) < food(&idle), "{} {}", food(&working), food(&idle));
    }
}

#[test]
fn with_a_civil_military_line_the_school_in_the_valley_is_never_cut_off() {
    let loaded = shipped(SHIPPED[0]);
    let line = Decision::Enact { lever: Lever::CivilMilitaryLine };
    let access = |exercise: &Exercise| -> Vec<(u32, bool)> {
        let news = |(tick, fact): &(Tick, Fact)| match fact {
            Fact::AccessLost { .. } => Some((tick.0 / 24, false)),
            Fact::AccessRegained { .. } => Some((tick.0 / 24, true)),
            _ => None,
        };
        exercise.journal().facts().iter().filter_map(news).collect()
    };
    let (none, early) = (with(&loaded, 7, &[]), with(&loaded, 7, std::slice::from_ref(&line)));
    assert_eq!(access(&none).len(), 2, "{:?}", access(&none));
    assert_eq!(access(&early), [], "the line was agreed before the storm");
    // Agreed some days before the storm, it opens the way when it comes into force, or the road is open before.
    let mut late = Exercise::new(Arc::clone(&loaded), 7);
    run_to(&mut late, 6 * 24);
    order(&mut late, line);
    run_to(&mut late, 20 * 24);
    assert!(access(&late)[1].0 < access(&none)[1].0, "{:?} {:?}", access(&late), access(&none));
    // Somebody is registered there sooner.
    let position = loaded.scenario.sites.iter().position(|s| s.id.as_str() == "valley_school").expect("it is there");
    let unmet =
        |exercise: &Exercise| -> u64 { exercise.truth().burden.site(position).iter().flatten().map(|a| a.hours).sum() };
    assert!(unmet(&early) >= unmet(&none), "people there are counted as reachable");
}

#[test]
fn a_space_for_children_spares_some_of_them_distress() {
    let loaded = shipped(SHIPPED[0]);
    let distressed = |orders: &[Decision]| -> u64 {
        let worlds = seeds("smoke").into_iter().take(10);
        worlds.map(|seed| with(&loaded, seed, orders).truth().exits.arisen[11]).sum()
    };
    let spaces: Vec<_> = ["arena", "alven_school", "valley_school", "mirel_hall"]
        .map(|site| Decision::OpenChildSpace { site: site_id(site) })
        .to_vec();
    let (without, with) = (distressed(&[]), distressed(&spaces));
    assert!(with < without, "{with} {without}");
}

#[test]
fn more_people_dare_to_return_where_their_towns_help_them() {
    let loaded = shipped(SHIPPED[1]);
    let (mut helped, mut alone) = (0, 0);
    for seed in seeds("smoke").into_iter().take(8) {
        helped += run(&loaded, seed, "reference").truth().caseload.assisted_returns;
        alone += without(&loaded, seed, Lever::Reintegration).truth().caseload.assisted_returns;
    }
    assert!(helped > alone && alone > 0, "{helped} {alone}");
}
