//! Attacks with signatures: twice, after being removed or replaced, for other terms.

use super::*;

/// A Large spend that the citizens voted for.
fn voted() -> SpendId {
    run_to(1);
    let id = propose(LINE, 2_500);
    assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
    id
}

#[test]
fn one_who_approves_twice_counts_once() {
    chain().run(|| {
        let id = voted();
        assert_ok!(approve(21, id));
        for _ in 0..5 {
            assert_eq!(approve(21, id), Err(E::AlreadyApproved.into()));
        }
        assert_ok!(approve(22, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_eq!(spend(id).approvals.bits.count_ones(), 2);
    });
}

#[test]
fn one_who_was_removed_approves_nothing_and_what_they_approved_is_void() {
    chain().run(|| {
        let id = voted();
        assert_ok!(approve(21, id));
        assert_ok!(approve(22, id));
        World::seat(BodyId::GUARDIANS, &[22, 23, 24, 25]);
        assert_eq!(approve(21, id), Err(E::NotSeated.into()));
        // 23 would have been the third.
        assert_ok!(approve(23, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(22, id));
        assert_ok!(approve(24, id));
        assert_eq!(earliest(id), 1 + 14 * DAY);
    });
}

#[test]
fn one_who_took_a_seat_over_does_not_inherit_its_approval() {
    chain().run(|| {
        let id = voted();
        assert_ok!(approve(21, id));
        assert_ok!(approve(22, id));
        World::seat(BodyId::GUARDIANS, &[26, 22, 23, 24, 25]);
        assert_ok!(approve(26, id));
        assert_eq!(spend(id).approvals.bits.count_ones(), 1);
        assert_eq!(spend(id).stage, Stage::Proposed);
    });
}

#[test]
fn approvals_of_another_generation_do_not_wait_for_the_vote() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 2_500);
        guardians_approve(id);
        World::seat(BodyId::GUARDIANS, &[21, 22, 23, 24, 26]);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        guardians_approve(id);
        assert_eq!(earliest(id), 1 + 14 * DAY);
    });
}

#[test]
fn the_same_seats_set_again_are_another_generation() {
    chain().run(|| {
        let id = voted();
        assert_ok!(approve(21, id));
        assert_ok!(approve(22, id));
        World::seat(BodyId::GUARDIANS, &[21, 22, 23, 24, 25]);
        assert_ok!(approve(23, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
    });
}

#[test]
fn guardians_alone_and_the_vote_alone_pay_nothing() {
    chain().run(|| {
        let id = voted();
        let other = propose(LINE, 2_500);
        guardians_approve(other);
        for guardian in [24, 25] {
            assert_ok!(approve(guardian, other));
        }
        run_to(1_000);
        for id in [id, other] {
            assert_eq!(execute(id), Err(E::NotApproved.into()));
        }
        assert_eq!(balance(PAID), RICH);
    });
}

#[test]
fn an_approval_is_of_the_terms_it_names() {
    chain().run(|| {
        let id = voted();
        let other = propose_to(Payee::Account(41), 2_500);
        let call = crate::Call::approve_spend {
            id,
            terms: hash(other),
        };
        assert_eq!(dispatch(signed(21), call), Err(E::OtherTerms.into()));
        // Another spend on the same terms needs approvals of its own.
        let same = propose(LINE, 2_500);
        assert_eq!(hash(same), hash(id));
        guardians_approve(id);
        assert_eq!(spend(same).approvals.bits, 0);
    });
}

#[test]
fn a_cancelled_number_is_not_filled_with_other_terms() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 2_500);
        let terms = hash(id);
        assert_ok!(cancel(SOMEBODY, id));
        propose(LINE, 2_500);
        let call = crate::Call::authorize_spend { id, terms };
        assert_eq!(
            dispatch(referendum(TrackId::LARGE_SPEND), call),
            Err(E::SpendNotFound.into())
        );
    });
}

#[test]
fn a_council_that_changes_begins_anew() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 1_000);
        assert_ok!(approve(11, id));
        World::seat(BodyId::COUNCIL, &[12, 13, 14]);
        assert_ok!(approve(12, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(14, id));
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}

#[test]
fn a_hundred_guardians_fit() {
    chain().run(|| {
        run_to(1);
        let seats: Vec<Account> = (1_000..1_100).collect();
        World::seat(BodyId::GUARDIANS, &seats);
        let id = propose(LINE, 2_500);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        for (index, guardian) in seats.iter().rev().enumerate() {
            if index == 60 {
                break;
            }
            assert_ok!(approve(*guardian, id));
            let is_enough = spend(id).stage != Stage::Proposed;
            assert_eq!(is_enough, index == 59);
        }
    });
}
