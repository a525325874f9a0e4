//! The laws of the traits that the pallet implements.

use althing_primitives::{
    conformance::{
        credential_check, nullifier_lookup, on_deactivate, personhood, phase_condition,
        schema_registry, visit_credentials, CredentialStage,
    },
    CivilSeconds, Condition, Leaning, SchemaId,
};
use frame_support::assert_ok;

use super::{
    accredit, attest_person, community, constitution, human, license, nobody, nullifier, plain,
    signed, stage, ADA, BEN, ISSUER, RIVAL,
};
use crate::mock::{
    after, chain, did, document, params, run_to, Balances, Credentials, Now, ATTENDANCE, CLASSES,
    ENDOWMENT, LICENCE, OTHER_PERSON, PERSON, VALIDITY,
};

/// One licence of Ada's, each time with a fresh salt.
struct Stage(u8);

impl CredentialStage for Stage {
    fn now(&self) -> CivilSeconds {
        CivilSeconds(Now::get())
    }
    fn set_now(&mut self, now: CivilSeconds) {
        Now::set(now.0);
    }
    fn accredit_issuer(&mut self) {
        let _ = Credentials::accredit(community(), did(ISSUER), LICENCE, after(2 * VALIDITY));
    }
    fn withdraw_issuer(&mut self) {
        let _ = Credentials::withdraw_accreditation(community(), did(ISSUER), LICENCE);
    }
    fn revoke_issuer(&mut self) {
        let _ = Credentials::revoke_all_of_issuer(community(), did(ISSUER), LICENCE);
    }
    fn issue(&mut self) {
        self.0 += 1;
        let _ = Credentials::issue(signed(ISSUER), did(ADA), LICENCE, plain(self.0));
    }
    fn renew(&mut self) {
        let _ = Credentials::renew(signed(ISSUER), did(ADA), LICENCE, VALIDITY);
    }
    fn suspend(&mut self) {
        let _ = Credentials::suspend(signed(ISSUER), did(ADA), LICENCE);
    }
    fn resume(&mut self) {
        let _ = Credentials::resume(signed(ISSUER), did(ADA), LICENCE);
    }
    fn revoke(&mut self) {
        let _ = Credentials::revoke(signed(ISSUER), did(ADA), LICENCE);
    }
}

#[test]
fn credential_check_keeps_its_laws() {
    chain().run(|| {
        crate::mock::begin();
        credential_check::<Credentials>(&did(ADA), LICENCE, &mut Stage(0));
    });
}

/// The same, but the issuer has the accreditation of another and falls with that one.
struct ByDelegation(Stage);

const CLERK: u64 = 40;

impl CredentialStage for ByDelegation {
    fn now(&self) -> CivilSeconds {
        self.0.now()
    }
    fn set_now(&mut self, now: CivilSeconds) {
        self.0.set_now(now);
    }
    fn accredit_issuer(&mut self) {
        self.0.accredit_issuer();
        let _ = Credentials::delegate(signed(ISSUER), did(CLERK), LICENCE, after(2 * VALIDITY));
    }
    fn withdraw_issuer(&mut self) {
        self.0.withdraw_issuer();
    }
    fn revoke_issuer(&mut self) {
        self.0.revoke_issuer();
    }
    fn issue(&mut self) {
        self.0 .0 += 1;
        let _ = Credentials::issue(signed(CLERK), did(ADA), LICENCE, plain(self.0 .0));
    }
    fn renew(&mut self) {
        let _ = Credentials::renew(signed(CLERK), did(ADA), LICENCE, VALIDITY);
    }
    fn suspend(&mut self) {
        let _ = Credentials::suspend(signed(CLERK), did(ADA), LICENCE);
    }
    fn resume(&mut self) {
        let _ = Credentials::resume(signed(CLERK), did(ADA), LICENCE);
    }
    fn revoke(&mut self) {
        let _ = Credentials::revoke(signed(CLERK), did(ADA), LICENCE);
    }
}

#[test]
fn credential_check_keeps_its_laws_for_a_delegate() {
    chain().run(|| {
        crate::mock::begin();
        credential_check::<Credentials>(&did(ADA), LICENCE, &mut ByDelegation(Stage(0)));
    });
}

#[test]
fn schema_registry_keeps_its_law() {
    chain().run(|| {
        stage();
        let known: Vec<_> = (0..).map(SchemaId).zip(CLASSES).collect();
        schema_registry::<Credentials>(&known, SchemaId(77), || {
            assert_ok!(Credentials::register_schema(
                community(),
                document(),
                althing_primitives::SchemaClass::Other,
                1
            ));
            assert_ok!(Credentials::set_personhood_schema(
                constitution(),
                OTHER_PERSON
            ));
        });
    });
}

#[test]
fn nullifier_lookup_keeps_its_laws() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        let moving = nullifier(PERSON, 1);
        nullifier_lookup::<Credentials>(
            &moving,
            &nullifier(PERSON, 2),
            &did(ADA),
            &did(BEN),
            || {
                for issuer in [ISSUER, RIVAL] {
                    assert_ok!(Credentials::move_nullifier(
                        signed(issuer),
                        moving,
                        did(BEN)
                    ));
                }
                run_to(2 + params().move_notice);
                assert_ok!(Credentials::finish_move(signed(BEN), moving));
            },
        );
    });
}

#[test]
fn personhood_keeps_its_laws() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        accredit(ISSUER, OTHER_PERSON);
        assert_ok!(Credentials::set_personhood_schema(
            constitution(),
            OTHER_PERSON
        ));
        assert_ok!(Credentials::issue(
            signed(ISSUER),
            did(ADA),
            OTHER_PERSON,
            human(2, 2)
        ));
        personhood::<Credentials>(
            &did(ADA),
            &nullifier(OTHER_PERSON, 2),
            &nullifier(PERSON, 1),
            &did(BEN),
            || {
                assert_ok!(Credentials::withdraw_accreditation(
                    community(),
                    did(ISSUER),
                    OTHER_PERSON
                ));
            },
            || {
                assert_ok!(Credentials::revoke_all_of_issuer(
                    community(),
                    did(ISSUER),
                    OTHER_PERSON
                ));
            },
        );
    });
}

#[test]
fn phase_condition_keeps_its_laws() {
    chain().run(|| {
        stage();
        phase_condition::<Credentials>(&[(Condition::VotedIssuers, 3)]);
    });
}

#[test]
fn on_deactivate_keeps_its_laws() {
    chain().run(|| {
        crate::mock::begin();
        accredit(ISSUER, LICENCE);
        license(ISSUER, ADA, 1);
        on_deactivate::<Credentials>(&did(ADA), &did(ISSUER), Leaning::Accreditation, || {
            assert_ok!(Credentials::withdraw_accreditation(
                signed(ISSUER),
                did(ISSUER),
                LICENCE
            ));
        });
    });
}

#[test]
fn visit_credentials_keep_their_laws() {
    chain().run(|| {
        stage();
        for node in [50, 51] {
            accredit(node, ATTENDANCE);
        }
        visit_credentials::<Credentials, Credentials>(
            [&did(50), &did(51), &did(52)],
            &did(ADA),
            &nobody(),
            ATTENDANCE,
            LICENCE,
        );
    });
}

#[test]
fn a_node_without_tokens_attests_nothing_and_changes_nothing() {
    use althing_primitives::{VisitCredentials, VisitProblem};
    chain().run(|| {
        stage();
        accredit(50, ATTENDANCE);
        assert_ok!(Balances::transfer_keep_alive(
            signed(50),
            ADA,
            ENDOWMENT - params().credential_deposit
        ));
        frame_support::assert_storage_noop!(assert_eq!(
            Credentials::attest(&did(50), &did(ADA), ATTENDANCE, super::hash(1)),
            Err(VisitProblem::Unavailable)
        ));
    });
}
