//! Reading expressions: words and signs, precedence, names and kinds.
//!
//! Contract: see `expression`. From loose to tight: `or`, `and`, `not`, one comparison, `+ -`, `* / %`, a minus before
//! something. The first problem is the finding; its place counts bytes of the text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::expression::{Expr, Op, Who};
use super::names::{Kind, Name, find, names};
use crate::scenario::finding::{Finding, code, did_you_mean, quoted};
use crate::scenario::ids::SiteId;

/// The longest expression, in bytes.
const LONGEST: usize = 1000;
/// The deepest nesting of brackets, `not` and minus.
const DEEPEST: usize = 32;
/// Words that no number of a policy may take.
pub(super) const RESERVED: [&str; 12] =
    ["or", "and", "not", "true", "false", "min", "max", "if", "percent", "it", "other", "site"];

/// For what a rule is looked at, if not for the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A site.
    Site,
    /// A route.
    Route,
}

/// What names stand for where an expression is written.
pub(super) struct Scope<'s> {
    /// What `it` is.
    pub it: Option<Subject>,
    /// Whether another site is chosen.
    pub other: bool,
    /// Whether names without `it.` or `other.` are those of the other site.
    pub of_other: bool,
    /// Own numbers of the policy.
    pub numbers: &'s BTreeMap<String, i64>,
    /// Ids of the sites that the policy names.
    pub sites: &'s mut Vec<SiteId>,
}

impl Scope<'_> {
    /// Whose names may be written alone, and those names.
    fn bare(&self) -> Option<(Who, &'static [Name])> {
        match (self.of_other, self.it) {
            (true, _) => Some((Who::Other, &names().site)),
            (false, Some(Subject::Site)) => Some((Who::It, &names().site)),
            (false, Some(Subject::Route)) => Some((Who::It, &names().route)),
            (false, None) => None,
        }
    }
}

/// A word, sign or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    Number(i64),
    Word(&'t str),
    Text(&'t str),
    Sign(&'static str),
    End,
}

/// Signs; the longer ones come first.
const SIGNS: [&str; 15] = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ",", "."];

type Parsed<T> = Result<T, Finding>;

/// Reads an expression that gives `needed`.
///
/// # Errors
/// The first finding, with its place inside `text`.
pub(super) fn parse(text: &str, scope: Scope<'_>, needed: Kind) -> Parsed<Expr> {
    if text.len() > LONGEST {
        return Err(unreadable("too-long", 0..text.len(), "").with("limit", LONGEST));
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { text, tokens, at: 0, depth: 0, scope };
    let found = parser.either()?;
    match parser.peek() {
        Token::End => found.of(needed),
        Token::Sign("<" | "<=" | ">" | ">=" | "==" | "!=") => Err(parser.wrong("chained")),
        _ => Err(parser.wrong("operator")),
    }
}

fn unreadable(problem: &str, span: Range<usize>, found: &str) -> Finding {
    Finding::error(code::EXPRESSION, span).with("problem", problem).with("found", quoted(found))
}

/// A name, as in `stock_ration`.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn tokens(text: &str) -> Parsed<Vec<(Token<'_>, Range<usize>)>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (token, length) = match first {
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            '0'..='9' => number(rest, at)?,
            c if is_word(c) => {
                let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                (Token::Word(&rest[..length]), length)
            }
            '"' | '\'' => match rest[1..].find(first) {
                Some(length) => (Token::Text(&rest[1..1 + length]), length + 2),
                None => return Err(unreadable("quote", at..at + 1, "")),
            },
            _ => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
                Some(sign) => (Token::Sign(sign), sign.len()),
                None => {
                    let problem = if first == '=' { "equals" } else { "sign" };
                    let end = at + first.len_utf8();
                    return Err(unreadable(problem, at..end, &text[at..end]));
                }
            },
        };
        found.push((token, at..at + length));
        at += length;
    }
    found.push((Token::End, text.len()..text.len()));
    Ok(found)
}

/// A whole number, `_` between digits allowed.
fn number(rest: &str, at: usize) -> Parsed<(Token<'_>, usize)> {
    let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let written = &rest[..length];
    if rest[length..].starts_with('.') && rest[length + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        return Err(unreadable("fraction", at..at + length + 2, &rest[..length + 2]));
    }
    let digits: String = written.chars().filter(|c| *c != '_').collect();
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(unreadable("value", at..at + length, written));
    }
    match digits.parse() {
        Ok(number) => Ok((Token::Number(number), length)),
        Err(_) => Err(unreadable("too-large", at..at + length, written)),
    }
}

/// An expression with its kind and the place where it is written.
struct Typed {
    expr: Expr,
    kind: Kind,
    span: Range<usize>,
}

impl Typed {
    /// The expression, if it is of the kind that is needed.
    fn of(self, needed: Kind) -> Parsed<Expr> {
        if self.kind == needed {
            return Ok(self.expr);
        }
        let needed = if needed == Kind::Truth { "truth" } else { "number" };
        Err(Finding::error(code::EXPRESSION_KIND, self.span).with("needed", needed))
    }
}

struct Parser<'t, 's> {
    text: &'t str,
    tokens: Vec<(Token<'t>, Range<usize>)>,
    at: usize,
    depth: usize,
    scope: Scope<'s>,
}

impl<'t> Parser<'t, '_> {
    fn peek(&self) -> Token<'t> {
        self.tokens[self.at].0
    }

    fn span(&self) -> Range<usize> {
        self.tokens[self.at].1.clone()
    }

    /// The end of what was taken last.
    fn end(&self) -> usize {
        self.tokens[self.at.saturating_sub(1)].1.end
    }

    /// Takes the next token; the end stays.
    fn take(&mut self) -> Token<'t> {
        let token = self.peek();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }

    fn eat(&mut self, wanted: Token<'_>) -> bool {
        let found = self.peek() == wanted;
        if found {
            self.take();
        }
        found
    }

    /// A finding at the next token: what should be there instead.
    fn wrong(&self, problem: &str) -> Finding {
        let span = self.span();
        let found = &self.text[span.clone()];
        unreadable(problem, span, found)
    }

    fn need(&mut self, sign: &'static str, problem: &str) -> Parsed<()> {
        if self.eat(Token::Sign(sign)) { Ok(()) } else { Err(self.wrong(problem)) }
    }

    /// Goes one level deeper for what `inner` reads.
    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= DEEPEST {
            return Err(self.wrong("too-deep").with("limit", DEEPEST));
        }
        self.depth += 1;
        let read = inner(self);
        self.depth -= 1;
        read
    }

    /// Two sides with what stands between them.
    fn both(&self, op: Op, left: Typed, right: Typed) -> Parsed<Typed> {
        let span = left.span.start..right.span.end;
        let (sides, kind) = op.kinds();
        let sides = sides.unwrap_or(left.kind);
        Ok(Typed { expr: Expr::both(op, left.of(sides)?, right.of(sides)?), kind, span })
    }

    /// Values of one level with an operator between each two, from left to right.
    fn chain(&mut self, next: fn(&mut Self) -> Parsed<Typed>, operator: fn(Token<'t>) -> Option<Op>) -> Parsed<Typed> {
        let mut left = next(self)?;
        while let Some(op) = operator(self.peek()) {
            self.take();
            let right = next(self)?;
            left = self.both(op, left, right)?;
        }
        Ok(left)
    }

    fn either(&mut self) -> Parsed<Typed> {
        self.chain(Self::all, |token| (token == Token::Word("or")).then_some(Op::Or))
    }

    fn all(&mut self) -> Parsed<Typed> {
        self.chain(Self::negation, |token| (token == Token::Word("and")).then_some(Op::And))
    }

    fn negation(&mut self) -> Parsed<Typed> {
        let start = self.span().start;
        if !self.eat(Token::Word("not")) {
            return self.comparison();
        }
        let inner = self.deeper(Self::negation)?.of(Kind::Truth)?;
        Ok(Typed { expr: Expr::not(inner), kind: Kind::Truth, span: start..self.end() })
    }

    fn comparison(&mut self) -> Parsed<Typed> {
        let left = self.sum()?;
        let op = match self.peek() {
            Token::Sign("<") => Op::Less,
            Token::Sign("<=") => Op::AtMost,
            Token::Sign(">") => Op::More,
            Token::Sign(">=") => Op::AtLeast,
            Token::Sign("==") => Op::Same,
            Token::Sign("!=") => Op::Differs,
            _ => return Ok(left),
        };
        self.take();
        let right = self.sum()?;
        self.both(op, left, right)
    }

    fn sum(&mut self) -> Parsed<Typed> {
        self.chain(Self::product, |token| match token {
            Token::Sign("+") => Some(Op::Plus),
            Token::Sign("-") => Some(Op::Minus),
            _ => None,
        })
    }

    fn product(&mut self) -> Parsed<Typed> {
        self.chain(Self::signed, |token| match token {
            Token::Sign("*") => Some(Op::Times),
            Token::Sign("/") => Some(Op::Over),
            Token::Sign("%") => Some(Op::Rest),
            _ => None,
        })
    }

    fn signed(&mut self) -> Parsed<Typed> {
        let start = self.span().start;
        if !self.eat(Token::Sign("-")) {
            return self.value();
        }
        let inner = self.deeper(Self::signed)?.of(Kind::Number)?;
        Ok(Typed { expr: Expr::negative(inner), kind: Kind::Number, span: start..self.end() })
    }

    fn value(&mut self) -> Parsed<Typed> {
        let span = self.span();
        let fixed = |value, kind| Ok(Typed { expr: Expr::Fixed(value), kind, span: span.clone() });
        match self.peek() {
            Token::Number(number) => {
                self.take();
                fixed(number, Kind::Number)
            }
            Token::Sign("(") => {
                self.take();
                let inner = self.deeper(Self::either)?;
                self.need(")", "bracket")?;
                Ok(Typed { span: span.start..self.end(), ..inner })
            }
            Token::Word(word) => match word {
                "or" | "and" | "not" => Err(self.wrong("value")),
                _ => {
                    self.take();
                    match word {
                        "true" => fixed(1, Kind::Truth),
                        "false" => fixed(0, Kind::Truth),
                        "min" => self.function(Op::Min, span.start),
                        "max" => self.function(Op::Max, span.start),
                        "percent" => self.function(Op::Percent, span.start),
                        "if" => self.choice(span.start),
                        "it" | "other" | "site" => self.of_subject(word, span),
                        name => self.bare(name, span),
                    }
                }
            },
            _ => Err(self.wrong("value")),
        }
    }

    /// `min(a, b)` and its like; the name is taken.
    fn function(&mut self, op: Op, start: usize) -> Parsed<Typed> {
        self.need("(", "opening")?;
        let left = self.deeper(Self::either)?;
        self.need(",", "comma")?;
        let right = self.deeper(Self::either)?;
        self.need(")", "bracket")?;
        let found = self.both(op, left, right)?;
        Ok(Typed { span: start..self.end(), ..found })
    }

    /// `if(condition, then, otherwise)`; the name is taken.
    fn choice(&mut self, start: usize) -> Parsed<Typed> {
        self.need("(", "opening")?;
        let condition = self.deeper(Self::either)?.of(Kind::Truth)?;
        self.need(",", "comma")?;
        let then = self.deeper(Self::either)?;
        self.need(",", "comma")?;
        let kind = then.kind;
        let otherwise = self.deeper(Self::either)?.of(kind)?;
        self.need(")", "bracket")?;
        Ok(Typed { expr: Expr::choice(condition, then.expr, otherwise), kind, span: start..self.end() })
    }

    /// `it.name`, `other.name` or `site("id").name`; the first word is taken.
    fn of_subject(&mut self, word: &str, span: Range<usize>) -> Parsed<Typed> {
        let (who, table) = match (word, self.scope.it) {
            ("it", Some(Subject::Site)) => (Who::It, &names().site),
            ("it", Some(Subject::Route)) => (Who::It, &names().route),
            ("it", None) => return Err(no_subject("it", "it", span)),
            ("other", _) if self.scope.other => (Who::Other, &names().site),
            ("other", _) => return Err(no_subject("other", "other", span)),
            _ => (self.named_site()?, &names().site),
        };
        self.need(".", "dot")?;
        let (place, name) = (self.span(), self.take());
        let Token::Word(name) = name else { return Err(unreadable("name", place.clone(), &self.text[place])) };
        match find(table, name) {
            Some(found) => Ok(read(who, found, span.start..place.end)),
            None => Err(unknown(name, place, table.iter().map(|known| known.name.as_str()))),
        }
    }

    /// `("id")` behind `site`.
    fn named_site(&mut self) -> Parsed<Who> {
        self.need("(", "opening")?;
        let (place, id) = (self.span(), self.take());
        let id = if let Token::Text(id) = id { SiteId::new(id) } else { None };
        let Some(id) = id else { return Err(unreadable("site-id", place.clone(), &self.text[place])) };
        self.need(")", "bracket")?;
        let sites = &mut self.scope.sites;
        let at = sites.iter().position(|known| *known == id).unwrap_or_else(|| {
            sites.push(id);
            sites.len() - 1
        });
        Ok(Who::Named(at))
    }

    /// A name by itself.
    fn bare(&self, name: &str, span: Range<usize>) -> Parsed<Typed> {
        if let Some(number) = self.scope.numbers.get(name) {
            return Ok(Typed { expr: Expr::Fixed(*number), kind: Kind::Number, span });
        }
        if let Some(found) = find(&names().country, name) {
            return Ok(read(Who::Country, found, span));
        }
        let bare = self.scope.bare();
        if let Some((who, found)) = bare.and_then(|(who, table)| Some((who, find(table, name)?))) {
            return Ok(read(who, found, span));
        }
        if find(&names().site, name).is_some() {
            return Err(no_subject(name, "site", span));
        }
        if find(&names().route, name).is_some() {
            return Err(no_subject(name, "route", span));
        }
        let own = self.scope.numbers.keys().map(String::as_str);
        let of_subject = bare.into_iter().flat_map(|(_, table)| table).map(|known| known.name.as_str());
        let of_country = names().country.iter().map(|known| known.name.as_str());
        Err(unknown(name, span, own.chain(of_subject).chain(of_country)))
    }
}

fn read(who: Who, name: &Name, span: Range<usize>) -> Typed {
    Typed { expr: Expr::Read(who, name.read, name.with), kind: name.kind, span }
}

fn unknown<'k>(name: &str, span: Range<usize>, known: impl Iterator<Item = &'k str>) -> Finding {
    let known: Vec<&str> = known.collect();
    Finding::error(code::UNKNOWN_NAME, span).with("name", quoted(name)).with_known(did_you_mean(name, &known), &known)
}

/// The finding for a name of something that the rule does not have.
pub(super) fn no_subject(name: &str, needs: &str, span: Range<usize>) -> Finding {
    Finding::error(code::NO_SUBJECT, span).with("name", quoted(name)).with("needs", needs)
}
