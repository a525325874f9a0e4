//! What happened, so that the accounts can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Something came in and was booked.
        IncomeBooked {
            /// The calendar month of the books.
            month: Month,
            /// Where it came from.
            source: Source,
            /// How much.
            amount: BalanceOf<T>,
        },
        /// Accounts and books were brought together.
        Synced {
            /// What was moved into the main account.
            swept: BalanceOf<T>,
            /// What was found and announced by nobody.
            unattributed: BalanceOf<T>,
        },
        /// Somebody gave to the treasury.
        Given {
            /// Who.
            by: T::AccountId,
            /// How much.
            amount: BalanceOf<T>,
        },
        /// There is a new line.
        LineOpened {
            /// Its number.
            line: LineId,
            /// What it is called and for.
            heading: Heading,
            /// Its rules.
            terms: LineTerms<BalanceOf<T>>,
        },
        /// The rules of a line were changed.
        LineSet {
            /// The line.
            line: LineId,
            /// Its rules.
            terms: LineTerms<BalanceOf<T>>,
        },
        /// A line was closed.
        LineClosed {
            /// The line.
            line: LineId,
        },
        /// A body is over, and its lines are another's.
        BodySucceeded {
            /// The body that is over.
            body: BodyId,
            /// Whose its lines are.
            heir: BodyId,
        },
        /// A spend was proposed.
        Proposed {
            /// Its number.
            spend: SpendId,
            /// Who proposed it and left the deposit.
            by: T::AccountId,
            /// All its terms.
            terms: TermsOf<T>,
            /// Their hash, which is decided on.
            hash: HashOf<T>,
            /// All of its parts together.
            amount: BalanceOf<T>,
            /// The tier as it would be now.
            tier: Tier,
        },
        /// A body or the citizens approved a spend.
        Authorized {
            /// The spend.
            spend: SpendId,
            /// Who.
            by: Decider,
            /// The tier in which.
            tier: Tier,
        },
        /// Somebody approved a spend by name.
        Approved {
            /// The spend.
            spend: SpendId,
            /// Who.
            by: T::AccountId,
            /// The body in which they sit.
            body: BodyId,
            /// Their seat.
            seat: u32,
            /// The tier in which.
            tier: Tier,
        },
        /// The last approval is in: the money is promised.
        Promised {
            /// The spend.
            spend: SpendId,
            /// The line.
            line: LineId,
            /// The tier in which it counts.
            tier: Tier,
            /// How much.
            amount: BalanceOf<T>,
            /// What of it the contingency bears.
            contingency: BalanceOf<T>,
            /// The first block in which it can be paid.
            earliest: BlockNumberFor<T>,
            /// The calendar month of the books.
            month: Month,
        },
        /// A Guardian objected.
        ObjectionRaised {
            /// The spend.
            spend: SpendId,
            /// The Guardian.
            member: MemberId,
        },
        /// Two Guardians objected: the spend has to be approved anew.
        Lifted {
            /// The spend.
            spend: SpendId,
            /// The tier in which.
            tier: Tier,
        },
        /// Two Guardians objected to a Large spend: the citizens vote once more.
        SecondVoteCalled {
            /// The spend.
            spend: SpendId,
            /// The vote.
            poll: PollId,
            /// The block from which on it cannot be confirmed any more.
            until: BlockNumberFor<T>,
        },
        /// The citizens confirmed a spend to which Guardians objected.
        Confirmed {
            /// The spend.
            spend: SpendId,
            /// The first block in which it can be paid.
            earliest: BlockNumberFor<T>,
        },
        /// A part of a spend was paid.
        Paid {
            /// The spend.
            spend: SpendId,
            /// The number of the part, from 0.
            part: u16,
            /// The line.
            line: LineId,
            /// The tier in which it counts.
            tier: Tier,
            /// The account that was paid.
            payee: T::AccountId,
            /// How much.
            amount: BalanceOf<T>,
            /// The calendar month of the books.
            month: Month,
        },
        /// A part of a spend is over its line's cap and waits.
        Waits {
            /// The spend.
            spend: SpendId,
            /// The line.
            line: LineId,
            /// The month whose cap is reached.
            month: Month,
        },
        /// What was promised and not paid is free again.
        PromiseReturned {
            /// The spend.
            spend: SpendId,
            /// The line.
            line: LineId,
            /// The tier in which it counted.
            tier: Tier,
            /// How much.
            amount: BalanceOf<T>,
            /// What of it the contingency got back.
            contingency: BalanceOf<T>,
            /// The calendar month of the books.
            month: Month,
        },
        /// A spend was ended by who proposed it, or as its time was over.
        Cancelled {
            /// The spend.
            spend: SpendId,
            /// What had been promised and not paid.
            returned: BalanceOf<T>,
        },
        /// What a spend had not paid was taken back.
        ClawedBack {
            /// The spend.
            spend: SpendId,
            /// By whose decision.
            by: Decider,
            /// What had been promised and not paid.
            returned: BalanceOf<T>,
        },
        /// A spend that is paid was removed, and its deposit returned.
        Cleared {
            /// The spend.
            spend: SpendId,
        },
        /// The parameters were changed.
        ParamsSet {
            /// All of them.
            params: ParamsOf<T>,
        },
    }
}
