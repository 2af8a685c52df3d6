//! The exercise: the only door to a running simulation.
//!
//! A trainee, a policy, a replay and a facilitator all hand their acts to [`Exercise::submit`]; they take effect in the
//! next tick and, if there is a recording, are on disk before `submit` returns. What comes out is the observed picture,
//! the journal and, for the debrief, the score. Same scenario, seed and acts: same result, at every tick.

mod aftermath;
mod evidence;
mod moments;
mod policy;
mod quote;
mod recording;
mod reference;
mod result;
mod rules;
mod score;
mod sheet;

use std::sync::Arc;

pub use aftermath::Aftermath;
pub use evidence::{Trail, trails};
pub use moments::{Moment, worst_moments};
pub use policy::{
    Policy, PolicyError, PolicyFailure, PolicyText, RunError, Script, Timed, findings as policy_findings,
    named as named_policy, shipped as shipped_policies, text_of as policy_text,
};
pub use quote::{Quote, available, daily_after, foreseen, left_after, quote, to_be_taken};
pub use recording::{
    FORMAT as RECORDING_FORMAT, LARGEST_RECORDING, Recorder, Recording, RecordingError, Tail, Verdict,
};
pub use result::{
    EvidenceLine, GateLine, IndicatorLine, InjectLine, LineMoney, MomentLine, MoneyLines, Persons, RunResult,
    ScoreLines, SiteLine, indicators,
};
pub use score::{GateResult, IndicatorResult, Score, WorstOff, score};
pub use sheet::{Sheet, SheetParts, policy_reference, policy_schema};

use crate::chance::Chance;
use crate::scenario::Loaded;
use crate::scenario::schema::{Lever, Seat};
use crate::sim::{Act, Decision, Fact, Journal, Sim, Sitrep, Truth};
use crate::units::{DAY, Tick};

/// Policies that teach by failing, each with the one that differs from it in one thing only.
pub const PAIRS: [(&str, &str); 5] = [
    ("closure", "do-nothing"),
    ("never-screen", "screen"),
    ("simplify-without-follow-up", "simplify-with-follow-up"),
    ("wave-through", "reference"),
    ("refuse-without-assessment", "reference"),
];

/// Policies that show how rules are written; the checks of the model do not rank them.
pub const EXAMPLES: [&str; 1] = ["rules-of-thumb"];

/// A running exercise.
pub struct Exercise {
    loaded: Arc<Loaded>,
    seed: u64,
    sim: Sim,
    acts: Vec<(Tick, Act)>,
    recorder: Option<Recorder>,
    /// Sums as they stood two weeks before ENDEX.
    late: aftermath::Sums,
}

impl Exercise {
    /// An exercise at STARTEX.
    #[must_use]
    pub fn new(loaded: Arc<Loaded>, seed: u64) -> Self {
        let sim = Sim::new(Arc::clone(&loaded), Chance::new(seed));
        Self { loaded, seed, sim, acts: Vec::new(), recorder: None, late: aftermath::Sums::default() }
    }

    /// The same with the noise of another seed: the same world, other luck.
    #[must_use]
    pub fn paired(loaded: Arc<Loaded>, world_seed: u64, noise_seed: u64) -> Self {
        let sim = Sim::new(Arc::clone(&loaded), Chance::paired(world_seed, noise_seed));
        Self { loaded, seed: world_seed, sim, acts: Vec::new(), recorder: None, late: aftermath::Sums::default() }
    }

    /// An exercise in which the mechanics of a measure are switched off, for studies: its order is taken and paid, and nothing
    /// follows. It is another model: a recording of it would not replay.
    #[must_use]
    pub fn without(loaded: Arc<Loaded>, seed: u64, lever: Lever) -> Self {
        let mut exercise = Self::new(loaded, seed);
        exercise.sim.switch_off(lever);
        exercise
    }

    /// Records everything from here on. Call it before the first act.
    ///
    /// # Errors
    /// The recording cannot be written.
    pub fn record(&mut self, mut recorder: Recorder, policy: &str) -> Result<(), RecordingError> {
        recorder.begin(&self.loaded, self.seed, policy)?;
        self.recorder = Some(recorder);
        Ok(())
    }

    /// Hands in an act; it takes effect in the next tick. Returns its number.
    ///
    /// # Errors
    /// The recording cannot be written; the act is then not taken, so that nothing happens that is not on record.
    pub fn submit(&mut self, act: Act) -> Result<u32, RecordingError> {
        let order = self.acts.len() as u32;
        if let Some(recorder) = &mut self.recorder {
            recorder.act(self.sim.now(), order, &act)?;
        }
        self.sim.hand_in(order, &act);
        self.acts.push((self.sim.now(), act));
        Ok(order)
    }

    /// Moves on by one hour. Does nothing at ENDEX.
    ///
    /// # Errors
    /// The recording cannot be written.
    pub fn step(&mut self) -> Result<(), RecordingError> {
        if self.is_over() {
            return Ok(());
        }
        self.sim.step();
        if self.sim.now().0 + aftermath::DAYS * DAY == self.sim.endex().0 {
            self.late = aftermath::Sums::of(&self.sim.truth());
        }
        if let Some(mut recorder) = self.recorder.take() {
            let written = recorder.tick(self);
            self.recorder = Some(recorder);
            written?;
        }
        Ok(())
    }

    /// Lets a policy decide once and moves on by one hour.
    ///
    /// # Errors
    /// The policy cannot decide, or the recording cannot be written.
    pub fn step_with(&mut self, policy: &mut dyn Policy, orders: &mut Vec<Decision>) -> Result<(), RunError> {
        policy.decide(self.sim.sitrep(), orders)?;
        for decision in orders.drain(..) {
            self.submit(Act::Decide(decision))?;
        }
        Ok(self.step()?)
    }

    /// Runs to ENDEX under a policy and closes the recording.
    ///
    /// # Errors
    /// The policy cannot decide, or the recording cannot be written.
    pub fn run(&mut self, policy: &mut dyn Policy) -> Result<(), RunError> {
        let mut orders = Vec::new();
        while !self.is_over() {
            self.step_with(policy, &mut orders)?;
        }
        Ok(self.finish()?)
    }

    /// Closes the recording with the result so far.
    ///
    /// # Errors
    /// The recording cannot be written.
    pub fn finish(&mut self) -> Result<(), RecordingError> {
        match self.recorder.take() {
            Some(mut recorder) => recorder.end(self),
            None => Ok(()),
        }
    }

    /// Whether ENDEX is reached.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.sim.now() >= self.sim.endex()
    }

    /// Hours since STARTEX.
    #[must_use]
    pub fn now(&self) -> Tick {
        self.sim.now()
    }

    /// The scenario.
    #[must_use]
    pub fn loaded(&self) -> &Arc<Loaded> {
        &self.loaded
    }

    /// The seed of the world.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The observed picture.
    #[must_use]
    pub fn sitrep(&self) -> &Sitrep {
        self.sim.sitrep()
    }

    /// The observed picture for a seat. Policies, `run` and recordings have the coordination seat's.
    #[must_use]
    pub fn sitrep_for(&self, seat: Seat) -> Sitrep {
        self.sim.sitrep().for_seat(seat, self.sim.truth().caseload)
    }

    /// What happened so far.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        self.sim.journal()
    }

    /// What happened so far as the responders know it: what is reported to them comes later and in round numbers.
    pub fn news(&self) -> impl DoubleEndedIterator<Item = (Tick, Fact)> {
        let (now, delay) = (self.sim.now(), self.loaded.rules.report_delay);
        // What the last tick counted is on its way.
        let last = Tick(now.0.saturating_sub(1));
        let known =
            move |(tick, fact): &(Tick, Fact)| fact.is_known(*tick, last, delay).then(|| (*tick, fact.as_reported()));
        self.journal().facts().iter().filter_map(known)
    }

    /// All acts so far, in order: their position is their number.
    #[must_use]
    pub fn acts(&self) -> &[(Tick, Act)] {
        &self.acts
    }

    /// What really is; for score, debrief and tests.
    #[must_use]
    pub fn truth(&self) -> Truth<'_> {
        self.sim.truth()
    }

    /// The score so far.
    #[must_use]
    pub fn score(&self) -> Score {
        score(&self.loaded.score, &self.sim.truth())
    }

    /// The digest of all state.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.sim.digest()
    }

    /// Living cohorts.
    #[must_use]
    pub fn cohorts(&self) -> usize {
        self.sim.cohorts()
    }

    /// Checks the balances that must hold at every tick.
    ///
    /// # Errors
    /// Says which one does not hold.
    pub fn audit(&self) -> Result<(), String> {
        self.sim.audit()
    }
}
