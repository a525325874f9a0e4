// Resolves did:althing through a node: the functions of DID Core 1.0, section 7, and a driver for the
// npm package did-resolver. docs/did-method.md specifies the method.

import { consume, JSON_LD, JSON_ONLY, produce, REPRESENTATIONS } from './documents.mjs';
import { isDid, parseDidUrl } from './syntax.mjs';

const METHOD = 'althing';

/** Asks a node over HTTP. `at` is the hash of the block whose state answers; without it the best one's. */
export function overHttp(url, { at, timeout = 30_000 } = {}) {
  return async (did) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'did_resolve', params: at ? [did, at] : [did] }),
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) throw new Error(`the node answered with HTTP status ${response.status}`);
    const { result, error } = await response.json();
    if (error) throw new Error(`${error.message} (${error.code})${error.data ? `: ${error.data}` : ''}`);
    return result;
  };
}

/** Asks a node over a provider of Polkadot.js, such as a WsProvider. */
export const overProvider =
  (provider, { at } = {}) =>
  (did) =>
    provider.send('did_resolve', at ? [did, at] : [did]);

const failed = (error) => ({ didResolutionMetadata: { error }, didDocumentMetadata: {} });

/**
 * The functions of DID Core, by what `ask` answers: `overHttp(url)`, `overProvider(provider)`, or anything
 * that gives results as the node's `did_resolve` does.
 */
export function resolver(ask) {
  async function asked(did) {
    if (!isDid(did)) return failed('invalidDid');
    try {
      return await ask(did);
    } catch (cause) {
      const { didResolutionMetadata, ...rest } = failed('internalError');
      return { didResolutionMetadata: { ...didResolutionMetadata, message: cause.message }, ...rest };
    }
  }

  /** The document as data. */
  async function resolve(did, resolutionOptions) {
    if (resolutionOptions.accept !== undefined) throw new TypeError('accept is for resolveRepresentation');
    const { didDocument, didResolutionMetadata, didDocumentMetadata } = await asked(did);
    if (didResolutionMetadata.error) return { didResolutionMetadata, didDocument: null, didDocumentMetadata };
    const { contentType, ...metadata } = didResolutionMetadata;
    const stream = new TextEncoder().encode(JSON.stringify(didDocument));
    return {
      didResolutionMetadata: metadata,
      didDocument: consume(stream, contentType).document,
      didDocumentMetadata,
    };
  }

  /** The document as bytes, in the representation that the caller accepts. */
  async function resolveRepresentation(did, resolutionOptions) {
    const accept = resolutionOptions.accept ?? JSON_LD;
    const nothing = { didDocumentStream: new Uint8Array() };
    if (!REPRESENTATIONS.includes(accept)) return { ...failed('representationNotSupported'), ...nothing };
    const { didDocument, didResolutionMetadata, didDocumentMetadata } = await asked(did);
    if (didResolutionMetadata.error) return { didResolutionMetadata, ...nothing, didDocumentMetadata };
    const given = new TextEncoder().encode(JSON.stringify(didDocument));
    const { document, entries } = consume(given, didResolutionMetadata.contentType);
    const { stream, mediaType } = produce(document, accept === JSON_ONLY ? {} : entries, accept);
    return {
      didResolutionMetadata: { ...didResolutionMetadata, contentType: mediaType },
      didDocumentStream: stream,
      didDocumentMetadata,
    };
  }

  /** What a DID URL of this method stands for: a document, a verification method or a service. */
  async function dereference(didUrl, dereferencingOptions) {
    const unsuccessful = (error) => ({
      dereferencingMetadata: { error },
      contentStream: new Uint8Array(),
      contentMetadata: {},
    });
    const url = parseDidUrl(didUrl);
    if (!url) return unsuccessful('invalidDidUrl');
    // The method has no paths and no parameters.
    if (url.path || url.query !== undefined) return unsuccessful('notFound');
    const representation = await resolveRepresentation(url.did, dereferencingOptions);
    const { didResolutionMetadata, didDocumentStream, didDocumentMetadata } = representation;
    const { error, contentType } = didResolutionMetadata;
    if (error) return unsuccessful(error);
    if (url.fragment === undefined) {
      return {
        dereferencingMetadata: { contentType },
        contentStream: didDocumentStream,
        contentMetadata: didDocumentMetadata,
      };
    }
    const { document, entries } = consume(didDocumentStream, contentType);
    const parts = [...(document.verificationMethod ?? []), ...(document.service ?? [])];
    const part = parts.find(({ id }) => id === didUrl);
    if (!part) return unsuccessful('notFound');
    return {
      dereferencingMetadata: { contentType: contentType === JSON_LD ? 'application/ld+json' : 'application/json' },
      contentStream: new TextEncoder().encode(JSON.stringify({ ...entries, ...part })),
      contentMetadata: {},
    };
  }

  return { resolve, resolveRepresentation, dereference };
}

/** A driver for `new Resolver(getResolver(ask))` of the npm package did-resolver. */
export function getResolver(ask) {
  const { resolveRepresentation } = resolver(ask);

  async function althing(did, parsed, _, { accept } = {}) {
    // A query asks for another document than the latest, and the method has no parameters.
    if (parsed.path || parsed.query) return { ...failed('notFound'), didDocument: null };
    const { didDocumentStream, ...result } = await resolveRepresentation(did, accept ? { accept } : {});
    const didDocument = didDocumentStream.length ? JSON.parse(new TextDecoder().decode(didDocumentStream)) : null;
    return { ...result, didDocument };
  }

  return { [METHOD]: althing };
}
