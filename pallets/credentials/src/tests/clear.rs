//! What nobody can show any more goes, and its deposit returns.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{accredit, free, hash, license, problem, signed, stage, ADA, CAI, ISSUER, RIVAL};
use crate::{
    mock::{chain, did, params, pass, Credentials, Test, ENDOWMENT, LICENCE, VALIDITY},
    Error, Event,
};

#[test]
fn an_expired_credential_goes_after_its_time() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        pass(VALIDITY + params().keep - 1);
        assert_noop!(
            Credentials::clear(signed(CAI), did(ADA), LICENCE),
            Error::<Test>::StillKept
        );
        pass(1);
        assert_ok!(Credentials::clear(signed(CAI), did(ADA), LICENCE));
        assert_last::<Test>(Event::Cleared {
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!((free(ISSUER), free(CAI)), (ENDOWMENT, ENDOWMENT));
        assert_noop!(
            Credentials::clear(signed(CAI), did(ADA), LICENCE),
            Error::<Test>::CredentialNotFound
        );
    });
}

#[test]
fn a_revoked_one_goes_no_earlier() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        pass(VALIDITY - 1);
        assert_noop!(
            Credentials::clear(signed(ISSUER), did(ADA), LICENCE),
            Error::<Test>::StillKept
        );
        pass(1 + params().keep);
        assert_ok!(Credentials::clear(signed(ISSUER), did(ADA), LICENCE));
    });
}

#[test]
fn renewing_keeps_it() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        pass(VALIDITY - 1);
        assert_ok!(Credentials::renew(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            VALIDITY
        ));
        pass(VALIDITY - 1);
        assert_noop!(
            Credentials::clear(signed(CAI), did(ADA), LICENCE),
            Error::<Test>::StillKept
        );
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn the_memory_of_a_revocation_goes_when_it_would_have_run_out() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        pass(1);
        license(RIVAL, ADA, 2);
        let clear =
            |commitment| Credentials::clear_revocation(signed(CAI), did(ADA), LICENCE, commitment);
        pass(VALIDITY - 2);
        assert_noop!(clear(hash(1)), Error::<Test>::StillKept);
        assert_noop!(clear(hash(2)), Error::<Test>::RevocationNotFound);
        pass(1);
        assert_ok!(clear(hash(1)));
        assert_last::<Test>(Event::RevocationCleared {
            subject: did(ADA),
            schema: LICENCE,
            commitment: hash(1),
        });
        assert_eq!(free(ISSUER), ENDOWMENT);
        assert_noop!(clear(hash(1)), Error::<Test>::RevocationNotFound);
        accredit(ISSUER, LICENCE);
    });
}

#[test]
fn nobody_is_not_anybody() {
    chain().run(|| {
        stage();
        let none = || RawOrigin::None.into();
        assert_noop!(
            Credentials::clear(none(), did(ADA), LICENCE),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Credentials::clear_revocation(none(), did(ADA), LICENCE, hash(1)),
            DispatchError::BadOrigin
        );
    });
}
