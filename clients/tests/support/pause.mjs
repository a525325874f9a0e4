// What the journey of a pause needs: what can be paused, by every call of each group, and what its report owes.

import assert from 'node:assert/strict';

import { atOnce, document, stranger } from './belonging.mjs';
import { GUARDIANS } from './bodies.mjs';
import { FILTERED } from './badges.mjs';
import { sendIncluded } from './transactions.mjs';
import { decide, only } from './validators.mjs';

/** All groups of calls that can be paused. For pledges and bookings there are no calls yet. */
export const GROUPS = ['Transfers', 'Payments', 'Pledges', 'Market', 'Bookings', 'GroupActs'];

const signature = { Sr25519: `0x${'00'.repeat(64)}` };
/** A collection that is nobody's: a call about it reaches the pallet, and is refused there. */
const COLLECTION = 7;

/**
 * Every call that a pause of all groups refuses, of an account without a seat, each `[what, call]`: those that
 * nothing is paused for fail for another reason, or move a planck to oneself.
 */
export function pausable(api, { address }, { spend, group, motion }) {
  const { balances, bodies, multisig, nfts, timelockTreasury, utility } = api.tx;
  const transfer = balances.transferKeepAlive(address, 1);
  const minted = {
    collection: COLLECTION,
    item: 1,
    attributes: [],
    metadata: '0x',
    onlyAccount: null,
    deadline: 100_000,
    mintPrice: null,
  };
  return [
    ['transfer_keep_alive', transfer],
    ['transfer_allow_death', balances.transferAllowDeath(address, 1)],
    ['transfer_all', balances.transferAll(address, true)],
    ['in batch_all', utility.batchAll([transfer])],
    ['in as_derivative', utility.asDerivative(0, transfer)],
    ['in a multisig', multisig.asMultiThreshold1([stranger.address], transfer)],
    ['execute of the treasury', timelockTreasury.execute(spend)],
    ['release_milestone', timelockTreasury.releaseMilestone(spend)],
    ['an NFT’s transfer', nfts.transfer(COLLECTION, 1, address)],
    ['its approval', nfts.approveTransfer(COLLECTION, 1, address, null)],
    ['its price', nfts.setPrice(COLLECTION, 1, 1, null)],
    ['its purchase', nfts.buyItem(COLLECTION, 1, 1)],
    ['a tip', nfts.payTips([{ collection: COLLECTION, item: 1, receiver: address, amount: 1 }])],
    ['an offer to swap', nfts.createSwap(COLLECTION, 1, COLLECTION, null, null, 10)],
    ['a swap', nfts.claimSwap(COLLECTION, 1, COLLECTION, 2, null)],
    ['a signed minting', nfts.mintPreSigned(minted, signature, address)],
    ['propose of a group', bodies.propose(group, transfer)],
    ['approve', bodies.approve(motion)],
    ['execute', bodies.execute(motion, { refTime: 1, proofSize: 1 })],
  ];
}

/** The routes that swallow the error of what they carry: each says by an event what it was. */
export function swallowing(api, { address }) {
  const { balances, utility } = api.tx;
  const transfer = balances.transferKeepAlive(address, 1);
  return [
    ['batch', utility.batch([transfer]), 'utility.BatchInterrupted'],
    ['force_batch', utility.forceBatch([transfer]), 'utility.ItemFailed'],
    ['batch_all in force_batch', utility.forceBatch([utility.batchAll([transfer])]), 'utility.ItemFailed'],
  ];
}

/** Sends all of them at once, of one account; what became of each, and in which blocks. */
export async function tryPausable(api, pair, about) {
  const calls = pausable(api, pair, about);
  const routes = swallowing(api, pair);
  const sent = await atOnce(api, pair, [...calls, ...routes].map(([, call]) => call));
  const names = Object.fromEntries(calls.map(([what], place) => [what, sent[place].error?.name ?? null]));
  for (const [place, [what, , event]] of routes.entries()) {
    const { events } = sent[calls.length + place];
    const said = events.find(({ section, method }) => `${section}.${method}` === event);
    names[what] = said ? FILTERED : null;
  }
  return { names, sent };
}

/** Refused are all, by the filter. */
export function assertAllFiltered(names) {
  const other = Object.entries(names).filter(([, name]) => name !== FILTERED);
  assert.deepEqual(other, [], 'not refused by the filter');
  return Object.keys(names);
}

/** The filter refuses none, and transfers are made. */
export function assertNoneFiltered(names) {
  const filtered = Object.entries(names).filter(([, name]) => name === FILTERED);
  assert.deepEqual(filtered, [], 'refused by the filter');
  for (const what of ['transfer_keep_alive', 'in batch_all', 'batch', 'force_batch']) {
    assert.equal(names[what], null, what);
  }
}

/** Guardians pause groups of calls; what became of it, and from when until when it holds. */
export async function pause(api, node, guardians, groups, reason) {
  const call = api.tx.emergency.pause([...groups], document(reason));
  const sent = await decide(api, 'guardians', guardians, call, sendIncluded);
  if (sent.error) return sent;
  const { until, reportDue } = only(sent.events, 'emergency.Paused');
  const { number: from } = await node.header(sent.block);
  return { ...sent, from, until: until.toNumber(), reportDue: reportDue.toNumber() };
}

/** What is paused after block `hash`, as everybody reads it. */
export async function emergencyAt(api, hash) {
  const { emergencyApi } = (await api.at(hash)).call;
  const { armed, last } = await emergencyApi.emergency();
  const paused = await Promise.all(GROUPS.map((group) => emergencyApi.isPaused(group)));
  const blocks = await Promise.all(GROUPS.map((group) => emergencyApi.pausedFor(group)));
  return {
    armed: armed.isTrue,
    inForce: last.unwrapOr(null)?.inForce.isTrue ?? false,
    paused: GROUPS.filter((_, place) => paused[place].isTrue),
    blocks: blocks.map((count) => count.toNumber()),
  };
}

/** The report that a pause owes, as a call of the Guardians. */
export function pauseReport(api, { reportDue }, text) {
  const nothing = { statement: null, rates: [], assets: [], liabilities: [] };
  return api.tx.reports.file({ Body: GUARDIANS }, { Occasion: reportDue }, document(text), nothing);
}

/**
 * The reports that are owed for months that are over, the oldest first, with the figures that the chain keeps:
 * as calls of who has to file them, each `[month, call]`. Civil time does not wait for blocks, so there may be
 * several.
 */
export async function dueReports(api, subject) {
  const { owed } = await api.call.reportsApi.standing(subject);
  const monthly = owed.find(({ period }) => period.isMonth);
  const calls = [];
  for (let month = monthly?.period.asMonth.toNumber(); monthly; month += 1) {
    const statement = (await api.call.reportsApi.expected(subject, { Month: month })).unwrapOr(null);
    if (!statement) break;
    const figures = { statement, rates: [], assets: [], liabilities: [] };
    calls.push([month, api.tx.reports.file(subject, { Month: month }, document(`of month ${month}`), figures)]);
  }
  return calls;
}

/** Notes, for what is sent while a pause holds, that it was in a block in which it held. */
export function watchPause(node) {
  const blocks = [];
  return {
    blocks,
    async within(held, ...sent) {
      for (const { block } of sent.flat()) {
        const { number } = await node.header(block);
        assert.ok(number >= held.from && number < held.until, `${number} is not from ${held.from} to ${held.until}`);
        blocks.push(number);
      }
    },
  };
}
