//! Accounts that speak as an identity.

use althing_primitives::{Identities as _, SpeaksAs};
use althing_test_utils::events::{assert_last, of_pallet};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    ConsentOf, Error, Event,
};

const TAG: &str = "althing/did-link";

fn agreed(did: althing_primitives::Did, who: Sr25519Keyring) -> Option<ConsentOf<Test>> {
    let number = nonce(did);
    Some(consent(who, TAG, |until| {
        (did, id(who), number, until).encode()
    }))
}

#[test]
fn with_both_consents_an_account_speaks_and_does_not_rule() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let before = held(&id(Alice));
        assert_ok!(Identity::link_account(
            signed(Alice),
            did,
            id(Bob),
            agreed(did, Bob)
        ));
        assert_last::<Test>(Event::AccountLinked {
            did,
            account: id(Bob),
        });
        assert_eq!(Identity::did_of(&id(Bob)), Some(did));
        assert!(!Identity::is_controller(&did, &id(Bob)));
        assert!(held(&id(Alice)) > before);
        assert_eq!(nonce(did), 1);
    });
}

#[test]
fn without_the_accounts_consent_it_is_refused() {
    chain().run(|| {
        run_to(5);
        let did = person(Alice);
        let link = |consent| Identity::link_account(signed(Alice), did, id(Bob), consent);
        assert_noop!(link(None), Error::<Test>::ConsentMissing);
        assert_noop!(
            link(agreed(did, Charlie)),
            Error::<Test>::SignatureNotMatching
        );
        let late = consent_until(Bob, TAG, 5, |until| (did, id(Bob), 0u32, until).encode());
        assert_noop!(link(Some(late)), Error::<Test>::SignatureExpired);
        assert_noop!(
            Identity::link_account(as_did(did), did, id(Bob), agreed(did, Bob)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_consent_serves_once() {
    chain().run(|| {
        let did = person(Alice);
        let once = agreed(did, Bob);
        let link = |consent| Identity::link_account(signed(Alice), did, id(Bob), consent);
        assert_ok!(link(once.clone()));
        assert_ok!(Identity::unlink_account(signed(Bob), id(Bob)));
        assert_noop!(link(once), Error::<Test>::SignatureNotMatching);
    });
}

#[test]
fn an_account_speaks_as_one_identity() {
    chain().run(|| {
        let did = person(Alice);
        person(Bob);
        assert_noop!(
            Identity::link_account(signed(Alice), did, id(Bob), agreed(did, Bob)),
            Error::<Test>::AccountSpeaksAlready
        );
    });
}

#[test]
fn an_account_chooses_which_of_its_own_it_speaks_as() {
    chain().run(|| {
        person(Alice);
        let firm = organisation(Alice);
        assert_ok!(Identity::unlink_account(signed(Alice), id(Alice)));
        assert_ok!(Identity::link_account(signed(Alice), firm, id(Alice), None));
        assert_eq!(Identity::did_of(&id(Alice)), Some(firm));
    });
}

#[test]
fn either_side_ends_it_and_nobody_else() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let before = held(&id(Alice));
        for ender in [Alice, Bob] {
            assert_ok!(Identity::link_account(
                signed(Alice),
                did,
                id(Bob),
                agreed(did, Bob)
            ));
            assert_noop!(
                Identity::unlink_account(signed(Charlie), id(Bob)),
                Error::<Test>::NotController
            );
            assert_ok!(Identity::unlink_account(signed(ender), id(Bob)));
            let unlinked = Event::AccountUnlinked {
                did,
                account: id(Bob),
            };
            assert!(of_pallet::<Test, Event<Test>>().ends_with(&[unlinked]));
            assert_eq!(held(&id(Alice)), before);
        }
        assert_noop!(
            Identity::unlink_account(signed(Bob), id(Bob)),
            Error::<Test>::AccountNotLinked
        );
        assert_noop!(
            Identity::unlink_account(as_did(did), id(Alice)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_full_list_refuses_loudly() {
    chain().run(|| {
        let did = person(Alice);
        for who in [Bob, Charlie, Dave] {
            assert_ok!(Identity::link_account(
                signed(Alice),
                did,
                id(who),
                agreed(did, who)
            ));
        }
        assert_noop!(
            Identity::link_account(signed(Alice), did, id(Eve), agreed(did, Eve)),
            Error::<Test>::TooManyAccounts
        );
    });
}

#[test]
fn during_a_recovery_the_account_can_leave_and_the_controller_cannot_send_it() {
    chain().run(|| {
        let did = befriended(Alice);
        assert_ok!(Identity::link_account(
            signed(Alice),
            did,
            id(Charlie),
            agreed(did, Charlie)
        ));
        arm(did);
        assert_noop!(
            Identity::unlink_account(signed(Alice), id(Charlie)),
            Error::<Test>::RecoveryUnderWay
        );
        assert_ok!(Identity::unlink_account(signed(Charlie), id(Charlie)));
    });
}
