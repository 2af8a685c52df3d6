//! Parts of a scenario in words, for pages: times, conditions, what shows that something was done.

use super::labels::{order_key, seat_key};
use crate::report::{item_key, lever_key, line_key, route_name};
use crate::scenario::ids::{RouteId, SiteId, SupplierId};
use crate::scenario::schema::{
    Access, Condition, Deed, Effect, FactKind, Inject, LocalText, Phase, Scenario, Seat, SiteKind, When,
};
use crate::text::{Arg, Lang, Text};

/// A scenario in a language.
pub struct Words<'s> {
    /// The scenario.
    pub scenario: &'s Scenario,
    text: Text,
}

impl<'s> Words<'s> {
    /// A scenario in a language.
    #[must_use]
    pub fn new(scenario: &'s Scenario, lang: Lang) -> Self {
        Self { scenario, text: Text::new(lang) }
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.text.lang()
    }

    /// The language layer.
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.text
    }

    /// A message without values.
    #[must_use]
    pub fn say(&self, key: impl AsRef<str>) -> String {
        self.text.get(key.as_ref(), &[])
    }

    /// A message with values.
    #[must_use]
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.text.get(key, args)
    }

    /// A text of the scenario.
    #[must_use]
    pub fn of(&self, text: &'s LocalText) -> &'s str {
        text.get(self.lang())
    }

    /// A whole number of any width, or a reference to one, as templates hand them over.
    #[must_use]
    pub fn number(&self, value: impl ToString) -> String {
        self.text.number(value.to_string().parse().unwrap_or(i64::MAX))
    }

    /// Paragraphs of a text of the scenario.
    #[must_use]
    pub fn paragraphs(&self, text: &'s LocalText) -> Vec<&'s str> {
        self.of(text).split("\n").filter(|part| !part.trim().is_empty()).collect()
    }

    /// The name of a site.
    #[must_use]
    pub fn site(&self, id: &SiteId) -> String {
        let site = self.scenario.sites.iter().find(|site| site.id == *id);
        site.map_or_else(|| id.to_string(), |site| self.of(&site.name).to_owned())
    }

    /// The name of a function of players.
    #[must_use]
    pub fn seat(&self, seat: Seat) -> String {
        self.say(seat_key(seat))
    }

    /// The name of a kind of place.
    #[must_use]
    pub fn kind(&self, kind: SiteKind) -> String {
        self.say(crate::report::kind_key(kind))
    }

    /// The name of a phase.
    #[must_use]
    pub fn phase(&self, phase: Phase) -> String {
        self.say(match phase {
            Phase::Before => "phase-before",
            Phase::During => "phase-during",
            Phase::After => "phase-after",
        })
    }

    /// An objective in words.
    #[must_use]
    pub fn objective(&self, inject: &Inject) -> String {
        let objectives = &self.scenario.meta.objectives;
        let found = inject.objective.as_ref().and_then(|id| objectives.iter().find(|known| known.id == *id));
        found.map_or_else(String::new, |objective| self.of(&objective.text).to_owned())
    }

    /// When an inject happens.
    #[must_use]
    pub fn when(&self, when: &When) -> String {
        match when {
            When::At { day, hour } => self.tell("when-at", &[("day", day.0.into()), ("hour", hour.0.into())]),
            When::Once(condition) => self.tell("when-once", &[("condition", self.condition(condition).into())]),
            When::Released => self.say("when-released"),
        }
    }

    /// A condition.
    #[must_use]
    pub fn condition(&self, condition: &Condition) -> String {
        let at = |key: &str, site: &SiteId, value: u32| {
            self.tell(key, &[("site", self.site(site).into()), ("value", value.into())])
        };
        match condition {
            Condition::All(all) => self.joined(all, "condition-and"),
            Condition::Any(any) => self.joined(any, "condition-or"),
            Condition::Not(inner) => self.tell("condition-not", &[("condition", self.condition(inner).into())]),
            Condition::FromDay(day) => self.tell("condition-from-day", &[("day", day.0.into())]),
            Condition::WaitingAbove(site, persons) => at("condition-waiting-above", site, persons.0),
            Condition::LongestWaitAbove(site, hours) => at("condition-wait-above", site, hours.0),
            Condition::OccupancyAbove(site, percent) => at("condition-occupancy-above", site, *percent),
            Condition::WaterBelow(site, litres) => at("condition-water-below", site, *litres),
            Condition::StockBelow(site, item, count) => {
                let item = self.say(item_key(*item));
                let site = ("site", self.site(site).into());
                self.tell("condition-stock-below", &[site, ("item", item.into()), ("value", (*count).into())])
            }
            Condition::FundsBelow(line, share) => {
                let line = self.say(line_key(*line));
                let share = self.text.percent(i64::from(share.0));
                self.tell("condition-funds-below", &[("line", line.into()), ("share", share.into())])
            }
            Condition::ArrivedAbove(persons) => self.tell("condition-arrived-above", &[("value", persons.0.into())]),
            Condition::SiteOpen(site) => self.tell("condition-site-open", &[("site", self.site(site).into())]),
            Condition::Measure(lever) => {
                self.tell("condition-measure", &[("lever", self.say(lever_key(*lever)).into())])
            }
            Condition::Happened(fact) => self.say(fact_key(*fact)),
        }
    }

    fn joined(&self, conditions: &[Condition], word: &str) -> String {
        let word = format!(" {} ", self.say(word));
        let nested = |condition: &Condition| match condition {
            Condition::All(inner) | Condition::Any(inner) if inner.len() > 1 => {
                format!("({})", self.condition(condition))
            }
            _ => self.condition(condition),
        };
        conditions.iter().map(nested).collect::<Vec<_>>().join(&word)
    }

    /// What shows that something expected was done.
    #[must_use]
    pub fn deed(&self, inject: &Inject, deed: &Deed) -> String {
        match deed {
            Deed::Ordered { order, site } => {
                let order = self.say(order_key(*order));
                match site {
                    Some(site) => {
                        self.tell("deed-ordered-at", &[("order", order.into()), ("site", self.site(site).into())])
                    }
                    None => self.tell("deed-ordered", &[("order", order.into())]),
                }
            }
            Deed::Answered(option) => {
                let options = inject.dilemma.iter().flat_map(|dilemma| &dilemma.options);
                let found = options.into_iter().find(|known| known.id == *option);
                let words = found.map_or_else(|| option.to_string(), |option| self.of(&option.text).to_owned());
                self.tell("deed-answered", &[("option", words.into())])
            }
            Deed::Observed(condition) => self.condition(condition),
        }
    }

    /// What an effect does.
    #[must_use]
    pub fn effect(&self, effect: &Effect) -> String {
        let at = |key: &str, site: &SiteId, more: &[(&str, Arg<'_>)]| {
            self.tell(key, &[&[("site", self.site(site).into())], more].concat())
        };
        let share = |permille: u32| ("share", self.text.percent(permille.into()).into());
        let line = |line| ("line", self.say(line_key(line)).into());
        let on = |key: &str, route: &RouteId| self.tell(key, &[("route", self.route(route).into())]);
        match effect {
            Effect::CloseRoute(route) => on("effect-close-route", route),
            Effect::OpenRoute(route) => on("effect-open-route", route),
            Effect::DamageSite { site, lost } => at("effect-damage", site, &[share(lost.0)]),
            Effect::ReleasePlaces { site, places } => at("effect-release-places", site, &[share(places.0)]),
            Effect::SetAccess { site, access } => {
                let key = match access {
                    Access::Open => "effect-access-open",
                    Access::Escorted => "effect-access-escorted",
                    Access::CutOff => "effect-access-cut-off",
                };
                at(key, site, &[])
            }
            Effect::LoseStock { site, item, lost } => {
                at("effect-lose-stock", site, &[share(lost.0), ("item", self.say(item_key(*item)).into())])
            }
            Effect::RegistrationDown(hours) => self.tell("effect-registration-down", &[("hours", hours.0.into())]),
            Effect::CustomsHold(hours) => self.tell("effect-customs-hold", &[("hours", hours.0.into())]),
            Effect::SupplierDefault(supplier) => {
                self.tell("effect-supplier-default", &[("supplier", self.supplier(supplier).into())])
            }
            Effect::Strike { site, hours } => at("effect-strike", site, &[("hours", hours.0.into())]),
            Effect::Rumour(hours) => self.tell("effect-rumour", &[("hours", hours.0.into())]),
            Effect::Outbreak { site, ill } => at("effect-outbreak", site, &[share(ill.0)]),
            Effect::LimitRoute { route, per_hour } => {
                self.tell("effect-limit-route", &[("route", self.route(route).into()), ("value", per_hour.0.into())])
            }
            Effect::ClosePost(site) => at("effect-close-post", site, &[]),
            Effect::Grant { line: on, amount } => {
                self.tell("effect-grant", &[line(*on), ("amount", self.text.money(amount.0).into())])
            }
            Effect::CutBudget { line: on, lost } => self.tell("effect-cut-budget", &[line(*on), share(lost.0)]),
            Effect::Hostility { site, lost } => at("effect-hostility", site, &[share(lost.0)]),
            Effect::Traffickers { site, reached } => at("effect-traffickers", site, &[share(reached.0)]),
            Effect::Misconduct { site, harmed } => at("effect-misconduct", site, &[share(harmed.0)]),
        }
    }

    /// A route by the names of its ends.
    fn route(&self, id: &RouteId) -> String {
        let route = self.scenario.routes.iter().find(|route| route.id == *id);
        route.map_or_else(|| id.to_string(), |route| route_name(self.scenario, route, self.lang()))
    }

    fn supplier(&self, id: &SupplierId) -> String {
        let supplier = self.scenario.suppliers.iter().find(|supplier| supplier.id == *id);
        supplier.map_or_else(|| id.to_string(), |supplier| self.of(&supplier.name).to_owned())
    }
}

const fn fact_key(fact: FactKind) -> &'static str {
    match fact {
        FactKind::PostClosed => "happened-post-closed",
        FactKind::PeopleDiverted => "happened-people-diverted",
        FactKind::LivesLost => "happened-lives-lost",
        FactKind::StockOut => "happened-stock-out",
        FactKind::ServiceStopped => "happened-service-stopped",
        FactKind::InspectionFailed => "happened-inspection-failed",
        FactKind::EmergencyDeclared => "happened-emergency-declared",
        FactKind::OutbreakNoticed => "happened-outbreak-noticed",
        FactKind::RefusedUnassessed => "happened-refused-unassessed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::from_ron;
    use crate::scenario::scenarios;

    #[test]
    fn every_condition_and_fact_has_words_in_every_language() {
        let loaded = scenarios().find(|shipped| shipped.id == "island-storm").unwrap().load().unwrap();
        let some = r#"All([FromDay(3), Any([WaitingAbove("serra_bridge", 2500), LongestWaitAbove("serra_bridge", 5)]),
            OccupancyAbove("arena", 150), WaterBelow("arena", 9), StockBelow("arena", Ration, 7), FundsBelow(Food, 250),
            ArrivedAbove(4000), Not(SiteOpen("arena")), Measure(Roster)])"#;
        let condition: Condition = from_ron(some).unwrap();
        for lang in Lang::ALL {
            let words = Words::new(&loaded.scenario, lang);
            let said = words.condition(&condition);
            assert!(!said.contains(['{', '_']), "{said}");
            for part in ["3", "150", "9", "7", "25"] {
                assert!(said.contains(part), "{lang}: no {part} in {said}");
            }
            let effects = r#"[CloseRoute("to_serra_bridge"), OpenRoute("to_serra_bridge"), DamageSite(site: "arena", lost: 250), ReleasePlaces(site: "arena", places: 50),
                SetAccess(site: "arena", access: Open), SetAccess(site: "arena", access: Escorted), SetAccess(site: "arena", access: CutOff),
                LoseStock(site: "arena", item: Ration, lost: 100), RegistrationDown(7), CustomsHold(8), SupplierDefault("nowhere"),
                Strike(site: "arena", hours: 9), Rumour(48), Outbreak(site: "arena", ill: 20), LimitRoute(route: "to_serra_bridge", per_hour: 30),
                ClosePost("serra_bridge"), Grant(line: Food, amount: 1200.5), CutBudget(line: Food, lost: 300), Hostility(site: "arena", lost: 40),
                Traffickers(site: "arena", reached: 10), Misconduct(site: "arena", harmed: 5)]"#;
            let effects: Vec<Effect> = from_ron(effects).unwrap();
            let told: std::collections::BTreeSet<String> = effects.iter().map(|effect| words.effect(effect)).collect();
            assert_eq!(told.len(), effects.len(), "{told:?}");
            assert!(!told.iter().any(|told| told.contains(['{', '_']) || told.contains("effect-")), "{told:?}");
            for fact in FactKind::ALL {
                assert!(words.text().has(fact_key(fact)), "{fact:?}");
            }
        }
    }
}
