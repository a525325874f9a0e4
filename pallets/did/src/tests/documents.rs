//! Sizes, and what every change of a document is refused for.

use althing_primitives::Did;
use codec::{Encode, MaxEncodedLen};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::AccountId32;

use super::support::*;
use crate::{
    mock::{chain, Identity, Test},
    Error, Identity as HotRecord, KeyId, RevokedKey, Status, Tombstone,
};

#[test]
fn the_hot_record_has_at_most_250_bytes() {
    assert!(HotRecord::<AccountId32>::max_encoded_len() <= 250);
    // And while the identity lives, far fewer.
    let living = HotRecord {
        kind: althing_primitives::IdentityKind::Person,
        controller: id(Alice),
        nonce: u32::MAX,
        status: Status::Recovering,
    };
    assert_eq!(living.encoded_size(), 38);
}

/// Of a row, the prefix of pallet and item has 32 bytes, and an identity as key, which is a hash
/// already, 32 more.
const KEY: usize = 64;

#[test]
fn what_is_kept_for_ever_has_at_most_128_bytes_with_its_key() {
    assert!(KEY + HotRecord::<AccountId32>::max_encoded_len() <= 128);
    assert_eq!(
        Tombstone::max_encoded_len() + 1,
        Status::max_encoded_len(),
        "a tombstone is the longest status"
    );
    assert!(KEY + KeyId::max_encoded_len() + RevokedKey::max_encoded_len() <= 128);
    // The count of an account's identities: prefix, hash of 16 bytes, account, number.
    assert!(32 + 16 + AccountId32::max_encoded_len() + u32::max_encoded_len() <= 128);
}

#[test]
fn the_bounds_are_those_of_the_configuration() {
    assert_eq!(crate::NewKeysOf::<Test>::bound(), 16);
    assert_eq!(crate::ServicesOf::<Test>::bound(), 8);
    assert_eq!(crate::NamesOf::<Test>::bound(), 8);
}

#[test]
fn a_change_is_refused_for_what_is_not_there_ended_foreign_or_under_recovery() {
    type Change = fn(Did, crate::mock::RuntimeOrigin) -> frame_support::dispatch::DispatchResult;
    let changes: [Change; 9] = [
        |did, by| Identity::add_key(by, did, key(Charlie)),
        |did, by| Identity::revoke_key(by, did, KeyId(0)),
        |did, by| Identity::add_service(by, did, service("web")),
        |did, by| Identity::remove_service(by, did, service("web").id),
        |did, by| Identity::set_also_known_as(by, did, Default::default()),
        |did, by| Identity::set_recovery(by, did, friends(&[One, Two]), 2, 50),
        |did, by| Identity::link_account(by, did, id(Charlie), None),
        |did, by| Identity::take_over_deposits(by, did),
        |did, by| Identity::deactivate(by, did),
    ];
    chain().run(|| {
        let ended = person(Bob);
        assert_ok!(Identity::deactivate(signed(Bob), ended));
        let did = befriended(Alice);
        let transfer = |did, by| Identity::transfer_control(by, did, id(Charlie), None);
        for change in changes.into_iter().chain([transfer as Change]) {
            assert_noop!(
                change(Did([1; 32]), signed(Alice)),
                Error::<Test>::IdentityNotFound
            );
            assert_noop!(
                change(ended, signed(Bob)),
                Error::<Test>::IdentityDeactivated
            );
            assert_noop!(change(did, signed(Bob)), Error::<Test>::NotController);
        }
        arm(did);
        for change in changes.into_iter().chain([transfer as Change]) {
            assert_noop!(change(did, signed(Alice)), Error::<Test>::RecoveryUnderWay);
        }
        assert_noop!(
            Identity::withdraw_offer(signed(Alice), did),
            Error::<Test>::RecoveryUnderWay
        );
    });
}
