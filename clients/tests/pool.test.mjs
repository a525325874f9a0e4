// What the pool accepted is included or reported.
//
// A pool that answers with a hash has taken a transaction over: its sender will not send it again. This
// hands the node the sequential nonces of one account over many parallel requests, and looks for every
// one of them in the finalised blocks.
//
// POOL_RUNS=10        how many runs, each on a new chain (1 by default; `npm run pool-test` makes ten)
// POOL_TYPE=…         `fork-aware` or `single-state`, to compare; without it the node's default

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { startDev } from './support/node.mjs';
import { ranges, runLoad, signTransfers, summary, warm } from './support/pool.mjs';
import { key } from './support/transactions.mjs';

const TRANSACTIONS = Number(process.env.POOL_TRANSACTIONS ?? 6_000);
const PARALLEL = 64;
const RUNS = Number(process.env.POOL_RUNS ?? 1);
const TYPE = process.env.POOL_TYPE;

describe(`the pool (${TYPE ?? 'the node’s default'})`, () => {
  // Every run starts the same chain anew, so the transactions of the first are good for all.
  let signed;

  for (let run = 1; run <= RUNS; run += 1) {
    test(
      `includes or reports all it accepted of ${TRANSACTIONS} nonces over ${PARALLEL} requests, run ${run} of ${RUNS}`,
      { timeout: 300_000 },
      async (t) => {
        const node = await startDev({ name: `pool-${run}`, args: TYPE ? ['--pool-type', TYPE] : [] });
        try {
          const api = await node.connect();
          // Not Alice: the block author's own account is no ordinary one.
          const sender = key('//Bob');
          const genesis = api.genesisHash.toHex();
          if (signed?.genesis !== genesis) {
            const transactions = signTransfers(api, sender, key('//Charlie').address, { count: TRANSACTIONS });
            signed = { genesis, transactions };
          }
          assert.equal(await node.rpc('system_accountNextIndex', sender.address), 0);
          await warm(node);

          const result = await runLoad(node, signed.transactions, PARALLEL);

          t.diagnostic(`run ${run}: ${summary(result)}`);
          assert.deepEqual(result.refused.slice(0, 3), [], 'every one of these transactions is valid');
          assert.ok(
            result.lost.length === 0,
            `lost ${result.lost.length} without a word, nonces ${ranges(result.lost)}\n${node.logTail(15)}`,
          );
          if (!result.reported) {
            assert.equal(result.included, TRANSACTIONS);
            assert.equal((await api.query.system.account(sender.address)).nonce.toNumber(), TRANSACTIONS);
            assert.equal(result.pending, 0);
          }
        } finally {
          await node.stop();
        }
      },
    );
  }
});

describe('ranges', () => {
  test('are short', () => {
    assert.equal(ranges([1, 2, 3, 7, 9, 10]), '1-3, 7, 9-10');
    assert.equal(ranges([]), '');
  });
});
