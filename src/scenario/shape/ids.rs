//! The ids a file defines and refers to.
//!
//! Contract: definitions count wherever they stand, before or after the reference. A second
//! definition of an id is a finding at the second; a reference to no definition is a finding
//! with the known ids of its kind.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::finding::{Finding, code, did_you_mean, quoted};
use super::view::Link;

/// Suggestions are searched for this many unknown ids per file, so that a hostile file cannot
/// buy more than linear time.
const SUGGESTIONS: usize = 100;

/// An id where it is written.
struct Place<'d> {
    kind: &'d str,
    id: &'d str,
    span: Range<usize>,
}

/// The ids met so far.
#[derive(Default)]
pub(super) struct Ids<'d> {
    defined: Vec<Place<'d>>,
    referred: Vec<Place<'d>>,
}

impl<'d> Ids<'d> {
    /// Notes an id.
    pub(super) fn note(&mut self, link: Link<'d>, id: &'d str, span: Range<usize>) {
        match link {
            Link::Defines(kind) => self.defined.push(Place { kind, id, span }),
            Link::Refers(kind) => self.referred.push(Place { kind, id, span }),
        }
    }

    /// The findings over all ids. `complete` is false if a part of the tree could not be
    /// walked: a kind without any definition is then not blamed on its references.
    pub(super) fn findings(&self, complete: bool, line_of: impl Fn(usize) -> usize) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut known: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut first: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for place in &self.defined {
            match first.get(&(place.kind, place.id)) {
                Some(&offset) => findings.push(place.duplicate(line_of(offset))),
                None => {
                    first.insert((place.kind, place.id), place.span.start);
                    known.entry(place.kind).or_default().push(place.id);
                }
            }
        }
        let mut searches = SUGGESTIONS;
        for place in &self.referred {
            let of_kind = known.get(place.kind);
            let blameless = of_kind.is_none() && !complete;
            if blameless || first.contains_key(&(place.kind, place.id)) {
                continue;
            }
            let of_kind = of_kind.map(Vec::as_slice).unwrap_or_default();
            let suggestion = (searches > 0).then(|| did_you_mean(place.id, of_kind)).flatten();
            searches = searches.saturating_sub(1);
            findings.push(place.dangling(suggestion, of_kind));
        }
        findings
    }
}

impl Place<'_> {
    fn duplicate(&self, line: usize) -> Finding {
        Finding::error(code::DUPLICATE_ID, self.span.clone())
            .with("kind", self.kind)
            .with("id", quoted(self.id))
            .with("line", line)
    }

    fn dangling(&self, suggestion: Option<&str>, known: &[&str]) -> Finding {
        Finding::error(code::UNKNOWN_ID, self.span.clone())
            .with("kind", self.kind)
            .with("id", quoted(self.id))
            .with_known(suggestion, known)
    }
}
