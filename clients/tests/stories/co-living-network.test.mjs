// The story of docs/stories/co-living-network.md as a wallet sees it, on four validators.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { tryRoutes } from '../support/badges.mjs';
import {
  AGES,
  CHAIN,
  FOUNDERS,
  PERSONHOOD,
  YEAR,
  applicationFor,
  attestation,
  badgeAt,
  blockAt,
  citizen,
  document,
  electorateAt,
  electorateChange,
  faded,
  formOf,
  heardSince,
  heldFor,
  human,
  issuers,
  memberAt,
  memberOfCitizen,
  mustAtOnce,
  personhoodProblem,
  pointsAt,
  potChange,
  refusedAtOnce,
  settleIn,
  sponsorIdentities,
  stranger,
  voterAt,
  waitForMoment,
} from '../support/belonging.mjs';
import { DAY, best, changeIn, civilNow, didOf, fundsAt, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import { LONG, assertSameState, decide, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { begin, enact, mustEnact, pass } from '../support/voting.mjs';

const [alice, bob, eve, ferdie] = ['//Alice', '//Bob', '//Eve', '//Ferdie'].map((path) => key(path));
const names = ['ida', 'kai', 'lea', 'joris', 'double', 'second'];
const [ida, kai, lea, joris, double, second] = names.map((name) => key(`//Newcomer//${name}`));
const guests = Array.from({ length: 12 }, (_, index) => key(`//Guest//${index}`));
/** Whose dues end on day 30. */
const lapsing = citizen(23);
const LAPSING = memberOfCitizen(23);
/** For how long dues are paid later in this story, so that a time to come can be waited for. */
const TERM = 50 * DAY;
const HOSTING = 0;
const MEALS = 1;
/** The first working group: alice and bob. */
const KITCHEN = 2;
/** In blocks: the fading of meals is to be seen. */
const HALF_LIFE = 20;

describe('a co-living network', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let dids;
  const numbers = {};
  let handed;
  let movable;
  let entries;
  let attested;
  let settledMeals;
  let noticed;
  let leaving;
  let paysAgain;
  /** What the citizens decide while everything else goes on. */
  let shortening;
  let cooking;
  let expelling;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.membership;
    // What is founded counts from the second block on.
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const form = (name, as = 'Citizen') =>
    formOf(api, { as, statement: `${name} wants to live here`, nullifier: human(name) });
  const apply = async (name) => tx.apply(await form(name));
  const applicationOf = async ({ address }, hash) =>
    (await (await api.at(hash)).call.membershipApi.application(address)).unwrapOr(null);
  const free = async (sent, { address }) => (await changeIn(api, sent.block, address)).total;
  const attest = (did, name) => api.tx.credentials.issue(did, PERSONHOOD, attestation(name));

  test('newcomers arrive', { timeout: 4 * LONG }, async () => {
    await mustRefuse(tx.markLapsed([LAPSING]), stranger, 'membership.NotLapsed');
    const year = (await api.query.membership.parameters()).toJSON();
    shortening = begin(pass(api, node, 'Constitution', tx.setParams({ ...year, duesTerm: TERM })));
    // The Council is charged with the founding domain alone: who attests meals is founded with them.
    const kitchen = api.tx.bodies.found({
      name: 'kitchen',
      mandate: { calls: 0, tasks: [{ Attestation: MEALS }] },
      line: null,
      places: 2,
      threshold: 2,
      lead: 0,
      members: [0, 1],
      until: (await civilNow(api)) + YEAR,
    });
    const terms = { document: document('meals'), owner: KITCHEN, attestations: 2, halfLife: HALF_LIFE };
    const both = api.tx.utility.batchAll([kitchen, api.tx.contributions.openDomain(terms)]);
    cooking = begin(pass(api, node, 'Ordinary', both));
    const made = await settleIn(api, [ida, kai, lea, double, second], ferdie, 200n * ALTH);
    dids = Object.fromEntries(['ida', 'kai', 'lea', 'double', 'second'].map((name, place) => [name, made[place]]));
    [dids.joris, ...dids.guests] = await sponsorIdentities(api, [joris, ...guests], ferdie);
    const about = ['ida', 'kai', 'lea', 'joris'].map((name) => {
      return { subject: dids[name], terms: attestation(name, name === 'ida' ? 1 : 600) };
    });
    const issued = await must(api.tx.credentials.issueMany(PERSONHOOD, about), issuers[0]);
    narrate('ida, kai and lea have tokens and an identity; joris and twelve guests have an identity and nothing else');
    narrate(`an issuer attested the four at ${await blockOf(issued)}, ida for a day only`);
    narrate(
      'the citizens vote on points for meals, and on dues for 50 days at a time, so that an end can be waited for',
    );
  });

  test('co-living-network#R1: who has no personhood does not apply as a citizen', { timeout: 4 * LONG }, async () => {
    const without = tx.apply(await formOf(api, { statement: 'nothing to show' }));
    await mustRefuse(without, ida, 'membership.NullifierNotFound');
    const problem = async (pair, nullifier) => {
      const application = tx.apply(await formOf(api, { statement: 'somebody', nullifier }));
      return personhoodProblem(api, await mustRefuse(application, pair, 'membership.Personhood'));
    };
    assert.equal(await problem(double, human('nobody')), 'NotHolder');
    assert.equal(await problem(double, { ...human('ida'), schema: 9 }), 'OtherSchema');
    const { expiresAt } = (await api.query.credentials.credentials(dids.ida, PERSONHOOD)).unwrap();
    await waitForMoment(api, node, expiresAt.toNumber(), 'ida’s day is over');
    assert.equal(await problem(ida, human('ida')), 'Credential.Expired');
    const renewed = await must(api.tx.credentials.renew(dids.ida, PERSONHOOD, 600 * DAY), issuers[0]);
    narrate('refused: without a nullifier, with nobody’s, with one of another schema, with a card that ran out');
    narrate(`and each says which it is; the issuer renewed ida’s card at ${await blockOf(renewed)}`);
  });

  test('co-living-network#1: a newcomer applies, and a number is set aside', { timeout: 4 * LONG }, async () => {
    const applied = await must(await apply('ida'), ida);
    const { member, deposit, dues } = only(applied.events, 'membership.Applied');
    numbers.ida = member.toNumber();
    assert.equal(numbers.ida, FOUNDERS);
    assert.deepEqual([deposit, dues].map(BigInt), [5n * ALTH, 10n * ALTH]);
    assert.equal(await heldFor(api, applied.block, ida, 'Seat'), 5n * ALTH);
    assert.equal(await heldFor(api, applied.block, ida, 'Dues'), 10n * ALTH);
    assert.deepEqual(await free(applied, ida), -applied.fee, 'held, and not paid');
    const lacks = (await applicationOf(ida, applied.block)).lacks.map(({ type }) => type);
    assert.deepEqual(lacks, ['Waiting', 'Vouches'], 'what everybody reads of it');
    narrate(`ida applied at ${await blockOf(applied)}: 5 and 10 ALTH are held, number ${numbers.ida} is set aside`);

    const [first, closed, again] = await mustAtOnce(api, lea, [
      await apply('lea'),
      tx.closeApplication(dids.lea),
      await apply('lea'),
    ]);
    const number = ({ events }) => only(events, 'membership.Applied').member.toNumber();
    [numbers.given, numbers.lea] = [number(first), number(again)];
    assert.ok(numbers.ida < numbers.given && numbers.given < numbers.lea);
    assert.equal(await heldFor(api, again.block, lea, 'Seat'), 5n * ALTH);
    numbers.kai = number(await must(await apply('kai'), kai));
    narrate(
      `lea applied, took it back and applied anew: ${numbers.given} is never given again, lea has ${numbers.lea}`,
    );
  });

  test('co-living-network#R2: one human has one seat', { timeout: 4 * LONG }, async () => {
    await Promise.all([
      mustRefuse(tx.apply(await form('anybody', 'Ally')), citizen(3), 'membership.AlreadyMember'),
      mustRefuse(await apply('ida'), ida, 'membership.ApplicationExists'),
      mustRefuse(attest(dids.double, 'ida'), issuers[1], 'credentials.NullifierTaken'),
    ]);
    const taken = await mustRefuse(await apply('ida'), double, 'membership.Personhood');
    assert.equal(personhoodProblem(api, taken), 'NotHolder');
    narrate('refused: ida’s second application, a card for ida’s second identity, that one’s application, a founder’s');
  });

  test('co-living-network#2 #R5: a newcomer without a token is sponsored', { timeout: 4 * LONG }, async () => {
    const terms = { did: dids.joris, form: await form('joris'), validUntil: AGES };
    const now = await best(api);
    const other = await applicationFor(api, joris, terms, { form: await form('somebody') });
    const foreign = await applicationFor(api, eve, terms);
    const over = await applicationFor(api, joris, { ...terms, validUntil: now - 1 });
    await refusedAtOnce(api, ferdie, [
      [other, 'membership.SignatureMismatch'],
      [foreign, 'membership.SignatureMismatch'],
      [over, 'membership.SignatureExpired'],
    ]);
    handed = await applicationFor(api, joris, terms);
    const applied = await must(handed, ferdie);
    numbers.joris = only(applied.events, 'membership.Applied').member.toNumber();
    assert.deepEqual(await fundsAt(api, applied.block, joris.address), { free: 0n, total: 0n });
    const account = await (await api.at(applied.block)).query.system.account(joris.address);
    assert.equal(account.sufficients.toNumber(), 1, 'the account exists');
    const { application } = await applicationOf(joris, applied.block);
    assert.equal(application.deposit.payer.toString(), ferdie.address);
    assert.equal(await heldFor(api, applied.block, ferdie, 'Seat'), 5n * ALTH);
    narrate(`joris signed, ferdie handed it in and paid at ${await blockOf(applied)}: joris holds nothing and exists`);
  });

  test('co-living-network#R3: vouches, and a week', { timeout: 4 * LONG }, async () => {
    const vouches = (subjects) => api.tx.utility.batchAll(subjects.map((name) => tx.vouch(dids[name])));
    const all = ['ida', 'kai', 'lea', 'joris'];
    await Promise.all([
      must(vouches(all), citizen(0)),
      must(vouches(['ida', 'lea', 'joris']), citizen(1)),
      must(vouches(['ida', 'lea', 'joris']), citizen(2)),
    ]);
    await mustRefuse(tx.admit(dids.joris), stranger, 'membership.WaitingNotOver');
    narrate('three citizens vouch for ida, lea and joris, one for kai; before the week is over nobody is admitted');
  });

  test('co-living-network#2 #R5: a form is good once', { timeout: 4 * LONG }, async () => {
    const forGuests = await Promise.all(
      guests.map(async (guest, index) => {
        const wanted = { did: dids.guests[index], form: await form(`guest ${index}`, 'Ally'), validUntil: AGES };
        return applicationFor(api, guest, wanted);
      }),
    );
    await must(api.tx.utility.batchAll(forGuests), ferdie);
    await refusedAtOnce(api, ferdie, [
      [handed, 'membership.NonceUsed'],
      [tx.closeApplication(dids.joris), 'membership.ApplicationNotExpired'],
    ]);
    await must(api.tx.balances.transferKeepAlive(guests[11].address, ALTH), ferdie);
    const before = await heldFor(api, await api.rpc.chain.getFinalizedHead(), ferdie, 'Seat');
    const closed = await must(tx.closeApplication(dids.guests[11]), guests[11]);
    assert.equal(await heldFor(api, closed.block, ferdie, 'Seat'), before - ALTH);
    await mustRefuse(forGuests[11], ferdie, 'membership.NonceUsed');
    narrate('the form is good once, also after its end, and not after its last block; the sponsor cannot take it back');
    narrate('the newcomer can: the last guest, given a token, closed theirs, and ferdie has the deposit back');
  });

  test('co-living-network#6: who does not pay lapses', { timeout: 5 * LONG }, async () => {
    const { hash } = await node.finalised();
    const { paidUntil } = await memberAt(api, hash, LAPSING);
    const over = await waitForMoment(api, node, paidUntil.unwrap().toNumber(), 'citizen 23 lapses');
    const { lapsed, standing } = await memberAt(api, over.hash, LAPSING);
    assert.deepEqual([lapsed.isTrue, standing.type], [true, 'Active'], 'derived, and not written');
    await mustRefuse(tx.vouch(dids.guests[1]), lapsing, 'membership.MemberLapsed');
    const marked = await must(tx.markLapsed([LAPSING]), stranger);
    assert.equal(await free(marked, stranger), 0n, 'for nothing');
    assert.equal((await voterAt(api, marked.block, lapsing)).standing, 'Lapsed');
    assert.equal(await electorateChange(api, marked.block), -1);
    narrate(
      `citizen 23 had paid until day 30, which was over by ${over.number}; somebody marked it at ${await blockOf(marked)}, for nothing: one elector fewer`,
    );
  });

  test('hours are hosted and attested', { timeout: 5 * LONG }, async () => {
    const { contributions } = api.tx;
    await mustEnact(api, node, cooking);
    const submit = (domain, units) => contributions.submit(domain, 'Time', units, document('the guest book'));
    const submitted = await mustAtOnce(api, citizen(5), [submit(HOSTING, 40), submit(MEALS, 400)]);
    const own = await must(submit(HOSTING, 40), alice);
    entries = [...submitted, own].map(({ events }) => only(events, 'contributions.Submitted').entry.toNumber());
    const [hours, meals, ofAlice] = entries;
    // co-living-network#R7
    await Promise.all([
      mustRefuse(contributions.attest(hours), citizen(5), 'contributions.OwnContribution'),
      mustRefuse(contributions.attest(hours), eve, 'contributions.NotSeated'),
      mustRefuse(contributions.attest(hours), double, 'contributions.NotMember'),
      mustRefuse(contributions.settle(hours), stranger, 'contributions.NotAttested'),
      refusedAtOnce(api, alice, [[contributions.attest(ofAlice), 'contributions.OwnContribution']]),
    ]);
    narrate('citizen 5 hosted 40 hours and cooked 400 meals; nobody attests their own, nor without a seat');
    await mustAtOnce(api, alice, [contributions.attest(hours), contributions.attest(meals)]);
    const last = await mustAtOnce(api, bob, [contributions.attest(hours), contributions.attest(meals)]);
    attested = await Promise.all(last.map(blockOf));
    const ends = last.map(({ events }) => only(events, 'contributions.Attested').until.unwrap().toNumber());
    assert.deepEqual(
      ends,
      attested.map((block) => block + 14),
    );
    await mustRefuse(contributions.settle(hours), stranger, 'contributions.WindowOpen');
    narrate(`alice and bob, of Council and kitchen, attested both at ${attested[1]}: to be disputed for a week`);
  });

  test('co-living-network#3 #R3: anybody admits', { timeout: 5 * LONG }, async () => {
    const { application } = await applicationOf(joris, await api.rpc.chain.getFinalizedHead());
    await blockAt(node, application.admissible.toNumber());
    await mustRefuse(tx.admit(dids.kai), stranger, 'membership.TooFewVouches');
    const admitted = await must(tx.admit(dids.ida), stranger);
    const number = await blockOf(admitted);
    const said = only(admitted.events, 'membership.Admitted');
    assert.deepEqual([said.member.toNumber(), said.class.type, said.by.isNone], [numbers.ida, 'Citizen', true]);
    assert.deepEqual(await voterAt(api, admitted.block, ida), heardSince(numbers.ida, number));
    assert.equal(await electorateChange(api, admitted.block), 1);
    narrate(`somebody admitted ida at ${number}: citizen ${numbers.ida}, with a voice of that block, one elector more`);

    // A tenth of those who decide was two, since one lapsed, and is three with ida.
    await Promise.all([1, 2].map((index) => must(tx.vouch(dids.kai), citizen(index))));
    const others = await mustAtOnce(
      api,
      stranger,
      ['joris', 'kai', 'lea'].map((name) => tx.admit(dids[name])),
    );
    assert.equal((await voterAt(api, others[0].block, joris)).id, numbers.joris);
    assert.deepEqual(await fundsAt(api, others[0].block, joris.address), { free: 0n, total: 0n });
    // All founders but the one who lapsed.
    assert.equal(await electorateAt(api, others[2].block), FOUNDERS - 1 + 4);
    await mustRefuse(await apply('ida'), ida, 'membership.AlreadyMember');
    narrate(`kai only with two vouches more; with joris, who holds nothing still, and lea ${FOUNDERS - 1 + 4} decide`);
    expelling = begin(pass(api, node, 'Membership', tx.expel(numbers.kai, memberOfCitizen(6), 2 * YEAR)));

    // The dues of the first year, which has begun: in the pot at once, or when anybody has them collected.
    const kept = await api.query.membership.escrows(numbers.ida);
    const last = kept.isSome ? await must(tx.collectDues(numbers.ida), stranger) : admitted;
    assert.equal(await heldFor(api, last.block, ida, 'Dues'), 0n);
    assert.ok((await potChange(api, admitted.block, last.block)) >= 10n * ALTH);
    narrate('the dues of ida’s first year are in the pot');
  });

  test('co-living-network#4 #R4: badges, and vouching', { timeout: 4 * LONG }, async () => {
    const made = await mustAtOnce(
      api,
      stranger,
      [numbers.ida, numbers.kai, numbers.lea].map((id) => tx.mintBadge(id)),
    );
    const badge = await badgeAt(api, made[0].block, numbers.ida);
    assert.deepEqual(badge, { owner: ida.address, locked: true, approvals: 0 });
    await mustRefuse(tx.mintBadge(numbers.ida), stranger, 'membership.BadgeExists');
    narrate(
      `somebody had the badges of ida, kai and lea made at ${await blockOf(made[0])}: locked, each in its citizen’s account`,
    );

    const ten = api.tx.utility.batchAll(dids.guests.slice(0, 10).map((did) => tx.vouch(did)));
    await Promise.all([mustRefuse(tx.vouch(dids.guests[0]), ida, 'membership.OnProbation'), must(ten, citizen(9))]);
    await mustRefuse(tx.vouch(dids.guests[10]), citizen(9), 'membership.VouchesUsedUp');
    narrate('refused: ida’s vouch, who is on probation, and the eleventh of citizen 9 after ten in one block');
  });

  test('dues in advance, and a farewell', { timeout: 4 * LONG }, async () => {
    await mustRefuse(tx.collectDues(memberOfCitizen(4)), stranger, 'membership.DuesNotBegun');
    const ahead = await Promise.all([kai, lea].map((pair) => must(tx.renew(), pair)));
    const said = only(ahead[0].events, 'membership.Renewed');
    assert.ok(said.inEscrow.isTrue);
    assert.equal(BigInt(said.paid), 10n * ALTH);
    assert.equal(await heldFor(api, ahead[0].block, kai, 'Dues'), 10n * ALTH);
    // The escrow of the first year, which has begun, is paid in the same call.
    assert.equal(await free(ahead[0], kai), -ahead[0].fee - 10n * ALTH, 'the next one is held, and not paid');
    await Promise.all([
      mustRefuse(tx.renew(), kai, 'membership.DuesPaidAhead'),
      mustRefuse(tx.collectDues(numbers.kai), stranger, 'membership.DuesNotBegun'),
    ]);
    narrate('kai and lea paid for the year after: held, and nobody collects it before that begins');

    const going = await must(tx.leave(), lea);
    leaving = only(going.events, 'membership.LeaveNoticed').from.toNumber();
    assert.equal(leaving, (await blockOf(going)) + 28);
    await mustRefuse(tx.finishLeave(numbers.lea), stranger, 'membership.LeaveNotDue');
    narrate(`lea gave notice of leaving: not before ${leaving}`);
  });

  test('co-living-network#7: who lapsed comes back', { timeout: 4 * LONG }, async () => {
    await mustEnact(api, node, shortening);
    const renewed = await must(tx.renew(), lapsing);
    const number = await blockOf(renewed);
    only(renewed.events, 'membership.VoiceBegan');
    assert.deepEqual(await voterAt(api, renewed.block, lapsing), heardSince(LAPSING, number));
    assert.equal(await electorateChange(api, renewed.block), 1);
    assert.equal(await potChange(api, renewed.block), 10n * ALTH);
    await must(tx.vouch(dids.guests[1]), lapsing);
    narrate(`renewed at ${number}, with a voice of that block, citizen 23 vouches again`);

    const ahead = await must(tx.renew(), lapsing);
    const { inEscrow, duesUntil } = only(ahead.events, 'membership.Renewed');
    assert.ok(inEscrow.isTrue);
    paysAgain = duesUntil.toNumber() - TERM;
    await mustRefuse(tx.collectDues(LAPSING), stranger, 'membership.DuesNotBegun');
    narrate('and paid for the 50 days after: that much is held, until they begin');
  });

  test('co-living-network#8 #R7: hours become points', { timeout: 4 * LONG }, async () => {
    const { contributions } = api.tx;
    const member = memberOfCitizen(5);
    await blockAt(node, attested[1] + 14);
    const settled = await mustAtOnce(
      api,
      stranger,
      entries.slice(0, 2).map((entry) => contributions.settle(entry)),
    );
    const [hours, meals] = await Promise.all(settled.map(blockOf));
    const parts = settled.map(({ events }) => only(events, 'contributions.Settled').parts.toNumber() / 1e6);
    const expected = [faded(40, hours - attested[0], 336), faded(400, meals - attested[1], HALF_LIFE)];
    for (const [place, points] of expected.entries()) {
      assert.ok(Math.abs(parts[place] - points) < 0.001, `${parts[place]} of ${points}`);
      assert.equal(await pointsAt(api, settled[place].block, member, place), Math.floor(parts[place]));
    }
    assert.equal(await free(settled[0], stranger), 0n, 'for nothing');
    narrate(`somebody settled both at ${meals}, for nothing: of 40 hours ${parts[0]} points, as some have faded`);
    settledMeals = { at: meals, points: parts[1] };
  });

  test('a notice, without which no vote expels', { timeout: 6 * LONG }, async () => {
    const expelled = tx.expel(numbers.kai, memberOfCitizen(6), 2 * YEAR);
    await mustRefuse(expelled, alice, 'BadOrigin');
    assert.equal((await enact(api, node, expelling)).error?.name, 'membership.NoticeNotFound');
    const given = await soon(tx.giveNotice(numbers.kai, document('what kai did')), citizen(6));
    noticed = only(given.events, 'membership.NoticeGiven').answerUntil.toNumber();
    assert.equal(noticed, (await blockOf(given)) + 28);
    await must(tx.answer(numbers.kai, memberOfCitizen(6), document('what kai says to it')), kai);
    assert.equal((await enact(api, node, expelling)).error?.name, 'membership.AnswerNotOver');
    narrate(
      `citizen 6 gave notice against kai, who answered: not to be expelled before ${noticed}, whatever was voted`,
    );
  });

  test('co-living-network#8: points fade', { timeout: 4 * LONG }, async () => {
    const { at, points } = settledMeals;
    const later = [];
    for (const lives of [1, 2]) {
      later.push(await pointsAt(api, await blockAt(node, at + lives * HALF_LIFE), memberOfCitizen(5), MEALS));
    }
    assert.deepEqual(later, [Math.floor(points / 2), Math.floor(points / 4)]);
    narrate(
      `of the meals ${points} are left, half of it (${later[0]}) ${HALF_LIFE} blocks later, a quarter (${later[1]}) after twice as many`,
    );
  });

  test('co-living-network#9 #R8: expelled', { timeout: 5 * LONG }, async () => {
    await blockAt(node, noticed);
    const { hash } = await node.finalised();
    const before = await fundsAt(api, hash, kai.address);
    assert.equal(await heldFor(api, hash, kai, 'Dues'), 10n * ALTH);
    const done = await mustEnact(api, node, expelling);
    const { barredUntil } = only(done.events, 'membership.Expelled');
    const now = await civilNow(await api.at(done.block));
    assert.equal(barredUntil.toNumber(), now + 2 * YEAR);
    const barred = done.events
      .filter(({ method }) => method === 'VouchingBarred')
      .map(({ data }) => data.member.toNumber());
    assert.deepEqual(barred, [0, 1, 2].map(memberOfCitizen));
    for (const id of barred) {
      const { barredUntil: until } = await api.query.membership.vouchings(id);
      assert.equal(until.toNumber(), now + YEAR);
    }
    await mustRefuse(tx.vouch(dids.guests[2]), citizen(0), 'membership.VouchingBarred');
    assert.equal(await badgeAt(api, done.block, numbers.kai), null);
    assert.equal(await voterAt(api, done.block, kai), null);
    assert.equal(await electorateChange(api, done.block), -1);
    const funds = await fundsAt(api, done.block, kai.address);
    assert.deepEqual(funds, { free: before.free + 15n * ALTH, total: before.total });
    narrate(`kai was expelled at ${await blockOf(done)}, for two years: badge and seat are gone, 15 ALTH are back`);
    narrate('those who vouched for kai may not for a year');

    await mustRefuse(await apply('kai'), kai, 'membership.Barred');
    await mustRefuse(attest(dids.second, 'kai'), issuers[1], 'credentials.NullifierTaken');
    await mustRefuse(await apply('kai'), second, 'membership.SeatMismatch');
    const toMove = issuers.map((issuer) => must(api.tx.credentials.moveNullifier(human('kai'), dids.second), issuer));
    const said = (await Promise.all(toMove)).flatMap(({ events }) => events);
    movable = only(said, 'credentials.MoveAnnounced').effectiveAt.toNumber();
    narrate(
      `kai is refused, with either identity; two issuers announced to move kai’s nullifier to the second one at ${movable}`,
    );
  });

  test('co-living-network#10: a member leaves, and returns as the same', { timeout: 4 * LONG }, async () => {
    await blockAt(node, leaving);
    const before = await fundsAt(api, (await node.finalised()).hash, lea.address);
    const left = await must(tx.finishLeave(numbers.lea), stranger);
    only(left.events, 'membership.Left');
    assert.equal(await free(left, stranger), 0n, 'for nothing');
    assert.deepEqual(await fundsAt(api, left.block, lea.address), {
      free: before.free + 15n * ALTH,
      total: before.total,
    });
    assert.equal(await badgeAt(api, left.block, numbers.lea), null);
    assert.equal(await electorateChange(api, left.block), -1);
    narrate(`lea left at ${await blockOf(left)}: 5 and 10 ALTH are back, the badge is gone`);

    const applied = await must(await apply('lea'), lea);
    assert.equal(only(applied.events, 'membership.Applied').member.toNumber(), numbers.lea);
    const back = await decide(api, 'council', [alice, bob], tx.admit(dids.lea));
    assert.equal(back.error, null);
    const number = await blockOf(back);
    assert.deepEqual(await voterAt(api, back.block, lea), heardSince(numbers.lea, number));
    assert.equal((await memberAt(api, back.block, numbers.lea)).did.toHex(), dids.lea);
    assert.ok((await api.call.membershipApi.member(numbers.given)).isNone, 'the number given up is nobody’s');
    narrate(`lea applied again, and two of the Council admitted them at ${number}: number ${numbers.lea}, as before`);
  });

  test('co-living-network#R6: a badge does not move', { timeout: 6 * LONG }, async () => {
    const tried = await tryRoutes(api, { item: numbers.ida, holder: ida, other: eve });
    const { hash, number } = await node.finalised();
    const { nfts } = (await api.at(hash)).query;
    assert.deepEqual(await badgeAt(api, hash, numbers.ida), { owner: ida.address, locked: true, approvals: 0 });
    assert.ok((await nfts.itemPriceOf(0, numbers.ida)).isNone);
    assert.ok((await nfts.pendingSwapOf(0, numbers.ida)).isNone);
    narrate(`${tried.length} routes were refused (${tried.join(', ')})`);
    narrate(`at ${number} ida’s badge is where it was, locked, without a price, an approval or a swap`);
  });

  test('co-living-network#5: the time that was paid in advance begins', { timeout: 6 * LONG }, async () => {
    await waitForMoment(api, node, paysAgain, 'the next dues of citizen 23 begin');
    const collected = await must(tx.collectDues(LAPSING), stranger);
    assert.equal(BigInt(only(collected.events, 'membership.DuesCollected').amount), 10n * ALTH);
    assert.equal(await potChange(api, collected.block), 10n * ALTH);
    assert.equal(await heldFor(api, collected.block, lapsing, 'Dues'), 0n);
    assert.equal(await free(collected, stranger), 0n, 'for nothing');
    assert.equal((await voterAt(api, collected.block, lapsing)).standing, 'Active');
    narrate(
      `what citizen 23 paid in advance began; somebody had it collected at ${await blockOf(collected)}: 10 ALTH more in the pot`,
    );
  });

  test('co-living-network#R8: expelled is who it is, not which identity', { timeout: 6 * LONG }, async () => {
    await blockAt(node, movable);
    const moved = await must(api.tx.credentials.finishMove(human('kai')), stranger);
    only(moved.events, 'membership.IdentityMoved');
    await must(attest(dids.second, 'kai'), issuers[1]);
    const { did, barredUntil } = await memberAt(api, moved.block, numbers.kai);
    assert.equal(did.toHex(), dids.second);
    assert.ok(barredUntil.unwrap().toNumber() > (await civilNow(api)));
    const sent = await mustRefuse(await apply('kai'), second, 'membership.Barred');
    assert.equal(await didOf(api, second.address), dids.second);
    const number = await blockOf(sent);
    narrate(
      `kai’s nullifier is another identity’s, attested anew: refused all the same at ${number}, as ${numbers.kai} is barred`,
    );
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
