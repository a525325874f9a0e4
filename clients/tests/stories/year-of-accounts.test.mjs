// The story of docs/stories/year-of-accounts.md as a wallet sees it, on four validators: its first three months.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  CHAIN,
  YEAR,
  citizen,
  document,
  issuers,
  memberOfCitizen,
  stranger,
  waitForMoment,
} from '../support/belonging.mjs';
import { FIRST_GROUP, POWER, bodyAt, execute, membersAt, putForward } from '../support/bodies.mjs';
import { DAY, civilNow, didOf, fundsAt, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, freeAt, key, readError } from '../support/transactions.mjs';
import {
  AUDITORS,
  ENDOWMENT,
  LINE,
  TREASURY,
  approveAll,
  dueMonths,
  endOf,
  expected,
  figuresOf,
  filing,
  heldByAccounts,
  inAlth,
  lastBlockOf,
  lineAt,
  monthAt,
  nameOf,
  pay,
  problemOf,
  promisedBy,
  proposeSpend,
  rebuild,
  refusePay,
  spendAt,
  statementOf,
  told,
  treasuryAt,
} from '../support/treasury.mjs';
import {
  COUNCIL as COUNCILLORS,
  LONG,
  assertSameState,
  decide,
  must,
  mustRefuse,
  narrate,
  only,
} from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

const [alice, bob, charlie] = COUNCILLORS;
/** Who sits in the group that keeps the garden; the second of them becomes an auditor as well. */
const gardeners = [5, 6, 7].map((index) => citizen(index));
const GARDENERS = [5, 6, 7].map(memberOfCitizen);
const GROUP = FIRST_GROUP;
/** The line that the citizens vote for it: the first after those of the founding document. */
const GARDEN = 2;
/** The Council’s line, as reports are about it. */
const OFFICE = { Line: LINE['running-the-chain'] };
const CAP = 1_000n * ALTH;
/** Who audits: no office, no seat. */
const auditors = [2, 3, 4].map((index) => citizen(index));
/** Gives, pays what is not told of, and is nobody. */
const friend = key('//Ferdie//stash');
/** Who are paid: nobody before. */
const [landlord, baker, electrician, nursery] = ['landlord', 'baker', 'electrician', 'nursery'].map((name) =>
  key(`//Payee//${name}`),
);
const RENT = 50n * ALTH;
/** Blocks from one rent to the next: ten days. */
const EVERY = 20;
const TIMES = 12;

describe('a year of accounts', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  /**
   * The month in which it all begins, perhaps near its end: civil time begins with the day on which the network
   * is started. Then the one in which the garden spends, and the one after.
   */
  let first;
  let spending;
  let last;
  let rent;
  let rents = 0n;
  /** The month in which the Council’s line promised something first, so that it reports from then on. */
  let obliged;
  /** What is to be spent for the garden: little, as much again, and more. */
  let spends;
  let late;
  /** What the citizens decide while everything else goes on. */
  let founding;
  let budgeting;
  let accrediting;
  /** What the group decides, each with how somebody has it made. */
  let planting;
  let reporting;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.timelockTreasury;
    await node.waitFinalisedNumber(3, LONG);
    first = await monthAt(api, await node.blockHash(2));
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const running = (hash) => lineAt(api, hash, LINE['running-the-chain']);
  const ofGarden = (hash) => lineAt(api, hash, GARDEN);
  const free = async ({ block }, { address }) => (await fundsAt(api, block, address)).free;
  const motionOf = (call) => decide(api, 'council', [alice, bob], call);
  const isOver = (month) => waitForMoment(api, node, endOf(month), `${nameOf(month)} is over`);

  /** Lets the Council do several things by one motion of two of three; the errors of those that failed. */
  async function councilDoes(calls) {
    const sent = await motionOf(api.tx.utility.forceBatch(calls));
    assert.equal(sent.error, null, JSON.stringify(sent.error));
    const failed = sent.events
      .filter((event) => api.events.utility.ItemFailed.is(event))
      .map(({ data }) => readError(api.registry, data.error).name);
    const filed = sent.events
      .filter((event) => api.events.reports.Filed.is(event))
      .map(({ data }) => [data.subject.toJSON(), data.period.asMonth.toNumber()]);
    return { ...sent, failed, filed };
  }

  /** The true reports on some months. */
  const reports = (subject, months) => Promise.all(months.map((month) => report(subject, month)));

  /** The true report on a month. */
  async function report(subject, month) {
    const statement = await expected(api, subject, month);
    narrate(`${nameOf(month)} of ${JSON.stringify(subject)}: ${told(statement)}`);
    return filing(api, subject, month, statement);
  }

  /** Pays each rent that is due; how many there were. */
  async function payRents() {
    for (let paid = 0; ; paid += 1) {
      const { status } = await spendAt(api, await finalised(), rent.id);
      if (status !== 'Payable') return paid;
      const sent = await pay(api, rent, citizen(8));
      rents += 1n;
      assert.equal(await free(sent, landlord), rents * RENT);
    }
  }

  /** Lets the group decide: one of it puts the call forward, another approves, and somebody has it made. */
  async function groupDecides(call, [author, other], by) {
    const { motion } = await putForward(api, GROUP, call, author);
    await soon(api.tx.bodies.approve(motion), other);
    return () => execute(api, motion, call, by);
  }

  /** Lets the group report on its line. */
  async function groupReports(month) {
    const make = await groupDecides(await report({ Line: GARDEN }, month), gardeners, friend);
    return make();
  }

  test('year-of-accounts#2 #9: what is small', { timeout: 6 * LONG }, async () => {
    const until = (await civilNow(api)) + 600 * DAY;
    const found = api.tx.bodies.found({
      name: 'the garden',
      mandate: { calls: POWER.seats + POWER.money, tasks: [] },
      line: null,
      places: 3,
      threshold: 2,
      lead: GARDENERS[0],
      members: GARDENERS,
      until,
    });
    const line = tx.openLine(
      { name: 'the garden', purpose: document('what grows') },
      { owner: GROUP, cap: CAP, allowances: { small: 600n * ALTH, medium: 5_000n * ALTH } },
    );
    const accredit = api.tx.credentials.accredit(await didOf(api, issuers[1].address), AUDITORS, until);
    const enacted = (track, call) => begin(mustEnact(api, node, pass(api, node, track, call)));
    founding = enacted('Ordinary', found);
    accrediting = enacted('Accreditation', accredit);
    // Nobody owns a line before there is the body.
    const passed = begin(pass(api, node, 'Budget', line));
    budgeting = begin(founding.then(() => mustEnact(api, node, passed)));
    await mustRefuse(line, alice, 'BadOrigin');

    const of = { line: LINE['running-the-chain'] };
    const [opened, bread] = await Promise.all([
      must(tx.openStream(of.line, { Account: landlord.address }, RENT, EVERY, TIMES, document('the rent')), citizen(8)),
      proposeSpend(api, { ...of, payee: baker.address, amount: 300n * ALTH, purpose: 'bread' }, citizen(9)),
    ]);
    const said = only(opened.events, 'timelockTreasury.Proposed');
    rent = { id: said.spend.toNumber(), hash: said.hash_.toHex() };
    assert.deepEqual([said.tier.type, bread.tier, said.amount.toBigInt()], ['Small', 'Small', 12n * RENT]);
    const [byAlice] = await Promise.all([
      must(api.tx.utility.batchAll([rent, bread].map(({ id, hash }) => tx.approveSpend(id, hash))), alice),
      mustRefuse(tx.approveSpend(bread.id, bread.hash), gardeners[0], 'timelockTreasury.NotSeated'),
    ]);
    assert.equal((await running(byAlice.block)).promised, 0n, 'one of three');
    const [ofBread, ofRent] = await Promise.all([approveAll(api, bread, [bob]), approveAll(api, rent, [charlie])]);
    const months = [ofBread, ofRent].map(({ events }) => only(events, 'timelockTreasury.Promised').month.toNumber());
    obliged = Math.min(...months);
    const { earliest } = promisedBy(ofBread);
    assert.equal(earliest, (await blockOf(ofBread)) + 2, 'a day');
    await node.waitFinalisedNumber(Math.max(earliest, promisedBy(ofRent).earliest) - 1, LONG);
    const [paid, rented] = [await pay(api, bread, stranger), await pay(api, rent, stranger)];
    rents = 1n;
    assert.deepEqual([await free(paid, baker), await free(rented, landlord)], [300n * ALTH, RENT]);
    // The month may have ended between the two.
    const inOne = paid.paid.month.eq(rented.paid.month);
    const spent = RENT + (inOne ? 300n * ALTH : 0n);
    const left = 20_000n * ALTH - spent;
    assert.deepEqual(await running(rented.block), { left, promised: 11n * RENT, spent });
    await refusePay(api, rent, stranger, 'NothingDue');
    narrate(
      `two of the Council approved bread for ${inAlth(300n * ALTH)}, and a rent of ${inAlth(RENT)} every ten days, twelve times;`,
    );
    narrate(`somebody had the bread and the first rent paid by ${await blockOf(rented)}`);
  });

  test('year-of-accounts#3: what is larger', { timeout: 4 * LONG }, async () => {
    const terms = { line: LINE['running-the-chain'], payee: electrician.address, amount: 6_000n * ALTH };
    const wires = await proposeSpend(api, { ...terms, purpose: 'wires for all' }, citizen(9));
    assert.equal(wires.tier, 'Medium');
    const approved = await motionOf(tx.authorizeSpend(wires.id, wires.hash));
    assert.equal(approved.error, null);
    const { earliest } = promisedBy(approved);
    assert.equal(earliest, (await blockOf(approved)) + 6, 'three days');
    await refusePay(api, wires, stranger, 'DelayNotOver');
    await node.waitFinalisedNumber(earliest - 1, LONG);
    const paid = await pay(api, wires, stranger);
    assert.equal(await free(paid, electrician), 6_000n * ALTH);
    narrate(
      `the Council decided on ${inAlth(6_000n * ALTH)} for wires by a motion of two; paid at ${await blockOf(paid)}, three days later`,
    );
  });

  /** Sends tokens to the treasury without a word, and has the accounts swept; what was found. */
  async function strayAndSync(amount) {
    const { main } = await api.call.timelockTreasuryApi.treasury();
    const sent = await must(api.tx.balances.transferKeepAlive(main, amount), friend);
    assert.equal((await treasuryAt(api, sent.block)).unbooked, amount);
    const synced = await must(tx.sync(), stranger);
    const { unattributed } = only(synced.events, 'timelockTreasury.Synced');
    assert.equal(unattributed.toBigInt(), amount);
    const { total, unbooked } = await treasuryAt(api, synced.block);
    assert.deepEqual([unbooked, await heldByAccounts(api, synced.block)], [0n, total]);
    return synced;
  }

  test('year-of-accounts#6: what comes in', { timeout: 4 * LONG }, async () => {
    const given = await must(tx.give(50n * ALTH), friend);
    const booked = given.events
      .filter((event) => api.events.timelockTreasury.IncomeBooked.is(event))
      .map(({ data }) => [data.source.asAnnounced.type, data.amount.toBigInt()]);
    assert.ok(booked.some(([source, amount]) => source === 'Gifts' && amount === 50n * ALTH));
    assert.ok(booked.some(([source, amount]) => source === 'Fees' && amount > 0n));
    await strayAndSync(7n * ALTH);
    narrate('a friend gave 50 ALTH: booked as a gift, and half of the fee as fees; then sent 7 without a word:');
    narrate('found by sync, and booked as unattributed. Accounts and books are equal');
  });

  test('year-of-accounts#1: a budget is voted', { timeout: 6 * LONG }, async () => {
    const founded = await founding;
    assert.equal(only(founded.events, 'bodies.Founded').body.toNumber(), GROUP);
    assert.deepEqual(await membersAt(api, founded.block, GROUP), GARDENERS);
    const opened = await budgeting;
    assert.equal(only(opened.events, 'timelockTreasury.LineOpened').line.toNumber(), GARDEN);
    assert.deepEqual(await ofGarden(opened.block), { left: CAP, promised: 0n, spent: 0n });
    const { account } = await bodyAt(api, opened.block, GROUP);
    await must(api.tx.balances.transferKeepAlive(account, 10n * ALTH), friend);
    narrate(
      `the citizens founded a group for the garden, with a line of ${inAlth(CAP)} a month since ${await blockOf(opened)}`,
    );
  });

  test('year-of-accounts#7 #9 #R3: auditors', { timeout: 6 * LONG }, async () => {
    await accrediting;
    const all = [...auditors, gardeners[1]];
    const dids = await Promise.all(all.map(({ address }) => didOf(api, address)));
    const card = (index) => ({ commitment: document(`auditor ${index}`).hash, validity: YEAR, nullifier: null });
    const about = dids.map((subject, index) => ({ subject, terms: card(index) }));
    await must(api.tx.credentials.issueMany(AUDITORS, about), issuers[1]);
    const owed = await dueMonths(api, OFFICE);
    if (owed.length) assert.deepEqual((await councilDoes(await reports(OFFICE, owed))).failed, []);
    const [more, ...proposed] = await Promise.all([
      payRents(),
      ...[400n, 400n, 700n].map((amount, index) => {
        const terms = { line: GARDEN, payee: nursery.address, amount: amount * ALTH, purpose: `trees ${index}` };
        return proposeSpend(api, terms, gardeners[index]);
      }),
    ]);
    spends = proposed;
    assert.deepEqual(
      spends.map(({ tier }) => tier),
      ['Small', 'Small', 'Medium'],
    );
    assert.ok(more > 0);
    narrate('an issuer whom the citizens accredited attested four auditors, one of whom sits in the group');
    narrate(`${rents} rents are paid by now`);
  });

  const opine = (subject, month, opinion, schema = AUDITORS) =>
    api.tx.reports.opine(subject, { Month: month }, 1, schema, opinion, document(`what I saw of ${nameOf(month)}`));

  test('year-of-accounts#5 #R1 #R2: the first reports', { timeout: 6 * LONG }, async () => {
    spending = (await monthAt(api, await finalised())) + 1;
    last = spending + 1;
    await isOver(spending - 1);
    const due = await dueMonths(api, TREASURY);
    assert.deepEqual([due[0], due.at(-1)], [first, spending - 1]);
    const figures = await expected(api, TREASURY, first);
    const wrong = Object.keys(figures).map((part) =>
      filing(api, TREASURY, first, { ...figures, [part]: figures[part] + 1n }),
    );
    // Who else would: somebody of the Council alone, and nobody.
    await Promise.all([
      mustRefuse(filing(api, TREASURY, first, figures), charlie, 'reports.NotResponsible'),
      mustRefuse(filing(api, TREASURY, first, figures), friend, 'BadOrigin'),
    ]);
    planting = begin(
      Promise.all(
        spends.map(({ id, hash }, index) => {
          const two = [gardeners[index], gardeners[(index + 1) % 3]];
          return groupDecides(tx.authorizeSpend(id, hash), two, [stranger, friend, citizen(9)][index]);
        }),
      ),
    );
    // On its own line the Council is late with the last month.
    const owed = (await dueMonths(api, OFFICE)).filter((month) => month < spending - 1);
    const { failed, filed } = await councilDoes([
      ...wrong,
      filing(api, TREASURY, spending, figures),
      ...(await reports(TREASURY, due)),
      ...(await reports(OFFICE, owed)),
    ]);
    assert.deepEqual(failed, [...wrong.map(() => 'reports.FiguresDiffer'), 'reports.PeriodNotOver']);
    assert.deepEqual(filed.slice(0, due.length), due.map((month) => [{ body: 0 }, month]));
    narrate(
      `two of the Council filed up to ${nameOf(spending - 1)}; refused: each figure a planck off, a month that is`,
    );
    narrate('not over, one of the Council alone, nobody');
  });

  test('year-of-accounts#2 #3 #4 #R4 #R5: the garden spends', { timeout: 8 * LONG }, async () => {
    const [trees, more, many] = spends;
    const [plant, second, third] = await planting;
    const [small] = await Promise.all([plant(), payRents()]);
    assert.equal(small.error ?? null, null);
    const [raised, above] = await Promise.all([second(), third()]);
    assert.equal(raised.error?.name, 'timelockTreasury.TierRaised');
    assert.equal(above.error?.name, 'timelockTreasury.NotDecider');
    narrate(
      'the group decided on trees for 400 ALTH; for as much again it is refused, as both are above its 600 together,',
    );
    narrate('and for 700 anyway');

    const both = await motionOf(
      api.tx.utility.batchAll([more, many].map(({ id, hash }) => tx.authorizeSpend(id, hash))),
    );
    assert.equal(both.error, null, JSON.stringify(both.error));
    const until = promisedBy(small).earliest;
    await node.waitFinalisedNumber(until - 1, LONG);
    const planted = await pay(api, trees, stranger);
    assert.equal(await free(planted, nursery), 400n * ALTH);
    await node.waitFinalisedNumber((await blockOf(both)) + 5, LONG);
    const again = await pay(api, more, stranger);
    assert.deepEqual(await ofGarden(again.block), { left: 200n * ALTH, promised: 700n * ALTH, spent: 800n * ALTH });

    const waits = await must(tx.execute(many.id), stranger);
    assert.equal(only(waits.events, 'timelockTreasury.Waits').month.toNumber(), spending);
    await refusePay(api, many, friend, 'CapReached');
    assert.equal(await free(waits, nursery), 800n * ALTH);
    assert.equal(await monthAt(api, await finalised()), spending);
    const status = await spendAt(api, waits.block, many.id);
    assert.deepEqual([status.status, status.waits], ['Payable', true]);
    narrate(
      `the Council decided on both; of ${inAlth(CAP)} a month 200 ALTH are left, so that 700 wait since ${await blockOf(waits)}`,
    );
    await strayAndSync(3n * ALTH);
  });

  test('year-of-accounts#7 #R3: the first opinion', { timeout: 6 * LONG }, async () => {
    await Promise.all([
      mustRefuse(opine(TREASURY, first, 'Unqualified'), citizen(8), 'reports.NotAuditor'),
      mustRefuse(opine(TREASURY, first, 'Unqualified', 0), auditors[1], 'reports.SchemaNotAuditing'),
      mustRefuse(opine(TREASURY, first, 'Unqualified'), stranger, 'BadOrigin'),
    ]);
    const opined = await must(opine(TREASURY, first, 'Unqualified'), auditors[0]);
    only(opined.events, 'reports.Accepted');
    assert.ok((await api.call.reportsApi.isAccepted(TREASURY, { Month: first })).isTrue);
    narrate(`an auditor finds ${nameOf(first)} true: accepted at ${await blockOf(opined)}. Nobody says so without a`);
    narrate('credential for it');
  });

  test('year-of-accounts#9 #R6: an overdue report', { timeout: 6 * LONG }, async () => {
    const standing = await api.call.reportsApi.standing(OFFICE);
    const { period, overdueAt } = standing.owed[0];
    assert.equal(period.asMonth.toNumber(), spending - 1);
    assert.equal(overdueAt.toNumber(), endOf(spending - 1) + 14 * DAY);
    await waitForMoment(api, node, overdueAt.toNumber(), 'the report of the Council’s line is overdue');
    assert.equal(await problemOf(api, OFFICE), 'Overdue');
    const { from } = await spendAt(api, await finalised(), rent.id);
    if (from) await node.waitFinalisedNumber(from - 1, 2 * LONG);
    await refusePay(api, rent, stranger, 'ReportOverdue');
    const terms = { line: OFFICE.Line, payee: baker.address, amount: 50n * ALTH, purpose: 'cake' };
    late = await proposeSpend(api, terms, citizen(9));
    await approveAll(api, late, [alice]);
    await mustRefuse(tx.approveSpend(late.id, late.hash), bob, 'timelockTreasury.ReportOverdue');
    assert.equal(await freeAt(api, await finalised(), landlord.address), rents * RENT);
    narrate(`the Council did not file ${nameOf(spending - 1)} of its line: the rent is not paid, and no cake promised`);
  });

  test('year-of-accounts#5 #9 #R2: filed, and resumed', { timeout: 8 * LONG }, async () => {
    await isOver(spending);
    reporting = begin(groupReports(spending));
    const accepted = await expected(api, TREASURY, first);
    const { failed, filed } = await councilDoes([
      filing(api, OFFICE, spending, await expected(api, OFFICE, spending)),
      ...(await reports(OFFICE, [spending - 1, spending])),
      await report(TREASURY, spending),
      filing(api, TREASURY, first, accepted),
    ]);
    assert.deepEqual(failed, ['reports.EarlierReportDue', 'reports.ReportAccepted']);
    assert.deepEqual(filed, [
      [{ line: 0 }, spending - 1],
      [{ line: 0 }, spending],
      [{ body: 0 }, spending],
    ]);
    assert.equal(await problemOf(api, OFFICE), null);
    const [cake, missed] = await Promise.all([approveAll(api, late, [bob]), payRents()]);
    promisedBy(cake);
    assert.ok(missed >= 2, `${missed} were missed`);
    narrate(`the Council filed both months of its line, the older first: ${missed} rents that were missed are paid,`);
    narrate('and the cake is promised. What was accepted is not filed again');
  });

  test('year-of-accounts#4 #5 #8 #R3 #R6: an adverse opinion', { timeout: 8 * LONG }, async () => {
    const line = { Line: GARDEN };
    const [, , many] = spends;
    const truth = await expected(api, line, spending);
    const [made, paid] = [1_500n * ALTH, 800n * ALTH];
    const rest = made - paid;
    assert.deepEqual(truth, { opening: 0n, inflow: made, outflow: paid, closing: rest, promised: rest });
    const filed = await reporting;
    assert.equal(filed.error ?? null, null, JSON.stringify(filed.error));
    assert.deepEqual(only(filed.events, 'reports.Filed').by.toJSON(), { body: GROUP });

    const [one, two, three] = auditors;
    await mustRefuse(opine(line, spending, 'Unqualified'), gardeners[1], 'reports.AuditorNotIndependent');
    const [adverse] = await Promise.all([must(opine(line, spending, 'Adverse'), one), strayAndSync(2n * ALTH)]);
    only(adverse.events, 'reports.Frozen');
    assert.equal(await problemOf(api, line), 'Frozen');
    narrate(`the group filed ${nameOf(spending)} of the garden; who sits in it does not audit it`);
    narrate(`another auditor says at ${await blockOf(adverse)} that it is not true: the line is frozen`);

    const terms = { line: GARDEN, payee: nursery.address, amount: 100n * ALTH, purpose: 'flowers' };
    const [flowers] = await Promise.all([
      proposeSpend(api, terms, gardeners[0]),
      refusePay(api, many, stranger, 'MoneyFrozen'),
    ]);
    await approveAll(api, flowers, [gardeners[0]]);
    const whose = await didOf(api, one.address);
    const lift = () => api.tx.reports.lift(line, whose, AUDITORS);
    await Promise.all([
      mustRefuse(tx.approveSpend(flowers.id, flowers.hash), gardeners[2], 'timelockTreasury.MoneyFrozen'),
      mustRefuse(lift(), gardeners[1], 'reports.AuditorNotIndependent'),
      mustRefuse(lift(), one, 'reports.OwnFreeze'),
      mustRefuse(lift(), citizen(8), 'reports.NotAuditor'),
    ]);
    const supported = await must(lift(), two);
    only(supported.events, 'reports.LiftSupported');
    await refusePay(api, many, stranger, 'MoneyFrozen');
    const lifted = await must(lift(), three);
    only(lifted.events, 'reports.Lifted');
    narrate(`nothing is paid or promised; two other auditors lifted it by ${await blockOf(lifted)}`);

    const planted = await pay(api, many, stranger);
    assert.deepEqual([planted.paid.month.toNumber(), planted.paid.amount.toBigInt()], [last, 700n * ALTH]);
    assert.equal(await free(planted, nursery), made);
    assert.deepEqual(await ofGarden(planted.block), { left: 300n * ALTH, promised: 0n, spent: 700n * ALTH });
    narrate(
      `what waited since ${nameOf(spending)} is paid at ${await blockOf(planted)}, out of the cap of ${nameOf(last)}`,
    );
  });

  test('year-of-accounts#5 #9: the last month', { timeout: 8 * LONG }, async () => {
    const { from } = await spendAt(api, await finalised(), rent.id);
    if (from) await node.waitFinalisedNumber(from, 2 * LONG);
    assert.ok((await payRents()) > 0, 'the rent goes on');
    await isOver(last);
    const [{ failed, filed }, ofGroup] = await Promise.all([
      councilDoes([await report(TREASURY, last), await report(OFFICE, last)]),
      groupReports(last),
    ]);
    assert.equal(ofGroup.error ?? null, null, JSON.stringify(ofGroup.error));
    assert.deepEqual([failed, filed.length], [[], 2]);
    narrate(`${nameOf(last)} is filed, on the treasury and on both lines`);
  });

  test('year-of-accounts#10 #11: the books', { timeout: 8 * LONG }, async () => {
    const { number } = await node.finalised();
    const other = await nodes[3].connect();
    await nodes[3].waitFinalisedNumber(number, LONG);
    const rebuilt = await rebuild(other, nodes[3], { first, last, until: number, lines: 2 });
    assert.equal(rebuilt[0].figures.opening, ENDOWMENT);
    let before = ENDOWMENT;
    assert.ok(rebuilt.length >= 3, 'three months');
    for (const [index, { month }] of rebuilt.entries()) {
      const statement = await statementOf(api, month);
      const { opening, inflow, outflow, closing } = statement.figures;
      assert.deepEqual([opening, opening + inflow - outflow], [before, closing]);
      before = closing;
      const end = await lastBlockOf(api, node, month, number);
      assert.equal(await heldByAccounts(api, end.hash), closing);
      narrate(`${nameOf(month)} ended with ${end.number}: ${told(statement.figures)}; the accounts hold as much`);

      assert.deepEqual(rebuilt[index], statement, `${nameOf(month)} from events alone`);
      const subjects = [
        [TREASURY, statement.figures],
        ...[...statement.lines]
          .filter(([line]) => (line === OFFICE.Line && month >= obliged) || (line === GARDEN && month >= spending))
          .map(([line, { figures }]) => [{ Line: line }, figures]),
      ];
      for (const [subject, figures] of subjects) {
        const filed = (await other.call.reportsApi.filing(subject, { Month: month })).unwrap();
        assert.deepEqual(figuresOf(filed.figures.statement.unwrap()), figures, JSON.stringify(subject));
      }
      const { fees, gifts, unattributed } = statement.inflow;
      narrate(
        `from events alone: ${inAlth(fees)} of fees, ${inAlth(gifts)} given, ${inAlth(unattributed)} unattributed;`,
      );
      const { small, medium, large } = statement.paid;
      narrate(
        `paid ${inAlth(small)} Small, ${inAlth(medium)} Medium, ${inAlth(large)} Large: as statement and reports say`,
      );
    }
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
