// The community decides, on a running network: citizens propose, vote, vote again and move their votes;
// anybody closes and has the call made, and made again when it failed; Guardians object, and the citizens vote
// once more; the movement reaches its next phase; with the next season come followers and what waited, and
// ballots are pruned. `make voting-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  CHAIN,
  FOUNDERS,
  YEAR,
  citizen,
  document,
  memberOfCitizen,
  mustAtOnce,
  refusedAtOnce,
  stranger,
} from '../support/belonging.mjs';
import { best, changeIn, civilNow, heldAt, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { key, readError } from '../support/transactions.mjs';
import { LONG, assertSameState, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import {
  ELECTORS,
  TRACK,
  ballotAt,
  begin,
  boundOf,
  close,
  enact,
  inTurn,
  mustEnact,
  open,
  pass,
  pollAt,
  proposal,
  propose,
  purseAt,
  tallyAt,
  vote,
  votingOver,
} from '../support/voting.mjs';

const [ana, ben, cleo, dora, emil] = [0, 1, 2, 3, 4].map((index) => citizen(index));
const ANA = memberOfCitizen(0);
const CLEO = memberOfCitizen(2);
const DORA = memberOfCitizen(3);
/** Guardians. */
const [dave, eve, ferdie] = ['//Dave', '//Eve', '//Ferdie'].map((path) => key(path));
/** Whose dues end before the next season does. */
const brief = citizen(23);
const MINUTES = LONG / 5;

describe('the community decides', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let deposit;
  let season;
  let deadline;
  /** What passed on the charter, while everything else goes on. */
  let charter;
  /** The ballots of many, while one citizen tries what can be done. */
  let voted;
  let bound;
  const polls = {};

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.quadraticVoting;
    // What is founded counts from the second block on.
    await node.waitFinalisedNumber(3, LONG);
    deposit = (await api.query.quadraticVoting.tracks(TRACK.Ordinary)).unwrap().deposit.toBigInt();
    season = (await api.call.charterApi.season()).upcoming.start.toNumber();
    deadline = (await civilNow(api)) + 5 * YEAR;
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const goal = (name, target = 12) =>
    api.tx.charter.setGoal({
      beneficiaries: document('all of us'),
      metric: document(name),
      target,
      deadline,
      evidence: document('what is seen'),
    });
  const goalsAt = async (hash) => {
    const keys = await (await api.at(hash)).query.charter.goals.keys();
    return keys.map(({ args: [id] }) => id.toNumber()).sort((a, b) => a - b);
  };
  const heldOf = (hash, { address }) => heldAt(api, hash, address, 'QuadraticVoting', 'Proposal');
  const conditions = async (hash) => {
    const found = await (await api.at(hash)).call.charterApi.conditions();
    return Object.fromEntries(
      found.map(({ condition, measured }) => [condition.type, measured.unwrapOr(null)?.toNumber() ?? null]),
    );
  };
  /** A ballot, which the chain takes for nothing or for a fee. */
  const cast = (poll, votes, voter) => inTurn(voter, () => soon(tx.vote(poll.poll, votes), voter));
  const isFree = async (poll, { address }) => (await api.call.quadraticVotingApi.isFree(address, poll.poll)).isTrue;

  test('citizens propose', { timeout: 10 * MINUTES }, async () => {
    charter = begin(pass(api, node, 'Constitution', api.tx.charter.ratifyCharter(document('charter of 2026'))));
    await Promise.all([
      mustRefuse(api.tx.charter.advancePhase(), ferdie, 'charter.ConditionNotMet'),
      mustRefuse(await proposal(api, 'Ordinary', goal('nobody')), stranger, 'quadraticVoting.NotMember'),
      mustRefuse(
        await proposal(api, 'Ordinary', api.tx.charter.ratifyCharter(document('by a few'))),
        citizen(5),
        'quadraticVoting.CallNotAllowed',
      ),
      mustRefuse(
        tx.propose(TRACK.Ordinary, goal('unseen').method.hash, 99),
        citizen(6),
        'quadraticVoting.PreimageNotFound',
      ),
      mustRefuse(tx.propose(99, goal('astray').method.hash, 99), citizen(7), 'quadraticVoting.TrackNotFound'),
    ]);
    narrate('refused: by who is no member, of a charter on Ordinary, of what nobody noted, on a track that is none');

    // Goal 0 is the founders', 1 and 2 are those of the next two polls, whichever is made first.
    const both = api.tx.utility.batchAll([api.tx.charter.dropGoal(0), api.tx.charter.dropGoal(2)]);
    [polls.wells, polls.market, polls.both, polls.fair, polls.noise] = await Promise.all([
      propose(api, 'Ordinary', goal('wells'), ana),
      propose(api, 'Ordinary', goal('market stalls', 30), ben),
      propose(api, 'Ordinary', both, emil),
      propose(api, 'Ordinary', goal('a fair')),
      propose(api, 'Ordinary', goal('noise')),
    ]);
    for (const { block, proposer } of Object.values(polls)) assert.equal(await heldOf(block, proposer), deposit);
    await mustRefuse(await proposal(api, 'Ordinary', goal('more wells')), ana, 'quadraticVoting.ProposalExists');
    narrate(`five matters are voted on, with ${deposit} plancks held for each; nobody has two of them`);
    const { market, fair, noise } = polls;
    voted = begin(
      Promise.all([
        ...[market, polls.both, fair].map((poll) => vote(api, poll)),
        vote(api, noise, 1, ELECTORS.slice(0, 1)),
        vote(api, noise, -2, [6, 7, 8].map(citizen)),
      ]),
    );
  });

  test('they vote, and vote again', { timeout: 10 * MINUTES }, async () => {
    const { wells, market, both } = polls;
    assert.ok(await isFree(wells, ana));
    const first = await cast(wells, 3, ana);
    const { member, votes, weight } = only(first.events, 'quadraticVoting.Voted');
    assert.deepEqual([member, votes, weight].map(Number), [ANA, 3, 1]);
    assert.equal((await changeIn(api, first.block, ana.address)).total, 0n, 'for nothing');
    const whole = await purseAt(api, first.block, ANA);
    assert.deepEqual([whole.left, whole.ordinary], [91, 66], 'three votes cost nine credits');
    for (const [again, left] of [
      [5, 75],
      [4, 84],
    ]) {
      const sent = await cast(wells, again, ana);
      assert.equal((await changeIn(api, sent.block, ana.address)).total, 0n, 'twice more for nothing');
      assert.equal((await purseAt(api, sent.block, ANA)).left, left, 'what the ballot before paid is back');
      assert.equal((await tallyAt(api, sent.block, wells)).ayes, again, 'it takes the place of the one before');
    }
    assert.equal(await isFree(wells, ana), false);
    const paid = await cast(wells, 2, ana);
    assert.ok(paid.fee > 0n);
    assert.equal((await changeIn(api, paid.block, ana.address)).total, -paid.fee);
    narrate(`ana voted for nothing and changed it twice for nothing; the third change cost ${paid.fee} plancks`);

    const moved = tx.voteMany([
      [wells.poll, 6],
      [market.poll, -3],
      [both.poll, 4],
    ]);
    const many = await must(moved, ana);
    const { left, ordinary } = await purseAt(api, many.block, ANA);
    assert.deepEqual([left, ordinary], [39, 14], '36, 9 and 16 credits');
    assert.deepEqual(await ballotAt(api, many.block, market, ANA), { votes: -3, weight: 1, paid: 9 });
    await refusedAtOnce(api, ana, [
      [tx.vote(wells.poll, 8), 'quadraticVoting.OrdinaryCreditsSpent'],
      [tx.vote(wells.poll, 9), 'quadraticVoting.CreditsSpent'],
      [tx.vote(99, 1), 'quadraticVoting.PollNotFound'],
      [tx.voteMany([]), 'quadraticVoting.NoBallots'],
    ]);
    const { hash } = await node.finalised();
    assert.equal((await tallyAt(api, hash, wells)).ayes, 6, 'as it was');
    narrate('ana moved votes over three polls in one call: 61 credits; for more than 75 on ordinary matters, or');
    narrate('100 in all, the chain says that they are spent');
  });

  test('bad ballots', { timeout: 10 * MINUTES }, async () => {
    const { wells } = polls;
    const before = await purseAt(api, (await node.finalised()).hash, memberOfCitizen(5));
    const [foreign, empty] = await Promise.all([
      mustRefuse(tx.vote(wells.poll, 1), stranger, 'quadraticVoting.NotMember'),
      mustRefuse(tx.vote(wells.poll, 0), citizen(5), 'quadraticVoting.BallotNotFound'),
      mustRefuse(tx.close(wells.poll), ferdie, 'quadraticVoting.PollOpen'),
    ]);
    assert.ok(foreign.fee > 0n, 'who is no member pays');
    assert.equal((await changeIn(api, empty.block, citizen(5).address)).total, 0n);
    const after = await purseAt(api, empty.block, memberOfCitizen(5));
    assert.equal(after.free, before.free - 1, 'one that fails is counted too');
    narrate(
      `who is no member paid ${foreign.fee} plancks to be refused; a citizen’s bad ballot used up one that is free`,
    );

    const { market, noise } = polls;
    await Promise.all([voted, vote(api, wells)]);
    await node.waitFinalisedNumber(await best(api), LONG);
    const now = (await node.finalised()).hash;
    assert.deepEqual(await tallyAt(api, now, wells), { ayes: 18, nays: 0, voters: 13, ayeHeads: 13 });
    assert.deepEqual(await tallyAt(api, now, market), { ayes: 12, nays: 3, voters: 13, ayeHeads: 12 });
    assert.deepEqual(await tallyAt(api, now, noise), { ayes: 1, nays: 6, voters: 4, ayeHeads: 1 });
    narrate('twelve citizens voted for four of them; for the noise one did, and three were against it');
  });

  test('some follow others in the season to come', { timeout: 10 * MINUTES }, async () => {
    const followed = await must(tx.follow(CLEO), dora);
    const said = only(followed.events, 'quadraticVoting.Followed');
    assert.deepEqual([Number(said.member), Number(said.delegate)], [DORA, CLEO]);
    await Promise.all([
      mustRefuse(tx.follow(memberOfCitizen(5)), cleo, 'quadraticVoting.HasFollowers'),
      mustRefuse(tx.follow(DORA), emil, 'quadraticVoting.DelegateFollows'),
      // 5 % of thirty are one.
      mustRefuse(tx.follow(CLEO), ben, 'quadraticVoting.DelegateFull'),
      mustRefuse(tx.follow(null), citizen(8), 'quadraticVoting.NotFollowing'),
      mustRefuse(tx.follow(memberOfCitizen(9)), citizen(9), 'quadraticVoting.OwnDelegate'),
      mustRefuse(tx.follow(ANA), brief, 'quadraticVoting.DuesTooShort'),
    ]);
    const now = await purseAt(api, (await node.finalised()).hash, DORA);
    assert.equal(now.follows, null, 'not in this season');
    narrate('dora follows cleo in the next season; a second one may not, nor cleo follow, nor anybody follow dora');
  });

  test('polls are closed', { timeout: 10 * MINUTES }, async () => {
    const { wells, market, both, fair, noise } = polls;
    const over = await Promise.all([wells, market, both, fair, noise].map((poll) => votingOver(api, node, poll)));
    assert.deepEqual(
      over.map(({ approved }) => approved),
      [true, true, true, true, false],
    );
    polls.fair = await close(api, fair);

    // Within the delay, which is six blocks.
    const twice = api.tx.utility.forceBatch([tx.object(fair.poll), tx.object(fair.poll)]);
    const [raised] = await Promise.all([
      soon(twice, dave),
      mustRefuse(tx.object(fair.poll), stranger, 'quadraticVoting.NotGuardian'),
    ]);
    only(raised.events, 'quadraticVoting.ObjectionRaised');
    const { error } = only(raised.events, 'utility.ItemFailed');
    assert.equal(readError(api.registry, error).name, 'quadraticVoting.AlreadyObjected');
    const called = await soon(tx.object(fair.poll), eve);
    polls.second = {
      ...polls.fair,
      poll: only(called.events, 'quadraticVoting.SecondVoteCalled').second.toNumber(),
      closes: only(called.events, 'quadraticVoting.Opened').closes.toNumber(),
    };
    const { terms } = only(called.events, 'quadraticVoting.Opened');
    assert.deepEqual([terms.share.toNumber(), terms.objectionable.isTrue], [60, false]);
    narrate(`two Guardians object to the fair: the citizens vote once more, and 60 of 100 votes are asked for`);

    const late = await mustRefuse(tx.vote(wells.poll, 1), ana, 'quadraticVoting.PollClosed');
    assert.ok(late.fee > 0n, 'and it is not for nothing');
    const before = await heldOf((await node.finalised()).hash, noise.proposer);
    const [closed, lost] = await mustAtOnce(api, stranger, [tx.close(market.poll), tx.close(noise.poll)]);
    assert.equal((await changeIn(api, closed.block, stranger.address)).total, 0n, 'anybody closes, for nothing');
    assert.ok(only(lost.events, 'quadraticVoting.Closed').stage.isRejected);
    assert.equal(only(lost.events, 'quadraticVoting.DepositLost').amount.toBigInt(), deposit);
    assert.equal(await heldOf(lost.block, noise.proposer), before - deposit);
    const { from, until } = only(closed.events, 'quadraticVoting.Closed').stage.asApproved;
    polls.market = { ...market, from: from.toNumber(), until: until.toNumber() };
    assert.equal(polls.market.from, (await blockOf(closed)) + 6, 'the delay counts from the closing on');
    [polls.wells, polls.both] = await Promise.all([close(api, wells), close(api, both)]);
    bound = await boundOf(wells.call, stranger);
    await Promise.all([
      mustRefuse(tx.close(wells.poll), stranger, 'quadraticVoting.PollClosed'),
      mustRefuse(tx.enact(wells.poll, bound), ferdie, 'quadraticVoting.DelayNotOver'),
    ]);
    narrate('the noise did not pass; with one head of thirty for it the deposit is lost. The others passed');
  });

  test('what passed is made, and what failed is made again', { timeout: 15 * MINUTES }, async () => {
    const { wells, market, both, fair, second } = polls;
    const again = begin(
      vote(api, second)
        .then(() => votingOver(api, node, second))
        .then(() => close(api, second)),
    );
    await mustEnact(api, node, wells);
    await mustRefuse(
      tx.enact(both.poll, { refTime: 1, proofSize: 1 }),
      stranger,
      'quadraticVoting.WeightBoundTooSmall',
    );

    const failed = await enact(api, node, both);
    assert.equal(failed.error.name, 'charter.GoalNotFound');
    assert.deepEqual(await goalsAt(failed.block), [0, 1], 'nothing of the batch stays');
    const { status } = await pollAt(api, failed.block, both);
    assert.ok(status.isToBeEnacted && status.asToBeEnacted.callable.isTrue, 'it stays approved');
    await mustEnact(api, node, market);
    assert.deepEqual(await goalsAt((await node.finalised()).hash), [0, 1, 2]);
    const done = await mustEnact(api, node, both);
    assert.deepEqual(await goalsAt(done.block), [1]);
    await refusedAtOnce(api, stranger, [
      [tx.enact(both.poll, bound), 'quadraticVoting.PollNotApproved'],
      [tx.enact(fair.poll, bound), 'quadraticVoting.PollNotApproved'],
    ]);
    narrate('two goals were to go at once, of which one was not there yet: neither went. When it was there both did');

    const made = await mustEnact(api, node, again);
    assert.deepEqual(await goalsAt(made.block), [1, 3]);
    assert.ok((await pollAt(api, made.block, fair)).status.isObjected);
    narrate('the second vote passed: the fair is a goal, two Guardians or not');
  });

  test('the movement reaches the phase Capital', { timeout: 20 * MINUTES }, async () => {
    await mustRefuse(api.tx.charter.advancePhase(), stranger, 'charter.ConditionNotMet');
    const ratified = await mustEnact(api, node, charter);
    const before = await conditions(ratified.block);
    // Those with the turnout that their track asks for, the rejected one among them.
    assert.deepEqual(before, { RatifiedCharters: 1, Citizens: FOUNDERS, ClosedPolls: 7 });
    const advanced = await must(api.tx.charter.advancePhase(), stranger);
    assert.equal(only(advanced.events, 'charter.PhaseAdvanced').phase.type, 'Capital');
    assert.equal((await changeIn(api, advanced.block, stranger.address)).total, 0n, 'for nothing');
    narrate(`a charter was ratified, ${before.ClosedPolls} polls were closed: somebody advanced the phase to Capital`);

    await mustRefuse(api.tx.charter.advancePhase(), stranger, 'charter.ConditionNotMet');
    const now = await conditions(advanced.block);
    assert.deepEqual(Object.values(now).filter((measured) => measured === null), [], 'all are measured');
    assert.deepEqual([now.PollProposers, now.ElectedBodies, now.AuditedMonths], [6, 0, 0]);
    narrate('to Nodes it does not go (ConditionNotMet): no body was elected, and no month was audited');
  });

  test('too late for the season', { timeout: 30 * MINUTES }, async () => {
    // Voting and its longest extension take 36 blocks.
    await node.waitFinalisedNumber(season - 30, 30 * MINUTES);
    [polls.late, polls.dropped] = await Promise.all([
      propose(api, 'Ordinary', goal('lamps'), ana),
      propose(api, 'Ordinary', goal('benches'), ben),
    ]);
    assert.deepEqual([polls.late.waits, polls.dropped.waits], [season, season]);
    await Promise.all([
      mustRefuse(tx.open(polls.late.poll), stranger, 'quadraticVoting.SeasonFull'),
      mustRefuse(tx.vote(polls.late.poll, 1), cleo, 'quadraticVoting.PollNotFound'),
      mustRefuse(tx.withdraw(polls.dropped.poll), emil, 'quadraticVoting.NotProposer'),
      mustRefuse(tx.pruneBallots(polls.wells.poll, 100), ferdie, 'quadraticVoting.SeasonNotOver'),
    ]);
    const withdrawn = await must(tx.withdraw(polls.dropped.poll), ben);
    const { parentHash } = await api.rpc.chain.getHeader(withdrawn.block);
    assert.equal(await heldOf(withdrawn.block, ben), (await heldOf(parentHash, ben)) - deposit);
    narrate(`two proposals wait for block ${season}; one of them was withdrawn, and its deposit is back`);
  });

  test('the next season', { timeout: 20 * MINUTES }, async () => {
    polls.late = await open(api, node, polls.late, stranger);
    assert.equal(polls.late.season, 2);
    const ballot = await cast(polls.late, 3, cleo);
    assert.deepEqual(await tallyAt(api, ballot.block, polls.late), { ayes: 6, nays: 0, voters: 2, ayeHeads: 1 });
    const [own, theirs] = await Promise.all([CLEO, DORA].map((id) => purseAt(api, ballot.block, id)));
    assert.deepEqual([own.left, own.followers, theirs.follows], [91, 1, CLEO]);
    await mustRefuse(tx.vote(polls.late.poll, -1), dora, 'quadraticVoting.VoiceGivenAway');
    assert.equal((await purseAt(api, ballot.block, ANA)).left, 100, 'a season’s credits are anew');
    narrate(
      'in season 2 somebody had the lamps voted on; cleo’s three votes count for two, and dora’s own are refused',
    );
  });

  test('ballots are pruned', { timeout: 15 * MINUTES }, async () => {
    const { wells, market, fair, noise, second } = polls;
    const before = await heldOf((await node.finalised()).hash, ana);
    const [first, rest, ...others] = await mustAtOnce(api, stranger, [
      tx.pruneBallots(wells.poll, 5),
      tx.pruneBallots(wells.poll, 100),
      tx.pruneBallots(market.poll, 100),
      tx.pruneBallots(fair.poll, 100),
      tx.pruneBallots(second.poll, 100),
      tx.pruneBallots(noise.poll, 100),
    ]);
    const pruned = ({ events }) => only(events, 'quadraticVoting.Pruned');
    assert.deepEqual([pruned(first).ballots.toNumber(), pruned(first).finished.isTrue], [5, false]);
    assert.deepEqual([pruned(rest).ballots.toNumber(), pruned(rest).finished.isTrue], [8, true]);
    for (const sent of others) assert.ok(pruned(sent).finished.isTrue);
    assert.equal(await heldOf(rest.block, ana), before - deposit, 'the deposit is back');
    await refusedAtOnce(api, stranger, [
      [tx.pruneBallots(wells.poll, 100), 'quadraticVoting.PollNotFound'],
      [tx.pruneBallots(polls.late.poll, 100), 'quadraticVoting.PollNotOver'],
      [tx.pruneBallots(polls.both.poll, 101), 'quadraticVoting.KeysOutOfRange'],
    ]);
    const { quadraticVotingApi } = (await api.at((await node.finalised()).hash)).call;
    assert.ok((await quadraticVotingApi.poll(wells.poll)).isNone);
    const kept = (await quadraticVotingApi.summary(wells.poll)).unwrap();
    assert.deepEqual(
      [kept.stage.type, kept.proposer.unwrap().toNumber(), kept.tally.ayes.toNumber(), kept.hash_.toHex()],
      ['Enacted', ANA, 18, wells.call.method.hash.toHex()],
    );
    const summary = (await quadraticVotingApi.summary(noise.poll)).unwrap();
    assert.ok(summary.stage.isRejected);
    narrate('somebody pruned five polls of the season before: ballots are gone, deposits back, summaries stay');

    const { number } = await node.finalised();
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
