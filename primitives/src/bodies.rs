//! Bodies: the Council, the Guardians and working groups, as others see them.

use core::marker::PhantomData;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::contributions::DomainId;

numeric_id! {
    /// A body of the community. It is never numbered anew.
    BodyId(u32)
}

impl BodyId {
    /// The Council.
    pub const COUNCIL: Self = Self(0);
    /// The Guardians.
    pub const GUARDIANS: Self = Self(1);
}

numeric_id! {
    /// Counts the changes of a body's seats. What was approved under another generation is void.
    Generation(u32)
}

/// The seats of one body, as its members act by name: objections, approvals, disabling. A guard:
/// `()` has no seat.
///
/// Implemented over the accounts of the collectives in the runtime until `bodies` is there, then by
/// [`SeatsOf`] over `bodies`; called by `timelock-treasury`, `quadratic-voting`, `emergency` and
/// `validators`.
///
/// Laws:
/// 1. `index_of` is less than `size`, and no two seats share an index.
/// 2. Within a generation everybody keeps the index, so that approvals can be kept as bits.
/// 3. Every change of the seats, also one for one, makes the generation grow.
/// 4. Who has no standing has no index, though the seat counts in `size`: silence is never consent.
///
/// Who counts approvals must refuse a set of size 0: any share of nobody is reached by nobody.
pub trait SeatSet<AccountId> {
    /// The seat of `who`, if it may act now.
    fn index_of(who: &AccountId) -> Option<u32>;

    /// The generation of the seats.
    fn generation() -> Generation;

    /// The number of seats, at most 100.
    fn size() -> u32;
}

impl<AccountId> SeatSet<AccountId> for () {
    fn index_of(_: &AccountId) -> Option<u32> {
        None
    }

    fn generation() -> Generation {
        Generation(0)
    }

    fn size() -> u32 {
        0
    }
}

/// The seats of every body. A guard: `()` has no body.
///
/// Implemented by `bodies`; called by `contributions` (a domain's body attests), `physical-nodes`
/// (an operator's seats earn nothing at their own node), `timelock-treasury` (the body of a line)
/// and, through [`SeatsOf`], by all who need one body only.
///
/// Laws: those of [`SeatSet`] for each body, and a body that does not exist or is over has no
/// generation, no seat and no size.
pub trait BodySeats<AccountId> {
    /// The seat of `who` in `body`, if it may act now.
    fn seat(body: BodyId, who: &AccountId) -> Option<u32>;

    /// The generation of the seats of `body`; `None` if it does not exist or is over.
    fn generation(body: BodyId) -> Option<Generation>;

    /// The number of seats of `body`.
    fn size(body: BodyId) -> u32;
}

impl<AccountId> BodySeats<AccountId> for () {
    fn seat(_: BodyId, _: &AccountId) -> Option<u32> {
        None
    }

    fn generation(_: BodyId) -> Option<Generation> {
        None
    }

    fn size(_: BodyId) -> u32 {
        0
    }
}

/// The [`SeatSet`] of the one body `BODY`, read from all of them.
pub struct SeatsOf<Bodies, const BODY: u32>(PhantomData<Bodies>);

impl<AccountId, Bodies: BodySeats<AccountId>, const BODY: u32> SeatSet<AccountId>
    for SeatsOf<Bodies, BODY>
{
    fn index_of(who: &AccountId) -> Option<u32> {
        Bodies::seat(BodyId(BODY), who)
    }

    fn generation() -> Generation {
        Bodies::generation(BodyId(BODY)).unwrap_or_default()
    }

    fn size() -> u32 {
        Bodies::size(BodyId(BODY))
    }
}

/// The accounts that bodies act and hold with. A guard: `()` gives no body an account.
///
/// Implemented by `bodies`; called by the origin `EnsureActor`, and by `timelock-treasury` and
/// `physical-nodes`, which deal with the accounts of bodies.
///
/// Laws:
/// 1. Both directions agree, and no two bodies share an account.
/// 2. A body keeps its account whatever its seats.
pub trait BodyAccounts<AccountId> {
    /// The account of `body`; `None` if there never was such a body.
    fn account(body: BodyId) -> Option<AccountId>;

    /// The body whose account is `account`.
    fn body(account: &AccountId) -> Option<BodyId>;
}

impl<AccountId> BodyAccounts<AccountId> for () {
    fn account(_: BodyId) -> Option<AccountId> {
        None
    }

    fn body(_: &AccountId) -> Option<BodyId> {
        None
    }
}

/// Something a body can be charged with, asked where its members act one by one and no call filter
/// of the body stands before them. New variants are appended only.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub enum Task {
    /// Deciding on applications and objections to them.
    Admission,
    /// Attesting contributions in a domain.
    Attestation(DomainId),
    /// Approving nodes.
    NodeApproval,
    /// Operating nodes.
    NodeOperation,
}

/// Whether a body is charged with a task. A guard: `()` charges nobody.
///
/// Implemented by `bodies`; called by `membership`, `contributions` and `physical-nodes`.
///
/// Law: a body that does not exist or is over has no task.
pub trait Mandates {
    /// Whether `body` stands and has the mandate for `task`.
    fn has_mandate(body: BodyId, task: Task) -> bool;
}

impl Mandates for () {
    fn has_mandate(_: BodyId, _: Task) -> bool {
        false
    }
}

/// Announces that a body is over. A hook: `()` does nothing.
///
/// Implemented by `timelock-treasury` (its lines), `contributions` (its domains) and
/// `physical-nodes` (what it operates) as far as ownership is not derived; called by `bodies`.
///
/// Laws:
/// 1. Constant cost, whatever the body held: what is many is derived from the heir.
/// 2. A body that held nothing is no error.
pub trait OnBodyEnd {
    /// `body` is over, and what it held is `heir`'s.
    fn on_body_end(body: BodyId, heir: BodyId);
}

#[impl_for_tuples(10)]
impl OnBodyEnd for Tuple {
    fn on_body_end(body: BodyId, heir: BodyId) {
        for_tuples!( #( Tuple::on_body_end(body, heir); )* );
    }
}
