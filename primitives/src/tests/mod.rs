//! Tests of the types, and of the conformance kit itself.
//!
//! For each trait an honest implementer passes its check, what stands in passes its denial, and
//! implementers that break a law are caught by that law: a check that cannot fail proves nothing.
//! The implementers live in memory and take a number, `FAULT`, for what is wrong with them; 0 is
//! honest.

mod badges;
mod bodies;
mod clock;
mod contributions;
mod credentials;
mod deciding;
mod documents;
mod emergency;
mod identity;
mod membership;
mod month;
mod personhood;
mod phases;
mod places;
mod reports;
mod signing;
mod succession;
mod treasury;
mod validators;
mod voice;

use std::panic::{catch_unwind, AssertUnwindSafe};

/// Account of the implementers in memory.
type Account = u64;
/// Block number of the implementers in memory.
type Block = u32;
/// Balance of the implementers in memory.
type Balance = u128;

/// The identity number `n`.
fn did(n: u8) -> crate::Did {
    crate::Did([n; 32])
}

/// Asserts that `check` panics because the law that begins with `law` is broken, and not because it
/// was set up wrongly.
#[track_caller]
fn assert_caught(law: &str, check: impl FnOnce()) {
    let Err(cause) = catch_unwind(AssertUnwindSafe(check)) else {
        panic!("nobody noticed the broken law {law}");
    };
    // A message without arguments is a `&str`, any other a `String`.
    let message = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a message");
    assert!(
        message.starts_with(&format!("law broken: {law}")),
        "expected the law {law}, got: {message}"
    );
}
