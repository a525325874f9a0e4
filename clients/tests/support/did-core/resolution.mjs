// Statements of DID Core 1.0, section 7: resolution results, and the functions that give them.

import assert from 'node:assert/strict';

import { consume, JSON_LD, JSON_ONLY, REPRESENTATIONS } from '../../../w3c/documents.mjs';
import { isAscii, isDatetime, isDid } from '../../../w3c/syntax.mjs';
import { isMap } from './reading.mjs';

/** A statement that is checked on what the node answers; on every answer, those of refusals too. */
const answer = (section, level, says, holds, spoil, spoiled) => ({
  section,
  level,
  says,
  of: 'answer',
  holds,
  spoil,
  spoiled,
});
/** A statement about the functions, checked by calling them with what the node was asked. */
const functions = (section, level, says, holds) => ({ section, level, says, of: 'functions', holds });
const not = (section, level, says, why) => ({ section, level, says, not: why });

const failed = ({ didResolutionMetadata }) => didResolutionMetadata.error !== undefined;
const KEYWORD = /^[A-Za-z]+$/;
// https://w3c.github.io/did-extensions/resolution/
const REGISTERED_ERRORS = [
  'invalidDid',
  'notFound',
  'representationNotSupported',
  'methodNotSupported',
  'internalError',
];
const never = 'an answer is always about the latest state of the block that was asked, and tells no other versions';
const one = 'an identity has exactly one text';

/** Whether a value may stand in a metadata structure. */
function isMetadata(value) {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  return Array.isArray(value) ? value.every(isMetadata) : isMap(value) && Object.values(value).every(isMetadata);
}

function ensureStructure(metadata) {
  assert.ok(isMap(metadata) && isMetadata(metadata));
  assert.deepEqual(JSON.parse(JSON.stringify(metadata)), metadata);
}

export const RESOLUTION = [
  functions(
    '7',
    'MUST',
    'a resolver implements the functions, and returns documents in a representation of DID Core',
    async ({ functions, did, result }) => {
      const { didResolutionMetadata, didDocumentStream } = await functions.resolveRepresentation(did, {});
      if (failed(result)) return;
      assert.ok(REPRESENTATIONS.includes(didResolutionMetadata.contentType));
      assert.equal(consume(didDocumentStream, didResolutionMetadata.contentType).document.id, did);
    },
  ),
  functions(
    '7.1',
    'MUST',
    'the DID to resolve is one: anything else is answered with invalidDid',
    async ({ functions, did, result }) => {
      const { didResolutionMetadata } = await functions.resolve(did, {});
      assert.equal(didResolutionMetadata.error, result.didResolutionMetadata.error);
      if (!isDid(did)) assert.equal(didResolutionMetadata.error, 'invalidDid');
    },
  ),
  functions('7.1', 'REQUIRED', 'options are given, and may be empty', async ({ functions, did }) => {
    await functions.resolve(did, {});
    await assert.rejects(functions.resolve(did), TypeError);
    await assert.rejects(functions.resolveRepresentation(did), TypeError);
  }),
  answer(
    '7.1',
    'REQUIRED',
    'didResolutionMetadata is a metadata structure, and not empty after an error',
    ({ result }) => {
      ensureStructure(result.didResolutionMetadata);
      if (result.didDocument === null) assert.ok(Object.keys(result.didResolutionMetadata).length > 0);
    },
    (result) => {
      result.didResolutionMetadata = [];
    },
  ),
  functions(
    '7.1',
    'MUST',
    'resolveRepresentation tells the media type of the stream',
    async ({ functions, did, result }) => {
      for (const accept of REPRESENTATIONS) {
        const { didResolutionMetadata, didDocumentStream } = await functions.resolveRepresentation(did, { accept });
        assert.equal(didResolutionMetadata.contentType, failed(result) ? undefined : accept);
        if (!failed(result)) consume(didDocumentStream, accept);
      }
    },
  ),
  answer(
    '7.1',
    'MUST',
    'without success there is an error, and with it there is none',
    ({ result }) => assert.equal(failed(result), result.didDocument === null),
    (result) => {
      delete result.didResolutionMetadata.error;
    },
    'an identity that never was',
  ),
  functions(
    '7.1',
    'MUST',
    'resolve gives a map that can be written in a representation',
    async ({ functions, did, result }) => {
      const { didDocument } = await functions.resolve(did, {});
      if (failed(result)) return assert.equal(didDocument, null);
      const { '@context': context, ...document } = result.didDocument;
      assert.deepEqual(didDocument, document);
    },
  ),
  answer(
    '7.1',
    'MUST',
    'the id of the document is the DID that was resolved',
    ({ did, result }) => assert.ok(failed(result) || result.didDocument.id === did),
    (result) => {
      result.didDocument.id = 'did:althing:z38X9GHUDiTte1dKb8qnZYEo1B8k5GvNRJ3vni32q3fGk';
    },
  ),
  answer(
    '7.1',
    'MUST',
    'without success there is no document',
    ({ result }) => assert.ok(!failed(result) || result.didDocument === null),
    (result) => {
      result.didDocument = {};
    },
    'an identity that never was',
  ),
  functions(
    '7.1',
    'MUST',
    'resolveRepresentation gives the bytes of the document, or none without success',
    async ({ functions, did, result }) => {
      const { didDocumentStream } = await functions.resolveRepresentation(did, {});
      assert.ok(didDocumentStream instanceof Uint8Array);
      assert.equal(didDocumentStream.length === 0, failed(result));
    },
  ),
  answer(
    '7.1',
    'MUST',
    'didDocumentMetadata is a metadata structure, and empty without success',
    ({ result }) => {
      ensureStructure(result.didDocumentMetadata);
      if (failed(result)) assert.deepEqual(result.didDocumentMetadata, {});
    },
    (result) => {
      result.didDocumentMetadata.versionId = '1';
    },
    'an identity that never was',
  ),
  not('7.1.1', '', 'options are registered', 'there is one, accept, and it is'),
  functions(
    '7.1.1',
    'SHOULD',
    'accept, ASCII text, determines the representation; another than ours is not supported',
    async ({ functions, did }) => {
      const { didResolutionMetadata, didDocumentStream } = await functions.resolveRepresentation(did, {
        accept: 'application/did+cbor',
      });
      assert.deepEqual(didResolutionMetadata, { error: 'representationNotSupported' });
      assert.equal(didDocumentStream.length, 0);
    },
  ),
  functions('7.1.1', 'MUST NOT', 'accept is used with resolve', ({ functions, did }) =>
    assert.rejects(functions.resolve(did, { accept: JSON_ONLY }), TypeError),
  ),
  answer(
    '7.1.2',
    'REQUIRED',
    'the node answers as resolveRepresentation: contentType is given with a document, ASCII text, a representation of DID Core',
    ({ result }) => {
      const { contentType } = result.didResolutionMetadata;
      assert.equal(contentType, failed(result) ? undefined : JSON_LD);
      assert.ok(contentType === undefined || isAscii(contentType));
    },
    (result) => {
      result.didResolutionMetadata.contentType = 'application/json';
    },
  ),
  functions('7.1.2', 'MUST NOT', 'contentType is given by resolve', async ({ functions, did }) => {
    const { didResolutionMetadata } = await functions.resolve(did, {});
    assert.ok(!('contentType' in didResolutionMetadata));
  }),
  functions(
    '7.1.2',
    'MUST',
    'who called resolveRepresentation reads the stream by contentType',
    async ({ functions, did, result }) => {
      if (failed(result)) return;
      const { didResolutionMetadata, didDocumentStream } = await functions.resolveRepresentation(did, {
        accept: JSON_ONLY,
      });
      consume(didDocumentStream, didResolutionMetadata.contentType);
      // By another it would be refused: it is no JSON-LD.
      assert.throws(() => consume(didDocumentStream, JSON_LD), TypeError);
    },
  ),
  answer(
    '7.1.2',
    'REQUIRED',
    'an error is one keyword in ASCII, and registered as it SHOULD be',
    ({ result }) => {
      const { error } = result.didResolutionMetadata;
      if (error === undefined) return;
      assert.match(error, KEYWORD);
      assert.ok(REGISTERED_ERRORS.includes(error), error);
    },
    (result) => {
      result.didResolutionMetadata.error = 'not found';
    },
    'an identity that never was',
  ),
  answer(
    '7.1.2',
    '',
    'what is no DID is invalidDid; what is one of this method and never was is notFound',
    ({ did, result }) => {
      const { error } = result.didResolutionMetadata;
      if (!isDid(did)) assert.equal(error, 'invalidDid');
      if (error === 'notFound') assert.match(did, /^did:althing:z[1-9A-HJ-NP-Za-km-z]{32,44}$/);
      if (error === 'methodNotSupported') assert.doesNotMatch(did, /^did:althing:/);
    },
    (result) => {
      result.didResolutionMetadata = { error: 'notFound' };
    },
    'no DID',
  ),
  answer(
    '7.1.3',
    'SHOULD',
    'metadata of documents are registered: there are four of DID Core',
    ({ result }) => {
      const names = Object.keys(result.didDocumentMetadata);
      assert.deepEqual(
        names.filter((name) => !['created', 'updated', 'deactivated', 'versionId'].includes(name)),
        [],
      );
    },
    (result) => {
      result.didDocumentMetadata.controller = 'x';
    },
  ),
  answer(
    '7.1.3',
    'SHOULD',
    'created is told, an XML datetime in UTC to the second',
    ({ result }) => assert.ok(failed(result) || isDatetime(result.didDocumentMetadata.created)),
    (result) => {
      result.didDocumentMetadata.created = '2026-11-01T00:00:00.000Z';
    },
  ),
  answer(
    '7.1.3',
    'SHOULD',
    'updated is told after a change, in the same form, and not before the first',
    ({ result }) => {
      if (failed(result)) return;
      const { created, updated, versionId } = result.didDocumentMetadata;
      assert.equal(updated === undefined, versionId === '1');
      if (updated !== undefined) assert.ok(isDatetime(updated) && Date.parse(updated) >= Date.parse(created));
    },
    (result) => {
      result.didDocumentMetadata.updated = result.didDocumentMetadata.created;
    },
    'a new identity',
  ),
  answer(
    '7.1.3',
    'MUST',
    'deactivated is true of an identity that ended, and false of others',
    ({ ended, result }) => assert.ok(failed(result) || result.didDocumentMetadata.deactivated === ended),
    (result) => {
      delete result.didDocumentMetadata.deactivated;
    },
    'an identity that ended',
  ),
  not('7.1.3', 'MAY', 'nextUpdate, in the form of created', never),
  answer(
    '7.1.3',
    'SHOULD',
    'versionId is told, ASCII text',
    ({ result }) => {
      if (failed(result)) return;
      const { versionId } = result.didDocumentMetadata;
      assert.ok(isAscii(versionId) && /^[1-9][0-9]*$/.test(versionId));
    },
    (result) => {
      result.didDocumentMetadata.versionId = 3;
    },
  ),
  not('7.1.3', 'MAY', 'nextVersionId, ASCII text', never),
  not('7.1.3', 'MAY', 'equivalentId: a set of DIDs of the same method', one),
  not('7.1.3', 'MUST', 'the method guarantees that each equivalentId means the same', one),
  not('7.1.3', 'MAY', 'canonicalId: a DID of the same method', one),
  not('7.1.3', 'MUST', 'the method guarantees that canonicalId means the same', one),
  functions(
    '7.2',
    'MUST',
    'a fragment is dereferenced by its complete DID URL, to the method or service that it names',
    async ({ functions, result }) => {
      const { verificationMethod = [], service = [] } = result.didDocument ?? {};
      for (const part of [...verificationMethod, ...service]) {
        const { dereferencingMetadata, contentStream, contentMetadata } = await functions.dereference(part.id, {});
        const { '@context': context, ...found } = JSON.parse(new TextDecoder().decode(contentStream));
        assert.deepEqual(found, part);
        assert.deepEqual(dereferencingMetadata, { contentType: 'application/ld+json' });
        assert.deepEqual(contentMetadata, {});
      }
    },
  ),
  functions('7.2', 'REQUIRED', 'options are given, and may be empty', ({ functions }) =>
    assert.rejects(functions.dereference('did:althing:z38X9GHUDiTte1dKb8qnZYEo1B8k5GvNRJ3vni32q3fGk'), TypeError),
  ),
  functions(
    '7.2',
    'MUST',
    'a DID URL of a document gives the document, with its metadata',
    async ({ functions, did, result }) => {
      const { dereferencingMetadata, contentStream, contentMetadata } = await functions.dereference(did, {});
      if (!isDid(did)) return;
      if (failed(result)) return assert.ok(dereferencingMetadata.error);
      assert.equal(consume(contentStream, dereferencingMetadata.contentType).document.id, did);
      assert.deepEqual(contentMetadata, result.didDocumentMetadata);
    },
  ),
  functions(
    '7.2',
    'MUST',
    'without success there is an error, nothing in the stream, and no metadata of it',
    async ({ functions, did, result }) => {
      const urls = [
        `${did}#key-99`,
        `${did}?versionId=1`,
        `${did}/path`,
        'no DID URL',
        ...(failed(result) && isDid(did) ? [did] : []),
      ];
      for (const url of urls) {
        const { dereferencingMetadata, contentStream, contentMetadata } = await functions.dereference(url, {});
        assert.match(dereferencingMetadata.error, KEYWORD);
        assert.deepEqual([contentStream.length, contentMetadata], [0, {}]);
      }
    },
  ),
  functions(
    '7.2.1',
    'SHOULD',
    'accept, ASCII text, determines the content type',
    async ({ functions, did, result }) => {
      if (failed(result)) return;
      for (const accept of REPRESENTATIONS) {
        const { dereferencingMetadata } = await functions.dereference(did, { accept });
        assert.equal(dereferencingMetadata.contentType, accept);
      }
    },
  ),
  functions('7.2.2', 'SHOULD', 'the content type is told, in ASCII', async ({ functions, did, result }) => {
    const { dereferencingMetadata } = await functions.dereference(did, {});
    assert.ok(failed(result) || isAscii(dereferencingMetadata.contentType));
  }),
  functions(
    '7.2.2',
    'REQUIRED',
    'an error is one keyword: invalidDidUrl for what is no DID URL, notFound for what is not there',
    async ({ functions, did, result }) => {
      const error = async (url) => (await functions.dereference(url, {})).dereferencingMetadata.error;
      assert.equal(await error('did:althing:z#a b'), 'invalidDidUrl');
      if (!failed(result)) assert.equal(await error(`${did}#nothing`), 'notFound');
    },
  ),
  answer(
    '7.3',
    'MUST',
    'metadata are maps from text to text, maps, lists, booleans or null, and can be written in JSON',
    ({ result }) => {
      ensureStructure(result.didResolutionMetadata);
      ensureStructure(result.didDocumentMetadata);
    },
    (result) => {
      result.didDocumentMetadata.versionId = { number: 3 };
    },
  ),
  not('7.3', 'MUST', 'registered metadata define their value’s type', 'we register none'),
  not('7.3', 'RECOMMENDED', 'registered metadata are text', 'we register none'),
  not('7.3', 'MAY', 'metadata are written in other formats', 'they are not'),
];
