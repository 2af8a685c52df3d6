//! Money and supply: appeals, purchases and audit, arrears to the hour, what spoils, and what is left behind at the end.

use std::sync::Arc;

use umbral::exercise::{Aftermath, Exercise, quote};
use umbral::scenario::Loaded;
use umbral::scenario::ids::{SiteId, SupplierId};
use umbral::scenario::schema::{Item, Lever, Line};
use umbral::sim::{Act, Decision, Fact, Sitrep};
use umbral::units::{Money, Tick};

use super::support::{SHIPPED, changed, run, seeds, shipped, without};

fn order(exercise: &mut Exercise, decision: Decision) {
    exercise.submit(Act::Decide(decision)).expect("nothing is written");
}

fn run_to(exercise: &mut Exercise, tick: u32) {
    while exercise.now() < Tick(tick) && !exercise.is_over() {
        exercise.step().expect("nothing is written");
        exercise.audit().expect("every cent is accounted for");
    }
}

#[test]
fn donors_give_more_where_data_show_who_the_people_are() {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        for seed in seeds("smoke").into_iter().take(4) {
            let known = run(&loaded, seed, "reference");
            let unknown = without(&loaded, seed, Lever::RegistrationDatabase);
            let income = |exercise: &Exercise| exercise.truth().ledger.income;
            assert!(income(&known) > income(&unknown) && income(&unknown) > Money::ZERO, "{scenario} {seed}");
            let told: i64 = known.journal().facts().iter().map(|(_, fact)| funded(fact)).sum();
            assert_eq!(told, income(&known).0, "the journal tells every cent");
        }
    }
}

const fn funded(fact: &Fact) -> i64 {
    if let Fact::AppealFunded { cents } = fact { *cents } else { 0 }
}

/// The first supplier who sells rations, and the first store.
fn shop(loaded: &Loaded) -> (SupplierId, SiteId) {
    let seller = loaded.scenario.suppliers.iter().find(|s| s.offers.iter().any(|offer| offer.item == Item::Ration));
    let store = loaded.scenario.sites.iter().find(|site| site.store.is_some()).expect("there is a store");
    (seller.expect("somebody sells food").id.clone(), store.id.clone())
}

/// When an order of rations came, what it cost, and how many findings there were.
fn buy(lever: Option<Lever>, urgent: bool) -> (u32, Money, u32) {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    lever.into_iter().for_each(|lever| order(&mut exercise, Decision::Enact { lever }));
    run_to(&mut exercise, 8 * 24);
    let (supplier, to) = shop(&loaded);
    let decision = Decision::Order { supplier, item: Item::Ration, quantity: 5000, to, urgent };
    let quoted = quote(&loaded, exercise.sitrep(), &decision);
    let before = exercise.sitrep().line(Line::Food).committed;
    order(&mut exercise, decision);
    run_to(&mut exercise, 8 * 24 + 1);
    let price = exercise.sitrep().line(Line::Food).committed - before;
    assert_eq!(price, quoted.price, "the quote is the price");
    while exercise.sitrep().on_order[Item::Ration as usize] > 0 && !exercise.is_over() {
        let next = exercise.now().0 + 1;
        run_to(&mut exercise, next);
    }
    (exercise.now().0 - 8 * 24, price, exercise.truth().ledger.findings)
}

#[test]
fn a_tender_takes_time_haste_costs_money_and_before_a_declaration_it_is_a_finding() {
    let (by_rule, agreed) = (buy(None, false), buy(Some(Lever::FrameworkAgreements), false));
    let (hasty, declared) = (buy(None, true), buy(Some(Lever::EmergencyDeclaration), true));
    assert!(by_rule.0 > agreed.0 && by_rule.0 > hasty.0, "{by_rule:?} {agreed:?} {hasty:?}");
    assert!(by_rule.1 == agreed.1 && hasty.1 > by_rule.1);
    assert_eq!([by_rule.2, agreed.2, hasty.2, declared.2], [0, 0, 1, 0]);
    assert_eq!(hasty.1, declared.1);
}

#[test]
fn bills_unpaid_for_three_days_stop_the_service_and_paying_them_starts_it_again() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    run_to(&mut exercise, 12 * 24);
    let arena = SiteId::new("arena").expect("an id");
    order(&mut exercise, Decision::TruckWater { site: arena, litres_per_day: 40_000 });
    run_to(&mut exercise, 12 * 24 + 1);
    let left = exercise.sitrep().line(Line::Wash).left();
    order(&mut exercise, Decision::MoveBudget { from: Line::Wash, to: Line::Food, amount: left });
    run_to(&mut exercise, 20 * 24);
    let at = |exercise: &Exercise, wanted: fn(&Fact) -> bool| {
        exercise.journal().facts().iter().find(|(_, fact)| wanted(fact)).map(|(tick, _)| *tick)
    };
    let stopped = at(&exercise, |fact| matches!(fact, Fact::ServiceStopped { line: Line::Wash })).expect("it stops");
    let since = exercise.truth().ledger.of(Line::Wash).owed_since.expect("bills are unpaid");
    assert_eq!(stopped.since(since), loaded.rules.arrears_hours);
    let position = loaded.scenario.sites.iter().position(|site| site.id.as_str() == "arena").expect("it is there");
    let water = |exercise: &Exercise| exercise.truth().services.sites[position].water;
    let dry = water(&exercise);
    let owed = exercise.sitrep().line(Line::Wash).owed;
    let amount = Money(owed.0 + 2_000_000);
    order(&mut exercise, Decision::MoveBudget { from: Line::Food, to: Line::Wash, amount });
    run_to(&mut exercise, 20 * 24 + 3);
    assert!(at(&exercise, |fact| matches!(fact, Fact::ServiceResumed { line: Line::Wash })).is_some());
    assert!(water(&exercise) > dry, "{} {dry}", water(&exercise));
}

#[test]
fn what_lies_idle_spoils_and_is_told_once_a_week() {
    let exercise = run(&shipped(SHIPPED[0]), 5, "do-nothing");
    let spoilt = |fact: &Fact| matches!(fact, Fact::StockSpoilt { .. });
    let days: Vec<_> = exercise.journal().facts().iter().filter(|(_, f)| spoilt(f)).map(|(t, _)| t.0 / 24).collect();
    assert!(!days.is_empty() && days.iter().all(|day| day % 7 == 6), "{days:?}");
    exercise.audit().expect("what spoils is counted as lost");
}

/// What follows the reference policy, and the same with everything given up on the last day.
fn left_behind(loaded: &Arc<Loaded>, seed: u64) -> [(f64, Aftermath); 2] {
    let last = loaded.scenario.duration.endex().0 - 6;
    let dumps = |sitrep: &Sitrep, orders: &mut Vec<Decision>| {
        if sitrep.tick.0 < last {
            return;
        }
        orders.clear();
        // What carries the next weeks is given away, so that the books look good today.
        for from in Line::ALL.into_iter().filter(|line| *line != Line::Border) {
            let amount = sitrep.line(from).left() - sitrep.line(from).owed;
            orders.push(Decision::MoveBudget { from, to: Line::Border, amount });
        }
        for site in &sitrep.sites {
            if site.water.is_some_and(|(_, trucked)| trucked > 0) {
                orders.push(Decision::TruckWater { site: site.id.clone(), litres_per_day: 0 });
            }
        }
    };
    let whole = run(loaded, seed, "reference");
    let dumped = changed(loaded, seed, dumps);
    [whole, dumped].map(|exercise| (f64::from(exercise.score().total), exercise.aftermath()))
}

#[test]
fn what_is_dumped_on_the_last_day_shows_two_weeks_later() {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        for seed in seeds("smoke").into_iter().take(4) {
            let [(score, kept), (dumped_score, dumped)] = left_behind(&loaded, seed);
            assert!(
                (score - dumped_score).abs() < 10.0,
                "the last hours hardly move the score: {score} {dumped_score}"
            );
            assert!(dumped.unmet_after >= kept.unmet_after, "{scenario} {seed}: {dumped:?} {kept:?}");
            assert!(dumped.stopped_hours > kept.stopped_hours, "{scenario} {seed}: {dumped:?} {kept:?}");
            assert_eq!(dumped.days, 14);
        }
    }
}

#[test]
fn an_aftermath_changes_nothing_about_the_run_before() {
    let loaded = shipped(SHIPPED[0]);
    let (one, two) = (run(&loaded, 3, "do-nothing"), run(&loaded, 3, "do-nothing"));
    let digest = one.digest();
    let aftermath = one.aftermath();
    assert_eq!(two.digest(), digest);
    assert!(aftermath.unmet_after > 0 && aftermath.owed_after >= aftermath.owed_before, "{aftermath:?}");
}

/// The reference buys elsewhere once a supplier has said that it no longer delivers, and no site goes without food for days while
/// goods lie where nobody needs them.
#[test]
fn the_reference_leaves_who_no_longer_delivers_and_feeds_every_site() {
    let loaded = shipped(SHIPPED[1]);
    let seller =
        loaded.scenario.suppliers.iter().position(|s| s.id.as_str() == "river_traders").expect("it sells food");
    let exercise = run(&loaded, 7, "reference");
    let gone = exercise.journal().facts().iter().find_map(|(tick, fact)| {
        matches!(fact, Fact::SupplierDefaulted { supplier } if usize::from(*supplier) == seller).then_some(*tick)
    });
    let gone = gone.expect("an inject lets it default");
    assert_eq!(exercise.sitrep().defaulted, [seller as u16]);
    let rations = exercise.acts().iter().filter_map(|(tick, act)| match act {
        Act::Decide(Decision::Order { supplier, item: Item::Ration, .. }) => Some((*tick, supplier.as_str())),
        _ => None,
    });
    let later: Vec<_> = rations.filter(|(tick, _)| *tick > Tick(gone.0 + 6)).collect();
    assert!(!later.is_empty() && later.iter().all(|(_, supplier)| *supplier != "river_traders"), "{later:?}");
    let longest = exercise.truth().burden.below_floor.iter().map(|(_, longest)| *longest).max();
    assert!(longest.is_some_and(|hours| hours < 48), "{longest:?}");
}
