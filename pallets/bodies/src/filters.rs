//! What bodies may call, whom calls pay, and where Council and Guardians deliberate. The runtime knows it.

use alloc::vec::Vec;

use althing_primitives::{BodyId, Did};

use crate::MandateId;

/// The sets of calls that bodies are charged with. A guard: `()` admits nothing.
///
/// Implemented in the runtime.
///
/// Laws:
/// 1. It looks into every call that contains others, however deep, and admits it only with all that is
///    inside.
/// 2. It admits no call that would be made with another origin than the one it is dispatched with.
/// 3. An unknown set is empty.
pub trait MandateFilter<Call> {
    /// Whether `call` is in the set, with all that is inside it.
    fn allows(mandate: MandateId, call: &Call) -> bool;
}

impl<Call> MandateFilter<Call> for () {
    fn allows(_: MandateId, _: &Call) -> bool {
        false
    }
}

/// Whom a call pays, since nobody approves where they or their identity are paid. A guard: `()` takes
/// everybody for paid, so that nobody approves.
///
/// Implemented in the runtime.
///
/// Law: it looks into every call that contains others, however deep.
pub trait Payees<Call, AccountId> {
    /// Whether `call` pays the account or the identity.
    fn is_paid(call: &Call, account: &AccountId, did: &Did) -> bool;
}

impl<Call, AccountId> Payees<Call, AccountId> for () {
    fn is_paid(_: &Call, _: &AccountId, _: &Did) -> bool {
        true
    }
}

/// Where Council and Guardians deliberate. A guard: `()` has no room, so that nobody is seated.
///
/// Implemented in the runtime over pallet-collective, of which nobody else changes the members.
///
/// Laws:
/// 1. What was shown is what the members are, until something else is shown.
/// 2. Who is not shown any more has no vote in what is open there.
pub trait Mirror<AccountId> {
    /// How many fit.
    fn capacity(body: BodyId) -> u32;

    /// The members are `accounts`: sorted, none twice, and never more than fit.
    fn show(body: BodyId, accounts: &[AccountId]);

    /// The members, sorted. Asked in checks alone.
    fn shown(body: BodyId) -> Vec<AccountId>;
}

impl<AccountId> Mirror<AccountId> for () {
    fn capacity(_: BodyId) -> u32 {
        0
    }

    fn show(_: BodyId, _: &[AccountId]) {}

    fn shown(_: BodyId) -> Vec<AccountId> {
        Vec::new()
    }
}
