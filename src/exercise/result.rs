//! The result of a run, as `umbral run` prints it and a recording keeps it. The JSON form is a contract: fields are
//! added, never renamed or removed.

use serde::{Deserialize, Serialize};

use super::evidence::{Trail, trails};
use super::moments::{Moment, worst_moments};
use super::{Exercise, Score};
use crate::scenario::schema::{Inject, Line, Scenario};
use crate::scenario::table::Band;
use crate::sim::{Course, Fact, Judgement, quantile};
use crate::units::{Money, Tick};

/// Everything that `umbral run --format json` prints but for the time it took.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunResult {
    /// Version of the engine.
    pub engine_version: String,
    /// Id of the scenario.
    pub scenario: String,
    /// Hash of its mechanics.
    pub model_hash: String,
    /// Seed of the world.
    pub seed: u64,
    /// Name of the policy.
    pub policy: String,
    /// Hours run.
    pub ticks: u32,
    /// Digest of all state at the end, 16 hexadecimal digits.
    pub digest: String,
    /// Where the people are.
    pub persons: Persons,
    /// Where the money is, in currency units.
    pub money: MoneyLines,
    /// The score.
    pub score: ScoreLines,
    /// Indicators behind it.
    pub indicators: Vec<IndicatorLine>,
    /// Peaks at each site with people.
    pub sites: Vec<SiteLine>,
    /// Injects that reached the players, in the order of the MSEL.
    #[serde(default)]
    pub injects: Vec<InjectLine>,
    /// Worst moments, worst first.
    pub worst_moments: Vec<MomentLine>,
    /// Acts submitted, accepted, refused.
    pub orders: Orders,
}

/// Where the people are: `arrived` is the sum of the other four.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Persons {
    /// Everyone of the source series so far.
    pub arrived: u64,
    /// In the area of operation: at sites, on routes, waiting before posts, diverted or turned back.
    pub in_country: u64,
    /// Travelled on to another country.
    pub moved_on: u64,
    /// Returned home.
    pub returned: u64,
    /// Died.
    pub deceased: u64,
}

/// Money in currency units.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MoneyLines {
    /// Approved on all lines.
    pub approved: Money,
    /// Paid on all lines.
    pub paid: Money,
    /// Promised for goods on order.
    pub committed: Money,
    /// Due and unpaid.
    pub owed: Money,
    /// Left in the contingency fund.
    pub contingency: Money,
    /// By line.
    pub lines: Vec<LineMoney>,
}

/// One line.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct LineMoney {
    /// Which.
    pub line: Line,
    /// Approved, transfers and releases included.
    pub approved: Money,
    /// Paid.
    pub paid: Money,
    /// Promised for goods on order.
    pub committed: Money,
    /// Due and unpaid.
    pub owed: Money,
}

/// The score in points from 0 to 100.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ScoreLines {
    /// Before gates.
    pub total: f64,
    /// What gates leave.
    pub cap: u32,
    /// The lower of the two.
    pub grade_total: f64,
    /// Its band.
    pub band: Band,
    /// Whether it reaches the pass mark.
    pub passed: bool,
    /// By dimension (P1 to O3); null where nothing is measured yet.
    pub dimensions: std::collections::BTreeMap<String, Option<f64>>,
    /// Gates and what they leave.
    pub gates: Vec<GateLine>,
}

/// One gate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GateLine {
    /// Which.
    pub id: String,
    /// Whether it was breached so far that it caps.
    pub breached: bool,
    /// How grave it was; zero if there was no breach.
    #[serde(alias = "severity_hours")]
    pub severity: u32,
    /// Unit of the severity: `hours`, `persons` or `permille`.
    #[serde(default)]
    pub unit: String,
    /// The cap it leaves.
    pub cap: u32,
    /// Where, if at one site.
    pub site: Option<String>,
}

/// One indicator.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IndicatorLine {
    /// Which.
    pub id: String,
    /// Dimension.
    pub dimension: String,
    /// The value that counts.
    pub value: u64,
    /// Its unit.
    pub unit: String,
    /// Points from 0 to 100.
    pub score: f64,
    /// Band.
    pub band: Band,
    /// Mean over everybody, where there is one.
    pub mean: Option<u64>,
    /// Site where it was worst.
    pub worst_site: Option<String>,
    /// Group that was worst off there.
    pub worst_group: Option<String>,
    /// Facts and orders behind it.
    #[serde(default)]
    pub evidence: EvidenceLine,
}

/// Facts and orders that speak to an indicator.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct EvidenceLine {
    /// Facts of the journal.
    pub facts: u32,
    /// The first of them.
    pub first: Option<MomentLine>,
    /// The last of them.
    pub last: Option<MomentLine>,
    /// Orders that took effect or started.
    pub orders: u32,
    /// Orders that were refused.
    pub refused: u32,
    /// When the first of these orders was given, hours since STARTEX.
    pub first_order: Option<Tick>,
}

/// Peaks at one site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SiteLine {
    /// Which.
    pub id: String,
    /// Persons there at the end.
    pub present: u32,
    /// Most persons ever present (sites with beds).
    pub peak_present: u32,
    /// Places at that moment.
    pub beds_at_peak: u32,
    /// Most persons ever in the queue.
    pub peak_waiting: u32,
    /// Longest wait ever, in hours.
    pub longest_wait: u32,
    /// Wait that one in ten exceeded, in hours.
    pub wait_p90: u32,
    /// Hours in which needed items were out of stock, summed over items.
    pub stock_out_hours: u32,
}

/// One inject and what came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InjectLine {
    /// Which.
    pub id: String,
    /// When it reached the players, hours since STARTEX.
    pub tick: Tick,
    /// How what was expected went; null where nothing was.
    pub expected: Option<Judgement>,
    /// When it was first seen to be done.
    pub done: Option<Tick>,
    /// The option that counts, where it put a choice.
    pub answer: Option<String>,
    /// Whether nobody chose it.
    pub by_default: bool,
}

/// One of the worst moments.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MomentLine {
    /// Hours since STARTEX.
    pub tick: u32,
    /// Scenario day.
    pub day: u32,
    /// Hour of the day.
    pub hour: u32,
    /// What happened.
    pub fact: Fact,
}

/// How the orders fared.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Orders {
    /// Acts handed in.
    pub submitted: u32,
    /// Orders that took effect or started.
    pub accepted: u32,
    /// Orders refused with a reason.
    pub refused: u32,
}

fn points(tenths: u32) -> f64 {
    f64::from(tenths) / 10.0
}

impl RunResult {
    /// The result of an exercise so far.
    #[must_use]
    pub fn of(exercise: &Exercise, policy: &str) -> Self {
        let (loaded, score) = (exercise.loaded(), exercise.score());
        Self {
            engine_version: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: loaded.scenario.meta.id.to_string(),
            model_hash: loaded.model_hash.clone(),
            seed: exercise.seed(),
            policy: policy.to_owned(),
            ticks: exercise.now().0,
            digest: format!("{:016x}", exercise.digest()),
            persons: persons(exercise),
            money: money(exercise),
            score: score_lines(exercise, &score),
            indicators: indicators(exercise, &score),
            sites: sites(exercise),
            injects: injects(exercise),
            worst_moments: worst_moments(exercise.journal(), 5).iter().map(|m| moment(exercise, m)).collect(),
            orders: orders(exercise),
        }
    }
}

impl RunResult {
    /// Injects that never reached the players, in the order of the MSEL.
    pub fn not_delivered<'s>(&self, scenario: &'s Scenario) -> impl Iterator<Item = &'s Inject> {
        scenario.injects.iter().filter(|inject| self.injects.iter().all(|line| line.id != inject.id.as_str()))
    }
}

fn persons(exercise: &Exercise) -> Persons {
    let exits = exercise.truth().exits;
    let (moved_on, returned, deceased) = (exits.moved_on.persons(), exits.returned.persons(), exits.deceased.persons());
    let arrived = exits.born.persons();
    Persons { arrived, in_country: arrived - moved_on - returned - deceased, moved_on, returned, deceased }
}

fn money(exercise: &Exercise) -> MoneyLines {
    let ledger = exercise.truth().ledger;
    let lines = Line::ALL.map(|line| {
        let account = ledger.of(line);
        LineMoney {
            line,
            approved: account.approved,
            paid: account.paid,
            committed: account.committed,
            owed: account.owed,
        }
    });
    MoneyLines {
        approved: lines.iter().map(|l| l.approved).sum(),
        paid: lines.iter().map(|l| l.paid).sum(),
        committed: lines.iter().map(|l| l.committed).sum(),
        owed: lines.iter().map(|l| l.owed).sum(),
        contingency: ledger.contingency,
        lines: lines.to_vec(),
    }
}

fn site_id(exercise: &Exercise, site: u16) -> String {
    exercise.loaded().scenario.sites[usize::from(site)].id.to_string()
}

fn score_lines(exercise: &Exercise, score: &Score) -> ScoreLines {
    ScoreLines {
        total: points(score.total),
        cap: score.cap,
        grade_total: points(score.grade_total),
        band: score.band,
        passed: score.passed,
        dimensions: score.dimensions.iter().map(|(d, p)| (d.code().to_owned(), p.map(points))).collect(),
        gates: score
            .gates
            .iter()
            .map(|gate| GateLine {
                id: gate.id.to_string(),
                breached: gate.cap < 100,
                severity: gate.severity,
                unit: gate.unit.to_owned(),
                cap: gate.cap,
                site: gate.site.map(|site| site_id(exercise, site)),
            })
            .collect(),
    }
}

/// The indicators of the score of an exercise, with what speaks to each.
#[must_use]
pub fn indicators(exercise: &Exercise, score: &Score) -> Vec<IndicatorLine> {
    let profiles = &exercise.loaded().scenario.profiles;
    let trails = trails(exercise.journal(), exercise.acts());
    let line = |i: &super::IndicatorResult| IndicatorLine {
        id: i.id.to_string(),
        dimension: i.dimension.code().to_owned(),
        value: i.value,
        unit: i.unit.clone(),
        score: points(i.points),
        band: i.band,
        mean: i.mean,
        worst_site: i.worst.map(|w| site_id(exercise, w.site)),
        worst_group: i.worst.and_then(|w| w.group).map(|g| profiles[usize::from(g)].id.to_string()),
        evidence: trails.get(i.id.as_str()).map_or_else(EvidenceLine::default, |trail| evidence(exercise, trail)),
    };
    score.indicators.iter().map(line).collect()
}

fn evidence(exercise: &Exercise, trail: &Trail) -> EvidenceLine {
    let line = |(tick, fact)| moment(exercise, &Moment { tick, fact });
    EvidenceLine {
        facts: trail.facts,
        first: trail.first.map(line),
        last: trail.last.map(line),
        orders: trail.orders,
        refused: trail.refused,
        first_order: trail.first_order,
    }
}

fn sites(exercise: &Exercise) -> Vec<SiteLine> {
    let truth = exercise.truth();
    let mut lines = Vec::new();
    for site in 0..truth.country.kinds.len() {
        let line = SiteLine {
            id: site_id(exercise, site as u16),
            present: truth.census.present[site],
            peak_present: truth.crowding.peak[site],
            beds_at_peak: truth.crowding.beds_at_peak[site],
            peak_waiting: truth.waits.peak_waiting[site],
            longest_wait: truth.waits.peak[site],
            wait_p90: quantile(&truth.waits.done[site], 900),
            stock_out_hours: truth.services.out_hours[site],
        };
        if line.present + line.peak_present + line.peak_waiting > 0 {
            lines.push(line);
        }
    }
    lines
}

fn injects(exercise: &Exercise) -> Vec<InjectLine> {
    let injects = &exercise.loaded().scenario.injects;
    let line = |(course, inject): (&Course, &Inject)| {
        let options = inject.dilemma.as_ref().map(|dilemma| &dilemma.options);
        let chosen = course.answer.and_then(|answer| options?.get(usize::from(answer.option)));
        Some(InjectLine {
            id: inject.id.to_string(),
            tick: course.delivered?,
            expected: course.judgement(inject, exercise.now()),
            done: course.done,
            answer: chosen.map(|option| option.id.to_string()),
            by_default: course.answer.is_some_and(|answer| answer.by_default),
        })
    };
    exercise.truth().msel.courses().iter().zip(injects).filter_map(line).collect()
}

fn moment(exercise: &Exercise, moment: &Moment) -> MomentLine {
    let period = &exercise.loaded().scenario.duration;
    MomentLine { tick: moment.tick.0, day: period.day(moment.tick), hour: period.hour(moment.tick), fact: moment.fact }
}

fn orders(exercise: &Exercise) -> Orders {
    let mut orders = Orders { submitted: exercise.acts().len() as u32, accepted: 0, refused: 0 };
    for (_, fact) in exercise.journal().facts() {
        match fact {
            Fact::OrderAccepted { .. } => orders.accepted += 1,
            Fact::OrderRefused { .. } => orders.refused += 1,
            _ => {}
        }
    }
    orders
}
