//! # The Althing runtime
//!
//! The state transition function of a network state's own chain: a community first makes its
//! consensus digital, then gathers resources, then opens places in the physical world.
//!
//! This file is an index. What each pallet is told lies in [`configs`], a file for each domain;
//! who may do what in [`origins`]; figures that no preset changes in [`constants`]; what wallets
//! and nodes ask in [`apis`]; the first state of a chain in [`genesis`]. Pallets meet only through
//! the traits of `althing-primitives`, and only the files under `configs` know two of them.
//!
//! There is no sudo in any build. What the community governs it decides by referendum, and **nothing
//! reaches Root** but an upgrade that passed as a change of the constitution.

#![cfg_attr(not(feature = "std"), no_std)]
#![allow(
    missing_docs,
    reason = "the macros that construct the runtime make items without docs"
)]
// The tables that construct the runtime and its interfaces nest deeply.
#![recursion_limit = "512"]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod constants;
pub mod genesis;
pub mod migrations;
pub mod origins;
pub mod weights;

use alloc::{borrow::Cow, vec::Vec};

use sp_runtime::{
    generic, impl_opaque_keys,
    traits::{BlakeTwo256, IdentifyAccount, Verify},
    MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

/// Number of a block.
pub type BlockNumber = u32;
/// An amount in plancks, 10⁻¹² ALTH.
pub type Balance = u128;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// A hash of 256 bits.
pub type Hash = sp_core::H256;
/// A signature by any key that may own an account: Sr25519, Ed25519 or Secp256k1.
pub type Signature = MultiSignature;
/// The identifier of an account: the public key, or the hash of one.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// An address as transactions name it.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// What is checked and charged around each signed call, in this order.
///
/// No extension carries bytes of its own: Polkadot.js treats an extension that it does not know as
/// empty, so one that is not would break every signature.
pub type TxExtension = (
    frame_system::CheckNonZeroSender<Runtime>,
    frame_system::CheckSpecVersion<Runtime>,
    frame_system::CheckTxVersion<Runtime>,
    frame_system::CheckGenesis<Runtime>,
    frame_system::CheckMortality<Runtime>,
    // CheckNonce, CheckWeight and ChargeTransactionPayment, and what a free ballot is. Clients see the three.
    pallet_quadratic_voting::FreeBallots<
        Runtime,
        pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
    >,
    frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
    frame_system::WeightReclaim<Runtime>,
);
/// An extrinsic that has not been checked yet.
pub type UncheckedExtrinsic =
    generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What a transaction's signature covers.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Blocks as the node handles them: it never looks into an extrinsic, so that an upgrade of the runtime
/// needs no upgrade of the node.
pub mod opaque {
    pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

    /// A block whose extrinsics are bytes.
    pub type Block = sp_runtime::generic::Block<crate::Header, UncheckedExtrinsic>;
}

/// Runs blocks: dispatches to the pallets in the order of their indices.
pub type Executive = frame_executive::Executive<
    Runtime,
    Block,
    frame_system::ChainContext<Runtime>,
    Runtime,
    AllPalletsWithSystem,
>;

impl_opaque_keys! {
    /// The keys of a validator: one makes blocks, one finalises them.
    pub struct SessionKeys {
        /// Makes blocks.
        pub aura: Aura,
        /// Finalises blocks.
        pub grandpa: Grandpa,
    }
}

/// The version of this runtime. `CONTRIBUTING.md` says which number moves when.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
    spec_name: Cow::Borrowed("althing"),
    impl_name: Cow::Borrowed("althing"),
    authoring_version: 1,
    // 10,000 × major + 100 × minor + patch.
    spec_version: 100,
    impl_version: 1,
    apis: apis::RUNTIME_API_VERSIONS,
    transaction_version: 1,
    system_version: 1,
};

/// The pallets. Indices stand in tens by domain and are never used twice: a retired one stays retired,
/// since recorded calls and errors name them by number. `docs/architecture.md` has the whole plan.
#[frame_support::runtime]
mod runtime {
    /// The runtime of Althing.
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask,
        RuntimeViewFunction
    )]
    pub struct Runtime;

    // The ground.
    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Timestamp = pallet_timestamp;

    // The chain itself.
    #[runtime::pallet_index(10)]
    pub type Aura = pallet_aura;
    #[runtime::pallet_index(11)]
    pub type Authorship = pallet_authorship;
    #[runtime::pallet_index(12)]
    pub type Grandpa = pallet_grandpa;

    // Money.
    #[runtime::pallet_index(20)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(21)]
    pub type TransactionPayment = pallet_transaction_payment;

    // The chain's keepers. Genesis and hooks go by index: deposits are held when balances are there,
    // the sessions ask for the first set when validators are, and the author of a block is read before
    // a rotation changes who sits.
    #[runtime::pallet_index(25)]
    pub type Validators = pallet_validators;
    #[runtime::pallet_index(26)]
    pub type Session = pallet_session;
    #[runtime::pallet_index(27)]
    pub type Offences = pallet_offences;

    // Accounts that act for accounts.
    #[runtime::pallet_index(30)]
    pub type Multisig = pallet_multisig;
    #[runtime::pallet_index(31)]
    pub type Proxy = pallet_proxy;
    #[runtime::pallet_index(32)]
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(33)]
    pub type Preimage = pallet_preimage;

    // Where the standing bodies deliberate.
    #[runtime::pallet_index(40)]
    pub type Council = pallet_collective<Instance1>;
    #[runtime::pallet_index(41)]
    pub type Guardians = pallet_collective<Instance2>;

    // Tokens that are not money.
    #[runtime::pallet_index(50)]
    pub type Nfts = pallet_nfts;

    // Civil time.
    #[runtime::pallet_index(60)]
    pub type CivilClock = pallet_civil_clock;

    // Who is who, and what others attest of them.
    #[runtime::pallet_index(70)]
    pub type Did = pallet_did;
    #[runtime::pallet_index(71)]
    pub type Credentials = pallet_credentials;

    // What for, who belongs, and what they gave. The charter comes first: whoever applies accepts it.
    #[runtime::pallet_index(80)]
    pub type Charter = pallet_charter;
    #[runtime::pallet_index(81)]
    pub type Membership = pallet_membership;
    #[runtime::pallet_index(82)]
    pub type Contributions = pallet_contributions;

    // How the community decides.
    #[runtime::pallet_index(90)]
    pub type QuadraticVoting = pallet_quadratic_voting;

    // Who works for it, and the brake.
    #[runtime::pallet_index(100)]
    pub type Bodies = pallet_bodies;
    #[runtime::pallet_index(101)]
    pub type Emergency = pallet_emergency;

    // What it has, and the accounts it gives.
    #[runtime::pallet_index(110)]
    pub type TimelockTreasury = pallet_timelock_treasury;
    #[runtime::pallet_index(111)]
    pub type Reports = pallet_reports;

    // Upkeep.
    #[runtime::pallet_index(250)]
    pub type Migrations = pallet_migrations;
}
