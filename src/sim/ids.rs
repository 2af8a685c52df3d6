//! Dense indexes: the position of a thing in the scenario's lists. Stable within a scenario, cheap to compare.

use serde::Serialize;

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// No such thing.
            pub const NONE: Self = Self(u16::MAX);

            /// As a position in a list.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }

            /// From a position in a list.
            #[must_use]
            pub fn from_position(position: usize) -> Self {
                Self(u16::try_from(position).expect("invariant: the loader limits lists to 2000 entries"))
            }
        }
    };
}

index!(
    /// A site: its position in `Scenario::sites`.
    SiteIx
);
index!(
    /// A route: its position in `Scenario::routes`.
    RouteIx
);
index!(
    /// A supplier: its position in `Scenario::suppliers`.
    SupplierIx
);
index!(
    /// An inject: its position in `Scenario::injects`.
    InjectIx
);
