//! `umbral explain`: what a finding means, why it matters, a wrong and a right example; without a code, all of them.

use super::{Terminal, WRONG};
use crate::scenario::codes::{CODES, Example, examples};
use crate::scenario::finding::{Severity, did_you_mean, quoted};
use crate::text::Text;

pub(super) fn explain(terminal: &mut Terminal<'_>, code: Option<&str>) -> u8 {
    let Some(asked) = code else {
        let list = listed(&terminal.text);
        return terminal.print(&list).err().unwrap_or(0);
    };
    let wanted = asked.trim().to_uppercase();
    match CODES.iter().find(|(code, _)| *code == wanted) {
        Some((code, severity)) => {
            let page = page(&terminal.text, code, *severity);
            terminal.print(&page).err().unwrap_or(0)
        }
        None => unknown(terminal, asked, &wanted),
    }
}

fn severity(text: &Text, severity: Severity) -> String {
    let word = if severity == Severity::Error { "error" } else { "warning" };
    text.get("explain-severity", &[("severity", word.into())])
}

fn key(code: &str) -> String {
    format!("explain-{}", code.to_ascii_lowercase())
}

/// All codes with their meaning, errors and warnings told apart by a word.
fn listed(text: &Text) -> String {
    let mut lines = Vec::new();
    for (code, level) in CODES {
        let prefix = if *level == Severity::Error { "error-prefix" } else { "warning-prefix" };
        lines.push(format!("{code}  {}: {}", text.get(prefix, &[]).trim_end(), text.get(&key(code), &[])));
    }
    let (first, _) = CODES[0];
    lines.push(format!("\n{}\n", text.get("explain-more", &[("code", first.into())])));
    lines.join("\n")
}

fn page(text: &Text, code: &str, level: Severity) -> String {
    let key = key(code);
    let meaning = text.get(&key, &[]);
    let why = text.get(&format!("{key}.why"), &[]);
    let head = format!("{code} – {}\n\n{meaning}\n\n{why}\n", severity(text, level));
    let all = examples();
    let Some(example) = all.iter().find(|example| example.code == code) else { return head };
    let Example { good, bad, .. } = example;
    let place = match example {
        Example { csv: true, .. } => format!("\n{}\n", text.get("explain-csv", &[])),
        Example { policy: true, .. } => format!("\n{}\n", text.get("explain-policy", &[])),
        _ => String::new(),
    };
    let (wrong, right) = (text.get("explain-bad", &[]), text.get("explain-good", &[]));
    // What should not be there at all is shown as what should.
    let bad = if bad.is_empty() { "…" } else { bad };
    format!("{head}{place}\n{wrong}\n\n{}\n\n{right}\n\n{}\n", indented(bad), indented(good))
}

fn indented(snippet: &str) -> String {
    let lines = snippet.trim_end().lines().map(|line| format!("    {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn unknown(terminal: &mut Terminal<'_>, asked: &str, wanted: &str) -> u8 {
    let known: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
    let mut args = vec![("code", quoted(asked).into())];
    let message = match did_you_mean(wanted, &known) {
        Some(suggestion) => {
            args.push(("suggestion", suggestion.into()));
            terminal.text.get("explain-unknown-suggest", &args)
        }
        None => terminal.text.get("explain-unknown", &args),
    };
    terminal.error(&message);
    WRONG
}
