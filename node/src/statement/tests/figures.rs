use althing_primitives::Figures;
use pallet_timelock_treasury::runtime_api::{LineStatement, Statement};

use super::*;
use crate::statement::{
    books::Misdated,
    figures::{self, Difference},
};

fn told(rebuilt: &Rebuilt, runtime: &Statement<Balance>) -> Vec<String> {
    let differences = figures::differences(rebuilt, runtime);
    differences.iter().map(Difference::to_string).collect()
}

#[test]
fn what_is_equal_has_no_differences() {
    let rebuilt = busy();
    assert_eq!(told(&rebuilt, &rebuilt.statement), [""; 0]);
}

#[test]
fn a_line_that_one_does_not_have_is_one_with_nothing_in_it() {
    let rebuilt = busy();
    let mut runtime = rebuilt.statement.clone();
    runtime.lines.push(LineStatement {
        line: LineId(8),
        paid: 0,
        figures: Figures::default(),
    });
    assert_eq!(told(&rebuilt, &runtime), [""; 0]);

    runtime.lines.remove(0);
    assert_eq!(
        told(&rebuilt, &runtime),
        [
            "line 0, opening: 250 by the events, 0 by the runtime",
            "line 0, paid: 100 by the events, 0 by the runtime",
            "line 0, taken back: 30 by the events, 0 by the runtime",
            "line 0, closing: 120 by the events, 0 by the runtime",
            "line 0, promised: 120 by the events, 0 by the runtime",
        ]
    );
}

#[test]
fn each_figure_of_the_runtime_is_compared() {
    type Change = fn(&mut Statement<Balance>);
    let changes: [(Change, &str); 23] = [
        (|it| it.month = december(), "month"),
        (|it| it.is_final = false, "final"),
        (|it| it.figures.opening += 1, "treasury, opening"),
        (|it| it.figures.inflow += 1, "treasury, in"),
        (|it| it.figures.outflow += 1, "treasury, out"),
        (|it| it.figures.closing += 1, "treasury, closing"),
        (|it| it.figures.promised += 1, "treasury, promised"),
        (|it| it.inflow.fees += 1, "treasury, fees"),
        (|it| it.inflow.dues += 1, "treasury, dues"),
        (|it| it.inflow.campaigns += 1, "treasury, campaigns"),
        (|it| it.inflow.gifts += 1, "treasury, gifts"),
        (|it| it.inflow.forfeits += 1, "treasury, forfeits"),
        (|it| it.inflow.unattributed += 1, "treasury, unattributed"),
        (|it| it.paid.small += 1, "treasury, paid small"),
        (|it| it.paid.medium += 1, "treasury, paid medium"),
        (|it| it.paid.large += 1, "treasury, paid large"),
        (|it| it.contingency += 1, "treasury, contingency"),
        (|it| it.lines[1].paid += 1, "line 1, paid"),
        (|it| it.lines[1].figures.opening += 1, "line 1, opening"),
        (|it| it.lines[1].figures.inflow += 1, "line 1, made"),
        (|it| it.lines[1].figures.outflow += 1, "line 1, taken back"),
        (|it| it.lines[1].figures.closing += 1, "line 1, closing"),
        (|it| it.lines[1].figures.promised += 1, "line 1, promised"),
    ];
    let rebuilt = busy();
    for (change, what) in changes {
        let mut runtime = rebuilt.statement.clone();
        change(&mut runtime);
        let differences = figures::differences(&rebuilt, &runtime);
        let names: Vec<_> = differences.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(names, [what]);
    }
}

#[test]
fn a_booking_of_another_month_is_a_difference() {
    let mut rebuilt = busy();
    rebuilt.misdated.push(Misdated {
        block: 17,
        made: november(),
        named: october(),
    });
    let [difference] = figures::differences(&rebuilt, &rebuilt.statement)
        .try_into()
        .expect("one");
    assert_eq!(difference.what, "month of a booking in block 17");
    assert_eq!(difference.events, "2026-10");
    assert_eq!(difference.runtime, "2026-11");
}
