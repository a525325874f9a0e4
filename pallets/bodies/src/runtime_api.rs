//! What members and their wallets ask.

use alloc::vec::Vec;

use althing_primitives::{BodyId, MemberId, VoiceProblem};
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;

use crate::{Ballot, Body, Candidacy, Election, ElectionId, Moment, Motion, MotionId, Seat};

/// All that is known of a body.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct BodyInfo<AccountId> {
    /// Its number.
    pub id: BodyId,
    /// What is written down of it.
    pub body: Body,
    /// The account with which it acts and holds.
    pub account: AccountId,
    /// Whether its mandate ended, and anybody may wind it up.
    pub over: bool,
    /// Seats in which somebody sits.
    pub seated: u32,
    /// Of Council and Guardians, whether their mirror is current; if not, anybody may refresh it.
    pub mirror_current: Option<bool>,
    /// The election that was not closed.
    pub election: Option<ElectionId>,
}

/// A seat in which somebody sits.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct SeatInfo<AccountId, BlockNumber> {
    /// Its place.
    pub index: u32,
    /// Who sits there, and for how long.
    pub seat: Seat<BlockNumber>,
    /// The account that rules their seat in the community.
    pub controller: Option<AccountId>,
    /// Whether it may act for this one now.
    pub acts: bool,
}

/// How far a motion is, derived for the block in which it is asked. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum MotionStatus {
    /// It can be approved.
    Open,
    /// Anybody may have it executed.
    Executable,
    /// Its time is over.
    Expired,
    /// The seats changed, or the group is over.
    Void,
    /// The runtime changed.
    Outdated,
}

/// All that is known of a motion.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct MotionInfo<AccountId, Balance, BlockNumber> {
    /// Its number.
    pub id: MotionId,
    /// What is written down of it.
    pub motion: Motion<AccountId, Balance, BlockNumber>,
    /// Its call, encoded.
    pub call: Vec<u8>,
    /// Approvals of seats that may act now.
    pub approvals: u32,
    /// Approvals that it needs.
    pub needed: u32,
    /// How far it is.
    pub status: MotionStatus,
}

/// All that is known of an election.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ElectionInfo<AccountId, Balance, BlockNumber> {
    /// Its number.
    pub id: ElectionId,
    /// What is written down of it, with the candidates and what was cast for them.
    pub election: Election<AccountId, Balance, BlockNumber>,
    /// Where in it this block is; nothing once it was closed.
    pub moment: Option<Moment>,
    /// How many more have to take part.
    pub lacks_turnout: u32,
}

/// Where somebody sits.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Office {
    /// The body.
    pub body: BodyId,
    /// The place.
    pub index: u32,
    /// Whether they may act there now.
    pub acts: bool,
    /// Whether they lead it.
    pub leads: bool,
}

/// What keeps somebody from taking part in an election. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Obstacle {
    /// There is no such election.
    NoElection,
    /// It is over.
    Over,
    /// They have no voice in it.
    Voice(VoiceProblem),
    /// Candidates come forward no more.
    NominationOver,
    /// They stand already.
    StandsAlready,
    /// They are an auditor.
    Auditor,
    /// They sit in the other of Council and Guardians.
    SeatedElsewhere,
    /// They sit in this body, and their term is not up.
    SeatNotUp,
}

sp_api::decl_runtime_apis! {
    /// Who sits where, what is before them, and who is being elected.
    pub trait BodiesApi<AccountId, Balance, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        BlockNumber: Codec,
    {
        /// All bodies.
        fn bodies() -> Vec<BodyInfo<AccountId>>;
        /// A body.
        fn body(id: BodyId) -> Option<BodyInfo<AccountId>>;
        /// Who sits in a body, and who of them may act now.
        fn seats(body: BodyId) -> Vec<SeatInfo<AccountId, BlockNumber>>;
        /// The motions before a group.
        fn motions(body: BodyId) -> Vec<MotionInfo<AccountId, Balance, BlockNumber>>;
        /// A motion.
        fn motion(id: MotionId) -> Option<MotionInfo<AccountId, Balance, BlockNumber>>;
        /// Whether a call, encoded, is one that a body is charged with.
        fn is_mandated(body: BodyId, call: Vec<u8>) -> bool;
        /// The elections that were not closed.
        fn open_elections() -> Vec<ElectionInfo<AccountId, Balance, BlockNumber>>;
        /// An election whose ballots were not all pruned.
        fn election(id: ElectionId) -> Option<ElectionInfo<AccountId, Balance, BlockNumber>>;
        /// Whether anybody may open an election for a body now.
        fn may_open_election(body: BodyId) -> bool;
        /// The candidacy of a member.
        fn candidacy(
            election: ElectionId,
            member: MemberId,
        ) -> Option<Candidacy<AccountId, Balance>>;
        /// The ballot of a member.
        fn ballot(election: ElectionId, member: MemberId) -> Option<Ballot>;
        /// Where a member sits.
        fn offices(member: MemberId) -> Vec<Office>;
        /// What keeps the account from voting, or before that from backing; nothing if it can.
        fn obstacle(account: AccountId, election: ElectionId) -> Option<Obstacle>;
        /// What keeps the account from standing; nothing if it can.
        fn obstacle_to_standing(account: AccountId, election: ElectionId) -> Option<Obstacle>;
    }
}
