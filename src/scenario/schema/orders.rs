//! Kinds of orders: what an expected action may name, and how the desk offers them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of order; in the order of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
pub enum OrderKind {
    /// Set the number of booths in use.
    OpenDesks,
    /// Set the opening hours of the desks at a site.
    SetHours,
    /// Set how people are registered.
    SetRegistration,
    /// Set how deeply specific needs are looked for at a desk.
    SetScreening,
    /// Set who is let through at a post.
    SetAdmission,
    /// Suspend a post for safety and take people from there to an open one.
    SuspendPost,
    /// Close a post without an alternative. People still come; they wait, or cross elsewhere in danger.
    ClosePost,
    /// Reopen a closed post.
    ReopenPost,
    /// Post staff from the pool to a site.
    PostStaff,
    /// Move staff from one site to another.
    MoveStaff,
    /// Set the length of shifts at a site, in hours.
    SetShift,
    /// Open a site.
    OpenSite,
    /// Close a site that shelters nobody.
    CloseSite,
    /// Have a building inspected.
    AssessSite,
    /// Repair a building.
    RepairSite,
    /// Pitch tents from the store of a site.
    PitchTents,
    /// Direct people admitted at a site to others, in order of preference.
    Direct,
    /// Offer people at a site transport to another; households, in order of arrival.
    Transfer,
    /// Offer everybody at a site transport to another before danger comes.
    Evacuate,
    /// Set the water trucked to a site, in litres a day.
    TruckWater,
    /// Build latrines and showers.
    BuildSanitation,
    /// Light the ways at a site.
    LightSite,
    /// Set up consulting rooms and rooms for private talks.
    BuildRooms,
    /// Set up a space where children play and learn.
    OpenChildSpace,
    /// Send goods from one store to another.
    Send,
    /// Order goods. What is urgent is bought without a tender, at a surcharge, unless framework agreements are in force.
    Order,
    /// Set how many damaged homes a day are repaired with help.
    SupportRepairs,
    /// Pay multi-purpose cash for so many persons at a site, every day.
    PayCash,
    /// Pay rent in the nearest town for households at a site who want to stay in the country.
    PayRent,
    /// Set the seats an hour hired for a route.
    HireSeats,
    /// Set the rescue teams or boats on a dangerous way.
    SendRescue,
    /// Recruit staff into the pool.
    Recruit,
    /// Enact a lever.
    Enact,
    /// Move money from one line to another.
    MoveBudget,
    /// Release money from the contingency fund to a line.
    ReleaseContingency,
    /// Appeal to donors for money.
    LaunchAppeal,
    /// Answer a dilemma.
    Answer,
}

impl OrderKind {
    /// How many there are.
    pub const COUNT: usize = 37;
    /// All of them, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::OpenDesks,
        Self::SetHours,
        Self::SetRegistration,
        Self::SetScreening,
        Self::SetAdmission,
        Self::SuspendPost,
        Self::ClosePost,
        Self::ReopenPost,
        Self::PostStaff,
        Self::MoveStaff,
        Self::SetShift,
        Self::OpenSite,
        Self::CloseSite,
        Self::AssessSite,
        Self::RepairSite,
        Self::PitchTents,
        Self::Direct,
        Self::Transfer,
        Self::Evacuate,
        Self::TruckWater,
        Self::BuildSanitation,
        Self::LightSite,
        Self::BuildRooms,
        Self::OpenChildSpace,
        Self::Send,
        Self::Order,
        Self::SupportRepairs,
        Self::PayCash,
        Self::PayRent,
        Self::HireSeats,
        Self::SendRescue,
        Self::Recruit,
        Self::Enact,
        Self::MoveBudget,
        Self::ReleaseContingency,
        Self::LaunchAppeal,
        Self::Answer,
    ];
}
