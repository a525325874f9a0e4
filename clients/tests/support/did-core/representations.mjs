// Statements of DID Core 1.0, section 6: how documents are written and read.

import assert from 'node:assert/strict';

import jsonld from 'jsonld';

import { documentLoader } from '../../../w3c/loader.mjs';
import { consume, JSON_LD, JSON_ONLY, produce } from '../../../w3c/documents.mjs';

const bytes = (value) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (stream) => JSON.parse(new TextDecoder().decode(stream));
const without = ({ '@context': _, ...rest }) => rest;

/** A statement that is checked on the document as the node gives it, in JSON-LD. */
const document = (section, level, says, holds, spoil) => ({ section, level, says, of: 'document', holds, spoil });
/** A statement about those who write or read documents, checked on our functions that do. */
const software = (section, level, says, holds) => ({ section, level, says, of: 'software', holds });
const not = (section, level, says, why) => ({ section, level, says, not: why });

const ofSpecifications = 'for those who specify a representation: we use those of DID Core';

export const REPRESENTATION = [
  not('6.1', 'MUST', 'a representation has rules for all data types', ofSpecifications),
  not('6.1', 'MUST', 'a representation has a media type of its own', ofSpecifications),
  not('6.1', 'MUST', 'a representation has rules for fragments', ofSpecifications),
  not(
    '6.1',
    'SHOULD',
    'a representation keeps the lexical form of data types; it MAY choose another without loss',
    ofSpecifications,
  ),
  not('6.1', 'MAY', 'a representation has entries of its own', ofSpecifications),
  not('6.1', 'SHOULD', 'representations are registered', ofSpecifications),
  software('6.1', 'MUST', 'a producer takes a document and the entries of the representation', (doc) => {
    const { stream } = produce(without(doc), { '@context': doc['@context'] }, JSON_LD);
    assert.deepEqual(read(stream), doc);
  }),
  software('6.1', 'MUST', 'a producer writes every entry of both', (doc) => {
    const { stream } = produce({ ...without(doc), more: [1, { a: null }] }, { '@context': doc['@context'] }, JSON_LD);
    assert.deepEqual(read(stream), { ...doc, more: [1, { a: null }] });
  }),
  software('6.1', 'MUST', 'a producer returns the media type', (doc) => {
    assert.equal(produce(without(doc), { '@context': doc['@context'] }, JSON_LD).mediaType, JSON_LD);
    assert.equal(produce(without(doc), {}, JSON_ONLY).mediaType, JSON_ONLY);
  }),
  software('6.1', 'MUST NOT', 'a producer writes what is no DID or no document', (doc) => {
    for (const wrong of [null, [], {}, { ...without(doc), id: 'did:althing:' }, { ...without(doc), id: undefined }]) {
      assert.throws(() => produce(wrong, {}, JSON_ONLY), TypeError);
    }
  }),
  software('6.1', 'MUST', 'a consumer takes a representation and its media type', (doc) => {
    assert.deepEqual(consume(bytes(doc), JSON_LD).document, without(doc));
  }),
  software('6.1', 'MUST', 'a consumer goes by the media type', (doc) => {
    assert.throws(() => consume(bytes(doc), 'application/did+cbor'), /no representation/);
    assert.throws(() => consume(bytes(without(doc)), JSON_LD), /context/);
    assert.deepEqual(consume(bytes(without(doc)), JSON_ONLY).document, without(doc));
  }),
  software('6.1', 'MUST', 'a consumer puts entries of any representation apart', (doc) => {
    for (const mediaType of [JSON_LD, JSON_ONLY]) {
      assert.deepEqual(consume(bytes(doc), mediaType).entries, { '@context': doc['@context'] });
    }
  }),
  software('6.1', 'MUST', 'a consumer adds every other entry to the document', (doc) => {
    const more = { ...without(doc), more: { a: [true] } };
    assert.deepEqual(consume(bytes(more), JSON_ONLY).document, more);
  }),
  software('6.1', 'MUST', 'a consumer refuses what is no DID or no document', (doc) => {
    for (const wrong of ['', '{', { ...doc, id: 7 }, { ...doc, id: 'x' }, { ...doc, id: `${doc.id}#a` }]) {
      assert.throws(() => consume(bytes(wrong), JSON_LD), TypeError);
    }
  }),
  software('5.4', 'MUST', 'a consumer refuses two services of one id', (doc) => {
    const service = { id: `${doc.id}#a`, type: 'A', serviceEndpoint: 'https://example.org/' };
    const twice = { ...doc, service: [service, { ...service, type: 'B' }] };
    assert.throws(() => consume(bytes(twice), JSON_LD), /two services/);
  }),
  document(
    '6.2.1',
    'MUST',
    'maps, lists, sets, datetimes, text, numbers, booleans and null are written as JSON has them; all entries are in the root object',
    (doc) => {
      assert.ok(!Array.isArray(doc) && typeof doc === 'object');
      assert.deepEqual(JSON.parse(JSON.stringify(doc)), doc);
    },
    (doc) => {
      doc.alsoKnownAs = new Set(['https://example.org/']);
    },
  ),
  not('6.2.1', 'MAY', 'entries have further substructures', 'there is none but methods and services'),
  software('6.2.1', 'MUST', 'a producer of JSON says application/did+json', async (doc, { resolveRepresentation }) => {
    const { didResolutionMetadata, didDocumentStream } = await resolveRepresentation(doc.id, { accept: JSON_ONLY });
    assert.equal(didResolutionMetadata.contentType, 'application/did+json');
    assert.deepEqual(read(didDocumentStream), without(doc));
  }),
  software('6.2.2', 'MUST', 'JSON is read into the data model value by value', (doc) => {
    assert.deepEqual(consume(bytes(doc), JSON_ONLY).document, without(doc));
  }),
  software('6.2.2', 'MUST', 'a consumer refuses a root that is no JSON object', () => {
    for (const root of ['[]', '"did:althing:z"', '7', 'null', 'true']) {
      assert.throws(() => consume(bytes(root), JSON_ONLY), /JSON object/);
    }
  }),
  document(
    '6.3.1',
    'MUST',
    'JSON-LD has @context: text, or a list of texts and maps',
    (doc) => {
      const list = [doc['@context']].flat();
      assert.ok(list.length > 0 && list.every((context) => typeof context === 'string' && URL.canParse(context)));
    },
    (doc) => {
      delete doc['@context'];
    },
  ),
  document(
    '6.3.1',
    'MUST',
    'the first context is that of DID Core',
    (doc) => assert.equal([doc['@context']].flat()[0], 'https://www.w3.org/ns/did/v1'),
    (doc) => {
      doc['@context'].reverse();
    },
  ),
  document(
    '6.3.1',
    'SHOULD',
    'contexts are registered: that of DID Core, and that of Multikey which the registry lists',
    (doc) =>
      assert.deepEqual(doc['@context'], ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1']),
    (doc) => {
      doc['@context'].push('https://example.org/');
    },
  ),
  document(
    '6.3.1',
    'SHOULD NOT',
    'a document has terms that its contexts do not define (types of services are the controller’s words, and aside here)',
    async (doc) => {
      const untyped = { ...doc, service: doc.service?.map(({ id, serviceEndpoint }) => ({ id, serviceEndpoint })) };
      if (!untyped.service) delete untyped.service;
      // Alone, a document of one entry expands to nothing.
      const said = { ...untyped, alsoKnownAs: untyped.alsoKnownAs ?? ['https://example.org/'] };
      const [node] = await jsonld.expand(said, { documentLoader: documentLoader(), safe: true });
      assert.equal(node['@id'], doc.id);
    },
    (doc) => {
      doc.seat = 'https://example.org/';
    },
  ),
  software(
    '6.3.1',
    'MUST',
    'a producer of JSON-LD follows the rules of JSON, and says application/did+ld+json',
    async (doc, { resolveRepresentation }) => {
      const { didResolutionMetadata, didDocumentStream } = await resolveRepresentation(doc.id, { accept: JSON_LD });
      assert.equal(didResolutionMetadata.contentType, 'application/did+ld+json');
      assert.deepEqual(read(didDocumentStream), doc);
    },
  ),
  software('6.3.2', 'MUST', 'JSON-LD is read by the rules of JSON', (doc) => {
    assert.deepEqual(consume(bytes(doc), JSON_LD).document, without(doc));
    assert.throws(() => consume(bytes('[]'), JSON_LD), /JSON object/);
  }),
  software('6.3.2', 'SHOULD', 'a consumer of JSON-LD drops terms that no context defines', (doc) => {
    assert.deepEqual(consume(bytes({ ...doc, seat: 7 }), JSON_LD).document, without(doc));
  }),
];
