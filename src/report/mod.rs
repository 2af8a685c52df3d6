//! Reports: what is written after a run, in the user's language.

mod readable;
mod sentence;

pub use readable::readable;
pub use sentence::{fact_sentence, refusal_sentence, warning_sentence};
