//! Values with brackets: records, tuples, lists, maps, and the choice of what comes next.
//!
//! Contract: recursion is bounded by [`MAX_DEPTH`]; each item list allows one trailing comma.

use super::cursor::{Cursor, Parsed};
use super::{Field, MAX_DEPTH, Name, Node, Problem, Value};

/// What a pair of round brackets holds.
enum Content {
    Items(Vec<Node>),
    Fields(Vec<Field>),
}

impl Cursor<'_> {
    /// Reads one value, which must start at the cursor after blanks.
    pub(super) fn value(&mut self) -> Parsed<Node> {
        self.skip_blank()?;
        let start = self.at();
        let value = match self.peek() {
            None => return Err(self.error_here(Problem::Empty)),
            Some('(') => self.bracketed(None)?,
            Some('[') => Value::List(self.list()?),
            Some('{') => Value::Map(self.map()?),
            Some('"') => Value::Str(self.text()?),
            Some('\'') => Value::Char(self.character()?),
            Some('0'..='9' | '+' | '-' | '.') => self.number()?,
            Some(_) if self.rest().starts_with("b'") => self.byte()?,
            Some('r') if self.starts_raw_text() => Value::Str(self.text()?),
            Some(next) => match self.name()? {
                Some(name) => self.named(name)?,
                None => return Err(self.error_here(self.foreign().unwrap_or_else(|| unexpected(next)))),
            },
        };
        let span = start..self.at();
        Ok(Node { span, value })
    }

    fn named(&mut self, name: Name) -> Parsed<Value> {
        match name.text.as_str() {
            "true" => return Ok(Value::Bool(true)),
            "false" => return Ok(Value::Bool(false)),
            "inf" | "inff32" | "inff64" => return Ok(Value::Float(f64::INFINITY)),
            "NaN" | "NaNf32" | "NaNf64" => return Ok(Value::Float(f64::NAN)),
            _ => {}
        }
        let end = self.at();
        self.skip_blank()?;
        if self.peek() == Some('(') {
            return self.bracketed(Some(name));
        }
        if name.text == "Some" && self.peek().is_some_and(begins_value) {
            return self.loose_some();
        }
        self.return_to(end);
        Ok(match name.text.as_str() {
            "None" => Value::None,
            _ => Value::Word(name.text),
        })
    }

    /// `Some value`: with `implicit_some`, ron does not miss the brackets.
    fn loose_some(&mut self) -> Parsed<Value> {
        self.deepen()?;
        let inner = self.value()?;
        self.depth -= 1;
        Ok(Value::Some(Box::new(inner)))
    }

    fn bracketed(&mut self, name: Option<Name>) -> Parsed<Value> {
        let content = self.round()?;
        Ok(match (name, content) {
            (None, Content::Items(items)) if items.is_empty() => Value::Unit,
            (Some(name), Content::Items(mut items)) if name.text == "Some" && items.len() == 1 => {
                let inner = items.pop().expect("invariant: the list has one item");
                Value::Some(Box::new(inner))
            }
            (name, Content::Items(items)) => Value::Tuple { name, items },
            (name, Content::Fields(fields)) => Value::Record { name, fields },
        })
    }

    fn round(&mut self) -> Parsed<Content> {
        let open = self.enter()?;
        self.skip_blank()?;
        let content = if self.at_field()? {
            Content::Fields(self.sequence(open, ')', |cursor| cursor.field(open))?)
        } else {
            Content::Items(self.sequence(open, ')', |cursor| cursor.item(open))?)
        };
        self.depth -= 1;
        Ok(content)
    }

    /// Whether `name:` is next; leaves the cursor where it was.
    fn at_field(&mut self) -> Parsed<bool> {
        let start = self.at();
        let found = match self.name() {
            Ok(Some(_)) => {
                self.skip_blank()?;
                self.peek() == Some(':')
            }
            Ok(None) | Err(_) => false,
        };
        self.return_to(start);
        Ok(found)
    }

    fn field(&mut self, open: usize) -> Parsed<Field> {
        let Some(name) = self.name()? else {
            return Err(self.robbed(open).unwrap_or_else(|| self.no_field_name()));
        };
        let end = self.at();
        self.skip_blank()?;
        if !self.eat(':') {
            return Err(match self.peek() {
                Some(',' | ')') => Self::error(Problem::Mixed, name.span),
                _ if self.foreign().is_some() => self.error_here(self.foreign().unwrap_or(Problem::MissingColon)),
                _ => self.error_before(Problem::MissingColon, end),
            });
        }
        let value = self.value()?;
        Ok(Field { name, value })
    }

    /// A record's item that does not begin with a name: says what it is instead.
    fn no_field_name(&mut self) -> super::SyntaxError {
        let comma = self.at().checked_sub(1);
        if let Some(number) = comma.and_then(|end| self.split_number(end).or_else(|| self.decimal_comma(end))) {
            return number;
        }
        let here = self.error_here(self.foreign().unwrap_or(Problem::MissingFieldName));
        let quoted = self.peek() == Some('"');
        match self.value() {
            Ok(item) if quoted && self.skip_blank().is_ok() && self.peek() == Some(':') => {
                Self::error(Problem::QuotedFieldName, item.span)
            }
            Ok(item) => Self::error(Problem::Mixed, item.span),
            Err(_) => here,
        }
    }

    /// A value among values: a colon after it shows that field names were meant.
    fn item(&mut self, open: usize) -> Parsed<Node> {
        let item = self.value()?;
        let end = self.at();
        self.skip_blank()?;
        if self.peek() == Some(':') {
            if let Some(error) = self.clock_time(end).or_else(|| self.left_open(open, item.span.start)) {
                return Err(error);
            }
            let problem = match item.value {
                Value::Str(_) => Problem::QuotedFieldName,
                Value::Word(_) => Problem::Mixed,
                _ => Problem::MissingFieldName,
            };
            return Err(Self::error(problem, item.span));
        }
        self.return_to(end);
        Ok(item)
    }

    fn list(&mut self) -> Parsed<Vec<Node>> {
        let open = self.enter()?;
        let items = self.sequence(open, ']', |cursor| cursor.list_item(open))?;
        self.depth -= 1;
        Ok(items)
    }

    /// A colon after an item shows that the fields around the list go on without its end.
    fn list_item(&mut self, open: usize) -> Parsed<Node> {
        let item = self.value()?;
        let end = self.at();
        self.skip_blank()?;
        if self.peek() == Some(':') {
            return Err(self.clock_time(end).unwrap_or_else(|| self.unclosed(open)));
        }
        self.return_to(end);
        Ok(item)
    }

    fn map(&mut self) -> Parsed<Vec<(Node, Node)>> {
        let open = self.enter()?;
        let entries = self.sequence(open, '}', Self::entry)?;
        self.depth -= 1;
        Ok(entries)
    }

    fn entry(&mut self) -> Parsed<(Node, Node)> {
        let key = self.value()?;
        let end = self.at();
        self.skip_blank()?;
        if !self.eat(':') {
            return Err(self.error_before(Problem::MissingColon, end));
        }
        Ok((key, self.value()?))
    }

    fn enter(&mut self) -> Parsed<usize> {
        let open = self.at();
        self.deepen()?;
        self.bump();
        Ok(open)
    }

    fn deepen(&mut self) -> Parsed<()> {
        if self.depth == MAX_DEPTH {
            return Err(self.error_here(Problem::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    fn sequence<T>(&mut self, open: usize, close: char, read: impl Fn(&mut Self) -> Parsed<T>) -> Parsed<Vec<T>> {
        let mut items = Vec::new();
        loop {
            self.skip_blank()?;
            if self.eat(close) {
                self.pairs.push((open, self.at() - 1));
                return Ok(items);
            }
            self.refuse_foreign_end(open)?;
            items.push(read(self)?);
            let end = self.at();
            self.skip_blank()?;
            if self.eat(',') || self.peek() == Some(close) {
                continue;
            }
            self.refuse_foreign_end(open)?;
            return Err(self.unseparated(end));
        }
    }

    /// At the end of the text or a bracket that closes something else, names the open bracket.
    fn refuse_foreign_end(&self, open: usize) -> Parsed<()> {
        match self.peek() {
            None => Err(self.unclosed(open)),
            Some(')' | ']' | '}') => {
                let open = self.robbed(open).or_else(|| self.closes_outer(open));
                Err(open.unwrap_or_else(|| self.error_here(Problem::Mismatched)))
            }
            Some(_) => Ok(()),
        }
    }
}

fn begins_value(next: char) -> bool {
    !matches!(next, ',' | ':' | ')' | ']' | '}')
}

fn unexpected(next: char) -> Problem {
    match next {
        ',' | ':' => Problem::MissingValue,
        ')' | ']' | '}' => Problem::MissingValue,
        _ => Problem::Stray,
    }
}
