//! Checks a RON tree against the JSON schema of the type it should become.
//!
//! Contract: [`check`] reports every problem it can see, not only the first; a value of the
//! wrong kind is reported once and not looked into. The schema is one that schemars 1 derives
//! for serde types without `flatten`, `untagged` or `alias`, whose newtypes are
//! `#[serde(transparent)]` or `try_from`. Besides its standard keywords these extensions count:
//! `x-defines` and `x-refers` (with the kind of id) on a field or type, the outermost winning,
//! also through `Option` and lists; `x-key-defines` and `x-key-refers` for the keys of a map.
//! A number with `x-expression` may also be a text, which is for others to read.
//! What serde accepts gives no errors but those of schema bounds, decimals (`x-decimals`), patterns,
//! ids, and map keys written twice.

mod content;
mod form;
mod ids;
mod limits;
pub(super) mod units;
mod variant;
pub(super) mod view;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value as Json;

use self::ids::Ids;
use self::view::{Link, Shape, View};
use super::finding::{Finding, code};
use super::pattern::Pattern;
use super::spanned::{Node, Value};

/// All problems of `root` against `schema`, in the order of the text. `text` is the text
/// `root` was read from; it is only used to name lines.
pub fn check(root: &Node, schema: &schemars::Schema, text: &str) -> Vec<Finding> {
    let mut walk = Walk {
        schema: schema.as_value(),
        text,
        lines: OnceCell::new(),
        findings: Vec::new(),
        ids: Ids::default(),
        patterns: BTreeMap::new(),
        views: BTreeMap::new(),
        forms: BTreeMap::new(),
        complete: true,
        field: "",
        unit: "",
    };
    walk.node(root, walk.schema, None);
    let of_ids = walk.ids.findings(walk.complete, |offset| walk.line(offset));
    let mut findings = walk.findings;
    findings.extend(of_ids);
    findings.sort_by_key(|finding| finding.span.as_ref().map(|span| (span.start, span.end)));
    findings
}

/// The state of one walk; `'d` is the life of both schema and tree.
struct Walk<'d> {
    schema: &'d Json,
    text: &'d str,
    lines: OnceCell<Vec<usize>>,
    findings: Vec<Finding>,
    ids: Ids<'d>,
    patterns: BTreeMap<&'d str, Option<Pattern>>,
    /// The schemas looked through so far, by their place in memory.
    views: BTreeMap<*const Json, Option<Rc<View<'d>>>>,
    /// The forms told so far, by the place of their view: a file may have very many problems of one kind.
    forms: BTreeMap<*const View<'d>, String>,
    /// No part of the tree was left out.
    complete: bool,
    /// The field that is looked at, or the one around it.
    field: &'d str,
    /// The unit of the value that is looked at; empty where it has none.
    unit: &'static str,
}

impl<'d> Walk<'d> {
    fn line(&self, offset: usize) -> usize {
        let starts = self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|&(_, b)| b == b'\n');
            breaks.map(|(at, _)| at + 1).collect()
        });
        starts.partition_point(|&start| start <= offset) + 1
    }

    fn view(&mut self, schema: &'d Json) -> Option<Rc<View<'d>>> {
        let views = self.views.entry(std::ptr::from_ref(schema));
        let view = views.or_insert_with(|| View::new(self.schema, schema).map(Rc::new));
        view.clone()
    }

    /// Checks a node; `inherited` is what a list or option around it does with ids.
    fn node(&mut self, node: &'d Node, schema: &'d Json, inherited: Option<Link<'d>>) {
        let Some(view) = self.view(schema) else {
            return;
        };
        let mut node = node;
        if view.nullable {
            while let Value::Some(inner) = &node.value {
                node = inner;
            }
            if node.value == Value::None {
                return;
            }
        }
        let link = view.link().or(inherited);
        self.unit = units::unit(&view, self.field).unwrap_or_default();
        match view.shape {
            Shape::Any => {}
            Shape::Variant => self.variant(node, &view),
            Shape::WholeNumber => self.whole_number(node, &view),
            Shape::Number => self.number(node, &view),
            Shape::Text => self.text(node, &view, link),
            Shape::Bool => match node.value {
                Value::Bool(_) => {}
                _ => _ = self.wrong_type(node, "yes-no", ""),
            },
            Shape::Nothing => match node.value {
                Value::Unit | Value::Word(_) => {}
                _ => _ = self.wrong_type(node, "empty-brackets", ""),
            },
            Shape::Tuple => self.tuple(node, &view),
            Shape::List => self.list(node, &view, link),
            Shape::Map => self.map(node, &view),
            Shape::Record if matches!(node.value, Value::Map(_)) && view.may_be_enum_map() => {
                self.map(node, &view);
            }
            Shape::Record => self.record(node, &view),
        }
    }

    fn whole_number(&mut self, node: &'d Node, view: &View<'d>) {
        match node.value {
            Value::Str(_) if view.takes_expression() => {}
            Value::Int(number) => {
                let finding = limits::whole_number(view, number, node.span.clone());
                self.findings.extend(finding.map(|finding| finding.with("unit", self.unit)));
            }
            Value::Float(number) => self.findings.push(
                Finding::error(code::NOT_WHOLE, node.span.clone())
                    .with("number", number.to_string())
                    .with("unit", self.unit),
            ),
            _ => _ = self.wrong_type(node, "whole-number", ""),
        }
    }

    fn number(&mut self, node: &'d Node, view: &View<'d>) {
        let value = match node.value {
            Value::Float(number) => number,
            // A bound only needs the nearest fraction of a huge whole number.
            Value::Int(number) => number.value as f64,
            Value::Str(_) if view.takes_expression() => return,
            _ => {
                self.wrong_type(node, "number", "");
                return;
            }
        };
        let finding = limits::number(view, value, node.span.clone()).map(|finding| finding.with("unit", self.unit));
        let written = self.text.get(node.span.clone()).unwrap_or_default();
        self.findings.extend(finding.or_else(|| limits::decimals(view, written, node.span.clone())));
    }

    fn text(&mut self, node: &'d Node, view: &View<'d>, link: Option<Link<'d>>) {
        let single = view.count("minLength") == Some(1) && view.count("maxLength") == Some(1);
        let text = match &node.value {
            Value::Str(text) => text,
            Value::Char(_) if single => return,
            _ => {
                self.wrong_type(node, if single { "letter" } else { "text" }, "");
                return;
            }
        };
        if let Some(link) = link {
            self.ids.note(link, text, node.span.clone());
        }
        let finding = limits::length(view, text, node.span.clone());
        self.findings.extend(finding);
        if let Some(pattern) = view.text("pattern")
            && !self.matches(pattern, text)
        {
            let finding = limits::misshapen(text, pattern, node.span.clone());
            self.findings.push(finding);
        }
    }

    fn matches(&mut self, pattern: &'d str, text: &str) -> bool {
        let compiled = self.patterns.entry(pattern);
        let compiled = compiled.or_insert_with(|| Pattern::new(pattern));
        compiled.as_ref().is_none_or(|pattern| pattern.matches(text))
    }

    /// Reports a value of the wrong kind. `known` are the words or the name to write instead. A caller that knows the form of
    /// what should stand there sets `form`; one that leaves words out names the type with all of them as `all`.
    fn wrong_type(&mut self, node: &Node, expected: &'static str, known: &str) -> &mut Finding {
        let found = match &node.value {
            Value::Unit => "empty-brackets",
            Value::Bool(_) => "yes-no",
            Value::Int(_) => "whole-number",
            Value::Float(_) => "number",
            Value::Char(_) => "letter",
            Value::Str(_) => "text",
            Value::None => "none",
            Value::Some(_) => "some",
            Value::Word(_) => "word",
            Value::List(_) => "list",
            Value::Map(_) => "map",
            Value::Tuple { name: None, .. } => "tuple",
            Value::Tuple { .. } => "word-with-content",
            Value::Record { name: None, .. } => "record",
            Value::Record { .. } => "word-with-record",
        };
        self.complete &= !matches!(
            node.value,
            Value::Some(_) | Value::List(_) | Value::Map(_) | Value::Tuple { .. } | Value::Record { .. }
        );
        self.findings.push(
            Finding::error(code::WRONG_TYPE, node.span.clone())
                .with("expected", expected)
                .with("found", found)
                .with("known", known)
                .with("unit", self.unit)
                .with("form", "…")
                .with("all", "none"),
        );
        self.findings.last_mut().expect("invariant: one was just pushed")
    }
}
