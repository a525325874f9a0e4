//! A badge of citizenship does not move, by whatever route somebody tries (fault 15), while other tokens
//! do by the same calls and routes.

mod bodies;
mod routes;
mod stage;

use althing_integration_tests::{
    belonging::{account, send},
    nfts::NftsCall,
    referenda::made_by,
};
use althing_primitives::{MemberId, TrackId};
use althing_runtime::{configs::badges::CITIZENSHIP, AccountId, Nfts, Runtime, RuntimeOrigin};
use frame_support::{
    storage::{with_transaction, TransactionOutcome},
    traits::GetCallName,
};
use sp_runtime::DispatchError;

use stage::{all_acts, assert_stays, scene, stage, Result, FOR_SALE, HOLDER, ORDINARY, OTHER};

#[test]
fn every_call_of_the_pallet_is_tried() {
    let mut tried: Vec<_> = all_acts(MemberId(0))
        .iter()
        .map(|(_, call)| call.get_call_name())
        .collect();
    tried.sort_unstable();
    tried.dedup();
    let mut all = NftsCall::get_call_names().to_vec();
    all.sort_unstable();
    assert_eq!(tried, all);
}

/// The same calls, made of an ordinary collection, all succeed: what refuses them is the collection.
#[test]
fn tokens_of_other_collections_move_by_all_these_calls() {
    let (mut chain, _) = stage();
    let ordinary = scene(ORDINARY, 3);
    for call in ordinary.forces() {
        let name = call.get_call_name();
        assert_eq!(
            made_by(&mut chain, TrackId::CONSTITUTION, call),
            Ok(()),
            "{name}"
        );
    }
    let sold = NftsCall::burn {
        collection: ORDINARY,
        item: FOR_SALE,
    };
    assert_eq!(send(&mut chain, HOLDER, sold), Ok(()));
    for (who, call) in ordinary.acts() {
        let name = call.get_call_name();
        assert_eq!(send(&mut chain, who, call), Ok(()), "{name}");
    }
    assert!(!chain.read(|| pallet_nfts::Collection::<Runtime>::contains_key(ORDINARY)));
    let (who, opening) = ordinary.opening();
    assert_eq!(
        send(&mut chain, who, opening),
        Err(DispatchError::BadOrigin),
        "nobody opens a collection for themselves"
    );
}

/// Behind the filter stands the lock: what asks it is refused even where no filter is asked.
#[test]
fn a_badge_is_locked_even_where_no_filter_is_asked() {
    let (mut chain, member) = stage();
    let unfiltered = |act: fn(RuntimeOrigin, u32, AccountId) -> Result| {
        let origin = RuntimeOrigin::signed(account(HOLDER));
        with_transaction(|| {
            TransactionOutcome::Rollback(Ok::<_, DispatchError>(act(
                origin.clone(),
                member.0,
                account(OTHER),
            )))
        })
    };
    let locked = Ok(Err(pallet_nfts::Error::<Runtime>::ItemLocked.into()));
    let transfer =
        |origin, item, to: AccountId| Nfts::transfer(origin, CITIZENSHIP, item, to.into());
    assert_eq!(chain.read(|| unfiltered(transfer)), locked);
    let burn = |origin, item, _| Nfts::burn(origin, CITIZENSHIP, item);
    assert_eq!(chain.read(|| unfiltered(burn)), locked);
    assert_stays(&mut chain, member);
}
