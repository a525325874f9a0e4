//! The treasury as others see it: where income goes, whose a line is, what a month amounted to.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::{bodies::BodyId, month::Month, reports::Subject};

numeric_id! {
    /// A budget line.
    LineId(u32)
}

numeric_id! {
    /// A spend of the treasury.
    SpendId(u32)
}

numeric_id! {
    /// A campaign that gathers capital.
    CampaignId(u32)
}

/// Where income comes from, as its pallet announces it. What nobody announced the treasury books as
/// unattributed, which is why that is not among these. New variants are appended only.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub enum IncomeSource {
    /// The community's half of transaction fees.
    Fees,
    /// Members' dues, once their year begins.
    Dues,
    /// What campaigns raise for the treasury.
    Campaigns,
    /// Gifts by the call that is made for them.
    Gifts,
    /// Deposits lost by rule.
    Forfeits,
}

impl IncomeSource {
    /// All sources.
    pub const ALL: [Self; 5] = [
        Self::Fees,
        Self::Dues,
        Self::Campaigns,
        Self::Gifts,
        Self::Forfeits,
    ];
}

/// Where income of a source is paid. A guard: `()` has no pot, so that nothing is collected for a
/// treasury that is not there.
///
/// Implemented by `timelock-treasury`, and in the runtime for [`IncomeSource::Fees`] alone until
/// then; called by the fee handler, `membership`, `validators`, `quadratic-voting` and
/// `fundraising`.
///
/// Laws:
/// 1. Each source has a pot of its own, the same for ever.
/// 2. A pot that is given exists: it can take any amount.
pub trait IncomePots<AccountId> {
    /// The account that takes income from `source`.
    fn pot(source: IncomeSource) -> Option<AccountId>;
}

impl<AccountId> IncomePots<AccountId> for () {
    fn pot(_: IncomeSource) -> Option<AccountId> {
        None
    }
}

/// Announces income. A hook: `()` does nothing.
///
/// Implemented by `timelock-treasury`; called by those who paid into a pot of [`IncomePots`], in the
/// same call and after the money arrived, with exactly what arrived. A transfer by anybody else is
/// no income of that source.
///
/// Laws:
/// 1. What is announced is booked to that source and to the current month, once.
/// 2. An amount of 0 books nothing.
pub trait OnIncome<Balance> {
    /// `amount` plancks from `source` are in its pot.
    fn on_income(source: IncomeSource, amount: Balance);
}

#[impl_for_tuples(10)]
impl<Balance: Copy> OnIncome<Balance> for Tuple {
    fn on_income(source: IncomeSource, amount: Balance) {
        for_tuples!( #( Tuple::on_income(source, amount); )* );
    }
}

/// Reads whose a budget line is. A guard: `()` has no line.
///
/// Implemented by `timelock-treasury`; called by `bodies` (a group's line) and `physical-nodes` (a
/// node's line).
///
/// Law: a line has one owner at a time, a body that stands or the heir of one that does not.
pub trait BudgetLines {
    /// The body that owns `line`; `None` if there is no such line or it is closed.
    fn owner(line: LineId) -> Option<BodyId>;
}

impl BudgetLines for () {
    fn owner(_: LineId) -> Option<BodyId> {
        None
    }
}

/// What a month amounted to, in plancks.
///
/// For a pot of money the figures are money. For a budget line, which holds none, they are its
/// promises: made in the month, and paid or taken back in it.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Figures<Balance> {
    /// At the first second of the month.
    pub opening: Balance,
    /// Added in it.
    pub inflow: Balance,
    /// Taken in it.
    pub outflow: Balance,
    /// At its end.
    pub closing: Balance,
    /// Of the closing, what is promised already.
    pub promised: Balance,
}

impl<Balance: AtLeast32BitUnsigned + Copy> Figures<Balance> {
    /// Whether opening and inflow less outflow are the closing, and no more is promised than there
    /// is.
    #[must_use]
    pub fn are_balanced(&self) -> bool {
        self.promised <= self.closing
            && self
                .opening
                .checked_add(&self.inflow)
                .and_then(|sum| sum.checked_sub(&self.outflow))
                == Some(self.closing)
    }
}

/// Reads the books. A guard: `()` keeps none, so that no report about money can be filed. In a tuple
/// the first element that keeps books of a subject answers.
///
/// Implemented by `timelock-treasury` (lines, and the treasury itself under the Council) and
/// `fundraising` (campaigns); called by `reports`, whose filings about money must equal them.
///
/// Laws:
/// 1. A month that is not over has no figures; one that is over keeps them for ever.
/// 2. Figures are balanced, and a month opens with what the one before closed with.
/// 3. A month in which nothing happened is derived and costs no storage.
pub trait Statements<Balance> {
    /// The figures of `subject` for `month`; `None` if it has no books, or not yet.
    fn figures(subject: &Subject, month: Month) -> Option<Figures<Balance>>;
}

#[impl_for_tuples(10)]
impl<Balance> Statements<Balance> for Tuple {
    fn figures(subject: &Subject, month: Month) -> Option<Figures<Balance>> {
        for_tuples!( #(
            if let Some(figures) = Tuple::figures(subject, month) {
                return Some(figures);
            }
        )* );
        None
    }
}
