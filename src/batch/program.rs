//! A program as a policy: a child process that is asked over standard streams (see [`super::protocol`]), has so many seconds for an answer,
//! and is killed when it is stuck or no longer needed. Whatever it does ends its own run at most.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::protocol::{Heard, LONGEST_LINE, Said, brief, heard, line, reward};
use crate::exercise::{Exercise, Policy, PolicyFailure};
use crate::sim::{Decision, Sitrep};

/// Lines of standard error that are kept.
const LAST_WORDS: usize = 5;
/// So much of a line is quoted.
const QUOTED: usize = 200;

/// A program that decides.
pub struct Program {
    name: String,
    child: Child,
    /// None once it was told that all is over.
    input: Option<ChildStdin>,
    output: Receiver<std::io::Result<String>>,
    words: Arc<Mutex<VecDeque<String>>>,
    seconds: u64,
    every: u32,
}

impl Program {
    /// Starts a program by its command line, for an exercise that has not begun.
    ///
    /// # Errors
    /// It cannot be started, or does not speak the protocol.
    pub fn start(command: &str, seconds: u64, exercise: &Exercise) -> Result<Self, PolicyFailure> {
        let words = shlex::split(command).filter(|words| !words.is_empty());
        let words = words.ok_or_else(|| PolicyFailure::NotStarted(format!("\"{command}\"")))?;
        let mut order = Command::new(&words[0]);
        order.args(&words[1..]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = order.spawn().map_err(|error| PolicyFailure::NotStarted(format!("{}: {error}", words[0])))?;
        let (send, output) = sync_channel(16);
        let last_words = Arc::new(Mutex::new(VecDeque::new()));
        if let Some(stdout) = child.stdout.take() {
            beside(move || listen(stdout, &send));
        }
        if let Some(stderr) = child.stderr.take() {
            let kept = Arc::clone(&last_words);
            beside(move || keep(stderr, &kept));
        }
        let input = child.stdin.take();
        let mut program = Self { name: command.to_owned(), child, input, output, words: last_words, seconds, every: 1 };
        program.say(&line(&Said::Start(Box::new(brief(exercise)))))?;
        match program.hear()? {
            (Heard::Ready { every, .. }, _) => program.every = every,
            (_, said) => return Err(not_understood("ready was expected".into(), &said)),
        }
        Ok(program)
    }

    fn say(&mut self, line: &str) -> Result<(), PolicyFailure> {
        let written =
            self.input.as_mut().map_or(Ok(()), |input| input.write_all(line.as_bytes()).and_then(|()| input.flush()));
        written.map_err(|_| self.ended())
    }

    fn hear(&mut self) -> Result<(Heard, String), PolicyFailure> {
        let said = match self.output.recv_timeout(Duration::from_secs(self.seconds)) {
            Ok(Ok(line)) => line,
            Ok(Err(error)) => return Err(not_understood(error.to_string(), "")),
            Err(RecvTimeoutError::Timeout) => return Err(PolicyFailure::Stuck(self.seconds)),
            Err(RecvTimeoutError::Disconnected) => return Err(self.ended()),
        };
        heard(&said).map_err(|reason| not_understood(reason, &said)).map(|heard| (heard, said))
    }

    /// It has ended: how, and what it said last.
    fn ended(&mut self) -> PolicyFailure {
        // What it said on standard error may still be on its way.
        let _ = self.child.kill();
        let status = self.child.wait().map(|status| status.to_string()).unwrap_or_default();
        std::thread::sleep(Duration::from_millis(50));
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let said = words.iter().map(String::as_str).collect::<Vec<_>>().join(" | ");
        PolicyFailure::Ended(if said.is_empty() { status } else { said })
    }
}

impl Policy for Program {
    fn name(&self) -> &str {
        &self.name
    }

    fn decide(&mut self, sitrep: &Sitrep, orders: &mut Vec<Decision>) -> Result<(), PolicyFailure> {
        if !sitrep.tick.0.is_multiple_of(self.every) {
            return Ok(());
        }
        let hours = if sitrep.tick.0 == 0 { 0 } else { self.every };
        self.say(&line(&Said::Observe { tick: sitrep.tick.0, sitrep, reward: reward(sitrep, hours) }))?;
        match self.hear()? {
            (Heard::Decide { orders: given }, _) => orders.extend(given),
            (_, said) => return Err(not_understood("decide was expected".into(), &said)),
        }
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Standard input closes: a well-behaved program ends by itself, and has a moment for it.
        drop(self.input.take());
        for _ in 0..20 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads a stream beside the run, so that a program that says nothing cannot hold it up.
#[expect(
    clippy::disallowed_methods,
    reason = "only a thread can wait for a stream and give up; what it reads enters by one door"
)]
fn beside(read: impl FnOnce() + Send + 'static) {
    std::thread::spawn(read);
}

fn not_understood(reason: String, line: &str) -> PolicyFailure {
    PolicyFailure::NotUnderstood { reason, line: line.trim().chars().take(QUOTED).collect() }
}

/// Hands over the lines of standard output until it ends or nobody listens.
fn listen(from: impl Read, to: &SyncSender<std::io::Result<String>>) {
    let mut reader = BufReader::new(from);
    loop {
        let mut bytes = Vec::new();
        let line = match (&mut reader).take(LONGEST_LINE).read_until(b'\n', &mut bytes) {
            Ok(0) => return,
            Ok(_) if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST_LINE => {
                Err(std::io::Error::other("the line is too long"))
            }
            Ok(_) => String::from_utf8(bytes).map_err(|_| std::io::Error::other("no UTF-8")),
            Err(error) => Err(error),
        };
        if to.send(line).is_err() {
            return;
        }
    }
}

/// Keeps the last lines of standard error.
fn keep(from: impl Read, words: &Mutex<VecDeque<String>>) {
    let mut reader = BufReader::new(from);
    let mut bytes = Vec::new();
    while matches!((&mut reader).take(LONGEST_LINE).read_until(b'\n', &mut bytes), Ok(1..)) {
        let line: String = String::from_utf8_lossy(&bytes).trim().chars().take(QUOTED).collect();
        bytes.clear();
        if !line.is_empty() {
            let mut kept = words.lock().unwrap_or_else(PoisonError::into_inner);
            kept.push_back(line);
            if kept.len() > LAST_WORDS {
                kept.pop_front();
            }
        }
    }
}
