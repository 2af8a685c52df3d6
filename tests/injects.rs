//! Injects: dilemmas with answers and defaults, expected actions judged, conditional injects and replays, every effect.

use std::sync::Arc;

use umbral::exercise::{Exercise, Recorder, Recording, RunResult};
use umbral::scenario::ids::{InjectId, OptionId, SiteId};
use umbral::scenario::schema::{FactKind, Line};
use umbral::scenario::{Loaded, read};
use umbral::sim::{Act, Decision, Facilitation, Fact, Judgement, Refusal};
use umbral::units::{Money, Tick};

use super::support::{SHIPPED, run, seeds, shipped};

fn site(id: &str) -> SiteId {
    SiteId::new(id).expect("an id")
}

fn answer(inject: &str, option: &str) -> Decision {
    Decision::Answer { inject: InjectId::new(inject).expect("an id"), option: OptionId::new(option).expect("an id") }
}

fn order(exercise: &mut Exercise, decision: Decision) {
    exercise.submit(Act::Decide(decision)).expect("nothing is written");
}

fn run_to(exercise: &mut Exercise, tick: u32) {
    while exercise.now() < Tick(tick) {
        exercise.step().expect("nothing is written");
    }
    exercise.audit().expect("everything is conserved");
}

/// A message of the MSEL with some fields of its own.
fn inject(id: &str, fields: &str) -> String {
    let text = "(en: \"x\", es: \"x\", fr: \"x\")";
    format!("(id: \"{id}\", title: {text}, text: {text}, from: {text}, to: Coordination, channel: Message, {fields}),")
}

/// The island storm with more injects.
fn with(injects: &[String]) -> Arc<Loaded> {
    let mut texts = shipped(SHIPPED[0]).texts.clone();
    let list = "\n    injects: [";
    let at = texts.scenario.find(list).expect("there are injects") + list.len();
    texts.scenario.insert_str(at, &injects.concat());
    Arc::new(read(texts).unwrap_or_else(|error| panic!("{error:?}")))
}

/// An inject at nine o'clock on day two, hour 27 of the run, with one effect.
fn effect(effect: &str) -> Exercise {
    Exercise::new(with(&[inject("test", &format!("when: At(day: 2, hour: 9), effects: [{effect}]"))]), 3)
}

fn facts(exercise: &Exercise) -> impl Iterator<Item = &Fact> {
    exercise.journal().facts().iter().map(|(_, fact)| fact)
}

fn refusals(exercise: &Exercise) -> Vec<Refusal> {
    facts(exercise)
        .filter_map(|f| if let Fact::OrderRefused { refusal, .. } = f { Some(*refusal) } else { None })
        .collect()
}

const DILEMMA: &str = "when: At(day: 2, hour: 9), dilemma: (options: [\
    (id: \"give\", text: (en: \"g\", es: \"g\", fr: \"g\"), effects: [Grant(line: Food, amount: 1000)]),\
    (id: \"take\", text: (en: \"t\", es: \"t\", fr: \"t\"), effects: [CutBudget(line: Food, lost: 500)]),\
    ], deadline_hours: 6, default: \"take\"), \
    expected: (action: (en: \"a\", es: \"a\", fr: \"a\"), within_hours: 3, shown_by: [Answered(\"give\")])";

/// The hour at which the inject of these tests comes: nine o'clock on day two of a run that starts at six.
fn comes(loaded: &Loaded) -> u32 {
    loaded.scenario.duration.tick(2, 9).0
}

#[test]
fn an_answer_takes_effect_at_once_and_once_and_only_while_it_is_asked() {
    let loaded = with(&[inject("test", DILEMMA)]);
    let at = comes(&loaded);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    order(&mut exercise, answer("test", "give"));
    run_to(&mut exercise, at + 1);
    assert_eq!(refusals(&exercise), [Refusal::NotAsked]);
    assert_eq!(exercise.sitrep().dilemmas, [(0, Tick(at + 6))]);
    let food = exercise.truth().ledger.of(Line::Food).approved;
    for (inject, option) in [("test", "give"), ("test", "take"), ("test", "nothing"), ("elsewhere", "give")] {
        order(&mut exercise, answer(inject, option));
    }
    run_to(&mut exercise, at + 2);
    assert_eq!(exercise.truth().ledger.of(Line::Food).approved, food + Money::whole(1000));
    assert_eq!(refusals(&exercise)[1..], [Refusal::AlreadySo, Refusal::UnknownName, Refusal::UnknownName]);
    assert!(exercise.sitrep().dilemmas.is_empty());
    let (_, given) = exercise.sitrep().answers[0];
    assert_eq!((given.tick, given.option, given.by_default), (Tick(at + 1), 0, false));
    assert_eq!(exercise.truth().msel.courses()[0].done, Some(Tick(at + 1)));
    run_to(&mut exercise, at + 20);
    assert_eq!(exercise.truth().ledger.withdrawn, Money::ZERO, "an answered dilemma has no default any more");
}

#[test]
fn a_dilemma_that_nobody_answers_takes_its_default_after_the_last_hour() {
    let loaded = with(&[inject("test", DILEMMA)]);
    let at = comes(&loaded);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    run_to(&mut exercise, at + 7);
    assert_eq!(exercise.truth().ledger.withdrawn, Money::ZERO);
    assert_eq!(exercise.sitrep().dilemmas.len(), 1);
    let mut answered = Exercise::new(Arc::clone(&loaded), 3);
    run_to(&mut answered, at + 6);
    order(&mut answered, answer("test", "give"));
    run_to(&mut answered, at + 9);
    assert_eq!(answered.truth().ledger.withdrawn, Money::ZERO, "the last hour counts");
    run_to(&mut exercise, at + 8);
    assert!(exercise.truth().ledger.withdrawn > Money::ZERO);
    order(&mut exercise, answer("test", "give"));
    run_to(&mut exercise, at + 9);
    assert_eq!(refusals(&exercise), [Refusal::TooLate]);
    let course = exercise.truth().msel.courses()[0];
    assert_eq!(course.judgement(&loaded.scenario.injects[0], exercise.now()), Some(Judgement::NotMet));
}

#[test]
fn what_was_expected_is_met_late_not_met_or_for_observers() {
    let expected = |shown_by: &str| {
        format!(
            "when: At(day: 2, hour: 9), expected: (action: (en: \"a\", es: \"a\", fr: \"a\"), within_hours: 4, \
             shown_by: [{shown_by}])"
        )
    };
    let loaded = with(&[
        inject("ordered", &expected("Ordered(order: TruckWater, site: \"serra_bridge\")")),
        inject("anywhere", &expected("Ordered(order: TruckWater)")),
        inject("observed", &expected("Observed(Measure(Roster))")),
        inject("already", &expected("Observed(SiteOpen(\"serra_bridge\"))")),
        inject("observers", &expected("")),
        inject("never", &expected("Observed(Happened(PostClosed)), Ordered(order: ClosePost)")),
    ]);
    let at = comes(&loaded);
    let judged = |exercise: &Exercise| -> Vec<_> {
        let courses = exercise.truth().msel.courses().iter().zip(&loaded.scenario.injects);
        courses.take(6).map(|(course, inject)| course.judgement(inject, exercise.now())).collect()
    };
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    // What was done before does not count as an answer to what came later; what is in force does.
    let water = |site: &str, litres| Decision::TruckWater { site: self::site(site), litres_per_day: litres };
    order(&mut exercise, water("serra_bridge", 500));
    run_to(&mut exercise, at);
    assert_eq!(judged(&exercise), [None; 6]);
    run_to(&mut exercise, at + 2);
    use Judgement::{ByObservers, Late, Met, NotMet, Pending};
    assert_eq!(judged(&exercise), [Pending, Pending, Pending, Met, ByObservers, Pending].map(Some));
    order(&mut exercise, water("telma_gate", 500));
    run_to(&mut exercise, at + 6);
    assert_eq!(judged(&exercise), [NotMet, Met, NotMet, Met, ByObservers, NotMet].map(Some));
    order(&mut exercise, water("serra_bridge", 700));
    order(&mut exercise, Decision::Enact { lever: umbral::scenario::schema::Lever::Roster });
    run_to(&mut exercise, at + 10);
    assert_eq!(judged(&exercise), [Late, Met, Late, Met, ByObservers, NotMet].map(Some));
    let missed = facts(&exercise).filter(|fact| matches!(fact, Fact::ExpectedMissed { .. })).count();
    assert_eq!(missed, 3, "each window closes once");
    let result = RunResult::of(&exercise, "x");
    let lines: Vec<_> = result.injects.iter().map(|line| (line.id.as_str(), line.expected)).take(2).collect();
    assert_eq!(lines, [("ordered", Some(Late)), ("anywhere", Some(Met))]);
    assert!(exercise.news().all(|(_, fact)| !matches!(fact, Fact::ExpectedMissed { .. } | Fact::ExpectedDone { .. })));
}

/// A conditional inject fires at the same tick in a replay, whatever pauses and reloads came between.
#[test]
fn a_conditional_inject_fires_at_the_same_tick_after_any_reload() {
    let folder = tempfile::tempdir().expect("a folder");
    let loaded = shipped(SHIPPED[1]);
    let conditional = loaded.scenario.injects.iter().position(|inject| inject.id.as_str() == "twice_full");
    let conditional = conditional.expect("the scenario has it") as u16;
    let fired = |exercise: &Exercise| exercise.sitrep().injects.iter().find(|(_, at)| *at == conditional).copied();
    let whole = run(&loaded, 7, "do-nothing");
    let expected = fired(&whole).expect("it fires");
    for cut in [expected.0.0 - 1, expected.0.0, expected.0.0 + 30] {
        let path = folder.path().join(format!("{cut}.umr"));
        let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
        exercise.record(Recorder::create(&path).expect("a file"), "do-nothing").expect("it is written");
        run_to(&mut exercise, cut);
        drop(exercise);
        let again = Recorder::create(&folder.path().join(format!("{cut}-again.umr"))).expect("a file");
        let mut resumed = Recording::open(&path).expect("it reads").resume(again).expect("it goes on");
        run_to(&mut resumed, loaded.scenario.duration.days() * 24 - 30);
        assert_eq!(fired(&resumed), Some(expected), "cut at {cut}");
    }
}

#[test]
fn answers_are_on_record_and_a_replay_has_the_same_digest() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.umr");
    let loaded = with(&[inject("test", DILEMMA)]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    exercise.record(Recorder::create(&path).expect("a file"), "hand").expect("it is written");
    let at = comes(&loaded);
    run_to(&mut exercise, at + 2);
    order(&mut exercise, answer("test", "give"));
    run_to(&mut exercise, at + 60);
    exercise.finish().expect("it is written");
    let verdict = Recording::open(&path).expect("it reads").verify().expect("it replays");
    assert!(verdict.differs_at.is_none() && verdict.same_result);
}

#[test]
fn a_dilemma_can_be_skipped_and_released() {
    let held = DILEMMA.replace("At(day: 2, hour: 9)", "Released");
    let id = || InjectId::new("test").expect("an id");
    let loaded = with(&[inject("test", &held)]);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 3);
    run_to(&mut exercise, 30);
    assert!(exercise.sitrep().dilemmas.is_empty());
    exercise.submit(Act::Facilitate(Facilitation::Release(id()))).expect("nothing is written");
    run_to(&mut exercise, 31);
    assert_eq!(exercise.sitrep().dilemmas.len(), 1);
    let mut skipped = Exercise::new(Arc::clone(&loaded), 3);
    skipped.submit(Act::Facilitate(Facilitation::Skip(id()))).expect("nothing is written");
    skipped.submit(Act::Facilitate(Facilitation::Release(id()))).expect("nothing is written");
    run_to(&mut skipped, 60);
    assert!(skipped.sitrep().dilemmas.is_empty() && skipped.truth().ledger.withdrawn == Money::ZERO);
}

#[test]
fn money_is_given_and_taken_by_line() {
    let mut exercise = effect("Grant(line: Health, amount: 5000), CutBudget(line: Food, lost: 250)");
    let at = comes(exercise.loaded());
    run_to(&mut exercise, at);
    let before = [Line::Health, Line::Food].map(|line| *exercise.truth().ledger.of(line));
    run_to(&mut exercise, at + 1);
    let ledger = exercise.truth().ledger;
    assert_eq!(ledger.of(Line::Health).approved, before[0].approved + Money::whole(5000));
    let cut = before[1].approved - ledger.of(Line::Food).approved;
    assert_eq!(cut.0, before[1].left().0 / 4);
    assert_eq!(ledger.withdrawn, cut);
}

#[test]
fn a_government_may_close_a_post_and_players_may_reopen_it() {
    let mut exercise = effect("ClosePost(\"serra_bridge\")");
    let at = comes(exercise.loaded());
    run_to(&mut exercise, at + 1);
    let closed = |exercise: &Exercise| exercise.sitrep().site(&site("serra_bridge")).unwrap().desks.unwrap().closed;
    assert!(closed(&exercise) && exercise.sitrep().happened.contains(&FactKind::PostClosed));
    order(&mut exercise, Decision::ReopenPost { site: site("serra_bridge") });
    run_to(&mut exercise, at + 2);
    assert!(!closed(&exercise));
}

#[test]
fn a_narrowed_route_lets_fewer_people_through_on_foot_or_by_boat() {
    for route in ["bridge_to_reception", "livia_to_ferry"] {
        let left = |effect: &str| {
            let when = "when: At(day: 12, hour: 9)";
            let loaded = with(&[inject("test", &format!("{when}, effects: [{effect}]"))]);
            let exercise = run(&loaded, 3, "reference");
            let at = loaded.scenario.routes.iter().position(|r| r.id.as_str() == route).expect("a route");
            (exercise.truth().exits.moved_on.persons(), exercise.sitrep().routes[at].waiting)
        };
        let (free, narrow) = (left("Rumour(1)"), left(&format!("LimitRoute(route: \"{route}\", per_hour: 1)")));
        assert!(narrow.0 < free.0, "{route}: {narrow:?} {free:?}");
    }
}

#[test]
fn hostility_traffickers_and_misconduct_reach_people_and_leave_traces() {
    let rumour = "Rumour(1)";
    let blows = [
        "Hostility(site: \"alven_town\", lost: 200)",
        "Traffickers(site: \"arena\", reached: 100)",
        "Misconduct(site: \"arena\", harmed: 50)",
    ];
    let world = |effect: &str| {
        let when = "when: At(day: 20, hour: 9)";
        let loaded = with(&[inject("test", &format!("{when}, effects: [{effect}]"))]);
        let mut exercise = Exercise::new(Arc::clone(&loaded), seeds("smoke")[0]);
        run_to(&mut exercise, loaded.scenario.duration.tick(20, 9).0 + 1);
        exercise
    };
    let before = world(rumour);
    let acceptance = |exercise: &Exercise| exercise.truth().society.towns[0].acceptance;
    let hostile = world(blows[0]);
    assert_eq!(acceptance(&hostile) + 200, acceptance(&before));
    assert!(facts(&hostile).any(|fact| matches!(fact, Fact::HostileIncident { persons: 1.., .. })));
    let needs = |exercise: &Exercise, overlay: usize| exercise.truth().exits.arisen[overlay];
    let differ =
        |exercise: &Exercise| (0..12).filter(|o| needs(exercise, *o) != needs(&before, *o)).collect::<Vec<_>>();
    assert_eq!(differ(&world(blows[1])).len(), 1, "recruiters bring risk of trafficking and nothing else");
    let abused = world(blows[2]);
    assert_eq!(differ(&abused).len(), 1);
    assert_eq!(abused.truth().conduct.incidents, before.truth().conduct.incidents + 1);
    assert!(abused.truth().conduct.is_spoken_of(abused.now()));
}

#[test]
fn the_reference_policy_answers_as_the_msel_expects() {
    for id in SHIPPED {
        let loaded = shipped(id);
        let exercise = run(&loaded, 7, "reference");
        let courses = exercise.truth().msel.courses().iter().zip(&loaded.scenario.injects);
        let mut asked = 0;
        for (course, inject) in
            courses.filter(|(course, inject)| inject.dilemma.is_some() && course.delivered.is_some())
        {
            assert!(!course.answer.expect("the exercise is over").by_default, "{}", inject.id);
            asked += 1;
        }
        assert!(asked > 0, "{id}");
    }
}
