//! What a member reads, over the node's interface.

use althing_primitives::Did;
use codec::Codec;

use crate::{DidDocumentView, KeyId, KeyView, RecoveryView};

sp_api::decl_runtime_apis! {
    /// Identities, as members and resolvers read them.
    pub trait DidApi<AccountId, Balance, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        BlockNumber: Codec,
    {
        /// All that is published of an identity, ended or not; none if it never existed.
        fn resolve(did: Did) -> Option<DidDocumentView<AccountId>>;
        /// The identity that an account speaks as.
        fn did_of(account: AccountId) -> Option<Did>;
        /// The identity that will be made next for an account.
        fn next_did(account: AccountId) -> Did;
        /// A key of an identity by its number, live or revoked.
        fn key(did: Did, id: KeyId) -> Option<KeyView>;
        /// How an identity can be recovered, and whether somebody is at it.
        fn recovery(did: Did) -> Option<RecoveryView<AccountId, Balance, BlockNumber>>;
    }
}
