//! Vouching, and taking a vouch back.

use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Applications, Event, Parameters, Vouchings, YEAR};

fn vouchers(human: u64) -> Vec<MemberId> {
    let application = Applications::<Test>::get(did(human)).unwrap();
    application.vouches.iter().map(|vouch| vouch.by).collect()
}

#[test]
fn a_vouch_is_taken_down_and_counted() {
    chain(5).run(|| {
        run_to(1);
        apply(6, citizen(6));
        vouch(1, 6);
        vouch(2, 6);
        assert_eq!(vouchers(6), [id(0), id(1)]);
        assert_eq!(Vouchings::<Test>::get(id(0)).given.len(), 1);
        assert_last::<Test>(Event::Vouched {
            did: did(6),
            voucher: id(1),
        });
    });
}

#[test]
fn a_stranger_and_a_linked_account_cannot() {
    chain(5).run(|| {
        apply(6, citizen(6));
        Speakers::mutate(|speakers| speakers.insert(30, did(1)));
        for who in [20, 30] {
            assert_noop!(Membership::vouch(signed(who), did(6)), E::NotMember);
        }
    });
}

#[test]
fn who_is_not_in_good_standing_cannot() {
    chain(5).run(|| {
        apply(6, citizen(6));
        suspend::suspend(1);
        assert_noop!(Membership::vouch(signed(1), did(6)), E::MemberSuspended);
        recovery::arm(2);
        assert_noop!(Membership::vouch(signed(2), did(6)), E::MemberSilent);
        World::pass(YEAR);
        assert_noop!(Membership::vouch(signed(3), did(6)), E::MemberLapsed);
        mark_lapsed::mark(3);
        assert_noop!(Membership::vouch(signed(3), did(6)), E::MemberLapsed);
    });
}

#[test]
fn who_did_not_apply_is_not_vouched_for() {
    chain(5).run(|| {
        assert_noop!(Membership::vouch(signed(1), did(6)), E::ApplicationNotFound);
    });
}

#[test]
fn nobody_vouches_for_themselves() {
    chain(5).run(|| {
        Parameters::<Test>::mutate(|params| params.classes.allies.yearly_vouches = 3);
        join(6, ally(6));
        World::pass(90 * DAY);
        apply(6, citizen(6));
        assert_noop!(Membership::vouch(signed(6), did(6)), E::OwnApplication);
    });
}

#[test]
fn once_is_enough() {
    chain(5).run(|| {
        apply(6, citizen(6));
        vouch(1, 6);
        assert_noop!(Membership::vouch(signed(1), did(6)), E::VouchExists);
    });
}

#[test]
fn allies_vouch_for_nobody() {
    chain(5).run(|| {
        join(6, ally(6));
        World::pass(90 * DAY);
        apply(7, citizen(7));
        assert_noop!(Membership::vouch(signed(6), did(7)), E::ClassCannotVouch);
    });
}

#[test]
fn probation_is_ninety_days() {
    chain(5).run(|| {
        join(6, citizen(6));
        apply(7, citizen(7));
        World::pass(90 * DAY - 1);
        assert_noop!(Membership::vouch(signed(6), did(7)), E::OnProbation);
        World::pass(1);
        vouch(6, 7);
    });
}

#[test]
fn the_yearly_number_holds_for_any_year() {
    chain(5).run(|| {
        for human in 6..=9 {
            apply(human, ally(human));
        }
        vouch(1, 6);
        World::pass(YEAR - 10);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        vouch(1, 7);
        vouch(1, 8);
        assert_noop!(Membership::vouch(signed(1), did(9)), E::VouchesUsedUp);
        World::pass(9);
        assert_noop!(Membership::vouch(signed(1), did(9)), E::VouchesUsedUp);
        World::pass(1);
        vouch(1, 9);
        apply(10, ally(10));
        assert_noop!(Membership::vouch(signed(1), did(10)), E::VouchesUsedUp);
    });
}

#[test]
fn a_full_list_refuses_and_those_who_fell_away_make_room() {
    chain(10).run(|| {
        apply(11, citizen(11));
        for voucher in 1..=5 {
            vouch(voucher, 11);
        }
        assert_noop!(Membership::vouch(signed(6), did(11)), E::TooManyVouches);
        suspend::suspend(2);
        vouch(6, 11);
        assert_eq!(vouchers(11), [id(0), id(2), id(3), id(4), id(5)]);
    });
}

#[test]
fn a_withdrawn_vouch_can_be_given_to_another() {
    chain(5).run(|| {
        run_to(1);
        apply(6, citizen(6));
        vouch(1, 6);
        assert_eq!(Membership::withdraw_vouch(signed(1), did(6)), Ok(()));
        assert_last::<Test>(Event::VouchWithdrawn {
            did: did(6),
            voucher: id(0),
        });
        assert_eq!(vouchers(6), []);
        assert!(!Vouchings::<Test>::contains_key(id(0)));
    });
}

#[test]
fn vouching_and_withdrawing_many_times_leaves_nothing() {
    chain(5).run(|| {
        apply(6, citizen(6));
        for _ in 0..10_000 {
            vouch(1, 6);
            assert_eq!(Membership::withdraw_vouch(signed(1), did(6)), Ok(()));
        }
        assert!(!Vouchings::<Test>::contains_key(id(0)));
    });
}

#[test]
fn what_was_not_given_is_not_withdrawn() {
    chain(5).run(|| {
        assert_noop!(Membership::withdraw_vouch(signed(20), did(6)), E::NotMember);
        assert_noop!(
            Membership::withdraw_vouch(signed(1), did(6)),
            E::ApplicationNotFound
        );
        apply(6, citizen(6));
        assert_noop!(
            Membership::withdraw_vouch(signed(1), did(6)),
            E::VouchNotFound
        );
    });
}

#[test]
fn an_expulsion_costs_the_vouchers_their_right_for_a_year() {
    chain(8).run(|| {
        run_to(1);
        apply(9, citizen(9));
        vouch(1, 9);
        run(WAITING);
        assert_eq!(admit(signed(50), did(9)), Ok(()));
        World::pass(300 * DAY);
        suspend::expel_for(9, YEAR);
        apply(10, citizen(10));
        assert_noop!(Membership::vouch(signed(1), did(10)), E::VouchingBarred);
        World::pass(YEAR - 1);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        assert_noop!(Membership::vouch(signed(1), did(10)), E::VouchingBarred);
        World::pass(1);
        vouch(1, 10);
    });
}

#[test]
fn after_the_time_of_risk_it_costs_nothing() {
    chain(8).run(|| {
        apply(9, citizen(9));
        vouch(1, 9);
        run(WAITING);
        assert_eq!(admit(signed(50), did(9)), Ok(()));
        World::pass(YEAR);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        assert_eq!(Membership::renew(signed(2)), Ok(()));
        suspend::expel_by(2, 9, YEAR);
        apply(10, citizen(10));
        vouch(1, 10);
    });
}

#[test]
fn leaving_does_not_make_the_count_new_and_leaves_nothing_after_a_year() {
    chain(5).run(|| {
        apply(6, ally(6));
        vouch(1, 6);
        leave::leave_at_once(1);
        assert!(Vouchings::<Test>::contains_key(id(0)));
        join(1, citizen(1));
        World::pass(YEAR);
        leave::leave_at_once(1);
        assert!(!Vouchings::<Test>::contains_key(id(0)));
    });
}

#[test]
fn none_is_refused() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_noop!(
            Membership::vouch(RawOrigin::None.into(), did(6)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Membership::withdraw_vouch(RawOrigin::None.into(), did(6)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn who_waits_in_vain_takes_no_vouch() {
    chain(5).run(|| {
        apply(6, citizen(6));
        run_to(200);
        assert_noop!(Membership::vouch(signed(1), did(6)), E::ApplicationExpired);
    });
}
