//! The program as a user meets it: run as a process of its own, in a folder of its own, with an empty environment.
//!
//! Shows: a result in three languages and as JSON; the same digest wherever and however the program is started; where
//! it looks for scenarios; help and usage errors; policies from files. [`umbral`] and [`Answer`] also serve the other
//! tests of the command line.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;
use umbral::text::Lang;

use super::support::{SHIPPED, shipped};

const PROGRAM: &str = env!("CARGO_BIN_EXE_umbral");

/// What the program answered.
pub(super) struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
    pub took: Duration,
}

impl Answer {
    /// It ended well.
    #[track_caller]
    pub(super) fn fine(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.err);
        self
    }

    /// It refused: exit code 2, a reason on standard error, nothing on standard output, and soon.
    #[track_caller]
    pub(super) fn refused(self) -> Self {
        assert_eq!(self.code, 2, "out: {}\nerr: {}", self.out, self.err);
        assert_eq!(self.out, "", "nothing belongs on standard output");
        assert!(!self.err.trim().is_empty(), "a refusal has a reason");
        assert!(self.took < Duration::from_secs(10), "{:?}: {}", self.took, self.err);
        self
    }

    /// Standard error says all of these.
    #[track_caller]
    pub(super) fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.err.contains(word), "no \"{word}\" in:\n{}", self.err);
        }
        self
    }

    /// Standard output says all of these.
    #[track_caller]
    pub(super) fn prints(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.out.contains(word), "no \"{word}\" in:\n{}", self.out);
        }
        self
    }

    /// The one JSON object on standard output.
    #[track_caller]
    pub(super) fn json(self) -> Value {
        let value: Value = serde_json::from_str(&self.out).expect("standard output is one JSON value");
        assert!(value.is_object(), "{value}");
        value
    }
}

/// Runs the program in a folder.
#[track_caller]
pub(super) fn umbral(folder: &Path, args: &[&str]) -> Answer {
    start(Path::new(PROGRAM), folder, &[], args)
}

#[track_caller]
#[expect(clippy::disallowed_methods, reason = "how long the program takes is what a user feels")]
fn start(program: &Path, folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> Answer {
    let kept = ["PATH", "SystemRoot"].into_iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    let mut command = Command::new(program);
    command.args(args).current_dir(folder).env_clear().envs(kept).envs(variables.iter().copied());
    let started = Instant::now();
    let output = command.stdin(Stdio::null()).output().expect("the program starts");
    let took = started.elapsed();
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    let (out, err) = (text(output.stdout), text(output.stderr));
    let code = output.status.code().unwrap_or_else(|| panic!("{args:?} was ended by a signal: {err}"));
    assert!(code != 101 && !err.contains("panicked"), "{args:?} panicked: {err}");
    Answer { code, out, err, took }
}

pub(super) fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

pub(super) fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    let path = folder.join(name);
    let parent = path.parent().expect("a file lies in a folder");
    std::fs::create_dir_all(parent).expect("the folder can be made");
    std::fs::write(path, content).expect("the file can be written");
}

/// The text with the first `from` replaced; there must be one.
#[track_caller]
pub(super) fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the text has no \"{from}\": adapt the test");
    text.replacen(from, to, 1)
}

/// A file of this project.
pub(super) fn project_file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Message keys shown in place of a message, and variables that were not filled in.
pub(super) fn placeholders(text: &str) -> Vec<&str> {
    let quoted = text.split('«').skip(1).filter_map(|rest| Some(rest.split_once('»')?.0));
    let in_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_key = |word: &&str| word.contains('-') && word.chars().all(in_key);
    let open = ["{ $", "{$", "{ \""].into_iter().filter(|mark| text.contains(mark));
    quoted.filter(is_key).chain(open).collect()
}

// Results ------------------------------------------------------------------------------------------------------------

/// What a reader of each language must find.
const WORDS: [(Lang, &str); 3] = [
    (Lang::En, "seed 7|policy reference|model, not a forecast.|People|Money|Score|Worst moments|Digest"),
    (Lang::Es, "semilla 7|estrategia reference|no un pronóstico.|Personas|Fondos|Puntaje|Peores momentos|Huella"),
    (Lang::Fr, "graine 7|stratégie reference|pas une prévision.|Personnes|Fonds|Note|Pires moments|Empreinte"),
];

fn readable(scenario: &str, lang: Lang, policy: &str) -> String {
    let lang = lang.to_string();
    let args = ["run", scenario, "--seed", "7", "--policy", policy, "--lang", &lang];
    umbral(folder().path(), &args).fine().out
}

#[test]
fn a_result_can_be_read_in_three_languages() {
    for (lang, words) in WORDS {
        for scenario in SHIPPED {
            let out = readable(scenario, lang, "reference");
            for word in words.split('|') {
                assert!(out.contains(word), "{lang} {scenario}: no \"{word}\" in:\n{out}");
            }
            let loaded = shipped(scenario);
            let title = &loaded.scenario.meta.title;
            assert!(out.starts_with(title.get(lang)), "{lang}: {out}");
            assert_eq!(placeholders(&out), [""; 0], "{lang} {scenario}:\n{out}");
        }
    }
}

#[test]
fn no_english_remains_in_other_languages() {
    for scenario in SHIPPED {
        for policy in ["reference", "do-nothing"] {
            let english = readable(scenario, Lang::En, policy);
            for lang in [Lang::Es, Lang::Fr] {
                let telling = [messages_only_english(lang), names_only_english(scenario, lang)].concat();
                let seen = telling.iter().filter(|words| english.contains(*words)).count();
                assert!(
                    seen > 20,
                    "the English result has {seen} of {} phrases: does the test still see them?",
                    telling.len()
                );
                let out = readable(scenario, lang, policy);
                let left: Vec<_> = telling.iter().filter(|words| out.contains(*words)).collect();
                assert!(left.is_empty(), "{lang} {scenario}: {left:?} in:\n{out}");
            }
        }
    }
}

/// Phrases of the English messages that the other language does not use.
fn messages_only_english(lang: Lang) -> Vec<String> {
    let files = ["result", "facts", "units"];
    let text = |lang: &str| files.map(|file| project_file(&format!("assets/lang/{lang}/{file}.ftl"))).join("\n");
    let other = text(lang.code());
    let english = text("en");
    let lines = english.lines().filter(|line| !line.starts_with('#'));
    let values =
        lines.map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")).map_or(line, |(_, value)| value));
    let phrases = values.flat_map(|value| value.split(['{', '}'])).filter(|piece| !piece.contains('$'));
    let phrases = phrases.map(|phrase| phrase.trim_matches(|c: char| !c.is_alphabetic()));
    phrases.filter(|phrase| phrase.contains(' ') && !other.contains(phrase)).map(str::to_owned).collect()
}

/// Names in a scenario that are others in the other language.
fn names_only_english(scenario: &str, lang: Lang) -> Vec<String> {
    let loaded = shipped(scenario);
    let scenario = &loaded.scenario;
    let names =
        scenario.sites.iter().map(|site| &site.name).chain(scenario.profiles.iter().map(|profile| &profile.name));
    let only = names.filter(|name| name.get(Lang::En).contains(' ') && name.get(Lang::En) != name.get(lang));
    only.map(|name| name.get(Lang::En).to_owned()).collect()
}

// JSON ---------------------------------------------------------------------------------------------------------------

pub(super) fn json(folder: &Path, args: &[&str]) -> Value {
    umbral(folder, &[&["run"], args, &["--format", "json"]].concat()).fine().json()
}

fn is_hex(value: &Value, digits: usize) -> bool {
    let small = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    value.as_str().is_some_and(|text| text.len() == digits && text.chars().all(small))
}

fn is_filled_list(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty())
}

/// A field and what its value must be.
type Field = (&'static str, fn(&Value) -> bool);

/// The fields every reader of the JSON may rely on.
const CONTRACT: [Field; 29] = [
    ("/engine_version", Value::is_string),
    ("/scenario", Value::is_string),
    ("/model_hash", |value| is_hex(value, 64)),
    ("/seed", Value::is_u64),
    ("/policy", Value::is_string),
    ("/ticks", Value::is_u64),
    ("/digest", |value| is_hex(value, 16)),
    ("/persons/arrived", Value::is_u64),
    ("/persons/in_country", Value::is_u64),
    ("/persons/moved_on", Value::is_u64),
    ("/persons/returned", Value::is_u64),
    ("/persons/deceased", Value::is_u64),
    ("/money/approved", Value::is_number),
    ("/money/paid", Value::is_number),
    ("/money/committed", Value::is_number),
    ("/money/owed", Value::is_number),
    ("/money/contingency", Value::is_number),
    ("/score/total", Value::is_f64),
    ("/score/cap", Value::is_u64),
    ("/score/grade_total", Value::is_f64),
    ("/score/band", Value::is_string),
    ("/score/dimensions", Value::is_object),
    ("/score/gates", is_filled_list),
    ("/indicators", is_filled_list),
    ("/worst_moments", is_filled_list),
    ("/orders/submitted", Value::is_u64),
    ("/orders/accepted", Value::is_u64),
    ("/orders/refused", Value::is_u64),
    ("/elapsed_ms", Value::is_number),
];

fn check_contract(result: &Value) {
    for (field, fits) in CONTRACT {
        let value = result.pointer(field).unwrap_or_else(|| panic!("no {field} in {result:#}"));
        assert!(fits(value), "{field} is {value}");
    }
    for dimension in ["P1", "P2", "P3", "O1", "O2", "O3"] {
        let value = &result["score"]["dimensions"][dimension];
        assert!(result["score"]["dimensions"].get(dimension).is_some(), "no dimension {dimension}");
        assert!(value.is_null() || value.is_f64(), "{dimension} is {value}");
    }
}

fn check_lists(result: &Value) {
    for line in result["indicators"].as_array().expect("a list of indicators") {
        assert!(line["id"].is_string() && line["unit"].is_string() && line["band"].is_string(), "{line}");
        assert!(line["value"].is_u64() && line["score"].is_f64(), "{line}");
        assert!((0.0..=100.0).contains(&line["score"].as_f64().expect("points")), "{line}");
        let seen = &line["evidence"];
        let (facts, orders) = (seen["facts"].as_u64().expect("a number"), seen["orders"].as_u64().expect("a number"));
        assert_eq!(
            (facts > 0, orders + seen["refused"].as_u64().expect("a number") > 0),
            (seen["first"].is_object(), seen["first_order"].is_u64()),
            "{line}"
        );
    }
    for gate in result["score"]["gates"].as_array().expect("a list of gates") {
        assert!(gate["id"].is_string() && gate["breached"].is_boolean() && gate["cap"].is_u64(), "{gate}");
    }
    for moment in result["worst_moments"].as_array().expect("a list of moments") {
        assert!(moment["tick"].is_u64() && moment["day"].is_u64() && moment["hour"].is_u64(), "{moment}");
        assert!(moment["text"].as_str().is_some_and(|text| !text.is_empty()), "{moment}");
    }
}

fn check_sums(result: &Value) {
    let persons = |field: &str| result["persons"][field].as_u64().expect("a head count");
    let found = ["in_country", "moved_on", "returned", "deceased"].map(persons).iter().sum::<u64>();
    assert_eq!(persons("arrived"), found, "{}", result["persons"]);
    assert!(found > 0, "nobody came");
    let score = |field: &str| result["score"][field].as_f64().expect("points");
    let lower = score("total").min(score("cap"));
    assert!((score("grade_total") - lower).abs() < 1e-9, "{}", result["score"]);
    let orders = |field: &str| result["orders"][field].as_u64().expect("a number of orders");
    assert!(orders("accepted") + orders("refused") <= orders("submitted"), "{}", result["orders"]);
}

#[test]
fn json_keeps_its_contract() {
    let here = folder();
    for scenario in SHIPPED {
        for policy in ["reference", "do-nothing"] {
            let result = json(here.path(), &[scenario, "--seed", "7", "--policy", policy]);
            check_contract(&result);
            check_lists(&result);
            check_sums(&result);
            assert_eq!(result["scenario"], scenario);
            assert_eq!(result["policy"], policy);
            assert_eq!(result["seed"], 7);
            assert_eq!(result["engine_version"], env!("CARGO_PKG_VERSION"));
            assert_eq!(result["ticks"], shipped(scenario).scenario.duration.days() * 24);
        }
    }
}

#[test]
fn everything_but_the_json_is_on_standard_error() {
    let here = folder();
    let args = ["run", "transit-corridor", "--format", "json", "--record", "r.rec", "--lang", "fr"];
    let answer = umbral(here.path(), &args).fine().says(&["Enregistrement\u{202f}: r.rec"]);
    assert!(answer.out.starts_with('{') && answer.out.ends_with("}\n"), "{}", answer.out);
    answer.json();
}

#[test]
fn the_largest_seed_is_a_seed() {
    let seed = u64::MAX.to_string();
    let result = json(folder().path(), &["island-storm", "--seed", &seed]);
    assert_eq!(result["seed"], u64::MAX);
}

// The same everywhere ------------------------------------------------------------------------------------------------

/// A result without what may differ: the time it took, and words.
fn comparable(mut result: Value) -> Value {
    let fields = result.as_object_mut().expect("a result is an object");
    fields.remove("elapsed_ms").expect("the time it took");
    let moments = fields["worst_moments"].as_array_mut().expect("a list of moments");
    moments.iter_mut().for_each(|moment| moment["text"] = Value::Null);
    result
}

const RUN: [&str; 8] = ["run", "island-storm", "--seed", "11", "--policy", "reference", "--format", "json"];

#[test]
fn folder_and_environment_do_not_change_a_result() {
    let here = folder();
    let expected = comparable(umbral(here.path(), &RUN).fine().json());
    let environments: [&[(&str, &str)]; 5] = [
        &[("LANG", "es_MX.UTF-8"), ("RAYON_NUM_THREADS", "1")],
        &[("LC_ALL", "fr_FR.UTF-8"), ("TZ", "Asia/Kathmandu"), ("RAYON_NUM_THREADS", "8")],
        &[("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/Bogota"), ("NO_COLOR", "1")],
        &[("LANG", "C"), ("TZ", "nonsense"), ("HOME", "/nowhere"), ("RUST_BACKTRACE", "1")],
        &[("UMBRAL_LANG", "es"), ("COLUMNS", "20"), ("RUST_LOG", "trace")],
    ];
    for variables in environments {
        let other = folder();
        let result = start(Path::new(PROGRAM), other.path(), variables, &RUN).fine().json();
        assert_eq!(comparable(result), expected, "{variables:?}");
    }
    let elsewhere = umbral(&std::env::temp_dir(), &RUN).fine().json();
    assert_eq!(comparable(elsewhere), expected);
}

#[test]
fn the_environment_chooses_the_language_and_the_option_wins() {
    let usage = |variables: &[(&str, &str)], args: &[&str]| {
        start(Path::new(PROGRAM), folder().path(), variables, args).fine().out
    };
    let cases: [(&[(&str, &str)], &[&str], &str); 7] = [
        (&[], &["--help"], "Usage:"),
        (&[("LANG", "es_GT.UTF-8")], &["--help"], "Uso:"),
        (&[("LANG", "es_GT.UTF-8"), ("LC_ALL", "fr_CA")], &["--help"], "Utilisation"),
        (&[("LC_ALL", "fr"), ("UMBRAL_LANG", "es")], &["--help"], "Uso:"),
        (&[("LANG", "de_DE.UTF-8")], &["--help"], "Usage:"),
        (&[("LANG", "es"), ("LC_ALL", "")], &["--help"], "Uso:"),
        (&[("LANG", "es")], &["--lang", "fr", "--help"], "Utilisation"),
    ];
    for (variables, args, expected) in cases {
        let out = usage(variables, args);
        assert!(out.contains(expected), "{variables:?} {args:?}:\n{out}");
    }
}

#[test]
fn the_program_needs_no_file_beside_it() {
    let here = folder();
    let copy = here.path().join(format!("copy{}", std::env::consts::EXE_SUFFIX));
    std::fs::copy(PROGRAM, &copy).expect("the program can be copied");
    for scenario in SHIPPED {
        let args = ["run", scenario, "--seed", "11", "--format", "json"];
        let alone = start(&copy, here.path(), &[], &args).fine().json();
        assert_eq!(comparable(alone), comparable(umbral(here.path(), &args).fine().json()));
    }
}

#[test]
fn a_file_in_the_folder_takes_precedence() {
    let here = folder();
    let changed = with(&project_file("scenarios/island-storm.ron"), "id: \"island-storm\"", "id: \"our-own-storm\"");
    write(here.path(), "scenarios/island-storm.ron", changed);
    assert_eq!(json(here.path(), &["island-storm"])["scenario"], "our-own-storm");
    let elsewhere = folder();
    assert_eq!(json(elsewhere.path(), &["island-storm"])["scenario"], "island-storm");
}

#[test]
fn a_folder_of_that_name_hides_no_shipped_scenario() {
    let here = folder();
    write(here.path(), "island-storm/notes.txt", "our notes on the storm");
    assert_eq!(json(here.path(), &["island-storm"])["scenario"], "island-storm");
}

#[test]
fn a_broken_file_in_the_folder_is_not_passed_over() {
    let here = folder();
    write(here.path(), "scenarios/island-storm.ron", "(format: 1");
    umbral(here.path(), &["run", "island-storm"]).refused().says(&["island-storm.ron:1:1"]);
}

#[test]
fn a_path_is_a_name_too() {
    let here = folder();
    for file in ["transit-corridor.ron", "transit-corridor-arrivals.csv"] {
        write(here.path(), &format!("deep/er/{file}"), project_file(&format!("scenarios/{file}")));
    }
    let by_id = json(here.path(), &["transit-corridor", "--seed", "5"]);
    let absolute = here.path().join("deep/er/transit-corridor.ron").display().to_string();
    for path in ["deep/er/transit-corridor.ron", "./deep/../deep/er/transit-corridor.ron", &absolute] {
        let by_path = json(here.path(), &[path, "--seed", "5"]);
        assert_eq!(comparable(by_path), comparable(by_id.clone()), "{path}");
    }
}

#[test]
fn line_endings_and_a_byte_order_mark_change_nothing() {
    let here = folder();
    let text = project_file("scenarios/island-storm.ron");
    write(here.path(), "windows.ron", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    let other = json(here.path(), &["windows.ron", "--seed", "5"]);
    assert_eq!(comparable(other), comparable(json(here.path(), &["island-storm", "--seed", "5"])));
}

// Help and usage -----------------------------------------------------------------------------------------------------

/// The desk is what plain `umbral` opens. Where there is no display it says so in one line, with what can be done without.
#[cfg(feature = "gui")]
#[test]
fn without_a_display_it_names_the_headless_command() {
    for lang in Lang::ALL {
        for args in [&["--lang", lang.code()][..], &["play", "--lang", lang.code()], &["play", "transit-corridor"]] {
            let answer = umbral(folder().path(), args).refused();
            let named = if args.contains(&"transit-corridor") { SHIPPED[1] } else { "tutorial" };
            assert!(answer.err.contains(&format!("umbral run {named} --policy reference")), "{}", answer.err);
            assert_eq!((answer.err.lines().count(), answer.out.as_str()), (1, ""));
        }
    }
    umbral(folder().path(), &["play", "no-such-scenario"]).refused();
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_arguments_it_says_what_it_can_do() {
    for lang in Lang::ALL {
        let answer = umbral(folder().path(), &["--lang", lang.code()]).fine();
        assert_eq!(placeholders(&answer.out), [""; 0]);
        answer.prints(&["Umbral", "umbral run tutorial", "umbral replay", "umbral --help"]);
    }
    let answer = umbral(folder().path(), &[]).fine().prints(&["umbral run tutorial"]);
    assert_eq!(answer.err, "");
}

#[test]
fn help_and_version_are_answers() {
    let here = folder();
    for lang in Lang::ALL {
        for args in [&["--help"][..], &["-h"], &["run", "--help"], &["replay", "-h"]] {
            let answer = umbral(here.path(), &[&["--lang", lang.code()], args].concat()).fine();
            assert!(answer.err.is_empty() && answer.out.contains("umbral"), "{}{}", answer.out, answer.err);
            assert_eq!(placeholders(&answer.out), [""; 0], "{lang} {args:?}");
        }
    }
    umbral(here.path(), &["--help"]).prints(&["run", "replay", "--lang", "--version"]);
    umbral(here.path(), &["run", "--help"]).prints(&[
        "--seed",
        "--policy",
        "--format",
        "--record",
        "island-storm",
        "reference",
    ]);
    for flag in ["--version", "-V"] {
        umbral(here.path(), &[flag]).fine().prints(&[env!("CARGO_PKG_VERSION")]);
    }
}

#[test]
fn usage_errors_are_told_on_standard_error() {
    let here = folder();
    let cases: [&[&str]; 16] = [
        &["--nonsense"],
        &["fly"],
        &["run"],
        &["replay"],
        &["run", "island-storm", "--nonsense"],
        &["run", "island-storm", "another"],
        &["run", "island-storm", "--seed"],
        &["run", "island-storm", "--seed", "x"],
        &["run", "island-storm", "--seed", "-1"],
        &["run", "island-storm", "--seed", "1.5"],
        &["run", "island-storm", "--seed", "18446744073709551616"],
        &["run", "island-storm", "--format", "xml"],
        &["run", "island-storm", "--seed", "1", "--seed", "2"],
        &["--lang", "xx"],
        &["--lang"],
        &["run", "island-storm", "--lang", "xx"],
    ];
    for args in cases {
        umbral(here.path(), args).refused();
    }
    umbral(here.path(), &["--lang", "xx"]).says(&["xx", "en", "es", "fr"]);
    umbral(here.path(), &["run", "island-storm", "--seed", "x"]).says(&["--seed"]);
}

// Policies -----------------------------------------------------------------------------------------------------------

/// The result of a script on the island, as JSON.
fn with_script(script: &str) -> Value {
    let here = folder();
    write(here.path(), "script.ron", script);
    json(here.path(), &["island-storm", "--seed", "7", "--policy", "script.ron"])
}

fn orders(result: &Value) -> [u64; 3] {
    ["submitted", "accepted", "refused"].map(|field| result["orders"][field].as_u64().expect("a number of orders"))
}

#[test]
fn a_script_decides_and_its_orders_are_counted() {
    let loaded = shipped("island-storm");
    let closed = &loaded.scenario.sites.iter().find(|site| !site.open).expect("a site that is closed at the start").id;
    let script = format!("[(0, Enact(lever: EmergencyDeclaration)), (24, OpenSite(site: \"{closed}\"))]");
    let result = with_script(&script);
    assert_eq!(orders(&result), [2, 2, 0]);
    assert_eq!(result["policy"], "script.ron");
    let nothing = json(folder().path(), &["island-storm", "--seed", "7"]);
    assert_eq!(orders(&nothing), [0; 3]);
    assert_ne!(result["digest"], nothing["digest"], "the orders changed nothing");
    assert_eq!(result["persons"]["arrived"], nothing["persons"]["arrived"], "decisions do not change who comes");
}

#[test]
fn an_empty_script_is_do_nothing() {
    let nothing = json(folder().path(), &["island-storm", "--seed", "7"]);
    assert_eq!(with_script("[]")["digest"], nothing["digest"]);
}

#[test]
fn orders_for_unknown_places_are_refused_and_not_fatal() {
    let script = r#"[(0, OpenSite(site: "nowhere")), (5, HireSeats(route: "nowhere", seats_per_hour: 5)),
        (6, Order(supplier: "nobody", item: Tent, quantity: 5, to: "nowhere"))]"#;
    assert_eq!(orders(&with_script(script)), [3, 0, 3]);
}

/// Every kind of decision that has a number, twice, as a script.
fn with_numbers(number: &str) -> String {
    let loaded = shipped("island-storm");
    let scenario = &loaded.scenario;
    let post = &scenario.sites.iter().find(|site| site.desks.is_some()).expect("a site with desks").id;
    let building = &scenario.sites.iter().find(|site| site.accommodation.is_some()).expect("a site with beds").id;
    let homes = &scenario.sites.iter().find(|site| site.homes.is_some()).expect("a site with homes").id;
    let (route, supplier) = (&scenario.routes[0].id, &scenario.suppliers[0]);
    let item = format!("{:?}", supplier.offers[0].item);
    let supplier = &supplier.id;
    let decisions = format!(
        r#"Enact(lever: EmergencyDeclaration); SetHours(site: "{post}", from: #, to: #); SetHours(site: "{post}", from: 0, to: #);
        OpenDesks(site: "{post}", desks: #); SetShift(site: "{post}", hours: #);
        PostStaff(profession: Registration, site: "{post}", persons: #);
        MoveStaff(profession: Registration, from: "{post}", to: "{building}", persons: #);
        Recruit(profession: Registration, persons: #); TruckWater(site: "{building}", litres_per_day: #);
        BuildSanitation(site: "{building}", women: #, men: #, showers: #); PitchTents(site: "{building}", tents: #);
        Order(supplier: "{supplier}", item: {item}, quantity: #, to: "{building}");
        Send(item: Ration, quantity: #, from: "{building}", to: "{post}");
        Transfer(from: "{building}", to: "{post}", households: #); HireSeats(route: "{route}", seats_per_hour: #);
        MoveBudget(from: Shelter, to: Food, amount: 1000000000000); ReleaseContingency(to: Food, amount: 1000000000000);
        SupportRepairs(site: "{homes}", homes_per_day: #)"#
    );
    let orders = decisions.replace('#', number).split(';').map(|order| format!("(30, {order})")).collect::<Vec<_>>();
    format!("[{0}, {0}]", orders.join(", "))
}

#[test]
fn orders_of_any_size_are_judged_and_not_fatal() {
    for number in ["0", "1", "100000", "4294967295"] {
        let [submitted, accepted, refused] = orders(&with_script(&with_numbers(number)));
        assert_eq!(submitted, 36, "{number}");
        assert_eq!(accepted + refused, submitted, "{number}: each order is answered");
    }
}

#[test]
fn a_script_with_errors_is_refused_with_their_places() {
    let here = folder();
    let run = |script: &str| {
        write(here.path(), "script.ron", script);
        umbral(here.path(), &["run", "island-storm", "--policy", "script.ron"]).refused()
    };
    let several = "[\n    (0, OpenSite(place: \"arena\")),\n    (-1, Enact(lever: Rooster)),\n]";
    run(several).says(&[
        "script.ron:2:18",
        "S010",
        "script.ron:3:6",
        "S016",
        "script.ron:3:23",
        "S017",
        "help: did you mean \"Roster\"",
    ]);
    run("[(0, Enact(lever: Roster)) (1, Enact(lever: Roster))]").says(&["S001", "script.ron:1:26", "help"]);
    run("[(0, OpenSite(site: \"Not An Id\"))]").says(&["S019", "script.ron:1:21", "help"]);
    run("[(0, OpenSite(site: 5))]").says(&["S013", "script.ron:1:21", "help"]);
    run("[(0, Explode())]").says(&["S017", "script.ron:1:6", "help"]);
    run("").says(&["S001", "script.ron:1:1", "help"]);
    run(&"[".repeat(100_000)).says(&["S002", "script.ron:1:65"]);
}

#[test]
fn a_script_that_is_no_text_is_refused_with_its_place() {
    let here = folder();
    write(here.path(), "script.ron", b"[\n  (0, Enact(lever: Ro\xE9))]");
    let args = ["run", "island-storm", "--policy", "script.ron"];
    umbral(here.path(), &args).refused().says(&["script.ron:2:22", "UTF-8"]);
    write(here.path(), "script.ron", "\u{feff}[(0, Enact(lever: Roster))]");
    umbral(here.path(), &args).fine();
}

#[test]
fn an_unknown_policy_is_refused_with_the_known_ones() {
    let here = folder();
    for name in ["refrence", "missing.ron", "", "."] {
        let args = ["run", "island-storm", "--policy", name];
        umbral(here.path(), &args).refused().says(&[&format!("\"{name}\""), "do-nothing", "reference"]);
    }
}

#[test]
fn rules_are_listed_with_unit_range_and_source() {
    let folder = TempDir::new().unwrap();
    let text = umbral(folder.path(), &["rules"]).fine().prints(&["care.open_cases", "cases/worker", "15 – 40"]);
    assert!(text.out.lines().count() > 100, "{}", text.out);
    umbral(folder.path(), &["rules", "--lang", "es"]).fine().prints(&["regla", "pronóstico"]);
    umbral(folder.path(), &["rules", "--lang", "fr"]).fine().prints(&["règle", "prévision"]);
    let json = umbral(folder.path(), &["rules", "--format", "json"]).fine();
    let rules: Vec<Value> = serde_json::from_str(&json.out).unwrap();
    assert_eq!(rules.len(), umbral::scenario::rules::Rules::NAMES.len());
    for rule in &rules {
        let filled = |field: &str| rule[field].as_str().is_some_and(|word| !word.is_empty());
        assert!(["name", "unit", "source"].into_iter().all(filled), "{rule}");
        assert!(rule["low"].as_i64().unwrap() < rule["high"].as_i64().unwrap(), "{rule}");
    }
}

#[test]
fn check_finds_all_that_is_wrong_in_files_and_folders() {
    let here = tempfile::tempdir().expect("a folder");
    let good = &shipped(SHIPPED[0]).texts.scenario;
    std::fs::write(here.path().join("a.ron"), good).expect("written");
    let broken = good.replacen("default: \"silence\"", "default: \"silent\"", 1).replacen(
        "Answered(\"explain\")",
        "Answered(\"explan\")",
        1,
    );
    std::fs::write(here.path().join("b.ron"), broken).expect("written");
    let fine = umbral(here.path(), &["check", "a.ron", "transit-corridor"]);
    assert_eq!((fine.code, fine.out.as_str()), (0, "2 files checked: no error, no warning.\n"), "{}", fine.err);
    let folder = umbral(here.path(), &["check", "."]);
    assert_eq!((folder.code, folder.out.as_str()), (1, "2 files checked: 2 errors, no warning.\n"));
    assert!(folder.err.contains("S052") && folder.err.contains("S059"), "{}", folder.err);
    let json = umbral(here.path(), &["check", "b.ron", "--format", "json"]);
    let found: Value = serde_json::from_str(&json.out).expect("JSON");
    let codes: Vec<_> = found.as_array().expect("a list").iter().map(|f| f["code"].as_str().expect("a code")).collect();
    assert_eq!((json.code, codes), (1, vec!["S059", "S052"]));
    assert!(found[0]["line"].as_u64().is_some_and(|line| line > 100) && found[0]["help"].is_string(), "{found}");
    std::fs::create_dir(here.path().join("empty")).expect("a folder");
    let empty = umbral(here.path(), &["check", "empty"]);
    assert!(empty.code == 2 && empty.err.contains("empty holds no .ron file"), "{}", empty.err);
    let missing = umbral(here.path(), &["check", "nowhere.ron"]);
    assert_eq!(missing.code, 2, "{}", missing.err);
}

/// Distances to other responses stand where somebody asks for them, and nowhere else.
#[test]
fn a_comparison_is_given_only_where_it_is_asked_for() {
    let here = tempfile::tempdir().expect("a folder");
    let plain = umbral(here.path(), &["run", "island-storm", "--seed", "5", "--policy", "screen", "--format", "json"]);
    let result: Value = serde_json::from_str(&plain.out).expect("JSON");
    assert!(result.get("comparison").is_none());
    let asked = ["run", "island-storm", "--seed", "5", "--policy", "screen", "--compare"];
    let compared = umbral(here.path(), &[&asked[..], &["--format", "json"]].concat());
    let compared: Value = serde_json::from_str(&compared.out).expect("JSON");
    assert_eq!(compared["digest"], result["digest"]);
    assert_eq!(compared["comparison"]["beside"].as_array().map(Vec::len), Some(4));
    for (lang, words) in
        [("en", "Beside other responses"), ("es", "Junto a otras respuestas"), ("fr", "À côté d’autres réponses")]
    {
        let text = umbral(here.path(), &[&asked[..], &["--lang", lang]].concat());
        assert!(text.out.contains(words) && text.out.contains("do-nothing"), "{}", text.out);
    }
}

/// A command line that cannot be used is answered in the user's language, with what would do.
#[test]
fn a_command_line_is_refused_in_the_language_of_the_user() {
    let here = folder();
    let run: &[&str] = &["run", "island-storm"];
    let cases: [(&[&str], [&str; 3]); 9] = [
        (
            &["run", "island-storm", "--seed", "uno"],
            ["whole number from 0", "número entero a partir de 0", "entier à partir de 0"],
        ),
        (&["preview", "x.ron", "--out", "x", "--seeds", "0"], ["from 1 to 100", "de 1 a 100", "de 1 à 100"]),
        (&["run", "island-storm", "--format", "xml"], ["text, json", "text, json", "text, json"]),
        (&["run", "island-storm", "--polcy", "x"], ["did you mean --policy", "quiso decir --policy", "dire --policy"]),
        (&["rum", "x"], ["did you mean run", "quiso decir run", "dire run"]),
        (&["new"], ["this is missing: <FILE>", "falta lo siguiente: <FILE>", "il manque ceci\u{202f}: <FILE>"]),
        (&["new", "x.ron", "--from", "y", "--ask"], ["do not go together", "usar juntos", "ne vont pas ensemble"]),
        (&["run", "x", "--seed", "1", "--seed", "2"], ["more than once", "más de una vez", "plus d’une fois"]),
        (
            &["msel", "export", "x.ron"],
            ["umbral msel export --help", "umbral msel export --help", "umbral msel export --help"],
        ),
    ];
    for (args, wanted) in cases {
        for (lang, words) in ["en", "es", "fr"].into_iter().zip(wanted) {
            let refused = umbral(here.path(), &[args, &["--lang", lang]].concat());
            assert_eq!(refused.code, 2, "{args:?}: {}", refused.err);
            assert!(refused.err.contains(words), "{args:?} {lang}: {}", refused.err);
            assert!(refused.err.contains("--help") && refused.out.is_empty(), "{args:?} {lang}: {}", refused.err);
            if lang == "fr" {
                assert!(!refused.err.replace("\u{202f};", "").contains(';'), "{args:?}: {}", refused.err);
            }
            let english = ["invalid", "For more", "Usage", "cannot", "unexpected"];
            assert!(!english.iter().any(|word| refused.err.contains(word)), "{args:?} {lang}: {}", refused.err);
        }
    }
    // Where more can be read is a command that exists, whatever stands before it.
    umbral(here.path(), &["--lang", "es", "run", "x", "--bad"]).refused().says(&["umbral run --help"]);
    umbral(here.path(), &["rum", "x", "--lang", "en"]).refused().says(&["umbral --help"]);
    let valueless = umbral(here.path(), &[run, &["--seed"]].concat());
    assert!(valueless.code == 2 && valueless.err.contains("needs a value"), "{}", valueless.err);
}

/// Somebody who names a file looks for a file, not for a shipped scenario.
#[test]
fn a_file_that_is_not_there_is_called_a_file() {
    let here = folder();
    for (lang, file, id) in [
        ("en", "there is no file \"nothing.ron\"", "there is no scenario \"nothing\""),
        ("es", "no existe el archivo «nothing.ron»", "no existe el escenario «nothing»"),
        ("fr", "le fichier «\u{202f}nothing.ron\u{202f}» n’existe pas", "il n’y a pas de scénario"),
    ] {
        umbral(here.path(), &["run", "nothing.ron", "--lang", lang]).refused().says(&[file, "island-storm"]);
        umbral(here.path(), &["run", "nothing", "--lang", lang]).refused().says(&[id, "island-storm"]);
    }
}

#[test]
fn a_language_that_there_is_not_is_told_which_there_are() {
    for lang in ["spanish", "pt"] {
        umbral(folder().path(), &["check", "tutorial", "--lang", lang]).refused().says(&["--lang", "en, es, fr"]);
    }
}

#[test]
fn reasons_of_the_system_are_told_in_the_language_of_the_user() {
    let home = folder();
    let args = ["kit", "tutorial", "--lang", "es", "--out", "file/kit"];
    write(home.path(), "file", "x");
    let told = umbral(home.path(), &args).refused();
    assert!(!told.err.contains("os error") && told.err.contains("no es una carpeta"), "{}", told.err);
    write(home.path(), "latin.csv", "x");
    std::fs::write(home.path().join("latin.ron"), b"// Caf\xe9\n").expect("writable");
    umbral(home.path(), &["check", "latin.ron", "--lang", "en"]).says(&["text editor"]);
}

/// One part of the required behaviour by itself; parts that there are not are refused.
#[test]
fn a_part_of_the_required_behaviour_is_checked_by_itself() {
    let folder = TempDir::new().expect("there is room");
    let answer = umbral(folder.path(), &["validate", "tutorial", "--section", "1", "--format", "json"]).fine();
    let rows: Vec<Value> = serde_json::from_str(&answer.out).expect("it is JSON");
    assert!(!rows.is_empty() && rows.iter().all(|row| row["section"] == "determinism"), "{rows:?}");
    assert!(answer.err.contains("1/1"), "{}", answer.err);
    for part in ["0", "10", "two"] {
        let answer = umbral(folder.path(), &["validate", "--section", part]).refused();
        assert!(answer.err.contains("--section") && answer.err.contains("1, 2, 3"), "{}", answer.err);
    }
}
