//! Contributions: what points open. They weigh no vote, and nobody can hand them on.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::membership::MemberId;

numeric_id! {
    /// A domain in which people contribute; a body owns it and attests.
    DomainId(u32)
}

/// What points open once they reach the threshold set for it. New variants are appended only.
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
pub enum Right {
    /// To stand for election without backers.
    Candidacy,
    /// To propose on a track that asks for it.
    Proposing,
}

/// Reads a member's points. A guard: `()` knows no points.
///
/// Implemented by `contributions`; called by `physical-nodes`, which orders requests for stays.
///
/// Laws:
/// 1. Points are those of the moment, decayed, rounded down; without new attestations they never
///    grow.
/// 2. Constant cost, whatever the number of contributions.
pub trait PointsLookup {
    /// The points that `member` has in `domain` now, in whole units.
    fn points(member: MemberId, domain: DomainId) -> u64;
}

impl PointsLookup for () {
    fn points(_: MemberId, _: DomainId) -> u64 {
        0
    }
}

/// Whether points open something. A guard: `()` opens nothing.
///
/// Implemented by `contributions`, which keeps the thresholds in its parameters; called by `bodies`
/// (candidacy) and `quadratic-voting` (tracks that ask for points).
///
/// Law: points of the kind Funds never count.
pub trait RightCheck {
    /// Whether `member` reaches the threshold of `right` now.
    fn has_right(member: MemberId, right: Right) -> bool;
}

impl RightCheck for () {
    fn has_right(_: MemberId, _: Right) -> bool {
        false
    }
}
