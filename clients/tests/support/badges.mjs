// The routes by which somebody could try to move, sell, end or mark a badge of citizenship.

import assert from 'node:assert/strict';

import { u8aToHex } from '@polkadot/util';
import { createKeyMulti, encodeAddress, sortAddresses } from '@polkadot/util-crypto';

import { CITIZENSHIP, innerError, refusedAtOnce } from './belonging.mjs';
import { SS58_PREFIX } from './transactions.mjs';
import { council, must, only } from './validators.mjs';

/** What every route ends with. */
export const FILTERED = 'system.CallFiltered';
/** What a call that another one carries may cost at most. */
export const WEIGHT = { refTime: 10_000_000_000, proofSize: 500_000 };
const FOREVER = 100_000;

/** The routes of the badge's own holder, each `[what, call]`. */
function ofHolder(api, { item, holder, other }) {
  const { nfts } = api.tx;
  return [
    ['transfer', nfts.transfer(CITIZENSHIP, item, other.address)],
    ['burning', nfts.burn(CITIZENSHIP, item)],
    ['approval', nfts.approveTransfer(CITIZENSHIP, item, other.address, null)],
    ['price', nfts.setPrice(CITIZENSHIP, item, 1, null)],
    ['unlocking', nfts.unlockItemTransfer(CITIZENSHIP, item)],
    ['swap', nfts.createSwap(CITIZENSHIP, item, 7, null, null, 100)],
    ['swap into one’s own', nfts.claimSwap(CITIZENSHIP, item, 7, 1, null)],
    ['mark', nfts.setAttribute(CITIZENSHIP, item, 'ItemOwner', '0x01', '0x02')],
    ['leave to mark', nfts.approveItemAttributes(CITIZENSHIP, item, other.address)],
    ['signed marks', signedMarks(api, { item, signer: other, by: holder })],
    ['batch', api.tx.utility.batchAll([nfts.transfer(CITIZENSHIP, item, other.address)])],
  ];
}

/** The routes of somebody else, each `[what, call]`. */
function ofOther(api, { item, holder, other }) {
  const { nfts } = api.tx;
  return [
    ['buying', nfts.buyItem(CITIZENSHIP, item, 1)],
    ['swap for it', nfts.createSwap(7, 1, CITIZENSHIP, item, null, 100)],
    ['swap into it', nfts.claimSwap(7, 1, CITIZENSHIP, item, null)],
    ['signed minting', signedMinting(api, { item: item + 1_000, signer: holder })],
    [
      'batch in a batch',
      api.tx.utility.batchAll([api.tx.utility.batchAll([nfts.transfer(CITIZENSHIP, item, other.address)])]),
    ],
  ];
}

function signedMarks(api, { item, signer, by }) {
  const data = {
    collection: CITIZENSHIP,
    item,
    attributes: [['0x01', '0x02']],
    namespace: { Account: signer.address },
    deadline: FOREVER,
  };
  const [first] = api.tx.nfts.setAttributesPreSigned(data, { Sr25519: `0x${'00'.repeat(64)}` }, signer.address).method
    .args;
  const signature = { Sr25519: u8aToHex(signer.sign(first.toU8a())) };
  assert.notEqual(signer.address, by.address);
  return api.tx.nfts.setAttributesPreSigned(data, signature, signer.address);
}

function signedMinting(api, { item, signer }) {
  const data = {
    collection: CITIZENSHIP,
    item,
    attributes: [],
    metadata: '0x',
    onlyAccount: null,
    deadline: FOREVER,
    mintPrice: null,
  };
  const [first] = api.tx.nfts.mintPreSigned(data, { Sr25519: `0x${'00'.repeat(64)}` }, signer.address).method.args;
  return api.tx.nfts.mintPreSigned(data, { Sr25519: u8aToHex(signer.sign(first.toU8a())) }, signer.address);
}

/** The account that two people rule together. */
export function accountOfTwo(pairs) {
  return encodeAddress(
    createKeyMulti(
      pairs.map(({ address }) => address),
      2,
    ),
    SS58_PREFIX,
  );
}

/** Lets two people agree on a call of their common account; the first one's and the second one's transaction. */
export async function agree(api, [first, second], call) {
  const others = (one) =>
    sortAddresses(
      [first, second].filter((pair) => pair !== one).map(({ address }) => address),
      SS58_PREFIX,
    );
  const begun = await must(api.tx.multisig.asMulti(2, others(first), null, call, WEIGHT), first);
  const { height, index } = await timepoint(api, [first, second], call);
  const done = await must(api.tx.multisig.asMulti(2, others(second), { height, index }, call, WEIGHT), second);
  const { result } = only(done.events, 'multisig.MultisigExecuted');
  return { begun, done, error: innerError(api, result) };
}

/** When the first of two agreed to a call. */
export async function timepoint(api, pairs, call) {
  return (await api.query.multisig.multisigs(accountOfTwo(pairs), call.method.hash)).unwrap().when;
}

/**
 * Tries every route: the holder's own, somebody else's, those through a batch, a proxy, a multisig and a
 * motion of the Council. All have to end with `FILTERED`; the routes by name.
 */
export async function tryRoutes(api, { item, holder, other }) {
  const own = ofHolder(api, { item, holder, other });
  const foreign = ofOther(api, { item, holder, other });
  await must(api.tx.proxy.addProxy(other.address, 'Nfts', 0), holder);
  await Promise.all([
    refusedAtOnce(
      api,
      holder,
      own.map(([, tx]) => [tx, FILTERED]),
    ),
    refusedAtOnce(
      api,
      other,
      foreign.map(([, tx]) => [tx, FILTERED]),
    ),
  ]);
  const transfer = api.tx.nfts.transfer(CITIZENSHIP, item, other.address);
  const proxied = await must(api.tx.proxy.proxy(holder.address, 'Nfts', api.tx.utility.batchAll([transfer])), other);
  assert.equal(innerError(api, only(proxied.events, 'proxy.ProxyExecuted').result), FILTERED, 'through a proxy');
  assert.equal((await agree(api, [holder, other], transfer)).error, FILTERED, 'through a multisig');
  const taken = await council(api, api.tx.nfts.forceCollectionOwner(CITIZENSHIP, other.address));
  assert.equal(taken.error?.name, FILTERED, 'by a motion');
  return [...own, ...foreign].map(([what]) => what).concat('proxy', 'multisig', 'motion');
}
