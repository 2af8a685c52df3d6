//! The score table: indicators, curves, weights, gates and bands as data (`assets/rules/score.ron`).
//!
//! What is measured is fixed here; how it counts is in the file, so that weights and curves can be frozen, cited and
//! overridden. Scores are points from 0 to 100.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::IndicatorId;
use super::schema::Cite;

/// A need whose burden is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// Safe water.
    Water,
    /// A latrine.
    Sanitation,
    /// A place to wash.
    Washing,
    /// Food.
    Food,
    /// Covered living space.
    Shelter,
    /// Household goods within the time.
    HouseholdGoods,
    /// Hygiene goods within the time.
    HygieneGoods,
    /// Dignity goods for women and girls within the time.
    DignityGoods,
    /// Registration within the time.
    Registration,
    /// No undignified wait.
    Waiting,
}

impl Need {
    /// How many there are.
    pub const COUNT: usize = 10;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Water,
        Self::Sanitation,
        Self::Washing,
        Self::Food,
        Self::Shelter,
        Self::HouseholdGoods,
        Self::HygieneGoods,
        Self::DignityGoods,
        Self::Registration,
        Self::Waiting,
    ];
}

/// A pathway of care: what people with a specific need should be led to, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Pathway {
    /// A case worker for a child without its parents.
    ChildCare,
    /// Confidential care after violence.
    SurvivorCare,
    /// Protection from trafficking, by the national referral mechanism.
    CounterTrafficking,
    /// Treatment of an illness or injury.
    AcuteCare,
    /// Daily medicine without a gap.
    ChronicCare,
    /// Care in pregnancy and after birth.
    ReproductiveHealth,
    /// Treatment of malnutrition.
    Nutrition,
    /// Mental-health and psychosocial support.
    MentalHealth,
    /// Support for persons with a disability.
    Inclusion,
    /// Documents for those without, and a solution for the stateless.
    Documents,
    /// The asylum procedure: wish recorded, papers that protect from return.
    Asylum,
}

impl Pathway {
    /// How many there are.
    pub const COUNT: usize = 11;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::ChildCare,
        Self::SurvivorCare,
        Self::CounterTrafficking,
        Self::AcuteCare,
        Self::ChronicCare,
        Self::ReproductiveHealth,
        Self::Nutrition,
        Self::MentalHealth,
        Self::Inclusion,
        Self::Documents,
        Self::Asylum,
    ];
}

/// A dimension of the score, named after IOM's Migration Governance Framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// P1: standards and migrants' rights.
    Rights,
    /// P2: evidence and whole of government.
    Evidence,
    /// P3: partnerships.
    Partnerships,
    /// O1: well-being of migrants and host society.
    WellBeing,
    /// O2: mobility dimensions of crises.
    CrisisResponse,
    /// O3: safe, orderly and dignified movement.
    OrderlyMovement,
}

impl Dimension {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Rights,
        Self::Evidence,
        Self::Partnerships,
        Self::WellBeing,
        Self::CrisisResponse,
        Self::OrderlyMovement,
    ];

    /// The short name used in tables and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rights => "P1",
            Self::Evidence => "P2",
            Self::Partnerships => "P3",
            Self::WellBeing => "O1",
            Self::CrisisResponse => "O2",
            Self::OrderlyMovement => "O3",
        }
    }
}

/// What an indicator measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Burden of needs, their mean, in permille of all person-hours; the worse of the mean and the worst-off group at a site.
    Unmet(Vec<Need>),
    /// Hours of waiting before desks that one person in ten exceeded; the worst post.
    LongWait,
    /// Persons who left the country unscreened, permille of all who left.
    UnscreenedExits,
    /// Lives lost per 100,000 persons of the source series.
    LivesLost,
    /// What the worst-treated group gets less than the best-treated one, permille of what the latter gets.
    WidestGap,
    /// Mean gap between the observed and the true number of people at sites, permille.
    CountGap,
    /// Hours in which a needed item was out of stock, mean over sites with people, permille of all hours.
    StockOuts,
    /// Hours of true cases beyond their time without care, permille of all hours of such cases; the worse of the mean and
    /// the worst site. Pathways are pooled.
    Untreated(Vec<Pathway>),
    /// Survivors of recent violence who did not reach care within 72 hours, permille.
    LateSurvivorCare,
    /// Persons who came in by an informal crossing or a landing instead of a post, whatever the reason; permille of everybody
    /// of the source series.
    InformalEntries,
    /// Lives lost that were not dealt with in dignity, or whose families do not know, permille.
    UndignifiedDeaths,
    /// Hours of specific needs that nobody knew of, permille of all their hours; violence, which only survivors may disclose,
    /// aside.
    UnknownNeeds,
    /// Hours that people with a specific need, found or not, spent without the service they should be referred to; permille of
    /// all their hours.
    SlowReferrals,
    /// Distance between the arrivals of a day as forecast on its eve and as they were, permille of the latter.
    ForecastError,
    /// People counted of whom sex and age are not known, permille.
    NotDisaggregated,
    /// Goods that partners could have brought while there was somebody to help, and that did not come or came where there was
    /// enough; permille.
    PartnerHelpLost,
    /// Complaints that nobody heard or answered, permille.
    Unanswered,
    /// What host communities bear: dearer goods, schools that shelter people, crowded services; permille of their days.
    HostBurden,
}

/// One row of the table.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Id; its title is the text `indicator-ID`.
    pub id: IndicatorId,
    /// Dimension it counts in.
    pub dimension: Dimension,
    /// What is measured.
    pub measure: Measure,
    /// Weight within its dimension.
    pub weight: u32,
    /// Unit of the value.
    pub unit: String,
    /// Points by value, values rising: straight lines between, flat outside.
    pub curve: Vec<(u32, u32)>,
    /// The same for the worst-off group or the worst place, where it is measured on a scale of its own.
    #[serde(default)]
    pub worst: Option<Vec<(u32, u32)>>,
    /// Where the curve comes from.
    pub source: Cite,
}

/// What closes a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Breach {
    /// Hours that a life-saving service stood still because of arrears.
    ArrearsStoppedService,
    /// Hours in a row below the survival floor of water or food at a site that could be reached.
    SurvivalMissed,
    /// Persons refused without individual assessment.
    RefusedUnassessed,
    /// Children without their parents who had no case worker a week after arrival, permille.
    ChildrenWithoutCare,
}

impl Breach {
    /// The unit in which it is measured: `hours`, `persons` or `permille`.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::ArrearsStoppedService | Self::SurvivalMissed => "hours",
            Self::RefusedUnassessed => "persons",
            Self::ChildrenWithoutCare => "permille",
        }
    }
}

/// A gate: a breach caps the total and cannot be bought back.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Id; its title is the text `gate-ID`.
    pub id: IndicatorId,
    /// What closes it.
    pub breach: Breach,
    /// Caps by severity (in the unit of the breach), rising: the last one reached counts.
    pub caps: Vec<(u32, u32)>,
    /// Where it comes from.
    pub source: Cite,
}

/// A band of results, computed; the observers' rating is another thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Not met.
    NotMet,
    /// Partly met.
    Partly,
    /// Nearly met.
    Nearly,
    /// Met.
    Met,
}

/// The whole table.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreTable {
    /// Points from which a result passes.
    pub pass_mark: u32,
    /// Points from which a result is partly met, nearly met, met.
    pub bands: (u32, u32, u32),
    /// Weight of each dimension.
    pub dimensions: Vec<(Dimension, u32)>,
    /// Indicators.
    pub indicators: Vec<Row>,
    /// Gates.
    pub gates: Vec<Gate>,
}

impl ScoreTable {
    /// Checks what the types cannot: rising curves, points within 0 to 100, ids used once.
    ///
    /// # Errors
    /// Says what is wrong, with the id.
    pub fn check(&self) -> Result<(), String> {
        let mut ids = Vec::new();
        let gates = self.gates.iter().map(|gate| (&gate.id, &gate.caps));
        let rows = self.indicators.iter().map(|row| (&row.id, &row.curve));
        for (id, steps) in rows.clone().chain(gates.clone()).chain(self.worst_curves()) {
            if steps.is_empty() || !steps.is_sorted_by(|a, b| a.0 < b.0) {
                return Err(format!("{id}: the values of its curve must rise"));
            }
            if steps.iter().any(|(_, points)| *points > 100) {
                return Err(format!("{id}: points lie between 0 and 100"));
            }
        }
        for (id, _) in rows.chain(gates) {
            if ids.contains(&id) {
                return Err(format!("{id}: defined twice"));
            }
            ids.push(id);
        }
        let (partly, nearly, met) = self.bands;
        if partly >= nearly || nearly >= met || met > 100 {
            return Err("bands must rise".to_owned());
        }
        Ok(())
    }

    fn worst_curves(&self) -> impl Iterator<Item = (&IndicatorId, &Vec<(u32, u32)>)> {
        self.indicators.iter().filter_map(|row| Some((&row.id, row.worst.as_ref()?)))
    }

    /// The band of a number of points.
    #[must_use]
    pub const fn band(&self, points: u32) -> Band {
        let (partly, nearly, met) = self.bands;
        if points >= met {
            Band::Met
        } else if points >= nearly {
            Band::Nearly
        } else if points >= partly {
            Band::Partly
        } else {
            Band::NotMet
        }
    }
}

/// Points in tenths for a value on a curve: straight lines between its corners, flat outside.
#[must_use]
pub fn points_tenths(curve: &[(u32, u32)], value: u64) -> u32 {
    let Some(first) = curve.first() else { return 0 };
    if value <= u64::from(first.0) {
        return first.1 * 10;
    }
    for [(x0, y0), (x1, y1)] in curve.array_windows() {
        if value <= u64::from(*x1) {
            let (span, at) = (i64::from(x1 - x0), value as i64 - i64::from(*x0));
            return (i64::from(*y0) * 10 + (i64::from(*y1) - i64::from(*y0)) * 10 * at / span) as u32;
        }
    }
    curve.last().map_or(0, |last| last.1 * 10)
}

/// The cap that a breach of this severity leaves; 100 if the gate stays open.
#[must_use]
pub fn cap(caps: &[(u32, u32)], severity: u32) -> u32 {
    caps.iter().rev().find(|(from, _)| severity >= *from).map_or(100, |(_, cap)| *cap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_are_straight_between_corners_and_flat_outside() {
        let curve = [(10, 100), (20, 50), (40, 0)];
        assert_eq!([0, 10, 15, 20, 30, 40, 900].map(|v| points_tenths(&curve, v)), [1000, 1000, 750, 500, 250, 0, 0]);
    }

    #[test]
    fn a_gate_caps_by_severity() {
        let caps = [(24, 59), (72, 40)];
        assert_eq!([0, 23, 24, 71, 72, 1000].map(|h| cap(&caps, h)), [100, 100, 59, 59, 40, 40]);
    }
}
