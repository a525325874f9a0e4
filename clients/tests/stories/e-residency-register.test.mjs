// The register of companies in the story of docs/stories/e-residency.md as a wallet and a verifier see it, on
// four validators: a network of its own.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { blake2AsHex } from '@polkadot/util-crypto';

import { accountOfTwo, agree } from '../support/badges.mjs';
import { CHAIN, YEAR, document, issuers, settleIn, waitForMoment } from '../support/belonging.mjs';
import { DAY, civilNow, heldAt, problemOf, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import { LONG, assertSameState, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

const ferdie = key('//Ferdie');
/** An issuer of personhood, and of nothing else. */
const [office] = issuers;
const owners = ['nadia', 'pavel'].map((name) => key(`//Resident//${name}`));
const [nadia] = owners;
/** Keeps the register of companies. */
const registrar = key('//Registrar');

describe('a register of companies', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let ofRegistrar;
  /** The identity of the company, and the account by which both its owners rule it. */
  let company;
  const account = accountOfTwo(owners);
  /** The schema of its registration. */
  let registration;
  /** When a report is due for which the citizens ask. */
  let askedFor;
  /** What the citizens decide while everything else goes on. */
  let registering;
  let obliging;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.credentials;
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const day = (moment) => new Date(moment * 1000).toISOString().slice(0, 10);
  const asCompany = (call) => agree(api, owners, call);
  /** Why the registration does not count after block `hash`; null if it does. */
  const problem = (hash) => problemOf(api, company, registration, hash);
  const requestAt = async (hash) =>
    (await (await api.at(hash)).call.credentialsApi.request(company, registration)).unwrapOr(null);
  const standingAt = async (hash) => (await api.at(hash)).call.reportsApi.standing({ Organisation: company });
  /** A report of the company: the chain keeps no books of it. */
  const report = (period) =>
    api.tx.reports.file({ Organisation: company }, period, document('what the company did'), {
      statement: null,
      rates: [],
      assets: [],
      liabilities: [],
    });

  test('a register is voted on, and two found a company', { timeout: 4 * LONG }, async () => {
    const [, , registers] = await settleIn(api, [...owners, registrar], ferdie, 200n * ALTH);
    ofRegistrar = registers;
    registration = (await api.query.credentials.nextSchema()).toNumber();
    const register = [
      tx.registerSchema(document('the register of companies'), 'Registration', YEAR),
      tx.accredit(ofRegistrar, registration, (await civilNow(api)) + 700 * DAY),
    ];
    await mustRefuse(register[0], registrar, 'BadOrigin');
    registering = begin(mustEnact(api, node, pass(api, node, 'Accreditation', api.tx.utility.batchAll(register))));
    narrate('the citizens vote on a register of companies, and on who keeps it');

    await soon(api.tx.balances.transferKeepAlive(account, 50n * ALTH), ferdie);
    company = (await api.call.didApi.nextDid(account)).toHex();
    // A year is too long for this story, so the citizens ask for a report besides.
    askedFor = (await civilNow(api)) + 44 * DAY;
    const terms = { cadence: { Once: askedFor }, grace: DAY, responsible: { Identity: company } };
    const oblige = api.tx.reports.oblige({ Organisation: company }, terms);
    obliging = begin(mustEnact(api, node, pass(api, node, 'Budget', oblige)));
    const { done, error } = await asCompany(api.tx.did.create('Organisation', [], [], ['https://company.example']));
    assert.equal(error, null);
    narrate(`nadia and pavel founded a company, ruled by both, at ${await blockOf(done)}`);
  });

  test('e-residency#8: a registrar registers the company', { timeout: 8 * LONG }, async () => {
    const enacted = await registering;
    assert.equal(only(enacted.events, 'credentials.SchemaRegistered').schema.toNumber(), registration);
    only(enacted.events, 'credentials.Accredited');
    narrate(`there is a register of companies, and a registrar, from ${await blockOf(enacted)} on`);

    const requested = await asCompany(tx.request(ofRegistrar, registration, document('the articles')));
    assert.equal(requested.error, null);
    const until = (await civilNow(api)) + 15 * DAY;
    const fix = () => tx.orderFix(company, registration, 'Request', until, document('who signs for it'));
    const [ordered] = await Promise.all([
      must(fix(), registrar),
      mustRefuse(fix(), office, 'credentials.AskedOther'),
      mustRefuse(tx.answerFix(registration, document('nadia')), nadia, 'credentials.RequestNotFound'),
    ]);
    const { until: deadline, document: what } = (await requestAt(ordered.block)).order.unwrap();
    assert.deepEqual([deadline.toNumber(), what.hash_.toHex()], [until, document('who signs for it').hash]);
    narrate(
      `the company asked to be registered; at ${await blockOf(ordered)} the registrar ordered a fix, by ${day(until)}`,
    );

    const answered = await asCompany(tx.answerFix(registration, document('both sign for it')));
    assert.equal(answered.error, null);
    const { evidence, order } = await requestAt(answered.done.block);
    assert.deepEqual([evidence.hash_.toHex(), order.isNone], [document('both sign for it').hash, true]);
    const card = { commitment: blake2AsHex('the register, salted'), validity: YEAR, nullifier: null };
    const [issued] = await Promise.all([
      must(tx.issue(company, registration, card), registrar),
      mustRefuse(tx.issue(company, registration, card), office, 'credentials.NotAccredited'),
    ]);
    assert.equal(await problem(issued.block), null);
    assert.equal(await requestAt(issued.block), null);
    assert.equal(await heldAt(api, issued.block, account, 'Credentials', 'Request'), 0n);
    narrate(`both owners answered, and the registrar registered the company at ${await blockOf(issued)}: it counts`);
  });

  test('e-residency#9: a report is missing', { timeout: 8 * LONG }, async () => {
    const asked = await obliging;
    assert.equal(only(asked.events, 'reports.Obliged').subject.asOrganisation.toHex(), company);
    const { hash } = await node.finalised();
    const { owed } = await standingAt(hash);
    const year = new Date((await civilNow(await api.at(hash))) * 1000).getUTCFullYear();
    const yearly = owed.find(({ period }) => period.isYear);
    const [due, late] = [yearly.due.toNumber(), yearly.overdueAt.toNumber()];
    assert.deepEqual([yearly.period.asYear.toNumber(), yearly.isOverdue.isTrue], [year, false]);
    assert.deepEqual([due, late], [Date.UTC(year + 1, 0) / 1000, due + 30 * DAY]);
    assert.equal(yearly.responsible.unwrap().asIdentity.toHex(), company);
    narrate(`since it is registered the company owes a report on each year: on ${year} by ${day(late)}`);

    const overdue = askedFor + DAY;
    let { number } = await waitForMoment(api, node, overdue, 'the report is overdue');
    // The first block of that time, and the one before it.
    const momentOf = async (block) => civilNow(await api.at(await node.blockHash(block)));
    while ((await momentOf(number - 1)) >= overdue) number -= 1;
    const [before, since] = await Promise.all([number - 1, number].map((block) => node.blockHash(block)));
    assert.deepEqual(await Promise.all([before, since].map(problem)), [null, 'Suspended']);
    const missing = await standingAt(since);
    assert.deepEqual([missing.problem.unwrap().type, missing.missed.toNumber()], ['Overdue', 1]);
    const events = (await (await api.at(since)).query.system.events()).map(({ event }) => event.section);
    assert.ok(!events.includes('credentials') && !events.includes('reports'), 'nobody did it');
    narrate(
      `one that the citizens asked for besides was not filed: from ${number} on the registration is suspended, by nobody’s act`,
    );

    await Promise.all([
      mustRefuse(report({ Occasion: askedFor }), nadia, 'reports.NotResponsible'),
      mustRefuse(report({ Occasion: askedFor }), registrar, 'reports.NotResponsible'),
    ]);
    const filed = await asCompany(report({ Occasion: askedFor }));
    assert.equal(filed.error, null);
    const { block } = filed.done;
    assert.equal(await problem(block), null);
    const cured = await standingAt(block);
    assert.deepEqual([cured.problem.isNone, cured.missed.toNumber(), cured.owed.length], [true, 0, 1]);
    assert.ok(cured.owed[0].period.isYear, 'the annual one is owed still');
    narrate(`nadia alone cannot file it; both did at ${await blockOf(filed.done)}, and the registration counts again`);
    const { number: last } = await node.finalised();
    const state = await assertSameState(nodes, last);
    narrate(`at ${last} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
