// Two nodes with the keys of one validator, as when a spare is started while the first still runs. Sooner
// or later both vote in the same round and differ: the other nodes report it by themselves, and the
// validator is disabled and put out. `make validators-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { TestNode, startNetwork, stopAll } from '../support/node.mjs';
import { key } from '../support/transactions.mjs';
import {
  LONG,
  assertSameState,
  authorsOf,
  depositAt,
  eventsBetween,
  narrate,
  only,
  reportsIn,
  setAt,
  waitForSet,
} from '../support/validators.mjs';

const CHAIN = 'local-fast';
const dave = key('//Dave');
const aura = `0x${Buffer.from(dave.publicKey).toString('hex')}`;
/** How long two nodes may go on without ever differing. Without the stalls it took over five minutes once. */
const PATIENCE = 6 * LONG;

describe('two nodes with the keys of dave', () => {
  let nodes = [];
  let alice;
  let api;
  let deposit;
  let punished;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [alice] = nodes;
    api = await alice.connect();
    deposit = (await api.query.validators.parameters()).deposit.toBigInt();
  });
  after(() => stopAll(nodes));

  test('are reported by the nodes of others', { timeout: PATIENCE + LONG }, async () => {
    await alice.waitFinalisedNumber(3, LONG);
    const began = Date.now();
    const second = new TestNode({ name: 'dave-again', args: ['--chain', CHAIN, '--dave'], nodeKey: 'c3'.repeat(32) });
    second.bootnodes = nodes.map(({ multiaddr }) => multiaddr);
    nodes.push(second);
    await second.start();
    narrate('a second node with the keys of dave runs');

    // On a machine that stutters the two see blocks at different times, and differ the sooner.
    let looked = (await alice.finalised()).number;
    while (!punished) {
      assert.ok(Date.now() - began < PATIENCE, `nothing was reported\n${alice.logTail()}`);
      await sleep(6_000);
      await second.stall(4_000);
      const { number } = await alice.finalised();
      const events = await eventsBetween(api, alice, looked + 1, number, ['validators.PutOut']);
      looked = number;
      if (events.length) [punished] = events;
    }
    assert.equal(punished.data.who.toString(), dave.address);

    const hash = await alice.blockHash(punished.number);
    const reports = await reportsIn(api, hash);
    assert.ok(reports.length > 0, 'the report is unsigned: a node put it into its own block');
    const { setId, equivocation } = reports[0].method.args[0];
    const double = equivocation.inner;
    const grandpa = `0x${Buffer.from(key('//Dave', 'ed25519').publicKey).toString('hex')}`;
    assert.equal(double.identity.toHex(), grandpa);
    assert.notEqual(double.first[0].targetHash.toHex(), double.second[0].targetHash.toHex());
    const votes = [double.first, double.second].map(([{ targetNumber }]) => targetNumber).join(' and ');
    const seconds = Math.round((Date.now() - began) / 1000);
    narrate(`after ${seconds} s block ${punished.number} reports two votes (${equivocation.type}) for ${votes}`);
    narrate(`both are of round ${double.roundNumber} of set ${setId}`);
  });

  test('are disabled and lose half of the deposit', { timeout: LONG }, async () => {
    const hash = await alice.blockHash(punished.number);
    assert.deepEqual((await setAt(api, hash)).disabled, [dave.address]);
    const at = await api.at(hash);
    const events = (await at.query.system.events()).map(({ event }) => event);
    assert.equal(only(events, 'validators.DepositLost').lost.toBigInt(), deposit / 2n);
    assert.equal(await depositAt(api, hash, dave.address), deposit - deposit / 2n);
    assert.ok(!(await at.query.validators.chosen()).map(String).includes(dave.address), 'the seat is lost');
    narrate(`dave is disabled, lost the seat and ${deposit / 2n} plancks`);
  });

  test('make no more blocks, and are out after two sessions', { timeout: 4 * LONG }, async () => {
    const before = await setAt(api, await alice.blockHash(punished.number));
    const out = await waitForSet('dave sits no more', api, alice, ({ members }) => !members.includes(dave.address));
    assert.equal(out.session, before.session + 2);
    assert.equal(out.setId, before.setId + 1);

    const last = out.number + 12;
    const authors = await authorsOf(alice, punished.number + 1, last);
    assert.ok(!authors.includes(aura), 'a block was made with the keys of dave');
    assert.equal(new Set(authors).size, 3, 'the three others make blocks');
    const state = await assertSameState(nodes.slice(0, 3), last);
    narrate(`dave is out in session ${out.session}; the three others finalised ${last}: ${state.stateRoot}`);

    // Whatever else the two signed until then was punished too, each time by half of what was left.
    const lost = await eventsBetween(api, alice, punished.number, last, ['validators.DepositLost']);
    const all = lost.reduce((sum, { data }) => sum + data.lost.toBigInt(), 0n);
    assert.equal(await depositAt(api, await alice.blockHash(last), dave.address), deposit - all);
    assert.ok(lost.every(({ data }) => data.who.toString() === dave.address));
    narrate(`reported ${lost.length} times in all, and lost ${all} of ${deposit} plancks`);
  });
});
