//! Nothing yields root but the list of `Agenda`, which `agenda.rs` holds every call against: no sudo, and no
//! call that carries another makes it as more than its caller is.
//!
//! What a carrier is, the types say: a call in whose arguments a call is found. Each of them is tried alone
//! and in each other, by everybody but root, with a call that only root may make.

use std::collections::BTreeSet;

use althing_integration_tests::{
    belonging::{account, did_of, founded, fund},
    chain::next_version,
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    referenda::made_by,
    working::SEATS,
    Chain, Person,
};
use althing_primitives::TrackId;
use althing_runtime::{
    configs::{accounts::ProxyType, deciding::Agenda},
    Runtime, RuntimeCall, RuntimeEvent, System,
};
use frame_support::{
    storage::{unhashed, with_transaction, TransactionOutcome},
    traits::{GetCallMetadata, PalletsInfoAccess},
};
use pallet_collective::Event as BodyEvent;
use pallet_did::{Call as DidCall, NewKey, PublicKey, Relationships};
use pallet_proxy::Call as ProxyCall;
use pallet_quadratic_voting::{FilterId, TrackFilter};
use scale_info::{form::PortableForm, meta_type, PortableRegistry, Registry, Type, TypeDef};
use sp_core::{Pair, H256};
use sp_runtime::{traits::Dispatchable, DispatchError};

use crate::{
    callers::{Caller, STRANGER},
    carriers::{calling_key, sign, Carrier, ACTOR, CARRIERS, GUARDIAN, PRINCIPAL},
    table::{calls_of, groups},
};

const PROBE: &[u8] = b"only root writes here";

/// What only root may do.
fn forbidden() -> RuntimeCall {
    let items = vec![(PROBE.to_vec(), vec![1])];
    frame_system::Call::set_storage { items }.into()
}

/// What root itself carries out by: the rest asks for an account.
const OPEN_TO_ROOT: &[&str] = &[
    "Utility.batch",
    "Utility.batch_all",
    "Utility.force_batch",
    "Utility.if_else",
    "Utility.dispatch_as",
    "Utility.dispatch_as_fallible",
    "Utility.with_weight",
];

/// A chain on which the actor has a key that makes calls, and is a proxy of every type, as the Guardian is.
fn stage() -> Chain {
    let mut chain = founded();
    fund(&mut chain, STRANGER);
    groups(&mut chain);
    let did = did_of(&mut chain, ACTOR);
    let key = NewKey {
        public: PublicKey::Sr25519(calling_key().public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    };
    chain.read(|| {
        sign(ACTOR, DidCall::<Runtime>::add_key { did, key });
        for delegate in [ACTOR, GUARDIAN] {
            for proxy_type in [ProxyType::Payments, ProxyType::Nfts, ProxyType::CancelProxy] {
                let add = ProxyCall::<Runtime>::add_proxy {
                    delegate: Person::named(delegate).address(),
                    proxy_type,
                    delay: 0,
                };
                sign(PRINCIPAL, add);
            }
        }
    });
    chain
}

/// What became of a call that was tried and undone.
struct Tried {
    came: Result<(), DispatchError>,
    wrote: bool,
    events: Vec<RuntimeEvent>,
}

/// Has `caller`, who is `actor` if they sign, make the forbidden call by these carriers, the innermost first.
fn attempt(chain: &mut Chain, caller: Caller, actor: &str, carriers: &[&Carrier]) -> Tried {
    chain.read(|| {
        let tried = with_transaction(|| {
            let mut call = forbidden();
            for carrier in carriers {
                (carrier.arrange)(&call);
                call = (carrier.carry)(call);
            }
            System::reset_events();
            let came = call.dispatch(caller.origin(&account(actor)));
            let events = System::events().into_iter().map(|it| it.event).collect();
            TransactionOutcome::Rollback(Ok::<_, DispatchError>(Tried {
                came: came.map(|_| ()).map_err(|refused| refused.error),
                wrote: unhashed::exists(PROBE),
                events,
            }))
        });
        tried.expect("there is room for a storage layer")
    })
}

#[test]
fn no_pallet_is_sudo() {
    for pallet in althing_runtime::AllPalletsWithSystem::infos() {
        let (name, module) = (pallet.name.to_lowercase(), pallet.module_name);
        assert!(!name.contains("sudo") && !module.contains("sudo"), "{name}");
    }
    for pallet in RuntimeCall::get_module_names() {
        for call in calls_of(pallet) {
            assert!(!call.contains("sudo"), "{pallet}.{call}");
        }
    }
}

/// A carrier that comes must be tried here, too.
#[test]
fn every_call_that_carries_a_call_is_tried() {
    let mut tried: Vec<_> = CARRIERS.iter().map(|it| it.name.to_owned()).collect();
    tried.sort_unstable();
    assert_eq!(tried, carrying_calls());
}

/// The calls in whose arguments a call is found, sorted.
fn carrying_calls() -> Vec<String> {
    let mut registry = Registry::new();
    let call = registry.register_type(&meta_type::<RuntimeCall>()).id;
    let types: PortableRegistry = registry.into();
    let variants = |id| match types
        .resolve(id)
        .map(|it: &Type<PortableForm>| &it.type_def)
    {
        Some(TypeDef::Variant(all)) => all.variants.clone(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for pallet in variants(call) {
        let calls = pallet.fields.iter().flat_map(|field| variants(field.ty.id));
        for name in calls.filter(|it| {
            let mut fields = it.fields.iter();
            fields.any(|field| reaches(&types, field.ty.id, call, &mut BTreeSet::new()))
        }) {
            found.push(format!("{}.{}", pallet.name, name.name));
        }
    }
    found.sort_unstable();
    found
}

/// Whether a value of the type `from` can hold one of the type `wanted`.
fn reaches(types: &PortableRegistry, from: u32, wanted: u32, seen: &mut BTreeSet<u32>) -> bool {
    if from == wanted {
        return true;
    }
    let Some(found) = types.resolve(from).filter(|_| seen.insert(from)) else {
        return false;
    };
    let parts: Vec<u32> = match &found.type_def {
        TypeDef::Composite(it) => it.fields.iter().map(|field| field.ty.id).collect(),
        TypeDef::Variant(it) => {
            let fields = it.variants.iter().flat_map(|variant| &variant.fields);
            fields.map(|field| field.ty.id).collect()
        }
        TypeDef::Sequence(it) => vec![it.type_param.id],
        TypeDef::Array(it) => vec![it.type_param.id],
        TypeDef::Tuple(it) => it.fields.iter().map(|field| field.id).collect(),
        TypeDef::Compact(it) => vec![it.type_param.id],
        TypeDef::Primitive(_) | TypeDef::BitSequence(_) => Vec::new(),
    };
    let mut parts = parts.into_iter();
    parts.any(|part| reaches(types, part, wanted, seen))
}

/// By root itself the call is carried out: what refuses it below is who calls.
#[test]
fn root_itself_would_write() {
    let mut chain = stage();
    assert!(attempt(&mut chain, Caller::Root, ACTOR, &[]).wrote);
    for carrier in &CARRIERS {
        let tried = attempt(&mut chain, Caller::Root, ACTOR, &[carrier]);
        let open = OPEN_TO_ROOT.contains(&carrier.name);
        assert_eq!(tried.wrote, open, "{}", carrier.name);
        assert_eq!(tried.came.is_ok(), open, "{}", carrier.name);
    }
}

/// Those that say in an event what became of what they carried did make it, and it was refused.
#[test]
fn what_is_carried_is_made_and_refused() {
    let refused = |event: &RuntimeEvent| match event {
        RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. })
        | RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result })
        | RuntimeEvent::Council(
            BodyEvent::MemberExecuted { result, .. } | BodyEvent::Executed { result, .. },
        )
        | RuntimeEvent::Guardians(
            BodyEvent::MemberExecuted { result, .. } | BodyEvent::Executed { result, .. },
        ) => result.is_err(),
        _ => false,
    };
    let mut chain = stage();
    for name in [
        "Multisig.as_multi",
        "Proxy.proxy",
        "Proxy.proxy_announced",
        "Council.execute",
        "Council.propose",
        "Guardians.execute",
        "Guardians.propose",
    ] {
        let carrier = CARRIERS.iter().find(|it| it.name == name);
        let carrier = carrier.expect("it is a carrier");
        let actor = if name.starts_with("Guardians") {
            GUARDIAN
        } else {
            ACTOR
        };
        let tried = attempt(&mut chain, Caller::Actor, actor, &[carrier]);
        assert_eq!(tried.came, Ok(()), "{name}");
        assert!(tried.events.iter().any(refused), "{name}");
    }
}

/// Alone and each in each, by everybody.
#[test]
fn no_carrier_lifts_anybody_to_root() {
    let mut chain = stage();
    let others = Caller::ALL.into_iter().filter(|it| *it != Caller::Root);
    let callers = others
        .map(|it| (it, ACTOR))
        .chain([GUARDIAN, SEATS[0]].map(|who| (Caller::Actor, who)));
    for (caller, actor) in callers {
        let mut assert_refused = |carriers: &[&Carrier]| {
            let tried = attempt(&mut chain, caller, actor, carriers);
            let names: Vec<_> = carriers.iter().map(|it| it.name).collect();
            assert!(!tried.wrote, "{caller:?} {actor} wrote by {names:?}");
        };
        assert_refused(&[]);
        for outer in &CARRIERS {
            assert_refused(&[outer]);
            for inner in &CARRIERS {
                assert_refused(&[inner, outer]);
            }
        }
    }
}

/// Nor has a body that agrees to the last seat.
#[test]
fn a_motion_of_everybody_is_not_root() {
    let mut chain = stage();
    let refused = Err(DispatchError::BadOrigin);
    assert_eq!(council_moves(&mut chain, &COUNCIL, forbidden()), refused);
    assert_eq!(guardians_move(&mut chain, &GUARDIANS, forbidden()), refused);
    assert!(!chain.read(|| unhashed::exists(PROBE)));
}

/// What makes the upgrade root's is that it is itself what was voted on: one inside a batch is not voted on,
/// and with the citizens' origin it would be refused.
#[test]
fn an_upgrade_inside_a_batch_is_not_made_as_root() {
    let mut chain = founded();
    chain.reads_versions(next_version());
    let upgrade: RuntimeCall = frame_system::Call::authorize_upgrade {
        code_hash: H256::repeat_byte(7),
    }
    .into();
    let calls = || vec![upgrade.clone()];
    let batches: [(pallet_utility::Call<Runtime>, Result<(), DispatchError>); 3] = [
        (
            pallet_utility::Call::batch_all { calls: calls() },
            Err(DispatchError::BadOrigin),
        ),
        (pallet_utility::Call::batch { calls: calls() }, Ok(())),
        (pallet_utility::Call::force_batch { calls: calls() }, Ok(())),
    ];
    for (batch, expected) in batches {
        let (track, batch) = (TrackId::CONSTITUTION, RuntimeCall::from(batch));
        assert!(!chain.read(|| Agenda::allows(FilterId(track.0), &batch)));
        assert_eq!(made_by(&mut chain, track, batch), expected);
        let authorized = chain.read(System::authorized_upgrade);
        assert!(authorized.is_none());
        let refused = chain.events().into_iter().any(|event| {
            let error = DispatchError::BadOrigin;
            event == pallet_utility::Event::BatchInterrupted { index: 0, error }.into()
                || event == pallet_utility::Event::ItemFailed { error }.into()
        });
        assert_eq!(refused, expected.is_ok(), "it says so where it goes on");
    }
}
