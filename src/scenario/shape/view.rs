//! A JSON schema seen as the RON notation it stands for.
//!
//! Contract: references, `Option` and one-armed `anyOf`/`allOf` are looked through; of a keyword
//! given several times on the way, the outermost counts. A schema this module does not know
//! (untagged enums, free JSON) is [`Shape::Any`] and refuses nothing.

use serde_json::{Map, Value as Json};

/// A schema object.
pub(in crate::scenario) type Object = Map<String, Json>;

const HOPS: usize = 32;

/// A schema with everything looked through on the way to it.
pub(in crate::scenario) struct View<'s> {
    layers: Vec<&'s Object>,
    /// The keywords of all layers, the outermost first. There are few, and they are asked for at every value: looking
    /// through them beats hashing.
    keywords: Vec<(&'s str, &'s Json)>,
    /// The name of the innermost definition gone through: the Rust type's name.
    pub(in crate::scenario) type_name: Option<&'s str>,
    /// `None` is allowed, and `Some` may be written.
    pub(in crate::scenario) nullable: bool,
    /// The notation this schema stands for.
    pub(in crate::scenario) shape: Shape,
    /// The variants of an enum, each with the schema of its content.
    pub(in crate::scenario) variants: Vec<(&'s str, Option<&'s Json>)>,
}

/// The notation a schema stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario) enum Shape {
    Any,
    Variant,
    WholeNumber,
    Number,
    Text,
    Bool,
    Nothing,
    Tuple,
    List,
    Map,
    Record,
}

/// What a field or type does with ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario) enum Link<'s> {
    Defines(&'s str),
    Refers(&'s str),
}

impl<'s> View<'s> {
    /// Looks through `schema`; `None` for `true`, `false` and references that lead nowhere.
    pub(in crate::scenario) fn new(root: &'s Json, schema: &'s Json) -> Option<Self> {
        let mut view = View {
            layers: Vec::with_capacity(2),
            keywords: Vec::new(),
            type_name: None,
            nullable: false,
            shape: Shape::Any,
            variants: Vec::new(),
        };
        let mut next = schema;
        for _ in 0..HOPS {
            let object = next.as_object()?;
            view.layers.push(object);
            view.keywords.extend(object.iter().map(|(keyword, value)| (keyword.as_str(), value)));
            match view.inner(root, object)? {
                Some(inner) => next = inner,
                None => {
                    view.nullable |= accepts_null(object);
                    view.shape = view.find_shape();
                    return Some(view);
                }
            }
        }
        None
    }

    fn inner(&mut self, root: &'s Json, object: &'s Object) -> Option<Option<&'s Json>> {
        if let Some(reference) = object.get("$ref").and_then(Json::as_str) {
            let (target, name) = resolve(root, reference)?;
            self.type_name = name;
            return Some(Some(target));
        }
        if let Some(arms) = object.get("anyOf").and_then(Json::as_array) {
            let mut solid = arms.iter().filter(|arm| !is_null(arm));
            let (first, second) = (solid.next(), solid.next());
            if let (Some(only), None) = (first, second) {
                self.nullable |= arms.len() > 1;
                return Some(Some(only));
            }
        }
        match object.get("allOf").and_then(Json::as_array).map(Vec::as_slice) {
            Some([only]) => Some(Some(only)),
            _ => Some(None),
        }
    }

    /// A keyword, from the outermost layer that has it.
    pub(in crate::scenario) fn get(&self, keyword: &str) -> Option<&'s Json> {
        self.keywords.iter().find(|(known, _)| *known == keyword).map(|(_, value)| *value)
    }

    /// A keyword with a text.
    pub(in crate::scenario) fn text(&self, keyword: &str) -> Option<&'s str> {
        self.get(keyword)?.as_str()
    }

    /// A keyword with a count.
    pub(in crate::scenario) fn count(&self, keyword: &str) -> Option<usize> {
        usize::try_from(self.get(keyword)?.as_u64()?).ok()
    }

    /// Whether the innermost schema is written out here rather than referred to.
    pub(in crate::scenario) fn is_inline(&self) -> bool {
        self.type_name.is_none() && !self.nullable
    }

    /// Whether a number here may be written as an expression in quotes.
    pub(in crate::scenario) fn takes_expression(&self) -> bool {
        self.get("x-expression").is_some()
    }

    /// What a value here does with ids, by the outermost layer that says so.
    pub(in crate::scenario) fn link(&self) -> Option<Link<'s>> {
        self.keywords.iter().find_map(|(keyword, kind)| match *keyword {
            "x-defines" => kind.as_str().map(Link::Defines),
            "x-refers" => kind.as_str().map(Link::Refers),
            _ => None,
        })
    }

    /// What the keys of a map here do with ids.
    pub(in crate::scenario) fn key_link(&self) -> Option<Link<'s>> {
        let defines = self.text("x-key-defines").map(Link::Defines);
        defines.or_else(|| self.text("x-key-refers").map(Link::Refers))
    }

    fn find_shape(&mut self) -> Shape {
        let mut choices = ["oneOf", "const", "enum"].iter();
        if choices.any(|keyword| self.get(keyword).is_some()) {
            return match self.find_variants() {
                Some(variants) => {
                    self.variants = variants;
                    Shape::Variant
                }
                None => Shape::Any,
            };
        }
        match self.type_word() {
            Some("integer") => Shape::WholeNumber,
            Some("number") => Shape::Number,
            Some("string") => Shape::Text,
            Some("boolean") => Shape::Bool,
            Some("null") => Shape::Nothing,
            Some("array") if self.get("prefixItems").is_some() => Shape::Tuple,
            Some("array") => Shape::List,
            Some("object") if self.map_values().is_some() => Shape::Map,
            Some("object") => Shape::Record,
            _ => Shape::Any,
        }
    }

    fn type_word(&self) -> Option<&'s str> {
        match self.get("type")? {
            Json::String(word) => Some(word),
            Json::Array(words) => {
                let mut words = words.iter().filter_map(Json::as_str);
                words.find(|word| *word != "null")
            }
            _ => None,
        }
    }

    fn find_variants(&self) -> Option<Vec<(&'s str, Option<&'s Json>)>> {
        let mut found = Vec::new();
        match self.get("oneOf").and_then(Json::as_array) {
            Some(arms) => {
                for arm in arms {
                    collect_variants(arm.as_object()?, &mut found)?;
                }
            }
            None => {
                for layer in &self.layers {
                    collect_words(layer, &mut found)?;
                }
            }
        }
        Some(found)
    }

    /// The properties of a record.
    pub(in crate::scenario) fn properties(&self) -> Option<&'s Object> {
        self.get("properties")?.as_object()
    }

    /// Whether a record refuses fields it does not know.
    pub(in crate::scenario) fn is_closed(&self) -> bool {
        self.get("additionalProperties") == Some(&Json::Bool(false))
    }

    /// The fields a record must have.
    pub(in crate::scenario) fn required(&self) -> impl Iterator<Item = &'s str> {
        let required = self.get("required").and_then(Json::as_array);
        required.into_iter().flatten().filter_map(Json::as_str)
    }

    /// The schema of the values, if this object is a map rather than a record.
    pub(in crate::scenario) fn map_values(&self) -> Option<&'s Json> {
        let by_pattern = || self.key_patterns()?.values().next();
        match self.get("additionalProperties") {
            Some(Json::Bool(false)) | None => by_pattern(),
            Some(values) => Some(values),
        }
    }

    /// The patterns of a map's keys, if they are restricted.
    pub(in crate::scenario) fn key_patterns(&self) -> Option<&'s Object> {
        self.get("patternProperties")?.as_object()
    }

    /// Whether this object may be a map keyed by an enum: schemars writes such a map like a
    /// record of optional fields that are all of one type. A named type with names in small
    /// letters is taken for a record.
    pub(in crate::scenario) fn may_be_enum_map(&self) -> bool {
        let Some(properties) = self.properties() else {
            return false;
        };
        let small = |name: &String| name.starts_with(|c: char| c.is_lowercase());
        let mut schemas = properties.values();
        let first = schemas.next();
        let alike = first.is_some() && schemas.all(|schema| Some(schema) == first);
        let named_record = self.type_name.is_some() && properties.keys().all(small);
        alike && !named_record && self.required().next().is_none()
    }
}

fn resolve<'s>(root: &'s Json, reference: &'s str) -> Option<(&'s Json, Option<&'s str>)> {
    let pointer = reference.strip_prefix('#')?;
    let name = pointer.rsplit('/').next().filter(|name| !name.is_empty());
    Some((root.pointer(pointer)?, name))
}

fn is_null(schema: &Json) -> bool {
    schema.get("type").and_then(Json::as_str) == Some("null")
}

fn accepts_null(object: &Object) -> bool {
    let types = object.get("type").and_then(Json::as_array);
    types.is_some_and(|types| types.len() > 1 && types.iter().any(|word| word == "null"))
}

fn collect_variants<'s>(arm: &'s Object, found: &mut Vec<(&'s str, Option<&'s Json>)>) -> Option<()> {
    if arm.contains_key("const") || arm.contains_key("enum") {
        return collect_words(arm, found);
    }
    let properties = arm.get("properties")?.as_object()?;
    let required = arm.get("required")?.as_array()?;
    let (name, content) = properties.iter().next()?;
    if properties.len() != 1 || required.len() != 1 {
        return None;
    }
    found.push((name, Some(content)));
    Some(())
}

fn collect_words<'s>(schema: &'s Object, found: &mut Vec<(&'s str, Option<&'s Json>)>) -> Option<()> {
    let words = schema.get("enum").and_then(Json::as_array);
    for word in words.into_iter().flatten().chain(schema.get("const")) {
        match word {
            Json::String(word) => found.push((word, None)),
            Json::Null => {}
            _ => return None,
        }
    }
    Some(())
}
