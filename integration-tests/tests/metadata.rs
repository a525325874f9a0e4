//! What wallets read of the runtime before anything else.

use althing_integration_tests::Chain;
use althing_runtime::{
    constants::{currency, SS58_PREFIX},
    genesis, Runtime, VERSION,
};
use frame_support::traits::{PalletInfo, PalletsInfoAccess};

fn pallets() -> Vec<frame_support::traits::PalletInfoData> {
    althing_runtime::AllPalletsWithSystem::infos()
}

#[test]
fn every_version_that_clients_ask_for_is_served() {
    assert_eq!(Runtime::metadata_versions(), [14, 15, 16]);
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    for version in [14, 15, 16] {
        let served = chain.read(|| Runtime::metadata_at_version(version));
        assert!(served.is_some(), "V{version}");
    }
}

#[test]
fn there_is_no_sudo() {
    assert!(pallets()
        .iter()
        .all(|pallet| !pallet.name.to_lowercase().contains("sudo")));
    assert!(pallets()
        .iter()
        .all(|pallet| !pallet.module_name.contains("sudo")));
}

/// Recorded calls and errors name pallets by index: an index that moves breaks them.
#[test]
fn indices_stay_where_they_are() {
    let indices: Vec<_> = pallets()
        .iter()
        .map(|pallet| (pallet.index, pallet.name))
        .collect();
    assert_eq!(
        indices,
        [
            (0, "System"),
            (1, "Timestamp"),
            (10, "Aura"),
            (11, "Authorship"),
            (12, "Grandpa"),
            (20, "Balances"),
            (21, "TransactionPayment"),
            (25, "Validators"),
            (26, "Session"),
            (27, "Offences"),
            (30, "Multisig"),
            (31, "Proxy"),
            (32, "Utility"),
            (33, "Preimage"),
            (40, "Council"),
            (41, "Guardians"),
            (50, "Nfts"),
            (60, "CivilClock"),
            (70, "Did"),
            (71, "Credentials"),
            (80, "Charter"),
            (81, "Membership"),
            (82, "Contributions"),
            (90, "QuadraticVoting"),
            (100, "Bodies"),
            (101, "Emergency"),
            (110, "TimelockTreasury"),
            (111, "Reports"),
            (250, "Migrations"),
        ]
    );
    assert!(
        <Runtime as frame_system::Config>::PalletInfo::index::<althing_runtime::Nfts>().is_some()
    );
}

#[test]
fn the_address_prefix_is_althings() {
    assert_eq!(
        <Runtime as frame_system::Config>::SS58Prefix::get(),
        SS58_PREFIX
    );
    assert_eq!(SS58_PREFIX, 930);
    assert_eq!(
        (currency::TOKEN_SYMBOL, currency::TOKEN_DECIMALS),
        ("ALTH", 12)
    );
    assert_eq!(
        currency::ALTH,
        10u128.pow(u32::from(currency::TOKEN_DECIMALS))
    );
    assert_eq!(VERSION.spec_name, "althing");
}
