//! Checks before the node starts, so that a mistake is told in a sentence that says what to do,
//! instead of showing later as a silent or broken node.

use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
};

use althing_runtime::opaque::Block;
use sc_chain_spec::{BuildGenesisBlock, GenesisBlockBuilder};
use sc_cli::{Error, Result};
use sc_service::Configuration;
use sp_blockchain::HeaderBackend;
use sp_core::{
    crypto::{key_types, KeyTypeId},
    H256,
};
use sp_keystore::KeystorePtr;
use sp_runtime::traits::Block as _;

use crate::service::{Executor, FullBackend, FullClient};

/// Beside the database: the specification that it was found to agree with, and its genesis.
const NOTE: &str = "agrees-with";

/// Refuses to start on a port that something else listens on.
///
/// # Errors
/// Names the port and the flag that moves it.
pub fn ports(config: &Configuration) -> Result<()> {
    let rpc = config
        .rpc
        .addr
        .iter()
        .flatten()
        .filter(|endpoint| !endpoint.is_optional);
    for endpoint in rpc {
        free(endpoint.listen_addr, "RPC", "--rpc-port")?;
    }
    for address in config
        .network
        .listen_addresses
        .iter()
        .filter_map(tcp_address)
    {
        free(address, "peer-to-peer", "--port")?;
    }
    if let Some(prometheus) = &config.prometheus_config {
        free(
            prometheus.port,
            "Prometheus",
            "--prometheus-port (or do without: --no-prometheus)",
        )?;
    }
    Ok(())
}

/// The socket of a plain TCP multiaddress: `/ip4/A/tcp/P` or `/ip6/A/tcp/P`, whatever follows.
fn tcp_address(address: &sc_network::Multiaddr) -> Option<SocketAddr> {
    let text = address.to_string();
    let mut parts = text.split('/').skip(1);
    let ip = match parts.next()? {
        "ip4" | "ip6" => parts.next()?.parse().ok()?,
        _ => return None,
    };
    match (parts.next()?, parts.next()?.parse().ok()?) {
        ("tcp", port) => Some(SocketAddr::new(ip, port)),
        _ => None,
    }
}

fn free(address: SocketAddr, what: &str, flag: &str) -> Result<()> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        // A machine without this kind of address is no error: the node listens on the others.
        Err(error) if error.kind() == std::io::ErrorKind::AddrNotAvailable => Ok(()),
        Err(error) => Err(Error::Input(format!(
            "the {what} port {} cannot be used on {}: {error}. Is another node running? Stop it, or \
             choose another port with {flag}",
            address.port(),
            address.ip(),
        ))),
    }
}

/// Refuses a database that was made from another genesis than the specification's.
///
/// To learn the specification's genesis the runtime must be compiled and run, which takes seconds. So
/// a note beside the database says which specification it was found to agree with, and the check is
/// made again only when either is another one.
///
/// # Errors
/// Names both hashes, the folder, and the two ways out.
pub fn genesis(
    config: &Configuration,
    client: &FullClient,
    backend: &std::sync::Arc<FullBackend>,
    executor: Executor,
) -> Result<()> {
    let found = client.info().genesis_hash;
    let specification = config.chain_spec.as_json(false)?;
    let digest = H256(sp_io::hashing::blake2_256(specification.as_bytes()));
    let agreed = format!("{digest:?} {found:?}");
    let note = config
        .database
        .path()
        .and_then(Path::parent)
        .map(|folder| folder.join(NOTE));
    if let Some(note) = &note {
        if std::fs::read_to_string(note).is_ok_and(|text| text == agreed) {
            return Ok(());
        }
    }

    let builder = GenesisBlockBuilder::<Block, _, _>::new(
        config.chain_spec.as_storage_builder(),
        false,
        backend.clone(),
        executor,
    )?;
    let (block, _) = builder.build_genesis_block()?;
    let expected = block.hash();
    if expected == found {
        if let Some(note) = note {
            // Without it the next start takes longer, and nothing else.
            if let Err(error) = std::fs::write(&note, agreed) {
                log::debug!("{} cannot be written: {error}", note.display());
            }
        }
        return Ok(());
    }
    let folder = config
        .database
        .path()
        .map(|path| path.display().to_string());
    Err(Error::Input(format!(
        "the database{} was made from another genesis: it holds {found:?}, and the chain \
         specification `{}` gives {expected:?}. Start with the specification that it was made from, \
         with another --base-path, or remove it with `althing purge-chain` and synchronise anew",
        folder.map(|folder| format!(" in `{folder}`")).unwrap_or_default(),
        config.chain_spec.id(),
    )))
}

/// Refuses to run as a validator without the keys to make and to finalise blocks.
///
/// # Errors
/// Names the missing keys, the folder, and how to make them.
pub fn session_keys(config: &Configuration, keystore: &KeystorePtr) -> Result<()> {
    let missing: Vec<_> = [("Aura", key_types::AURA), ("GRANDPA", key_types::GRANDPA)]
        .into_iter()
        .filter(|(_, kind)| !holds(keystore, *kind))
        .map(|(name, _)| name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let folder = config.keystore.path().map_or_else(
        || "in memory".into(),
        |path| format!("`{}`", path.display()),
    );
    Err(Error::Input(format!(
        "a validator needs an Aura and a GRANDPA key, and the keystore {folder} has no {} key. Make \
         both with `althing key insert --key-type aura --scheme sr25519` and `althing key insert \
         --key-type gran --scheme ed25519`; or start once without --validator, call the RPC \
         `author_rotateKeysWithOwner`, and start again. For a development chain, use --alice",
        missing.join(" and no "),
    )))
}

fn holds(keystore: &KeystorePtr, kind: KeyTypeId) -> bool {
    keystore.keys(kind).is_ok_and(|keys| !keys.is_empty())
}
