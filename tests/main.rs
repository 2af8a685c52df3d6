//! All integration tests in one binary, so that bevy is linked once.

mod common;
mod contents;
mod decisions;
mod determinism;
mod findings;
mod findings_fuzz;
mod layers;
mod steady;
mod support;
