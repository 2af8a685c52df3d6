//! The interview of `umbral new --ask`: plain lines, so that a pipe and a screen reader can take part. An answer that does not
//! fit is asked for again, and why is said.

use std::io::BufRead;

use super::Terminal;
use crate::authoring::draft::{Goal, Kind, LONGEST, Land, MOST_PERSONS, NEIGHBOUR, Plan};
use crate::scenario::words::hits;
use crate::text::{Arg, Lang, Text};

/// The fewest people that an exercise is about.
const FEWEST: u32 = 100;
/// The most languages that can be asked for.
const MOST_LANGUAGES: usize = 4;
/// The longest title or name.
const LONGEST_WORD: usize = 80;

/// Answers that mean that there is none.
const NONE_WORDS: [&str; 12] =
    ["-", "–", "0", "none", "no", "nothing", "ninguno", "ninguna", "nada", "aucun", "aucune", "rien"];
/// Answers that mean all of a list.
const ALL_WORDS: [&str; 9] = ["all", "everything", "todo", "todos", "todas", "tout", "tous", "toutes", "*"];
/// What joins the last two of a list.
const AND_WORDS: [&str; 5] = [" and ", " y ", " e ", " et ", " & "];

/// Why an answer does not fit: a message and what it tells.
type Why = (&'static str, Vec<(&'static str, Arg<'static>)>);

/// Asks for everything in a plan; `None` where the answers end early.
pub(super) fn ask(terminal: &mut Terminal<'_>, lines: &mut dyn BufRead, plan: &mut Plan) -> Option<()> {
    let text = Text::new(terminal.text.lang());
    let say = |key: &str| text.get(key, &[]);
    terminal.complain(&say("ask-hello"));
    let mut interview = Interview { terminal, lines, text: &text };
    let usual = say("new-title");
    plan.title = Some(interview.question(&say("ask-title"), &[], &usual, invented)?).filter(|title| *title != usual);
    let usual = Plan::usual_country(text.lang());
    plan.country = Some(interview.question(&say("ask-country"), &[], usual, country)?).filter(|name| name != usual);
    let [land] = interview.choose("ask-land", &Land::ALL.map(Land::key), &[0], true)?[..] else { return None };
    plan.land = Land::ALL[land];
    let persons = text.get("ask-persons", &[("low", FEWEST.into()), ("high", MOST_PERSONS.into())]);
    plan.persons = interview.question(&persons, &[], &plan.persons.to_string(), persons_in_all)?;
    let days = text.get("ask-days", &[("most", LONGEST.into())]);
    let usual = plan.days.map(|days| days.to_string()).join(", ");
    plan.days = interview.question(&days, &[], &usual, three_numbers)?;
    plan.languages = interview.question(&say("ask-languages"), &[], "-", names)?;
    let goals: Vec<usize> = (0..Goal::ALL.len()).collect();
    let goals = interview.choose("ask-goals", &Goal::ALL.map(Goal::key), &goals, false)?;
    plan.goals = goals.into_iter().map(|at| Goal::ALL[at]).collect();
    let usual = Kind::proposed(&plan.goals);
    let usual: Vec<usize> = (0..Kind::ALL.len()).filter(|at| usual.contains(&Kind::ALL[*at])).collect();
    let kinds = interview.choose("ask-kinds", &Kind::ALL.map(Kind::key), &usual, false)?;
    plan.kinds = kinds.into_iter().map(|at| Kind::ALL[at]).collect();
    let tested = |goal: &&Goal| plan.kinds.iter().any(|kind| kind.goal() == **goal);
    // Objectives are sentences; here they stand inside one.
    let said = |goal: &Goal| say(goal.key()).trim_end_matches('.').to_owned();
    let untested: Vec<String> = plan.goals.iter().filter(|goal| !tested(goal)).map(said).collect();
    if !untested.is_empty() {
        interview.terminal.complain(&text.get("ask-untested", &[("goals", untested.join(&say("list-break")).into())]));
    }
    Some(())
}

struct Interview<'i, 't> {
    terminal: &'i mut Terminal<'t>,
    lines: &'i mut dyn BufRead,
    text: &'i Text,
}

impl Interview<'_, '_> {
    /// Asks until the answer fits.
    fn question<T>(
        &mut self,
        question: &str,
        options: &[String],
        usual: &str,
        understand: impl Fn(&str) -> Result<T, Why>,
    ) -> Option<T> {
        loop {
            self.terminal.complain("");
            for line in options {
                self.terminal.complain(line);
            }
            self.terminal.complain(&format!("{question} [{usual}]"));
            let mut answer = String::new();
            if self.lines.read_line(&mut answer).ok()? == 0 {
                return None;
            }
            let answer = answer.trim().trim_start_matches('\u{feff}');
            let (why, mut args) = match understand(if answer.is_empty() { usual } else { answer }) {
                Ok(understood) => return Some(understood),
                Err(why) => why,
            };
            args.push(("usual", usual.to_owned().into()));
            let why = self.text.get(why, &args);
            self.terminal.complain(&self.text.get("ask-again", &[("why", why.into())]));
        }
    }

    /// Numbers of a list; the places of those chosen, in the order of the list.
    fn choose(&mut self, question: &str, keys: &[&str], usual: &[usize], one: bool) -> Option<Vec<usize>> {
        let say = |key: &str| self.text.get(key, &[]);
        let options: Vec<String> = (1..).zip(keys).map(|(number, key)| format!("  {number}  {}", say(key))).collect();
        let (question, most) = (say(question), keys.len());
        let usual: Vec<String> = usual.iter().map(|at| (at + 1).to_string()).collect();
        self.question(&question, &options, &usual.join(", "), |answer| {
            let mut chosen = places(answer, most).unwrap_or_default();
            chosen.sort_unstable();
            chosen.dedup();
            match chosen.len() {
                1 => Ok(chosen),
                2.. if !one => Ok(chosen),
                _ => Err((if one { "ask-why-one" } else { "ask-why-some" }, vec![("most", size(most))])),
            }
        })
    }
}

/// A small size, to be told.
fn size(size: usize) -> Arg<'static> {
    Arg::Int(size.try_into().unwrap_or(i64::MAX))
}

fn word(answer: &str) -> Result<String, Why> {
    let fits = (1..=LONGEST_WORD).contains(&answer.chars().count());
    fits.then(|| answer.to_owned()).ok_or_else(|| ("ask-why-word", vec![("most", size(LONGEST_WORD))]))
}

/// A word without names of real countries and organisations and without terms that put people down: it goes into all texts.
fn invented(answer: &str) -> Result<String, Why> {
    let answer = word(answer)?;
    let hit = Lang::ALL.into_iter().flat_map(|lang| hits(&answer, lang)).next();
    hit.map_or(Ok(answer.clone()), |hit| Err(("ask-why-real", vec![("found", answer[hit.span].to_owned().into())])))
}

/// The name of a country: invented, and not that of its neighbour.
fn country(answer: &str) -> Result<String, Why> {
    let name = invented(answer)?;
    if name.to_lowercase() == NEIGHBOUR.to_lowercase() {
        return Err(("ask-why-neighbour", vec![("found", name.into())]));
    }
    Ok(name)
}

/// Places in a list, from 0: numbers, spans like `1-4`, or a word for all of them; none if one of them is out of it.
fn places(answer: &str, most: usize) -> Option<Vec<usize>> {
    if ALL_WORDS.contains(&answer.to_lowercase().as_str()) {
        return Some((0..most).collect());
    }
    let joined = answer.replace(['–', '—'], "-").replace(" -", "-").replace("- ", "-");
    let mut places = Vec::new();
    for part in joined.split([',', ';', ' ']).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
        if first == 0 || first > last || last > most {
            return None;
        }
        places.extend(first - 1..last);
    }
    Some(places)
}

fn numbers(answer: &str) -> impl Iterator<Item = Option<u32>> {
    answer.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok())
}

/// A number, however its digits are grouped.
fn persons_in_all(answer: &str) -> Result<u32, Why> {
    let plain: String = answer.chars().filter(|c| !c.is_whitespace() && !['.', ',', '\''].contains(c)).collect();
    let count = plain.parse().ok().filter(|persons| (FEWEST..=MOST_PERSONS).contains(persons));
    count.ok_or_else(|| ("ask-why-count", vec![("low", FEWEST.into()), ("high", MOST_PERSONS.into())]))
}

fn three_numbers(answer: &str) -> Result<[u32; 3], Why> {
    let days: Option<[u32; 3]> = numbers(answer).collect::<Option<Vec<_>>>().and_then(|days| days.try_into().ok());
    let days = days.ok_or(("ask-why-three", Vec::new()))?;
    let all: u64 = days.iter().map(|days| u64::from(*days)).sum();
    if days[1] < 3 {
        return Err(("ask-why-response", vec![("found", days[1].into())]));
    }
    if all > u64::from(LONGEST) {
        return Err(("ask-why-long", vec![("found", Arg::Int(all as i64)), ("most", LONGEST.into())]));
    }
    Ok(days)
}

fn names(answer: &str) -> Result<Vec<String>, Why> {
    if NONE_WORDS.contains(&answer.to_lowercase().trim_end_matches('.')) {
        return Ok(Vec::new());
    }
    let listed = AND_WORDS.iter().fold(answer.to_owned(), |list, and| list.replace(and, ","));
    let names = listed.split([',', ';']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let names: Vec<String> = names.collect();
    if names.len() > MOST_LANGUAGES {
        return Err(("ask-why-many", vec![("found", size(names.len())), ("most", size(MOST_LANGUAGES))]));
    }
    let fits = |name: &&String| name.chars().any(char::is_alphabetic) && name.chars().count() <= LONGEST_WORD;
    match names.iter().find(|name| !fits(name)) {
        Some(none) => Err(("ask-why-names", vec![("found", none.clone().into())])),
        None => Ok(names),
    }
}
