//! `umbral play`, and plain `umbral`: opens the desk that `main` hands in.

use super::Terminal;
use crate::scenario::{Loaded, TUTORIAL, load};
use crate::text::Lang;

/// What the desk opens with.
pub struct Play {
    /// Its first language.
    pub lang: Lang,
    /// Whether that language was asked for with `--lang`.
    pub asked: bool,
    /// A scenario to start with.
    pub scenario: Option<Box<Loaded>>,
}

/// Why no window could be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// There is no display.
    NoDisplay,
    /// Nothing can draw on it.
    NoGraphics,
}

/// Opens the desk and returns when it is closed. The shells do not know each other: `main` brings them together.
pub type Opener<'a> = &'a mut dyn FnMut(Play) -> Result<(), NoWindow>;

pub(super) fn play(terminal: &mut Terminal<'_>, scenario: Option<&str>, asked: bool, open: Opener<'_>) -> u8 {
    let named = scenario.map(str::to_owned);
    let scenario = match scenario.map(load).transpose() {
        Ok(scenario) => scenario.map(Box::new),
        Err(error) => return terminal.load_error(&error),
    };
    let Err(reason) = open(Play { lang: terminal.text.lang(), asked, scenario }) else { return 0 };
    let key = match reason {
        NoWindow::NoDisplay => "error-no-display",
        NoWindow::NoGraphics => "error-no-graphics",
    };
    let named = named.unwrap_or_else(|| TUTORIAL.to_owned());
    let message = terminal.text.get(key, &[("scenario", named.into())]);
    terminal.error(&message)
}
