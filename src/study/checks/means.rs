//! More means are never worse.

use std::sync::Arc;

use super::{Scenario, id};
use crate::scenario::Loaded;
use crate::scenario::schema::Scenario as Text;
use crate::study::stats::paired;
use crate::study::{Outcome, Row, Section, Verdict, outcomes};
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
