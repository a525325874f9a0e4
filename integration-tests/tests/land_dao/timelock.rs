//! Fault 13, the timelock: nothing pays early, and nothing makes the wait shorter.

use althing_integration_tests::{
    belonging::{account, balance, founded, pass_to, send, ANYBODY},
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    referenda::{decided, made_by},
    treasury::{authorising, earliest, executed, part, proposed, spend},
    Chain, Person,
};
use althing_primitives::{SpendId, TrackId};
use althing_runtime::{
    configs::accounts::ProxyType, constants::currency::ALTH, Runtime, RuntimeCall, Validators,
};
use frame_support::{traits::GetCallMetadata, weights::Weight};
use pallet_session::ShouldEndSession;
use pallet_timelock_treasury::Parameters;
use pallet_utility::Call as UtilityCall;

use crate::{at_once, refused, Outcome, TreasuryCall, TreasuryError, PAYEE, PLACES, PROPOSER};

/// A spend that the Council approved, and the block from which on it can be paid.
fn approved(chain: &mut Chain, amount: u128, purpose: &str) -> (SpendId, u32) {
    let terms = at_once(PLACES, amount, purpose);
    let id = proposed(chain, PROPOSER, &terms);
    let came = council_moves(chain, &COUNCIL, authorising(id, &terms));
    assert_eq!(came, Ok(()));
    let from = earliest(chain, id).expect("it is approved");
    (id, from)
}

fn execute(id: SpendId) -> RuntimeCall {
    TreasuryCall::execute { id }.into()
}

fn rotates(chain: &mut Chain, block: u32) -> bool {
    chain.read(|| Validators::should_end_session(block))
}

/// Has `who` send `call` in exactly that block.
fn send_in(chain: &mut Chain, block: u32, who: &str, call: RuntimeCall) -> Outcome {
    pass_to(chain, block - 1);
    let signed = chain.sign(&Person::named(who), call);
    let sent = chain.block(vec![signed]).pop().expect("one is one");
    sent.expect("it is in the block")
}

/// A Medium spend, three days or six blocks, whose first block is none in which sessions rotate, nor is the
/// one before.
fn at_a_good_time(chain: &mut Chain) -> (SpendId, u32) {
    loop {
        let (id, from) = approved(chain, 2_000, &format!("at {}", chain.height()));
        if !rotates(chain, from) && !rotates(chain, from - 1) {
            return (id, from);
        }
        let back = TreasuryCall::claw_back { id };
        assert_eq!(council_moves(chain, &COUNCIL, back), Ok(()));
        chain.pass(1);
    }
}

/// `year-of-accounts#3`: in the block before it is refused, and in the first one it is paid.
#[test]
fn a_spend_is_paid_from_its_first_block_on() {
    let mut chain = founded();
    let (id, from) = at_a_good_time(&mut chain);
    let early = send_in(&mut chain, from - 1, ANYBODY, execute(id));
    assert_eq!(early, refused(TreasuryError::DelayNotOver));
    assert_eq!(send_in(&mut chain, from, ANYBODY, execute(id)), Ok(()));
    assert_eq!(balance(&mut chain, PAYEE), 2_000 * ALTH);
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        refused(TreasuryError::NotApproved),
        "once"
    );
}

/// What carries the call makes it neither earlier nor in another name.
#[test]
fn no_wrap_pays_early() {
    let mut chain = founded();
    let add = pallet_proxy::Call::<Runtime>::add_proxy {
        delegate: Person::named("//Alice").address(),
        proxy_type: ProxyType::Payments,
        delay: 0,
    };
    assert_eq!(send(&mut chain, "//Bob", add), Ok(()));
    let mut params = chain.read(Parameters::<Runtime>::get);
    params.delays.large = 400;
    params.delays.medium = 400;
    let set = TreasuryCall::set_params { params };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, set), Ok(()));
    let (id, _) = approved(&mut chain, 2_000, "a roof");
    let calls = || vec![execute(id)];
    let proxy = pallet_proxy::Call::<Runtime>::proxy {
        real: Person::named("//Bob").address(),
        force_proxy_type: None,
        call: Box::new(execute(id)),
    };
    let alone = pallet_multisig::Call::<Runtime>::as_multi_threshold_1 {
        other_signatories: vec![account("//Charlie")],
        call: Box::new(execute(id)),
    };
    let wraps: [RuntimeCall; 7] = [
        UtilityCall::<Runtime>::batch { calls: calls() }.into(),
        UtilityCall::<Runtime>::batch_all { calls: calls() }.into(),
        UtilityCall::<Runtime>::force_batch { calls: calls() }.into(),
        UtilityCall::<Runtime>::as_derivative {
            index: 0,
            call: Box::new(execute(id)),
        }
        .into(),
        UtilityCall::<Runtime>::with_weight {
            call: Box::new(execute(id)),
            weight: Weight::zero(),
        }
        .into(),
        proxy.into(),
        alone.into(),
    ];
    for wrap in wraps {
        let _ = send(&mut chain, "//Alice", wrap.clone());
        assert_eq!(balance(&mut chain, PAYEE), 0, "{wrap:?}");
    }
    for track in TrackId::FOUNDING {
        assert!(
            made_by(&mut chain, track, execute(id)).is_err(),
            "{track:?}"
        );
    }
    assert!(council_moves(&mut chain, &COUNCIL, execute(id)).is_err());
    assert!(guardians_move(&mut chain, &GUARDIANS, execute(id)).is_err());
    assert_eq!(balance(&mut chain, PAYEE), 0);
    // Nothing in this runtime keeps a call for later and makes it by itself.
    assert!(!RuntimeCall::get_module_names().contains(&"Scheduler"));
}

/// Shortened while it runs, it runs as long as it did; what is approved afterwards runs shorter.
#[test]
fn a_delay_that_is_shortened_in_flight_stays() {
    let mut chain = founded();
    let (id, from) = approved(&mut chain, 2_000, "a roof");
    let mut params = chain.read(Parameters::<Runtime>::get);
    (params.delays.small, params.delays.medium) = (1, 1);
    let set = TreasuryCall::set_params { params };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, set), Ok(()));
    assert_eq!(earliest(&mut chain, id), Some(from));
    pass_to(&mut chain, from - 2);
    let early = executed(&mut chain, ANYBODY, id);
    if chain.height() < from {
        assert_eq!(early, refused(TreasuryError::DelayNotOver));
    }
    let (_, next) = approved(&mut chain, 2_000, "a wall");
    assert_eq!(next, chain.height() + 1);
}

/// Nor by being lifted, taken back and proposed anew, nor by the wait being over elsewhere: parts are due after
/// their own time.
#[test]
fn parts_are_paid_in_their_time_and_order() {
    let mut chain = founded();
    let parts = [
        part(100 * ALTH, 0),
        part(200 * ALTH, 20),
        part(300 * ALTH, 40),
    ];
    let terms = spend(PLACES, account(PAYEE), &parts, "a house");
    let id = proposed(&mut chain, PROPOSER, &terms);
    let came = council_moves(&mut chain, &COUNCIL, authorising(id, &terms));
    assert_eq!(came, Ok(()));
    let from = earliest(&mut chain, id).expect("it is approved");
    let mut paid = 0;
    for (after, amount) in [(0, 100), (20, 200), (40, 300)] {
        pass_to(&mut chain, from + after - 2);
        if chain.height() + 1 < from + after && !rotates(&mut chain, from + after - 1) {
            let came = executed(&mut chain, ANYBODY, id);
            let early = [TreasuryError::DelayNotOver, TreasuryError::NothingDue];
            assert!(
                early.into_iter().any(|error| came == refused(error)),
                "{came:?}"
            );
        }
        pass_to(&mut chain, from + after);
        assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(amount * ALTH)));
        paid += amount;
        assert_eq!(balance(&mut chain, PAYEE), paid * ALTH);
    }
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        refused(TreasuryError::NotApproved)
    );
}
