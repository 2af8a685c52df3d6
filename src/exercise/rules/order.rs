//! Orders of rules: a [`Decision`] in which ids may be `it` or `other` and numbers may be expressions.
//!
//! Contract: the form of an order is that of [`Decision`], by its schema; nothing of it is repeated here. A template is a tree
//! like JSON that is filled in when the rule fires and read as a `Decision`. Each template has been tried with probe values, so
//! filling it in fails for its numbers only: one below zero or too large, or no supplier. The order is then not given.

use serde_json::{Map, Value as Json};

use super::expression::{Expr, Here, Subject};
use crate::scenario::ids::SupplierId;
use crate::scenario::rules::Rules;
use crate::scenario::schema::{Item, OrderKind, Scenario};
use crate::sim::{Decision, Sitrep};

/// Opens the schema of an order: whole numbers and amounts may be expressions, ids are those of the scenario that will be
/// played, not of this file.
pub(super) fn open_up(root: &mut Json) {
    let mut reached = vec!["Decision".to_owned()];
    let mut at = 0;
    while let Some(name) = reached.get(at).cloned() {
        at += 1;
        if let Some(schema) = root.pointer_mut(&format!("/$defs/{name}")) {
            open(schema, &mut reached);
        }
    }
}

fn open(schema: &mut Json, reached: &mut Vec<String>) {
    match schema {
        Json::Array(items) => items.iter_mut().for_each(|item| open(item, reached)),
        Json::Object(keywords) => {
            let word = keywords.get("type").and_then(Json::as_str).unwrap_or_default();
            if matches!(word, "integer" | "number") {
                let word = word.to_owned();
                keywords.insert("type".to_owned(), Json::from(vec![word.as_str(), "string"]));
                keywords.insert("x-expression".to_owned(), word.into());
            }
            if let Some(kind) = keywords.remove("x-refers") {
                keywords.insert("x-id".to_owned(), kind);
            }
            let name = keywords.get("$ref").and_then(Json::as_str).and_then(|to| to.strip_prefix("#/$defs/"));
            if let Some(name) = name.map(str::to_owned)
                && !reached.contains(&name)
            {
                reached.push(name);
            }
            keywords.values_mut().for_each(|value| open(value, reached));
        }
        _ => {}
    }
}

/// The supplier that an order names by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// The lowest price.
    Cheapest,
    /// The shortest lead time, customs included.
    Soonest,
}

/// A part of an order.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// As it is written.
    Fixed(Json),
    /// The id of the site or route of the rule.
    It(Subject),
    /// The id of the chosen site.
    Other,
    /// A number.
    Number(Expr),
    /// A supplier of an item.
    Supplier(Rank, Item),
    /// Several parts.
    List(Vec<Self>),
    /// Parts by name.
    Record(Vec<(String, Self)>),
}

/// Suppliers by item: the cheapest and the soonest; none where nobody sells it.
pub(super) type Suppliers = [(Option<SupplierId>, Option<SupplierId>); Item::COUNT];

/// Who sells what, by the public data of a scenario; the first of the scenario where several are alike.
pub(super) fn suppliers(scenario: &Scenario, rules: &Rules) -> Suppliers {
    Item::ALL.map(|item| {
        let offers = || {
            let of = |supplier: &'_ _| offers_of(supplier, item, rules);
            scenario.suppliers.iter().filter_map(of)
        };
        let cheapest = offers().min_by_key(|(_, price, _)| *price).map(|(id, ..)| id);
        (cheapest, offers().min_by_key(|(_, _, hours)| *hours).map(|(id, ..)| id))
    })
}

/// Id, price in cents and hours until an item comes, if this supplier sells it.
fn offers_of(
    supplier: &crate::scenario::schema::Supplier,
    item: Item,
    rules: &Rules,
) -> Option<(SupplierId, i64, u32)> {
    let offer = supplier.offers.iter().find(|offer| offer.item == item)?;
    let customs = if supplier.imported { rules.customs_hours } else { 0 };
    Some((supplier.id.clone(), offer.price.0, supplier.lead_time_hours.0 + customs))
}

/// What a template is filled in with.
pub(super) trait Filling {
    /// The id of the site or route of the rule.
    fn it(&self, subject: Subject) -> Option<String>;
    /// The id of the chosen site.
    fn other(&self) -> Option<String>;
    /// A number.
    fn number(&self, expr: &Expr) -> i64;
    /// A supplier.
    fn supplier(&self, rank: Rank, item: Item) -> Option<String>;
}

/// Probe values.
pub(super) struct Probe;

impl Filling for Probe {
    fn it(&self, _: Subject) -> Option<String> {
        Some("it".to_owned())
    }
    fn other(&self) -> Option<String> {
        Some("other".to_owned())
    }
    fn number(&self, _: &Expr) -> i64 {
        1
    }
    fn supplier(&self, _: Rank, _: Item) -> Option<String> {
        Some("supplier".to_owned())
    }
}

/// The values of a rule that fires.
pub(super) struct Firing<'f> {
    /// Picture and positions.
    pub here: Here<'f>,
    /// Suppliers of the scenario.
    pub suppliers: &'f Suppliers,
}

impl Filling for Firing<'_> {
    fn it(&self, subject: Subject) -> Option<String> {
        let Sitrep { sites, routes, .. } = self.here.sitrep;
        match subject {
            Subject::Site => Some(sites.get(self.here.it?)?.id.to_string()),
            Subject::Route => Some(routes.get(self.here.it?)?.id.to_string()),
        }
    }
    fn other(&self) -> Option<String> {
        Some(self.here.sitrep.sites.get(self.here.other?)?.id.to_string())
    }
    fn number(&self, expr: &Expr) -> i64 {
        expr.value(self.here)
    }
    fn supplier(&self, rank: Rank, item: Item) -> Option<String> {
        let (cheapest, soonest) = &self.suppliers[item as usize];
        let found = if rank == Rank::Cheapest { cheapest } else { soonest };
        found.as_ref().map(ToString::to_string)
    }
}

impl Part {
    /// The part with its values; none if a number is below zero or a name is missing.
    fn filled(&self, with: &impl Filling) -> Option<Json> {
        match self {
            Self::Fixed(value) => Some(value.clone()),
            Self::It(subject) => with.it(*subject).map(Json::from),
            Self::Other => with.other().map(Json::from),
            Self::Number(expr) => Some(with.number(expr)).filter(|number| *number >= 0).map(Json::from),
            Self::Supplier(rank, item) => with.supplier(*rank, *item).map(Json::from),
            Self::List(items) => items.iter().map(|item| item.filled(with)).collect::<Option<Vec<_>>>().map(Json::from),
            Self::Record(fields) => {
                let filled = fields.iter().map(|(name, part)| Some((name.clone(), part.filled(with)?)));
                filled.collect::<Option<Map<_, _>>>().map(Json::from)
            }
        }
    }

    /// The order, if it makes sense with these values.
    pub(super) fn order(&self, with: &impl Filling) -> Option<Decision> {
        let filled = self.filled(with)?;
        let of_nothing = is_of_nothing(&filled);
        let order: Decision = serde_json::from_value(filled).ok()?;
        (!of_nothing || sets(&order)).then_some(order)
    }

    /// Tries the order with probe values.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn probe(&self) -> Result<(), String> {
        let filled = self.filled(&Probe).expect("invariant: probe values are never missing");
        serde_json::from_value::<Decision>(filled).map(drop).map_err(|error| error.to_string())
    }
}

/// Whether an order has numbers and all of them are zero.
fn is_of_nothing(order: &Json) -> bool {
    let fields = order.as_object().and_then(|variant| variant.values().next()).and_then(Json::as_object);
    let mut numbers = fields.into_iter().flat_map(Map::values).filter(|value| value.is_number()).peekable();
    numbers.peek().is_some() && numbers.all(|number| number.as_i64() == Some(0))
}

/// Whether an order sets a level, so that zero means something; all others are for so many persons, goods or so much money.
const fn sets(order: &Decision) -> bool {
    matches!(
        order.kind(),
        OrderKind::SetHours
            | OrderKind::OpenDesks
            | OrderKind::SetShift
            | OrderKind::TruckWater
            | OrderKind::PayCash
            | OrderKind::HireSeats
            | OrderKind::SupportRepairs
            | OrderKind::SendRescue
    )
}
