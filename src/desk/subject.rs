//! What measures are about: how the desk groups them. Words are in `desk.ftl`.

use crate::scenario::schema::Lever;

/// What a measure is about; how the desk groups them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Subject {
    Coordination,
    Information,
    Protection,
    Means,
    Society,
}

impl Subject {
    /// All subjects, in order.
    pub const ALL: [Self; 5] = [Self::Coordination, Self::Information, Self::Protection, Self::Means, Self::Society];

    /// The subject of a measure.
    #[must_use]
    pub const fn of(lever: Lever) -> Self {
        match lever {
            Lever::EmergencyDeclaration
            | Lever::CivilSocietyAgreement
            | Lever::AgencyAgreement
            | Lever::InterAgencyCell
            | Lever::CivilMilitaryLine
            | Lever::ContingencyPlan => Self::Coordination,
            Lever::InformationPoints
            | Lever::DisplacementTracking
            | Lever::RegistrationDatabase
            | Lever::ReturneeDatabase
            | Lever::DataProtection
            | Lever::RegionalDataSharing
            | Lever::Hotline
            | Lever::RumourTracking => Self::Information,
            Lever::ReferralProcedures
            | Lever::BestInterestPanel
            | Lever::FamilyTracing
            | Lever::CounterTrafficking
            | Lever::Vaccination
            | Lever::AssistedReturn
            | Lever::Reintegration
            | Lever::DeathManagement
            | Lever::ConsularContact
            | Lever::TemporaryStayPermit
            | Lever::ComplaintsMechanism
            | Lever::CommunityParticipation
            | Lever::PseaChannel
            | Lever::FollowUp => Self::Protection,
            Lever::CustomsOneStop | Lever::FrameworkAgreements | Lever::Roster | Lever::StaffTraining => Self::Means,
            Lever::HostCommunitySupport | Lever::AcceptanceCampaign | Lever::SiteSafety | Lever::WorkPermit => {
                Self::Society
            }
        }
    }

    /// The text key of its heading.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Coordination => "measures-coordination",
            Self::Information => "measures-information",
            Self::Protection => "measures-protection",
            Self::Means => "measures-means",
            Self::Society => "measures-society",
        }
    }
}
