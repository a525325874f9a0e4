//! What members read.

use althing_primitives::IncomeSource;

use super::*;
use crate::runtime_api::{Status, StatusKind};

fn status(id: SpendId) -> Status<u64> {
    Treasury::spend_info(id).unwrap().status
}

#[test]
fn the_treasury_tells_what_is_free_promised_kept_and_unswept() {
    chain().run(|| {
        run_to(1);
        approved(LINE, 1_000);
        assert_ok!(dispatch(
            signed(SOMEBODY),
            crate::Call::give { amount: 100 }
        ));
        let main = Treasury::account(TreasuryAccount::Main);
        assert_ok!(Balances::transfer_keep_alive(signed(51), main, 7));
        let info = Treasury::treasury();
        assert_eq!((info.total, info.promised), (10_100, 1_000));
        assert_eq!((info.contingency, info.free), (1_010, 8_090));
        assert_eq!(info.unbooked, 7);
        assert_eq!(info.left_medium, 4_000);
        assert_eq!(info.main, main);
        assert_eq!(info.pots.len(), IncomeSource::ALL.len());
        assert_ok!(sync());
        let info = Treasury::treasury();
        assert_eq!((info.unswept, info.unbooked, info.total), (0, 0, 10_107));
    });
}

#[test]
fn a_line_tells_what_is_left_promised_and_spent() {
    chain().run(|| {
        run_to(1);
        pay(approved(LINE, 100));
        approved(LINE, 50);
        approved(LINE, 600);
        let info = Treasury::line(LINE).unwrap();
        assert_eq!((info.left, info.spent.total()), (2_900, 100));
        assert_eq!((info.promised.small, info.promised.medium), (50, 600));
        assert_eq!((info.left_small, info.left_medium), (350, 1_250));
        assert_eq!(info.owner, GROUP);
        assert_eq!(info.heading.name.to_vec(), b"hosting");
        assert_eq!(Treasury::lines().len(), 2);
        assert!(Treasury::line(LineId(9)).is_none());
    });
}

#[test]
fn a_spend_tells_what_it_waits_for() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[part(100, 0, false), part(150, 50, true)]);
        assert_ok!(approve(31, id));
        let tier = Tier::Small;
        assert_eq!(
            status(id),
            Status::Proposed {
                tier,
                approvals: 1,
                voted: false
            }
        );
        assert_ok!(approve(32, id));
        let from = earliest(id);
        assert_ok!(object(21, id));
        assert_eq!(
            status(id),
            Status::Delayed {
                earliest: from,
                objected: true
            }
        );
        assert_eq!(Treasury::spend_info(id).unwrap().promised, 250);
        run_to(from);
        assert_eq!(
            status(id),
            Status::Payable {
                until: from + 28 * DAY,
                milestone: false,
                waits: false
            }
        );
        assert_ok!(execute(id));
        assert_eq!(status(id), Status::NotDue { from: from + 50 });
        run_to(from + 50);
        assert_eq!(
            status(id),
            Status::Payable {
                until: from + 50 + 364 * DAY,
                milestone: true,
                waits: false
            }
        );
        run_to(from + 50 + 364 * DAY);
        assert_eq!(status(id), Status::Expired);
        assert!(Treasury::spend_info(SpendId(9)).is_none());
    });
}

#[test]
fn spends_are_listed_by_stage() {
    chain().run(|| {
        run_to(1);
        let proposed = propose(LINE, 10);
        let delayed = approved(LINE, 2_500);
        let objected = approved(LINE, 2_501);
        assert_ok!(object(21, objected));
        assert_ok!(object(22, objected));
        let paid = approved(LINE, 20);
        let payable = approved(LINE, 30);
        pay(paid);
        let list = |stage| -> Vec<SpendId> {
            let spends = Treasury::spends(stage);
            spends.into_iter().map(|(id, _)| id).collect()
        };
        assert_eq!(list(StatusKind::Proposed), [proposed]);
        assert_eq!(list(StatusKind::Delayed), [delayed]);
        assert_eq!(list(StatusKind::Objected), [objected]);
        assert_eq!(list(StatusKind::Paid), [paid]);
        assert_eq!(list(StatusKind::Payable), [payable]);
        run_to(1 + 168 * DAY);
        assert_eq!(list(StatusKind::Expired), [delayed, objected, payable]);
        assert!(list(StatusKind::NotDue).is_empty());
    });
}

#[test]
fn a_statement_names_sources_lines_and_what_is_kept() {
    chain().run(|| {
        run_to(1);
        let first = month();
        assert_ok!(dispatch(
            signed(SOMEBODY),
            crate::Call::give { amount: 100 }
        ));
        pay(approved(LINE, 40));
        pay(approved(OTHER, 50));
        let so_far = Treasury::statement(first).unwrap();
        assert!(!so_far.is_final);
        end_month();
        let statement = Treasury::statement(first).unwrap();
        assert!(statement.is_final);
        assert_eq!(statement.figures, so_far.figures);
        assert_eq!(statement.inflow.gifts, 100);
        assert_eq!(statement.contingency, 1_010);
        let paid: Vec<_> = statement
            .lines
            .iter()
            .map(|line| (line.line, line.paid))
            .collect();
        assert_eq!(paid, [(LINE, 40), (OTHER, 50)]);
        let outflow: u64 = paid.iter().map(|(_, paid)| paid).sum();
        assert_eq!(outflow, statement.figures.outflow);
        assert!(Treasury::statement(month().next().unwrap()).is_none());
    });
}
