//! Statements of months.

use althing_primitives::{Figures, Month, Statements, Subject};

use super::*;
use crate::Ledgers;

const COUNCIL: Subject = Subject::Body(BodyId::COUNCIL);

fn figures(subject: &Subject, month: Month) -> Option<Figures<u64>> {
    <Treasury as Statements<u64>>::figures(subject, month)
}

#[test]
fn twelve_months_balance_and_follow_each_other() {
    chain().run(|| {
        run_to(1);
        let mut before: Option<Figures<u64>> = None;
        for round in 0..12 {
            let month = month();
            let give = crate::Call::give {
                amount: 500 + round,
            };
            assert_ok!(dispatch(signed(SOMEBODY), give));
            assert_ok!(sync());
            if round % 3 == 0 {
                pay(approved(LINE, 100 + round));
            }
            if round % 4 == 0 {
                approved(OTHER, 50);
            }
            assert_eq!(figures(&COUNCIL, month), None, "it is not over");
            end_month();
            let this = figures(&COUNCIL, month).unwrap();
            assert!(this.are_balanced());
            assert_eq!(this.inflow, 500 + round);
            assert_eq!(this.opening, before.map_or(10_000, |it| it.closing));
            before = Some(this);
            assert_equal();
        }
    });
}

#[test]
fn empty_months_are_derived_and_cost_nothing() {
    chain().run(|| {
        run_to(1);
        let first = month();
        approved(LINE, 100);
        let rows = Ledgers::<Test>::iter().count();
        // A thousand years.
        Leap::set(1_000 * 365 * 86_400);
        let mut month = first.next().unwrap();
        for _ in 0..500 {
            let expected = Figures {
                opening: 10_000,
                inflow: 0,
                outflow: 0,
                closing: 10_000,
                promised: 100,
            };
            assert_eq!(figures(&COUNCIL, month), Some(expected));
            let of_line = figures(&Subject::Line(LINE), month).unwrap();
            assert_eq!((of_line.opening, of_line.closing), (100, 100));
            month = month.next().unwrap();
        }
        assert_eq!(Ledgers::<Test>::iter().count(), rows);
    });
}

#[test]
fn a_line_tells_its_promises_made_paid_and_taken_back() {
    chain().run(|| {
        run_to(1);
        let first = month();
        let paid = approved(LINE, 100);
        let returned = approved(LINE, 200);
        approved(LINE, 50);
        pay(paid);
        assert_ok!(claw_back(body(GROUP), returned));
        end_month();
        assert_eq!(
            figures(&Subject::Line(LINE), first),
            Some(Figures {
                opening: 0,
                inflow: 350,
                outflow: 300,
                closing: 50,
                promised: 50
            })
        );
        assert_eq!(
            figures(&Subject::Line(OTHER), first),
            Some(Figures::default())
        );
        assert_eq!(figures(&Subject::Line(LineId(9)), first), None);
        assert_eq!(figures(&Subject::Body(GROUP), first), None);
    });
}

#[test]
fn a_year_rebuilt_from_events_alone_is_the_same() {
    use crate::Source;
    use std::collections::BTreeMap;
    chain().run(|| {
        run_to(1);
        let first = month();
        for round in 0..12_u64 {
            let give = crate::Call::give { amount: 900 };
            assert_ok!(dispatch(signed(SOMEBODY), give));
            let main = Treasury::account(TreasuryAccount::Main);
            if round % 5 == 0 {
                assert_ok!(Balances::transfer_keep_alive(signed(51), main, 7));
            }
            assert_ok!(sync());
            pay(approved(LINE, 100 + round));
            let back = approved(OTHER, 60);
            if round % 2 == 0 {
                assert_ok!(claw_back(body(GROUP), back));
            }
            end_month();
        }
        // What a reader without any storage knows: the opening and the events.
        let mut months: BTreeMap<Month, (u64, u64, i64)> = BTreeMap::new();
        let mut unattributed = 0;
        for record in System::events() {
            let RuntimeEvent::Treasury(event) = record.event else {
                continue;
            };
            match event {
                Event::IncomeBooked {
                    month,
                    source,
                    amount,
                } => {
                    months.entry(month).or_default().0 += amount;
                    if source == Source::Unattributed {
                        unattributed += amount;
                    }
                }
                Event::Paid { month, amount, .. } => {
                    let row = months.entry(month).or_default();
                    row.1 += amount;
                    row.2 -= i64::try_from(amount).unwrap();
                }
                Event::Promised { month, amount, .. } => {
                    months.entry(month).or_default().2 += i64::try_from(amount).unwrap();
                }
                Event::PromiseReturned { month, amount, .. } => {
                    months.entry(month).or_default().2 -= i64::try_from(amount).unwrap();
                }
                _ => (),
            }
        }
        assert_eq!(unattributed, 21);
        let (mut closing, mut promised, mut at) = (10_000, 0, first);
        for _ in 0..12 {
            let (inflow, outflow, promises) = months.remove(&at).unwrap_or_default();
            let expected = Figures {
                opening: closing,
                inflow,
                outflow,
                closing: closing + inflow - outflow,
                promised: u64::try_from(promised + promises).unwrap(),
            };
            assert_eq!(figures(&COUNCIL, at), Some(expected), "{at}");
            closing = expected.closing;
            promised += promises;
            at = at.next().unwrap();
        }
    });
}
