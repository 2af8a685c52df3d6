//! Units: what a number stands for, so that a message can say it.
//!
//! Contract: the unit is that of the schema (`x-unit`), else that of the quantity's type, else what the ending of a field's
//! name says. Keys are selectors in the language files (`schema-unit`, `finding-unit`).

use serde_json::Value as Json;

use super::view::View;

/// Units that a schema may name.
const NAMED: [&str; 3] = ["percent", "litres", "items"];

/// The key of the unit of what is written in a field.
pub(in crate::scenario) fn unit(view: &View<'_>, field: &str) -> Option<&'static str> {
    if let Some(named) = view.text("x-unit") {
        return NAMED.into_iter().find(|known| *known == named);
    }
    match view.type_name {
        Some("Persons") => Some("persons"),
        Some("Kits") => Some("items"),
        Some("Litres") => Some("litres"),
        Some("Hours") => Some("hours"),
        Some("HourOfDay") => Some("hour"),
        Some("Day") => Some("day"),
        Some("Permille") => Some("permille"),
        Some("Money") => Some("money"),
        Some(_) => None,
        None if field.ends_with("_km") => Some("km"),
        None if field.ends_with("_kg") => Some("kg"),
        None if field.ends_with("_tenths") => Some("tenths"),
        None => None,
    }
}

/// The unit of the number that begins at a byte of a text that cannot be read: by the name of its field, or by the word before
/// its brackets and its place in them. None where fields of that name differ.
pub(in crate::scenario) fn unit_at(text: &str, at: usize, schema: &Json) -> Option<&'static str> {
    let before = text.get(..at)?;
    let open = before.rfind(['(', ')', '[', ']', '{', '}'])?;
    let inside = before.get(open + 1..)?;
    let last = inside.rsplit(',').next()?.rsplit('\n').next()?.trim();
    let (name, place) = match last.strip_suffix(':') {
        Some(name) => (name.trim(), None),
        None if before[open..].starts_with('(') && last.is_empty() => {
            (last_word(&before[..open]), Some(inside.matches(',').count()))
        }
        None => return None,
    };
    let mut units = Vec::new();
    collect(schema, schema, name, place, &mut units);
    units.dedup();
    match units[..] {
        [only] => only,
        _ => None,
    }
}

fn last_word(text: &str) -> &str {
    let start = text.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len();
    &text[start..]
}

/// The units of everything of a name in a schema.
fn collect(root: &Json, schema: &Json, name: &str, place: Option<usize>, units: &mut Vec<Option<&'static str>>) {
    match schema {
        Json::Array(items) => items.iter().for_each(|item| collect(root, item, name, place, units)),
        Json::Object(object) => {
            let named = object.get("properties").and_then(|known| known.get(name));
            let inner = named.and_then(|inner| match place {
                Some(place) => inner.pointer(&format!("/prefixItems/{place}")).or(Some(inner).filter(|_| place == 0)),
                None => Some(inner),
            });
            units.extend(inner.and_then(|inner| View::new(root, inner)).map(|view| unit(&view, name)));
            object.values().for_each(|inner| collect(root, inner, name, place, units));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::unit_at;

    #[test]
    fn a_number_is_told_its_unit_by_what_stands_before_it() {
        let schema = crate::scenario::scenario_schema().as_value();
        for (text, unit) in [
            ("(within_hours: ", Some("hours")),
            ("(day: 3, hour: ", Some("hour")),
            ("[Rumour(", Some("hours")),
            ("(ill: ", Some("permille")),
            ("OccupancyAbove(\"centre\", ", Some("percent")),
            ("WaitingAbove(\"centre\", ", Some("persons")),
            ("FromDay(", Some("day")),
            ("(length_km: ", Some("km")),
            ("(beds: ", Some("persons")),
            ("(nothing: ", None),
            ("", None),
        ] {
            assert_eq!(unit_at(text, text.len(), schema), unit, "{text}");
        }
    }
}
