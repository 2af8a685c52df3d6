//! The reference of a format, made from its types: every field with its meaning, unit, default, range and an example from the
//! files that come with the program.
//!
//! Contract: nothing is written here that the types, their doc comments and the scenarios do not say; a field that is added to
//! a type appears by itself.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::shape::units::unit;
use super::shape::view::{Shape, View};
use super::spanned::{Field as Written, Node, Value, parse};
use super::{scenario_schema, scenarios};

/// Examples longer than this are left out: they are no help in a list.
const LONGEST_EXAMPLE: usize = 70;

/// A type of the format: a record with fields, or a choice of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// What it is.
    pub meaning: String,
    /// Its fields, or the words to choose from.
    pub parts: Vec<Part>,
}

/// A field of a record, a word of a choice, or a field behind such a word (`Word.field`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What is written there; nothing for a word that stands alone.
    pub kind: String,
    /// The key of its unit, if it has one.
    pub unit: Option<&'static str>,
    /// What counts if it is left out; none if it must be there.
    pub default: Option<String>,
    /// Lowest and highest number.
    pub range: Option<(String, String)>,
    /// How it looks in a scenario.
    pub example: Option<String>,
    /// Whether it is a word to choose.
    pub is_word: bool,
}

/// The types of the scenario format, each after the one that first needs it.
#[must_use]
pub fn reference() -> Vec<Type> {
    types("Scenario", scenario_schema(), scenarios().map(|shipped| shipped.text))
}

/// The types of a format, each after the one that first needs it, with examples from some texts of it.
pub(crate) fn types<'t>(name: &str, schema: &schemars::Schema, texts: impl Iterator<Item = &'t str>) -> Vec<Type> {
    let root = schema.as_value();
    let examples = examples(name, root, texts);
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![(name.to_owned(), root)];
    while let Some((name, schema)) = (!open.is_empty()).then(|| open.remove(0)) {
        let Some(view) = View::new(root, schema).filter(|_| seen.insert(name.clone())) else { continue };
        let mut parts = Vec::new();
        match view.shape {
            Shape::Record => fields(root, &name, "", &view, &examples, &mut parts, &mut open),
            Shape::Variant => words(root, &name, &view, &examples, &mut parts, &mut open),
            _ => continue,
        }
        found.push(Type { name, meaning: meaning(&view), parts });
    }
    found
}

/// A kind of number of its own, such as hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Its name.
    pub name: String,
    /// What it is.
    pub meaning: String,
    /// The key of its unit.
    pub unit: &'static str,
}

/// The kind of number of a name, in small or capital letters.
#[must_use]
pub fn quantity(name: &str) -> Option<Quantity> {
    let root = scenario_schema().as_value();
    let known = root.get("$defs")?.as_object()?.keys().find(|known| known.eq_ignore_ascii_case(name))?;
    let reference = serde_json::json!({ "$ref": format!("#/$defs/{known}") });
    let view = View::new(root, &reference)?;
    let number = matches!(view.shape, Shape::WholeNumber | Shape::Number);
    let unit = unit(&view, "").filter(|_| number)?;
    Some(Quantity { name: known.clone(), meaning: meaning(&view), unit })
}

type Examples = BTreeMap<(String, String), String>;

fn meaning(view: &View<'_>) -> String {
    view.text("description").unwrap_or_default().replace('\n', " ")
}

fn fields<'s>(
    root: &'s Json,
    owner: &str,
    before: &str,
    view: &View<'s>,
    examples: &Examples,
    parts: &mut Vec<Part>,
    open: &mut Vec<(String, &'s Json)>,
) {
    let required: Vec<&str> = view.required().collect();
    for (field, schema) in view.properties().into_iter().flatten() {
        let Some(inner) = View::new(root, schema) else { continue };
        let name = format!("{before}{field}");
        let default = (!required.contains(&field.as_str())).then(|| default(schema));
        let example = examples.get(&(owner.to_owned(), name.clone())).cloned();
        parts.push(Part {
            meaning: meaning(&inner),
            kind: kind(root, schema, open),
            unit: unit(&inner, field),
            range: range(&inner),
            name,
            default,
            example,
            is_word: false,
        });
    }
}

fn words<'s>(
    root: &'s Json,
    owner: &str,
    view: &View<'s>,
    examples: &Examples,
    parts: &mut Vec<Part>,
    open: &mut Vec<(String, &'s Json)>,
) {
    let arms = view.get("oneOf").and_then(Json::as_array);
    for (word, content) in &view.variants {
        let arm = arms.into_iter().flatten().find(|arm| {
            arm.get("const").and_then(Json::as_str) == Some(word)
                || arm.pointer("/properties").is_some_and(|known| known.get(word).is_some())
        });
        let text = arm.and_then(|arm| arm.get("description")).and_then(Json::as_str).unwrap_or_default();
        let inner = content.and_then(|content| View::new(root, content).map(|view| (content, view)));
        let with_fields = inner.as_ref().filter(|(_, view)| view.shape == Shape::Record && view.is_inline());
        let kind = match (&inner, with_fields) {
            (Some((content, _)), None) => kind(root, content, open),
            _ => String::new(),
        };
        parts.push(Part {
            name: (*word).to_owned(),
            meaning: text.replace('\n', " "),
            kind,
            example: examples.get(&(owner.to_owned(), (*word).to_owned())).cloned().or_else(|| own_example(arm)),
            is_word: true,
            ..Part::default()
        });
        if let Some((_, view)) = with_fields {
            fields(root, owner, &format!("{word}."), view, examples, parts, open);
        }
    }
}

/// The example of a word that no shipped scenario uses, from its type.
fn own_example(arm: Option<&Json>) -> Option<String> {
    arm?.get("x-example")?.as_str().map(str::to_owned)
}

/// What is written in a field: the name of a type, or of a basic kind; a type that was not met before is put in line.
fn kind<'s>(root: &'s Json, schema: &'s Json, open: &mut Vec<(String, &'s Json)>) -> String {
    let Some(view) = View::new(root, schema) else { return String::new() };
    match view.shape {
        Shape::List => match view.get("items") {
            Some(items) => format!("[{}]", kind(root, items, open)),
            None => "[]".to_owned(),
        },
        Shape::Map => format!("{{\"…\": {}}}", view.map_values().map_or(String::new(), |v| kind(root, v, open))),
        Shape::Tuple => {
            let items = view.get("prefixItems").and_then(Json::as_array);
            let items: Vec<_> = items.into_iter().flatten().map(|item| kind(root, item, open)).collect();
            format!("({})", items.join(", "))
        }
        shape => match (view.type_name, definition(root, view.type_name)) {
            (Some(name), Some(target)) => {
                open.push((name.to_owned(), target));
                name.to_owned()
            }
            _ if view.takes_expression() => format!("{} or \"expression\"", basic(shape)),
            _ => basic(shape).to_owned(),
        },
    }
}

fn definition<'s>(root: &'s Json, name: Option<&str>) -> Option<&'s Json> {
    root.get("$defs")?.get(name?)
}

const fn basic(shape: Shape) -> &'static str {
    match shape {
        Shape::WholeNumber => "whole number",
        Shape::Number => "number",
        Shape::Text => "\"text\"",
        Shape::Bool => "true/false",
        _ => "",
    }
}

fn range(view: &View<'_>) -> Option<(String, String)> {
    let number = |keyword| view.get(keyword).map(ToString::to_string);
    Some((number("minimum")?, number("maximum")?))
}

/// A default as it would be written; what is empty is written as an empty list or left out.
fn default(schema: &Json) -> String {
    match schema.get("default") {
        None | Some(Json::Null) => "None".to_owned(),
        Some(Json::String(word)) => word.clone(),
        Some(Json::Object(_)) if schema.get("type").and_then(Json::as_str) == Some("object") => "{}".to_owned(),
        Some(Json::Object(_)) => "()".to_owned(),
        Some(other) => other.to_string(),
    }
}

/// How fields and words look in texts of the format: the first short one of each.
fn examples<'t>(name: &str, root: &Json, texts: impl Iterator<Item = &'t str>) -> Examples {
    let mut examples = Examples::new();
    for text in texts {
        let tree = parse(text).expect("invariant: a shipped file reads (tested)");
        collect(root, root, &tree, name, text, &mut examples);
    }
    examples
}

fn collect(root: &Json, schema: &Json, node: &Node, owner: &str, text: &str, out: &mut Examples) {
    let Some(view) = View::new(root, schema) else { return };
    let owner = view.type_name.unwrap_or(owner);
    match (&node.value, view.shape) {
        (Value::Some(inner), _) => collect(root, schema, inner, owner, text, out),
        (Value::List(items), Shape::List) => {
            if let Some(of_items) = view.get("items") {
                items.iter().for_each(|item| collect(root, of_items, item, owner, text, out));
            }
        }
        (Value::Record { fields, .. }, Shape::Record) => collect_fields(root, &view, fields, owner, "", text, out),
        (Value::Word(word), Shape::Variant) => note(owner, word, node, text, out),
        (Value::Tuple { name: Some(name), items }, Shape::Variant) => {
            note(owner, &name.text, node, text, out);
            if let (Some(content), [only]) = (content_of(&view, &name.text), &items[..]) {
                collect(root, content, only, owner, text, out);
            }
        }
        (Value::Record { name: Some(name), fields }, Shape::Variant) => {
            note(owner, &name.text, node, text, out);
            if let Some(inner) = content_of(&view, &name.text).and_then(|content| View::new(root, content)) {
                collect_fields(root, &inner, fields, owner, &format!("{}.", name.text), text, out);
            }
        }
        _ => {}
    }
}

fn content_of<'s>(view: &View<'s>, word: &str) -> Option<&'s Json> {
    view.variants.iter().find(|(name, _)| *name == word).and_then(|(_, content)| *content)
}

fn collect_fields(
    root: &Json,
    view: &View<'_>,
    fields: &[Written],
    owner: &str,
    before: &str,
    text: &str,
    out: &mut Examples,
) {
    for field in fields {
        let Some(schema) = view.properties().and_then(|known| known.get(&field.name.text)) else { continue };
        note(owner, &format!("{before}{}", field.name.text), &field.value, text, out);
        collect(root, schema, &field.value, owner, text, out);
    }
}

fn note(owner: &str, name: &str, node: &Node, text: &str, out: &mut Examples) {
    let written = &text[node.span.clone()];
    if written.chars().count() <= LONGEST_EXAMPLE && !written.contains('\n') {
        out.entry((owner.to_owned(), name.to_owned())).or_insert_with(|| written.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_word_has_a_meaning() {
        let types = reference();
        assert!(types.len() > 40, "{}", types.len());
        for Type { name, meaning, parts } in &types {
            assert!(!meaning.is_empty(), "{name} has no description: give the type a doc comment");
            assert!(!parts.is_empty(), "{name} has no parts");
            for part in parts {
                assert!(!part.meaning.is_empty(), "{name}.{} has no description: give it a doc comment", part.name);
            }
        }
    }

    #[test]
    fn every_type_of_the_schema_is_there() {
        let types = reference();
        let root = scenario_schema().as_value();
        for (name, schema) in root["$defs"].as_object().unwrap() {
            let shape = View::new(root, schema).unwrap().shape;
            if matches!(shape, Shape::Record | Shape::Variant) {
                assert!(types.iter().any(|known| known.name == *name), "{name} is missing");
            }
        }
    }

    #[test]
    fn a_field_is_told_with_unit_default_range_and_example() {
        let types = reference();
        let part = |of: &str, name: &str| {
            let found = types.iter().find(|known| known.name == of).unwrap();
            found.parts.iter().find(|part| part.name == name).unwrap().clone()
        };
        let seats = part("Route", "seats_per_hour");
        assert_eq!((seats.unit, seats.default.as_deref()), (Some("persons"), Some("0")));
        let length = part("Route", "length_km");
        assert_eq!((length.unit, length.default), (Some("km"), None));
        assert_eq!(length.range, Some(("1".to_owned(), "5000".to_owned())));
        assert!(length.example.unwrap().parse::<u32>().is_ok());
        assert_eq!(part("Site", "access").default.as_deref(), Some("Open"));
        assert_eq!(part("Site", "crews").kind, "[Crew]");
        assert!(part("When", "At").is_word && part("When", "At.day").unit == Some("day"));
        assert_eq!(part("Effect", "Rumour").kind, "Hours");
        for word in ["ArrivedAbove", "WaterBelow", "FundsBelow"] {
            assert!(part("Condition", word).example.is_some(), "{word}");
        }
        assert!(part("Effect", "Strike").example.is_some());
        assert_eq!(quantity("permille").map(|known| known.unit), Some("permille"));
        assert_eq!(quantity("Inject"), None);
    }

    /// A field without an example may be one that no shipped scenario uses; most have one.
    #[test]
    fn most_parts_have_an_example() {
        let parts: Vec<Part> = reference().into_iter().flat_map(|known| known.parts).collect();
        let shown = parts.iter().filter(|part| part.example.is_some()).count();
        assert!(shown * 3 > parts.len() * 2, "{shown} of {}", parts.len());
    }
}
