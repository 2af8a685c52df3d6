//! Writing a RON tree as text: on one line where it fits, else one entry a line. Comments are not part of a tree.

use crate::scenario::spanned::{Field, Name, Node, Value};

/// Columns of a step inwards.
const STEP: usize = 4;

/// A text of ours in RON quotes.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// A node as RON. Its first line starts in column `indent`, where it is on a line of its own; lines are at most `width`
/// characters long where that can be had by breaking brackets.
#[must_use]
pub fn layout(node: &Node, indent: usize, width: usize) -> String {
    write(node, indent, indent, width)
}

/// `used` characters of the first line are taken already.
fn write(node: &Node, used: usize, indent: usize, width: usize) -> String {
    let flat = flat(node);
    if used + flat.chars().count() <= width {
        return flat;
    }
    let inner = indent + STEP;
    let lines: Vec<String> = match &node.value {
        Value::Some(inside) => return format!("Some({})", write(inside, used + 5, indent, width)),
        Value::List(items) => items.iter().map(|item| write(item, inner, inner, width)).collect(),
        // A variant around one value breaks with it.
        Value::Tuple { name, items } if items.len() == 1 => {
            let head = called(name.as_ref());
            return format!("{head}({})", write(&items[0], used + head.chars().count() + 1, indent, width));
        }
        Value::Tuple { items, .. } => items.iter().map(|item| write(item, inner, inner, width)).collect(),
        Value::Record { fields, .. } => fields.iter().map(|field| entry(field, inner, width)).collect(),
        Value::Map(entries) => entries.iter().map(|(key, value)| pair(key, value, inner, width)).collect(),
        _ => return flat,
    };
    if lines.is_empty() {
        return flat;
    }
    let (open, close) = brackets(&node.value);
    let margin = " ".repeat(inner);
    let body: String = lines.iter().map(|line| format!("{margin}{line},\n")).collect();
    format!("{open}\n{body}{}{close}", " ".repeat(indent))
}

fn entry(field: &Field, indent: usize, width: usize) -> String {
    let head = format!("{}: ", field.name.text);
    let value = write(&field.value, indent + head.chars().count() + 1, indent, width);
    head + &value
}

fn pair(key: &Node, value: &Node, indent: usize, width: usize) -> String {
    let head = format!("{}: ", flat(key));
    let value = write(value, indent + head.chars().count() + 1, indent, width);
    head + &value
}

fn called(name: Option<&Name>) -> &str {
    name.map_or("", |name| name.text.as_str())
}

fn brackets(value: &Value) -> (String, char) {
    match value {
        Value::List(_) => ("[".to_owned(), ']'),
        Value::Map(_) => ("{".to_owned(), '}'),
        Value::Tuple { name, .. } | Value::Record { name, .. } => (format!("{}(", called(name.as_ref())), ')'),
        _ => ("(".to_owned(), ')'),
    }
}

/// A node on one line.
fn flat(node: &Node) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match &node.value {
        Value::Unit => "()".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(number) => number.value.to_string(),
        Value::Float(number) => format!("{number:?}"),
        Value::Char(letter) => format!("{letter:?}"),
        Value::Str(text) => quote(text),
        Value::None => "None".to_owned(),
        Value::Some(inner) => format!("Some({})", flat(inner)),
        Value::Word(word) => word.clone(),
        Value::List(items) => format!("[{}]", joined(items.iter().map(flat).collect())),
        Value::Map(entries) => {
            format!(
                "{{{}}}",
                joined(entries.iter().map(|(key, value)| format!("{}: {}", flat(key), flat(value))).collect())
            )
        }
        Value::Tuple { name, items } => {
            format!("{}({})", called(name.as_ref()), joined(items.iter().map(flat).collect()))
        }
        Value::Record { name, fields } => {
            let fields = fields.iter().map(|field| format!("{}: {}", field.name.text, flat(&field.value)));
            format!("{}({})", called(name.as_ref()), joined(fields.collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::spanned::parse;

    #[test]
    fn what_fits_stays_on_one_line_and_what_does_not_is_broken_once() {
        let node = parse("[A(1),\n B(x: 2, y: \"a\\\"b\"), /* c */ ()]").unwrap();
        assert_eq!(layout(&node, 0, 80), "[A(1), B(x: 2, y: \"a\\\"b\"), ()]");
        assert_eq!(
            layout(&node, 4, 20),
            "[\n        A(1),\n        B(\n            x: 2,\n            y: \"a\\\"b\",\n        ),\n        (),\n    ]"
        );
    }

    #[test]
    fn the_layout_of_every_shipped_scenario_reads_as_the_same_tree() {
        for shipped in crate::scenario::scenarios() {
            let tree = parse(shipped.text).unwrap();
            for width in [0, 60, 120, 100_000] {
                let again = parse(&layout(&tree, 0, width)).unwrap();
                assert_eq!(layout(&again, 0, 80), layout(&tree, 0, 80), "{} at {width}", shipped.id);
            }
        }
    }

    #[test]
    fn any_text_survives_its_quotes() {
        for text in ["", "a\"b\\c", "tab\tline\nreturn\r", "\u{1}\u{7f}", "«é» \u{2029}"] {
            let node = parse(&quote(text)).unwrap();
            assert_eq!(node.value, Value::Str(text.to_owned()));
        }
    }
}
