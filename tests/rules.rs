//! Policies in the language of rules: files run, are checked, recorded and replayed; the policy of rules alone does its work.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use umbral::exercise::{Exercise, Policy, Sheet, policy_findings};
use umbral::scenario::finding::code;
use umbral::scenario::policies;
use umbral::sim::{Decision, Sitrep};
use umbral::study::outcomes;

use super::cli::{folder, json, umbral, write};
use super::support::{LIBRARY, policy, shipped};

const SHEET: &str = r#"(
    decides: Nothing,
    numbers: {"many": 20},
    rules: [
        (id: "declare", when: "idle_emergency_declaration and arrived > many", cooldown_hours: 24, do: [Enact(lever: EmergencyDeclaration)]),
        (id: "booths", each: Sites([PointOfEntry]), when: "desks < booths and waiting > many", cooldown_hours: 6, do: [OpenDesks(site: "it", desks: "booths")]),
        (
            id: "feed",
            each: Sites([CollectiveShelter]),
            choose: (among: [Warehouse], most: "stock_ration"),
            when: "open and stock_ration < present * 2",
            cooldown_hours: 12,
            do: [Send(item: Ration, quantity: "min(present * 4, other.stock_ration)", from: "other", to: "it")],
        ),
    ],
)"#;

#[test]
fn a_file_with_rules_runs_and_its_recording_replays() {
    let here = folder();
    write(here.path(), "mine.ron", SHEET);
    let run = |name: &str| json(here.path(), &["island-storm", "--seed", "7", "--policy", name]);
    let result = run("mine.ron");
    assert_eq!(result["policy"], "mine.ron");
    assert!(result["orders"]["accepted"].as_u64().is_some_and(|orders| orders > 5), "{}", result["orders"]);
    assert_ne!(result["digest"], run("do-nothing")["digest"]);
    assert_eq!(result["digest"], run("mine.ron")["digest"], "the same run twice");
    umbral(here.path(), &["run", "island-storm", "--seed", "7", "--policy", "mine.ron", "--record", "r.rec"]).fine();
    umbral(here.path(), &["replay", "r.rec"]).fine().prints(&["all the same"]);
}

#[test]
fn a_file_with_errors_is_refused_with_their_places_by_run_and_by_check() {
    let here = folder();
    write(here.path(), "mine.ron", SHEET);
    umbral(here.path(), &["check", "mine.ron"]).fine();
    let broken = SHEET.replace("arrived > many", "arived > many").replace("open and stock", "opn and stock");
    write(here.path(), "mine.ron", &broken);
    for args in [&["run", "island-storm", "--policy", "mine.ron"][..], &["check", "mine.ron"]] {
        umbral(here.path(), args).says(&["[S091]", "mine.ron:5:63", "did you mean \"arrived\"", "mine.ron:11:20"]);
    }
    // What begins like a policy is one, whatever else is wrong with it.
    write(here.path(), "mine.ron", "(decides: Nobody)");
    umbral(here.path(), &["check", "mine.ron"]).says(&["[S017]", "mine.ron:1:11"]);
    write(here.path(), "list.ron", "[(0, Enact(lever: Rooster))]");
    umbral(here.path(), &["check", "list.ron"]).says(&["[S017]", "list.ron:1:19"]);
}

/// All shipped policies are without findings, and `check` on their folder says so.
#[test]
fn shipped_policies_have_no_findings() {
    for (id, text) in policies() {
        assert_eq!(policy_findings(text), Some(Vec::new()), "{id}");
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    umbral(root, &["check", "assets/policies", "assets/policies/best-known"]).fine();
}

/// By its type a policy gets nothing but the picture: fed with pictures alone, long after the run, it orders the same.
#[test]
fn rules_need_nothing_but_the_picture() {
    let loaded = shipped("island-storm");
    let sheet = Sheet::read(SHEET).unwrap();
    let mut live = sheet.policy("live", &loaded);
    let mut exercise = Exercise::new(Arc::clone(&loaded), 7);
    let (mut pictures, mut orders) = (Vec::<Sitrep>::new(), Vec::<Decision>::new());
    while !exercise.is_over() && pictures.len() < 400 {
        pictures.push(exercise.sitrep().clone());
        exercise.step_with(&mut *live, &mut orders).unwrap();
    }
    drop(exercise);
    let (mut one, mut two) = (sheet.policy("one", &loaded), sheet.policy("two", &loaded));
    let decide = |policy: &mut dyn Policy, picture: &Sitrep| {
        let mut orders = Vec::new();
        policy.decide(picture, &mut orders).unwrap();
        orders
    };
    let all: Vec<_> = pictures.iter().map(|picture| decide(&mut *one, picture)).collect();
    assert!(all.iter().map(Vec::len).sum::<usize>() > 5);
    for (picture, orders) in pictures.iter().zip(&all) {
        // Written and read again: nothing hides in it.
        let text = serde_json::to_string(picture).unwrap();
        let picture: Sitrep = serde_json::from_str(&text).unwrap();
        assert_eq!(decide(&mut *two, &picture), *orders);
    }
    // Nothing in the language reaches for more.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/exercise/rules");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let beyond =
            ["truth()", "Exercise", "Journal", "std::fs", "std::time", "std::env", "rand", "f64", "f32", "HashMap"];
        let is_test = path.ends_with("tests.rs");
        let met = beyond.iter().find(|word| !is_test && text.contains(**word));
        assert_eq!(met, None, "{}", path.display());
    }
}

#[test]
fn rules_of_thumb_do_better_than_nothing_in_most_scenarios() {
    let mut better = 0;
    for id in LIBRARY {
        let loaded = shipped(id);
        let mean = |name: &str| outcomes(&loaded, name, &[1, 2]).iter().map(|outcome| outcome.total).sum::<f64>() / 2.0;
        better += usize::from(mean("rules-of-thumb") > mean("do-nothing") + 3.0);
    }
    assert!(better >= 5, "in {better} of {} scenarios", LIBRARY.len());
}

#[test]
fn rules_on_top_of_the_response_come_after_its_orders() {
    let loaded = shipped("island-storm");
    let sheet = Sheet::read(
        "(decides: Response, rules: [(id: \"last\", when: \"tick == 0\", do: [Enact(lever: Hotline), Enact(lever: Roster)])])",
    )
    .unwrap();
    let picture = Exercise::new(Arc::clone(&loaded), 1).sitrep().clone();
    let (mut usual, mut more) = (Vec::new(), Vec::new());
    policy("reference", &loaded).decide(&picture, &mut usual).unwrap();
    sheet.policy("more", &loaded).decide(&picture, &mut more).unwrap();
    assert_eq!(more[..usual.len()], usual[..]);
    assert_eq!(more.len(), usual.len() + 2);
}

#[test]
fn the_language_is_documented_by_the_program() {
    let here = folder();
    let page = umbral(here.path(), &["schema", "policy", "--lang", "en"]).fine().out;
    for words in
        ["\nPolicy\n", "WrittenRule", "cooldown_hours", "if left out: 1", "Parameters", "review_every", "SiteNames"]
    {
        assert!(page.contains(words), "{words}");
    }
    for name in ["in_force_roster", "stock_ration", "longest_wait_error", "rescue", "money_left"] {
        umbral(here.path(), &["schema", name]).fine().prints(&[name]);
    }
    let json = umbral(here.path(), &["schema", "Policy", "--format", "json"]).fine().out;
    let schema: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(schema["title"], "Policy");
    for lang in ["es", "fr"] {
        let page = umbral(here.path(), &["schema", "policy", "--lang", lang]).fine().out;
        assert_eq!(super::cli::placeholders(&page), [""; 0]);
    }
}

/// A file as large as may be, full of rules that can never be read, is answered in linear time; nothing panics.
#[test]
fn hostile_files_are_refused() {
    let many = "(id: \"a\", when: \"day > 1\", do: [Enact(lever: Roster)]),".repeat(300);
    let found = policy_findings(&format!("(decides: Nothing, rules: [{many}])")).unwrap();
    assert!(found.iter().any(|finding| finding.code == code::WRONG_COUNT));
    let deep = format!("(decides: Nothing, rules: [(id: \"a\", when: \"{}1\", do: [])])", "(".repeat(100_000));
    assert!(policy_findings(&deep).unwrap().iter().any(|finding| finding.code == code::WRONG_COUNT));
    let long = format!(
        "(decides: Nothing, rules: [(id: \"a\", when: \"{}\", do: [Enact(lever: Roster)])])",
        "1+".repeat(50_000)
    );
    assert_eq!(policy_findings(&long).unwrap()[0].code, code::EXPRESSION);
    assert_eq!(policy_findings("no policy at all ("), None);
    assert_eq!(policy_findings("(format: 1)"), None);
}
