// Loads what JSON-LD refers to, from this tree and from installed packages: never from the network.

import { readFileSync } from 'node:fs';

import { contexts as credentials } from '@digitalbazaar/credentials-context';
import multikey from '@digitalbazaar/multikey-context';
import didContexts from 'did-context';

const ours = JSON.parse(readFileSync(new URL('../contexts/credential-record-v1.jsonld', import.meta.url), 'utf8'));

/** The name of our context, as credentials give it. */
export const CREDENTIAL_RECORD_CONTEXT = 'urn:althing:contexts:credential-record:v1';

const STATIC = new Map([
  ...credentials,
  ...didContexts.contexts,
  [multikey.CONTEXT_URL, multikey.CONTEXT],
  [CREDENTIAL_RECORD_CONTEXT, ours],
]);

/**
 * A document loader for jsonld and the libraries on it. It knows the contexts of DID Core, of credentials, of
 * Multikey and ours; and what `dereference` finds: documents and verification methods of this method.
 */
export function documentLoader(dereference) {
  return async (url) => {
    const known = STATIC.get(url);
    if (known) return { contextUrl: null, documentUrl: url, document: known };
    if (!dereference || !url.startsWith('did:')) throw new Error(`${url} is not known, and nothing is fetched`);
    const { dereferencingMetadata, contentStream } = await dereference(url, {});
    if (dereferencingMetadata.error) throw new Error(`${url}: ${dereferencingMetadata.error}`);
    return { contextUrl: null, documentUrl: url, document: JSON.parse(new TextDecoder().decode(contentStream)) };
  };
}
