//! Membership: who belongs, with which standing, and whose voice counts.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{clock::CivilSeconds, identity::Did};

numeric_id! {
    /// A person, for life: who leaves and returns has the same one, and nobody ever gets another's.
    MemberId(u32)
}

/// How somebody belongs.
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
    PartialEq,
    Serialize,
    TypeInfo,
)]
pub enum MemberClass {
    /// Decides. Needs personhood.
    Citizen,
    /// Lives at a place of the community. Has no vote.
    Resident,
    /// Stands with the community. Has no vote.
    Ally,
}

/// What was last written down about a seat. That dues ran out is not written but derived.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub enum Standing {
    /// In good standing.
    Active,
    /// In good standing but without a voice: a recovery is under way, or the issuer has not yet
    /// renewed for the new controller.
    Silent,
    /// Somebody took down that the dues ran out.
    Lapsed,
    /// Suspended; to be reinstated from that moment on, and never by itself.
    Suspended(CivilSeconds),
    /// Left or expelled.
    Out,
}

/// The class and the standing of a seat.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct MemberStatus {
    /// How the member belongs.
    pub class: MemberClass,
    /// What was last written down.
    pub standing: Standing,
}

impl MemberStatus {
    /// Whether the member is one of the [`Electorate`]: a citizen not marked lapsed, suspended or
    /// out.
    #[must_use]
    pub const fn is_elector(self) -> bool {
        matches!(self.class, MemberClass::Citizen)
            && matches!(self.standing, Standing::Active | Standing::Silent)
    }
}

/// All that a ballot needs to know of the one who casts it.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Voter<BlockNumber> {
    /// Who it is, whatever the key.
    pub id: MemberId,
    /// Class and standing.
    pub status: MemberStatus,
    /// The block since which the member has a voice: what was opened in it or before is closed to
    /// him.
    pub voice_since: BlockNumber,
    /// The moment at which the dues run out.
    pub paid_until: CivilSeconds,
}

impl<BlockNumber: PartialOrd> Voter<BlockNumber> {
    /// Whether the member may vote at `now` on what was opened in the block `opened`. The rule for
    /// polls and elections.
    ///
    /// # Errors
    /// The reason why not.
    pub fn voice_on(&self, opened: &BlockNumber, now: CivilSeconds) -> Result<(), VoiceProblem> {
        if self.status.class != MemberClass::Citizen {
            return Err(VoiceProblem::NotCitizen);
        }
        match self.status.standing {
            Standing::Active => (),
            Standing::Silent => return Err(VoiceProblem::Silent),
            Standing::Lapsed => return Err(VoiceProblem::Lapsed),
            Standing::Suspended(_) => return Err(VoiceProblem::Suspended),
            Standing::Out => return Err(VoiceProblem::NotMember),
        }
        if self.paid_until <= now {
            return Err(VoiceProblem::Lapsed);
        }
        if self.voice_since >= *opened {
            return Err(VoiceProblem::TooRecent);
        }
        Ok(())
    }
}

/// Why somebody has no voice in a matter. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum VoiceProblem {
    /// The account is no member's controller.
    NotMember,
    /// Only citizens vote.
    NotCitizen,
    /// The dues ran out: renew.
    Lapsed,
    /// The member is suspended.
    Suspended,
    /// The seat was recovered or is being recovered: the personhood issuer has to renew first.
    Silent,
    /// The voice is younger than the matter: what opens from the next block on is open to it.
    TooRecent,
}

/// Reads a member by the account that rules the seat. A guard: `()` knows nobody.
///
/// Implemented by `membership`; called by the origin `EnsureController` and by `quadratic-voting`,
/// `bodies` and `contributions`.
///
/// Laws:
/// 1. One read, and the only membership read of a ballot.
/// 2. Only the controller of the seat's identity is found, never a linked account, and one account
///    rules at most one seat.
pub trait VoterLookup<AccountId, BlockNumber> {
    /// The member whose seat `account` rules.
    fn voter(account: &AccountId) -> Option<Voter<BlockNumber>>;
}

impl<AccountId, BlockNumber> VoterLookup<AccountId, BlockNumber> for () {
    fn voter(_: &AccountId) -> Option<Voter<BlockNumber>> {
        None
    }
}

/// What other pallets may know of a member.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct MemberView<AccountId> {
    /// The identity of the person.
    pub did: Did,
    /// The account that rules the seat.
    pub controller: AccountId,
    /// Class and standing.
    pub status: MemberStatus,
}

/// Reads members by number and by identity. A guard: `()` knows nobody.
///
/// Implemented by `membership`; called by the origin `EnsureMember` and by `bodies` (the accounts
/// behind seats), `contributions`, `physical-nodes` (visits) and `timelock-treasury` (nobody
/// approves where he is paid).
///
/// Law: both directions agree: the member of an identity has that identity.
pub trait MemberLookup<AccountId> {
    /// The member `id`, whether in or out; `None` if the number was never given.
    fn member(id: MemberId) -> Option<MemberView<AccountId>>;

    /// The member whose identity is `did`.
    fn member_of(did: &Did) -> Option<MemberId>;
}

impl<AccountId> MemberLookup<AccountId> for () {
    fn member(_: MemberId) -> Option<MemberView<AccountId>> {
        None
    }

    fn member_of(_: &Did) -> Option<MemberId> {
        None
    }
}

/// Whether an identity holds a seat. A guard of the seat: `()` takes every identity for seated.
/// [`NoSeats`] is for a runtime in which there are none yet.
///
/// Implemented by `membership`; called by `did` (control of a seated person is not transferred) and
/// `credentials` (a seated person does not disown personhood).
///
/// Law: an identity is seated from application on until its member is out.
pub trait SeatHolding {
    /// Whether `did` holds a seat, or has applied for one.
    fn holds_seat(did: &Did) -> bool;
}

impl SeatHolding for () {
    fn holds_seat(_: &Did) -> bool {
        true
    }
}

/// Says that nobody holds a seat, in a runtime without a pallet that gives any.
pub struct NoSeats;

impl SeatHolding for NoSeats {
    fn holds_seat(_: &Did) -> bool {
        false
    }
}

/// The number of those who decide. A measure: it has no `()`.
///
/// Implemented by `membership`; called by `quadratic-voting` and `bodies` when something opens.
///
/// Laws:
/// 1. It is the number of members for whom [`MemberStatus::is_elector`] holds.
/// 2. One read. It is a counter and not a count.
pub trait Electorate {
    /// Citizens not marked lapsed, suspended or out.
    fn size() -> u32;
}

/// Announces that a seat's class or standing changed. A hook: `()` does nothing.
///
/// Implemented by `quadratic-voting` (a delegate loses the follower who lost standing); called by
/// `membership` in the same call as the change.
///
/// Laws:
/// 1. It cannot fail, or nobody could be suspended.
/// 2. A follower who is no elector any more is counted off once, however often it is announced.
pub trait OnStandingChange {
    /// The status of `member` was `before` and is `after`. Who is admitted was out before.
    fn on_standing_change(member: MemberId, before: MemberStatus, after: MemberStatus);
}

#[impl_for_tuples(10)]
impl OnStandingChange for Tuple {
    fn on_standing_change(member: MemberId, before: MemberStatus, after: MemberStatus) {
        for_tuples!( #( Tuple::on_standing_change(member, before, after); )* );
    }
}

/// Why a badge was not made, moved or taken. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum BadgeProblem {
    /// This runtime has no badges.
    Unavailable,
    /// The member has one already.
    AlreadyMinted,
    /// The member has none.
    NotMinted,
    /// The collection or the item is not as it must be.
    Refused,
}

/// Reads badges. `()` knows none.
///
/// Implemented in the runtime over pallet-nfts; called by `membership`.
pub trait BadgeOwner<AccountId> {
    /// The account that holds the badge of `member`.
    fn badge_owner(member: MemberId) -> Option<AccountId>;
}

impl<AccountId> BadgeOwner<AccountId> for () {
    fn badge_owner(_: MemberId) -> Option<AccountId> {
        None
    }
}

/// Makes, moves and takes badges: tokens of citizenship that their holder cannot move. A guard: `()`
/// refuses.
///
/// Implemented in the runtime over pallet-nfts; called by `membership`.
///
/// Laws:
/// 1. A member has at most one badge.
/// 2. After `mint` and `relocate` it is locked: its holder can neither transfer, burn, sell nor swap
///    it.
/// 3. Nothing of what an owner wrote on it outlives `relocate`.
pub trait Badges<AccountId>: BadgeOwner<AccountId> {
    /// Makes what badges are kept in, at genesis and before the first of them. By itself there is
    /// nothing to be made.
    ///
    /// # Errors
    /// [`BadgeProblem::Refused`], if it is there already.
    fn found() -> Result<(), BadgeProblem> {
        Ok(())
    }

    /// Makes the badge of `member`, held by `owner`.
    ///
    /// # Errors
    /// [`BadgeProblem::AlreadyMinted`], or why the collection refused.
    fn mint(member: MemberId, owner: &AccountId) -> Result<(), BadgeProblem>;

    /// Moves the badge of `member` to `new_owner`.
    ///
    /// # Errors
    /// [`BadgeProblem::NotMinted`], or why the collection refused.
    fn relocate(member: MemberId, new_owner: &AccountId) -> Result<(), BadgeProblem>;

    /// Takes the badge of `member` away.
    ///
    /// # Errors
    /// [`BadgeProblem::NotMinted`], or why the collection refused.
    fn take(member: MemberId) -> Result<(), BadgeProblem>;
}

impl<AccountId> Badges<AccountId> for () {
    fn mint(_: MemberId, _: &AccountId) -> Result<(), BadgeProblem> {
        Err(BadgeProblem::Unavailable)
    }

    fn relocate(_: MemberId, _: &AccountId) -> Result<(), BadgeProblem> {
        Err(BadgeProblem::Unavailable)
    }

    fn take(_: MemberId) -> Result<(), BadgeProblem> {
        Err(BadgeProblem::Unavailable)
    }
}
