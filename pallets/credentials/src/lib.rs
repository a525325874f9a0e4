#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod errors;
mod events;
mod founding;
mod impls;
mod issuers;
mod issuing;
#[cfg(test)]
mod mock;
mod moves;
mod params;
mod requests;
mod runtime_api;
mod standing;
#[cfg(test)]
mod tests;
mod try_state;
mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use moves::{Approval, Move, MoveOf, MAX_APPROVALS};
pub use pallet::*;
pub use params::{Params, LONGEST};
pub use runtime_api::*;
pub use types::*;
pub use weights::WeightInfo;

#[import_section(calls::calls)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::unreachable,
    reason = "the macro that makes the pallet of it writes them"
)]
pub mod pallet {
    use alloc::vec::Vec;

    use althing_primitives::{
        CivilClock, CivilSeconds, Did, DocumentRef, Identities, Nullifier, Obligations,
        OnNullifierMoved, OnPersonhoodRenewed, ReportStanding, SchemaClass, SchemaId, SeatHolding,
    };
    use frame_support::{
        pallet_prelude::*,
        traits::{
            fungible::{Balanced, Inspect, InspectHold, MutateHold},
            OnUnbalanced,
        },
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;

    use crate::{
        Accreditation, BalanceOf, CredentialOf, CreditOf, Epoch, FixTarget, Founding,
        FoundingCredential, FoundingIssuer, Issuance, IssuerCount, MoveOf, Params,
        PersonhoodSchema, RefusalReason, RequestOf, Revocation, Schema, Terms, WeightInfo,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Types

        /// The token in which deposits are held and fees are paid.
        type Currency: Inspect<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + Balanced<Self::AccountId>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        // Origins

        /// An identity that issues: an account that speaks as it, or the identity itself.
        type IssuerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Did>;

        /// An identity that asks, answers and disowns: an account that speaks as it, or the identity
        /// itself.
        type SubjectOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Did>;

        /// Whoever acts for themselves: an account, or a body as its account.
        type ActorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

        /// Registers schemas, accredits issuers, withdraws and recalls: the community.
        type AccreditationOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Says which schema makes a person: the community, by its constitution.
        type ConstitutionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// Who exists, and who controls whom.
        type Identities: Identities<Self::AccountId>;

        /// Civil time.
        type Clock: CivilClock;

        /// Who holds a seat.
        type Seats: SeatHolding;

        /// Takes down that a registered organisation owes reports.
        type Obligations: Obligations;

        /// Whether a registered organisation's reports are in.
        type Reports: ReportStanding;

        /// Learns that a person was attested anew.
        type OnRenewed: OnPersonhoodRenewed;

        /// Learns that a human has another identity.
        type OnMoved: OnNullifierMoved;

        /// Takes the fees for what is kept for ever.
        type OnFee: OnUnbalanced<CreditOf<Self>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        /// Identities for benchmarks.
        #[cfg(feature = "runtime-benchmarks")]
        type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<
            Self::AccountId,
            Self::RuntimeOrigin,
        >;

        // Limits

        /// How many credentials one call issues at most.
        #[pallet::constant]
        type MaxIssues: Get<u32>;

        /// How many issuers, and how many credentials, a founding document has at most.
        #[pallet::constant]
        type MaxFounding: Get<u32>;
    }

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// A request waits. Held of who asked.
        #[codec(index = 0)]
        Request,
        /// A credential or its revocation is kept. Held of who issued it.
        #[codec(index = 1)]
        Credential,
        /// A nullifier is to move. Held of the first issuer who wants it.
        #[codec(index = 2)]
        Move,
    }

    /// The kinds of credentials, never removed.
    #[pallet::storage]
    pub type Schemas<T> = StorageMap<_, Twox64Concat, SchemaId, Schema, OptionQuery>;

    /// The number of the next schema.
    #[pallet::storage]
    pub type NextSchema<T> = StorageValue<_, SchemaId, ValueQuery>;

    /// The schema of personhood that counts.
    #[pallet::storage]
    pub type CountingPersonhood<T: Config> =
        StorageValue<_, PersonhoodSchema<BlockNumberFor<T>>, OptionQuery>;

    /// Who may issue under which schema, never removed.
    #[pallet::storage]
    pub type Accreditations<T> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        Did,
        Twox64Concat,
        SchemaId,
        Accreditation,
        OptionQuery,
    >;

    /// How many accreditations each issuer has that nobody ended.
    #[pallet::storage]
    pub type IssuerCounts<T> = StorageMap<_, Blake2_128Concat, Did, IssuerCount, ValueQuery>;

    /// How many issuers have an accreditation by vote that nobody ended.
    #[pallet::storage]
    pub type VotedIssuers<T> = StorageValue<_, u32, ValueQuery>;

    /// The credential of each subject under each schema: at most one.
    #[pallet::storage]
    pub type Credentials<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        Did,
        Twox64Concat,
        SchemaId,
        CredentialOf<T>,
        OptionQuery,
    >;

    /// What was revoked or suspended and then replaced, by subject, schema and commitment, for as
    /// long as it could be shown.
    #[pallet::storage]
    pub type Revocations<T: Config> = StorageMap<
        _,
        Blake2_128Concat,
        (Did, SchemaId, H256),
        Revocation<T::AccountId, BalanceOf<T>>,
        OptionQuery,
    >;

    /// Who holds each nullifier, never removed.
    #[pallet::storage]
    pub type Nullifiers<T> = StorageMap<_, Blake2_128Concat, Nullifier, Did, OptionQuery>;

    /// The nullifier that each identity holds under each schema.
    #[pallet::storage]
    pub type NullifierOf<T> =
        StorageDoubleMap<_, Blake2_128Concat, Did, Twox64Concat, SchemaId, H256, OptionQuery>;

    /// The requests that wait, by subject and schema.
    #[pallet::storage]
    pub type Requests<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        Did,
        Twox64Concat,
        SchemaId,
        RequestOf<T>,
        OptionQuery,
    >;

    /// How many requests wait for each issuer under each schema.
    #[pallet::storage]
    pub type RequestCounts<T> =
        StorageDoubleMap<_, Blake2_128Concat, Did, Twox64Concat, SchemaId, u32, ValueQuery>;

    /// The registrations that each organisation holds: with the first it owes reports.
    #[pallet::storage]
    pub type Registrations<T> = StorageMap<_, Blake2_128Concat, Did, u32, ValueQuery>;

    /// The nullifiers that issuers want to move.
    #[pallet::storage]
    pub type Moves<T: Config> = StorageMap<_, Blake2_128Concat, Nullifier, MoveOf<T>, OptionQuery>;

    /// What of the founding document has times that count from the chain's beginning. Gone from the
    /// second block on.
    #[pallet::storage]
    pub type FoundingRows<T: Config> = StorageValue<_, Founding<T::MaxFounding>, OptionQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> =
        StorageValue<_, Params<BalanceOf<T>, BlockNumberFor<T>>, ValueQuery>;

    /// The founding document's part: schemas, first issuers, first persons, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The schemas, numbered in this order from 0.
        pub schemas: Vec<Schema>,
        /// The schema of personhood that counts.
        pub personhood: Option<SchemaId>,
        /// The first issuers, until the community votes.
        pub issuers: Vec<FoundingIssuer>,
        /// The first credentials. They hold no deposit.
        pub credentials: Vec<FoundingCredential>,
        /// The parameters.
        pub params: Params<BalanceOf<T>, BlockNumberFor<T>>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(self);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(now: BlockNumberFor<T>) -> Weight {
            Self::begin(now)
        }

        fn integrity_test() {
            assert!(T::MaxIssues::get() > 0, "a batch issues something");
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
