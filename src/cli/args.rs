//! Arguments: what can be asked for, described in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::exercise::shipped_policies;
use crate::scenario::scenarios;
use crate::text::{Lang, Text};

/// Worlds in which a preview runs each response, at most.
pub(super) const MOST_WORLDS: i64 = 100;

/// The language asked for, read before everything else so that even a usage error speaks it.
pub(super) fn language(arguments: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let spaced = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    spaced.or_else(|| words.iter().find_map(|word| word.strip_prefix("--lang=")))?.parse().ok()
}

/// The whole command line.
pub(super) fn command(text: &Text, desk: bool) -> Command {
    let say = |key: &str| text.get(key, &[]);
    let lang = Arg::new("lang")
        .long("lang")
        .value_name("en|es|fr")
        .help(say("cli-lang"))
        .value_parser(|word: &str| word.parse::<Lang>())
        .global(true);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("cli-help")).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("cli-version"));
    Command::new("umbral")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(heading(&say("cli-commands")))
        .next_help_heading(heading(&say("cli-options")))
        .help_template(template(&say("cli-usage"), "{about-with-newline}\n"))
        .args([lang, help, version])
        .subcommands(desk.then(|| play_command(text)))
        .subcommands([
            run_command(text),
            check_command(text),
            new_command(text),
            msel_command(text),
            preview_command(text),
            kit_command(text),
            explain_command(text),
            replay_command(text),
            rules_command(text),
            schema_command(text),
            validate_command(text),
        ])
}

/// clap adds the colon itself.
fn heading(text: &str) -> String {
    text.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).to_owned()
}

fn template(usage: &str, about: &str) -> String {
    format!("{about}{usage} {{usage}}\n\n{{all-args}}")
}

/// A command with its arguments and options.
fn subcommand(text: &Text, name: &'static str, about: &str, arguments: Vec<Arg>, options: Vec<Arg>) -> Command {
    let say = |key: &str| text.get(key, &[]);
    Command::new(name)
        .about(say(about))
        .help_template(template(&say("cli-usage"), "{about-with-newline}\n"))
        .next_help_heading(heading(&say("cli-arguments")))
        .args(arguments)
        .next_help_heading(heading(&say("cli-options")))
        .args(options)
}

fn run_command(text: &Text) -> Command {
    let say = |key: &str| text.get(key, &[]);
    let known = scenarios().map(|shipped| shipped.id).collect::<Vec<_>>().join(", ");
    let scenario = text.get("cli-run-scenario", &[("known", known.into())]);
    let policy = text.get("cli-run-policy", &[("known", shipped_policies().join(", ").into())]);
    let options = vec![
        Arg::new("seed")
            .long("seed")
            .value_name("N")
            .default_value("1")
            .value_parser(value_parser!(u64))
            .help(say("cli-run-seed")),
        Arg::new("policy").long("policy").value_name("ID|FILE").default_value("do-nothing").help(policy),
        format_option(text),
        Arg::new("compare").long("compare").action(ArgAction::SetTrue).help(say("cli-run-compare")),
        Arg::new("record")
            .long("record")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(say("cli-run-record")),
    ];
    let scenario = Arg::new("scenario").value_name("SCENARIO").required(true).help(scenario);
    subcommand(text, "run", "cli-run", vec![scenario], options)
}

fn format_option(text: &Text) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("text|json")
        .default_value("text")
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(["text", "json"]))
        .help(text.get("cli-run-format", &[]))
}

/// Whether JSON was asked for.
pub(super) fn json(args: &ArgMatches) -> bool {
    args.get_one::<String>("format").is_some_and(|format| format == "json")
}

fn check_command(text: &Text) -> Command {
    let files = Arg::new("files")
        .value_name("FILE|DIR")
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
        .help(text.get("cli-check-files", &[]));
    subcommand(text, "check", "cli-check", vec![files], vec![format_option(text)])
}

/// A file that must be given.
fn file_argument(text: &Text, name: &'static str, shown: &'static str, help: &str) -> Arg {
    Arg::new(name).value_name(shown).required(true).value_parser(value_parser!(PathBuf)).help(text.get(help, &[]))
}

/// Where to write, which must be given.
fn out_option(text: &Text, shown: &'static str, help: &str) -> Arg {
    file_argument(text, "out", shown, help).long("out")
}

fn force_option(text: &Text) -> Arg {
    Arg::new("force").long("force").action(ArgAction::SetTrue).help(text.get("cli-force", &[]))
}

/// A scenario that must be named.
fn scenario_argument(text: &Text) -> Arg {
    let known = scenarios().map(|shipped| shipped.id).collect::<Vec<_>>().join(", ");
    let help = text.get("cli-run-scenario", &[("known", known.into())]);
    Arg::new("scenario").value_name("SCENARIO").required(true).help(help)
}

fn new_command(text: &Text) -> Command {
    let known = scenarios().map(|shipped| shipped.id).collect::<Vec<_>>().join(", ");
    let from =
        Arg::new("from").long("from").value_name("ID|FILE").help(text.get("cli-new-from", &[("known", known.into())]));
    let ask = Arg::new("ask")
        .long("ask")
        .action(ArgAction::SetTrue)
        .conflicts_with("from")
        .help(text.get("cli-new-ask", &[]));
    let file = file_argument(text, "file", "FILE", "cli-new-file");
    subcommand(text, "new", "cli-new", vec![file], vec![from, ask, force_option(text)])
}

fn preview_command(text: &Text) -> Command {
    let seeds = Arg::new("seeds")
        .long("seeds")
        .value_name("N")
        .default_value("5")
        .value_parser(value_parser!(u32).range(1..=MOST_WORLDS))
        .help(text.get("cli-preview-seeds", &[]));
    let options = vec![out_option(text, "HTML", "cli-preview-out"), seeds, force_option(text)];
    subcommand(text, "preview", "cli-preview", vec![scenario_argument(text)], options)
}

fn kit_command(text: &Text) -> Command {
    let options = vec![out_option(text, "DIR", "cli-kit-out"), force_option(text)];
    subcommand(text, "kit", "cli-kit", vec![scenario_argument(text)], options)
}

fn msel_command(text: &Text) -> Command {
    let separator = Arg::new("separator")
        .long("separator")
        .value_name("comma|semicolon")
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(["comma", "semicolon"]))
        .help(text.get("cli-msel-separator", &[]));
    let csv = file_argument(text, "csv", "CSV", "cli-msel-csv");
    let export = vec![out_option(text, "CSV", "cli-msel-export-out"), separator, force_option(text)];
    let import = vec![out_option(text, "FILE", "cli-msel-import-out"), force_option(text)];
    subcommand(text, "msel", "cli-msel", vec![], vec![])
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(heading(&text.get("cli-commands", &[])))
        .subcommand(subcommand(text, "export", "cli-msel-export", vec![scenario_argument(text)], export))
        .subcommand(subcommand(text, "import", "cli-msel-import", vec![scenario_argument(text), csv], import))
}

fn explain_command(text: &Text) -> Command {
    let code = Arg::new("code").value_name("CODE").help(text.get("cli-explain-code", &[]));
    subcommand(text, "explain", "cli-explain", vec![code], vec![])
}

fn validate_command(text: &Text) -> Command {
    let say = |key: &str| text.get(key, &[]);
    let scenarios = Arg::new("scenarios").value_name("SCENARIO").num_args(0..).help(say("cli-validate-scenarios"));
    let full = Arg::new("full").long("full").action(ArgAction::SetTrue).help(say("cli-validate-full"));
    subcommand(text, "validate", "cli-validate", vec![scenarios], vec![full, format_option(text)])
}

fn rules_command(text: &Text) -> Command {
    subcommand(text, "rules", "cli-rules", vec![], vec![format_option(text)])
}

fn schema_command(text: &Text) -> Command {
    let part = Arg::new("part").value_name("TYPE").help(text.get("cli-schema-part", &[]));
    subcommand(text, "schema", "cli-schema", vec![part], vec![format_option(text)])
}

fn play_command(text: &Text) -> Command {
    let scenario = Arg::new("scenario").value_name("SCENARIO").help(text.get("cli-play-scenario", &[]));
    subcommand(text, "play", "cli-play-about", vec![scenario], vec![])
}

fn replay_command(text: &Text) -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(text.get("cli-replay-file", &[]));
    subcommand(text, "replay", "cli-replay", vec![file], vec![])
}

/// Arguments of `run`.
pub(super) struct Run {
    pub scenario: String,
    pub seed: u64,
    pub policy: String,
    pub json: bool,
    pub compare: bool,
    pub record: Option<PathBuf>,
}

impl From<&ArgMatches> for Run {
    fn from(args: &ArgMatches) -> Self {
        let word = |name: &str| args.get_one::<String>(name).cloned().unwrap_or_default();
        Self {
            scenario: word("scenario"),
            seed: args.get_one("seed").copied().unwrap_or(1),
            policy: word("policy"),
            json: json(args),
            compare: flag(args, "compare"),
            record: args.get_one("record").cloned(),
        }
    }
}

/// The scenario, if one was named.
pub(super) fn scenario(args: &ArgMatches) -> Option<&str> {
    args.get_one::<String>("scenario").map(String::as_str)
}

/// A path under its name; empty where none was given.
pub(super) fn path(args: &ArgMatches, name: &str) -> PathBuf {
    args.get_one(name).cloned().unwrap_or_default()
}

/// How many worlds.
pub(super) fn seeds(args: &ArgMatches) -> u32 {
    args.get_one("seeds").copied().unwrap_or(1)
}

/// A word under its name.
pub(super) fn word<'a>(args: &'a ArgMatches, name: &str) -> Option<&'a str> {
    args.get_one::<String>(name).map(String::as_str)
}

/// The code of a finding, if one was asked for.
pub(super) fn code(args: &ArgMatches) -> Option<&str> {
    args.get_one::<String>("code").map(String::as_str)
}

/// All scenarios named.
pub(super) fn named_scenarios(args: &ArgMatches) -> Vec<String> {
    args.get_many("scenarios").into_iter().flatten().cloned().collect()
}

/// Whether a switch was given.
pub(super) fn flag(args: &ArgMatches, name: &str) -> bool {
    args.get_flag(name)
}

/// All file arguments.
pub(super) fn files(args: &ArgMatches) -> Vec<PathBuf> {
    args.get_many("files").into_iter().flatten().cloned().collect()
}

/// The file argument.
pub(super) fn file(args: &ArgMatches) -> PathBuf {
    args.get_one("file").cloned().unwrap_or_default()
}
