//! The embedded `.ftl` files: where they are, what is wrong with them, which keys they hold.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser::parse_runtime;
use include_dir::{Dir, include_dir};

use super::Lang;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/lang");

/// Something wrong with the message files of one language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A stretch of the file is not Fluent syntax; the messages in it are lost.
    #[error("{file}:{line}: {detail}")]
    Syntax {
        /// The file, relative to `assets/lang`.
        file: String,
        /// The line the parser stopped at, from 1.
        line: usize,
        /// The parser's own words.
        detail: String,
    },
    /// A message or term name is taken already; the later definition is ignored.
    #[error("{file}: `{key}` is already defined in {first}")]
    Duplicate {
        /// The file of the later definition.
        file: String,
        /// The name, without the dash of a term: terms and messages share one name space.
        key: String,
        /// The file of the first definition.
        first: String,
    },
}

/// A message file: its path relative to `assets/lang`, and its text.
pub(super) type Source<'s> = (&'s str, &'s str);

/// What one pattern needs: the variables it names and the other messages it includes.
#[derive(Default)]
struct Needs {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

/// The message files of `lang`, in order of name.
pub(super) fn sources(lang: Lang) -> Vec<Source<'static>> {
    let files = FILES.get_dir(lang.code()).into_iter().flat_map(Dir::files);
    files
        .filter(|file| file.path().extension().is_some_and(|ext| ext == "ftl"))
        .map(|file| {
            let path = file.path().to_str();
            let path = path.expect("invariant: asset names are UTF-8");
            let text = file.contents_utf8();
            (path, text.expect("invariant: .ftl files are UTF-8"))
        })
        .collect()
}

/// Every syntax error and duplicate name in the files of `lang`; empty in a sound build.
#[must_use]
pub fn faults(lang: Lang) -> Vec<Fault> {
    faults_in(&sources(lang))
}

/// Every message id of `lang`, and every attribute as `id.attribute`, with the names of the
/// `$variables` a caller must pass, those of selectors and of included messages among them.
#[must_use]
pub fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    keys_in(&sources(lang))
}

pub(super) fn faults_in(sources: &[Source<'_>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for &(file, text) in sources {
        let (resource, errors) = match parse_runtime(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        faults.extend(errors.into_iter().map(|error| Fault::Syntax {
            file: file.to_owned(),
            line: line_of(text, error.pos.start),
            detail: error.to_string(),
        }));
        for key in resource.body.iter().filter_map(name) {
            if let Some(first) = taken.get(key) {
                faults.push(Fault::Duplicate {
                    file: file.to_owned(),
                    key: key.to_owned(),
                    first: (*first).to_owned(),
                });
            } else {
                taken.insert(key, file);
            }
        }
    }
    faults
}

pub(super) fn keys_in(sources: &[Source<'_>]) -> BTreeMap<String, BTreeSet<String>> {
    let mut needs = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for &(_, text) in sources {
        let (Ok(resource) | Err((resource, _))) = parse_runtime(text);
        for entry in &resource.body {
            let first = name(entry).is_some_and(|key| taken.insert(key));
            if let (true, Entry::Message(message)) = (first, entry) {
                record(message, &mut needs);
            }
        }
    }
    needs.keys().map(|key| (key.clone(), variables(key, &needs))).collect()
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.bytes().take(offset);
    1 + before.filter(|&byte| byte == b'\n').count()
}

fn name<'s>(entry: &Entry<&'s str>) -> Option<&'s str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

fn record(message: &Message<&str>, all: &mut BTreeMap<String, Needs>) {
    if let Some(value) = &message.value {
        all.insert(message.id.name.to_owned(), Needs::of(value));
    }
    for attribute in &message.attributes {
        let key = format!("{}.{}", message.id.name, attribute.id.name);
        all.insert(key, Needs::of(&attribute.value));
    }
}

/// The variables of `key` and of every message it includes, however deep.
fn variables(key: &str, all: &BTreeMap<String, Needs>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![key];
    while let Some(key) = open.pop() {
        if let (true, Some(needs)) = (seen.insert(key), all.get(key)) {
            found.extend(needs.variables.iter().cloned());
            open.extend(needs.messages.iter().map(String::as_str));
        }
    }
    found
}

impl Needs {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut needs = Self::default();
        needs.pattern(pattern);
        needs
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.messages.insert(match attribute {
                    Some(attribute) => format!("{}.{attribute}", id.name),
                    None => id.name.to_owned(),
                });
            }
            InlineExpression::FunctionReference { arguments, .. } => self.call(arguments),
            InlineExpression::TermReference { arguments, .. } => {
                if let Some(arguments) = arguments {
                    self.call(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for value in arguments.positional.iter().chain(named) {
            self.inline(value);
        }
    }
}
