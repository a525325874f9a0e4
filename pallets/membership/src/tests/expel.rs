//! Expulsion: notice, answer, and the vote's call.

use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Counters, Event, Notices, Presence, Vouchings, YEAR};

fn notice(accuser: u64, accused: u64) {
    assert_eq!(
        Membership::give_notice(signed(accuser), number(accused), document(5)),
        Ok(())
    );
}

#[test]
fn it_takes_notice_and_fourteen_days() {
    chain(5).run(|| {
        run_to(1);
        assert_noop!(
            Membership::expel(community(), id(0), id(1), YEAR),
            E::NoticeNotFound
        );
        notice(2, 1);
        assert_last::<Test>(Event::NoticeGiven {
            member: id(0),
            accuser: id(1),
            grounds: document(5),
            answer_until: 15,
        });
        run_to(14);
        assert_noop!(
            Membership::expel(community(), id(0), id(1), YEAR),
            E::AnswerNotOver
        );
        run_to(15);
        assert_eq!(Membership::expel(community(), id(0), id(1), YEAR), Ok(()));
        assert_last::<Test>(Event::Expelled {
            member: id(0),
            accuser: id(1),
            barred_until: START.saturating_add(YEAR),
        });
    });
}

#[test]
fn the_expelled_are_out_and_have_their_money_back() {
    chain(5).run(|| {
        run_to(1);
        let member = join(6, citizen(6));
        assert_eq!(Membership::renew(signed(6)), Ok(()));
        suspend::expel_for(6, YEAR);
        assert_eq!(
            Balances::free_balance(6),
            RICH - DUES,
            "only the first year"
        );
        assert_eq!(
            Balances::free_balance(2),
            RICH,
            "the accuser's deposit returns"
        );
        assert_eq!(standing(member), Standing::Out);
        assert!(MemberOf::<Test>::get(6).is_none());
        assert_eq!(electorate(), 5);
        assert_eq!(System::sufficients(&6), 0);
        assert_eq!(
            Roll::<Test>::get(member).unwrap().presence,
            Presence::Out {
                barred_until: START.saturating_add(YEAR)
            }
        );
    });
}

#[test]
fn only_the_vote_expels() {
    chain(5).run(|| {
        notice(2, 1);
        run(14);
        for origin in [
            signed(2),
            group(),
            RawOrigin::None.into(),
            RawOrigin::Root.into(),
        ] {
            assert_noop!(
                Membership::expel(origin, id(0), id(1), YEAR),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_notice_is_not_good_for_ever() {
    chain(5).run(|| {
        notice(2, 1);
        run(100);
        assert_noop!(
            Membership::expel(community(), id(0), id(1), YEAR),
            E::NoticeExpired
        );
        assert_eq!(
            Membership::withdraw_notice(signed(50), id(0), id(1)),
            Ok(())
        );
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn the_term_has_a_range() {
    chain(5).run(|| {
        notice(2, 1);
        run(14);
        for term in [0, 10 * YEAR + 1] {
            assert_noop!(
                Membership::expel(community(), id(0), id(1), term),
                E::TermOutOfRange
            );
        }
    });
}

#[test]
fn who_leaves_meanwhile_is_barred_all_the_same() {
    chain(5).run(|| {
        notice(2, 1);
        leave::leave_at_once(1);
        let before = Counters::<Test>::get();
        assert_eq!(Membership::expel(community(), id(0), id(1), YEAR), Ok(()));
        assert_eq!(
            Counters::<Test>::get(),
            before,
            "nobody is counted off twice"
        );
        assert_noop!(Membership::apply(signed(1), citizen(1)), E::Barred);
    });
}

#[test]
fn leaving_meanwhile_does_not_save_the_vouchers() {
    chain(8).run(|| {
        run_to(1);
        apply(9, citizen(9));
        vouch(1, 9);
        assert_eq!(admit(group(), did(9)), Ok(()));
        notice(2, 9);
        leave::leave_at_once(9);
        assert_eq!(Membership::expel(community(), id(8), id(1), YEAR), Ok(()));
        assert_last::<Test>(Event::VouchingBarred {
            member: id(0),
            until: START.saturating_add(YEAR),
        });
        assert_eq!(
            Vouchings::<Test>::get(id(0)).barred_until,
            START.saturating_add(YEAR)
        );
    });
}

#[test]
fn a_second_expulsion_does_not_shorten_the_first() {
    chain(5).run(|| {
        notice(2, 1);
        notice(3, 1);
        run(14);
        assert_eq!(Membership::expel(community(), id(0), id(1), YEAR), Ok(()));
        assert_eq!(Membership::expel(community(), id(0), id(2), 1), Ok(()));
        assert_noop!(Membership::apply(signed(1), citizen(1)), E::Barred);
    });
}

#[test]
fn citizens_in_good_standing_give_notice() {
    chain(5).run(|| {
        join(6, ally(6));
        assert_noop!(
            Membership::give_notice(signed(6), id(0), document(5)),
            E::NotCitizen
        );
        assert_noop!(
            Membership::give_notice(signed(20), id(0), document(5)),
            E::NotMember
        );
        assert_noop!(
            Membership::give_notice(RawOrigin::None.into(), id(0), document(5)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Membership::give_notice(signed(2), id(9), document(5)),
            E::MemberNotFound
        );
        notice(2, 1);
        assert_noop!(
            Membership::give_notice(signed(2), id(0), document(5)),
            E::NoticeExists
        );
        leave::leave_at_once(3);
        assert_noop!(
            Membership::give_notice(signed(2), id(2), document(5)),
            E::MemberOut
        );
    });
}

#[test]
fn another_notice_stands_in_nobodys_way() {
    chain(5).run(|| {
        // A friend's notice, taken back at the last moment, does not end the one that counts.
        notice(3, 1);
        notice(2, 1);
        run(14);
        assert_eq!(Membership::withdraw_notice(signed(3), id(0), id(2)), Ok(()));
        assert_eq!(Membership::expel(community(), id(0), id(1), YEAR), Ok(()));
    });
}

#[test]
fn the_accused_answers() {
    chain(5).run(|| {
        run_to(1);
        notice(2, 1);
        assert_noop!(
            Membership::answer(signed(3), id(0), id(1), document(6)),
            E::NotController
        );
        assert_noop!(
            Membership::answer(signed(1), id(0), id(2), document(6)),
            E::NoticeNotFound
        );
        assert_noop!(
            Membership::answer(RawOrigin::None.into(), id(0), id(1), document(6)),
            DispatchError::BadOrigin
        );
        assert_eq!(
            Membership::answer(signed(1), id(0), id(1), document(6)),
            Ok(())
        );
        let answer = Notices::<Test>::get(id(0), id(1)).unwrap().answer;
        assert_eq!(answer, Some(document(6).hash));
        assert_last::<Test>(Event::Answered {
            member: id(0),
            accuser: id(1),
            answer: document(6),
        });
    });
}

#[test]
fn the_accuser_takes_it_back() {
    chain(5).run(|| {
        run_to(1);
        notice(2, 1);
        assert_noop!(
            Membership::withdraw_notice(signed(3), id(0), id(1)),
            E::NoticeNotExpired
        );
        assert_noop!(
            Membership::withdraw_notice(signed(2), id(0), id(2)),
            E::NoticeNotFound
        );
        assert_noop!(
            Membership::withdraw_notice(RawOrigin::None.into(), id(0), id(1)),
            DispatchError::BadOrigin
        );
        assert_eq!(Membership::withdraw_notice(signed(2), id(0), id(1)), Ok(()));
        assert_last::<Test>(Event::NoticeWithdrawn {
            member: id(0),
            accuser: id(1),
        });
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn a_recovered_accuser_takes_it_back_for_the_old_account() {
    chain(5).run(|| {
        notice(2, 1);
        recovery::recover(2, 30);
        assert_eq!(
            Membership::withdraw_notice(signed(30), id(0), id(1)),
            Ok(())
        );
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn a_bar_is_lifted_by_the_community() {
    chain(5).run(|| {
        run_to(1);
        suspend::expel_for(1, YEAR);
        for origin in [signed(1), group(), RawOrigin::None.into()] {
            assert_noop!(
                Membership::lift_bar(origin, id(0)),
                DispatchError::BadOrigin
            );
        }
        assert_noop!(Membership::lift_bar(community(), id(9)), E::MemberNotFound);
        assert_noop!(Membership::lift_bar(community(), id(1)), E::NotBarred);
        assert_eq!(Membership::lift_bar(community(), id(0)), Ok(()));
        assert_last::<Test>(Event::BarLifted { member: id(0) });
        assert_noop!(Membership::lift_bar(community(), id(0)), E::NotBarred);
        apply(1, citizen(1));
    });
}

#[test]
fn a_pending_application_for_another_class_ends() {
    chain(5).run(|| {
        join(6, ally(6));
        apply(6, citizen(6));
        suspend::expel_for(6, YEAR);
        assert!(crate::Applications::<Test>::get(did(6)).is_none());
        assert_eq!(Balances::free_balance(6), RICH);
    });
}
