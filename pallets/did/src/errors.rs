//! Why calls are refused.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. New ones are added at the end.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// There is no identity with this identifier. Compare it with what `next_did` or the event
        /// `Created` told.
        IdentityNotFound,
        /// This identity has ended for ever. Make a new one.
        IdentityDeactivated,
        /// Another account rules this identity. Sign with the account that `Identities` names.
        NotController,
        /// Enough friends approved a recovery of this identity, so nothing of it can be changed. Its
        /// controller can cancel the recovery, or wait for its end.
        RecoveryUnderWay,
        /// Something still leans on this identity: the error says what. End that first.
        StillNeeded(Needed),
        /// This account has made as many identities as can be counted. Use another account.
        TooManyIdentities,
        /// There is no such key in the document: it was revoked, or never added. Look the document up.
        KeyNotFound,
        /// This key is in the document already. Revoke it first, or use another.
        KeyExists,
        /// The document holds as many keys as it can. Revoke one first.
        TooManyKeys,
        /// These bytes are no key of that kind: they are all zero, or the point is not in the
        /// compressed form that begins with 02 or 03. Give the public key as its kind wants it.
        KeyMalformed,
        /// A key of this kind must not be used so: a key needs one to five of the known relationships,
        /// and X25519 serves key agreement only. Choose other relationships.
        RelationshipsNotAllowed,
        /// A service with this identifier is in the document already. Remove it first.
        ServiceExists,
        /// There is no such service in the document. Look the document up.
        ServiceNotFound,
        /// The document holds as many services as it can. Remove one first.
        TooManyServices,
        /// A part of this service is not what it must be: identifier and type are words, the identifier
        /// does not begin with `key-`, the endpoint is a URI. Correct it.
        ServiceMalformed,
        /// One of these names is no URI, or stands there twice. Correct it.
        NameMalformed,
        /// This account speaks as an identity already. Unlink it first.
        AccountSpeaksAlready,
        /// This account does not speak as that identity. Look the document up.
        AccountNotLinked,
        /// As many accounts speak as this identity as can. Unlink one first.
        TooManyAccounts,
        /// The other account has to agree and did not. Hand in what it signed.
        ConsentMissing,
        /// What was signed was valid until an earlier block. Have it signed anew.
        SignatureExpired,
        /// The signature is not by that account or key over this payload. Compare chain, identity,
        /// number and every field with what was signed.
        SignatureNotMatching,
        /// The payload does not name the identity's next number. Look it up in `Identities` and sign
        /// anew.
        NonceNotNext,
        /// An identity cannot make this call: it would make another call, or is closed to identities.
        /// Sign the inner call itself.
        CallNotAllowed,
        /// This key may not make calls on the chain. Use one with the relationship of capability
        /// invocation.
        KeyCannotInvoke,
        /// Keys of this kind sign nothing on this chain. Use one of kind Sr25519, Ed25519 or Secp256k1.
        KeyCannotSign,
        /// This person holds a seat, which cannot be handed on. Recovery is the way to another key.
        SeatHeld,
        /// This identity has friends who can recover it, so control cannot be handed on. Give it an empty
        /// circle first, and wait until that is in force.
        FriendsNamed,
        /// This account rules the identity already. Name another.
        AlreadyController,
        /// Nobody is offered control of this identity. Ask its controller to offer it.
        OfferNotFound,
        /// The offer of control is over. Ask for a new one.
        OfferExpired,
        /// Control is offered to another account. Sign with the one that the offer names.
        NotOffered,
        /// A circle needs a threshold of two at least and as many friends. Name more, or ask for fewer.
        TooFewFriends,
        /// A friend is named twice. Name each once.
        FriendRepeated,
        /// The controller cannot be a friend of their own identity. Name somebody else.
        ControllerIsFriend,
        /// The delay is shorter or longer than the parameters admit. Look them up.
        DelayOutOfRange,
        /// This identity has no friends in force. The issuers of personhood can help.
        FriendsNotFound,
        /// A recovery for this new controller is open already, or one for another is armed. Approve
        /// that one, or wait for its end.
        RecoveryExists,
        /// No recovery of this identity is open. A friend can start one.
        RecoveryNotFound,
        /// This account is no friend in force of that identity.
        NotFriend,
        /// This friend has approved an attempt already, this one or another. Others have to.
        AlreadyApproved,
        /// Too few friends have approved. Ask for more approvals.
        RecoveryNotApproved,
        /// The delay is not over. Try again at the block that the event `RecoveryArmed` named.
        DelayNotOver,
        /// The time of this recovery is over. Have it cleared by `cancel_recovery`, and start anew.
        RecoveryExpired,
        /// After two cancellations this recovery cannot be cancelled: not while friends gather, and
        /// not once more of them approved than needed.
        RecoveryFirm,
        /// No open recovery names this new controller. Look up which accounts they name.
        NotNewController,
        /// A parameter is out of its range: the documentation of `Params` has them.
        ParamOutOfRange,
    }
}
