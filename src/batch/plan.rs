//! The plan of a batch: everything that decides what its runs are, in one file that can be taken to another machine.
//!
//! A run is a scenario, a policy and a seed; its number is its place in the cross product, scenarios first, seeds last. The plan
//! holds all texts, so that neither the files it was made from nor the folder they were in are needed again.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::columns::Asked;
use super::error::BatchError;
use super::files::{read_text, write_whole};
use crate::chance::RNG_ID;
use crate::exercise::{PolicyError, PolicyText, policy_text};
use crate::scenario::{Loaded, Texts, load, read};

/// Version of the plan's format.
const FORMAT: u32 = 1;
/// More runs than this are a mistake.
const MOST_RUNS: u64 = 100_000_000;
/// The name of the plan in its folder.
pub const FILE: &str = "plan.json";

/// Where the decisions come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A policy as it is written.
    Text(String),
    /// A program outside; seconds that it may think about an answer.
    Program {
        /// Its command line.
        command: String,
        /// Seconds for an answer.
        seconds: u64,
    },
}

/// A policy of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPolicy {
    /// Its name in the tables.
    pub name: String,
    /// Hash of what decides.
    pub hash: String,
    /// What decides.
    pub source: Source,
    /// Which noise: 0 is that of the seed.
    pub noise: u64,
}

impl PlannedPolicy {
    /// A policy by id or path; `NAME@2` is the same policy with another noise.
    ///
    /// # Errors
    /// There is none, or its file cannot be read.
    pub fn named(word: &str) -> Result<Self, PolicyError> {
        let split = word.rsplit_once('@').and_then(|(name, noise)| Some((name, noise.parse().ok()?)));
        let (name, noise) = split.unwrap_or((word, 0));
        Ok(Self::of(word, Source::Text(policy_text(name)?), noise))
    }

    /// The policy as it is written, read; none where a program decides.
    ///
    /// # Errors
    /// The text has errors.
    pub fn read(&self) -> Result<Option<PolicyText>, PolicyError> {
        match &self.source {
            Source::Text(text) => PolicyText::read(&self.name, text.clone()).map(Some),
            Source::Program { .. } => Ok(None),
        }
    }

    /// A program by its command line.
    #[must_use]
    pub fn program(command: &str, seconds: u64) -> Self {
        Self::of(command, Source::Program { command: command.to_owned(), seconds }, 0)
    }

    /// A policy under a name.
    #[must_use]
    pub fn of(name: &str, source: Source, noise: u64) -> Self {
        let text = match &source {
            Source::Text(text) => text,
            Source::Program { command, .. } => command,
        };
        Self { name: name.to_owned(), hash: hash(text.as_bytes()), source, noise }
    }
}

/// A scenario of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PlannedScenario {
    id: String,
    model_hash: String,
    texts: Texts,
}

/// The plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    format: u32,
    /// Version of the engine: another one may give other results.
    engine: String,
    rng: String,
    scenarios: Vec<PlannedScenario>,
    policies: Vec<PlannedPolicy>,
    seeds: Vec<u64>,
    /// Whether the table of ticks, sites and groups is written, too.
    pub series: bool,
    /// Into how many shards the runs are split; one for a batch on this machine.
    pub shards: usize,
}

/// Where a run stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Position of the scenario.
    pub scenario: usize,
    /// Position of the policy.
    pub policy: usize,
    /// Position of the seed.
    pub seed: usize,
}

impl Plan {
    /// A plan for scenarios by id or path.
    ///
    /// # Errors
    /// A scenario or policy does not load, something is named twice, or there are too many runs.
    pub fn new(scenarios: &[String], policies: Vec<PlannedPolicy>, seeds: Vec<u64>) -> Result<Self, BatchError> {
        let named = |name: &String| load(name).map(|loaded| (loaded.scenario.meta.id.to_string(), loaded));
        Self::of(scenarios.iter().map(named).collect::<Result<Vec<_>, _>>()?, policies, seeds)
    }

    /// A plan for scenarios under names of their own.
    ///
    /// # Errors
    /// As [`Plan::new`].
    pub fn of(
        scenarios: Vec<(String, Loaded)>,
        policies: Vec<PlannedPolicy>,
        seeds: Vec<u64>,
    ) -> Result<Self, BatchError> {
        let planned = scenarios.iter().map(|(id, loaded)| PlannedScenario {
            id: id.clone(),
            model_hash: loaded.model_hash.clone(),
            texts: loaded.texts.clone(),
        });
        let plan = Self {
            format: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            rng: RNG_ID.to_owned(),
            scenarios: planned.collect(),
            policies,
            seeds,
            series: false,
            shards: 1,
        };
        plan.check()?;
        Ok(plan)
    }

    fn check(&self) -> Result<(), BatchError> {
        let scenarios = self.scenarios.iter().map(|scenario| scenario.id.as_str());
        for names in [scenarios.collect::<Vec<_>>(), self.policies()] {
            for (at, name) in names.iter().enumerate() {
                if names[..at].contains(name) {
                    return Err(BatchError::NamedTwice((*name).to_owned()));
                }
            }
        }
        let product = [self.scenarios.len(), self.policies.len(), self.seeds.len()];
        let runs = product.iter().fold(1u64, |runs, n| runs.saturating_mul(*n as u64));
        if runs > MOST_RUNS {
            return Err(BatchError::TooMany(runs));
        }
        // What does not read should be said before anything is run.
        for policy in &self.policies {
            policy.read()?;
        }
        Ok(())
    }

    /// The same plan with its first worlds only.
    #[must_use]
    pub fn first_worlds(&self, worlds: usize) -> Self {
        Self { seeds: self.seeds.iter().copied().take(worlds).collect(), ..self.clone() }
    }

    /// How many runs it has.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.scenarios.len() * self.policies.len() * self.seeds.len()
    }

    /// Where a run stands.
    #[must_use]
    pub fn place(&self, run: usize) -> Place {
        let (seeds, policies) = (self.seeds.len(), self.policies.len());
        Place { scenario: run / seeds / policies, policy: run / seeds % policies, seed: run % seeds }
    }

    /// The number of the run at a place.
    #[must_use]
    pub fn number(&self, place: Place) -> usize {
        (place.scenario * self.policies.len() + place.policy) * self.seeds.len() + place.seed
    }

    /// What a run is.
    #[must_use]
    pub fn asked(&self, run: usize) -> Asked<'_> {
        let place = self.place(run);
        let (scenario, policy) = (&self.scenarios[place.scenario], &self.policies[place.policy]);
        Asked {
            scenario: &scenario.id,
            model_hash: &scenario.model_hash,
            policy: &policy.name,
            policy_hash: &policy.hash,
            seed: self.seeds[place.seed],
            noise: policy.noise,
        }
    }

    /// Ids of the scenarios.
    #[must_use]
    pub fn scenarios(&self) -> Vec<&str> {
        self.scenarios.iter().map(|scenario| scenario.id.as_str()).collect()
    }

    /// Names of the policies.
    #[must_use]
    pub fn policies(&self) -> Vec<&str> {
        self.policies.iter().map(|policy| policy.name.as_str()).collect()
    }

    /// The policy at a position.
    #[must_use]
    pub fn policy(&self, position: usize) -> &PlannedPolicy {
        &self.policies[position]
    }

    /// The seeds.
    #[must_use]
    pub fn seeds(&self) -> &[u64] {
        &self.seeds
    }

    /// The scenarios, ready to run.
    ///
    /// # Errors
    /// One does not load, or its mechanics are others under this engine.
    pub fn load(&self) -> Result<Vec<Arc<Loaded>>, BatchError> {
        let load = |planned: &PlannedScenario| {
            let loaded = read(planned.texts.clone())?;
            match loaded.model_hash == planned.model_hash {
                true => Ok(Arc::new(loaded)),
                false => Err(BatchError::OtherEngine { folder: FILE.into(), found: self.engine.clone() }),
            }
        };
        self.scenarios.iter().map(load).collect()
    }

    /// The runs of a shard: from, and up to but not with.
    ///
    /// # Errors
    /// There is no such shard.
    pub fn shard(&self, number: usize) -> Result<std::ops::Range<usize>, BatchError> {
        if number >= self.shards {
            return Err(BatchError::NoShard { number, of: self.shards });
        }
        let edge = |at: usize| (self.runs() as u128 * at as u128 / self.shards as u128) as usize;
        Ok(edge(number)..edge(number + 1))
    }

    /// The plan as it is written.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).expect("invariant: a plan has text keys") + "\n"
    }

    /// Hash of the plan.
    #[must_use]
    pub fn hash(&self) -> String {
        hash(self.text().as_bytes())
    }

    /// Puts the plan into its folder, which is made if it is not there. A folder that holds this plan already is one to go on in.
    ///
    /// # Errors
    /// The folder holds another batch, or cannot be written.
    pub fn settle_in(&self, folder: &Path) -> Result<(), BatchError> {
        std::fs::create_dir_all(folder).map_err(BatchError::io(folder))?;
        let file = folder.join(FILE);
        if file.exists() {
            let old = Self::read(folder)?;
            return if old == *self { Ok(()) } else { Err(BatchError::OtherBatch(folder.to_path_buf())) };
        }
        let mut entries = std::fs::read_dir(folder).map_err(BatchError::io(folder))?;
        if entries.next().is_some() {
            return Err(BatchError::OtherBatch(folder.to_path_buf()));
        }
        write_whole(&file, self.text().as_bytes())
    }

    /// The plan in a folder.
    ///
    /// # Errors
    /// There is none, it is damaged, or of another engine.
    pub fn read(folder: &Path) -> Result<Self, BatchError> {
        let file = folder.join(FILE);
        if !file.is_file() {
            return Err(BatchError::NoPlan(folder.to_path_buf()));
        }
        let text = read_text(&file)?;
        let damaged = |_| BatchError::Damaged(file.clone());
        // The version first: a later format may not read at all.
        let made: Made = serde_json::from_str(&text).map_err(damaged)?;
        if made.format != FORMAT || made.engine != env!("CARGO_PKG_VERSION") || made.rng != RNG_ID {
            return Err(BatchError::OtherEngine { folder: folder.to_path_buf(), found: made.engine });
        }
        let plan: Self = serde_json::from_str(&text).map_err(damaged)?;
        if plan.shards == 0 || plan.runs() == 0 {
            return Err(BatchError::Damaged(file));
        }
        Ok(plan)
    }
}

/// What made a plan.
#[derive(Deserialize)]
struct Made {
    format: u32,
    engine: String,
    rng: String,
}

/// SHA-256 of bytes, hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(shards: usize) -> Plan {
        let policies = ["do-nothing", "reference", "reference@2"].map(|name| PlannedPolicy::named(name).unwrap());
        let scenarios = ["tutorial".to_owned(), "caravan".to_owned()];
        Plan { shards, ..Plan::new(&scenarios, policies.to_vec(), (1..=7).collect()).unwrap() }
    }

    #[test]
    fn a_number_and_its_place_are_one_thing_and_shards_cover_every_run_once() {
        for shards in [1, 5, 42, 64] {
            let plan = plan(shards);
            let covered: Vec<usize> = (0..shards).flat_map(|shard| plan.shard(shard).unwrap()).collect();
            assert_eq!(covered, (0..plan.runs()).collect::<Vec<_>>());
            assert!(covered.iter().all(|run| plan.number(plan.place(*run)) == *run));
            assert!(matches!(plan.shard(shards), Err(BatchError::NoShard { .. })));
        }
        assert_eq!(plan(1).asked(20).policy, "reference@2");
        assert_eq!((plan(1).asked(20).noise, plan(1).asked(20).seed), (2, 7));
    }

    #[test]
    fn a_plan_reads_as_it_was_written_and_a_folder_takes_one_plan_only() {
        let folder = tempfile::tempdir().unwrap();
        plan(3).settle_in(folder.path()).unwrap();
        assert_eq!(Plan::read(folder.path()).unwrap(), plan(3));
        plan(3).settle_in(folder.path()).expect("the same plan goes on");
        assert!(matches!(plan(4).settle_in(folder.path()), Err(BatchError::OtherBatch(_))));
        let file = folder.path().join(FILE);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("\"engine\": \"0.1.0\"", "\"engine\": \"9.9.9\"")).unwrap();
        assert!(matches!(Plan::read(folder.path()), Err(BatchError::OtherEngine { found, .. }) if found == "9.9.9"));
        std::fs::write(&file, &text[..text.len() / 2]).unwrap();
        assert!(matches!(Plan::read(folder.path()), Err(BatchError::Damaged(_))));
    }
}
