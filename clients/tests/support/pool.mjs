// The load of the pool test, and the account of what became of it.

import { performance } from 'node:perf_hooks';

import { eventually } from './node.mjs';

/** Blocks without a single one of ours after which nothing more is expected. */
const QUIET_BLOCKS = 10;
/** How often a refused submission is repeated: a refusal is an answer, and a client may try again. */
const ATTEMPTS = 5;

/**
 * Signs `count` transfers of one planck with nonces in sequence from `firstNonce`.
 *
 * They are immortal and bind the genesis hash only, so they are good on every chain of the same genesis.
 *
 * @returns {{ nonce: number, hex: string, hash: string }[]}
 */
export function signTransfers(api, pair, to, { count, firstNonce = 0 }) {
  const call = api.tx.balances.transferKeepAlive(to, 1n).method;
  const options = {
    blockHash: api.genesisHash,
    era: '0x00',
    genesisHash: api.genesisHash,
    runtimeVersion: api.runtimeVersion,
    tip: 0,
  };
  return Array.from({ length: count }, (_, index) => {
    const nonce = firstNonce + index;
    const extrinsic = api.registry.createType('Extrinsic', { method: call }, { version: 4 });
    extrinsic.sign(pair, { ...options, nonce });
    return { nonce, hex: extrinsic.toHex(), hash: extrinsic.hash.toHex() };
  });
}

/**
 * Hands `transactions` to the node, in order, over `parallel` requests at a time.
 *
 * @returns {Promise<{ accepted: object[], refused: { nonce: number, error: string }[] }>}
 */
export async function submitAll(node, transactions, parallel) {
  const accepted = [];
  const refused = [];
  let next = 0;

  async function worker() {
    while (next < transactions.length) {
      const transaction = transactions[next];
      next += 1;
      await submit(transaction);
    }
  }
  async function submit(transaction) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const hash = await node.rpc('author_submitExtrinsic', transaction.hex);
        if (hash !== transaction.hash) throw new Error(`the node calls ${transaction.hash} ${hash}`);
        accepted.push(transaction);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) {
          refused.push({ nonce: transaction.nonce, error: error.message });
          return;
        }
      }
      await new Promise((done) => setTimeout(done, 1000));
    }
  }

  await Promise.all(Array.from({ length: parallel }, worker));
  return { accepted, refused };
}

/**
 * Walks the finalised blocks after `start` until they hold all of `accepted`, or none of it for ten
 * blocks in a row.
 *
 * @returns {Promise<{ included: Set<number>, blocks: number[] }>} the nonces found, and how many each
 *   block held
 */
export async function collectIncluded(node, accepted, start) {
  const nonceOf = new Map(accepted.map(({ hex, nonce }) => [hex, nonce]));
  const included = new Set();
  const blocks = [];
  let quiet = 0;

  for (let number = start + 1; included.size < accepted.length && quiet < QUIET_BLOCKS; number += 1) {
    await node.waitFinalisedNumber(number);
    const { block } = await node.rpc('chain_getBlock', await node.blockHash(number));
    const found = block.extrinsics.map((hex) => nonceOf.get(hex)).filter((nonce) => nonce !== undefined);
    for (const nonce of found) {
      if (included.has(nonce)) throw new Error(`nonce ${nonce} is in two blocks`);
      included.add(nonce);
    }
    blocks.push(found.length);
    quiet = found.length ? 0 : quiet + 1;
  }
  return { included, blocks };
}

/**
 * One run: submits, follows the chain, and accounts for every transaction that the pool accepted.
 *
 * An accepted transaction is *included* in a finalised block, or *reported*: the node's log, at its
 * usual level, names its hash. What is neither is *lost*, whether the pool forgot it or keeps it
 * (`pending`) behind one that it forgot.
 */
export async function runLoad(node, transactions, parallel) {
  const began = performance.now();
  const start = (await node.finalised()).number;
  const { accepted, refused } = await submitAll(node, transactions, parallel);
  const submitted = performance.now();
  const { included, blocks } = await collectIncluded(node, accepted, start);
  const ended = performance.now();

  const missing = accepted.filter(({ nonce }) => !included.has(nonce));
  const log = missing.length ? node.logText() : '';
  const reported = missing.filter(({ hash }) => log.includes(hash));
  const lost = missing.filter((transaction) => !reported.includes(transaction)).map(({ nonce }) => nonce);
  const pending = (await node.rpc('author_pendingExtrinsics')).length;

  return {
    accepted: accepted.length,
    refused,
    included: included.size,
    reported: reported.length,
    lost: lost.sort((a, b) => a - b),
    pending,
    blocks,
    submitSeconds: (submitted - began) / 1000,
    seconds: (ended - began) / 1000,
  };
}

/** The account of a run in one line. */
export function summary({ accepted, refused, included, reported, lost, pending, blocks, submitSeconds, seconds }) {
  return (
    `accepted ${accepted}, refused ${refused.length}, included ${included}, reported ${reported}, ` +
    `lost ${lost.length}, still pending ${pending}; submitted in ${submitSeconds.toFixed(1)} s, ` +
    `done in ${seconds.toFixed(1)} s; per block ${blocks.join(' ')}`
  );
}

/** Numbers in order as ranges: `3-7, 9`. */
export function ranges(numbers) {
  const parts = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Waits until the chain finalises: a load before that would measure the start. */
export function warm(node) {
  return eventually('the chain finalises its first block', async () => (await node.finalised()).number > 0, {
    timeout: 60_000,
    nodes: [node],
  });
}
