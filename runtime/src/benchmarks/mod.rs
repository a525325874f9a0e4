//! The pallets whose calls are measured, by the name that the tool takes.

frame_benchmarking::define_benchmarks!(
    [frame_system, frame_system_benchmarking::Pallet::<Runtime>]
    [frame_system_extensions, frame_system_benchmarking::extensions::Pallet::<Runtime>]
    [pallet_balances, Balances]
    [pallet_bodies, Bodies]
    [pallet_charter, Charter]
    [pallet_collective, Council]
    [pallet_contributions, Contributions]
    [pallet_credentials, Credentials]
    [pallet_did, Did]
    [pallet_emergency, Emergency]
    [pallet_membership, Membership]
    [pallet_migrations, Migrations]
    [pallet_multisig, Multisig]
    [pallet_nfts, Nfts]
    [pallet_preimage, Preimage]
    [pallet_proxy, Proxy]
    [pallet_quadratic_voting, QuadraticVoting]
    [pallet_reports, Reports]
    [pallet_timelock_treasury, TimelockTreasury]
    [pallet_timestamp, Timestamp]
    [pallet_transaction_payment, TransactionPayment]
    [pallet_utility, Utility]
    [pallet_validators, Validators]
);

mod auditing;
mod citizens;
mod stage;
mod working;

pub use auditing::{filer, Auditing};
pub use citizens::Citizens;
pub use stage::{Newcomers, Speakers};

pub(crate) use crate::*;

impl pallet_transaction_payment::BenchmarkConfig for Runtime {}
