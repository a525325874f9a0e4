// What goes on while everything that can be paused is: arranged before the pause, and done in it.

import assert from 'node:assert/strict';

import {
  PERSONHOOD,
  YEAR,
  attestation,
  citizen,
  document,
  formOf,
  heldFor,
  human,
  issuers,
  memberOfCitizen,
  mustAtOnce,
  settleIn,
} from './belonging.mjs';
import { COUNCIL, FIRST_GROUP, GUARDIANS, POWER, heldForWork, openElection, putForward, stand } from './bodies.mjs';
import { USE, civilNow, didOf, newKey, soon } from './identity.mjs';
import { dueReports, pauseReport } from './pause.mjs';
import { ALTH, key, readError, sendIncluded } from './transactions.mjs';
import { decide, makeKeys, must, mustRefuse, narrate, only, splitKeys } from './validators.mjs';
import { ELECTORS, begin, boundOf, close, inTurn, mustEnact, pass, propose, vote, votingOver } from './voting.mjs';

const [bobs, charlies, daves, ferdies] = ['Bob', 'Charlie', 'Dave', 'Ferdie'].map((name) => key(`//${name}//stash`));
const [quinn, rita, sven] = ['quinn', 'rita', 'sven'].map((name) => key(`//Newcomer//${name}`));
/** Who lost their key, and the new one. */
const lost = citizen(8);
const renewed = key('//Citizen//8//renewed');
/** Three who sit in a group; the last one leaves it, and the community. */
const couriers = [6, 7, 9].map((index) => citizen(index));
const quitter = couriers[2];
/** Whose notice is over when the pause comes. */
const leaver = citizen(22);
const LEAVER = memberOfCitizen(22);
/** Who wants to be a validator. */
const keeper = citizen(1);
/** A line of the Council's. */
const LINE = 0;
/** What is paid once, and was promised before. */
const AMOUNT = 100n * ALTH;

const goal = async (api, name) =>
  api.tx.charter.setGoal({
    beneficiaries: document('all of us'),
    metric: document(name),
    target: 12,
    deadline: (await civilNow(api)) + YEAR,
    evidence: document('what is seen'),
  });

/**
 * The Council reports on the months that are over, of the treasury and of the line: nothing is paid while one
 * is overdue.
 */
async function report(api, council) {
  const due = [...(await dueReports(api, { Body: COUNCIL })), ...(await dueReports(api, { Line: LINE }))];
  if (!due.length) return { months: [] };
  const all = api.tx.utility.batchAll(due.map(([, call]) => call));
  const sent = await decide(api, 'council', council, all, sendIncluded);
  assert.equal(sent.error, null, JSON.stringify(sent.error));
  const filed = sent.events.filter(({ section, method }) => `${section}.${method}` === 'reports.Filed');
  assert.equal(filed.length, due.length);
  return { months: due.map(([month]) => month), sent };
}

/** Somebody proposes two spends of a line of the Council's, and the Council authorises the first. */
async function promise(api, council) {
  const { timelockTreasury } = api.tx;
  const proposed = await mustAtOnce(
    api,
    ferdies,
    // The first is due before the pause, and can be paid long after it.
    [AMOUNT, 3n * AMOUNT].map((amount) =>
      timelockTreasury.proposeSpend(
        LINE,
        { Account: rita.address },
        [{ amount, after: 30, milestone: false }],
        document('a new roof'),
        null,
      ),
    ),
  );
  const [spend, other] = proposed.map(({ events }) => only(events, 'timelockTreasury.Proposed').spend.toNumber());
  const { hash_: hash } = (await api.call.timelockTreasuryApi.spend(spend)).unwrap().spend;
  const authorised = await decide(api, 'council', council, timelockTreasury.authorizeSpend(spend, hash));
  assert.equal(authorised.error, null, JSON.stringify(authorised.error));
  only(authorised.events, 'timelockTreasury.Promised');
  return { spend, other };
}

/** Arranges all that is to wait for the pause, and all that is to go on in it. */
export async function arrange(api, node, { council }) {
  const founding = begin(
    pass(
      api,
      node,
      'Ordinary',
      api.tx.bodies.found({
        name: 'couriers',
        mandate: { calls: POWER.seats, tasks: [] },
        line: null,
        places: 4,
        threshold: 2,
        lead: memberOfCitizen(6),
        members: [6, 7, 9].map(memberOfCitizen),
        until: (await civilNow(api)) + YEAR,
      }),
    ),
  );
  const closable = await propose(api, 'Ordinary', await goal(api, 'lamps'));
  await vote(api, closable);
  const [ofQuinn, ofRita, applicant] = await settleIn(api, [quinn, rita, sven], ferdies, 200n * ALTH);
  const form = (name) => formOf(api, { as: 'Ally', statement: `${name} from afar` });
  const ofLost = await didOf(api, lost.address);
  const ofQuitter = await didOf(api, quitter.address);
  const friends = [bobs, charlies, daves].map(({ address }) => address);
  await Promise.all([
    must(api.tx.membership.apply(await form('quinn')), quinn),
    must(api.tx.membership.apply(await form('sven')), sven),
    must(api.tx.credentials.issue(ofRita, PERSONHOOD, attestation('rita')), issuers[0]),
    must(api.tx.did.setRecovery(ofLost, friends, 2, 6), lost),
    must(api.tx.balances.transferKeepAlive(renewed.address, 100n * ALTH), bobs),
    must(api.tx.did.addKey(ofQuitter, newKey(key('//Citizen//9//login'), USE.login)), quitter),
    must(api.tx.membership.leave(), leaver),
  ]);
  const founded = await mustEnact(api, node, founding);
  assert.equal(only(founded.events, 'bodies.Founded').body.toNumber(), FIRST_GROUP);
  await report(api, council);
  const { spend, other } = await promise(api, council);
  await votingOver(api, node, closable);
  narrate('arranged: a group of three, a promised payment, a recovery circle, applicants, a notice of leaving,');
  narrate('a poll that can be closed');
  const dids = { quinn: ofQuinn, rita: ofRita, lost: ofLost, quitter: ofQuitter };
  return { closable, spend, other, amount: AMOUNT, payee: rita.address, applicant, dids, group: couriers, motion: 0 };
}

/** A motion of the group, so new that it lives when the pause comes. */
export async function putMotion(api) {
  const call = api.tx.bodies.changeSeats(FIRST_GROUP, [], [memberOfCitizen(3)]);
  return (await putForward(api, FIRST_GROUP, call, couriers[0])).motion;
}

/**
 * Does everything that a pause must not hold back, and checks that it was done while it held.
 *
 * @returns the elections that were opened, and what was done, by kind
 */
export async function exempt(api, nodes, world, { held, watch, polls, guardians, council, stranger, candidates }) {
  const { tx } = api;
  const shown = {};
  const note = async (kind, what, ...sent) => {
    await watch.within(held, ...sent);
    (shown[kind] ??= []).push(what);
  };

  async function recall(poll) {
    const bound = await boundOf(poll.call, poll.proposer);
    const sent = await inTurn(poll.proposer, () => soon(tx.quadraticVoting.enact(poll.poll, bound), poll.proposer));
    only(sent.events, 'quadraticVoting.Enacted');
    assert.equal(only(sent.events, 'bodies.Left').reason.type, 'Recalled');
    return sent;
  }

  async function electing() {
    const enacted = await Promise.all(polls.map(recall));
    await note('bodies', 'two recalls enacted', enacted);
    // So late that the voting reaches into the second pause.
    await nodes[0].waitFinalisedNumber(held.from + 2);
    const opened = await Promise.all([openElection(api, COUNCIL, stranger), openElection(api, GUARDIANS, daves)]);
    await note('bodies', 'elections opened', opened);
    const stood = await Promise.all(
      candidates.map(([body, pair, member], place) =>
        stand(api, opened[body], { pair, member, backers: ELECTORS.slice(3 * place, 3 * place + 3) }),
      ),
    );
    await note('bodies', 'candidates standing and backed', stood.flat());
    const withdrawn = couriers[1];
    const { election } = opened[COUNCIL];
    const came = await inTurn(withdrawn, () => soon(tx.bodies.stand(election), withdrawn));
    const went = await inTurn(withdrawn, () => soon(tx.bodies.withdrawCandidacy(election), withdrawn));
    assert.equal(await heldForWork(api, went.block, withdrawn, 'Candidacy'), 0n);
    await note('bodies', 'a candidacy withdrawn', came, went);
    return opened;
  }

  async function groups() {
    const [first, second] = couriers;
    await inTurn(second, () => mustRefuse(tx.bodies.approve(world.motion), second, 'system.CallFiltered'));
    const taken = await soon(tx.bodies.withdrawMotion(world.motion), first);
    assert.equal(await heldForWork(api, taken.block, first, 'Motion'), 0n);
    await note('bodies', 'a motion withdrawn, its deposit back', taken);
    const resigned = await soon(tx.bodies.resign(FIRST_GROUP), quitter);
    await note('bodies', 'a seat resigned', resigned);
    const noticed = await soon(tx.membership.leave(), quitter);
    const left = await soon(tx.membership.finishLeave(LEAVER), issuers[1]);
    only(left.events, 'membership.Left');
    await note('members', 'notice of leaving, and leaving', noticed, left);
    const revoked = await soon(tx.did.revokeKey(world.dids.quitter, 0), quitter);
    await note('identities', 'a key revoked', revoked);
  }

  async function deciding() {
    const proposed = await propose(api, 'Ordinary', await goal(api, 'benches'));
    // Electors vote on another pause, within four blocks.
    const voters = candidates.map(([, pair]) => pair);
    const ballots = await vote(api, proposed, 1, voters);
    await note('deciding', 'a matter proposed, and voted on', proposed, ballots);
    const { from } = await close(api, world.closable);
    // The delay counts from the closing on.
    assert.ok(from - 6 >= held.from && from - 6 < held.until, 'closed in the pause');
    (shown.deciding ??= []).push('a poll closed');
  }

  async function refunds() {
    const before = await heldFor(api, held.block, quinn, 'Seat');
    assert.ok(before > 0n);
    const closed = await soon(tx.membership.closeApplication(world.dids.quinn), quinn);
    assert.equal(await heldFor(api, closed.block, quinn, 'Seat'), 0n);
    await note('refunds', 'an application taken back', closed);
    const remark = tx.system.remark('0x1234').method;
    const sent = await mustAtOnce(api, ferdies, [
      tx.timelockTreasury.cancel(world.other),
      tx.timelockTreasury.sync(),
      tx.preimage.notePreimage(remark.toHex()),
      tx.preimage.unnotePreimage(remark.hash),
      tx.proxy.addProxy(bobs.address, 'CancelProxy', 0),
      tx.proxy.removeProxy(bobs.address, 'CancelProxy', 0),
    ]);
    await note('refunds', 'a spend cancelled, income swept, a preimage and a proxy given up', sent);
    const hosted = await inTurn(couriers[1], () =>
      soon(tx.contributions.submit(0, 'Time', 5, document('a book')), couriers[1]),
    );
    const { entry } = only(hosted.events, 'contributions.Submitted');
    const back = await inTurn(couriers[1], () => soon(tx.contributions.withdraw(entry), couriers[1]));
    await note('refunds', 'hours handed in and withdrawn', hosted, back);
  }

  async function identities() {
    const { lost: did, rita: subject } = world.dids;
    const started = await soon(tx.did.startRecovery(did, renewed.address), bobs);
    const armed = await soon(tx.did.approveRecovery(did, renewed.address), charlies);
    const revoked = await soon(tx.credentials.revoke(subject, PERSONHOOD), issuers[0]);
    await note('identities', 'a credential revoked', revoked);
    const { number } = await nodes[0].header(armed.block);
    await nodes[0].waitFinalisedNumber(number + 4);
    const done = await soon(tx.did.finishRecovery(did), renewed);
    assert.equal(await didOf(api, renewed.address, done.block), did);
    await note('identities', 'a recovery started, approved and finished', started, armed, done);
  }

  async function reports() {
    const { months, sent } = await report(api, council);
    assert.ok(months.length > 0, 'a month is over');
    await note('reports', `the Council’s ${months.length} on months of the treasury and of a line`, sent);
  }

  async function ofGuardians() {
    const all = [
      pauseReport(api, held, 'why we paused'),
      tx.emergency.pause(['Transfers'], document('more')),
      tx.emergency.reArm(),
    ];
    const sent = await decide(api, 'guardians', guardians, tx.utility.forceBatch(all), sendIncluded);
    assert.equal(sent.error, null);
    only(sent.events, 'reports.Filed');
    const failed = sent.events.filter(({ method }) => method === 'ItemFailed');
    assert.deepEqual(
      failed.map(({ data }) => readError(api.registry, data[0]).name),
      ['emergency.PauseInForce', 'BadOrigin'],
    );
    await note('reports', 'the Guardians’ of this pause, while another pause is refused (PauseInForce)', sent);
  }

  async function keepers() {
    const { keys, proof } = await makeKeys(nodes[0], keeper);
    const registered = await soon(tx.session.setKeys(splitKeys(keys), proof), keeper);
    const nominated = await soon(tx.validators.nominate(), keeper);
    const gone = await soon(tx.validators.withdraw(), keeper);
    const purged = await soon(tx.validators.purgeKeys(), keeper);
    const sent = [registered, nominated, gone, purged];
    await note('validators', 'session keys set and purged, a nomination and its end', sent);
  }

  const [elections] = await Promise.all([
    electing(),
    groups(),
    deciding(),
    refunds(),
    identities(),
    reports(),
    ofGuardians(),
    keepers(),
  ]);
  return { elections, shown };
}
