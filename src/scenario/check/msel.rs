//! The MSEL: injects that never happen or happen at once, deeds that nobody can do, effects that change nothing.

use Step::{Field, Index};

use super::orders::{obstacle, takes_a_site};
use super::{Found, put, site_of};
use crate::scenario::ids::RouteId;
use crate::scenario::int;
use crate::scenario::schema::{Condition, Deed, Effect, FactKind, Inject, Lever, Scenario, SiteKind, When};
use crate::scenario::spanned::Step;

/// Whether a condition can hold while the exercise runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outlook {
    Never,
    Perhaps,
    /// From STARTEX on.
    Always,
}

use Outlook::{Always, Never, Perhaps};

pub(super) fn injects(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, inject) in scenario.injects.iter().enumerate() {
        let at = [Field("injects"), Index(i)];
        timing(scenario, inject, &at, found);
        let deeds = inject.expected.iter().flat_map(|expected| &expected.shown_by);
        for (j, deed) in deeds.enumerate() {
            let path = [at[0], at[1], Field("expected"), Field("shown_by"), Index(j)];
            check_deed(scenario, inject, deed, &path, found);
        }
        check_effects(scenario, &inject.effects, &[at[0], at[1], Field("effects")], found);
        for (j, option) in inject.dilemma.iter().flat_map(|dilemma| &dilemma.options).enumerate() {
            let path = [at[0], at[1], Field("dilemma"), Field("options"), Index(j), Field("effects")];
            check_effects(scenario, &option.effects, &path, found);
        }
    }
}

/// Objectives that no inject tests.
pub(super) fn objectives(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, objective) in scenario.meta.objectives.iter().enumerate() {
        if scenario.injects.iter().all(|inject| inject.objective.as_ref() != Some(&objective.id)) {
            let path = [Field("meta"), Field("objectives"), Index(i), Field("id")];
            put(found.warning("S073", &path), "objective", objective.id.as_str());
        }
    }
}

fn timing(scenario: &Scenario, inject: &Inject, at: &[Step<'_>; 2], found: &mut Found<'_>) {
    let period = &scenario.duration;
    let when = [at[0], at[1], Field("when")];
    let outlook = match &inject.when {
        // Days outside the period are errors already.
        When::At { day, hour } if day.0 == 0 || day.0 + hour.0 / 24 > period.days() => return,
        When::At { day, hour } if period.tick(day.0, hour.0) >= period.endex() => Never,
        When::At { day, hour } if day.0 == 1 && hour.0 < period.start_hour.0 => Always,
        When::Once(condition) => outlook(scenario, condition),
        When::At { .. } | When::Released => Perhaps,
    };
    match outlook {
        Never => put(found.warning("S067", &when), "inject", inject.id.as_str()),
        Always => put(found.warning("S068", &when), "inject", inject.id.as_str()),
        Perhaps => {}
    }
    let left = match (&inject.when, outlook) {
        (When::At { day, hour }, Perhaps) => Some(period.endex().0 - period.tick(day.0, hour.0).0),
        _ => None,
    };
    windows(inject, left, at, found);
}

/// Hours to act or to answer: none at all, or more than are left after a time that is known.
fn windows(inject: &Inject, left: Option<u32>, at: &[Step<'_>; 2], found: &mut Found<'_>) {
    let expected = inject.expected.as_ref().map(|expected| expected.within_hours.0);
    let deadline = inject.dilemma.as_ref().map(|dilemma| dilemma.deadline_hours.0);
    let windows: [(Option<u32>, [Step<'_>; 2]); 2] = [
        (expected, [Field("expected"), Field("within_hours")]),
        (deadline, [Field("dilemma"), Field("deadline_hours")]),
    ];
    for (hours, field) in windows {
        let Some(hours) = hours else { continue };
        let reason = match hours {
            0 => "none",
            hours if left.is_some_and(|left| hours >= left) => "long",
            _ => continue,
        };
        let finding = found.warning("S069", &[at[0], at[1], field[0], field[1]]);
        put(finding, "reason", reason);
        put(finding, "inject", inject.id.as_str());
        put(finding, "hours", int(hours));
        put(finding, "left", int(left.unwrap_or_default()));
    }
}

fn outlook(scenario: &Scenario, condition: &Condition) -> Outlook {
    let period = &scenario.duration;
    let never = |never: bool| if never { Never } else { Perhaps };
    match condition {
        Condition::All(all) => {
            let parts = || all.iter().map(|inner| outlook(scenario, inner));
            if parts().any(|part| part == Never) {
                Never
            } else if parts().all(|part| part == Always) {
                Always
            } else {
                Perhaps
            }
        }
        Condition::Any(any) => {
            let parts = || any.iter().map(|inner| outlook(scenario, inner));
            if parts().any(|part| part == Always) {
                Always
            } else if parts().all(|part| part == Never) {
                Never
            } else {
                Perhaps
            }
        }
        Condition::Not(inner) => match outlook(scenario, inner) {
            Never => Always,
            Perhaps => Perhaps,
            Always => Never,
        },
        Condition::FromDay(day) if day.0 <= 1 => Always,
        // A day after the last one is an error already.
        Condition::FromDay(_) => Perhaps,
        Condition::LongestWaitAbove(_, hours) => never(hours.0 >= period.endex().0),
        Condition::WaterBelow(_, litres) => never(*litres == 0),
        Condition::StockBelow(_, _, quantity) => never(*quantity == 0),
        Condition::FundsBelow(_, share) => never(share.0 == 0),
        Condition::WaitingAbove(_, persons) | Condition::ArrivedAbove(persons) => {
            never(far_more(scenario).is_some_and(|most| u64::from(persons.0) >= most))
        }
        Condition::Happened(kind) => never(!can_happen(scenario, *kind)),
        Condition::OccupancyAbove(..) | Condition::SiteOpen(_) | Condition::Measure(_) => Perhaps,
    }
}

/// More people than will come, however the world is drawn and the counts err; unknown where a series is in a file.
fn far_more(scenario: &Scenario) -> Option<u64> {
    use crate::scenario::schema::Pattern;
    let mut total = 0;
    for arrival in &scenario.arrivals {
        let Pattern::Waves(waves) = &arrival.pattern else { return None };
        total += waves.iter().map(super::most_persons).sum::<u64>();
    }
    Some(2 * total)
}

/// Whether something of this kind is possible in this country.
fn can_happen(scenario: &Scenario, kind: FactKind) -> bool {
    let post = || scenario.sites.iter().any(|site| site.kind == SiteKind::PointOfEntry);
    match kind {
        FactKind::PostClosed | FactKind::RefusedUnassessed => post(),
        FactKind::PeopleDiverted => scenario.sites.iter().any(|site| site.detour.is_some()),
        FactKind::EmergencyDeclared => scenario.levers.iter().any(|offer| offer.lever == Lever::EmergencyDeclaration),
        FactKind::InspectionFailed => {
            let mut beds = scenario.sites.iter().filter_map(|site| site.accommodation.as_ref());
            beds.any(|beds| !beds.assessed && beds.fails.0 > 0)
        }
        FactKind::LivesLost | FactKind::StockOut | FactKind::ServiceStopped | FactKind::OutbreakNoticed => true,
    }
}

fn check_deed(scenario: &Scenario, inject: &Inject, deed: &Deed, path: &[Step<'_>], found: &mut Found<'_>) {
    match deed {
        Deed::Ordered { order, site } => {
            let place = site.as_ref().and_then(|id| site_of(scenario, id));
            let reason = match place {
                Some(_) if !takes_a_site(*order) => Some("no-site"),
                _ => obstacle(scenario, *order, place),
            };
            if let Some(reason) = reason {
                let finding = found.warning("S070", path);
                put(finding, "order", format!("{order:?}"));
                put(finding, "reason", reason);
                put(finding, "site", site.as_ref().map_or("", |id| id.as_str()));
            }
        }
        Deed::Observed(condition) if outlook(scenario, condition) == Never => {
            put(found.warning("S071", path), "inject", inject.id.as_str());
        }
        Deed::Observed(_) | Deed::Answered(_) => {}
    }
}

fn check_effects(scenario: &Scenario, effects: &[Effect], path: &[Step<'_>], found: &mut Found<'_>) {
    for (i, effect) in effects.iter().enumerate() {
        let Some(reason) = idle(scenario, effect) else { continue };
        put(found.warning("S072", &[path, &[Index(i)]].concat()), "reason", reason);
    }
}

/// Why an effect changes nothing.
fn idle(scenario: &Scenario, effect: &Effect) -> Option<&'static str> {
    let route = |id: &RouteId| scenario.routes.iter().find(|route| route.id == *id);
    match effect {
        // People from outside come by their own means: nobody counts seats before the border.
        Effect::LimitRoute { route: id, .. } => {
            let from = site_of(scenario, &route(id)?.from)?;
            (from.kind == SiteKind::Outside).then_some("outside")
        }
        Effect::OpenRoute(id) => {
            let closes = |effect: &Effect| matches!(effect, Effect::CloseRoute(closed) if closed == id);
            (route(id)?.open && !all_effects(scenario).any(closes)).then_some("open")
        }
        Effect::DamageSite { lost: share, .. }
        | Effect::ReleasePlaces { places: share, .. }
        | Effect::LoseStock { lost: share, .. }
        | Effect::Outbreak { ill: share, .. }
        | Effect::CutBudget { lost: share, .. }
        | Effect::Hostility { lost: share, .. }
        | Effect::Traffickers { reached: share, .. }
        | Effect::Misconduct { harmed: share, .. } => (share.0 == 0).then_some("zero"),
        Effect::RegistrationDown(hours)
        | Effect::CustomsHold(hours)
        | Effect::Strike { hours, .. }
        | Effect::Rumour(hours) => (hours.0 == 0).then_some("zero"),
        Effect::Grant { amount, .. } => (amount.0 == 0).then_some("zero"),
        Effect::CloseRoute(_) | Effect::SetAccess { .. } | Effect::SupplierDefault(_) | Effect::ClosePost(_) => None,
    }
}

fn all_effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    scenario.injects.iter().flat_map(|inject| {
        let options = inject.dilemma.iter().flat_map(|dilemma| &dilemma.options);
        inject.effects.iter().chain(options.flat_map(|option| &option.effects))
    })
}
