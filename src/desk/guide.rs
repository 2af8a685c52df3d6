//! The guide through a first exercise: one thing to try at a time, and on once it was done. It shows nothing that players could not
//! find by themselves, orders nothing, and can be left at any step.

use serde::{Deserialize, Serialize};

use crate::desk::session::Session;
use crate::desk::state::{Desk, Overlay};
use crate::scenario::schema::Phase;
use crate::sim::{Act, Decision};
use crate::units::Tick;

/// One thing to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told in `desk.ftl` under its key")]
pub enum Step {
    Hour,
    Read,
    Shut,
    Choose,
    Begin,
    Order,
    SendOut,
    Country,
    Measure,
    Colours,
    Prepare,
    Next,
    End,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 13] = [
        Self::Hour,
        Self::Read,
        Self::Shut,
        Self::Choose,
        Self::Begin,
        Self::Order,
        Self::SendOut,
        Self::Country,
        Self::Measure,
        Self::Colours,
        Self::Prepare,
        Self::Next,
        Self::End,
    ];

    /// The text key of what to try.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hour => "guide-hour",
            Self::Read => "guide-read",
            Self::Shut => "guide-shut",
            Self::Choose => "guide-choose",
            Self::Begin => "guide-begin",
            Self::Order => "guide-order",
            Self::SendOut => "guide-send-out",
            Self::Country => "guide-country",
            Self::Measure => "guide-measure",
            Self::Colours => "guide-colours",
            Self::Prepare => "guide-prepare",
            Self::Next => "guide-next",
            Self::End => "guide-end",
        }
    }
}

/// Where the guide stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Place among [`Step::ALL`].
    at: usize,
    /// Steps that were shown so far: what was done before its turn is not told, and has no number.
    shown: usize,
    /// The hour at which this step began.
    since: Tick,
}

impl Guide {
    /// From the first step.
    #[must_use]
    pub const fn new(now: Tick) -> Self {
        Self { at: 0, shown: 1, since: now }
    }

    /// What to try now.
    #[must_use]
    pub fn step(&self) -> Step {
        // A file that was kept may be of another time.
        Step::ALL.get(self.at).copied().unwrap_or(Step::End)
    }

    /// The number of the step, from 1, and how many there will be.
    #[must_use]
    pub const fn place(&self) -> (usize, usize) {
        (self.shown, self.shown + (Step::ALL.len() - 1).saturating_sub(self.at))
    }

    /// Goes on past everything that has been done.
    pub(super) fn look(&mut self, desk: &Desk, session: &Session) {
        let before = self.at;
        while self.at + 1 < Step::ALL.len() && self.is_done(desk, session) {
            (self.at, self.since) = (self.at + 1, session.exercise.now());
        }
        self.shown += usize::from(self.at != before);
    }

    fn is_done(&self, desk: &Desk, session: &Session) -> bool {
        let sitrep = session.exercise.sitrep();
        let ordered = || session.exercise.acts().iter().filter_map(|(_, act)| decision(act));
        match self.step() {
            Step::Hour => !sitrep.injects.is_empty(),
            Step::Read => session.read.iter().any(|read| *read),
            Step::Shut => session.reading.is_none(),
            Step::Choose => session.selected.is_some(),
            Step::Begin => session.draft.is_some() || !session.pending.is_empty(),
            Step::Order => !session.pending.is_empty() || ordered().next().is_some(),
            Step::SendOut => ordered().next().is_some(),
            Step::Country => session.selected.is_none(),
            Step::Measure => {
                let waits = session.pending.iter().filter_map(|draft| draft.decision(session.exercise.loaded()));
                waits.chain(ordered().cloned()).any(|decision| matches!(decision, Decision::Enact { .. }))
            }
            Step::Colours => desk.overlay != Overlay::Waiting,
            // Time is not run through before people come: these are the days that count.
            Step::Prepare => sitrep.phase != Phase::Before,
            Step::Next => session.exercise.now().since(self.since) > 0,
            Step::End => false,
        }
    }
}

const fn decision(act: &Act) -> Option<&Decision> {
    match act {
        Act::Decide(decision) => Some(decision),
        Act::Facilitate(_) => None,
    }
}
