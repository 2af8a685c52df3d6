//! Injects as rows: a text from the parsed inject, a technical part from the scenario file as it stands there.

use super::Row;
use super::columns::Column;
use crate::authoring::layout::layout;
use crate::scenario::Loaded;
use crate::scenario::schema::{Inject, LocalText, When};
use crate::scenario::spanned::{Node, Value, parse};
use crate::text::Lang;

/// RON in a cell is broken into lines of this length.
const CELL_WIDTH: usize = 100;

/// All injects of a scenario.
pub(super) fn rows(loaded: &Loaded) -> Vec<Row> {
    let root = parse(&loaded.texts.scenario).expect("invariant: a loaded scenario parses");
    let nodes = inject_nodes(&root);
    let injects = loaded.scenario.injects.iter().zip(nodes);
    (2..).zip(injects).map(|(number, (inject, node))| Row { number, cells: cells(inject, node) }).collect()
}

/// The injects of a scenario file.
pub(super) fn inject_nodes(root: &Node) -> &[Node] {
    match field(root, "injects").map(|list| &list.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// A field of a record; of two the last, which is what a reader would take.
pub(super) fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    match &node.value {
        Value::Record { fields, .. } => Some(&fields.iter().rfind(|field| field.name.text == name)?.value),
        Value::Some(inner) => field(inner, name),
        _ => None,
    }
}

/// A RON text in the one form that is compared; none stands for an empty list.
pub(super) fn canonical_ron(node: &Node) -> String {
    match &node.value {
        Value::List(items) if items.is_empty() => String::new(),
        Value::None => String::new(),
        Value::Some(inner) => canonical_ron(inner),
        _ => layout(node, 0, CELL_WIDTH),
    }
}

fn cells(inject: &Inject, node: &Node) -> [String; Column::COUNT] {
    let ron = |of: Option<&Node>, name: &str| of.and_then(|of| field(of, name)).map_or_else(String::new, canonical_ron);
    let expected = inject.expected.as_ref();
    let cell = |column: Column| match column {
        Column::Id => inject.id.to_string(),
        Column::Start => variant(&inject.when).to_owned(),
        Column::Day => at(&inject.when).map_or_else(String::new, |(day, _)| day.to_string()),
        Column::Hour => at(&inject.when).map_or_else(String::new, |(_, hour)| hour.to_string()),
        Column::Condition => condition(node).map_or_else(String::new, canonical_ron),
        Column::To => format!("{:?}", inject.to),
        Column::Channel => format!("{:?}", inject.channel),
        Column::From(lang) => said(&inject.from, lang),
        Column::Title(lang) => said(&inject.title, lang),
        Column::Text(lang) => said(&inject.text, lang),
        Column::Expected(lang) => expected.map_or_else(String::new, |expected| said(&expected.action, lang)),
        Column::Within => expected.map_or_else(String::new, |expected| expected.within_hours.0.to_string()),
        Column::ShownBy => ron(field(node, "expected"), "shown_by"),
        Column::Objective => inject.objective.as_ref().map_or_else(String::new, ToString::to_string),
        Column::Effects => ron(Some(node), "effects"),
        Column::Dilemma => ron(Some(node), "dilemma"),
        Column::Severe => inject.severe.to_string(),
    };
    Column::ALL.map(cell)
}

fn said(text: &LocalText, lang: Lang) -> String {
    text.get(lang).to_owned()
}

const fn variant(when: &When) -> &'static str {
    match when {
        When::At { .. } => "At",
        When::Once(_) => "Once",
        When::Released => "Released",
    }
}

const fn at(when: &When) -> Option<(u32, u32)> {
    match when {
        When::At { day, hour } => Some((day.0, hour.0)),
        _ => None,
    }
}

fn condition(node: &Node) -> Option<&Node> {
    match &field(node, "when")?.value {
        Value::Tuple { name: Some(name), items } if name.text == "Once" => items.first(),
        _ => None,
    }
}
