//! The master scenario events list (MSEL): injects, when they happen, what they change, what is asked and expected of players.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::map::Access;
use super::means::{Item, Lever, Line};
use super::meta::LocalText;
use super::orders::OrderKind;
use crate::scenario::ids::{InjectId, ObjectiveId, OptionId, RouteId, SiteId, SupplierId};
use crate::units::{Day, HourOfDay, Hours, Money, Permille, Persons};

/// Who is addressed, or may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Seat {
    /// Coordination of the whole response.
    Coordination,
    /// Border authority.
    Border,
    /// Civil protection: sites, transport, supply.
    CivilProtection,
    /// Health.
    Health,
    /// Protection, children's services.
    Protection,
    /// Finance.
    Finance,
    /// Foreign ministry.
    ForeignAffairs,
}

/// How an inject reaches the players.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Channel {
    /// Written message.
    Message,
    /// News article.
    News,
    /// Telephone call.
    Phone,
    /// Image with a caption.
    Image,
}

/// An event of the MSEL.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Id, also its number in the MSEL.
    #[schemars(extend("x-defines" = "inject"))]
    pub id: InjectId,
    /// Headline.
    pub title: LocalText,
    /// What players read.
    pub text: LocalText,
    /// Who it comes from.
    pub from: LocalText,
    /// Whom it addresses.
    pub to: Seat,
    /// How it arrives.
    pub channel: Channel,
    /// When it happens.
    pub when: When,
    /// What the players should do about it.
    #[serde(default)]
    pub expected: Option<Expected>,
    /// The objective it tests.
    #[serde(default)]
    pub objective: Option<ObjectiveId>,
    /// What it changes.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// A choice put to the players.
    #[serde(default)]
    pub dilemma: Option<Dilemma>,
    /// Whether it may be skipped because it weighs on people.
    #[serde(default)]
    pub severe: bool,
}

/// When an inject happens.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum When {
    /// At a time.
    At {
        /// The day.
        day: Day,
        /// The hour.
        hour: HourOfDay,
    },
    /// Once, as soon as the condition holds in the observed picture.
    Once(Condition),
    /// When the facilitator releases it.
    Released,
}

/// What players should do, and how soon.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// In words.
    pub action: LocalText,
    /// Within how many hours.
    pub within_hours: Hours,
    /// What shows that it was done: any of these. Without any, only observers in the room can tell.
    #[serde(default)]
    pub shown_by: Vec<Deed>,
}

/// What shows that players did what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Deed {
    /// An order of this kind took effect after the inject, anywhere or about this site.
    Ordered {
        /// What kind of order.
        order: OrderKind,
        /// A site that it names.
        #[serde(default)]
        site: Option<SiteId>,
    },
    /// The dilemma was answered with this option.
    Answered(OptionId),
    /// This holds in the observed picture, even if it did before.
    Observed(Condition),
}

/// A choice with a deadline.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dilemma {
    /// The options.
    #[schemars(length(min = 2, max = 6))]
    pub options: Vec<DilemmaOption>,
    /// Hours to answer.
    pub deadline_hours: Hours,
    /// The option that counts when nobody answers.
    pub default: OptionId,
}

/// One option of a dilemma.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DilemmaOption {
    /// Id, unique within the inject.
    pub id: OptionId,
    /// In words.
    pub text: LocalText,
    /// What choosing it changes.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What an inject changes. Injects change means and circumstances, never the source series.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Effect {
    /// Nobody passes a route any more.
    CloseRoute(RouteId),
    /// A route can be used again.
    OpenRoute(RouteId),
    /// A building loses part of its beds and can be repaired; people in it may be hurt.
    DamageSite {
        /// Which.
        site: SiteId,
        /// Share of its beds lost.
        lost: Permille,
    },
    /// Part of a site goes back to its owners, as rooms of a school do; nobody is hurt, and no repair brings it back.
    ReleasePlaces {
        /// Which.
        site: SiteId,
        /// Share of its beds given back.
        places: Permille,
    },
    /// A site can be reached no longer, or again.
    SetAccess {
        /// Which.
        site: SiteId,
        /// Who can reach it now.
        access: Access,
    },
    /// Goods in a store are spoilt.
    LoseStock {
        /// Which store.
        site: SiteId,
        /// Which item.
        item: Item,
        /// Share lost.
        lost: Permille,
    },
    /// The registration system is down for some hours.
    RegistrationDown(Hours),
    /// Customs holds all imported goods for some hours.
    CustomsHold(Hours),
    /// A supplier does not deliver what is on order and sells no more.
    SupplierDefault(SupplierId),
    /// Staff at a site stop work for some hours.
    #[schemars(extend("x-example" = "Strike(site: \"border_post\", hours: 48)"))]
    Strike {
        /// Where.
        site: SiteId,
        /// For how long.
        hours: Hours,
    },
    /// A rumour goes round for so long, unless it is corrected.
    Rumour(Hours),
    /// People at a site fall ill at once.
    Outbreak {
        /// Where.
        site: SiteId,
        /// Share of the people there.
        ill: Permille,
    },
    /// A route carries only so many persons an hour from now on, as when a neighbour changes its policy.
    LimitRoute {
        /// Which.
        route: RouteId,
        /// Persons an hour at most.
        per_hour: Persons,
    },
    /// The government closes a post without an alternative. Players may reopen it.
    ClosePost(SiteId),
    /// A line of the budget gets more.
    Grant {
        /// Which line.
        line: Line,
        /// How much.
        amount: Money,
    },
    /// A line of the budget loses a share of what is left on it.
    CutBudget {
        /// Which line.
        line: Line,
        /// Share of what can still be spent.
        lost: Permille,
    },
    /// People are threatened around a host community; its acceptance falls.
    Hostility {
        /// The host community.
        site: SiteId,
        /// How far acceptance falls.
        lost: Permille,
    },
    /// Recruiters of a trafficking ring reach people at a site.
    Traffickers {
        /// Where.
        site: SiteId,
        /// Share of the people there who come in or at risk of trafficking.
        reached: Permille,
    },
    /// A member of staff at a site abuses those in their care.
    Misconduct {
        /// Where.
        site: SiteId,
        /// Share of women and girls there who are harmed.
        harmed: Permille,
    },
}

/// A condition on the observed picture; the language of injects and of policies.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The day has come.
    FromDay(Day),
    /// More persons wait at a post than this.
    WaitingAbove(SiteId, Persons),
    /// The longest wait at a post is above this.
    LongestWaitAbove(SiteId, Hours),
    /// More persons are at a site than this share of its beds, in percent.
    OccupancyAbove(SiteId, #[schemars(extend("x-unit" = "percent"))] u32),
    /// Less water a person and day at a site, in litres.
    #[schemars(extend("x-example" = "WaterBelow(\"centre\", 15)"))]
    WaterBelow(SiteId, #[schemars(extend("x-unit" = "litres"))] u32),
    /// Less of an item in a store.
    StockBelow(SiteId, Item, #[schemars(extend("x-unit" = "items"))] u32),
    /// Less than this share of a line is left.
    #[schemars(extend("x-example" = "FundsBelow(Transport, 200)"))]
    FundsBelow(Line, Permille),
    /// More persons have arrived in all, as far as is known.
    #[schemars(extend("x-example" = "ArrivedAbove(500)"))]
    ArrivedAbove(Persons),
    /// A site is in use.
    SiteOpen(SiteId),
    /// A measure is in force or on its way.
    Measure(Lever),
    /// Something of this kind has happened.
    Happened(FactKind),
}

/// Kinds of facts that conditions may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum FactKind {
    /// A post was closed.
    PostClosed,
    /// People left a queue for an informal crossing.
    PeopleDiverted,
    /// Lives were lost.
    LivesLost,
    /// A store ran out of something.
    StockOut,
    /// A service stopped because of arrears.
    ServiceStopped,
    /// A building failed its inspection.
    InspectionFailed,
    /// An emergency was declared.
    EmergencyDeclared,
    /// An outbreak was noticed.
    OutbreakNoticed,
    /// People were turned back without individual assessment.
    RefusedUnassessed,
}

impl FactKind {
    /// How many there are.
    pub const COUNT: usize = 9;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::PostClosed,
        Self::PeopleDiverted,
        Self::LivesLost,
        Self::StockOut,
        Self::ServiceStopped,
        Self::InspectionFailed,
        Self::EmergencyDeclared,
        Self::OutbreakNoticed,
        Self::RefusedUnassessed,
    ];
}
