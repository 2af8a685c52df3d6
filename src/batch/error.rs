//! Why a batch cannot be planned, run or merged. Nothing that was computed is lost by any of these.

use std::path::{Path, PathBuf};

use crate::exercise::PolicyError;
use crate::scenario::LoadError;

/// Why a batch stops.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// No seed was given.
    #[error("no seeds")]
    NoSeeds,
    /// No policy was given.
    #[error("no policies")]
    NoPolicies,
    /// Neither a number, a range, a file nor a list.
    #[error("no seeds in \"{0}\"")]
    NotSeeds(String),
    /// A seed is named twice: it would count twice.
    #[error("seed {0} twice")]
    SeedTwice(u64),
    /// A scenario or policy is named twice.
    #[error("\"{0}\" twice")]
    NamedTwice(String),
    /// More runs than anybody can wait for.
    #[error("{0} runs")]
    TooMany(u64),
    /// The baseline is none of the policies.
    #[error("no policy \"{name}\"")]
    NoBaseline {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No factor of the form `NAME=LOW..HIGH`.
    #[error("no factor in \"{0}\"")]
    NotAFactor(String),
    /// Neither a parameter of the policy nor a rule; the reason, where there is one.
    #[error("no such parameter: {0}")]
    NotAParameter(String),
    /// A rule outside its plausible range.
    #[error("{name} must lie between {low} and {high}")]
    OutOfRange {
        /// The rule.
        name: String,
        /// Lowest plausible value.
        low: i64,
        /// Highest plausible value.
        high: i64,
    },
    /// Parameters of a policy and rules of the model in one sweep.
    #[error("parameters and rules together")]
    MixedFactors,
    /// A policy that has no parameters: a list of orders.
    #[error("\"{0}\" has no parameters")]
    NoSheet(String),
    /// The folder holds no sweep.
    #[error("no sweep in {0}")]
    NoSweep(PathBuf),
    /// The batch has no such policy.
    #[error("no runs of \"{0}\"")]
    NotInBatch(String),
    /// Fewer worlds than are needed to choose in some and show in others.
    #[error("fewer than {0} worlds")]
    TooFewWorlds(usize),
    /// A scenario does not load.
    #[error(transparent)]
    Scenario(#[from] LoadError),
    /// A policy does not read.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// The folder holds something else.
    #[error("{0} holds another batch")]
    OtherBatch(PathBuf),
    /// The folder was begun by another version, or with other rules.
    #[error("{folder} was made with engine {found}")]
    OtherEngine {
        /// Which folder.
        folder: PathBuf,
        /// The version that began it.
        found: String,
    },
    /// No plan in the folder.
    #[error("{0} holds no plan")]
    NoPlan(PathBuf),
    /// A file is not as it was written.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// There is no such shard.
    #[error("no shard {number} of {of}")]
    NoShard {
        /// What was asked for, from 0.
        number: usize,
        /// How many there are.
        of: usize,
    },
    /// Shards that were not run.
    #[error("shards are missing: {0:?}")]
    Missing(Vec<usize>),
    /// A shard that belongs to another plan, or holds other runs than it should.
    #[error("{0} is of another plan")]
    Mismatch(PathBuf),
    /// A file cannot be written or read.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It was stopped from outside; so many runs are kept.
    #[error("stopped after {done} of {of}")]
    Stopped {
        /// Runs done.
        done: u64,
        /// Runs asked for.
        of: u64,
    },
}

impl BatchError {
    /// What the system says about a file.
    pub(super) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::Io { path, source }
    }
}
