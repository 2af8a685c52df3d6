//! Every code of a finding, drawn in full, from a small bad file.

use std::ops::Range;

use super::common::{GOOD, Scenario, drawn_in, schema, with, words};
use umbral::scenario::examine::{examine, examine_and_read};
use umbral::scenario::finding::{Finding, Labels, Severity, code, did_you_mean, line_col, quoted, render};
use umbral::scenario::spanned::{Step, parse};

fn findings(text: &str) -> Vec<Finding> {
    examine_and_read::<Scenario>(text, &schema()).expect_err(text)
}

fn drawn(text: &str) -> String {
    drawn_in(&findings(text), text, "en")
}

fn codes(text: &str) -> Vec<&'static str> {
    findings(text).iter().map(|finding| finding.code).collect()
}

#[track_caller]
fn assert_drawn(text: &str, expected: &str) {
    let found = drawn(text);
    assert_eq!(found, expected.trim_start_matches('\n').trim_end(), "\n{found}\n");
}

#[test]
fn good_file_is_read_with_its_tree() {
    match examine_and_read::<Scenario>(GOOD, &schema()) {
        Ok((_, root)) => assert_eq!(root, examine(GOOD, &schema()).unwrap()),
        Err(found) => panic!("{}", drawn_in(&found, GOOD, "en")),
    }
}

#[test]
fn all_findings_come_at_once_in_order() {
    let text = with("    evnts: [Close(\"north_gat\"), Pauze],\n    weather: \"Rain\",\n    days: 1.5,");
    assert_drawn(
        &text,
        r#"
error[S010]: the field "evnts" does not exist here
 --> scenarios/t.ron:8:5
  |
8 |     evnts: [Close("north_gat"), Pauze],
  |     ^^^^^
  |
  = help: did you mean "events"? (known: by_weather, counts, days, even, events, mark, nest, notes, pair, sites, start, stock, …)
error[S014]: site "north_gat" does not exist
 --> scenarios/t.ron:8:19
  |
8 |     evnts: [Close("north_gat"), Pauze],
  |                   ^^^^^^^^^^^
  |
  = help: did you mean "north_gate"? (known: north_gate, river_post)
error[S017]: "Pauze" is not one of the allowed words
 --> scenarios/t.ron:8:33
  |
8 |     evnts: [Close("north_gat"), Pauze],
  |                                 ^^^^^
  |
  = help: did you mean "Pause"? (known: Pause, Arrive, Close, Move, Report, Stock, Maybe, Group, Spot)
error[S013]: expected one of the fixed words, found a text in quotes
 --> scenarios/t.ron:9:14
  |
9 |     weather: "Rain",
  |              ^^^^^^
  |
  = help: write one of these, without quotes: None, Rain, Snow
error[S012]: "days" is given twice
  --> scenarios/t.ron:10:5
   |
10 |     days: 1.5,
   |     ^^^^
   |
   = help: it is already given on line 3; keep only one of the two
error[S020]: 1.5 is not a whole number
  --> scenarios/t.ron:10:11
   |
10 |     days: 1.5,
   |           ^^^
   |
   = help: write a number without a decimal point or exponent, as in 3
"#,
    );
}

#[test]
fn missing_fields_point_at_the_record() {
    assert_drawn(
        "(title: \"T\", sites: [Site(id: \"a\", name: \"A\")])",
        r#"
error[S011]: the field "days" is missing
 --> scenarios/t.ron:1:1
  |
1 | (title: "T", sites: [Site(id: "a", name: "A")])
  | ^
  |
  = help: add days: … inside these brackets
error[S011]: the field "beds" is missing
 --> scenarios/t.ron:1:22
  |
1 | (title: "T", sites: [Site(id: "a", name: "A")])
  |                      ^^^^
  |
  = help: add beds: … inside these brackets
"#,
    );
}

#[test]
fn duplicate_ids_and_map_keys_name_the_first_line() {
    let text = "(title: \"T\", days: 1, sites: [\n(id: \"a\", name: \"\", beds: 1),\n\
                (id: \"a\", name: \"\", beds: 1)], stock: {\n\"a\": 1, \"a\": 2})";
    assert_drawn(
        text,
        r#"
error[S015]: site "a" is defined twice
 --> scenarios/t.ron:3:6
  |
3 | (id: "a", name: "", beds: 1)], stock: {
  |      ^^^
  |
  = help: it is already defined on line 2; give one of the two another id
error[S012]: "a" is given twice
 --> scenarios/t.ron:4:9
  |
4 | "a": 1, "a": 2})
  |         ^^^
  |
  = help: it is already given on line 4; keep only one of the two
"#,
    );
}

#[test]
fn references_without_any_definition_dangle() {
    assert_drawn(
        "(title: \"T\", days: 1, sites: [], start: \"a\", stock: {\"b\": 1})",
        r#"
error[S014]: site "a" does not exist
 --> scenarios/t.ron:1:41
  |
1 | (title: "T", days: 1, sites: [], start: "a", stock: {"b": 1})
  |                                         ^^^
  |
  = help: nothing of this kind is defined in the file
error[S014]: site "b" does not exist
 --> scenarios/t.ron:1:54
  |
1 | (title: "T", days: 1, sites: [], start: "a", stock: {"b": 1})
  |                                                      ^^^
  |
  = help: nothing of this kind is defined in the file
"#,
    );
    // Where the definitions could not be read, their absence is not blamed on the references.
    assert_eq!(codes("(title: \"T\", days: 1, sites: {\"a\": 1}, start: \"a\")"), [code::WRONG_TYPE]);
}

#[test]
fn numbers_counts_and_texts_have_bounds() {
    let text = with("    notes: [],\n    even: 70000,\n    pair: (300, \"x\", 1),\n    start: \"North\",");
    assert_drawn(
        &text,
        r#"
error[S018]: wrong number of values: found 0
 --> scenarios/t.ron:8:12
  |
8 |     notes: [],
  |            ^^
  |
  = help: between 1 and 3 are needed
error[S016]: 70000 is outside the allowed range
 --> scenarios/t.ron:9:11
  |
9 |     even: 70000,
  |           ^^^^^
  |
  = help: use a number from 0 to 65535
error[S018]: wrong number of values: found 3
  --> scenarios/t.ron:10:11
   |
10 |     pair: (300, "x", 1),
   |           ^^^^^^^^^^^^^
   |
   = help: exactly 2 needed
error[S016]: 300 is outside the allowed range
  --> scenarios/t.ron:10:12
   |
10 |     pair: (300, "x", 1),
   |            ^^^
   |
   = help: use a number from 0 to 255
error[S019]: the text "North" does not have the required form
  --> scenarios/t.ron:11:12
   |
11 |     start: "North",
   |            ^^^^^^^
   |
   = help: use the same form as the other ids: small letters a to z, digits and _, as in north_gate (exact form: ^[a-z][a-z0-9_]*$)
error[S014]: site "North" does not exist
  --> scenarios/t.ron:11:12
   |
11 |     start: "North",
   |            ^^^^^^^
   |
   = help: known: north_gate, river_post
"#,
    );
}

#[test]
fn what_only_serde_sees_is_added_to_the_rest() {
    assert_drawn(
        &with("    start: \"a\",\n    even: 3,"),
        r#"
error[S014]: site "a" does not exist
 --> scenarios/t.ron:8:12
  |
8 |     start: "a",
  |            ^^^
  |
  = help: known: north_gate, river_post
error[S003]: this value cannot be read
 --> scenarios/t.ron:9:11
  |
9 |     even: 3,
  |           ^
  |
  = help: technical detail: 3 is odd
"#,
    );
}

#[test]
fn syntax_errors_come_alone() {
    assert_drawn(
        &with("    start: \"north_gate\"\n    wether: Rain"),
        r#"
error[S001]: a comma is missing after this
 --> scenarios/t.ron:8:23
  |
8 |     start: "north_gate"
  |                       ^
  |
  = help: put a comma between one value and the next
"#,
    );
    // The indentation betrays which bracket took the end of the file's first one.
    assert_drawn(
        &with("    weather: Some(Rain"),
        r#"
error[S001]: this bracket is never closed
 --> scenarios/t.ron:8:18
  |
8 |     weather: Some(Rain
  |                  ^
  |
  = help: add the closing bracket where this part ends
"#,
    );
}

#[test]
fn every_kind_of_syntax_error_has_its_place() {
    let cases = [
        ("", "empty", 0..0),
        ("// only a comment", "empty", 17..17),
        ("(a: [1, 2)", "mismatched", 9..10),
        ("[1] ]", "mismatched", 4..5),
        ("(a: [Pause, b: 1)", "unclosed", 4..5),
        ("[1 2]", "missing-comma", 1..2),
        ("{1 2}", "missing-colon", 1..2),
        ("(a 1, b: 2)", "missing-colon", 1..2),
        ("(a: 1, b 2)", "missing-colon", 7..8),
        ("(a: , b: 1)", "missing-value", 4..5),
        ("[1,, 2]", "missing-value", 3..4),
        ("(a: 1, }", "mismatched", 7..8),
        ("(\"a\": 1)", "quoted-field-name", 1..4),
        ("(a: 1, \"b\": 1)", "quoted-field-name", 7..10),
        ("(a: 1, 2)", "mixed", 7..8),
        ("(a: 1, b)", "mixed", 7..8),
        ("(1, b: 2)", "mixed", 4..5),
        ("(a: 1, %)", "missing-field-name", 7..8),
        ("[\"a]", "unclosed-text", 1..2),
        ("[r#\"a\"]", "unclosed-text", 1..4),
        ("[1 /* a /* b */ ]", "unclosed-comment", 3..5),
        ("[1 / 2]", "lone-slash", 3..4),
        (r#""a\q""#, "bad-escape", 2..4),
        (r#""\x80""#, "bad-escape", 1..5),
        (r#""\u{110000}""#, "bad-escape", 1..11),
        ("5km", "unit", 0..3),
        ("1_.5_", "bad-number", 0..0),
        ("0b12", "bad-number", 0..4),
        ("--1", "bad-number", 0..3),
        ("'ab'", "bad-character", 0..1),
        ("''", "bad-character", 0..1),
        ("north-gate", "bad-word", 0..10),
        ("[“a”]", "curly-quotes", 1..4),
        ("[%]", "stray", 1..2),
        ("#![abc] 1", "bad-attribute", 0..3),
        ("#![enable(unwrap_newtypes)] 1", "extension", 0..25),
        ("1 2", "trailing", 2..3),
    ];
    for (text, problem, span) in cases {
        match parse(text) {
            Ok(node) => assert_eq!((problem, span), ("bad-number", 0..0), "{text}: {node:?}"),
            Err(error) => assert_eq!((error.problem.key(), error.span), (problem, span), "{text}"),
        }
    }
}

#[test]
fn nesting_has_a_limit() {
    let nested = |pairs: usize| {
        let (open, close) = ("(inner: [".repeat(pairs), "])".repeat(pairs));
        with(&format!("    nest: {open}{close},"))
    };
    assert!(examine_and_read::<Scenario>(&nested(31), &schema()).is_ok());
    assert_eq!(codes(&nested(32)), [code::TOO_DEEP]);
    assert_eq!(codes(&"[".repeat(1_000_000)), [code::TOO_DEEP]);
    assert_eq!(codes(&"Some(".repeat(1_000_000)), [code::TOO_DEEP]);
    let found = findings(&"[".repeat(65));
    assert_eq!(found[0].span, Some(64..65));
}

#[test]
fn wrong_types_are_said_in_plain_words() {
    let cases = [
        ("start: north_gate", "expected a text in quotes, found a word without quotes"),
        ("start: ()", "expected a text in quotes, found empty round brackets"),
        ("notes: (\"a\", \"b\")", "expected a list in square brackets, found values in round brackets"),
        ("stock: (a: 1)", "expected a table in curly brackets, found fields in round brackets"),
        ("nest: {}", "expected fields in round brackets, found a table in curly brackets"),
        ("nest: Nets()", "expected the name Nest, found a name with values in round brackets"),
        ("pair: [1, \"a\"]", "expected values in round brackets, found a list in square brackets"),
        ("mark: 5", "expected one character in single quotes, found a whole number"),
        ("even: \"4\"", "expected a whole number, found a text in quotes"),
        ("by_weather: {Rain: true}", "expected a number, found true or false"),
        ("by_weather: {\"Rain\": 1}", "expected one of the fixed words, found a text in quotes"),
        (
            "events: [Pause()]",
            "expected the word Pause with nothing after it, found a name with values in round brackets",
        ),
        ("events: [Close]", "expected Close with a value in round brackets, found a word without quotes"),
        ("events: [Report]", "expected Report with fields in round brackets, found a word without quotes"),
        (
            "events: [Report(\"a\")]",
            "expected Report with fields in round brackets, found a name with values in round brackets",
        ),
        (
            "events: [Arrive(origin: \"camp\", people: 1)]",
            "expected Arrive with a second pair of brackets around its fields, found a name with fields in round brackets",
        ),
        ("events: [Close(\"camp\", 1)]", "wrong number of values: found 2"),
        ("weather: Hail", "\"Hail\" is not one of the allowed words"),
        ("by_weather: {Hail: 1}", "\"Hail\" is not one of the allowed words"),
        ("mark: \"xy\"", "the text \"xy\" is too long"),
    ];
    for (extra, expected) in cases {
        let text = with(&format!("    {extra},"));
        let found = findings(&text);
        let messages: Vec<_> = found.iter().map(|finding| words(finding, "en").0).collect();
        assert_eq!(messages, [expected], "{extra}");
    }
}

#[test]
fn three_languages_say_the_same() {
    let texts = [
        with("    start: \"north_gat\", evnts: 5, even: 3.5, weather: Hail, mark: \"xy\", days: 1"),
        with("    notes: [], stock: {\"x\": 1}, by_weather: {Rain: true}, even: 70000, pair: (1,)"),
        with("    even: 3"),
        "()".to_owned(),
        "[".repeat(65),
        "(a: 1".to_owned(),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for text in &texts {
        for finding in findings(text) {
            seen.insert(finding.code);
            let spoken = ["en", "es", "fr"].map(|language| words(&finding, language));
            assert!(spoken[0] != spoken[1] && spoken[1] != spoken[2], "{spoken:?}");
        }
    }
    assert_eq!(seen.len(), 13, "{seen:?}");
}

#[test]
fn spanish_and_french_are_drawn_as_english_is() {
    let text = with("    start: \"norht_gate\",");
    let found = findings(&text);
    let place = " --> scenarios/t.ron:8:12\n  |\n8 |     start: \"norht_gate\",\n  |            ^^^^^^^^^^^^\n  |\n";
    let spanish = drawn_in(&found, &text, "es");
    assert_eq!(
        spanish,
        format!(
            "error[S014]: el sitio «norht_gate» no existe\n{place}  = help: ¿quiso decir «north_gate»? (identificadores conocidos: north_gate, river_post)"
        )
    );
    let french = drawn_in(&found, &text, "fr").replace('\u{202f}', " ");
    assert_eq!(
        french,
        format!(
            "error[S014]: le site « norht_gate » n’existe pas\n{place}  = help: vouliez-vous dire « north_gate » ? (identifiants connus : north_gate, river_post)"
        )
    );
}

#[test]
fn long_lines_and_odd_spans_are_drawn_within_bounds() {
    let text = format!("({}days: x, {})", " ".repeat(5000), "é".repeat(5000));
    let mut finding = Finding::error(code::WRONG_TYPE, 5007..5008);
    let drawn = render(&finding, "a.ron", &text, ("m", Some("h")), Labels::ENGLISH, false);
    assert!(drawn.lines().all(|line| line.chars().count() <= 200), "{drawn}");
    assert!(drawn.contains("a.ron:1:5008") && drawn.contains("days: x"), "{drawn}");
    for span in [0..0, Range { start: 5, end: 2 }, 9000..9001, 14_999..1_000_000, 1_000_000..1_000_001] {
        finding.span = Some(span);
        render(&finding, "a.ron", &text, ("m", None), Labels::ENGLISH, false);
        render(&finding, "a.ron", "", ("m", None), Labels::ENGLISH, false);
        render(&finding, "a.ron", "\r\n\r\n", ("m", None), Labels::ENGLISH, true);
    }
    finding.span = None;
    finding.severity = Severity::Warning;
    assert_eq!(
        render(&finding, "a.ron", &text, ("m", Some("h")), Labels::ENGLISH, false),
        "warning[S013]: m\n--> a.ron\n = help: h"
    );
}

#[test]
fn places_and_suggestions() {
    assert_eq!(line_col("ab\ncé\u{1F600}d", 0), (1, 1));
    assert_eq!(line_col("ab\ncé\u{1F600}d", 10), (2, 4));
    assert_eq!(line_col("ab\n", 99), (2, 1));
    assert_eq!(line_col("é", 1), (1, 1));
    let known = ["north_gate", "river_post", "x1"];
    assert_eq!(did_you_mean("norht_gate", &known), Some("north_gate"));
    assert_eq!(did_you_mean("River_Post", &known), Some("river_post"));
    assert_eq!(did_you_mean("x2", &known), Some("x1"));
    assert_eq!(did_you_mean("y2", &known), None);
    assert_eq!(did_you_mean("camp", &known), None);
    assert_eq!(did_you_mean("", &known), None);
    assert_eq!(quoted("a\u{1b}[1m\n"), "a\u{FFFD}[1m\u{FFFD}");
    assert_eq!(quoted(&"a".repeat(61)), format!("{}…", "a".repeat(60)));
}

#[test]
fn paths_lead_to_the_deepest_node_there_is() {
    let root = parse(GOOD).unwrap();
    let at = |path: &[Step<'_>]| &GOOD[root.locate(path)];
    let (field, index) = (Step::Field, Step::Index);
    assert_eq!(at(&[field("days")]), "1_2");
    assert_eq!(at(&[field("sites"), index(1), field("id")]), "\"river_post\"");
    assert_eq!(
        at(&[field("sites"), index(2), field("nothing")]),
        "(id: \"camp\", name: \"\", beds: 9_000, share: None,)"
    );
    assert_eq!(at(&[field("events"), index(1), field("origin")]), "\"north_gate\"");
    assert_eq!(at(&[field("events"), index(2), field("people")]), "18446744073709551615");
    assert_eq!(at(&[field("events"), index(5), field("level")]), "3");
    assert_eq!(at(&[field("stock"), field("camp")]), "-5");
    assert_eq!(at(&[field("stock"), index(1)]), "7");
    assert_eq!(at(&[field("by_weather"), field("Snow")]), "2.5e3");
    assert_eq!(at(&[field("pair"), index(1)]), "\"three\"");
    assert!(at(&[]).starts_with("Scenario("));
}

#[test]
fn id_extensions_on_a_field_reach_through_options_and_lists() {
    #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read by serde")]
    struct Web {
        #[schemars(extend("x-key-defines" = "knot"))]
        knots: std::collections::BTreeMap<String, u8>,
        #[schemars(extend("x-refers" = "knot"))]
        first: Option<String>,
        #[schemars(extend("x-refers" = "knot"))]
        rest: Vec<String>,
        #[schemars(extend("x-defines" = "thread"))]
        threads: Vec<String>,
    }
    let schema = schemars::schema_for!(Web);
    let text = "(knots: {\"a\": 1}, first: \"b\", rest: [\"a\", \"c\"], threads: [\"t\", \"t\"])";
    let found = examine_and_read::<Web>(text, &schema).unwrap_err();
    let places: Vec<_> = found.iter().map(|finding| (finding.code, &text[finding.span.clone().unwrap()])).collect();
    assert_eq!(places, [("S014", "\"b\""), ("S014", "\"c\""), ("S015", "\"t\"")]);
}
