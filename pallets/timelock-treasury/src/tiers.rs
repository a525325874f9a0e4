//! Tiers: who has to agree, and how long a spend waits.

use althing_primitives::{BodyId, LineId, Month, TrackId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::{CheckedAdd, Saturating};

use crate::{
    types::stored, BalanceOf, Config, Decider, Ledger, Ledgers, LineLedger, LineLedgers, LineTerms,
    Pallet, Parameters,
};

stored! {
    /// Who has to agree to a spend, and how long it waits.
    #[derive(Copy, Default, Deserialize, Ord, PartialOrd, Serialize)]
    pub enum Tier {
        /// The line's body decides.
        #[default]
        Small,
        /// The Council decides, or the citizens on `Budget`.
        Medium,
        /// The citizens decide on `LargeSpend`, and the Guardians must approve.
        Large,
    }
}

impl Tier {
    /// All tiers.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// The tier above it; `None` above the highest.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Small => Some(Self::Medium),
            Self::Medium => Some(Self::Large),
            Self::Large => None,
        }
    }

    /// The body that approves a spend of this tier by name, where `owner` has the line.
    #[must_use]
    pub const fn body(self, owner: BodyId) -> BodyId {
        match self {
            Self::Small => owner,
            Self::Medium => BodyId::COUNCIL,
            Self::Large => BodyId::GUARDIANS,
        }
    }

    /// The highest tier on which `decider` decides, where `owner` has the line.
    #[must_use]
    pub fn of(decider: Decider, owner: BodyId) -> Option<Self> {
        match decider {
            Decider::Referendum(TrackId::LARGE_SPEND) => Some(Self::Large),
            Decider::Referendum(TrackId::BUDGET) | Decider::Body(BodyId::COUNCIL) => {
                Some(Self::Medium)
            }
            Decider::Body(body) if body == owner => Some(Self::Small),
            _ => None,
        }
    }

    /// Whether `decider` decides on spends of this tier, where `owner` has the line. The Council decides
    /// on Medium spends of all lines and on Small ones of its own.
    #[must_use]
    pub fn is_decided_by(self, decider: Decider, owner: BodyId) -> bool {
        match self {
            Self::Small => decider == Decider::Body(owner),
            Self::Medium | Self::Large => Self::of(decider, owner) == Some(self),
        }
    }
}

stored! {
    /// An amount for each tier.
    #[derive(Copy, Default)]
    pub struct ByTier<Balance> {
        /// Of Small spends.
        pub small: Balance,
        /// Of Medium spends.
        pub medium: Balance,
        /// Of Large spends.
        pub large: Balance,
    }
}

impl<Balance: Saturating + Copy> ByTier<Balance> {
    /// That of one tier.
    #[must_use]
    pub const fn of(&self, tier: Tier) -> Balance {
        match tier {
            Tier::Small => self.small,
            Tier::Medium => self.medium,
            Tier::Large => self.large,
        }
    }

    /// That of one tier, to be changed.
    pub const fn of_mut(&mut self, tier: Tier) -> &mut Balance {
        match tier {
            Tier::Small => &mut self.small,
            Tier::Medium => &mut self.medium,
            Tier::Large => &mut self.large,
        }
    }

    /// That of this tier and all below.
    #[must_use]
    pub fn up_to(&self, tier: Tier) -> Balance {
        match tier {
            Tier::Small => self.small,
            Tier::Medium => self.small.saturating_add(self.medium),
            Tier::Large => self.total(),
        }
    }

    /// That of all tiers.
    #[must_use]
    pub fn total(&self) -> Balance {
        self.small
            .saturating_add(self.medium)
            .saturating_add(self.large)
    }
}

/// What counts against an allowance: what is promised, whenever that was, and what was paid in this and the
/// previous month. A promise that is paid goes from the one to the other, so that paying changes nothing.
fn used<Balance: Saturating + Copy>(
    promised: &ByTier<Balance>,
    paid: &ByTier<Balance>,
    before: &ByTier<Balance>,
    tier: Tier,
) -> Balance {
    promised
        .up_to(tier)
        .saturating_add(paid.up_to(tier))
        .saturating_add(before.up_to(tier))
}

impl<T: Config> Pallet<T> {
    /// What counts against the allowance of a line for `tier`.
    pub(crate) fn used_of_line(
        id: LineId,
        ledger: &LineLedger<BalanceOf<T>>,
        month: Month,
        tier: Tier,
    ) -> BalanceOf<T> {
        let before = month
            .previous()
            .and_then(|month| LineLedgers::<T>::get(id, month))
            .map(|ledger| ledger.paid)
            .unwrap_or_default();
        used(&ledger.promised, &ledger.paid, &before, tier)
    }

    /// What counts against the Medium allowance of all lines together.
    pub(crate) fn used_of_all(ledger: &Ledger<BalanceOf<T>>, month: Month) -> BalanceOf<T> {
        let before = month
            .previous()
            .and_then(Ledgers::<T>::get)
            .map(|ledger| ledger.paid)
            .unwrap_or_default();
        used(&ledger.promised, &ledger.paid, &before, Tier::Medium)
    }

    /// The lowest tier, and none below `floor`, whose allowance covers `amount` with all that counts
    /// already.
    pub(crate) fn tier_of(
        id: LineId,
        line: &LineTerms<BalanceOf<T>>,
        floor: Tier,
        amount: BalanceOf<T>,
    ) -> Tier {
        let month = Self::month();
        let (of_line, of_all) = (Self::line_ledger(id, month).1, Self::ledger(month).1);
        let covers = |allowance: BalanceOf<T>, used: BalanceOf<T>| {
            used.checked_add(&amount)
                .is_some_and(|sum| sum <= allowance)
        };
        let allowances = &line.allowances;
        let is_small = || {
            covers(
                allowances.small,
                Self::used_of_line(id, &of_line, month, Tier::Small),
            )
        };
        let is_medium = || {
            covers(
                allowances.medium,
                Self::used_of_line(id, &of_line, month, Tier::Medium),
            ) && covers(
                Parameters::<T>::get().medium_allowance,
                Self::used_of_all(&of_all, month),
            )
        };
        match floor {
            Tier::Small if is_small() => Tier::Small,
            Tier::Small | Tier::Medium if is_medium() => Tier::Medium,
            _ => Tier::Large,
        }
    }
}
