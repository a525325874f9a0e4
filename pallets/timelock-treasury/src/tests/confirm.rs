//! `confirm_spend`

use super::*;

/// A Large spend to which two Guardians objected.
fn objected() -> SpendId {
    run_to(1);
    let id = approved(LINE, 2_500);
    assert_ok!(object(21, id));
    assert_ok!(object(22, id));
    id
}

fn large() -> RuntimeOrigin {
    referendum(TrackId::LARGE_SPEND)
}

#[test]
fn a_confirmed_spend_keeps_its_delay() {
    chain().run(|| {
        let id = objected();
        let before = earliest(id);
        run(5);
        assert_ok!(confirm(large(), id));
        saw(Event::Confirmed {
            spend: id,
            earliest: before,
        });
        run_to(before - 1);
        assert_eq!(execute(id), Err(E::DelayNotOver.into()));
        pay(id);
        assert_equal();
    });
}

#[test]
fn one_that_is_confirmed_late_has_its_whole_time_to_be_paid() {
    chain().run(|| {
        let id = objected();
        run_to(60 * DAY);
        assert_ok!(confirm(large(), id));
        assert_eq!(earliest(id), 60 * DAY);
        run(28 * DAY - 1);
        pay(id);
    });
}

#[test]
fn it_is_not_objected_to_again() {
    chain().run(|| {
        let id = objected();
        assert_ok!(confirm(large(), id));
        assert_eq!(object(23, id), Err(E::NotObjectionable.into()));
    });
}

#[test]
fn only_the_citizens_on_the_track_of_large_spends_confirm() {
    chain().run(|| {
        let id = objected();
        for origin in [
            body(GROUP),
            body(BodyId::COUNCIL),
            body(BodyId::GUARDIANS),
            referendum(TrackId::BUDGET),
        ] {
            assert_eq!(confirm(origin, id), Err(E::NotDecider.into()));
        }
        let terms = hash(id);
        for origin in [signed(21), SystemOrigin::Root.into()] {
            assert_noop!(
                Treasury::confirm_spend(origin, id, terms),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn only_what_was_objected_to_on_these_terms_and_in_time() {
    chain().run(|| {
        let id = objected();
        let other = approved(OTHER, 2_500);
        assert_eq!(confirm(large(), other), Err(E::NotObjected.into()));
        let call = crate::Call::confirm_spend {
            id,
            terms: hash(other),
        };
        assert_eq!(dispatch(large(), call), Err(E::OtherTerms.into()));
        run_to(1 + 168 * DAY);
        assert_eq!(confirm(large(), id), Err(E::ConfirmationOver.into()));
        assert_ok!(cancel(SOMEBODY, id));
        assert_equal();
    });
}

#[test]
fn one_that_is_not_confirmed_is_cancelled_by_anybody_in_the_end() {
    chain().run(|| {
        let id = objected();
        run_to(168 * DAY);
        assert_eq!(cancel(51, id), Err(E::NotExpired.into()));
        run(1);
        assert_ok!(cancel(51, id));
        saw(Event::Cancelled {
            spend: id,
            returned: 2_500,
        });
        assert_eq!(held(SOMEBODY), 0);
        assert_eq!(ledger().free(), 9_000);
    });
}
