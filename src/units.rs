//! Units: the quantities of the simulation as types.
//!
//! People, goods, litres, hours and money are whole numbers; shares are permille. A value is checked when it is
//! read, so that a negative head count or an amount with three decimals never enters the model.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Hours in a day.
pub const DAY: u32 = 24;

/// Defines a whole-number quantity with an upper limit that keeps every sum of the model inside 64 bits.
macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $limit:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The largest value that may be read from a file.
            pub const LIMIT: u32 = $limit;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value = u32::deserialize(from)?;
                if value > Self::LIMIT {
                    return Err(D::Error::custom(format_args!("{value} is more than {}", Self::LIMIT)));
                }
                Ok(Self(value))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "integer", "minimum": 0, "maximum": $limit })
            }
        }
    };
}

quantity!(
    /// A head count.
    Persons, 10_000_000
);
quantity!(
    /// Items of relief goods: kits, rations (one person, one day) or tents.
    Kits, 100_000_000
);
quantity!(
    /// Litres of water (a day, where a field says so).
    Litres, 1_000_000_000
);
quantity!(
    /// A span of time in hours.
    Hours, 24 * 366
);
quantity!(
    /// An hour of the day, 0 to 24; 24 is midnight at the day's end.
    HourOfDay, 24
);
quantity!(
    /// A scenario day; day 1 is the day of STARTEX.
    Day, 366
);
quantity!(
    /// A share in thousandths: 0 is nothing, 1000 everything.
    Permille, 1000
);

impl Permille {
    /// Everything.
    pub const ONE: Self = Self(1000);
}

/// A moment: whole hours since STARTEX.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tick(pub u32);

impl Tick {
    /// Hours from `earlier` to this moment; zero if `earlier` lies ahead.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An amount of money in cents of the scenario's currency. Never a float: budgets balance to the cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub i64);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest amount that may be read from a file, in whole currency units.
    pub const LIMIT: i64 = 1_000_000_000_000;

    /// `units` whole currency units.
    #[must_use]
    pub const fn whole(units: i64) -> Self {
        Self(units * 100)
    }

    /// The price of `count` pieces at this unit price.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0 * i64::try_from(count).expect("invariant: counts fit 63 bits"))
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::ops::SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |sum, amount| sum + amount)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 { to.serialize_i64(self.0 / 100) } else { to.serialize_f64(cents_to_units(self.0)) }
    }
}

/// Whole currency units with two decimals, for files; exact to the cent below 2^53 cents.
fn cents_to_units(cents: i64) -> f64 {
    cents as f64 / 100.0
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Amount;
        impl Visitor<'_> for Amount {
            type Value = Money;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount of money with at most two decimals")
            }
            fn visit_u64<E: serde::de::Error>(self, units: u64) -> Result<Money, E> {
                i64::try_from(units).map_or_else(|_| Err(E::custom("amount too large")), |units| self.visit_i64(units))
            }
            fn visit_i64<E: serde::de::Error>(self, units: i64) -> Result<Money, E> {
                if (0..=Money::LIMIT).contains(&units) {
                    Ok(Money::whole(units))
                } else {
                    Err(E::custom(format_args!("an amount must lie between 0 and {}", Money::LIMIT)))
                }
            }
            fn visit_f64<E: serde::de::Error>(self, units: f64) -> Result<Money, E> {
                if !(0.0..=Money::LIMIT as f64).contains(&units) {
                    return Err(E::custom(format_args!("an amount must lie between 0 and {}", Money::LIMIT)));
                }
                let cents = (units * 100.0).round();
                if (units * 100.0 - cents).abs() > 0.001 {
                    return Err(E::custom("an amount has at most two decimals"));
                }
                Ok(Money(cents as i64))
            }
        }
        from.deserialize_any(Amount)
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": Self::LIMIT, "x-decimals": 2 })
    }
}

/// `value * share / 1000`, rounded down.
#[must_use]
pub const fn permille_of(value: u64, share: u32) -> u64 {
    value * share as u64 / 1000
}

/// What `have` is of `need` in permille, 1000 at most; 1000 where nothing is needed.
#[must_use]
pub const fn coverage(have: u64, need: u64) -> u32 {
    if have >= need { 1000 } else { (have * 1000 / need) as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_cents_exactly_and_refuses_a_third_decimal() {
        assert_eq!(ron::from_str::<Money>("28.5").unwrap(), Money(2850));
        assert_eq!(ron::from_str::<Money>("1_000_000").unwrap(), Money::whole(1_000_000));
        assert_eq!(ron::from_str::<Money>("0.29").unwrap(), Money(29));
        for bad in ["0.125", "-1", "-0.5", "2000000000000", "1e300"] {
            assert!(ron::from_str::<Money>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn quantities_refuse_negative_fractional_and_huge_values() {
        assert_eq!(ron::from_str::<Persons>("350").unwrap(), Persons(350));
        for bad in ["-1", "1.5", "10000001", "99999999999999999999"] {
            assert!(ron::from_str::<Persons>(bad).is_err(), "{bad}");
        }
        assert!(ron::from_str::<Permille>("1001").is_err());
    }

    #[test]
    fn coverage_is_full_where_nothing_is_needed() {
        assert_eq!(coverage(0, 0), 1000);
        assert_eq!(coverage(1, 3), 333);
        assert_eq!(coverage(9, 3), 1000);
    }
}
