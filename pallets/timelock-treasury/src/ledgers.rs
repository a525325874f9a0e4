//! The books of a month, of the treasury and of a line.

use althing_primitives::{Figures, IncomeSource};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::traits::{AtLeast32BitUnsigned, Saturating};

use crate::{types::stored, Allowances, ByTier};

stored! {
    /// Where what came in came from. New variants are appended only.
    #[derive(Copy)]
    pub enum Source {
        /// Announced by whoever gathered it.
        Announced(IncomeSource),
        /// Found in an account of the treasury, and announced by nobody.
        Unattributed,
    }
}

stored! {
    /// What came in, by source.
    #[derive(Copy, Default)]
    pub struct Inflow<Balance> {
        /// The community's half of transaction fees.
        pub fees: Balance,
        /// Members' dues.
        pub dues: Balance,
        /// What campaigns raised.
        pub campaigns: Balance,
        /// Gifts by the call that is made for them.
        pub gifts: Balance,
        /// Deposits lost by rule.
        pub forfeits: Balance,
        /// What was found and announced by nobody.
        pub unattributed: Balance,
    }
}

impl<Balance: Saturating + Copy> Inflow<Balance> {
    /// That of one source.
    #[must_use]
    pub const fn of(&self, source: Source) -> Balance {
        match source {
            Source::Announced(IncomeSource::Fees) => self.fees,
            Source::Announced(IncomeSource::Dues) => self.dues,
            Source::Announced(IncomeSource::Campaigns) => self.campaigns,
            Source::Announced(IncomeSource::Gifts) => self.gifts,
            Source::Announced(IncomeSource::Forfeits) => self.forfeits,
            Source::Unattributed => self.unattributed,
        }
    }

    /// That of one source, to be changed.
    pub const fn of_mut(&mut self, source: Source) -> &mut Balance {
        match source {
            Source::Announced(IncomeSource::Fees) => &mut self.fees,
            Source::Announced(IncomeSource::Dues) => &mut self.dues,
            Source::Announced(IncomeSource::Campaigns) => &mut self.campaigns,
            Source::Announced(IncomeSource::Gifts) => &mut self.gifts,
            Source::Announced(IncomeSource::Forfeits) => &mut self.forfeits,
            Source::Unattributed => &mut self.unattributed,
        }
    }

    /// That of all sources.
    #[must_use]
    pub fn total(&self) -> Balance {
        self.fees
            .saturating_add(self.dues)
            .saturating_add(self.campaigns)
            .saturating_add(self.gifts)
            .saturating_add(self.forfeits)
            .saturating_add(self.unattributed)
    }
}

stored! {
    /// The treasury's books of a month.
    #[derive(Copy, Default)]
    pub struct Ledger<Balance> {
        /// What there was at its first second.
        pub opening: Balance,
        /// What came in.
        pub inflow: Inflow<Balance>,
        /// What was paid.
        pub paid: ByTier<Balance>,
        /// Of what there is, what is promised.
        pub promised: ByTier<Balance>,
        /// Of what there is and is not promised, what is kept for emergencies.
        pub contingency: Balance,
        /// The Medium allowance of all lines together when it was last charged.
        pub allowed: Balance,
    }
}

impl<Balance: AtLeast32BitUnsigned + Copy + Default> Ledger<Balance> {
    /// What there is.
    #[must_use]
    pub fn closing(&self) -> Balance {
        self.opening
            .saturating_add(self.inflow.total())
            .saturating_sub(self.paid.total())
    }

    /// What can be promised by an ordinary decision.
    #[must_use]
    pub fn free(&self) -> Balance {
        self.closing()
            .saturating_sub(self.promised.total())
            .saturating_sub(self.contingency)
    }

    /// The books of a later month as it begins.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self {
            opening: self.closing(),
            inflow: Inflow::default(),
            paid: ByTier::default(),
            ..*self
        }
    }

    /// What a report has to say.
    #[must_use]
    pub fn figures(&self) -> Figures<Balance> {
        Figures {
            opening: self.opening,
            inflow: self.inflow.total(),
            outflow: self.paid.total(),
            closing: self.closing(),
            promised: self.promised.total(),
        }
    }
}

stored! {
    /// The books of a line for a month. It holds no money: they are about its promises.
    #[derive(Copy, Default)]
    pub struct LineLedger<Balance> {
        /// What was promised at its first second.
        pub opening: Balance,
        /// Promises made.
        pub made: Balance,
        /// Promises taken back.
        pub returned: Balance,
        /// Promises kept: what was paid.
        pub paid: ByTier<Balance>,
        /// What is promised.
        pub promised: ByTier<Balance>,
        /// The cap when it was last charged.
        pub cap: Balance,
        /// The allowances when they were last charged.
        pub allowed: Allowances<Balance>,
    }
}

impl<Balance: AtLeast32BitUnsigned + Copy + Default> LineLedger<Balance> {
    /// The books of a later month as it begins.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self {
            opening: self.promised.total(),
            promised: self.promised,
            allowed: self.allowed,
            ..Self::default()
        }
    }

    /// What a report has to say.
    #[must_use]
    pub fn figures(&self) -> Figures<Balance> {
        let promised = self.promised.total();
        Figures {
            opening: self.opening,
            inflow: self.made,
            outflow: self.returned.saturating_add(self.paid.total()),
            closing: promised,
            promised,
        }
    }
}
