//! What is announced: the roll can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Somebody applied.
        Applied {
            /// The number of the person.
            member: MemberId,
            /// Their identity.
            did: Did,
            /// The form.
            form: Form,
            /// Who paid deposit and first dues.
            payer: T::AccountId,
            /// The deposit.
            deposit: BalanceOf<T>,
            /// The dues of the first year, held until then.
            dues: BalanceOf<T>,
        },
        /// An application was taken back, or its time was over.
        ApplicationClosed {
            /// The number of the person.
            member: MemberId,
            /// Their identity.
            did: Did,
        },
        /// A member stands for an applicant.
        Vouched {
            /// The applicant.
            did: Did,
            /// The voucher.
            voucher: MemberId,
        },
        /// A member does not stand for an applicant any more.
        VouchWithdrawn {
            /// The applicant.
            did: Did,
            /// The voucher.
            voucher: MemberId,
        },
        /// A member objects to an applicant.
        Objected {
            /// The applicant.
            did: Did,
            /// Who objects.
            objector: MemberId,
            /// The grounds.
            grounds: DocumentRef,
            /// When enough object: the block in which the objection falls unless it is decided on.
            falls: Option<BlockNumberFor<T>>,
        },
        /// An objection was overruled, or fell as nobody decided on it in time: its deposits are lost.
        ObjectionLost {
            /// The applicant.
            did: Did,
            /// What was lost.
            lost: BalanceOf<T>,
        },
        /// Somebody was admitted, newly or to another class.
        Admitted {
            /// The member.
            member: MemberId,
            /// Their identity.
            did: Did,
            /// The account that rules the seat.
            account: T::AccountId,
            /// The class.
            class: MemberClass,
            /// The body that decided; none if the vouches did.
            by: Option<BodyId>,
            /// The moment until which dues are paid.
            dues_until: CivilSeconds,
            /// The moment at which the seat lapses, as personhood may end before.
            paid_until: CivilSeconds,
        },
        /// An application was rejected. Deposits return.
        Rejected {
            /// The number of the person.
            member: MemberId,
            /// Their identity.
            did: Did,
            /// The body that decided.
            by: BodyId,
            /// Why, as a code.
            reason: RejectionReason,
            /// Why, in words.
            document: DocumentRef,
        },
        /// The class or the standing of a member changed.
        StandingChanged {
            /// The member.
            member: MemberId,
            /// What it was.
            before: MemberStatus,
            /// What it is.
            after: MemberStatus,
        },
        /// A member has a voice of the current block: what opened in it or before is closed to them.
        VoiceBegan {
            /// The member.
            member: MemberId,
        },
        /// Dues were paid, or reach further because personhood was renewed.
        Renewed {
            /// The member.
            member: MemberId,
            /// What was paid.
            paid: BalanceOf<T>,
            /// Whether it is held until the year begins.
            in_escrow: bool,
            /// The moment until which dues are paid.
            dues_until: CivilSeconds,
            /// The moment at which the seat lapses, as personhood may end before.
            paid_until: CivilSeconds,
        },
        /// The moment at which a seat lapses is another one: dues were paid, personhood was renewed, or
        /// the seat does not rest on it any more.
        PaidUntilChanged {
            /// The member.
            member: MemberId,
            /// The moment.
            paid_until: CivilSeconds,
        },
        /// Dues of a year that had not begun returned, as the seat ended or changed its class.
        DuesReturned {
            /// The member.
            member: MemberId,
            /// What returned.
            amount: BalanceOf<T>,
        },
        /// Dues were collected, as their year began.
        DuesCollected {
            /// The member.
            member: MemberId,
            /// What went into the pot.
            amount: BalanceOf<T>,
        },
        /// A member's personhood is no longer valid, so that the member is suspended.
        Challenged {
            /// The member.
            member: MemberId,
            /// What is the matter with it.
            problem: Told<PersonhoodProblem>,
        },
        /// Notice of an expulsion was given.
        NoticeGiven {
            /// The accused.
            member: MemberId,
            /// The accuser.
            accuser: MemberId,
            /// The grounds.
            grounds: DocumentRef,
            /// The first block in which an expulsion can follow.
            answer_until: BlockNumberFor<T>,
        },
        /// The accused answered.
        Answered {
            /// The accused.
            member: MemberId,
            /// The accuser.
            accuser: MemberId,
            /// The answer.
            answer: DocumentRef,
        },
        /// A notice was taken back, or its time was over.
        NoticeWithdrawn {
            /// The accused.
            member: MemberId,
            /// The accuser.
            accuser: MemberId,
        },
        /// A member was expelled.
        Expelled {
            /// Who.
            member: MemberId,
            /// On whose notice.
            accuser: MemberId,
            /// The moment from which on they may apply again.
            barred_until: CivilSeconds,
        },
        /// A member lost the right to vouch for a time, for having stood for somebody who was expelled.
        VouchingBarred {
            /// The member.
            member: MemberId,
            /// The moment from which on they may vouch again.
            until: CivilSeconds,
        },
        /// Somebody who was expelled may apply again.
        BarLifted {
            /// Who.
            member: MemberId,
        },
        /// A member gave notice of leaving.
        LeaveNoticed {
            /// The member.
            member: MemberId,
            /// The block from which on it can be completed.
            from: BlockNumberFor<T>,
        },
        /// A member stays, or the seat changed hands since the notice.
        LeaveCancelled {
            /// The member.
            member: MemberId,
        },
        /// A member left. Deposit and unspent dues return.
        Left {
            /// The former member.
            member: MemberId,
            /// The moment from which on they may apply again: the end of a suspension that they had not
            /// served.
            barred_until: CivilSeconds,
        },
        /// A seat is ruled by another account, after a recovery.
        SeatHandedOver {
            /// The member.
            member: MemberId,
            /// Who ruled it.
            old: T::AccountId,
            /// Who rules it.
            new: T::AccountId,
        },
        /// A person has another identity, to which issuers moved the nullifier.
        IdentityMoved {
            /// The member.
            member: MemberId,
            /// The identity before.
            from: Did,
            /// The identity now.
            to: Did,
        },
        /// A seat was bound to a nullifier of the schema that counts now.
        NullifierBound {
            /// The member.
            member: MemberId,
            /// The nullifier.
            nullifier: Nullifier,
        },
        /// A badge was made.
        BadgeMinted {
            /// The member.
            member: MemberId,
        },
        /// A badge was moved to the account that rules the seat.
        BadgeMoved {
            /// The member.
            member: MemberId,
        },
        /// A badge was taken.
        BadgeTaken {
            /// The member.
            member: MemberId,
        },
        /// A badge is not where it belongs, and could not be moved or taken: anybody can try again with
        /// `mint_badge`.
        BadgeMisplaced {
            /// The member.
            member: MemberId,
        },
        /// The parameters were changed; what is open already keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        },
    }
}
