//! Tests of the simulation as a whole.
