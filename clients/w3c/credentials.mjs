// Verifiable Credentials 2.0 whose status is a record of an Althing chain: contexts/README.md has the rules.

import { createHash, randomBytes } from 'node:crypto';

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { base58Decode, base58Encode } from '@polkadot/util-crypto';

import { documentLoader } from './loader.mjs';

export const RECORD = 'AlthingCredentialRecord';

/** Text of a value by RFC 8785: names in the order of their UTF-16 units, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** What the chain keeps of a credential, as hexadecimal. */
export function commitment({ proof: _, ...credential }) {
  return `0x${createHash('sha256').update(canonical(credential), 'utf8').digest('hex')}`;
}

/** The status of a credential whose record will stand under `schema` on the chain of this genesis hash. */
export const recordStatus = ({ chain, schema, salt = randomBytes(32) }) => ({
  type: RECORD,
  chain,
  schema,
  salt: `u${Buffer.from(salt).toString('base64url')}`,
});

/** The text of an identity that the chain tells as hexadecimal. */
export const didText = (hex) => `did:althing:z${base58Encode(Buffer.from(hex.slice(2), 'hex'))}`;

/** The same the other way, for calls of the chain. */
export const didHex = (text) => `0x${Buffer.from(base58Decode(text.replace(/^did:althing:z/, ''))).toString('hex')}`;

/** The record of a subject under a schema, as `api.call.credentialsApi.credential` tells it, or null. */
export function recordOf(report) {
  const { view, commitment: committed, problem } = report?.toJSON?.() ?? report ?? {};
  if (!view) return null;
  return {
    issuer: didText(view.issuer),
    issuedAt: Number(view.issuedAt),
    commitment: committed,
    problem: problem ?? null,
  };
}

function statusOf(credential) {
  const found = [credential.credentialStatus ?? []].flat().filter(({ type }) => [type].flat().includes(RECORD));
  if (found.length !== 1)
    throw new Error(`a credential of this chain has one status of type ${RECORD}, not ${found.length}`);
  return found[0];
}

const issuerOf = ({ issuer }) => (typeof issuer === 'string' ? issuer : issuer.id);

/** The record on which a credential rests; an error that says why, if it does not count now. */
async function ensureRecord(credential, { chain, record }) {
  const status = statusOf(credential);
  if (status.chain !== chain) throw new Error(`the record is on another chain: ${status.chain}`);
  const subject = credential.credentialSubject?.id;
  if (!subject) throw new Error('a credential of this chain has one subject, and says who');
  const found = recordOf(await record(subject, status.schema));
  if (!found) throw new Error('there is no record of it on the chain');
  if (found.commitment !== commitment(credential)) throw new Error('the record is of another credential');
  if (found.issuer !== issuerOf(credential)) throw new Error(`the record is of another issuer: ${found.issuer}`);
  if (found.problem) throw new Error(`the record does not count: ${found.problem}`);
  return found;
}

/**
 * An issuer's document as it stood at a moment, in unix seconds, for its assertions alone: a key that was
 * revoked later is an assertion method, since only such keys are kept.
 */
export function assertionsAt(document, seconds) {
  const wereLive = (document.verificationMethod ?? []).filter(
    ({ revoked }) => revoked !== undefined && Date.parse(revoked) > seconds * 1000,
  );
  const assertionMethod = [...(document.assertionMethod ?? []), ...wereLive.map(({ id }) => id)];
  return assertionMethod.length ? { ...document, assertionMethod } : document;
}

function loaderAt({ dereference }, issuer, seconds) {
  const load = documentLoader(dereference);
  return async (url) => {
    const loaded = await load(url);
    if (url === issuer) loaded.document = assertionsAt(loaded.document, seconds);
    return loaded;
  };
}

/** The suite that makes proofs with a signer, and checks them without one. */
export const suite = (signer, date) => new DataIntegrityProof({ signer, date, cryptosuite });

/** A credential with its proof, and the commitment with which it is to be issued on the chain. */
export async function sign(credential, { signer, date, functions }) {
  const signed = await vc.issue({
    credential: structuredClone(credential),
    suite: suite(signer, date),
    documentLoader: documentLoader(functions.dereference),
  });
  return { credential: signed, commitment: commitment(signed) };
}

/**
 * Verifies a credential: its record on the chain, and its proof by the library.
 *
 * `functions` are those of `resolver(ask)`; `record(subject, schema)` reads the chain; `chain` is its genesis
 * hash. Gives `{ verified, error? }`, where the error says what is wrong.
 */
export async function verify(credential, { functions, record, chain, now = new Date() }) {
  let found;
  try {
    found = await ensureRecord(credential, { chain, record });
  } catch (error) {
    return { verified: false, error };
  }
  const { verified, error } = await vc.verifyCredential({
    credential: structuredClone(credential),
    suite: suite(),
    documentLoader: loaderAt(functions, issuerOf(credential), found.issuedAt),
    // It was checked above, before the proof, whose key depends on it.
    checkStatus: async () => ({ verified: true }),
    now,
  });
  return verified ? { verified } : { verified, error };
}
