//! Challenging a citizen's personhood.

use althing_primitives::{CredentialProblem, CredentialStatus, IssuerStanding, PersonhoodProblem};
use frame_support::{assert_noop, dispatch::Pays};

use super::*;
use crate::{Event, Told};

/// What the grace for issuers is in these tests, in seconds.
const GRACE: u64 = 84 * DAY;

fn challenge(member: MemberId) {
    let done = Membership::challenge(signed(50), member).unwrap();
    assert_eq!(done.pays_fee, Pays::No);
}

fn revoke(human: u64) {
    World::amend(human, |credential| {
        credential.status = CredentialStatus::Revoked;
    });
}

#[test]
fn who_is_no_person_any_more_is_suspended() {
    chain(5).run(|| {
        run_to(1);
        revoke(1);
        challenge(id(0));
        assert_eq!(standing(id(0)), Standing::Suspended(START));
        assert_eq!(electorate(), 4);
        let problem = Told(PersonhoodProblem::Credential(CredentialProblem::Revoked));
        let challenged = Event::<Test>::Challenged {
            member: id(0),
            problem,
        };
        assert!(System::events()
            .iter()
            .any(|record| record.event == challenged.clone().into()));
    });
}

#[test]
fn a_suspended_or_expired_credential_is_enough() {
    chain(5).run(|| {
        World::amend(1, |credential| {
            credential.status = CredentialStatus::Suspended;
        });
        challenge(id(0));
        World::amend(2, |credential| credential.expires_at = START);
        challenge(id(1));
    });
}

#[test]
fn the_seat_comes_back_as_soon_as_personhood_does() {
    chain(5).run(|| {
        run_to(1);
        revoke(1);
        challenge(id(0));
        run(1);
        assert_noop!(
            Membership::reinstate(signed(1), id(0)),
            E::from(PersonhoodProblem::Credential(CredentialProblem::Revoked))
        );
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        assert_eq!(Membership::reinstate(signed(1), id(0)), Ok(()));
        assert_eq!(voter(1).voice_since, 2);
    });
}

#[test]
fn a_valid_one_is_not_suspended() {
    chain(5).run(|| {
        assert_noop!(Membership::challenge(signed(50), id(0)), E::PersonhoodValid);
    });
}

#[test]
fn an_issuers_end_counts_one_season_later() {
    let ends = [
        IssuerStanding::Lapsed(START),
        IssuerStanding::Withdrawn(START),
        IssuerStanding::Revoked(START),
    ];
    for end in ends {
        chain(5).run(|| {
            World::amend(1, |credential| credential.issuer_standing = end);
            World::pass(GRACE - 1);
            assert_noop!(Membership::challenge(signed(50), id(0)), E::PersonhoodValid);
            World::pass(1);
            challenge(id(0));
        });
    }
}

#[test]
fn within_the_grace_another_fault_counts_at_once() {
    chain(5).run(|| {
        for human in [1, 2] {
            World::amend(human, |credential| {
                credential.issuer_standing = IssuerStanding::Revoked(START);
            });
        }
        World::amend(1, |credential| credential.expires_at = START);
        World::amend(2, |credential| {
            credential.status = CredentialStatus::Suspended;
        });
        challenge(id(0));
        challenge(id(1));
    });
}

#[test]
fn within_the_grace_a_suspended_member_is_reinstated() {
    chain(5).run(|| {
        suspend::suspend(1);
        World::amend(1, |credential| {
            credential.issuer_standing = IssuerStanding::Revoked(Now::get());
        });
        assert_eq!(Membership::reinstate(community(), id(0)), Ok(()));
        assert_eq!(voter(1).paid_until, START.saturating_add(crate::YEAR));
    });
}

#[test]
fn only_citizens_rest_on_personhood() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        assert_noop!(Membership::challenge(signed(50), member), E::NotCitizen);
    });
}

#[test]
fn nobody_is_suspended_twice_or_unknown_or_out() {
    chain(5).run(|| {
        revoke(1);
        challenge(id(0));
        assert_noop!(
            Membership::challenge(signed(50), id(0)),
            E::AlreadySuspended
        );
        assert_noop!(Membership::challenge(signed(50), id(9)), E::MemberNotFound);
        leave::leave_at_once(2);
        assert_noop!(Membership::challenge(signed(50), id(1)), E::MemberOut);
        assert_noop!(
            Membership::challenge(RawOrigin::None.into(), id(2)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_lapsed_seat_can_be_challenged() {
    chain(5).run(|| {
        World::pass(crate::YEAR);
        mark_lapsed::mark(1);
        revoke(1);
        challenge(id(0));
        assert!(matches!(standing(id(0)), Standing::Suspended(_)));
    });
}
