// The story of docs/stories/diaspora-nation.md as a wallet and a service see it, on four validators.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  AGES,
  CHAIN,
  FOUNDERS,
  PERSONHOOD,
  YEAR,
  applicationFor,
  badgeAt,
  blockAt,
  citizen,
  document,
  electorateAt,
  electorateChange,
  formOf,
  heardSince,
  issuers,
  memberAt,
  memberOfCitizen,
  mustAtOnce,
  refusedAtOnce,
  settleIn,
  sponsorIdentities,
  stranger,
  voterAt,
  waitForMoment,
} from '../support/belonging.mjs';
import {
  COUNCIL,
  GUARDIANS,
  cast,
  closeElection,
  electionAt,
  membersAt,
  openElection,
  stand,
  termAt,
} from '../support/bodies.mjs';
import { DAY, DID_RPC, USE, civilNow, didOf, newKey, problemOf, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { answerOf, serviceOf } from '../support/service.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import { LONG, assertSameState, decide, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { ELECTORS, ballotAt, begin, mustEnact, pass, pollAt, propose, tallyAt } from '../support/voting.mjs';

/** Ten days, in blocks of this chain. */
const DELAY = 20;
const ROBBED = memberOfCitizen(0);
const ferdie = key('//Ferdie');
// Whoever has the key of `robbed` is its controller: the person at first, then the thief.
const robbed = citizen(0);
const renewed = key('//Citizen//0//new');
const friends = [1, 2, 3, 4].map((index) => citizen(index));
const login = key('//Citizen//0//login');
const anew = key('//Citizen//0//login//2', 'ed25519');
const stolen = key('//Thief//login');
const [amara, baako, chidi] = ['amara', 'baako', 'chidi'].map((name) => key(`//Ally//${name}`));
const FROM = ['Lagos', 'London', 'Atlanta'];
/** The schema of auditors, who is to audit, and which issuer attests that. */
const AUDITORS = 5;
const auditor = citizen(6);
const [, accreditor] = issuers;
/** Who sits in the founding Council, and who opens and closes elections: they send nothing else here. */
const [alice, bob, charlie] = ['//Alice', '//Bob', '//Charlie'].map((path) => key(path));
/** Who stands, by number, and whose backing they have: citizens who have no part in the rest. */
const CANDIDATES = {
  [COUNCIL]: { 7: [10, 11, 12], 8: [13, 14, 15], 9: [16, 17, 18] },
  [GUARDIANS]: { 10: [7, 8, 9], 11: [15, 16, 17], 12: [18, 19, 20], 13: [21, 10, 11], 14: [12, 13, 5] },
};

describe('a diaspora nation', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let did;
  let allies;
  let ids;
  let admissible;
  let service;
  let readyAt;
  /** What the citizens decide while everything else goes on. */
  let ratifying;
  let deciding;
  let accrediting;
  let electing;
  let auditing;
  /** A poll in which the thief voted, and which is open for weeks. */
  let contested;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect({ rpc: DID_RPC });
    tx = api.tx.membership;
    did = await didOf(api, robbed.address);
    // The service asks another node than the wallets.
    service = serviceOf('clinic.example', nodes[3], await nodes[3].connect());
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const start = () => api.tx.did.startRecovery(did, renewed.address);
  const approve = () => api.tx.did.approveRecovery(did, renewed.address);
  const cancel = () => api.tx.did.cancelRecovery(did, renewed.address);
  const finish = () => api.tx.did.finishRecovery(did);
  const logsIn = (pair, keyId, of = did) => service.letIn(answerOf(pair, { did: of, keyId, ...service.challenge() }));
  const standing = async (hash, pair = robbed) => (await voterAt(api, hash, pair)).standing;

  /** The phase, and of each condition for leaving it how much is asked for and how much there is. */
  async function read() {
    const { charterApi } = (await api.at(await finalised())).call;
    const conditions = (await charterApi.conditions()).map(({ condition, atLeast, measured }) => {
      return [condition.type, atLeast.toBigInt(), measured.unwrapOr(null)?.toBigInt() ?? null];
    });
    return { phase: (await charterApi.phase()).type, conditions };
  }

  /** The offices of the beginning come up for election, and citizens vote on others; the elections, to be closed. */
  async function elect() {
    const params = (await api.query.bodies.parameters()).toJSON();
    const sooner = pass(api, node, 'Constitution', api.tx.bodies.setParams({ ...params, horizon: 160 * DAY }));
    await mustEnact(api, node, sooner);
    narrate('founding offices end after two seasons; by vote, all of them come up for election now');
    const elections = [];
    for (const body of [COUNCIL, GUARDIANS]) elections.push(await openElection(api, body, charlie));
    await Promise.all(
      elections.flatMap((election) =>
        Object.entries(CANDIDATES[election.body]).map(([index, backers]) => {
          const who = { pair: citizen(index), member: memberOfCitizen(Number(index)) };
          return stand(api, election, { ...who, backers: backers.map(citizen) });
        }),
      ),
    );
    await Promise.all(
      elections.map(async (election) => {
        await node.waitFinalisedNumber(election.voting, 4 * LONG);
        const { votes } = await electionAt(api, await finalised(), election);
        assert.equal(votes.length, Object.keys(CANDIDATES[election.body]).length);
        // For each place as many as 100 credits buy.
        const each = Math.floor(Math.sqrt(100 / votes.length));
        await cast(
          api,
          election,
          votes.map((_, place) => [place, each]),
          ELECTORS,
        );
        await node.waitFinalisedNumber(election.closes, 4 * LONG);
      }),
    );
    return elections;
  }

  /** The Council reports on the treasury’s first month, once that is over, and an auditor says that it is true. */
  async function audit() {
    const treasury = { Body: COUNCIL };
    const { owed } = await api.call.reportsApi.standing(treasury);
    const month = { Month: owed[0].period.asMonth.toNumber() };
    await waitForMoment(api, node, owed[0].due.toNumber(), 'the first month is over');
    const statement = (await api.call.reportsApi.expected(treasury, month)).unwrap().toJSON();
    const figures = { statement, rates: [], assets: [], liabilities: [] };
    const filed = await decide(
      api,
      'council',
      [alice, bob],
      api.tx.reports.file(treasury, month, document('the first month'), figures),
    );
    assert.equal(filed.error, null);
    const said = document('true and complete');
    const opine = () => api.tx.reports.opine(treasury, month, 1, AUDITORS, 'Unqualified', said);
    await mustRefuse(opine(), auditor, 'reports.NotAuditor');
    await mustEnact(api, node, accrediting);
    const card = { commitment: document('who audits').hash, validity: YEAR, nullifier: null };
    await must(api.tx.credentials.issue(await didOf(api, auditor.address), AUDITORS, card), accreditor);
    const opined = await must(opine(), auditor);
    only(opined.events, 'reports.Accepted');
    return opined;
  }

  test('diaspora-nation#1 #R1: how far the movement is', { timeout: 4 * LONG }, async () => {
    const asked = [
      ['RatifiedCharters', 1n, 0n],
      ['Citizens', 20n, BigInt(FOUNDERS)],
      ['ClosedPolls', 3n, 0n],
    ];
    assert.deepEqual(await read(), { phase: 'Consensus', conditions: asked });
    await mustRefuse(api.tx.charter.advancePhase(), stranger, 'charter.ConditionNotMet');
    narrate(`phase Consensus; asked for: a ratified charter (0), 20 citizens (${FOUNDERS}), 3 closed polls (0)`);
    narrate('it does not advance: ConditionNotMet. The citizens vote on a charter, and on three goals');

    ratifying = begin(
      pass(api, node, 'Constitution', api.tx.charter.ratifyCharter(document('the charter of a people'))),
    );
    const now = await civilNow(api);
    const goals = ['schools', 'visas', 'a clinic'].map((metric) =>
      api.tx.charter.setGoal({
        beneficiaries: document('all of us, wherever'),
        metric: document(metric),
        target: 12,
        deadline: now + 5 * YEAR,
        evidence: document('what is seen'),
      }),
    );
    deciding = begin(Promise.all(goals.map((goal) => pass(api, node, 'Ordinary', goal))));
    const accredit = api.tx.credentials.accredit(
      await didOf(api, accreditor.address),
      AUDITORS,
      now + 700 * DAY,
    );
    accrediting = begin(pass(api, node, 'Accreditation', accredit));
    electing = begin(elect());
    auditing = begin(audit());
  });

  test('allies apply, and a citizen names friends', { timeout: 4 * LONG }, async () => {
    const [own, [ofAmara]] = await Promise.all([
      settleIn(api, [baako, chidi, renewed], ferdie, 100n * ALTH),
      // Another sponsor, who sends at the same time.
      sponsorIdentities(api, [amara], key('//Eve')),
    ]);
    allies = [ofAmara, own[0], own[1]];
    const forms = await Promise.all(FROM.map((city) => formOf(api, { as: 'Ally', statement: `from ${city}` })));
    const sponsored = await applicationFor(api, amara, { did: ofAmara, form: forms[0], validUntil: AGES });
    const applied = await Promise.all([
      must(sponsored, ferdie),
      must(tx.apply(forms[1]), baako),
      must(tx.apply(forms[2]), chidi),
    ]);
    ids = applied.map(({ events }) => only(events, 'membership.Applied').member.toNumber());
    admissible = Math.max(...(await Promise.all(applied.map(blockOf)))) + 14;
    for (const subject of allies) assert.equal(await problemOf(api, subject, PERSONHOOD), 'Missing');
    await must(api.tx.utility.batchAll(allies.map((subject) => tx.vouch(subject))), citizen(5));
    narrate(`three people applied as allies, from ${FROM.join(', ')}, none of them attested; citizen 5 vouches`);

    const circle = api.tx.did.setRecovery(
      did,
      friends.map(({ address }) => address),
      3,
      DELAY,
    );
    const documents = api.tx.utility.batchAll([circle, api.tx.did.addKey(did, newKey(login, USE.login))]);
    await Promise.all([must(documents, robbed), must(tx.mintBadge(ROBBED), stranger)]);
    narrate(
      `citizen 0 has a badge, a key to log in, and four friends: three recover the identity, after ${DELAY} blocks`,
    );
  });

  test('diaspora-nation#2: allies are admitted', { timeout: 4 * LONG }, async () => {
    await blockAt(node, admissible);
    const admitted = await mustAtOnce(
      api,
      stranger,
      allies.map((subject) => tx.admit(subject)),
    );
    for (const [place, pair] of [amara, baako, chidi].entries()) {
      const seat = await voterAt(api, admitted[place].block, pair);
      assert.deepEqual([seat.id, seat.class, seat.standing], [ids[place], 'Ally', 'Active']);
      assert.equal(await problemOf(api, allies[place], PERSONHOOD, admitted[place].block), 'Missing');
    }
    assert.equal(await electorateAt(api, admitted[2].block), FOUNDERS);
    narrate(
      `all three were admitted at ${await blockOf(admitted[0])}, without personhood; ${FOUNDERS} decide as before`,
    );
  });

  test('diaspora-nation#3: a service off the chain knows members', { timeout: 4 * LONG }, async () => {
    const wallet = key('//Ally//baako//phone');
    await must(api.tx.did.addKey(allies[1], newKey(wallet, USE.login)), baako);
    assert.equal(await logsIn(login, 0), `Citizen ${ROBBED}, Active`);
    assert.equal(await logsIn(wallet, 0, allies[1]), `Ally ${ids[1]}, Active`);
    // Somebody with an identity and no seat.
    const issuer = await didOf(api, issuers[0].address);
    const office = key('//Issuer//0//login');
    await must(api.tx.did.addKey(issuer, newKey(office, USE.login)), issuers[0]);
    assert.equal(await logsIn(office, 0, issuer), 'no member');
    narrate(
      `by did_resolve, two calls of the runtime and a signed word a clinic lets in citizen ${ROBBED} and ally ${ids[1]}`,
    );

    assert.equal(await logsIn(wallet, 0), 'not themselves', 'another’s key');
    assert.equal(await logsIn(login, 1), 'not themselves', 'a key that is not there');
    const once = answerOf(login, { did, keyId: 0, ...service.challenge() });
    assert.equal(await service.letIn(once), `Citizen ${ROBBED}, Active`);
    assert.equal(await service.letIn(once), 'not asked', 'an answer is good once');
    const elsewhere = { ...service.challenge(), name: 'shop.example' };
    assert.equal(await service.letIn(answerOf(login, { did, keyId: 0, ...elsewhere })), 'not themselves');
    narrate('and nobody who has no seat, signs with another’s key, answers twice or answered somebody else');
  });

  test('diaspora-nation#4 #R3: a thief cancels twice', { timeout: 5 * LONG }, async () => {
    const changed = api.tx.utility.batchAll([
      api.tx.did.addKey(did, newKey(stolen, USE.login)),
      api.tx.did.revokeKey(did, 0),
    ]);
    const taken = await must(changed, robbed);
    const going = await must(tx.leave(), robbed);
    only(going.events, 'membership.LeaveNoticed');
    assert.equal(await logsIn(login, 0), 'not themselves');
    assert.equal(await logsIn(stolen, 1), `Citizen ${ROBBED}, Active`);
    narrate(
      `a thief has the key, puts another in the place of the login at ${await blockOf(taken)}, and gives notice of leaving`,
    );

    await mustRefuse(start(), stranger, 'did.NotFriend');
    await soon(start(), friends[0]);
    await mustRefuse(approve(), stranger, 'did.NotFriend');
    await soon(approve(), friends[1]);
    await mustRefuse(finish(), renewed, 'did.RecoveryNotApproved');
    assert.equal(await standing(await finalised()), 'Active');
    const first = await must(cancel(), robbed);
    narrate(`two friends recover nothing, a stranger is no friend; the thief cancels at ${await blockOf(first)}`);

    await soon(start(), friends[1]);
    await soon(approve(), friends[2]);
    const armed = await must(approve(), friends[3]);
    only(armed.events, 'did.RecoveryArmed');
    assert.equal(await standing(armed.block), 'Silent');
    const second = await must(cancel(), robbed);
    assert.equal(await standing(second.block), 'Active');
    narrate(
      `three friends are enough, at ${await blockOf(armed)}: the seat is silent; the thief cancels at ${await blockOf(second)}`,
    );
  });

  test('diaspora-nation#5 #R4: the thief has no voice', { timeout: 4 * LONG }, async () => {
    const begun = await soon(start(), friends[2]);
    assert.ok(only(begun.events, 'did.RecoveryStarted').firm.isTrue);
    // Nothing is changed by it: what matters is who votes.
    const params = (await api.query.charter.parameters()).toJSON();
    contested = await propose(api, 'Constitution', api.tx.charter.setParams(params));
    assert.equal(contested.waits, null);
    const [cast] = await Promise.all([
      soon(api.tx.quadraticVoting.vote(contested.poll, -3), robbed),
      soon(approve(), friends[0]),
    ]);
    assert.equal(only(cast.events, 'quadraticVoting.Voted').member.toNumber(), ROBBED);
    narrate(`the thief votes at ${await blockOf(cast)}, in a poll that is open until ${contested.closes}`);
    const armed = await must(approve(), friends[1]);
    readyAt = only(armed.events, 'did.RecoveryArmed').readyAt.toNumber();
    assert.equal(await standing(armed.block), 'Silent');
    assert.equal(await electorateChange(api, armed.block), 0, 'one seat, one elector, silent or not');
    await soon(approve(), friends[3]);
    const [elsewhere] = await settleIn(api, [key('//Applicant')], ferdie, 10n * ALTH);
    await must(tx.apply(await formOf(api, { as: 'Ally', statement: 'from Accra' })), key('//Applicant'));
    await refusedAtOnce(api, robbed, [
      [cancel(), 'did.RecoveryFirm'],
      [tx.vouch(elsewhere), 'membership.MemberSilent'],
      [tx.leave(), 'membership.RecoveryRunning'],
      [api.tx.quadraticVoting.vote(contested.poll, 0), 'quadraticVoting.MemberSilent'],
    ]);
    await mustRefuse(finish(), renewed, 'did.DelayNotOver');
    assert.equal(await logsIn(stolen, 1), `Citizen ${ROBBED}, Silent`);
    narrate(
      `the third time all four approve, from ${await blockOf(armed)} on the thief can neither cancel, vouch, vote nor leave`,
    );
  });

  test('diaspora-nation#4 #5 #6: the friends recover the seat', { timeout: 5 * LONG }, async () => {
    await blockAt(node, readyAt);
    const before = await memberAt(api, await finalised(), ROBBED);
    const done = await must(finish(), renewed);
    const { member, old, new_: now } = only(done.events, 'membership.SeatHandedOver');
    only(done.events, 'did.RecoveryFinished');
    assert.deepEqual([member.toNumber(), String(old), String(now)], [ROBBED, robbed.address, renewed.address]);
    const seat = await voterAt(api, done.block, renewed);
    assert.deepEqual([seat.id, seat.class, seat.standing], [ROBBED, 'Citizen', 'Silent']);
    assert.equal(await voterAt(api, done.block, robbed), null);
    const after = await memberAt(api, done.block, ROBBED);
    assert.deepEqual([after.did.toHex(), after.nullifier.toHex()], [before.did.toHex(), before.nullifier.toHex()]);
    assert.equal(await electorateChange(api, done.block), 0);
    assert.equal(await electorateAt(api, done.block), FOUNDERS);
    narrate(
      `at ${await blockOf(done)} the friends' new account took identity and seat in one call: member ${ROBBED}, no voice`,
    );

    const badge = await badgeAt(api, done.block, ROBBED);
    if (badge.owner !== renewed.address) await must(tx.mintBadge(ROBBED), stranger);
    assert.deepEqual(await badgeAt(api, await finalised(), ROBBED), {
      owner: renewed.address,
      locked: true,
      approvals: 0,
    });
    await mustRefuse(tx.mintBadge(ROBBED), stranger, 'membership.BadgeExists');
    narrate('the badge is the new account’s too');
  });

  test('diaspora-nation#R2 #R4: who ruled the seat rules nothing', { timeout: 4 * LONG }, async () => {
    const applicant = await didOf(api, key('//Applicant').address);
    await refusedAtOnce(api, robbed, [
      [tx.vouch(applicant), 'membership.NotMember'],
      [tx.leave(), 'membership.NotMember'],
      [tx.renew(), 'membership.NotMember'],
      [api.tx.quadraticVoting.vote(contested.poll, 0), 'quadraticVoting.NotMember'],
      [api.tx.did.addKey(did, newKey(stolen, USE.login)), 'did.NotController'],
      [api.tx.did.deactivate(did), 'did.NotController'],
    ]);
    await refusedAtOnce(api, renewed, [
      [tx.vouch(applicant), 'membership.MemberSilent'],
      [api.tx.quadraticVoting.vote(contested.poll, 3), 'quadraticVoting.MemberSilent'],
    ]);
    // The thief's notice of leaving died with the theft.
    assert.equal((await memberAt(api, await finalised(), ROBBED)).leaving.toHuman(), null);
    await mustRefuse(tx.finishLeave(ROBBED), stranger, 'membership.NotLeaving');
    assert.equal(await logsIn(stolen, 1), 'not themselves');
    narrate('the former account neither vouches, votes, renews, leaves nor touches the identity; its notice is void');
    narrate('the new account neither vouches nor votes yet; the clinic lets the thief in no more');
  });

  test('diaspora-nation#5 #6 #8: attested anew, the seat has a voice', { timeout: 4 * LONG }, async () => {
    const attested = await must(api.tx.credentials.renew(did, PERSONHOOD, YEAR), issuers[0]);
    const number = await blockOf(attested);
    only(attested.events, 'membership.VoiceBegan');
    assert.deepEqual(await voterAt(api, attested.block, renewed), heardSince(ROBBED, number));
    assert.equal(await electorateAt(api, attested.block), FOUNDERS);
    narrate(`the issuer attested the person anew at ${number}: a voice of that block`);
    const { vote } = api.tx.quadraticVoting;
    await refusedAtOnce(api, renewed, [
      [vote(contested.poll, 3), 'quadraticVoting.VoiceTooYoung'],
      [vote(contested.poll, 0), 'quadraticVoting.VoiceTooYoung'],
    ]);
    const before = await finalised();
    assert.ok((await pollAt(api, before, contested)).status.isVoting, 'it is open still');
    assert.deepEqual(await ballotAt(api, before, contested, ROBBED), { votes: -3, weight: 1, paid: 9 });
    assert.deepEqual(await tallyAt(api, before, contested), { ayes: 0, nays: 3, voters: 1, ayeHeads: 0 });
    narrate('in the poll in which the thief voted that ballot counts, and the new account casts no second one');
    const vouched = await must(tx.vouch(await didOf(api, key('//Applicant').address)), renewed);
    assert.equal(only(vouched.events, 'membership.Vouched').voucher.toNumber(), ROBBED);
    narrate('and vouches for others');

    const known = (await api.query.did.documents(did)).unwrap().nextKey.toNumber();
    await must(api.tx.did.addKey(did, newKey(anew, USE.login)), renewed);
    assert.equal(await logsIn(anew, known), `Citizen ${ROBBED}, Active`);
    assert.equal(await logsIn(login, 0), 'not themselves');
    narrate(`with a new key the clinic knows them as citizen ${ROBBED}, whom it has known before`);
  });

  test('diaspora-nation#8 #R2: the recovered seat votes', { timeout: 4 * LONG }, async () => {
    const { vote } = api.tx.quadraticVoting;
    const goal = {
      beneficiaries: document('who was robbed'),
      metric: document('seats that were recovered'),
      target: 1,
      deadline: (await civilNow(api)) + YEAR,
      evidence: document('the events'),
    };
    const later = await propose(api, 'Ordinary', api.tx.charter.setGoal(goal));
    const mine = (votes) => must(vote(later.poll, votes), renewed);
    const first = await mine(3);
    assert.equal(only(first.events, 'quadraticVoting.Voted').member.toNumber(), ROBBED);
    const again = await mine(2);
    assert.deepEqual(await tallyAt(api, again.block, later), { ayes: 2, nays: 0, voters: 1, ayeHeads: 1 });
    assert.deepEqual(await ballotAt(api, again.block, later, ROBBED), { votes: 2, weight: 1, paid: 4 });
    await mustRefuse(vote(later.poll, 1), robbed, 'quadraticVoting.NotMember');
    narrate(
      `in one opened after it, at ${await blockOf(later)}, it votes, and votes again: one ballot, of member ${ROBBED}`,
    );
  });

  test('diaspora-nation#7 #R1: the phase Capital', { timeout: 6 * LONG }, async () => {
    await Promise.all([deciding, accrediting]);
    const ratified = await mustEnact(api, node, ratifying);
    assert.equal(only(ratified.events, 'charter.CharterRatified').version.toNumber(), 2);
    const before = await read();
    assert.deepEqual(before, {
      phase: 'Consensus',
      conditions: [
        ['RatifiedCharters', 1n, 1n],
        ['Citizens', 20n, BigInt(FOUNDERS)],
        // The charter, three goals, an accreditation, and when founding offices come up.
        ['ClosedPolls', 3n, 6n],
      ],
    });
    const advanced = await must(api.tx.charter.advancePhase(), stranger);
    assert.equal(only(advanced.events, 'charter.PhaseAdvanced').phase.type, 'Capital');
    narrate(
      `a charter was ratified, six polls were closed: at ${await blockOf(advanced)} somebody advanced the phase`,
    );
  });

  test('diaspora-nation#9 #R1: the phase Nodes', { timeout: 8 * LONG }, async () => {
    const measured = async (name) => (await read()).conditions.find(([condition]) => condition === name)[2];
    const audited = await auditing;
    assert.equal(await measured('AuditedMonths'), 1n);
    narrate(`the Council’s first month was filed, and an auditor said at ${await blockOf(audited)} that it is true`);
    await mustRefuse(api.tx.charter.advancePhase(), stranger, 'charter.ConditionNotMet');
    assert.equal(await measured('ElectedBodies'), 0n);
    narrate('phase Capital; to Nodes it does not go: founding offices are filled as at the beginning');

    for (const election of await electing) await closeElection(api, election, charlie);
    await node.waitFinalisedNumber((await node.header()).number, LONG);
    const hash = await finalised();
    for (const body of [COUNCIL, GUARDIANS]) {
      const elected = Object.keys(CANDIDATES[body]).map((index) => memberOfCitizen(Number(index)));
      assert.deepEqual((await membersAt(api, hash, body)).sort(), elected.sort());
      for (const member of elected) assert.equal(await termAt(api, hash, body, member), 'Elected');
    }
    const { phase, conditions } = await read();
    assert.equal(phase, 'Capital');
    assert.deepEqual(
      conditions.filter(([name]) => name !== 'TreasuryFloor' && name !== 'PollProposers'),
      [
        ['ElectedBodies', 2n, 2n],
        ['ValidatorOperators', 3n, 4n],
        ['VotedIssuers', 1n, 1n],
        ['AuditedMonths', 1n, 1n],
      ],
    );
    const [proposers, floor] = ['PollProposers', 'TreasuryFloor'].map((name) =>
      conditions.find(([condition]) => condition === name),
    );
    assert.ok(proposers[1] === 3n && proposers[2] >= 3n);
    assert.ok(floor[1] === 1_000n * ALTH && floor[2] > 499_000n * ALTH);
    const advanced = await must(api.tx.charter.advancePhase(), stranger);
    assert.equal(only(advanced.events, 'charter.PhaseAdvanced').phase.type, 'Nodes');
    assert.equal((await read()).phase, 'Nodes');
    narrate(
      `both bodies were elected, four operate validators, ${proposers[2]} citizens opened polls, an issuer was voted for: at ${await blockOf(advanced)} somebody advanced the phase to Nodes`,
    );
    await mustRefuse(api.tx.charter.advancePhase(), stranger, 'charter.LastPhaseReached');
    const { number: last } = await node.finalised();
    const state = await assertSameState(nodes, last);
    narrate(`at ${last} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
