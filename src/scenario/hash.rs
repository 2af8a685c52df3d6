//! Hashes: one of the mechanics, one of the wording.
//!
//! The canonical form is the JSON of the parsed scenario, rules, score table and series, with everything under
//! [`WORDING`] taken out. Layout, comments, line endings and corrected typos do not change it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::rules::Rules;
use super::schema::Scenario;
use super::table::ScoreTable;

use super::schema::WORDING;

/// `model_hash` and `text_hash` as hexadecimal text.
pub(super) fn hashes(
    scenario: &Scenario,
    rules: &Rules,
    score: &ScoreTable,
    series: &BTreeMap<String, Vec<u32>>,
) -> (String, String) {
    let mut canonical = json!({ "scenario": scenario, "rules": rules, "score": score, "series": series });
    let mut wording = Vec::new();
    take_wording(&mut canonical, &mut wording);
    (hex(canonical.to_string().as_bytes()), hex(Value::Array(wording).to_string().as_bytes()))
}

fn take_wording(value: &mut Value, wording: &mut Vec<Value>) {
    match value {
        Value::Object(map) => {
            if let Some(text) = map.remove(WORDING) {
                wording.push(text);
            }
            map.values_mut().for_each(|inner| take_wording(inner, wording));
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| take_wording(inner, wording)),
        _ => {}
    }
}

fn hex(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
