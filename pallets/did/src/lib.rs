#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod circles;
mod control;
mod deposits;
mod dispatch;
mod errors;
mod events;
mod genesis;
mod impls;
mod keys;
#[cfg(test)]
mod mock;
mod origin;
mod params;
mod recovery;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod text;
mod try_state;
mod types;
mod views;
pub mod weights;

pub use keys::*;
pub use origin::*;
pub use pallet::*;
pub use params::*;
pub use text::{is_service_id, is_uri, is_word};
pub use types::*;
pub use views::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

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
    use alloc::{boxed::Box, vec::Vec};

    use althing_primitives::{
        CivilClock, CivilSeconds, Did, IdentityKind, OnControllerChange, OnDeactivate, OnRecovery,
        SeatHolding,
    };
    use frame_support::{
        dispatch::PostDispatchInfo,
        pallet_prelude::*,
        traits::{
            fungible::{Balanced, BalancedHold, Credit, Inspect, InspectHold, MutateHold},
            Contains, OnUnbalanced,
        },
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;
    use sp_runtime::traits::{Dispatchable, IdentifyAccount, Verify};

    use crate::{
        types::saturated, AttemptsOf, BalanceOf, Circle, CircleOf, ConsentOf, DepositsOf, Document,
        FriendsOf, GenesisIdentity, Identity, Key, KeyId, KeySignature, NamesOf, Needed, NewKey,
        NewKeysOf, ParamsOf, RawOrigin, RecoveryOf, RevokedKey, Service, ServiceId, ServicesOf,
        WeightInfo,
    };

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config:
        frame_system::Config<
        RuntimeOrigin: From<RawOrigin>,
        RuntimeCall: Dispatchable<PostInfo = PostDispatchInfo>,
    >
    {
        // Types

        /// The token in which deposits are held.
        type Currency: Inspect<Self::AccountId>
            + InspectHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
            + Balanced<Self::AccountId>
            + BalancedHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

        /// The reasons for which the runtime holds tokens.
        type RuntimeHoldReason: From<HoldReason>;

        /// How an account signs what it consents to.
        type Signature: Parameter + Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>>;

        // Origins

        /// Acts as an account: the account itself, or a body as its own account. For persons it is
        /// always the account itself.
        type ActorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

        /// Changes the parameters.
        type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        // Dependencies

        /// The time that documents tell.
        type Clock: CivilClock;

        /// Who holds a seat, and so cannot pass on control.
        type Seats: SeatHolding;

        /// Asked before an identity ends.
        type OnDeactivate: OnDeactivate;

        /// Told that an identity has another controller.
        type OnControllerChange: OnControllerChange<Self::AccountId>;

        /// Told of recoveries that enough friends approved.
        type OnRecovery: OnRecovery;

        /// The calls that an identity may make by a signed payload: none that makes another call.
        type DispatchFilter: Contains<Self::RuntimeCall>;

        /// Takes the fee for what is kept for ever.
        type OnFee: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;

        /// Takes the deposit of a friend whose recovery was cancelled.
        type OnLoss: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;

        /// What calls cost.
        type WeightInfo: WeightInfo;

        // Limits

        /// The most keys in a document.
        #[pallet::constant]
        type MaxKeys: Get<u32>;

        /// The most services in a document.
        #[pallet::constant]
        type MaxServices: Get<u32>;

        /// The most other names in a document.
        #[pallet::constant]
        type MaxNames: Get<u32>;

        /// The most accounts that speak as one identity.
        #[pallet::constant]
        type MaxAccounts: Get<u32>;

        /// The most friends of an identity.
        #[pallet::constant]
        type MaxFriends: Get<u32>;
    }

    /// Who calls, when it is an identity.
    #[pallet::origin]
    pub type Origin = RawOrigin;

    /// Why tokens are held.
    #[pallet::composite_enum]
    pub enum HoldReason {
        /// The deposit of an identity and its document.
        #[codec(index = 0)]
        Identity,
        /// The deposit of a friend who started a recovery.
        #[codec(index = 1)]
        Recovery,
    }

    /// The hash of the founding document, from which all identifiers are derived. Genesis sets it,
    /// nothing changes it.
    #[pallet::storage]
    pub type ChainTag<T> = StorageValue<_, H256, ValueQuery>;

    /// All identities, those that ended among them: small, and all that is read when one acts.
    #[pallet::storage]
    pub type Identities<T: Config> =
        StorageMap<_, frame_support::Identity, Did, Identity<T::AccountId>, OptionQuery>;

    /// The document of each identity that has not ended.
    #[pallet::storage]
    pub type Documents<T: Config> =
        StorageMap<_, frame_support::Identity, Did, Document<T>, OptionQuery>;

    /// Who paid for each identity that has not ended.
    #[pallet::storage]
    pub type DepositsBy<T: Config> =
        StorageMap<_, frame_support::Identity, Did, DepositsOf<T>, OptionQuery>;

    /// The identity that an account speaks as.
    #[pallet::storage]
    pub type DidOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Did, OptionQuery>;

    /// How many identities were made for each account. It never falls, so that no identifier comes
    /// twice.
    #[pallet::storage]
    pub type Created<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

    /// Revoked keys that made assertions: what they signed before is still checked with them.
    #[pallet::storage]
    pub type RevokedKeys<T: Config> = StorageDoubleMap<
        _,
        frame_support::Identity,
        Did,
        frame_support::Identity,
        KeyId,
        RevokedKey,
        OptionQuery,
    >;

    /// By which rules identities are recovered.
    #[pallet::storage]
    pub type Recoveries<T: Config> =
        StorageMap<_, frame_support::Identity, Did, RecoveryOf<T>, OptionQuery>;

    /// The attempts to recover that are open, or over and not cleared: for each new controller one.
    /// At most one is armed.
    #[pallet::storage]
    pub type Attempts<T: Config> =
        StorageMap<_, frame_support::Identity, Did, AttemptsOf<T>, ValueQuery>;

    /// The parameters in force.
    #[pallet::storage]
    pub type Parameters<T: Config> = StorageValue<_, ParamsOf<T>, ValueQuery>;

    /// The hash of the founding document, the first identities, and the parameters.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The hash of the founding document.
        pub chain_tag: H256,
        /// When the first identities were made, in unix seconds.
        pub founded: CivilSeconds,
        /// The first identities. They pay no deposit.
        pub identities: Vec<GenesisIdentity<T::AccountId>>,
        /// The parameters.
        pub params: ParamsOf<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Pallet::<T>::found(self);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn integrity_test() {
            assert!(
                T::MaxKeys::get() > 0 && T::MaxAccounts::get() > 0,
                "an identity needs room for a key and for its controller"
            );
            assert!(
                T::MaxFriends::get() >= 2,
                "a recovery takes two friends at least"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
