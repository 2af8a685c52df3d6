//! `umbral env`: an exercise as a child process, over standard streams.

use std::io::{BufRead, Read as _};
use std::sync::Arc;

use super::Terminal;
use crate::batch::Env;
use crate::batch::protocol::{LONGEST_LINE, Said, line};
use crate::scenario::load;

pub(super) fn env(terminal: &mut Terminal<'_>, scenario: &str, input: &mut dyn BufRead) -> u8 {
    let mut env = match load(scenario) {
        Ok(loaded) => Env::new(Arc::new(loaded)),
        Err(error) => return terminal.load_error(&error),
    };
    loop {
        let mut said = String::new();
        let lines = match input.take(LONGEST_LINE).read_line(&mut said) {
            Ok(0) => return 0,
            Ok(_) => env.answer(&said),
            Err(error) => vec![line(&Said::Error { message: error.to_string() })],
        };
        if let Err(code) = terminal.print(&lines.concat()) {
            return code;
        }
    }
}
