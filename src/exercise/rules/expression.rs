//! Expressions of rules: whole numbers and truth values, statically typed, over the names of the observed picture.
//!
//! Contract: [`parse`] reads a text in time linear in its length, never panics, and gives either an expression of the kind that
//! is needed or the first finding, with its place inside the text. [`Expr::value`] always ends and never fails: arithmetic stays
//! at the ends of 64 bits, `/` rounds down, and what is divided by zero is 0.

use super::names::{Kind, Reader};
use crate::sim::Sitrep;

pub(super) use super::parse::{Scope, Subject, parse};

/// Whose names are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The country.
    Country,
    /// The site or route for which the rule is looked at.
    It,
    /// The site that was chosen.
    Other,
    /// A site by its id: position in the list of the ids that the policy names.
    Named(usize),
}

/// An operation on two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    Or,
    And,
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Differs,
    Plus,
    Minus,
    Times,
    Over,
    Rest,
    Min,
    Max,
    Percent,
}

/// An expression; truth is 1, falsehood 0.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    /// A number or truth value.
    Fixed(i64),
    /// A name.
    Read(Who, Reader, usize),
    /// `not`.
    Not(Box<Self>),
    /// A minus before something.
    Negative(Box<Self>),
    /// Two values.
    Both(Op, Box<[Self; 2]>),
    /// `if(condition, then, otherwise)`.
    If(Box<[Self; 3]>),
}

/// What an expression is evaluated in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here<'h> {
    /// The observed picture.
    pub sitrep: &'h Sitrep,
    /// Position of the site or route of the rule.
    pub it: Option<usize>,
    /// Position of the chosen site.
    pub other: Option<usize>,
    /// Positions of the sites that the policy names; none for those that the scenario does not have.
    pub named: &'h [Option<usize>],
}

impl Expr {
    /// The value.
    pub(super) fn value(&self, here: Here<'_>) -> i64 {
        match self {
            Self::Fixed(value) => *value,
            Self::Read(who, read, with) => {
                let at = match who {
                    Who::Country => Some(0),
                    Who::It => here.it,
                    Who::Other => here.other,
                    Who::Named(at) => here.named.get(*at).copied().flatten(),
                };
                at.map_or(0, |at| read(here.sitrep, at, *with))
            }
            Self::Not(inner) => i64::from(inner.value(here) == 0),
            Self::Negative(inner) => inner.value(here).saturating_neg(),
            Self::If(parts) => {
                let [condition, then, otherwise] = &**parts;
                if condition.holds(here) { then.value(here) } else { otherwise.value(here) }
            }
            Self::Both(op, parts) => {
                let [left, right] = &**parts;
                match (op, left.value(here)) {
                    (Op::Or, 1) => 1,
                    (Op::And, 0) => 0,
                    (op, left) => op.of(left, right.value(here)),
                }
            }
        }
    }

    /// Whether it is true.
    pub(super) fn holds(&self, here: Here<'_>) -> bool {
        self.value(here) != 0
    }

    /// The value, if nothing of the picture is read.
    pub(super) const fn constant(&self) -> Option<i64> {
        match self {
            Self::Fixed(value) => Some(*value),
            _ => None,
        }
    }

    /// `not` before a truth value.
    pub(super) fn not(inner: Self) -> Self {
        match inner {
            Self::Fixed(value) => Self::Fixed(i64::from(value == 0)),
            inner => Self::Not(Box::new(inner)),
        }
    }

    /// A minus before a number.
    pub(super) fn negative(inner: Self) -> Self {
        match inner {
            Self::Fixed(value) => Self::Fixed(value.saturating_neg()),
            inner => Self::Negative(Box::new(inner)),
        }
    }

    /// An operation; what is known when it is read is worked out at once.
    pub(super) fn both(op: Op, left: Self, right: Self) -> Self {
        match (left, right) {
            (Self::Fixed(left), Self::Fixed(right)) => Self::Fixed(op.of(left, right)),
            (left, right) => Self::Both(op, Box::new([left, right])),
        }
    }

    /// A choice between two values.
    pub(super) fn choice(condition: Self, then: Self, otherwise: Self) -> Self {
        match condition {
            Self::Fixed(0) => otherwise,
            Self::Fixed(_) => then,
            condition => Self::If(Box::new([condition, then, otherwise])),
        }
    }
}

impl Op {
    /// What it makes of two values.
    fn of(self, a: i64, b: i64) -> i64 {
        match self {
            Self::Or | Self::Max => a.max(b),
            Self::And | Self::Min => a.min(b),
            Self::Less => i64::from(a < b),
            Self::AtMost => i64::from(a <= b),
            Self::More => i64::from(a > b),
            Self::AtLeast => i64::from(a >= b),
            Self::Same => i64::from(a == b),
            Self::Differs => i64::from(a != b),
            Self::Plus => a.saturating_add(b),
            Self::Minus => a.saturating_sub(b),
            Self::Times => a.saturating_mul(b),
            Self::Over => divided(i128::from(a), i128::from(b)),
            Self::Rest => rest(a, b),
            Self::Percent => divided(i128::from(a) * 100, i128::from(b)),
        }
    }

    /// Kind of its two sides, if they are of one, and of its result.
    pub(super) const fn kinds(self) -> (Option<Kind>, Kind) {
        match self {
            Self::Or | Self::And => (Some(Kind::Truth), Kind::Truth),
            Self::Same | Self::Differs => (None, Kind::Truth),
            Self::Less | Self::AtMost | Self::More | Self::AtLeast => (Some(Kind::Number), Kind::Truth),
            _ => (Some(Kind::Number), Kind::Number),
        }
    }
}

/// `a / b` rounded down, held at the ends of 64 bits; 0 where `b` is 0.
fn divided(a: i128, b: i128) -> i64 {
    if b == 0 {
        return 0;
    }
    let down = if a % b != 0 && (a < 0) != (b < 0) { a / b - 1 } else { a / b };
    down.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

/// What `a / b` leaves, with the sign of `b`; 0 where `b` is 0.
fn rest(a: i64, b: i64) -> i64 {
    let rest = a.checked_rem(b).unwrap_or(0);
    if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
}
