//! Values with parts: records, tuples, lists and maps.
//!
//! Contract: every part is looked at even if its neighbours are wrong. A field whose name is
//! nearly that of a missing field is reported once, as unknown, and its value is checked as
//! that field's, so that one slip of the pen does not hide or breed other findings.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::super::finding::{Finding, code, did_you_mean, listed, quoted};
use super::super::spanned::{Field, Name, Node, Value};
use super::view::{Link, Object, View};
use super::{Walk, form, limits};

impl<'d> Walk<'d> {
    /// A named record or tuple must carry its type's own name.
    fn type_name(&mut self, node: &Node, name: Option<&Name>, view: &View<'d>) {
        let (Some(name), Some(known)) = (name, view.type_name) else {
            return;
        };
        // schemars tells types of one name apart with a number or `_for_` after it.
        if !known.starts_with(name.text.as_str()) {
            let span = name.span.clone();
            self.findings.push(
                Finding::error(code::WRONG_TYPE, span)
                    .with("expected", "named")
                    .with("found", found_name(node))
                    .with("known", known)
                    .with("unit", "")
                    .with("form", "…")
                    .with("all", "none"),
            );
        }
    }

    /// A value of the wrong kind where the form of the right one helps: that of its schema, or the value itself in a list.
    fn misformed(&mut self, node: &Node, expected: &'static str, view: &View<'d>) {
        let form = match &node.value {
            Value::Tuple { name: Some(name), .. } | Value::Record { name: Some(name), .. } if expected == "list" => {
                quoted(&format!("[{}(…)]", name.text))
            }
            Value::Word(word) if expected == "list" => quoted(&format!("[{word}]")),
            _ => {
                let known = self.forms.entry(std::ptr::from_ref(view));
                known.or_insert_with(|| quoted(&form::form(self.schema, view))).clone()
            }
        };
        self.wrong_type(node, expected, "").set("form", form);
    }

    pub(super) fn record(&mut self, node: &'d Node, view: &View<'d>) {
        match &node.value {
            Value::Record { name, fields } => {
                self.type_name(node, name.as_ref(), view);
                self.fields(node, name.as_ref(), fields, view);
            }
            Value::Unit => self.fields(node, None, &[], view),
            Value::Tuple { name, items } if items.is_empty() => {
                self.type_name(node, name.as_ref(), view);
                self.fields(node, name.as_ref(), &[], view);
            }
            _ => self.misformed(node, "record", view),
        }
    }

    pub(super) fn fields(&mut self, node: &'d Node, name: Option<&'d Name>, fields: &'d [Field], view: &View<'d>) {
        let empty = Object::new();
        let properties = view.properties();
        let mut written: BTreeMap<&str, usize> = BTreeMap::new();
        let mut unknown = Vec::new();
        for field in fields {
            let text = field.name.text.as_str();
            let first = *written.entry(text).or_insert(field.name.span.start);
            let Some(schema) = properties.and_then(|properties| properties.get(text)) else {
                unknown.push(field);
                continue;
            };
            if first != field.name.span.start {
                self.duplicate(text, &field.name, first);
            }
            self.field = text;
            self.node(&field.value, schema, None);
        }
        for field in unknown.into_iter().filter(|_| view.is_closed()) {
            let meant = self.unknown_field(field, properties.unwrap_or(&empty), view.type_name);
            match meant.and_then(|meant| properties?.get_key_value(meant)) {
                Some((meant, schema)) if !written.contains_key(meant.as_str()) => {
                    written.insert(meant, field.name.span.start);
                    self.field = meant;
                    self.node(&field.value, schema, None);
                }
                _ => self.complete &= !has_parts(&field.value),
            }
        }
        self.missing(node, name, &written, view);
    }

    fn duplicate(&mut self, field: &str, place: &Name, first: usize) {
        let finding = Finding::error(code::DUPLICATE_FIELD, place.span.clone())
            .with("field", quoted(field))
            .with("line", self.line(first));
        self.findings.push(finding);
    }

    /// Reports a field that does not exist; gives the one it was probably meant to be.
    fn unknown_field<'k>(&mut self, field: &Field, properties: &'k Object, of: Option<&str>) -> Option<&'k str> {
        let known: Vec<&str> = properties.keys().map(String::as_str).collect();
        let meant = did_you_mean(&field.name.text, &known);
        self.findings.push(
            Finding::error(code::UNKNOWN_FIELD, field.name.span.clone())
                .with("field", quoted(&field.name.text))
                .with_known(meant, &known)
                .with_all(of, &known),
        );
        meant
    }

    fn missing(&mut self, node: &Node, name: Option<&Name>, written: &BTreeMap<&str, usize>, view: &View<'d>) {
        let opening = node.span.start..node.span.start + 1;
        let span = name.map_or(opening, |name| name.span.clone());
        for field in view.required().filter(|field| !written.contains_key(field)) {
            self.findings.push(Finding::error(code::MISSING_FIELD, span.clone()).with("field", field));
        }
    }

    pub(super) fn tuple(&mut self, node: &'d Node, view: &View<'d>) {
        match &node.value {
            Value::Unit => self.items(node, &[], view),
            Value::Tuple { name, items } => {
                self.type_name(node, name.as_ref(), view);
                self.items(node, items, view);
            }
            _ => self.misformed(node, "tuple", view),
        }
    }

    pub(super) fn items(&mut self, node: &'d Node, items: &'d [Node], view: &View<'d>) {
        let schemas = view.get("prefixItems").and_then(Json::as_array);
        let schemas = schemas.map(Vec::as_slice).unwrap_or_default();
        let wanted = Some(schemas.len());
        let finding = limits::count(items.len(), wanted, wanted, node.span.clone());
        self.findings.extend(finding);
        for (item, schema) in items.iter().zip(schemas) {
            self.node(item, schema, None);
        }
    }

    pub(super) fn list(&mut self, node: &'d Node, view: &View<'d>, link: Option<Link<'d>>) {
        let (min, max) = (view.count("minItems"), view.count("maxItems"));
        // A Rust array is written in round brackets; its schema is that of a list of fixed
        // length, so for such a schema both are let through.
        let fixed = max == Some(0) || (min == max && min.is_some());
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            Value::Tuple { name: None, items } if fixed => items.as_slice(),
            Value::Unit if fixed => &[],
            _ => return self.misformed(node, "list", view),
        };
        let finding = limits::count(items.len(), min, max, node.span.clone());
        self.findings.extend(finding);
        if let Some(schema) = view.get("items") {
            for item in items {
                self.node(item, schema, link);
            }
        }
    }

    pub(super) fn map(&mut self, node: &'d Node, view: &View<'d>) {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, "map", "");
            return;
        };
        let (min, max) = (view.count("minProperties"), view.count("maxProperties"));
        let finding = limits::count(entries.len(), min, max, node.span.clone());
        self.findings.extend(finding);
        let mut written: BTreeMap<String, usize> = BTreeMap::new();
        for (key, value) in entries {
            self.key(key, view);
            if let Some(text) = key_text(key) {
                let place = Name { span: key.span.clone(), text: text.clone() };
                match written.get(&text) {
                    Some(&first) => self.duplicate(&text, &place, first),
                    None => _ = written.insert(text, key.span.start),
                }
            }
            let any_property = || view.properties()?.values().next();
            if let Some(schema) = view.map_values().or_else(any_property) {
                self.node(value, schema, None);
            }
        }
    }

    fn key(&mut self, key: &'d Node, view: &View<'d>) {
        if let (Value::Str(text), Some(link)) = (&key.value, view.key_link()) {
            self.ids.note(link, text, key.span.clone());
        }
        if view.get("additionalProperties") != Some(&Json::Bool(false)) {
            return;
        }
        let patterns = view.key_patterns();
        let words = view.properties();
        match (&key.value, patterns, words) {
            (Value::Str(text), Some(patterns), None) => {
                let mut wanted = patterns.keys().map(String::as_str);
                let first = patterns.keys().next().map(String::as_str).unwrap_or_default();
                if !wanted.any(|pattern| self.matches(pattern, text)) {
                    let finding = limits::misshapen(text, first, key.span.clone());
                    self.findings.push(finding);
                }
            }
            (Value::Word(word), None, Some(words)) if !words.contains_key(word) => {
                let known: Vec<&str> = words.keys().map(String::as_str).collect();
                self.unknown_variant(word, key.span.clone(), &known, None);
            }
            (Value::Str(_), None, Some(words)) => {
                let known: Vec<&str> = words.keys().map(String::as_str).collect();
                self.wrong_type(key, "word", &listed(&known));
            }
            _ => {}
        }
    }
}

/// Whether a value holds others.
pub(super) fn has_parts(node: &Node) -> bool {
    !matches!(
        node.value,
        Value::Unit
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Char(_)
            | Value::Str(_)
            | Value::None
            | Value::Word(_)
    )
}

fn found_name(node: &Node) -> &'static str {
    match node.value {
        Value::Record { .. } => "word-with-record",
        _ => "word-with-content",
    }
}

/// A map key as text, to tell whether two are the same.
fn key_text(key: &Node) -> Option<String> {
    match &key.value {
        Value::Str(text) | Value::Word(text) => Some(text.clone()),
        Value::Int(number) => Some(number.value.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Char(value) => Some(value.to_string()),
        _ => None,
    }
}
