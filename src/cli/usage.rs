//! What is wrong with a command line, in the language of the user; the library that reads it speaks English only.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::MOST_WORLDS;
use crate::text::{Arg, Lang, Text};

/// The sentence for a command line that cannot be used; none where a help text says it all.
pub(super) fn sentence(text: &Text, error: &clap::Error, command: &str) -> Option<String> {
    let told = |kind| error.get(kind).map(words).unwrap_or_default();
    let first = |kind| told(kind).into_iter().next().unwrap_or_default();
    let say = |key, args: &[(&str, Arg<'_>)]| Some(text.get(key, args));
    let option = || first(ContextKind::InvalidArg);
    let what = match error.kind() {
        ErrorKind::InvalidValue if first(ContextKind::InvalidValue).is_empty() => {
            say("usage-no-value", &[("option", option().into())])
        }
        ErrorKind::InvalidValue => {
            let known = told(ContextKind::ValidValue).join(", ");
            let value = first(ContextKind::InvalidValue);
            say("usage-choice", &[("option", option().into()), ("value", value.into()), ("known", known.into())])
        }
        ErrorKind::ValueValidation => {
            let name = option().split([' ', '=']).next().unwrap_or_default().trim_start_matches('-').to_owned();
            let value = first(ContextKind::InvalidValue);
            if name == "lang" {
                let known = Lang::ALL.map(Lang::code).join(", ");
                let args = [("option", option().into()), ("value", value.into()), ("known", known.into())];
                let sentence = text.get("usage-choice", &args);
                return Some(with_help(text, &sentence, command));
            }
            let most = Arg::Int(MOST_WORLDS);
            let args = [("option", option().into()), ("name", name.into()), ("value", value.into()), ("most", most)];
            say("usage-number", &args)
        }
        ErrorKind::UnknownArgument => {
            let meant = first(ContextKind::SuggestedArg);
            let known = if meant.is_empty() { "none" } else { "meant" };
            say("usage-unknown", &[("found", option().into()), ("help", known.into()), ("meant", meant.into())])
        }
        ErrorKind::InvalidSubcommand => {
            let (found, meant) =
                (first(ContextKind::InvalidSubcommand), told(ContextKind::SuggestedSubcommand).join(", "));
            let known = if meant.is_empty() { "none" } else { "meant" };
            say("usage-no-command", &[("found", found.into()), ("help", known.into()), ("meant", meant.into())])
        }
        ErrorKind::MissingRequiredArgument => {
            say("usage-missing", &[("missing", told(ContextKind::InvalidArg).join(", ").into())])
        }
        ErrorKind::ArgumentConflict => {
            let prior = told(ContextKind::PriorArg).join(", ");
            match option() {
                option if option == prior => say("usage-twice", &[("option", option.into())]),
                option => say("usage-conflict", &[("one", option.into()), ("other", prior.into())]),
            }
        }
        _ => None,
    }?;
    Some(with_help(text, &what, command))
}

/// A sentence, and where more can be read.
fn with_help(text: &Text, sentence: &str, command: &str) -> String {
    let help = text.get("usage-help", &[("command", command.into())]);
    format!("{sentence}{}{help}", text.get("list-break", &[]))
}

/// The words that an error tells of one kind.
fn words(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(word) => vec![word.clone()],
        ContextValue::Strings(words) => words.clone(),
        _ => Vec::new(),
    }
}

/// The program and its commands, as far as they were given: where more can be read.
pub(super) fn command(program: &Command, arguments: &[OsString]) -> String {
    let mut names = vec!["umbral"];
    let mut within = program;
    for word in arguments.iter().skip(1) {
        let Some(inner) = word.to_str().and_then(|word| within.find_subcommand(word)) else { continue };
        names.push(inner.get_name());
        within = inner;
    }
    names.join(" ")
}
