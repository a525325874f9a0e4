// What a running node answers to did_resolve: the statements of DID Core 1.0 that did-core.test.mjs holds
// against written-down answers, and the way through Polkadot.js and the library did-resolver.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Resolver } from 'did-resolver';

import { didText } from '../w3c/credentials.mjs';
import { getResolver, overHttp, overProvider, resolver } from '../w3c/resolver.mjs';
import { fixture, FIXTURES, holdAll, RICHEST } from './support/did-core/holding.mjs';
import { decodeMultikey } from './support/did-core/reading.mjs';
import { startDev } from './support/node.mjs';
import { key, sendFinalised } from './support/transactions.mjs';

describe('did_resolve of a running node', () => {
  let node;
  let api;
  let source;

  // Not Alice: what a block maker controls cannot end.
  const dave = key('//Dave');
  const ed25519 = (byte) => ({ Ed25519: `0x${byte.repeat(32)}` });
  const KEYS = FIXTURES.find(({ name }) => name === RICHEST)
    .result.didDocument.verificationMethod.map(({ publicKeyMultibase }) => decodeMultikey(publicKeyMultibase))
    .map(({ kind, key: bytes }, place) => ({
      public: { [kind]: `0x${Buffer.from(bytes).toString('hex')}` },
      relationships: [9, 2, 24, 3, 4][place],
    }));

  async function sent(tx) {
    const { error } = await sendFinalised(tx, dave);
    assert.equal(error, null);
  }

  /** Makes an identity, and gives the chain's name of it and its text. */
  async function make(keys, services = [], names = []) {
    const did = await api.call.didApi.nextDid(dave.address);
    await sent(api.tx.did.create('Person', keys, services, names));
    return { did, text: didText(did.toHex()) };
  }

  before(async () => {
    node = await startDev();
    api = await node.connect();
    const services = [
      { id: 'web', kind: 'LinkedDomains', endpoint: 'https://example.org/' },
      { id: 'inbox', kind: 'DIDCommMessaging', endpoint: 'HTTPS://Inbox.example.org:443/p%c3%a9re/./in' },
    ];
    const rich = await make(KEYS, services, ['https://example.org/@person', 'urn:isbn:0451450523']);
    const bare = await make([]);
    const rotated = await make([{ public: ed25519('11'), relationships: 2 }]);
    await sent(api.tx.did.addKey(rotated.did, { public: ed25519('22'), relationships: 2 }));
    await sent(api.tx.did.revokeKey(rotated.did, 0));
    const ended = await make([{ public: ed25519('33'), relationships: 2 }]);
    await sent(api.tx.did.deactivate(ended.did));

    const url = node.http;
    const texts = { rich, bare, rotated, ended };
    const answers = [];
    for (const [name, { text: did }] of Object.entries(texts)) {
      answers.push({ name, did, result: await overHttp(url)(did), ended: name === 'ended' });
    }
    for (const { name, did, result } of FIXTURES.filter((one) => one.result.didDocument === null)) {
      const answer = await overHttp(url)(did);
      assert.deepEqual(answer, result, name);
      answers.push({ name, did, result: answer, ended: false });
    }
    source = { texts, answers, functions: resolver(overHttp(url)) };
  });
  after(() => node?.stop());

  test('its answers are those that are written down, but for names and moments', () => {
    const pairs = [
      ['rich', RICHEST],
      ['bare', 'a new identity'],
    ];
    for (const [name, written] of pairs) {
      const { did, result } = source.answers.find((answer) => answer.name === name);
      const expected = fixture(written);
      const document = JSON.parse(JSON.stringify(expected.result.didDocument).replaceAll(expected.did, did));
      assert.deepEqual(result.didDocument, document);
    }
    const rotated = source.answers.find((answer) => answer.name === 'rotated').result;
    assert.equal(rotated.didDocument.verificationMethod[0].revoked, rotated.didDocumentMetadata.updated);
    assert.equal(rotated.didDocumentMetadata.versionId, '3');
  });

  test('over a provider of Polkadot.js it answers the same, and of an earlier block what was then', async () => {
    const { text: did } = source.texts.rich;
    const { result } = source.answers.find((answer) => answer.name === 'rich');
    const { provider } = api._rpcCore;
    assert.deepEqual(await overProvider(provider)(did), result);
    const before = await overProvider(provider, { at: api.genesisHash.toHex() })(did);
    assert.deepEqual(before.didResolutionMetadata, { error: 'notFound' });
  });

  test('the library did-resolver resolves through it', async () => {
    const { text: did } = source.texts.rotated;
    const found = await new Resolver(getResolver(overHttp(node.http))).resolve(did);
    assert.deepEqual(found, source.answers.find((answer) => answer.name === 'rotated').result);
  });

  holdAll(() => source);
});
