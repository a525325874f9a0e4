//! Tests, a file for each part.

mod datetime;
mod document;
mod fixtures;
mod multikey;
mod rpc;
mod support;
mod text;
mod uri;
