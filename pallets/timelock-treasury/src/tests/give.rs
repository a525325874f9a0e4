//! `give`

use althing_primitives::IncomeSource;

use super::*;
use crate::Source;

#[test]
fn a_gift_is_booked_as_one() {
    chain().run(|| {
        run_to(1);
        assert_ok!(dispatch(signed(SOMEBODY), crate::Call::give { amount: 70 }));
        assert_eq!(ledger().inflow.gifts, 70);
        assert_eq!(account(TreasuryAccount::Pot(IncomeSource::Gifts)), ED + 70);
        saw(Event::IncomeBooked {
            month: month(),
            source: Source::Announced(IncomeSource::Gifts),
            amount: 70,
        });
        saw(Event::Given {
            by: SOMEBODY,
            amount: 70,
        });
        assert_equal();
    });
}

#[test]
fn nothing_and_what_one_has_not_is_refused() {
    chain().run(|| {
        run_to(1);
        let give = |amount| dispatch(signed(SOMEBODY), crate::Call::give { amount });
        assert_eq!(give(0), Err(E::NothingGiven.into()));
        assert!(give(RICH + 1).is_err());
        assert_eq!(ledger().inflow.gifts, 0);
        assert_noop!(
            Treasury::give(SystemOrigin::Root.into(), 5),
            DispatchError::BadOrigin
        );
    });
}
