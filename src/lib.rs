//! Umbral: a migration-crisis response trainer.
//!
//! > **`Journal = run(Scenario, Seed, Decisions)`**: the engine is a function; every other part feeds it or reads its
//! > journal.
//!
//! Layers, arrows go down only (a test reads the `use` lines):
//!
//! ```text
//! units   chance   text            units: newtypes, checked when read   chance: the only user of rand   text: languages
//!    \      |       /
//!     scenario     /               serde + ron; no bevy
//!         \       /
//!          sim                     bevy ecs only: no text, file, clock, window, thread
//!           |
//!        exercise                  the only door to a running sim: policy, recording, score
//!           |
//!         study                    many runs side by side; the required behaviour as checks
//!           |
//!         report                   facts, results and errors in the user's language
//!        /      \
//!  authoring     \                what trainers write scenarios with: spreadsheets, pages to print
//!    batch        \               policies in many worlds: tables, summaries, shards
//!       |         \
//!      cli      desk               shells that do not know each other: command line, window (feature `gui`)
//!        \      /
//!          main                    brings them together
//! ```
//!
//! It is a training model, not a forecast.

#[cfg(not(target_arch = "wasm32"))]
pub mod authoring;
#[cfg(not(target_arch = "wasm32"))]
pub mod batch;
pub mod chance;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(feature = "gui")]
pub mod desk;
pub mod exercise;
#[cfg(not(target_arch = "wasm32"))]
mod files;
pub mod report;
pub mod scenario;
pub mod sim;
pub mod study;
pub mod text;
pub mod units;
#[cfg(target_arch = "wasm32")]
mod wasm;
