//! The last pause.

use core::fmt::Debug;

use althing_primitives::{CivilSeconds, DocumentRef};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::Get, BoundedBTreeSet, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::{CallGroup, Config};

/// Some of the groups of a runtime.
pub type GroupsOf<T> = BoundedBTreeSet<<T as Config>::Group, <T as Config>::MaxGroups>;

/// A pause of a runtime.
pub type PauseOf<T> = Pause<<T as Config>::Group, <T as Config>::MaxGroups, BlockNumberFor<T>>;

/// A pause, in force or over. That it is over follows from the block.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[scale_info(skip_type_params(MaxGroups))]
pub struct Pause<Group, MaxGroups, BlockNumber>
where
    Group: CallGroup,
    MaxGroups: Get<u32>,
    BlockNumber: AtLeast32BitUnsigned + Copy + Debug,
{
    /// The groups whose calls are refused.
    pub groups: BoundedBTreeSet<Group, MaxGroups>,
    /// The block in which it began.
    pub from: BlockNumber,
    /// The first block in which it does not hold any more.
    pub until: BlockNumber,
    /// Whether the community allowed another one since.
    pub re_armed: bool,
}

impl<Group, MaxGroups, BlockNumber> Pause<Group, MaxGroups, BlockNumber>
where
    Group: CallGroup,
    MaxGroups: Get<u32>,
    BlockNumber: AtLeast32BitUnsigned + Copy + Debug,
{
    /// Whether it holds in the block `now`.
    #[must_use]
    pub fn is_in_force(&self, now: BlockNumber) -> bool {
        now < self.until
    }

    /// Whether it holds back calls of `group` in the block `now`.
    #[must_use]
    pub fn holds_back(&self, group: &Group, now: BlockNumber) -> bool {
        self.is_in_force(now) && self.groups.contains(group)
    }

    /// In how many blocks before `now` it held back calls of `group`.
    #[must_use]
    pub fn held_back(&self, group: &Group, now: BlockNumber) -> BlockNumber {
        if self.groups.contains(group) {
            now.min(self.until).saturating_sub(self.from)
        } else {
            BlockNumber::zero()
        }
    }
}

/// Why a pause was made, and what is owed for it.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Grounds {
    /// Why.
    pub reason: DocumentRef,
    /// When the report is due.
    pub report_due: CivilSeconds,
    /// Civil seconds after that until it is overdue.
    pub report_grace: u64,
}
