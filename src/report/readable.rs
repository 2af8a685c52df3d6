//! The readable result of a run: who came and where they are, peaks, money, score, worst moments.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};

use super::behind::behind;
use super::sentence::{fact_sentence, line};
use crate::exercise::{Aftermath, IndicatorLine, InjectLine, RunResult};
use crate::scenario::Loaded;
use crate::scenario::schema::{Inject, When};
use crate::scenario::table::{Band, Dimension};
use crate::sim::Judgement;
use crate::text::{Arg, Text};

/// The text key of a band.
const fn band(band: Band) -> &'static str {
    match band {
        Band::Met => "band-met",
        Band::Nearly => "band-nearly",
        Band::Partly => "band-partly",
        Band::NotMet => "band-not-met",
    }
}

/// The text key of a judgement of what was expected.
#[must_use]
pub const fn judgement_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Pending => "judged-pending",
        Judgement::Met => "judged-met",
        Judgement::Late => "judged-late",
        Judgement::NotMet => "judged-not-met",
        Judgement::ByObservers => "judged-by-observers",
    }
}

/// Why an inject never came.
const fn not_delivered_key(when: &When) -> &'static str {
    match when {
        When::At { .. } => "result-not-delivered-time",
        When::Once(_) => "result-not-delivered-condition",
        When::Released => "result-not-delivered-release",
    }
}

struct Page<'a> {
    text: &'a Text,
    loaded: &'a Loaded,
    result: &'a RunResult,
    out: String,
}

/// The result as text in a language.
#[must_use]
pub fn readable(text: &Text, loaded: &Loaded, result: &RunResult, aftermath: &Aftermath) -> String {
    let mut page = Page { text, loaded, result, out: String::new() };
    page.heading();
    page.people();
    page.sites();
    page.money();
    page.score();
    page.moments();
    page.injects();
    page.not_delivered();
    page.aftermath(aftermath);
    page.footer();
    page.out
}

fn number(n: impl TryInto<i64>) -> i64 {
    n.try_into().unwrap_or(i64::MAX)
}

impl Page<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.text.get(key, args)
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn title(&mut self, key: &str) {
        let title = self.say(key, &[]);
        self.line("");
        self.line(&title);
    }

    /// A table without rules; numbers to the right.
    fn table(&mut self, header: &[&str], rows: Vec<Vec<String>>) {
        let mut table = Table::new();
        table.load_style(NOTHING);
        if !header.is_empty() {
            table.set_header(header.iter().map(|key| self.say(key, &[])));
        }
        let columns = rows.first().map_or(0, Vec::len);
        let is_number = |cell: &String| cell.is_empty() || cell.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        let numeric: Vec<bool> = (0..columns).map(|i| rows.iter().all(|row| is_number(&row[i]))).collect();
        table.add_rows(rows);
        for (i, numeric) in numeric.into_iter().enumerate() {
            if let Some(column) = table.column_mut(i).filter(|_| numeric) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for row in table.lines() {
            self.line(&format!(" {row}"));
        }
    }

    fn heading(&mut self) {
        let title = self.loaded.scenario.meta.title.get(self.text.lang());
        let seed = self.result.seed.to_string();
        let args = [("scenario", title.into()), ("seed", seed.into()), ("policy", (&self.result.policy).into())];
        let heading = self.say("result-heading", &args);
        self.line(&heading);
        let note = self.say("result-model-note", &[]);
        self.line(&note);
    }

    /// What was left behind, beside how it stood before.
    fn aftermath(&mut self, aftermath: &Aftermath) {
        let title = self.say("result-aftermath", &[("days", aftermath.days.into())]);
        self.line("");
        self.line(&title);
        let percent = |share: u64| self.text.percent(number(share));
        let money = |amount: crate::units::Money| self.text.money(amount.0);
        let rows = vec![
            vec![
                self.say("result-aftermath-unmet", &[]),
                percent(aftermath.unmet_before),
                percent(aftermath.unmet_after),
            ],
            vec![self.say("result-aftermath-owed", &[]), money(aftermath.owed_before), money(aftermath.owed_after)],
        ];
        self.table(&["result-aftermath-what", "result-aftermath-before", "result-aftermath-after"], rows);
        let args = [("deaths", number(aftermath.deaths).into()), ("hours", aftermath.stopped_hours.into())];
        let note = self.say("result-aftermath-note", &args);
        self.line(&format!(" {note}"));
    }

    fn people(&mut self) {
        self.title("result-people");
        let p = self.result.persons;
        let rows = [
            ("result-arrived", p.arrived),
            ("result-in-country", p.in_country),
            ("result-moved-on", p.moved_on),
            ("result-returned", p.returned),
            ("result-deceased", p.deceased),
        ];
        let rows = rows.map(|(key, n)| vec![self.say(key, &[]), self.text.number(number(n))]).to_vec();
        self.table(&[], rows);
    }

    fn site_name(&self, id: &str) -> String {
        let site = self.loaded.scenario.sites.iter().find(|site| site.id.as_str() == id);
        site.map_or_else(|| id.to_owned(), |site| site.name.get(self.text.lang()).to_owned())
    }

    fn sites(&mut self) {
        self.title("result-sites");
        let n = |value: u32| if value == 0 { String::new() } else { self.text.number(i64::from(value)) };
        let row = |site: &crate::exercise::SiteLine| {
            vec![
                self.site_name(&site.id),
                n(site.peak_present),
                n(site.beds_at_peak),
                n(site.peak_waiting),
                n(site.longest_wait),
                n(site.wait_p90),
                n(site.stock_out_hours),
            ]
        };
        let rows = self.result.sites.iter().map(row).collect();
        let header = [
            "result-site",
            "result-peak",
            "result-beds",
            "result-queue",
            "result-wait",
            "result-wait-p90",
            "result-stock-out",
        ];
        self.table(&header, rows);
    }

    fn money(&mut self) {
        let currency = self.loaded.scenario.meta.currency.get(self.text.lang());
        let title = self.say("result-money", &[("currency", currency.into())]);
        self.line("");
        self.line(&title);
        let money = &self.result.money;
        let row = |l: &crate::exercise::LineMoney| {
            let amounts = [l.approved, l.paid, l.committed, l.owed].map(|amount| self.text.money(amount.0));
            [vec![self.say(line(l.line), &[])], amounts.to_vec()].concat()
        };
        let rows = money.lines.iter().map(row).collect();
        self.table(&["result-line", "result-approved", "result-paid", "result-committed", "result-owed"], rows);
        let left = self.text.money(money.contingency.0);
        let left = self.say("result-contingency", &[("amount", left.into())]);
        self.line(&format!(" {left}"));
        let orders = self.result.orders;
        let args = [
            ("submitted", orders.submitted.into()),
            ("accepted", orders.accepted.into()),
            ("refused", orders.refused.into()),
        ];
        let orders = self.say("result-orders", &args);
        self.line(&format!(" {orders}"));
    }

    fn points(&self, points: f64) -> String {
        self.text.decimal((points * 10.0).round() as i64, 1)
    }

    fn score(&mut self) {
        self.title("result-score");
        let score = &self.result.score;
        let dimension = |d: &Dimension| {
            let name = self.say(&format!("dimension-{}", d.code().to_lowercase()), &[]);
            let points = score.dimensions.get(d.code()).copied().flatten();
            let points = points.map_or_else(|| self.say("result-dimension-none", &[]), |p| self.points(p));
            vec![d.code().to_owned(), name, points]
        };
        let rows = Dimension::ALL.iter().map(dimension).collect();
        self.table(&[], rows);
        let total = self.say("result-total", &[("total", self.points(score.total).into())]);
        self.line(&format!(" {total}"));
        let args = [
            ("grade", self.points(score.grade_total).into()),
            ("band", self.say(band(score.band), &[]).into()),
            ("pass", self.loaded.score.pass_mark.into()),
        ];
        let grade = self.say("result-grade", &args);
        self.line(&format!(" {grade}"));
        self.gates();
        self.indicators();
        self.behind();
    }

    fn gates(&mut self) {
        self.title("result-gates");
        for gate in &self.result.score.gates {
            let name = self.say(&format!("gate-{}", gate.id), &[]);
            let state = if gate.breached {
                let site = gate.site.as_ref().map(|site| self.site_name(site));
                breach(self.text, &gate.unit, gate.severity, gate.cap, site.as_deref())
            } else {
                self.say("result-gate-open", &[])
            };
            self.line(&format!(" {name}: {state}"));
        }
    }

    fn indicators(&mut self) {
        self.title("result-indicators");
        let group = |id: &str| {
            let profile = self.loaded.scenario.profiles.iter().find(|p| p.id.as_str() == id);
            profile.map_or_else(String::new, |p| p.name.get(self.text.lang()).to_owned())
        };
        let row = |i: &IndicatorLine| {
            let worst = match (&i.worst_site, &i.worst_group) {
                (Some(site), Some(id)) => format!("{} · {}", self.site_name(site), group(id)),
                (Some(site), None) => self.site_name(site),
                _ => String::new(),
            };
            vec![
                i.dimension.clone(),
                self.say(&format!("indicator-{}", i.id), &[]),
                in_unit(self.text, &i.unit, i.value),
                self.points(i.score),
                self.say(band(i.band), &[]),
                worst,
            ]
        };
        let rows = self.result.indicators.iter().map(row).collect();
        let header = ["", "result-indicator", "result-value", "result-points", "result-band", "result-worst"];
        self.indicator_table(&header[1..], rows);
    }

    /// The indicator table has a first column without a name: the dimension.
    fn indicator_table(&mut self, header: &[&str], rows: Vec<Vec<String>>) {
        let mut table = Table::new();
        table.load_style(NOTHING);
        let names = header.iter().map(|key| self.say(key, &[]));
        table.set_header(std::iter::once(String::new()).chain(names));
        table.add_rows(rows);
        for i in [2, 3] {
            if let Some(column) = table.column_mut(i) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        for row in table.lines() {
            self.line(&format!(" {row}"));
        }
    }

    /// What stands behind the weakest indicators.
    fn behind(&mut self) {
        let blocks = behind(self.text, &self.loaded.scenario, &self.result.indicators);
        if !blocks.is_empty() {
            self.title("result-behind");
        }
        for (about, facts) in blocks {
            self.line(&format!(" {about}"));
            facts.iter().for_each(|fact| self.line(&format!("   {fact}")));
        }
    }

    fn moments(&mut self) {
        self.title("result-moments");
        if self.result.worst_moments.is_empty() {
            let none = self.say("result-no-moments", &[]);
            self.line(&format!(" {none}"));
        }
        for moment in &self.result.worst_moments {
            let when = self.say("result-moment", &[("day", moment.day.into()), ("hour", moment.hour.into())]);
            let what = fact_sentence(self.text, &self.loaded.scenario, &moment.fact);
            self.line(&format!(" {when}  {what}"));
        }
    }

    /// What was expected after each inject, and how it went.
    fn injects(&mut self) {
        let lines = self.result.injects.iter().filter_map(|line| Some((line, line.expected?)));
        let row = |(line, judgement): (&InjectLine, Judgement)| {
            let title = self.loaded.scenario.injects.iter().find(|inject| inject.id.as_str() == line.id);
            let title = title.map_or(line.id.as_str(), |inject| inject.title.get(self.text.lang()));
            let day = self.loaded.scenario.duration.day(line.tick);
            let after = line.done.map_or_else(String::new, |done| self.text.number(i64::from(done.since(line.tick))));
            vec![self.text.number(i64::from(day)), title.to_owned(), self.say(judgement_key(judgement), &[]), after]
        };
        let mut lines: Vec<_> = lines.collect();
        lines.sort_by_key(|(line, _)| line.tick);
        let rows: Vec<_> = lines.into_iter().map(row).collect();
        if !rows.is_empty() {
            self.title("result-injects");
            self.table(&["result-inject-day", "result-inject", "result-inject-judged", "result-inject-after"], rows);
        }
    }

    /// Injects that never came, and what they waited for: the table above is silent about them.
    fn not_delivered(&mut self) {
        let waiting: Vec<&Inject> = self.result.not_delivered(&self.loaded.scenario).collect();
        if waiting.is_empty() {
            return;
        }
        self.title("result-not-delivered");
        for inject in waiting {
            let title = inject.title.get(self.text.lang());
            let reason = self.say(not_delivered_key(&inject.when), &[]);
            self.line(&format!(" {title} ({}) – {reason}", inject.id));
        }
    }

    fn footer(&mut self) {
        self.line("");
        let model = &self.result.model_hash[..12];
        let args = [
            ("digest", (&self.result.digest).into()),
            ("ticks", self.result.ticks.into()),
            ("model", model.into()),
            ("engine", (&self.result.engine_version).into()),
        ];
        let footer = self.say("result-digest", &args);
        self.line(&footer);
    }
}

/// The value of an indicator with its unit.
#[must_use]
pub fn in_unit(text: &Text, unit: &str, value: u64) -> String {
    let key = match unit {
        "permille" => "unit-name-permille",
        "hours" => "unit-name-hours",
        _ => "unit-name-per-100000",
    };
    format!("{} {}", text.number(number(value)), text.get(key, &[]))
}

/// How grave the breach of a gate was, where, and what it leaves of the result.
#[must_use]
pub fn breach(text: &Text, unit: &str, severity: u32, cap: u32, site: Option<&str>) -> String {
    let share = text.percent(i64::from(severity));
    let (key, grave): (&str, (&str, Arg<'_>)) = match unit {
        "persons" => ("result-gate-persons", ("persons", severity.into())),
        "permille" => ("result-gate-share", ("share", share.as_str().into())),
        _ => ("result-gate-breached", ("hours", severity.into())),
    };
    let cap = ("cap", cap.into());
    match site {
        Some(site) => text.get(&format!("{key}-at"), &[("site", site.into()), grave, cap]),
        None => text.get(key, &[grave, cap]),
    }
}
