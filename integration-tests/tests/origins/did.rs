//! Identities: made by whoever signs, changed by their controller, recovered by friends.

use althing_integration_tests::belonging::{account, did_of, fund, new_person};
use althing_primitives::{signing_payload, Did, IdentityKind};
use althing_runtime::{Runtime, RuntimeCall, System, VERSION};
use codec::Encode;
use frame_support::BoundedVec;
use pallet_did::{
    Call, Consent, Error, KeyId, KeySignature, NewKey, Parameters, PublicKey, Relationships,
    Service,
};
use sp_core::{sr25519, Pair};
use sp_runtime::{DispatchError, MultiSignature};

use crate::table::{
    anybody, nobody, only, themselves, Rights, Table, CONSTITUTION, GROUPS, SIGNED,
};

type DidCall = Call<Runtime>;
type DidError = Error<Runtime>;

/// Whose identity it is.
const OWNER: &str = "//Mila";
/// Who comes to rule it.
const HEIR: &str = "//Noor";
/// Who may bring it back.
const FRIENDS: [&str; 3] = ["//Bob", "//Charlie", "//Dave"];
const LATER: u32 = 10_000;

fn key(path: &str) -> sr25519::Pair {
    sr25519::Pair::from_string(path, None).expect("a derivation path")
}

fn payload(table: &mut Table, tag: &str, fields: &impl Encode) -> Vec<u8> {
    let genesis = table.chain.read(|| System::block_hash(0));
    signing_payload(tag, &genesis, fields)
}

fn consent(who: &str, payload: &[u8]) -> Consent<MultiSignature, u32> {
    Consent {
        valid_until: LATER,
        signature: MultiSignature::Sr25519(key(who).sign(payload)),
    }
}

fn owners() -> Rights {
    of(OWNER, DidError::NotController)
}

/// `who` alone: all others are refused by `error`, and so are bodies, which act as their own accounts.
fn of(who: &str, error: DidError) -> Rights {
    let error = DispatchError::from(error);
    themselves(who, error).refusing(GROUPS, error)
}

/// `Did`.
pub(crate) fn did(table: &mut Table) {
    for who in [OWNER, HEIR] {
        fund(&mut table.chain, who);
    }
    creation(table);
    let did = did_of(&mut table.chain, OWNER);
    document(table, did);
    accounts(table, did);
    calls(table, did);
    control(table, did);
    table.row(DidCall::take_over_deposits { did }, &owners());
    table.row(DidCall::deactivate { did }, &owners());
    recovery(table, did);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(DidCall::set_params { params }, &only(CONSTITUTION));
}

fn creation(table: &mut Table) {
    let newcomer = account("//Newcomer");
    let did = table
        .chain
        .read(|| althing_runtime::Did::next_did(&newcomer));
    let nothing: Vec<u8> = Vec::new();
    let wanted = (IdentityKind::Person, &nothing, &nothing, &nothing);
    let payload = payload(table, "althing/did-create", &(did, 0u32, LATER, wanted));
    let create_for = DidCall::create_for {
        newcomer,
        kind: IdentityKind::Person,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
        consent: consent("//Newcomer", &payload),
    };
    table.row(create_for, &anybody().and(GROUPS));
    table.keep(new_person(), &anybody().by(OWNER));
}

fn document(table: &mut Table, did: Did) {
    let key = NewKey {
        public: PublicKey::Sr25519([7; 32]),
        relationships: Relationships::CAPABILITY_INVOCATION,
    };
    table.keep(DidCall::add_key { did, key }, &owners());
    let revoke = DidCall::revoke_key { did, key: KeyId(0) };
    table.keep(revoke, &owners());
    let text = |text: &str| text.as_bytes().to_vec();
    let service = Service {
        id: BoundedVec::truncate_from(text("home")),
        kind: BoundedVec::truncate_from(text("LinkedDomains")),
        endpoint: BoundedVec::truncate_from(text("https://example.org")),
    };
    let id = service.id.clone();
    table.keep(DidCall::add_service { did, service }, &owners());
    table.row(DidCall::remove_service { did, service: id }, &owners());
    let names = BoundedVec::truncate_from(vec![BoundedVec::truncate_from(text(
        "https://example.org/mila",
    ))]);
    table.row(DidCall::set_also_known_as { did, names }, &owners());
}

fn accounts(table: &mut Table, did: Did) {
    let phone = "//Mila//phone";
    let fields = (did, account(phone), 0u32, LATER);
    let payload = payload(table, "althing/did-link", &fields);
    let link = DidCall::link_account {
        did,
        account: account(phone),
        consent: Some(consent(phone, &payload)),
    };
    table.keep(link, &owners());
    let unlink = || DidCall::unlink_account {
        account: account(phone),
    };
    table.row(unlink(), &owners());
    table.row(unlink(), &of(phone, DidError::NotController));
}

/// The payload says who speaks: it does not matter who brings it.
fn calls(table: &mut Table, did: Did) {
    let pair = key("//Mila//calls");
    let add = DidCall::add_key {
        did,
        key: NewKey {
            public: PublicKey::Sr25519(pair.public().0),
            relationships: Relationships::CAPABILITY_INVOCATION,
        },
    };
    table.prepare(OWNER, add);
    let remark = b"a remark".to_vec();
    let call: RuntimeCall = frame_system::Call::remark { remark }.into();
    // The link of an account used the first number up.
    let (key_id, nonce, valid_until) = (KeyId(1), 1u32, LATER);
    let version = VERSION.transaction_version;
    let fields = (version, did, key_id, nonce, valid_until, &call);
    let payload = payload(table, "althing/did-call", &fields);
    let dispatch = DidCall::dispatch_as {
        did,
        key_id,
        nonce,
        valid_until,
        call: Box::new(call),
        signature: KeySignature::Sr25519(pair.sign(&payload)),
    };
    table.row(dispatch, &anybody());
}

fn control(table: &mut Table, did: Did) {
    let transfer = DidCall::transfer_control {
        did,
        new_controller: account(HEIR),
        consent: None,
    };
    table.keep(transfer, &owners());
    table.row(DidCall::withdraw_offer { did }, &owners());
    let accept = DidCall::accept_control { did };
    table.row(accept, &themselves(HEIR, DidError::NotOffered));
}

fn recovery(table: &mut Table, did: Did) {
    let friends: Vec<_> = FRIENDS.iter().map(|friend| account(friend)).collect();
    let circle = DidCall::set_recovery {
        did,
        friends: friends.try_into().expect("there is room"),
        threshold: 2,
        delay: 6,
    };
    table.keep(circle, &owners());
    let new_controller = || account(HEIR);
    let start = DidCall::start_recovery {
        did,
        new_controller: new_controller(),
    };
    table.keep(start, &of(FRIENDS[0], DidError::NotFriend));
    let cancel = DidCall::cancel_recovery {
        did,
        new_controller: new_controller(),
    };
    table.row(cancel.clone(), &owners());
    let approve = DidCall::approve_recovery {
        did,
        new_controller: new_controller(),
    };
    table.keep(approve, &of(FRIENDS[1], DidError::NotFriend));
    table.row(cancel.clone(), &owners());

    let finish = DidCall::finish_recovery { did };
    let early = nobody()
        .by(HEIR)
        .refusing(SIGNED, DidError::NotNewController)
        .refusing(&[crate::callers::Caller::Actor], DidError::DelayNotOver);
    table.row(finish.clone(), &early);
    table.chain.pass(6);
    table.row(finish, &themselves(HEIR, DidError::NotNewController));
    // Over, it is cleared away by anybody.
    let gathering = table.chain.read(Parameters::<Runtime>::get).gathering;
    table.chain.pass(gathering);
    table.row(cancel, &anybody().by(OWNER).and(GROUPS));
}
