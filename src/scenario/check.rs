//! Checks: what the shape of a file cannot say. Each check is a small function; each finding has a code, whose texts are
//! `finding-CODE` in `assets/lang`, and which is listed in [`super::codes`].
//!
//! What keeps a scenario from running is an error and stands in this file; what is probably not meant is a warning and
//! stands in the files below it, by what it is about.

mod means;
mod msel;
mod orders;
mod ways;
mod wording;

pub(super) use wording::wording;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Severity, did_you_mean, listed};
use super::ids::SiteId;
use super::int;
use super::rules::{RuleError, RuleTable, Rules};
use super::schema::{Condition, Deed, Desks, Effect, Inject, Pattern, Scenario, Site, SiteKind, Wave, When};
use super::spanned::{Node, Step};
use super::table::ScoreTable;
use crate::units::Persons;

/// Longest list of anything in a scenario.
const MOST_ENTRIES: usize = 2000;
/// Longest exercise in days.
const MOST_DAYS: u32 = 366;

struct Found<'a> {
    root: &'a Node,
    list: Vec<Finding>,
}

impl Found<'_> {
    fn error(&mut self, code: &'static str, path: &[Step<'_>]) -> &mut Finding {
        self.list.push(Finding::error(code, self.root.locate(path)));
        self.list.last_mut().expect("invariant: one was just pushed")
    }

    fn warning(&mut self, code: &'static str, path: &[Step<'_>]) -> &mut Finding {
        let finding = self.error(code, path);
        finding.severity = Severity::Warning;
        finding
    }
}

fn put(finding: &mut Finding, name: &'static str, value: impl Into<super::finding::Value>) {
    finding.args.push((name, value.into()));
}

/// All checks of the scenario by itself.
pub(super) fn check(scenario: &Scenario, root: &Node) -> Vec<Finding> {
    let mut found = Found { root, list: Vec::new() };
    let checks: [fn(&Scenario, &mut Found<'_>); 17] = [
        period,
        sizes,
        shares,
        sites,
        directions,
        routes,
        arrivals,
        partners,
        injects,
        ways::unreachable,
        ways::directions,
        ways::seats,
        ways::overlays,
        ways::unused,
        means::twice,
        msel::injects,
        msel::objectives,
    ];
    for check in checks {
        check(scenario, &mut found);
    }
    found.list
}

use Step::{Field, Index};

fn period(scenario: &Scenario, found: &mut Found<'_>) {
    let days = scenario.duration.days();
    if days == 0 || days > MOST_DAYS {
        let finding = found.error("S040", &[Field("duration")]);
        put(finding, "days", int(days));
        put(finding, "most", int(MOST_DAYS));
    }
}

fn sizes(scenario: &Scenario, found: &mut Found<'_>) {
    let lists = [
        ("sites", scenario.sites.len(), 1),
        ("routes", scenario.routes.len(), 1),
        ("profiles", scenario.profiles.len(), 1),
        ("arrivals", scenario.arrivals.len(), 1),
        ("suppliers", scenario.suppliers.len(), 0),
        ("partners", scenario.partners.len(), 0),
        ("injects", scenario.injects.len(), 0),
    ];
    let lines = scenario.budget.lines.len();
    if lines > MOST_ENTRIES {
        // So that their sum stays in its bounds.
        let finding = found.error("S041", &[Field("budget"), Field("lines")]);
        put(finding, "list", "lines");
        put(finding, "found", lines);
        put(finding, "least", 0);
        put(finding, "most", MOST_ENTRIES);
    }
    for (name, length, least) in lists {
        // The table of ways grows with the cube of the sites.
        let most = if name == "sites" { 300 } else { MOST_ENTRIES };
        if length < least || length > most {
            let finding = found.error("S041", &[Field(name)]);
            put(finding, "list", name);
            put(finding, "found", length);
            put(finding, "least", least);
            put(finding, "most", most);
        }
    }
}

fn shares(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, profile) in scenario.profiles.iter().enumerate() {
        let sums = [
            ("cells", profile.cells.shares().iter().sum::<u32>()),
            ("intentions", profile.intentions.shares().iter().sum()),
        ];
        for (field, sum) in sums {
            if sum != 1000 {
                let finding = found.error("S042", &[Field("profiles"), Index(i), Field(field)]);
                put(finding, "field", field);
                put(finding, "sum", int(sum));
            }
        }
        let languages: u32 = profile.languages.iter().map(|l| l.share.0).sum();
        if languages > 1000 {
            let finding = found.error("S042", &[Field("profiles"), Index(i), Field("languages")]);
            put(finding, "field", "languages");
            put(finding, "sum", int(languages));
        }
    }
}

fn sites(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, site) in scenario.sites.iter().enumerate() {
        let at = [Field("sites"), Index(i)];
        if let Some(desks) = &site.desks {
            hours(desks, &at, found);
        }
        if site.at.0 > scenario.map.width_km || site.at.1 > scenario.map.height_km {
            let finding = found.error("S044", &[at[0], at[1], Field("at")]);
            put(finding, "width", int(scenario.map.width_km));
            put(finding, "height", int(scenario.map.height_km));
        }
    }
}

fn hours(desks: &Desks, at: &[Step<'_>; 2], found: &mut Found<'_>) {
    if desks.from >= desks.to || desks.open > desks.booths {
        let finding = found.error("S043", &[at[0], at[1], Field("desks")]);
        put(finding, "from", int(desks.from.0));
        put(finding, "to", int(desks.to.0));
        put(finding, "open", int(desks.open));
        put(finding, "booths", int(desks.booths));
    }
}

/// People must get somewhere: no site directs them to itself, and no chain of directions comes back.
fn directions(scenario: &Scenario, found: &mut Found<'_>) {
    let sites: BTreeMap<&SiteId, &Site> = scenario.sites.iter().map(|site| (&site.id, site)).collect();
    for (i, site) in scenario.sites.iter().enumerate() {
        for (j, to) in site.onward.iter().enumerate() {
            if leads_back(to, &site.id, &sites) {
                let finding = found.error("S045", &[Field("sites"), Index(i), Field("onward"), Index(j)]);
                put(finding, "from", site.id.as_str());
                put(finding, "to", to.as_str());
            }
        }
    }
}

fn leads_back(start: &SiteId, home: &SiteId, sites: &BTreeMap<&SiteId, &Site>) -> bool {
    let (mut open, mut seen) = (vec![start], BTreeSet::new());
    while let Some(id) = open.pop() {
        if id == home {
            return true;
        }
        if seen.insert(id) {
            open.extend(sites.get(id).into_iter().flat_map(|site| &site.onward));
        }
    }
    false
}

fn routes(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, route) in scenario.routes.iter().enumerate() {
        if route.from == route.to {
            let finding = found.error("S046", &[Field("routes"), Index(i), Field("to")]);
            put(finding, "route", route.id.as_str());
        }
        if ways::carries_people(scenario, route) && route.seats_per_hour.0 == 0 {
            let finding = found.warning("S047", &[Field("routes"), Index(i), Field("mode")]);
            put(finding, "route", route.id.as_str());
        }
    }
}

fn arrivals(scenario: &Scenario, found: &mut Found<'_>) {
    let days = scenario.duration.days();
    for (i, arrival) in scenario.arrivals.iter().enumerate() {
        let at = [Field("arrivals"), Index(i)];
        if arrival.from_hour >= arrival.to_hour {
            let finding = found.error("S048", &[at[0], at[1], Field("to_hour")]);
            put(finding, "from", int(arrival.from_hour.0));
            put(finding, "to", int(arrival.to_hour.0));
        }
        let start = |id| scenario.routes.iter().find(|route| route.id == id).map(|route| &route.from);
        let mut starts = arrival.routes.iter().map(|r| start(r.route.clone()));
        let first = starts.next();
        if first.is_none() || starts.any(|other| Some(other) != first) {
            let finding = found.error("S049", &[at[0], at[1], Field("routes")]);
            put(finding, "arrival", arrival.id.as_str());
        }
        if let Pattern::Waves(waves) = &arrival.pattern {
            for (j, wave) in waves.iter().enumerate() {
                let path = [at[0], at[1], Field("pattern"), Index(0), Index(j)];
                check_wave(wave, days, &path, found);
            }
        }
    }
}

/// Partners help under an agreement: where none is on offer, they never do.
fn partners(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, partner) in scenario.partners.iter().enumerate() {
        let agreement = partner.kind.agreement();
        if scenario.levers.iter().all(|offer| offer.lever != agreement) {
            let finding = found.warning("S058", &[Field("partners"), Index(i), Field("kind")]);
            put(finding, "partner", partner.id.as_str());
            put(finding, "lever", format!("{agreement:?}"));
        }
    }
}

/// First day, last day, and the most persons on one day.
fn extent(wave: &Wave) -> (u32, u32, u32) {
    match wave {
        Wave::Ramp { from_day, to_day, from, to } => (from_day.0, to_day.0, from.0.max(to.0)),
        Wave::Plateau { from_day, to_day, per_day } => (from_day.0, to_day.0, per_day.0),
        Wave::Decay { from_day, to_day, from, .. } => (from_day.0, to_day.0, from.0),
        Wave::Lump { day, persons, .. } => (day.0, day.0, persons.0),
    }
}

/// How many people may come in all: a run counts them, and what they need, in 32 bits.
pub(super) fn people(scenario: &Scenario, root: &Node, series: &BTreeMap<String, Vec<u32>>) -> Vec<Finding> {
    let mut found = Found { root, list: Vec::new() };
    let (mut total, most) = (0u64, u64::from(Persons::LIMIT));
    for (i, arrival) in scenario.arrivals.iter().enumerate() {
        let before = total;
        total += match &arrival.pattern {
            Pattern::Waves(waves) => waves.iter().map(most_persons).sum::<u64>(),
            Pattern::Daily { file } => series.get(file).into_iter().flatten().map(|n| u64::from(*n)).sum::<u64>(),
        };
        if before <= most && total > most {
            let finding = found.error("S051", &[Field("arrivals"), Index(i), Field("pattern")]);
            put(finding, "persons", int(total));
            put(finding, "most", int(most));
        }
    }
    found.list
}

/// At most so many persons come with a wave.
fn most_persons(wave: &Wave) -> u64 {
    let (from, to, most) = extent(wave);
    u64::from(most) * u64::from((to + 1).saturating_sub(from))
}

fn check_wave(wave: &Wave, days: u32, path: &[Step<'_>], found: &mut Found<'_>) {
    let (from, to, _) = extent(wave);
    if from == 0 || from > to || to > days {
        let finding = found.error("S050", path);
        let length = match from.cmp(&to) {
            Ordering::Less => "days",
            Ordering::Equal => "day",
            Ordering::Greater => "reversed",
        };
        put_days(finding, length, (from, to), days);
    }
}

/// The arguments of what lies outside the days of the exercise.
fn put_days(finding: &mut Finding, length: &'static str, (from, to): (u32, u32), days: u32) {
    put(finding, "length", length);
    put(finding, "from", int(from));
    put(finding, "to", int(to));
    put(finding, "days", int(days));
}

fn injects(scenario: &Scenario, found: &mut Found<'_>) {
    for (i, inject) in scenario.injects.iter().enumerate() {
        let at = [Field("injects"), Index(i)];
        match &inject.when {
            // Hour 24 is the first of the next day.
            When::At { day, hour } if day.0 == 0 || day.0 + hour.0 / 24 > scenario.duration.days() => {
                let day = day.0 + hour.0 / 24;
                let finding = found.error("S050", &[at[0], at[1], Field("when")]);
                put_days(finding, "day", (day, day), scenario.duration.days());
            }
            When::Once(condition) => check_condition(scenario, condition, &[at[0], at[1], Field("when")], found),
            _ => {}
        }
        check_effects(scenario, &inject.effects, &[at[0], at[1], Field("effects")], found);
        for (j, deed) in inject.expected.iter().flat_map(|expected| &expected.shown_by).enumerate() {
            let path = [at[0], at[1], Field("expected"), Field("shown_by"), Index(j)];
            check_deed(scenario, inject, deed, &path, found);
        }
        if let Some(dilemma) = &inject.dilemma {
            let ids: BTreeSet<_> = dilemma.options.iter().map(|option| &option.id).collect();
            if ids.len() != dilemma.options.len() || !ids.contains(&dilemma.default) {
                let finding = found.error("S052", &[at[0], at[1], Field("dilemma"), Field("default")]);
                put(finding, "inject", inject.id.as_str());
                let options: Vec<&str> = dilemma.options.iter().map(|option| option.id.as_str()).collect();
                put(finding, "options", listed(&options));
                put(finding, "default", dilemma.default.as_str());
            }
            for (j, option) in dilemma.options.iter().enumerate() {
                let path = [at[0], at[1], Field("dilemma"), Field("options"), Index(j), Field("effects")];
                check_effects(scenario, &option.effects, &path, found);
            }
        }
    }
}

/// What is to show that players did what was expected: an answer that exists, a condition that can hold.
fn check_deed(scenario: &Scenario, inject: &Inject, deed: &Deed, path: &[Step<'_>], found: &mut Found<'_>) {
    match deed {
        Deed::Answered(option) => {
            let mut options = inject.dilemma.iter().flat_map(|dilemma| &dilemma.options);
            if options.all(|known| known.id != *option) {
                let finding = found.error("S059", path);
                put(finding, "inject", inject.id.as_str());
                put(finding, "option", option.as_str());
            }
        }
        Deed::Observed(condition) => check_condition(scenario, condition, path, found),
        Deed::Ordered { .. } => {}
    }
}

fn site_of<'a>(scenario: &'a Scenario, id: &SiteId) -> Option<&'a Site> {
    scenario.sites.iter().find(|site| site.id == *id)
}

fn lacks(site: &SiteId, what: &'static str, path: &[Step<'_>], found: &mut Found<'_>) {
    let finding = found.error("S053", path);
    put(finding, "site", site.as_str());
    put(finding, "what", what);
}

fn check_effects(scenario: &Scenario, effects: &[Effect], path: &[Step<'_>], found: &mut Found<'_>) {
    for (i, effect) in effects.iter().enumerate() {
        let path = [path, &[Index(i)]].concat();
        match effect {
            Effect::DamageSite { site, .. } | Effect::ReleasePlaces { site, .. }
                if site_of(scenario, site).is_some_and(|s| s.accommodation.is_none()) =>
            {
                lacks(site, "accommodation", &path, found);
            }
            Effect::LoseStock { site, .. } if site_of(scenario, site).is_some_and(|s| s.store.is_none()) => {
                lacks(site, "store", &path, found);
            }
            // Who closes a desk inside the country could never reopen it.
            Effect::ClosePost(site) if site_of(scenario, site).is_some_and(|s| s.kind != SiteKind::PointOfEntry) => {
                lacks(site, "PointOfEntry", &path, found);
            }
            Effect::Hostility { site, .. } if site_of(scenario, site).is_some_and(|s| s.homes.is_none()) => {
                lacks(site, "homes", &path, found);
            }
            _ => {}
        }
    }
}

fn check_condition(scenario: &Scenario, condition: &Condition, path: &[Step<'_>], found: &mut Found<'_>) {
    let site = |id: &SiteId| site_of(scenario, id);
    match condition {
        Condition::All(all) | Condition::Any(all) => {
            all.iter().for_each(|inner| check_condition(scenario, inner, path, found));
        }
        Condition::Not(inner) => check_condition(scenario, inner, path, found),
        Condition::WaitingAbove(id, _) | Condition::LongestWaitAbove(id, _)
            if site(id).is_some_and(|s| s.desks.is_none()) =>
        {
            lacks(id, "desks", path, found);
        }
        Condition::OccupancyAbove(id, _) if site(id).is_some_and(|s| s.accommodation.is_none()) => {
            lacks(id, "accommodation", path, found);
        }
        Condition::FromDay(day) if day.0 > scenario.duration.days() => {
            let finding = found.error("S050", path);
            put_days(finding, "day", (day.0, day.0), scenario.duration.days());
        }
        Condition::Measure(lever) if scenario.levers.iter().all(|offer| offer.lever != *lever) => {
            let finding = found.error("S060", path);
            put(finding, "lever", format!("{lever:?}"));
        }
        Condition::StockBelow(id, ..) if site(id).is_some_and(|s| s.store.is_none()) => {
            lacks(id, "store", path, found);
        }
        _ => {}
    }
}

/// Applies the scenario's changes to rules and score table.
pub(super) fn overrides(
    scenario: &Scenario,
    root: &Node,
    rules: &mut RuleTable,
    score: &mut ScoreTable,
) -> Vec<Finding> {
    let mut found = Found { root, list: Vec::new() };
    for (name, value) in &scenario.rules {
        match rules.set(name, *value) {
            Ok(()) => {}
            Err(RuleError::OutOfRange { low, high, .. }) => {
                let finding = found.error("S054", &[Field("rules"), Field(name)]);
                put(finding, "name", name.as_str());
                put(finding, "low", int(low));
                put(finding, "high", int(high));
            }
            Err(_) => unknown("S055", name, Rules::NAMES, &[Field("rules"), Field(name)], &mut found),
        }
    }
    let known: Vec<String> = score.indicators.iter().map(|row| row.id.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (i, change) in scenario.indicators.iter().enumerate() {
        match score.indicators.iter_mut().find(|row| row.id == change.id) {
            Some(row) => row.weight = change.weight,
            None => unknown("S056", change.id.as_str(), &known, &[Field("indicators"), Index(i)], &mut found),
        }
    }
    let known: Vec<String> = score.gates.iter().map(|gate| gate.id.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (i, change) in scenario.gates.iter().enumerate() {
        match score.gates.iter_mut().find(|gate| gate.id == change.id) {
            Some(gate) => {
                // A scenario may tighten a gate, never open it.
                if gate.caps.iter().any(|(_, cap)| change.cap > *cap) {
                    let finding = found.error("S057", &[Field("gates"), Index(i), Field("cap")]);
                    put(finding, "gate", change.id.as_str());
                }
                gate.caps.iter_mut().for_each(|(_, cap)| *cap = change.cap.min(*cap));
            }
            None => unknown("S056", change.id.as_str(), &known, &[Field("gates"), Index(i)], &mut found),
        }
    }
    means::score(scenario, score, &mut found);
    if let Ok(rules) = Rules::from_table(rules) {
        means::standing_costs(scenario, &rules, &mut found);
    }
    found.list
}

fn unknown(code: &'static str, name: &str, known: &[&str], path: &[Step<'_>], found: &mut Found<'_>) {
    let span = found.root.locate(path);
    let suggestion = did_you_mean(name, known);
    found
        .list
        .push(Finding::error(code, span).with("name", super::finding::quoted(name)).with_known(suggestion, known));
}

/// A CSV file that a scenario names and that is not there, or that leads out of its folder.
pub(super) fn missing_file(root: &Node, arrival: usize, file: &str, code: &'static str) -> Finding {
    let path = [Field("arrivals"), Index(arrival), Field("pattern"), Field("file")];
    Finding::error(code, root.locate(&path)).with("name", super::finding::quoted(file))
}
