//! People and their needs: what screening, care, refusal, rescue, evacuation and vaccination do in a scenario, who may see what,
//! and the short form of required behaviour 3 (policies that shut people out or look away lose).

use std::sync::Arc;

use umbral::exercise::Exercise;
use umbral::scenario::ids::{RouteId, SiteId};
use umbral::scenario::schema::{Lever, Profession, Screening, Seat, SiteKind};
use umbral::scenario::table::Pathway;
use umbral::scenario::{Loaded, read};
use umbral::sim::{Act, Admission, Decision, Fact, Sitrep, Warning};
use umbral::study::stats::{mean, paired};
use umbral::study::{Outcome, outcomes};
use umbral::units::Tick;

use super::support::{SHIPPED, policy, run, seeds, shipped};

fn site_id(id: &str) -> SiteId {
    SiteId::new(id).expect("an id")
}

fn order(exercise: &mut Exercise, decision: Decision) {
    exercise.submit(Act::Decide(decision)).expect("nothing is written");
}

/// Orders for every site that fits, at once.
fn everywhere(exercise: &mut Exercise, decide: impl Fn(&umbral::sim::SitePicture) -> Option<Decision>) {
    let orders: Vec<Decision> = exercise.sitrep().sites.iter().filter_map(decide).collect();
    orders.into_iter().for_each(|decision| order(exercise, decision));
}

/// Runs to ENDEX, or to an hour, without further orders.
fn run_on(exercise: &mut Exercise, until: u32) {
    while !exercise.is_over() && exercise.now() < Tick(until) {
        exercise.step().expect("nothing is written");
    }
}

/// A shipped scenario with one passage of its text replaced.
fn variant(id: &str, from: &str, to: &str) -> Arc<Loaded> {
    let mut texts = shipped(id).texts.clone();
    assert_eq!(texts.scenario.matches(from).count(), 1, "the passage stands there once: {from}");
    texts.scenario = texts.scenario.replace(from, to);
    Arc::new(read(texts).expect("the variant loads"))
}

fn facts(exercise: &Exercise, count: impl Fn(&Fact) -> u32) -> u64 {
    exercise.journal().facts().iter().map(|(_, fact)| u64::from(count(fact))).sum()
}

#[test]
fn survivors_are_counted_for_the_protection_seat_only_and_never_below_five() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    let mut decider = policy("reference", &loaded);
    let (mut orders, mut in_care, mut given, mut withheld) = (Vec::new(), 0, 0, 0);
    while !exercise.is_over() {
        exercise.step_with(&mut *decider, &mut orders).expect("nothing is written");
        let picture = exercise.sitrep();
        assert!(picture.survivors.is_none());
        assert!(picture.sites.iter().all(|site| site.cases[Pathway::SurvivorCare as usize] == Default::default()));
        if !exercise.now().0.is_multiple_of(24) {
            continue;
        }
        for seat in [Seat::Coordination, Seat::Border, Seat::CivilProtection, Seat::Health, Seat::Finance] {
            assert!(exercise.sitrep_for(seat).survivors.is_none());
        }
        let known = &exercise.truth().caseload.known;
        let shown = exercise.sitrep_for(Seat::Protection).survivors.expect("the protection seat sees them");
        for (site, shown) in known.iter().zip(shown) {
            let cared = site[Pathway::SurvivorCare as usize].cared;
            assert_eq!(shown, (cared >= 5).then_some(cared));
            in_care += cared;
            given += u32::from(shown.is_some());
            withheld += u32::from(cared > 0 && shown.is_none());
        }
        let json = serde_json::to_string(exercise.sitrep()).expect("it has string keys");
        assert!(json.contains("\"survivors\":null"));
    }
    assert!(in_care > 0 && given > 0 && withheld > 0, "{in_care} {given} {withheld}: the test saw nobody");
    assert!(!exercise.journal().facts().iter().any(|(_, fact)| format!("{fact:?}").contains("urvivor")));
}

#[test]
fn no_sequence_of_moves_lowers_accrued_burden() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    let sums = |exercise: &Exercise| {
        let truth = exercise.truth();
        let mut sums: Vec<u64> = truth.burden.total.to_vec();
        sums.extend(truth.caseload.total.iter().flat_map(|hours| [hours.all, hours.unmet]));
        sums.extend(truth.caseload.left_open);
        sums.extend([truth.caseload.children.0, truth.caseload.children.1, truth.caseload.survivors.0]);
        sums
    };
    let (mut before, mut moved) = (sums(&exercise), 0);
    while !exercise.is_over() {
        if exercise.now().0.is_multiple_of(5) {
            let sitrep = exercise.sitrep();
            let lodges = |site: &&umbral::sim::SitePicture| site.open && site.beds.is_some_and(|beds| beds > 0);
            let open: Vec<_> = sitrep.sites.iter().filter(lodges).map(|site| site.id.clone()).collect();
            let turn = exercise.now().0 as usize / 5;
            for (i, from) in open.iter().enumerate() {
                let to = open[(i + turn) % open.len()].clone();
                order(&mut exercise, Decision::Transfer { from: from.clone(), to, households: 17 });
            }
        }
        exercise.step().expect("nothing is written");
        let after = sums(&exercise);
        assert!(before.iter().zip(&after).all(|(before, after)| after >= before), "hour {}", exercise.now());
        before = after;
        exercise.audit().unwrap();
    }
    moved += facts(&exercise, |fact| if let Fact::PeopleTransferred { persons, .. } = fact { *persons } else { 0 });
    assert!(moved > 5_000, "only {moved} people were moved");
}

#[test]
fn deeper_screening_finds_more_and_never_survivors() {
    let loaded = shipped(SHIPPED[0]);
    let found = |depth| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 5);
        everywhere(&mut exercise, |site| {
            site.desks.filter(|desks| desks.screening != depth)?;
            Some(Decision::SetScreening { site: site.id.clone(), screening: depth })
        });
        // Whoever walks the sites is sent away: only desks find.
        let teams: Vec<_> = exercise.sitrep().sites.iter().map(|site| (site.id.clone(), site.staff)).collect();
        for (from, staff) in teams {
            for profession in [Profession::Protection, Profession::Health] {
                let persons = staff[profession as usize];
                let to = site_id("store_west");
                if persons > 0 {
                    order(&mut exercise, Decision::MoveStaff { profession, from: from.clone(), to, persons });
                }
            }
        }
        let (mut sum, mut survivors) = (0, 0);
        while !exercise.is_over() && exercise.now() < Tick(30 * 24) {
            exercise.step().expect("nothing is written");
            for site in &exercise.truth().caseload.known {
                sum += site.iter().map(|known| u64::from(known.found)).sum::<u64>();
                survivors += site[Pathway::SurvivorCare as usize].found;
            }
        }
        assert_eq!(survivors, 0);
        sum
    };
    let [none, rapid, full] = [Screening::None, Screening::Rapid, Screening::Full].map(found);
    // A wish for asylum is recorded with registration; nothing else is found by a desk that does not look.
    assert!(none < rapid && rapid < full, "{none} {rapid} {full}");
}

#[test]
fn refusal_without_assessment_closes_a_gate_and_hides_nobody() {
    let loaded = shipped(SHIPPED[0]);
    let (refusing, idle) = (run(&loaded, 7, "refuse-without-assessment"), run(&loaded, 7, "do-nothing"));
    assert!(refusing.truth().caseload.refused_unassessed > 1000);
    assert!(facts(&refusing, |fact| u32::from(matches!(fact, Fact::RefusedUnassessed { .. }))) > 0);
    let score = refusing.score();
    let gate = score.gates.iter().find(|gate| gate.id.to_string() == "refusal").expect("the gate is in the table");
    assert!(gate.cap < 60 && gate.site.is_some() && !score.passed, "{gate:?}");
    assert_eq!(refusing.truth().exits.born.persons(), idle.truth().exits.born.persons());
    assert_eq!(idle.truth().caseload.refused_unassessed, 0);
}

#[test]
fn refusal_after_assessment_is_lawful_slow_and_never_of_people_in_need() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    everywhere(&mut exercise, |site| {
        let post = site.kind == SiteKind::PointOfEntry;
        post.then(|| Decision::SetAdmission { site: site.id.clone(), admission: Admission::AssessAndRefuse })
    });
    run_on(&mut exercise, u32::MAX);
    let caseload = exercise.truth().caseload;
    assert!(caseload.refused_assessed > 0 && caseload.refused_unassessed == 0, "{}", caseload.refused_assessed);
    let score = exercise.score();
    assert!(score.gates.iter().all(|gate| gate.id.to_string() != "refusal" || gate.cap == 100));
    // It gains nothing.
    assert!(score.total <= run(&loaded, 7, "do-nothing").score().total + 20, "{}", score.total);
}

#[test]
fn a_suspension_takes_people_to_an_open_post_and_a_closure_to_danger() {
    let loaded = shipped(SHIPPED[0]);
    let informal = |decision: Decision| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        run_on(&mut exercise, 20 * 24);
        order(&mut exercise, decision);
        run_on(&mut exercise, 26 * 24);
        exercise.audit().unwrap();
        assert_eq!(exercise.truth().caseload.refused_unassessed, 0);
        exercise.truth().caseload.informal_entries
    };
    let suspended = informal(Decision::SuspendPost { site: site_id("serra_bridge"), to: site_id("telma_gate") });
    let closed = informal(Decision::ClosePost { site: site_id("serra_bridge") });
    assert!(closed > suspended, "{closed} {suspended}");
}

#[test]
fn rescue_teams_save_lives() {
    let loaded = shipped(SHIPPED[1]);
    let deaths = |teams: u32| -> u64 {
        let lost = |seed: u64| {
            let mut exercise = Exercise::new(Arc::clone(&loaded), seed);
            let dangerous: Vec<_> =
                exercise.sitrep().routes.iter().filter(|route| route.dangerous).map(|route| route.id.clone()).collect();
            for route in dangerous.into_iter().take(2) {
                if teams > 0 {
                    order(&mut exercise, Decision::SendRescue { route, teams });
                }
            }
            run_on(&mut exercise, 30 * 24);
            facts(&exercise, |fact| if let Fact::LivesLost { persons, .. } = fact { *persons } else { 0 })
        };
        (1..=6).map(lost).sum()
    };
    let (without, with) = (deaths(0), deaths(10));
    assert!(with * 10 < without * 9 && with > 0, "{with} of {without}");
}

#[test]
fn who_is_evacuated_is_not_harmed() {
    let loaded = variant(
        SHIPPED[0],
        "effects: [Outbreak(site: \"arena\", ill: 40)],",
        "effects: [DamageSite(site: \"arena\", lost: 800)],",
    );
    let harmed = |evacuate: bool| {
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        run_on(&mut exercise, 21 * 24 + 6);
        if evacuate {
            order(
                &mut exercise,
                Decision::HireSeats { route: RouteId::new("arena_to_hall").expect("an id"), seats_per_hour: 300 },
            );
            order(&mut exercise, Decision::OpenSite { site: site_id("mirel_hall") });
            run_on(&mut exercise, 21 * 24 + 14);
            order(&mut exercise, Decision::Evacuate { from: site_id("arena"), to: site_id("mirel_hall") });
        }
        run_on(&mut exercise, 23 * 24);
        exercise.audit().unwrap();
        facts(&exercise, |fact| if let Fact::PeopleHarmed { persons, .. } = fact { *persons } else { 0 })
    };
    let (stayed, left) = (harmed(false), harmed(true));
    // Without any response before, people trust little, and about half of them follow.
    assert!(stayed > 50 && left * 3 < stayed * 2, "{stayed} harmed, {left} after an evacuation");
}

#[test]
fn an_evacuation_takes_its_time_and_some_stay() {
    let loaded = shipped(SHIPPED[0]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    run_on(&mut exercise, 20 * 24);
    let site = |exercise: &Exercise| {
        exercise.sitrep().sites.iter().position(|site| site.id == site_id("arena")).expect("it is there")
    };
    let there = exercise.truth().census.present[site(&exercise)];
    order(&mut exercise, Decision::OpenSite { site: site_id("mirel_hall") });
    run_on(&mut exercise, 20 * 24 + loaded.rules.opening_hours + 1);
    order(&mut exercise, Decision::Evacuate { from: site_id("arena"), to: site_id("mirel_hall") });
    let moved = |exercise: &Exercise| {
        facts(exercise, |fact| if let Fact::PeopleTransferred { persons, .. } = fact { *persons } else { 0 })
    };
    let ordered = exercise.now().0;
    run_on(&mut exercise, ordered + loaded.rules.evacuation_lead);
    assert_eq!(moved(&exercise), 0, "they left before they could pack");
    run_on(&mut exercise, ordered + loaded.rules.evacuation_lead + 2);
    let left = moved(&exercise);
    assert!(there > 0 && left > 0 && left < u64::from(there), "{left} of {there}");
}

#[test]
fn vaccination_lowers_illness() {
    let loaded = shipped(SHIPPED[0]);
    let ill = |vaccinate: bool| -> u64 {
        let fallen = |seed: u64| {
            let mut exercise = Exercise::new(Arc::clone(&loaded), seed);
            if vaccinate {
                order(&mut exercise, Decision::Enact { lever: Lever::Vaccination });
            }
            let ready = exercise.sitrep().staff_ready[Profession::Health as usize];
            let site = site_id("arena");
            order(&mut exercise, Decision::PostStaff { profession: Profession::Health, site, persons: ready });
            run_on(&mut exercise, u32::MAX);
            exercise.truth().exits.arisen[4]
        };
        seeds("smoke").into_iter().take(6).map(fallen).sum()
    };
    let (without, with) = (ill(false), ill(true));
    assert!(with < without, "{with} of {without}");
}

#[test]
fn a_breach_is_stated_before_it_is_ordered() {
    let site = || site_id("serra_bridge");
    let set = |admission| Decision::SetAdmission { site: site(), admission }.warning();
    assert_eq!(set(Admission::TurnBack), Some(Warning::RefusalWithoutAssessment));
    assert_eq!(set(Admission::WaveThrough), Some(Warning::NobodyIdentified));
    assert_eq!(Decision::ClosePost { site: site() }.warning(), Some(Warning::ClosureWithoutAlternative));
    assert_eq!([Admission::Assess, Admission::AssessAndRefuse].map(set), [None, None]);
    assert_eq!(Decision::SuspendPost { site: site(), to: site() }.warning(), None);
}

#[expect(clippy::print_stdout, reason = "shown with --nocapture: the figures behind the verdict")]
fn show(line: &str) {
    println!("{line}");
}

/// The short form of required behaviour 3 and 4, on worlds with which the model was built: `better` scores above `worse` before
/// gates in at least 18 of 20 worlds with a paired 99 % interval above zero, and not below it after gates.
fn loses(worse: &str, better: &str) {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        let [a, b] = [better, worse].map(|policy| outcomes(&loaded, policy, &seeds("smoke")));
        let totals = |of: &[Outcome]| of.iter().map(|outcome| outcome.total).collect::<Vec<_>>();
        let grades = |of: &[Outcome]| mean(&of.iter().map(|outcome| outcome.grade).collect::<Vec<_>>());
        let pair = paired(&totals(&a), &totals(&b), 0.99);
        let words = format!("{scenario}: {worse} < {better}: {pair:?}, grades {} {}", grades(&b), grades(&a));
        show(&words);
        assert!(pair.won >= 18 && pair.low > 0.0 && grades(&a) >= grades(&b), "{words}");
        if worse == "refuse-without-assessment" {
            assert!(
                b.iter().all(|outcome| !outcome.passed && outcome.refused > 0),
                "{scenario}: somebody passes who refuses"
            );
        }
    }
}

#[test]
fn closure_without_alternative_loses_against_doing_nothing() {
    loses("closure", "do-nothing");
}

#[test]
fn never_screening_loses_against_screening() {
    loses("never-screen", "screen");
}

#[test]
fn simplifying_without_follow_up_loses_against_simplifying_with_it() {
    loses("simplify-without-follow-up", "simplify-with-follow-up");
}

#[test]
fn waving_everyone_through_loses_against_the_reference() {
    loses("wave-through", "reference");
}

#[test]
fn refusing_without_assessment_never_passes_and_loses() {
    loses("refuse-without-assessment", "reference");
}

#[test]
fn preparing_beats_reacting_beats_doing_nothing() {
    loses("reactive", "prepared");
    loses("do-nothing", "reactive");
}

/// The picture has the same shape whoever looks: nothing but the survivors differs between seats.
#[test]
fn seats_see_the_same_but_for_survivors() {
    let exercise = run(&shipped(SHIPPED[0]), 1, "reference");
    let blind = |mut picture: Sitrep| {
        picture.survivors = None;
        serde_json::to_string(&picture).expect("it has string keys")
    };
    let own = blind(exercise.sitrep().clone());
    assert_eq!(own, blind(exercise.sitrep_for(Seat::Protection)));
}

#[test]
fn nobody_returns_unasked_and_no_child_without_its_parents_in_passing() {
    // In the corridor nobody returns home but with assistance.
    let mut exercise = Exercise::new(shipped(SHIPPED[1]), 7);
    let mut decider = policy("reference", exercise.loaded());
    let mut orders = Vec::new();
    while !exercise.is_over() {
        exercise.step_with(&mut *decider, &mut orders).expect("nothing is written");
    }
    let truth = exercise.truth();
    assert!(truth.caseload.assisted_returns > 0, "the test saw nobody return");
    assert_eq!(truth.exits.returned.persons(), truth.caseload.assisted_returns);
    assert_eq!(truth.exits.returned.overlays[..2], [0, 0]);
}
