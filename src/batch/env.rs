//! An exercise as a child process, for learners and programs that want to hold the reins: it speaks the lines of
//! [`super::protocol`] from the other side: `reset`, then `decide` again and again, until it says `end`.

use std::sync::Arc;

use super::protocol::{Heard, Said, brief, end, heard, line, reward};
use crate::exercise::Exercise;
use crate::scenario::Loaded;
use crate::sim::{Act, Decision};

/// An exercise that is spoken to line by line.
pub struct Env {
    loaded: Arc<Loaded>,
    exercise: Option<Exercise>,
    every: u32,
}

impl Env {
    /// For exercises of a scenario; none is running yet.
    #[must_use]
    pub const fn new(loaded: Arc<Loaded>) -> Self {
        Self { loaded, exercise: None, every: 1 }
    }

    /// The lines that answer a line.
    pub fn answer(&mut self, said: &str) -> Vec<String> {
        let wrong = |message: String| vec![line(&Said::Error { message })];
        match heard(said) {
            Err(reason) => wrong(reason),
            Ok(Heard::Ready { .. }) => wrong("reset or decide was expected".to_owned()),
            Ok(Heard::Reset { seed, every }) => {
                let exercise = self.exercise.insert(Exercise::new(Arc::clone(&self.loaded), seed));
                self.every = every;
                let start = line(&Said::Start(Box::new(brief(exercise))));
                vec![start, line(&Said::Observe { tick: 0, sitrep: exercise.sitrep(), reward: 0.0 })]
            }
            Ok(Heard::Decide { orders }) => match self.exercise.as_mut().filter(|exercise| !exercise.is_over()) {
                None => wrong("reset first: no exercise is running".to_owned()),
                Some(exercise) => step(exercise, orders, self.every).map_or_else(wrong, |line| vec![line]),
            },
        }
    }
}

/// Gives orders and goes on for so many hours.
fn step(exercise: &mut Exercise, orders: Vec<Decision>, every: u32) -> Result<String, String> {
    let began = exercise.now().0;
    for decision in orders {
        exercise.submit(Act::Decide(decision)).map_err(|error| error.to_string())?;
    }
    while !exercise.is_over() && exercise.now().0 < began + every {
        exercise.step().map_err(|error| error.to_string())?;
    }
    let tick = exercise.now().0;
    let reward = reward(exercise.sitrep(), tick - began);
    Ok(if exercise.is_over() {
        line(&end(exercise, &exercise.score(), reward))
    } else {
        line(&Said::Observe { tick, sitrep: exercise.sitrep(), reward })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lines: &[String]) -> Vec<String> {
        let kind = |line: &String| serde_json::from_str::<serde_json::Value>(line).unwrap()["type"].to_string();
        lines.iter().map(kind).collect()
    }

    #[test]
    fn an_exercise_is_reset_stepped_to_its_end_and_reset_again() {
        let mut env = Env::new(Arc::new(crate::scenario::load("tutorial").unwrap()));
        assert_eq!(said(&env.answer(r#"{"type":"decide","orders":[]}"#)), ["\"error\""]);
        let mut ends = Vec::new();
        for _ in 0..2 {
            let lines = env.answer(r#"{"type":"reset","seed":7,"every":24}"#);
            assert_eq!(said(&lines), ["\"start\"", "\"observe\""]);
            assert_eq!(said(&env.answer("nonsense")), ["\"error\""], "and the exercise goes on");
            let last = (0..1000).map(|_| env.answer(r#"{"type":"decide","orders":[]}"#));
            ends.push(last.into_iter().find(|lines| said(lines) == ["\"end\""]).expect("it ends"));
            assert_eq!(said(&env.answer(r#"{"type":"decide","orders":[]}"#)), ["\"error\""]);
        }
        assert_eq!(ends[0], ends[1], "the same seed, the same end");
        let value: serde_json::Value = serde_json::from_str(&ends[0][0]).unwrap();
        let mut same = Exercise::new(Arc::clone(&env.loaded), 7);
        while !same.is_over() {
            same.step().unwrap();
        }
        assert_eq!(value["digest"], format!("{:016x}", same.digest()));
    }
}
