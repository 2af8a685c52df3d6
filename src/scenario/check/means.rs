//! Money and lists: what runs from the first day on must be paid to the last, and nothing is listed twice.

use Step::{Field, Index};

use super::{Found, put};
use crate::scenario::int;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Line, Scenario};
use crate::scenario::spanned::Step;
use crate::scenario::table::{Dimension, ScoreTable};
use crate::units::Money;

/// Lines that cannot pay to ENDEX what runs at STARTEX, even with all of the contingency fund.
pub(super) fn standing_costs(scenario: &Scenario, rules: &Rules, found: &mut Found<'_>) {
    let days = u64::from(scenario.duration.days());
    let crews = scenario.sites.iter().flat_map(|site| &site.crews).map(|crew| u64::from(crew.persons.0));
    let pool = scenario.staff.iter().map(|pool| u64::from(pool.ready.0));
    let seats = scenario.routes.iter().map(|route| u64::from(route.seats_per_hour.0));
    let costs = [
        (Line::Staff, rules.pay, crews.chain(pool).sum::<u64>()),
        (Line::Transport, rules.seat_price, seats.sum::<u64>()),
    ];
    for (line, cents, count) in costs {
        let needed = i128::from(cents) * i128::from(count) * i128::from(days);
        let lines = scenario.budget.lines.iter().enumerate().filter(|(_, row)| row.line == line);
        let amounts = lines.clone().map(|(_, row)| row.amount).chain([scenario.budget.contingency]);
        let have: i128 = amounts.map(|Money(cents)| i128::from(cents)).sum();
        if needed > have {
            let row = lines.map(|(i, _)| i).next();
            let path =
                row.map_or(vec![Field("budget")], |i| vec![Field("budget"), Field("lines"), Index(i), Field("amount")]);
            let finding = found.warning("S066", &path);
            put(finding, "line", format!("{line:?}"));
            // Whole units, rounded up: enough is enough.
            put(finding, "needed", int((needed + 99) / 100));
            put(finding, "have", int(have / 100));
            put(finding, "days", int(days));
        }
    }
}

/// Entries of a list that name the same thing.
pub(super) fn twice(scenario: &Scenario, found: &mut Found<'_>) {
    let name = |thing: &dyn std::fmt::Debug| format!("{thing:?}");
    let lists: [(&[Step<'_>], &str, Vec<String>); 5] = [
        (&[Field("budget"), Field("lines")], "line", scenario.budget.lines.iter().map(|l| name(&l.line)).collect()),
        (&[Field("levers")], "lever", scenario.levers.iter().map(|l| name(&l.lever)).collect()),
        (&[Field("staff")], "profession", scenario.staff.iter().map(|s| name(&s.profession)).collect()),
        (&[Field("indicators")], "id", scenario.indicators.iter().map(|i| i.id.to_string()).collect()),
        (&[Field("gates")], "id", scenario.gates.iter().map(|g| g.id.to_string()).collect()),
    ];
    for (list, field, names) in lists {
        repeated(list, field, &names, found);
    }
    for (i, supplier) in scenario.suppliers.iter().enumerate() {
        let names: Vec<_> = supplier.offers.iter().map(|offer| name(&offer.item)).collect();
        repeated(&[Field("suppliers"), Index(i), Field("offers")], "item", &names, found);
    }
    for (i, arrival) in scenario.arrivals.iter().enumerate() {
        let names: Vec<_> = arrival.routes.iter().map(|taken| taken.route.to_string()).collect();
        repeated(&[Field("arrivals"), Index(i), Field("routes")], "route", &names, found);
    }
}

fn repeated(list: &[Step<'_>], field: &'static str, names: &[String], found: &mut Found<'_>) {
    let mut seen = std::collections::BTreeSet::new();
    for (i, name) in names.iter().enumerate() {
        if !seen.insert(name) {
            let finding = found.warning("S075", &[list, &[Index(i), Field(field)]].concat());
            put(finding, "name", name.as_str());
        }
    }
}

/// Changes to the score table that leave nothing to measure or nothing to gain.
pub(super) fn score(scenario: &Scenario, table: &ScoreTable, found: &mut Found<'_>) {
    for (i, change) in scenario.gates.iter().enumerate() {
        if change.cap == 0 {
            let finding = found.warning("S074", &[Field("gates"), Index(i), Field("cap")]);
            put(finding, "gate", change.id.as_str());
        }
    }
    for dimension in Dimension::ALL {
        let of_it = |id| table.indicators.iter().any(|row| row.id == id && row.dimension == dimension);
        let last = scenario.indicators.iter().rposition(|change| of_it(change.id.clone()));
        let measured = table.indicators.iter().any(|row| row.dimension == dimension && row.weight > 0);
        if let (Some(i), false) = (last, measured) {
            let finding = found.warning("S078", &[Field("indicators"), Index(i), Field("weight")]);
            put(finding, "dimension", dimension.code());
        }
    }
}
