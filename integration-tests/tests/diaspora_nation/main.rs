//! The story of a diaspora nation, on the real runtime: docs/stories/diaspora-nation.md.

mod movement;
mod nodes;
mod theft;
