//! Texts that players read: complete in three languages, short enough for their panel, without names of real countries and
//! organisations, and without terms that put people down. Sources and comments are free.

use std::ops::Range;

use Step::{Field, Index};

use super::{Found, put};
use crate::scenario::finding::{Finding, Severity, quoted};
use crate::scenario::int;
use crate::scenario::schema::{LocalText, Scenario};
use crate::scenario::spanned::{Node, Step};
use crate::scenario::words::{Meaning, hits};
use crate::text::Lang;

/// A long list of what to reword helps nobody, and a file may be hostile.
const MOST_FINDINGS: usize = 200;
/// Texts that are the same in two languages are taken for untranslated from this many characters on, whatever they are.
const TRANSLATED_FROM: usize = 40;
/// Shorter ones are, if they are no names and have so many words in small letters: names and loan words stay as they are.
const TRANSLATED_WORDS: usize = 2;

/// Where a text is shown, and how many characters fit there.
#[derive(Clone, Copy, Debug)]
struct Panel {
    /// A selector in the messages.
    key: &'static str,
    most: usize,
}

/// Names on the map, of groups, partners and senders.
const NAME: Panel = Panel { key: "name", most: 60 };
/// The scenario card and headlines of injects.
const TITLE: Panel = Panel { key: "title", most: 80 };
/// The situation on the scenario card.
const SUMMARY: Panel = Panel { key: "summary", most: 600 };
/// The page before the start.
const BRIEFING: Panel = Panel { key: "briefing", most: 2500 };
/// The note before the start.
const NOTE: Panel = Panel { key: "note", most: 600 };
/// A line of the list of objectives.
const OBJECTIVE: Panel = Panel { key: "objective", most: 240 };
/// The name of the currency, behind every amount.
const CURRENCY: Panel = Panel { key: "currency", most: 20 };
/// What an inject says.
const INJECT: Panel = Panel { key: "inject", most: 600 };
/// What was expected, in the debrief.
const EXPECTED: Panel = Panel { key: "expected", most: 350 };
/// A button of a dilemma.
const OPTION: Panel = Panel { key: "option", most: 200 };

/// A text with its place and panel.
struct Shown<'a> {
    path: Vec<Step<'a>>,
    text: &'a LocalText,
    panel: Panel,
}

/// All texts that players read, in the order of the schema.
fn shown(scenario: &Scenario) -> Vec<Shown<'_>> {
    let mut all = Vec::new();
    let mut add = |path: &[Step<'static>], text, panel| all.push(Shown { path: path.to_vec(), text, panel });
    let meta = &scenario.meta;
    for (field, text, panel) in [
        ("title", &meta.title, TITLE),
        ("summary", &meta.summary, SUMMARY),
        ("briefing", &meta.briefing, BRIEFING),
        ("content_note", &meta.content_note, NOTE),
        ("currency", &meta.currency, CURRENCY),
    ] {
        add(&[Field("meta"), Field(field)], text, panel);
    }
    for (i, objective) in meta.objectives.iter().enumerate() {
        add(&[Field("meta"), Field("objectives"), Index(i), Field("text")], &objective.text, OBJECTIVE);
    }
    for (i, region) in scenario.map.regions.iter().enumerate() {
        add(&[Field("map"), Field("regions"), Index(i), Field("name")], &region.name, NAME);
    }
    for (i, site) in scenario.sites.iter().enumerate() {
        add(&[Field("sites"), Index(i), Field("name")], &site.name, NAME);
    }
    for (i, profile) in scenario.profiles.iter().enumerate() {
        add(&[Field("profiles"), Index(i), Field("name")], &profile.name, NAME);
        for (j, language) in profile.languages.iter().enumerate() {
            let path = [Field("profiles"), Index(i), Field("languages"), Index(j), Field("language")];
            add(&path, &language.language, NAME);
        }
    }
    for (i, arrival) in scenario.arrivals.iter().enumerate() {
        add(&[Field("arrivals"), Index(i), Field("name")], &arrival.name, NAME);
    }
    for (i, supplier) in scenario.suppliers.iter().enumerate() {
        add(&[Field("suppliers"), Index(i), Field("name")], &supplier.name, NAME);
    }
    for (i, partner) in scenario.partners.iter().enumerate() {
        add(&[Field("partners"), Index(i), Field("name")], &partner.name, NAME);
    }
    for (i, inject) in scenario.injects.iter().enumerate() {
        let at = [Field("injects"), Index(i)];
        add(&[at[0], at[1], Field("title")], &inject.title, TITLE);
        add(&[at[0], at[1], Field("text")], &inject.text, INJECT);
        add(&[at[0], at[1], Field("from")], &inject.from, NAME);
        if let Some(expected) = &inject.expected {
            add(&[at[0], at[1], Field("expected"), Field("action")], &expected.action, EXPECTED);
        }
        for (j, option) in inject.dilemma.iter().flat_map(|dilemma| &dilemma.options).enumerate() {
            let path = [at[0], at[1], Field("dilemma"), Field("options"), Index(j), Field("text")];
            add(&path, &option.text, OPTION);
        }
    }
    all
}

/// All checks of texts; `source` is the text of the scenario.
pub(in crate::scenario) fn wording(scenario: &Scenario, root: &Node, source: &str) -> Vec<Finding> {
    let mut found = Found { root, list: Vec::new() };
    for Shown { path, text, panel } in shown(scenario) {
        for lang in Lang::ALL {
            let path = [&path[..], &[Field(lang.code())]].concat();
            form(text, lang, panel, &path, &mut found);
            names_and_terms(text.get(lang), lang, &path, source, &mut found);
        }
        for (copy, original) in untranslated(text, panel) {
            let finding = found.warning("S081", &[&path[..], &[Field(copy.code())]].concat());
            put(finding, "language", copy.code());
            put(finding, "original", original.code());
        }
        if found.list.len() >= MOST_FINDINGS {
            break;
        }
    }
    found.list.truncate(MOST_FINDINGS);
    found.list
}

/// Languages whose text was copied from another, and that other: the one whose small words stand in the text, else the first.
fn untranslated(text: &LocalText, panel: Panel) -> Vec<(Lang, Lang)> {
    let groups = Lang::ALL.map(|lang| Lang::ALL.map(|other| text.get(other).trim() == text.get(lang).trim()));
    let Some(same) = groups.into_iter().find(|same| same.iter().filter(|same| **same).count() > 1) else {
        return Vec::new();
    };
    let equal: Vec<Lang> = Lang::ALL.into_iter().zip(same).filter(|(_, same)| *same).map(|(lang, _)| lang).collect();
    let words = text.get(equal[0]).trim();
    let small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_name = ["name", "currency"].contains(&panel.key) || small < TRANSLATED_WORDS;
    if words.is_empty() || (is_name && words.chars().count() < TRANSLATED_FROM) {
        return Vec::new();
    }
    let original = crate::scenario::words::language(words).filter(|lang| equal.contains(lang)).unwrap_or(equal[0]);
    equal.into_iter().filter(|lang| *lang != original).map(|lang| (lang, original)).collect()
}

/// A text that is empty or too long.
fn form(text: &LocalText, lang: Lang, panel: Panel, path: &[Step<'_>], found: &mut Found<'_>) {
    let (own, length) = (text.get(lang), text.get(lang).chars().count());
    if own.trim().is_empty() {
        put(found.warning("S080", path), "language", lang.code());
    } else if length > panel.most {
        let finding = found.warning("S082", path);
        put(finding, "panel", panel.key);
        put(finding, "length", int(length));
        put(finding, "most", int(panel.most));
    }
}

/// Each name and term once, at its first place.
fn names_and_terms(text: &str, lang: Lang, path: &[Step<'_>], source: &str, found: &mut Found<'_>) {
    let mut seen = Vec::new();
    for hit in hits(text, lang) {
        let words = &text[hit.span.clone()];
        if seen.contains(&words) {
            continue;
        }
        seen.push(words);
        let span = place(source, found.root.locate(path), &hit.span, words);
        let finding = |code| Finding { severity: Severity::Warning, ..Finding::error(code, span) };
        found.list.push(match hit.meaning {
            Meaning::Country => finding("S083").with("words", quoted(words)).with("what", "country"),
            Meaning::People => finding("S083").with("words", quoted(words)).with("what", "people"),
            Meaning::Organisation => finding("S083").with("words", quoted(words)).with("what", "organisation"),
            Meaning::Avoid(say) => finding("S084").with("words", quoted(words)).with("say", say),
        });
    }
}

/// The bytes of the file for some words of a text in quotes: where they stand if nothing is escaped, else the first of their
/// kind, else the whole text.
fn place(source: &str, quotes: Range<usize>, words_at: &Range<usize>, words: &str) -> Range<usize> {
    let Some(written) = source.get(quotes.clone()) else { return quotes };
    let opening = written.find('"').map_or(0, |at| at + 1);
    let direct = Some(opening + words_at.start).filter(|at| written.get(*at..).is_some_and(|w| w.starts_with(words)));
    match direct.or_else(|| written.find(words)) {
        Some(at) => quotes.start + at..quotes.start + at + words.len(),
        None => quotes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::spanned::{Value, parse};

    /// Texts in three languages that stand in a tree, wherever.
    fn texts_in(node: &Node) -> usize {
        let inside: usize = match &node.value {
            Value::Some(inner) => texts_in(inner),
            Value::List(items) | Value::Tuple { items, .. } => items.iter().map(texts_in).sum(),
            Value::Map(entries) => entries.iter().map(|(_, value)| texts_in(value)).sum(),
            Value::Record { fields, .. } => fields.iter().map(|field| texts_in(&field.value)).sum(),
            _ => 0,
        };
        let languages = |fields: &[crate::scenario::spanned::Field]| fields.iter().any(|f| f.name.text == "fr");
        inside + usize::from(matches!(&node.value, Value::Record { fields, .. } if languages(fields)))
    }

    /// A text that the list above forgets would never be checked.
    #[test]
    fn every_text_of_the_shipped_scenarios_is_looked_at() {
        for shipped in crate::scenario::scenarios() {
            let scenario: Scenario = crate::scenario::from_ron(shipped.text).unwrap();
            let root = parse(shipped.text).unwrap();
            let all = shown(&scenario);
            assert_eq!(all.len(), texts_in(&root), "{}", shipped.id);
            for Shown { path, text, .. } in &all {
                let path = [&path[..], &[Field("en")]].concat();
                let written = &shipped.text[root.locate(&path)];
                assert_eq!(crate::scenario::from_ron::<String>(written).unwrap(), text.en, "{path:?}");
            }
        }
    }

    #[test]
    fn words_have_their_place_whatever_stands_before_them() {
        let at = |source: &str, words: &str| {
            let text = crate::scenario::from_ron::<String>(source).unwrap();
            let from = text.find(words).unwrap();
            place(source, 0..source.len(), &(from..from + words.len()), words).start
        };
        assert_eq!(at(r#""In Peru""#, "Peru"), 4);
        assert_eq!(at(r##"r#"In "Peru""#"##, "Peru"), 7);
        assert_eq!(at(r#""In\n\"Peru\"""#, "Peru"), 7);
        assert_eq!(at(r#""In \u{50}eru""#, "Peru"), 0);
    }
}
