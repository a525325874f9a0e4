//! Ballots without a fee: `FreeBallots` as a block and the pool run it.

use codec::Decode;
use frame_support::{dispatch::GetDispatchInfo, traits::fungible::Mutate};
use frame_system::{CheckNonce, CheckWeight};
use pallet_transaction_payment::ChargeTransactionPayment;
use sp_runtime::{
    traits::{DispatchTransaction, TransactionExtension},
    transaction_validity::{
        InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
    },
};

use super::*;
use crate::{FreeBallots, FreeWeight, FREE_LONGEVITY, FREE_PRIORITY};

type Ext = FreeBallots<Test, ChargeTransactionPayment<Test>>;

/// The length of each transaction, and its fee.
const LENGTH: usize = 100;

fn extension(nonce: u32) -> Ext {
    FreeBallots::new(
        CheckNonce::from(nonce),
        CheckWeight::new(),
        ChargeTransactionPayment::from(0),
    )
}

fn ballot(poll: PollId, votes: i16) -> RuntimeCall {
    RuntimeCall::QuadraticVoting(crate::Call::vote { poll, votes })
}

/// Sends the account's next transaction, and tells what became of the call.
fn send(who: u64, call: RuntimeCall) -> Result<DispatchResult, TransactionValidityError> {
    let nonce = System::account_nonce(who);
    let extension = extension(nonce);
    let mut info = call.get_dispatch_info();
    info.extension_weight = TransactionExtension::<RuntimeCall>::weight(&extension, &call);
    extension
        .dispatch_transaction(signed(who), call, &info, LENGTH, 0)
        .map(|done| done.map(|_| ()).map_err(|failed| failed.error))
}

/// What the transaction of that nonce cost, if the call was made.
fn price(who: u64, call: RuntimeCall) -> u64 {
    let before = Balances::free_balance(who);
    let _ = send(who, call).unwrap();
    before - Balances::free_balance(who)
}

fn validate(
    who: u64,
    nonce: u32,
    call: &RuntimeCall,
) -> Result<ValidTransaction, TransactionValidityError> {
    extension(nonce)
        .validate_only(
            signed(who),
            call,
            &call.get_dispatch_info(),
            LENGTH,
            TransactionSource::External,
            0,
        )
        .map(|(valid, _, _)| valid)
}

const PAID_PRICE: u64 = 100;

#[test]
fn the_first_ballot_and_two_changes_are_free() {
    chain(40).run(|| {
        run_to(1);
        let (id, other) = (ordinary(1), ordinary(2));
        for votes in [1, 2, -3] {
            assert_eq!(price(5, ballot(id, votes)), 0);
        }
        assert_eq!(price(5, ballot(id, 4)), PAID_PRICE);
        assert_eq!(tally(id).0, 4);
        assert_eq!(price(5, ballot(other, 1)), 0, "each poll has its own");
        assert_eq!(purse(5).free_calls, 4);
    });
}

#[test]
fn a_withdrawn_ballot_keeps_its_count() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        assert_eq!(price(5, ballot(id, 1)), 0);
        assert_eq!(price(5, ballot(id, 0)), 0);
        assert_eq!(price(5, ballot(id, 1)), 0);
        assert_eq!(price(5, ballot(id, 0)), PAID_PRICE);
        assert_eq!(price(5, ballot(id, 1)), PAID_PRICE);
    });
}

#[test]
fn who_has_no_tokens_votes() {
    chain(40).run(|| {
        run_to(1);
        World::admit(900, 0);
        System::inc_sufficients(&900);
        let id = ordinary(1);
        assert_eq!(send(900, ballot(id, 3)), Ok(Ok(())));
        assert_eq!(tally(id), (3, 0, 1, 1));
        // Others cannot pay, and are no members.
        System::inc_sufficients(&901);
        assert_eq!(
            send(901, ballot(id, 3)),
            Err(InvalidTransaction::Payment.into())
        );
    });
}

#[test]
fn one_that_fails_is_counted_too() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        for count in 1..=params().free_calls {
            assert_eq!(send(5, ballot(id, 11)), Ok(Err(E::CreditsSpent.into())));
            assert_eq!(purse(5).free_calls, count);
        }
        assert_eq!(Balances::free_balance(5), RICH);
        assert_eq!(price(5, ballot(id, 1)), PAID_PRICE);
        // The next season has its own.
        run_to(SEASON);
        let next = ordinary(2);
        assert_eq!(price(5, ballot(next, 1)), 0);
    });
}

#[test]
fn only_what_can_count_is_free() {
    chain(40).run(|| {
        run_to(5);
        let id = ordinary(1);
        World::admit(50, 5);
        World::set_standing(6, Standing::Lapsed);
        assert_eq!(price(50, ballot(id, 1)), PAID_PRICE, "too young");
        assert_eq!(price(6, ballot(id, 1)), PAID_PRICE, "lapsed");
        assert_eq!(price(7, ballot(PollId(9), 1)), PAID_PRICE, "no poll");
        assert_eq!(price(7, remark(1)), PAID_PRICE, "no ballot");
        let many = crate::Call::vote_many {
            ballots: vec![(id, 1)].try_into().unwrap(),
        };
        assert_eq!(price(7, many.into()), PAID_PRICE, "several ballots");
        upgrade();
        assert_eq!(price(7, ballot(id, 1)), PAID_PRICE, "outdated");
        let last = ordinary(2);
        run_to(poll(last).closes);
        assert_eq!(price(7, ballot(last, 1)), PAID_PRICE, "over");
        close(last);
        assert_eq!(price(7, ballot(last, 1)), PAID_PRICE, "closed");
        assert!(QuadraticVoting::free_ballot(&7, last).is_none());
    });
}

#[test]
fn who_gave_the_voice_away_pays() {
    chain(40).run(|| {
        follow::followed();
        let id = ordinary(1);
        assert_eq!(price(11, ballot(id, 1)), PAID_PRICE);
        assert_eq!(price(10, ballot(id, 1)), 0);
    });
}

#[test]
fn only_the_next_transaction_is_free() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        let free = validate(5, 0, &ballot(id, 1)).unwrap();
        assert_eq!(free.priority, FREE_PRIORITY);
        let later = validate(5, 1, &ballot(id, 1)).unwrap();
        assert!(later.priority < FREE_PRIORITY);
        assert_eq!(later.requires.len(), 1);
    });
}

#[test]
fn the_pool_is_told_priority_longevity_and_one_tag_for_member_and_poll() {
    chain(40).run(|| {
        run_to(1);
        let (id, other) = (ordinary(1), ordinary(2));
        let one = validate(5, 0, &ballot(id, 1)).unwrap();
        assert_eq!(one.longevity, FREE_LONGEVITY);
        assert!(one.priority < u64::MAX, "below reports of equivocation");
        assert!(one.propagate && one.requires.is_empty());
        // Of the nonce, and of the ballot.
        assert_eq!(one.provides.len(), 2);
        let again = validate(5, 0, &ballot(id, 2)).unwrap();
        assert_eq!(one.provides, again.provides);
        let elsewhere = validate(5, 0, &ballot(other, 1)).unwrap();
        assert_ne!(one.provides, elsewhere.provides);
        let of_another = validate(6, 0, &ballot(id, 1)).unwrap();
        assert!(one
            .provides
            .iter()
            .all(|tag| !of_another.provides.contains(tag)));
    });
}

#[test]
fn a_recovered_seat_has_the_same_tag() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        let before = validate(5, 0, &ballot(id, 1)).unwrap();
        World::recover(5, 50);
        World::alter(crate::mock::id(5), |voter| {
            voter.status.standing = Standing::Active;
        });
        let after = validate(50, 0, &ballot(id, 1)).unwrap();
        assert_eq!(before.provides[1], after.provides[1]);
    });
}

#[test]
fn the_nonce_is_checked_as_ever() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        assert_eq!(send(5, ballot(id, 1)), Ok(Ok(())));
        assert_eq!(System::account_nonce(5), 1);
        assert_eq!(
            validate(5, 0, &ballot(id, 2)),
            Err(InvalidTransaction::Stale.into())
        );
    });
}

#[test]
fn they_fill_a_quarter_of_a_block_and_wait_for_the_next() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        let limit = QuadraticVoting::max_call_weight();
        FreeWeight::<Test>::put((1, limit));
        let heavy = |who| {
            let call = ballot(id, 1);
            let mut info = call.get_dispatch_info();
            info.call_weight = Weight::from_parts(10, 0);
            extension(0)
                .dispatch_transaction(signed(who), call, &info, LENGTH, 0)
                .map(|done| done.is_ok())
        };
        assert_eq!(heavy(5), Err(InvalidTransaction::ExhaustsResources.into()));
        FreeWeight::<Test>::put((1, limit.saturating_sub(Weight::from_parts(10, 0))));
        assert_eq!(heavy(6), Ok(true));
        assert_eq!(FreeWeight::<Test>::get(), (1, limit));
        run(1);
        assert_eq!(heavy(7), Ok(true));
        assert_eq!(FreeWeight::<Test>::get(), (2, Weight::from_parts(10, 0)));
    });
}

#[test]
fn clients_see_what_they_know() {
    let identifiers: Vec<_> = <Ext as TransactionExtension<RuntimeCall>>::metadata()
        .iter()
        .map(|extension| extension.identifier)
        .collect();
    assert_eq!(
        identifiers,
        ["CheckNonce", "CheckWeight", "ChargeTransactionPayment"]
    );
    let inner = (
        CheckNonce::<Test>::from(7),
        CheckWeight::<Test>::new(),
        ChargeTransactionPayment::<Test>::from(9),
    );
    let wrapped = Ext::new(inner.0.clone(), inner.1.clone(), inner.2.clone());
    assert_eq!(wrapped.encode(), inner.encode());
    assert_eq!(Ext::decode(&mut &inner.encode()[..]), Ok(wrapped));
}

#[test]
fn what_pays_is_charged_as_ever() {
    chain(40).run(|| {
        run_to(1);
        Balances::set_balance(&5, 10_000);
        assert_eq!(price(5, remark(1)), PAID_PRICE);
        assert_eq!(purse(5).free_calls, 0);
        assert_eq!(
            Ext::new(
                CheckNonce::from(1),
                CheckWeight::new(),
                ChargeTransactionPayment::from(0)
            )
            .validate_only(
                SystemOrigin::None.into(),
                &remark(1),
                &remark(1).get_dispatch_info(),
                LENGTH,
                TransactionSource::External,
                0
            )
            .map(|_| ()),
            Err(InvalidTransaction::UnknownOrigin.into())
        );
    });
}
