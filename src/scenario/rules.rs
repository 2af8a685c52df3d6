//! Rules: every tunable of the model as data.
//!
//! `assets/rules/standard.ron` gives each rule a value, a unit, a source (or the word `assumption`) and a plausible
//! range; a scenario may override values by name, inside the range. All values are whole numbers, so that a rule means
//! the same on every machine. Which rules exist is fixed here: a file with one too few or too many does not load.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::schema::{Cite, Item};

/// One rule as it stands in the file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The value used.
    pub value: i64,
    /// Its unit.
    pub unit: String,
    /// The lowest plausible value.
    pub low: i64,
    /// The highest plausible value.
    pub high: i64,
    /// Where the value comes from, or `assumption` with the thought behind it.
    pub source: Cite,
}

/// The rules file: rules by name.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(transparent)]
pub struct RuleTable(pub BTreeMap<String, Rule>);

/// Why a rule cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// The model needs a rule that the file lacks.
    #[error("the rules file has no rule \"{0}\"")]
    Missing(&'static str),
    /// The file, or a scenario, names a rule the model does not have.
    #[error("there is no rule \"{0}\"")]
    Unknown(String),
    /// A value outside the plausible range.
    #[error("rule \"{name}\" must lie between {low} and {high}, not {value}")]
    OutOfRange {
        /// The rule.
        name: String,
        /// The value.
        value: i64,
        /// Lowest plausible value.
        low: i64,
        /// Highest plausible value.
        high: i64,
    },
}

macro_rules! rules {
    ($($(#[$doc:meta])* $field:ident: $name:literal,)*) => {
        /// The rules in force in a run: values only, ready for the mechanics.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
        pub struct Rules { $($(#[$doc])* pub $field: u32,)* }

        impl Rules {
            /// The names of all rules.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// Takes the values from a table.
            ///
            /// # Errors
            /// A rule is missing, unknown, negative or outside its own range.
            pub fn from_table(table: &RuleTable) -> Result<Self, RuleError> {
                if let Some(name) = table.0.keys().find(|name| !Self::NAMES.contains(&name.as_str())) {
                    return Err(RuleError::Unknown(name.clone()));
                }
                Ok(Self { $($field: table.value($name)?,)* })
            }
        }
    };
}

rules! {
    /// Water that meets the standard, decilitres a person and day.
    water_standard: "water.standard",
    /// Water below which survival is at risk, decilitres a person and day.
    water_floor: "water.floor",
    /// Price of trucked water, cents a cubic metre.
    water_trucking: "water.trucking",
    /// Persons of one sex who share a latrine at the standard.
    latrine_standard: "sanitation.latrine_standard",
    /// Persons a latrine above which health is at risk.
    latrine_floor: "sanitation.latrine_floor",
    /// Share of a latrine's use that remains at night without light, permille.
    unlit_use: "sanitation.unlit_use",
    /// Price of one latrine, cents.
    latrine_price: "sanitation.latrine_price",
    /// Persons who share a shower at the standard.
    shower_standard: "washing.shower_standard",
    /// Persons a shower above which health is at risk.
    shower_floor: "washing.shower_floor",
    /// Price of one shower, cents.
    shower_price: "washing.shower_price",
    /// Price of lighting a site, cents.
    lighting_price: "sanitation.lighting_price",
    /// Hours to build latrines, showers or lighting.
    building_hours: "sanitation.building_hours",
    /// Share of the daily ration below which survival is at risk, permille.
    food_floor: "food.floor",
    /// Share of the living-space standard below which health is at risk, permille.
    shelter_floor: "shelter.floor",
    /// Share of its beds that a building keeps when it has failed inspection, permille.
    failed_use: "shelter.failed_use",
    /// Hours an inspection takes.
    assessment_hours: "shelter.assessment_hours",
    /// Price of an inspection, cents.
    assessment_price: "shelter.assessment_price",
    /// Hours a repair takes.
    repair_hours: "shelter.repair_hours",
    /// Price of a repair for each bed gained, cents.
    repair_price: "shelter.repair_price",
    /// Hours to open a site.
    opening_hours: "shelter.opening_hours",
    /// Running cost of a site for each person and day, cents.
    running_cost: "shelter.running_cost",
    /// Places in one tent.
    tent_beds: "shelter.tent_beds",
    /// Hours to pitch tents.
    tent_hours: "shelter.tent_hours",
    /// Burden below the survival floor, as a multiple.
    floor_factor: "burden.floor_factor",
    /// Burden of an exit without screening or of a life lost, permille of a full need-hour.
    open_exit: "burden.open_exit",
    /// Hours after arrival by which a household should have its kits.
    kits_within: "kits.within",
    /// Households to which one site manager hands out goods in an hour.
    handout_rate: "kits.handout_rate",
    /// Share of one manager's handouts that people manage among themselves where there is none, permille.
    unmanaged_handout: "kits.unmanaged_handout",
    /// Hours after arrival by which a person should be registered.
    registration_within: "registration.within",
    /// Minutes for one household, group pre-registration.
    group_minutes: "registration.group_minutes",
    /// Minutes for one household, individual registration.
    individual_minutes: "registration.individual_minutes",
    /// Share of desk output that remains when the registration system is down, permille.
    paper_share: "registration.paper_share",
    /// Price of fitting out one more booth in use, cents.
    booth_price: "registration.booth_price",
    /// Hours of waiting that dignity allows.
    waiting_tolerated: "waiting.tolerated",
    /// Hours of waiting after which some give up.
    patience: "diversion.patience",
    /// The same where information points explain what to expect.
    patience_informed: "diversion.patience_informed",
    /// Chance an hour to leave a queue beyond patience, per million.
    leave_rate: "diversion.leave_rate",
    /// Chance an hour to leave before a closed post, per million.
    closed_leave_rate: "diversion.closed_leave_rate",
    /// Hours of known waiting that halve a post's pull.
    halving_wait: "diversion.halving_wait",
    /// Share of needs that people outside all services meet by themselves, permille.
    self_reliance: "unserved.self_reliance",
    /// Hours until people outside all services move on from where they are.
    unserved_stay: "unserved.stay",
    /// Share of needs met for people hosted by a community, permille.
    hosted_share: "hosting.share",
    /// Hours people in transit rest before they travel on.
    transit_stay: "stay.transit",
    /// Hours until people who settle move to a host community.
    settle_stay: "stay.settle",
    /// Hours that people admitted wait for a free place before they go to a full one.
    placement_patience: "stay.placement_patience",
    /// Price of helping to repair one damaged home, cents.
    home_price: "return.home_price",
    /// Hours of a normal shift.
    shift_normal: "staff.shift_normal",
    /// Fatigue gained in an hour of each shift hour above the normal, permille.
    tiring: "staff.tiring",
    /// Fatigue lost in an hour of normal shifts, permille.
    recovery: "staff.recovery",
    /// Share of output lost at full fatigue, permille.
    fatigue_loss: "staff.fatigue_loss",
    /// Hours to recruit and train.
    recruit_hours: "staff.recruit_hours",
    /// The same from a standing roster.
    roster_hours: "staff.roster_hours",
    /// Hours to travel to another post.
    posting_hours: "staff.posting_hours",
    /// Pay for a person and day, cents.
    pay: "staff.pay",
    /// Kilogrammes one logistician loads in an hour.
    loading_rate: "logistics.loading_rate",
    /// Price of one truck trip, cents.
    truck_price: "logistics.truck_price",
    /// Hours goods wait at customs.
    customs_hours: "logistics.customs_hours",
    /// Weight of an NFI kit, grammes.
    nfi_weight: "weight.nfi_kit",
    /// Weight of a hygiene kit, grammes.
    hygiene_weight: "weight.hygiene_kit",
    /// Weight of a dignity kit, grammes.
    dignity_weight: "weight.dignity_kit",
    /// Weight of a ration, grammes.
    ration_weight: "weight.ration",
    /// Weight of a tent, grammes.
    tent_weight: "weight.tent",
    /// Share of distress among children that remains where they have a space of their own, permille.
    child_space: "health.child_space",
    /// Price of a consulting room or a room for private talks, cents.
    room_price: "care.room_price",
    /// Weight of a medical kit, grammes.
    medical_weight: "weight.medical_kit",
    /// Weight of a reproductive-health kit, grammes.
    reproductive_weight: "weight.reproductive_kit",
    /// Hours between two rounds of care.
    round_hours: "care.round_hours",
    /// Minutes that rapid screening adds for one household.
    rapid_minutes: "screening.rapid_minutes",
    /// Minutes that full screening adds for one household.
    full_minutes: "screening.full_minutes",
    /// Chance that rapid screening finds a visible need, permille.
    rapid_visible: "screening.rapid_visible",
    /// Chance that rapid screening finds a hidden need, permille.
    rapid_hidden: "screening.rapid_hidden",
    /// Chance that full screening finds a visible need, permille.
    full_visible: "screening.full_visible",
    /// Chance that full screening finds a hidden need, permille.
    full_hidden: "screening.full_hidden",
    /// Share of a chance to find a need that remains without a common language, permille.
    no_interpreter: "screening.no_interpreter",
    /// Share of a chance to find a hidden need that remains without privacy, permille.
    no_privacy: "screening.no_privacy",
    /// Chance in a round that protection staff at a site find an open need, permille.
    outreach_finds: "care.outreach_finds",
    /// Chance in a round that those who run a space for children find a child who is there without its parents, permille.
    space_finds: "care.space_finds",
    /// Share of referrals that arrive in a round where no procedures are agreed, permille.
    unguided: "care.unguided",
    /// Chance in a round that a survivor discloses where care is confidential and known, permille.
    disclosure: "care.disclosure",
    /// Open cases that one case worker can carry.
    open_cases: "care.open_cases",
    /// Consultations of one health worker a day.
    consultations: "care.consultations",
    /// Persons whom one mental-health worker takes in a day.
    support_sessions: "care.support_sessions",
    /// New cases that one protection worker takes in a day.
    intakes: "care.intakes",
    /// Persons for whom one asylum officer issues papers in a day.
    papers: "care.papers",
    /// Hours within which a child without its parents should have a case worker.
    within_child: "care.within_child",
    /// Hours within which care after rape should begin.
    within_survivor: "care.within_survivor",
    /// Hours within which a person at risk of trafficking should be protected.
    within_trafficking: "care.within_trafficking",
    /// Hours within which an illness on arrival should be treated.
    within_acute: "care.within_acute",
    /// Hours within which daily medicine should be continued.
    within_chronic: "care.within_chronic",
    /// Hours within which a pregnant or nursing woman or girl should be seen.
    within_reproductive: "care.within_reproductive",
    /// Hours within which a person with a disability should have support.
    within_inclusion: "care.within_inclusion",
    /// Hours within which a person without documents should have papers.
    within_documents: "care.within_documents",
    /// Hours within which an asylum seeker should have papers.
    within_asylum: "care.within_asylum",
    /// Hours after which a child without a case worker counts for the gate.
    child_gate: "care.child_gate",
    /// Chance a day to fall ill in good conditions, per million.
    illness: "health.illness",
    /// How much a missing standard of space, water and sanitation adds to the chance of illness, permille of it each.
    illness_crowding: "health.crowding",
    /// New illnesses a day for each untreated patient at a site in bad conditions, permille.
    contagion: "health.contagion",
    /// Share of contagion from which a vaccinated child is safe, permille.
    protection_by_vaccine: "health.vaccine",
    /// Children whom one health worker vaccinates in a day beside the clinic.
    vaccinations: "health.vaccinations",
    /// Chance a day that a treated illness ends, permille.
    cured: "health.cured",
    /// Chance a day that an untreated illness ends by itself, permille.
    healed: "health.healed",
    /// Chance a day to die of an untreated illness, per million.
    illness_deaths: "health.deaths",
    /// Chance a day that an untreated malnourished child dies, per million.
    child_deaths: "health.deaths_malnourished",
    /// Chance a day that a child under five becomes malnourished without any food, per million.
    malnutrition: "health.malnutrition",
    /// Chance a day to come into distress in calm conditions, per million.
    distress: "health.distress",
    /// Chance a day that supported distress ends, permille.
    relieved: "health.relieved",
    /// Share of people on daily medicine who need a new month's supply on a day, permille.
    refill: "health.refill",
    /// New illnesses in a day, permille of the people at a site, from which an outbreak is noticed.
    outbreak_from: "health.outbreak_from",
    /// Chance a day that a woman or girl of twelve or more suffers violence in a safe site, per million.
    violence: "protection.violence",
    /// How much each missing safeguard (light, own latrines, dignity goods, space) adds to it, permille.
    violence_factor: "protection.violence_factor",
    /// How much being outside all services adds to it, permille.
    violence_outside: "protection.violence_outside",
    /// Share of survivors on arrival whose harm is a day old, permille.
    recent_violence: "protection.recent_violence",
    /// Chance a day to come into the hands of traffickers in a safe site, per million.
    trafficking: "protection.trafficking",
    /// How much being outside all services adds to it, permille.
    trafficking_outside: "protection.trafficking_outside",
    /// Share of it that remains with a counter-trafficking task force, permille.
    trafficking_force: "protection.task_force",
    /// Chance a day that a child with a case worker is reunited where tracing and a best-interest panel work, permille.
    reunited: "protection.reunited",
    /// Share of lives lost on dangerous ways whose bodies are not found, permille.
    missing_share: "death.missing",
    /// Chance a day that the fate of a missing person is made known where families are traced, permille.
    traced: "death.traced",
    /// Share of the dead who are identified and buried in dignity without procedures, permille.
    unmanaged_dignity: "death.unmanaged",
    /// How much one rescue team on a way lowers deaths: deaths are divided by 1 + teams times this, permille.
    rescue_boat: "rescue.boat",
    /// Price of one rescue team a day, cents.
    rescue_price: "rescue.price",
    /// Share of households who follow an order to evacuate, permille.
    evacuation_follow: "evacuation.follow",
    /// Hours from the order to evacuate until people board; half where information points work.
    evacuation_lead: "evacuation.lead",
    /// Share who follow where information points work, permille.
    evacuation_informed: "evacuation.informed",
    /// Of people in a building that is damaged: injured, permille of the share of places lost.
    injured: "evacuation.injured",
    /// Chance a day that a household asks for assisted voluntary return, per million.
    return_uptake: "return.uptake",
    /// Price of one assisted return, cents.
    return_price: "return.price",
    /// Share refused after individual assessment of people without a claim or a specific need, permille.
    refused_share: "refusal.share",
    /// Price a day of one seat an hour on a route, cents.
    seat_price: "transport.seat_price",
    /// Hours to hire vehicles.
    hire_hours: "transport.hire_hours",
    /// Hours after which arrears stop a service.
    arrears_hours: "money.arrears_hours",
    /// Hours between two reports of a staffed site.
    report_every: "observation.report_every",
    /// Hours between two reports of a place without staff.
    unstaffed_every: "observation.unstaffed_every",
    /// Hours from a count to its report.
    report_delay: "observation.report_delay",
    /// Standard error of a count at a staffed site, permille.
    count_error: "observation.count_error",
    /// Standard error of a count where there is no staff, permille.
    unstaffed_error: "observation.unstaffed_error",
    /// Trust of people in the response at STARTEX, permille.
    trust_start: "trust.start",
    /// Share of the way to what people experience that trust moves in a day, permille.
    trust_pace: "trust.pace",
    /// What information points add to trust, permille.
    trust_information: "trust.information",
    /// What a hotline in the languages people speak adds to trust, permille.
    trust_hotline: "trust.hotline",
    /// What a complaints mechanism adds to trust where every complaint is closed, permille.
    trust_complaints: "trust.complaints",
    /// What community participation adds to trust, permille.
    trust_participation: "trust.participation",
    /// What trust loses where every need is unmet, permille.
    trust_treatment: "trust.treatment",
    /// What trust loses while a rumour goes round, permille.
    trust_rumour: "trust.rumour",
    /// What trust loses on a day on which people were turned back unheard, permille.
    trust_refusal: "trust.refusal",
    /// What trust of asylum seekers loses where their data reach the country they fled, permille.
    trust_sharing: "trust.sharing",
    /// Chance a day that a rumour spreads among uninformed people, per million.
    rumour_chance: "rumour.chance",
    /// Share of it that remains where information points or a hotline work, permille.
    rumour_informed: "rumour.informed",
    /// Hours that a rumour goes round if nobody corrects it.
    rumour_lasts: "rumour.lasts",
    /// Hours until responders hear of a rumour that nobody tracks.
    rumour_heard: "rumour.heard",
    /// Hours in which a rumour is corrected where it is tracked and somebody answers.
    rumour_corrected: "rumour.corrected",
    /// Share of patience that remains while a rumour goes round, permille.
    rumour_patience: "rumour.patience",
    /// Share of people with all needs unmet who complain in a day, permille.
    complaints_rate: "complaints.rate",
    /// Complaints that one protection worker or site manager closes in a day.
    complaints_handled: "complaints.handled",
    /// Asylum seekers a day who come into distress where their data reach the country they fled, per million.
    sharing_harm: "sharing.harm",
    /// Standard error of a forecast of a day's arrivals without flow data, permille.
    forecast_error: "forecast.error",
    /// The same with displacement tracking, permille.
    forecast_tracked: "forecast.tracked",
    /// The same with flow data shared in the region, permille.
    forecast_shared: "forecast.shared",
    /// How much the error grows with each further day, permille of it.
    forecast_widening: "forecast.widening",
    /// Days ahead that a forecast reaches without flow data.
    forecast_days: "forecast.days",
    /// The same with displacement tracking.
    forecast_days_tracked: "forecast.days_tracked",
    /// The same with flow data shared in the region.
    forecast_days_shared: "forecast.days_shared",
    /// Share of a count's error that remains with displacement tracking, permille.
    tracking_error: "observation.tracked",
    /// Share of a count's error that remains among registered people where a database is kept, permille.
    registered_error: "observation.registered",
    /// Complaints that the mechanism itself closes in a day, wherever they were made.
    complaints_desk: "complaints.desk",
    /// Hours of a tender, without which only small amounts may be bought.
    tender_hours: "supply.tender_hours",
    /// Price up to which goods are bought without a tender, cents.
    petty_purchase: "supply.petty_purchase",
    /// What buying without a tender adds to a price, permille.
    urgent_surcharge: "supply.urgent_surcharge",
    /// Price of keeping a tonne in a store, cents a day.
    storage_price: "supply.storage_price",
    /// Share of rations in store that spoil in a day, permille.
    ration_spoils: "supply.ration_spoils",
    /// Share of medical and reproductive-health kits in store that expire in a day, permille.
    medicine_expires: "supply.medicine_expires",
    /// Hours from an appeal to its first money.
    appeal_hours: "appeal.hours",
    /// What donors accept as a need for each person who came, cents.
    appeal_per_person: "appeal.per_person",
    /// Share of an appeal that is funded without good data, permille.
    appeal_base: "appeal.base",
    /// What data by sex and age on everybody add to that share, permille.
    appeal_data: "appeal.data",
    /// What each purchase outside the rules takes from that share, permille.
    appeal_audit: "appeal.audit",
    /// Chance a day that a rested member of staff leaves, per million.
    turnover: "staff.turnover",
    /// What full fatigue adds to it, per million.
    turnover_tired: "staff.turnover_tired",
    /// Output of recruits in their first days, permille of trained staff.
    recruit_skill: "staff.recruit_skill",
    /// What newcomers gain in a day of work, permille of trained staff.
    learning: "staff.learning",
    /// The same with a training programme.
    learning_trained: "staff.learning_trained",
    /// Fatigue of a site's staff together at which they stop work, permille.
    strike_fatigue: "staff.strike_fatigue",
    /// Hours for which they stop work.
    strike_hours: "staff.strike_hours",
    /// Chance of sexual exploitation or abuse for each member of staff and day, per million.
    misconduct: "conduct.misconduct",
    /// Share of it that remains with a code of conduct and a reporting channel, permille.
    psea_deterrence: "conduct.deterrence",
    /// Share of incidents that are told where there is a channel and people neither trust nor distrust, permille.
    psea_reported: "conduct.reported",
    /// What trust loses while people speak of abuse that nobody answered, permille.
    trust_misconduct: "trust.misconduct",
    /// Acceptance of newcomers in a host community at STARTEX, permille.
    host_start: "host.start",
    /// Share of the way to what people experience that acceptance moves in a day, permille.
    host_pace: "host.pace",
    /// What acceptance loses for each newcomer to an inhabitant, permille.
    host_crowding: "host.crowding",
    /// What acceptance loses where prices double, permille.
    host_prices: "host.prices",
    /// What acceptance loses while a school stays a shelter for longer than parents accept, permille.
    host_school: "host.school",
    /// Days for which parents accept that a school is a shelter.
    school_patience: "host.school_patience",
    /// What services for both populations add to acceptance, permille.
    host_support: "host.support",
    /// What an acceptance campaign adds, permille.
    host_campaign: "host.campaign",
    /// Acceptance below which a town opens no more places, permille.
    host_open_floor: "host.open_floor",
    /// Acceptance below which nobody lets a room to newcomers, permille.
    host_rent_floor: "host.rent_floor",
    /// Chance a day of hostility where nobody accepts newcomers, per million.
    host_incident: "host.incident",
    /// Share of it that remains with site safety, permille.
    host_safety: "host.safety",
    /// What acceptance loses by an incident, permille.
    host_shock: "host.shock",
    /// Share of newcomers around a town who come into distress by an incident, permille.
    host_harm: "host.harm",
    /// How much prices rise for demand beyond what a market serves, permille of it.
    price_rise: "market.price_rise",
    /// Multi-purpose cash for one person, cents a day.
    cash_amount: "cash.amount",
    /// Rent for a household for two months, cents.
    rent_price: "cash.rent",
    /// What the right to work adds to what hosted people can meet, permille.
    permit_work: "permit.work",
    /// Persons for whom an officer issues papers under simplified rules, permille of the ordinary number.
    permit_papers: "permit.papers",
    /// Price of a child-friendly and learning space, cents.
    space_price: "care.space_price",
    /// Households that ask for assisted return where their municipality helps them to begin anew, permille of the number without.
    reintegration: "return.reintegration",
    /// Hours from the declaration until a response plan is approved, where no contingency plan exists.
    plan_hours: "plan.improvised_hours",
    /// Time to open a site or to move staff where a contingency plan was exercised, permille of the usual time.
    plan_rehearsed: "plan.rehearsed",
    /// What an interview at a place where people stay finds, permille of one at a desk.
    follow_up: "screening.follow_up",
    /// Share of what hosts spend that goes to the goods newcomers buy, permille.
    host_spending: "host.spending",
    /// Burden of a day on which the school of a town shelters people, permille of a day.
    host_lessons: "host.lessons",
    /// Burden of a day on which a town shares its services with as many newcomers as it has people, permille.
    host_shared: "host.shared",
    /// What remains of that where services are enlarged for both populations, permille.
    host_relieved: "host.relieved",
    /// Width of the bins in which clocks start, hours.
    clock_bin: "cohort.clock_bin",
    /// Persons of a rare intention or a minor route who travel together.
    smallest_group: "cohort.smallest_group",
    /// Hours between two merges of like cohorts; 0 keeps every cohort apart.
    merge_every: "cohort.merge_every",
}

impl RuleTable {
    fn value(&self, name: &'static str) -> Result<u32, RuleError> {
        let rule = self.0.get(name).ok_or(RuleError::Missing(name))?;
        let value = rule.value;
        let refused = || RuleError::OutOfRange { name: name.to_owned(), value, low: rule.low, high: rule.high };
        if !(rule.low..=rule.high).contains(&value) {
            return Err(refused());
        }
        u32::try_from(value).map_err(|_| refused())
    }

    /// Replaces a value.
    ///
    /// # Errors
    /// There is no such rule, or the value lies outside its range.
    pub fn set(&mut self, name: &str, value: i64) -> Result<(), RuleError> {
        let rule = self.0.get_mut(name).ok_or_else(|| RuleError::Unknown(name.to_owned()))?;
        if !(rule.low..=rule.high).contains(&value) {
            let (low, high) = (rule.low, rule.high);
            return Err(RuleError::OutOfRange { name: name.to_owned(), value, low, high });
        }
        rule.value = value;
        Ok(())
    }
}
impl Rules {
    /// Weight of one item in grammes.
    #[must_use]
    pub const fn weight(&self, item: Item) -> u32 {
        match item {
            Item::NfiKit => self.nfi_weight,
            Item::HygieneKit => self.hygiene_weight,
            Item::DignityKit => self.dignity_weight,
            Item::Ration => self.ration_weight,
            Item::Tent => self.tent_weight,
            Item::MedicalKit => self.medical_weight,
            Item::ReproductiveKit => self.reproductive_weight,
        }
    }
}
