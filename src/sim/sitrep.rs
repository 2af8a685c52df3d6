//! The situation report: the observed picture, all that players and policies see.
//!
//! What the responders own (money, stock, staff, orders) is exact; people are counted with an error and a delay.

use bevy::ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::ids::{RouteId, SiteId};
use crate::scenario::schema::{
    Condition, FactKind, Item, Lever, Line, Phase, Profession, Registration, Screening, Seat, SiteKind,
};
use crate::scenario::table::Pathway;
use crate::sim::caseload::{Caseload, KnownCases};
use crate::sim::cohort::CELLS;
use crate::sim::decision::Admission;
use crate::sim::forecast::Forecast;
use crate::sim::inject::Answer;
use crate::sim::levers::Progress;
use crate::units::{Money, Tick};

/// A count with its error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Estimate {
    /// Most likely value.
    pub value: u32,
    /// The true value lay within this distance in about two of three counts.
    pub error: u32,
    /// When it was counted; none if nothing was reported yet.
    pub as_of: Option<Tick>,
}

/// One site as it is seen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SitePicture {
    /// Which.
    pub id: SiteId,
    /// What it is.
    pub kind: SiteKind,
    /// Whether it is in use.
    pub open: bool,
    /// Whether it can be reached.
    pub reachable: bool,
    /// Persons there, however they are served.
    pub present: Estimate,
    /// Persons waiting before desks.
    pub waiting: Estimate,
    /// Longest wait in hours.
    pub longest_wait: Estimate,
    /// Of those present, unregistered and unserved.
    pub unserved: Estimate,
    /// Desks, if it has any.
    pub desks: Option<DesksPicture>,
    /// Places as far as is known; none if it shelters nobody.
    pub beds: Option<u32>,
    /// Whether the state of the building is known.
    pub assessed: bool,
    /// Places that a repair would bring back.
    pub repairable: u32,
    /// Litres a day: own and trucked; none if it has no tank.
    pub water: Option<(u32, u32)>,
    /// Latrines for women and girls, for men and boys, showers; none if there is no place for them.
    pub sanitation: Option<(u32, u32, u32)>,
    /// Whether the ways are lit.
    pub lit: bool,
    /// Goods by item; none if it has no store.
    pub stock: Option<[u32; Item::COUNT]>,
    /// Staff by profession.
    pub staff: [u32; Profession::COUNT],
    /// Fatigue of each crew in permille.
    pub fatigue: [u32; Profession::COUNT],
    /// Hours of a shift.
    pub shift: u32,
    /// Skill of each crew in permille of trained staff.
    #[serde(default)]
    pub skill: [u32; Profession::COUNT],
    /// People of partners, by profession.
    #[serde(default)]
    pub partners: [u32; Profession::COUNT],
    /// Whether staff have stopped work.
    #[serde(default)]
    pub striking: bool,
    /// Homes damaged and repaired, estimated where no returnee database is kept, and homes repaired a day with help; none if
    /// nobody lives there.
    pub homes: Option<(u32, u32, u32)>,
    /// Where people are directed.
    pub onward: Vec<SiteId>,
    /// Consulting rooms and rooms for private talks; none if there is no place for them.
    pub rooms: Option<(u32, u32)>,
    /// Whether children have a space to play and learn.
    #[serde(default)]
    pub child_space: bool,
    /// What is known of specific needs, in the order of [`Pathway::ALL`], as of the last round. Survivors of violence are never
    /// counted here: see [`Sitrep::survivors`].
    pub cases: [KnownCases; Pathway::COUNT],
    /// Registered persons there by sex and age, as of the last count; none where no registration database is kept.
    #[serde(default)]
    pub registered: Option<[u32; CELLS]>,
    /// Persons for whom cash is paid.
    #[serde(default)]
    pub cash: u32,
    /// Prices in the market of its town, permille of normal ones; none where there is no town.
    #[serde(default)]
    pub price: Option<u32>,
    /// Acceptance in a host community as asked or guessed, permille; none elsewhere.
    #[serde(default)]
    pub acceptance: Option<Estimate>,
    /// Complaints that wait for an answer, and those closed so far; none where nobody takes them.
    #[serde(default)]
    pub complaints: Option<(u32, u32)>,
}

impl SitePicture {
    /// People there as a share of its places, percent; none if it shelters nobody.
    #[must_use]
    pub fn occupancy(&self) -> Option<u32> {
        let beds = self.beds.filter(|beds| *beds > 0)?;
        Some((u64::from(self.present.value) * 100 / u64::from(beds)).min(u64::from(u32::MAX)) as u32)
    }

    /// Water for each person there, decilitres a day; none where there is no tank or nobody.
    #[must_use]
    pub fn water_each(&self) -> Option<u32> {
        let (own, trucked) = self.water?;
        let decilitres = (u64::from(own) + u64::from(trucked)) * 10;
        Some(decilitres.checked_div(u64::from(self.present.value))?.min(u64::from(u32::MAX)) as u32)
    }
}

/// Desks as they are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesksPicture {
    /// Booths that exist.
    pub booths: u32,
    /// Booths in use.
    pub open: u32,
    /// Opening hour.
    pub from: u32,
    /// Closing hour.
    pub to: u32,
    /// How people are registered.
    pub registration: Registration,
    /// Whether the post is closed by decision.
    pub closed: bool,
    /// How deeply specific needs are looked for.
    pub screening: Screening,
    /// Who is let through.
    pub admission: Admission,
}

/// One route as it is seen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RoutePicture {
    /// Which.
    pub id: RouteId,
    /// Where it starts.
    pub from: SiteId,
    /// Where it ends.
    pub to: SiteId,
    /// Whether it is open.
    pub open: bool,
    /// Seats an hour; zero on foot.
    pub seats: u32,
    /// Whether seats are needed at all.
    pub needs_seats: bool,
    /// Persons waiting for a seat.
    pub waiting: u32,
    /// Whether lives are known to be lost on it.
    pub dangerous: bool,
    /// Rescue teams on it.
    pub rescue: u32,
}

/// One line of the budget as it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePicture {
    /// Which.
    pub line: Line,
    /// Approved.
    pub approved: Money,
    /// Committed.
    pub committed: Money,
    /// Paid.
    pub paid: Money,
    /// Owed.
    pub owed: Money,
    /// Whether arrears have stopped its services.
    pub stopped: bool,
}

impl LinePicture {
    /// What can still be spent.
    #[must_use]
    pub fn left(&self) -> Money {
        self.approved - self.committed - self.paid
    }
}

/// The observed picture after a tick.
#[derive(Resource, Clone, Debug, Serialize, Deserialize)]
pub struct Sitrep {
    /// Hours since STARTEX.
    pub tick: Tick,
    /// Scenario day.
    pub day: u32,
    /// Hour of the day.
    pub hour: u32,
    /// Phase of the crisis.
    pub phase: Phase,
    /// ENDEX.
    pub endex: Tick,
    /// Sites, in the order of the scenario.
    pub sites: Vec<SitePicture>,
    /// Routes, in the order of the scenario.
    pub routes: Vec<RoutePicture>,
    /// Budget lines.
    pub lines: Vec<LinePicture>,
    /// Contingency fund.
    pub contingency: Money,
    /// From when money can be released from it; none before the emergency is declared.
    #[serde(default)]
    pub fund_opens: Option<Tick>,
    /// Staff ready to be posted, by profession.
    pub staff_ready: [u32; Profession::COUNT],
    /// Staff who could be recruited.
    pub staff_recruitable: [u32; Profession::COUNT],
    /// Recruits in training.
    pub staff_in_training: [u32; Profession::COUNT],
    /// Trucks free.
    pub trucks_free: u32,
    /// Levers on offer and how far they are.
    pub levers: Vec<(Lever, Progress)>,
    /// Goods on order by item.
    pub on_order: [u32; Item::COUNT],
    /// Goods on trucks: destination (position of the site), item, quantity.
    pub on_trucks: Vec<(u16, Item, u32)>,
    /// Suppliers that have said they no longer deliver, by position in the scenario.
    #[serde(default)]
    pub defaulted: Vec<u16>,
    /// Persons arrived so far, as far as is known.
    pub arrived: Estimate,
    /// Injects delivered so far: tick and position in the MSEL.
    pub injects: Vec<(Tick, u16)>,
    /// Dilemmas that wait for an answer: position in the MSEL, and until when.
    #[serde(default)]
    pub dilemmas: Vec<(u16, Tick)>,
    /// Answers to dilemmas so far, with their position in the MSEL.
    #[serde(default)]
    pub answers: Vec<(u16, Answer)>,
    /// Kinds of facts known to have happened.
    pub happened: Vec<FactKind>,
    /// Survivors of violence in care, by site in the order of the scenario, for the protection seat only; a count below
    /// [`SMALLEST_COUNT`] is not given. Everybody else's picture has none.
    pub survivors: Option<Vec<Option<u32>>>,
    /// Arrivals expected today and on the days after, as far as the data reach.
    #[serde(default)]
    pub forecast: Vec<Forecast>,
    /// Since when a rumour goes round, if responders have heard of one.
    #[serde(default)]
    pub rumour: Option<Tick>,
    /// What an open appeal to donors asks for, and when they answer.
    #[serde(default)]
    pub appeal: Option<(Money, Tick)>,
    /// What donors gave so far.
    #[serde(default)]
    pub income: Money,
    /// Audit findings so far.
    #[serde(default)]
    pub findings: u32,
    /// Trust of people in the response, permille; none where nobody asks them.
    #[serde(default)]
    pub trust: Option<Estimate>,
}

/// Counts of survivors below this could point to a person, and are not given.
pub const SMALLEST_COUNT: u32 = 5;

/// A count of survivors as it may be shown.
#[must_use]
pub const fn suppressed(count: u32) -> Option<u32> {
    if count < SMALLEST_COUNT { None } else { Some(count) }
}

impl Sitrep {
    /// The picture for a seat: the protection seat alone also sees how many survivors of violence are in care.
    #[must_use]
    pub fn for_seat(&self, seat: Seat, caseload: &Caseload) -> Self {
        let known =
            || caseload.known.iter().map(|site| suppressed(site[Pathway::SurvivorCare as usize].cared)).collect();
        Self { survivors: (seat == Seat::Protection).then(known), ..self.clone() }
    }

    /// The picture of a site.
    #[must_use]
    pub fn site(&self, id: &SiteId) -> Option<&SitePicture> {
        self.sites.iter().find(|site| site.id == *id)
    }

    /// How far a measure is; none if it is not on offer. Scenarios name measures in their order and leave some out: so one is looked
    /// for from its own place to the front, and then behind.
    #[must_use]
    pub fn progress(&self, lever: Lever) -> Option<Progress> {
        let (before, behind) = self.levers.split_at((lever as usize + 1).min(self.levers.len()));
        before.iter().rev().chain(behind).find(|(known, _)| *known == lever).map(|(_, at)| *at)
    }

    /// A line of the budget.
    #[must_use]
    pub fn line(&self, line: Line) -> &LinePicture {
        &self.lines[line as usize]
    }

    /// Whether a condition holds in this picture. Names that the scenario does not have never hold.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        let site = |id: &SiteId, test: &dyn Fn(&SitePicture) -> bool| self.site(id).is_some_and(test);
        match condition {
            Condition::All(all) => all.iter().all(|c| self.holds(c)),
            Condition::Any(any) => any.iter().any(|c| self.holds(c)),
            Condition::Not(inner) => !self.holds(inner),
            Condition::FromDay(day) => self.day >= day.0,
            Condition::WaitingAbove(id, n) => site(id, &|s| s.waiting.value > n.0),
            Condition::LongestWaitAbove(id, h) => site(id, &|s| s.longest_wait.value > h.0),
            Condition::OccupancyAbove(id, percent) => site(id, &|s| {
                s.beds.is_some_and(|beds| u64::from(s.present.value) * 100 > u64::from(beds) * u64::from(*percent))
            }),
            Condition::WaterBelow(id, litres) => site(id, &|s| {
                let have = s.water.map_or(0, |(own, trucked)| own + trucked);
                u64::from(have) < u64::from(s.present.value) * u64::from(*litres)
            }),
            Condition::StockBelow(id, item, n) => site(id, &|s| s.stock.is_some_and(|k| k[*item as usize] < *n)),
            Condition::FundsBelow(line, share) => {
                let line = self.line(*line);
                line.left().0 * 1000 < line.approved.0 * i64::from(share.0)
            }
            Condition::ArrivedAbove(n) => self.arrived.value > n.0,
            Condition::SiteOpen(id) => site(id, &|s| s.open),
            Condition::Measure(lever) => self.progress(*lever).is_some_and(|at| at != Progress::Idle),
            Condition::Happened(kind) => self.happened.contains(kind),
        }
    }
}
