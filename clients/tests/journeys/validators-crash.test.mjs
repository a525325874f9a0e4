// Validators that are killed with -9 and come back: they catch up, no finalised block is ever another one,
// and none of them signs twice what it signed before the crash. `make validators-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually, startNetwork, stopAll } from '../support/node.mjs';
import { key } from '../support/transactions.mjs';
import { LONG, assertSameState, authorOf, depositAt, eventsBetween, must, narrate } from '../support/validators.mjs';

/** How long two of four are away. */
const AWAY = 90_000;
/** What is on its way to finality when two are killed may still arrive: a round or two. */
const IN_FLIGHT = 20_000;
/** Within which finality has to be back when the two are: two minutes, as slow as this machine may be. */
const BACK_WITHIN = 2 * LONG;

describe('four validators of which some are killed with -9', () => {
  let nodes = [];
  let alice;
  let api;
  /** Every block that any node ever called finalised: number → hash. */
  const finalised = new Map();
  /** Up to which height that was written down, for each node. */
  const noted = new Map();

  before(async () => {
    nodes = await startNetwork({ chain: 'local-fast' });
    [alice] = nodes;
    api = await alice.connect();
    await alice.waitFinalisedNumber(5, LONG);
  });
  after(() => stopAll(nodes));

  /** Writes down what these nodes call finalised, and fails if it was another block before. */
  async function note(who) {
    for (const node of who) {
      const last = (await node.finalised()).number;
      for (let number = (noted.get(node) ?? 0) + 1; number <= last; number += 1) {
        const hash = await node.blockHash(number);
        assert.equal(finalised.get(number) ?? hash, hash, `${node.name} finalised another block ${number}`);
        finalised.set(number, hash);
      }
      noted.set(node, last);
    }
  }

  /** The greatest finalised height among these. */
  async function height(who) {
    return Math.max(...(await Promise.all(who.map(async (node) => (await node.finalised()).number))));
  }

  async function catchUp(node, others) {
    const before = await height(others);
    const began = Date.now();
    await node.start();
    await node.waitFinalisedNumber(before, BACK_WITHIN);
    await note([node]);
    return { before, seconds: Math.round((Date.now() - began) / 1000) };
  }

  async function makesBlocks(node, name) {
    const aura = `0x${Buffer.from(key(name).publicKey).toString('hex')}`;
    let number = await height([alice]);
    await eventually(
      `${node.name} makes a block that is finalised`,
      async () => {
        if (number >= (await alice.finalised()).number) return false;
        number += 1;
        return (await authorOf(alice, number)) === aura;
      },
      { timeout: LONG, nodes: [node, alice] },
    );
  }

  test('one is killed, again and again: the others go on, and it catches up', { timeout: 5 * LONG }, async () => {
    const dave = nodes[3];
    const rest = nodes.slice(0, 3);
    for (const blocks of [8, 1, 2]) {
      await note(nodes);
      // Somewhere within a round of finality, which takes about a second.
      await sleep(Math.random() * 1_000);
      const before = await height(rest);
      await dave.kill9();
      await alice.waitFinalisedNumber(before + blocks, LONG);
      await note(rest);
      narrate(`dave was killed at ${before}; the three others finalised ${await height(rest)}`);

      const back = await catchUp(dave, rest);
      await makesBlocks(dave, '//Dave');
      await note(nodes);
      narrate(`dave had finalised ${back.before} again ${back.seconds} s after its start, and makes blocks`);
    }
  });

  test('two are killed: finality waits, and goes on by itself when they are back', { timeout: 8 * LONG }, async () => {
    const [, , charlie, dave] = nodes;
    const rest = nodes.slice(0, 2);
    await note(nodes);
    await Promise.all([charlie.kill9(), dave.kill9()]);
    await sleep(IN_FLIGHT);
    await note(rest);
    const stood = await height(rest);
    const bestBefore = (await alice.header()).number;
    await sleep(AWAY);
    assert.equal(await height(rest), stood, 'two of four finalise nothing');
    const best = (await alice.header()).number;
    assert.ok(best > bestBefore, 'but they go on making blocks');
    narrate(`charlie and dave were killed: finality stood at ${stood}, blocks went from ${bestBefore} to ${best}`);

    const began = Date.now();
    await Promise.all([charlie.start(), dave.start()]);
    await alice.waitFinalisedNumber(best, BACK_WITHIN);
    narrate(`back, finality had reached ${best} after ${Math.round((Date.now() - began) / 1000)} s`);
    await Promise.all([charlie, dave].map((node) => node.waitFinalisedNumber(best, BACK_WITHIN)));
    await note(nodes);
    await makesBlocks(charlie, '//Charlie');
    await makesBlocks(dave, '//Dave');
  });

  test('no finalised block was reverted, and all have one state', { timeout: 2 * LONG }, async () => {
    await note(nodes);
    assert.ok(finalised.size > 20, `${finalised.size} blocks`);
    for (const node of nodes) {
      for (const [number, hash] of finalised) {
        assert.equal(await node.blockHash(number), hash, `block ${number} as ${node.name} has it`);
      }
    }
    const last = Math.min(...(await Promise.all(nodes.map(async (node) => (await node.finalised()).number))));
    const { stateRoot } = await assertSameState(nodes, last);
    narrate(`all four hold the ${finalised.size} blocks that any of them finalised; at ${last}: ${stateRoot}`);
  });

  test('none of them signed twice: nobody was reported, nobody lost anything', { timeout: 2 * LONG }, async () => {
    // A report that is on its way gets the time to arrive: it goes into a block of whoever saw it.
    await must(api.tx.system.remark('0x00'), key('//Eve'));
    const last = (await alice.finalised()).number;
    const events = await eventsBetween(api, alice, 1, last, [
      'offences.Offence',
      'validators.PutOut',
      'validators.DepositLost',
      'session.ValidatorDisabled',
    ]);
    assert.deepEqual(events.map(({ name, number }) => `${name} in ${number}`), []);
    const hash = await alice.blockHash(last);
    const deposit = (await api.query.validators.parameters()).deposit.toBigInt();
    for (const name of ['//Alice', '//Bob', '//Charlie', '//Dave']) {
      assert.equal(await depositAt(api, hash, key(name).address), deposit, name);
    }
    for (const node of nodes) {
      const seen = node.logText().match(/.*(?:quivocation|slot author.*twice).*/gi) ?? [];
      assert.deepEqual(seen, [], `the log of ${node.name}`);
    }
    narrate(`no report in ${last} blocks, no word of equivocation in any log`);
  });
});
