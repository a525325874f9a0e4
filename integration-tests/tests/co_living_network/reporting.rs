//! What became of the money: the Council reports each month what the chain's own books say.

use althing_integration_tests::{
    belonging::{ask, days, founded, now, pass_until, send, ANYBODY},
    motions::council_moves,
    treasury::{approved_by, holds, proposed},
    Chain,
};
use althing_primitives::{Figures, IncomeSource, Month, Party, Period, Subject};
use althing_runtime::{
    constants::currency::{ALTH, EXISTENTIAL_DEPOSIT},
    AccountId, Balance, Runtime,
};
use pallet_reports::{
    runtime_api::{FilingReading, StandingReading},
    Error as ReportsError,
};
use pallet_timelock_treasury::{runtime_api::Statement, Error, Spends, TreasuryAccount};

use crate::season::{expected, file, half_paid, opened_line, to_the_cook, COUNCIL, TWO};

const TREASURY: Subject = Subject::Body(COUNCIL);

/// The same figures with one of them a planck higher, each in its turn.
fn a_planck_off(figures: Figures<Balance>) -> [Figures<Balance>; 5] {
    let mut off = [figures; 5];
    off[0].opening += 1;
    off[1].inflow += 1;
    off[2].outflow += 1;
    off[3].closing += 1;
    off[4].promised += 1;
    off
}

/// `co-living-network#15 #R9`: the Council files what the books say, and they say what is in the accounts;
/// other figures are refused, and so is anybody else.
#[test]
fn each_month_the_council_files_what_the_books_say_and_nothing_else() {
    let mut chain = founded();
    let june = Month::of(now(&mut chain));
    let standing: StandingReading = ask(&mut chain, "ReportsApi_standing", TREASURY);
    assert_eq!(standing.owed.len(), 1);
    let owed = &standing.owed[0];
    assert_eq!((owed.period, owed.due), (Period::Month(june), june.end()));
    assert_eq!(owed.responsible, Some(Party::Body(COUNCIL)));
    let bread = opened_line(&mut chain, "bread");
    let id = half_paid(&mut chain, bread, [100 * ALTH, 150 * ALTH]);
    assert_eq!(expected(&mut chain, TREASURY, june), None, "it is not over");
    let early = council_moves(&mut chain, &TWO, file(TREASURY, june, None));
    assert_eq!(early, Err(ReportsError::<Runtime>::PeriodNotOver.into()));

    pass_until(&mut chain, june.end());
    let figures = expected(&mut chain, TREASURY, june).expect("it is over");
    assert_eq!(figures.opening, 500_000 * ALTH);
    assert_eq!(
        (figures.outflow, figures.promised),
        (100 * ALTH, 150 * ALTH)
    );
    assert_eq!(
        figures.closing,
        figures.opening + figures.inflow - figures.outflow
    );
    assert_eq!(figures.closing, in_the_accounts(&mut chain));
    nothing_else_is_taken(&mut chain, june, figures);
    let filed = council_moves(&mut chain, &TWO, file(TREASURY, june, Some(figures)));
    assert_eq!(filed, Ok(()));

    let key = (TREASURY, Period::Month(june));
    let reading: Option<FilingReading<AccountId, Balance>> =
        ask(&mut chain, "ReportsApi_filing", key);
    let reading = reading.expect("everybody reads it");
    assert_eq!((reading.by, reading.version), (Party::Body(COUNCIL), 1));
    assert_eq!(reading.figures.statement, Some(figures));
    let statement: Option<Statement<Balance>> =
        ask(&mut chain, "TimelockTreasuryApi_statement", june);
    let statement = statement.expect("everybody reads it");
    assert!(statement.is_final);
    assert_eq!(statement.figures, figures);
    assert_eq!(statement.paid.small, 100 * ALTH);
    assert!(chain.read(|| Spends::<Runtime>::contains_key(id)));
}

fn nothing_else_is_taken(chain: &mut Chain, june: Month, figures: Figures<Balance>) {
    let differs = Err(ReportsError::<Runtime>::FiguresDiffer.into());
    for wrong in a_planck_off(figures) {
        assert_eq!(
            council_moves(chain, &TWO, file(TREASURY, june, Some(wrong))),
            differs
        );
    }
    assert_eq!(
        council_moves(chain, &TWO, file(TREASURY, june, None)),
        differs
    );
    let not_theirs = Err(ReportsError::<Runtime>::NotResponsible.into());
    for who in ["//Alice", ANYBODY] {
        let alone = send(chain, who, file(TREASURY, june, Some(figures)));
        assert_eq!(alone, not_theirs, "{who}");
    }
    let july = june.next().expect("time goes on");
    let early = council_moves(chain, &TWO, file(TREASURY, july, Some(figures)));
    assert_eq!(early, Err(ReportsError::<Runtime>::PeriodNotOver.into()));
}

/// What lies in the treasury's accounts, but for what keeps them alive.
fn in_the_accounts(chain: &mut Chain) -> Balance {
    let pots = IncomeSource::ALL.map(TreasuryAccount::Pot);
    let accounts = [TreasuryAccount::Main, TreasuryAccount::Promises];
    let held = accounts.into_iter().chain(pots);
    held.map(|account| holds(chain, account) - EXISTENTIAL_DEPOSIT)
        .sum()
}

/// `co-living-network#15`: who does not report has no more promised, until they do. Months are filed in order.
#[test]
fn without_the_councils_report_nothing_new_is_promised() {
    let mut chain = founded();
    let june = Month::of(now(&mut chain));
    let july = june.next().expect("time goes on");
    let bread = opened_line(&mut chain, "bread");
    let terms = to_the_cook(bread, &[100 * ALTH]);
    let id = proposed(&mut chain, "//Citizen//2", &terms);
    assert_eq!(approved_by(&mut chain, &TWO[..1], id, &terms), Ok(()));
    let grace = 30 * 24 * 60 * 60;
    pass_until(&mut chain, june.end().saturating_add(grace));
    let overdue = Err(Error::<Runtime>::ReportOverdue.into());
    assert_eq!(approved_by(&mut chain, &TWO[1..], id, &terms), overdue);
    chain.pass(days(3));
    let figures = expected(&mut chain, TREASURY, july);
    let order = council_moves(&mut chain, &TWO, file(TREASURY, july, figures));
    assert_eq!(order, Err(ReportsError::<Runtime>::EarlierReportDue.into()));
    for month in [june, july] {
        let figures = expected(&mut chain, TREASURY, month);
        assert_eq!(
            council_moves(&mut chain, &TWO, file(TREASURY, month, figures)),
            Ok(())
        );
    }
    assert_eq!(approved_by(&mut chain, &TWO[1..], id, &terms), Ok(()));
}
