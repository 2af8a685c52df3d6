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
            env_command(text),
            batch_command(text),
            plan_command(text),
            shard_command(text),
            merge_command(text),
            sweep_command(text),
            discover_command(text),
            optimise_command(text),
            compare_command(text),
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
    // The library would list them by their names.
    let arguments = (0..).zip(arguments).map(|(at, argument)| argument.display_order(at));
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
        Arg::new("policy-cmd")
            .long("policy-cmd")
            .value_name("COMMAND")
            .conflicts_with("policy")
            .help(say("cli-run-program")),
        program_seconds(text),
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
    let section = Arg::new("section")
        .long("section")
        .value_name("N")
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(["1", "2", "3", "4", "5", "6", "7", "8", "9"]))
        .help(say("cli-validate-section"));
    subcommand(text, "validate", "cli-validate", vec![scenarios], vec![full, section, format_option(text)])
}

/// A list with commas.
fn list_option(text: &Text, name: &'static str, shown: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).value_name(shown).value_delimiter(',').help(text.get(help, &[]))
}

/// What a batch and a plan are asked for.
fn plan_options(text: &Text) -> Vec<Arg> {
    let say = |key: &str| text.get(key, &[]);
    vec![
        list_option(text, "scenarios", "ID|FILE,..", "cli-batch-scenarios").required(true),
        list_option(text, "policies", "ID|FILE,..", "cli-batch-policies"),
        Arg::new("policy-cmd")
            .long("policy-cmd")
            .value_name("COMMAND")
            .action(ArgAction::Append)
            .help(say("cli-batch-program")),
        program_seconds(text),
        Arg::new("seeds").long("seeds").value_name("1,2,5..40|FILE|ID").required(true).help(say("cli-batch-seeds")),
        out_option(text, "DIR", "cli-batch-out"),
        Arg::new("series").long("series").action(ArgAction::SetTrue).help(say("cli-batch-series")),
    ]
}

fn program_seconds(text: &Text) -> Arg {
    Arg::new("policy-seconds")
        .long("policy-seconds")
        .value_name("N")
        .default_value("10")
        .value_parser(value_parser!(u64).range(1..=86_400))
        .help(text.get("cli-batch-program-seconds", &[]))
}

/// How runs are run and told.
fn how_options(text: &Text) -> Vec<Arg> {
    let jobs = Arg::new("jobs")
        .long("jobs")
        .value_name("N")
        .value_parser(value_parser!(u64).range(1..=4096))
        .help(text.get("cli-batch-jobs", &[]));
    let baseline = Arg::new("baseline").long("baseline").value_name("POLICY").help(text.get("cli-batch-baseline", &[]));
    vec![jobs, baseline, format_option(text)]
}

fn env_command(text: &Text) -> Command {
    subcommand(text, "env", "cli-env", vec![scenario_argument(text)], vec![])
}

fn batch_command(text: &Text) -> Command {
    let settled = Arg::new("until-settled")
        .long("until-settled")
        .action(ArgAction::SetTrue)
        .help(text.get("cli-batch-until-settled", &[]));
    let options = plan_options(text).into_iter().chain(how_options(text)).chain([settled]);
    subcommand(text, "batch", "cli-batch", vec![], options.collect())
}

fn plan_command(text: &Text) -> Command {
    let shards = Arg::new("shards")
        .long("shards")
        .value_name("N")
        .required(true)
        .value_parser(value_parser!(u64).range(1..=100_000))
        .help(text.get("cli-plan-shards", &[]));
    let options = plan_options(text).into_iter().chain([shards]);
    subcommand(text, "plan", "cli-plan", vec![], options.collect())
}

fn shard_command(text: &Text) -> Command {
    let number = Arg::new("number")
        .value_name("N")
        .required(true)
        .value_parser(value_parser!(u64))
        .help(text.get("cli-shard-number", &[]));
    let folder = file_argument(text, "dir", "DIR", "cli-shard-dir");
    let jobs = how_options(text).into_iter().take(1);
    subcommand(text, "shard", "cli-shard", vec![folder, number], jobs.collect())
}

fn merge_command(text: &Text) -> Command {
    let options = how_options(text).into_iter().skip(1);
    subcommand(text, "merge", "cli-merge", vec![file_argument(text, "dir", "DIR", "cli-shard-dir")], options.collect())
}

/// Factors of a sweep.
fn vary_option(text: &Text) -> Arg {
    Arg::new("vary")
        .long("vary")
        .value_name("NAME=LOW..HIGH")
        .required(true)
        .action(ArgAction::Append)
        .help(text.get("cli-sweep-vary", &[]))
}

fn sweep_command(text: &Text) -> Command {
    let method = Arg::new("method")
        .long("method")
        .value_name("grid|lhs|sobol")
        .default_value("lhs")
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(["grid", "lhs", "sobol"]))
        .help(text.get("cli-sweep-method", &[]));
    let count = Arg::new("points")
        .long("points")
        .value_name("N")
        .default_value("50")
        .value_parser(value_parser!(u64).range(1..=100_000))
        .help(text.get("cli-sweep-points", &[]));
    // A sweep varies what is written down; a program has nothing to vary.
    let asked = plan_options(text).into_iter().filter(|option| !option.get_id().as_str().starts_with("policy-"));
    let options = asked.chain([vary_option(text), method, count]).chain(how_options(text));
    subcommand(text, "sweep", "cli-sweep", vec![], options.collect())
}

fn discover_command(text: &Text) -> Command {
    let policy =
        Arg::new("policy").long("policy").value_name("ID").required(true).help(text.get("cli-discover-policy", &[]));
    let below = Arg::new("below")
        .long("below")
        .value_name("POINTS")
        .value_parser(value_parser!(u64).range(1..=100))
        .help(text.get("cli-discover-below", &[]));
    let folder = file_argument(text, "dir", "DIR", "cli-discover-dir");
    subcommand(text, "discover", "cli-discover", vec![folder], vec![policy, below, format_option(text)])
}

fn optimise_command(text: &Text) -> Command {
    let say = |key: &str| text.get(key, &[]);
    let options = vec![
        Arg::new("policy")
            .long("policy")
            .value_name("ID|FILE")
            .default_value("reference")
            .help(say("cli-discover-policy")),
        vary_option(text),
        Arg::new("candidates")
            .long("candidates")
            .value_name("N")
            .default_value("64")
            .value_parser(value_parser!(u64).range(2..=100_000))
            .help(say("cli-optimise-candidates")),
        Arg::new("seeds")
            .long("seeds")
            .value_name("1,2,5..40|FILE|ID")
            .default_value("1..40")
            .help(say("cli-batch-seeds")),
        Arg::new("out")
            .long("out")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(say("cli-optimise-out")),
        force_option(text),
        format_option(text),
    ];
    subcommand(text, "optimise", "cli-optimise", vec![scenario_argument(text)], options)
}

fn compare_command(text: &Text) -> Command {
    let files = ["one", "two"].map(|name| file_argument(text, name, "FILE", "cli-compare-file"));
    subcommand(text, "compare", "cli-compare", files.to_vec(), vec![])
}

/// What a sweep is asked for.
pub(super) fn sweep(args: &ArgMatches) -> super::explore::Sweep {
    let method = match word(args, "method") {
        Some("grid") => crate::batch::Method::Grid,
        Some("sobol") => crate::batch::Method::Sobol,
        _ => crate::batch::Method::LatinHypercube,
    };
    super::explore::Sweep { batch: batch(args), vary: words(args, "vary"), method, count: count(args, "points") }
}

/// What the optimiser is asked for.
pub(super) fn optimise(args: &ArgMatches) -> super::explore::Optimise {
    let text = |name: &str| word(args, name).unwrap_or_default().to_owned();
    super::explore::Optimise {
        scenario: text("scenario"),
        policy: text("policy"),
        vary: words(args, "vary"),
        candidates: count(args, "candidates"),
        seeds: text("seeds"),
        out: args.get_one("out").cloned(),
        force: flag(args, "force"),
        json: json(args),
    }
}

/// Points below which a run counts as failing.
pub(super) fn below(args: &ArgMatches) -> Option<f64> {
    args.get_one::<u64>("below").map(|points| *points as f64)
}

/// Words under a name that may be given several times, or with commas; none where the command has no such option.
fn words(args: &ArgMatches, name: &str) -> Vec<String> {
    let words = args.try_get_many::<String>(name).ok().flatten().into_iter().flatten();
    words.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// How runs are run and told; options that a command does not have are left at their defaults.
pub(super) fn how(args: &ArgMatches) -> super::batch::How {
    let given = |name: &str| args.ids().any(|id| id.as_str() == name);
    super::batch::How {
        jobs: args.try_get_one::<u64>("jobs").ok().flatten().map(|jobs| *jobs as usize),
        baseline: args.try_get_one::<String>("baseline").ok().flatten().cloned(),
        json: given("format") && json(args),
    }
}

/// A whole number under its name; zero where none was given.
pub(super) fn count(args: &ArgMatches, name: &str) -> usize {
    args.get_one::<u64>(name).map_or(0, |count| *count as usize)
}

/// What a batch or a plan is asked for.
pub(super) fn batch(args: &ArgMatches) -> super::batch::Batch {
    super::batch::Batch {
        scenarios: words(args, "scenarios"),
        policies: words(args, "policies"),
        programs: words(args, "policy-cmd"),
        program_seconds: args.try_get_one("policy-seconds").ok().flatten().copied().unwrap_or(10),
        seeds: word(args, "seeds").unwrap_or_default().to_owned(),
        out: path(args, "out"),
        how: how(args),
        series: flag(args, "series"),
        until_settled: args.try_get_one::<bool>("until-settled").ok().flatten().copied().unwrap_or(false),
    }
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
    /// A program that decides, and its seconds for an answer.
    pub program: Option<(String, u64)>,
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
            program: args
                .get_one::<String>("policy-cmd")
                .map(|command| (command.clone(), args.get_one("policy-seconds").copied().unwrap_or(10))),
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
