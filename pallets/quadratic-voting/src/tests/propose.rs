//! `propose`

use super::*;
use crate::{Counters, Kind, Preimage as PollPreimage, Proposal, Proposed, Proposers, Tracks};

#[test]
fn it_opens_at_once_and_copies_all_that_it_depends_on() {
    chain(40).run(|| {
        run_to(5);
        let id = ordinary(7);
        let poll = poll(id);
        let track = Tracks::<Test>::get(TrackId::ORDINARY).unwrap();
        assert_eq!((poll.opened, poll.closes), (5, 5 + track.voting));
        assert_eq!(poll.hard_end, poll.closes + track.extension);
        assert_eq!((poll.electorate, poll.transaction_version), (40, 1));
        assert_eq!(poll.stage, Stage::Open);
        assert_eq!(poll.terms.share, track.share);
        assert_eq!(poll.terms.confirm, track.confirm);
        assert_eq!(poll.terms.delay, track.delay);
        assert_eq!(poll.terms.budget, params().budget);
        assert!(!poll.terms.reserved && poll.terms.objectionable);
        assert_eq!(poll.proposal.proposer, Some(mock_id(7)));
        assert_eq!(held(7), DEPOSIT);
        assert!(is_requested(&remark(1)));
        assert_eq!(
            Proposed::<Test>::get(mock_id(7), TrackId::ORDINARY),
            Some(id)
        );
        assert_eq!(Counters::<Test>::get().proposers, 1);
        let (hash, len) = note(&remark(1));
        saw(Event::Submitted {
            poll: id,
            proposal: Proposal {
                track: TrackId::ORDINARY,
                kind: Kind::Proposal,
                proposer: Some(mock_id(7)),
                deposit: poll.proposal.deposit,
                preimage: PollPreimage { hash, len },
            },
        });
        saw(Event::Opened {
            poll: id,
            season: poll.season,
            closes: poll.closes,
            hard_end: poll.hard_end,
            electorate: 40,
            terms: poll.terms,
        });
    });
}

fn mock_id(human: u64) -> althing_primitives::MemberId {
    crate::mock::id(human)
}

#[test]
fn a_proposer_is_counted_once() {
    chain(40).run(|| {
        run_to(1);
        ordinary(7);
        reserved(7);
        reserved(8);
        assert_eq!(Counters::<Test>::get().proposers, 2);
    });
}

#[test]
fn only_citizens_with_a_voice_propose() {
    chain(40).run(|| {
        run_to(5);
        let (hash, len) = note(&remark(1));
        World::admit(50, 5);
        World::set_standing(3, Standing::Lapsed);
        World::set_standing(4, Standing::Silent);
        World::set_standing(5, Standing::Suspended(PAID));
        World::alter(id(6), |voter| {
            voter.status.class = althing_primitives::MemberClass::Ally;
        });
        World::alter(id(8), |voter| {
            voter.paid_until = althing_primitives::CivilSeconds(5 * BLOCK);
        });
        for (who, error) in [
            (55, E::NotMember),
            (50, E::VoiceTooYoung),
            (3, E::MemberLapsed),
            (4, E::MemberSilent),
            (5, E::MemberSuspended),
            (6, E::NotCitizen),
            (8, E::MemberLapsed),
        ] {
            assert_noop!(
                QuadraticVoting::propose(signed(who), TrackId::ORDINARY, hash, len),
                error
            );
        }
        for origin in [
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
            referendum(TrackId::CONSTITUTION),
        ] {
            assert_noop!(
                QuadraticVoting::propose(origin, TrackId::ORDINARY, hash, len),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_track_says_who_may() {
    chain(40).run(|| {
        run_to(1);
        let (hash, len) = note(&remark(1));
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId(99), hash, len),
            E::TrackNotFound
        );
        set_who(Proposers::Nobody);
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::ORDINARY, hash, len),
            E::TrackClosed
        );
        set_who(Proposers::Contributors);
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::ORDINARY, hash, len),
            E::TooFewPoints
        );
        Contributors::mutate(|all| all.insert(id(1)));
        ordinary(1);
    });
}

fn set_who(who: Proposers) {
    let track = Tracks::<Test>::get(TrackId::ORDINARY).unwrap();
    assert_ok!(QuadraticVoting::set_track(
        referendum(TrackId::CONSTITUTION),
        TrackId::ORDINARY,
        crate::Track { who, ..track }
    ));
}

#[test]
fn one_at_a_time_on_a_track() {
    chain(40).run(|| {
        run_to(1);
        let first = ordinary(1);
        let (hash, len) = note(&remark(9));
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::ORDINARY, hash, len),
            E::ProposalExists
        );
        // Another track, another person, and after the first is closed.
        propose(1, TrackId::PLACES, &remark(9));
        propose(2, TrackId::ORDINARY, &remark(9));
        run_to(poll(first).closes);
        close(first);
        propose(1, TrackId::ORDINARY, &remark(9));
    });
}

#[test]
fn the_call_must_be_there_whole_and_allowed() {
    chain(40).run(|| {
        run_to(1);
        let (hash, len) = note(&remark(1));
        let propose = |track, hash, len| QuadraticVoting::propose(signed(1), track, hash, len);
        assert_noop!(
            propose(TrackId::ORDINARY, H256::repeat_byte(1), len),
            E::PreimageNotFound
        );
        assert_noop!(
            propose(TrackId::ORDINARY, hash, len + 1),
            E::PreimageNotFound
        );
        assert_noop!(
            propose(TrackId::ORDINARY, hash, MaxCallLength::get() + 1),
            E::CallTooLong
        );
        // No call, a call and more, a call of another track, one inside a batch.
        let garbage = vec![250_u8; 9];
        assert_ok!(Preimage::note_preimage(signed(1), garbage.clone()));
        assert_noop!(
            propose(TrackId::ORDINARY, BlakeTwo256::hash(&garbage), 9),
            E::CallUnknown
        );
        let mut longer = remark(1).encode();
        longer.push(0);
        assert_ok!(Preimage::note_preimage(signed(1), longer.clone()));
        assert_noop!(
            propose(
                TrackId::ORDINARY,
                BlakeTwo256::hash(&longer),
                longer.len().try_into().unwrap()
            ),
            E::CallUnknown
        );
        let rule = RuntimeCall::QuadraticVoting(crate::Call::set_params { params: params() });
        for call in [rule.clone(), batch(vec![remark(1), rule])] {
            let (hash, len) = note(&call);
            assert_noop!(propose(TrackId::ORDINARY, hash, len), E::CallNotAllowed);
            assert_ok!(dispatch(
                signed(2),
                crate::Call::propose {
                    track: TrackId::CONSTITUTION,
                    hash,
                    len
                }
            ));
            QuadraticVoting::close(signed(1), PollId(0)).unwrap_err();
            forget(2);
        }
    });
}

/// Ends what that citizen has open on `Constitution`.
fn forget(who: u64) {
    let poll_id = Proposed::<Test>::get(id(who), TrackId::CONSTITUTION).unwrap();
    let now = block();
    run_to(poll(poll_id).closes);
    close(poll_id);
    run_to(now);
}

pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

#[test]
fn a_call_of_more_than_a_quarter_of_a_block_is_refused() {
    chain(40).run(|| {
        run_to(1);
        let heavy = RuntimeCall::System(frame_system::Call::set_storage {
            items: vec![(vec![], vec![]); 3_000],
        });
        let weight =
            frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&heavy).call_weight;
        let limit = QuadraticVoting::max_call_weight();
        assert!(
            weight.any_gt(limit),
            "{weight:?} is to be more than {limit:?}"
        );
        let (hash, len) = note(&heavy);
        assert_noop!(
            QuadraticVoting::propose(signed(1), TrackId::CONSTITUTION, hash, len),
            E::CallTooHeavy
        );
    });
}

#[test]
fn a_deposit_that_cannot_be_held_is_told() {
    chain(40).run(|| {
        run_to(1);
        let (hash, len) = note(&remark(1));
        World::admit(70, 0);
        assert_noop!(
            QuadraticVoting::propose(signed(70), TrackId::ORDINARY, hash, len),
            sp_runtime::TokenError::FundsUnavailable
        );
    });
}

#[test]
fn numbers_end() {
    chain(40).run(|| {
        run_to(1);
        let (hash, len) = note(&remark(1));
        Counters::<Test>::mutate(|counts| counts.next = PollId(u32::MAX));
        assert_eq!(
            dispatch(
                signed(1),
                crate::Call::propose {
                    track: TrackId::ORDINARY,
                    hash,
                    len
                }
            ),
            Err(E::NumbersExhausted.into())
        );
        assert_eq!(held(1), 0);
    });
}
