//! Damaged files: no panic, agreement with serde in both directions, and bounded time.

use std::time::{Duration, Instant};

use super::common::{GOOD, Scenario, schema};
use ron::Options;
use ron::extensions::Extensions;
use umbral::scenario::examine::{examine, examine_and_read};
use umbral::scenario::finding::{Finding, Labels, code, render};
use umbral::scenario::spanned::parse;

/// Findings that may stand against a text serde accepts.
const BEYOND_SERDE: [&str; 6] = [
    code::UNKNOWN_ID,
    code::DUPLICATE_ID,
    code::MALFORMED_ID,
    // `beds` and `notes` have bounds only the schema knows; map keys may be written twice.
    code::OUT_OF_RANGE,
    code::WRONG_COUNT,
    code::DUPLICATE_FIELD,
];

/// A small generator of repeatable random numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn agrees(text: &str, schema: &schemars::Schema) {
    let serde = options().from_str::<Scenario>(text);
    let examined = examine(text, schema);
    let read = examine_and_read::<Scenario>(text, schema);
    let findings: &[Finding] = read.as_ref().err().map(Vec::as_slice).unwrap_or_default();
    match &serde {
        Err(_) => assert!(!findings.is_empty(), "no finding for\n{text}"),
        Ok(_) => {
            let examined = examined.as_ref().err().map(Vec::as_slice).unwrap_or_default();
            for finding in examined {
                let known = BEYOND_SERDE.contains(&finding.code);
                assert!(known, "serde accepts but {finding:?} in\n{text}");
            }
            assert_eq!(examined, findings, "{text}");
        }
    }
    if let Err(examined) = &examined {
        let kept = examined.iter().all(|finding| findings.contains(finding));
        assert!(kept, "findings lost in\n{text}");
    }
    let starts: Vec<_> = findings.iter().map(|finding| finding.span.clone().unwrap().start).collect();
    assert!(starts.is_sorted(), "{findings:?}");
    for finding in findings.iter().take(3) {
        render(finding, "a.ron", text, ("m", Some("h")), Labels::ENGLISH, false);
    }
}

#[test]
fn truncations_agree_with_serde() {
    let schema = schema();
    for (end, _) in GOOD.char_indices() {
        agrees(&GOOD[..end], &schema);
        agrees(&GOOD[end..], &schema);
    }
}

#[test]
fn mutations_agree_with_serde() {
    let schema = schema();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let pool: Vec<u8> = b"()[]{}:,\"'\\/*#! \n\t_-+.eE0123456789xbrSomeNoneabZ\xc3\xa9\xff".to_vec();
    for _ in 0..15_000 {
        let mut bytes = GOOD.as_bytes().to_vec();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes[at] = pool[dice.below(pool.len())],
                1 => bytes.insert(at, pool[dice.below(pool.len())]),
                2 => _ = bytes.remove(at),
                _ => {
                    let end = (at + dice.below(40)).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    let to = dice.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
            }
        }
        agrees(&String::from_utf8_lossy(&bytes), &schema);
    }
}

#[test]
fn values_of_other_kinds_agree_with_serde() {
    let schema = schema();
    let mut dice = Dice(7);
    let values = [
        "()",
        "( )",
        "true",
        "5",
        "-5",
        "5.0",
        "300",
        "1e3",
        "0xff",
        "5u16",
        "'x'",
        "\"x\"",
        "\"camp\"",
        "r\"camp\"",
        "None",
        "Some(5)",
        "Some(None)",
        "Some(Some(\"camp\"))",
        "Rain",
        "Pause",
        "Pause()",
        "[]",
        "[1]",
        "[\"a\"]",
        "[Pause]",
        "{}",
        "{Rain: 1}",
        "{\"camp\": 1}",
        "{\"camp\": 1, \"camp\": 2}",
        "(1, \"a\")",
        "(1,2,3)",
        "[1,2,3]",
        "Pair(1, \"a\")",
        "Pear(1, \"a\")",
        "(inner: [])",
        "Nest()",
        "Nest",
        "(origin: \"camp\", people: 1)",
        "inf",
        "NaN",
        "-inf",
        "((1, 2))",
        "(None)",
        "Some()",
        "+5",
        "5.",
        "b'a'",
        "1_000",
        "'\\''",
        "\"\\x41\\u{e9}\"",
        "99999999999999999999999",
        "-99999999999999999999999",
        "1f32",
    ];
    let fields = [
        "title",
        "days",
        "start",
        "weather",
        "stock",
        "by_weather",
        "notes",
        "pair",
        "mark",
        "counts",
        "even",
        "nest",
        "events",
        "other",
    ];
    let variants = ["Arrive", "Close", "Move", "Report", "Stock", "Maybe", "Group", "Spot", "Pause", "Other"];
    let base = "title: \"T\", days: 3, sites: [(id: \"camp\", name: \"\", beds: 3)]";
    for field in fields {
        for value in values {
            agrees(&format!("({base}, {field}: {value})"), &schema);
            agrees(&format!("({base}, {field}: Some({value}))"), &schema);
        }
    }
    for variant in variants {
        for value in values {
            agrees(&format!("({base}, events: [{variant}({value})])"), &schema);
            agrees(&format!("({base}, events: [{variant}({value}, {value})])"), &schema);
            agrees(&format!("({base}, events: [{variant}(text: {value})])"), &schema);
            agrees(&format!("({base}, events: {variant})"), &schema);
            let site = format!("(id: {value}, name: {value}, beds: {value}, place: {value}, share: {value})");
            agrees(&format!("(sites: [{site}], {base})"), &schema);
        }
    }
    for _ in 0..20_000 {
        let mut pick = || values[dice.below(values.len())];
        let (a, b, c) = (pick(), pick(), pick());
        agrees(
            &format!("({base}, notes: [{a}, {b}], events: [Report(text: {c}, level: {a})], pair: ({b}, {c}))"),
            &schema,
        );
    }
}

#[test]
fn whatever_ron_reads_is_parsed() {
    let mut dice = Dice(42);
    let tokens = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        " ",
        "\n",
        "//c\n",
        "/*c/**/*/",
        "a",
        "A",
        "r#b",
        "Some",
        "None",
        "true",
        "1",
        "-2",
        "+.5",
        "1e-3",
        "0x_f",
        "0xf_",
        "1_0",
        "1__.0",
        "inf",
        "-NaN",
        "3u8",
        "4f64",
        "\"s\"",
        "\"\\n\\\n  x\"",
        "r#\"q\"#",
        "'c'",
        "'''",
        "'\\u{41}'",
        "\"\\xc3\\xa9\"",
        "_x",
        "é",
        "a:1",
        "(1,)",
        "[1,2,]",
        "{1:2}",
        "A(x:1)",
        "Some(1)",
        "()",
    ];
    let mut accepted = 0;
    for _ in 0..200_000 {
        let text: String = (0..=dice.below(8)).map(|_| tokens[dice.below(tokens.len())]).collect();
        if options().from_str::<ron::Value>(&text).is_ok() {
            accepted += 1;
            assert!(parse(&text).is_ok(), "{text:?}: {:?}", parse(&text));
        } else {
            _ = parse(&text);
        }
    }
    assert!(accepted > 2_000, "{accepted}");
}

#[test]
fn random_bytes_never_panic() {
    let schema = schema();
    let mut dice = Dice(3);
    for _ in 0..5_000 {
        let bytes: Vec<u8> = (0..dice.below(60)).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
        agrees(&String::from_utf8_lossy(&bytes), &schema);
    }
}

#[test]
fn hostile_texts_take_linear_time() {
    let schema = schema();
    let sites: String = (0..20_000).map(|n| format!("(id: \"site{n:05}\", name: \"\", beds: 1),")).collect();
    let routes: String = (0..20_000).map(|n| format!("Close(\"sote{n:05}\"),")).collect();
    let texts = [
        "(".repeat(1_000_000),
        format!("[[],{}", "[],".repeat(300_000)),
        format!("[{}", "a /* c */ (1), ".repeat(100_000)),
        format!("\"{}", "\\n".repeat(500_000)),
        format!("[{}", "r#\"\"#,".repeat(200_000)),
        format!("r{}\"", "#".repeat(500_000)),
        "/*".repeat(500_000),
        "9".repeat(1_000_000),
        format!("{}[", " ".repeat(1_000_000)),
        format!("(title: \"\", days: 1, sites: [{sites}], events: [{routes}])"),
        format!("(title: \"\", days: 1, sites: [], {})", "days: 1,\n".repeat(50_000)),
    ];
    for text in texts {
        #[expect(clippy::disallowed_methods, reason = "the test measures how long reading takes")]
        let start = Instant::now();
        assert!(examine_and_read::<Scenario>(&text, &schema).is_err());
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(5), "{taken:?} {}", &text[..40]);
    }
}
