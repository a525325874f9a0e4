//! Calls that nobody may make, whoever they are; Root alone is not asked.
//!
//! FRAME asks this filter before each call that it dispatches, also before those inside a batch, a proxy's,
//! a multisig's or a motion's, so that it need not look into calls that carry calls.

use frame_support::traits::Contains;
use pallet_nfts::{Call as NftsCall, CollectionConfigFor, MintType};

use super::badges::CITIZENSHIP;
use crate::{Runtime, RuntimeCall};

/// Lets through every call but those that would go around one of our pallets or strand what they hold.
pub struct CallFilter;
impl Contains<RuntimeCall> for CallFilter {
    fn contains(call: &RuntimeCall) -> bool {
        match call {
            // The first: a validator who sits would vanish from the sessions, and with the keys the proof of what
            // they signed. `validators.purge_keys` asks about the seat first. The second: no type of proxy lets
            // through what gives back the deposit of a keyless account.
            RuntimeCall::Session(pallet_session::Call::purge_keys { .. })
            | RuntimeCall::Proxy(pallet_proxy::Call::create_pure { .. }) => false,
            // Only `membership` makes, moves and takes badges.
            RuntimeCall::Nfts(call) => !NamesCitizenship::contains(call),
            _ => true,
        }
    }
}

/// The calls of pallet-nfts that name the collection of citizenship in any argument.
///
/// Every call stands here by name, so that one which the SDK adds does not compile until somebody has
/// looked at its arguments.
pub struct NamesCitizenship;
impl Contains<NftsCall<Runtime>> for NamesCitizenship {
    fn contains(call: &NftsCall<Runtime>) -> bool {
        match call {
            NftsCall::create { config, .. } | NftsCall::force_create { config, .. } => {
                mints_for_citizens(config)
            }
            NftsCall::force_collection_config { collection, config } => {
                is(collection) || mints_for_citizens(config)
            }
            NftsCall::update_mint_settings {
                collection,
                mint_settings,
            } => is(collection) || is_for_citizens(&mint_settings.mint_type),
            NftsCall::destroy { collection, .. }
            | NftsCall::mint { collection, .. }
            | NftsCall::force_mint { collection, .. }
            | NftsCall::burn { collection, .. }
            | NftsCall::transfer { collection, .. }
            | NftsCall::redeposit { collection, .. }
            | NftsCall::lock_item_transfer { collection, .. }
            | NftsCall::unlock_item_transfer { collection, .. }
            | NftsCall::lock_collection { collection, .. }
            | NftsCall::transfer_ownership { collection, .. }
            | NftsCall::set_team { collection, .. }
            | NftsCall::force_collection_owner { collection, .. }
            | NftsCall::approve_transfer { collection, .. }
            | NftsCall::cancel_approval { collection, .. }
            | NftsCall::clear_all_transfer_approvals { collection, .. }
            | NftsCall::lock_item_properties { collection, .. }
            | NftsCall::set_attribute { collection, .. }
            | NftsCall::force_set_attribute { collection, .. }
            | NftsCall::clear_attribute { collection, .. }
            | NftsCall::approve_item_attributes { collection, .. }
            | NftsCall::cancel_item_attributes_approval { collection, .. }
            | NftsCall::set_metadata { collection, .. }
            | NftsCall::clear_metadata { collection, .. }
            | NftsCall::set_collection_metadata { collection, .. }
            | NftsCall::clear_collection_metadata { collection, .. }
            | NftsCall::set_collection_max_supply { collection, .. }
            | NftsCall::set_price { collection, .. }
            | NftsCall::buy_item { collection, .. } => is(collection),
            NftsCall::set_accept_ownership { maybe_collection } => {
                maybe_collection.as_ref().is_some_and(is)
            }
            NftsCall::pay_tips { tips } => tips.iter().any(|tip| is(&tip.collection)),
            NftsCall::create_swap {
                offered_collection,
                desired_collection,
                ..
            } => is(offered_collection) || is(desired_collection),
            NftsCall::cancel_swap {
                offered_collection, ..
            } => is(offered_collection),
            NftsCall::claim_swap {
                send_collection,
                receive_collection,
                ..
            } => is(send_collection) || is(receive_collection),
            NftsCall::mint_pre_signed { mint_data, .. } => is(&mint_data.collection),
            NftsCall::set_attributes_pre_signed { data, .. } => is(&data.collection),
            NftsCall::__Ignore(..) => true,
        }
    }
}

/// What is inside one of the three ways of batching; nothing for any other call.
#[must_use]
pub fn inside_batch(call: &RuntimeCall) -> Option<&[RuntimeCall]> {
    match call {
        RuntimeCall::Utility(
            pallet_utility::Call::batch { calls }
            | pallet_utility::Call::batch_all { calls }
            | pallet_utility::Call::force_batch { calls },
        ) => Some(calls),
        _ => None,
    }
}

fn is(collection: &u32) -> bool {
    *collection == CITIZENSHIP
}

/// Whether a collection would be minted by holders of badges, which leaves a mark on the badge.
fn mints_for_citizens(config: &CollectionConfigFor<Runtime>) -> bool {
    is_for_citizens(&config.mint_settings.mint_type)
}

fn is_for_citizens(mint_type: &MintType<u32>) -> bool {
    matches!(mint_type, MintType::HolderOf(collection) if is(collection))
}
