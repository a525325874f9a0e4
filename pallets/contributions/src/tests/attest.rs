//! Others attest what somebody gave.

use althing_primitives::{BodyId, OnBodyEnd};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{attested, community, signed, submit, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, run_to, Charged, Contributions, Standings, Test, WINDOW},
    Attestations, Entries, EntryId, Error, Event, Kind, Stage,
};

fn count(entry: EntryId) -> Option<u32> {
    match Entries::<Test>::get(entry)?.stage {
        Stage::Submitted(attestations) => Some(attestations.count()),
        _ => None,
    }
}

#[test]
fn the_last_that_is_needed_opens_the_window() {
    chain().run(|| {
        run_to(5);
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        let event = |seat, until| Event::Attested {
            entry,
            body: BodyId(0),
            seat,
            until,
        };
        assert_ok!(Contributions::attest(signed(3), entry));
        assert_last::<Test>(event(2, None));
        assert_eq!(count(entry), Some(1));
        run_to(7);
        assert_ok!(Contributions::attest(signed(1), entry));
        assert_last::<Test>(event(0, Some(7 + WINDOW)));
        let stage = Entries::<Test>::get(entry).map(|entry| entry.stage);
        let expected = Stage::Attested {
            at: 7,
            until: 7 + WINDOW,
        };
        assert_eq!(stage, Some(expected));
    });
}

#[test]
fn nobody_attests_their_own_even_with_a_seat() {
    chain().run(|| {
        let entry = submit(1, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_noop!(
            Contributions::attest(signed(1), entry),
            Error::<Test>::OwnContribution
        );
    });
}

#[test]
fn an_account_that_rules_no_membership_does_not_attest_though_it_has_a_seat() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_noop!(
            Contributions::attest(signed(40), entry),
            Error::<Test>::NotMember
        );
    });
}

#[test]
fn who_has_no_seat_in_the_domains_body_does_not_attest() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        for who in [4, 11] {
            assert_noop!(
                Contributions::attest(signed(who), entry),
                Error::<Test>::NotSeated
            );
        }
        let entry = submit(10, GROUP_DOMAIN, Kind::Time, 1);
        assert_noop!(
            Contributions::attest(signed(1), entry),
            Error::<Test>::NotSeated
        );
        assert_ok!(Contributions::attest(signed(4), entry));
    });
}

#[test]
fn one_seat_counts_once() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_ok!(Contributions::attest(signed(1), entry));
        assert_noop!(
            Contributions::attest(signed(1), entry),
            Error::<Test>::AlreadyAttested
        );
    });
}

#[test]
fn after_enough_there_are_no_more() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        assert_noop!(
            Contributions::attest(signed(3), entry),
            Error::<Test>::AttestationsComplete
        );
        assert_noop!(
            Contributions::attest(signed(3), EntryId(9)),
            Error::<Test>::EntryNotFound
        );
    });
}

#[test]
fn a_body_without_mandate_attests_nothing() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        Charged::set(&vec![(5, 1)]);
        assert_noop!(
            Contributions::attest(signed(1), entry),
            Error::<Test>::BodyNotMandated
        );
    });
}

#[test]
fn a_body_that_is_over_attests_nothing() {
    chain().run(|| {
        let entry = submit(10, GROUP_DOMAIN, Kind::Time, 1);
        Standings::set(&vec![(0, 1, vec![1, 2])]);
        assert_noop!(
            Contributions::attest(signed(4), entry),
            Error::<Test>::BodyNotMandated
        );
        Contributions::on_body_end(BodyId(5), BodyId(0));
        assert_ok!(Contributions::attest(signed(1), entry));
    });
}

#[test]
fn what_another_generation_attested_is_void() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_ok!(Contributions::attest(signed(1), entry));
        Standings::set(&vec![(0, 2, vec![7, 2, 1])]);
        assert_ok!(Contributions::attest(signed(2), entry));
        assert_eq!(count(entry), Some(1));
        assert_ok!(Contributions::attest(signed(1), entry));
        assert_eq!(count(entry), None);
    });
}

#[test]
fn what_another_body_attested_is_void() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_ok!(Contributions::attest(signed(1), entry));
        Charged::set(&vec![(5, 0)]);
        assert_ok!(Contributions::set_domain(
            community(),
            COUNCIL_DOMAIN,
            BodyId(5),
            1,
            true
        ));
        assert_ok!(Contributions::attest(signed(4), entry));
        // It was submitted when two were needed.
        assert_eq!(count(entry), Some(1));
    });
}

#[test]
fn seats_beyond_all_bodies_count_for_nothing() {
    let none = Attestations::none(BodyId(0), Default::default());
    assert_eq!(none.with(127).map(|seats| seats.count()), Some(1));
    assert_eq!(none.with(128), None);
}

#[test]
fn only_signed_accounts_attest() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::attest(origin.into(), entry),
                DispatchError::BadOrigin
            );
        }
    });
}
