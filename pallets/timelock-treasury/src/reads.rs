//! What members read by the runtime API. Some of it goes through all lines or spends: for readers off the
//! chain alone.

use alloc::vec::Vec;

use althing_primitives::{CivilClock, IncomeSource, LineId, Month, SpendId};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Hash, Saturating};

use crate::{
    runtime_api::{
        LineInfo, LineStatement, SpendInfo, Statement, Status, StatusKind, TreasuryInfo,
    },
    BalanceOf, Config, HashOf, Headings, Lines, Pallet, Parameters, Purposes, SpendOf, Spends,
    Stage, TermsOf, Tier, TreasuryAccount,
};

/// What a member is told of a spend, of the pallet's types.
pub type SpendInfoOf<T> =
    SpendInfo<<T as frame_system::Config>::AccountId, BalanceOf<T>, HashOf<T>, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
    /// The treasury as a whole.
    #[must_use]
    pub fn treasury() -> TreasuryInfo<T::AccountId, BalanceOf<T>> {
        let month = Self::month();
        let (_, ledger) = Self::ledger(month);
        let main = Self::account(TreasuryAccount::Main);
        let free = ledger.free();
        let in_main = Self::available(&main).saturating_sub(ledger.contingency);
        let there_is = Self::accounts()
            .iter()
            .fold(BalanceOf::<T>::default(), |sum, account| {
                sum.saturating_add(Self::available(account))
            });
        TreasuryInfo {
            total: ledger.closing(),
            promised: ledger.promised.total(),
            contingency: ledger.contingency,
            free,
            unswept: free.saturating_sub(in_main),
            unbooked: there_is.saturating_sub(ledger.closing()),
            left_medium: Parameters::<T>::get()
                .medium_allowance
                .saturating_sub(Self::used_of_all(&ledger, month)),
            main,
            promises: Self::account(TreasuryAccount::Promises),
            pots: IncomeSource::ALL
                .map(|source| (source, Self::account(TreasuryAccount::Pot(source))))
                .into(),
        }
    }

    /// A line, for the current month.
    #[must_use]
    pub fn line(id: LineId) -> Option<LineInfo<BalanceOf<T>>> {
        let line = Lines::<T>::get(id)?;
        let month = Self::month();
        let (_, ledger) = Self::line_ledger(id, month);
        let left = |allowance: BalanceOf<T>, tier: Tier| {
            allowance.saturating_sub(Self::used_of_line(id, &ledger, month, tier))
        };
        Some(LineInfo {
            heading: Headings::<T>::get(id)?,
            owner: Self::heir_of(line.terms.owner),
            left: line.terms.cap.saturating_sub(ledger.paid.total()),
            promised: ledger.promised,
            spent: ledger.paid,
            left_small: left(line.terms.allowances.small, Tier::Small),
            left_medium: left(line.terms.allowances.medium, Tier::Medium),
            line,
        })
    }

    /// All lines.
    #[must_use]
    pub fn lines() -> Vec<(LineId, LineInfo<BalanceOf<T>>)> {
        let mut ids: Vec<_> = Lines::<T>::iter_keys().collect();
        ids.sort();
        ids.into_iter()
            .filter_map(|id| Some((id, Self::line(id)?)))
            .collect()
    }

    /// A spend as it stands now.
    #[must_use]
    pub fn spend_info(id: SpendId) -> Option<SpendInfoOf<T>> {
        let spend = Spends::<T>::get(id)?;
        Some(SpendInfo {
            documents: Purposes::<T>::get(id)?,
            status: Self::status(&spend),
            promised: spend.promised(),
            account: Self::payee_account(&spend.payee),
            spend,
        })
    }

    /// The spends of a stage.
    #[must_use]
    pub fn spends(stage: StatusKind) -> Vec<(SpendId, SpendInfoOf<T>)> {
        let mut ids: Vec<_> = Spends::<T>::iter_keys().collect();
        ids.sort();
        ids.into_iter()
            .filter_map(|id| Some((id, Self::spend_info(id)?)))
            .filter(|(_, info)| info.status.kind() == stage)
            .collect()
    }

    fn status(spend: &SpendOf<T>) -> Status<BlockNumberFor<T>> {
        let now = Self::now();
        match spend.stage {
            Stage::Proposed => Self::status_of_proposed(spend),
            Stage::Approved { earliest, objector } if now < earliest => Status::Delayed {
                earliest,
                objected: objector.is_some(),
            },
            Stage::Approved { earliest, .. } => Self::status_of_payable(spend, earliest),
            Stage::Objected { until, .. } if now >= until => Status::Expired,
            Stage::Objected { poll, until, .. } => Status::Objected { poll, until },
            Stage::Paid => Status::Paid,
        }
    }

    fn status_of_proposed(spend: &SpendOf<T>) -> Status<BlockNumberFor<T>> {
        let line = Lines::<T>::get(spend.line);
        let tier = line.map_or(spend.tier, |line| {
            Self::tier_of(spend.line, &line.terms, spend.tier, spend.amount)
        });
        // Those of a lower tier are void.
        let approvals = line.filter(|_| tier == spend.tier).map_or(0, |line| {
            Self::count_approvals(&spend.approvals, tier, Self::heir_of(line.terms.owner))
        });
        Status::Proposed {
            tier,
            approvals,
            voted: spend.voted,
        }
    }

    fn status_of_payable(
        spend: &SpendOf<T>,
        earliest: BlockNumberFor<T>,
    ) -> Status<BlockNumberFor<T>> {
        let now = Self::now();
        let Some(part) = spend.schedule.part(spend.next) else {
            return Status::Paid;
        };
        let from = earliest.saturating_add(part.after);
        let until = Self::expiry(spend, earliest, &part);
        if now < from {
            return Status::NotDue { from };
        }
        if now >= until {
            return Status::Expired;
        }
        let cap = Lines::<T>::get(spend.line).map_or_else(Default::default, |line| line.terms.cap);
        let (_, ledger) = Self::line_ledger(spend.line, Self::month());
        Status::Payable {
            until,
            milestone: part.milestone,
            waits: ledger.paid.total().saturating_add(part.amount) > cap,
        }
    }

    /// The hash of terms, which is decided on.
    #[must_use]
    pub fn terms_hash(terms: &TermsOf<T>) -> HashOf<T> {
        T::Hashing::hash_of(terms)
    }

    /// What a month amounted to: final if it is over, so far if it is the current one.
    #[must_use]
    pub fn statement(month: Month) -> Option<Statement<BalanceOf<T>>> {
        let now = T::Clock::now();
        if month > Month::of(now) {
            return None;
        }
        let (_, ledger) = Self::ledger(month);
        let mut ids: Vec<_> = Lines::<T>::iter_keys().collect();
        ids.sort();
        let lines = ids.into_iter().map(|line| {
            let (_, ledger) = Self::line_ledger(line, month);
            LineStatement {
                line,
                paid: ledger.paid.total(),
                figures: ledger.figures(),
            }
        });
        Some(Statement {
            month,
            is_final: month.is_over(now),
            figures: ledger.figures(),
            inflow: ledger.inflow,
            paid: ledger.paid,
            contingency: ledger.contingency,
            lines: lines.collect(),
        })
    }
}
