//! What is kept of bodies, motions and elections.

use althing_math::tally;
use althing_primitives::{BodyId, CivilSeconds, Generation, LineId, MemberId, Task};
use codec::{CompactAs, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    traits::{fungible::Inspect, ConstU32},
    BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{Config, Params};

/// Seats in Council or Guardians at most.
pub const MAX_SEATS: u32 = 100;
/// Seats in a group at most.
pub const MAX_GROUP_SEATS: u32 = 16;
/// Candidates in an election at most.
pub const MAX_CANDIDATES: u32 = 64;
/// Motions of a group at most: two of each seat.
pub const MAX_MOTIONS: u32 = 32;
/// Motions of one author in a group.
pub const MOTIONS_OF_ONE: usize = 2;
/// Keys removed in one `prune_ballots`.
pub const MAX_KEYS: u32 = 100;
/// Backers that a candidacy can need.
pub const MAX_BACKERS: u32 = 16;
/// The longest name.
pub const MAX_NAME: u32 = 64;
/// Tasks in a mandate at most.
pub const MAX_TASKS: u32 = 16;

/// An amount of the token.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// A deposit, of the pallet's types.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;
/// Who sits in a body, of the pallet's types.
pub type SetOf<T> = BoundedVec<Seat<BlockNumberFor<T>>, ConstU32<MAX_SEATS>>;
/// What a mirror shows, of the pallet's types.
pub type ShownOf<T> = Shown<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// A motion, of the pallet's types.
pub type MotionOf<T> =
    Motion<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;
/// An election, of the pallet's types.
pub type ElectionOf<T> =
    Election<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;
/// A candidacy, of the pallet's types.
pub type CandidacyOf<T> = Candidacy<<T as frame_system::Config>::AccountId, BalanceOf<T>>;
/// The parameters, of the pallet's types.
pub type ParamsOf<T> = Params<BalanceOf<T>, BlockNumberFor<T>>;
/// The name of a body, in UTF-8.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;
/// Members in a group, or some of them.
pub type GroupMembers = BoundedVec<MemberId, ConstU32<MAX_GROUP_SEATS>>;
/// The motions of a group, each with its author.
pub type Agenda = BoundedVec<(MotionId, MemberId), ConstU32<MAX_MOTIONS>>;
/// Votes for candidates, each by its place in the list, in the list's order.
pub type BallotVotes = BoundedVec<(u8, u8), ConstU32<MAX_CANDIDATES>>;

/// Adds the derives that everything in storage has.
macro_rules! stored {
    ($(#[$meta:meta])* pub $($item:tt)*) => {
        #[derive(
            Clone,
            Debug,
            Decode,
            DecodeWithMemTracking,
            Encode,
            Eq,
            MaxEncodedLen,
            PartialEq,
            TypeInfo,
        )]
        $(#[$meta])*
        pub $($item)*
    };
}

/// Declares a number that is given once.
macro_rules! number {
    ($(#[$meta:meta])* $name:ident) => {
        stored! {
            $(#[$meta])*
            #[derive(CompactAs, Copy, Default, Ord, PartialOrd)]
            pub struct $name(pub u32);
        }

        impl $name {
            /// The one after this; `None` after the last.
            #[must_use]
            pub const fn next(self) -> Option<Self> {
                match self.0.checked_add(1) {
                    Some(next) => Some(Self(next)),
                    None => None,
                }
            }
        }
    };
}

number! {
    /// A motion of a group. It is never numbered anew.
    MotionId
}

number! {
    /// An election. It is never numbered anew.
    ElectionId
}

stored! {
    /// A set of calls that the runtime knows by this number. A body may make those of one set.
    #[derive(Copy, Default, Deserialize, Serialize)]
    #[serde(transparent)]
    pub struct MandateId(pub u16);
}

stored! {
    /// What a body is charged with.
    #[derive(Default, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Mandate {
        /// The calls that it may make as a body.
        pub calls: MandateId,
        /// What its members do one by one.
        pub tasks: BoundedVec<Task, ConstU32<MAX_TASKS>>,
    }
}

stored! {
    /// What is a group's own.
    pub struct Group {
        /// Who answers for it. Without one it puts nothing forward.
        pub lead: Option<MemberId>,
        /// Approvals that a motion needs.
        pub threshold: u32,
        /// The budget line that it works with.
        pub line: Option<LineId>,
        /// The moment at which its mandate ends.
        pub until: CivilSeconds,
    }
}

stored! {
    /// What a group is founded with.
    pub struct GroupTerms {
        /// What it is called.
        pub name: Name,
        /// What it is charged with.
        pub mandate: Mandate,
        /// The budget line that it works with.
        pub line: Option<LineId>,
        /// Its seats, whether somebody sits in them or not: from 2 to 16.
        pub places: u32,
        /// Approvals that a motion needs: from 2 to the number of seats.
        pub threshold: u32,
        /// Who leads it, and sits in it.
        pub lead: MemberId,
        /// Who sits in it, in the order of the seats.
        pub members: GroupMembers,
        /// The moment at which its mandate ends.
        pub until: CivilSeconds,
    }
}

stored! {
    /// A body of the community.
    pub struct Body {
        /// What it is called.
        pub name: Name,
        /// What it is charged with.
        pub mandate: Mandate,
        /// Counts the changes of its seats.
        pub generation: Generation,
        /// Its seats, whether somebody sits in them or not.
        pub places: u32,
        /// What is a group's own; none for Council and Guardians.
        pub group: Option<Group>,
    }
}

impl Body {
    /// Whether its mandate has ended.
    #[must_use]
    pub fn is_over(&self, now: CivilSeconds) -> bool {
        self.group.as_ref().is_some_and(|group| group.until <= now)
    }
}

stored! {
    /// How long somebody sits.
    #[derive(Copy)]
    pub enum Term<BlockNumber> {
        /// A founding office: until this block.
        Founding(BlockNumber),
        /// Elected: until this moment.
        Elected(CivilSeconds),
        /// As long as the group.
        Group,
    }
}

stored! {
    /// A seat that somebody sits in.
    #[derive(Copy)]
    pub struct Seat<BlockNumber> {
        /// Who.
        pub member: MemberId,
        /// How long.
        pub term: Term<BlockNumber>,
    }
}

impl<BlockNumber: PartialOrd> Seat<BlockNumber> {
    /// Whether the term ended.
    #[must_use]
    pub fn is_over(&self, block: &BlockNumber, now: CivilSeconds) -> bool {
        match &self.term {
            Term::Founding(until) => until <= block,
            Term::Elected(until) => *until <= now,
            Term::Group => false,
        }
    }

    /// Whether it is a founding office.
    #[must_use]
    pub const fn is_founding(&self) -> bool {
        matches!(self.term, Term::Founding(_))
    }
}

stored! {
    /// What a mirror shows: for each place the account that may act for it, or a keyless one.
    pub struct Shown<AccountId, BlockNumber> {
        /// The accounts, in the order of the seats.
        pub accounts: BoundedVec<AccountId, ConstU32<MAX_SEATS>>,
        /// The block from which on somebody shown may have no standing any more.
        pub block: Option<BlockNumber>,
        /// The moment from which on that may be so.
        pub moment: CivilSeconds,
    }
}

stored! {
    /// A deposit.
    pub struct Deposit<AccountId, Balance> {
        /// Who paid it and gets it back.
        pub payer: AccountId,
        /// How much.
        pub amount: Balance,
    }
}

stored! {
    /// A call that a group is to make.
    pub struct Motion<AccountId, Balance, BlockNumber> {
        /// The group.
        pub body: BodyId,
        /// The generation of its seats. With the next the motion is void.
        pub generation: Generation,
        /// Who put it forward.
        pub author: MemberId,
        /// What is held for it.
        pub deposit: Deposit<AccountId, Balance>,
        /// The block from which on it is void.
        pub expires: BlockNumber,
        /// The seats that approved, as bits.
        pub approvals: u16,
        /// The version of transactions under which it was written. Under another it is void.
        pub transaction_version: u32,
    }
}

impl<AccountId, Balance, BlockNumber> Motion<AccountId, Balance, BlockNumber> {
    /// Whether the seat approved.
    #[must_use]
    pub fn is_approved_by(&self, seat: u32) -> bool {
        bit(seat).is_some_and(|bit| self.approvals & bit != 0)
    }

    /// The approvals with that of the seat; `None` if it is there or there is no such seat.
    #[must_use]
    pub fn with(&self, seat: u32) -> Option<u16> {
        bit(seat)
            .filter(|bit| self.approvals & bit == 0)
            .map(|bit| self.approvals | bit)
    }
}

fn bit(seat: u32) -> Option<u16> {
    1_u16.checked_shl(seat)
}

stored! {
    /// Somebody who stands, and what was cast for them.
    #[derive(Copy)]
    pub struct Candidate {
        /// Who.
        pub member: MemberId,
        /// Votes for them.
        pub votes: u64,
    }
}

stored! {
    /// How far an election is, as far as it was written down.
    #[derive(Copy)]
    pub enum Stage {
        /// It is going on, or nobody has closed it yet.
        Open,
        /// It was closed.
        Closed {
            /// How many were elected.
            elected: u32,
            /// Whether enough took part.
            turnout: bool,
        },
    }
}

/// Where in an election one is. Derived, never written.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Moment {
    /// Candidates come forward and are backed.
    Nomination,
    /// Ballots are taken.
    Voting,
    /// Anybody may close it.
    Over,
}

stored! {
    /// An election of members into free seats of a body.
    pub struct Election<AccountId, Balance, BlockNumber> {
        /// The body.
        pub body: BodyId,
        /// What is held of who opened it.
        pub deposit: Deposit<AccountId, Balance>,
        /// The block in which it was opened.
        pub opened: BlockNumber,
        /// The first block in which ballots are taken.
        pub voting: BlockNumber,
        /// The first block after that.
        pub closes: BlockNumber,
        /// What it was opened under.
        pub terms: ElectionTerms,
        /// The electorate at its opening.
        pub electorate: u32,
        /// Citizens who cast votes.
        pub voters: u32,
        /// The candidates, the earliest first, with what was cast for them.
        pub candidates: BoundedVec<Candidate, ConstU32<MAX_CANDIDATES>>,
        /// How far it is.
        pub stage: Stage,
    }
}

stored! {
    /// What an election was opened under. A change of the parameters does not touch it.
    #[derive(Copy)]
    pub struct ElectionTerms {
        /// The seats of the body from its closing on.
        pub places: u32,
        /// Elected terms that end until then are up.
        pub horizon: CivilSeconds,
        /// Whether founding offices are up.
        pub founding: bool,
        /// The credits of each citizen.
        pub credits: u32,
        /// The least turnout, in hundredths of the electorate.
        pub turnout: u8,
        /// The backers that somebody without the points needs.
        pub backers: u32,
        /// The full term in civil seconds.
        pub term: u64,
    }
}

impl ElectionTerms {
    /// Whether the seat is up.
    #[must_use]
    pub fn is_up<BlockNumber>(&self, seat: &Seat<BlockNumber>) -> bool {
        match seat.term {
            Term::Founding(_) => self.founding,
            Term::Elected(until) => until <= self.horizon,
            Term::Group => false,
        }
    }
}

impl<AccountId, Balance, BlockNumber: PartialOrd> Election<AccountId, Balance, BlockNumber> {
    /// Where in it the block `now` is.
    #[must_use]
    pub fn moment(&self, now: &BlockNumber) -> Moment {
        if *now < self.voting {
            Moment::Nomination
        } else if *now < self.closes {
            Moment::Voting
        } else {
            Moment::Over
        }
    }

    /// Whether enough took part. Nobody is never enough.
    #[must_use]
    pub fn has_turnout(&self) -> bool {
        self.voters > 0 && self.voters >= self.needed_turnout()
    }

    /// How many have to take part.
    #[must_use]
    pub fn needed_turnout(&self) -> u32 {
        tally::share_of(self.terms.turnout, self.electorate)
    }
}

stored! {
    /// Somebody who stands, or will with enough backers.
    pub struct Candidacy<AccountId, Balance> {
        /// What is held for it.
        pub deposit: Deposit<AccountId, Balance>,
        /// Who backs it.
        pub backers: BoundedVec<MemberId, ConstU32<MAX_BACKERS>>,
        /// Whether they are among the candidates.
        pub listed: bool,
    }
}

stored! {
    /// What one citizen did in one election.
    #[derive(Default)]
    pub struct Ballot {
        /// Whom they back.
        pub backs: Option<MemberId>,
        /// Their votes.
        pub votes: BallotVotes,
    }
}

stored! {
    /// Somebody who was elected, as it is told.
    #[derive(Copy)]
    pub struct Elected {
        /// Who.
        pub member: MemberId,
        /// With how many votes.
        pub votes: u64,
        /// For how long.
        pub until: CivilSeconds,
    }
}

stored! {
    /// Why a seat became free. New variants are appended only.
    #[derive(Copy)]
    pub enum Leave {
        /// The citizens recalled them.
        Recalled,
        /// They resigned.
        Resigned,
        /// The term ended.
        Ended,
        /// They are no member any more.
        Out,
        /// They are an auditor now.
        Auditor,
    }
}

stored! {
    /// What is counted.
    #[derive(Copy)]
    pub struct Counts {
        /// The number of the next group.
        pub body: BodyId,
        /// The number of the next motion.
        pub motion: MotionId,
        /// The number of the next election.
        pub election: ElectionId,
    }
}

impl Default for Counts {
    /// Council and Guardians have their numbers from the beginning.
    fn default() -> Self {
        Self {
            body: BodyId(2),
            motion: MotionId(0),
            election: ElectionId(0),
        }
    }
}
