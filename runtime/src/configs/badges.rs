//! Badges of citizenship, over pallet-nfts.
//!
//! The collection is made at genesis and owned by an account without a key. Its items are locked by a
//! system attribute, and [`NamesCitizenship`](super::filter::NamesCitizenship) keeps every call of pallet-nfts away
//! from it, since swaps, prices and attributes ask no lock.

use althing_primitives::{BadgeOwner, BadgeProblem, Badges, MemberId};
use frame_support::{
    parameter_types,
    traits::nonfungibles_v2::{Inspect, Mutate, Transfer},
    PalletId,
};
use pallet_nfts::{
    CollectionConfig, CollectionSetting, CollectionSettings, Event, ItemConfig, MintSettings,
};
use sp_runtime::{traits::AccountIdConversion, DispatchError};

use crate::{AccountId, Nfts, Runtime};

/// The number of the collection of citizenship: the first, made at genesis.
pub const CITIZENSHIP: u32 = 0;

parameter_types! {
    /// The keyless account that owns the collection.
    pub Registrar: AccountId = PalletId(*b"alth/nft").into_account_truncating();
}

/// The collection of citizenship. An item's number is its member's.
pub struct Citizenship;

/// Whatever pallet-nfts has against it.
fn refused(_: DispatchError) -> BadgeProblem {
    BadgeProblem::Refused
}

impl Citizenship {
    fn make(member: MemberId, owner: &AccountId) -> Result<(), BadgeProblem> {
        let item = &member.0;
        Nfts::mint_into(&CITIZENSHIP, item, owner, &ItemConfig::default(), true)
            .and_then(|()| Nfts::disable_transfer(&CITIZENSHIP, item))
            .map_err(refused)
    }
}

impl BadgeOwner<AccountId> for Citizenship {
    fn badge_owner(member: MemberId) -> Option<AccountId> {
        Nfts::owner(CITIZENSHIP, member.0)
    }
}

impl Badges<AccountId> for Citizenship {
    /// Nothing has to be paid for in it: the deposit of a seat pays for its badge too.
    fn found() -> Result<(), BadgeProblem> {
        let config = CollectionConfig {
            settings: CollectionSettings::from_disabled(CollectionSetting::DepositRequired.into()),
            max_supply: None,
            mint_settings: MintSettings::default(),
        };
        let (owner, admin) = (Registrar::get(), Registrar::get());
        let event = Event::ForceCreated {
            collection: CITIZENSHIP,
            owner: owner.clone(),
        };
        Nfts::do_create_collection(CITIZENSHIP, owner, admin, config, 0, event).map_err(refused)?;
        pallet_nfts::NextCollectionId::<Runtime>::put(CITIZENSHIP.saturating_add(1));
        Ok(())
    }

    fn mint(member: MemberId, owner: &AccountId) -> Result<(), BadgeProblem> {
        if Self::badge_owner(member).is_some() {
            return Err(BadgeProblem::AlreadyMinted);
        }
        Self::make(member, owner)
    }

    /// Nobody can write anything on a badge, so that its lock is the one attribute there is to clear.
    fn relocate(member: MemberId, new_owner: &AccountId) -> Result<(), BadgeProblem> {
        Self::take(member)?;
        Self::make(member, new_owner)
    }

    fn take(member: MemberId) -> Result<(), BadgeProblem> {
        let item = &member.0;
        if Self::badge_owner(member).is_none() {
            return Err(BadgeProblem::NotMinted);
        }
        Nfts::enable_transfer(&CITIZENSHIP, item)
            .and_then(|()| <Nfts as Mutate<_, _>>::burn(&CITIZENSHIP, item, None))
            .map_err(refused)
    }
}

/// Whether the badge of `member` is locked.
#[must_use]
pub fn is_locked(member: MemberId) -> bool {
    !<Nfts as Inspect<AccountId>>::can_transfer(&CITIZENSHIP, &member.0)
}
