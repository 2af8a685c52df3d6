//! More means are never worse, and each measure by itself.

use std::sync::Arc;

use super::{Scenario, id};
use crate::exercise::{Policy, named_policy};
use crate::scenario::Loaded;
use crate::scenario::schema::{Lever, Scenario as Text};
use crate::sim::{Decision, Sitrep};
use crate::study::stats::paired;
use crate::study::{Outcome, Row, Section, Verdict, outcome, outcomes, parallel, with_policy};
use crate::units::{Money, Persons};

/// A quarter more.
const fn more(n: u32) -> u32 {
    n + n.div_ceil(4)
}

fn more_persons(persons: &mut Persons) {
    persons.0 = more(persons.0);
}

/// What a response can have more of: what that is, and how a scenario gets it.
type Means = (&'static str, fn(&mut Text));

const MEANS: [Means; 8] = [
    ("budget +25 %", |text| {
        text.budget.lines.iter_mut().for_each(|line| line.amount = Money(line.amount.0 / 4 * 5));
        text.budget.contingency = Money(text.budget.contingency.0 / 4 * 5);
    }),
    ("staff +25 %", |text| text.staff.iter_mut().for_each(|pool| more_persons(&mut pool.ready))),
    ("crews +25 %", |text| {
        text.sites.iter_mut().flat_map(|s| &mut s.crews).for_each(|crew| more_persons(&mut crew.persons));
    }),
    ("stock +25 %", |text| {
        let stores = text.sites.iter_mut().filter_map(|site| site.store.as_mut());
        stores.flat_map(|store| &mut store.stock).for_each(|goods| goods.quantity.0 = more(goods.quantity.0));
    }),
    ("beds +25 %", |text| {
        text.sites.iter_mut().filter_map(|s| s.accommodation.as_mut()).for_each(|a| more_persons(&mut a.beds));
    }),
    ("booths +25 %", |text| {
        text.sites.iter_mut().filter_map(|site| site.desks.as_mut()).for_each(|desks| {
            desks.booths = more(desks.booths);
            desks.open = more(desks.open).min(desks.booths);
        });
    }),
    ("trucks +25 %", |text| text.fleet.trucks = more(text.fleet.trucks)),
    ("lead-times -25 %", |text| {
        text.suppliers.iter_mut().for_each(|seller| seller.lead_time_hours.0 = seller.lead_time_hours.0 * 3 / 4);
    }),
];

fn totals(outcomes: &[Outcome]) -> Vec<f64> {
    outcomes.iter().map(|outcome| outcome.total).collect()
}

/// Behaviour 6: with a quarter more of anything, the reference does not do significantly worse (99 %).
#[must_use]
pub fn monotone(scenarios: &[Scenario], worlds: &[u64]) -> Vec<Row> {
    let mut rows = Vec::new();
    for loaded in scenarios {
        let base = totals(&outcomes(loaded, "reference", worlds));
        for (name, give) in MEANS {
            let mut richer = Loaded::clone(loaded);
            give(&mut richer.scenario);
            let pair = paired(&totals(&outcomes(&Arc::new(richer), "reference", worlds)), &base, 0.99);
            rows.push(Row::new(
                Section::Monotone,
                id(loaded),
                name,
                "paired",
                pair.numbers(),
                Verdict::of(pair.high >= 0.0),
            ));
        }
    }
    rows
}

/// The reference without one measure, or with it from the first hour.
struct One {
    reference: Box<dyn Policy>,
    lever: Lever,
    taken: Option<bool>,
}

impl Policy for One {
    fn name(&self) -> &'static str {
        "one-measure"
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) {
        self.reference.decide(sitrep, orders);
        let own = Decision::Enact { lever: self.lever };
        orders.retain(|order| *order != own);
        if self.taken.take() == Some(true) {
            orders.push(own);
        }
    }
}

/// The ablation table: what each measure by itself adds to the score of the reference, its price aside.
#[must_use]
pub fn ablation(scenarios: &[Scenario], worlds: &[u64]) -> Vec<Row> {
    let mut rows = Vec::new();
    for loaded in scenarios {
        let levers: Vec<Lever> = loaded.scenario.levers.iter().map(|offer| offer.lever).collect();
        for lever in levers {
            let mut free = Loaded::clone(loaded);
            for offer in free.scenario.levers.iter_mut().filter(|offer| offer.lever == lever) {
                (offer.cost, offer.upkeep) = (Money::ZERO, Money::ZERO);
            }
            let free = Arc::new(free);
            let arm = |taken: bool| {
                parallel(worlds, |world| {
                    let reference = named_policy("reference", &free).expect("invariant: the policy is shipped");
                    outcome(&with_policy(&free, *world, &mut One { reference, lever, taken: Some(taken) }))
                })
            };
            let pair = paired(&totals(&arm(true)), &totals(&arm(false)), 0.99);
            rows.push(Row::new(
                Section::Monotone,
                id(loaded),
                format!("{lever:?}"),
                "paired",
                pair.numbers(),
                Verdict::Shown,
            ));
        }
    }
    rows
}
