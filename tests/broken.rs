//! Broken scenarios and policies: a small valid one (`broken/base.ron`, `broken/policy.ron`) with one small change each, and what is
//! found: code, line, column, message and help, against `broken/expected.txt`.
//!
//! To add one: a row in [`MORE`] or [`POLICIES`] (or an example of `umbral explain` for a new code), then `BLESS=1 cargo test broken` and
//! read what has changed in `expected.txt`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use umbral::exercise::policy_findings;
use umbral::scenario::codes::{CODES, examples};
use umbral::scenario::examine::syntax;
use umbral::scenario::finding::{Finding, Severity, Value, line_col};
use umbral::scenario::spanned::parse;
use umbral::scenario::{LoadError, load};
use umbral::text::{Arg, Lang, Text};

const BASE: &str = include_str!("broken/base.ron");
const SERIES: &str = include_str!("broken/base.csv");
const POLICY: &str = include_str!("broken/policy.ron");

/// The same for policies.
const POLICIES: [(&str, &str, &str); 26] = [
    ("policy: an unclosed bracket", "min(present * 4, other.stock_ration)", "min(present * 4, other.stock_ration"),
    ("policy: one equals sign", "hour == 6", "hour = 6"),
    ("policy: a comparison of three", "hour == 6", "2 < hour < 6"),
    ("policy: a fraction", "seats * 6", "seats * 1.5"),
    ("policy: an operator of another language", "needs_seats and", "needs_seats &&"),
    ("policy: two values side by side", "stock_ration < present * 2", "stock_ration < present 2"),
    ("policy: a site without quotes", "hour == 6", "site(depot).stock_ration == 6"),
    ("policy: a number too large", "hour == 6", "hour == 99999999999999999999"),
    ("policy: an empty condition", "hour == 6", ""),
    ("policy: a text with escapes", "hour == 6", "site(\\\"depot\\\").stok_ration == 6"),
    ("policy: an unknown name of the other site", "other.stock_ration)", "other.stock_rations)"),
    ("policy: a truth value where a number is needed", "seats + waiting / 8", "open"),
    ("policy: a number where a truth value is needed", "hour == 6", "hour"),
    ("policy: not before a number", "needs_seats and", "not seats and"),
    ("policy: the other site where none is chosen", "choose: (among: [Warehouse], most: \"stock_ration\"),", ""),
    ("policy: a condition that never holds", "hour == 6", "1 > 2"),
    ("policy: the site of a rule about the country", "to: \"depot\"", "to: \"it\""),
    (
        "policy: a route where a site is wanted",
        "HireSeats(route: \"it\", seats_per_hour: \"seats + waiting / 8\")",
        "OpenSite(site: \"it\")",
    ),
    ("policy: a parameter out of range", "\"food_days\": 4", "\"food_days\": -4"),
    ("policy: an unknown order", "OpenDesks(site", "OpenDesk(site"),
    ("policy: a missing field of an order", "OpenDesks(site: \"it\", desks: \"booths\")", "OpenDesks(site: \"it\")"),
    ("policy: a number where an id is wanted", "OpenDesks(site: \"it\"", "OpenDesks(site: 3"),
    ("policy: a rule twice", "id: \"feed\"", "id: \"open-all-booths\""),
    ("policy: a rule without orders", "[OpenDesks(site: \"it\", desks: \"booths\")]", "[]"),
    ("policy: a cool-down of no length", "cooldown_hours: 6", "cooldown_hours: 0"),
    ("policy: a reserved name", "numbers: {\"busy\": 60}", "numbers: {\"busy\": 60, \"other\": 3}"),
];

/// Name, what stands in the base, and what stands there instead.
const MORE: [(&str, &str, &str); 49] = [
    ("a comma forgotten in a list", "onward: [\"centre\"]", "onward: [\"centre\" \"school\"]"),
    ("curly quotes", "version: \"1.0\"", "version: “1.0”"),
    ("a bracket too many", "fleet: (trucks: 3, payload_kg: 5000),", "fleet: (trucks: 3, payload_kg: 5000)),"),
    ("a text that never ends", "sources: [\"assumption\"]", "sources: [\"assumption]"),
    ("a quote inside a text", "en: \"Wait and see.\"", "en: \"Wait \"and\" see.\""),
    ("a quote forgotten at the end of a line", "version: \"1.0\"", "version: \"1.0"),
    ("a quote forgotten before the next text", "title: (en: \"Base\"", "title: (en: \"Base"),
    ("a number with a blank", "payload_kg: 5000", "payload_kg: 5 000"),
    ("a number with a comma", "payload_kg: 5000", "payload_kg: 5,000"),
    ("a time of day", "start_hour: 6", "start_hour: 6:30"),
    ("an opening bracket forgotten", "title: (en: \"Base\"", "title: en: \"Base\""),
    ("a closing bracket forgotten", "fleet: (trucks: 3, payload_kg: 5000),", "fleet: (trucks: 3, payload_kg: 5000,"),
    ("an opening bracket of a list forgotten", "onward: [\"centre\"]", "onward: \"centre\"]"),
    (
        "a condition without what waits for it",
        "when: Once(All([FromDay(4), OccupancyAbove(\"centre\", 100)]))",
        "when: OccupancyAbove(\"centre\", 100)",
    ),
    ("a condition shown by itself", "shown_by: [", "shown_by: [Happened(StockOut), "),
    ("a misspelt field", "payload_kg", "payload"),
    (
        "a language forgotten",
        "title: (en: \"Base\", es: \"Base\", fr: \"Base\")",
        "title: (en: \"Base\", es: \"Base\")",
    ),
    ("a profession that does not exist", "profession: Health", "profession: Doctor"),
    ("a word in quotes", "kind: ExitPost", "kind: \"ExitPost\""),
    ("a negative price", "price: 68", "price: -68"),
    ("a share above everything", "protection: 80", "protection: 1080"),
    ("an hour that no day has", "start_hour: 6", "start_hour: 24"),
    ("a way that takes no time", "length_km: 9, hours: 1", "length_km: 9, hours: 0"),
    ("an order that does not exist", "order: OpenDesks", "order: OpenDesk"),
    ("a route to nowhere", "LimitRoute(route: \"bus\"", "LimitRoute(route: \"train\""),
    ("an unknown objective", "objective: \"receive\"", "objective: \"recieve\""),
    (
        "a dilemma with one option",
        "(id: \"wait\", text: (en: \"Wait and see.\", es: \"Esperar.\", fr: \"Attendre.\"), effects: [Rumour(12)]),",
        "",
    ),
    ("more open desks than booths", "open: 2", "open: 5"),
    ("a wave before the first day", "from_day: 1, to_day: 7", "from_day: 0, to_day: 7"),
    ("an inject after the last day", "At(day: 3, hour: 9)", "At(day: 8, hour: 9)"),
    ("an inject at the last midnight", "At(day: 3, hour: 9)", "At(day: 7, hour: 24)"),
    ("two options with one id", "(id: \"open\", text", "(id: \"wait\", text"),
    ("crowding where nobody sleeps", "OccupancyAbove(\"centre\", 100)", "OccupancyAbove(\"depot\", 100)"),
    ("waiting where nobody is registered", "OccupancyAbove(\"centre\", 100)", "WaitingAbove(\"town\", 100)"),
    (
        "a post closed that is none",
        "effects: [LoseStock(site: \"depot\", item: Ration, lost: 100)]",
        "effects: [ClosePost(\"centre\")]",
    ),
    ("an emergency that cannot be declared", "(lever: EmergencyDeclaration, cost: 0,", "(lever: Hotline, cost: 0,"),
    ("a condition that contradicts itself", "FromDay(4)", "Not(FromDay(1))"),
    (
        "a condition that always holds",
        "All([FromDay(4), OccupancyAbove(\"centre\", 100)])",
        "Any([FromDay(1), Happened(StockOut)])",
    ),
    ("a deadline after the end", "deadline_hours: 6", "deadline_hours: 200"),
    (
        "an order about no site",
        "Ordered(order: OpenDesks, site: \"bridge\")",
        "Ordered(order: Enact, site: \"bridge\")",
    ),
    (
        "help with repairs where nobody lives",
        "Ordered(order: OpenDesks, site: \"bridge\")",
        "Ordered(order: SupportRepairs, site: \"school\")",
    ),
    (
        "admission where nobody is admitted",
        "Ordered(order: OpenDesks, site: \"bridge\")",
        "Ordered(order: SetAdmission, site: \"town\")",
    ),
    ("a route opened that was never closed", "LimitRoute(route: \"bus\", per_hour: 6)", "OpenRoute(\"bus\")"),
    ("an effect of no size", "Rumour(24)", "Rumour(0)"),
    ("a route listed twice", "(route: \"to_ford\", weight: 10)", "(route: \"to_bridge\", weight: 10)"),
    ("seats for nobody from the first day", "seats_per_hour: 12", "seats_per_hour: 9999"),
    ("an organisation in a text", "fr: \"Chef de poste\"", "fr: \"Chef de poste, avec la Croix-Rouge\""),
    ("a term that puts people down", "es: \"No quedan camas.\"", "es: \"Una avalancha de personas.\""),
    (
        "a headline too long",
        "en: \"The centre is full\"",
        "en: \"The centre is full, and so is the school, and the town, and every other place that we know of\"",
    ),
];

/// A text with the first `good` replaced.
#[track_caller]
fn edited(text: &str, good: &str, bad: &str) -> String {
    assert!(text.contains(good), "the base has no {good:?}");
    text.replacen(good, bad, 1)
}

/// What is found in a scenario with its series, and the texts it points into.
fn found_in(scenario: &str, series: &str) -> (Vec<Finding>, BTreeMap<String, String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("base.ron");
    std::fs::write(&path, scenario).expect("writable");
    std::fs::write(folder.path().join("base.csv"), series).expect("writable");
    match load(&path.to_string_lossy()) {
        Ok(loaded) => (loaded.proofread(), BTreeMap::from([("base.ron".to_owned(), scenario.to_owned())])),
        Err(LoadError::Findings { findings, sources }) => (findings, sources),
        Err(error) => panic!("{error}"),
    }
}

/// What is found in a policy.
fn found_in_policy(policy: &str) -> (Vec<Finding>, BTreeMap<String, String>) {
    let mut findings = policy_findings(policy).unwrap_or_else(|| vec![syntax(&parse(policy).unwrap_err())]);
    findings.iter_mut().for_each(|finding| finding.file = Some("policy.ron".to_owned()));
    (findings, BTreeMap::from([("policy.ron".to_owned(), policy.to_owned())]))
}

fn said(text: &Text, finding: &Finding) -> (String, String) {
    let args: Vec<(&str, Arg<'_>)> = finding.args.iter().map(|(name, value)| (*name, arg(value))).collect();
    let key = finding.message_key();
    (text.get(&key, &args), text.get(&format!("{key}-help"), &args))
}

fn arg(value: &Value) -> Arg<'_> {
    match value {
        Value::Int(number) => Arg::Int(*number),
        Value::Str(text) => Arg::from(text),
    }
}

/// The findings as they stand in the file of expectations.
fn written(name: &str, (findings, sources): &(Vec<Finding>, BTreeMap<String, String>)) -> String {
    let text = Text::new(Lang::En);
    let mut out = format!("== {name}\n");
    for finding in findings {
        let file =
            finding.file.as_deref().map(|file| file.rsplit('/').next().unwrap_or_default()).unwrap_or("base.ron");
        let source = sources.iter().find(|(name, _)| name.ends_with(file)).map_or("", |(_, text)| text.as_str());
        let (line, column) = line_col(source, finding.span.as_ref().expect("a place").start);
        let level = if finding.severity == Severity::Error { "error" } else { "warning" };
        let (message, help) = said(&text, finding);
        writeln!(out, "{level}[{}] {file}:{line}:{column}: {message}\n    help: {help}", finding.code).expect("memory");
    }
    out
}

/// A broken scenario with what is found in it.
struct Broken {
    name: String,
    found: (Vec<Finding>, BTreeMap<String, String>),
}

/// All broken scenarios, read once.
static ALL: LazyLock<Vec<Broken>> = LazyLock::new(|| {
    let found =
        |(name, scenario, series): (String, String, String)| Broken { name, found: found_in(&scenario, &series) };
    let policy = |(name, policy): (String, String)| Broken { name, found: found_in_policy(&policy) };
    all().into_iter().map(found).chain(all_policies().into_iter().map(policy)).collect()
});

/// All broken policies: name and text.
fn all_policies() -> Vec<(String, String)> {
    let of_policies = examples().into_iter().filter(|example| example.policy);
    let example = |example: umbral::scenario::codes::Example| {
        (format!("{}: example of umbral explain", example.code), edited(POLICY, &example.good, &example.bad))
    };
    let more = POLICIES.iter().map(|(name, good, bad)| ((*name).to_owned(), edited(POLICY, good, bad)));
    of_policies.map(example).chain(more).collect()
}

/// All broken scenarios: name, text and series.
fn all() -> Vec<(String, String, String)> {
    let example = |example: umbral::scenario::codes::Example| {
        let name = format!("{}: example of umbral explain", example.code);
        if example.csv {
            (name, BASE.to_owned(), edited(SERIES, &example.good, &example.bad))
        } else {
            (name, edited(BASE, &example.good, &example.bad), SERIES.to_owned())
        }
    };
    let more = MORE.iter().map(|(name, good, bad)| ((*name).to_owned(), edited(BASE, good, bad), SERIES.to_owned()));
    let of_scenarios = examples().into_iter().filter(|example| !example.loose && !example.policy);
    of_scenarios.map(example).chain(more).collect()
}

fn expectations() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/expected.txt")
}

#[test]
fn the_base_is_good() {
    let found = found_in(BASE, SERIES);
    assert_eq!(found.0, [], "{}", written("base", &found));
    let found = found_in_policy(POLICY);
    assert_eq!(found.0, [], "{}", written("policy", &found));
}

#[test]
fn broken_scenarios_are_found_as_expected() {
    assert!(ALL.len() >= 100, "{}", ALL.len());
    let mut seen = String::new();
    for Broken { name, found } in &*ALL {
        assert!(!found.0.is_empty(), "nothing is found: {name}");
        seen.push_str(&written(name, found));
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(expectations(), &seen).expect("writable");
    }
    let expected = std::fs::read_to_string(expectations()).unwrap_or_default();
    for (seen, expected) in seen.split("== ").zip(expected.split("== ")) {
        assert_eq!(seen, expected, "\nIf this is meant: BLESS=1 cargo test broken, then read the diff.\n");
    }
    assert_eq!(seen.len(), expected.len(), "an expectation too many or too few: BLESS=1 cargo test broken");
}

#[test]
fn every_code_has_an_example_that_gets_it_and_no_other_code_is_given() {
    let examples = examples();
    let codes: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    assert_eq!(examples.iter().map(|example| example.code.as_str()).collect::<Vec<_>>(), codes);
    for Broken { name, found: (findings, _) } in &*ALL {
        for finding in findings {
            assert!(CODES.contains(&(finding.code, finding.severity)), "{} is not listed: {name}", finding.code);
        }
        if let Some((code, _)) = name.split_once(": example") {
            assert!(findings.iter().any(|finding| finding.code == code), "no {code}: {findings:?}");
        }
    }
}

/// A code that a check gives and that is not listed could not be explained.
#[test]
fn every_code_in_the_source_is_listed() {
    let mut seen = std::collections::BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scenario")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("codes.rs") {
                let text = std::fs::read_to_string(&path).expect("readable");
                let quoted = text.split('"').skip(1).step_by(2).map(str::to_owned);
                let is_code =
                    |word: &String| word.len() == 4 && word.starts_with('S') && word[1..].parse::<u32>().is_ok();
                seen.extend(quoted.filter(is_code));
            }
        }
    }
    let listed: std::collections::BTreeSet<String> = CODES.iter().map(|(code, _)| (*code).to_owned()).collect();
    assert_eq!(seen, listed);
}

#[test]
fn every_finding_has_words_in_three_languages() {
    let texts = Lang::ALL.map(Text::new);
    for Broken { name, found } in &*ALL {
        for finding in &found.0 {
            let all = texts.each_ref().map(|text| said(text, finding));
            assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2], "{name}: {all:?}");
        }
    }
}

#[test]
fn a_list_can_be_too_long() {
    let market =
        |i: usize| format!("(id: \"m{i}\", name: (en: \"A\", es: \"B\", fr: \"C\"), offers: [], lead_time_hours: 1),");
    let many: String = (0..2000).map(market).collect();
    let (findings, _) = found_in(&edited(BASE, "suppliers: [", &format!("suppliers: [{many}")), SERIES);
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["S041"]);
    let rows = "(line: Food, amount: 1000000000000),".repeat(2000);
    let (findings, _) = found_in(&edited(BASE, "lines: [", &format!("lines: [{rows}")), SERIES);
    assert!(findings.iter().any(|finding| finding.code == "S041"));
}

#[test]
fn warnings_are_told_with_errors_and_not_counted_as_such() {
    let text = edited(BASE, "beds: 250", "beds: 250, fails: 0");
    let text = edited(&edited(&text, "malnourished: 6", "malnourished: 300"), "to_day: 7", "to_day: 8");
    let (findings, _) = found_in(&text, SERIES);
    let codes: Vec<_> = findings.iter().map(|finding| (finding.code, finding.severity)).collect();
    assert_eq!(codes, [("S065", Severity::Warning), ("S050", Severity::Error)]);
    let here = super::cli::folder();
    super::cli::write(here.path(), "base.ron", &text);
    super::cli::write(here.path(), "base.csv", SERIES);
    super::cli::umbral(here.path(), &["run", "base.ron"]).refused().says(&["one problem in base.ron", "[S065]"]);
}

// umbral explain -----------------------------------------------------------------------------------------------------

#[test]
fn every_code_is_explained_in_three_languages() {
    let texts = Lang::ALL.map(Text::new);
    let keys = Lang::ALL.map(umbral::text::keys);
    for (code, _) in CODES {
        let key = format!("explain-{}", code.to_lowercase());
        for part in [key.clone(), format!("{key}.why")] {
            assert!(keys.iter().all(|keys| keys.contains_key(&part)), "{part} is missing in a language");
            let all = texts.each_ref().map(|text| text.get(&part, &[]));
            assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2], "{all:?}");
            assert!(all.iter().all(|words| words.chars().count() > 15), "{all:?}");
        }
    }
    for (lang, right) in [("en", "Right:"), ("es", "Correcto:"), ("fr", "Correct\u{a0}:")] {
        let here = super::cli::folder();
        let page = super::cli::umbral(here.path(), &["explain", "s033", "--lang", lang]).fine().out;
        assert!(page.starts_with("S033 – ") && page.contains(right) && page.contains("    3,20"), "{page}");
        assert_eq!(super::cli::placeholders(&page), [""; 0], "{lang}");
    }
    // What is shown is what was tried out above.
    let here = super::cli::folder();
    let page = super::cli::umbral(here.path(), &["explain", "S016"]).fine().out;
    let (wrong, right) = page.split_once("Right:").expect("two examples");
    assert!(wrong.contains("household_tenths: 3\n") && right.contains("household_tenths: 32\n"), "{page}");
}

#[test]
fn without_a_code_all_are_listed_and_an_unknown_one_is_refused() {
    let here = super::cli::folder();
    let list = super::cli::umbral(here.path(), &["explain"]).fine().out;
    assert!(CODES.iter().all(|(code, _)| list.contains(&format!("{code}  "))), "{list}");
    let near = super::cli::umbral(here.path(), &["explain", "S0144"]).refused();
    near.says(&["\"S0144\"", "did you mean S014?"]);
    super::cli::umbral(here.path(), &["explain", "pigeon"]).refused().says(&["\"pigeon\"", "umbral explain"]);
}

// umbral schema ------------------------------------------------------------------------------------------------------

#[test]
fn the_format_is_printed_in_three_languages_and_as_a_json_schema() {
    let here = super::cli::folder();
    for (lang, words) in [
        ("en", ["required", "if left out: Open", "Example: ", "thousandths"]),
        ("es", ["obligatorio", "si se omite: Open", "Ejemplo: ", "milésimas"]),
        ("fr", ["obligatoire", "si omis\u{a0}: Open", "Exemple\u{a0}: ", "millièmes"]),
    ] {
        let answer = super::cli::umbral(here.path(), &["schema", "--lang", lang]).fine();
        let answer = answer.prints(&words).prints(&["seats_per_hour", "\nSite\n", "OccupancyAbove", "Scenario"]);
        assert_eq!(super::cli::placeholders(&answer.out), [""; 0], "{lang}");
    }
    // One type, or what has a field of that name, by itself.
    let site = super::cli::umbral(here.path(), &["schema", "site"]).fine().prints(&["Site\n", "accommodation"]).out;
    assert!(site.starts_with("Site\n") && !site.contains("seats_per_hour"), "{site}");
    super::cli::umbral(here.path(), &["schema", "deadline_hours"]).fine().prints(&["Dilemma\n"]);
    let meant = ["there is no type or field \"dilema\": did you mean Dilemma?"];
    super::cli::umbral(here.path(), &["schema", "dilema", "--lang", "en"]).refused().says(&meant);
    let json = super::cli::umbral(here.path(), &["schema", "--format", "json"]).fine().out;
    let schema: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(schema["title"], "Scenario");
    assert!(schema["$defs"]["Site"]["properties"]["kind"]["description"].is_string());
}

/// A scenario may be as long as the largest file: names and terms in it are looked for in linear time, and few are told.
#[test]
#[expect(clippy::disallowed_methods, reason = "how long the check takes is what an author feels")]
fn a_long_text_full_of_names_does_not_take_long() {
    let words = "France Red Cross illegal migrants Peru ".repeat(5_000);
    let text = edited(BASE, "en: \"There is no bed left.\"", &format!("en: \"{words}\""));
    let start = std::time::Instant::now();
    let (findings, _) = found_in(&text, SERIES);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["S082", "S083", "S083", "S084", "S083"]);
}
