//! What comes and goes leaves nothing behind (fault 17).

use super::*;

const TIMES: u32 = 10_000;

/// Forgets what happened, now and then: it takes the longer the more keys there were.
fn forget(round: u32) {
    if round.is_multiple_of(500) {
        System::reset_events();
    }
}

/// All keys and values but those that count.
fn state() -> std::collections::BTreeMap<Vec<u8>, Vec<u8>> {
    let mut state = std::collections::BTreeMap::new();
    let mut key = Vec::new();
    let own = sp_io::hashing::twox_128(b"Bodies");
    let counters = crate::Counters::<Test>::hashed_key();
    let money = sp_io::hashing::twox_128(b"Balances");
    let accounts = frame_system::Account::<Test>::map_storage_final_prefix();
    while let Some(next) = sp_io::storage::next_key(&key) {
        let counted = next == counters;
        let kept =
            next.starts_with(&own) || next.starts_with(&money) || next.starts_with(&accounts);
        if kept && !counted {
            state.insert(next.clone(), sp_io::storage::get(&next).unwrap().to_vec());
        }
        key = next;
    }
    state
}

trait Prefix {
    fn map_storage_final_prefix() -> Vec<u8>;
}
impl Prefix for frame_system::Account<Test> {
    fn map_storage_final_prefix() -> Vec<u8> {
        <Self as frame_support::storage::StoragePrefixedMap<_>>::final_prefix().to_vec()
    }
}

#[test]
fn groups_come_and_go() {
    chain(40).run(|| {
        run_to(1);
        let before = state();
        assert!(before.len() > 40, "what is compared is there");
        for round in 0..TIMES {
            let body = found(&[11, 12, 13], 2);
            assert_ok!(dispatch(ordinary(), crate::Call::dissolve { body }));
            forget(round);
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn motions_come_and_go() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let before = state();
        for round in 0..TIMES {
            let motion = propose(12, GROUP, &remark(0));
            if round % 2 == 0 {
                assert_ok!(approve(13, motion));
                assert_ok!(execute(motion));
            } else {
                let withdraw = crate::Call::withdraw_motion { motion };
                assert_ok!(dispatch(signed(12), withdraw));
            }
            forget(round);
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn candidacies_come_and_go() {
    chain(40).run(|| {
        let election = open_in_time(COUNCIL);
        Contributors::mutate(|points| points.insert(id(20)));
        let before = state();
        for round in 0..TIMES {
            let human = 20 + u64::from(round % 2);
            assert_ok!(stand(human, election));
            let withdraw = crate::Call::withdraw_candidacy { election };
            assert_ok!(dispatch(signed(human), withdraw));
            forget(round);
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn ballots_come_and_go() {
    chain(40).run(|| {
        let election = open_in_time(COUNCIL);
        list(election, [20, 19]);
        begin_voting(election);
        let before = state();
        for round in 0..TIMES {
            assert_ok!(cast(1, election, &[(0, 8), (1, 6)]));
            assert_ok!(cast(1, election, &[]));
            forget(round);
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn elections_come_and_go() {
    chain(40).run(|| {
        run_to(FOUNDING_END);
        for member in [1, 2, 3].map(id) {
            let vacate = crate::Call::vacate {
                body: COUNCIL,
                member,
            };
            assert_ok!(dispatch(signed(HUMANS), vacate));
        }
        let before = state();
        for round in 0..TIMES / 10 {
            let election_of = open(COUNCIL);
            list(election_of, [20]);
            begin_voting(election_of);
            assert_ok!(cast(1, election_of, &[(0, 1)]));
            // Too few take part, so that nothing comes of it.
            finish(election_of);
            assert_ok!(prune(election_of, 100));
            forget(round);
        }
        assert_eq!(state(), before);
    });
}
