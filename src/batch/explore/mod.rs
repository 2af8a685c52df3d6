//! Exploring: many points of a space of parameters or assumptions, run like any batch, and what they tell.
//!
//! A *factor* is a parameter of a policy, or a rule of the model that may be otherwise. A sweep runs one variant for each point, named
//! `NAME#7`; `points.csv` beside its tables says where each lies. [`discover()`] finds the conditions under which a policy fails,
//! [`optimise()`] looks for better parameters and shows them in worlds it has not used.

mod discover;
mod factors;
mod optimise;

pub use discover::{Discovery, Limit, discover, page as discovery_page};
pub use factors::{Factor, Method, POINTS_FILE, points, sweep_plan, write_points};
pub use optimise::{Optimum, optimise};
