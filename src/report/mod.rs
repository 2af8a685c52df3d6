//! Reports: what is written after a run, in the user's language.

mod readable;
mod sentence;

pub use readable::readable;
pub use sentence::{
    fact_sentence, item as item_key, lever as lever_key, line as line_key, profession as profession_key,
    refusal_sentence, warning_sentence,
};
