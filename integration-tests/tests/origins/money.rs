//! Balances: what is one's own, and what only root may, so that nobody can.

use althing_integration_tests::{belonging::account, Person};
use althing_runtime::{constants::currency::ALTH, Runtime};
use pallet_balances::{AdjustmentDirection, Call};

use crate::table::{anybody, only, Table, ROOT};

type BalancesCall = Call<Runtime>;

/// `Balances`.
pub(crate) fn balances(table: &mut Table) {
    let (anybody, root) = (anybody(), only(ROOT));
    let dest = || Person::named("//Dave").address();
    let source = || Person::named("//Eve").address();
    let value = ALTH;

    table.row(
        BalancesCall::transfer_allow_death {
            dest: dest(),
            value,
        },
        &anybody,
    );
    table.row(
        BalancesCall::transfer_keep_alive {
            dest: dest(),
            value,
        },
        &anybody,
    );
    let all = BalancesCall::transfer_all {
        dest: dest(),
        keep_alive: false,
    };
    table.row(all, &anybody);
    let upgrade = BalancesCall::upgrade_accounts {
        who: vec![account("//Eve")],
    };
    table.row(upgrade, &anybody);
    let burn = BalancesCall::burn {
        value,
        keep_alive: true,
    };
    table.row(burn, &anybody);

    let force = BalancesCall::force_transfer {
        source: source(),
        dest: dest(),
        value,
    };
    table.row(force, &root);
    let unreserve = BalancesCall::force_unreserve {
        who: source(),
        amount: value,
    };
    table.row(unreserve, &root);
    let set = BalancesCall::force_set_balance {
        who: source(),
        new_free: value,
    };
    table.row(set, &root);
    let adjust = BalancesCall::force_adjust_total_issuance {
        direction: AdjustmentDirection::Increase,
        delta: value,
    };
    table.row(adjust, &root);
}
