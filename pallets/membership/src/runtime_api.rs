//! What members, applicants and their wallets ask.

use alloc::vec::Vec;

use althing_primitives::{
    CivilSeconds, Did, MemberClass, MemberId, Nullifier, PersonhoodProblem, Standing, Voter,
};
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;

use crate::Application;

/// All that is known of a member.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct MemberInfo<AccountId, BlockNumber> {
    /// The number.
    pub id: MemberId,
    /// The identity.
    pub did: Did,
    /// The account that rules it.
    pub controller: AccountId,
    /// The class.
    pub class: MemberClass,
    /// What was last written down.
    pub standing: Standing,
    /// Whether the dues ran out, written down or not.
    pub lapsed: bool,
    /// The moment of the last admission.
    pub since: CivilSeconds,
    /// The nullifier to which the seat is bound.
    pub nullifier: Option<Nullifier>,
    /// The moment until which dues are paid; none for who is out.
    pub dues_until: Option<CivilSeconds>,
    /// The moment at which the seat lapses, by dues or personhood; none for who is out.
    pub paid_until: Option<CivilSeconds>,
    /// The block since which there is a voice; none for who is out.
    pub voice_since: Option<BlockNumber>,
    /// For who gave notice, the block from which on they can leave.
    pub leaving: Option<BlockNumber>,
    /// For who is out, the moment from which on they may apply again.
    pub barred_until: Option<CivilSeconds>,
    /// Whether there is a badge.
    pub has_badge: bool,
}

/// All that is known of an application.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ApplicationInfo<AccountId, Balance, BlockNumber> {
    /// The applicant.
    pub did: Did,
    /// The application.
    pub application: Application<AccountId, Balance, BlockNumber>,
    /// What is lacking for its admission by anybody; a body with the mandate needs neither vouches nor
    /// waiting.
    pub lacks: Vec<Lack<BlockNumber>>,
}

/// What an applicant lacks. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Lack<BlockNumber> {
    /// The identity of a person, active and ruled by the account, that leads to one seat at most.
    Identity,
    /// A charter that could be accepted.
    Charter,
    /// An application that has not expired.
    Application,
    /// Personhood, which has this problem.
    Personhood(PersonhoodProblem),
    /// The end of the term for which the person is barred.
    EndOfBar,
    /// An account that rules no seat yet.
    AccountWithoutSeat,
    /// The end of the waiting period.
    Waiting {
        /// The first block after it.
        until: BlockNumber,
    },
    /// The mandated group's decision on an objection.
    Decision {
        /// The block in which the objection falls.
        until: BlockNumber,
    },
    /// Vouches of members in good standing.
    Vouches {
        /// How many there are.
        given: u32,
        /// How many it takes.
        needed: u32,
    },
    /// Room in the season.
    Room {
        /// The first block of the next.
        from: BlockNumber,
    },
}

sp_api::decl_runtime_apis! {
    /// Who belongs, and what it takes to.
    pub trait MembershipApi<AccountId, Balance, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        BlockNumber: Codec,
    {
        /// The member whose seat the account rules, as a ballot reads it.
        fn voter(account: AccountId) -> Option<Voter<BlockNumber>>;
        /// The member with that number, in or out.
        fn member(id: MemberId) -> Option<MemberInfo<AccountId, BlockNumber>>;
        /// The number of the identity's member.
        fn member_of(did: Did) -> Option<MemberId>;
        /// The application of whom the account speaks as.
        fn application(
            account: AccountId,
        ) -> Option<ApplicationInfo<AccountId, Balance, BlockNumber>>;
        /// What the account still lacks for a seat.
        fn lacks(account: AccountId) -> Vec<Lack<BlockNumber>>;
        /// How many decide.
        fn electorate() -> u32;
        /// The number that a newcomer signs in the next sponsored application.
        fn sponsored_nonce(did: Did) -> u32;
    }
}
