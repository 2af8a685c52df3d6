//! What a new scenario can be made of: a land, objectives, kinds of injects.

/// Where the border runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Land {
    /// Along a river, with a bridge and a ford.
    River,
    /// Across the sea, with a port and a cove.
    Coast,
    /// Over mountains, with a pass and a path.
    Mountains,
}

impl Land {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::River, Self::Coast, Self::Mountains];

    /// Its message.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::River => "new-land-river",
            Self::Coast => "new-land-coast",
            Self::Mountains => "new-land-mountains",
        }
    }
}

/// A learning objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Prepare.
    Prepare,
    /// Keep the border open and humane.
    Border,
    /// Shelter, water, food.
    Shelter,
    /// Find those with specific needs.
    Protect,
    /// Inform.
    Inform,
    /// Goods and money.
    Supply,
}

impl Goal {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Prepare, Self::Border, Self::Shelter, Self::Protect, Self::Inform, Self::Supply];

    /// Its id in the scenario.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Border => "border",
            Self::Shelter => "shelter",
            Self::Protect => "protect",
            Self::Inform => "inform",
            Self::Supply => "supply",
        }
    }

    /// Its message, which is also the objective in words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Prepare => "new-goal-prepare",
            Self::Border => "new-goal-border",
            Self::Shelter => "new-goal-shelter",
            Self::Protect => "new-goal-protect",
            Self::Inform => "new-goal-inform",
            Self::Supply => "new-goal-supply",
        }
    }
}

/// A kind of inject, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after its id in the scenario")]
pub enum Kind {
    Warning,
    LongQueue,
    ChildAlone,
    PathFamilies,
    Rumour,
    SystemDown,
    ShelterFull,
    CustomsHold,
    Outbreak,
    ClosePost,
    MinisterVisit,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Warning,
        Self::LongQueue,
        Self::ChildAlone,
        Self::PathFamilies,
        Self::Rumour,
        Self::SystemDown,
        Self::ShelterFull,
        Self::CustomsHold,
        Self::Outbreak,
        Self::ClosePost,
        Self::MinisterVisit,
    ];
    /// Those of a scenario for which nothing was asked.
    pub const FIRST: [Self; 6] =
        [Self::Warning, Self::LongQueue, Self::ChildAlone, Self::Rumour, Self::ShelterFull, Self::ClosePost];
    /// Those that the interview proposes.
    pub const USUAL: [Self; 8] = [
        Self::Warning,
        Self::LongQueue,
        Self::ChildAlone,
        Self::PathFamilies,
        Self::Rumour,
        Self::ShelterFull,
        Self::Outbreak,
        Self::ClosePost,
    ];

    /// What it lets people show.
    #[must_use]
    pub const fn goal(self) -> Goal {
        match self {
            Self::Warning => Goal::Prepare,
            Self::LongQueue | Self::SystemDown | Self::ClosePost => Goal::Border,
            Self::ChildAlone | Self::PathFamilies | Self::Outbreak => Goal::Protect,
            Self::Rumour | Self::MinisterVisit => Goal::Inform,
            Self::ShelterFull => Goal::Shelter,
            Self::CustomsHold => Goal::Supply,
        }
    }

    /// Those that the interview proposes for some objectives: the usual ones, and one for each objective that they leave out.
    #[must_use]
    pub fn proposed(goals: &[Goal]) -> Vec<Self> {
        let usual = |goal| Self::USUAL.into_iter().any(|kind| kind.goal() == goal);
        let left: Vec<Goal> = goals.iter().copied().filter(|goal| !usual(*goal)).collect();
        Self::ALL.into_iter().filter(|kind| Self::USUAL.contains(kind) || left.contains(&kind.goal())).collect()
    }

    /// Its message in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Warning => "new-kind-warning",
            Self::LongQueue => "new-kind-long-queue",
            Self::ChildAlone => "new-kind-child-alone",
            Self::PathFamilies => "new-kind-path-families",
            Self::Rumour => "new-kind-rumour",
            Self::SystemDown => "new-kind-system-down",
            Self::ShelterFull => "new-kind-shelter-full",
            Self::CustomsHold => "new-kind-customs-hold",
            Self::Outbreak => "new-kind-outbreak",
            Self::ClosePost => "new-kind-close-post",
            Self::MinisterVisit => "new-kind-minister-visit",
        }
    }
}
