//! Accounts that act for accounts, and accounts that come back.

use althing_integration_tests::{Chain, Person};
use althing_runtime::{
    configs::accounts::ProxyType, constants::currency::ALTH, genesis, Balances, Runtime,
    RuntimeCall, RuntimeEvent, System,
};
use frame_support::traits::{fungible::Inspect, InstanceFilter};
use sp_runtime::{
    transaction_validity::{InvalidTransaction, TransactionValidityError},
    DispatchError,
};

fn pay(to: &Person, value: u128) -> RuntimeCall {
    pallet_balances::Call::transfer_allow_death {
        dest: to.address(),
        value,
    }
    .into()
}

fn proxied(chain: &mut Chain) -> Option<Result<(), DispatchError>> {
    chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
        _ => None,
    })
}

#[test]
fn a_proxy_does_what_its_type_says_and_nothing_else() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let (alice, bob) = (Person::named("//Alice"), Person::named("//Bob"));
    let newcomer = Person::named("//Newcomer");
    let add = pallet_proxy::Call::<Runtime>::add_proxy {
        delegate: bob.address(),
        proxy_type: ProxyType::Payments,
        delay: 0,
    };
    assert_eq!(chain.send(&alice, add), Ok(Ok(())));
    let by_bob = |call: RuntimeCall| pallet_proxy::Call::<Runtime>::proxy {
        real: alice.address(),
        force_proxy_type: None,
        call: Box::new(call),
    };

    assert_eq!(chain.send(&bob, by_bob(pay(&newcomer, ALTH))), Ok(Ok(())));
    assert_eq!(proxied(&mut chain), Some(Ok(())));
    assert_eq!(chain.read(|| Balances::balance(&newcomer.account())), ALTH);

    let filtered = Some(Err(frame_system::Error::<Runtime>::CallFiltered.into()));
    let remark: RuntimeCall = frame_system::Call::remark_with_event { remark: vec![1] }.into();
    assert_eq!(chain.send(&bob, by_bob(remark.clone())), Ok(Ok(())));
    assert_eq!(proxied(&mut chain), filtered);

    // A batch is let in, what it holds is not.
    let batch: RuntimeCall = pallet_utility::Call::batch_all {
        calls: vec![remark],
    }
    .into();
    assert_eq!(chain.send(&bob, by_bob(batch)), Ok(Ok(())));
    assert!(proxied(&mut chain).is_some_and(|result| result.is_err()));
}

/// No proxy type admits an act in a body: what is a person's alone has no proxy.
#[test]
fn no_proxy_type_admits_acts_of_bodies() {
    let vote: RuntimeCall =
        pallet_collective::Call::<Runtime, pallet_collective::Instance1>::vote {
            proposal: Default::default(),
            index: 0,
            approve: true,
        }
        .into();
    for kind in [ProxyType::CancelProxy, ProxyType::Payments, ProxyType::Nfts] {
        assert!(!kind.filter(&vote), "{kind:?} admits a vote in the Council");
    }
}

/// An account that was emptied and comes back starts above every nonce that it used, so that its old
/// immortal transactions stay dead.
#[test]
fn the_transactions_of_an_emptied_account_cannot_be_played_again() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let (alice, newcomer) = (Person::named("//Alice"), Person::named("//Newcomer"));
    assert_eq!(chain.send(&alice, pay(&newcomer, 5 * ALTH)), Ok(Ok(())));
    let nonce = chain.read(|| *System::account_nonce(newcomer.account()));
    assert_eq!(nonce, 1, "the number of the block that made the account");

    let old = chain.sign(&newcomer, pay(&alice, ALTH));
    assert_eq!(chain.block(vec![old.clone()]), vec![Ok(Ok(()))]);
    let leave = pallet_balances::Call::<Runtime>::transfer_all {
        dest: alice.address(),
        keep_alive: false,
    };
    assert_eq!(chain.send(&newcomer, leave), Ok(Ok(())));
    assert!(!chain.read(|| System::account_exists(&newcomer.account())));

    assert_eq!(chain.send(&alice, pay(&newcomer, 5 * ALTH)), Ok(Ok(())));
    assert_eq!(
        chain.block(vec![old]),
        vec![Err(TransactionValidityError::Invalid(
            InvalidTransaction::Stale
        ))]
    );
}

#[test]
fn nobody_opens_an_nft_collection_for_himself() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let alice = Person::named("//Alice");
    let create = pallet_nfts::Call::<Runtime>::create {
        admin: alice.address(),
        config: pallet_nfts::CollectionConfig {
            settings: Default::default(),
            max_supply: None,
            mint_settings: Default::default(),
        },
    };
    assert_eq!(
        chain.send(&alice, create),
        Ok(Err(DispatchError::BadOrigin))
    );
}
