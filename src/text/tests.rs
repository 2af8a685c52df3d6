use super::catalogue::{faults_in, keys_in};
use super::*;

fn n(value: i64) -> [(&'static str, Arg<'static>); 1] {
    [("n", Arg::Int(value))]
}

/// Spanish with one message of its own, over an English with two.
fn partial() -> Text {
    let own = bundle(Lang::Es, &[("es", "a = hola { $n }\n    .tip = clic")]);
    let english = bundle(Lang::En, &[("en", "a = hi { $n }\nb = bye { $n }")]);
    Text { lang: Lang::Es, chain: vec![own, english], on_screen: false }
}

#[test]
fn files_are_sound() {
    for lang in Lang::ALL {
        assert!(!catalogue::sources(lang).is_empty(), "{lang}: no files");
        let faults: Vec<String> = faults(lang).iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn languages_hold_the_same_keys_and_variables() {
    let english = keys(Lang::En);
    assert!(english.contains_key("unit-hours"));
    for lang in Lang::ALL {
        let own = keys(lang);
        let all: std::collections::BTreeSet<_> = english.keys().chain(own.keys()).collect();
        let differing: Vec<_> = all
            .into_iter()
            .filter(|key| own.get(*key) != english.get(*key))
            .map(|key| format!("{key}: {:?}, not {:?}", own.get(key), english.get(key)))
            .collect();
        assert!(differing.is_empty(), "{lang}:\n{}", differing.join("\n"));
    }
}

/// Every message of every language, with a number for each variable and then with a word.
#[test]
fn every_message_formats_without_error_or_isolation_mark() {
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for (key, variables) in keys(lang) {
            for arg in [Arg::Int(1), Arg::Int(12_345), Arg::from("x")] {
                let args: Vec<_> = variables.iter().map(|v| (&**v, arg.clone())).collect();
                let shown = text.get(&key, &args);
                assert!(!shown.contains(['\u{2068}', '\u{2069}']), "{lang} {key}");
            }
        }
    }
}

#[test]
fn plural_forms() {
    let cases = [
        (Lang::En, ["0 hours", "1 hour", "2 hours", "1,000 hours"]),
        (Lang::Es, ["0 horas", "1 hora", "2 horas", "1000 horas"]),
        (Lang::Fr, ["0 heure", "1 heure", "2 heures", "1\u{202f}000 heures"]),
    ];
    for (lang, expected) in cases {
        let text = Text::new(lang);
        assert_eq!([0, 1, 2, 1000].map(|h| text.hours(h)), expected);
    }
    let french = Text::new(Lang::Fr);
    assert_eq!(french.get("unit-households", &n(1)), "1 ménage");
}

#[test]
fn moments() {
    let args = [("day", Arg::from(3_u32)), ("hour", Arg::from(8_u8))];
    let shown = Lang::ALL.map(|lang| Text::new(lang).get("day-hour", &args));
    assert_eq!(shown, ["Day 3, 8:00", "Día 3, 8:00", "Jour 3, 8\u{a0}h"]);
}

#[test]
fn fallback_to_english() {
    let text = partial();
    assert_eq!(text.lang(), Lang::Es);
    assert_eq!(text.get("a", &n(1)), "hola 1");
    assert_eq!(text.get("a.tip", &[]), "clic");
    assert_eq!(text.get("b", &n(1)), "bye 1");
    assert_eq!(text.find("c", &[]), None);
    assert_eq!(text.find("a.none", &[]), None);
    assert_eq!(
        ["a", "b", "a.tip", "c", "a.", "", "«"].map(|k| text.has(k)),
        [true, true, true, false, false, false, false]
    );
}

#[test]
fn unknown_key_is_shown_in_guillemets() {
    assert_eq!(missing("no-such-key"), "«no-such-key»");
    if !cfg!(debug_assertions) {
        assert_eq!(partial().get("no-such-key", &[]), "«no-such-key»");
    }
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "no message `no-such-key`")]
fn unknown_key_fails_in_debug() {
    let _ = partial().get("no-such-key", &[]);
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "message `a`")]
fn missing_argument_fails_in_debug() {
    let _ = partial().find("a", &[]);
}

#[test]
fn strings_pass_unchanged_and_unisolated() {
    let text = bundle(Lang::En, &[("en", "to = To { $who }, { $n }.")]);
    let args = FluentArgs::from_iter([("who", "1000"), ("n", "«x»")]);
    assert_eq!(format(&text, "to", &args).unwrap(), "To 1000, «x».");
}

#[test]
fn numbers_follow_the_language() {
    let shown = |write: fn(Numbers) -> String| Lang::ALL.map(|lang| write(Numbers::new(lang)));
    assert_eq!(shown(|f| f.number(-1_234_567)), ["-1,234,567", "-1\u{a0}234\u{a0}567", "-1\u{202f}234\u{202f}567"]);
    assert_eq!(shown(|f| f.number(1234)), ["1,234", "1234", "1\u{202f}234"]);
    assert_eq!(shown(|f| f.decimal(1234, 1)), ["123.4", "123.4", "123,4"]);
    assert_eq!(shown(|f| f.decimal(-5, 2)), ["-0.05", "-0.05", "-0,05"]);
    assert_eq!(shown(|f| f.decimal(0, 2)), ["0.00", "0.00", "0,00"]);
    assert_eq!(shown(|f| f.decimal(70, 0)), ["70", "70", "70"]);
    assert_eq!(shown(|f| f.money(123_450)), ["1,234.50", "1234.50", "1\u{202f}234,50"]);
    assert_eq!(shown(|f| f.percent(613)), ["61.3%", "61.3\u{a0}%", "61,3\u{a0}%"]);
    assert_eq!(shown(|f| f.percent(1000)), ["100.0%", "100.0\u{a0}%", "100,0\u{a0}%"]);
}

#[test]
fn on_screen_no_space_breaks_a_line() {
    let paper = Text::new(Lang::Fr);
    let screen = Text::on_screen(Lang::Fr);
    let shown = |text: &Text| {
        [text.number(5000), text.money(500_000), text.percent(613), text.hours(5000), text.get("dilemma-title", &[])]
    };
    assert!(shown(&paper)[..2].iter().all(|text| text.contains('\u{202f}')));
    for (paper, screen) in shown(&paper).into_iter().zip(shown(&screen)) {
        assert_eq!(unbroken(&paper), screen);
        assert!(!screen.contains('\u{202f}'), "{screen}");
    }
    assert_eq!(screen.lang(), Lang::Fr);
    assert_eq!(screen.hours(5000), "5\u{a0}000\u{a0}heures");
    assert_eq!(unbroken("day 3, 12 tents of 4 – 5 and 6\u{202f}%"), "day 3, 12\u{a0}tents of 4 – 5\u{a0}and 6\u{a0}%");
}

#[test]
fn extreme_numbers_do_not_panic() {
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for value in [i64::MIN, i64::MAX] {
            assert!(text.number(value).ends_with(['7', '8']));
            assert!(!text.decimal(value, u8::MAX).is_empty());
            assert!(!text.hours(value).is_empty());
        }
    }
}

#[test]
fn number_function_options() {
    let source = "year = { NUMBER($n, useGrouping: \"false\") }
clock = { NUMBER($n, minimumIntegerDigits: 2) }
half = { NUMBER(0.25, maximumFractionDigits: 1) } { 1.50 } { NUMBER(5, maximumFractionDigits: 2) }";
    let french = Text { lang: Lang::Fr, chain: vec![bundle(Lang::Fr, &[("fr", source)])], on_screen: false };
    assert_eq!(french.get("year", &n(2031)), "2031");
    assert_eq!(french.get("clock", &n(8)), "08");
    assert_eq!(french.get("half", &[]), "0,2 1,50 5");
}

#[test]
fn locale_names() {
    for name in ["es", "ES", "es-MX", "es_GT.UTF-8", "Es-419", "es@euro"] {
        assert_eq!(name.parse(), Ok(Lang::Es), "{name}");
    }
    for lang in Lang::ALL {
        assert_eq!(lang.to_string().parse(), Ok(lang));
    }
    for name in ["", "est", "C.UTF-8", "pt-BR", "spanish", "-es"] {
        let error = name.parse::<Lang>().unwrap_err().to_string();
        assert!(error.contains("en, es, fr"), "{error}");
    }
}

#[test]
fn faults_are_found() {
    let files = [("a.ftl", "x = 1\ny = 2\n"), ("b.ftl", "y = 3\n\nz = { $n\n"), ("c.ftl", "-x = 4\n")];
    let shown: Vec<String> = faults_in(&files).iter().map(ToString::to_string).collect();
    assert_eq!(shown.len(), 3, "{shown:?}");
    assert!(shown[0].starts_with("b.ftl:"), "{}", shown[0]);
    assert_eq!(shown[1], "b.ftl: `y` is already defined in a.ftl");
    assert_eq!(shown[2], "c.ftl: `x` is already defined in a.ftl");
}

#[test]
fn keys_see_selectors_attributes_calls_and_included_messages() {
    let source = "
-term = { $own }
plain = text
only =
    .tip = { $t }
sel = { NUMBER($n) ->
    [one] { $a }
   *[other] { plain } { -term(x: 1) }
}
outer = { sel } { only.tip } { { $deep } }
loop = { loop } { $l }
";
    let found = keys_in(&[("t", source)]);
    let shown: Vec<String> = found
        .iter()
        .map(|(key, set)| {
            let names: Vec<_> = set.iter().map(String::as_str).collect();
            format!("{key}:{}", names.join(","))
        })
        .collect();
    assert_eq!(shown, ["loop:l", "only.tip:t", "outer:a,deep,n,t", "plain:", "sel:a,n"]);
}

#[test]
fn text_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Text>();
}
