//! How a value should look: the brackets and names a schema asks for, for messages.
//!
//! Contract: only what must be there is shown, with `…` where something is to be filled in; no form is longer than a line of
//! help can bear.

use serde_json::Value as Json;

use super::view::{Shape, View};

/// So many fields of a record are shown.
const MOST_FIELDS: usize = 6;

/// The form of a value; empty where a message says enough by itself.
pub(super) fn form(root: &Json, view: &View<'_>) -> String {
    match view.shape {
        Shape::Record => record(root, view, &[]),
        Shape::Tuple => {
            let items = view.get("prefixItems").and_then(Json::as_array);
            let items: Vec<&str> = items.into_iter().flatten().map(|item| blank(root, item)).collect();
            format!("({})", items.join(", "))
        }
        Shape::List => {
            let item = view.get("items").map_or("…", |item| blank(root, item));
            format!("[{item}, {item}]")
        }
        _ => "…".to_owned(),
    }
}

/// The form of a record, with what was written in the places of its fields where as much was written as must be there.
pub(super) fn record(root: &Json, view: &View<'_>, written: &[&str]) -> String {
    let required: Vec<&str> = view.required().collect();
    // In the order of the type, which is that of its properties where the schema keeps it.
    let properties = view.properties();
    let blank_of = |name: &str| properties.and_then(|known| known.get(name)).map_or("…", |inner| blank(root, inner));
    let field = |(at, name): (usize, &&str)| {
        let given = written.get(at).filter(|_| written.len() == required.len());
        format!("{name}: {}", given.copied().unwrap_or_else(|| blank_of(name)))
    };
    let mut fields: Vec<String> = required.iter().enumerate().map(field).take(MOST_FIELDS).collect();
    if required.len() > MOST_FIELDS || required.is_empty() {
        fields.push("…".to_owned());
    }
    format!("({})", fields.join(", "))
}

/// What stands for a value inside a form.
fn blank(root: &Json, schema: &Json) -> &'static str {
    match View::new(root, schema).map(|view| view.shape) {
        Some(Shape::Text) => "\"…\"",
        Some(Shape::List) => "[…]",
        Some(Shape::Record | Shape::Tuple) => "(…)",
        _ => "…",
    }
}
