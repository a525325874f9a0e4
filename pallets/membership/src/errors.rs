//! What stands in the way, each with its cure.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// This account speaks as no identity, or the identity named does not exist. Create one with the
        /// pallet of identities first, and link the account to it.
        IdentityNotFound,
        /// This account does not rule the identity, and linked accounts have no standing. Act from the
        /// account that does.
        NotController,
        /// The identity is an organisation's or a place's. Apply with the identity of a person.
        NotPerson,
        /// The identity is deactivated or being recovered. Finish or cancel the recovery first.
        IdentityNotActive,
        /// No charter is in force yet, so nobody can accept it. Wait until the community ratified one.
        CharterNotFound,
        /// Another version of the charter is in force. Read it, and apply with its number.
        CharterSuperseded,
        /// This identity has applied already. Close that application first.
        ApplicationExists,
        /// This identity has not applied, or the application is decided. The applicant can apply.
        ApplicationNotFound,
        /// The time in which the application could be admitted is over. The applicant closes it and applies
        /// anew.
        ApplicationExpired,
        /// The application is the applicant's to close until it expires. Wait until then.
        ApplicationNotExpired,
        /// The person is a member of this class or one with more rights. Nothing needs to be done.
        AlreadyMember,
        /// This account rules a seat already. Give the identity another controller first.
        AccountSeated,
        /// The nullifiers and the identity belong to different seats. Have issuers move the nullifier of
        /// your seat to this identity.
        SeatMismatch,
        /// The person was expelled for a term, or left before a suspension was over. Apply when it is over,
        /// or ask the community to lift the bar.
        Barred,
        /// Citizens need a nullifier of personhood. Ask an issuer to attest you.
        NullifierNotFound,
        /// The schema of personhood changed not long ago. Show your nullifier under the former one too,
        /// attested to this identity.
        FormerNullifierNotFound,
        /// Personhood is not as it must be: the inner error says why.
        Personhood(Told<PersonhoodProblem>),
        /// Dues cannot be collected, as the treasury has no pot for them. Wait until it has one.
        DuesPotNotFound,
        /// The newcomer's signature does not fit the form, the number or the block given. Have the
        /// payload signed anew.
        SignatureMismatch,
        /// The time for which the newcomer signed is over. Have a later block signed.
        SignatureExpired,
        /// A sponsored application with this number was handed in before. Read the next number and have
        /// the payload signed anew.
        NonceUsed,
        /// There is no number left for a newcomer. Nobody can join this chain any more.
        NumbersExhausted,
        /// This account rules no seat. Act from the account that does, or apply.
        NotMember,
        /// There is no such member. Look the number up on the roll.
        MemberNotFound,
        /// That member left or was expelled. There is nothing to be done about the seat.
        MemberOut,
        /// Only citizens may do this. Apply for citizenship first.
        NotCitizen,
        /// The dues of this member ran out. Renew first.
        MemberLapsed,
        /// This member is suspended. Wait for the end, and reinstate the seat.
        MemberSuspended,
        /// This seat was recovered or is being recovered. Have the personhood issuer renew first.
        MemberSilent,
        /// Nobody decides about oneself. Ask another member.
        OwnApplication,
        /// Members of this class vouch for nobody. Ask a citizen.
        ClassCannotVouch,
        /// The probation is not over. Vouch when it is.
        OnProbation,
        /// All vouches of the last year are used up. Wait until the oldest is a year old.
        VouchesUsedUp,
        /// Somebody for whom this member vouched was expelled. Vouch when the bar is over.
        VouchingBarred,
        /// This member has vouched for the applicant. Once is enough.
        VouchExists,
        /// This member has not vouched for the applicant. There is nothing to withdraw.
        VouchNotFound,
        /// As many as can have vouched for the applicant. There are enough for an admission.
        TooManyVouches,
        /// This member objects already. A second one has to.
        ObjectionExists,
        /// Enough members have objected to this applicant, or had. An application has one objection.
        ObjectionComplete,
        /// The objection is not decided. Wait for the mandated group, or until it falls.
        ObjectionOpen,
        /// The waiting period is not over. Admit when it is.
        WaitingNotOver,
        /// Too few members in good standing vouch for the applicant. Find more.
        TooFewVouches,
        /// This body has no mandate for admissions. Turn to the one that has.
        NoMandate,
        /// As many as may be have been admitted to this class in this season. Wait for the next.
        SeasonFull,
        /// The badge is where it belongs. Nothing needs to be done.
        BadgeExists,
        /// The badge could not be made, moved or taken: the inner error says why. The collection has to be
        /// set right first.
        BadgeRefused(Told<BadgeProblem>),
        /// Dues are paid a year ahead. Pay again when that year has begun.
        DuesPaidAhead,
        /// No dues of this member are held, or their year has not begun. Wait for it.
        DuesNotBegun,
        /// No seat was named. Name those whose dues ran out.
        NobodyNamed,
        /// The dues of a member have not run out, or it was written down already. Leave them out.
        NotLapsed,
        /// The member's personhood is valid, or its issuer's end is not a season ago. Nothing is to be
        /// challenged now.
        PersonhoodValid,
        /// The member is suspended already. Nothing needs to be done.
        AlreadySuspended,
        /// The member is not suspended. Nothing needs to be done.
        NotSuspended,
        /// The suspension is not over. The community can end it earlier.
        SuspensionNotOver,
        /// The end is not in the future, or further away than the parameters allow. Choose another.
        TermOutOfRange,
        /// The member is of this class already. Nothing needs to be done.
        ClassHeld,
        /// A class with more rights is not taken but given. Apply for it.
        ApplicationNeeded,
        /// The identity is being recovered. Finish or cancel that first.
        RecoveryRunning,
        /// This accuser has given notice to that member already. Act on it, or withdraw it.
        NoticeExists,
        /// There is no such notice. A citizen has to give it first.
        NoticeNotFound,
        /// The time to answer is not over. Expel when it is.
        AnswerNotOver,
        /// The time in which the notice could be acted on is over. Give notice anew.
        NoticeExpired,
        /// The notice is its accuser's to withdraw until it expires. Wait until then.
        NoticeNotExpired,
        /// The person is not barred, or is in. Nothing needs to be done.
        NotBarred,
        /// The member has given notice of leaving. Wait for its end, or cancel it.
        AlreadyLeaving,
        /// The member has not given notice of leaving. Give it first.
        NotLeaving,
        /// The time of notice is not over. Wait for its end.
        LeaveNotDue,
        /// The seat is bound to this schema already, or the time for binding is over. Who missed it leaves
        /// and applies anew, and keeps the number.
        BindingClosed,
        /// The nullifier has a seat already. Nobody has two.
        SeatExists,
        /// That identity has or had a seat, or has applied for one. Nobody has two: choose another.
        IdentitySeated,
        /// A parameter is out of its range: the documentation of `Params` has them.
        ParamOutOfRange,
    }
}
