//! Issuing in another's place, one step deep.

use althing_primitives::{CredentialCheck, CredentialProblem, IssuerStanding};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::{
    accredit, community, free, license, nobody, plain, problem, row, signed, stage, ADA, BEN,
    ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{
        after, chain, did, params, pass, Balances, Credentials, Fees, Test, ENDOWMENT, LICENCE,
        VALIDITY,
    },
    Delegation, Epoch, Error, Event,
};

/// The delegate of these tests, who does not stand in the community's votes.
const CLERK: u64 = 40;
/// Another one.
const AIDE: u64 = 41;

fn delegate(by: u64, to: u64) {
    assert_ok!(Credentials::delegate(
        signed(by),
        did(to),
        LICENCE,
        after(VALIDITY / 2)
    ));
}

fn standing(subject: u64) -> IssuerStanding {
    Credentials::find(&did(subject), LICENCE)
        .expect("it is there")
        .issuer_standing
}

#[test]
fn a_delegate_issues_in_its_own_name() {
    chain().run(|| {
        stage();
        let until = after(VALIDITY / 2);
        delegate(ISSUER, CLERK);
        assert_last::<Test>(Event::Delegated {
            by: did(ISSUER),
            issuer: did(CLERK),
            schema: LICENCE,
            until,
            epoch: Epoch(0),
        });
        assert_eq!(
            row(CLERK, LICENCE).delegated_from,
            Some(Delegation {
                by: did(ISSUER),
                epoch: Epoch(0)
            })
        );
        license(CLERK, ADA, 1);
        assert_eq!(
            Credentials::check(&did(ADA), LICENCE).map(|view| view.issuer),
            Ok(did(CLERK))
        );
        pass(VALIDITY / 2);
        assert_eq!(standing(ADA), IssuerStanding::Lapsed(until));
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn the_row_that_stays_costs_a_fee_once() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        delegate(ISSUER, CLERK);
        assert_eq!(Fees::get(), params().row_fee);
        assert_eq!(free(ISSUER), ENDOWMENT - params().row_fee);
        let rest = free(RIVAL) - 1;
        assert_ok!(Balances::transfer_keep_alive(signed(RIVAL), 1, rest));
        assert_noop!(
            Credentials::delegate(signed(RIVAL), did(AIDE), LICENCE, after(1)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn a_delegate_does_not_delegate() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        assert_noop!(
            Credentials::delegate(signed(CLERK), did(AIDE), LICENCE, after(1)),
            Error::<Test>::DelegatedIssuer
        );
        assert_noop!(
            Credentials::delegate(signed(OUTSIDER), did(AIDE), LICENCE, after(1)),
            Error::<Test>::NotAccredited
        );
    });
}

#[test]
fn it_lasts_no_longer_than_the_delegators() {
    chain().run(|| {
        stage();
        for until in [after(0), after(VALIDITY + 1)] {
            assert_noop!(
                Credentials::delegate(signed(ISSUER), did(CLERK), LICENCE, until),
                Error::<Test>::UntilOutOfRange
            );
        }
        assert_noop!(
            Credentials::delegate(signed(ISSUER), nobody(), LICENCE, after(1)),
            Error::<Test>::IssuerNotFound
        );
        pass(VALIDITY);
        assert_noop!(
            Credentials::delegate(signed(ISSUER), did(CLERK), LICENCE, after(1)),
            Error::<Test>::NotAccredited
        );
    });
}

#[test]
fn with_the_delegator_the_delegate_stops() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        license(CLERK, ADA, 1);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            LICENCE
        ));
        assert_eq!(standing(ADA), IssuerStanding::Withdrawn(after(0)));
        assert_eq!(problem(ADA, LICENCE), None);
        assert_noop!(
            Credentials::issue(signed(CLERK), did(BEN), LICENCE, plain(2)),
            Error::<Test>::NotAccredited
        );
        // It is accredited anew, and nothing was revoked: the delegation goes on.
        accredit(ISSUER, LICENCE);
        assert_eq!(standing(ADA), IssuerStanding::Accredited);
        license(CLERK, BEN, 2);
    });
}

#[test]
fn what_fell_with_the_delegator_is_never_revived() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        license(CLERK, ADA, 1);
        assert_ok!(Credentials::revoke_all_of_issuer(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        let fallen = || problem(ADA, LICENCE) == Some(CredentialProblem::IssuerRevoked);
        assert!(fallen());
        accredit(ISSUER, LICENCE);
        assert!(fallen(), "the delegation was of the epoch before");
        assert_noop!(
            Credentials::issue(signed(CLERK), did(BEN), LICENCE, plain(2)),
            Error::<Test>::NotAccredited
        );
        delegate(ISSUER, CLERK);
        assert!(fallen(), "a delegation anew revives nothing");
        license(CLERK, BEN, 2);
        assert_eq!(problem(BEN, LICENCE), None);
        accredit(CLERK, LICENCE);
        assert!(fallen(), "nor does the community's accreditation");
        assert_eq!(problem(BEN, LICENCE), None);
    });
}

#[test]
fn what_fell_stays_fallen_though_the_community_accredits_at_once() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        license(CLERK, ADA, 1);
        assert_ok!(Credentials::revoke_all_of_issuer(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        accredit(CLERK, LICENCE);
        assert_eq!(
            problem(ADA, LICENCE),
            Some(CredentialProblem::IssuerRevoked)
        );
        assert_eq!(row(CLERK, LICENCE).epoch, Epoch(1));
    });
}

#[test]
fn whom_the_community_decided_about_is_not_delegated_to() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::delegate(signed(ISSUER), did(RIVAL), LICENCE, after(1)),
            Error::<Test>::DecidedByCommunity
        );
        assert_noop!(
            Credentials::delegate(signed(ISSUER), did(ISSUER), LICENCE, after(1)),
            Error::<Test>::DecidedByCommunity
        );
        delegate(ISSUER, CLERK);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(CLERK),
            LICENCE
        ));
        assert_noop!(
            Credentials::delegate(signed(ISSUER), did(CLERK), LICENCE, after(1)),
            Error::<Test>::DecidedByCommunity
        );
    });
}

#[test]
fn another_delegator_takes_over_only_what_has_fallen() {
    chain().run(|| {
        stage();
        delegate(ISSUER, CLERK);
        license(CLERK, ADA, 1);
        assert_noop!(
            Credentials::delegate(signed(RIVAL), did(CLERK), LICENCE, after(1)),
            Error::<Test>::DelegatedByOther
        );
        assert_ok!(Credentials::revoke_all_of_issuer(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        delegate(RIVAL, CLERK);
        assert_eq!(
            problem(ADA, LICENCE),
            Some(CredentialProblem::IssuerRevoked)
        );
        license(CLERK, BEN, 2);
        assert_eq!(problem(BEN, LICENCE), None);
    });
}
