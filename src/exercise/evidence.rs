//! Evidence: which facts and orders of a run speak to which indicator, for the debrief.
//!
//! A fact or an order speaks to what it touches directly; what follows from it further on is the model's business.

use std::collections::BTreeMap;

use crate::scenario::schema::{Item, Lever, Line, Profession};
use crate::sim::{Act, Decision, Fact, Journal};
use crate::units::Tick;

/// What speaks to one indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// Facts of the journal.
    pub facts: u32,
    /// The first of them.
    pub first: Option<(Tick, Fact)>,
    /// The last of them.
    pub last: Option<(Tick, Fact)>,
    /// Orders that took effect or started.
    pub orders: u32,
    /// Orders that were refused.
    pub refused: u32,
    /// When the first of these orders was given.
    pub first_order: Option<Tick>,
}

/// The trails of all indicators and gates that anything speaks to, by id, in one pass.
#[must_use]
pub fn trails(journal: &Journal, acts: &[(Tick, Act)]) -> BTreeMap<&'static str, Trail> {
    let mut trails: BTreeMap<&'static str, Trail> = BTreeMap::new();
    for (tick, fact) in journal.facts() {
        let (order, accepted) = match fact {
            Fact::OrderAccepted { order } => (Some(*order), true),
            Fact::OrderRefused { order, .. } => (Some(*order), false),
            _ => (None, false),
        };
        if let Some((given, Act::Decide(decision))) = order.and_then(|order| acts.get(order as usize)) {
            for id in of_order(decision) {
                let trail = trails.entry(id).or_default();
                if accepted {
                    trail.orders += 1;
                } else {
                    trail.refused += 1;
                }
                trail.first_order.get_or_insert(*given);
            }
        }
        for id in of_fact(fact).iter().chain(beside(fact)) {
            let trail = trails.entry(id).or_default();
            trail.facts += 1;
            trail.first.get_or_insert((*tick, *fact));
            trail.last = Some((*tick, *fact));
        }
    }
    trails
}

const fn of_item(item: Item) -> &'static [&'static str] {
    match item {
        Item::Ration => &["food", "survival", "stock_outs"],
        Item::NfiKit | Item::HygieneKit => &["goods", "stock_outs"],
        Item::DignityKit => &["dignity_goods", "stock_outs"],
        Item::MedicalKit => &["treatment", "continuity"],
        Item::ReproductiveKit => &["treatment"],
        Item::Tent => &["shelter"],
    }
}

const fn of_lever(lever: Lever) -> &'static [&'static str] {
    match lever {
        Lever::RegistrationDatabase => &["disaggregation"],
        Lever::DisplacementTracking => &["count_gap"],
        Lever::RegionalDataSharing => &["forecast_error"],
        Lever::ReferralProcedures => &["slow_referrals"],
        Lever::FollowUp => &["unknown_needs"],
        Lever::ComplaintsMechanism | Lever::PseaChannel => &["complaints"],
        Lever::Vaccination => &["treatment"],
        Lever::DeathManagement => &["dignified_deaths"],
        Lever::AssistedReturn | Lever::Reintegration => &["unscreened_exits"],
        Lever::TemporaryStayPermit | Lever::ConsularContact => &["status"],
        Lever::CounterTrafficking => &["counter_trafficking"],
        Lever::BestInterestPanel | Lever::FamilyTracing => &["child_care", "children"],
        Lever::HostCommunitySupport | Lever::AcceptanceCampaign | Lever::SiteSafety => &["host_burden"],
        Lever::CivilSocietyAgreement | Lever::AgencyAgreement | Lever::InterAgencyCell => &["partner_help"],
        Lever::CustomsOneStop | Lever::FrameworkAgreements => &["stock_outs", "goods"],
        Lever::InformationPoints => &["informal_entries"],
        Lever::EmergencyDeclaration | Lever::ContingencyPlan => &["arrears"],
        Lever::Roster
        | Lever::StaffTraining
        | Lever::ReturneeDatabase
        | Lever::DataProtection
        | Lever::Hotline
        | Lever::RumourTracking
        | Lever::CommunityParticipation
        | Lever::WorkPermit
        | Lever::CivilMilitaryLine => &[],
    }
}

const fn of_line(line: Line) -> &'static [&'static str] {
    match line {
        Line::Wash => &["water", "sanitation"],
        Line::Food => &["food"],
        Line::Shelter => &["shelter"],
        Line::Health => &["treatment"],
        Line::Protection => &["child_care"],
        Line::Items => &["goods"],
        Line::Staff | Line::Transport | Line::Border => &[],
    }
}

const fn of_profession(profession: Profession) -> &'static [&'static str] {
    match profession {
        Profession::Registration => &["registration", "long_wait", "dignified_waiting"],
        Profession::Health => &["treatment", "continuity", "late_survivor_care"],
        Profession::MentalHealth => &["support"],
        Profession::Protection => {
            &["child_care", "children", "unknown_needs", "slow_referrals", "late_survivor_care", "counter_trafficking"]
        }
        Profession::Asylum => &["status"],
        Profession::SiteManagement => &["goods", "dignity_goods"],
        Profession::Logistics => &["stock_outs"],
        Profession::Interpreter => &["unknown_needs"],
    }
}

fn of_fact(fact: &Fact) -> &'static [&'static str] {
    match fact {
        Fact::SiteOpened { .. }
        | Fact::SiteClosed { .. }
        | Fact::InspectionPassed { .. }
        | Fact::InspectionFailed { .. }
        | Fact::SiteRepaired { .. }
        | Fact::SiteDamaged { .. }
        | Fact::TentsPitched { .. }
        | Fact::SiteOverfull { .. }
        | Fact::PeopleTransferred { .. } => &["shelter"],
        Fact::PlacesReleased { .. } => &["shelter", "host_burden"],
        Fact::AccessLost { .. } | Fact::AccessRegained { .. } => &["food", "goods"],
        Fact::SanitationBuilt { .. } | Fact::SiteLit { .. } => &["sanitation"],
        Fact::StaffPosted { profession, .. } | Fact::StaffRecruited { profession, .. } => of_profession(*profession),
        Fact::GoodsDelivered { item, .. }
        | Fact::GoodsUnloaded { item, .. }
        | Fact::StockOut { item, .. }
        | Fact::StockLost { item, .. }
        | Fact::StockSpoilt { item, .. } => of_item(*item),
        Fact::SupplierDefaulted { .. } | Fact::CustomsHeld { .. } => &["stock_outs", "goods"],
        Fact::PostClosed { .. } | Fact::PostReopened { .. } => &["informal_entries", "dignified_waiting"],
        Fact::PeopleDiverted { .. } => &["informal_entries", "registration"],
        Fact::LivesLost { .. } | Fact::DeathsAtSite { .. } => &["lives_lost", "survival", "dignified_deaths"],
        Fact::WaitPassedDay { .. } | Fact::PostSuspended { .. } => &["long_wait", "dignified_waiting"],
        Fact::ServiceStopped { line } | Fact::ServiceResumed { line } => of_line(*line),
        Fact::LeverInForce { lever } => of_lever(*lever),
        Fact::RegistrationDown { .. } => &["registration", "disaggregation"],
        Fact::AdmissionSet { .. } => &["refusal", "unscreened_exits"],
        Fact::RefusedUnassessed { .. } => &["refusal"],
        Fact::RefusedAssessed { .. } => &["status"],
        Fact::OutbreakNoticed { .. } => &["treatment", "lives_lost"],
        Fact::PeopleHarmed { .. } => &["late_survivor_care"],
        Fact::ChildrenReunited { .. } | Fact::SpaceOpened { .. } => &["child_care", "children"],
        Fact::MissingTraced { .. } => &["dignified_deaths"],
        Fact::RoomsBuilt { .. } => &["treatment", "late_survivor_care"],
        Fact::ComplaintsUnanswered { .. } | Fact::MisconductAnswered { .. } => &["complaints"],
        Fact::AppealLaunched { .. }
        | Fact::AppealFunded { .. }
        | Fact::BoughtOutsideRules { .. }
        | Fact::BudgetGranted { .. }
        | Fact::BudgetCut { .. } => &["arrears"],
        Fact::StrikeBegan { .. } | Fact::StrikeEnded { .. } | Fact::StaffLeft { .. } => &["long_wait"],
        Fact::AcceptanceLost { .. } | Fact::HostileIncident { .. } => &["host_burden"],
        Fact::PartnersPlaced { .. } => &["partner_help"],
        _ => &[],
    }
}

/// What a fact speaks to whatever the item or line it is about.
const fn beside(fact: &Fact) -> &'static [&'static str] {
    match fact {
        Fact::StockOut { .. } | Fact::StockLost { .. } | Fact::StockSpoilt { .. } => &["stock_outs"],
        Fact::ServiceStopped { .. } | Fact::ServiceResumed { .. } => &["arrears"],
        _ => &[],
    }
}

fn of_order(decision: &Decision) -> &'static [&'static str] {
    match decision {
        Decision::OpenDesks { .. } | Decision::SetHours { .. } => &["long_wait", "dignified_waiting", "registration"],
        Decision::SetRegistration { .. } => &["registration", "disaggregation"],
        Decision::SetScreening { .. } => &["unknown_needs"],
        Decision::SetAdmission { .. } => &["refusal", "unscreened_exits"],
        Decision::SuspendPost { .. } | Decision::ClosePost { .. } | Decision::ReopenPost { .. } => {
            &["informal_entries", "dignified_waiting"]
        }
        Decision::PostStaff { profession, .. }
        | Decision::MoveStaff { profession, .. }
        | Decision::Recruit { profession, .. } => of_profession(*profession),
        Decision::OpenSite { .. }
        | Decision::CloseSite { .. }
        | Decision::AssessSite { .. }
        | Decision::RepairSite { .. }
        | Decision::PitchTents { .. }
        | Decision::Direct { .. }
        | Decision::Transfer { .. }
        | Decision::Evacuate { .. }
        | Decision::PayRent { .. }
        | Decision::SupportRepairs { .. } => &["shelter"],
        Decision::TruckWater { .. } => &["water", "survival"],
        Decision::BuildSanitation { .. } | Decision::LightSite { .. } => &["sanitation"],
        Decision::BuildRooms { .. } => &["treatment", "late_survivor_care"],
        Decision::OpenChildSpace { .. } => &["child_care", "children"],
        Decision::Send { item, .. } | Decision::Order { item, .. } => of_item(*item),
        Decision::PayCash { .. } => &["food"],
        Decision::SendRescue { .. } => &["lives_lost", "survival"],
        Decision::Enact { lever } => of_lever(*lever),
        Decision::MoveBudget { .. } | Decision::ReleaseContingency { .. } | Decision::LaunchAppeal { .. } => {
            &["arrears"]
        }
        Decision::SetShift { .. } | Decision::HireSeats { .. } | Decision::Answer { .. } => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{asset, from_ron, table::ScoreTable};

    /// Every indicator but equal treatment, which compares groups in all of it, has facts or orders; and nothing speaks to an indicator
    /// that is not in the table.
    #[test]
    fn every_indicator_has_something_that_speaks_to_it() {
        let table: ScoreTable = from_ron(asset("rules/score.ron").expect("it is embedded")).expect("it reads");
        let known: Vec<String> = table.indicators.iter().map(|row| row.id.to_string()).collect();
        let gates: Vec<String> = table.gates.iter().map(|gate| gate.id.to_string()).collect();
        let mut spoken: Vec<&str> = Vec::new();
        for item in Item::ALL {
            spoken.extend(of_item(item));
        }
        for lever in Lever::ALL {
            spoken.extend(of_lever(lever));
        }
        for line in Line::ALL {
            spoken.extend(of_line(line));
        }
        for profession in Profession::ALL {
            spoken.extend(of_profession(profession));
        }
        let (site, persons) = (0, 1);
        for fact in [
            Fact::PeopleDiverted { site, persons },
            Fact::LivesLost { route: 0, persons },
            Fact::SanitationBuilt { site, latrines: 1, showers: 1 },
            Fact::AdmissionSet { site, admission: crate::sim::Admission::Assess },
            Fact::HostileIncident { site, persons },
            Fact::StockOut { site, item: Item::Ration },
            Fact::ServiceStopped { line: Line::Wash },
        ] {
            spoken.extend(of_fact(&fact).iter().chain(beside(&fact)));
        }
        for id in &spoken {
            assert!(known.iter().chain(&gates).any(|known| known == id), "{id} is no indicator");
        }
        let silent: Vec<_> = known.iter().filter(|id| !spoken.contains(&id.as_str())).collect();
        assert_eq!(silent, ["equal_treatment"]);
    }
}
