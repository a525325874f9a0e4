//! Why a call was refused, and what to do about it.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// There is no schema of that number. The community registers them with `register_schema`.
        SchemaNotFound,
        /// There are as many schemas as numbers. Use one that exists.
        SchemasExhausted,
        /// That is for no time, or for more than its schema allows; a schema allows ten years at most.
        /// Choose a shorter time.
        ValidityOutOfRange,
        /// That moment is past or too far away. Choose one that is later than now, and within the
        /// accreditation, the parameters or the request that it depends on.
        UntilOutOfRange,
        /// That schema is not of personhood. Choose one that is.
        NotPersonhood,
        /// That schema of personhood counts already. Nothing is to be done.
        CountsAlready,
        /// Seats still may be bound from the former schema of personhood to the one that counts. Wait
        /// until that time is over: `personhood_schema` tells the block.
        RebindingNotOver,
        /// There is no such identity, or it is deactivated. Name one that is there.
        IssuerNotFound,
        /// This issuer may not issue under that schema: never accredited, run out, withdrawn, revoked,
        /// or the same of who delegated. The community accredits.
        NotAccredited,
        /// This issuer issues by another's delegation, and whoever does cannot do this. An issuer whom
        /// the community accredited must.
        DelegatedIssuer,
        /// The community decided about this issuer itself. Only it can accredit it now.
        DecidedByCommunity,
        /// Another issuer delegated to this one, and answers for what it issued. Let the community
        /// accredit it.
        DelegatedByOther,
        /// This accreditation is another's. Who holds it, who delegated it or the community can do this.
        NotOwnAccreditation,
        /// Issuers do not choose the electorate: for personhood only the community revokes all that one
        /// issued.
        CommunityDecides,
        /// All that this issuer issued was revoked already, and nothing was issued since.
        AllRevokedAlready,
        /// This accreditation was revoked as often as can be counted. Let another identity be accredited.
        EpochsExhausted,
        /// There is no such identity, or it is deactivated, or being recovered where a human must be
        /// certain. Wait for the end of the recovery.
        SubjectNotActive,
        /// Only a person is told apart from other humans. Use an identity of the kind `Person`.
        NotAPerson,
        /// Nobody attests themselves. Ask another issuer.
        SelfIssued,
        /// Under that schema humans are told apart: a nullifier is needed.
        NullifierMissing,
        /// Under that schema humans are not told apart: leave the nullifier out.
        NullifierNotUsed,
        /// Another identity holds this nullifier: one human has one identity under each schema. Whoever
        /// lost the other identity asks issuers to move it with `move_nullifier`.
        NullifierTaken,
        /// This identity holds another nullifier under that schema: it is another human's. Use another
        /// identity.
        OtherNullifierHeld,
        /// Nobody holds that nullifier, so that it cannot be moved. Issue a credential with it.
        NullifierNotHeld,
        /// Another issuer's credential under that schema counts. It must run out, be revoked or be
        /// disowned first.
        HeldFromOther,
        /// A credential with that commitment was revoked or suspended, and would come back to life. Use
        /// a commitment with a fresh salt, or resume what was suspended.
        CommitmentRevoked,
        /// The subject has no such credential. Issue it first.
        CredentialNotFound,
        /// Another issuer issued this credential. Only that one can do this.
        NotItsIssuer,
        /// This credential was revoked, by itself or with all of its issuer's, and stays so. A new one
        /// can be issued.
        CredentialRevoked,
        /// This credential is suspended already. Nothing is to be done.
        SuspendedAlready,
        /// This credential is not suspended, and no order to fix stands. Nothing is to be done.
        NotSuspended,
        /// Who holds a seat, or has applied for one, does not disown personhood. Leave first.
        SeatHeld,
        /// It could still be shown, renewed or answered. Wait until its time and the time for which such
        /// things are kept are over.
        StillKept,
        /// No revocation of that commitment is remembered.
        RevocationNotFound,
        /// This subject asked for that credential already. Withdraw the request first.
        RequestExists,
        /// This subject has no request for that credential.
        RequestNotFound,
        /// The request is to another issuer. Only that one answers it.
        AskedOther,
        /// As many requests as may wait for this issuer. Ask another one, or wait until it has answered
        /// some.
        TooManyRequests,
        /// Nothing was ordered to be put right. Nothing is to be done.
        NothingToFix,
        /// The deadline is past. Choose a later one; who missed it withdraws the request and makes
        /// another.
        DeadlinePassed,
        /// A registered organisation owes reports, and this chain cannot take that down. Registrations
        /// are issued once it can.
        ReportsUnavailable,
        /// This organisation has to file a report that is due before its last registration is cleared
        /// away.
        ReportDue,
        /// Nobody wants to move that nullifier. Issuers do so with `move_nullifier`.
        MoveNotFound,
        /// That nullifier is about to move to another identity. That move must end first.
        OtherMoveOpen,
        /// This issuer approved already. Other issuers must.
        AlreadyApproved,
        /// This issuer did not approve, so there is nothing to take back.
        NotApproved,
        /// As many issuers approved as can be kept. No more are needed.
        TooManyApprovals,
        /// Approvals of issuers who may still issue are missing. More issuers must approve.
        ApprovalsMissing,
        /// The public notice has not begun or is not over. `nullifier_move` tells the block at which it is.
        NoticeNotOver,
        /// This move was not done in its time. Anybody can stop it, and issuers begin anew.
        MoveLapsed,
        /// Only who controls the identity that holds the nullifier can stop this. Everybody can once its
        /// time has run out.
        NotController,
        /// A parameter is out of its range: the documentation of `Params` has them.
        ParamOutOfRange,
    }
}
