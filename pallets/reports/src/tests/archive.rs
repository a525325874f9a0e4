//! Roots over what was filed.

use althing_primitives::{Funded, SpendId};
use sp_runtime::DispatchError;

use super::*;
use crate::Archive;

const ROOT: H256 = H256([8; 32]);

#[test]
fn a_calendar_period_that_is_over_has_one_root() {
    run(|| {
        for (text, period) in [
            ("2026-11", monthly("2026-11")),
            ("2026-12", Period::Year(2026)),
        ] {
            go_to(month(text).end().saturating_sub(1));
            let archive = || Reports::archive(archivists(), period, ROOT);
            assert_noop!(archive(), Error::<Test>::PeriodNotOver);
            end(text);
            assert_ok!(archive());
            assert_eq!(events().pop(), Some(Event::Archived { period, root: ROOT }));
            let expected = Archive {
                root: ROOT,
                at: now(),
            };
            assert_eq!(Reports::archived(period), Some(expected));
            assert_noop!(archive(), Error::<Test>::ArchiveExists);
        }
    });
}

#[test]
fn nothing_but_months_and_years_is_archived() {
    run(|| {
        let milestone = Period::Milestone {
            of: Funded::Spend(SpendId(1)),
            index: 0,
        };
        for period in [milestone, Period::Occasion(CivilSeconds(0))] {
            assert_noop!(
                Reports::archive(archivists(), period, ROOT),
                Error::<Test>::PeriodNotCalendar
            );
        }
    });
}

#[test]
fn only_archivists_archive() {
    run(|| {
        end("2026-11");
        for origin in [signed(1), rules(), RuntimeOrigin::root()] {
            assert_noop!(
                Reports::archive(origin, monthly("2026-11"), ROOT),
                DispatchError::BadOrigin
            );
        }
    });
}
