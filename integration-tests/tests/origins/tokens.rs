//! Tokens that are not money. An ordinary collection lives through every call; the collection of
//! citizenship refuses each of them to everybody.

use althing_integration_tests::{
    belonging::number_of,
    nfts::{NftsCall, Scene},
    Person,
};
use althing_primitives::TrackId;
use althing_runtime::{configs::badges::CITIZENSHIP, Runtime};
use frame_support::traits::GetCallName;
use pallet_nfts::Error;
use sp_runtime::DispatchError;

use crate::{
    callers::{Caller, MEMBER},
    table::{anybody, nobody, only, themselves, Rights, Table, CONSTITUTION, ROOT},
};

const HOLDER: &str = "//Citizen//1";
const OTHER: &str = "//Ferdie";
const SIDE: u32 = 1;
const ORDINARY: u32 = 2;

/// What the origin of a constitutional referendum opens by force, beside the calls that are named so, in
/// every collection that is not of badges. `Agenda` lets no referendum make these.
const ALSO_BY_FORCE: &[&str] = &[
    "destroy",
    "burn",
    "set_team",
    "approve_transfer",
    "cancel_approval",
    "clear_all_transfer_approvals",
    "lock_item_properties",
    "clear_attribute",
    "set_metadata",
    "clear_metadata",
    "set_collection_metadata",
    "clear_collection_metadata",
    "set_collection_max_supply",
    "update_mint_settings",
];

/// What anybody may do with tokens of others: buy what is for sale, tip, offer to take a collection, and
/// take what was signed for whoever comes.
const BY_ANYBODY: &[&str] = &[
    "buy_item",
    "pay_tips",
    "set_accept_ownership",
    "mint_pre_signed",
];

fn scene(collection: u32, item: u32, holder: &'static str) -> Scene {
    Scene {
        collection,
        item,
        holder,
        side: SIDE,
        side_item: 0,
        other: OTHER,
    }
}

/// Who may make this call of an ordinary collection, when `actor` may.
fn rights(actor: &str, call: &NftsCall) -> Rights {
    let name = call.get_call_name();
    let rights = if BY_ANYBODY.contains(&name) {
        anybody().by(actor)
    } else {
        themselves(actor, Error::<Runtime>::NoPermission)
    };
    if ALSO_BY_FORCE.contains(&name) {
        rights.and(CONSTITUTION)
    } else {
        rights
    }
}

/// By force: a referendum, and for minting the issuer of the collection too.
fn by_force(call: &NftsCall) -> Rights {
    match call {
        NftsCall::force_mint { .. } => {
            themselves(HOLDER, Error::<Runtime>::NoPermission).and(CONSTITUTION)
        }
        _ => only(CONSTITUTION),
    }
}

/// `Nfts`.
pub(crate) fn nfts(table: &mut Table) {
    for owner in [OTHER, HOLDER] {
        let owner = Person::named(owner).address();
        let create = NftsCall::force_create {
            owner,
            config: Default::default(),
        };
        table.prepare_by_referendum(TrackId::CONSTITUTION, create);
    }
    let mint = NftsCall::mint {
        collection: SIDE,
        item: 0,
        mint_to: Person::named(OTHER).address(),
        witness_data: None,
    };
    table.prepare(OTHER, mint);

    let ordinary = scene(ORDINARY, 3, HOLDER);
    for call in ordinary.forces() {
        table.keep(call.clone(), &by_force(&call));
    }
    for (who, call) in ordinary.acts() {
        table.keep(call.clone(), &rights(who, &call));
    }
    let (who, create) = ordinary.opening();
    let refused = nobody()
        .by(who)
        .refusing(&[Caller::Actor], DispatchError::BadOrigin);
    table.row(create, &refused);
    badges(table);
}

/// Every call that names the collection of citizenship, by whom it should be for if it were any other.
fn badges(table: &mut Table) {
    let member = number_of(&mut table.chain, MEMBER);
    let badge = scene(CITIZENSHIP, member.0, MEMBER);
    let filtered = || {
        nobody()
            .by(OTHER)
            .refusing(&Caller::ALL, frame_system::Error::<Runtime>::CallFiltered)
            .refusing(ROOT, DispatchError::BadOrigin)
    };
    let acts = badge.acts().into_iter().map(|(_, call)| call);
    for call in acts.chain(badge.forces()).chain([badge.opening().1]) {
        table.row(call, &filtered());
    }
}
