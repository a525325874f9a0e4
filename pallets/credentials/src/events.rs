//! What happened: history can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// There is a new kind of credential.
        SchemaRegistered {
            /// Its number.
            schema: SchemaId,
            /// What it is for.
            class: SchemaClass,
            /// For how many civil seconds a credential of it counts at most.
            max_validity: u64,
            /// What it attests, and how that is checked.
            document: DocumentRef,
        },
        /// Another schema makes a person from now on.
        PersonhoodSchemaSet {
            /// The schema that counts.
            schema: SchemaId,
            /// The one that counted before, and the first block at which it plays no part any more.
            former: Option<(SchemaId, BlockNumberFor<T>)>,
        },
        /// The community accredited an issuer, for the first time or anew.
        Accredited {
            /// The issuer.
            issuer: Did,
            /// Under which schema.
            schema: SchemaId,
            /// The first moment at which it is over.
            until: CivilSeconds,
            /// What was issued under an earlier epoch never counts again.
            epoch: Epoch,
        },
        /// An issuer let another issue in its place.
        Delegated {
            /// Who delegated.
            by: Did,
            /// Who may issue.
            issuer: Did,
            /// Under which schema.
            schema: SchemaId,
            /// The first moment at which it is over.
            until: CivilSeconds,
            /// What was issued under an earlier epoch never counts again.
            epoch: Epoch,
        },
        /// An issuer may not issue any more. What was issued before counts.
        AccreditationWithdrawn {
            /// The issuer.
            issuer: Did,
            /// Under which schema.
            schema: SchemaId,
        },
        /// All that an issuer issued was revoked, with what its delegates issued.
        IssuerRevoked {
            /// The issuer.
            issuer: Did,
            /// Under which schema.
            schema: SchemaId,
            /// What was issued under an earlier epoch than this never counts again.
            epoch: Epoch,
        },
        /// Somebody asks for a credential.
        Requested {
            /// Who asks.
            subject: Did,
            /// For which credential.
            schema: SchemaId,
            /// Who is asked.
            issuer: Did,
            /// On what it rests.
            evidence: DocumentRef,
            /// From that moment on anybody may clear the request away.
            expires_at: CivilSeconds,
        },
        /// Who asked does not any more. The deposit was given back.
        RequestWithdrawn {
            /// Who had asked.
            subject: Did,
            /// For which credential.
            schema: SchemaId,
        },
        /// A request that nobody answered was cleared away. The deposit was given back.
        RequestCleared {
            /// Who had asked.
            subject: Did,
            /// For which credential.
            schema: SchemaId,
        },
        /// What was ordered about a request was put right.
        FixAnswered {
            /// Who asks.
            subject: Did,
            /// For which credential.
            schema: SchemaId,
            /// On what the request rests now.
            evidence: DocumentRef,
        },
        /// An issuer refused a request. The deposit was given back.
        Refused {
            /// Who refused.
            issuer: Did,
            /// Who had asked.
            subject: Did,
            /// For which credential.
            schema: SchemaId,
            /// Why.
            reason: RefusalReason,
            /// Why, at length.
            document: Option<DocumentRef>,
        },
        /// A credential was issued.
        Issued {
            /// Who attests.
            issuer: Did,
            /// About whom.
            subject: Did,
            /// What.
            schema: SchemaId,
            /// The salted hash of what it says.
            commitment: H256,
            /// The first moment at which it does not count any more.
            expires_at: CivilSeconds,
        },
        /// A human is told apart from others by that from now on.
        NullifierBound {
            /// What tells them apart.
            nullifier: Nullifier,
            /// By which identity.
            holder: Did,
        },
        /// Something is to be put right.
        FixOrdered {
            /// Who ordered.
            issuer: Did,
            /// Who is to do it.
            subject: Did,
            /// Of which credential.
            schema: SchemaId,
            /// Whether it is about a request or about the credential itself.
            target: FixTarget,
            /// The first moment at which it is too late.
            until: CivilSeconds,
            /// What is to be put right.
            document: DocumentRef,
        },
        /// A credential does not count until it is resumed.
        Suspended {
            /// Its issuer.
            issuer: Did,
            /// Whom it is about.
            subject: Did,
            /// What it attests.
            schema: SchemaId,
        },
        /// A credential is suspended no more, and no order to fix stands.
        Resumed {
            /// Its issuer.
            issuer: Did,
            /// Whom it is about.
            subject: Did,
            /// What it attests.
            schema: SchemaId,
        },
        /// A credential never counts again.
        Revoked {
            /// Its issuer.
            issuer: Did,
            /// Whom it is about.
            subject: Did,
            /// What it attests.
            schema: SchemaId,
        },
        /// A credential counts for longer.
        Renewed {
            /// Its issuer.
            issuer: Did,
            /// Whom it is about.
            subject: Did,
            /// What it attests.
            schema: SchemaId,
            /// The first moment at which it does not count any more.
            expires_at: CivilSeconds,
        },
        /// A subject gave a credential up: it never counts again.
        Disowned {
            /// Its issuer.
            issuer: Did,
            /// Whom it is about.
            subject: Did,
            /// What it attested.
            schema: SchemaId,
        },
        /// A credential that ran out long ago was removed. Its deposit was given back.
        Cleared {
            /// Whom it was about.
            subject: Did,
            /// What it attested.
            schema: SchemaId,
        },
        /// A revocation that cannot be shown any more was removed. Its deposit was given back.
        RevocationCleared {
            /// Whom the credential was about.
            subject: Did,
            /// What it attested.
            schema: SchemaId,
            /// The salted hash of what it said.
            commitment: H256,
        },
        /// An issuer wants a nullifier to move.
        MoveApproved {
            /// Which.
            nullifier: Nullifier,
            /// Who holds it.
            from: Did,
            /// Who is to hold it.
            to: Did,
            /// Who approved.
            issuer: Did,
        },
        /// Enough issuers want a nullifier to move: public notice, in which its holder can stop it.
        MoveAnnounced {
            /// Which.
            nullifier: Nullifier,
            /// Who holds it.
            from: Did,
            /// Who is to hold it.
            to: Did,
            /// The first block in which it can happen.
            effective_at: BlockNumberFor<T>,
        },
        /// An issuer does not want a nullifier to move any more.
        MoveRetracted {
            /// Which.
            nullifier: Nullifier,
            /// Who had approved.
            issuer: Did,
        },
        /// A nullifier is not moved.
        MoveStopped {
            /// Which.
            nullifier: Nullifier,
            /// Who holds it.
            from: Did,
            /// Who was to hold it.
            to: Did,
            /// Whether its time had run out; otherwise the holder's controller stopped it.
            lapsed: bool,
        },
        /// A human has another identity now.
        NullifierMoved {
            /// By which they are told apart.
            nullifier: Nullifier,
            /// Who held it.
            from: Did,
            /// Who holds it.
            to: Did,
        },
        /// The parameters were changed; what is there already keeps those it began with.
        ParamsSet {
            /// The new parameters.
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        },
    }
}
