//! Whatever people do, in whatever order: the invariants hold after each step, and no token is made
//! or lost but what was taken as fee or as loss.

use althing_primitives::IdentityKind;
use frame_support::traits::fungible::Inspect;
use proptest::prelude::*;

use super::support::*;
use crate::{
    mock::{chain, Balances, Identity, Taken, Test},
    Attempts, Identities, KeyId,
};

const PEOPLE: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];

/// Something that somebody tries: who, what, with whom, on which identity, with which number.
type Step = (usize, u8, usize, prop::sample::Index, u32);

/// The new controller whom the first open attempt names.
fn named(did: althing_primitives::Did) -> Option<sp_runtime::AccountId32> {
    let attempts = Attempts::<Test>::get(did);
    attempts
        .first()
        .map(|attempt| attempt.new_controller.clone())
}

/// Tries it. Most steps are refused, and none panics.
fn take((who, what, other, which, number): Step) {
    let (by, other) = (signed(PEOPLE[who]), PEOPLE[other]);
    let all: Vec<_> = Identities::<Test>::iter_keys().collect();
    let did = if all.is_empty() {
        althing_primitives::Did([0; 32])
    } else {
        all[which.index(all.len())]
    };
    let _ = match what {
        0 => Identity::create(
            by,
            [IdentityKind::Person, IdentityKind::Organisation][number as usize % 2],
            vec![key(other)].try_into().expect("few"),
            Default::default(),
            Default::default(),
        ),
        1 => Identity::add_key(by, did, key(other)),
        2 => Identity::revoke_key(by, did, KeyId(number % 4)),
        3 => Identity::add_service(by, did, service(&format!("s{}", number % 3))),
        4 => Identity::remove_service(by, did, service(&format!("s{}", number % 3)).id),
        5 => Identity::transfer_control(by, did, id(other), None),
        6 => Identity::accept_control(by, did),
        7 => Identity::withdraw_offer(by, did),
        8 => Identity::link_account(by, did, id(PEOPLE[who]), None),
        9 => Identity::unlink_account(by, id(other)),
        10 => Identity::set_recovery(by, did, friends(&[other, Ferdie, One]), 2 + number % 2, 10),
        11 => Identity::set_recovery(by, did, friends(&[]), 0, 0),
        12 => Identity::start_recovery(signed([Ferdie, One][number as usize % 2]), did, id(other)),
        13 => {
            let named = named(did).unwrap_or_else(|| id(other));
            Identity::approve_recovery(signed([One, Eve][number as usize % 2]), did, named)
        }
        14 => Identity::cancel_recovery(by, did, named(did).unwrap_or_else(|| id(other))),
        15 => Identity::finish_recovery(by, did),
        16 => Identity::take_over_deposits(by, did),
        17 => Identity::deactivate(by, did),
        _ => {
            later(u64::from(number % 30));
            Ok(())
        }
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_order_of_steps_keeps_the_invariants_and_the_tokens(
        steps in prop::collection::vec(
            (0..PEOPLE.len(), 0u8..20, 0..PEOPLE.len(), any::<prop::sample::Index>(), 0u32..60),
            1..120,
        ),
    ) {
        Taken::set((0, 0));
        chain().run(|| {
            let all = <Balances as Inspect<_>>::total_issuance();
            for step in steps {
                take(step);
                assert_eq!(Identity::do_try_state(), Ok(()), "after {step:?}");
                let (fees, losses) = Taken::get();
                let left = <Balances as Inspect<_>>::total_issuance();
                assert_eq!(left + fees + losses, all, "after {step:?}");
            }
        });
    }
}
