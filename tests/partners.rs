//! Partners: what agreements bring, and what a cell makes of it.

use umbral::exercise::Exercise;
use umbral::scenario::read;
use umbral::scenario::schema::Lever;
use umbral::scenario::table::Pathway;
use umbral::sim::Fact;

use super::support::{SHIPPED, run, seeds, shipped, without};

/// Items brought, and those brought where there was enough.
fn brought(exercise: &Exercise) -> (u64, u64) {
    (exercise.truth().partnership.brought, exercise.truth().partnership.duplicated)
}

#[test]
fn agreements_bring_people_and_goods_and_nobody_comes_without() {
    let loaded = shipped(SHIPPED[0]);
    for seed in seeds("smoke").into_iter().take(3) {
        let all = run(&loaded, seed, "reference");
        let one = without(&loaded, seed, Lever::AgencyAgreement);
        let none = run(&loaded, seed, "do-nothing");
        assert!(brought(&all).0 > brought(&one).0 && brought(&one).0 > 0 && brought(&none).0 == 0);
        let teams =
            |exercise: &Exercise| -> u32 { exercise.sitrep().sites.iter().flat_map(|site| site.partners).sum() };
        assert_eq!((teams(&all), teams(&one), teams(&none)), (17, 7, 0));
        let placed = |fact: &Fact| matches!(fact, Fact::PartnersPlaced { .. });
        assert!(all.journal().facts().iter().any(|(_, fact)| placed(fact)));
        all.audit().expect("what partners bring is counted");
    }
}

#[test]
fn with_a_cell_less_is_brought_where_there_is_enough_already() {
    for scenario in SHIPPED {
        let loaded = shipped(scenario);
        let (mut planned, mut alone) = ((0, 0), (0, 0));
        for seed in seeds("smoke").into_iter().take(4) {
            for (exercise, sum) in [
                (run(&loaded, seed, "reference"), &mut planned),
                (without(&loaded, seed, Lever::InterAgencyCell), &mut alone),
            ] {
                let (all, twice) = brought(&exercise);
                *sum = (sum.0 + all, sum.1 + twice);
            }
        }
        println!("{scenario}: brought {planned:?} with a cell, {alone:?} without, of which twice");
        assert!(planned.1 * alone.0 < alone.1 * planned.0, "{scenario}: {planned:?} {alone:?}");
    }
}

#[test]
fn partners_reach_people_whom_the_response_does_not() {
    let loaded = shipped(SHIPPED[0]);
    let unmet = |exercise: &Exercise| exercise.truth().caseload.total[Pathway::MentalHealth as usize].unmet;
    let (mut with, mut alone) = (0, 0);
    for seed in seeds("smoke").into_iter().take(6) {
        with += unmet(&run(&loaded, seed, "reference"));
        alone += unmet(&without(&loaded, seed, Lever::CivilSocietyAgreement));
    }
    assert!(with < alone, "{with} {alone}");
}

#[test]
fn a_partner_without_an_agreement_on_offer_is_a_warning() {
    let mut texts = shipped(SHIPPED[0]).texts.clone();
    let offer = texts.scenario.lines().find(|line| line.contains("(lever: AgencyAgreement")).expect("it is on offer");
    texts.scenario = texts.scenario.replace(offer, "");
    let loaded = read(texts).expect("a warning does not keep a scenario from loading");
    let codes: Vec<_> = loaded.warnings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["S058"]);
    assert!(shipped(SHIPPED[0]).warnings.is_empty());
}
