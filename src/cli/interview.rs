//! The interview of `umbral new --ask`: plain lines, so that a pipe and a screen reader can take part.

use std::io::BufRead;

use super::Terminal;
use crate::authoring::draft::{Goal, Kind, LONGEST, Land, MOST_PERSONS, Plan};
use crate::text::Arg;

/// The fewest people that an exercise is about.
const FEWEST: u32 = 100;
/// The most languages that can be asked for.
const MOST_LANGUAGES: usize = 4;
/// The longest title or name.
const LONGEST_WORD: usize = 80;

/// Asks for everything in a plan; `None` where the answers end early.
pub(super) fn ask(terminal: &mut Terminal<'_>, lines: &mut dyn BufRead, plan: &mut Plan) -> Option<()> {
    let say = |terminal: &Terminal<'_>, key: &str| terminal.text.get(key, &[]);
    let hello = say(terminal, "ask-hello");
    terminal.complain(&hello);
    let mut interview = Interview { terminal, lines };
    let usual = say(interview.terminal, "new-title");
    let title = say(interview.terminal, "ask-title");
    let word = |answer: &str| (!answer.is_empty() && answer.chars().count() <= LONGEST_WORD).then(|| answer.to_owned());
    plan.title = Some(interview.question(&title, &[], &usual, word)?).filter(|title| *title != usual);
    let [land] = interview.choose("ask-land", &Land::ALL.map(Land::key), &[0], true)?[..] else { return None };
    plan.land = Land::ALL[land];
    let persons = [("low", Arg::Int(FEWEST.into())), ("high", MOST_PERSONS.into())];
    let persons = interview.terminal.text.get("ask-persons", &persons);
    let count = |answer: &str| digits(answer).filter(|persons| (FEWEST..=MOST_PERSONS).contains(persons));
    plan.persons = interview.question(&persons, &[], &plan.persons.to_string(), count)?;
    let days = interview.terminal.text.get("ask-days", &[("most", LONGEST.into())]);
    let usual = plan.days.map(|days| days.to_string()).join(", ");
    plan.days = interview.question(&days, &[], &usual, three_numbers)?;
    let languages = say(interview.terminal, "ask-languages");
    plan.languages = interview.question(&languages, &[], "-", names)?;
    let goals: Vec<usize> = (0..Goal::ALL.len()).collect();
    let goals = interview.choose("ask-goals", &Goal::ALL.map(Goal::key), &goals, false)?;
    plan.goals = goals.into_iter().map(|at| Goal::ALL[at]).collect();
    let usual: Vec<usize> = (0..Kind::ALL.len()).filter(|at| Kind::USUAL.contains(&Kind::ALL[*at])).collect();
    let kinds = interview.choose("ask-kinds", &Kind::ALL.map(Kind::key), &usual, false)?;
    plan.kinds = kinds.into_iter().map(|at| Kind::ALL[at]).collect();
    Some(())
}

struct Interview<'i, 't> {
    terminal: &'i mut Terminal<'t>,
    lines: &'i mut dyn BufRead,
}

impl Interview<'_, '_> {
    /// Asks until the answer is understood.
    fn question<T>(
        &mut self,
        question: &str,
        options: &[String],
        usual: &str,
        understand: impl Fn(&str) -> Option<T>,
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
            if let Some(understood) = understand(if answer.is_empty() { usual } else { answer }) {
                return Some(understood);
            }
            let again = self.terminal.text.get("ask-again", &[]);
            self.terminal.complain(&again);
        }
    }

    /// Numbers of a list; the places of those chosen, in the order of the list.
    fn choose(&mut self, question: &str, keys: &[&str], usual: &[usize], one: bool) -> Option<Vec<usize>> {
        let say = |key: &str| self.terminal.text.get(key, &[]);
        let options: Vec<String> = (1..).zip(keys).map(|(number, key)| format!("  {number}  {}", say(key))).collect();
        let (question, most) = (say(question), keys.len());
        let usual: Vec<String> = usual.iter().map(|at| (at + 1).to_string()).collect();
        self.question(&question, &options, &usual.join(", "), |answer| {
            let chosen: Option<Vec<usize>> = numbers(answer)
                .map(|number| number.filter(|n| (1..=most).contains(&(*n as usize))).map(|n| n as usize - 1))
                .collect();
            let mut chosen = chosen?;
            chosen.sort_unstable();
            chosen.dedup();
            (!(chosen.is_empty() || one && chosen.len() > 1)).then_some(chosen)
        })
    }
}

fn numbers(answer: &str) -> impl Iterator<Item = Option<u32>> {
    answer.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok())
}

/// A number, however its digits are grouped.
fn digits(answer: &str) -> Option<u32> {
    let plain: String = answer.chars().filter(|c| !c.is_whitespace() && !['.', ',', '\''].contains(c)).collect();
    plain.parse().ok()
}

fn three_numbers(answer: &str) -> Option<[u32; 3]> {
    let days: [u32; 3] = numbers(answer).collect::<Option<Vec<_>>>()?.try_into().ok()?;
    let all: u64 = days.iter().map(|days| u64::from(*days)).sum();
    (days[1] >= 3 && all <= u64::from(LONGEST)).then_some(days)
}

fn names(answer: &str) -> Option<Vec<String>> {
    if answer == "-" {
        return Some(Vec::new());
    }
    let names: Vec<String> = answer.split([',', ';']).map(|name| name.trim().to_owned()).collect();
    let fit = |name: &String| !name.is_empty() && name.chars().count() <= LONGEST_WORD;
    (names.len() <= MOST_LANGUAGES && names.iter().all(fit)).then_some(names)
}
