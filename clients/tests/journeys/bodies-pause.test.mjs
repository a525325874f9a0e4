// Elections and a pause, on a running network: the citizens recall a member of the Council and a Guardian and
// elect others; in the midst of it four of five Guardians pause everything that can be paused, and all that
// never can goes on; the pause ends by itself; a second one is refused until the citizens re-arm; and a
// Guardian who was elected lifts it with three others. `make bodies-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { u8aToHex } from '@polkadot/util';

import { CHAIN, blockAt, citizen, document, issuers, memberOfCitizen, stranger } from '../support/belonging.mjs';
import {
  COUNCIL,
  FIRST_GROUP,
  GUARDIANS,
  actingAt,
  bodyAt,
  cast,
  closeElection,
  electionAt,
  execute,
  heldForWork,
  membersAt,
  putForward,
  shownAt,
  termAt,
} from '../support/bodies.mjs';
import { best, changeIn, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import {
  GROUPS,
  assertAllFiltered,
  assertNoneFiltered,
  emergencyAt,
  pause,
  tryPausable,
  watchPause,
} from '../support/pause.mjs';
import { arrange, exempt, putMotion } from '../support/paused.mjs';
import { key, readError, sendIncluded } from '../support/transactions.mjs';
import {
  COUNCIL as COUNCILLORS,
  GUARDIANS as FOUNDING_GUARDIANS,
  LONG,
  assertSameState,
  authorsOf,
  decide,
  equivocation,
  must,
  mustRefuse,
  narrate,
  only,
  ownershipProof,
  setNow,
  watchFinality,
} from '../support/validators.mjs';
import { ELECTORS, begin, mustEnact, pass } from '../support/voting.mjs';

const [alice, bob, charlie] = COUNCILLORS;
const four = FOUNDING_GUARDIANS.slice(0, 4);
/** The number of charlie, whom the citizens recall from the Council. */
const CHARLIE = 2;
/** The Guardian whom the citizens recall: citizen 1. */
const RECALLED = memberOfCitizen(1);
const recalled = citizen(1);
/** Who stands: for the Council, and for the Guardians. */
const [cara, carl, gina, gero] = [2, 3, 4, 5].map((index) => citizen(index));
const [CARA, CARL, GINA, GERO] = [2, 3, 4, 5].map((index) => memberOfCitizen(index));
const MINUTES = LONG / 5;

describe('elections, and a pause', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  /** What was arranged beforehand, so that there is something to be paused and something to go on. */
  let world;
  let recalls;
  let held;
  let elections;
  let rearming;
  /** Ballots of most, while everything else goes on. */
  let voting;
  let ballots;
  let again;
  const outsider = key('//Eve//stash');

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.bodies;
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const finalised = async () => (await node.finalised()).hash;
  const blockOf = async ({ block }) => (await node.header(block)).number;
  const tryAll = () => tryPausable(api, outsider, { spend: world.spend, group: FIRST_GROUP, motion: world.motion });
  const paused = (groups, reason, guardians = four) => pause(api, node, guardians, groups, reason);

  /** Reports two votes that dave, who sits as a validator, signed for one round. */
  async function reportTwoVotes() {
    const signer = key('//Dave', 'ed25519');
    const set = await setNow(api, node);
    const hashes = await Promise.all([1, 2].map((number) => node.blockHash(number)));
    const targets = hashes.map((hash, place) => ({ number: place + 1, hash }));
    const owner = await ownershipProof(api, node, set.hash, set.setId, u8aToHex(signer.publicKey));
    const double = equivocation(signer, { setId: set.setId, round: 7, targets });
    const sent = await soon(api.tx.grandpa.reportEquivocation(double, owner), stranger);
    only(sent.events, 'validators.PutOut');
    return sent;
  }

  const voteNow = (voters) => Promise.all(elections.map((election, at) => cast(api, election, ballots[at], voters)));

  /** Most of the electors vote as soon as they can, and what is no ballot is refused. */
  async function voteFirst() {
    await node.waitFinalisedNumber(Math.max(...elections.map((election) => election.voting)), 15 * MINUTES);
    const { hash } = await node.finalised();
    // Cara and gina are preferred, wherever they are on the list.
    ballots = await Promise.all(
      elections.map(async (election) => {
        const { votes } = await electionAt(api, hash, election);
        return votes.map(([member], place) => [place, [CARA, GINA].includes(member) ? 3 : 1]);
      }),
    );
    const [first, second] = elections.map(({ election }) => election);
    const tooMany = [9, 9].map((votes, place) => [place, votes]);
    await Promise.all([
      voteNow(ELECTORS.slice(0, 9)),
      mustRefuse(tx.cast(first, tooMany), cara, 'bodies.CreditsSpent'),
      mustRefuse(tx.cast(first, [...ballots[0]].reverse()), carl, 'bodies.BallotUnsorted'),
      mustRefuse(tx.cast(first, [[7, 1]]), gina, 'bodies.CandidateNotFound'),
      mustRefuse(tx.cast(second, ballots[1]), stranger, 'bodies.NotMember'),
      mustRefuse(tx.stand(second), recalled, 'bodies.NominationOver'),
      mustRefuse(tx.closeElection(second), outsider, 'bodies.ElectionOpen'),
    ]);
  }

  test('recalls are voted on, and nothing is paused yet', { timeout: 25 * MINUTES }, async () => {
    recalls = [
      begin(pass(api, node, 'Constitution', tx.recall(COUNCIL, CHARLIE))),
      begin(pass(api, node, 'Constitution', tx.recall(GUARDIANS, RECALLED))),
    ];
    const { hash } = await node.finalised();
    assert.deepEqual(await membersAt(api, hash, COUNCIL), [0, 1, 2]);
    assert.deepEqual(await membersAt(api, hash, GUARDIANS), [3, 4, 5, 6, 7]);
    assert.deepEqual((await shownAt(api, hash, COUNCIL)).sort(), COUNCILLORS.map(({ address }) => address).sort());
    await Promise.all([
      mustRefuse(tx.openElection(COUNCIL), stranger, 'bodies.NoSeatFree'),
      mustRefuse(tx.recall(COUNCIL, CHARLIE), alice, 'BadOrigin'),
      mustRefuse(tx.vacate(GUARDIANS, RECALLED), outsider, 'bodies.SeatStands'),
      mustRefuse(api.tx.emergency.pause(GROUPS, document('alone')), four[0], 'BadOrigin'),
    ]);
    narrate('charlie of the Council and citizen 1 of the Guardians are to be recalled: the citizens vote on it.');
    narrate('Nobody else can: no election opens while no seat is free, and nobody vacates a seat that stands');
    world = await arrange(api, node, { council: [alice, bob] });
    assertNoneFiltered((await tryAll()).names);
  });

  test('three Guardians pause nothing', { timeout: 25 * MINUTES }, async () => {
    const [first] = await Promise.all(recalls);
    await node.waitFinalisedNumber(first.from - 10, 20 * MINUTES);
    world.motion = await putMotion(api);
    const { error } = await paused(GROUPS, 'three want it', four.slice(0, 3));
    assert.equal(error.name, 'BadOrigin');
    const wanted = api.tx.emergency.pause(GROUPS, document('we'));
    const { error: ofCouncil } = await decide(api, 'council', [alice, bob], wanted, sendIncluded);
    assert.equal(ofCouncil.name, 'BadOrigin');
    assert.deepEqual((await emergencyAt(api, await finalised())).paused, []);
    narrate('three Guardians say aye to a pause: BadOrigin; so with the Council. Nothing is paused');
  });

  test('four pause everything that can be paused; all else goes on', { timeout: 20 * MINUTES }, async () => {
    const polls = await Promise.all(recalls);
    const from = Math.max(...polls.map((poll) => poll.from));
    await node.waitFinalisedNumber(from - 3, 20 * MINUTES);
    const endWatch = watchFinality(nodes);
    held = await paused(GROUPS, 'somebody robs the chain');
    assert.equal(held.error, null);
    assert.equal(held.until, held.from + 14, 'seven days');
    narrate(`four of five Guardians paused ${GROUPS.join(', ')} from ${held.from} until ${held.until}`);

    // Citizens may re-arm while a pause goes on; there is one at a time all the same.
    rearming = begin(pass(api, node, 'Urgent', api.tx.emergency.reArm()));
    const watch = watchPause(node);
    const [tried, done] = await Promise.all([
      tryAll(),
      exempt(api, nodes, world, {
        held,
        watch,
        polls,
        guardians: four,
        council: [alice, bob],
        stranger,
        candidates: [
          [COUNCIL, cara, CARA],
          [COUNCIL, carl, CARL],
          [GUARDIANS, gina, GINA],
          [GUARDIANS, gero, GERO],
        ],
      }),
    ]);
    await watch.within(held, tried.sent);
    narrate(`refused: ${assertAllFiltered(tried.names).join(', ')}`);
    elections = done.elections;
    for (const [what, names] of Object.entries(done.shown)) narrate(`went on, ${what}: ${names.join(', ')}`);
    assert.deepEqual((await emergencyAt(api, held.block)).paused, GROUPS);

    await node.waitFinalisedNumber(held.until, 10 * MINUTES);
    const authors = await authorsOf(node, held.from, held.until - 1);
    assert.equal(new Set(authors).size, nodes.length, 'everybody made blocks');
    const { behind, looks } = await endWatch();
    narrate(`in ${authors.length} blocks of pause all four made blocks, and in ${looks} looks at them finality was`);
    narrate(`never more than ${behind} blocks behind`);
  });

  test('it ends by itself', { timeout: 15 * MINUTES }, async () => {
    const last = await blockAt(node, held.until - 1);
    const next = await blockAt(node, held.until);
    assert.deepEqual((await emergencyAt(api, last)).paused, GROUPS);
    const over = await emergencyAt(api, next);
    assert.deepEqual([over.armed, over.inForce, over.paused], [false, false, []]);
    assert.deepEqual(over.blocks, GROUPS.map(() => 14));
    const written = async (hash) => (await api.at(hash)).query.emergency.lastPause();
    const [was, is] = await Promise.all([last, next].map(written));
    assert.equal(is.toHex(), was.toHex(), 'nobody wrote anything');
    const events = await (await api.at(next)).query.system.events();
    assert.deepEqual(events.filter(({ event }) => event.section === 'emergency').map(String), []);
    narrate(`in block ${held.until} nothing is paused any more: nobody did or wrote anything for it`);

    const pay = async () => {
      const paid = await soon(api.tx.timelockTreasury.execute(world.spend), stranger);
      only(paid.events, 'timelockTreasury.Paid');
      assert.equal((await changeIn(api, paid.block, world.payee)).total, world.amount);
      assertNoneFiltered((await tryAll()).names);
      return paid;
    };
    const act = async () => {
      const [first, second] = world.group;
      const call = tx.changeSeats(FIRST_GROUP, [], [CARL]);
      const { motion } = await putForward(api, FIRST_GROUP, call, first);
      await soon(tx.approve(motion), second);
      return execute(api, motion, call, issuers[1]);
    };
    const [paid, acted] = await Promise.all([pay(), act()]);
    assert.equal(acted.error, null);
    narrate(`what waited is paid at ${await blockOf(paid)}; tokens move, and a group proposes, approves and executes`);
  });

  test('a second pause is refused until the citizens re-arm', { timeout: 20 * MINUTES }, async () => {
    voting = begin(voteFirst());
    const both = api.tx.utility.forceBatch([
      api.tx.emergency.pause(['Transfers'], document('once more')),
      api.tx.emergency.reArm(),
    ]);
    const refused = await decide(api, 'guardians', four, both, sendIncluded);
    const failed = refused.events.filter(({ method }) => method === 'ItemFailed');
    assert.deepEqual(
      failed.map(({ data }) => readError(api.registry, data[0]).name),
      ['emergency.NotArmed', 'BadOrigin'],
    );
    assert.deepEqual((await emergencyAt(api, refused.block)).paused, []);
    narrate('the same four pause again: NotArmed; nor can they re-arm: BadOrigin');
    const rearmed = await mustEnact(api, node, rearming);
    only(rearmed.events, 'emergency.ReArmed');
    assert.equal((await emergencyAt(api, rearmed.block)).armed, true);
    narrate(`the citizens re-armed it by an urgent vote, made at ${await blockOf(rearmed)}`);
  });

  test('another pause, and the voting goes on in it', { timeout: 25 * MINUTES }, async () => {
    const closes = Math.max(...elections.map((election) => election.closes));
    await voting;
    await node.waitFinalisedNumber(closes - 11, 15 * MINUTES);
    again = await paused(GROUPS, 'somebody robs it again');
    assert.equal(again.error, null);
    narrate(`re-armed, four Guardians paused everything once more, from ${again.from} until ${again.until}`);
    const watch = watchPause(node);
    const [ballotsNow, reported] = await Promise.all([voteNow(ELECTORS.slice(9)), reportTwoVotes()]);
    await watch.within(again, ballotsNow.flat(), reported);
    narrate('in it the last three voted, and two votes of dave’s node for one round were reported: who was put out at');
    narrate(`${await blockOf(reported)}; reports of equivocation go on`);
    await node.waitFinalisedNumber(closes - 1, 15 * MINUTES);
    const [council, guardians] = await Promise.all([
      closeElection(api, elections[0], outsider),
      closeElection(api, elections[1], stranger),
    ]);
    await watch.within(again, council, guardians);
    assert.deepEqual(council.elected, [[CARA, 36]]);
    assert.deepEqual(guardians.elected, [[GINA, 36]]);
    assert.equal((await changeIn(api, council.block, outsider.address)).total, 0n, 'for nothing');

    const lifting = await decide(api, 'guardians', [gina, ...four.slice(0, 3)], api.tx.emergency.lift(), sendIncluded);
    assert.equal(lifting.error, null);
    await watch.within(again, lifting);
    assert.deepEqual((await emergencyAt(api, lifting.block)).paused, []);
    narrate(`gina, elected a Guardian, and three others lifted the pause at ${await blockOf(lifting)}`);
  });

  test('others sit where the recalled sat', { timeout: 15 * MINUTES }, async () => {
    await node.waitFinalisedNumber(await best(api), LONG);
    const hash = await finalised();
    assert.deepEqual(await actingAt(api, hash, COUNCIL), [0, 1, CARA]);
    assert.deepEqual(await actingAt(api, hash, GUARDIANS), [3, 4, 5, 6, GINA]);
    const terms = [await termAt(api, hash, COUNCIL, CARA), await termAt(api, hash, COUNCIL, 0)];
    assert.deepEqual(terms, ['Elected', 'Founding']);
    for (const [body, pair, gone] of [
      [COUNCIL, cara, charlie],
      [GUARDIANS, gina, recalled],
    ]) {
      const shown = await shownAt(api, hash, body);
      assert.deepEqual([shown.includes(pair.address), shown.includes(gone.address)], [true, false]);
      assert.deepEqual([shown.length, (await bodyAt(api, hash, body)).mirrorCurrent], [body === COUNCIL ? 3 : 5, true]);
    }
    const motion = api.tx.system.remarkWithEvent('0x01');
    await mustRefuse(api.tx.council.propose(2, motion, motion.encodedLength), charlie, 'council.NotMember');
    await mustRefuse(api.tx.guardians.propose(2, motion, motion.encodedLength), recalled, 'guardians.NotMember');
    const reject = api.tx.membership.reject(world.applicant, 'Incomplete', document('what is missing'));
    const act = await decide(api, 'council', [cara, alice], reject);
    assert.equal(act.error, null);
    only(act.events, 'membership.Rejected');
    narrate('cara sits in the Council and gina among the Guardians; cara and alice rejected an applicant at');
    narrate(`${await blockOf(act)}: the two act where the recalled did`);
    narrate('charlie and citizen 1 put nothing forward any more: NotMember');

    const deposit = (await api.query.bodies.parameters()).candidacyDeposit.toBigInt();
    assert.equal(await heldForWork(api, hash, carl, 'Candidacy'), deposit);
    const pruned = await must(tx.pruneBallots(elections[0].election, 100), stranger);
    assert.ok(only(pruned.events, 'bodies.Pruned').finished.isTrue);
    assert.equal(await heldForWork(api, pruned.block, carl, 'Candidacy'), 0n);
    assert.equal(await heldForWork(api, pruned.block, elections[0].opener, 'Election'), 0n);
    narrate('the ballots of one election were pruned: all its deposits are back');

    const { number } = await node.finalised();
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
