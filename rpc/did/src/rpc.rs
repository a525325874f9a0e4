//! The call `did_resolve`.

use std::{marker::PhantomData, sync::Arc};

use codec::Codec;
use jsonrpsee::{
    core::RpcResult,
    proc_macros::rpc,
    types::{ErrorObject, ErrorObjectOwned},
};
use pallet_did::runtime_api::DidApi;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::traits::{Block as BlockT, NumberFor};

use crate::Resolution;

/// The code of the error by which a node says that it could not ask its runtime.
const RUNTIME_ERROR: i32 = 1;

/// What a node answers of identities, for W3C clients.
#[rpc(server)]
pub trait DidRpc<BlockHash> {
    /// The resolution result of a DID, by the state of the block `at`, or of the best block.
    #[method(name = "did_resolve", blocking)]
    fn resolve(&self, did: String, at: Option<BlockHash>) -> RpcResult<Resolution>;
}

/// Names types without holding any of them.
type Types<Block, AccountId, Balance> = fn() -> (Block, AccountId, Balance);

/// Answers by the runtime of the client's chain.
pub struct DidResolver<C, Block, AccountId, Balance> {
    client: Arc<C>,
    types: PhantomData<Types<Block, AccountId, Balance>>,
}

impl<C, Block, AccountId, Balance> DidResolver<C, Block, AccountId, Balance> {
    /// One for this client.
    #[must_use]
    pub const fn new(client: Arc<C>) -> Self {
        Self {
            client,
            types: PhantomData,
        }
    }
}

impl<C, Block, AccountId, Balance> DidRpcServer<Block::Hash>
    for DidResolver<C, Block, AccountId, Balance>
where
    Block: BlockT,
    C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
    C::Api: DidApi<Block, AccountId, Balance, NumberFor<Block>>,
    AccountId: Codec + 'static,
    Balance: Codec + 'static,
{
    fn resolve(&self, did: String, at: Option<Block::Hash>) -> RpcResult<Resolution> {
        let at = at.unwrap_or_else(|| self.client.info().best_hash);
        Resolution::of(&did, |did| self.client.runtime_api().resolve(at, did))
            .map_err(|error| refused(&error))
    }
}

fn refused(error: &impl ToString) -> ErrorObjectOwned {
    ErrorObject::owned(
        RUNTIME_ERROR,
        "The identity could not be read from the state of that block.",
        Some(error.to_string()),
    )
}
