//! A newcomer's first transfer (docs/stories/first-transfer.md).

use althing_integration_tests::{treasury::pot, Chain, Person};
use althing_primitives::IncomeSource;
use althing_runtime::{
    constants::currency::{ALTH, EXISTENTIAL_DEPOSIT},
    genesis, AccountId, Balance, Balances, Runtime, RuntimeEvent,
};
use frame_support::traits::fungible::Inspect;
use pallet_balances::Call;
use sp_runtime::{DispatchError, TokenError};

fn transfer(to: &Person, value: Balance) -> Call<Runtime> {
    Call::transfer_keep_alive {
        dest: to.address(),
        value,
    }
}

fn balance(chain: &mut Chain, who: &AccountId) -> Balance {
    chain.read(|| Balances::total_balance(who))
}

fn fee_in_last_block(chain: &mut Chain) -> Balance {
    let paid = chain.events().into_iter().filter_map(|event| match event {
        RuntimeEvent::TransactionPayment(
            pallet_transaction_payment::Event::TransactionFeePaid { actual_fee, .. },
        ) => Some(actual_fee),
        _ => None,
    });
    paid.sum()
}

/// `first-transfer#1`: the chain makes blocks. That they are finalised takes a network: the client
/// tests show it.
#[test]
fn the_chain_makes_blocks() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let genesis_hash = chain.head();
    chain.pass(3);
    assert_eq!(chain.height(), 3);
    assert_ne!(chain.head(), genesis_hash);
}

/// `first-transfer#2` and `first-transfer#3`: the amount moves, and half of the fee goes to the maker of
/// the block and half to the pot, in the block that holds the transfer.
#[test]
fn a_transfer_moves_the_amount_and_its_fee() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let (bob, newcomer) = (Person::named("//Bob"), Person::named("//Newcomer"));
    let author = Person::named("//Alice").account();
    let before = balance(&mut chain, &bob.account());
    let author_before = balance(&mut chain, &author);
    let pot_before = balance(&mut chain, &pot(IncomeSource::Fees));

    assert_eq!(chain.send(&bob, transfer(&newcomer, 5 * ALTH)), Ok(Ok(())));

    let fee = fee_in_last_block(&mut chain);
    assert!(fee > 0);
    assert_eq!(balance(&mut chain, &newcomer.account()), 5 * ALTH);
    assert_eq!(balance(&mut chain, &bob.account()), before - 5 * ALTH - fee);
    assert_eq!(balance(&mut chain, &author), author_before + fee / 2);
    assert_eq!(
        balance(&mut chain, &pot(IncomeSource::Fees)),
        pot_before + fee - fee / 2,
        "the odd planck is the pot's"
    );
}

/// `first-transfer#R1`: more than there is.
#[test]
fn more_than_the_balance_is_refused() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let (alice, newcomer) = (Person::named("//Alice"), Person::named("//Newcomer"));
    let all = balance(&mut chain, &alice.account());
    assert_eq!(
        chain.send(&alice, transfer(&newcomer, all + 1)),
        Ok(Err(DispatchError::Token(TokenError::FundsUnavailable)))
    );
    assert_eq!(balance(&mut chain, &newcomer.account()), 0);
}

/// `first-transfer#R2`: what would leave the sender under the existential deposit.
#[test]
fn a_transfer_that_would_end_the_sender_is_refused() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let (citizen, newcomer) = (Person::named("//Citizen//0"), Person::named("//Newcomer"));
    let all = balance(&mut chain, &citizen.account());
    assert_eq!(
        chain.send(&citizen, transfer(&newcomer, all - EXISTENTIAL_DEPOSIT)),
        Ok(Err(DispatchError::Token(TokenError::NotExpendable))),
    );
    assert_eq!(balance(&mut chain, &newcomer.account()), 0);
}

/// `first-transfer#R3`: what the community decides is not for one account.
#[test]
fn an_act_of_governance_is_refused_to_one_account() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let alice = Person::named("//Alice");
    let call = pallet_collective::Call::<Runtime, pallet_collective::Instance1>::set_members {
        new_members: vec![alice.account()],
        prime: None,
        old_count: 3,
    };
    assert_eq!(chain.send(&alice, call), Ok(Err(DispatchError::BadOrigin)));
}
