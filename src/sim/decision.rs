//! Decisions: what the players, a policy or a recording order. Data only; what each does is in `decide`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::scenario::ids::{InjectId, OptionId, RouteId, SiteId, SupplierId};
use crate::scenario::schema::{Item, Lever, Line, OrderKind, Profession, Registration, Screening};
use crate::units::Money;

/// Who is let through at a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Admission {
    /// Everybody is registered, screened and admitted.
    #[default]
    Assess,
    /// Everybody passes, nobody is registered or screened.
    WaveThrough,
    /// Everybody is assessed individually; some without a claim or a specific need are refused and may appeal.
    AssessAndRefuse,
    /// Everybody but residents is turned back without assessment. A breach of non-refoulement.
    TurnBack,
}

/// What an order would breach; stated before it is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// Refusal without individual assessment: a breach of non-refoulement that caps the score.
    RefusalWithoutAssessment,
    /// Closure without an alternative: people will cross elsewhere in danger.
    ClosureWithoutAlternative,
    /// Nobody will know who came and what they need.
    NobodyIdentified,
    /// Goods are bought without a tender: an audit finding unless an emergency is declared.
    NoTender,
}

/// One order. Quantities are as ordered; whether they can be met is judged when the order takes effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "field names say what they are; quantities are in the units of the variant's text")]
pub enum Decision {
    /// Set the opening hours of the desks at a site.
    SetHours { site: SiteId, from: u32, to: u32 },
    /// Set the number of booths in use.
    OpenDesks { site: SiteId, desks: u32 },
    /// Set how people are registered.
    SetRegistration { site: SiteId, registration: Registration },
    /// Set the length of shifts at a site, in hours.
    SetShift { site: SiteId, hours: u32 },
    /// Post staff from the pool to a site.
    PostStaff { profession: Profession, site: SiteId, persons: u32 },
    /// Move staff from one site to another.
    MoveStaff { profession: Profession, from: SiteId, to: SiteId, persons: u32 },
    /// Recruit staff into the pool.
    Recruit { profession: Profession, persons: u32 },
    /// Open a site.
    OpenSite { site: SiteId },
    /// Close a site that shelters nobody.
    CloseSite { site: SiteId },
    /// Have a building inspected.
    AssessSite { site: SiteId },
    /// Repair a building.
    RepairSite { site: SiteId },
    /// Set the water trucked to a site, in litres a day.
    TruckWater { site: SiteId, litres_per_day: u32 },
    /// Build latrines and showers.
    BuildSanitation { site: SiteId, women: u32, men: u32, showers: u32 },
    /// Light the ways at a site.
    LightSite { site: SiteId },
    /// Pitch tents from the store of a site.
    PitchTents { site: SiteId, tents: u32 },
    /// Order goods. What is urgent is bought without a tender, at a surcharge, unless framework agreements are in force.
    Order {
        supplier: SupplierId,
        item: Item,
        quantity: u32,
        to: SiteId,
        #[serde(default)]
        urgent: bool,
    },
    /// Pay multi-purpose cash for so many persons at a site, every day.
    PayCash { site: SiteId, persons: u32 },
    /// Pay rent in the nearest town for households at a site who want to stay in the country.
    PayRent { site: SiteId, households: u32 },
    /// Appeal to donors for money.
    LaunchAppeal { amount: Money },
    /// Send goods from one store to another.
    Send { item: Item, quantity: u32, from: SiteId, to: SiteId },
    /// Direct people admitted at a site to others, in order of preference.
    Direct { site: SiteId, onward: Vec<SiteId> },
    /// Offer people at a site transport to another; households, in order of arrival.
    Transfer { from: SiteId, to: SiteId, households: u32 },
    /// Set the seats an hour hired for a route.
    HireSeats { route: RouteId, seats_per_hour: u32 },
    /// Enact a lever.
    Enact { lever: Lever },
    /// Move money from one line to another.
    MoveBudget { from: Line, to: Line, amount: Money },
    /// Release money from the contingency fund to a line.
    ReleaseContingency { to: Line, amount: Money },
    /// Set how many damaged homes a day are repaired with help.
    SupportRepairs { site: SiteId, homes_per_day: u32 },
    /// Set how deeply specific needs are looked for at a desk.
    SetScreening { site: SiteId, screening: Screening },
    /// Set who is let through at a post.
    SetAdmission { site: SiteId, admission: Admission },
    /// Suspend a post for safety and take people from there to an open one.
    SuspendPost { site: SiteId, to: SiteId },
    /// Offer everybody at a site transport to another before danger comes.
    Evacuate { from: SiteId, to: SiteId },
    /// Set the rescue teams or boats on a dangerous way.
    SendRescue { route: RouteId, teams: u32 },
    /// Set up consulting rooms and rooms for private talks.
    BuildRooms { site: SiteId, consulting: u32, confidential: u32 },
    /// Set up a space where children play and learn.
    OpenChildSpace { site: SiteId },
    /// Close a post without an alternative. People still come; they wait, or cross elsewhere in danger.
    ClosePost { site: SiteId },
    /// Reopen a closed post.
    ReopenPost { site: SiteId },
    /// Answer the dilemma of an inject.
    Answer { inject: InjectId, option: OptionId },
}

impl Decision {
    /// The site it is about: the one it starts from, if it is about two.
    #[must_use]
    pub const fn site(&self) -> Option<&SiteId> {
        match self {
            Self::SetHours { site, .. }
            | Self::OpenDesks { site, .. }
            | Self::SetRegistration { site, .. }
            | Self::SetShift { site, .. }
            | Self::PostStaff { site, .. }
            | Self::OpenSite { site }
            | Self::CloseSite { site }
            | Self::AssessSite { site }
            | Self::RepairSite { site }
            | Self::TruckWater { site, .. }
            | Self::BuildSanitation { site, .. }
            | Self::LightSite { site }
            | Self::PitchTents { site, .. }
            | Self::Direct { site, .. }
            | Self::SupportRepairs { site, .. }
            | Self::SetScreening { site, .. }
            | Self::PayCash { site, .. }
            | Self::PayRent { site, .. }
            | Self::SetAdmission { site, .. }
            | Self::SuspendPost { site, .. }
            | Self::BuildRooms { site, .. }
            | Self::OpenChildSpace { site }
            | Self::ClosePost { site }
            | Self::ReopenPost { site } => Some(site),
            Self::MoveStaff { from, .. }
            | Self::Send { from, .. }
            | Self::Transfer { from, .. }
            | Self::Evacuate { from, .. } => Some(from),
            Self::Order { to, .. } => Some(to),
            Self::Recruit { .. }
            | Self::HireSeats { .. }
            | Self::Enact { .. }
            | Self::MoveBudget { .. }
            | Self::ReleaseContingency { .. }
            | Self::SendRescue { .. }
            | Self::LaunchAppeal { .. }
            | Self::Answer { .. } => None,
        }
    }

    /// All sites that it names.
    #[must_use]
    pub const fn sites(&self) -> [Option<&SiteId>; 2] {
        let second = match self {
            Self::MoveStaff { to, .. }
            | Self::Send { to, .. }
            | Self::Transfer { to, .. }
            | Self::Evacuate { to, .. }
            | Self::SuspendPost { to, .. } => Some(to),
            _ => None,
        };
        [self.site(), second]
    }

    /// What kind of order it is.
    #[must_use]
    pub const fn kind(&self) -> OrderKind {
        match self {
            Self::SetHours { .. } => OrderKind::SetHours,
            Self::OpenDesks { .. } => OrderKind::OpenDesks,
            Self::SetRegistration { .. } => OrderKind::SetRegistration,
            Self::SetShift { .. } => OrderKind::SetShift,
            Self::PostStaff { .. } => OrderKind::PostStaff,
            Self::MoveStaff { .. } => OrderKind::MoveStaff,
            Self::Recruit { .. } => OrderKind::Recruit,
            Self::OpenSite { .. } => OrderKind::OpenSite,
            Self::CloseSite { .. } => OrderKind::CloseSite,
            Self::AssessSite { .. } => OrderKind::AssessSite,
            Self::RepairSite { .. } => OrderKind::RepairSite,
            Self::TruckWater { .. } => OrderKind::TruckWater,
            Self::BuildSanitation { .. } => OrderKind::BuildSanitation,
            Self::LightSite { .. } => OrderKind::LightSite,
            Self::PitchTents { .. } => OrderKind::PitchTents,
            Self::Order { .. } => OrderKind::Order,
            Self::LaunchAppeal { .. } => OrderKind::LaunchAppeal,
            Self::PayCash { .. } => OrderKind::PayCash,
            Self::PayRent { .. } => OrderKind::PayRent,
            Self::Send { .. } => OrderKind::Send,
            Self::Direct { .. } => OrderKind::Direct,
            Self::Transfer { .. } => OrderKind::Transfer,
            Self::HireSeats { .. } => OrderKind::HireSeats,
            Self::Enact { .. } => OrderKind::Enact,
            Self::MoveBudget { .. } => OrderKind::MoveBudget,
            Self::ReleaseContingency { .. } => OrderKind::ReleaseContingency,
            Self::SupportRepairs { .. } => OrderKind::SupportRepairs,
            Self::SetScreening { .. } => OrderKind::SetScreening,
            Self::SetAdmission { .. } => OrderKind::SetAdmission,
            Self::SuspendPost { .. } => OrderKind::SuspendPost,
            Self::Evacuate { .. } => OrderKind::Evacuate,
            Self::SendRescue { .. } => OrderKind::SendRescue,
            Self::BuildRooms { .. } => OrderKind::BuildRooms,
            Self::OpenChildSpace { .. } => OrderKind::OpenChildSpace,
            Self::ClosePost { .. } => OrderKind::ClosePost,
            Self::ReopenPost { .. } => OrderKind::ReopenPost,
            Self::Answer { .. } => OrderKind::Answer,
        }
    }

    /// What this order would breach, to be said before it is confirmed.
    #[must_use]
    pub const fn warning(&self) -> Option<Warning> {
        match self {
            Self::SetAdmission { admission: Admission::TurnBack, .. } => Some(Warning::RefusalWithoutAssessment),
            Self::SetAdmission { admission: Admission::WaveThrough, .. } => Some(Warning::NobodyIdentified),
            Self::ClosePost { .. } => Some(Warning::ClosureWithoutAlternative),
            Self::Order { urgent: true, .. } => Some(Warning::NoTender),
            _ => None,
        }
    }
}

/// What the facilitator does; a type of its own, through the same door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Facilitation {
    /// Release an inject that waits for it.
    Release(InjectId),
    /// Leave out an inject that has not happened yet.
    Skip(InjectId),
}

/// Anything that enters a running exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Act {
    /// The players' order.
    Decide(Decision),
    /// The facilitator's.
    Facilitate(Facilitation),
}

/// Why an order was refused, with the figures a trainee needs to do better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "field names say what they are; money is in cents")]
pub enum Refusal {
    /// No such place, route, supplier or inject in this scenario.
    UnknownName,
    /// The site has no such capability.
    NotEquipped,
    /// A number must lie between these.
    OutOfRange { low: u32, high: u32 },
    /// Money is short on a line.
    Funds { needed: i64, left: i64, line: Line },
    /// Unpaid bills have stopped the services of a budget line.
    Stopped { line: Line },
    /// Goods are short.
    Stock { needed: u32, left: u32 },
    /// Staff are short.
    Staff { needed: u32, left: u32 },
    /// Trucks are short.
    Trucks { needed: u32, left: u32 },
    /// It is so already, or under way.
    AlreadySo,
    /// The place is closed.
    Closed,
    /// Nobody can get there.
    CutOff,
    /// People live there.
    Inhabited { persons: u32 },
    /// The supplier does not sell it.
    NotSold,
    /// The scenario does not offer this measure.
    NotOffered,
    /// The emergency has not been declared.
    NotDeclared,
    /// The response plan that opens the fund is being written.
    NotPlanned { hours: u32 },
    /// Too few neighbours accept it, in permille.
    NotAccepted { needed: u32, left: u32 },
    /// Rooms to let are short.
    Rooms { needed: u32, left: u32 },
    /// The question has not been put yet.
    NotAsked,
    /// The time to answer is over.
    TooLate,
    /// There is nothing to do.
    NothingToDo,
    /// The exercise is over.
    AfterEndex,
}
