//! The chain's keepers: their sessions, their election, and reports of who signed twice.

use althing_integration_tests::{
    belonging::account,
    equivocations::{ownership, two_votes},
    session_keys,
};
use althing_runtime::Runtime;
use frame_system::Error as SystemError;
use pallet_validators::{Call, Error, Parameters};

use crate::{
    callers::{Caller, STRANGER},
    table::{
        anybody, nobody, only, themselves, Table, CONSTITUTION, FOUR_FIFTHS, ORDINARY, ROOT,
        SIGNED, URGENT,
    },
};

type GrandpaCall = pallet_grandpa::Call<Runtime>;
type SessionCall = pallet_session::Call<Runtime>;
type ValidatorsCall = Call<Runtime>;

fn set_keys(who: &str) -> SessionCall {
    let (keys, proof) = session_keys(who, &account(who));
    SessionCall::set_keys { keys, proof }
}

/// `Grandpa`: a node reports what it saw by a bare extrinsic, anybody by a signed one.
pub(crate) fn grandpa(table: &mut Table) {
    let owner = ownership(&mut table.chain, "//Dave", 0).expect("a key that sits");
    let report = GrandpaCall::report_equivocation {
        equivocation_proof: Box::new(two_votes("//Dave", 0, 7)),
        key_owner_proof: owner.clone(),
    };
    table.row(report, &anybody());
    let bare = GrandpaCall::report_equivocation_unsigned {
        equivocation_proof: Box::new(two_votes("//Dave", 0, 7)),
        key_owner_proof: owner,
    };
    table.row(bare, &only(&[Caller::Nobody]));
    let stalled = GrandpaCall::note_stalled {
        delay: 10,
        best_finalized_block_number: 1,
    };
    table.row(stalled, &only(ROOT));
}

/// `Session`: the proof in `set_keys` says whose they are. Its `purge_keys` is filtered for everybody, and
/// root, which no filter asks, is no account.
pub(crate) fn session(table: &mut Table) {
    let not_theirs = pallet_session::Error::<Runtime>::InvalidProof;
    table.keep(set_keys("//Eve"), &themselves("//Eve", not_theirs));
    let filtered = nobody()
        .by("//Eve")
        .refusing(&Caller::ALL, SystemError::<Runtime>::CallFiltered)
        .refusing(ROOT, sp_runtime::DispatchError::BadOrigin);
    table.row(SessionCall::purge_keys {}, &filtered);
}

/// `Validators`: Eve stands for election and is elected, Dave is one already.
pub(crate) fn validators(table: &mut Table) {
    let (eve, dave) = (account("//Eve"), account("//Dave"));
    let ordinary = only(ORDINARY);
    for who in ["//Eve", "//Ferdie", STRANGER] {
        table.prepare(who, set_keys(who));
    }

    // The stranger has keys, and is no citizen; the member is one, and has none.
    let nominate = themselves("//Eve", Error::<Runtime>::NoKeys)
        .refusing(&[Caller::Stranger], Error::<Runtime>::NotEligible);
    table.keep(ValidatorsCall::nominate {}, &nominate);
    let withdraw = themselves("//Eve", Error::<Runtime>::NotNominated);
    table.row(ValidatorsCall::withdraw {}, &withdraw);
    let remove = ValidatorsCall::remove { who: dave.clone() };
    table.row(remove, &ordinary.clone().and(URGENT));
    let resign = themselves("//Dave", Error::<Runtime>::NotChosen);
    table.row(ValidatorsCall::resign {}, &resign);

    // Whoever has keys and sits nowhere may be rid of them.
    let purge = anybody()
        .by("//Ferdie")
        .refusing(&[Caller::Member], pallet_session::Error::<Runtime>::NoKeys);
    table.row(ValidatorsCall::purge_keys {}, &purge);

    // Four who sit stay at the least, so that somebody is elected and sits before anybody is disabled.
    let disable = ValidatorsCall::disable { who: dave };
    let too_few = nobody().refusing(FOUR_FIFTHS, Error::<Runtime>::TooFewLeft);
    table.row(disable.clone(), &too_few);
    table.keep(ValidatorsCall::elect { who: eve }, &ordinary);
    table.row(disable.clone(), &too_few);
    let session = table
        .chain
        .read(pallet_validators::SessionLength::<Runtime>::get);
    table.chain.pass(2 * session);
    let confirm = ValidatorsCall::confirm_disabling {};
    let nobody_disabled = nobody().refusing(ORDINARY, Error::<Runtime>::NobodyDisabled);
    table.row(confirm.clone(), &nobody_disabled);
    table.keep(disable, &only(FOUR_FIFTHS));
    table.row(confirm, &ordinary);

    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(ValidatorsCall::set_params { params }, &only(CONSTITUTION));

    // Whoever is chosen resigns first.
    let chosen = nobody()
        .by("//Eve")
        .refusing(SIGNED, Error::<Runtime>::NotNominated)
        .refusing(&[Caller::Actor], Error::<Runtime>::AlreadyChosen);
    table.row(ValidatorsCall::withdraw {}, &chosen);
}
