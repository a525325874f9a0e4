// What the journeys of identities ask of a chain, and the payloads that people sign beside transactions:
// pallets/did/README.md has them byte by byte.

import assert from 'node:assert/strict';

import { compactAddLength, hexToU8a, stringToU8a, u8aConcat, u8aToHex, u8aWrapBytes } from '@polkadot/util';
import { Resolver } from 'did-resolver';

import { didText } from '../../w3c/credentials.mjs';
import { getResolver, overHttp, overProvider } from '../../w3c/resolver.mjs';
import { readError, sendIncluded } from './transactions.mjs';
import { LONG, only } from './validators.mjs';

/** What Polkadot.js has to be told of the node's own call: `api.rpc.did.resolve(did)`. */
export const DID_RPC = {
  did: {
    resolve: {
      description: 'Resolves a DID of this chain',
      params: [
        { name: 'did', type: 'Text' },
        { name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
      ],
      type: 'Json',
    },
  },
};

/** What a key may be used for; sums of these are relationships. */
export const USE = { login: 1, assert: 2, agree: 4, call: 8, delegate: 16 };

/** A key as the calls of the chain take it: of a pair of Polkadot.js, or of bytes with their kind. */
export function newKey(pair, relationships, kind = KINDS[pair.type].key) {
  return { public: { [kind]: u8aToHex(pair.publicKey) }, relationships };
}

const KINDS = {
  sr25519: { key: 'Sr25519', account: 'Sr25519' },
  ed25519: { key: 'Ed25519', account: 'Ed25519' },
  ecdsa: { key: 'Secp256k1', account: 'Ecdsa' },
};

const u32 = (number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
};

/** Tag, chain and fields: `genesis` is another chain's for payloads that must not be good on this one. */
function payload(api, tag, fields, genesis = api.genesisHash.toHex()) {
  return u8aConcat(compactAddLength(stringToU8a(tag)), hexToU8a(genesis), ...fields);
}

/** What the newcomer signs for the identity that a sponsor is to make. */
export async function createConsent(api, pair, { validUntil, wrap = false }, [kind, keys, services, names]) {
  const [did, created] = await Promise.all([
    api.call.didApi.nextDid(pair.address),
    api.query.did.created(pair.address),
  ]);
  const wanted = api.tx.did.create(kind, keys, services, names).method.args.map((part) => part.toU8a());
  const fields = [did.toU8a(), u32(created.toNumber()), u32(validUntil), ...wanted];
  return consent(pair, validUntil, payload(api, 'althing/did-create', fields), wrap);
}

/** What an account signs that is to speak as an identity. */
export async function linkConsent(api, pair, { did, validUntil }) {
  const { nonce } = (await api.query.did.identities(did)).unwrap();
  const fields = [hexToU8a(did), pair.publicKey, nonce.toU8a(), u32(validUntil)];
  return consent(pair, validUntil, payload(api, 'althing/did-link', fields));
}

function consent(pair, validUntil, bytes, wrap = false) {
  const signature = pair.sign(wrap ? u8aWrapBytes(bytes) : bytes);
  return { validUntil, signature: { [KINDS[pair.type].account]: u8aToHex(signature) } };
}

/**
 * A call that an identity makes by a signed payload. Anybody may send it.
 *
 * @param {{ did: string, keyId: number, nonce: number, validUntil: number }} terms what the call says
 * @param call the inner call, a submittable of `api.tx`
 * @param {object} signed what is signed in place of the same: another `did`, `nonce`, `call`, `genesis`,
 *   `version`; `wrap` for bytes as wallets wrap them
 */
export function dispatchAs(api, pair, { did, keyId, nonce, validUntil }, call, signed = {}) {
  const said = { did, keyId, nonce, validUntil, call, version: transactionVersion(api), ...signed };
  const numbers = [said.keyId, said.nonce, said.validUntil].map(u32);
  const fields = [u32(said.version), hexToU8a(said.did), ...numbers, said.call.method.toU8a()];
  const bytes = payload(api, 'althing/did-call', fields, signed.genesis);
  const signature = { [KINDS[pair.type].key]: u8aToHex(pair.sign(signed.wrap ? u8aWrapBytes(bytes) : bytes)) };
  return api.tx.did.dispatchAs(did, keyId, nonce, validUntil, call, signature);
}

export const transactionVersion = (api) => api.runtimeVersion.transactionVersion.toNumber();

/** The number that the next payload of an identity must name. */
export async function nonceOf(api, did) {
  return (await api.query.did.identities(did)).unwrap().nonce.toNumber();
}

/** What became of the one call that an identity made in a block: the name of its error, or null. */
export function dispatched(api, events) {
  const { result } = only(events, 'did.DispatchedAs');
  return result.isErr ? readError(api.registry, result.asErr).name : null;
}

/** The identity that an account speaks as after block `hash`, as hexadecimal; null for none. */
export async function didOf(api, address, hash) {
  const from = hash ? await api.at(hash) : api;
  return (await from.call.didApi.didOf(address)).unwrapOr(null)?.toHex() ?? null;
}

/** The number of the best block. */
export const best = async (api) => (await api.rpc.chain.getHeader()).number.toNumber();

/** Sends and waits until it is in a block, where a journey must not lose time; any error fails the test. */
export async function soon(tx, signer) {
  const sent = await sendIncluded(tx, signer, { timeout: LONG });
  assert.equal(sent.error, null, JSON.stringify(sent.error));
  return sent;
}

/** What is held of an account at a block for a reason of a pallet, such as `Did` and `Identity`. */
export async function heldAt(api, hash, address, pallet, reason) {
  const holds = await (await api.at(hash)).query.balances.holds(address);
  const hold = holds.find(({ id }) => id[`is${pallet}`] && id[`as${pallet}`].type === reason);
  return hold ? hold.amount.toBigInt() : 0n;
}

/** What an account has, free and held, after block `hash`. */
export async function fundsAt(api, hash, address) {
  const { data } = await (await api.at(hash)).query.system.account(address);
  return { free: data.free.toBigInt(), total: data.free.toBigInt() + data.reserved.toBigInt() };
}

/** By how much a block changed what an account has free, and free and held. */
export async function changeIn(api, hash, address) {
  const { parentHash } = await api.rpc.chain.getHeader(hash);
  const [before, after] = await Promise.all([fundsAt(api, parentHash, address), fundsAt(api, hash, address)]);
  return { free: after.free - before.free, total: after.total - before.total };
}

/**
 * Resolves an identity after block `hash` by every way there is: Polkadot.js, each node over HTTP, and
 * the library did-resolver. All have to say the same.
 */
export async function resolveEverywhere(api, nodes, did, hash) {
  const text = didText(did);
  const answer = (await api.rpc.did.resolve(text, hash)).toJSON();
  assert.deepEqual(await overProvider(api._rpcCore.provider, { at: hash })(text), answer, 'over the provider');
  const { number } = await nodes[0].header(hash);
  for (const node of nodes) {
    await node.waitFinalisedNumber(number, LONG);
    assert.deepEqual(await overHttp(node.http, { at: hash })(text), answer, node.name);
    const library = new Resolver(getResolver(overHttp(node.http, { at: hash })));
    assert.deepEqual(await library.resolve(text), answer, `did-resolver at ${node.name}`);
  }
  return { text, document: answer.didDocument, metadata: answer.didDocumentMetadata, answer };
}

/** The fragments of a document's keys under one relationship, and of all with which it lists. */
export const fragments = (list = []) => list.map((entry) => (entry.id ?? entry).split('#')[1]);

/** Civil time now, in unix seconds. */
export const civilNow = async (api) => (await api.call.civilClockApi.now()).toNumber();

export const DAY = 24 * 60 * 60;

/** Why a credential does not count after block `hash`; null if it does. */
export async function problemOf(api, subject, schema, hash) {
  const from = hash ? await api.at(hash) : api;
  const report = await from.call.credentialsApi.credential(subject, schema);
  if (report.isNone) return 'Missing';
  return report.unwrap().problem.unwrapOr(null)?.type ?? null;
}
