//! The score of the response, from burden and outcomes only: no plan, lever or stock scores by itself.
//!
//! Points are tenths, from 0 to 1000. An indicator of a need has the lower of the points of the mean over everybody and of the
//! worst-off group at a site, which has a scale of its own: where nothing at all reaches a group, it is as bad as can be. A dimension is the weighted mean of its indicators, the total of its dimensions; dimensions in which
//! nothing is measured yet do not count. Gates cap the total and cannot be bought back.

use std::collections::BTreeMap;

use crate::scenario::ids::IndicatorId;
use crate::scenario::schema::Profile;
use crate::scenario::table::{Band, Breach, Dimension, Measure, Need, Pathway, Row, ScoreTable, cap, points_tenths};
use crate::sim::{CaseHours, Docket, Partnership, Truth, quantile};

/// Hours that a group, or cases, must have been counted at a site before they can be the worst-off: thirty persons for a week. Less
/// says more about chance than about a place.
const LEAST_HOURS: u64 = 30 * 24 * 7;

/// Where a value was worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorstOff {
    /// Position of the site.
    pub site: u16,
    /// Position of the population profile; none if all groups are meant.
    pub group: Option<u16>,
    /// Women and girls (0) or men and boys (1); none if both are meant.
    pub sex: Option<u8>,
    /// The value there.
    pub value: u64,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorResult {
    /// Which.
    pub id: IndicatorId,
    /// Dimension it counts in.
    pub dimension: Dimension,
    /// The value that counts.
    pub value: u64,
    /// The mean over everybody, where there is one.
    pub mean: Option<u64>,
    /// Where it was worst, if anywhere.
    pub worst: Option<WorstOff>,
    /// Unit of the value.
    pub unit: String,
    /// Points in tenths.
    pub points: u32,
    /// Band of the points.
    pub band: Band,
    /// Weight within the dimension.
    pub weight: u32,
}

/// One gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateResult {
    /// Which.
    pub id: IndicatorId,
    /// Severity of the breach; zero if there was none.
    pub severity: u32,
    /// Unit of the severity.
    pub unit: &'static str,
    /// The cap it leaves, in points.
    pub cap: u32,
    /// Site of the worst breach, where there is one.
    pub site: Option<u16>,
}

/// The score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Before gates, in tenths of points.
    pub total: u32,
    /// What gates leave, in points; 100 with no breach.
    pub cap: u32,
    /// `min(total, cap)`, in tenths.
    pub grade_total: u32,
    /// Band of `grade_total`.
    pub band: Band,
    /// Whether `grade_total` reaches the pass mark.
    pub passed: bool,
    /// Points in tenths by dimension; none where nothing is measured.
    pub dimensions: Vec<(Dimension, Option<u32>)>,
    /// Gates.
    pub gates: Vec<GateResult>,
    /// Indicators.
    pub indicators: Vec<IndicatorResult>,
}

/// The score of a run so far.
#[must_use]
pub fn score(table: &ScoreTable, truth: &Truth<'_>) -> Score {
    let rows = table.indicators.iter().filter(|row| row.weight > 0);
    let indicators: Vec<_> = rows.filter_map(|row| indicator(table, row, truth)).collect();
    let dimensions: Vec<_> = Dimension::ALL.into_iter().map(|d| (d, dimension(&indicators, d))).collect();
    let weighted = dimensions.iter().filter_map(|(d, points)| Some((weight(table, *d), (*points)?)));
    let total = mean(weighted);
    let gates: Vec<_> = table
        .gates
        .iter()
        .map(|gate| {
            let (severity, site) = breach(gate.breach, truth);
            GateResult { id: gate.id.clone(), severity, unit: gate.breach.unit(), cap: cap(&gate.caps, severity), site }
        })
        .collect();
    let cap = gates.iter().map(|gate| gate.cap).min().unwrap_or(100);
    let grade_total = total.min(cap * 10);
    Score {
        total,
        cap,
        grade_total,
        band: table.band(grade_total / 10),
        passed: grade_total >= table.pass_mark * 10,
        dimensions,
        gates,
        indicators,
    }
}

fn weight(table: &ScoreTable, dimension: Dimension) -> u32 {
    table.dimensions.iter().find(|(d, _)| *d == dimension).map_or(0, |(_, weight)| *weight)
}

/// Weighted mean, rounded down; zero of nothing.
fn mean(weighted: impl Iterator<Item = (u32, u32)>) -> u32 {
    let (weights, sum) = weighted.fold((0u64, 0u64), |(weights, sum), (weight, points)| {
        (weights + u64::from(weight), sum + u64::from(weight) * u64::from(points))
    });
    (sum.checked_div(weights).unwrap_or(0)) as u32
}

fn dimension(indicators: &[IndicatorResult], dimension: Dimension) -> Option<u32> {
    let mine = || indicators.iter().filter(|i| i.dimension == dimension);
    mine().next()?;
    Some(mean(mine().map(|i| (i.weight, i.points))))
}

/// An indicator; none where there is nothing to measure, as where no partner could help.
fn indicator(table: &ScoreTable, row: &Row, truth: &Truth<'_>) -> Option<IndicatorResult> {
    let Measured { plain, mean, worst } = measure(&row.measure, truth)?;
    // The worst-off count on their own scale, beside the mean.
    let of_mean = plain.or(mean).map(|value| (points_tenths(&row.curve, value), value));
    let scale = row.worst.as_ref().unwrap_or(&row.curve);
    let of_worst = worst.filter(|_| plain.is_none()).map(|worst| (points_tenths(scale, worst.value), worst.value));
    let (points, value) = of_worst.into_iter().chain(of_mean).min_by_key(|(points, _)| *points)?;
    Some(IndicatorResult {
        id: row.id.clone(),
        dimension: row.dimension,
        value,
        mean,
        worst,
        unit: row.unit.clone(),
        points,
        band: table.band(points / 10),
        weight: row.weight,
    })
}

/// What was measured: a value for the country as a whole, for which the worst place is only evidence; or the mean over everybody
/// and the worst place, which both count.
struct Measured {
    plain: Option<u64>,
    mean: Option<u64>,
    worst: Option<WorstOff>,
}

impl Measured {
    /// A value for the country as a whole.
    const fn plain(value: u64) -> Self {
        Self { plain: Some(value), mean: None, worst: None }
    }

    /// A mean and the worst place.
    const fn worse(mean: u64, worst: Option<WorstOff>) -> Self {
        Self { plain: None, mean: Some(mean), worst }
    }
}

fn measure(measure: &Measure, truth: &Truth<'_>) -> Option<Measured> {
    let born = truth.exits.born.persons();
    let share = |(part, whole): (u64, u64)| Measured::plain(ratio(part * 1000, whole));
    Some(match measure {
        Measure::Unmet(needs) => unmet(needs, truth),
        Measure::LongWait => long_wait(truth),
        Measure::UnscreenedExits => share((truth.exits.unscreened, truth.exits.moved_on.persons())),
        Measure::LivesLost => Measured::plain(ratio(truth.exits.deceased.persons() * 100_000, born)),
        Measure::WidestGap => Measured::plain(widest_gap(truth)?),
        Measure::CountGap => share(truth.reports.gap),
        Measure::ForecastError => share(truth.reports.forecast_gap),
        Measure::NotDisaggregated => {
            let (known, all) = truth.reports.disaggregated;
            share((all - known, all))
        }
        Measure::StockOuts => stock_outs(truth),
        Measure::Untreated(pathways) => untreated(pathways, truth),
        Measure::InformalEntries => share((truth.caseload.informal_entries, born)),
        Measure::LateSurvivorCare => {
            let (due, in_time) = truth.caseload.survivors;
            share((due - in_time, due))
        }
        Measure::UndignifiedDeaths => {
            let deaths = &truth.caseload.deaths;
            share((deaths.all - deaths.in_dignity, deaths.all))
        }
        Measure::UnknownNeeds => {
            let (all, unknown) = truth.caseload.unknown_hours;
            share((unknown, all))
        }
        Measure::SlowReferrals => {
            let (all, waiting) = truth.caseload.referral_hours;
            share((waiting, all))
        }
        Measure::PartnerHelpLost => {
            let Partnership { brought, duplicated, offered } = truth.partnership;
            if *offered == 0 {
                return None;
            }
            share((offered.saturating_sub(brought - duplicated), *offered))
        }
        Measure::Unanswered => {
            let sum = |part: fn(&Docket) -> u32| truth.complaints.sites.iter().map(|d| u64::from(part(d))).sum::<u64>();
            let unanswered = sum(|docket| docket.open + docket.unheard);
            share((unanswered, unanswered + sum(|docket| docket.closed)))
        }
        Measure::HostBurden => {
            let (burden, days) = truth.society.load;
            if days == 0 {
                return None;
            }
            Measured::plain(ratio(burden, days))
        }
    })
}

const fn ratio(part: u64, whole: u64) -> u64 {
    match part.checked_div(whole) {
        Some(ratio) => ratio,
        None => 0,
    }
}

/// Burden in permille of a person-hour: the mean over everybody, and the worst-off group at a site.
fn unmet(needs: &[Need], truth: &Truth<'_>) -> Measured {
    let count = needs.len().max(1) as u64;
    let sum = |burden: &[u64; Need::COUNT]| needs.iter().map(|need| burden[*need as usize]).sum::<u64>() / count;
    let mean = ratio(sum(&truth.burden.total), truth.burden.person_hours);
    let mut worst: Option<WorstOff> = None;
    for site in 0..truth.country.kinds.len() {
        for (group, sexes) in truth.burden.site(site).iter().enumerate() {
            for (sex, account) in sexes.iter().enumerate() {
                if account.hours < LEAST_HOURS {
                    continue;
                }
                let value = ratio(sum(&account.burden), account.hours);
                if value > 0 && worst.is_none_or(|w| value > w.value) {
                    worst =
                        Some(WorstOff { site: site as u16, group: Some(group as u16), sex: Some(sex as u8), value });
                }
            }
        }
    }
    Measured::worse(mean, worst)
}

/// The wait that one in ten exceeded at the worst place, before desks or until somebody registers people where they are; people still
/// waiting count with their wait so far, those outside posts with the mean of theirs.
fn long_wait(truth: &Truth<'_>) -> Measured {
    let mut worst: Option<WorstOff> = None;
    for (site, done) in truth.waits.done.iter().enumerate() {
        let mut counts = *done;
        let now = truth.waits.longest[site] as usize;
        counts[now.min(counts.len() - 1)] += u64::from(truth.waits.waiting[site]);
        let (hours, outside) = truth.waits.outside[site];
        counts[(ratio(hours, outside.into()) as usize).min(counts.len() - 1)] += u64::from(outside);
        let persons: u64 = counts.iter().sum();
        let value = u64::from(quantile(&counts, 900));
        if persons >= u64::from(crate::sim::SMALLEST_GROUP) && worst.is_none_or(|w| value > w.value) {
            worst = Some(WorstOff { site: site as u16, group: None, sex: None, value });
        }
    }
    Measured { plain: worst.is_none().then_some(0), mean: None, worst }
}

/// What people got at a desk, at a site and in care: what was missing, of how much.
type Treatment = [(u64, u64); 3];

/// How each population profile was treated.
fn treatment(truth: &Truth<'_>) -> Vec<Treatment> {
    let mut treatment: Vec<Treatment> =
        truth.caseload.groups.iter().map(|care| [(0, 0), (0, 0), (care.unmet * 1000, care.all)]).collect();
    let at_desks = [Need::Waiting as usize, Need::Registration as usize];
    for site in 0..truth.country.kinds.len() {
        for (group, sexes) in treatment.iter_mut().zip(truth.burden.site(site)) {
            for account in sexes {
                let desks: u64 = at_desks.iter().map(|need| account.burden[*need]).sum();
                let all: u64 = account.burden.iter().sum();
                group[0].0 += desks / at_desks.len() as u64;
                group[1].0 += (all - desks) / (Need::COUNT - at_desks.len()) as u64;
                group[0].1 += account.hours;
                group[1].1 += account.hours;
            }
        }
    }
    treatment
}

/// Equal treatment: what the worst-treated group gets less than the best-treated one, in permille of what the latter gets, at
/// desks, at sites or in care, whichever differs most; where nobody gets anything nothing is equal. Compared are
/// population profiles, people of different first languages, and residents with everybody else. None where nobody can be compared.
fn widest_gap(truth: &Truth<'_>) -> Option<u64> {
    let profiles = &truth.country.scenario().profiles;
    let treatment = treatment(truth);
    let keys: [fn(usize, &Profile) -> String; 3] = [
        |position, _| position.to_string(),
        |_, profile| {
            let first = profile.languages.iter().max_by_key(|spoken| spoken.share);
            first.map(|spoken| spoken.language.en.clone()).unwrap_or_default()
        },
        |_, profile| (profile.overlays.residents.0 >= 500).to_string(),
    ];
    let mut widest = None;
    for key in keys {
        let mut groups: BTreeMap<String, Treatment> = BTreeMap::new();
        for (position, (profile, treated)) in profiles.iter().zip(&treatment).enumerate() {
            let group = groups.entry(key(position, profile)).or_default();
            for (sum, part) in group.iter_mut().zip(treated) {
                *sum = (sum.0 + part.0, sum.1 + part.1);
            }
        }
        for aspect in 0..3 {
            let counted = groups.values().map(|group| group[aspect]).filter(|(_, hours)| *hours >= LEAST_HOURS);
            let given: Vec<u64> =
                counted.map(|(missing, hours)| 1000u64.saturating_sub(ratio(missing, hours))).collect();
            if let (Some(most), Some(least), true) = (given.iter().max(), given.iter().min(), given.len() > 1) {
                widest = widest.max(Some(1000 - if *most == 0 { 0 } else { least * 1000 / most }));
            }
        }
    }
    widest
}

/// Hours in which food or a kit that people lacked was out of stock, in permille of the hours in which they were there; the mean
/// of all sites. A group whom nobody serves is out of everything.
fn stock_outs(truth: &Truth<'_>) -> Measured {
    let mut worst: Option<WorstOff> = None;
    let (mut sum, mut sites) = (0, 0);
    for (site, out) in truth.services.out_hours.iter().enumerate() {
        let unserved = u64::from(truth.services.unserved_hours[site]);
        let served = u64::from(truth.services.hours[site]);
        if truth.crowding.peak[site] < crate::sim::SMALLEST_GROUP && unserved == 0 || served + unserved == 0 {
            continue;
        }
        // Whom a community hosts is counted with it, not here.
        let out = if served == 0 { 0 } else { u64::from(*out) };
        let (out, hours) = (out + unserved * crate::sim::GOODS, served + unserved);
        let value = ratio(out * 1000, hours * crate::sim::GOODS);
        sum += value;
        sites += 1;
        if value > 0 && worst.is_none_or(|w| value > w.value) {
            worst = Some(WorstOff { site: site as u16, group: None, sex: None, value });
        }
    }
    Measured { plain: Some(ratio(sum, sites)), mean: None, worst }
}

/// Case-hours beyond the time without care: the mean over all cases, and the worst site.
fn untreated(pathways: &[Pathway], truth: &Truth<'_>) -> Measured {
    let pool = |hours: &[CaseHours; Pathway::COUNT]| {
        let sum = |part: fn(&CaseHours) -> u64| pathways.iter().map(|pathway| part(&hours[*pathway as usize])).sum();
        CaseHours { all: sum(|hours| hours.all), unmet: sum(|hours| hours.unmet) }
    };
    let unmet = |hours: &CaseHours| ratio(hours.unmet * 1000, hours.all);
    let mean = unmet(&pool(&truth.caseload.total));
    let mut worst: Option<WorstOff> = None;
    for (site, hours) in truth.caseload.sites.iter().enumerate() {
        let hours = pool(hours);
        let value = unmet(&hours);
        if hours.all >= LEAST_HOURS && value > 0 && worst.is_none_or(|w| value > w.value) {
            worst = Some(WorstOff { site: site as u16, group: None, sex: None, value });
        }
    }
    Measured::worse(mean, worst)
}

fn breach(breach: Breach, truth: &Truth<'_>) -> (u32, Option<u16>) {
    match breach {
        Breach::ArrearsStoppedService => (truth.ledger.stopped_hours, None),
        Breach::RefusedUnassessed => {
            let refused = &truth.caseload.refused_at;
            let worst = refused.iter().enumerate().max_by_key(|(site, persons)| (**persons, std::cmp::Reverse(*site)));
            let site = worst.filter(|(_, persons)| **persons > 0).map(|(site, _)| site as u16);
            (truth.caseload.refused_unassessed.min(u64::from(u32::MAX)) as u32, site)
        }
        Breach::ChildrenWithoutCare => {
            let (all, without) = truth.caseload.children;
            // A share of a handful says nothing.
            (if all >= 10 { ratio(without * 1000, all) as u32 } else { 0 }, None)
        }
        Breach::SurvivalMissed => {
            let longest = truth.burden.below_floor.iter().enumerate().map(|(i, (_, longest))| (*longest, i as u16));
            match longest.max_by_key(|(hours, site)| (*hours, std::cmp::Reverse(*site))) {
                Some((hours, site)) if hours > 0 => (hours, Some(site)),
                _ => (0, None),
            }
        }
    }
}
