//! From rules as they are written to rules that run, with everything that is wrong with them.
//!
//! Contract: [`compile`] gives every finding with its place; where there is no error, the rules run. A place inside a text is
//! exact unless the text is written with escapes: then the whole text is meant.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value as Json;

use super::expression::{Expr, Scope, Subject, parse};
use super::names::{Kind, find, names};
use super::order::{Part, Rank};
use super::parse::{RESERVED, no_subject};
use super::written::{Choose, Each, NumberName, WrittenRule};
use super::{Chosen, Compiled, Rule};
use crate::scenario::finding::{Finding, Severity, code, quoted};
use crate::scenario::ids::SiteId;
use crate::scenario::schema::Item;
use crate::scenario::spanned::{Field, Node, Step, Value};

/// The state of one reading.
struct Reading<'r> {
    text: &'r str,
    schema: &'r Json,
    numbers: BTreeMap<String, i64>,
    sites: Vec<SiteId>,
    findings: Vec<Finding>,
}

/// Makes rules out of what is written. `root` is the tree of `text`, `schema` that of the policy with orders opened up.
pub(in crate::exercise) fn compile(
    numbers: &BTreeMap<NumberName, i64>,
    rules: &[WrittenRule],
    root: &Node,
    text: &str,
    schema: &Json,
) -> (Compiled, Vec<Finding>) {
    let own = numbers.iter().map(|(name, number)| (name.0.clone(), *number)).collect();
    let mut reading = Reading { text, schema, numbers: own, sites: Vec::new(), findings: Vec::new() };
    reading.taken_names(root);
    let items = root.child(Step::Field("rules"));
    let mut compiled = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let node = items.and_then(|items| items.child(Step::Index(at)));
        compiled.extend(node.and_then(|node| reading.rule(rule, node)));
    }
    (Compiled { rules: compiled, sites: reading.sites }, reading.findings)
}

/// A value without `Some(..)` around it.
fn bare(node: &Node) -> &Node {
    match &node.value {
        Value::Some(inner) => bare(inner),
        _ => node,
    }
}

impl Reading<'_> {
    /// Names of own numbers that stand for something else, which they then keep.
    fn taken_names(&mut self, root: &Node) {
        let Some(Value::Map(entries)) = root.child(Step::Field("numbers")).map(|node| &bare(node).value) else {
            return;
        };
        for (key, _) in entries {
            let Value::Str(name) = &key.value else { continue };
            let tables = [&names().country, &names().site, &names().route];
            if RESERVED.contains(&name.as_str()) || tables.into_iter().any(|table| find(table, name).is_some()) {
                self.findings.push(Finding::error(code::NAME_TAKEN, key.span.clone()).with("name", quoted(name)));
                self.numbers.remove(name);
            }
        }
    }

    fn rule(&mut self, written: &WrittenRule, node: &Node) -> Option<Rule> {
        let it = match &written.each {
            Each::Once => None,
            Each::Sites(_) => Some(Subject::Site),
            Each::Routes => Some(Subject::Route),
        };
        let other = written.choose.is_some();
        let choose = written.choose.as_ref().map(|choose| self.choose(choose, node, it));
        let when = self.condition("when", node, it, other);
        let until = written.until.as_ref().map(|_| self.condition("until", node, it, other));
        let orders = match node.child(Step::Field("do")).map(|list| &list.value) {
            Some(Value::List(items)) => items.iter().map(|item| self.order(item, it, other)).collect(),
            _ => None,
        };
        Some(Rule {
            each: written.each.clone(),
            choose: choose.map_or(Some(None), |choose| choose.map(Some))?,
            when: when?,
            until: until.map_or(Some(None), |until| until.map(Some))?,
            cooldown: written.cooldown_hours,
            orders: orders?,
        })
    }

    fn choose(&mut self, choose: &Choose, rule: &Node, it: Option<Subject>) -> Option<Chosen> {
        let node = rule.child(Step::Field("choose")).map(bare)?.child(Step::Field("most"))?;
        let most = self.expression(node, it, true, true, Kind::Number)?;
        Some(Chosen { among: choose.among.clone(), most })
    }

    fn condition(&mut self, field: &str, rule: &Node, it: Option<Subject>, other: bool) -> Option<Expr> {
        let node = bare(rule.child(Step::Field(field))?);
        let expr = self.expression(node, it, other, false, Kind::Truth)?;
        let is_plain = matches!(&node.value, Value::Str(text) if text.trim() == "true");
        if let Some(value) = expr.constant().filter(|_| !is_plain) {
            let always = if value != 0 { "yes" } else { "no" };
            let span = self.inside(node, 0..usize::MAX);
            let mut finding = Finding::error(code::CONSTANT, span).with("always", always).with("field", field);
            finding.severity = Severity::Warning;
            self.findings.push(finding);
        }
        Some(expr)
    }

    fn expression(
        &mut self,
        node: &Node,
        it: Option<Subject>,
        other: bool,
        of_other: bool,
        needed: Kind,
    ) -> Option<Expr> {
        let Value::Str(text) = &node.value else { return None };
        let scope = Scope { it, other, of_other, numbers: &self.numbers, sites: &mut self.sites };
        match parse(text, scope, needed) {
            Ok(expr) => Some(expr),
            Err(mut finding) => {
                finding.span = Some(self.inside(node, finding.span.unwrap_or(0..usize::MAX)));
                self.findings.push(finding);
                None
            }
        }
    }

    /// The bytes of the file for bytes of a text that is written in it; the whole text if it has escapes.
    fn inside(&self, node: &Node, part: Range<usize>) -> Range<usize> {
        let Value::Str(content) = &node.value else { return node.span.clone() };
        let literal = self.text.get(node.span.clone()).unwrap_or_default();
        let start = node.span.start + literal.find('"').map_or(0, |quote| quote + 1);
        let is_plain = self.text.get(start..start + content.len()) == Some(content);
        if !is_plain || part.start > content.len() {
            return node.span.clone();
        }
        // What is missing at the end is shown at the closing quote.
        start + part.start..start + part.end.min(content.len())
    }

    fn order(&mut self, node: &Node, it: Option<Subject>, other: bool) -> Option<Part> {
        let before = self.findings.len();
        let schema = self.schema.pointer("/$defs/Decision")?.clone();
        let part = self.part(node, &schema, &[], it, other);
        let part = part.filter(|_| self.findings.len() == before)?;
        if let Err(message) = part.probe() {
            let finding = Finding::error(code::NO_ORDER, node.span.clone());
            self.findings.push(finding.with("message", quoted(&message)));
            return None;
        }
        Some(part)
    }

    /// A part of an order; `beside` are the fields it stands among.
    fn part(&mut self, node: &Node, schema: &Json, beside: &[Field], it: Option<Subject>, other: bool) -> Option<Part> {
        let schema = resolved(self.schema, schema);
        let fixed = |value: Json| Some(Part::Fixed(value));
        match &node.value {
            Value::Str(_) if schema.get("x-expression").is_some() => {
                self.expression(node, it, other, false, Kind::Number).map(Part::Number)
            }
            Value::Str(text) => {
                let kind = schema.get("x-id").and_then(Json::as_str).unwrap_or_default().to_owned();
                self.id(node, text, &kind, beside, it, other)
            }
            Value::Int(number) => fixed(i64::try_from(number.value).map_or(Json::Null, Json::from)),
            Value::Float(number) => fixed(Json::from(*number)),
            Value::Bool(truth) => fixed((*truth).into()),
            Value::Char(letter) => fixed(letter.to_string().into()),
            Value::Word(word) => fixed(word.as_str().into()),
            // `None` is also a word that may be chosen.
            Value::None if schema.get("oneOf").is_some() => fixed("None".into()),
            Value::None | Value::Unit | Value::Map(_) => fixed(Json::Null),
            Value::Some(inner) => self.part(inner, &schema, beside, it, other),
            Value::List(items) => {
                let of_items = schema.get("items").cloned().unwrap_or_default();
                let parts = items.iter().map(|item| self.part(item, &of_items, beside, it, other));
                parts.collect::<Option<Vec<_>>>().map(Part::List)
            }
            Value::Record { name: Some(name), fields } => {
                let content = content(&schema, &name.text);
                let inner = self.record(fields, &content, it, other)?;
                Some(Part::Record(vec![(name.text.clone(), inner)]))
            }
            Value::Record { name: None, fields } => self.record(fields, &schema, it, other),
            Value::Tuple { name, items } => {
                let content = name.as_ref().map_or(Json::Null, |name| content(&schema, &name.text));
                let parts = items.iter().map(|item| self.part(item, &content, beside, it, other));
                let mut parts = parts.collect::<Option<Vec<_>>>()?;
                let inner = if parts.len() == 1 { parts.remove(0) } else { Part::List(parts) };
                Some(match name {
                    Some(name) => Part::Record(vec![(name.text.clone(), inner)]),
                    None => inner,
                })
            }
        }
    }

    fn record(&mut self, fields: &[Field], schema: &Json, it: Option<Subject>, other: bool) -> Option<Part> {
        let schema = resolved(self.schema, schema);
        let known = schema.get("properties").cloned().unwrap_or_default();
        let parts: Vec<_> = fields
            .iter()
            .map(|field| {
                let of_field = known.get(&field.name.text).cloned().unwrap_or_default();
                Some((field.name.text.clone(), self.part(&field.value, &of_field, fields, it, other)?))
            })
            .collect();
        parts.into_iter().collect::<Option<Vec<_>>>().map(Part::Record)
    }

    /// A text that is no expression.
    fn id(
        &mut self,
        node: &Node,
        text: &str,
        kind: &str,
        beside: &[Field],
        it: Option<Subject>,
        other: bool,
    ) -> Option<Part> {
        let missing = |needs: &str| Some(no_subject(text, needs, node.span.clone()));
        let (part, finding) = match (kind, text, it) {
            ("site", "it", Some(Subject::Site)) => (Some(Part::It(Subject::Site)), None),
            ("route", "it", Some(Subject::Route)) => (Some(Part::It(Subject::Route)), None),
            ("site" | "route", "it", None) => (None, missing("it")),
            ("site" | "route", "it", Some(_)) => (None, missing(kind)),
            ("site", "other", _) if other => (Some(Part::Other), None),
            ("site", "other", _) => (None, missing("other")),
            ("supplier", "cheapest" | "soonest", _) => {
                let rank = if text == "cheapest" { Rank::Cheapest } else { Rank::Soonest };
                let item = beside.iter().find(|field| field.name.text == "item").map(|field| &field.value.value);
                let word = if let Some(Value::Word(word)) = item { word.as_str() } else { "" };
                let item = serde_json::from_value::<Item>(word.into()).ok();
                (item.map_or_else(|| Some(Part::Fixed(text.into())), |item| Some(Part::Supplier(rank, item))), None)
            }
            _ => (Some(Part::Fixed(text.into())), None),
        };
        self.findings.extend(finding);
        part
    }
}

/// A schema with references looked through.
fn resolved(root: &Json, schema: &Json) -> Json {
    let mut schema = schema;
    for _ in 0..16 {
        let reference = schema.get("$ref").and_then(Json::as_str).and_then(|to| root.pointer(to.strip_prefix('#')?));
        let only = |keyword: &str| match schema.get(keyword).and_then(Json::as_array).map(Vec::as_slice) {
            Some([only, ..]) => Some(only),
            _ => None,
        };
        match reference.or_else(|| only("anyOf")).or_else(|| only("allOf")) {
            Some(inner) => schema = inner,
            None => break,
        }
    }
    schema.clone()
}

/// The schema of what stands behind a word of a choice.
fn content(schema: &Json, word: &str) -> Json {
    let arms = schema.get("oneOf").and_then(Json::as_array);
    let found = arms.into_iter().flatten().find_map(|arm| arm.get("properties")?.get(word));
    found.cloned().unwrap_or_default()
}
