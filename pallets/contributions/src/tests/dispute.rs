//! A member doubts what was attested.

use althing_primitives::{CivilSeconds, Standing};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::{DispatchError, TokenError};

use super::{attested, disputed, held, member, signed, submit, COUNCIL_DOMAIN};
use crate::{
    mock::{
        chain, document, run_to, Balances, Contributions, Exceptions, Test, DECISION, DISPUTE,
        WINDOW,
    },
    EntryId, Error, Event, HoldReason, Kind,
};

#[test]
fn it_holds_the_deposit_and_waits_for_a_decision() {
    chain().run(|| {
        run_to(5);
        let entry = attested(10, Kind::Time, 1);
        run_to(5 + WINDOW - 1);
        assert_ok!(Contributions::dispute(signed(11), entry, document(8)));
        assert_last::<Test>(Event::Disputed {
            entry,
            member: member(11),
            reason: document(8),
            until: 5 + WINDOW - 1 + DECISION,
        });
        assert_eq!(held(HoldReason::Dispute, 11), DISPUTE);
    });
}

#[test]
fn after_the_window_it_is_too_late() {
    chain().run(|| {
        run_to(5);
        let entry = attested(10, Kind::Time, 1);
        run_to(5 + WINDOW);
        assert_noop!(
            Contributions::dispute(signed(11), entry, document(8)),
            Error::<Test>::WindowClosed
        );
    });
}

#[test]
fn what_is_not_attested_needs_no_dispute() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_noop!(
            Contributions::dispute(signed(11), entry, document(8)),
            Error::<Test>::NotAttested
        );
        assert_noop!(
            Contributions::dispute(signed(11), EntryId(9), document(8)),
            Error::<Test>::EntryNotFound
        );
    });
}

#[test]
fn one_dispute_is_enough() {
    chain().run(|| {
        let entry = disputed(10, Kind::Time, 1);
        assert_noop!(
            Contributions::dispute(signed(12), entry, document(8)),
            Error::<Test>::AlreadyDisputed
        );
    });
}

#[test]
fn only_another_member_in_standing_disputes() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        assert_noop!(
            Contributions::dispute(signed(10), entry, document(8)),
            Error::<Test>::OwnContribution
        );
        assert_noop!(
            Contributions::dispute(signed(30), entry, document(8)),
            Error::<Test>::NotMember
        );
        Exceptions::set(&vec![(11, Standing::Suspended(CivilSeconds::MAX))]);
        assert_noop!(
            Contributions::dispute(signed(11), entry, document(8)),
            Error::<Test>::NotInStanding
        );
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::dispute(origin.into(), entry, document(8)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        assert_ok!(Balances::transfer_keep_alive(
            signed(11),
            1,
            1_000 - DISPUTE
        ));
        assert_noop!(
            Contributions::dispute(signed(11), entry, document(8)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}
