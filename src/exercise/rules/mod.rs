//! Rules of a policy: `when` a condition on the observed picture holds, `do` orders; as data, in a small language of their own
//! (`assets/policies/README.md`).
//!
//! Contract: a rule sees [`Sitrep`] and the public data of the scenario, nothing else. Every hour the rules are looked at in
//! their order, each for its sites or routes in the order of the scenario. A rule is on while `when` holds; with `until`, it
//! goes on when `when` holds and `until` does not, and stays on until `until` holds. A rule that is on and whose cool-down is
//! over proposes its orders; if one was proposed, the cool-down begins. Names are resolved when the policy is read, ids of sites
//! and suppliers when it meets its scenario.

mod compile;
mod expression;
mod names;
mod order;
mod parse;
#[cfg(test)]
mod tests;
mod written;

pub(super) use compile::compile;
pub use names::{Kind, Name, names};
pub(super) use written::{NumberName, WrittenRule};

use self::expression::{Expr, Here};
use self::order::{Firing, Part, Suppliers, suppliers};
use self::written::Each;
use crate::scenario::Loaded;
use crate::scenario::ids::SiteId;
use crate::scenario::schema::{Lever, SiteKind};
use crate::sim::{Decision, Sitrep};

/// Opens the schema of orders in that of a policy, see `order`.
pub(super) fn open_up(schema: &mut schemars::Schema) {
    let mut value = std::mem::take(schema).to_value();
    order::open_up(&mut value);
    *schema = schemars::Schema::try_from(value).expect("invariant: an object stays one");
}

/// A rule that can run.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    each: Each,
    choose: Option<Chosen>,
    when: Expr,
    until: Option<Expr>,
    cooldown: u32,
    orders: Vec<Part>,
}

/// How another site is chosen.
#[derive(Clone, Debug)]
struct Chosen {
    among: Vec<SiteKind>,
    most: Expr,
}

/// All rules of a policy, for any scenario.
#[derive(Clone, Debug, Default)]
pub(super) struct Compiled {
    rules: Vec<Rule>,
    /// Sites that expressions name.
    sites: Vec<SiteId>,
}

/// What is remembered of a rule for one site or route.
#[derive(Clone, Copy, Debug, Default)]
struct Memory {
    on: bool,
    /// Hour from which it may fire again.
    from: u32,
}

/// A rule in a scenario.
struct Placed {
    rule: Rule,
    /// Positions of its sites or routes; one for the country.
    subjects: Vec<usize>,
    /// Positions of the sites to choose from.
    among: Vec<usize>,
    memory: Vec<Memory>,
}

/// The rules of a policy in a scenario.
pub(super) struct Ruled {
    rules: Vec<Placed>,
    named: Vec<Option<usize>>,
    suppliers: Suppliers,
}

impl Compiled {
    /// Whether there are no rules.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules in a scenario.
    pub(super) fn place(&self, loaded: &Loaded) -> Ruled {
        let sites = &loaded.scenario.sites;
        let of_kinds = |kinds: &[SiteKind]| -> Vec<usize> {
            let fits = |at: &usize| kinds.is_empty() || kinds.contains(&sites[*at].kind);
            (0..sites.len()).filter(fits).collect()
        };
        let place = |rule: &Rule| {
            let subjects = match &rule.each {
                Each::Once => vec![0],
                Each::Sites(kinds) => of_kinds(kinds),
                Each::Routes => (0..loaded.scenario.routes.len()).collect(),
            };
            let among = rule.choose.as_ref().map_or(Vec::new(), |choose| of_kinds(&choose.among));
            let memory = vec![Memory::default(); subjects.len()];
            Placed { rule: rule.clone(), subjects, among, memory }
        };
        Ruled {
            rules: self.rules.iter().map(place).collect(),
            named: self.sites.iter().map(|id| sites.iter().position(|site| site.id == *id)).collect(),
            suppliers: suppliers(&loaded.scenario, &loaded.rules),
        }
    }
}

impl Ruled {
    /// Adds the orders of this hour; measures in `never` are not put in force.
    pub(super) fn decide(&mut self, sitrep: &Sitrep, never: &[Lever], orders: &mut Vec<Decision>) {
        let Self { rules, named, suppliers } = self;
        for placed in rules {
            placed.decide(sitrep, named, suppliers, never, orders);
        }
    }
}

impl Placed {
    fn decide(
        &mut self,
        sitrep: &Sitrep,
        named: &[Option<usize>],
        suppliers: &Suppliers,
        never: &[Lever],
        orders: &mut Vec<Decision>,
    ) {
        let Self { rule, subjects, among, memory } = self;
        for (at, memory) in subjects.iter().zip(memory) {
            let cooling = sitrep.tick.0 < memory.from;
            // Only hysteresis has something to remember while the rule cools down.
            if cooling && rule.until.is_none() {
                continue;
            }
            let it = (rule.each != Each::Once).then_some(*at);
            let mut here = Here { sitrep, it, other: None, named };
            if let Some(choose) = &rule.choose {
                here.other = choose.best(among, here, &rule.each);
                if here.other.is_none() {
                    continue;
                }
            }
            memory.on = match &rule.until {
                Some(until) if memory.on => !until.holds(here),
                Some(until) => rule.when.holds(here) && !until.holds(here),
                None => rule.when.holds(here),
            };
            if !memory.on || cooling {
                continue;
            }
            let before = orders.len();
            let firing = Firing { here, suppliers };
            let refrains = |order: &Decision| matches!(order, Decision::Enact { lever } if never.contains(lever));
            orders.extend(rule.orders.iter().filter_map(|part| part.order(&firing)).filter(|order| !refrains(order)));
            if orders.len() > before {
                memory.from = sitrep.tick.0 + rule.cooldown;
            }
        }
    }
}

impl Chosen {
    /// The open and reachable site for which the expression gives most; the first one where several do.
    fn best(&self, among: &[usize], here: Here<'_>, each: &Each) -> Option<usize> {
        let own = here.it.filter(|_| matches!(each, Each::Sites(_)));
        let can = |at: &usize| {
            let site = here.sitrep.sites.get(*at);
            Some(*at) != own && site.is_some_and(|site| site.open && site.reachable)
        };
        let value = |at: &usize| self.most.value(Here { other: Some(*at), ..here });
        among.iter().copied().filter(can).min_by_key(|at| std::cmp::Reverse(value(at)))
    }
}
