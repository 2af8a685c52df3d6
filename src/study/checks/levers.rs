//! Each measure by itself: what it adds to the score of the reference, the part of the state it is there to move, and that
//! the order alone, with nothing in force behind it, adds nothing.

use std::sync::Arc;

use super::{Scenario, id};
use crate::exercise::{Exercise, Policy, PolicyFailure, named_policy};
use crate::scenario::Loaded;
use crate::scenario::schema::Lever;
use crate::scenario::table::Pathway;
use crate::sim::{Decision, SitePicture, Sitrep, need};
use crate::study::stats::paired;
use crate::study::{Row, Section, Verdict, outcome, parallel};
use crate::units::{DAY, Money};

/// Worlds in which the order alone is tried.
const TRIED: usize = 5;

/// Something that is measured at the end of a day.
type Measure = fn(&Exercise) -> u64;

/// What a measure is there to move, and how that is measured.
///
/// Cases and goods are counted as they stand at the end of each day, and added up over the days.
fn moves(lever: Lever) -> (&'static str, Measure) {
    match lever {
        Lever::EmergencyDeclaration | Lever::ContingencyPlan => ("days until the contingency fund opens", |e| {
            u64::from(e.sitrep().fund_opens.is_none_or(|at| at > e.now()))
        }),
        Lever::CustomsOneStop | Lever::FrameworkAgreements => {
            ("goods on order", |e| e.sitrep().on_order.iter().map(|n| u64::from(*n)).sum())
        }
        Lever::InformationPoints | Lever::CommunityParticipation | Lever::DataProtection => {
            ("trust", |e| u64::from(e.truth().trust.mean))
        }
        Lever::Roster => ("recruits in training", |e| e.sitrep().staff_in_training.iter().map(|n| u64::from(*n)).sum()),
        Lever::ReferralProcedures => ("hours of cases found and not in care", |e| e.truth().caseload.referral_hours.0),
        Lever::BestInterestPanel | Lever::FamilyTracing => ("children reunited", |e| e.truth().caseload.reunited),
        Lever::CounterTrafficking => ("persons trafficked here", |e| e.truth().exits.arisen[need::TRAFFICKED]),
        Lever::Vaccination => ("persons who fell ill here", |e| e.truth().exits.arisen[need::ACUTE_ILLNESS]),
        Lever::AssistedReturn | Lever::Reintegration => {
            ("assisted voluntary returns", |e| e.truth().caseload.assisted_returns)
        }
        Lever::DeathManagement => ("dead buried in dignity", |e| e.truth().caseload.deaths.in_dignity),
        Lever::ConsularContact => ("persons with documents", |e| cared(e, Pathway::Documents)),
        Lever::DisplacementTracking => {
            ("stated error of the counts", |e| over_sites(e, |site| u64::from(site.present.error)))
        }
        Lever::RegistrationDatabase => {
            ("places counted by sex and age", |e| over_sites(e, |site| u64::from(site.registered.is_some())))
        }
        Lever::ReturneeDatabase => ("homes reported as damaged", |e| {
            over_sites(e, |site| site.homes.map_or(0, |(damaged, ..)| damaged.into()))
        }),
        Lever::RegionalDataSharing => ("days of the forecast", |e| e.sitrep().forecast.len() as u64),
        Lever::Hotline => ("hours of rumours", |e| e.truth().rumours.hours.into()),
        Lever::RumourTracking => ("days on which a rumour is known", |e| e.sitrep().rumour.is_some().into()),
        Lever::ComplaintsMechanism => {
            ("complaints answered", |e| e.truth().complaints.sites.iter().map(|docket| u64::from(docket.closed)).sum())
        }
        Lever::StaffTraining => {
            ("skill of the crews", |e| over_sites(e, |site| site.skill.iter().map(|n| u64::from(*n)).sum()))
        }
        Lever::PseaChannel => ("allegations answered", |e| e.truth().conduct.answered.into()),
        Lever::HostCommunitySupport | Lever::AcceptanceCampaign => {
            ("acceptance", |e| e.truth().society.towns.iter().map(|town| u64::from(town.acceptance)).sum())
        }
        Lever::SiteSafety => {
            ("incidents in towns", |e| e.truth().society.towns.iter().map(|town| u64::from(town.incidents)).sum())
        }
        Lever::TemporaryStayPermit => {
            ("persons with papers", |e| cared(e, Pathway::Documents) + cared(e, Pathway::Asylum))
        }
        Lever::WorkPermit => ("burden", |e| e.truth().burden.total.iter().sum()),
        Lever::CivilSocietyAgreement | Lever::AgencyAgreement => ("persons and goods of partners", |e| {
            let staff = over_sites(e, |site| site.partners.iter().map(|n| u64::from(*n)).sum());
            staff + e.truth().partnership.brought
        }),
        Lever::InterAgencyCell => ("goods brought twice", |e| e.truth().partnership.duplicated),
        Lever::CivilMilitaryLine => ("places that can be reached", |e| over_sites(e, |site| u64::from(site.reachable))),
        Lever::FollowUp => ("cases found", |e| {
            let known = e.truth().caseload.known.iter().flatten();
            known.map(|cases| u64::from(cases.found)).sum()
        }),
    }
}

fn over_sites(exercise: &Exercise, measure: impl Fn(&SitePicture) -> u64) -> u64 {
    exercise.sitrep().sites.iter().map(measure).sum()
}

fn cared(exercise: &Exercise, pathway: Pathway) -> u64 {
    exercise.truth().caseload.known.iter().map(|site| u64::from(site[pathway as usize].cared)).sum()
}

/// The reference without one measure, or with it from the first hour.
struct One {
    reference: Box<dyn Policy>,
    lever: Lever,
    takes: bool,
}

impl Policy for One {
    fn name(&self) -> &'static str {
        "one-measure"
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure> {
        self.reference.decide(sitrep, orders)?;
        let own = Decision::Enact { lever: self.lever };
        orders.retain(|order| *order != own);
        if std::mem::take(&mut self.takes) {
            orders.push(own);
        }
        Ok(())
    }
}

/// What is done with the measure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arm {
    Without,
    With,
    /// It is ordered, and its mechanics are switched off.
    OrderOnly,
}

/// Points before gates, and the sum over days of what the measure is there to move.
fn run(loaded: &Arc<Loaded>, world: u64, lever: Lever, arm: Arm) -> (f64, f64) {
    let reference = named_policy("reference", loaded).expect("invariant: the policy is shipped");
    let mut policy = One { reference, lever, takes: arm != Arm::Without };
    let mut exercise = match arm {
        Arm::Without | Arm::With => Exercise::new(Arc::clone(loaded), world),
        Arm::OrderOnly => Exercise::without(Arc::clone(loaded), world, lever),
    };
    let (_, measure) = moves(lever);
    let (mut orders, mut sum) = (Vec::new(), 0);
    while !exercise.is_over() {
        exercise.step_with(&mut policy, &mut orders).expect("invariant: nothing is written");
        if exercise.now().0.is_multiple_of(DAY) {
            sum += measure(&exercise);
        }
    }
    (outcome(&exercise).total, sum as f64)
}

/// The ablation table, its price aside: a row for each measure in each scenario that offers it, which is a miss if the order
/// alone changes the score in any world; and a row for each measure, which is a miss if it moves what it is there for in no
/// scenario.
#[must_use]
pub fn ablation(scenarios: &[Scenario], worlds: &[u64]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut moved = [(0u32, 0u32); Lever::COUNT];
    for loaded in scenarios {
        for lever in loaded.scenario.levers.iter().map(|offer| offer.lever) {
            let free = Arc::new(at_no_price(loaded, lever));
            let arm = |arm: Arm, worlds: &[u64]| parallel(worlds, |world| run(&free, *world, lever, arm));
            let (with, without) = (arm(Arm::With, worlds), arm(Arm::Without, worlds));
            let alone = arm(Arm::OrderOnly, &worlds[..worlds.len().min(TRIED)]);
            let totals = |runs: &[(f64, f64)]| runs.iter().map(|(total, _)| *total).collect::<Vec<_>>();
            let pair = paired(&totals(&with), &totals(&without), 0.99);
            let mean = |runs: &[(f64, f64)]| runs.iter().map(|(_, state)| state).sum::<f64>() / runs.len() as f64;
            let differs = with.iter().zip(&without).filter(|(a, b)| a.1 != b.1).count();
            // To the last bit: the two runs must be the same.
            let changed = alone.iter().zip(&without).filter(|(a, b)| a != b).count();
            let (in_some, in_all) = &mut moved[lever as usize];
            (*in_some, *in_all) = (*in_some + u32::from(differs > 0), *in_all + 1);
            rows.push(Row::new(
                Section::Monotone,
                id(loaded),
                format!("{lever:?}: {}", moves(lever).0),
                "lever",
                pair.numbers().into_iter().chain([
                    ("with", mean(&with)),
                    ("without", mean(&without)),
                    ("differs", differs as f64),
                    ("changed", changed as f64),
                    ("tried", alone.len() as f64),
                ]),
                if changed > 0 { Verdict::Miss } else { Verdict::Shown },
            ));
        }
    }
    for lever in Lever::ALL {
        let (in_some, in_all) = moved[lever as usize];
        if in_all > 0 {
            let numbers = [("moved", f64::from(in_some)), ("scenarios", f64::from(in_all))];
            let subject = format!("{lever:?}: {}", moves(lever).0);
            rows.push(Row::new(Section::Monotone, None, subject, "moved", numbers, Verdict::of(in_some > 0)));
        }
    }
    rows
}

/// The scenario with one measure for nothing.
fn at_no_price(loaded: &Loaded, lever: Lever) -> Loaded {
    let mut free = Loaded::clone(loaded);
    for offer in free.scenario.levers.iter_mut().filter(|offer| offer.lever == lever) {
        (offer.cost, offer.upkeep) = (Money::ZERO, Money::ZERO);
    }
    free
}
