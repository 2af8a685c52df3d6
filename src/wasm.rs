//! The engine for WebAssembly: digests to compare with native ones (`.ci/wasm.sh`).

use std::sync::Arc;

use crate::exercise::{Exercise, named_policy};
use crate::scenario::scenarios;

/// Digest after a whole run of the `scenario`-th shipped scenario; `policy` 0 is do-nothing, 1 reference. Zero if there
/// is no such scenario.
#[expect(unsafe_code, reason = "an exported name is how a host without bindings finds the function")]
#[unsafe(no_mangle)]
pub extern "C" fn umbral_digest(scenario: u32, seed: u64, policy: u32) -> u64 {
    let Some(loaded) = scenarios().nth(scenario as usize).and_then(|shipped| shipped.load().ok()) else { return 0 };
    let id = if policy == 0 { "do-nothing" } else { "reference" };
    let mut policy = named_policy(id, &loaded).expect("the policy is shipped");
    let mut exercise = Exercise::new(Arc::new(loaded), seed);
    match exercise.run(&mut *policy) {
        Ok(()) => exercise.digest(),
        Err(_) => 0,
    }
}
