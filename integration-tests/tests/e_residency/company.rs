//! Two members found a company: an identity of its own, ruled by both together.

use althing_integration_tests::{
    belonging::{account, ask, founded, identify, send},
    Chain,
};
use althing_primitives::{Did, IdentityKind};
use althing_runtime::{
    constants::currency::ALTH, AccountId, BlockNumber, Runtime, RuntimeCall, RuntimeEvent,
};
use frame_support::weights::Weight;
use pallet_did::{Call, DidDocumentView, Error, NewKey, PublicKey, Relationships, Service};
use pallet_multisig::{Call as MultisigCall, Event, Timepoint};
use sp_runtime::DispatchError;

const OWNERS: [&str; 2] = ["//Citizen//8", "//Citizen//9"];

fn multisig(threshold: u16) -> AccountId {
    let mut owners = OWNERS.map(account);
    owners.sort();
    pallet_multisig::Pallet::<Runtime>::multi_account_id(&owners, threshold)
}

/// The owner number `index` agrees to `call` of both; `since` is the block of the first who did.
fn agree(
    chain: &mut Chain,
    index: usize,
    since: Option<BlockNumber>,
    call: &RuntimeCall,
) -> Result<(), DispatchError> {
    let together = MultisigCall::<Runtime>::as_multi {
        threshold: 2,
        other_signatories: vec![account(OWNERS[1 - index])],
        // Before it in the block is the timestamp.
        maybe_timepoint: since.map(|height| Timepoint { height, index: 1 }),
        call: Box::new(call.clone()),
        max_weight: Weight::from_parts(100_000_000_000, 1_000_000),
    };
    send(chain, OWNERS[index], together)
}

/// What became of a call to which both agreed, in the last block.
fn executed(chain: &mut Chain) -> Option<Result<(), DispatchError>> {
    chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::Multisig(Event::MultisigExecuted { result, .. }) => Some(result),
        _ => None,
    })
}

/// Both agree, and the call succeeds.
fn both(chain: &mut Chain, call: impl Into<RuntimeCall>) {
    let call = call.into();
    assert_eq!(agree(chain, 0, None, &call), Ok(()));
    assert_eq!(executed(chain), None, "one of two");
    let since = chain.height();
    assert_eq!(agree(chain, 1, Some(since), &call), Ok(()));
    assert_eq!(executed(chain), Some(Ok(())));
}

/// The company, founded by both.
fn found(chain: &mut Chain) -> Did {
    let capital = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: multisig(2).into(),
        value: 50 * ALTH,
    };
    assert_eq!(send(chain, OWNERS[0], capital), Ok(()));
    let create = Call::<Runtime>::create {
        kind: IdentityKind::Organisation,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
    };
    both(chain, create);
    let did: Option<Did> = ask(chain, "DidApi_did_of", multisig(2));
    did.expect("the company speaks as itself")
}

fn resolve(chain: &mut Chain, did: Did) -> DidDocumentView<AccountId> {
    let seen: Option<DidDocumentView<AccountId>> = ask(chain, "DidApi_resolve", did);
    seen.expect("it is published")
}

fn website(did: Did) -> Call<Runtime> {
    let text = |text: &str| text.as_bytes().to_vec();
    let service = Service {
        id: text("website").try_into().expect("it is short"),
        kind: text("LinkedDomains").try_into().expect("it is short"),
        endpoint: text("https://company.example")
            .try_into()
            .expect("it is short"),
    };
    Call::add_service { did, service }
}

/// `e-residency#7`: an organisation that acts when both agree.
#[test]
fn a_company_acts_when_both_its_owners_agree() {
    let mut chain = founded();
    let did = found(&mut chain);
    let seen = resolve(&mut chain, did);
    assert_eq!(seen.kind, IdentityKind::Organisation);
    assert_eq!(seen.controller, multisig(2));
    assert_eq!(seen.services, vec![]);
    both(&mut chain, website(did));
    assert_eq!(resolve(&mut chain, did).services.len(), 1);

    // It is no person: it belongs to nobody's electorate.
    let form = althing_integration_tests::belonging::as_ally("//Company");
    let apply: RuntimeCall = pallet_membership::Call::<Runtime>::apply { form }.into();
    assert_eq!(agree(&mut chain, 0, None, &apply), Ok(()));
    let since = chain.height();
    assert_eq!(agree(&mut chain, 1, Some(since), &apply), Ok(()));
    let no_person = pallet_membership::Error::<Runtime>::NotPerson;
    assert_eq!(executed(&mut chain), Some(Err(no_person.into())));
}

/// `e-residency#R4`: neither directly, nor twice, nor as one of two, nor with a stranger.
#[test]
fn one_owner_alone_cannot_act_for_the_company() {
    let mut chain = founded();
    let did = found(&mut chain);
    let call: RuntimeCall = website(did).into();
    let not_ruler: DispatchError = Error::<Runtime>::NotController.into();
    for owner in OWNERS {
        assert_eq!(send(&mut chain, owner, call.clone()), Err(not_ruler));
        let one_of_two = MultisigCall::<Runtime>::as_multi_threshold_1 {
            other_signatories: OWNERS
                .into_iter()
                .filter(|other| *other != owner)
                .map(account)
                .collect(),
            call: Box::new(call.clone()),
        };
        assert_eq!(
            send(&mut chain, owner, one_of_two),
            Err(not_ruler),
            "one of two is another account"
        );
    }

    assert_eq!(agree(&mut chain, 0, None, &call), Ok(()));
    let since = chain.height();
    assert_eq!(
        agree(&mut chain, 0, Some(since), &call),
        Err(pallet_multisig::Error::<Runtime>::AlreadyApproved.into()),
        "nobody agrees twice"
    );
    identify(&mut chain, "//Stranger");
    let with_stranger = MultisigCall::<Runtime>::as_multi {
        threshold: 2,
        other_signatories: vec![account(OWNERS[0])],
        maybe_timepoint: Some(Timepoint {
            height: since,
            index: 1,
        }),
        call: Box::new(call.clone()),
        max_weight: Weight::from_parts(100_000_000_000, 1_000_000),
    };
    assert_eq!(
        send(&mut chain, "//Stranger", with_stranger),
        Err(pallet_multisig::Error::<Runtime>::UnexpectedTimepoint.into())
    );
    let steal = Call::<Runtime>::add_key {
        did,
        key: NewKey {
            public: PublicKey::Sr25519([7; 32]),
            relationships: Relationships::ASSERTION_METHOD,
        },
    };
    assert_eq!(send(&mut chain, OWNERS[1], steal), Err(not_ruler));
    let seen = resolve(&mut chain, did);
    assert_eq!((seen.services, seen.keys), (vec![], vec![]));
}
