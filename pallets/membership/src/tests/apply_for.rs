//! Applying with a sponsor.

use althing_primitives::wrapped;
use frame_support::assert_noop;

use super::*;
use crate::{Applications, SponsoredNonces};

/// What the newcomer signs.
fn payload(human: u64, form: &Form, nonce: u32, valid_until: u64) -> Vec<u8> {
    Membership::application_payload(&did(human), form, nonce, valid_until)
}

fn signature(signer: u64, payload: Vec<u8>) -> TestSignature {
    TestSignature(signer, payload)
}

/// Has the human 1 sponsor the application of `human`, with a signature for `nonce` and the block 9.
fn sponsor(human: u64, nonce: u32) -> DispatchResult {
    let signed_by_newcomer = signature(human, payload(human, &citizen(human), nonce, 9));
    Membership::apply_for(
        signed(1),
        did(human),
        citizen(human),
        nonce,
        9,
        signed_by_newcomer,
    )
}

/// An identity whose account has nothing.
fn poor() -> u64 {
    World::identify(did(300), 300);
    World::attest(did(300), nullifier(300), PERSONHOOD_ENDS);
    300
}

#[test]
fn the_sponsor_pays_and_the_newcomer_exists() {
    chain(5).run(|| {
        let newcomer = poor();
        assert!(!System::account_exists(&newcomer));
        assert_eq!(sponsor(newcomer, 0), Ok(()));
        assert!(System::account_exists(&newcomer));
        assert_eq!(held(HoldReason::Seat, 1), DEPOSIT);
        assert_eq!(held(HoldReason::Dues, 1), DUES);
        assert_eq!(SponsoredNonces::<Test>::get(did(newcomer)), 1);
    });
}

#[test]
fn the_seat_is_the_newcomers_and_the_deposit_the_sponsors() {
    chain(5).run(|| {
        let newcomer = poor();
        assert_eq!(sponsor(newcomer, 0), Ok(()));
        assert_eq!(admit(group(), did(newcomer)), Ok(()));
        assert_eq!(voter(newcomer).id, id(5));
        leave::leave_at_once(newcomer);
        assert_eq!(held(HoldReason::Seat, 1), 0);
        assert_eq!(Balances::free_balance(1), RICH - DUES);
        assert!(!System::account_exists(&newcomer));
    });
}

#[test]
fn the_sponsor_cannot_take_it_back() {
    chain(5).run(|| {
        let newcomer = poor();
        assert_eq!(sponsor(newcomer, 0), Ok(()));
        assert_noop!(
            Membership::close_application(signed(1), did(newcomer)),
            E::ApplicationNotExpired
        );
        assert_eq!(
            Membership::close_application(signed(newcomer), did(newcomer)),
            Ok(())
        );
        assert_eq!(Balances::free_balance(1), RICH);
        assert!(!System::account_exists(&newcomer));
    });
}

#[test]
fn a_wrapped_signature_is_accepted() {
    chain(5).run(|| {
        let form = citizen(6);
        let signed_by_newcomer = signature(6, wrapped(&payload(6, &form, 0, 9)));
        assert_eq!(
            Membership::apply_for(signed(1), did(6), form, 0, 9, signed_by_newcomer),
            Ok(())
        );
    });
}

#[test]
fn it_is_not_handed_in_twice() {
    chain(5).run(|| {
        assert_eq!(sponsor(6, 0), Ok(()));
        assert_eq!(Membership::close_application(signed(6), did(6)), Ok(()));
        let again = signature(6, payload(6, &citizen(6), 0, 9));
        assert_noop!(
            Membership::apply_for(signed(1), did(6), citizen(6), 0, 9, again),
            E::NonceUsed
        );
        assert_eq!(sponsor(6, 1), Ok(()));
    });
}

#[test]
fn it_expires() {
    chain(5).run(|| {
        let form = citizen(6);
        let valid = signature(6, payload(6, &form, 0, 9));
        run_to(10);
        assert_noop!(
            Membership::apply_for(signed(1), did(6), form, 0, 9, valid),
            E::SignatureExpired
        );
    });
}

#[test]
fn what_was_not_signed_is_refused() {
    chain(5).run(|| {
        let good = payload(6, &citizen(6), 0, 9);
        let attempts = [
            // Another signer, another form, another end, another chain, another purpose.
            (signature(7, good.clone()), citizen(6), 9),
            (signature(6, good.clone()), ally(6), 9),
            (signature(6, good.clone()), citizen(6), 10),
            (
                signature(
                    6,
                    althing_primitives::signing_payload(
                        crate::APPLY_TAG,
                        &H256::repeat_byte(1),
                        &(did(6), citizen(6), 0_u32, 9_u64),
                    ),
                ),
                citizen(6),
                9,
            ),
            (
                signature(
                    6,
                    althing_primitives::signing_payload(
                        "althing/vouch",
                        &System::block_hash(0),
                        &(did(6), citizen(6), 0_u32, 9_u64),
                    ),
                ),
                citizen(6),
                9,
            ),
        ];
        for (signature, form, valid_until) in attempts {
            assert_noop!(
                Membership::apply_for(signed(1), did(6), form, 0, valid_until, signature),
                E::SignatureMismatch
            );
        }
        assert_eq!(
            good,
            althing_primitives::signing_payload(
                crate::APPLY_TAG,
                &System::block_hash(0),
                &(did(6), citizen(6), 0_u32, 9_u64),
            ),
            "the payload names purpose, chain, subject, form, number and end"
        );
    });
}

#[test]
fn a_future_number_is_refused() {
    chain(5).run(|| {
        let early = signature(6, payload(6, &citizen(6), 1, 9));
        assert_noop!(
            Membership::apply_for(signed(1), did(6), citizen(6), 1, 9, early),
            E::NonceUsed
        );
    });
}

#[test]
fn an_unknown_identity_is_refused() {
    chain(5).run(|| {
        let valid = signature(400, payload(400, &citizen(400), 0, 9));
        assert_noop!(
            Membership::apply_for(signed(1), did(400), citizen(400), 0, 9, valid),
            E::IdentityNotFound
        );
    });
}

#[test]
fn the_controller_must_speak_as_the_identity() {
    chain(5).run(|| {
        Speakers::mutate(|speakers| speakers.remove(&6));
        let valid = signature(6, payload(6, &citizen(6), 0, 9));
        assert_noop!(
            Membership::apply_for(signed(1), did(6), citizen(6), 0, 9, valid),
            E::NotController
        );
        assert!(Applications::<Test>::get(did(6)).is_none());
    });
}

#[test]
fn none_is_refused() {
    chain(5).run(|| {
        let valid = signature(6, payload(6, &citizen(6), 0, 9));
        assert_noop!(
            Membership::apply_for(RawOrigin::None.into(), did(6), citizen(6), 0, 9, valid),
            DispatchError::BadOrigin
        );
    });
}
