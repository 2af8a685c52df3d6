//! Preparing: the contingency plan and the follow-up of people registered in haste.

use umbral::exercise::{Exercise, Script, Sheet, Timed, quote};
use umbral::scenario::ids::SiteId;
use umbral::scenario::schema::{Lever, Line};
use umbral::sim::{Act, Decision, Fact, Refusal};
use umbral::study::{outcomes, stats::mean, with_policy};
use umbral::units::{Money, Tick};

use super::support::{SHIPPED, policy, seeds, shipped};

fn release() -> Decision {
    Decision::ReleaseContingency { to: Line::Food, amount: Money::whole(100) }
}

/// When a site that is ordered open on day 20 is in use, and what became of orders to release money each hour from there on.
fn course(planned: bool) -> (u32, Vec<Result<(), Refusal>>) {
    let loaded = shipped(SHIPPED[0]);
    let site = SiteId::new("livia_college").expect("an id");
    let start = 20 * 24;
    let mut orders = vec![
        Timed(start, Decision::Enact { lever: Lever::EmergencyDeclaration }),
        Timed(start, Decision::OpenSite { site: site.clone() }),
    ];
    if planned {
        orders.push(Timed(0, Decision::Enact { lever: Lever::ContingencyPlan }));
    }
    orders.extend((0..100).map(|hour| Timed(start + hour, release())));
    let exercise = with_policy(&loaded, 7, &mut Script::new("orders", orders));
    let at = loaded.scenario.sites.iter().position(|known| known.id == site).expect("it is there") as u16;
    let opened = exercise.journal().facts().iter().find(|(_, fact)| *fact == Fact::SiteOpened { site: at });
    let verdicts = exercise.journal().facts().iter().filter_map(|(_, fact)| match fact {
        Fact::OrderAccepted { order } => Some((*order, Ok(()))),
        Fact::OrderRefused { order, refusal } => Some((*order, Err(*refusal))),
        _ => None,
    });
    let releases = verdicts.filter(|(order, _)| {
        matches!(exercise.acts()[*order as usize].1, Act::Decide(Decision::ReleaseContingency { .. }))
    });
    (opened.expect("it opens").0.0 - start, releases.map(|(_, verdict)| verdict).collect())
}

#[test]
fn a_plan_agreed_before_opens_the_fund_with_the_declaration_and_sites_sooner() {
    let ((late, improvised), (soon, planned)) = (course(false), course(true));
    let rules = &shipped(SHIPPED[0]).rules;
    let lead = 12;
    let first = |verdicts: &[Result<(), Refusal>]| verdicts.iter().position(Result::is_ok).expect("the fund opens");
    // Orders of the hour in which the declaration is published come before it.
    assert_eq!(first(&improvised) as u32 - first(&planned) as u32, rules.plan_hours - 1);
    assert!(planned[..lead].iter().all(|verdict| *verdict == Err(Refusal::NotDeclared)));
    let hours =
        improvised.iter().filter_map(|v| if let Err(Refusal::NotPlanned { hours }) = v { Some(*hours) } else { None });
    let hours: Vec<u32> = hours.collect();
    assert!(hours.is_sorted_by(|a, b| a > b) && hours.last() == Some(&1), "the refusal says for how long: {hours:?}");
    assert!(soon < late, "{soon} {late}");
}

#[test]
fn what_was_exercised_is_quoted_as_it_will_be() {
    let loaded = shipped(SHIPPED[0]);
    let open = Decision::OpenSite { site: SiteId::new("livia_college").expect("an id") };
    let mut exercise = Exercise::new(loaded.clone(), 7);
    let before = quote(&loaded, exercise.sitrep(), &open).hours;
    exercise.submit(Act::Decide(Decision::Enact { lever: Lever::ContingencyPlan })).expect("nothing is written");
    while exercise.now() < Tick(11 * 24) {
        exercise.step().expect("nothing is written");
    }
    assert_eq!(quote(&loaded, exercise.sitrep(), &open).hours, (before * loaded.rules.plan_rehearsed).div_ceil(1000));
}

/// People registered in haste are asked later, so that fewer leave without having been asked and more needs are known.
#[test]
fn follow_up_finds_needs_that_haste_missed() {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        let worlds = &seeds("smoke")[..4];
        let known = |name: &str| {
            let share = |world: &u64| {
                let exercise = with_policy(&loaded, *world, &mut *policy(name, &loaded));
                let (all, unknown) = exercise.truth().caseload.unknown_hours;
                1.0 - unknown as f64 / all as f64
            };
            mean(&worlds.iter().map(share).collect::<Vec<_>>())
        };
        let left =
            |name: &str| mean(&outcomes(&loaded, name, worlds).iter().map(|o| o.unscreened as f64).collect::<Vec<_>>());
        let [with, without] = ["simplify-with-follow-up", "simplify-without-follow-up"];
        assert!(known(with) > known(without), "{scenario}: {} {}", known(with), known(without));
        assert!(left(with) < left(without), "{scenario}: {} {}", left(with), left(without));
    }
}

/// A rapid look keeps nobody from the visit in which they are asked in full: with it more is known than by the visit alone, and by
/// the visit more than by the look alone.
#[test]
fn a_rapid_look_does_not_stand_for_a_visit() {
    let loaded = shipped("slow-drought");
    let unknown = |text: &str| -> f64 {
        let sheet = Sheet::read(text).expect("a sheet");
        let share = |world: &u64| {
            let exercise = with_policy(&loaded, *world, &mut *sheet.policy("sheet", &loaded));
            let (all, unknown) = exercise.truth().caseload.unknown_hours;
            unknown as f64 / all as f64
        };
        mean(&seeds("smoke")[..4].iter().map(share).collect::<Vec<_>>())
    };
    let both = unknown("(decides: Response, standing: [Screening(Rapid)])");
    let visit = unknown("(decides: Response, standing: [Screening(None)])");
    let look = unknown("(decides: Response, standing: [Screening(Rapid)], never: [FollowUp])");
    assert!(both < visit && both < look, "{both} {visit} {look}");
}
