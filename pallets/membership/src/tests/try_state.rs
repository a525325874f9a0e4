//! Each invariant notices its own corruption.

use althing_primitives::{OnIncome, SeasonNumber};
use frame_support::traits::{fungible::MutateHold, tokens::Precision};

use super::*;
use crate::{
    Applications, Counters, Escrows, Leaving, MemberIds, Notices, Parameters, Presence, Seats,
    Vouch,
};

/// Members with everything that can hang on a seat, and an applicant.
fn arrange() {
    run_to(1);
    join(6, resident(6));
    leave::leave_at_once(5);
    apply(7, citizen(7));
    vouch(1, 7);
    assert_eq!(Membership::object(signed(2), did(7), document(1)), Ok(()));
    assert_eq!(Membership::renew(signed(3)), Ok(()));
    assert_eq!(Membership::leave(signed(4)), Ok(()));
    assert_eq!(
        Membership::give_notice(signed(1), id(3), document(1)),
        Ok(())
    );
    apply(6, citizen(6));
}

fn noticed(number: &str, corrupt: impl FnOnce()) {
    chain(5).corrupt(&format!("membership {number}"), arrange, corrupt);
}

#[test]
fn another_status_in_the_index_is_noticed() {
    noticed("1", || {
        MemberOf::<Test>::mutate_extant(1, |voter| voter.status.standing = Standing::Lapsed);
    });
}

#[test]
fn a_seat_ruled_by_somebody_else_is_noticed() {
    noticed("1", || {
        let voter = MemberOf::<Test>::take(1).unwrap();
        MemberOf::<Test>::insert(40, voter);
    });
}

#[test]
fn a_seat_of_who_is_out_is_noticed() {
    noticed("1", || {
        let mut voter = voter(1);
        voter.id = id(4);
        MemberOf::<Test>::insert(5, voter);
    });
}

#[test]
fn dues_beyond_what_was_paid_are_noticed() {
    noticed("1", || {
        MemberOf::<Test>::mutate_extant(1, |voter| voter.paid_until = CivilSeconds::MAX);
    });
}

#[test]
fn a_member_whom_no_account_rules_is_noticed() {
    noticed("2", || MemberOf::<Test>::remove(1));
}

#[test]
fn an_identity_that_leads_elsewhere_is_noticed() {
    noticed("3", || MemberIds::<Test>::insert(did(1), id(1)));
}

#[test]
fn an_identity_that_leads_nowhere_is_noticed() {
    noticed("3", || MemberIds::<Test>::insert(did(40), id(40)));
}

#[test]
fn a_seat_without_a_person_is_noticed() {
    noticed("4", || Seats::<Test>::insert(nullifier(40), id(40)));
}

#[test]
fn a_nullifier_of_another_seat_is_noticed() {
    noticed("4", || Seats::<Test>::insert(nullifier(1), id(1)));
}

#[test]
fn a_removed_nullifier_is_noticed() {
    noticed("4", || Seats::<Test>::remove(nullifier(5)));
}

#[test]
fn a_citizen_without_nullifier_is_noticed() {
    noticed("5", || {
        Roll::<Test>::mutate_extant(id(0), |member| member.nullifier = None);
    });
}

#[test]
fn a_wrong_electorate_is_noticed() {
    noticed("6", || {
        Counters::<Test>::mutate(|counts| counts.electorate += 1);
    });
}

#[test]
fn a_wrong_number_of_residents_is_noticed() {
    noticed("6", || {
        Counters::<Test>::mutate(|counts| counts.members.residents = 0);
    });
}

#[test]
fn a_number_to_be_given_twice_is_noticed() {
    noticed("7", || {
        Counters::<Test>::mutate(|counts| counts.next = id(6));
    });
}

#[test]
fn a_vouch_given_twice_is_noticed() {
    noticed("8", || {
        Applications::<Test>::mutate_extant(did(7), |application| {
            let vouch = Vouch {
                by: id(0),
                given: START,
            };
            application.vouches.try_push(vouch).unwrap();
        });
    });
}

#[test]
fn a_vouch_for_oneself_is_noticed() {
    noticed("8", || {
        Applications::<Test>::mutate_extant(did(7), |application| {
            application.vouches[0].by = application.id;
        });
    });
}

#[test]
fn an_application_of_a_member_as_a_newcomer_is_noticed() {
    noticed("8", || {
        Applications::<Test>::mutate_extant(did(6), |application| application.upgrade = false);
    });
}

#[test]
fn a_deposit_that_is_not_held_is_noticed() {
    noticed("9", || {
        Applications::<Test>::mutate_extant(did(7), |application| {
            application.deposit.amount += 1;
        });
    });
}

#[test]
fn dues_that_are_not_held_are_noticed() {
    noticed("9", || {
        let reason = HoldReason::Dues.into();
        Balances::release(&reason, &3, 1, Precision::Exact).unwrap();
    });
}

#[test]
fn objections_and_notices_that_are_not_held_are_noticed() {
    for (reason, who) in [(HoldReason::Objection, 2), (HoldReason::Notice, 1)] {
        noticed("9", || {
            Balances::release(&reason.into(), &who, 1, Precision::Exact).unwrap();
        });
    }
}

#[test]
fn a_deposit_that_nothing_speaks_of_is_noticed() {
    for reason in [
        HoldReason::Seat,
        HoldReason::Dues,
        HoldReason::Objection,
        HoldReason::Notice,
    ] {
        noticed("9", || Balances::hold(&reason.into(), &20, 1).unwrap());
    }
}

#[test]
fn an_account_that_could_vanish_is_noticed() {
    noticed("10", || {
        System::dec_sufficients(&7);
    });
}

#[test]
fn a_leaving_of_who_is_out_is_noticed() {
    noticed("11", || Leaving::<Test>::insert(id(4), 9));
}

#[test]
fn an_escrow_of_who_is_out_is_noticed() {
    noticed("11", || {
        let mut escrow = Escrows::<Test>::get(id(2)).unwrap();
        escrow.deposit.amount = 0;
        Escrows::<Test>::insert(id(4), escrow);
    });
}

#[test]
fn a_notice_about_nobody_is_noticed() {
    noticed("12", || {
        let mut notice = Notices::<Test>::get(id(3), id(0)).unwrap();
        notice.deposit.amount = 0;
        Notices::<Test>::insert(id(40), id(0), notice);
    });
}

#[test]
fn parameters_out_of_range_are_noticed() {
    noticed("13", || {
        Parameters::<Test>::mutate(|params| params.max_bar = 0);
    });
}

#[test]
fn what_is_no_corruption_is_not_reported() {
    chain(5).run(|| {
        arrange();
        Counters::<Test>::mutate(|counts| counts.season = SeasonNumber(9));
        World::on_income(althing_primitives::IncomeSource::Gifts, 1);
        assert!(matches!(
            Roll::<Test>::get(id(4)).unwrap().presence,
            Presence::Out { .. }
        ));
    });
}
