//! Asks a node by its RPC, and signs and sends calls, with nothing but the formats that wallets use.

use std::{
    io::{Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

use althing_runtime::{Balance, RuntimeCall, VERSION};
use codec::{Compact, Encode};
use serde_json::{json, Value};
use sp_core::{bytes, sr25519, Pair};
use sp_io::hashing::blake2_256;

use super::{Node, PATIENCE};

/// A signed extrinsic of the fourth format.
const SIGNED: u8 = 0x84;
/// An address that is an account's identifier, and a signature by Sr25519, as the runtime numbers them.
const BY_ID: u8 = 0;
const BY_SR25519: u8 = 1;
/// No era (it never expires), and no hash of the metadata.
const IMMORTAL: u8 = 0;
const NO_METADATA: u8 = 0;
/// Of what is longer than this the hash is signed.
const MAX_SIGNED: usize = 256;

/// `Balances.transfer_keep_alive`, by the numbers that wallets have from the metadata.
pub fn transfer(to: &str, amount: Balance) -> Vec<u8> {
    (20_u8, 3_u8, BY_ID, key(to).public(), Compact(amount)).encode()
}

/// `TimelockTreasury.give`.
pub fn gift(amount: Balance) -> Vec<u8> {
    RuntimeCall::TimelockTreasury(pallet_timelock_treasury::Call::give { amount }).encode()
}

/// `System.apply_authorized_upgrade`, by the numbers that wallets have from the metadata.
pub fn upgrade(code: &[u8]) -> Vec<u8> {
    (0_u8, 11_u8, code).encode()
}

fn key(path: &str) -> sr25519::Pair {
    sr25519::Pair::from_string(path, None).expect("a development account")
}

impl Node {
    /// Calls a method of the RPC.
    pub fn rpc(&self, method: &str, params: &Value) -> Value {
        let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
        let body = body.to_string();
        let address = self.rpc_address();
        let mut stream = TcpStream::connect(&address).expect("the node answers");
        write!(
            stream,
            "POST / HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .expect("the node listens");
        let mut answer = String::new();
        stream
            .read_to_string(&mut answer)
            .expect("the node answers");
        let (_, body) = answer.split_once("\r\n\r\n").expect("head and body");
        let answer: Value = serde_json::from_str(body).expect("JSON");
        assert_eq!(answer["error"], Value::Null, "{method}");
        answer["result"].clone()
    }

    /// Signs a call as a development account with that nonce, sends it, and waits until it is in a block;
    /// that block's number and hash.
    pub fn send(&self, who: &str, nonce: u32, call: &[u8]) -> (u32, String) {
        let genesis = self.rpc("chain_getBlockHash", &json!([0]));
        let genesis = bytes::from_hex(genesis.as_str().expect("a hash")).expect("a hash");
        let extension = (IMMORTAL, Compact(nonce), Compact(0_u128), NO_METADATA).encode();
        let versions = (VERSION.spec_version, VERSION.transaction_version).encode();
        // Its genesis, the block from which on it is valid, and no hash of the metadata.
        let implied = [versions, genesis.clone(), genesis, vec![NO_METADATA]].concat();
        let mut payload = [call, &extension, &implied].concat();
        if payload.len() > MAX_SIGNED {
            payload = blake2_256(&payload).to_vec();
        }
        let pair = key(who);
        let by = (
            SIGNED,
            BY_ID,
            pair.public(),
            BY_SR25519,
            pair.sign(&payload),
        )
            .encode();
        let extrinsic = [by, extension, call.to_vec()].concat().encode();
        let extrinsic = bytes::to_hex(&extrinsic, false);
        self.rpc("author_submitExtrinsic", &json!([extrinsic]));
        self.block_of(&extrinsic)
    }

    fn block_of(&self, extrinsic: &str) -> (u32, String) {
        let end = Instant::now() + PATIENCE;
        let mut number = 0;
        while Instant::now() < end {
            let hash = self.rpc("chain_getBlockHash", &json!([number]));
            let Some(hash) = hash.as_str() else {
                thread::sleep(Duration::from_millis(200));
                continue;
            };
            let block = self.rpc("chain_getBlock", &json!([hash]));
            let extrinsics = block["block"]["extrinsics"].as_array().expect("extrinsics");
            if extrinsics.iter().any(|it| it == extrinsic) {
                return (number, hash.into());
            }
            number += 1;
        }
        panic!("the extrinsic is in no block in time");
    }
}
