//! Every call of pallet-nfts as it names one collection, in an order in which all of them succeed for
//! whom an ordinary collection belongs to.

use althing_runtime::{constants::currency::ALTH, Balance, BlockNumber, Runtime};
use codec::Encode;
use frame_support::BoundedVec;
use pallet_nfts::{
    AttributeNamespace, Call, CancelAttributesApprovalWitness, CollectionConfig, CollectionSetting,
    CollectionSettings, DestroyWitness, ItemTip, MintSettings, MintType, PreSignedAttributes,
    PreSignedMint,
};
use sp_core::Pair as _;
use sp_runtime::MultiSignature;

use crate::Person;

/// A call of pallet-nfts.
pub type NftsCall = Call<Runtime>;

/// The item that is minted by data that somebody signed.
const PRE_SIGNED: u32 = 1_000;
/// The item that is minted by force.
const FORCED: u32 = 2_000;

/// Who does what with which collection.
pub struct Scene {
    /// The collection that every call names.
    pub collection: u32,
    /// An item of it: the badge, or one that is minted here.
    pub item: u32,
    /// Who holds the item; in an ordinary collection its owner too.
    pub holder: &'static str,
    /// Another collection, of `other`, with an item to swap.
    pub side: u32,
    /// That item.
    pub side_item: u32,
    /// Who buys, swaps and is approved.
    pub other: &'static str,
}

/// Who makes a call, and the call.
pub type Act = (&'static str, NftsCall);

/// A collection whose items are minted by those who hold one of `collection`.
fn for_holders_of(collection: u32) -> MintSettings<Balance, BlockNumber, u32> {
    MintSettings {
        mint_type: MintType::HolderOf(collection),
        ..Default::default()
    }
}

impl Scene {
    /// What an account does, beginning with the minting of the item and ending with the collection's
    /// end.
    #[must_use]
    pub fn acts(&self) -> Vec<Act> {
        [
            self.describing(),
            self.approving(),
            self.trading(),
            self.swapping(),
            self.with_signed_data(),
            self.ruling(),
            self.ending(),
        ]
        .concat()
    }

    /// What the Council does by force, to be done before the rest.
    #[must_use]
    pub fn forces(&self) -> Vec<NftsCall> {
        let (collection, owner) = (self.collection, Person::named(self.holder).address());
        let config = CollectionConfig::default();
        let mints_for_holders = CollectionConfig {
            mint_settings: for_holders_of(collection),
            ..config
        };
        vec![
            NftsCall::force_create {
                owner: owner.clone(),
                config: mints_for_holders,
            },
            NftsCall::force_mint {
                collection,
                item: FORCED,
                mint_to: Person::named(self.other).address(),
                item_config: Default::default(),
            },
            NftsCall::force_set_attribute {
                set_as: None,
                collection,
                maybe_item: None,
                namespace: AttributeNamespace::CollectionOwner,
                key: BoundedVec::truncate_from(b"forced".to_vec()),
                value: Default::default(),
            },
            NftsCall::force_collection_owner { collection, owner },
            NftsCall::force_collection_config { collection, config },
            NftsCall::force_collection_config {
                collection: self.side,
                config: mints_for_holders,
            },
        ]
    }

    /// What nobody may do with any collection: open one themselves.
    #[must_use]
    pub fn opening(&self) -> Act {
        let config = CollectionConfig {
            mint_settings: for_holders_of(self.collection),
            ..Default::default()
        };
        let admin = Person::named(self.holder).address();
        (self.holder, NftsCall::create { admin, config })
    }

    fn describing(&self) -> Vec<Act> {
        let (collection, item) = (self.collection, self.item);
        let delegate = Person::named(self.other).address();
        let (key, data) = (
            BoundedVec::truncate_from(b"key".to_vec()),
            BoundedVec::truncate_from(b"data".to_vec()),
        );
        let (maybe_item, namespace) = (Some(item), AttributeNamespace::CollectionOwner);
        by(
            self.holder,
            vec![
                NftsCall::mint {
                    collection,
                    item,
                    mint_to: Person::named(self.holder).address(),
                    witness_data: None,
                },
                NftsCall::set_metadata {
                    collection,
                    item,
                    data: data.clone(),
                },
                NftsCall::clear_metadata { collection, item },
                NftsCall::set_collection_metadata { collection, data },
                NftsCall::clear_collection_metadata { collection },
                NftsCall::set_attribute {
                    collection,
                    maybe_item,
                    namespace: namespace.clone(),
                    key: key.clone(),
                    value: Default::default(),
                },
                NftsCall::clear_attribute {
                    collection,
                    maybe_item,
                    namespace,
                    key,
                },
                NftsCall::approve_item_attributes {
                    collection,
                    item,
                    delegate: delegate.clone(),
                },
                NftsCall::cancel_item_attributes_approval {
                    collection,
                    item,
                    delegate,
                    witness: CancelAttributesApprovalWitness {
                        account_attributes: 0,
                    },
                },
            ],
        )
    }

    fn approving(&self) -> Vec<Act> {
        let (collection, item) = (self.collection, self.item);
        let delegate = Person::named(self.other).address();
        let approve = NftsCall::approve_transfer {
            collection,
            item,
            delegate: delegate.clone(),
            maybe_deadline: None,
        };
        by(
            self.holder,
            vec![
                approve.clone(),
                NftsCall::cancel_approval {
                    collection,
                    item,
                    delegate,
                },
                approve,
                NftsCall::clear_all_transfer_approvals { collection, item },
                NftsCall::lock_item_transfer { collection, item },
                NftsCall::unlock_item_transfer { collection, item },
            ],
        )
    }

    fn trading(&self) -> Vec<Act> {
        let (collection, item) = (self.collection, self.item);
        let price = NftsCall::set_price {
            collection,
            item,
            price: Some(ALTH),
            whitelisted_buyer: None,
        };
        let buy = NftsCall::buy_item {
            collection,
            item,
            bid_price: ALTH,
        };
        let back = NftsCall::transfer {
            collection,
            item,
            dest: Person::named(self.holder).address(),
        };
        let away = NftsCall::transfer {
            collection,
            item,
            dest: Person::named(self.other).address(),
        };
        let tip = ItemTip {
            collection,
            item,
            receiver: Person::named(self.other).account(),
            amount: ALTH,
        };
        let tips = NftsCall::pay_tips {
            tips: BoundedVec::truncate_from(vec![tip]),
        };
        vec![
            (self.holder, price),
            (self.other, buy),
            (self.other, back.clone()),
            (self.holder, away),
            (self.other, back),
            (self.holder, tips),
        ]
    }

    fn swapping(&self) -> Vec<Act> {
        let main = (self.collection, self.item);
        let side = (self.side, self.side_item);
        let offer = |offered: (u32, u32), desired: (u32, Option<u32>)| NftsCall::create_swap {
            offered_collection: offered.0,
            offered_item: offered.1,
            desired_collection: desired.0,
            maybe_desired_item: desired.1,
            maybe_price: None,
            duration: 100,
        };
        let claim = |sent: (u32, u32), received: (u32, u32)| NftsCall::claim_swap {
            send_collection: sent.0,
            send_item: sent.1,
            receive_collection: received.0,
            receive_item: received.1,
            witness_price: None,
        };
        let cancel = NftsCall::cancel_swap {
            offered_collection: main.0,
            offered_item: main.1,
        };
        vec![
            (self.holder, offer(main, (side.0, None))),
            (self.holder, cancel),
            (self.other, offer(side, (main.0, None))),
            (self.other, offer(side, (main.0, Some(main.1)))),
            (self.holder, claim(main, side)),
            (self.other, offer(main, (side.0, Some(side.1)))),
            (self.holder, claim(side, main)),
        ]
    }

    fn with_signed_data(&self) -> Vec<Act> {
        let signer = Person::named(self.holder);
        let sign = |data: Vec<u8>| MultiSignature::Sr25519(signer.pair().sign(&data));
        let mint_data = PreSignedMint {
            collection: self.collection,
            item: PRE_SIGNED,
            attributes: vec![],
            metadata: vec![],
            only_account: None,
            deadline: 100_000,
            mint_price: None,
        };
        let data = PreSignedAttributes {
            collection: self.collection,
            item: PRE_SIGNED,
            attributes: vec![(b"key".to_vec(), b"value".to_vec())],
            namespace: AttributeNamespace::CollectionOwner,
            deadline: 100_000,
        };
        by(
            self.other,
            vec![
                NftsCall::mint_pre_signed {
                    signature: sign(mint_data.encode()),
                    mint_data: Box::new(mint_data),
                    signer: signer.account(),
                },
                NftsCall::set_attributes_pre_signed {
                    signature: sign(data.encode()),
                    data,
                    signer: signer.account(),
                },
            ],
        )
    }

    fn ruling(&self) -> Vec<Act> {
        let (collection, item) = (self.collection, self.item);
        let holder = Person::named(self.holder).address();
        let lock_settings =
            CollectionSettings::from_disabled(CollectionSetting::UnlockedAttributes.into());
        let for_holders = NftsCall::update_mint_settings {
            collection: self.side,
            mint_settings: for_holders_of(collection),
        };
        let accept = NftsCall::set_accept_ownership {
            maybe_collection: Some(collection),
        };
        let hand_on = NftsCall::transfer_ownership {
            collection,
            new_owner: Person::named(self.other).address(),
        };
        let mut acts = by(
            self.holder,
            vec![
                NftsCall::update_mint_settings {
                    collection,
                    mint_settings: Default::default(),
                },
                NftsCall::set_collection_max_supply {
                    collection,
                    max_supply: 1_000,
                },
                NftsCall::redeposit {
                    collection,
                    items: vec![item],
                },
                NftsCall::set_team {
                    collection,
                    issuer: Some(holder.clone()),
                    admin: Some(holder.clone()),
                    freezer: Some(holder),
                },
                NftsCall::lock_item_properties {
                    collection,
                    item,
                    lock_metadata: true,
                    lock_attributes: true,
                },
                NftsCall::lock_collection {
                    collection,
                    lock_settings,
                },
            ],
        );
        acts.push((self.other, for_holders));
        acts.push((self.other, accept));
        acts.push((self.holder, hand_on));
        acts
    }

    /// What was locked leaves its settings behind, what was signed and forced its attributes.
    fn ending(&self) -> Vec<Act> {
        let collection = self.collection;
        let witness = DestroyWitness {
            item_metadatas: 0,
            item_configs: 1,
            attributes: 2,
        };
        let burn = |item| NftsCall::burn { collection, item };
        vec![
            (self.holder, burn(self.item)),
            (self.other, burn(PRE_SIGNED)),
            (self.other, burn(FORCED)),
            (
                self.other,
                NftsCall::destroy {
                    collection,
                    witness,
                },
            ),
        ]
    }
}

fn by(who: &'static str, calls: Vec<NftsCall>) -> Vec<Act> {
    calls.into_iter().map(|call| (who, call)).collect()
}
