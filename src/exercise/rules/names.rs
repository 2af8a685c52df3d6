//! The names that expressions may use, with what they mean: one table drives both evaluation and `umbral schema`.
//!
//! Contract: a name reads the observed picture ([`Sitrep`]) and nothing else. Names that stand for a word of the scenario format
//! (`stock_ration`, `in_force_roster`) are made from the types, so that none can be forgotten. What is not known, or does not
//! exist at a place, reads as 0 or false. Money is read in whole currency units, rounded down.

use std::sync::OnceLock;

use schemars::{JsonSchema, schema_for};

use crate::scenario::schema::{FactKind, Item, Lever, Line, Phase, Profession, Registration, Screening, SiteKind};
use crate::scenario::table::Pathway;
use crate::sim::{Admission, DesksPicture, Estimate, LinePicture, Progress, RoutePicture, SitePicture, Sitrep};
use crate::units::{DAY, Money};

/// What an expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Number,
    /// True or false.
    Truth,
}

/// How a name is read: of the picture, for the site or route at a position, with a number that the name stands for. Truth is
/// 1, falsehood 0.
pub(super) type Reader = fn(&Sitrep, usize, usize) -> i64;

/// A name of the language.
#[derive(Clone, Debug)]
pub struct Name {
    /// As it is written.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What it gives.
    pub kind: Kind,
    /// The key of its unit, if it has one.
    pub unit: Option<&'static str>,
    pub(super) read: Reader,
    pub(super) with: usize,
}

/// All names, by what they are read of.
#[derive(Debug)]
pub struct Names {
    /// Of the country.
    pub country: Vec<Name>,
    /// Of a site.
    pub site: Vec<Name>,
    /// Of a route.
    pub route: Vec<Name>,
}

/// All names, made once.
pub fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| Names { country: country(), site: site(), route: route() })
}

/// Finds a name.
pub(super) fn find<'n>(table: &'n [Name], name: &str) -> Option<&'n Name> {
    table.iter().find(|known| known.name == name)
}

/// A word of an enum of the scenario format as it stands in names: `NfiKit` is `nfi_kit`.
fn snake(word: &str) -> String {
    let mut out = String::new();
    for (at, letter) in word.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// The words of an enum without content, in its order, with their doc comments.
fn words<T: JsonSchema>() -> Vec<(String, String)> {
    let schema = schema_for!(T);
    let arms = schema.get("oneOf").and_then(serde_json::Value::as_array);
    let text = |arm: &serde_json::Value, key: &str| arm.get(key)?.as_str().map(|text| text.replace('\n', " "));
    let word = |arm: &serde_json::Value| Some((text(arm, "const")?, text(arm, "description").unwrap_or_default()));
    arms.into_iter().flatten().filter_map(word).collect()
}

/// A table in the making.
#[derive(Default)]
struct Table(Vec<Name>);

impl Table {
    fn add(&mut self, kind: Kind, name: &str, unit: Option<&'static str>, meaning: &str, read: Reader, with: usize) {
        let (name, meaning) = (name.to_owned(), meaning.to_owned());
        self.0.push(Name { name, meaning, kind, unit, read, with });
    }

    fn number(&mut self, name: &str, unit: Option<&'static str>, meaning: &str, read: Reader) {
        self.add(Kind::Number, name, unit, meaning, read, 0);
    }

    fn truth(&mut self, name: &str, meaning: &str, read: Reader) {
        self.add(Kind::Truth, name, None, meaning, read, 0);
    }

    /// One name for each word of an enum.
    fn each<T: JsonSchema>(
        &mut self,
        kind: Kind,
        prefix: &str,
        unit: Option<&'static str>,
        meaning: &str,
        read: Reader,
    ) {
        for (with, (word, description)) in words::<T>().into_iter().enumerate() {
            let name = format!("{prefix}_{}", snake(&word));
            self.add(kind, &name, unit, &format!("{meaning}: {description}"), read, with);
        }
    }
}

/// Whole currency units, rounded down.
const fn whole(money: Money) -> i64 {
    money.0.div_euclid(100)
}

fn yes(truth: bool) -> i64 {
    i64::from(truth)
}

fn line(sitrep: &Sitrep, at: usize) -> Option<&LinePicture> {
    sitrep.lines.get(at)
}

fn lever(sitrep: &Sitrep, with: usize, wanted: Progress) -> i64 {
    yes(sitrep.levers.iter().any(|(lever, progress)| *lever as usize == with && *progress == wanted))
}

/// Arrivals expected so many days ahead.
fn expected(sitrep: &Sitrep, ahead: u32) -> i64 {
    let day = sitrep.day + ahead;
    sitrep.forecast.iter().find(|forecast| forecast.day == day).map_or(0, |forecast| i64::from(forecast.value))
}

fn total(sitrep: &Sitrep, of: impl Fn(&SitePicture) -> i64) -> i64 {
    sitrep.sites.iter().map(of).sum()
}

/// Places of a site that is in use and can be reached.
fn places(site: &SitePicture) -> i64 {
    if site.open && site.reachable { i64::from(site.beds.unwrap_or(0)) } else { 0 }
}

fn free_beds(site: &SitePicture) -> i64 {
    site.beds.map_or(0, |beds| i64::from(beds.saturating_sub(site.present.value)))
}

fn country() -> Vec<Name> {
    let mut t = Table::default();
    t.number("tick", Some("hours"), "Hours since STARTEX", |s, _, _| s.tick.0.into());
    t.number("day", Some("day"), "Scenario day; the first is 1", |s, _, _| s.day.into());
    t.number("hour", Some("hour"), "Hour of the day", |s, _, _| s.hour.into());
    t.number("hours_left", Some("hours"), "Hours to ENDEX", |s, _, _| s.endex.since(s.tick).into());
    t.number("days_left", None, "Days to ENDEX, rounded up", |s, _, _| s.endex.since(s.tick).div_ceil(DAY).into());
    t.truth("phase_before", "Whether it is the phase of preparedness", |s, _, _| yes(s.phase == Phase::Before));
    t.truth("phase_during", "Whether it is the phase of response", |s, _, _| yes(s.phase == Phase::During));
    t.truth("phase_after", "Whether it is the phase of transition", |s, _, _| yes(s.phase == Phase::After));
    t.number("arrived", Some("persons"), "Arrived so far, as far as is known", |s, _, _| s.arrived.value.into());
    t.number("arrived_error", Some("persons"), "The error of that count", |s, _, _| s.arrived.error.into());
    t.number("expected_today", Some("persons"), "Arrivals expected today; 0 if nobody knows", |s, _, _| expected(s, 0));
    t.number("expected_tomorrow", Some("persons"), "Arrivals expected tomorrow; 0 if nobody knows", |s, _, _| {
        expected(s, 1)
    });
    t.number("contingency", Some("money"), "What is left in the contingency fund", |s, _, _| whole(s.contingency));
    t.truth("fund_open", "Whether money can be released from the contingency fund", |s, _, _| {
        yes(s.fund_opens.is_some_and(|opens| opens <= s.tick))
    });
    t.number("money_left", Some("money"), "What all lines can still spend, less what they owe", |s, _, _| {
        whole(s.lines.iter().map(|line| line.left() - line.owed).sum())
    });
    t.number("income", Some("money"), "What donors gave so far", |s, _, _| whole(s.income));
    t.truth("appeal_open", "Whether an appeal to donors waits for an answer", |s, _, _| yes(s.appeal.is_some()));
    t.number("audit_findings", None, "Audit findings so far", |s, _, _| s.findings.into());
    t.number("trucks_free", None, "Trucks that are free", |s, _, _| s.trucks_free.into());
    t.truth("declared", "Whether the emergency has been declared and the declaration is in force", |s, _, _| {
        lever(s, Lever::EmergencyDeclaration as usize, Progress::InForce)
    });
    t.truth("rumour", "Whether responders have heard of a rumour that goes round", |s, _, _| yes(s.rumour.is_some()));
    t.number("rumour_hours", Some("hours"), "For how long the rumour has gone round; 0 if there is none", |s, _, _| {
        s.rumour.map_or(0, |since| s.tick.since(since).into())
    });
    t.number("trust", Some("permille"), "Trust of people in the response; 0 where nobody asks them", |s, _, _| {
        s.trust.map_or(0, |trust| trust.value.into())
    });
    t.number("trust_error", Some("permille"), "The error of trust", |s, _, _| {
        s.trust.map_or(0, |trust| trust.error.into())
    });
    t.number("dilemmas", None, "Questions of injects that wait for an answer", |s, _, _| s.dilemmas.len() as i64);
    t.each::<Line>(Kind::Number, "left", Some("money"), "What the line can still spend", |s, _, i| {
        line(s, i).map_or(0, |line| whole(line.left()))
    });
    t.each::<Line>(Kind::Number, "approved", Some("money"), "Approved for the line", |s, _, i| {
        line(s, i).map_or(0, |line| whole(line.approved))
    });
    t.each::<Line>(Kind::Number, "committed", Some("money"), "Committed on the line", |s, _, i| {
        line(s, i).map_or(0, |line| whole(line.committed))
    });
    t.each::<Line>(Kind::Number, "paid", Some("money"), "Paid from the line", |s, _, i| {
        line(s, i).map_or(0, |line| whole(line.paid))
    });
    t.each::<Line>(Kind::Number, "owed", Some("money"), "Owed by the line", |s, _, i| {
        line(s, i).map_or(0, |line| whole(line.owed))
    });
    t.each::<Line>(Kind::Truth, "stopped", None, "Whether arrears have stopped the services of the line", |s, _, i| {
        line(s, i).map_or(0, |line| yes(line.stopped))
    });
    t.each::<Profession>(Kind::Number, "ready", Some("persons"), "Staff ready to be posted", |s, _, i| {
        s.staff_ready[i].into()
    });
    t.each::<Profession>(Kind::Number, "recruitable", Some("persons"), "Staff who could be recruited", |s, _, i| {
        s.staff_recruitable[i].into()
    });
    t.each::<Profession>(Kind::Number, "in_training", Some("persons"), "Recruits in training", |s, _, i| {
        s.staff_in_training[i].into()
    });
    t.each::<Item>(Kind::Number, "on_order", Some("items"), "Goods on order", |s, _, i| s.on_order[i].into());
    t.each::<Lever>(Kind::Truth, "idle", None, "Whether the measure is on offer and not decided", |s, _, i| {
        lever(s, i, Progress::Idle)
    });
    t.each::<Lever>(
        Kind::Truth,
        "under_way",
        None,
        "Whether the measure is decided and not yet in force",
        |s, _, i| lever(s, i, Progress::UnderWay),
    );
    t.each::<Lever>(Kind::Truth, "in_force", None, "Whether the measure is in force", |s, _, i| {
        lever(s, i, Progress::InForce)
    });
    t.each::<FactKind>(Kind::Truth, "happened", None, "Whether it is known to have happened", |s, _, i| {
        yes(s.happened.iter().any(|kind| *kind as usize == i))
    });
    totals(&mut t);
    t.0
}

/// Sums over all sites.
fn totals(t: &mut Table) {
    t.number("total_present", Some("persons"), "Present at all sites together", |s, _, _| {
        total(s, |site| site.present.value.into())
    });
    t.number("total_waiting", Some("persons"), "Waiting before all desks together", |s, _, _| {
        total(s, |site| site.waiting.value.into())
    });
    t.number("total_unserved", Some("persons"), "Unregistered and unserved at all sites together", |s, _, _| {
        total(s, |site| site.unserved.value.into())
    });
    t.number("total_beds", Some("persons"), "Places of all sites that are open and can be reached", |s, _, _| {
        total(s, places)
    });
    t.number("total_housed", Some("persons"), "Present at the open sites that have places", |s, _, _| {
        total(s, |site| if places(site) > 0 { site.present.value.into() } else { 0 })
    });
    t.number(
        "total_free_beds",
        Some("persons"),
        "Free places of all sites that are open and can be reached",
        |s, _, _| total(s, |site| if places(site) > 0 { free_beds(site) } else { 0 }),
    );
    t.each::<Item>(Kind::Number, "total_stock", Some("items"), "Goods in all stores together", |s, _, i| {
        total(s, |site| site.stock.map_or(0, |stock| stock[i].into()))
    });
}

/// A whole number of a site; 0 if there is none at this position.
fn at(sitrep: &Sitrep, at: usize, of: impl Fn(&SitePicture) -> i64) -> i64 {
    sitrep.sites.get(at).map_or(0, of)
}

fn desks(sitrep: &Sitrep, site: usize, of: impl Fn(&DesksPicture) -> i64) -> i64 {
    at(sitrep, site, |site| site.desks.as_ref().map_or(0, &of))
}

fn error(estimate: Option<Estimate>) -> i64 {
    estimate.map_or(0, |estimate| estimate.error.into())
}

fn value(estimate: Option<Estimate>) -> i64 {
    estimate.map_or(0, |estimate| estimate.value.into())
}

fn site() -> Vec<Name> {
    let mut t = Table::default();
    let persons = Some("persons");
    people_of_site(&mut t);
    t.each::<SiteKind>(Kind::Truth, "is", None, "Whether it is of this kind", |s, n, i| {
        at(s, n, |site| yes(site.kind as usize == i))
    });
    t.truth("open", "Whether it is in use", |s, n, _| at(s, n, |site| yes(site.open)));
    t.truth("reachable", "Whether it can be reached", |s, n, _| at(s, n, |site| yes(site.reachable)));
    t.truth("assessed", "Whether the state of the building is known", |s, n, _| at(s, n, |site| yes(site.assessed)));
    t.truth("lit", "Whether the ways are lit", |s, n, _| at(s, n, |site| yes(site.lit)));
    t.truth("child_space", "Whether children have a space to play and learn", |s, n, _| {
        at(s, n, |site| yes(site.child_space))
    });
    desks_of_site(&mut t);
    t.truth("has_beds", "Whether it shelters people", |s, n, _| at(s, n, |site| yes(site.beds.is_some())));
    t.number("beds", persons, "Places as far as is known; 0 if it shelters nobody", |s, n, _| {
        at(s, n, |site| site.beds.unwrap_or(0).into())
    });
    t.number("free_beds", persons, "Places that nobody has", |s, n, _| at(s, n, free_beds));
    t.number("occupancy", None, "People there in percent of its places; 0 if it shelters nobody", |s, n, _| {
        at(s, n, |site| site.occupancy().unwrap_or(0).into())
    });
    t.number("repairable", persons, "Places that a repair would bring back", |s, n, _| {
        at(s, n, |site| site.repairable.into())
    });
    water_and_rooms(&mut t);
    t.truth("has_store", "Whether it has a store", |s, n, _| at(s, n, |site| yes(site.stock.is_some())));
    t.each::<Item>(Kind::Number, "stock", Some("items"), "Goods in its store", |s, n, i| {
        at(s, n, |site| site.stock.map_or(0, |stock| stock[i].into()))
    });
    t.each::<Item>(Kind::Number, "coming", Some("items"), "Goods on trucks to it", |s, n, i| {
        let here = s.on_trucks.iter().filter(|(to, item, _)| usize::from(*to) == n && *item as usize == i);
        here.map(|(_, _, quantity)| i64::from(*quantity)).sum()
    });
    staff_of_site(&mut t);
    t.each::<Pathway>(Kind::Number, "found", persons, "Persons found to need it", |s, n, i| {
        at(s, n, |site| site.cases[i].found.into())
    });
    t.each::<Pathway>(Kind::Number, "cared", persons, "Of those found, persons with care", |s, n, i| {
        at(s, n, |site| site.cases[i].cared.into())
    });
    t.0
}

fn people_of_site(t: &mut Table) {
    let persons = Some("persons");
    t.number("present", persons, "Persons there, however they are served", |s, n, _| {
        at(s, n, |site| site.present.value.into())
    });
    t.number("present_error", persons, "The error of that count", |s, n, _| at(s, n, |site| site.present.error.into()));
    t.number("waiting", persons, "Persons waiting before desks", |s, n, _| at(s, n, |site| site.waiting.value.into()));
    t.number("waiting_error", persons, "The error of that count", |s, n, _| at(s, n, |site| site.waiting.error.into()));
    t.number("longest_wait", Some("hours"), "Longest wait before desks", |s, n, _| {
        at(s, n, |site| site.longest_wait.value.into())
    });
    t.number("longest_wait_error", Some("hours"), "The error of the longest wait", |s, n, _| {
        at(s, n, |site| site.longest_wait.error.into())
    });
    t.number("unserved", persons, "Of those present, unregistered and unserved", |s, n, _| {
        at(s, n, |site| site.unserved.value.into())
    });
    t.number("unserved_error", persons, "The error of that count", |s, n, _| {
        at(s, n, |site| site.unserved.error.into())
    });
    t.number("registered", persons, "Registered persons there; 0 where no registration database is kept", |s, n, _| {
        at(s, n, |site| site.registered.map_or(0, |cells| cells.iter().map(|count| i64::from(*count)).sum()))
    });
    t.number("cash", persons, "Persons for whom cash is paid", |s, n, _| at(s, n, |site| site.cash.into()));
    t.number("price", Some("permille"), "Prices in its market, of normal ones; 0 where there is no town", |s, n, _| {
        at(s, n, |site| site.price.unwrap_or(0).into())
    });
    t.number("acceptance", Some("permille"), "Acceptance in a host community; 0 elsewhere", |s, n, _| {
        at(s, n, |site| value(site.acceptance))
    });
    t.number("acceptance_error", Some("permille"), "The error of acceptance", |s, n, _| {
        at(s, n, |site| error(site.acceptance))
    });
    t.number("complaints", None, "Complaints that wait for an answer; 0 where nobody takes them", |s, n, _| {
        at(s, n, |site| site.complaints.map_or(0, |(open, _)| open.into()))
    });
    t.number("complaints_closed", None, "Complaints closed so far; 0 where nobody takes them", |s, n, _| {
        at(s, n, |site| site.complaints.map_or(0, |(_, closed)| closed.into()))
    });
    t.number("homes_damaged", None, "Homes damaged; 0 if nobody lives there", |s, n, _| {
        at(s, n, |site| site.homes.map_or(0, |(damaged, _, _)| damaged.into()))
    });
    t.number("homes_repaired", None, "Homes repaired; 0 if nobody lives there", |s, n, _| {
        at(s, n, |site| site.homes.map_or(0, |(_, repaired, _)| repaired.into()))
    });
    t.number("homes_helped", None, "Homes repaired a day with help", |s, n, _| {
        at(s, n, |site| site.homes.map_or(0, |(_, _, helped)| helped.into()))
    });
    t.number("onward_sites", None, "Sites to which people are directed", |s, n, _| {
        at(s, n, |site| site.onward.len() as i64)
    });
}

fn desks_of_site(t: &mut Table) {
    t.truth("has_desks", "Whether it has desks", |s, n, _| at(s, n, |site| yes(site.desks.is_some())));
    t.truth("closed", "Whether the post is closed by decision", |s, n, _| desks(s, n, |desks| yes(desks.closed)));
    t.number("booths", None, "Booths that exist", |s, n, _| desks(s, n, |desks| desks.booths.into()));
    t.number("desks", None, "Booths in use", |s, n, _| desks(s, n, |desks| desks.open.into()));
    t.number("opens", Some("hour"), "Opening hour of the desks", |s, n, _| desks(s, n, |desks| desks.from.into()));
    t.number("closes", Some("hour"), "Closing hour of the desks", |s, n, _| desks(s, n, |desks| desks.to.into()));
    t.each::<Registration>(Kind::Truth, "registration", None, "Whether people are registered so", |s, n, i| {
        desks(s, n, |desks| yes(desks.registration as usize == i))
    });
    t.each::<Screening>(Kind::Truth, "screening", None, "Whether needs are looked for so deeply", |s, n, i| {
        desks(s, n, |desks| yes(desks.screening as usize == i))
    });
    t.each::<Admission>(Kind::Truth, "admission", None, "Whether people are let through so", |s, n, i| {
        desks(s, n, |desks| yes(desks.admission as usize == i))
    });
}

fn water_and_rooms(t: &mut Table) {
    let litres = Some("litres");
    t.truth("has_water", "Whether it has a tank", |s, n, _| at(s, n, |site| yes(site.water.is_some())));
    t.number("water_own", litres, "Own water a day", |s, n, _| {
        at(s, n, |site| site.water.map_or(0, |(own, _)| own.into()))
    });
    t.number("water_trucked", litres, "Water trucked to it a day", |s, n, _| {
        at(s, n, |site| site.water.map_or(0, |(_, trucked)| trucked.into()))
    });
    t.number(
        "water_each",
        None,
        "Water for each person there, decilitres a day; 0 where there is no tank or nobody",
        |s, n, _| at(s, n, |site| site.water_each().unwrap_or(0).into()),
    );
    t.truth("has_sanitation", "Whether there is a place for latrines and showers", |s, n, _| {
        at(s, n, |site| yes(site.sanitation.is_some()))
    });
    t.number("latrines", None, "Latrines, all together", |s, n, _| {
        at(s, n, |site| site.sanitation.map_or(0, |(women, men, _)| i64::from(women) + i64::from(men)))
    });
    t.number("latrines_women", None, "Latrines for women and girls", |s, n, _| {
        at(s, n, |site| site.sanitation.map_or(0, |(women, _, _)| women.into()))
    });
    t.number("latrines_men", None, "Latrines for men and boys", |s, n, _| {
        at(s, n, |site| site.sanitation.map_or(0, |(_, men, _)| men.into()))
    });
    t.number("showers", None, "Showers", |s, n, _| {
        at(s, n, |site| site.sanitation.map_or(0, |(_, _, showers)| showers.into()))
    });
    t.truth("has_rooms", "Whether there is a place for consulting rooms", |s, n, _| {
        at(s, n, |site| yes(site.rooms.is_some()))
    });
    t.number("rooms_consulting", None, "Consulting rooms", |s, n, _| {
        at(s, n, |site| site.rooms.map_or(0, |(consulting, _)| consulting.into()))
    });
    t.number("rooms_confidential", None, "Rooms for private talks", |s, n, _| {
        at(s, n, |site| site.rooms.map_or(0, |(_, confidential)| confidential.into()))
    });
}

fn staff_of_site(t: &mut Table) {
    let (persons, permille) = (Some("persons"), Some("permille"));
    t.each::<Profession>(Kind::Number, "staff", persons, "Staff there", |s, n, i| {
        at(s, n, |site| site.staff[i].into())
    });
    t.each::<Profession>(Kind::Number, "fatigue", permille, "Fatigue of its crew", |s, n, i| {
        at(s, n, |site| site.fatigue[i].into())
    });
    t.each::<Profession>(Kind::Number, "skill", permille, "Skill of its crew, of trained staff", |s, n, i| {
        at(s, n, |site| site.skill[i].into())
    });
    t.each::<Profession>(Kind::Number, "partners", persons, "People of partners there", |s, n, i| {
        at(s, n, |site| site.partners[i].into())
    });
    t.number("shift", Some("hours"), "Length of a shift", |s, n, _| at(s, n, |site| site.shift.into()));
    t.truth("striking", "Whether staff have stopped work", |s, n, _| at(s, n, |site| yes(site.striking)));
}

fn route() -> Vec<Name> {
    fn at(sitrep: &Sitrep, at: usize, of: impl Fn(&RoutePicture) -> i64) -> i64 {
        sitrep.routes.get(at).map_or(0, of)
    }
    let mut t = Table::default();
    t.truth("open", "Whether it is open", |s, n, _| at(s, n, |route| yes(route.open)));
    t.number("seats", Some("persons"), "Seats an hour; 0 on foot", |s, n, _| at(s, n, |route| route.seats.into()));
    t.truth("needs_seats", "Whether seats are needed at all", |s, n, _| at(s, n, |route| yes(route.needs_seats)));
    t.number("waiting", Some("persons"), "Persons waiting for a seat", |s, n, _| {
        at(s, n, |route| route.waiting.into())
    });
    t.truth("dangerous", "Whether lives are known to be lost on it", |s, n, _| at(s, n, |route| yes(route.dangerous)));
    t.number("rescue", None, "Rescue teams on it", |s, n, _| at(s, n, |route| route.rescue.into()));
    t.0
}
