//! A badge, ordinary tokens, and what tries to move them.

use althing_integration_tests::{
    belonging::{account, founded, number_of, send},
    nfts::{Act, NftsCall, Scene},
    referenda::decided,
    Chain, Person,
};
use althing_primitives::{BadgeOwner, MemberId, TrackId};
use althing_runtime::{
    configs::{
        accounts::ProxyType,
        badges::{is_locked, Citizenship, CITIZENSHIP},
    },
    constants::currency::ALTH,
    Runtime, RuntimeCall, RuntimeEvent,
};
use frame_support::{storage::unhashed, traits::GetCallName};
use sp_io::hashing::twox_128;
use sp_runtime::DispatchError;

/// Whose badge it is.
pub(crate) const HOLDER: &str = "//Citizen//0";
/// Who would like to have it.
pub(crate) const OTHER: &str = "//Ferdie";
/// Who acts for both.
pub(crate) const PROXY: &str = "//Eve";
/// A collection of `OTHER`, with item 0.
pub(crate) const SIDE: u32 = 1;
/// An ordinary collection of `HOLDER`, in which item 7 is for sale.
pub(crate) const ORDINARY: u32 = 2;
pub(crate) const FOR_SALE: u32 = 7;

pub(crate) type Result<T = ()> = core::result::Result<T, DispatchError>;

pub(crate) fn filtered() -> DispatchError {
    frame_system::Error::<Runtime>::CallFiltered.into()
}

pub(crate) fn scene(collection: u32, item: u32) -> Scene {
    Scene {
        collection,
        item,
        holder: HOLDER,
        side: SIDE,
        side_item: 0,
        other: OTHER,
    }
}

/// A chain with a badge and two ordinary collections that a motion of the Council made.
pub(crate) fn stage() -> (Chain, MemberId) {
    let mut chain = founded();
    let member = number_of(&mut chain, HOLDER);
    let badge = pallet_membership::Call::<Runtime>::mint_badge { member };
    assert_eq!(send(&mut chain, OTHER, badge), Ok(()));
    let create = |owner: &str| -> RuntimeCall {
        let owner = Person::named(owner).address();
        NftsCall::force_create {
            owner,
            config: Default::default(),
        }
        .into()
    };
    let both = pallet_utility::Call::<Runtime>::batch_all {
        calls: vec![create(OTHER), create(HOLDER)],
    };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, both), Ok(()));
    for (who, collection, item) in [(OTHER, SIDE, 0), (HOLDER, ORDINARY, FOR_SALE)] {
        let mint = NftsCall::mint {
            collection,
            item,
            mint_to: Person::named(who).address(),
            witness_data: None,
        };
        assert_eq!(send(&mut chain, who, mint), Ok(()));
    }
    for who in [HOLDER, OTHER] {
        let add = pallet_proxy::Call::<Runtime>::add_proxy {
            delegate: Person::named(PROXY).address(),
            proxy_type: ProxyType::Nfts,
            delay: 0,
        };
        assert_eq!(send(&mut chain, who, add), Ok(()));
    }
    (chain, member)
}

/// Every call of an account or of the Council that names the collection of badges.
pub(crate) fn all_acts(member: MemberId) -> Vec<Act> {
    let badge = scene(CITIZENSHIP, member.0);
    let forces = badge.forces().into_iter().map(|call| (HOLDER, call));
    let mut acts = badge.acts();
    acts.extend(forces);
    acts.push(badge.opening());
    acts
}

/// All that pallet-nfts keeps.
pub(crate) fn kept(chain: &mut Chain) -> Vec<(Vec<u8>, Vec<u8>)> {
    chain.read(|| {
        let prefix = twox_128(b"Nfts").to_vec();
        let mut rows = Vec::new();
        let mut key = prefix.clone();
        while let Some(next) = sp_io::storage::next_key(&key).filter(|it| it.starts_with(&prefix)) {
            rows.push((next.clone(), unhashed::get_raw(&next).unwrap_or_default()));
            key = next;
        }
        rows
    })
}

/// What became of a call that another call carried, in the last block.
pub(crate) fn inner(chain: &mut Chain, sent: Result) -> Result {
    sent?;
    for event in chain.events() {
        match event {
            RuntimeEvent::Utility(
                pallet_utility::Event::BatchInterrupted { error, .. }
                | pallet_utility::Event::ItemFailed { error },
            ) => return Err(error),
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result })
            | RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. })
            | RuntimeEvent::Council(
                pallet_collective::Event::MemberExecuted { result, .. }
                | pallet_collective::Event::Executed { result, .. },
            ) => {
                result?;
            }
            _ => (),
        }
    }
    Ok(())
}

/// Tries every call by one route, and an ordinary sale by the same route, which comes to `control`.
pub(crate) fn try_route(
    control: Result,
    route: impl Fn(&str, RuntimeCall) -> RuntimeCall,
    signer: impl Fn(&'static str) -> &'static str,
) {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    for (who, call) in all_acts(member) {
        let name = call.get_call_name();
        let sent = send(&mut chain, signer(who), route(who, call.into()));
        assert_eq!(inner(&mut chain, sent), Err(filtered()), "{name}");
    }
    assert!(kept(&mut chain) == before, "nothing changed");
    assert_stays(&mut chain, member);

    let sale = NftsCall::set_price {
        collection: ORDINARY,
        item: FOR_SALE,
        price: Some(ALTH),
        whitelisted_buyer: None,
    };
    let sent = send(&mut chain, signer(HOLDER), route(HOLDER, sale.into()));
    assert_eq!(inner(&mut chain, sent), control);
}

pub(crate) fn assert_stays(chain: &mut Chain, member: MemberId) {
    let holder = account(HOLDER);
    assert_eq!(
        chain.read(|| Citizenship::badge_owner(member)),
        Some(holder)
    );
    assert!(chain.read(|| is_locked(member)));
}

/// The errors of a batch that goes on.
pub(crate) fn failures(chain: &mut Chain) -> Vec<DispatchError> {
    let failed = |event| match event {
        RuntimeEvent::Utility(pallet_utility::Event::ItemFailed { error }) => Some(error),
        _ => None,
    };
    chain.events().into_iter().filter_map(failed).collect()
}
