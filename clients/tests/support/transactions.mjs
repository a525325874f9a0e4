// Accounts, and transactions as a member's wallet sends them.

import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';

/** A thousandth of one ALTH: an account that holds less ceases to exist. */
export const EXISTENTIAL_DEPOSIT = 1_000_000_000n;
/** One ALTH. */
export const ALTH = 1_000_000_000_000n;
/** The prefix of addresses. */
export const SS58_PREFIX = 930;

await cryptoWaitReady();

/** The key of a development account: `//Alice`, `//Citizen//3`, or any other path. */
export function key(path, type = 'sr25519') {
  return new Keyring({ type, ss58Format: SS58_PREFIX }).addFromUri(path);
}

let fresh = 0;

/** A key that nobody used before in this process, so without account on the chain. */
export function freshKey(type = 'sr25519') {
  fresh += 1;
  return key(`//Nobody//${process.pid}//${fresh}`, type);
}

/**
 * Signs `tx`, sends it and waits until its block is finalised.
 *
 * @param tx a submittable of `api.tx`
 * @param signer a key, or an address if `options.signer` signs
 * @returns {Promise<{ block: string, events: object[], error: object | null, fee: bigint }>} `error` is
 *   the call's dispatch error, `fee` what the event says was paid. What the pool refuses is thrown.
 */
export function sendFinalised(tx, signer, { timeout = 60_000, ...options } = {}) {
  return send(tx, signer, { timeout, until: 'isFinalized', ...options });
}

/** The same, until the transaction is in a block. */
export function sendIncluded(tx, signer, { timeout = 60_000, ...options } = {}) {
  return send(tx, signer, { timeout, until: 'isInBlock', ...options });
}

async function send(tx, signer, { timeout, until, ...options }) {
  let unsubscribe;
  let timer;
  try {
    return await new Promise((done, failed) => {
      let last = 'not sent';
      timer = setTimeout(() => {
        failed(new Error(`the transaction was “${last}” after ${timeout / 1000} s`));
      }, timeout);
      tx.signAndSend(signer, options, (result) => {
        const { status } = result;
        last = status.type;
        if (status[until]) {
          done(outcome(tx, result, status[`as${until.slice(2)}`].toHex()));
        } else if (result.isError) {
          failed(new Error(`the pool gave the transaction up: ${status.type}`));
        }
      }).then((stop) => {
        unsubscribe = stop;
      }, failed);
    });
  } finally {
    clearTimeout(timer);
    unsubscribe?.();
  }
}

function outcome(tx, { events, dispatchError }, block) {
  const paid = events.find(({ event }) => event.section === 'transactionPayment' && event.method === 'TransactionFeePaid');
  return {
    block,
    events: events.map(({ event }) => event),
    error: dispatchError ? readError(tx.registry, dispatchError) : null,
    fee: paid ? paid.event.data.actualFee.toBigInt() : null,
  };
}

/**
 * A dispatch error as a wallet shows it: `{ name, docs }`.
 *
 * An error of a pallet, such as `council.NotMember`, comes with its docs. Those of the SDK itself, such as
 * `BadOrigin` and `Token.FundsUnavailable`, have none in the metadata of any runtime.
 */
export function readError(registry, error) {
  if (error.isModule) {
    const { section, name, docs } = registry.findMetaError(error.asModule);
    return { name: `${section}.${name}`, docs: docs.join(' ').trim() };
  }
  const detail = error.inner?.type;
  return { name: detail ? `${error.type}.${detail}` : error.type, docs: null };
}

/** The free balance of an account after block `hash`. */
export async function freeAt(api, hash, address) {
  const at = await api.at(hash);
  return (await at.query.system.account(address)).data.free.toBigInt();
}
