//! All integration tests in one binary, so that bevy is linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod authoring;
mod bad_input;
mod batch;
mod broken;
mod cli;
mod common;
mod contents;
mod decisions;
#[cfg(feature = "gui")]
mod desk;
mod determinism;
mod findings;
mod findings_fuzz;
mod hosts;
mod information;
mod injects;
mod layers;
mod money;
mod needs;
mod partners;
mod people;
mod preparing;
mod recordings;
mod rules;
mod staff;
mod steady;
mod studies;
mod support;
