//! The story of a co-living network, on the real runtime: docs/stories/co-living-network.md.

mod contributions;
mod dues;
mod expulsion;
mod joining;
mod leaving;
mod refusals;
mod reporting;
mod season;
mod sponsored;
