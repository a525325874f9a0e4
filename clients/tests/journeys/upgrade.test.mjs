// The runtime is upgraded by vote, on a running network: the citizens authorise the hash of a runtime as a
// change of the constitution, anybody hands the runtime in, and the next block is made by it. Nobody misses
// more than one slot, finality goes on, and nothing that was written down is lost. `make upgrade-test` runs it,
// with a runtime of the same source and the next version that `scripts/next-wasm` makes.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { u8aToHex } from '@polkadot/util';
import { blake2AsHex, xxhashAsHex } from '@polkadot/util-crypto';

import { CHAIN, YEAR, citizen, document, stranger } from '../support/belonging.mjs';
import { changeIn, civilNow } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { key } from '../support/transactions.mjs';
import {
  LONG,
  assertSameState,
  authorsOf,
  missedSlots,
  mustRefuse,
  narrate,
  only,
  setNow,
  stateDigest,
  watchFinality,
} from '../support/validators.mjs';
import { ELECTORS, close, mustEnact, pass, pollAt, propose, tallyAt, vote, votingOver } from '../support/voting.mjs';

/** The key of the runtime in the state. */
const CODE = '0x3a636f6465';
/** Where the runtime lies that is to be the next. */
const WASM = process.env.ALTHING_NEXT_WASM;
/** Blocks over which slots and finality are watched after the upgrade. */
const LOOK = 20;
/** The most blocks that finality may be behind. */
const BEHIND = 5;
/** What no block writes in which nobody acts on it. */
const KEPT = [
  'Membership',
  'Did',
  'Credentials',
  'Charter',
  'Contributions',
  'QuadraticVoting',
  'Council',
  'Guardians',
  'Bodies',
  'Emergency',
];

function nextRuntime() {
  const help = '`scripts/next-wasm` makes it and prints where it lies, and `make upgrade-test` does both';
  if (!WASM) throw new Error(`ALTHING_NEXT_WASM names no runtime: ${help}`);
  if (!existsSync(WASM)) throw new Error(`there is no runtime at ${WASM}: ${help}`);
  return readFileSync(WASM);
}

describe('a runtime upgrade by vote', () => {
  let nodes = [];
  let node;
  let api;
  let code;
  let version;
  let passed;
  let pending;
  let applied;
  let endWatch;

  before(async () => {
    code = nextRuntime();
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    await node.waitFinalisedNumber(3, LONG);
    version = await versionAt(node);
  });
  after(async () => {
    await endWatch?.().catch(() => {});
    await stopAll(nodes);
  });

  const blockOf = async ({ block }) => (await node.header(block)).number;

  async function versionAt(of, hash) {
    const { specVersion, transactionVersion } = await of.rpc('state_getRuntimeVersion', ...(hash ? [hash] : []));
    return { spec: specVersion, transactions: transactionVersion };
  }

  /** A digest of what each of these pallets has written down, after a block. */
  async function keptAt(hash) {
    const digests = await Promise.all(KEPT.map((name) => stateDigest(node, hash, xxhashAsHex(name, 128))));
    return Object.fromEntries(KEPT.map((name, index) => [name, digests[index]]));
  }

  /** Submits an extrinsic and follows the finalised blocks to the one that holds it. */
  async function handIn(extrinsic) {
    const { number: start } = await node.finalised();
    await node.rpc('author_submitExtrinsic', extrinsic);
    for (let number = start + 1; ; number += 1) {
      await node.waitFinalisedNumber(number, LONG);
      const block = await node.blockHash(number);
      const { extrinsics } = (await node.rpc('chain_getBlock', block)).block;
      if (extrinsics.includes(extrinsic)) return { block };
      assert.ok(number < start + 10, 'it is in one of ten blocks');
    }
  }

  test('nobody upgrades the runtime by themselves', { timeout: LONG }, async () => {
    const hash = blake2AsHex(code);
    await Promise.all([
      mustRefuse(api.tx.system.authorizeUpgrade(hash), key('//Eve'), 'BadOrigin'),
      mustRefuse(api.tx.system.setCode('0x00'), key('//Ferdie'), 'BadOrigin'),
      mustRefuse(api.tx.system.applyAuthorizedUpgrade('0x00'), stranger, 'system.NothingAuthorized'),
    ]);
    narrate(`version ${version.spec} runs; a runtime of ${code.length} bytes, ${hash}, is to be the next`);
  });

  test('the citizens authorise the next one', { timeout: 6 * LONG }, async () => {
    const hash = blake2AsHex(code);
    passed = await pass(api, node, 'Constitution', api.tx.system.authorizeUpgrade(hash));
    // Another poll, that is to be open when the runtime changes.
    await node.waitFinalisedNumber(passed.from - 10, 2 * LONG);
    const goal = {
      beneficiaries: document('all of us'),
      metric: document('upgrades without a missed slot'),
      target: 12,
      deadline: (await civilNow(api)) + YEAR,
      evidence: document('the blocks themselves'),
    };
    pending = await propose(api, 'Ordinary', api.tx.charter.setGoal(goal), citizen(0));
    await vote(api, pending, 2, ELECTORS.slice(0, 6));

    const authorised = await mustEnact(api, node, passed);
    const said = only(authorised.events, 'system.UpgradeAuthorized');
    assert.deepEqual([said.codeHash.toHex(), said.checkVersion.isTrue], [hash, true]);
    assert.deepEqual(await versionAt(node, authorised.block), version, 'nothing runs anew yet');
    await mustRefuse(api.tx.system.applyAuthorizedUpgrade('0x00'), stranger, 'system.Unauthorized');
    narrate(`the hash is authorised at ${await blockOf(authorised)}; any other runtime is refused`);
  });

  test('anybody hands it in, and it runs', { timeout: 3 * LONG }, async () => {
    endWatch = watchFinality(nodes);
    // Polkadot.js that sees the runtime change under it knows no runtime API any more (it asks for metadata V14
    // then) and cannot read that block's events: who hands it in connects anew, as a page that is reloaded.
    const apply = await api.tx.system.applyAuthorizedUpgrade(u8aToHex(code)).signAsync(stranger);
    await api.disconnect();
    const sent = await handIn(apply.toHex());
    api = await node.connect();
    const events = await (await api.at(sent.block)).query.system.events();
    only(
      events.map(({ event }) => event),
      'system.CodeUpdated',
    );
    assert.equal((await changeIn(api, sent.block, stranger.address)).total, 0n, 'for nothing');
    applied = await blockOf(sent);
    const { parentHash } = await node.header(sent.block);
    assert.deepEqual(await versionAt(node, parentHash), version);
    const next = { ...version, spec: version.spec + 1 };
    await node.waitFinalisedNumber(applied + 1, LONG);
    const first = await node.blockHash(applied + 1);
    for (const each of nodes) {
      await each.waitFinalisedNumber(applied + 1, LONG);
      assert.deepEqual(await versionAt(each, first), next, each.name);
      assert.equal(await each.rpc('state_getStorageHash', CODE, first), blake2AsHex(code), each.name);
    }
    const { specVersion } = (await (await api.at(first)).query.system.lastRuntimeUpgrade()).unwrap();
    assert.equal(specVersion.toNumber(), next.spec);
    assert.deepEqual(await keptAt(first), await keptAt(parentHash));
    narrate(`somebody handed it in at ${applied}, for nothing: all four run version ${next.spec}; what was written`);
    narrate(`down of ${KEPT.join(', ')} is the same, key by key`);
  });

  test('a poll that was open goes on', { timeout: 3 * LONG }, async () => {
    assert.equal(api.runtimeVersion.specVersion.toNumber(), version.spec + 1);
    pending = { ...pending, call: api.tx(api.createType('Call', pending.call.method.toHex())) };
    const { hash } = await node.finalised();
    assert.ok((await pollAt(api, hash, pending)).status.isVoting);
    const half = { ayes: 12, nays: 0, voters: 6, ayeHeads: 6 };
    assert.deepEqual(await tallyAt(api, hash, pending), half);
    const ballots = await vote(api, pending, 1, ELECTORS.slice(6));
    const last = Math.max(...(await Promise.all(ballots.map(blockOf))));
    await node.waitFinalisedNumber(last, LONG);
    const whole = { ayes: 18, nays: 0, voters: 12, ayeHeads: 12 };
    assert.deepEqual(await tallyAt(api, await node.blockHash(last), pending), whole);
    narrate('the ballots of before count, and six citizens more voted under the new version');
  });

  test('nobody missed more than one slot, and finality went on', { timeout: 3 * LONG }, async () => {
    const last = applied + LOOK;
    const authors = await authorsOf(node, applied, last);
    const { behind, looks } = await endWatch();
    endWatch = null;
    const { queued } = await setNow(api, node);
    assert.equal(new Set(authors).size, queued.length, 'everybody makes blocks');
    const missed = await missedSlots(node, applied - 1, last);
    for (const { who, aura } of queued) {
      const theirs = missed.filter(({ author }) => author === aura);
      assert.ok(theirs.length <= 1, `${who} missed ${theirs.length} slots: ${theirs.map(({ slot }) => slot)}`);
    }
    assert.ok(behind <= BEHIND, `finality was ${behind} blocks behind`);
    narrate(`from ${applied} to ${last}: ${missed.length} slots of ${LOOK + 1 + missed.length} without a block`);
    narrate(`in ${looks} looks at four nodes, finality was never more than ${behind} blocks behind`);
    const before = await missedSlots(node, 1, applied - 1);
    narrate(`before it, ${before.length} slots were missed in ${applied - 1} blocks`);
  });

  test('what was voted over both versions is made', { timeout: 3 * LONG }, async () => {
    await votingOver(api, node, pending);
    const enacted = await mustEnact(api, node, close(api, pending));
    const { goal } = only(enacted.events, 'charter.GoalSet');
    const { number } = await node.finalised();
    const state = await assertSameState(nodes, number);
    narrate(`goal ${goal} was set at ${await blockOf(enacted)}, by ballots of both versions`);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
