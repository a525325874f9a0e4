// What did_resolve answers keeps DID Core 1.0: every normative statement on documents and resolution, held
// against written-down answers that the node's own tests give too. No node is needed; did-resolve.test.mjs
// holds the same against a running one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';

import { Resolver } from 'did-resolver';

import { getResolver, overHttp, resolver } from '../w3c/resolver.mjs';
import {
  CHECKED,
  fixture,
  FIXTURES,
  hold,
  holdAll,
  RICHEST,
  STATEMENTS,
  title,
  written,
} from './support/did-core/holding.mjs';
import { decodeMultikey } from './support/did-core/reading.mjs';

describe('the statements', () => {
  test('that do not apply say why', () => {
    const aside = STATEMENTS.filter(({ of }) => !of);
    for (const statement of aside) assert.ok(statement.not?.length > 3, title(statement));
    assert.deepEqual(
      STATEMENTS.filter(({ of, not }) => of && not),
      [],
    );
  });

  test('have each their own name, and come from every section of the specification that is normative', () => {
    const names = STATEMENTS.map(title);
    assert.deepEqual(
      names.filter((name, place) => names.indexOf(name) !== place),
      [],
    );
    const sections = new Set(STATEMENTS.map(({ section }) => section));
    for (const section of [
      '3.1',
      '3.2',
      '4',
      '5.1.1',
      '5.2',
      '5.2.1',
      '5.3.5',
      '5.4',
      '6.1',
      '6.2.1',
      '6.2.2',
      '6.3.1',
      '6.3.2',
    ]) {
      assert.ok(sections.has(section), section);
    }
    for (const section of [
      '7',
      '7.1',
      '7.1.1',
      '7.1.2',
      '7.1.3',
      '7.2',
      '7.2.1',
      '7.2.2',
      '7.3',
      '8.1',
      '8.2',
      '8.3',
      '8.4',
    ]) {
      assert.ok(sections.has(section), section);
    }
  });

  for (const statement of CHECKED.filter(({ of }) => of === 'document' || of === 'answer')) {
    test(`would be seen broken: ${title(statement)}`, async () => {
      const { name, did, result } = fixture(statement.spoiled ?? RICHEST);
      const functions = resolver(written);
      const answer = { name, did, result, ended: name === 'an identity that ended' };
      await hold(statement, answer, functions);
      statement.spoil(statement.of === 'document' ? result.didDocument : result);
      await assert.rejects(hold(statement, answer, functions));
    });
  }
});

describe('on what is written down', () => {
  const answers = FIXTURES.map(({ name, did, result }) => ({
    name,
    did,
    result,
    ended: name === 'an identity that ended',
  }));
  // The first of the two answers about the issuer is history: only the functions would ask for it.
  const latest = answers.filter(({ did, name }) => FIXTURES.findLast((one) => one.did === did).name === name);

  test('every kind of key is there', () => {
    const { verificationMethod } = fixture(RICHEST).result.didDocument;
    const kinds = verificationMethod.map(({ publicKeyMultibase }) => decodeMultikey(publicKeyMultibase).kind);
    assert.deepEqual(kinds, ['Sr25519', 'Ed25519', 'Secp256k1', 'P256', 'X25519']);
  });

  holdAll(() => ({ answers: latest, functions: resolver(written) }));
});

describe('the specification of the method', () => {
  const text = readFileSync(new URL('../../docs/did-method.md', import.meta.url), 'utf8');
  for (const statement of STATEMENTS.filter(({ of }) => of === 'specification')) {
    test(title(statement), () => statement.holds(text));
  }
});

describe('the driver for did-resolver', () => {
  const library = new Resolver(getResolver(written));

  test('gives what the node answers', async () => {
    for (const name of [
      RICHEST,
      'a new identity',
      'the issuer after a change of keys',
      'an identity that ended',
      'an identity that never was',
    ]) {
      const { did, result } = fixture(name);
      assert.deepEqual(await library.resolve(did), result);
    }
  });

  test('gives JSON without context to who accepts that, and refuses other representations', async () => {
    const { did, result } = fixture(RICHEST);
    const { '@context': _, ...document } = result.didDocument;
    const plain = await library.resolve(did, { accept: 'application/did+json' });
    assert.deepEqual(plain.didDocument, document);
    assert.equal(plain.didResolutionMetadata.contentType, 'application/did+json');
    const other = await library.resolve(did, { accept: 'application/did+cbor' });
    assert.deepEqual(other, {
      didResolutionMetadata: { error: 'representationNotSupported' },
      didDocument: null,
      didDocumentMetadata: {},
    });
  });

  test('finds the document of a DID URL with a fragment, and no former version', async () => {
    const { did, result } = fixture(RICHEST);
    assert.deepEqual(await library.resolve(`${did}#key-0`), result);
    for (const url of [`${did}?versionId=1`, `${did}?versionTime=2026-11-01T00:00:00Z`, `${did}/path`]) {
      assert.deepEqual((await library.resolve(url)).didResolutionMetadata, { error: 'notFound' }, url);
    }
  });

  test('takes what the method does not know as invalid, and is not asked about other methods', async () => {
    const error = async (did) => (await library.resolve(did)).didResolutionMetadata.error;
    assert.equal(await error(fixture('an identifier that is too long').did), 'invalidDid');
    assert.equal(await error('did:althing:'), 'invalidDid');
    assert.equal(await error('did:key:z6Mk'), 'unsupportedDidMethod');
  });

  test('says so when the node cannot be asked', async () => {
    const broken = new Resolver(
      getResolver(async () => {
        throw new Error('the node is down');
      }),
    );
    const { didDocument, didResolutionMetadata } = await broken.resolve(fixture(RICHEST).did);
    assert.equal(didDocument, null);
    assert.deepEqual(didResolutionMetadata, { error: 'internalError', message: 'the node is down' });
  });
});

describe('asking over HTTP', () => {
  let server;
  let url;
  const asked = [];

  before(async () => {
    server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const { id, method, params } = JSON.parse(Buffer.concat(chunks).toString());
      asked.push([request.method, method, params]);
      const known = FIXTURES.find(({ did }) => did === params[0]);
      const body = known ? { result: known.result } : { error: { code: 1, message: 'no', data: 'why' } };
      response.writeHead(request.url === '/broken' ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, ...body }));
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  test('calls did_resolve, with the block if one is named', async () => {
    const { did, result } = fixture(RICHEST);
    assert.deepEqual(await overHttp(url)(did), result);
    assert.deepEqual(await overHttp(url, { at: '0x12' })(did), result);
    assert.deepEqual(asked, [
      ['POST', 'did_resolve', [did]],
      ['POST', 'did_resolve', [did, '0x12']],
    ]);
  });

  test('is refused with the reason', async () => {
    await assert.rejects(overHttp(url)('did:althing:x'), { message: 'no (1): why' });
    await assert.rejects(overHttp(`${url}/broken`)(fixture(RICHEST).did), {
      message: 'the node answered with HTTP status 500',
    });
  });
});
