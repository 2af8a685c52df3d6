//! Studies: comparison beside other responses, the checks of required behaviour on a small scale, the search for exploits.

use umbral::exercise::{Sheet, trails};
use umbral::scenario::asset;
use umbral::sim::Fact;
use umbral::study::checks::{
    ablation, assumed, conservation, determinism, differences, joint_draws, means, morris, preparing, ranked_policies,
    scores, search,
};
use umbral::study::{Comparison, Row, Section, Verdict, YARDSTICKS, outcome, outcomes, with_policy};

use super::support::{LIBRARY, SHIPPED, run, seeds, shipped};

#[test]
fn a_run_stands_beside_others_of_the_same_world_at_a_distance() {
    let loaded = shipped(SHIPPED[0]);
    let own = run(&loaded, 7, "screen");
    let comparison = Comparison::of(&own);
    let names: Vec<_> = comparison.beside.iter().map(|beside| beside.policy.as_str()).collect();
    assert_eq!(names, YARDSTICKS);
    for beside in &comparison.beside[..3] {
        let other = outcomes(&loaded, &beside.policy, &[7])[0];
        assert_eq!((beside.total, beside.grade_total), (other.total, other.grade), "{}", beside.policy);
        assert!((beside.distance - (outcome(&own).grade - other.grade)).abs() < 0.051);
    }
    let averted = comparison.averted_hours.expect("it is known");
    assert!(averted > 0 && comparison.cost_per_thousand.is_some_and(|cost| cost > 0.0), "{comparison:?}");
    let nothing = Comparison::of(&run(&loaded, 7, "do-nothing"));
    assert_eq!((nothing.averted_hours, nothing.cost_per_thousand, nothing.beside[0].distance), (Some(0), None, 0.0));
    let tutorial = Comparison::of(&run(&shipped("tutorial"), 7, "do-nothing"));
    assert_eq!(tutorial.beside.len(), 3, "no best known response is kept for this scenario");
}

/// What is kept as best known belongs to a scenario, and is better than the reference in worlds it was not found in.
#[test]
fn best_known_responses_are_better_than_the_reference() {
    let kept: Vec<&str> =
        LIBRARY.into_iter().filter(|id| asset(&format!("policies/best-known/{id}.ron")).is_some()).collect();
    assert_eq!(kept, ["caravan", "delta-flood", "island-storm", "mass-returns", "neighbours-collapse"]);
    for id in kept {
        let loaded = shipped(id);
        let sheet = Sheet::read(asset(&format!("policies/best-known/{id}.ron")).expect("it is kept")).expect(id);
        for world in [3, 4] {
            let best = outcome(&with_policy(&loaded, world, &mut *sheet.policy("best-known", &loaded)));
            let reference = outcomes(&loaded, "reference", &[world])[0];
            assert!(best.grade > reference.grade, "{id}, world {world}: {best:?} {reference:?}");
        }
    }
}

#[test]
fn determinism_and_conservation_hold_for_every_shipped_policy() {
    let scenarios = [shipped(SHIPPED[0])];
    let rows = [determinism(&scenarios, &[3]), conservation(&scenarios, &[4])].concat();
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.verdict == Verdict::Holds && row.figure.numbers[0].1 > 0.0), "{rows:?}");
}

#[test]
fn over_preparing_shows_in_what_lies_idle() {
    let both = SHIPPED.map(shipped);
    let alone = scores(&both[..1], &seeds("smoke")[..3]);
    let hoard: Vec<Row> = preparing(&alone).into_iter().filter(|row| row.subject == "hoard").collect();
    assert_eq!(hoard.iter().map(|row| row.verdict).collect::<Vec<_>>(), [Verdict::Holds]);
    assert_eq!(means(&alone).len(), ranked_policies().len());
    // One scenario cannot swap with itself; of two, the check can say no.
    assert!(differences(&alone).iter().all(|row| row.verdict == Verdict::Shown));
    let two = scores(&both, &seeds("smoke")[..3]);
    assert!(differences(&two).iter().any(|row| row.verdict == Verdict::Miss));
}

/// Draws change nothing but assumptions, every draw of theirs runs, and a study gives the same rows twice.
#[test]
fn other_assumptions_run_and_a_study_can_be_repeated() {
    let scenarios = [shipped(SHIPPED[1])];
    let names = assumed(&scenarios[0]);
    let table = &scenarios[0].rule_table.0;
    assert!(names.len() > 100 && names.iter().all(|name| table[name].source.0.starts_with("assumption")));
    let drawn = || joint_draws(&scenarios, &seeds("smoke")[..1], 2);
    let rows = drawn();
    assert_eq!(rows, drawn());
    assert!(rows.iter().all(|row| row.section == Section::Assumptions) && rows.len() == 8, "{rows:?}");
}

#[test]
fn morris_shares_add_up() {
    let rows = morris(&[shipped(SHIPPED[0])], 1);
    let shares: f64 = rows.iter().map(|row| row.figure.numbers[1].1).sum();
    assert!(rows.len() == 5 && shares > 0.0 && shares <= 100.0, "{rows:?}");
}

/// A plan found by the search is a sheet that can be written down, read and run to the same result.
#[test]
fn a_plan_that_the_search_finds_can_be_written_down_and_run() {
    let loaded = shipped(SHIPPED[0]);
    let (rows, best) = search(std::slice::from_ref(&loaded), &[11, 12], 12);
    assert_eq!(rows.len(), 5);
    assert!(best.windows(2).all(|pair| pair[0].1 >= pair[1].1), "the best come first");
    let (_, grade, sheet) = &best[0];
    let read = Sheet::read(&sheet.write()).expect("what was written reads");
    let again = [11, 12].map(|world| {
        let mut policy = read.policy("again", &loaded);
        outcome(&with_policy(&loaded, world, &mut *policy)).grade
    });
    assert!(((again[0] + again[1]) / 2.0 - grade).abs() < 1e-9, "{again:?} {grade}");
}

/// Levers work through mechanics only: the order alone changes nothing, and what a measure is there to move does move.
#[test]
fn an_order_with_nothing_behind_it_changes_nothing_and_measures_move_what_they_are_for() {
    let loaded = shipped(SHIPPED[0]);
    let rows = ablation(std::slice::from_ref(&loaded), &[5]);
    let (levers, moved): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.scenario.is_some());
    assert_eq!((levers.len(), moved.len()), (loaded.scenario.levers.len(), loaded.scenario.levers.len()));
    let of = |row: &Row, name: &str| row.figure.numbers.iter().find(|(known, _)| *known == name).expect(name).1;
    for row in levers {
        assert_eq!((of(row, "changed"), of(row, "tried")), (0.0, 1.0), "{row:?}");
    }
    // The control: with mechanics on, most of them change the score of this one world.
    let changing = rows.iter().filter(|row| row.scenario.is_some() && of(row, "mean") != 0.0).count();
    let moving = moved.iter().filter(|row| row.verdict == Verdict::Holds).count();
    assert!(
        changing * 2 > moved.len() && moving * 4 > moved.len() * 3,
        "{changing} {moving} of {}: {moved:?}",
        moved.len()
    );
}

/// Behind an indicator stand the facts and orders that touch it, and no others.
#[test]
fn behind_an_indicator_stand_its_facts_and_orders() {
    let loaded = shipped(SHIPPED[0]);
    let posts = loaded.scenario.sites.iter().filter(|site| site.desks.is_some()).count() as u32;
    let closed = run(&loaded, 7, "closure");
    let seen = trails(closed.journal(), closed.acts());
    let informal = &seen["informal_entries"];
    assert!(informal.orders > 0 && informal.orders <= posts && informal.orders as usize == closed.acts().len());
    assert!(matches!(informal.first, Some((_, Fact::PostClosed { .. }))), "{informal:?}");
    assert!(informal.facts > informal.orders, "closed posts divert people: {informal:?}");
    assert!(!seen.contains_key("partner_help") && seen.get("food").is_none_or(|trail| trail.orders == 0));
    let idle = run(&loaded, 7, "do-nothing");
    assert!(trails(idle.journal(), idle.acts()).values().all(|trail| trail.orders + trail.refused == 0));
}

/// Who is kept out of every post is in no queue and at no site that serves; the score must not take that for a response without
/// waits, complaints and shortages.
#[test]
fn who_is_shut_out_waits_complains_and_lacks_everything() {
    let loaded = shipped("tutorial");
    let (closed, idle) = (run(&loaded, 7, "closure"), run(&loaded, 7, "do-nothing"));
    let value = |exercise: &umbral::exercise::Exercise, id: &str| {
        let score = exercise.score();
        score.indicators.iter().find(|indicator| indicator.id.as_str() == id).expect(id).value
    };
    assert!(closed.truth().waits.waiting.iter().all(|waiting| *waiting == 0), "nobody waits before desks");
    for id in ["dignified_waiting", "long_wait", "complaints", "stock_outs"] {
        assert!(value(&closed, id) > 0 && value(&closed, id) >= value(&idle, id), "{id}");
    }
    assert!(value(&closed, "long_wait") > 24, "most stand outside for days");
    let (closed, idle) = (closed.score(), idle.score());
    assert!(closed.total < idle.total, "{} {}", closed.total, idle.total);
}
