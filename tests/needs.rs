//! Every part of the response to specific needs, taken away from the reference policy: what it did must show in the truth, in
//! the direction the field expects, and in the journal where a fact says so.

use std::sync::Arc;

use umbral::exercise::Exercise;
use umbral::scenario::schema::{Item, Lever, Profession};
use umbral::scenario::table::Pathway;
use umbral::scenario::{Loaded, read};
use umbral::sim::{Decision, Fact, Truth};

use super::support::{SHIPPED, changed, seeds, shipped};

/// A whole run of the reference policy without some of its orders.
fn run_without(loaded: &Arc<Loaded>, seed: u64, lost: fn(&Decision) -> bool) -> Exercise {
    changed(loaded, seed, |_, orders| orders.retain(|order| !lost(order)))
}

/// A measure over some seeds, with the whole policy and without a part of it.
fn compare(loaded: &Arc<Loaded>, lost: fn(&Decision) -> bool, measure: impl Fn(&Exercise) -> u64) -> (u64, u64) {
    let sum = |lost: fn(&Decision) -> bool| {
        seeds("smoke").iter().take(4).map(|seed| measure(&run_without(loaded, *seed, lost))).sum()
    };
    (sum(|_| false), sum(lost))
}

/// Persons that facts count.
fn counted(exercise: &Exercise, count: impl Fn(&Fact) -> Option<u32>) -> u64 {
    exercise.journal().facts().iter().filter_map(|(_, fact)| count(fact)).map(u64::from).sum()
}

/// Share of all case-hours of a pathway that were not met in time, in hundred-thousandths.
fn unmet(truth: &Truth<'_>, pathway: Pathway) -> u64 {
    let hours = truth.caseload.total[pathway as usize];
    hours.unmet * 100_000 / hours.all.max(1)
}

const fn enacts(order: &Decision, wanted: Lever) -> bool {
    matches!(order, Decision::Enact { lever } if *lever as usize == wanted as usize)
}

/// Whether an order brings staff of a profession to a site.
const fn staffs(order: &Decision, wanted: Profession) -> bool {
    matches!(
        order,
        Decision::PostStaff { profession, .. } | Decision::Recruit { profession, .. } | Decision::MoveStaff { profession, .. }
        if *profession as usize == wanted as usize
    )
}

const fn brings(order: &Decision, wanted: Item) -> bool {
    matches!(
        order,
        Decision::Order { item, .. } | Decision::Send { item, .. } if *item as usize == wanted as usize
    )
}

/// Who is malnourished, distressed, trafficked, ... : needs that arose, by the position of the overlay.
const MALNOURISHED: usize = 10;
const TRAFFICKED: usize = 7;

#[test]
fn without_tracing_no_child_finds_its_relatives() {
    let reunited = |exercise: &Exercise| {
        let told = counted(exercise, |fact| match fact {
            Fact::ChildrenReunited { persons } => Some(*persons),
            _ => None,
        });
        assert_eq!(told, exercise.truth().caseload.reunited, "the journal tells every reunion");
        told
    };
    for lost in [
        |order: &Decision| enacts(order, Lever::FamilyTracing),
        |order: &Decision| enacts(order, Lever::BestInterestPanel),
    ] {
        let (with, without) = compare(&shipped(SHIPPED[0]), lost, reunited);
        assert!(with > 0 && without == 0, "{with} reunited, {without} without");
    }
}

#[test]
fn without_case_workers_children_alone_are_left_alone() {
    let left = |exercise: &Exercise| {
        let (all, left) = exercise.truth().caseload.children;
        left * 1000 / all.max(1)
    };
    let (with, without) = compare(&shipped(SHIPPED[0]), |order| staffs(order, Profession::Protection), left);
    assert!(without > with, "{with} permille a week after arrival, {without} without case workers");
}

#[test]
fn without_protection_teams_nobody_knows_who_has_a_disability() {
    let unknown = |exercise: &Exercise| unmet(&exercise.truth(), Pathway::Inclusion);
    let (with, without) = compare(&shipped(SHIPPED[0]), |order| staffs(order, Profession::Protection), unknown);
    assert!(without > with, "{with} {without}");
}

#[test]
fn without_food_small_children_waste_away() {
    let starved = |exercise: &Exercise| exercise.truth().exits.arisen[MALNOURISHED];
    // Nobody orders or sends food, nobody pays for it, no partner brings it.
    let feeds = |order: &Decision| {
        brings(order, Item::Ration)
            || matches!(order, Decision::PayCash { .. })
            || enacts(order, Lever::AgencyAgreement)
    };
    let (with, without) = compare(&shipped(SHIPPED[0]), feeds, starved);
    assert!(without > with * 2, "{with} malnourished, {without} without food");
}

#[test]
fn without_a_space_for_children_more_people_are_distressed() {
    let whole = shipped(SHIPPED[0]);
    let mut texts = whole.texts.clone();
    for text in [&mut texts.scenario, &mut texts.presets] {
        *text = text.replace("child_space: true", "child_space: false");
    }
    let without = Arc::new(read(texts).expect("the variant loads"));
    assert_ne!(whole.model_hash, without.model_hash, "no site had a space for children");
    // Those that the reference opens, and none: ten worlds, so that chance does not hide it.
    let distressed = |loaded: &Arc<Loaded>, lost: fn(&Decision) -> bool| -> u64 {
        let worlds = seeds("smoke").into_iter().take(10);
        worlds.map(|seed| run_without(loaded, seed, lost).truth().exits.arisen[11]).sum()
    };
    let with = distressed(&whole, |_| false);
    let without = distressed(&without, |order| matches!(order, Decision::OpenChildSpace { .. }));
    assert!(without > with, "{with} {without}");
}

#[test]
fn without_a_task_force_more_people_fall_to_traffickers() {
    let fallen = |exercise: &Exercise| exercise.truth().exits.arisen[TRAFFICKED];
    for scenario in SHIPPED {
        let (with, without) = compare(&shipped(scenario), |order| enacts(order, Lever::CounterTrafficking), fallen);
        assert!(without > with, "{scenario}: {with} {without}");
    }
}

#[test]
fn without_tracing_the_missing_stay_missing() {
    let loaded = shipped(SHIPPED[1]);
    let traced = |exercise: &Exercise| {
        counted(exercise, |fact| match fact {
            Fact::MissingTraced { persons } => Some(*persons),
            _ => None,
        })
    };
    let (with, without) = compare(&loaded, |order| enacts(order, Lever::FamilyTracing), traced);
    assert!(with > 0 && without == 0, "{with} traced, {without} without");
}

#[test]
fn without_a_procedure_for_the_dead_fewer_are_buried_with_dignity() {
    let undignified = |exercise: &Exercise| {
        let deaths = exercise.truth().caseload.deaths;
        (deaths.all - deaths.in_dignity) * 1000 / deaths.all.max(1)
    };
    for scenario in SHIPPED {
        let (with, without) = compare(&shipped(scenario), |order| enacts(order, Lever::DeathManagement), undignified);
        assert!(without > with, "{scenario}: {with} {without}");
    }
}

#[test]
fn without_consular_contact_more_people_stay_without_papers() {
    let undocumented = |exercise: &Exercise| unmet(&exercise.truth(), Pathway::Documents);
    let (with, without) = compare(&shipped(SHIPPED[1]), |order| enacts(order, Lever::ConsularContact), undocumented);
    assert!(without > with, "{with} {without}");
}

#[test]
fn without_asylum_officers_nobody_is_protected_from_return() {
    let waiting = |exercise: &Exercise| unmet(&exercise.truth(), Pathway::Asylum);
    for scenario in SHIPPED {
        let (with, without) = compare(&shipped(scenario), |order| staffs(order, Profession::Asylum), waiting);
        assert!(without > with, "{scenario}: {with} {without}");
    }
}

#[test]
fn without_referral_procedures_people_wait_longer_for_a_service() {
    let waiting = |exercise: &Exercise| {
        let (all, without) = exercise.truth().caseload.referral_hours;
        without * 100_000 / all.max(1)
    };
    let (with, without) = compare(&shipped(SHIPPED[0]), |order| enacts(order, Lever::ReferralProcedures), waiting);
    assert!(without > with, "{with} {without}");
}

#[test]
fn without_health_workers_the_sick_go_untreated() {
    let loaded = shipped(SHIPPED[0]);
    for pathway in [
        Pathway::AcuteCare,
        Pathway::ChronicCare,
        Pathway::ReproductiveHealth,
        Pathway::Nutrition,
        Pathway::SurvivorCare,
    ] {
        let untreated = |exercise: &Exercise| unmet(&exercise.truth(), pathway);
        let (with, without) = compare(&loaded, |order| staffs(order, Profession::Health), untreated);
        assert!(without > with, "{pathway:?}: {with} {without}");
    }
}

#[test]
fn without_counsellors_distress_stays() {
    let left = |exercise: &Exercise| unmet(&exercise.truth(), Pathway::MentalHealth);
    let (with, without) = compare(&shipped(SHIPPED[0]), |order| staffs(order, Profession::MentalHealth), left);
    assert!(without > with, "{with} {without}");
}

#[test]
fn an_outbreak_is_noticed_and_told() {
    let exercise = run_without(&shipped(SHIPPED[0]), 7, |_| false);
    let noticed = exercise.journal().facts().iter().any(|(_, fact)| matches!(fact, Fact::OutbreakNoticed { .. }));
    assert!(noticed, "the outbreak at the arena was not noticed");
    let told = &exercise.sitrep().happened;
    assert!(told.contains(&umbral::scenario::schema::FactKind::OutbreakNoticed), "{told:?}");
}
