//! The chain itself: who makes blocks, who finalises them, and what becomes of who signs two votes.
//!
//! The community chooses the set ([`pallet_validators`]), `pallet-session` hands its keys to Aura and
//! GRANDPA, and a report of equivocation takes the way GRANDPA → offences → validators. Whose key it was
//! the validators' pallet says itself: docs/decisions/0007.

use frame_support::{
    parameter_types,
    traits::{ConstBool, ConstU128, ConstU32, ConstU64, EitherOf},
    weights::Weight,
};
use frame_system::offchain::{CreateBare, CreateTransactionBase};
use pallet_grandpa::EquivocationReportSystem;
use pallet_session::FindAccountFromAuthorIndex;
use pallet_validators::SdkSessions;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::traits::{ConvertInto, Get};

use crate::{
    configs::treasury::{Forfeits, Gathered},
    constants::{currency::deposit, time::SLOT_MILLISECONDS},
    origins::{ConstitutionTrack, GuardiansFourFifths, OrdinaryTrack, UrgentTrack},
    weights, AccountId, Aura, Balances, Membership, Offences, Runtime, RuntimeCall, RuntimeEvent,
    RuntimeHoldReason, Session, SessionKeys, UncheckedExtrinsic, Validators,
};

/// The most validators a chain may have; types are bounded by it.
pub type MaxAuthorities = ConstU32<100>;

impl pallet_aura::Config for Runtime {
    type AllowMultipleBlocksPerSlot = ConstBool<false>;
    type AuthorityId = AuraId;
    type DisabledValidators = Session;
    type MaxAuthorities = MaxAuthorities;
    type SlotDuration = ConstU64<SLOT_MILLISECONDS>;
}

impl pallet_authorship::Config for Runtime {
    type EventHandler = ();
    type FindAuthor = FindAccountFromAuthorIndex<Self, Aura>;
}

impl pallet_session::Config for Runtime {
    type Currency = Balances;
    type DisablingStrategy = ();
    /// Two entries of keys with their owners, and one of all keys.
    type KeyDeposit = ConstU128<{ deposit(3, 200) }>;
    type Keys = SessionKeys;
    type NextSessionRotation = Validators;
    type RuntimeEvent = RuntimeEvent;
    type SessionHandler = <SessionKeys as sp_runtime::traits::OpaqueKeys>::KeyTypeIdProviders;
    type SessionManager = Validators;
    type ShouldEndSession = Validators;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

impl pallet_validators::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Newcomers;
    type Currency = Balances;
    type ElectOrigin = OrdinaryTrack;
    type Eligibility = Membership;
    type GuardiansOrigin = GuardiansFourFifths;
    /// An Aura and a GRANDPA key for each.
    type MaxKeys = ConstU32<200>;
    type MaxValidators = MaxAuthorities;
    /// What is lost goes to the pot of such.
    type OnSlash = Gathered<Forfeits>;
    type ParamsOrigin = ConstitutionTrack;
    type RemoveOrigin = EitherOf<OrdinaryTrack, UrgentTrack>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Sessions = SdkSessions<Runtime>;
    type WeightInfo = weights::pallet_validators::WeightInfo<Runtime>;
}

impl pallet_offences::Config for Runtime {
    type IdentificationTuple = (AccountId, ());
    type OnOffenceHandler = Validators;
    type RuntimeEvent = RuntimeEvent;
}

parameter_types! {
    /// For how many blocks a report waits in the pool of the node that made it: a day.
    pub const ReportLongevity: u64 = crate::constants::time::DAYS as u64;
}

impl pallet_grandpa::Config for Runtime {
    type EquivocationReportSystem =
        EquivocationReportSystem<Self, Offences, Validators, ReportLongevity>;
    type KeyOwnerProof = sp_session::MembershipProof;
    type MaxAuthorities = MaxAuthorities;
    type MaxNominators = ConstU32<0>;
    /// As many sets as there can be in the longest bond, with one for each session.
    type MaxSetIdSessionEntries = ConstU64<10_000>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ReportWeights;
}

/// What GRANDPA's calls cost: the SDK's figures, and on top of them what a report does here.
///
/// The SDK offers its figures under the name `()` alone, for RocksDB, which is slower than ParityDB.
pub struct ReportWeights;
impl pallet_grandpa::WeightInfo for ReportWeights {
    fn report_equivocation(validators: u32, nominators: u32) -> Weight {
        <() as pallet_grandpa::WeightInfo>::report_equivocation(validators, nominators)
            .saturating_add(<weights::pallet_validators::WeightInfo<Runtime> as pallet_validators::WeightInfo>::put_out())
    }

    fn note_stalled() -> Weight {
        <() as pallet_grandpa::WeightInfo>::note_stalled()
    }
}

/// Nodes put reports of equivocation into blocks as bare extrinsics.
impl<C> CreateTransactionBase<C> for Runtime
where
    RuntimeCall: From<C>,
{
    type Extrinsic = UncheckedExtrinsic;
    type RuntimeCall = RuntimeCall;
}

impl<C> CreateBare<C> for Runtime
where
    RuntimeCall: From<C>,
{
    fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
        UncheckedExtrinsic::new_bare(call)
    }
}

/// The account that made the block that runs, if it can be told.
pub struct BlockAuthor;
impl Get<Option<AccountId>> for BlockAuthor {
    fn get() -> Option<AccountId> {
        pallet_authorship::Pallet::<Runtime>::author()
    }
}
