//! Any text as a scenario, with any text as its series: reading it must not panic, hang or eat memory, and what is found must
//! be told in every language. A text is cut at the first line `%%`; what follows is the CSV file.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use umbral::scenario::finding::{Finding, Labels, Value, render};
use umbral::scenario::{LoadError, Texts, asset, read};
use umbral::text::{Arg, Lang, Text};

static WORDS: LazyLock<[Text; 3]> = LazyLock::new(|| Lang::ALL.map(Text::new));

/// The CSV files that the seeds name.
const SERIES: [&str; 3] = ["base.csv", "transit-corridor-arrivals.csv", "series.csv"];

fn shipped(path: &str) -> String {
    asset(path).expect("embedded").to_owned()
}

fn draw(finding: &Finding, source: &str) {
    let arg = |value| match value {
        &Value::Int(n) => Arg::Int(n),
        Value::Str(text) => Arg::from(text),
    };
    let args: Vec<_> = finding.args.iter().map(|(name, value)| (*name, arg(value))).collect();
    for text in WORDS.iter() {
        let message = text.get(&finding.message_key(), &args);
        let help = text.get(&format!("{}-help", finding.message_key()), &args);
        render(finding, "fuzz.ron", source, (&message, Some(&help)), Labels::ENGLISH, false);
    }
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (scenario, csv) = text.split_once("\n%%\n").unwrap_or((text, "day,persons\n"));
    let texts = Texts {
        name: "fuzz.ron".to_owned(),
        scenario: scenario.to_owned(),
        series: BTreeMap::from(SERIES.map(|name| (name.to_owned(), csv.to_owned()))),
        rules: shipped("rules/standard.ron"),
        presets: shipped("rules/presets.ron"),
        score: shipped("rules/score.ron"),
    };
    match read(texts) {
        Ok(loaded) => loaded.warnings.iter().for_each(|finding| draw(finding, scenario)),
        Err(LoadError::Findings { findings, sources }) => {
            for finding in findings.iter().take(50) {
                let file = finding.file.as_deref().unwrap_or_default();
                draw(finding, sources.get(file).map_or("", String::as_str));
            }
        }
        Err(_) => {}
    }
});
