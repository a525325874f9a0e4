// Four validators as plain processes: they finalise, and go on when one of them is killed.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { VALIDATORS, eventually, startNetwork, stopAll } from './support/node.mjs';
import { ALTH, freeAt, freshKey, key, sendFinalised } from './support/transactions.mjs';
import { slotOf } from './support/validators.mjs';

/** A slot is six seconds; with one validator of four dead, every fourth is empty. */
const BLOCKS_AFTER_CRASH = 5;

describe('four validators of local', () => {
  let nodes = [];

  before(async () => {
    nodes = await startNetwork();
  });
  after(() => stopAll(nodes));

  test('are all connected to each other', { timeout: 90_000 }, async () => {
    const identities = await Promise.all(nodes.map((node) => node.rpc('system_localPeerId')));
    assert.equal(new Set(identities).size, VALIDATORS.length);
    await eventually(
      'every validator has three peers',
      async () => (await peers(nodes)).every((count) => count === VALIDATORS.length - 1),
      { timeout: 80_000, nodes },
    );
  });

  test('finalise, and all of them one transfer in the same block', { timeout: 150_000 }, async () => {
    const api = await nodes[0].connect();
    const receiver = freshKey();

    const sent = await sendFinalised(api.tx.balances.transferKeepAlive(receiver.address, ALTH), key('//Eve'), {
      timeout: 120_000,
    });

    assert.equal(sent.error, null);
    const numbers = await Promise.all(nodes.map((node) => node.waitFinalised(sent.block, 30_000)));
    assert.equal(new Set(numbers).size, 1);
    for (const node of nodes) {
      const free = await freeAt(await node.connect(), sent.block, receiver.address);
      assert.equal(free, ALTH, `as ${node.name} sees it`);
    }
  });

  test('go on when one is killed with -9, and it catches up when it is back', { timeout: 240_000 }, async (t) => {
    const dave = nodes[3];
    const rest = nodes.slice(0, 3);
    const atCrash = (await dave.finalised()).number;

    await dave.kill9();
    await assert.rejects(dave.rpc('system_health'), 'a killed node answers nothing');
    const reached = Math.max(...(await heights(rest))) + BLOCKS_AFTER_CRASH;
    await Promise.all(rest.map((node) => node.waitFinalisedNumber(reached, 120_000)));
    t.diagnostic(`killed at ${atCrash}, finalised ${reached} without it`);

    await dave.start();
    const back = Date.now();
    const target = Math.max(...(await heights(rest)));
    await dave.waitFinalisedNumber(target, 90_000);
    t.diagnostic(`back, it finalised ${target} after ${Math.round((Date.now() - back) / 1000)} s`);

    // It makes blocks again, and the others finalise them.
    let number = target;
    await eventually(
      'the others finalise a block of the one that came back',
      async () => {
        if (number >= (await rest[0].finalised()).number) return false;
        number += 1;
        const header = await rest[0].header(await rest[0].blockHash(number));
        return VALIDATORS[slotOf(header) % VALIDATORS.length] === dave.name;
      },
      { timeout: 90_000, nodes: [dave, rest[0]] },
    );
  });

  test('have the same hash and state root at every finalised height', { timeout: 60_000 }, async () => {
    const last = Math.min(...(await heights(nodes)));
    assert.ok(last > BLOCKS_AFTER_CRASH);
    for (let number = 0; number <= last; number += 1) {
      const seen = await Promise.all(
        nodes.map(async (node) => {
          const hash = await node.blockHash(number);
          return `${hash} ${(await node.header(hash)).stateRoot}`;
        }),
      );
      assert.equal(new Set(seen).size, 1, `block ${number}: ${seen.join(', ')}`);
    }
  });
});

const peers = (nodes) => Promise.all(nodes.map(async (node) => (await node.rpc('system_health')).peers));
const heights = (nodes) => Promise.all(nodes.map(async (node) => (await node.finalised()).number));
