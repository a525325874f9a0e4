// A working group, on a running network: founded by vote, it admits an applicant and attests hours, acts
// with so many of its seats as must agree, is refused what its mandate lacks, alone and in every batch,
// changes its own seats, is charged with less by vote, loses its lead by recall, and is dissolved.
// `make bodies-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  CHAIN,
  FOUNDERS,
  PERSONHOOD,
  YEAR,
  attestation,
  blockAt,
  citizen,
  document,
  faded,
  formOf,
  human,
  issuers,
  memberOfCitizen,
  mustAtOnce,
  pointsAt,
  potOf,
  refusedAtOnce,
  settleIn,
  stranger,
  voterAt,
} from '../support/belonging.mjs';
import {
  COUNCIL,
  FIRST_GROUP,
  POWER,
  bodyAt,
  execute,
  executing,
  heldForWork,
  membersAt,
  motionAt,
  putForward,
} from '../support/bodies.mjs';
import { changeIn, civilNow } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, freeAt, key } from '../support/transactions.mjs';
import { LONG, assertSameState, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

/** Who sits in the group: the lead and two more; another joins later. */
const [lead, second, third, fourth] = [2, 3, 4, 5].map((index) => citizen(index));
const [LEAD, SECOND, THIRD, FOURTH] = [2, 3, 4, 5].map((index) => memberOfCitizen(index));
/** Who hosts. */
const host = citizen(6);
const HOST = memberOfCitizen(6);
const [alice, ferdie] = ['//Alice', '//Ferdie'].map((path) => key(path));
const [nora, omar, pia] = ['nora', 'omar', 'pia'].map((name) => key(`//Newcomer//${name}`));
const GROUP = FIRST_GROUP;
/** The domain that is opened for the group. */
const MEALS = 1;
/** In blocks. */
const HALF_LIFE = 336;
const MINUTES = LONG / 5;

describe('a working group', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let dids;
  let deposit;
  let account;
  /** A motion that a change of seats leaves behind. */
  let left;
  /** What the citizens decide while everything else goes on. */
  let founding;
  let recalling;
  let charging;
  let dissolving;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.bodies;
    await node.waitFinalisedNumber(3, LONG);
    deposit = (await api.query.bodies.parameters()).motionDeposit.toBigInt();
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const admit = (name) => api.tx.membership.admit(dids[name]);
  const held = (hash, pair) => heldForWork(api, hash, pair, 'Motion');
  const status = async (hash, motion) => (await motionAt(api, hash, motion)).status;
  /** Puts a call forward, has it approved by another seat, and made by somebody. */
  async function decide(call, [author, other]) {
    const { motion } = await putForward(api, GROUP, call, author);
    await must(tx.approve(motion), other);
    return execute(api, motion, call, stranger);
  }

  test('it is founded by vote', { timeout: 15 * MINUTES }, async () => {
    const found = tx.found({
      name: 'newcomers and meals',
      mandate: { calls: POWER.admissions + POWER.seats, tasks: ['Admission', { Attestation: MEALS }] },
      line: null,
      places: 4,
      threshold: 2,
      lead: LEAD,
      members: [LEAD, SECOND, THIRD],
      until: (await civilNow(api)) + YEAR,
    });
    const domain = { document: document('meals'), owner: GROUP, attestations: 2, halfLife: HALF_LIFE };
    const both = api.tx.utility.batchAll([found, api.tx.contributions.openDomain(domain)]);
    await mustRefuse(found, alice, 'BadOrigin');
    founding = begin(pass(api, node, 'Ordinary', both));

    const names = ['nora', 'omar', 'pia'];
    const pairs = [nora, omar, pia];
    const made = await settleIn(api, pairs, ferdie, 200n * ALTH);
    dids = Object.fromEntries(names.map((name, place) => [name, made[place]]));
    const about = names.map((name) => ({ subject: dids[name], terms: attestation(name) }));
    await must(api.tx.credentials.issueMany(PERSONHOOD, about), issuers[0]);
    await Promise.all(
      names.map(async (name, place) => {
        const form = await formOf(api, { statement: `${name} wants to live here`, nullifier: human(name) });
        return must(api.tx.membership.apply(form), pairs[place]);
      }),
    );
    narrate('a group is voted on: three seats of four, two must agree. nora, omar and pia apply as citizens');

    const founded = await mustEnact(api, node, founding);
    const said = only(founded.events, 'bodies.Founded');
    assert.equal(said.body.toNumber(), GROUP);
    account = said.account.toString();
    only(founded.events, 'contributions.DomainOpened');
    assert.deepEqual(await membersAt(api, founded.block, GROUP), [LEAD, SECOND, THIRD]);
    assert.deepEqual(await bodyAt(api, founded.block, GROUP), {
      account,
      places: 4,
      generation: 0,
      calls: 3,
      tasks: 2,
      lead: LEAD,
      threshold: 2,
      over: false,
      seated: 3,
      mirrorCurrent: null,
      election: null,
    });
    narrate(`the group was founded at ${await blockOf(founded)}: body ${GROUP}, led by member ${LEAD}`);
    recalling = begin(pass(api, node, 'Constitution', tx.recall(GROUP, LEAD)));
    const fewer = { calls: POWER.seats, tasks: [{ Attestation: MEALS }] };
    charging = begin(pass(api, node, 'Ordinary', tx.charge(GROUP, fewer, null)));
  });

  test('it admits an applicant, by two of three', { timeout: 10 * MINUTES }, async () => {
    await Promise.all([
      mustRefuse(tx.propose(GROUP, admit('nora')), stranger, 'bodies.NotMember'),
      mustRefuse(tx.propose(GROUP, admit('nora')), fourth, 'bodies.NotSeated'),
      mustRefuse(tx.propose(COUNCIL, admit('nora')), alice, 'bodies.NotGroup'),
      // By themselves, as anybody may once three vouch.
      mustRefuse(admit('nora'), second, 'membership.TooFewVouches'),
    ]);
    const { motion, block, events } = await putForward(api, GROUP, admit('nora'), second);
    assert.equal(only(events, 'bodies.Approved').approvals.toNumber(), 1, 'who puts it forward approves it');
    assert.equal(await held(block, second), deposit);
    assert.deepEqual(await motionAt(api, block, motion), { status: 'Open', approvals: 1, needed: 2 });
    await Promise.all([
      mustRefuse(await executing(api, motion, admit('nora'), ferdie), ferdie, 'bodies.TooFewApprovals'),
      mustRefuse(tx.approve(motion), second, 'bodies.AlreadyApproved'),
      mustRefuse(tx.approve(motion), fourth, 'bodies.NotSeated'),
      mustRefuse(tx.withdrawMotion(motion), third, 'bodies.NotAuthor'),
      mustRefuse(tx.clearMotion(motion), stranger, 'bodies.MotionAlive'),
    ]);
    narrate(`motion ${motion}: one of three is not enough; nobody approves twice, and none without a seat does`);

    const approved = await must(tx.approve(motion), third);
    assert.deepEqual(await motionAt(api, approved.block, motion), { status: 'Executable', approvals: 2, needed: 2 });
    await mustRefuse(tx.execute(motion, { refTime: 1, proofSize: 1 }), stranger, 'bodies.WeightBoundTooSmall');
    const done = await execute(api, motion, admit('nora'), stranger);
    const admitted = only(done.events, 'membership.Admitted');
    assert.deepEqual([admitted.class.type, admitted.by.unwrap().toNumber()], ['Citizen', GROUP]);
    assert.equal((await voterAt(api, done.block, nora)).id, admitted.member.toNumber());
    assert.ok(admitted.member.toNumber() >= FOUNDERS);
    assert.equal(await held(done.block, second), 0n);
    assert.equal(await motionAt(api, done.block, motion), null);
    narrate(`two of three: somebody had it made at ${await blockOf(done)}, nora is citizen ${admitted.member},`);
    narrate('and the deposit is back');
  });

  test('it is refused what its mandate lacks, alone and in any batch', { timeout: 10 * MINUTES }, async () => {
    const { utility, balances, membership, proxy, multisig, timelockTreasury } = api.tx;
    const reject = membership.reject(dids.omar, 'Incomplete', document('what is missing'));
    const foreign = {
      'a transfer': balances.transferKeepAlive(third.address, ALTH),
      'a spend': timelockTreasury.proposeSpend(
        0,
        { Account: third.address },
        [{ amount: ALTH, after: 0, milestone: false }],
        document('a stove'),
        null,
      ),
      'a recall': tx.recall(COUNCIL, 0),
      'its own mandate': tx.charge(GROUP, { calls: 7, tasks: [] }, null),
      'its own end': tx.dissolve(GROUP),
      'a validator': api.tx.validators.elect(ferdie.address),
      'a suspension': membership.suspend(HOST, 2_000_000_000),
      'a pause': api.tx.emergency.pause(['Transfers'], document('why')),
      'a remark': api.tx.system.remarkWithEvent('0x00'),
      'a motion in a motion': tx.propose(GROUP, admit('nora')),
    };
    const [payment] = Object.values(foreign);
    const carried = {
      'batch': utility.batch([reject, payment]),
      'batchAll': utility.batchAll([reject, payment]),
      'forceBatch': utility.forceBatch([reject, payment]),
      'a batch in a batch': utility.batchAll([reject, utility.forceBatch([reject, utility.batch([payment])])]),
      'a proxy': proxy.proxy(second.address, null, reject),
      'a multisig': multisig.asMultiThreshold1([second.address], reject),
      'another account of its own': utility.asDerivative(0, reject),
      'another origin': utility.dispatchAs({ system: { Signed: second.address } }, reject),
    };
    const all = { ...foreign, ...carried };
    await refusedAtOnce(
      api,
      second,
      Object.values(all).map((call) => [tx.propose(GROUP, call), 'bodies.CallNotMandated']),
    );
    const hash = await finalised();
    const { bodiesApi } = (await api.at(hash)).call;
    for (const [what, call] of Object.entries(all)) {
      assert.ok((await bodiesApi.isMandated(GROUP, call.method.toHex())).isFalse, what);
    }
    assert.ok((await bodiesApi.isMandated(GROUP, reject.method.toHex())).isTrue);
    narrate(`refused: ${Object.keys(foreign).join(', ')}`);
    narrate(`and with what it may, in ${Object.keys(carried).join(', ')}`);

    const batch = utility.batchAll([reject]);
    const done = await decide(batch, [third, second]);
    assert.equal(done.error, null);
    assert.equal(only(done.events, 'membership.Rejected').reason.type, 'Incomplete');
    narrate(`a batch of what it may it makes: omar was rejected at ${await blockOf(done)}`);
  });

  test('its members attest hours', { timeout: 10 * MINUTES }, async () => {
    const { contributions } = api.tx;
    const submitted = await must(contributions.submit(MEALS, 'Time', 40, document('the guest book')), host);
    const entry = only(submitted.events, 'contributions.Submitted').entry.toNumber();
    await Promise.all([
      mustRefuse(contributions.attest(entry), host, 'contributions.OwnContribution'),
      mustRefuse(contributions.attest(entry), alice, 'contributions.NotSeated'),
      mustRefuse(contributions.attest(entry), stranger, 'contributions.NotMember'),
      must(contributions.attest(entry), second),
    ]);
    const attested = await must(contributions.attest(entry), third);
    const { until } = only(attested.events, 'contributions.Attested');
    narrate(`two of the group attested 40 hours at ${await blockOf(attested)}; the Council has no seat in this`);
    await blockAt(node, until.unwrap().toNumber() - 1);
    const settled = await must(contributions.settle(entry), stranger);
    const [given, made] = [await blockOf(attested), await blockOf(settled)];
    const points = Math.floor(faded(40, made - given, HALF_LIFE));
    assert.equal(await pointsAt(api, settled.block, HOST, MEALS), points);
    narrate(`nobody disputed it for a week: member ${HOST} has ${points} points at ${made}, as some have faded`);
  });

  test('it changes its own seats, and not its lead', { timeout: 15 * MINUTES }, async () => {
    // So early that it fits into this season.
    dissolving = begin(pass(api, node, 'Ordinary', tx.dissolve(GROUP)));
    const older = await putForward(api, GROUP, admit('pia'), second);
    const unseat = tx.changeSeats(GROUP, [LEAD], []);
    const failed = await decide(unseat, [third, second]);
    assert.equal(failed.error.name, 'bodies.LeadStays');
    assert.deepEqual(await membersAt(api, failed.block, GROUP), [LEAD, SECOND, THIRD]);
    const [ofThird] = (await api.call.bodiesApi.motions(GROUP)).filter(({ motion }) => motion.author.eq(THIRD));
    await must(tx.withdrawMotion(ofThird.id), lead);
    narrate('two of three cannot unseat the lead: LeadStays, and nothing changes. The lead takes the motion back');

    const done = await decide(tx.changeSeats(GROUP, [], [FOURTH]), [third, lead]);
    assert.equal(done.error, null);
    assert.deepEqual(await membersAt(api, done.block, GROUP), [LEAD, SECOND, THIRD, FOURTH]);
    assert.equal((await bodyAt(api, done.block, GROUP)).generation, 1);
    assert.equal(await status(done.block, older.motion), 'Void');
    await Promise.all([
      mustRefuse(tx.approve(older.motion), fourth, 'bodies.MotionVoid'),
      mustRefuse(await executing(api, older.motion, admit('pia'), ferdie), ferdie, 'bodies.MotionVoid'),
    ]);
    const cleared = await must(tx.clearMotion(older.motion), stranger);
    assert.equal((await changeIn(api, cleared.block, stranger.address)).total, 0n, 'for nothing');
    assert.equal(await held(cleared.block, second), 0n);
    narrate(`member ${FOURTH} joined at ${await blockOf(done)}; what was put forward before is void, and was cleared`);
  });

  test('it is charged with less by vote, also for what was approved before', { timeout: 15 * MINUTES }, async () => {
    const { from } = await charging;
    await node.waitFinalisedNumber(from - 6, 15 * MINUTES);
    const { motion } = await putForward(api, GROUP, admit('pia'), second);
    await must(tx.approve(motion), fourth);
    const charged = await mustEnact(api, node, charging);
    assert.equal((await bodyAt(api, charged.block, GROUP)).calls, POWER.seats);
    await Promise.all([
      mustRefuse(await executing(api, motion, admit('pia'), stranger), stranger, 'bodies.CallNotMandated'),
      mustRefuse(tx.propose(GROUP, admit('pia')), third, 'bodies.CallNotMandated'),
    ]);
    await must(tx.withdrawMotion(motion), second);
    narrate(`at ${await blockOf(charged)} the citizens took admissions from it: two had approved pia, and are refused`);
  });

  test('it loses its lead by recall', { timeout: 20 * MINUTES }, async () => {
    const { from } = await recalling;
    await node.waitFinalisedNumber(from - 4, 20 * MINUTES);
    const seats = tx.changeSeats(GROUP, [FOURTH], []);
    left = await putForward(api, GROUP, seats, second);
    await must(tx.approve(left.motion), third);
    const recalled = await mustEnact(api, node, recalling);
    const said = only(recalled.events, 'bodies.Left');
    assert.deepEqual([said.body.toNumber(), said.member.toNumber(), said.reason.type], [GROUP, LEAD, 'Recalled']);
    assert.deepEqual(await membersAt(api, recalled.block, GROUP), [SECOND, THIRD, FOURTH]);
    const { lead: leads, generation } = await bodyAt(api, recalled.block, GROUP);
    assert.deepEqual([leads, generation], [null, 2]);
    await Promise.all([
      mustRefuse(tx.propose(GROUP, seats), third, 'bodies.LeadMissing'),
      mustRefuse(tx.propose(GROUP, seats), lead, 'bodies.NotSeated'),
      mustRefuse(await executing(api, left.motion, seats, stranger), stranger, 'bodies.MotionVoid'),
    ]);
    narrate(`the citizens recalled the lead at ${await blockOf(recalled)}: what two had approved is void, and without`);
    narrate('a lead the group puts nothing forward');
  });

  test('it is dissolved', { timeout: 20 * MINUTES }, async () => {
    await must(api.tx.balances.transferKeepAlive(account, 5n * ALTH), ferdie);
    const entry = await must(api.tx.contributions.submit(MEALS, 'Time', 8, document('another evening')), host);
    const { entry: late } = only(entry.events, 'contributions.Submitted');
    const ended = await mustEnact(api, node, dissolving);
    const said = only(ended.events, 'bodies.Ended');
    assert.deepEqual([said.body.toNumber(), said.heir.toNumber(), BigInt(said.amount)], [GROUP, COUNCIL, 5n * ALTH]);
    assert.equal(await bodyAt(api, ended.block, GROUP), null);
    assert.equal(await freeAt(api, ended.block, account), 0n);
    assert.equal((await changeIn(api, ended.block, potOf('Gifts'))).total, 5n * ALTH);
    const domains = await (await api.at(ended.block)).call.contributionsApi.domains(0);
    const meals = domains.items.find(({ id }) => id.eq(MEALS));
    assert.equal(meals.owner.unwrap().toNumber(), COUNCIL);
    await Promise.all([
      mustRefuse(tx.propose(GROUP, tx.changeSeats(GROUP, [FOURTH], [])), third, 'bodies.BodyNotFound'),
      mustRefuse(api.tx.contributions.attest(late), second, 'contributions.BodyNotMandated'),
    ]);
    const [cleared] = await mustAtOnce(api, stranger, [tx.clearMotion(left.motion)]);
    assert.equal(await held(cleared.block, second), 0n);
    narrate(`the citizens dissolved it at ${await blockOf(ended)}: 5 ALTH went to the pot of gifts, meals to the`);
    narrate('Council, nobody of it attests any more; its last motion was cleared, and the deposit is back');

    const bodies = await (await api.at(cleared.block)).call.bodiesApi.bodies();
    assert.deepEqual(
      bodies.map(({ id }) => id.toNumber()),
      [0, 1],
    );
    const { number } = await node.finalised();
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
