//! The command line: arguments in, text out, exit code back. 0 fine; 1 where a judging command says no; 2 usage, a
//! scenario or policy that does not load, input or output.

mod args;
mod batch;
mod check;
mod compare;
mod complain;
mod env;
mod explain;
mod explore;
mod interview;
mod msel;
mod new;
mod pages;
mod play;
mod replay;
mod rules;
mod run;
mod schema;
mod usage;
mod validate;
mod written;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write};
use std::process::ExitCode;

pub use play::{NoWindow, Opener, Play};

use crate::report::system_reason;
use crate::scenario::TUTORIAL;
use crate::text::{Lang, Text};

/// A command said no.
const NO: u8 = 1;
/// Usage, input or output.
const WRONG: u8 = 2;

/// Where a command writes, and in which language.
struct Terminal<'a> {
    text: Text,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    color: bool,
}

impl Terminal<'_> {
    /// A line on standard error. Nothing can be done if that fails.
    fn complain(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }

    /// An error on standard error, and its exit code.
    fn error(&mut self, message: &str) -> u8 {
        let prefix = self.text.get("error-prefix", &[]);
        self.complain(&format!("{prefix}: {message}"));
        WRONG
    }

    /// Text on standard output. A reader that has gone away is no error.
    fn print(&mut self, content: &str) -> Result<(), u8> {
        match self.out.write_all(content.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => {
                let message = self.text.get("error-no-output", &[("reason", system_reason(&self.text, &error).into())]);
                Err(self.error(&message))
            }
            Ok(()) => Ok(()),
        }
    }
}

/// Runs the program with the process's arguments and streams; `desk` opens the players' desk, where there is one.
#[must_use]
pub fn main(desk: Option<Opener<'_>>) -> ExitCode {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let language = ["UMBRAL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let language = language.and_then(|name| name.parse().ok()).unwrap_or_default();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    ExitCode::from(execute(std::env::args_os(), language, color, &mut out, &mut err, desk))
}

/// Runs a command with the given arguments (the first is the program's name) and streams.
pub fn execute(
    arguments: impl IntoIterator<Item = OsString>,
    default_language: Lang,
    color: bool,
    out: &mut dyn Write,
    err: &mut dyn Write,
    desk: Option<Opener<'_>>,
) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let asked = args::language(&arguments);
    let lang = asked.unwrap_or(default_language);
    let mut terminal = Terminal { text: Text::new(lang), out, err, color };
    let command = args::command(&terminal.text, desk.is_some());
    let given = usage::command(&command, &arguments);
    let parsed = match command.try_get_matches_from(&arguments) {
        Ok(parsed) => parsed,
        Err(error) => return answer(&mut terminal, &error, &given),
    };
    match parsed.subcommand() {
        Some(("run", args)) => run::run(&mut terminal, &args::Run::from(args)),
        Some(("check", args)) => check::check(&mut terminal, &args::files(args), args::json(args)),
        Some(("explain", args)) => explain::explain(&mut terminal, args::code(args)),
        Some(("schema", args)) => schema::schema(&mut terminal, args::word(args, "part"), args::json(args)),
        Some(("validate", args)) => {
            let section = args.get_one::<String>("section").and_then(|number| number.parse().ok());
            let (full, json) = (args::flag(args, "full"), args::json(args));
            validate::validate(&mut terminal, &args::named_scenarios(args), section, full, json)
        }
        Some(("new", args)) => {
            let (file, from) = (args::file(args), args::word(args, "from"));
            let (ask, force) = (args::flag(args, "ask"), args::flag(args, "force"));
            new::new(&mut terminal, &new::New { file: &file, from, ask, force })
        }
        Some(("preview", args)) => {
            let (scenario, out) = (args::scenario(args).unwrap_or_default(), args::path(args, "out"));
            pages::preview_page(&mut terminal, scenario, &out, args::seeds(args), args::flag(args, "force"))
        }
        Some(("kit", args)) => {
            let (scenario, out) = (args::scenario(args).unwrap_or_default(), args::path(args, "out"));
            pages::kit_pages(&mut terminal, scenario, &out, args::flag(args, "force"))
        }
        Some(("msel", args)) => msel::msel(&mut terminal, args),
        Some(("env", args)) => {
            env::env(&mut terminal, args::scenario(args).unwrap_or_default(), &mut std::io::stdin().lock())
        }
        Some(("batch", args)) => batch::run(&mut terminal, &args::batch(args)),
        Some(("plan", args)) => batch::plan(&mut terminal, &args::batch(args), args::count(args, "shards")),
        Some(("shard", args)) => {
            batch::shard(&mut terminal, &args::path(args, "dir"), args::count(args, "number"), &args::how(args))
        }
        Some(("merge", args)) => batch::merge(&mut terminal, &args::path(args, "dir"), &args::how(args)),
        Some(("sweep", args)) => explore::sweep(&mut terminal, &args::sweep(args)),
        Some(("discover", args)) => {
            let (folder, policy) = (args::path(args, "dir"), args::word(args, "policy").unwrap_or_default());
            explore::discover(&mut terminal, &folder, policy, args::below(args), args::json(args))
        }
        Some(("optimise", args)) => explore::optimise(&mut terminal, &args::optimise(args)),
        Some(("compare", args)) => {
            let [one, two] = ["one", "two"].map(|name| args::path(args, name));
            compare::compare(&mut terminal, [&one, &two])
        }
        Some(("replay", args)) => replay::replay(&mut terminal, &args::file(args)),
        Some(("rules", args)) => rules::rules(&mut terminal, args::json(args)),
        Some(("play", args)) if let Some(open) = desk => {
            play::play(&mut terminal, args::scenario(args), asked.is_some(), open)
        }
        _ => match desk {
            Some(open) => play::play(&mut terminal, None, asked.is_some(), open),
            None => welcome(&mut terminal),
        },
    }
}

/// Help and version go to standard output; usage errors to standard error.
fn answer(terminal: &mut Terminal<'_>, error: &clap::Error, command: &str) -> u8 {
    if error.use_stderr() {
        match usage::sentence(&terminal.text, error, command) {
            Some(sentence) => return terminal.error(&sentence),
            None => terminal.complain(error.render().to_string().trim_end()),
        }
        WRONG
    } else {
        terminal.print(&error.render().to_string()).err().unwrap_or(0)
    }
}

/// What the program can do where it was built without the desk.
fn welcome(terminal: &mut Terminal<'_>) -> u8 {
    let text = &terminal.text;
    let lines = [
        text.get("cli-about", &[]),
        String::new(),
        text.get("cli-welcome", &[]),
        format!("  {}", text.get("cli-welcome-run", &[("scenario", TUTORIAL.into())])),
        format!("  {}", text.get("cli-welcome-check", &[])),
        format!("  {}", text.get("cli-welcome-explain", &[])),
        format!("  {}", text.get("cli-welcome-schema", &[])),
        format!("  {}", text.get("cli-welcome-replay", &[])),
        format!("  {}", text.get("cli-welcome-rules", &[])),
        format!("  {}", text.get("cli-welcome-help", &[])),
    ];
    terminal.print(&(lines.join("\n") + "\n")).err().unwrap_or(0)
}
