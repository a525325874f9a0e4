//! Laws of the treasury.

use core::fmt::Debug;

use sp_runtime::{traits::AtLeast32BitUnsigned, SaturatedConversion};

use crate::{
    bodies::BodyId,
    month::Month,
    reports::Subject,
    treasury::{BudgetLines, IncomePots, IncomeSource, LineId, OnIncome, Statements},
};

/// Holds [`IncomePots`] to their laws. `served` are the sources that have a pot, `can_take` says
/// whether an account exists, and `go_on` lets the chain go on.
pub fn income_pots<AccountId, P>(
    served: &[IncomeSource],
    can_take: impl Fn(&AccountId) -> bool,
    go_on: impl FnOnce(),
) where
    AccountId: PartialEq + Debug,
    P: IncomePots<AccountId>,
{
    setup!(!served.is_empty(), "no source is served");
    let pots: Vec<_> = IncomeSource::ALL.into_iter().map(P::pot).collect();
    for (source, pot) in IncomeSource::ALL.iter().zip(&pots) {
        law!(
            pot.is_some() == served.contains(source),
            "IncomePots 1: {source:?} has a pot exactly if it is served"
        );
        law!(
            pot.as_ref().is_none_or(&can_take),
            "IncomePots 2: the pot of {source:?} exists"
        );
        law!(
            pot.is_none() || pots.iter().filter(|other| *other == pot).count() == 1,
            "IncomePots 1: {source:?} shares its pot with no other"
        );
    }
    go_on();
    law!(
        pots == IncomeSource::ALL.map(P::pot),
        "IncomePots 1: a source keeps its pot"
    );
}

/// Holds a stand-in for [`IncomePots`] to its denial.
pub fn income_pots_denies<AccountId, P: IncomePots<AccountId>>() {
    for source in IncomeSource::ALL {
        law!(
            P::pot(source).is_none(),
            "IncomePots: a stand-in has no pot for {source:?}"
        );
    }
}

/// Holds an [`OnIncome`] to its laws. `arrive` puts an amount into the pot of a source, as whoever
/// announces it has done before, and `booked` reads what is booked to a source in this month.
pub fn on_income<Balance, T>(
    served: &[IncomeSource],
    arrive: impl Fn(IncomeSource, Balance),
    booked: impl Fn(IncomeSource) -> Balance,
) where
    Balance: AtLeast32BitUnsigned + Copy + Debug,
    T: OnIncome<Balance>,
{
    setup!(!served.is_empty(), "no source is served");
    for (round, source) in served.iter().chain(served).enumerate() {
        let amount = Balance::from(1_000_000_000u32) + Balance::saturated_from(round);
        let before = IncomeSource::ALL.map(&booked);
        arrive(*source, amount);
        T::on_income(*source, amount);
        T::on_income(*source, Balance::zero());
        for (other, before) in IncomeSource::ALL.iter().zip(before) {
            let expected = if other == source {
                before + amount
            } else {
                before
            };
            law!(
                booked(*other) == expected,
                "OnIncome 1: {amount:?} from {source:?} is booked to it, once, and not to {other:?}"
            );
        }
    }
}

/// Holds [`BudgetLines`] to their law. `line` is `owner`'s, and there is no line `unknown`; `end`
/// ends the body, whose heir is `heir`, and `close` closes the line.
pub fn budget_lines<B: BudgetLines>(
    line: LineId,
    unknown: LineId,
    owner: BodyId,
    heir: BodyId,
    end: impl FnOnce(),
    close: impl FnOnce(),
) {
    law!(
        B::owner(line) == Some(owner),
        "BudgetLines: a line has its owner"
    );
    law!(
        B::owner(unknown).is_none(),
        "BudgetLines: what is no line has none"
    );
    end();
    law!(
        B::owner(line) == Some(heir),
        "BudgetLines: the line of a body that is over is its heir's"
    );
    close();
    law!(
        B::owner(line).is_none(),
        "BudgetLines: a closed line has no owner"
    );
}

/// Holds a stand-in for [`BudgetLines`] to its denial.
pub fn budget_lines_denies<B: BudgetLines>(line: LineId) {
    law!(
        B::owner(line).is_none(),
        "BudgetLines: a stand-in has no line"
    );
}

/// Holds [`Statements`] to their laws, over the months from `first` on, the current one. `move_money`
/// has something booked to `subject` in the current month, and `end_month` goes on to the first
/// second of the next. `stranger` has no books.
pub fn statements<Balance, S>(
    subject: &Subject,
    stranger: &Subject,
    first: Month,
    mut move_money: impl FnMut(),
    mut end_month: impl FnMut(),
) where
    Balance: AtLeast32BitUnsigned + Copy + Debug,
    S: Statements<Balance>,
{
    let mut month = first;
    let mut kept = Vec::new();
    for busy in [true, true, false, false, true] {
        if busy {
            move_money();
        }
        law!(
            S::figures(subject, month).is_none(),
            "Statements 1: the month {month} is not over and has no figures"
        );
        end_month();
        let Some(figures) = S::figures(subject, month) else {
            panic!("law broken: Statements 1: the month {month} is over and has figures");
        };
        law!(
            figures.are_balanced(),
            "Statements 2: opening and inflow less outflow are the closing, in {figures:?}"
        );
        if busy {
            setup!(
                !(figures.inflow.is_zero() && figures.outflow.is_zero()),
                "nothing was booked"
            );
        } else {
            law!(
                figures.inflow.is_zero() && figures.outflow.is_zero(),
                "Statements 3: in an empty month nothing moved"
            );
        }
        law!(
            kept.last().is_none_or(
                |(_, before): &(Month, crate::Figures<Balance>)| before.closing == figures.opening
            ),
            "Statements 2: a month opens with what the one before closed with"
        );
        kept.push((month, figures));
        for (past, figures) in &kept {
            law!(
                S::figures(subject, *past).as_ref() == Some(figures),
                "Statements 1: the figures of {past} stay as they are"
            );
        }
        law!(
            S::figures(stranger, month).is_none(),
            "Statements 1: without books there are no figures"
        );
        match month.next() {
            Some(next) => month = next,
            None => panic!("set up wrongly: the last month has no next"),
        }
    }
}

/// Holds a stand-in for [`Statements`] to its denial.
pub fn statements_denies<Balance, S: Statements<Balance>>(subject: &Subject, month: Month) {
    law!(
        S::figures(subject, month).is_none(),
        "Statements: a stand-in keeps no books"
    );
}
