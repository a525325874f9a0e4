//! Who may make which call (fault 10): every call of the runtime by every kind of caller.
//!
//! A pallet has a table of rows. A row is a call with valid arguments and what each kind of caller comes
//! to by it: success, or exactly this error. Rows are tried on the real runtime, where a few blocks and the
//! rows before prepared the state, and what a try did is undone. A call, a pallet or a kind of origin that
//! metadata has and no table fails; so does a call that succeeds for nobody, unless it is known as such.

mod accounts;
mod agenda;
mod bodies;
mod callers;
mod carriers;
mod charter;
mod contributions;
mod credentials;
mod deciding;
mod did;
mod emergency;
mod ground;
mod keepers;
mod membership;
mod money;
mod reports;
mod root;
mod standing;
mod table;
mod tokens;
mod treasury;
mod working;

use althing_runtime::{OriginCaller, RuntimeCall};
use frame_support::traits::GetCallMetadata;
use scale_info::{TypeDef, TypeInfo};

use table::{calls_of, Table};

macro_rules! tables {
    ($($test:ident: $pallet:literal by $rows:path;)*) => {
        /// The pallets that have a table.
        const TABLES: &[&str] = &[$($pallet),*];

        $(
            #[test]
            fn $test() {
                let mut table = Table::of($pallet);
                $rows(&mut table);
                table.finish();
            }
        )*
    };
}

tables! {
    system: "System" by ground::system;
    timestamp: "Timestamp" by ground::timestamp;
    migrations: "Migrations" by ground::migrations;
    grandpa: "Grandpa" by keepers::grandpa;
    session: "Session" by keepers::session;
    validators: "Validators" by keepers::validators;
    balances: "Balances" by money::balances;
    multisig: "Multisig" by accounts::multisig;
    proxy: "Proxy" by accounts::proxy;
    utility: "Utility" by accounts::utility;
    preimage: "Preimage" by accounts::preimage;
    council: "Council" by bodies::council;
    guardians: "Guardians" by bodies::guardians;
    nfts: "Nfts" by tokens::nfts;
    did: "Did" by did::did;
    credentials: "Credentials" by credentials::credentials;
    charter: "Charter" by charter::charter;
    membership: "Membership" by membership::membership;
    contributions: "Contributions" by contributions::contributions;
    quadratic_voting: "QuadraticVoting" by deciding::quadratic_voting;
    bodies: "Bodies" by working::bodies;
    emergency: "Emergency" by emergency::emergency;
    timelock_treasury: "TimelockTreasury" by treasury::timelock_treasury;
    reports: "Reports" by reports::reports;
}

/// A pallet that comes with calls needs a table.
#[test]
fn every_pallet_with_calls_has_a_table() {
    let mut with_calls: Vec<_> = RuntimeCall::get_module_names()
        .iter()
        .copied()
        .filter(|pallet| !calls_of(pallet).is_empty())
        .collect();
    let mut tables = TABLES.to_vec();
    with_calls.sort_unstable();
    tables.sort_unstable();
    assert_eq!(tables, with_calls);
}

/// A pallet that comes with an origin of its own needs columns.
#[test]
fn origins_have_columns() {
    let TypeDef::Variant(kinds) = OriginCaller::type_info().type_def else {
        panic!("an origin is one of several");
    };
    let kinds: Vec<_> = kinds.variants.iter().map(|kind| kind.name).collect();
    assert_eq!(
        kinds,
        [
            "system",
            "Council",
            "Guardians",
            "Did",
            "QuadraticVoting",
            "Bodies"
        ]
    );
}
