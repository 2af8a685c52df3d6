//! Means of the response: staff, goods, suppliers, money, levers; and changes to the score table.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::map::{Crew, Stock};
use super::meta::{Cite, LocalText};
use crate::scenario::ids::{IndicatorId, PartnerId, SupplierId};
use crate::units::{Hours, Money, Permille, Persons};

/// A profession.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Profession {
    /// Border and registration officers: they work the desks.
    Registration,
    /// Site managers: they run shelters and hand out goods.
    SiteManagement,
    /// Logistics: they load trucks.
    Logistics,
    /// Protection and case workers: children, trafficking, referrals.
    Protection,
    /// Asylum and documents officers.
    Asylum,
    /// Health workers: doctors, nurses, midwives.
    Health,
    /// Mental-health and psychosocial workers.
    MentalHealth,
    /// Interpreters.
    Interpreter,
}

impl Profession {
    /// How many professions there are.
    pub const COUNT: usize = 8;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Registration,
        Self::SiteManagement,
        Self::Logistics,
        Self::Protection,
        Self::Asylum,
        Self::Health,
        Self::MentalHealth,
        Self::Interpreter,
    ];
}

/// Relief goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Item {
    /// Non-food items for one household.
    NfiKit,
    /// Soap and other hygiene goods for one household.
    HygieneKit,
    /// Menstrual hygiene and dignity goods for one woman or girl.
    DignityKit,
    /// Food for one person and day.
    Ration,
    /// A family tent, five places.
    Tent,
    /// Medicines for one patient: a course of treatment, or a month of daily medicine.
    MedicalKit,
    /// Reproductive-health supplies for one woman or girl.
    ReproductiveKit,
}

impl Item {
    /// How many items there are.
    pub const COUNT: usize = 7;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::NfiKit,
        Self::HygieneKit,
        Self::DignityKit,
        Self::Ration,
        Self::Tent,
        Self::MedicalKit,
        Self::ReproductiveKit,
    ];
}

/// A line of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Line {
    /// Buildings, tents, repair, running of sites.
    Shelter,
    /// Water, sanitation, hygiene.
    Wash,
    /// Food.
    Food,
    /// Non-food items.
    Items,
    /// Pay.
    Staff,
    /// Buses, boats and trucks.
    Transport,
    /// Desks, registration, coordination.
    Border,
    /// Health care.
    Health,
    /// Protection, asylum, documents.
    Protection,
}

impl Line {
    /// How many lines there are.
    pub const COUNT: usize = 9;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Shelter,
        Self::Wash,
        Self::Food,
        Self::Items,
        Self::Staff,
        Self::Transport,
        Self::Border,
        Self::Health,
        Self::Protection,
    ];
}

/// Staff of one profession without a post.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StaffPool {
    /// The profession.
    pub profession: Profession,
    /// Ready to be posted at STARTEX.
    pub ready: Persons,
    /// More who could be recruited.
    pub recruitable: Persons,
}

/// Trucks.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fleet {
    /// How many trucks.
    #[schemars(range(max = 10000))]
    pub trucks: u32,
    /// What one carries, in kilogrammes.
    #[schemars(range(min = 100, max = 40000))]
    pub payload_kg: u32,
}

/// Someone who sells relief goods.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplier {
    /// Id.
    #[schemars(extend("x-defines" = "supplier"))]
    pub id: SupplierId,
    /// Name.
    pub name: LocalText,
    /// What is sold, at which price.
    pub offers: Vec<Offer>,
    /// Hours from order to delivery when all goes well.
    pub lead_time_hours: Hours,
    /// Standard deviation of the lead time.
    #[serde(default)]
    pub delay: Permille,
    /// Whether goods pass customs.
    #[serde(default)]
    pub imported: bool,
}

/// A price.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The item.
    pub item: Item,
    /// Price of one.
    pub price: Money,
}

/// What kind of partner; each kind has its own agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
pub enum PartnerKind {
    /// Associations, churches, volunteers of the country.
    CivilSociety,
    /// International agencies and organisations.
    Agency,
}

impl PartnerKind {
    /// The agreement under which partners of this kind help.
    #[must_use]
    pub const fn agreement(self) -> Lever {
        match self {
            Self::CivilSociety => Lever::CivilSocietyAgreement,
            Self::Agency => Lever::AgencyAgreement,
        }
    }
}

/// Somebody who helps with own people and goods once an agreement is in force. Fictional: no real organisation.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Id.
    #[schemars(extend("x-defines" = "partner"))]
    pub id: PartnerId,
    /// Name.
    pub name: LocalText,
    /// What kind.
    pub kind: PartnerKind,
    /// People who work at sites.
    #[serde(default)]
    pub teams: Vec<Crew>,
    /// Goods brought every day.
    #[serde(default)]
    pub brings: Vec<Stock>,
    /// Where the figures come from.
    pub source: Cite,
}

/// The money of the response.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Approved amounts by line.
    pub lines: Vec<BudgetLine>,
    /// Contingency fund: opens once the emergency is declared.
    pub contingency: Money,
}

/// One line of the budget.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// The line.
    pub line: Line,
    /// Approved amount.
    pub amount: Money,
}

/// A measure that works through the mechanics, never by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum Lever {
    /// Declaration of emergency: opens the contingency fund.
    EmergencyDeclaration,
    /// Customs one-stop shop: imported goods pass without delay.
    CustomsOneStop,
    /// Information points at the posts: people know what to expect and more of them wait.
    InformationPoints,
    /// Roster of trained staff: recruits come within hours.
    Roster,
    /// Referral procedures: whoever finds a need knows whom to call.
    ReferralProcedures,
    /// Best-interest panel: decides about lasting care of children without their parents.
    BestInterestPanel,
    /// Family tracing: looks for relatives of children, of the missing and of the dead.
    FamilyTracing,
    /// Counter-trafficking task force.
    CounterTrafficking,
    /// Vaccination of children on arrival.
    Vaccination,
    /// Assisted voluntary return.
    AssistedReturn,
    /// Procedures for the dignified management of the dead.
    DeathManagement,
    /// Contact with consulates for those who want it.
    ConsularContact,
    /// Displacement tracking (DTM): enumerators count at sites and along routes.
    DisplacementTracking,
    /// Registration database: who is registered is counted once, and known by sex and age.
    RegistrationDatabase,
    /// Returnee database: which homes are damaged and repaired is known, not estimated.
    ReturneeDatabase,
    /// Data protection: what is shared is shared without names, and never about asylum.
    DataProtection,
    /// Regional data sharing: neighbours tell each other who is on the way.
    RegionalDataSharing,
    /// Hotline in the languages people speak.
    Hotline,
    /// Rumour tracking: what goes round is heard early.
    RumourTracking,
    /// Complaints mechanism: people are heard and answered.
    ComplaintsMechanism,
    /// Community participation: people decide with those who help them.
    CommunityParticipation,
    /// Framework agreements with suppliers: orders need no tender.
    FrameworkAgreements,
    /// Training programme: newcomers work like trained staff within days.
    StaffTraining,
    /// Code of conduct and a channel to report sexual exploitation and abuse by responders (PSEA).
    PseaChannel,
    /// Support to host communities: services that serve both populations.
    HostCommunitySupport,
    /// Campaign for acceptance: people are told why, and meet.
    AcceptanceCampaign,
    /// Site safety without force: lights, watch committees, mediators.
    SiteSafety,
    /// Temporary stay permit: papers by form instead of by file.
    TemporaryStayPermit,
    /// Right to work.
    WorkPermit,
    /// Agreement with civil society: its people and goods join the response.
    CivilSocietyAgreement,
    /// Agreement with international agencies: their people and goods join the response.
    AgencyAgreement,
    /// Inter-agency cell: partners go where most is missing.
    InterAgencyCell,
    /// Civil-military line: escorts open the way to places that cannot be reached without one.
    CivilMilitaryLine,
    /// Reintegration with municipal units: those who return find help to begin anew.
    Reintegration,
    /// Contingency plan, agreed and exercised before: the fund opens with the declaration, sites open and staff move sooner.
    ContingencyPlan,
    /// Follow-up: people who were registered in haste are asked what they need where they stay.
    FollowUp,
}

impl Lever {
    /// How many levers there are.
    pub const COUNT: usize = 36;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::EmergencyDeclaration,
        Self::CustomsOneStop,
        Self::InformationPoints,
        Self::Roster,
        Self::ReferralProcedures,
        Self::BestInterestPanel,
        Self::FamilyTracing,
        Self::CounterTrafficking,
        Self::Vaccination,
        Self::AssistedReturn,
        Self::DeathManagement,
        Self::ConsularContact,
        Self::DisplacementTracking,
        Self::RegistrationDatabase,
        Self::ReturneeDatabase,
        Self::DataProtection,
        Self::RegionalDataSharing,
        Self::Hotline,
        Self::RumourTracking,
        Self::ComplaintsMechanism,
        Self::CommunityParticipation,
        Self::FrameworkAgreements,
        Self::StaffTraining,
        Self::PseaChannel,
        Self::HostCommunitySupport,
        Self::AcceptanceCampaign,
        Self::SiteSafety,
        Self::TemporaryStayPermit,
        Self::WorkPermit,
        Self::CivilSocietyAgreement,
        Self::AgencyAgreement,
        Self::InterAgencyCell,
        Self::CivilMilitaryLine,
        Self::Reintegration,
        Self::ContingencyPlan,
        Self::FollowUp,
    ];
}

/// A lever on offer.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeverOffer {
    /// The measure.
    pub lever: Lever,
    /// What enacting it costs.
    pub cost: Money,
    /// Line that pays.
    pub line: Line,
    /// Hours until it is in force.
    pub lead_time_hours: Hours,
    /// Upkeep a day.
    #[serde(default)]
    pub upkeep: Money,
    /// Where the figures come from.
    pub source: Cite,
}

/// A change to one indicator of the shipped table.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorOverride {
    /// Which.
    pub id: IndicatorId,
    /// Weight within its dimension; 0 leaves it out.
    #[schemars(range(max = 100))]
    pub weight: u32,
}

/// A change to one gate.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GateOverride {
    /// Which.
    pub id: IndicatorId,
    /// The highest total that remains after a breach; raising it above the shipped cap is refused.
    #[schemars(range(max = 100))]
    pub cap: u32,
}
