//! The invariants, numbered as in the crate's documentation.

use alloc::{collections::BTreeMap, vec::Vec};

use althing_primitives::{Did, LineId, Month};
use codec::Encode;
use frame_support::{
    ensure,
    traits::fungible::{Inspect, InspectHold},
};
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{
    BalanceOf, Books, ByTier, Config, Counters, Headings, Heirs, HoldReason, Ledgers, LineLedger,
    LineLedgers, Lines, Pallet, Parameters, Payee, Payees, Purposes, Recorded, SpendOf, Spends,
    Stage, Tier, TreasuryAccount,
};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Check {
        Self::check_accounts()?;
        Self::check_promises()?;
        Self::check_months()?;
        Self::check_caps()?;
        Self::check_spends()?;
        Self::check_deposits()?;
        Self::check_payees()?;
        Self::check_rest()
    }

    /// 1 to 3: the books are covered.
    fn check_accounts() -> Check {
        ensure!(
            Self::accounts().iter().all(
                |account| T::Currency::total_balance(account) >= T::Currency::minimum_balance()
            ),
            "timelock-treasury 1: each account holds an existential deposit"
        );
        let (_, ledger) = Self::ledger(Self::month());
        ensure!(
            Self::available(&Self::account(TreasuryAccount::Promises)) >= ledger.promised.total(),
            "timelock-treasury 2: what is promised lies in the account of promises"
        );
        let there_is = Self::accounts()
            .iter()
            .fold(BalanceOf::<T>::zero(), |sum, account| {
                sum.saturating_add(Self::available(account))
            });
        ensure!(
            there_is >= ledger.closing()
                && ledger.promised.total().saturating_add(ledger.contingency) <= ledger.closing(),
            "timelock-treasury 3: what the books say is there, and covers promises and contingency"
        );
        Ok(())
    }

    /// 4 and 5: what is promised is told alike by spends, lines and treasury.
    fn check_promises() -> Check {
        let mut of_lines: BTreeMap<LineId, ByTier<BalanceOf<T>>> = BTreeMap::new();
        for spend in Spends::<T>::iter_values() {
            let sum = of_lines.entry(spend.line).or_default().of_mut(spend.tier);
            *sum = sum.saturating_add(spend.promised());
        }
        let month = Self::month();
        let mut of_all: ByTier<BalanceOf<T>> = ByTier::default();
        for id in Lines::<T>::iter_keys() {
            let promised = Self::line_ledger(id, month).1.promised;
            ensure!(
                promised == of_lines.remove(&id).unwrap_or_default(),
                "timelock-treasury 4: a line promises what its spends do, tier by tier"
            );
            for tier in Tier::ALL {
                let sum = of_all.of_mut(tier);
                *sum = sum.saturating_add(promised.of(tier));
            }
        }
        ensure!(
            of_lines.is_empty(),
            "timelock-treasury 4: a line promises what its spends do, tier by tier"
        );
        ensure!(
            of_all == Self::ledger(month).1.promised,
            "timelock-treasury 5: the treasury promises what its lines do, tier by tier"
        );
        Ok(())
    }

    /// 6 and 7: months follow each other.
    fn check_months() -> Check {
        let mut rows: Vec<(Books, Month, Figures<T>)> = Ledgers::<T>::iter()
            .map(|(month, ledger)| (Books::Treasury, month, ledger.figures()))
            .collect();
        rows.extend(
            LineLedgers::<T>::iter()
                .map(|(id, month, ledger)| (Books::Line(id), month, ledger.figures())),
        );
        let now = Self::month();
        for (books, month, figures) in &rows {
            let before = Self::last_before(*books, *month);
            let last = rows
                .iter()
                .filter(|(of, other, _)| of == books && other < month)
                .max_by_key(|(_, other, _)| *other);
            ensure!(
                before == last.map(|(_, month, _)| *month) && Self::is_noted(*books, *month),
                "timelock-treasury 6: each month that has books is noted, and no other"
            );
            let opening = match (last, books) {
                (Some((_, _, figures)), _) => figures.closing,
                (None, Books::Treasury) => crate::Founding::<T>::get().0,
                (None, Books::Line(_)) => Zero::zero(),
            };
            ensure!(
                *month <= now && figures.are_balanced() && figures.opening == opening,
                "timelock-treasury 7: books balance, and a month opens with what the one before closed with"
            );
        }
        let bits = Recorded::<T>::iter()
            .filter(|(_, (level, _), _)| *level == 0)
            .fold(0_u32, |sum, (_, _, word)| {
                sum.saturating_add(word.count_ones())
            });
        ensure!(
            usize::try_from(bits) == Ok(rows.len()),
            "timelock-treasury 6: each month that has books is noted, and no other"
        );
        Ok(())
    }

    fn is_noted(books: Books, month: Month) -> bool {
        match month.next() {
            Some(next) => Self::last_before(books, next) == Some(month),
            None => true,
        }
    }

    /// 8 and 9: no line is above its cap or allowance.
    fn check_caps() -> Check {
        ensure!(
            LineLedgers::<T>::iter_values().all(|ledger| ledger.paid.total() <= ledger.cap),
            "timelock-treasury 8: no line paid more in a month than its cap"
        );
        let month = Self::month();
        let above_small = |ledger: &LineLedger<BalanceOf<T>>, id| {
            Self::used_of_line(id, ledger, month, Tier::Small) > ledger.allowed.small
        };
        let above_medium = |ledger: &LineLedger<BalanceOf<T>>, id| {
            let medium = Self::used_of_line(id, ledger, month, Tier::Medium)
                .saturating_sub(Self::used_of_line(id, ledger, month, Tier::Small));
            medium > ledger.allowed.medium
        };
        ensure!(
            Lines::<T>::iter_keys().all(|id| {
                let ledger = Self::line_ledger(id, month).1;
                !above_small(&ledger, id) && !above_medium(&ledger, id)
            }),
            "timelock-treasury 9: no line promised and paid more in a tier than its allowance"
        );
        let (_, ledger) = Self::ledger(month);
        let small = |ledger: &crate::Ledger<BalanceOf<T>>| {
            let before = month.previous().and_then(Ledgers::<T>::get);
            ledger
                .promised
                .small
                .saturating_add(ledger.paid.small)
                .saturating_add(before.map(|before| before.paid.small).unwrap_or_default())
        };
        ensure!(
            Self::used_of_all(&ledger, month).saturating_sub(small(&ledger)) <= ledger.allowed,
            "timelock-treasury 9: no line promised and paid more in a tier than its allowance"
        );
        Ok(())
    }

    /// 10 and 11: spends are what their terms say.
    fn check_spends() -> Check {
        let paid_of = |spend: &SpendOf<T>| {
            (0..spend.next).try_fold(BalanceOf::<T>::zero(), |sum, index| {
                Some(sum.saturating_add(spend.schedule.part(index)?.amount))
            })
        };
        ensure!(
            Spends::<T>::iter_values().all(|spend| {
                spend.schedule.total() == Some(spend.amount)
                    && paid_of(&spend) == Some(spend.released)
                    && (spend.stage == Stage::Paid) == (spend.released == spend.amount)
                    && (spend.stage != Stage::Proposed || spend.released.is_zero())
                    && spend.contingency <= spend.amount
            }),
            "timelock-treasury 10: a spend paid its first parts, and all of them when it is paid"
        );
        ensure!(
            Spends::<T>::iter_values().all(|spend| {
                let is_approved = spend.stage != Stage::Proposed;
                (!spend.emergency || spend.tier == Tier::Large)
                    && (!spend.lifted || spend.tier > Tier::Small)
                    && (!spend.confirmed || spend.tier == Tier::Large)
                    && (!is_approved
                        || spend.tier != Tier::Large
                        || spend.approvals.body == Tier::Large.body(Default::default()))
            }),
            "timelock-treasury 11: each spend stands in a tier in which it may"
        );
        Ok(())
    }

    /// 12: each deposit that is written down is held, and no more.
    fn check_deposits() -> Check {
        let mut held: BTreeMap<Vec<u8>, (T::AccountId, BalanceOf<T>)> = BTreeMap::new();
        for spend in Spends::<T>::iter_values() {
            let row = held
                .entry(spend.deposit.payer.encode())
                .or_insert_with(|| (spend.deposit.payer.clone(), Zero::zero()));
            row.1 = row.1.saturating_add(spend.deposit.amount);
        }
        ensure!(
            held.values().all(|(payer, amount)| {
                T::Currency::balance_on_hold(&HoldReason::Proposal.into(), payer) == *amount
            }),
            "timelock-treasury 12: what is held of each proposer is what is written down"
        );
        Ok(())
    }

    /// 13: identities that wait for money are counted right.
    fn check_payees() -> Check {
        let mut counts: BTreeMap<Did, u32> = BTreeMap::new();
        for spend in Spends::<T>::iter_values() {
            if let (true, Payee::Identity(did)) = (spend.stage != Stage::Proposed, spend.payee) {
                let count = counts.entry(did).or_default();
                *count = count.saturating_add(1);
            }
        }
        ensure!(
            Payees::<T>::iter().collect::<BTreeMap<_, _>>() == counts,
            "timelock-treasury 13: spends that are promised to an identity are counted right"
        );
        Ok(())
    }

    /// 14 to 16.
    fn check_rest() -> Check {
        let counts = Counters::<T>::get();
        ensure!(
            Spends::<T>::iter_keys().all(|id| id < counts.spend && Purposes::<T>::contains_key(id))
                && Purposes::<T>::iter_keys().all(Spends::<T>::contains_key)
                && Lines::<T>::iter_keys().all(|id| id < counts.line)
                && Lines::<T>::iter_keys().all(Headings::<T>::contains_key),
            "timelock-treasury 14: each spend and line has a number that was given, and says what it is for"
        );
        ensure!(
            Parameters::<T>::get().is_valid()
                && Lines::<T>::iter_values().all(|line| line.terms.is_valid()),
            "timelock-treasury 15: the parameters and the rules of lines are within their ranges"
        );
        ensure!(
            Heirs::<T>::iter().all(|(body, heir)| body != heir),
            "timelock-treasury 16: no body is its own heir"
        );
        Ok(())
    }
}

/// What a month amounted to, of the pallet's types.
type Figures<T> = althing_primitives::Figures<BalanceOf<T>>;
