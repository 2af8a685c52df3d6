//! A scenario under another name: id, title and names of CSV files change, every other byte stays.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::authoring::layout::quote;
use crate::scenario::Loaded;
use crate::scenario::ids::ScenarioId;
use crate::scenario::schema::Pattern;
use crate::scenario::spanned::{Node, Step, parse};
use crate::text::{Lang, Text};

/// A copy, to be written.
#[derive(Clone, Debug)]
pub struct Copied {
    /// The scenario file.
    pub scenario: String,
    /// CSV files by name.
    pub series: BTreeMap<String, String>,
}

/// Copies a scenario.
#[must_use]
pub fn copy(loaded: &Loaded, id: &ScenarioId) -> Copied {
    let source = &loaded.texts.scenario;
    let root = parse(source).expect("invariant: a loaded scenario parses");
    let old = loaded.scenario.meta.id.as_str();
    let mut edits = BTreeMap::new();
    let mut put = |span: Range<usize>, text: &str| drop(edits.insert(span.start, (span, quote(text))));
    put(root.locate(&[Step::Field("meta"), Step::Field("id")]), id.as_str());
    for lang in Lang::ALL {
        let path = [Step::Field("meta"), Step::Field("title"), Step::Field(lang.code())];
        let title = loaded.scenario.meta.title.get(lang);
        put(root.locate(&path), &Text::new(lang).get("new-copy-title", &[("title", title.into())]));
    }
    let renamed = |name: &str| match name.strip_prefix(old) {
        Some(rest) => format!("{id}{rest}"),
        None => format!("{id}-{name}"),
    };
    for (at, arrival) in loaded.scenario.arrivals.iter().enumerate() {
        if let Pattern::Daily { file } = &arrival.pattern {
            put(file_span(&root, at), &renamed(file));
        }
    }
    let mut out = source.clone();
    for (span, text) in edits.into_values().rev() {
        out.replace_range(span, &text);
    }
    let series = loaded.texts.series.iter().map(|(name, text)| (renamed(name), text.clone())).collect();
    Copied { scenario: out, series }
}

fn file_span(root: &Node, arrival: usize) -> Range<usize> {
    root.locate(&[Step::Field("arrivals"), Step::Index(arrival), Step::Field("pattern"), Step::Field("file")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Texts, read, scenarios};

    #[test]
    fn a_copy_of_every_shipped_scenario_loads_and_differs_in_name_only() {
        for shipped in scenarios() {
            let loaded = shipped.load().unwrap();
            let id = ScenarioId::new("mine").unwrap();
            let copied = copy(&loaded, &id);
            let texts = Texts { scenario: copied.scenario.clone(), series: copied.series, ..loaded.texts.clone() };
            let again = read(texts).unwrap();
            assert_eq!(again.scenario.meta.id, id);
            assert!(again.scenario.meta.title.en.starts_with(&loaded.scenario.meta.title.en));
            assert_ne!(again.scenario.meta.title.fr, loaded.scenario.meta.title.fr);
            assert!(again.series.keys().all(|name| name.starts_with("mine")));
            let other = copied.scenario.lines().zip(loaded.texts.scenario.lines()).filter(|(new, old)| new != old);
            assert!(other.count() <= 4 + again.series.len(), "{}", shipped.id);
            assert_eq!(copied.scenario.lines().count(), loaded.texts.scenario.lines().count());
        }
    }
}
