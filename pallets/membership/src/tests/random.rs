//! Random lives of a few humans: whatever they do, the books hold and nobody has two seats.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{Applications, Seats, YEAR};

mod lives;

use lives::{Lives, Step, HUMANS_HERE};

fn step() -> impl Strategy<Value = Step> {
    (
        0_u8..54,
        1_u64..=HUMANS_HERE,
        1_u64..=HUMANS_HERE,
        0_u64..100,
    )
        .prop_map(|(what, human, other, amount)| Step {
            what,
            human,
            other,
            amount,
        })
}

/// Nobody has two seats, and a number once given is for life.
fn one_seat_each(numbers: &mut BTreeMap<u64, MemberId>) {
    let mut seated = BTreeSet::new();
    for voter in MemberOf::<Test>::iter_values() {
        assert!(seated.insert(voter.id), "a member is found by two accounts");
        if voter.status.class == MemberClass::Citizen {
            let member = Roll::<Test>::get(voter.id).unwrap();
            assert_eq!(
                Seats::<Test>::get(member.nullifier.unwrap()),
                Some(voter.id)
            );
        }
    }
    for human in 1..=HUMANS_HERE {
        for shown in [nullifier(human), new_nullifier(human)] {
            if let Some(seat) = Seats::<Test>::get(shown) {
                assert_eq!(
                    *numbers.entry(human).or_insert(seat),
                    seat,
                    "a human got another number"
                );
            }
        }
    }
    assert!(
        numbers.values().collect::<BTreeSet<_>>().len() == numbers.len(),
        "two humans share a number"
    );
}

/// Each seat and each newcomer's application is one reference, and nothing else is.
fn references_are_exact() {
    let applicants = Applications::<Test>::iter().filter(|(_, application)| !application.upgrade);
    let mut expected = BTreeMap::<u64, u32>::new();
    for account in applicants
        .map(|(did, _)| People::get()[&did].controller)
        .chain(MemberOf::<Test>::iter_keys())
    {
        *expected.entry(account).or_default() += 1;
    }
    for account in frame_system::Account::<Test>::iter_keys() {
        let references = expected.remove(&account).unwrap_or_default();
        assert_eq!(System::sufficients(&account), references, "of {account}");
    }
    assert!(expected.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_books_hold_and_nobody_has_two_seats(steps in prop::collection::vec(step(), 1..200)) {
        chain(6).run(|| {
            run_to(1);
            let total = Balances::total_issuance();
            let (mut lives, mut numbers) = (Lives::begin(), BTreeMap::new());
            for step in &steps {
                lives.act(step);
                assert_eq!(Membership::do_try_state(), Ok(()), "after {step:?}");
                one_seat_each(&mut numbers);
                references_are_exact();
            }
            let minted = (lives.fresh - 1_000) * RICH;
            assert_eq!(Balances::total_issuance(), total + minted, "no token is made or lost");
            assert!(Now::get() < START.saturating_add(200 * YEAR));
        });
    }
}
