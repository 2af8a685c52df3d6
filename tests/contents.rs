//! What is shipped is sound: rules have a unit, source and range; scenarios have all texts; every text key in use exists.

use umbral::scenario::rules::{RuleTable, Rules};
use umbral::scenario::{asset, from_ron, scenarios, seed_list};
use umbral::text::{Lang, Text};

use super::support::{LIBRARY, shipped};

#[test]
fn every_rule_has_unit_source_and_range() {
    let table: RuleTable = from_ron(asset("rules/standard.ron").expect("embedded")).expect("it reads");
    assert_eq!(table.0.len(), Rules::NAMES.len());
    for (name, rule) in &table.0 {
        assert!(!rule.unit.is_empty() && rule.source.0.len() > 5, "{name} needs a unit and a source");
        assert!(rule.low <= rule.value && rule.value <= rule.high && rule.low < rule.high, "{name}: {rule:?}");
    }
}

#[test]
fn a_rules_file_with_one_rule_too_few_or_too_many_does_not_load() {
    let table: RuleTable = from_ron(asset("rules/standard.ron").expect("embedded")).expect("it reads");
    for name in Rules::NAMES {
        let mut fewer = table.clone();
        fewer.0.remove(*name);
        assert!(Rules::from_table(&fewer).is_err(), "{name} is not needed");
    }
    let mut more = table;
    let copy = more.0.values().next().expect("there are rules").clone();
    more.0.insert("water.colour".to_owned(), copy);
    assert!(Rules::from_table(&more).is_err());
}

#[test]
fn shipped_scenarios_load_without_findings_and_differ() {
    let ids: Vec<_> = scenarios().map(|shipped| shipped.id).collect();
    assert_eq!(ids, LIBRARY);
    let loaded = LIBRARY.map(shipped);
    for scenario in &loaded {
        assert_eq!(scenario.proofread(), []);
        assert_eq!(scenario.model_hash.len(), 64);
    }
    assert_ne!(loaded[0].model_hash, loaded[1].model_hash);
}

#[test]
fn wording_and_layout_do_not_change_the_model_hash_but_mechanics_do() {
    let loaded = shipped("island-storm");
    let with = |from: &str, to: &str| {
        let mut texts = loaded.texts.clone();
        texts.scenario = texts.scenario.replacen(from, to, 1);
        assert_ne!(texts.scenario, loaded.texts.scenario, "{from} does not occur");
        umbral::scenario::read(texts).expect("it still loads")
    };
    let title = &loaded.scenario.meta.title.en;
    let reworded = with(&format!("\"{title}\""), "\"Another title\"");
    assert_eq!(reworded.model_hash, loaded.model_hash);
    assert_ne!(reworded.text_hash, loaded.text_hash);
    let laid_out = with("\n", "\r\n// a comment\n");
    assert_eq!((&laid_out.model_hash, &laid_out.text_hash), (&loaded.model_hash, &loaded.text_hash));
    let days = format!("during_days: {}", loaded.scenario.duration.during_days);
    let longer = with(&days, &format!("during_days: {}", loaded.scenario.duration.during_days.0 + 1));
    assert_ne!(longer.model_hash, loaded.model_hash);
}

#[test]
fn every_indicator_gate_and_dimension_has_a_title_in_every_language() {
    let loaded = shipped("island-storm");
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for row in &loaded.score.indicators {
            assert!(text.has(&format!("indicator-{}", row.id)), "{lang:?} {}", row.id);
        }
        for gate in &loaded.score.gates {
            assert!(text.has(&format!("gate-{}", gate.id)), "{lang:?} {}", gate.id);
        }
    }
}

#[test]
fn seed_lists_say_what_they_are_for() {
    for (id, least) in [("smoke", 20), ("golden", 3)] {
        let list = seed_list(id).expect("shipped");
        assert_eq!(list.id, id);
        assert!(list.seeds.len() >= least);
        for lang in Lang::ALL {
            assert!(!list.purpose.get(lang).is_empty(), "{id} {lang:?}");
        }
    }
}
