//! The journal: what happened, as facts with ids and numbers; only the text layer turns them into sentences.

use bevy::ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::scenario::schema::{FactKind, Item, Lever, Line, Profession};
use crate::sim::decision::{Admission, Refusal};
use crate::units::Tick;

/// Something that happened. Past tense; places, routes, suppliers and injects are positions in the scenario's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "field names say what they are; order is the number of the act in the recording")]
pub enum Fact {
    /// An order took effect or started its lead time.
    OrderAccepted { order: u32 },
    /// An order was refused.
    OrderRefused { order: u32, refusal: Refusal },
    /// An inject reached the players.
    InjectDelivered { inject: u16 },
    /// An inject was left out.
    InjectSkipped { inject: u16 },
    /// A site was put into use.
    SiteOpened { site: u16 },
    /// A site was closed.
    SiteClosed { site: u16 },
    /// A building passed inspection.
    InspectionPassed { site: u16 },
    /// A building failed inspection.
    InspectionFailed { site: u16, beds_left: u32 },
    /// A building was repaired.
    SiteRepaired { site: u16, beds: u32 },
    /// A building was damaged.
    SiteDamaged { site: u16, beds_lost: u32 },
    /// Part of a site went back to its owners.
    PlacesReleased { site: u16, beds: u32 },
    /// A site can no longer be reached.
    AccessLost { site: u16 },
    /// A site can be reached again.
    AccessRegained { site: u16 },
    /// Latrines and showers were built.
    SanitationBuilt { site: u16, latrines: u32, showers: u32 },
    /// The ways at a site were lit.
    SiteLit { site: u16 },
    /// Tents were pitched.
    TentsPitched { site: u16, tents: u32 },
    /// Staff took up a post.
    StaffPosted { site: u16, profession: Profession, persons: u32 },
    /// Recruits joined the pool.
    StaffRecruited { profession: Profession, persons: u32 },
    /// Goods from a supplier reached a store.
    GoodsDelivered { site: u16, item: Item, quantity: u32 },
    /// Trucks unloaded goods.
    GoodsUnloaded { site: u16, item: Item, quantity: u32 },
    /// A supplier failed: nothing on order comes.
    SupplierDefaulted { supplier: u16 },
    /// Goods were spoilt.
    StockLost { site: u16, item: Item, quantity: u32 },
    /// Somebody needed an item and the store had none.
    StockOut { site: u16, item: Item },
    /// A post was closed.
    PostClosed { site: u16 },
    /// A post was reopened.
    PostReopened { site: u16 },
    /// A route was closed.
    RouteClosed { route: u16 },
    /// A route was opened.
    RouteOpened { route: u16 },
    /// People left a queue for an informal crossing.
    PeopleDiverted { site: u16, persons: u32 },
    /// Lives were lost on a route.
    LivesLost { route: u16, persons: u32 },
    /// The wait at a post passed a day, for the first time or again.
    WaitPassedDay { site: u16, waiting: u32 },
    /// A site sheltered more people than it has places, for the first time or again.
    SiteOverfull { site: u16, persons: u32, beds: u32 },
    /// Arrears stopped the services of a line.
    ServiceStopped { line: Line },
    /// Arrears were paid and services run again.
    ServiceResumed { line: Line },
    /// A lever is in force.
    LeverInForce { lever: Lever },
    /// The registration system went down.
    RegistrationDown { hours: u32 },
    /// Customs held imports.
    CustomsHeld { hours: u32 },
    /// People set out for another site with transport offered to them.
    PeopleTransferred { from: u16, to: u16, persons: u32 },
    /// A post was suspended for safety; people are taken to another.
    PostSuspended { site: u16, to: u16 },
    /// It was decided who is let through at a post.
    AdmissionSet { site: u16, admission: Admission },
    /// People were turned back without individual assessment.
    RefusedUnassessed { site: u16, persons: u32 },
    /// People were refused after individual assessment and may appeal.
    RefusedAssessed { site: u16, persons: u32 },
    /// Many fell ill in one day.
    OutbreakNoticed { site: u16, ill: u32 },
    /// People died at a site of what was not treated.
    DeathsAtSite { site: u16, persons: u32 },
    /// People were injured or fell ill at once.
    PeopleHarmed { site: u16, persons: u32 },
    /// Children were reunited with relatives.
    ChildrenReunited { persons: u32 },
    /// People returned of their own will, with assistance.
    PeopleReturned { persons: u32 },
    /// What became of missing people is known.
    MissingTraced { persons: u32 },
    /// Rooms for care were set up.
    RoomsBuilt { site: u16, consulting: u32, confidential: u32 },
    /// A rumour about rules and routes goes round.
    RumourSpread,
    /// A rumour is over.
    RumourEnded { hours: u32, corrected: bool },
    /// Data on asylum seekers reached the country they fled.
    DataMisused { persons: u32 },
    /// Complaints pile up at a site.
    ComplaintsUnanswered { site: u16, open: u32 },
    /// Responders heard of a rumour.
    RumourHeard,
    /// An appeal to donors was launched.
    AppealLaunched { cents: i64 },
    /// Donors answered an appeal.
    AppealFunded { cents: i64 },
    /// Goods were bought without a tender before an emergency was declared: an audit finding.
    BoughtOutsideRules { line: Line, cents: i64 },
    /// Goods spoilt or expired in a store within a week.
    StockSpoilt { site: u16, item: Item, quantity: u32 },
    /// Staff left the response.
    StaffLeft { site: u16, persons: u32 },
    /// Staff at a site stopped work.
    StrikeBegan { site: u16 },
    /// Staff at a site work again.
    StrikeEnded { site: u16 },
    /// Abuse by a member of staff was reported and acted upon.
    MisconductAnswered { site: u16 },
    /// A town accepts no more places for newcomers.
    AcceptanceLost { site: u16 },
    /// People were threatened around a town.
    HostileIncident { site: u16, persons: u32 },
    /// Partners changed how many of their people work at a site.
    PartnersPlaced { site: u16, persons: u32 },
    /// A child-friendly and learning space was opened.
    SpaceOpened { site: u16 },
    /// A route carries only so many from now on.
    RouteLimited { route: u16, per_hour: u32 },
    /// A line of the budget got more.
    BudgetGranted { line: Line, cents: i64 },
    /// A line of the budget was cut.
    BudgetCut { line: Line, cents: i64 },
    /// A dilemma was answered.
    DilemmaAnswered { inject: u16, option: u8 },
    /// Nobody answered a dilemma in time.
    DilemmaDefaulted { inject: u16, option: u8 },
    /// What was expected after an inject was done.
    ExpectedDone { inject: u16 },
    /// The time for what was expected after an inject is over.
    ExpectedMissed { inject: u16 },
}

impl Fact {
    /// The kind, where conditions may ask for it.
    #[must_use]
    pub const fn kind(&self) -> Option<FactKind> {
        Some(match self {
            Self::PostClosed { .. } => FactKind::PostClosed,
            Self::PeopleDiverted { .. } => FactKind::PeopleDiverted,
            Self::LivesLost { .. } => FactKind::LivesLost,
            Self::StockOut { .. } => FactKind::StockOut,
            Self::ServiceStopped { .. } => FactKind::ServiceStopped,
            Self::InspectionFailed { .. } => FactKind::InspectionFailed,
            Self::OutbreakNoticed { .. } => FactKind::OutbreakNoticed,
            Self::RefusedUnassessed { .. } => FactKind::RefusedUnassessed,
            Self::DeathsAtSite { .. } => FactKind::LivesLost,
            Self::LeverInForce { lever: Lever::EmergencyDeclaration } => FactKind::EmergencyDeclared,
            _ => return None,
        })
    }
}

/// How responders come to know of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// They did it, or it is theirs: at once and exactly.
    AtOnce,
    /// Somebody counts and reports it: after the delay of a report.
    Reported,
    /// Nobody tells them.
    Never,
}

impl Fact {
    const fn known(&self) -> Known {
        match self {
            // What was expected is for the facilitator and the debrief.
            Self::RumourSpread | Self::ExpectedDone { .. } | Self::ExpectedMissed { .. } => Known::Never,
            Self::PeopleDiverted { .. }
            | Self::LivesLost { .. }
            | Self::WaitPassedDay { .. }
            | Self::SiteOverfull { .. }
            | Self::OutbreakNoticed { .. }
            | Self::DeathsAtSite { .. }
            | Self::PeopleHarmed { .. }
            | Self::DataMisused { .. } => Known::Reported,
            _ => Known::AtOnce,
        }
    }

    /// Whether responders know in `now` of a fact of `tick`, if a report takes `report_delay` hours.
    #[must_use]
    pub const fn is_known(&self, tick: Tick, now: Tick, report_delay: u32) -> bool {
        match self.known() {
            Known::AtOnce => true,
            Known::Reported => tick.0 + report_delay <= now.0,
            Known::Never => false,
        }
    }

    /// The fact as it is reported: large crowds are counted in round numbers, the dead one by one.
    #[must_use]
    pub const fn as_reported(self) -> Self {
        match self {
            Self::PeopleDiverted { site, persons } => Self::PeopleDiverted { site, persons: round(persons) },
            Self::WaitPassedDay { site, waiting } => Self::WaitPassedDay { site, waiting: round(waiting) },
            Self::SiteOverfull { site, persons, beds } => Self::SiteOverfull { site, persons: round(persons), beds },
            Self::OutbreakNoticed { site, ill } => Self::OutbreakNoticed { site, ill: round(ill) },
            Self::PeopleHarmed { site, persons } => Self::PeopleHarmed { site, persons: round(persons) },
            Self::DataMisused { persons } => Self::DataMisused { persons: round(persons) },
            other => other,
        }
    }
}

/// To two significant digits.
const fn round(persons: u32) -> u32 {
    let mut unit = 1;
    while persons / unit >= 100 {
        unit *= 10;
    }
    (persons + unit / 2) / unit * unit
}

/// All facts of a run, in order. Append-only.
#[derive(Resource, Clone, Debug, Default)]
pub struct Journal {
    facts: Vec<(Tick, Fact)>,
    /// The first fact of each kind.
    first: [Option<(Tick, Fact)>; FactKind::COUNT],
}

impl Journal {
    /// Writes down a fact.
    pub fn note(&mut self, tick: Tick, fact: Fact) {
        if let Some(kind) = fact.kind()
            && self.first[kind as usize].is_none()
        {
            self.first[kind as usize] = Some((tick, fact));
        }
        self.facts.push((tick, fact));
    }

    /// All facts with their ticks.
    #[must_use]
    pub fn facts(&self) -> &[(Tick, Fact)] {
        &self.facts
    }

    /// When something of this kind first happened.
    #[must_use]
    pub fn since(&self, kind: FactKind) -> Option<Tick> {
        self.first[kind as usize].map(|(tick, _)| tick)
    }

    /// Whether responders know in `now` that something of this kind has happened.
    #[must_use]
    pub fn known(&self, kind: FactKind, now: Tick, report_delay: u32) -> bool {
        self.first[kind as usize].is_some_and(|(tick, fact)| fact.is_known(tick, now, report_delay))
    }
}

/// Facts follow from state; their number and kinds stand for them in the digest.
impl std::hash::Hash for Journal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.facts.len().hash(state);
        self.first.map(|first| first.map(|(tick, _)| tick)).hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_count_is_known_later_and_in_round_numbers_and_the_dead_exactly() {
        let crowd = Fact::PeopleDiverted { site: 1, persons: 1_234 };
        assert!(!crowd.is_known(Tick(10), Tick(12), 3) && crowd.is_known(Tick(10), Tick(13), 3));
        assert_eq!(crowd.as_reported(), Fact::PeopleDiverted { site: 1, persons: 1_200 });
        let dead = Fact::LivesLost { route: 0, persons: 123 };
        assert!(!dead.is_known(Tick(10), Tick(12), 3));
        assert_eq!(dead.as_reported(), dead);
        assert!(Fact::SiteOpened { site: 0 }.is_known(Tick(10), Tick(10), 3));
        assert!(!Fact::RumourSpread.is_known(Tick(0), Tick(5_000), 3));
        assert_eq!([0, 7, 99, 100, 994, 996, 55_500].map(round), [0, 7, 99, 100, 990, 1000, 56_000]);
    }

    #[test]
    fn a_kind_is_known_once_its_first_fact_is() {
        let mut journal = Journal::default();
        journal.note(Tick(5), Fact::LivesLost { route: 0, persons: 2 });
        journal.note(Tick(5), Fact::PostClosed { site: 0 });
        assert!(!journal.known(FactKind::LivesLost, Tick(7), 3) && journal.known(FactKind::LivesLost, Tick(8), 3));
        assert!(journal.known(FactKind::PostClosed, Tick(5), 3) && !journal.known(FactKind::StockOut, Tick(900), 3));
    }
}
