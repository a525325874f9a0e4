// What the statements look at in a document.

import { base58Decode } from '@polkadot/util-crypto';

/** The relationships of DID Core, with the sections that define them. */
export const RELATIONSHIPS = [
  ['5.3.1', 'authentication'],
  ['5.3.2', 'assertionMethod'],
  ['5.3.3', 'keyAgreement'],
  ['5.3.4', 'capabilityInvocation'],
  ['5.3.5', 'capabilityDelegation'],
];

export const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All verification methods of a document, listed or embedded. */
export function methodsOf(document) {
  const embedded = RELATIONSHIPS.flatMap(([, name]) => document[name] ?? []);
  return [...(document.verificationMethod ?? []), ...embedded].filter(isMap);
}

/** Everything in a document that has to be a DID URL. */
export function urlsOf(document) {
  const references = RELATIONSHIPS.flatMap(([, name]) => document[name] ?? []).filter((entry) => !isMap(entry));
  const ids = [...methodsOf(document), ...(document.service ?? [])].map(({ id }) => id);
  return [...references, ...ids];
}

// https://github.com/multiformats/multicodec/blob/master/table.csv, as unsigned varints.
const MULTICODECS = [
  { kind: 'Sr25519', prefix: [0xef, 0x01], length: 32 },
  { kind: 'Ed25519', prefix: [0xed, 0x01], length: 32 },
  { kind: 'Secp256k1', prefix: [0xe7, 0x01], length: 33 },
  { kind: 'P256', prefix: [0x80, 0x24], length: 33 },
  { kind: 'X25519', prefix: [0xec, 0x01], length: 32 },
];

/** The kind and the bytes of a key in base58btc with its multicodec; an error if it is none. */
export function decodeMultikey(text) {
  if (typeof text !== 'string' || text[0] !== 'z') throw new TypeError(`${text} is not in base58btc`);
  const bytes = base58Decode(text.slice(1));
  const codec = MULTICODECS.find(({ prefix }) => prefix.every((byte, place) => bytes[place] === byte));
  if (!codec || bytes.length !== codec.prefix.length + codec.length) throw new TypeError(`${text} is no key`);
  return { kind: codec.kind, key: bytes.slice(codec.prefix.length) };
}

/**
 * The normal form of a URI as the URL class of the platform has it, which is that of RFC 3986 for the
 * schemes of the web but for the case of escapes; other schemes are only put in small letters.
 */
export function normalUri(text) {
  const upper = (part) =>
    part.replace(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
    });
  return upper(new URL(text).href);
}
