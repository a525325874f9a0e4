//! What the pallet keeps.

use althing_primitives::{
    BadgeProblem, CharterVersion, CivilSeconds, Did, DocumentRef, MemberClass, MemberId,
    MemberStatus, Nullifier, PersonhoodProblem, Standing, Voter,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::ConstU32, traits::fungible::Inspect, traits::PalletError, BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{Config, Error};

/// Members who can vouch for one application at most, and so the most that can be asked for.
pub const MAX_VOUCHERS: u32 = 5;
/// Vouches that a member can be allowed in a year at most: what a voucher leaves behind stays within
/// 128 bytes.
pub const MAX_YEARLY_VOUCHES: u32 = 14;
/// Seats that can be marked lapsed in one call.
pub const MAX_MARKS: u32 = 16;
/// Members whom an objection takes.
pub const OBJECTORS: u32 = 2;

/// The amounts of the token in which deposits are held.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// A seat as a ballot reads it.
pub type VoterOf<T> = Voter<BlockNumberFor<T>>;

/// A row of the roll.
pub type MemberRecord<T> = Member<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// A row of the applications.
pub type ApplicationOf<T> =
    Application<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;

/// A deposit of somebody.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// Members who vouched.
pub type Vouchers = BoundedVec<MemberId, ConstU32<MAX_VOUCHERS>>;

/// What is held in somebody's account, and goes back there.
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
pub struct Deposit<AccountId, Balance> {
    /// Who paid it.
    pub payer: AccountId,
    /// How much it is.
    pub amount: Balance,
}

/// How one asks to belong.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Form {
    /// The class that is asked for.
    pub class: MemberClass,
    /// What one says of oneself, kept elsewhere. It must name nobody's civil identity.
    pub statement: DocumentRef,
    /// The version of the charter that one accepts: the one in force.
    pub charter: CharterVersion,
    /// For citizens, the nullifier under the schema of personhood that counts.
    pub nullifier: Option<Nullifier>,
    /// For citizens while a former schema is remembered, the nullifier under that.
    pub former: Option<Nullifier>,
}

/// A problem that another pallet named, as an error or event of this one tells it on. It encodes as
/// the problem itself.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Told<Problem>(pub Problem);

/// Problems are small enums: there is no memory to be tracked.
impl<Problem: Decode> DecodeWithMemTracking for Told<Problem> {}

impl<Problem: PalletError> PalletError for Told<Problem> {
    const MAX_ENCODED_SIZE: usize = Problem::MAX_ENCODED_SIZE;
}

impl<T> From<PersonhoodProblem> for Error<T> {
    fn from(problem: PersonhoodProblem) -> Self {
        Self::Personhood(Told(problem))
    }
}

impl<T> From<BadgeProblem> for Error<T> {
    fn from(problem: BadgeProblem) -> Self {
        Self::BadgeRefused(Told(problem))
    }
}

/// Somebody stands for an applicant.
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
pub struct Vouch {
    /// Who.
    pub by: MemberId,
    /// When: among the voucher's vouches it counts for a year from then.
    pub given: CivilSeconds,
}

/// Somebody objects to an applicant.
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
pub struct Objector<AccountId, Balance> {
    /// Who.
    pub by: MemberId,
    /// What they risk by it.
    pub deposit: Deposit<AccountId, Balance>,
}

/// An application for a seat, or of a member for a class with more rights.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Application<AccountId, Balance, BlockNumber> {
    /// The number of the person.
    pub id: MemberId,
    /// Whether it is a member's, for another class.
    pub upgrade: bool,
    /// The form as it was handed in.
    pub form: Form,
    /// The deposit for the seat.
    pub deposit: Deposit<AccountId, Balance>,
    /// The dues of the first term, held from the same payer.
    pub dues: Balance,
    /// Civil seconds for which those dues are paid, from the admission on.
    pub term: u64,
    /// The block of the application.
    pub opened: BlockNumber,
    /// The first block in which anybody may admit.
    pub admissible: BlockNumber,
    /// The first block in which it is void.
    pub expires: BlockNumber,
    /// The vouches asked for, before the electorate's size is looked at.
    pub asked: u32,
    /// The vouches given.
    pub vouches: BoundedVec<Vouch, ConstU32<MAX_VOUCHERS>>,
    /// Those who object.
    pub objectors: BoundedVec<Objector<AccountId, Balance>, ConstU32<OBJECTORS>>,
    /// When there are enough objectors: the block in which the objection falls.
    pub objection_falls: Option<BlockNumber>,
    /// When the identity changed hands since, the moment.
    pub unrenewed: Option<CivilSeconds>,
}

/// How far an objection has come. It follows from the block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ObjectionStage {
    /// There is none, or one member too few.
    None,
    /// The mandated group decides.
    Open,
    /// Nobody decided in time.
    Fallen,
}

impl<AccountId, Balance, BlockNumber: PartialOrd> Application<AccountId, Balance, BlockNumber> {
    /// How far the objection has come in the block `now`.
    #[must_use]
    pub fn objection(&self, now: &BlockNumber) -> ObjectionStage {
        match &self.objection_falls {
            None => ObjectionStage::None,
            Some(falls) if now < falls => ObjectionStage::Open,
            Some(_) => ObjectionStage::Fallen,
        }
    }

    /// The vouch of `member`, if there is one.
    #[must_use]
    pub fn vouch_of(&self, member: MemberId) -> Option<Vouch> {
        self.vouches
            .iter()
            .copied()
            .find(|vouch| vouch.by == member)
    }
}

/// A person, by number, for ever.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Member<AccountId, Balance> {
    /// The identity of the person.
    pub did: Did,
    /// How the person belongs, or belonged last.
    pub class: MemberClass,
    /// The moment of the last admission.
    pub since: CivilSeconds,
    /// What tells this human from others, under the schema to which the seat was bound last.
    pub nullifier: Option<Nullifier>,
    /// Whether a recovery of the identity is under way that the controller can no longer outrun.
    pub recovering: bool,
    /// When the identity changed hands and no issuer attested the person since: the moment.
    pub unrenewed: Option<CivilSeconds>,
    /// Whether the person is in.
    pub presence: Presence<AccountId, Balance>,
}

/// Whether somebody is in.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Presence<AccountId, Balance> {
    /// Has a seat.
    In(Seat<AccountId, Balance>),
    /// Left, or was expelled.
    Out {
        /// The moment from which on the person may apply again.
        barred_until: CivilSeconds,
    },
}

/// What belongs to a seat that is taken.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Seat<AccountId, Balance> {
    /// The deposit for it.
    pub deposit: Deposit<AccountId, Balance>,
    /// The moment until which dues are paid, in escrow or already collected.
    pub dues_until: CivilSeconds,
    /// What was written down about it.
    pub mark: Mark,
    /// Who vouched.
    pub vouchers: Vouchers,
    /// The moment until which an expulsion falls back on them.
    pub at_risk_until: CivilSeconds,
}

/// What was written down about a seat that is taken.
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
pub enum Mark {
    /// Nothing.
    Good,
    /// The dues ran out.
    Lapsed,
    /// Suspended; to be reinstated from that moment on.
    Suspended(CivilSeconds),
}

impl<AccountId, Balance> Member<AccountId, Balance> {
    /// The seat, if the person is in.
    #[must_use]
    pub const fn seat(&self) -> Option<&Seat<AccountId, Balance>> {
        match &self.presence {
            Presence::In(seat) => Some(seat),
            Presence::Out { .. } => None,
        }
    }

    /// The seat, if the person is in, to be changed.
    #[must_use]
    pub const fn seat_mut(&mut self) -> Option<&mut Seat<AccountId, Balance>> {
        match &mut self.presence {
            Presence::In(seat) => Some(seat),
            Presence::Out { .. } => None,
        }
    }

    /// Class and standing. Only citizens have a voice that can be silent.
    #[must_use]
    pub fn status(&self) -> MemberStatus {
        let silent = self.recovering || self.unrenewed.is_some();
        let standing = match self.seat().map(|seat| seat.mark) {
            None => Standing::Out,
            Some(Mark::Suspended(until)) => Standing::Suspended(until),
            Some(Mark::Lapsed) => Standing::Lapsed,
            Some(Mark::Good) if silent && self.class == MemberClass::Citizen => Standing::Silent,
            Some(Mark::Good) => Standing::Active,
        };
        MemberStatus {
            class: self.class,
            standing,
        }
    }
}

/// How many rights a class has: one goes up by an application, and down at will.
#[must_use]
pub const fn rank(class: MemberClass) -> u8 {
    match class {
        MemberClass::Citizen => 2,
        MemberClass::Resident => 1,
        MemberClass::Ally => 0,
    }
}

/// Dues that are held and not collected yet: of a year to come, or of one that has begun.
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
pub struct Escrow<AccountId, Balance> {
    /// What is held.
    pub deposit: Deposit<AccountId, Balance>,
    /// The moment at which the year begins and the dues are the community's.
    pub begins: CivilSeconds,
}

/// What a member did as a voucher.
#[derive(
    Clone,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Vouching {
    /// When the vouches of the last year were given.
    pub given: BoundedVec<CivilSeconds, ConstU32<MAX_YEARLY_VOUCHES>>,
    /// The moment until which the right is lost.
    pub barred_until: CivilSeconds,
}

/// Notice of an expulsion that is going to be proposed, so that there is time to answer.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Notice<AccountId, Balance, BlockNumber> {
    /// What the accuser risks to forget: it comes back when the notice is taken back or acted on.
    pub deposit: Deposit<AccountId, Balance>,
    /// Blake2-256 of the grounds.
    pub grounds: H256,
    /// The first block in which an expulsion can follow.
    pub answer_until: BlockNumber,
    /// The first block in which none can follow any more.
    pub expires: BlockNumber,
    /// Blake2-256 of the answer.
    pub answer: Option<H256>,
    /// Who vouched for the accused, when the notice was given.
    pub vouchers: Vouchers,
    /// The moment until which an expulsion falls back on them.
    pub at_risk_until: CivilSeconds,
}

/// Why an application was rejected. New variants are appended only.
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
pub enum RejectionReason {
    /// Something is missing in the statement.
    Incomplete,
    /// The statement is not true.
    Untrue,
    /// There is doubt that the applicant is a person of their own.
    PersonhoodInDoubt,
    /// What the applicant stands for goes against the charter.
    AgainstCharter,
    /// An objection was found right.
    ObjectionUpheld,
    /// What the document says.
    Other,
}
