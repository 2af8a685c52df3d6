//! Bad scenarios, as their authors will write them: each is refused with the place of every problem and advice, soon,
//! and without a panic.
//!
//! The files are made from shipped scenarios by small edits, so that nothing else is wrong with them.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use umbral::scenario::finding::line_col;

use super::cli::{Answer, folder, placeholders, umbral, with, write};
use super::support::{SHIPPED, shipped};

const ISLAND: &str = include_str!("../scenarios/island-storm.ron");
const TRANSIT: &str = include_str!("../scenarios/transit-corridor.ron");
const ARRIVALS: &str = include_str!("../scenarios/transit-corridor-arrivals.csv");

// Editing ------------------------------------------------------------------------------------------------------------

/// A text, and the byte that is to blame.
struct Bad {
    text: String,
    at: usize,
}

impl Bad {
    /// The place as findings write it.
    fn place(&self, file: &str) -> String {
        let (line, column) = line_col(&self.text, self.at);
        format!("{file}:{line}:{column}")
    }
}

/// The first `from` becomes `to`; `mark`, a part of `to`, is to blame.
#[track_caller]
fn replaced(text: &str, from: &str, to: &str, mark: &str) -> Bad {
    let at = text.find(from).unwrap_or_else(|| panic!("the text has no \"{from}\": adapt the test"));
    let inside = to.find(mark).expect("the mark is a part of the new text");
    Bad { text: with(text, from, to), at: at + inside }
}

/// The first `key: value` gets another value.
#[track_caller]
fn with_value(text: &str, key: &str, value: &str) -> Bad {
    let key = format!("{key}: ");
    let at = text.find(&key).unwrap_or_else(|| panic!("the text has no \"{key}\": adapt the test")) + key.len();
    let length = text[at..].find([',', ')', '\n']).expect("a value ends");
    let text = [&text[..at], value, &text[at + length..]].concat();
    Bad { text, at }
}

/// The first list or map of this name gets one more entry, in which `mark` is to blame; it is added if need be.
fn with_entry(text: &str, name: &str, [open, close]: [&str; 2], entry: &str, mark: &str) -> Bad {
    let head = format!("\n    {name}: {open}");
    if text.contains(&head) {
        return replaced(text, &head, &format!("{head}{entry}, "), mark);
    }
    let end = text.rfind(')').expect("a scenario ends with a bracket");
    let field = format!("    {name}: {open}{entry}{close},\n");
    let at = end + field.find(mark).expect("the mark is a part of the entry");
    Bad { text: [&text[..end], &field, &text[end..]].concat(), at }
}

// Checking -----------------------------------------------------------------------------------------------------------

/// Refuses the text with this code at this place, and gives advice.
#[track_caller]
fn refused(bad: &Bad, code: &str) -> Answer {
    let here = folder();
    write(here.path(), "bad.ron", &bad.text);
    let answer = umbral(here.path(), &["run", "bad.ron", "--record", "r.rec"]).refused();
    assert!(!here.path().join("r.rec").exists(), "a recording of nothing");
    answer.says(&[&format!("[{code}]"), &bad.place("bad.ron"), "= help: ", "nothing was run"])
}

/// Refuses the text with this one problem.
#[track_caller]
fn refused_alone(bad: &Bad, code: &str) -> Answer {
    refused(bad, code).says(&["one problem in bad.ron"])
}

// Shape --------------------------------------------------------------------------------------------------------------

#[test]
fn the_unchanged_scenarios_are_good() {
    let here = folder();
    write(here.path(), "island.ron", ISLAND);
    write_transit(here.path(), TRANSIT, ARRIVALS);
    for file in ["island.ron", "transit.ron"] {
        umbral(here.path(), &["run", file]).fine();
    }
}

#[test]
fn a_value_of_the_wrong_type() {
    refused_alone(&replaced(ISLAND, "format: 1,", "format: \"one\",", "\"one\""), "S013");
    refused_alone(&with_value(ISLAND, "open", "yes"), "S013");
    refused_alone(&with_value(TRANSIT, "beds", "2.5"), "S020");
    refused_alone(&with_value(TRANSIT, "beds", "[250]"), "S013");
}

#[test]
fn an_unknown_field() {
    let bad = replaced(ISLAND, "format: 1,", "format: 1, colour: 2,", "colour");
    refused_alone(&bad, "S010").says(&["\"colour\"", "known: "]);
    let typo = replaced(TRANSIT, "duration: (", "duration: (befor_days: 1, ", "befor_days");
    refused_alone(&typo, "S010").says(&["did you mean \"before_days\"?"]);
}

#[test]
fn a_missing_field_and_a_field_given_twice() {
    let text = with(ISLAND, "format: 1,", "");
    let at = text.find("\n(").expect("the outer bracket") + 1;
    refused_alone(&Bad { text, at }, "S011").says(&["\"format\" is missing"]);
    refused_alone(&replaced(ISLAND, "format: 1,", "format: 1, r#format: 1,", "r#format"), "S012");
}

#[test]
fn a_name_that_nothing_has() {
    refused_alone(&with_value(ISLAND, "region", "\"atlantis\""), "S014").says(&["\"atlantis\" does not exist"]);
    let id = &shipped("transit-corridor").scenario.map.regions[0].id;
    let typo = with_value(TRANSIT, "region", &format!("\"{id}_\""));
    refused_alone(&typo, "S014").says(&[&format!("did you mean \"{id}\"?")]);
    refused(&with_value(ISLAND, "region", "\"Not An Id\""), "S019");
}

#[test]
fn an_id_given_twice() {
    let twin = "(id: \"twin\", text: (en: \"a\", es: \"b\", fr: \"c\")), ";
    let bad = replaced(ISLAND, "objectives: [", &format!("objectives: [{twin}{twin}"), "objectives");
    let second = bad.text.rfind("\"twin\"").expect("the second one");
    refused_alone(&Bad { at: second, ..bad }, "S015").says(&["\"twin\" is defined twice"]);
}

#[test]
fn a_number_that_cannot_be() {
    for text in [ISLAND, TRANSIT] {
        refused_alone(&with_value(text, "litres_per_day", "-1"), "S016");
        refused_alone(&with_value(text, "beds", "99999999999999999999"), "S016");
        refused_alone(&with_value(text, "weight", "-9223372036854775809"), "S016");
        refused_alone(&with_value(text, "household_tenths", "0"), "S016");
        refused_alone(&with_value(text, "price", "-0.5"), "S016");
        refused_alone(&with_value(text, "amount", "1e300"), "S016");
    }
    refused(&with_value(ISLAND, "beds", "99999999999999999999999999999999999999999999"), "S016");
}

#[test]
fn money_with_a_third_decimal_or_without_a_number() {
    for value in ["0.125", "NaN", "inf"] {
        let bad = with_value(ISLAND, "amount", value);
        let here = folder();
        write(here.path(), "bad.ron", &bad.text);
        umbral(here.path(), &["run", "bad.ron"]).refused().says(&["= help: ", &bad.place("bad.ron")]);
    }
}

/// `19.800` is nineteen thousand and eight hundred where the point stands between thousands.
#[test]
fn a_point_between_thousands_is_not_read_as_a_fraction() {
    refused_alone(&with_value(ISLAND, "amount", "19.800"), "S021");
    refused_alone(&with_value(ISLAND, "price", "1.0000"), "S021");
    let here = folder();
    for (lang, joined) in
        [("en", "write 19800 or 19.80"), ("es", "escriba 19800 o 19.80"), ("fr", "écrivez 19800 ou 19.80")]
    {
        write(here.path(), "bad.ron", &with_value(ISLAND, "amount", "19.800").text);
        umbral(here.path(), &["run", "bad.ron", "--lang", lang]).refused().says(&[joined]);
    }
    for fine in ["19800", "19.80", "19.8", "19_800", "19800.00"] {
        write(here.path(), "fine.ron", &with_value(ISLAND, "amount", fine).text);
        let answer = umbral(here.path(), &["check", "fine.ron"]);
        assert!(!answer.out.contains("S021") && !answer.err.contains("S021"), "{fine}: {} {}", answer.out, answer.err);
    }
}

// Syntax -------------------------------------------------------------------------------------------------------------

#[test]
fn syntax_errors() {
    refused_alone(&replaced(ISLAND, "format: 1,", "format: 1", "1"), "S001").says(&["a comma is missing"]);
    refused_alone(&replaced(ISLAND, "format: 1,", "format: 1, extra 2,", "a 2"), "S001").says(&["a colon is missing"]);
    refused_alone(&replaced(ISLAND, "format: 1,", "format: 1}", "}"), "S001").says(&["does not match"]);
    refused_alone(&replaced(ISLAND, "format: 1,", "format: “1”,", "“"), "S001").says(&["typographic quotes"]);
    let open = ISLAND.find("\n(").expect("the outer bracket") + 1;
    let cut = Bad { text: ISLAND.trim_end().trim_end_matches(')').to_owned(), at: open };
    refused_alone(&cut, "S001").says(&["never closed"]);
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let here = folder();
    let starts = (1..12).map(|twelfth| ISLAND.len() * twelfth / 12);
    for at in starts.map(|at| ISLAND.floor_char_boundary(at)) {
        write(here.path(), "cut.ron", &ISLAND[..at]);
        umbral(here.path(), &["run", "cut.ron"]).refused().says(&["cut.ron:", "= help: "]);
    }
}

#[test]
fn an_empty_file() {
    for text in ["", "\n\n", "// only a comment", "\u{feff}"] {
        let here = folder();
        write(here.path(), "empty.ron", text);
        umbral(here.path(), &["run", "empty.ron"]).refused().says(&["[S001]", "empty.ron:", "= help: "]);
    }
}

#[test]
fn brackets_nested_without_end() {
    let here = folder();
    for open in ["[", "(", "{", "Some(", "(a:(", "{1:", "/*"] {
        for text in [open.repeat(100_000), with(ISLAND, "sites: [", &format!("sites: [{}", open.repeat(100_000)))] {
            write(here.path(), "deep.ron", text);
            umbral(here.path(), &["run", "deep.ron"]).refused().says(&["[S00", "deep.ron:", "= help: "]);
        }
    }
    write(here.path(), "deep.ron", "[".repeat(100_000));
    umbral(here.path(), &["run", "deep.ron"]).refused().says(&["[S002]", "deep.ron:1:65", "nested too deeply"]);
}

// Meaning ------------------------------------------------------------------------------------------------------------

#[test]
fn directions_in_a_circle() {
    for (id, text) in SHIPPED.into_iter().zip([ISLAND, TRANSIT]) {
        let loaded = shipped(id);
        let sites = &loaded.scenario.sites;
        let ends = |site: &&umbral::scenario::schema::Site| site.onward.is_empty();
        let circle = sites.iter().find_map(|site| {
            let to = site.onward.first()?;
            Some((&site.id, &sites.iter().filter(ends).find(|other| other.id == *to)?.id))
        });
        let (from, to) = circle.expect("a site that directs people to one that directs nobody");
        let head = format!("(id: \"{to}\", ");
        let back = format!("{head}onward: [\"{from}\"], ");
        let bad = replaced(text, &head, &back, &format!("\"{from}\"]"));
        let here = folder();
        write(here.path(), "transit-corridor-arrivals.csv", ARRIVALS);
        write(here.path(), "bad.ron", &bad.text);
        let answer = umbral(here.path(), &["run", "bad.ron"]).refused();
        answer.says(&["[S045]", &bad.place("bad.ron"), &format!("\"{to}\" lead back"), "= help: "]);
    }
}

#[test]
fn shares_that_do_not_add_up() {
    let cells = "cells: (";
    let start = ISLAND.find(cells).expect("a profile has cells") + cells.len() - 1;
    let value = ISLAND[start..].split_once("girls_0_4: ").expect("a share of small girls").1;
    let digits = value.split(|c: char| !c.is_ascii_digit()).next().expect("a number");
    let share: u32 = digits.parse().expect("a number");
    let text = with_value(ISLAND, "girls_0_4", &(share + 1).to_string()).text;
    refused_alone(&Bad { text, at: start }, "S042").says(&["1,001"]);
    let intentions = replaced(ISLAND, "intentions: (", "intentions: (protection: 1000, ", "(");
    let here = folder();
    write(here.path(), "bad.ron", &intentions.text);
    umbral(here.path(), &["run", "bad.ron"]).refused().says(&["bad.ron:", "= help: "]);
}

#[test]
fn rules_that_cannot_be_overridden() {
    let rule = |entry, mark, code| refused_alone(&with_entry(ISLAND, "rules", ["{", "}"], entry, mark), code);
    rule("\"water.standard\": 999999", "999999", "S054").says(&["\"water.standard\" must lie between"]);
    rule("\"water.standard\": -1", "-1", "S054");
    rule("\"water.standrad\": 150", "150", "S055").says(&["did you mean \"water.standard\"?"]);
    rule("\"no.such.rule\": 1", "1", "S055").says(&["known: "]);
    rule("\"water.standard\": 1.5", "1.5", "S020");
    rule("\"water.standard\": 99999999999999999999", "99999999999999999999", "S016");
}

#[test]
fn a_gate_can_be_tightened_and_not_opened() {
    let gate = |entry, mark| with_entry(ISLAND, "gates", ["[", "]"], entry, mark);
    refused_alone(&gate("(id: \"survival\", cap: 100)", "100"), "S057").says(&["\"survival\" cannot be opened"]);
    refused_alone(&gate("(id: \"no_gate\", cap: 10)", "(id: \"no_gate\""), "S056").says(&["survival"]);
    refused_alone(&gate("(id: \"survival\", cap: 101)", "101"), "S016");
    let here = folder();
    write(here.path(), "good.ron", gate("(id: \"survival\", cap: 10)", "10").text);
    umbral(here.path(), &["run", "good.ron"]).fine();
}

#[test]
fn what_happens_when_and_where() {
    refused_alone(&with_value(ISLAND, "to_hour", "0"), "S048");
    let small = with_value(ISLAND, "width_km", "10");
    let first = small.text.find("at: (").expect("a site has a place") + "at: ".len();
    refused(&Bad { at: first, ..small }, "S044").says(&["10 km wide"]);
    let phases = ["before_days", "during_days", "after_days"];
    let zero = phases.iter().fold(ISLAND.to_owned(), |text, phase| with_value(&text, phase, "0").text);
    let at = zero.find("duration: (").expect("a duration") + "duration: ".len();
    refused(&Bad { text: zero, at }, "S040");
}

/// The island with one more wave in the first source of arrivals.
fn with_wave(wave: &str) -> Bad {
    let waves = format!("Waves([{wave}, ");
    replaced(ISLAND, "Waves([", &waves, "Waves")
}

#[test]
fn more_people_than_the_model_can_hold() {
    let plateau = "Plateau(from_day: 1, to_day: 60, per_day: 10000000)";
    refused_alone(&with_wave(plateau), "S051").says(&["10,000,000"]);
    refused_alone(&with_wave(&["Lump(day: 3, hour: 8, persons: 9000000)"; 500].join(", ")), "S051");
    let here = folder();
    let days = (1..=shipped("transit-corridor").scenario.duration.days()).map(|day| format!("{day},10000000\n"));
    write_transit(here.path(), TRANSIT, &format!("day,persons\n{}", days.collect::<String>()));
    let daily = format!("Daily(file: {CSV:?}");
    let place = replaced(TRANSIT, &daily, &daily, "Daily").place("transit.ron");
    umbral(here.path(), &["run", "transit.ron"]).refused().says(&["[S051]", &place, "= help: "]);
}

#[test]
fn as_many_people_as_the_model_can_hold_are_no_problem() {
    let here = folder();
    for wave in ["Lump(day: 3, hour: 8, persons: 9900000)", "Plateau(from_day: 1, to_day: 60, per_day: 165000)"] {
        write(here.path(), "crowd.ron", with_wave(wave).text);
        for policy in ["do-nothing", "reference"] {
            umbral(here.path(), &["run", "crowd.ron", "--policy", policy]).fine();
        }
    }
}

// Several at once ----------------------------------------------------------------------------------------------------

/// Four problems, with their codes.
fn four_problems() -> (String, [&'static str; 4]) {
    let text = with(ISLAND, "format: 1,", "format: \"one\", colour: 2,");
    let text = with_value(&text, "region", "\"atlantis\"").text;
    (with_value(&text, "litres_per_day", "-1").text, ["S013", "S010", "S014", "S016"])
}

#[test]
fn all_problems_are_listed_at_once() {
    let here = folder();
    let (text, codes) = four_problems();
    write(here.path(), "bad.ron", text);
    let answer = umbral(here.path(), &["run", "bad.ron"]).refused().says(&["4 problems in bad.ron"]);
    let at: Vec<_> = codes.iter().map(|code| answer.err.find(&format!("[{code}]"))).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "all, in the order of the file: {at:?}\n{}", answer.err);
    assert_eq!(answer.err.matches("= help: ").count(), 4, "{}", answer.err);
}

#[test]
fn problems_are_told_in_three_languages() {
    let here = folder();
    write(here.path(), "bad.ron", four_problems().0);
    for (lang, words) in [
        ("en", ["error: 4 problems in bad.ron", "does not exist", "error[S013]: ", "help: "]),
        ("es", ["error: 4 problemas en bad.ron", "no existe", "error[S013]: ", "ayuda: "]),
        ("fr", ["4 problèmes dans bad.ron", "n’existe pas", "erreur[S013]: ", "aide\u{202f}: "]),
    ] {
        let answer = umbral(here.path(), &["run", "bad.ron", "--lang", lang]).refused().says(&words);
        assert_eq!(placeholders(&answer.err), [""; 0], "{lang}");
    }
}

#[test]
fn problems_of_the_scenario_and_of_its_series_are_listed_together() {
    let here = folder();
    let text = with_value(TRANSIT, "to_hour", "0").text;
    write_transit(here.path(), &text, &with(ARRIVALS, "\n7,", "\n8,"));
    let answer = umbral(here.path(), &["run", "transit.ron"]).refused();
    answer.says(&["[S048]", "transit.ron:", "[S033]", "transit-corridor-arrivals.csv:"]);
}

#[test]
fn a_million_problems_do_not_take_long() {
    let here = folder();
    for item in ["1,", "1,\n"] {
        let many = (1 << 20) / item.len();
        write(here.path(), "many.ron", format!("(format: 1, sites: [{}])", item.repeat(many)));
        let answer = umbral(here.path(), &["run", "many.ron"]).refused().says(&["[S013]", "many.ron:1:"]);
        assert!(answer.err.len() < 1 << 20, "{} bytes of problems help nobody", answer.err.len());
    }
}

// Files --------------------------------------------------------------------------------------------------------------

#[test]
fn a_huge_file_is_not_read() {
    let here = folder();
    let file = File::create(here.path().join("huge.ron")).expect("a file");
    file.set_len(200 << 20).expect("a sparse file");
    let answer = umbral(here.path(), &["run", "huge.ron"]).refused();
    assert!(answer.took < Duration::from_secs(2), "{:?}", answer.took);
    answer.says(&["huge.ron", "209,715,200", "4,194,304"]);
}

#[test]
fn a_folder_is_no_scenario() {
    let here = folder();
    std::fs::create_dir(here.path().join("storm.ron")).expect("a folder");
    for name in ["storm.ron", "./storm.ron", "."] {
        umbral(here.path(), &["run", name]).refused().says(&[name, "folder", ".ron"]);
    }
}

#[test]
fn bytes_that_are_no_text_have_a_place() {
    let here = folder();
    let at = ISLAND.find("Puente").expect("a word") + 2;
    let bytes = [&ISLAND.as_bytes()[..at], &[0xE9], &ISLAND.as_bytes()[at..]].concat();
    write(here.path(), "latin.ron", bytes);
    let place = Bad { text: ISLAND.to_owned(), at }.place("latin.ron");
    umbral(here.path(), &["run", "latin.ron"]).refused().says(&[&place, "UTF-8"]);
    write(here.path(), "wide.ron", b"\xff\xfe(\0f\0o\0r\0");
    umbral(here.path(), &["run", "wide.ron"]).refused().says(&["wide.ron:1:1", "UTF-8"]);
}

#[test]
fn an_unknown_scenario_is_refused_with_the_known_ones() {
    let here = folder();
    for name in ["island-strom", "missing.ron", "no/such/file.ron", "", "*"] {
        let quoted = format!("\"{name}\"");
        umbral(here.path(), &["run", name]).refused().says(&[&quoted, SHIPPED[0], SHIPPED[1]]);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::symlink;
    let here = folder();
    symlink("circle.ron", here.path().join("circle.ron")).expect("a link");
    symlink("/dev/zero", here.path().join("endless.ron")).expect("a link");
    for name in ["circle.ron", "endless.ron"] {
        let answer = umbral(here.path(), &["run", name]).refused().says(&[name]);
        assert!(answer.took < Duration::from_secs(2), "{:?}", answer.took);
    }
}

// Series -------------------------------------------------------------------------------------------------------------

const CSV: &str = "transit-corridor-arrivals.csv";

fn write_transit(folder: &Path, text: &str, csv: &str) {
    write(folder, "transit.ron", text);
    write(folder, CSV, csv);
}

/// The scenario with another file name, which is to blame.
fn with_series(name: &str) -> Bad {
    let name = format!("{name:?}");
    replaced(TRANSIT, &format!("{CSV:?}"), &name, &name)
}

/// Refuses the name of a series at its place.
#[track_caller]
fn series_refused(folder: &Path, bad: &Bad, code: &str) {
    write(folder, "transit.ron", &bad.text);
    let answer = umbral(folder, &["run", "transit.ron"]).refused();
    answer.says(&[&format!("[{code}]"), &bad.place("transit.ron"), "= help: ", "one problem in transit.ron"]);
}

#[test]
fn a_series_that_is_missing() {
    series_refused(folder().path(), &with_series("no-such-file.csv"), "S030");
    let here = folder();
    std::fs::create_dir(here.path().join("folder.csv")).expect("a folder");
    series_refused(here.path(), &with_series("folder.csv"), "S030");
    write(here.path(), "other.csv", ARRIVALS);
    write(here.path(), "transit.ron", with_series("other.csv").text);
    umbral(here.path(), &["run", "transit.ron"]).fine();
}

#[test]
fn a_series_outside_the_folder_is_not_read() {
    let here = folder();
    let inner = here.path().join("inner");
    write(here.path(), "outside.csv", ARRIVALS);
    write(&inner, "sub/inside.csv", ARRIVALS);
    let absolute = here.path().join("outside.csv").display().to_string();
    let up_and_down = ["../outside.csv", "sub/../../outside.csv", "sub/../sub/inside.csv", "./../outside.csv"];
    for name in up_and_down.into_iter().chain([&*absolute, "", "."]) {
        series_refused(&inner, &with_series(name), "S036");
    }
    write(&inner, "transit.ron", with_series("sub/inside.csv").text);
    umbral(&inner, &["run", "transit.ron"]).fine();
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    use std::os::unix::fs::symlink;
    let here = folder();
    let inner = here.path().join("inner");
    write(here.path(), "outside.csv", ARRIVALS);
    write(here.path(), "beyond/also.csv", ARRIVALS);
    write(&inner, "inside.csv", ARRIVALS);
    symlink(here.path().join("outside.csv"), inner.join("file.csv")).expect("a link");
    symlink("../beyond", inner.join("beyond")).expect("a link");
    symlink("inside.csv", inner.join("alias.csv")).expect("a link");
    for name in ["file.csv", "beyond/also.csv"] {
        series_refused(&inner, &with_series(name), "S036");
    }
    write(&inner, "transit.ron", with_series("alias.csv").text);
    umbral(&inner, &["run", "transit.ron"]).fine();
    // A scenario reached through a link still reads what lies beside that link.
    umbral(&inner, &["run", "./transit.ron"]).fine();
}

/// Refuses the series with this code at this line.
#[track_caller]
fn days_refused(csv: &str, code: &str, line: &str) -> Answer {
    let here = folder();
    write_transit(here.path(), TRANSIT, csv);
    let number = csv.lines().position(|other| other == line).expect("the line that is to blame") + 1;
    let place = format!("{CSV}:{number}:1");
    umbral(here.path(), &["run", "transit.ron"]).refused().says(&[&format!("[{code}]"), &place, "= help: "])
}

/// The line of a day.
fn day(number: u32) -> &'static str {
    let head = format!("{number},");
    ARRIVALS.lines().find(|line| line.starts_with(&head)).expect("a line for each day")
}

#[test]
fn days_that_are_missing_or_no_numbers() {
    let without_fifth = with(ARRIVALS, &format!("{}\n", day(5)), "");
    days_refused(&without_fifth, "S033", day(6)).says(&["day 5"]);
    for value in ["many", "-3", "1.5", "99999999999999999999", "", "10000001", "0x10"] {
        let line = format!("5,{value}");
        days_refused(&with(ARRIVALS, day(5), &line), "S034", &line).says(&["one problem in"]);
    }
    for line in ["5", "5,600,7", "5;600"] {
        days_refused(&with(ARRIVALS, day(5), line), "S032", line);
    }
    days_refused(&with(ARRIVALS, "day,persons", "date,count"), "S031", "date,count");
}

#[test]
fn days_too_few_or_too_many() {
    let last = ARRIVALS.lines().last().expect("a last day");
    let days = shipped("transit-corridor").scenario.duration.days();
    let before = day(days - 1);
    let few = with(ARRIVALS, &format!("\n{last}"), "");
    days_refused(&few, "S035", before).says(&[&format!("the series has {} days", days - 1)]);
    let one_more = format!("{},5", days + 1);
    let many = format!("{}\n{one_more}\n", ARRIVALS.trim_end());
    days_refused(&many, "S035", &one_more).says(&[&format!("the series has {} days", days + 1)]);
}

#[test]
fn a_series_that_is_no_table() {
    let here = folder();
    for csv in ["", "day,persons", "\0\0\0", "\"", "day,persons\n\"1,2\n"] {
        write_transit(here.path(), TRANSIT, csv);
        umbral(here.path(), &["run", "transit.ron"]).refused().says(&[CSV, "= help: "]);
    }
    write(here.path(), CSV, b"day,persons\n1,6\xE94\n");
    umbral(here.path(), &["run", "transit.ron"]).refused().says(&[&format!("{CSV}:2:4"), "UTF-8"]);
    let file = File::create(here.path().join(CSV)).expect("a file");
    file.set_len(200 << 20).expect("a sparse file");
    umbral(here.path(), &["run", "transit.ron"]).refused().says(&[CSV, "209,715,200"]);
}
