//! Enum variants: the name, and what stands in the brackets after it.
//!
//! Contract: a variant's content is checked as its kind asks: nothing, fields, several values,
//! or one value of a type of its own (which RON writes in brackets of its own).

use std::ops::Range;
use std::slice;

use serde_json::Value as Json;

use super::super::finding::{Finding, all_in, code, did_you_mean, listed, quoted};
use super::super::spanned::{Field, Name, Node, Value};
use super::content::has_parts;
use super::view::{Shape, View};
use super::{Walk, form, limits};

/// What is written after a variant's name.
enum Content<'d> {
    Bare,
    Items(&'d [Node]),
    Fields(&'d [Field]),
}

impl<'d> Walk<'d> {
    pub(super) fn unknown_variant(&mut self, word: &str, span: Range<usize>, known: &[&str], of: Option<&str>) {
        self.findings.push(
            Finding::error(code::UNKNOWN_VARIANT, span)
                .with("word", quoted(word))
                .with_known(did_you_mean(word, known), known)
                .with_all(of, known)
                .with("outer", ""),
        );
    }

    pub(super) fn variant(&mut self, node: &'d Node, view: &View<'d>) {
        let variants = &view.variants;
        let known = || variants.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let Some((name, span, content)) = variant_parts(node) else {
            let known = known();
            let all = all_in(view.type_name, &known);
            self.wrong_type(node, "word", &listed(&known)).set("all", all);
            return;
        };
        match variants.iter().find(|(variant, _)| *variant == name) {
            None => {
                self.complete &= !has_parts(node);
                match self.wrapper(name, view) {
                    Some(outer) => self.findings.push(
                        Finding::error(code::UNKNOWN_VARIANT, span)
                            .with("word", quoted(name))
                            .with_known(None, &known())
                            .with_all(None, &[])
                            .with("outer", outer)
                            .but("help", "within"),
                    ),
                    None => self.unknown_variant(name, span, &known(), view.type_name),
                }
            }
            Some((_, None)) => match content {
                Content::Bare => {}
                _ => _ = self.wrong_type(node, "bare-word", name),
            },
            Some((_, Some(schema))) => self.variant_content(node, name, content, schema),
        }
    }

    /// The variant in whose brackets a word belongs that stands alone.
    fn wrapper(&mut self, word: &str, view: &View<'d>) -> Option<&'d str> {
        view.variants.iter().find_map(|(outer, content)| {
            let inner = self.view((*content)?)?;
            inner.variants.iter().any(|(name, _)| *name == word).then_some(*outer)
        })
    }

    fn variant_content(&mut self, node: &'d Node, name: &str, content: Content<'d>, schema: &'d Json) {
        let Some(view) = self.view(schema) else {
            return;
        };
        let shape = view.shape;
        let has_fields = view.is_inline() && shape == Shape::Record;
        let has_items = view.is_inline() && shape == Shape::Tuple;
        match content {
            Content::Fields(fields) if has_fields => {
                let place = variant_name(node);
                self.fields(node, place, fields, &view);
            }
            Content::Items([]) if has_fields => self.fields(node, variant_name(node), &[], &view),
            Content::Items([only]) if has_fields && view.may_be_enum_map() => {
                // Fields or a map keyed by an enum: the schema does not tell, serde will.
                match only.value {
                    Value::Map(_) => self.map(only, &view),
                    _ => self.complete = false,
                }
            }
            Content::Items([only]) if has_items && is_nameless_tuple(only) => {
                self.node(only, schema, None);
            }
            Content::Items(items) if has_items => self.items(node, items, &view),
            Content::Items([only]) if !has_fields => self.node(only, schema, None),
            Content::Items([_, _, ..]) if shape == Shape::List => {
                let form = form::form(self.schema, &view);
                self.wrong_type(node, "word-with-list", name).set("form", form);
            }
            Content::Items(items) if !has_fields => {
                let finding = limits::count(items.len(), Some(1), Some(1), node.span.clone());
                self.findings.extend(finding);
            }
            _ if has_fields => {
                let written = match content {
                    Content::Items(items) => items,
                    _ => &[],
                };
                let written: Vec<&str> = written.iter().filter_map(|item| self.text.get(item.span.clone())).collect();
                let form = form::record(self.schema, &view, &written);
                self.wrong_type(node, "word-with-record", name).set("form", quoted(&form));
            }
            Content::Fields(_) if matches!(shape, Shape::Record | Shape::Map) => {
                let form = form::form(self.schema, &view);
                self.wrong_type(node, "word-with-inner", name).set("form", form);
            }
            _ => {
                let form = form::form(self.schema, &view);
                let form = form.strip_prefix('(').and_then(|form| form.strip_suffix(')')).unwrap_or(&form).to_owned();
                self.wrong_type(node, "word-with-content", name).set("form", form);
            }
        }
    }
}

fn variant_parts(node: &Node) -> Option<(&str, Range<usize>, Content<'_>)> {
    let named = |name: &'_ str| node.span.start..node.span.start + name.len();
    Some(match &node.value {
        Value::Word(word) => (word, node.span.clone(), Content::Bare),
        Value::None => ("None", node.span.clone(), Content::Bare),
        Value::Some(inner) => {
            let items = slice::from_ref(inner.as_ref());
            ("Some", named("Some"), Content::Items(items))
        }
        Value::Tuple { name: Some(name), items } => (&name.text, name.span.clone(), Content::Items(items)),
        Value::Record { name: Some(name), fields } => (&name.text, name.span.clone(), Content::Fields(fields)),
        _ => return None,
    })
}

fn variant_name(node: &Node) -> Option<&Name> {
    match &node.value {
        Value::Record { name, .. } | Value::Tuple { name, .. } => name.as_ref(),
        _ => None,
    }
}

fn is_nameless_tuple(node: &Node) -> bool {
    matches!(node.value, Value::Tuple { name: None, .. } | Value::Unit)
}
