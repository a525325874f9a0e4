// DID documents between their representations and the data model: DID Core 1.0, section 6.

import { isDid } from './syntax.mjs';

export const JSON_LD = 'application/did+ld+json';
export const JSON_ONLY = 'application/did+json';
/** The representations that can be read and written here. */
export const REPRESENTATIONS = [JSON_LD, JSON_ONLY];

const DID_CONTEXT = 'https://www.w3.org/ns/did/v1';
/** What belongs to a representation and not to the document: the registry names no other entry. */
const ENTRIES_OF_REPRESENTATIONS = ['@context'];
/** The properties of a document that the contexts of this method define. */
const TERMS = [
  'id',
  'alsoKnownAs',
  'controller',
  'verificationMethod',
  'authentication',
  'assertionMethod',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
  'service',
];

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function ensureRepresentation(mediaType) {
  if (!REPRESENTATIONS.includes(mediaType)) throw new TypeError(`no representation that is known here: ${mediaType}`);
}

function ensureContext(context) {
  const first = Array.isArray(context) ? context[0] : context;
  if (first !== DID_CONTEXT) throw new TypeError(`a document in JSON-LD has ${DID_CONTEXT} as its first context`);
}

function ensureDocument(document) {
  if (!isMap(document)) throw new TypeError('a DID document is a map');
  if (!isDid(document.id)) throw new TypeError(`the id of a DID document is a DID, not ${JSON.stringify(document.id)}`);
  const ids = (document.service ?? []).map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new TypeError(`two services have the id ${twice}`);
}

/** Reads a representation: the document as data, and the entries that belong to the representation. */
export function consume(stream, mediaType) {
  ensureRepresentation(mediaType);
  let root;
  try {
    root = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(stream));
  } catch (cause) {
    throw new TypeError('a DID document is written in JSON', { cause });
  }
  if (!isMap(root)) throw new TypeError('the root of a DID document is a JSON object');
  const entries = {};
  const document = {};
  for (const [name, value] of Object.entries(root)) {
    if (ENTRIES_OF_REPRESENTATIONS.includes(name)) entries[name] = value;
    else if (mediaType !== JSON_LD || TERMS.includes(name)) document[name] = value;
  }
  if (mediaType === JSON_LD) ensureContext(entries['@context']);
  ensureDocument(document);
  return { document, entries };
}

/** Writes a representation, and says which. */
export function produce(document, entries, mediaType) {
  ensureRepresentation(mediaType);
  ensureDocument(document);
  if (mediaType === JSON_LD) ensureContext(entries['@context']);
  const stream = new TextEncoder().encode(JSON.stringify({ ...entries, ...document }));
  return { stream, mediaType };
}
