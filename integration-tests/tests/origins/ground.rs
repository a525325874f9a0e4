//! The ground: blocks, time, and changes of stored data. What it keeps for root stays shut.

use althing_integration_tests::chain::next_version;
use althing_runtime::{constants::time::SLOT_MILLISECONDS, Runtime};
use frame_system::{Call, Error};
use pallet_migrations::HistoricCleanupSelector;
use sp_core::H256;
use sp_io::hashing::blake2_256;

use crate::{
    callers::Caller,
    table::{anybody, only, Table, ROOT},
};

type SystemCall = Call<Runtime>;
type MigrationsCall = pallet_migrations::Call<Runtime>;

/// The code of a runtime that does not exist.
const CODE: &[u8] = b"a runtime";

/// `System`.
pub(crate) fn system(table: &mut Table) {
    table.chain.reads_versions(next_version());
    let root = only(ROOT);
    let code = || CODE.to_vec();
    let code_hash = H256(blake2_256(CODE));
    let remark = || b"a remark".to_vec();
    let key = || b"origins".to_vec();

    table.row(
        SystemCall::remark { remark: remark() },
        &only(&Caller::ALL).by("//Bob"),
    );
    table.row(
        SystemCall::remark_with_event { remark: remark() },
        &anybody(),
    );
    table.row(SystemCall::set_heap_pages { pages: 64 }, &root);
    table.row(SystemCall::set_code { code: code() }, &root);
    table.row(SystemCall::set_code_without_checks { code: code() }, &root);
    let items = vec![(key(), vec![1])];
    table.row(SystemCall::set_storage { items }, &root);
    table.row(SystemCall::kill_storage { keys: vec![key()] }, &root);
    let (prefix, subkeys) = (key(), 1);
    table.row(SystemCall::kill_prefix { prefix, subkeys }, &root);

    // Whoever brings the code brings what was authorised before, and nothing else.
    let apply = || SystemCall::apply_authorized_upgrade { code: code() };
    let unauthorised = only(&[]).refusing(&Caller::ALL, Error::<Runtime>::NothingAuthorized);
    table.row(apply(), &unauthorised);
    table.row(SystemCall::authorize_upgrade { code_hash }, &root);
    table.keep(
        SystemCall::authorize_upgrade_without_checks { code_hash },
        &root,
    );
    table.row(apply(), &only(&Caller::ALL).by("//Bob"));
    let other = SystemCall::apply_authorized_upgrade { code: remark() };
    table.row(
        other,
        &only(&[]).refusing(&Caller::ALL, Error::<Runtime>::Unauthorized),
    );
}

/// `Timestamp`: the inherent alone. Half a slot later is still the slot of the last block.
pub(crate) fn timestamp(table: &mut Table) {
    let now = table.chain.read(althing_runtime::Timestamp::get) + SLOT_MILLISECONDS / 2;
    let set = pallet_timestamp::Call::<Runtime>::set { now };
    table.row(set, &only(&[Caller::Nobody]));
}

/// `Migrations`.
pub(crate) fn migrations(table: &mut Table) {
    let root = only(ROOT);
    table.row(MigrationsCall::force_set_cursor { cursor: None }, &root);
    let active = MigrationsCall::force_set_active_cursor {
        index: 0,
        inner_cursor: None,
        started_at: None,
    };
    table.row(active, &root);
    table.row(MigrationsCall::force_onboard_mbms {}, &root);
    let selector = HistoricCleanupSelector::Wildcard {
        limit: None,
        previous_cursor: None,
    };
    table.row(MigrationsCall::clear_historic { selector }, &root);
}
