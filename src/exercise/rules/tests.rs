//! Tests of the language of rules: expressions against an evaluation of their own, and rules over hand-made pictures.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use super::expression::{Expr, Here, Scope, Subject, parse};
use super::names::Kind;
use super::{Name, names};
use crate::exercise::{Exercise, Policy, Sheet};
use crate::scenario::finding::{Finding, code};
use crate::scenario::schema::{Item, Lever, SiteKind};
use crate::scenario::{Loaded, scenarios};
use crate::sim::{Decision, SitePicture, Sitrep};
use crate::units::Tick;

static ISLAND: LazyLock<Arc<Loaded>> = LazyLock::new(|| {
    let shipped = scenarios().find(|shipped| shipped.id == "island-storm").unwrap();
    Arc::new(shipped.load().unwrap())
});

/// The picture at STARTEX.
fn picture() -> Sitrep {
    Exercise::new(Arc::clone(&ISLAND), 1).sitrep().clone()
}

fn read(text: &str, needed: Kind) -> Result<Expr, Finding> {
    let numbers = BTreeMap::from([("busy".to_owned(), 60)]);
    let scope =
        Scope { it: Some(Subject::Site), other: false, of_other: false, numbers: &numbers, sites: &mut Vec::new() };
    parse(text, scope, needed)
}

fn here(sitrep: &Sitrep) -> Here<'_> {
    Here { sitrep, it: Some(0), other: None, named: &[] }
}

#[track_caller]
fn number(text: &str) -> i64 {
    read(text, Kind::Number).unwrap().value(here(&picture()))
}

#[track_caller]
fn truth(text: &str) -> bool {
    read(text, Kind::Truth).unwrap().holds(here(&picture()))
}

#[test]
fn operators_bind_as_at_school() {
    assert_eq!(number("1 + 2 * 3 - 4"), 3);
    assert_eq!(number("(1 + 2) * 3"), 9);
    assert_eq!(number("10 - 3 - 2"), 5);
    assert_eq!(number("100 / 10 / 5"), 2);
    assert_eq!(number("-2 * -3"), 6);
    assert_eq!(number("- - 2"), 2);
    assert!(truth("not 1 > 2 and 3 > 2"));
    assert!(truth("true or false and false"));
    assert!(!truth("not true or false"));
    assert!(truth("1 + 1 == 2 and 1 < 2"));
    assert!(truth("(1 < 2) == (2 < 3)"));
    assert_eq!(number("if(1 > 2, 10, max(20, min(30, 40)))"), 30);
    assert_eq!(number("busy / 2"), 30);
}

#[test]
fn division_rounds_down_and_nothing_overflows() {
    assert_eq!([number("7 / 2"), number("-7 / 2"), number("7 / -2"), number("7 / 0")], [3, -4, -4, 0]);
    assert_eq!([number("7 % 3"), number("-7 % 3"), number("7 % -3"), number("7 % 0")], [1, 2, -2, 0]);
    assert_eq!([number("percent(1, 3)"), number("percent(5, 0)")], [33, 0]);
    let most = "9223372036854775807";
    assert_eq!(number(&format!("{most} + {most}")), i64::MAX);
    assert_eq!(number(&format!("-{most} - 1 - 1")), i64::MIN);
    assert_eq!(number(&format!("{most} * 2")), i64::MAX);
    assert_eq!(number(&format!("(-{most} - 1) / -1")), i64::MAX);
    assert_eq!(number(&format!("(-{most} - 1) % -1")), 0);
    assert_eq!(number(&format!("percent({most}, 1)")), i64::MAX);
}

#[test]
fn kinds_are_told_apart_before_anything_runs() {
    let codes = |text: &str, needed| read(text, needed).unwrap_err().code;
    for text in ["1 and true", "not 1", "true + 1", "if(1, 2, 3)", "if(true, 2, false)", "true < false", "1 == true"] {
        assert_eq!(codes(text, Kind::Truth), code::EXPRESSION_KIND, "{text}");
    }
    assert_eq!(codes("1 > 2", Kind::Number), code::EXPRESSION_KIND);
    assert_eq!(codes("waiting", Kind::Truth), code::EXPRESSION_KIND);
    for text in ["", "1 +", "(1", "1 2", "min(1)", "1 < 2 < 3", "1.5 > 1", "a.b > 1", "site(3).beds", "it.", "\u{e9}"] {
        assert!([code::EXPRESSION, code::UNKNOWN_NAME].contains(&codes(text, Kind::Truth)), "{text}");
    }
    let deep = "(".repeat(5000) + "1" + &")".repeat(5000);
    assert_eq!(codes(&deep, Kind::Number), code::EXPRESSION);
    assert_eq!(codes(&"not ".repeat(200), Kind::Truth), code::EXPRESSION);
}

#[test]
fn names_are_told_once_and_every_word_of_the_format_has_its_own() {
    let all = names();
    let of = |table: &[Name]| table.iter().map(|name| name.name.clone()).collect::<Vec<_>>();
    let (country, site, route) = (of(&all.country), of(&all.site), of(&all.route));
    for table in [&country, &site, &route] {
        let mut once = table.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), table.len());
    }
    assert!(country.iter().all(|name| !site.contains(name) && !route.contains(name)));
    for (table, prefix, count) in [
        (&country, "in_force_", Lever::COUNT),
        (&country, "total_stock_", Item::COUNT),
        (&country, "left_", 9),
        (&country, "ready_", 8),
        (&country, "happened_", 9),
        (&site, "stock_", Item::COUNT),
        (&site, "staff_", 8),
        (&site, "is_", 10),
        (&site, "found_", 11),
        (&site, "admission_", 4),
    ] {
        let found = table.iter().filter(|name| name.starts_with(prefix));
        assert_eq!(found.count(), count, "{prefix}");
    }
    for name in all.country.iter().chain(&all.site).chain(&all.route) {
        assert!(name.meaning.len() > 4 && !name.meaning.ends_with(": "), "{name:?}");
        // Nothing is read out of bounds.
        for at in [0, 1, usize::MAX] {
            (name.read)(&picture(), at, name.with);
        }
    }
}

#[test]
fn names_read_what_they_say() {
    let mut sitrep = picture();
    sitrep.sites[0].waiting.value = 77;
    sitrep.sites[0].stock = Some([1, 2, 3, 4, 5, 6, 7]);
    sitrep.on_trucks = vec![(0, Item::Tent, 30), (0, Item::Ration, 9), (1, Item::Tent, 500)];
    sitrep.staff_ready[5] = 12;
    let value = |text: &str| read(text, Kind::Number).unwrap().value(here(&sitrep));
    assert_eq!([value("waiting"), value("it.waiting"), value("stock_ration"), value("stock_tent")], [77, 77, 4, 5]);
    assert_eq!([value("coming_tent"), value("coming_ration"), value("ready_health")], [30, 9, 12]);
    assert_eq!(value("contingency"), sitrep.contingency.0.div_euclid(100));
    let kind = if sitrep.sites[0].kind == SiteKind::Warehouse { 1 } else { 0 };
    assert_eq!(value("if(is_warehouse, 1, 0)"), kind);
}

// Rules --------------------------------------------------------------------------------------------------------------

/// The policy of some rules on the island.
#[track_caller]
fn ruled(rules: &str) -> Box<dyn Policy> {
    let text = format!("(decides: Nothing, numbers: {{\"busy\": 60}}, rules: [{rules}])");
    Sheet::read(&text).unwrap().policy("rules", &ISLAND)
}

fn orders(policy: &mut dyn Policy, sitrep: &Sitrep) -> Vec<Decision> {
    let mut orders = Vec::new();
    policy.decide(sitrep, &mut orders).unwrap();
    orders
}

/// Position of the first site of a kind.
fn first(sitrep: &Sitrep, is: impl Fn(&SitePicture) -> bool) -> usize {
    sitrep.sites.iter().position(is).unwrap()
}

#[test]
fn a_rule_stays_on_by_hysteresis_and_rests_while_it_cools_down() {
    let mut policy = ruled(
        "(id: \"a\", each: Sites([]), when: \"waiting > busy\", until: \"waiting < busy / 2\", cooldown_hours: 3,
          do: [OpenDesks(site: \"it\", desks: \"booths\")])",
    );
    let mut sitrep = picture();
    sitrep.sites.iter_mut().for_each(|site| site.waiting.value = 0);
    let post = first(&sitrep, |site| site.desks.is_some());
    let mut fires = |tick: u32, waiting: u32| {
        (sitrep.tick, sitrep.sites[post].waiting.value) = (Tick(tick), waiting);
        orders(&mut *policy, &sitrep).len()
    };
    // Above the mark; cooling down; on though below the mark; below the lower mark; between them, and never on again.
    assert_eq!([fires(0, 61), fires(1, 61), fires(2, 40), fires(3, 40), fires(4, 29)], [1, 0, 0, 1, 0]);
    assert_eq!([fires(6, 40), fires(7, 60), fires(8, 61)], [0, 0, 1]);
    // What ends while it cools down has ended.
    assert_eq!([fires(9, 10), fires(11, 40), fires(12, 61)], [0, 0, 1]);
}

#[test]
fn a_rule_without_hysteresis_fires_every_hour_in_which_it_holds() {
    let mut policy = ruled("(id: \"a\", when: \"hour < 3\", do: [Enact(lever: Roster)])");
    let mut sitrep = picture();
    let mut fires = |tick: u32| {
        (sitrep.tick, sitrep.hour) = (Tick(tick), tick % 24);
        orders(&mut *policy, &sitrep).len()
    };
    assert_eq!([fires(0), fires(1), fires(2), fires(3), fires(24)], [1, 1, 1, 0, 1]);
}

#[test]
fn orders_name_the_site_of_the_rule_and_the_chosen_one() {
    let mut policy = ruled(
        "(id: \"a\", each: Sites([CollectiveShelter]), choose: (among: [Warehouse], most: \"stock_ration\"),
          when: \"present > 10\", do: [Send(item: Ration, quantity: \"min(present * 4, other.stock_ration)\", from: \"other\", to: \"it\")])",
    );
    let mut sitrep = picture();
    let shelter = first(&sitrep, |site| site.kind == SiteKind::CollectiveShelter);
    let stores: Vec<usize> =
        (0..sitrep.sites.len()).filter(|at| sitrep.sites[*at].kind == SiteKind::Warehouse).collect();
    assert!(stores.len() > 1, "the island has two warehouses");
    sitrep.sites.iter_mut().for_each(|site| site.present.value = 0);
    sitrep.sites[shelter].present.value = 100;
    let last = *stores.last().unwrap();
    for store in &stores {
        sitrep.sites[*store].open = true;
        sitrep.sites[*store].reachable = true;
        sitrep.sites[*store].stock = Some([0, 0, 0, if *store == last { 900 } else { 300 }, 0, 0, 0]);
    }
    let sent = |from: usize, quantity: u32, sitrep: &Sitrep| {
        let (from, to) = (sitrep.sites[from].id.clone(), sitrep.sites[shelter].id.clone());
        vec![Decision::Send { item: Item::Ration, quantity, from, to }]
    };
    assert_eq!(orders(&mut *policy, &sitrep), sent(last, 400, &sitrep));
    // The fullest one cannot be reached; of two alike the first counts; there is none.
    sitrep.tick = Tick(1);
    sitrep.sites[last].reachable = false;
    assert_eq!(orders(&mut *policy, &sitrep), sent(stores[0], 300, &sitrep));
    sitrep.tick = Tick(2);
    sitrep.sites[last].reachable = true;
    sitrep.sites[last].stock = sitrep.sites[stores[0]].stock;
    assert_eq!(orders(&mut *policy, &sitrep), sent(stores[0], 300, &sitrep));
    sitrep.tick = Tick(3);
    stores.iter().for_each(|store| sitrep.sites[*store].open = false);
    assert_eq!(orders(&mut *policy, &sitrep), []);
}

#[test]
fn an_order_with_a_number_that_makes_no_sense_is_not_given_and_the_rule_does_not_rest() {
    let order = |number: &str| {
        let mut policy = ruled(&format!(
            "(id: \"a\", when: \"day > 0\", cooldown_hours: 100, do: [Recruit(profession: Health, persons: \"{number}\")])"
        ));
        orders(&mut *policy, &picture()).len()
    };
    assert_eq!([order("1"), order("0"), order("-1"), order("4294967295"), order("4294967296")], [1, 0, 0, 1, 0]);
    let mut sets =
        ruled("(id: \"a\", each: Routes, when: \"open\", do: [HireSeats(route: \"it\", seats_per_hour: \"0\")])");
    let open = picture().routes.iter().filter(|route| route.open).count();
    assert_eq!(orders(&mut *sets, &picture()).len(), open, "a level may be zero");
    let mut money =
        ruled("(id: \"a\", when: \"day > 0\", do: [MoveBudget(from: Food, to: Staff, amount: \"day * 100\")])");
    let moved = orders(&mut *money, &picture());
    assert!(
        matches!(&moved[..], [Decision::MoveBudget { amount, .. }] if amount.0 == 10_000 * i64::from(picture().day))
    );
}

#[test]
fn suppliers_are_found_by_what_they_are() {
    let site = ISLAND.scenario.sites.iter().find(|site| site.store.is_some()).unwrap().id.clone();
    for word in ["cheapest", "soonest"] {
        let mut policy = ruled(&format!(
            "(id: \"a\", when: \"day > 0\", do: [Order(supplier: \"{word}\", item: Ration, quantity: 10, to: \"{site}\")])"
        ));
        let [Decision::Order { supplier, .. }] = &orders(&mut *policy, &picture())[..] else { panic!("no order") };
        let known = ISLAND.scenario.suppliers.iter().find(|known| known.id == *supplier).unwrap();
        let price = |offers: &[crate::scenario::schema::Offer]| {
            offers.iter().find(|offer| offer.item == Item::Ration).map(|offer| offer.price)
        };
        let lowest = ISLAND.scenario.suppliers.iter().filter_map(|one| price(&one.offers)).min();
        assert!(word == "soonest" || price(&known.offers) == lowest);
    }
}

#[test]
fn standing_orders_overrule_rules_and_measures_in_never_stay_idle() {
    let rules = "rules: [
        (id: \"a\", each: Sites([]), when: \"has_desks\", do: [SetScreening(site: \"it\", screening: Full)]),
        (id: \"b\", when: \"day > 0\", do: [Enact(lever: Roster), Enact(lever: Hotline)]),
    ]";
    let run = |rest: &str| {
        let sheet = Sheet::read(&format!("(decides: Nothing, {rest} {rules})")).unwrap();
        orders(&mut *sheet.policy("p", &ISLAND), &picture())
    };
    let full = |orders: &[Decision]| {
        let full = |order: &&Decision| {
            matches!(order, Decision::SetScreening { screening: crate::scenario::schema::Screening::Full, .. })
        };
        orders.iter().filter(full).count()
    };
    let enacted = |orders: &[Decision]| orders.iter().filter(|order| matches!(order, Decision::Enact { .. })).count();
    let free = run("");
    assert!(full(&free) > 0 && enacted(&free) == 2);
    let bound = run("standing: [Screening(None)], never: [Hotline],");
    assert_eq!((full(&bound), enacted(&bound)), (0, 1));
}

#[test]
fn a_named_site_that_the_scenario_does_not_have_reads_as_nothing() {
    let known = ISLAND.scenario.sites[0].id.clone();
    let fires = |condition: &str| {
        let mut policy = ruled(&format!("(id: \"a\", when: \"{condition}\", do: [Enact(lever: Roster)])"));
        orders(&mut *policy, &picture()).len()
    };
    assert_eq!(fires("site('nowhere').present == 0 and not site('nowhere').open"), 1);
    let open = picture().sites[0].open;
    assert_eq!(fires(&format!("site('{known}').open")), usize::from(open));
}

// Expressions against an evaluation of their own ---------------------------------------------------------------------

/// A number as the test understands it.
#[derive(Clone, Debug)]
enum Num {
    Fixed(u32),
    Tick,
    Day,
    Two(&'static str, Box<(Num, Num)>),
    Minus(Box<Num>),
    Call(&'static str, Box<(Num, Num)>),
    If(Box<(Bool, Num, Num)>),
}

/// A truth value as the test understands it.
#[derive(Clone, Debug)]
enum Bool {
    Fixed(bool),
    Compare(&'static str, Box<(Num, Num)>),
    Two(&'static str, Box<(Bool, Bool)>),
    Not(Box<Bool>),
}

fn nums() -> impl Strategy<Value = Num> {
    let leaf = prop_oneof![prop_oneof![0u32..20, any::<u32>()].prop_map(Num::Fixed), Just(Num::Tick), Just(Num::Day),];
    leaf.prop_recursive(5, 40, 3, |num| {
        let pair = (num.clone(), num.clone());
        let compare = (prop::sample::select(vec!["<", "<=", ">", ">=", "==", "!="]), pair.clone())
            .prop_map(|(op, pair)| Bool::Compare(op, Box::new(pair)));
        let leaf = prop_oneof![compare, any::<bool>().prop_map(Bool::Fixed)];
        let truth = leaf.prop_recursive(3, 10, 2, |truth| {
            let two = (prop::sample::select(vec!["and", "or"]), truth.clone(), truth.clone());
            prop_oneof![
                two.prop_map(|(op, a, b)| Bool::Two(op, Box::new((a, b)))),
                truth.prop_map(|inner| Bool::Not(Box::new(inner))),
            ]
        });
        prop_oneof![
            (prop::sample::select(vec!["+", "-", "*", "/", "%"]), pair.clone())
                .prop_map(|(op, pair)| Num::Two(op, Box::new(pair))),
            (prop::sample::select(vec!["min", "max", "percent"]), pair)
                .prop_map(|(op, pair)| Num::Call(op, Box::new(pair))),
            num.clone().prop_map(|inner| Num::Minus(Box::new(inner))),
            (truth, num.clone(), num).prop_map(|(c, a, b)| Num::If(Box::new((c, a, b)))),
        ]
    })
}

/// How tight an operator binds; what is looser inside needs brackets.
fn tightness(op: &str) -> u32 {
    match op {
        "or" => 1,
        "and" => 2,
        "+" | "-" => 5,
        _ => 6,
    }
}

fn bracketed(text: String, inner: u32, outer: u32) -> String {
    if inner < outer { format!("({text})") } else { text }
}

impl Num {
    /// With as few brackets as the grammar allows, for something that binds `outer` tight.
    fn text(&self, outer: u32) -> String {
        match self {
            Self::Fixed(number) => number.to_string(),
            Self::Tick => "tick".to_owned(),
            Self::Day => "day".to_owned(),
            Self::Two(op, pair) => {
                let tight = tightness(op);
                bracketed(format!("{} {op} {}", pair.0.text(tight), pair.1.text(tight + 1)), tight, outer)
            }
            Self::Minus(inner) => bracketed(format!("-{}", inner.text(7)), 7, outer),
            Self::Call(name, pair) => format!("{name}({},{})", pair.0.text(0), pair.1.text(0)),
            Self::If(parts) => format!("if({}, {}, {})", parts.0.text(0), parts.1.text(0), parts.2.text(0)),
        }
    }

    fn value(&self, tick: i64, day: i64) -> i64 {
        let two = |pair: &(Self, Self)| (i128::from(pair.0.value(tick, day)), i128::from(pair.1.value(tick, day)));
        let held = |value: i128| value.clamp(i64::MIN.into(), i64::MAX.into()) as i64;
        // Rounded down by trying: the quotient that leaves a rest of the divisor's sign.
        let down =
            |a: i128, b: i128| if b == 0 { 0 } else { (a - a.rem_euclid(b.abs())) / b.abs() * b.signum() + fix(a, b) };
        match self {
            Self::Fixed(number) => i64::from(*number),
            Self::Tick => tick,
            Self::Day => day,
            Self::Minus(inner) => held(-i128::from(inner.value(tick, day))),
            Self::If(parts) => {
                if parts.0.value(tick, day) {
                    parts.1.value(tick, day)
                } else {
                    parts.2.value(tick, day)
                }
            }
            Self::Call(name, pair) => {
                let (a, b) = two(pair);
                match *name {
                    "min" => held(a.min(b)),
                    "max" => held(a.max(b)),
                    _ => held(down(a * 100, b)),
                }
            }
            Self::Two(op, pair) => {
                let (a, b) = two(pair);
                held(match *op {
                    "+" => a + b,
                    "-" => a - b,
                    "*" => a * b,
                    "/" => down(a, b),
                    _ if b == 0 => 0,
                    _ => a - b * down(a, b),
                })
            }
        }
    }
}

/// What turns Euclid's quotient into the one rounded down.
fn fix(a: i128, b: i128) -> i128 {
    if b < 0 && a.rem_euclid(b.abs()) != 0 { -1 } else { 0 }
}

impl Bool {
    fn text(&self, outer: u32) -> String {
        match self {
            Self::Fixed(truth) => truth.to_string(),
            Self::Compare(op, pair) => bracketed(format!("{} {op} {}", pair.0.text(5), pair.1.text(5)), 4, outer),
            Self::Two(op, pair) => {
                let tight = tightness(op);
                bracketed(format!("{} {op} {}", pair.0.text(tight), pair.1.text(tight + 1)), tight, outer)
            }
            Self::Not(inner) => bracketed(format!("not {}", inner.text(3)), 3, outer),
        }
    }

    fn value(&self, tick: i64, day: i64) -> bool {
        match self {
            Self::Fixed(truth) => *truth,
            Self::Not(inner) => !inner.value(tick, day),
            Self::Two("and", pair) => pair.0.value(tick, day) && pair.1.value(tick, day),
            Self::Two(_, pair) => pair.0.value(tick, day) || pair.1.value(tick, day),
            Self::Compare(op, pair) => {
                let (a, b) = (pair.0.value(tick, day), pair.1.value(tick, day));
                match *op {
                    "<" => a < b,
                    "<=" => a <= b,
                    ">" => a > b,
                    ">=" => a >= b,
                    "==" => a == b,
                    _ => a != b,
                }
            }
        }
    }
}

static PICTURE: LazyLock<Sitrep> = LazyLock::new(picture);

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
        let _ = read(&text, Kind::Truth);
        let _ = crate::exercise::policy_findings(&text);
    }

    #[test]
    fn any_words_of_the_language_are_read_or_refused(
        words in prop::collection::vec(prop::sample::select(vec![
            "or", "and", "not", "if", "min", "max", "percent", "(", ")", ",", ".", "+", "-", "*", "/", "%", "<", "==", "1", "9",
            "waiting", "tick", "it", "other", "site", "'a'", "true", "open",
        ]), 0..30),
    ) {
        if let Ok(expr) = read(&words.join(" "), Kind::Number) {
            expr.value(here(&PICTURE));
        }
    }

    #[test]
    fn what_is_written_means_what_it_says(num in nums(), tick in 0u32..2000, day in 0u32..300) {
        let text = num.text(0);
        prop_assume!(text.len() <= 1000);
        let mut sitrep = PICTURE.clone();
        (sitrep.tick, sitrep.day) = (Tick(tick), day);
        let expr = match read(&text, Kind::Number) {
            Ok(expr) => expr,
            Err(finding) => {
                // Nothing but its depth may keep it from being read.
                prop_assert!(finding.args.iter().any(|(_, value)| *value == "too-deep".into()), "{text}: {finding:?}");
                return Ok(());
            }
        };
        prop_assert_eq!(expr.value(here(&sitrep)), num.value(tick.into(), day.into()), "{}", text);
    }
}

#[test]
fn a_place_inside_a_text_is_exact() {
    let text = "(decides: Nothing, rules: [(id: \"a\", when: \"day > dya\", do: [Enact(lever: Roster)])])";
    let found = Sheet::read(text).unwrap_err();
    let at: Vec<&str> = found.iter().map(|finding| &text[finding.span.clone().unwrap()]).collect();
    assert_eq!(at, ["dya"]);
    let raw = text.replace("\"day > dya\"", "r#\"day > dya\"#");
    let found = Sheet::read(&raw).unwrap_err();
    assert_eq!(&raw[found[0].span.clone().unwrap()], "dya");
    let escaped = text.replace("\"day > dya\"", "\"day > \\u{64}ya\"");
    let found = Sheet::read(&escaped).unwrap_err();
    assert_eq!(&escaped[found[0].span.clone().unwrap()], "\"day > \\u{64}ya\"");
}
