//! `open`

use super::*;
use crate::{Counters, Proposed, Waiting};

/// A proposal of citizen 1 that waits for the season after this one.
pub fn waiting() -> PollId {
    run_to(SEASON - 50);
    let id = ordinary(1);
    assert!(Waiting::<Test>::contains_key(id));
    id
}

#[test]
fn what_does_not_fit_waits_with_its_deposit() {
    chain(40).run(|| {
        run_to(SEASON - 1);
        let id = ordinary(1);
        let pending = Waiting::<Test>::get(id).unwrap();
        assert_eq!((pending.from, pending.until), (SEASON, None));
        assert_eq!(held(1), DEPOSIT);
        assert!(is_requested(&remark(1)));
        assert_eq!(
            Counters::<Test>::get().proposers,
            0,
            "nothing is opened yet"
        );
        saw(Event::Waits {
            poll: id,
            from: SEASON,
            until: None,
        });
        // It counts as the one on its track.
        let (hash, len) = note(&remark(3));
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::ORDINARY, hash, len),
            E::ProposalExists
        );
        assert_eq!(try_vote(1, id, 1), Err(E::PollNotFound.into()));
    });
}

#[test]
fn what_just_fits_opens_at_once() {
    chain(40).run(|| {
        // Voting of 14 days and an extension of 4.
        run_to(SEASON - 18 * DAY);
        let id = ordinary(1);
        assert_eq!(poll(id).hard_end, SEASON);
        run(1);
        let late = ordinary(2);
        assert!(Waiting::<Test>::contains_key(late));
    });
}

#[test]
fn anybody_opens_it_with_the_next_season_for_nothing() {
    chain(40).run(|| {
        let id = waiting();
        World::admit(50, SEASON - 1);
        World::admit(51, SEASON);
        run_to(SEASON);
        let done = QuadraticVoting::open(signed(HUMANS), id).unwrap();
        assert_eq!(done.pays_fee, frame_support::dispatch::Pays::No);
        let poll = poll(id);
        assert_eq!((poll.opened, poll.season.0), (SEASON, 1));
        assert_eq!(poll.electorate, 42, "as it is at the opening");
        assert_eq!(Counters::<Test>::get().proposers, 1);
        assert!(!Waiting::<Test>::contains_key(id));
        vote(50, id, 1);
        assert_eq!(try_vote(51, id, 1), Err(E::VoiceTooYoung.into()));
        assert_noop!(QuadraticVoting::open(signed(1), id), E::ProposalNotFound);
    });
}

#[test]
fn not_before_it_fits() {
    chain(40).run(|| {
        let id = waiting();
        assert_noop!(QuadraticVoting::open(signed(1), id), E::SeasonFull);
        run_to(SEASON - 1);
        assert_noop!(QuadraticVoting::open(signed(1), id), E::SeasonFull);
        // Nobody opened it in time for the season after it.
        run_to(2 * SEASON - 1);
        assert_noop!(QuadraticVoting::open(signed(1), id), E::SeasonFull);
        run_to(2 * SEASON);
        assert_ok!(QuadraticVoting::open(signed(1), id));
    });
}

#[test]
fn what_cannot_be_called_any_more_is_dropped_with_its_deposit_back() {
    chain(40).run(|| {
        let id = waiting();
        run_to(SEASON);
        Forbidden::set(vec![remark(1)]);
        assert_ok!(QuadraticVoting::open(signed(2), id));
        saw(Event::Dropped { poll: id });
        assert_eq!(held(1), 0);
        assert!(!is_requested(&remark(1)));
        assert!(!Waiting::<Test>::contains_key(id) && !Polls::<Test>::contains_key(id));
        assert!(!Proposed::<Test>::contains_key(
            crate::mock::id(1),
            TrackId::ORDINARY
        ));
        Forbidden::set(vec![]);
        ordinary(1);
    });
}

#[test]
fn what_no_season_holds_is_refused() {
    chain(40).run(|| {
        SeasonLength::set(100);
        run_to(1);
        let (hash, len) = note(&remark(1));
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::ORDINARY, hash, len),
            E::SeasonTooShort
        );
    });
}

#[test]
fn only_the_signed_open() {
    chain(40).run(|| {
        let id = waiting();
        assert_noop!(
            QuadraticVoting::open(SystemOrigin::None.into(), id),
            DispatchError::BadOrigin
        );
        assert_noop!(
            QuadraticVoting::open(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}
