//! A plan and its scenario file. Sizes of everything follow from how many people come; each is an assumption, and the
//! file says so.

use askama::Template;

use super::{Goal, Kind, Land};
use crate::authoring::layout::quote;
use crate::scenario::ids::ScenarioId;
use crate::scenario::rules::Rules;
use crate::scenario::shipped_rules;
use crate::text::{Lang, Text};

/// The most people of a new scenario; more can be written by hand.
pub const MOST_PERSONS: u32 = 50_000;
/// The longest new scenario, in days.
pub const LONGEST: u32 = 120;
/// The country that people come from.
pub const NEIGHBOUR: &str = "Ostara";
/// The country that people come to, unless another name is given, in the order of the languages.
const COUNTRY: [&str; 3] = ["Carenia", "Carenia", "Carénie"];
/// Comments are broken into lines of this length.
const LINE: usize = 110;

/// What is decided about a new scenario.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its id.
    pub id: ScenarioId,
    /// Its title; without one, a title in three languages.
    pub title: Option<String>,
    /// Name of the country; without one, an invented name.
    pub country: Option<String>,
    /// Where the border runs.
    pub land: Land,
    /// People in all, about.
    pub persons: u32,
    /// Days before, during and after.
    pub days: [u32; 3],
    /// Languages that people speak beside that of the country.
    pub languages: Vec<String>,
    /// Objectives.
    pub goals: Vec<Goal>,
    /// Injects.
    pub kinds: Vec<Kind>,
}

impl Plan {
    /// Thirty days, 1,500 people, six injects.
    #[must_use]
    pub fn small(id: ScenarioId) -> Self {
        Self {
            id,
            title: None,
            country: None,
            land: Land::River,
            persons: 1500,
            days: [5, 20, 5],
            languages: Vec::new(),
            // Each of them is tested by one of the injects.
            goals: Goal::ALL.into_iter().filter(|goal| *goal != Goal::Supply).collect(),
            kinds: Kind::FIRST.to_vec(),
        }
    }

    /// The name of the country in a language where none was given.
    #[must_use]
    pub const fn usual_country(lang: Lang) -> &'static str {
        match lang {
            Lang::En => COUNTRY[0],
            Lang::Es => COUNTRY[1],
            Lang::Fr => COUNTRY[2],
        }
    }

    /// The scenario file, with comments in the language of the text.
    #[must_use]
    pub fn write(&self, text: &Text) -> String {
        let page = Page { plan: self, text, texts: Lang::ALL.map(Text::new), size: Size::of(self), rules: shipped() };
        let text = page.render().expect("invariant: the template writes into memory");
        text.lines().map(|line| broken(line) + "\n").collect()
    }
}

/// Where the three texts of a line may go to lines of their own; no quoted text holds this sign.
const BREAK: char = '\u{1}';
/// The same before their closing bracket.
const END: char = '\u{2}';
/// Longer lines are broken there.
const WIDE: usize = 120;

/// A line as it is, or with each of its three texts on a line of its own.
fn broken(line: &str) -> String {
    let margin = line.len() - line.trim_start().len();
    if line.chars().count() <= WIDE || line.matches(BREAK).count() != 3 {
        return line.replace([BREAK, END], "");
    }
    let inner = format!("\n{}", " ".repeat(margin + 4));
    let line = line.replace(&format!(", {BREAK}"), &format!(",{inner}")).replace(BREAK, &inner);
    line.replace(END, &format!(",\n{}", " ".repeat(margin)))
}

/// Figures that follow from how many people come.
struct Size {
    /// Persons a day at the peak.
    peak: u32,
    /// Last day of the rise, and last day of the peak.
    risen: u32,
    full: u32,
    /// Booths of the post.
    booths: u32,
    /// Beds of the centre, and of the shelter.
    beds: u32,
    /// A unit of staff: one for every 60 persons a day at the peak.
    crew: u32,
}

impl Size {
    fn of(plan: &Plan) -> Self {
        let [before, during, after] = plan.days;
        // A third of the response rises from a fifth to the peak, a third holds it, a third falls: 73 % of it in the mean.
        let weight = during * 73 + (before + after) * 10;
        let peak = (plan.persons * 100).div_ceil(weight).max(10);
        Self {
            peak,
            risen: before + (during / 3).max(1),
            full: before + (during * 2 / 3).max(2),
            booths: peak.div_ceil(40).clamp(3, 500),
            beds: (peak * 2).max(100),
            crew: peak.div_ceil(60).max(1),
        }
    }
}

#[derive(Template)]
#[template(path = "new/scenario.ron")]
struct Page<'a> {
    plan: &'a Plan,
    text: &'a Text,
    texts: [Text; 3],
    size: Size,
    rules: Rules,
}

/// The rules that the new scenario starts with.
fn shipped() -> Rules {
    Rules::from_table(&shipped_rules()).expect("invariant: the shipped rules are in their ranges (tested)")
}

impl Page<'_> {
    /// A comment, broken into lines.
    fn note(&self, key: &str, indent: usize) -> String {
        comment(&self.text.get(key, &[]), indent)
    }

    /// A message in the three languages, as RON.
    fn said(&self, key: &str) -> String {
        let [en, es, fr] = &self.texts;
        let quoted = |text: &Text| quote(&text.get(key, &[]));
        format!("({BREAK}en: {}, {BREAK}es: {}, {BREAK}fr: {}{END})", quoted(en), quoted(es), quoted(fr))
    }

    /// The same word in the three languages.
    fn same(&self, word: &str) -> String {
        let word = quote(word);
        format!("(en: {word}, es: {word}, fr: {word})")
    }

    fn title(&self) -> String {
        self.plan.title.as_ref().map_or_else(|| self.said("new-title"), |title| self.same(title))
    }

    /// The name of the country in the three languages.
    fn country_names(&self) -> [&str; 3] {
        self.plan.country.as_deref().map_or(COUNTRY, |country| [country; 3])
    }

    fn country(&self) -> String {
        let [en, es, fr] = self.country_names().map(quote);
        format!("(en: {en}, es: {es}, fr: {fr})")
    }

    /// A place that bears the name of the country.
    fn of_country(&self, en: &str, es: &str, fr: &str) -> String {
        let names = self.country_names();
        let elided = names[2].starts_with(|c: char| "aeiouyhàâéèêëîïôûAEIOUYHÀÂÉÈÊËÎÏÔÛ".contains(c));
        let of = if elided { "d’" } else { "de " };
        let [en, es, fr] =
            [format!("{} {en}", names[0]), format!("{es} de {}", names[1]), format!("{fr} {of}{}", names[2])];
        format!("(en: {}, es: {}, fr: {})", quote(&en), quote(&es), quote(&fr))
    }

    fn summary(&self) -> String {
        let [en, es, fr] = [0, 1, 2].map(|at| {
            let country = self.country_names()[at].to_owned().into();
            quote(&self.texts[at].get("new-summary", &[("country", country)]))
        });
        format!("({BREAK}en: {en}, {BREAK}es: {es}, {BREAK}fr: {fr}{END})")
    }

    fn river(&self) -> bool {
        self.plan.land == Land::River
    }

    fn coast(&self) -> bool {
        self.plan.land == Land::Coast
    }

    /// Headline, text and sender of an inject.
    fn inject_texts(&self, kind: &str) -> String {
        let said = |part: &str| format!("{part}: {},", self.said(&format!("new-{kind}-{part}")));
        ["title", "text", "from"].map(said).join("\n            ")
    }

    /// Share of those who need an interpreter, by language, in permille: four in ten, divided evenly.
    fn language_shares(&self) -> Vec<(&str, u32)> {
        let languages = &self.plan.languages;
        let each = 400 / u32::try_from(languages.len().max(1)).unwrap_or(1);
        languages.iter().map(|language| (language.as_str(), each)).collect()
    }

    /// The objective of an inject, if it is one of the scenario's.
    fn objective(&self, goal: Goal) -> String {
        if self.plan.goals.contains(&goal) { format!("objective: {},", quote(goal.id())) } else { String::new() }
    }

    /// A day of the response: so many hundredths of it have passed; nothing comes on the first day of all.
    fn day(&self, hundredths: u32) -> u32 {
        let [before, during, _] = self.plan.days;
        (before + 1 + (during - 1) * hundredths / 100).max(2)
    }

    fn first_day(&self) -> u32 {
        self.plan.days[0] + 1
    }

    fn last_of_response(&self) -> u32 {
        self.plan.days[0] + self.plan.days[1]
    }

    fn last_day(&self) -> u32 {
        self.plan.days.iter().sum()
    }

    /// A figure for every person who comes, rounded to hundreds.
    fn for_each(&self, tenths: u32) -> u32 {
        (self.plan.persons * tenths / 1000).max(1) * 100
    }

    /// The amount of a line for every person who comes, and at least what, with the contingency fund, pays what runs from the
    /// first day to the last, and a tenth more.
    fn line(&self, tenths: u32, cents_a_day: u64) -> u64 {
        let running = cents_a_day * u64::from(self.last_day()) * 11 / 10 / 100;
        let left = running.saturating_sub(u64::from(self.contingency()));
        u64::from(self.for_each(tenths)).max(left.div_ceil(100) * 100)
    }

    fn contingency(&self) -> u32 {
        self.for_each(200)
    }

    fn staff_line(&self) -> u64 {
        // As many as the crews and pools of the template.
        self.line(250, u64::from(self.staff(13) + 6) * u64::from(self.rules.pay))
    }

    fn transport_line(&self) -> u64 {
        // As many as the seats of its routes.
        self.line(60, u64::from(self.staff(16) + 35) * u64::from(self.rules.seat_price))
    }

    /// A figure for every person of a peak day.
    fn at_peak(&self, percent: u32) -> u32 {
        (self.size.peak * percent).div_ceil(100).max(1)
    }

    /// Sources of arrivals: id, message of the name, profile, share of all in percent.
    fn sources(&self) -> [(&'static str, &'static str, &'static str, u32); 2] {
        [
            ("families_come", "new-arrival-families", "families", 60),
            ("travellers_come", "new-arrival-travellers", "travellers", 40),
        ]
    }

    /// A part of the people of a peak day who come from a source with this share in percent.
    fn peak_share(&self, percent: u32, part: u32) -> u32 {
        self.at_peak(percent / part)
    }

    fn has_before(&self) -> bool {
        self.plan.days[0] > 0
    }

    fn has_after(&self) -> bool {
        self.plan.days[2] > 0
    }

    /// Staff: so many for every unit of the peak.
    fn staff(&self, each: u32) -> u32 {
        self.size.crew * each
    }
}

/// A text as RON comments.
fn comment(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut lines: Vec<String> = Vec::new();
    for part in text.lines() {
        let mut line = String::from("//");
        for word in part.split(' ') {
            if line.chars().count() + word.chars().count() + indent > LINE {
                lines.push(std::mem::replace(&mut line, String::from("//")));
            }
            line.push(' ');
            line.push_str(word);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join(&format!("\n{margin}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Texts, read, scenarios};

    fn loads(plan: &Plan, lang: Lang) -> crate::scenario::Loaded {
        let shipped = scenarios().next().unwrap().load().unwrap();
        let scenario = plan.write(&Text::new(lang));
        let texts = Texts { name: "new.ron".to_owned(), series: Default::default(), scenario, ..shipped.texts };
        let loaded = read(texts.clone()).unwrap_or_else(|error| panic!("{error:?}\n{}", texts.scenario));
        // Whoever leaves out injects is told which objectives are not tested.
        let told = loaded.proofread().into_iter().filter(|warning| warning.code != "S073").collect::<Vec<_>>();
        assert!(told.is_empty(), "{told:?}");
        loaded
    }

    #[test]
    fn every_plan_loads_without_findings() {
        let id = ScenarioId::new("new").unwrap();
        for land in Land::ALL {
            for persons in [100, 1500, MOST_PERSONS] {
                for days in [[0, 20, 0], [5, 20, 5], [40, 60, 20]] {
                    let languages = vec!["Mira \"North\"".to_owned(), "lo\\cal".to_owned()];
                    let plan = Plan { land, persons, days, languages, ..Plan::small(id.clone()) };
                    let plan = Plan { kinds: Kind::ALL.to_vec(), title: Some("A \"title\"".to_owned()), ..plan };
                    let loaded = loads(&plan, Lang::Fr);
                    assert_eq!(loaded.scenario.injects.len(), Kind::ALL.len());
                    assert_eq!(loaded.scenario.meta.title.es, "A \"title\"");
                    let plan = Plan { kinds: Vec::new(), goals: vec![Goal::Border], languages: Vec::new(), ..plan };
                    assert!(loads(&plan, Lang::Es).scenario.injects.is_empty());
                }
            }
        }
    }

    /// Whatever the interview accepts checks clean: few people over long, many at once, hardly any days.
    #[test]
    fn any_size_and_length_can_pay_for_its_crews() {
        let id = ScenarioId::new("new").unwrap();
        for persons in [100, 137, 500, 1000, 2400, 9999, MOST_PERSONS] {
            for days in [[0, 3, 0], [0, 120, 0], [117, 3, 0], [0, 3, 117], [1, 3, 1], [5, 20, 5], [40, 60, 20]] {
                let plan = Plan { persons, days, kinds: Kind::ALL.to_vec(), ..Plan::small(id.clone()) };
                let told = loads(&plan, Lang::En).proofread();
                assert!(told.iter().all(|warning| warning.code == "S073"), "{persons} {days:?}: {told:?}");
            }
        }
    }

    #[test]
    fn a_small_one_has_what_a_beginner_needs() {
        let loaded = loads(&Plan::small(ScenarioId::new("new").unwrap()), Lang::En);
        let scenario = &loaded.scenario;
        assert_eq!(scenario.duration.days(), 30);
        assert_eq!((scenario.profiles.len(), scenario.injects.len()), (2, 6));
        assert!(scenario.injects.iter().all(|inject| inject.expected.is_some()));
        assert!(scenario.injects.iter().all(|inject| inject.objective.is_some()));
        let notes = loaded.texts.scenario.lines().filter(|line| line.trim_start().starts_with("//")).count();
        assert!(notes >= 40, "only {notes} lines of comments");
    }
}
