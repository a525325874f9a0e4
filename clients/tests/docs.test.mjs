// Every call, event, error and storage item of our pallets says what it is: Polkadot.js shows these words
// to whoever is about to sign, and to whoever was refused.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { pallet } from './support/fixtures.mjs';
import { ours, summarise, undocumented } from './support/metadata.mjs';
import { startDev } from './support/node.mjs';
import { SDK_APIS, SDK_PALLETS } from './support/sdk-pallets.mjs';

describe('what lacks documentation is found', () => {
  for (const part of ['calls', 'events', 'errors', 'storage', 'constants']) {
    test(`among ${part}`, () => {
      const one = pallet('Bodies', 'pallet_bodies', { [part]: ['said', 'unsaid'] });
      one[part][1].docs = [' ', ''];
      assert.deepEqual(undocumented([one]), [`Bodies.unsaid (${part})`]);
    });
  }
});

describe('the chain', () => {
  let node;
  let summary;

  before(async () => {
    node = await startDev();
    summary = summarise((await node.connect()).runtimeMetadata);
  });
  after(() => node?.stop());

  test('documents every call, event, error, storage item and constant of our pallets', () => {
    const pallets = ours(summary, SDK_PALLETS);
    assert.ok(pallets.some(({ name }) => name === 'CivilClock'));
    assert.deepEqual(undocumented(pallets), []);
  });

  test('documents every runtime API of ours', () => {
    const apis = summary.apis.filter(({ name }) => !SDK_APIS.includes(name));
    assert.ok(apis.some(({ name }) => name === 'CivilClockApi'));
    const bare = apis.flatMap(({ name, methods }) =>
      methods.filter(({ docs }) => !docs.join('').trim()).map((method) => `${name}.${method.name}`),
    );
    assert.deepEqual(bare, []);
  });
});
