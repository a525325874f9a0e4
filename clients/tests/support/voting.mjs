// How the community decides, as journeys and stories need it: a call is proposed, citizens vote, and anybody
// closes the poll and has the call made. pallets/quadratic-voting/README.md tells the rules.

import assert from 'node:assert/strict';

import { citizen } from './belonging.mjs';
import { soon } from './identity.mjs';
import { eventually } from './node.mjs';
import { readError } from './transactions.mjs';
import { LONG, must, narrate, only } from './validators.mjs';

/** The tracks that a chain is founded with. */
export const TRACK = {
  Ordinary: 0,
  Budget: 1,
  LargeSpend: 2,
  Membership: 3,
  Accreditation: 4,
  Places: 5,
  Constitution: 6,
  Urgent: 7,
};

/** Who votes and proposes where it does not matter who does; journeys send nothing else from these accounts. */
export const ELECTORS = Array.from({ length: 12 }, (_, index) => citizen(10 + index));

/** As long as a poll of `Constitution` that waited for a season may take, on a machine that does other work. */
const PATIENCE = 8 * LONG;

const busy = new Map();

/**
 * Lets an account send one transaction after the other, however many ask it to: only its next one can be a
 * ballot that is free.
 */
export function inTurn({ address }, task) {
  const mine = (busy.get(address) ?? Promise.resolve()).then(task);
  busy.set(
    address,
    mine.catch(() => {}),
  );
  return mine;
}

let proposals = 0;

/** One elector after the other: nobody has two proposals open on a track. */
function nextProposer() {
  proposals += 1;
  return ELECTORS[(proposals - 1) % ELECTORS.length];
}

/**
 * What goes on beside a journey, and is awaited later. If it fails, it fails the test that awaits it.
 *
 * @param {Promise} task
 */
export function begin(task) {
  task.catch(() => {});
  return task;
}

/** The transaction that proposes a call, and notes it if nobody has. */
export async function proposal(api, track, call) {
  const { hash, encodedLength } = call.method;
  const proposes = api.tx.quadraticVoting.propose(TRACK[track], hash, encodedLength);
  const noted = await api.query.preimage.requestStatusFor(hash);
  return noted.isSome
    ? proposes
    : api.tx.utility.batchAll([api.tx.preimage.notePreimage(call.method.toHex()), proposes]);
}

/**
 * Proposes a call on a track, such as `Ordinary`.
 *
 * @returns what the other functions go by: `poll` is its number, and `waits` the block with which the season
 *   begins that it waits for; none if it is open
 */
export async function propose(api, track, call, proposer = nextProposer()) {
  const sent = await inTurn(proposer, async () => soon(await proposal(api, track, call), proposer));
  const poll = only(sent.events, 'quadraticVoting.Submitted').poll.toNumber();
  const waiting = sent.events.find(({ section, method }) => section === 'quadraticVoting' && method === 'Waits');
  const proposed = { poll, track, call, proposer, block: sent.block, waits: waiting?.data.from.toNumber() ?? null };
  if (waiting) {
    narrate(`poll ${poll} (${track}) was proposed, and waits for the season that begins with block ${proposed.waits}`);
    return proposed;
  }
  return { ...proposed, ...opening(proposed, sent) };
}

function opening({ poll, track }, sent) {
  const { closes, season } = only(sent.events, 'quadraticVoting.Opened');
  narrate(`poll ${poll} (${track}) is open in season ${season}, until ${closes}`);
  return { closes: closes.toNumber(), season: season.toNumber(), waits: null };
}

/** Has a poll opened once the season has come for which it waits. */
export async function open(api, node, proposed, opener = proposed.proposer) {
  const { poll, waits } = proposed;
  await node.waitFinalisedNumber(waits, PATIENCE);
  const sent = await inTurn(opener, () => soon(api.tx.quadraticVoting.open(poll), opener));
  return { ...proposed, ...opening(proposed, sent) };
}

/** Lets each of these citizens cast so many votes: for it above zero, against it below. */
export function vote(api, { poll }, votes = 1, voters = ELECTORS) {
  // One transaction for each: signing writes into it.
  const ballot = () => api.tx.quadraticVoting.vote(poll, votes);
  return Promise.all(voters.map((voter) => inTurn(voter, () => soon(ballot(), voter))));
}

/** All that is known of a poll after block `hash`: how far it is, and what was written down of it. */
export async function pollAt(api, hash, { poll }) {
  return (await (await api.at(hash)).call.quadraticVotingApi.poll(poll)).unwrap();
}

/** Waits until a finalised block has the voting over; whether it passed. */
export async function votingOver(api, node, proposed) {
  await node.waitFinalisedNumber(proposed.closes - 1, PATIENCE);
  // It may run on.
  return eventually(
    `the voting on poll ${proposed.poll} is over`,
    async () => {
      const { hash } = await node.finalised();
      const { status } = await pollAt(api, hash, proposed);
      assert.ok(['Voting', 'Extension', 'ToBeClosed'].includes(status.type), `poll ${proposed.poll}: ${status}`);
      return status.isToBeClosed && { approved: status.asToBeClosed.approved.isTrue };
    },
    { timeout: 2 * LONG, every: 1_000, nodes: [node] },
  );
}

/** Has a poll closed whose voting is over. It has to have passed. */
export async function close(api, proposed) {
  const { poll, track, proposer } = proposed;
  const sent = await inTurn(proposer, () => soon(api.tx.quadraticVoting.close(poll), proposer));
  const { stage, tally } = only(sent.events, 'quadraticVoting.Closed');
  assert.ok(stage.isApproved, `poll ${poll} (${track}): ${stage} with ${tally}`);
  const [from, until] = [stage.asApproved.from, stage.asApproved.until].map((block) => block.toNumber());
  const { ayes, nays, voters } = tally;
  narrate(
    `poll ${poll} (${track}) passed: ${ayes} ayes, ${nays} nays of ${voters} citizens; to be made from ${from} on`,
  );
  return { ...proposed, from, until };
}

/**
 * Proposes a call and lets it pass, up to the delay.
 *
 * @param {{ proposer?: object, votes?: number, voters?: object[] }} options who proposes, and who votes how
 */
export async function pass(api, node, track, call, { proposer, votes, voters } = {}) {
  const proposed = await propose(api, track, call, proposer);
  const opened = proposed.waits === null ? proposed : await open(api, node, proposed);
  await vote(api, opened, votes, voters);
  await votingOver(api, node, opened);
  return close(api, opened);
}

/** What a call may weigh at most, as a wallet shows it. */
export async function boundOf(call, { address }) {
  const { refTime, proofSize } = (await call.paymentInfo(address)).weight;
  return { refTime: refTime.toBigInt(), proofSize: proofSize.toBigInt() };
}

/**
 * Has the call made that passed, once its delay is over. What fails stays approved, and can be made again.
 *
 * @param {Promise|object} passed what `pass` returns
 * @returns {Promise<{ block: string, events: object[], error: object | null }>} `error` is the call's own
 */
export async function enact(api, node, passed) {
  const { poll, track, call, proposer, from } = await passed;
  await node.waitFinalisedNumber(from - 1, PATIENCE);
  const bound = await boundOf(call, proposer);
  const sent = await inTurn(proposer, () => must(api.tx.quadraticVoting.enact(poll, bound), proposer));
  const { number } = await node.header(sent.block);
  const failed = sent.events.find(({ method }) => method === 'EnactmentFailed');
  if (failed) {
    assert.equal(failed.data.poll.toNumber(), poll);
    const error = readError(api.registry, failed.data.error);
    narrate(`poll ${poll} (${track}) was to be made at ${number}, and failed: ${error.name}`);
    return { ...sent, error };
  }
  assert.equal(only(sent.events, 'quadraticVoting.Enacted').poll.toNumber(), poll);
  narrate(`poll ${poll} (${track}) was enacted at ${number}`);
  return { ...sent, error: null };
}

/** The same, and any error of the call fails the test. */
export async function mustEnact(api, node, passed) {
  const sent = await enact(api, node, passed);
  assert.equal(sent.error, null, JSON.stringify(sent.error));
  return sent;
}

/** A citizen's voice in the season of block `hash`, in credits. */
export async function purseAt(api, hash, member) {
  const purse = await (await api.at(hash)).call.quadraticVotingApi.purse(member);
  return {
    left: purse.left.toNumber(),
    ordinary: purse.leftOrdinary.toNumber(),
    free: purse.freeCallsLeft.toNumber(),
    follows: purse.purse.this.follows.unwrapOr(null)?.toNumber() ?? null,
    followers: purse.purse.this.followers.toNumber(),
  };
}

/** What the ballots in a poll add up to after block `hash`. */
export async function tallyAt(api, hash, proposed) {
  const { tally } = (await pollAt(api, hash, proposed)).poll;
  return Object.fromEntries(['ayes', 'nays', 'voters', 'ayeHeads'].map((part) => [part, tally[part].toNumber()]));
}

/** The votes that a member cast in a poll, as block `hash` has them; null without a ballot. */
export async function ballotAt(api, hash, { poll }, member) {
  const ballot = (await (await api.at(hash)).call.quadraticVotingApi.ballot(poll, member)).unwrapOr(null);
  return ballot && { votes: ballot.votes.toNumber(), weight: ballot.weight.toNumber(), paid: ballot.paid.toNumber() };
}
