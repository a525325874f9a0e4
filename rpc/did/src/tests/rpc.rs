//! The call itself, as the node's server makes it.

use std::sync::Arc;

use althing_primitives::{CivilSeconds, Did};
use jsonrpsee::{tokio::runtime, MethodsError, RpcModule};
use serde_json::{json, Value};
use sp_api::{mock_impl_runtime_apis, ApiError, ApiRef, ProvideRuntimeApi};
use sp_blockchain::{BlockStatus, HeaderBackend, Info};
use sp_runtime::{generic, testing::H256, traits::BlakeTwo256, AccountId32, OpaqueExtrinsic};

use super::support::{bare, View};
use crate::{to_text, DidResolver, DidRpcServer};

type Block = generic::Block<generic::Header<u32, BlakeTwo256>, OpaqueExtrinsic>;
type Balance = u128;
type Answer = sp_blockchain::Result<Option<H256>>;

const KNOWN: Did = Did([1; 32]);
const BEST: H256 = H256::repeat_byte(0xbe);
const EARLIER: H256 = H256::repeat_byte(0xea);

/// A client whose chain has one identity, made after the earlier block, and no other states.
struct Client;

#[derive(Clone)]
struct Api;

impl ProvideRuntimeApi<Block> for Client {
    type Api = Api;

    fn runtime_api(&self) -> ApiRef<'_, Api> {
        Api.into()
    }
}

mock_impl_runtime_apis! {
    impl pallet_did::runtime_api::DidApi<Block, AccountId32, Balance, u32> for Api {
        #[advanced]
        fn resolve(at: H256, did: Did) -> Result<Option<View>, ApiError> {
            if at == BEST {
                Ok((did == KNOWN).then(|| bare(KNOWN, CivilSeconds(0))))
            } else if at == EARLIER {
                Ok(None)
            } else {
                Err(ApiError::UnknownBlock("its state is gone".into()))
            }
        }
    }
}

impl HeaderBackend<Block> for Client {
    fn header(&self, _: H256) -> sp_blockchain::Result<Option<generic::Header<u32, BlakeTwo256>>> {
        unreachable!("resolving reads no header")
    }

    fn info(&self) -> Info<Block> {
        Info {
            best_hash: BEST,
            best_number: 2,
            genesis_hash: EARLIER,
            finalized_hash: EARLIER,
            finalized_number: 0,
            finalized_state: None,
            number_leaves: 1,
            block_gap: None,
        }
    }

    fn status(&self, _: H256) -> sp_blockchain::Result<BlockStatus> {
        unreachable!("resolving asks for no status")
    }

    fn number(&self, _: H256) -> sp_blockchain::Result<Option<u32>> {
        unreachable!("resolving asks for no number")
    }

    fn hash(&self, _: u32) -> Answer {
        unreachable!("resolving asks for no hash")
    }
}

/// What the server answers to these parameters.
fn call(parameters: Value) -> Result<Value, MethodsError> {
    let resolver = DidResolver::<_, Block, AccountId32, Balance>::new(Arc::new(Client));
    let mut module = RpcModule::new(());
    module.merge(resolver.into_rpc()).expect("no name is taken");
    let parameters: Vec<Value> = serde_json::from_value(parameters).expect("a list");
    let runtime = runtime::Builder::new_current_thread().build();
    runtime
        .expect("it starts")
        .block_on(module.call("did_resolve", parameters))
}

fn error_of(parameters: Value) -> Value {
    match call(parameters) {
        Err(MethodsError::JsonRpc(error)) => json!({
            "code": error.code(),
            "message": error.message(),
            "data": error.data().map(|data| data.get().to_owned()),
        }),
        other => panic!("{other:?} is no refusal"),
    }
}

#[test]
fn an_identity_is_resolved_by_the_best_block() {
    let text = to_text(&KNOWN);
    let answer = call(json!([text])).expect("it is answered");
    assert_eq!(answer["didDocument"]["id"], text);
    assert_eq!(
        answer["didResolutionMetadata"],
        json!({ "contentType": "application/did+ld+json" })
    );
}

#[test]
fn an_identity_is_resolved_by_another_block_if_one_is_named() {
    let answer = call(json!([to_text(&KNOWN), EARLIER])).expect("it is answered");
    assert_eq!(answer["didDocument"], Value::Null);
    assert_eq!(
        answer["didResolutionMetadata"],
        json!({ "error": "notFound" })
    );
    assert_eq!(answer["didDocumentMetadata"], json!({}));
}

#[test]
fn text_that_names_nothing_is_answered_and_not_refused() {
    for (text, error) in [
        ("did:althing:x", "invalidDid"),
        ("did:key:z6Mk", "methodNotSupported"),
        (&*to_text(&Did([2; 32])), "notFound"),
    ] {
        let answer = call(json!([text])).expect("it is answered");
        assert_eq!(answer["didResolutionMetadata"], json!({ "error": error }));
    }
}

#[test]
fn a_state_that_is_gone_is_refused_with_the_reason() {
    let error = error_of(json!([to_text(&KNOWN), H256::zero()]));
    assert_eq!(error["code"], 1);
    let data = error["data"].as_str().expect("it says why");
    assert!(data.contains("its state is gone"), "{data}");
}

#[test]
fn parameters_that_are_none_are_refused_as_invalid() {
    for parameters in [
        json!([]),
        json!([7]),
        json!([null]),
        json!(["did:althing:x", "0x12"]),
    ] {
        assert_eq!(
            error_of(parameters.clone())["code"],
            -32_602,
            "{parameters}"
        );
    }
}
