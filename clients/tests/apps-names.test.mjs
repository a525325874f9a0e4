// No pallet of ours answers to a name that Polkadot.js Apps takes for a pallet of the SDK.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { PARTS, ROUTES } from './support/apps-routes.mjs';
import { pallet, substrateMetadata } from './support/fixtures.mjs';
import { collisions, impostors, opensOn, ours, summarise } from './support/metadata.mjs';
import { startDev } from './support/node.mjs';
import { SDK_PALLETS } from './support/sdk-pallets.mjs';
import { key } from './support/transactions.mjs';

const ENTRIES = [...ROUTES, ...PARTS];

describe('the table of what Apps opens', () => {
  test('says which crate it expects behind each name that it looks for', () => {
    for (const { where, needs, crates } of ENTRIES) {
      const sections = needs.flat().map((path) => path.split('.')[1]);
      assert.deepEqual(Object.keys(crates).sort(), [...new Set(sections)].sort(), where);
    }
  });

  test('names each route once', () => {
    const names = ENTRIES.map(({ where }) => where);
    assert.deepEqual(names, [...new Set(names)]);
  });

  test('agrees with the metadata of the SDK’s own example node', () => {
    const summary = summarise(substrateMetadata());
    const opened = ENTRIES.filter((entry) => opensOn(summary, entry).length);
    const allowed = Object.fromEntries(summary.pallets.map(({ name, crate }) => [name, { crate }]));

    // That node composes nearly everything, so most of the table can be held against it.
    for (const where of ['council', 'council › elections', 'democracy', 'treasury', 'society', 'referenda', 'sudo']) {
      assert.ok(opened.some((entry) => entry.where === where), `${where} should open`);
    }
    assert.ok(opened.length > 30, `only ${opened.length} entries open`);
    assert.deepEqual(collisions(summary, ENTRIES, allowed), []);
  });
});

describe('a collision is found', () => {
  const found = (...pallets) => collisions({ pallets }, ENTRIES, SDK_PALLETS);

  test('on a call: treasury.propose_spend of another treasury', () => {
    const messages = found(pallet('Treasury', 'pallet_timelock_treasury', { calls: ['propose_spend'] }));
    assert.equal(messages.length, 1);
    assert.match(messages[0], /“treasury” on Treasury .*pallet_timelock_treasury: rename/);
  });

  test('on a storage item: membership.Members, although the crate is called as the SDK’s', () => {
    const messages = found(pallet('Membership', 'pallet_membership', { storage: ['Members'] }));
    assert.equal(messages.length, 1);
    assert.match(messages[0], /“membership” on Membership/);
  });

  test('on the bare name of a pallet: elections', () => {
    const messages = found(pallet('Elections', 'pallet_bodies', { calls: ['open'] }));
    assert.equal(messages.length, 1);
    assert.match(messages[0], /“council › elections”/);
  });

  test('on a council that is no collective', () => {
    const messages = found(pallet('Council', 'pallet_bodies', { storage: ['Prime'] }));
    assert.equal(messages.length, 1);
    assert.match(messages[0], /“council” on Council/);
    assert.deepEqual(impostors({ pallets: [pallet('Council', 'pallet_bodies')] }, SDK_PALLETS), [
      'Council should be pallet_collective, and is pallet_bodies',
    ]);
  });

  test('only where all needs of a route are met, by any of the alternatives', () => {
    assert.deepEqual(found(pallet('Referenda', 'pallet_polls', { calls: ['submit'] })), []);
    const both = [
      pallet('Referenda', 'pallet_polls', { calls: ['submit'], constants: ['Tracks'] }),
      pallet('ConvictionVoting', 'pallet_ballots', { calls: ['vote'] }),
    ];
    assert.equal(found(...both).length, 2);
    assert.equal(found(pallet('Treasury', 'pallet_x', { storage: ['Proposals'] })).length, 1);
  });

  test('and names that stay clear pass', () => {
    const clear = [
      pallet('TimelockTreasury', 'pallet_timelock_treasury', { calls: ['propose_spend'], storage: ['Proposals'] }),
      pallet('Membership', 'pallet_membership', { calls: ['apply'], storage: ['Roll'] }),
      pallet('BodyElections', 'pallet_bodies', { calls: ['vote'], storage: ['Candidates'] }),
      pallet('Council', 'pallet_collective', { calls: ['propose'], storage: ['Prime', 'Members'] }),
    ];
    assert.deepEqual(found(...clear), []);
  });
});

describe('the chain', () => {
  let node;
  let api;
  let summary;

  before(async () => {
    node = await startDev();
    api = await node.connect();
    summary = summarise(api.runtimeMetadata);
  });
  after(() => node?.stop());

  test('has no name that Apps takes for another pallet', () => {
    assert.deepEqual(collisions(summary, ENTRIES, SDK_PALLETS), []);
  });

  test('has the SDK’s own pallet behind every allowed name, and allows none in vain', () => {
    assert.deepEqual(impostors(summary, SDK_PALLETS), []);
    const names = summary.pallets.map(({ name }) => name);
    assert.deepEqual(Object.keys(SDK_PALLETS).filter((name) => !names.includes(name)), []);
    assert.ok(ours(summary, SDK_PALLETS).length > 0, 'no pallet is ours');
  });

  test('is not a chain for which Polkadot.js renames collectives', () => {
    // For some chains the API looks for another pallet under `council`; ours must not become one.
    const specName = api.runtimeVersion.specName.toString();
    assert.equal(api.registry.getModuleInstances(specName, 'council'), undefined);
  });

  test('gives the council page all that it reads, without a pallet of elections', async () => {
    const council = ['//Alice', '//Bob', '//Charlie'].map((path) => key(path).address);
    const info = await api.derive.elections.info();
    const [votes, proposals, prime] = await Promise.all([
      api.derive.council.votes(),
      api.derive.council.proposals(),
      api.derive.council.prime(),
    ]);

    assert.deepEqual(info.members.map(([member]) => member.toString()).sort(), council.sort());
    assert.deepEqual([info.candidates, info.runnersUp], [[], []]);
    assert.deepEqual([votes, proposals, prime], [[], [], null]);
    assert.equal(info.candidateCount.toNumber(), 0);
  });
});
