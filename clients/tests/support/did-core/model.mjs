// Statements of DID Core 1.0, sections 3 to 5: identifiers, the data model, the properties of documents.
// The specification: https://www.w3.org/TR/2022/REC-did-core-20220719/. Words are ours, numbers its.

import assert from 'node:assert/strict';

import { isDid, isUri, parseDidUrl } from '../../../w3c/syntax.mjs';
import { decodeMultikey, RELATIONSHIPS, isMap, methodsOf, normalUri, urlsOf } from './reading.mjs';

const each = (list, check) => (list ?? []).forEach(check);
const isSet = (value) => {
  assert.ok(Array.isArray(value), 'a set is a list');
  const members = value.map((member) => JSON.stringify(member));
  assert.equal(new Set(members).size, members.length, 'a set has no member twice');
};

/** A statement that is checked on documents. `spoil` breaks a good document, so that the check must fail. */
const document = (section, level, says, holds, spoil) => ({ section, level, says, of: 'document', holds, spoil });
/** A statement that does not apply, with the reason. */
const not = (section, level, says, why) => ({ section, level, says, not: why });

const relationships = RELATIONSHIPS.flatMap(([section, name]) => [
  document(
    section,
    'MUST',
    `${name}, if present, is a set of one or more verification methods, embedded or referenced`,
    (doc) => {
      if (doc[name] === undefined) return;
      isSet(doc[name]);
      assert.ok(doc[name].length > 0, 'an empty relationship is left out');
      each(doc[name], (entry) => assert.ok(isMap(entry) || parseDidUrl(entry), `${entry} names no method`));
    },
    (doc) => {
      doc[name] = [];
    },
  ),
]);

export const MODEL = [
  document(
    '3.1',
    'MUST',
    'every DID follows the syntax of DIDs',
    (doc) => each([doc.id, ...methodsOf(doc).map(({ controller }) => controller)], (did) => assert.ok(isDid(did), did)),
    (doc) => {
      doc.verificationMethod[0].controller = 'did:althing:';
    },
  ),
  document(
    '3.2',
    'MUST',
    'every DID URL follows the syntax of DID URLs',
    (doc) => each(urlsOf(doc), (url) => assert.ok(parseDidUrl(url), url)),
    (doc) => {
      doc.authentication[0] = `${doc.id}#key 0`;
    },
  ),
  not('3.2.1', 'OPTIONAL', 'support of DID parameters', 'the method has none: a DID URL with a query is not found'),
  not('3.2.1', 'MUST', 'values of service, relativeRef, versionId, versionTime and hl are ASCII text', 'no parameters'),
  not('3.2.1', 'MUST', 'relativeRef is percent-encoded', 'no parameters'),
  not('3.2.1', 'MUST', 'versionTime is an XML datetime in UTC to the second', 'no parameters'),
  not('3.2.1', 'RECOMMENDED', 'DID parameters of a method’s own are registered', 'no parameters'),
  document(
    '3.2.2',
    'MAY',
    'relative DID URLs: a document of this method has none, so nobody needs a base to read it',
    (doc) => each(urlsOf(doc), (url) => assert.ok(url.startsWith(doc.id), `${url} is not of ${doc.id}`)),
    (doc) => {
      doc.authentication[0] = '#key-0';
    },
  ),
  not('3.2.2', 'MUST', 'a relative DID URL is resolved by section 5 of RFC 3986', 'there is none'),
  document(
    '4',
    '',
    'a document is a map; names are text, values are of the data types of the model',
    (doc) => {
      assert.ok(isMap(doc));
      assert.deepEqual(JSON.parse(JSON.stringify(doc)), doc);
    },
    (doc) => {
      doc.service = undefined;
    },
  ),
  document(
    '4.1',
    'RECOMMENDED',
    'extensions are registered: there is no property but those of DID Core and of Multikey',
    (doc) => {
      const known = [
        '@context',
        'id',
        'alsoKnownAs',
        'verificationMethod',
        'service',
        ...RELATIONSHIPS.map(([, name]) => name),
      ];
      const ofMethods = ['id', 'type', 'controller', 'revoked', 'publicKeyMultibase'];
      const ofServices = ['id', 'type', 'serviceEndpoint'];
      const only = (map, names) =>
        assert.deepEqual(
          Object.keys(map).filter((name) => !names.includes(name)),
          [],
        );
      only(doc, known);
      each(methodsOf(doc), (method) => only(method, ofMethods));
      each(doc.service, (service) => only(service, ofServices));
    },
    (doc) => {
      doc.verificationMethod[0].added = '2026-11-01T00:00:00Z';
    },
  ),
  not('4.1', 'MAY', 'representations define other extensions', 'we define no representation'),
  not(
    '4.1',
    'SHOULD',
    'such extensions convert without loss, and map into the data model',
    'we define no representation',
  ),
  document(
    '5.1.1',
    'MUST',
    'id is text by the syntax of DIDs, in the topmost map',
    (doc) => assert.ok(isDid(doc.id), `${doc.id}`),
    (doc) => {
      doc.id = `${doc.id}#self`;
    },
  ),
  document(
    '5.1.2',
    'OPTIONAL',
    'controller: not given, since an account rules an identity, and an account is no DID',
    (doc) => assert.equal(doc.controller, undefined),
    (doc) => {
      doc.controller = 'f6cL4wq1HUNx11TcvdABNf9UNXXoyH47mVUwT59tzSFRW8yDH';
    },
  ),
  not('5.1.2', 'MUST', 'controller is a DID or a set of them', 'there is none'),
  not('5.1.2', 'SHOULD', 'documents of controllers have relationships', 'there is none'),
  not('5.1.2', 'SHOULD', 'methods of controllers are accepted as authoritative', 'there is none'),
  document(
    '5.1.3',
    'MUST',
    'alsoKnownAs, if present, is a set of URIs',
    (doc) => {
      if (doc.alsoKnownAs === undefined) return;
      isSet(doc.alsoKnownAs);
      each(doc.alsoKnownAs, (name) => assert.ok(isUri(name), name));
    },
    (doc) => {
      doc.alsoKnownAs.push('example.org');
    },
  ),
  document(
    '5.2',
    'MUST',
    'verificationMethod, if present, is a set of maps',
    (doc) => {
      if (doc.verificationMethod === undefined) return;
      isSet(doc.verificationMethod);
      each(doc.verificationMethod, (method) => assert.ok(isMap(method)));
    },
    (doc) => {
      doc.verificationMethod.push(doc.authentication[0]);
    },
  ),
  document(
    '5.2',
    'MUST',
    'each verification method has id, type, controller, and material that its type determines',
    (doc) =>
      each(methodsOf(doc), (method) => {
        each(['id', 'type', 'controller', 'publicKeyMultibase'], (name) =>
          assert.ok(name in method, `${name} is missing`),
        );
      }),
    (doc) => {
      delete doc.verificationMethod[1].publicKeyMultibase;
    },
  ),
  document(
    '5.2',
    'MUST',
    'the id of a verification method is a DID URL',
    (doc) => each(methodsOf(doc), ({ id }) => assert.ok(parseDidUrl(id)?.fragment, `${id}`)),
    (doc) => {
      doc.verificationMethod[1].id = 'key-1';
    },
  ),
  document(
    '5.2',
    'MUST',
    'no two verification methods have one id (a set has nothing twice, and a reference must be clear)',
    (doc) => {
      const ids = methodsOf(doc).map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    },
    (doc) => {
      doc.verificationMethod[1].id = doc.verificationMethod[0].id;
    },
  ),
  document(
    '5.2',
    'MUST',
    'the type of a verification method is text that references exactly one type; it SHOULD be registered, as Multikey is',
    (doc) => each(methodsOf(doc), ({ type }) => assert.equal(type, 'Multikey')),
    (doc) => {
      doc.verificationMethod[1].type = ['Multikey'];
    },
  ),
  document(
    '5.2',
    'MUST',
    'the controller of a verification method is a DID',
    (doc) => each(methodsOf(doc), ({ controller }) => assert.ok(isDid(controller), `${controller}`)),
    (doc) => {
      delete doc.verificationMethod[1].controller;
    },
  ),
  document(
    '5.2',
    'MAY',
    'a verification method has further properties: here `revoked` alone, a moment',
    (doc) =>
      each(methodsOf(doc), ({ revoked }) => assert.ok(revoked === undefined || !Number.isNaN(Date.parse(revoked)))),
    (doc) => {
      doc.verificationMethod[1].revoked = true;
      doc.verificationMethod[1].revoked = 'yes';
    },
  ),
  document(
    '5.2.1',
    'OPTIONAL',
    'publicKeyJwk: not given',
    (doc) => each(methodsOf(doc), (method) => assert.equal(method.publicKeyJwk, undefined)),
    (doc) => {
      doc.verificationMethod[1].publicKeyJwk = { kty: 'OKP' };
    },
  ),
  not('5.2.1', 'MUST', 'publicKeyJwk is a map by RFC 7517', 'there is none'),
  not('5.2.1', 'MUST NOT', 'publicKeyJwk holds private members', 'there is none'),
  not('5.2.1', 'RECOMMENDED', 'kid is the fragment, and the key’s fingerprint', 'there is no publicKeyJwk'),
  document(
    '5.2.1',
    'MUST',
    'publicKeyMultibase is a public key in multibase: a known kind of key, of that kind’s length',
    (doc) => each(methodsOf(doc), ({ publicKeyMultibase }) => assert.ok(decodeMultikey(publicKeyMultibase))),
    (doc) => {
      doc.verificationMethod[1].publicKeyMultibase = doc.verificationMethod[1].publicKeyMultibase.slice(1);
    },
  ),
  document(
    '5.2.1',
    'MUST NOT',
    'a verification method gives the same material in two ways',
    (doc) =>
      each(methodsOf(doc), (method) => {
        const material = Object.keys(method).filter((name) =>
          /^(public|secret|private)Key|^blockchainAccountId$/.test(name),
        );
        assert.equal(material.length, 1, material.join());
      }),
    (doc) => {
      doc.verificationMethod[1].publicKeyBase58 = 'x';
    },
  ),
  document(
    '5.2.2',
    '',
    'a method that is included by reference is found under its URL in the document',
    (doc) => {
      const ids = (doc.verificationMethod ?? []).map(({ id }) => id);
      for (const [, name] of RELATIONSHIPS) {
        each(doc[name], (entry) => assert.ok(isMap(entry) || ids.includes(entry), `${entry} is nowhere`));
      }
    },
    (doc) => {
      doc.authentication[0] = `${doc.id}#key-99`;
    },
  ),
  document(
    '5.3',
    '',
    'a revoked key stands in no relationship',
    (doc) => {
      const revoked = methodsOf(doc).filter((method) => method.revoked !== undefined);
      const named = RELATIONSHIPS.flatMap(([, name]) => doc[name] ?? []);
      each(revoked, ({ id }) => assert.ok(!named.includes(id), `${id} is revoked`));
    },
    (doc) => {
      doc.verificationMethod[1].revoked = '2026-11-02T00:00:00Z';
    },
  ),
  document(
    '5.3',
    'MAY',
    'relationships: the five of DID Core, and no other, so that all are registered as they SHOULD be',
    (doc) => {
      const names = RELATIONSHIPS.map(([, name]) => name);
      const ids = methodsOf(doc).map(({ id }) => id);
      for (const [name, value] of Object.entries(doc)) {
        const names_methods = Array.isArray(value) && value.some((entry) => ids.includes(entry));
        assert.ok(!names_methods || names.includes(name), name);
      }
    },
    (doc) => {
      doc.seatMethod = [doc.authentication[0]];
    },
  ),
  ...relationships,
  document(
    '5.4',
    'MUST',
    'service, if present, is a set of maps, each with id, type and serviceEndpoint',
    (doc) => {
      if (doc.service === undefined) return;
      isSet(doc.service);
      each(doc.service, (service) => {
        assert.ok(isMap(service));
        each(['id', 'type', 'serviceEndpoint'], (name) => assert.ok(name in service, `${name} is missing`));
      });
    },
    (doc) => {
      delete doc.service[0].serviceEndpoint;
    },
  ),
  not('5.4', 'MAY', 'services have further properties', 'they have none'),
  document(
    '5.4',
    'MUST',
    'the id of a service is a URI',
    (doc) => each(doc.service, ({ id }) => assert.ok(isUri(id), `${id}`)),
    (doc) => {
      doc.service[0].id = '#web';
    },
  ),
  document(
    '5.4',
    'MUST NOT',
    'a producer gives two services one id',
    (doc) => {
      const ids = (doc.service ?? []).map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    },
    (doc) => {
      doc.service[1].id = doc.service[0].id;
    },
  ),
  document(
    '5.4',
    'MUST',
    'the type of a service is text or a set of texts',
    (doc) => each(doc.service, ({ type }) => assert.ok(typeof type === 'string' && type.length > 0)),
    (doc) => {
      doc.service[0].type = 7;
    },
  ),
  not('5.4', 'SHOULD', 'types of services are registered', 'controllers choose them; docs/did-method.md asks them to'),
  document(
    '5.4',
    'MUST',
    'serviceEndpoint is text, a map, or a set of them: here always text',
    (doc) => each(doc.service, ({ serviceEndpoint }) => assert.equal(typeof serviceEndpoint, 'string')),
    (doc) => {
      doc.service[0].serviceEndpoint = null;
    },
  ),
  document(
    '5.4',
    'MUST',
    'every endpoint that is text is a URI in the normal form of RFC 3986 and of its scheme',
    (doc) =>
      each(doc.service, ({ serviceEndpoint }) => {
        assert.ok(isUri(serviceEndpoint), serviceEndpoint);
        assert.equal(serviceEndpoint, normalUri(serviceEndpoint));
      }),
    (doc) => {
      doc.service[0].serviceEndpoint = 'https://Example.org:443/a/../b';
    },
  ),
];
