//! The ledger: approved, committed, paid and owed, line by line, to the cent.
//!
//! Keeps: the approved amounts of all lines and what is left of the contingency fund always add up to what the
//! scenario and donors gave; no line pays or commits more than it has. What cannot be paid is owed (arrears), and arrears that are
//! old enough stop the line's services until they are paid.

use bevy::ecs::resource::Resource;
use serde::Serialize;

use crate::scenario::schema::{Budget, Line};
use crate::sim::decision::Refusal;
use crate::units::{Money, Tick};

/// One line of the budget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Account {
    /// Approved, transfers and releases included.
    pub approved: Money,
    /// Promised for goods on order.
    pub committed: Money,
    /// Paid.
    pub paid: Money,
    /// Due and unpaid.
    pub owed: Money,
    /// Since when something is owed.
    pub owed_since: Option<Tick>,
    /// Whether arrears have stopped the line's services.
    pub stopped: bool,
}

impl Account {
    /// What can still be spent.
    #[must_use]
    pub fn left(&self) -> Money {
        self.approved - self.committed - self.paid
    }

    /// What can be moved to another line: arrears come first.
    #[must_use]
    pub fn free(&self) -> Money {
        Money((self.left() - self.owed).0.max(0))
    }
}

/// All the money of the response.
#[derive(Resource, Clone, Debug, Hash)]
pub struct Ledger {
    /// Lines, in the order of [`Line::ALL`].
    pub accounts: [Account; Line::COUNT],
    /// What is left of the contingency fund.
    pub contingency: Money,
    /// Hours that a service stood still because of arrears.
    pub stopped_hours: u32,
    /// Received from donors.
    pub income: Money,
    /// Taken back from lines.
    pub withdrawn: Money,
    /// Purchases outside the rules.
    pub findings: u32,
}

impl Ledger {
    /// The ledger at STARTEX.
    #[must_use]
    pub fn new(budget: &Budget) -> Self {
        let mut accounts = [Account::default(); Line::COUNT];
        for line in &budget.lines {
            accounts[line.line as usize].approved += line.amount;
        }
        Self {
            accounts,
            contingency: budget.contingency,
            stopped_hours: 0,
            income: Money::ZERO,
            withdrawn: Money::ZERO,
            findings: 0,
        }
    }

    /// The account of a line.
    #[must_use]
    pub const fn of(&self, line: Line) -> &Account {
        &self.accounts[line as usize]
    }

    /// Whether a line's services run.
    #[must_use]
    pub const fn runs(&self, line: Line) -> bool {
        !self.of(line).stopped
    }

    /// Whether a line has so much left beyond its arrears.
    ///
    /// # Errors
    /// It has not.
    pub fn needs(&self, line: Line, amount: Money) -> Result<(), Refusal> {
        let left = self.of(line).free();
        if left < amount {
            return Err(Refusal::Funds { needed: amount.0, left: left.0, line });
        }
        Ok(())
    }

    /// Pays at once for something ordered.
    ///
    /// # Errors
    /// The line has not enough left beyond its arrears.
    pub fn pay(&mut self, line: Line, amount: Money) -> Result<(), Refusal> {
        self.needs(line, amount)?;
        self.accounts[line as usize].paid += amount;
        Ok(())
    }

    /// Commits money to be paid on delivery.
    ///
    /// # Errors
    /// The line has not enough left beyond its arrears.
    pub fn commit(&mut self, line: Line, amount: Money) -> Result<(), Refusal> {
        self.needs(line, amount)?;
        self.accounts[line as usize].committed += amount;
        Ok(())
    }

    /// Pays what was committed.
    pub fn honour(&mut self, line: Line, amount: Money) {
        let account = &mut self.accounts[line as usize];
        account.committed -= amount;
        account.paid += amount;
    }

    /// Gives back what was committed.
    pub fn release_commitment(&mut self, line: Line, amount: Money) {
        self.accounts[line as usize].committed -= amount;
    }

    /// Charges a running cost: paid as far as the line reaches, else owed.
    pub fn charge(&mut self, line: Line, amount: Money, now: Tick) {
        let account = &mut self.accounts[line as usize];
        account.owed += amount;
        account.settle();
        if account.owed > Money::ZERO && account.owed_since.is_none() {
            account.owed_since = Some(now);
        }
    }

    /// Moves money between lines.
    ///
    /// # Errors
    /// The line it comes from has not enough left beyond its arrears.
    pub fn transfer(&mut self, from: Line, to: Line, amount: Money) -> Result<(), Refusal> {
        self.needs(from, amount)?;
        self.accounts[from as usize].approved -= amount;
        self.accounts[to as usize].approved += amount;
        self.accounts[to as usize].settle();
        Ok(())
    }

    /// Moves money from the contingency fund to a line.
    ///
    /// # Errors
    /// The fund has not enough left.
    pub fn release(&mut self, to: Line, amount: Money) -> Result<(), Refusal> {
        if self.contingency < amount {
            return Err(Refusal::Funds { needed: amount.0, left: self.contingency.0, line: to });
        }
        self.contingency -= amount;
        self.accounts[to as usize].approved += amount;
        self.accounts[to as usize].settle();
        Ok(())
    }

    /// Takes in money from donors; it is not earmarked, so the contingency fund holds it.
    pub fn receive(&mut self, amount: Money) {
        self.contingency += amount;
        self.income += amount;
    }

    /// Takes in money for one line.
    pub fn grant(&mut self, to: Line, amount: Money) {
        self.accounts[to as usize].approved += amount;
        self.accounts[to as usize].settle();
        self.income += amount;
    }

    /// Takes back a share of what can still be spent on a line, permille; returns how much.
    pub fn cut(&mut self, line: Line, share: u32) -> Money {
        let account = &mut self.accounts[line as usize];
        let lost = Money((account.left().0.max(0) as u64 * u64::from(share.min(1000)) / 1000) as i64);
        account.approved -= lost;
        self.withdrawn += lost;
        lost
    }

    /// All money, wherever it stands: what the scenario gave and what donors gave, less what was withdrawn.
    #[must_use]
    pub fn total(&self) -> Money {
        self.accounts.iter().map(|a| a.approved).sum::<Money>() + self.contingency
    }

    /// Money paid on all lines.
    #[must_use]
    pub fn paid(&self) -> Money {
        self.accounts.iter().map(|a| a.paid).sum()
    }
}

impl Account {
    /// Pays arrears as far as the line reaches.
    fn settle(&mut self) {
        let now = Money(self.owed.0.min(self.left().0).max(0));
        self.paid += now;
        self.owed -= now;
        if self.owed == Money::ZERO {
            self.owed_since = None;
        }
    }

    /// Whether arrears are old enough to stop services.
    #[must_use]
    pub fn overdue(&self, now: Tick, after_hours: u32) -> bool {
        self.owed_since.is_some_and(|since| now.since(since) >= after_hours)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scenario::schema::BudgetLine;

    fn ledger() -> Ledger {
        let lines = Line::ALL.map(|line| BudgetLine { line, amount: Money::whole(100) }).to_vec();
        Ledger::new(&Budget { lines, contingency: Money::whole(50) })
    }

    proptest! {
        #[test]
        fn no_sequence_of_postings_makes_or_loses_a_cent(
            acts in prop::collection::vec((0usize..9, 0usize..Line::COUNT, 0usize..Line::COUNT, 0i64..9000), 0..60)
        ) {
            let mut ledger = ledger();
            let (mut spent, mut charged) = (Money::ZERO, Money::ZERO);
            for (kind, a, b, cents) in acts {
                let (from, to, amount) = (Line::ALL[a], Line::ALL[b], Money(cents));
                match kind {
                    0 => if ledger.pay(from, amount).is_ok() { spent += amount },
                    1 => { let _ = ledger.commit(from, amount); }
                    2 => { ledger.charge(from, amount, Tick(1)); charged += amount; }
                    3 => { let _ = ledger.transfer(from, to, amount); }
                    4 => { let _ = ledger.release(to, amount); }
                    5 => ledger.receive(amount),
                    6 => ledger.grant(to, amount),
                    7 => { ledger.cut(from, (cents % 1001) as u32); }
                    _ => {
                        let due = Money(amount.0.min(ledger.of(from).committed.0));
                        ledger.honour(from, due);
                        spent += due;
                    }
                }
                prop_assert_eq!(ledger.total() - ledger.income + ledger.withdrawn, Money::whole(50 + 100 * Line::COUNT as i64));
                let owed: Money = ledger.accounts.iter().map(|a| a.owed).sum();
                prop_assert_eq!(ledger.paid() + owed, spent + charged);
                for account in &ledger.accounts {
                    prop_assert!(account.left() >= Money::ZERO && account.committed >= Money::ZERO);
                    prop_assert_eq!(account.owed_since.is_some(), account.owed > Money::ZERO);
                }
            }
        }
    }

    #[test]
    fn arrears_are_paid_first_and_their_clock_starts_once() {
        let mut ledger = ledger();
        ledger.charge(Line::Staff, Money::whole(120), Tick(10));
        ledger.charge(Line::Staff, Money::whole(5), Tick(40));
        assert_eq!(ledger.of(Line::Staff).owed, Money::whole(25));
        assert!(ledger.of(Line::Staff).overdue(Tick(82), 72) && !ledger.of(Line::Staff).overdue(Tick(81), 72));
        ledger.release(Line::Staff, Money::whole(30)).unwrap();
        assert_eq!((ledger.of(Line::Staff).owed, ledger.of(Line::Staff).left()), (Money::ZERO, Money::whole(5)));
    }
}
