//! Suspension and reinstatement.

use althing_primitives::{CredentialStatus, OnPersonhoodRenewed, PersonhoodProblem};
use frame_support::assert_noop;

use super::*;
use crate::{Event, YEAR};

/// Suspends the member of an account for thirty days.
pub fn suspend(account: u64) {
    let until = Now::get().saturating_add(30 * DAY);
    assert_eq!(
        Membership::suspend(community(), number(account), until),
        Ok(())
    );
}

/// Expels the member of an account on the notice of member 2's controller.
pub fn expel_for(account: u64, term: u64) {
    expel_by(2, account, term);
}

/// Expels the member of an account on the notice of another.
pub fn expel_by(accuser: u64, account: u64, term: u64) {
    let (accused, by) = (number(account), number(accuser));
    assert_eq!(
        Membership::give_notice(signed(accuser), accused, document(5)),
        Ok(())
    );
    run(14);
    assert_eq!(Membership::expel(community(), accused, by, term), Ok(()));
}

#[test]
fn the_suspended_are_no_electors_and_have_no_voice() {
    chain(5).run(|| {
        run_to(1);
        suspend(1);
        assert_eq!(electorate(), 4);
        assert!(!has_voice(1));
        let until = START.saturating_add(30 * DAY);
        assert_eq!(standing(id(0)), Standing::Suspended(until));
        let status = |standing| MemberStatus {
            class: MemberClass::Citizen,
            standing,
        };
        saw(Event::StandingChanged {
            member: id(0),
            before: status(Standing::Active),
            after: status(Standing::Suspended(until)),
        });
    });
}

#[test]
fn only_the_community_can() {
    chain(5).run(|| {
        let until = START.saturating_add(DAY);
        for origin in [
            signed(1),
            group(),
            RawOrigin::None.into(),
            RawOrigin::Root.into(),
        ] {
            assert_noop!(
                Membership::suspend(origin, id(0), until),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn the_end_is_in_the_future_and_not_too_far() {
    chain(5).run(|| {
        let ends = [START, START.saturating_add(YEAR + 1)];
        for until in ends {
            assert_noop!(
                Membership::suspend(community(), id(0), until),
                E::TermOutOfRange
            );
        }
        let last = START.saturating_add(YEAR);
        assert_eq!(Membership::suspend(community(), id(0), last), Ok(()));
    });
}

#[test]
fn nobody_is_suspended_who_is_not_in() {
    chain(5).run(|| {
        let until = START.saturating_add(DAY);
        assert_noop!(
            Membership::suspend(community(), id(9), until),
            E::MemberNotFound
        );
        leave::leave_at_once(1);
        assert_noop!(Membership::suspend(community(), id(0), until), E::MemberOut);
    });
}

#[test]
fn a_suspension_ends_by_reinstatement_and_not_by_itself() {
    chain(5).run(|| {
        suspend(1);
        World::pass(30 * DAY - 1);
        assert_noop!(
            Membership::reinstate(signed(50), id(0)),
            E::SuspensionNotOver
        );
        World::pass(1);
        assert!(!has_voice(1));
        run(3);
        assert_eq!(Membership::reinstate(signed(50), id(0)), Ok(()));
        assert!(has_voice(1));
        assert_eq!(voter(1).voice_since, block());
        assert_eq!(electorate(), 5);
        assert!(System::events()
            .iter()
            .any(|record| record.event == Event::<Test>::VoiceBegan { member: id(0) }.into()));
    });
}

#[test]
fn the_community_reinstates_at_any_time() {
    chain(5).run(|| {
        suspend(1);
        assert_eq!(Membership::reinstate(community(), id(0)), Ok(()));
        assert_eq!(standing(id(0)), Standing::Active);
    });
}

#[test]
fn who_is_not_suspended_is_not_reinstated() {
    chain(5).run(|| {
        assert_noop!(Membership::reinstate(community(), id(0)), E::NotSuspended);
        assert_noop!(Membership::reinstate(community(), id(9)), E::MemberNotFound);
        leave::leave_at_once(1);
        assert_noop!(Membership::reinstate(community(), id(0)), E::MemberOut);
        assert_noop!(
            Membership::reinstate(RawOrigin::None.into(), id(1)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_citizens_personhood_must_be_valid() {
    chain(5).run(|| {
        suspend(1);
        World::amend(1, |credential| {
            credential.status = CredentialStatus::Revoked;
        });
        let revoked = althing_primitives::CredentialProblem::Revoked;
        assert_noop!(
            Membership::reinstate(community(), id(0)),
            E::from(PersonhoodProblem::from(revoked))
        );
    });
}

#[test]
fn whose_dues_ran_out_meanwhile_comes_back_lapsed() {
    chain(5).run(|| {
        run_to(1);
        let until = START.saturating_add(YEAR);
        assert_eq!(Membership::suspend(community(), id(0), until), Ok(()));
        World::pass(YEAR);
        assert_eq!(Membership::reinstate(signed(1), id(0)), Ok(()));
        assert_eq!(standing(id(0)), Standing::Lapsed);
        assert_eq!(electorate(), 4);
        run(1);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        assert!(has_voice(1));
    });
}

#[test]
fn an_ally_is_reinstated_without_personhood() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        suspend(6);
        Schema::set(None);
        assert_eq!(Membership::reinstate(community(), member), Ok(()));
        assert_eq!(standing(member), Standing::Active);
    });
}

#[test]
fn leaving_and_returning_is_no_way_out() {
    chain(5).run(|| {
        run_to(1);
        suspend(1);
        leave::leave_at_once(1);
        saw(Event::Left {
            member: id(0),
            barred_until: START.saturating_add(30 * DAY),
        });
        assert_noop!(Membership::apply(signed(1), citizen(1)), E::Barred);
        World::pass(30 * DAY);
        apply(1, citizen(1));
    });
}

#[test]
fn nobody_is_told_of_a_voice_that_is_not_heard() {
    let told = || {
        System::events()
            .iter()
            .any(|record| record.event == Event::<Test>::VoiceBegan { member: id(0) }.into())
    };
    chain(5).run(|| {
        run_to(1);
        let until = START.saturating_add(YEAR);
        assert_eq!(Membership::suspend(community(), id(0), until), Ok(()));
        World::pass(YEAR);
        assert_eq!(Membership::reinstate(signed(1), id(0)), Ok(()));
        assert!(!told(), "who is reinstated as lapsed");
        suspend(1);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        assert!(!told(), "who is suspended and pays");
        recovery::recover(1, 30);
        assert_eq!(Membership::reinstate(community(), id(0)), Ok(()));
        assert!(!told(), "who was recovered");
        run(1);
        World::pass(1);
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert!(told() && has_voice(30));
    });
}
