//! Rent that is paid month by month, as long as reports come in.

use althing_integration_tests::{
    belonging::{account, balance, founded, now, pass_to, pass_until, ANYBODY},
    motions::{council_moves, COUNCIL},
    treasury::{council_files, executed, part, spend, SpendTerms},
};
use althing_primitives::{Month, Subject};
use althing_runtime::{constants::currency::ALTH, BlockNumber};
use pallet_timelock_treasury::Schedule;

use crate::{approved, TreasuryCall, TreasuryError, PLACES};

const RENT: u128 = 100 * ALTH;
/// Thirty days.
const EVERY: BlockNumber = 60;
const LANDLORD: &str = "//Landlord";

fn rent(times: u16) -> SpendTerms {
    let once = [part(RENT, 0)];
    SpendTerms {
        schedule: Schedule::Stream {
            amount: RENT,
            every: EVERY,
            times,
        },
        ..spend(PLACES, account(LANDLORD), &once, "rent")
    }
}

/// `year-of-accounts#9 #R6`: it stops by itself when the line's report is late, and catches up when that is filed.
#[test]
fn a_stream_stops_with_a_late_report_and_resumes_with_it() {
    let mut chain = founded();
    let june = Month::of(now(&mut chain));
    let (id, from) = approved(&mut chain, &rent(6));
    pass_to(&mut chain, from);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(RENT)));
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        Err(TreasuryError::NothingDue.into()),
        "not before its time"
    );
    pass_to(&mut chain, from + EVERY);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(RENT)));
    // Fourteen days after June its report is overdue.
    pass_until(&mut chain, june.end().saturating_add(14 * 24 * 60 * 60));
    pass_to(&mut chain, from + 2 * EVERY);
    let stopped = Err(TreasuryError::ReportOverdue.into());
    assert_eq!(executed(&mut chain, ANYBODY, id), stopped);
    pass_to(&mut chain, from + 3 * EVERY);
    assert_eq!(executed(&mut chain, ANYBODY, id), stopped);
    assert_eq!(balance(&mut chain, LANDLORD), 2 * RENT);

    let july = june.next().expect("there is one");
    for month in [june, july] {
        let line = Subject::Line(PLACES);
        assert_eq!(council_files(&mut chain, line, month), Ok(()), "{month}");
    }
    let august = july.next().expect("there is one");
    if august.is_over(now(&mut chain)) {
        let line = Subject::Line(PLACES);
        assert_eq!(council_files(&mut chain, line, august), Ok(()));
    }
    // What was missed is paid one after the other.
    for _ in 0..2 {
        assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(RENT)));
    }
    assert_eq!(balance(&mut chain, LANDLORD), 4 * RENT);
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        Err(TreasuryError::NothingDue.into())
    );
}

/// Ended in mid-stream, what was not paid is free again.
#[test]
fn a_stream_is_clawed_back() {
    let mut chain = founded();
    let (id, from) = approved(&mut chain, &rent(6));
    pass_to(&mut chain, from);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(RENT)));
    let before = crate::treasury(&mut chain);
    assert_eq!(before.promised, 5 * RENT);
    let back = TreasuryCall::claw_back { id };
    assert_eq!(council_moves(&mut chain, &COUNCIL[..2], back), Ok(()));
    let after = crate::treasury(&mut chain);
    assert_eq!(after.promised, 0);
    assert_eq!(balance(&mut chain, LANDLORD), RENT);
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        Err(TreasuryError::SpendNotFound.into())
    );
}
