//! Reports: facts, results and errors in the language of the user, for both shells.

mod behind;
mod compared;
mod complaint;
mod labels;
mod readable;
mod sentence;

pub use behind::behind;
pub use compared::{compared, cost_of_relief, signed};
pub use complaint::{
    finding_help, finding_message, load_sentence, policy_failure_sentence, recording_sentence, system_reason,
};
pub use labels::kind_key;
pub use readable::{breach, in_unit, judgement_key, readable};
pub use sentence::{
    fact_sentence, item as item_key, lever as lever_key, line as line_key, profession as profession_key,
    refusal_sentence, route_name, span, warning_sentence,
};
