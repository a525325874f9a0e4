//! Who may do what: the origins that configurations name.
//!
//! Each alias says in its documentation what it opens. An origin that many calls share is named
//! once here.

use althing_primitives::{
    BodyAccounts, BodyId, Did, Identities, MemberId, MemberLookup, Party, SpeaksAs, TrackId,
};
use frame_support::traits::{EitherOf, EnsureOrigin, MapSuccess, NeverEnsureOrigin};
use frame_system::EnsureSigned;
use pallet_bodies::{EnsureActor, EnsureBody, EnsureCurrent};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan};
use pallet_did::EnsureDid;
use pallet_quadratic_voting::{EnsureReferendum, EnsureTrack};
use pallet_timelock_treasury::Decider;
use sp_core::TypedGet;
use sp_runtime::traits::Replace;

use crate::{
    configs::bodies::{CouncilInstance, GuardiansInstance},
    AccountId, Bodies, Runtime, RuntimeOrigin,
};

/// What the citizens approved as an ordinary matter. It opens: goals and ordinary laws, domains of
/// contributions, working groups, the election and removal of validators, the confirming of a disabling.
pub type OrdinaryTrack = EnsureTrack<{ TrackId::ORDINARY.0 }>;

/// What they approved about money. It opens: lines, what is paid of them in the middle tier, obligations to
/// report.
pub type BudgetTrack = EnsureTrack<{ TrackId::BUDGET.0 }>;

/// What they approved about members. It opens: who is suspended, reinstated, expelled, let in again.
pub type MembershipTrack = EnsureTrack<{ TrackId::MEMBERSHIP.0 }>;

/// What they approved about issuers. It opens: schemas, accreditations, the recall of what an issuer issued,
/// the lifting of what auditors froze.
pub type AccreditationTrack = EnsureTrack<{ TrackId::ACCREDITATION.0 }>;

/// What they approved about the rules themselves. It opens: charter and entrenched laws, the schema of
/// personhood, tracks, every parameter, the recall of who sits in a body, what Council and Guardians are
/// charged with, the killing of motions, NFT collections; and, as Root, the upgrade of the runtime.
pub type ConstitutionTrack = EnsureTrack<{ TrackId::CONSTITUTION.0 }>;

/// What they approved in a hurry. It opens: the removal of a validator, the end of a pause, and another one.
pub type UrgentTrack = EnsureTrack<{ TrackId::URGENT.0 }>;

/// Who sits in the Guardians' collective decides while the terms and dues of all of them run; after that, once
/// `bodies.refresh_mirror` was called.
type CurrentGuardians<Inner> = EnsureCurrent<Runtime, Inner, { BodyId::GUARDIANS.0 }>;

/// Four of five Guardians have said aye to this very call. It opens: the disabling of a validator for a
/// time, a pause and its end.
pub type GuardiansFourFifths =
    CurrentGuardians<EnsureProportionAtLeast<AccountId, GuardiansInstance, 4, 5>>;

/// The Council as a body: more than half of its members have said aye to this very call. It opens:
/// decisions on applications, reports and spends of the Council's, the root over what was filed.
pub type ActingCouncil = EnsureCurrent<
    Runtime,
    MapSuccess<EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>, Replace<CouncilBody>>,
    { BodyId::COUNCIL.0 },
>;

/// A body that acts: a working group by its motion, or the Council. It opens: decisions on applications, where
/// the body is charged with them.
pub type ActingBody = EitherOf<EnsureBody, ActingCouncil>;

/// The number of the Council.
pub struct CouncilBody;
impl TypedGet for CouncilBody {
    type Type = BodyId;

    fn get() -> BodyId {
        BodyId::COUNCIL
    }
}

/// More than half of the Guardians have said aye to this very call. It opens: disputed contributions,
/// which others attested, and the Guardians' reports.
pub type GuardiansMajority =
    CurrentGuardians<EnsureProportionMoreThan<AccountId, GuardiansInstance, 1, 2>>;

/// Nobody, with an account as success: for calls that stay shut until what they need exists.
pub type Nobody = NeverEnsureOrigin<AccountId>;

/// Whoever acts for themselves: a signed account, or a body as its own account.
pub type Actor = EnsureActor<Runtime>;

/// An identity that speaks: by a payload signed with one of its keys, or through an account that speaks
/// as it. Success: the identity. It opens: what issuers and subjects do with credentials.
pub struct EnsureSpeaker;
impl EnsureOrigin<RuntimeOrigin> for EnsureSpeaker {
    type Success = Did;

    fn try_origin(origin: RuntimeOrigin) -> Result<Did, RuntimeOrigin> {
        let origin = match EnsureDid::try_origin(origin) {
            Ok(did) => return Ok(did),
            Err(origin) => origin,
        };
        let who = EnsureSigned::<AccountId>::try_origin(origin.clone())?;
        <crate::Did as SpeaksAs<AccountId>>::did_of(&who).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        EnsureDid::try_successful_origin()
    }
}

/// A member: an identity that speaks and is or was a member's. Success: the member, in whatever standing,
/// which each call looks at. It opens: contributions.
pub struct EnsureMember;
impl EnsureOrigin<RuntimeOrigin> for EnsureMember {
    type Success = MemberId;

    fn try_origin(origin: RuntimeOrigin) -> Result<MemberId, RuntimeOrigin> {
        let did = EnsureSpeaker::try_origin(origin.clone())?;
        crate::Membership::member_of(&did).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        let alice = sp_keyring::Sr25519Keyring::Alice.to_account_id();
        Ok(RuntimeOrigin::signed(alice))
    }
}

/// Whoever answers for a report: an identity that speaks, or a body by its act. Success: who it is, and the
/// account that pays the deposit: the signer's, the one that rules the identity, the body's own.
///
/// Council and Guardians act by a motion of more than half of them. Their accounts need tokens for it:
/// anybody may give them some.
pub struct EnsureFiler;
impl EnsureOrigin<RuntimeOrigin> for EnsureFiler {
    type Success = (Party, AccountId);

    fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
        let body = match ActingBody::try_origin(origin.clone()) {
            Ok(body) => Some(body),
            Err(_) => GuardiansMajority::try_origin(origin.clone())
                .ok()
                .map(|_| BodyId::GUARDIANS),
        };
        if let Some(body) = body {
            let account = Bodies::account(body).ok_or(origin)?;
            return Ok((Party::Body(body), account));
        }
        let did = EnsureSpeaker::try_origin(origin.clone())?;
        let payer = EnsureSigned::<AccountId>::try_origin(origin.clone())
            .ok()
            .or_else(|| crate::Did::controller(&did))
            .ok_or(origin)?;
        Ok((Party::Identity(did), payer))
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(crate::benchmarks::filer())
    }
}

/// Who decides on spends: a body by its motion, or the citizens by a poll. It opens: what the treasury pays,
/// each in the tier that is theirs.
pub struct EnsureDecider;
impl EnsureOrigin<RuntimeOrigin> for EnsureDecider {
    type Success = Decider;

    fn try_origin(origin: RuntimeOrigin) -> Result<Decider, RuntimeOrigin> {
        match EnsureReferendum::try_origin(origin) {
            Ok(track) => Ok(Decider::Referendum(track)),
            Err(origin) => ActingBody::try_origin(origin).map(Decider::Body),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        EnsureReferendum::try_successful_origin()
    }
}
