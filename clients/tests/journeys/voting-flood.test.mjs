// A node under a flood: a hundred thousand ballots in a minute that cannot count or cost nothing, and citizens
// who vote meanwhile. Each of theirs is in a block within three. `make voting-test` runs it too.
//
// FLOOD_BALLOTS=…     how many (100,000 by default)

import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { after, before, describe, test } from 'node:test';

import { citizen, document } from '../support/belonging.mjs';
import { startDev } from '../support/node.mjs';
import { key, sendIncluded } from '../support/transactions.mjs';
import { LONG, narrate } from '../support/validators.mjs';
import { propose } from '../support/voting.mjs';

const BALLOTS = Number(process.env.FLOOD_BALLOTS ?? 100_000);
/** In how many seconds they are handed in, if the node takes them so fast. */
const SECONDS = 60;
/** Requests in one batch, and batches that wait for their answer at a time. */
const BATCH = 50;
const PARALLEL = 8;
/** Citizens who flood the node with what costs them nothing. */
const FLOODERS = Array.from({ length: 16 }, (_, index) => citizen(index));
/** Citizens who vote meanwhile. */
const HONEST = [20, 21, 22, 23].map((index) => citizen(index));
/** The blocks within which an honest ballot has to be in. */
const WITHIN = 3;

describe('a flood of ballots', () => {
  let node;
  let api;
  let poll;

  before(async () => {
    node = await startDev({ name: 'flood' });
    api = await node.connect();
    await node.waitFinalisedNumber(3, LONG);
    const law = api.tx.charter.enactLaw(null, document('quiet after ten'));
    poll = await propose(api, 'Ordinary', law, citizen(0));
  });
  after(() => node?.stop());

  /** Ballots of all kinds that are not to be: of who has no token, on no poll, and one upon the other. */
  function flood(nonces) {
    const options = {
      blockHash: api.genesisHash,
      era: '0x00',
      genesisHash: api.genesisHash,
      runtimeVersion: api.runtimeVersion,
    };
    const strangers = Array.from({ length: 64 }, (_, index) => key(`//Flood//${index}`));
    return Array.from({ length: BALLOTS }, (_, index) => {
      const own = index % 2 === 0;
      const round = Math.floor(index / 2);
      const from = own ? FLOODERS[round % FLOODERS.length] : strangers[round % strangers.length];
      // Every second one of a citizen is on a poll that is not there: it pays a fee, and fails.
      const on = own && round % 32 >= 16 ? 99 : poll.poll;
      const votes = (Math.floor(round / 32) % 8) + 1;
      const nonce = own ? nonces[round % FLOODERS.length] + (Math.floor(round / 512) % 4) : 0;
      const method = api.tx.quadraticVoting.vote(on, votes).method;
      const extrinsic = api.registry.createType('Extrinsic', { method }, { version: 4 });
      extrinsic.sign(from, { ...options, nonce, tip: Math.floor(round / 64) });
      return extrinsic.toHex();
    });
  }

  /** Hands the ballots in; how many the pool took. */
  async function handIn(ballots) {
    const began = performance.now();
    let next = 0;
    let taken = 0;
    async function worker() {
      while (next < ballots.length) {
        const from = next;
        next += BATCH;
        // Not faster than asked for.
        const due = began + (from / BALLOTS) * SECONDS * 1_000;
        await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
        const body = ballots
          .slice(from, from + BATCH)
          .map((hex, id) => ({ jsonrpc: '2.0', id, method: 'author_submitExtrinsic', params: [hex] }));
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(node.http, { method: 'POST', headers, body: JSON.stringify(body) });
        const results = await answer.json();
        assert.equal(results.length, body.length, JSON.stringify(results).slice(0, 200));
        taken += results.filter(({ result }) => result).length;
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, worker));
    return { taken, seconds: (performance.now() - began) / 1_000 };
  }

  test('who votes meanwhile is in within three blocks', { timeout: 15 * 60_000 }, async () => {
    const next = await Promise.all(FLOODERS.map(({ address }) => api.rpc.system.accountNextIndex(address)));
    const ballots = flood(next.map((nonce) => nonce.toNumber()));
    narrate(`${ballots.length} ballots are signed: of who has no token, on no poll, and one upon the other`);

    const quiet = await node.connect();
    let over = false;
    const pouring = handIn(ballots).finally(() => {
      over = true;
    });
    const waits = [];
    for (const voter of HONEST) {
      await new Promise((done) => setTimeout(done, 8_000));
      assert.equal(over, false, 'the flood goes on');
      const seen = (await quiet.rpc.chain.getHeader()).number.toNumber();
      const sent = await sendIncluded(quiet.tx.quadraticVoting.vote(poll.poll, 2), voter, { timeout: LONG });
      assert.equal(sent.error, null);
      waits.push((await node.header(sent.block)).number - seen);
    }
    const { taken, seconds } = await pouring;
    const rate = Math.round((ballots.length / seconds) * 60);
    narrate(`${ballots.length} in ${seconds.toFixed(0)} s, ${rate} a minute; the pool took ${taken} of them`);
    narrate(`the four who voted meanwhile waited for ${waits.join(', ')} blocks`);
    assert.ok(
      waits.every((blocks) => blocks <= WITHIN),
      `within ${WITHIN}: ${waits}`,
    );
    const before = (await node.finalised()).number;
    await node.waitFinalisedNumber(before + 3, LONG);
    narrate('and blocks go on');
  });
});
