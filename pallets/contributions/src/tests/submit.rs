//! Saying what one gave.

use althing_primitives::{BodyId, CivilSeconds, DomainId, Standing};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::{DispatchError, TokenError};

use super::{community, held, member, signed, submit, COUNCIL_DOMAIN};
use crate::{
    mock::{chain, document, run_to, Balances, Contributions, Exceptions, Test, DEPOSIT},
    Entries, EntryId, Error, Event, HoldReason, Kind, NextEntry, OpenEntries, Stage,
};

#[test]
fn it_holds_the_deposit_and_waits_for_the_seats() {
    chain().run(|| {
        run_to(1);
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Care, 7);
        assert_last::<Test>(Event::Submitted {
            entry,
            member: member(10),
            domain: COUNCIL_DOMAIN,
            kind: Kind::Care,
            units: 7,
            evidence: document(9),
        });
        assert_eq!(held(HoldReason::Contribution, 10), DEPOSIT);
        assert_eq!(OpenEntries::<Test>::get(member(10)).into_inner(), [entry]);
        let open = Entries::<Test>::get(entry).expect("it is open");
        assert_eq!((open.units, open.needed), (7, 2));
        assert!(matches!(open.stage, Stage::Submitted(seats) if seats.count() == 0));
    });
}

#[test]
fn who_is_no_member_is_refused() {
    chain().run(|| {
        assert_noop!(
            Contributions::submit(signed(30), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            Error::<Test>::NotMember
        );
    });
}

#[test]
fn who_is_suspended_or_out_is_refused_and_who_lapsed_is_not() {
    chain().run(|| {
        Exceptions::set(&vec![(10, Standing::Suspended(CivilSeconds::MAX))]);
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            Error::<Test>::NotInStanding
        );
        Exceptions::set(&vec![(10, Standing::Out)]);
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            DispatchError::BadOrigin
        );
        Exceptions::set(&vec![(10, Standing::Lapsed)]);
        submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
    });
}

#[test]
fn a_domain_must_be_there_and_open() {
    chain().run(|| {
        assert_noop!(
            Contributions::submit(signed(10), DomainId(9), Kind::Time, 1, document(9)),
            Error::<Test>::DomainNotFound
        );
        let set = |open| Contributions::set_domain(community(), COUNCIL_DOMAIN, BodyId(0), 2, open);
        assert_ok!(set(false));
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            Error::<Test>::DomainClosed
        );
        assert_ok!(set(true));
        submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
    });
}

#[test]
fn units_have_a_range() {
    chain().run(|| {
        for units in [0, 1_001] {
            assert_noop!(
                Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, units, document(9)),
                Error::<Test>::UnitsOutOfRange
            );
        }
        submit(10, COUNCIL_DOMAIN, Kind::Time, 1_000);
    });
}

#[test]
fn a_full_list_refuses_loudly() {
    chain().run(|| {
        for _ in 0..3 {
            submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        }
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            Error::<Test>::TooManyEntries
        );
        assert_ok!(Contributions::withdraw(signed(10), EntryId(1)));
        submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain().run(|| {
        assert_ok!(Balances::transfer_keep_alive(
            signed(10),
            1,
            1_000 - DEPOSIT
        ));
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn after_the_last_number_it_is_refused() {
    chain().run(|| {
        NextEntry::<Test>::put(EntryId(u32::MAX));
        assert_noop!(
            Contributions::submit(signed(10), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
            Error::<Test>::NumbersExhausted
        );
    });
}

#[test]
fn nobody_does_it_but_a_member() {
    chain().run(|| {
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::submit(origin.into(), COUNCIL_DOMAIN, Kind::Time, 1, document(9)),
                DispatchError::BadOrigin
            );
        }
    });
}
