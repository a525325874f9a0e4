// The money in the story of docs/stories/co-living-network.md as a wallet sees it, on four validators: a
// network of its own, since the first half of the story takes its half hour.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { CHAIN, blockAt, citizen, document, memberOfCitizen, stranger, waitForMoment } from '../support/belonging.mjs';
import { DAY, civilNow, fundsAt, soon } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key, sendIncluded } from '../support/transactions.mjs';
import {
  LONG,
  assertSameState,
  decide,
  eventsBetween,
  must,
  mustRefuse,
  narrate,
  only,
} from '../support/validators.mjs';
import {
  ELECTORS,
  begin,
  close,
  inTurn,
  mustEnact,
  pass,
  propose,
  purseAt,
  tallyAt,
  votingOver,
} from '../support/voting.mjs';

const [alice, bob] = ['//Alice', '//Bob'].map((path) => key(path));
/** Who is paid: nobody before, and nobody who decides. */
const cook = key('//Cook');
const COUNCIL = 0;
/** What the treasury begins with. */
const ENDOWMENT = 500_000n * ALTH;
const CAP = 300n * ALTH;
/** Nine that many want, one that one wants and all others do not, and one of which one alone takes notice. */
const WANTED = ['bread', 'a garden', 'tools', 'books', 'a sauna', 'a boat', 'bees', 'music', 'childcare'];
const YACHT = WANTED.length;
const STATUE = WANTED.length + 1;
const PROPOSALS = [...WANTED, 'a yacht', 'a statue'];

/** What a season’s credits buy on ordinary matters: 75 of 100. */
const ORDINARY = 75;
const cost = (votes) => votes.reduce((sum, each) => sum + each ** 2, 0);

/** How many votes the elector of that place casts in each of the eleven polls. */
function spread(place) {
  const taste = WANTED.map((_, index) => (index === place % WANTED.length ? 5 : 2));
  if (place === YACHT) return [...WANTED.map(() => 1), 8, 0];
  if (place === STATUE) return [...WANTED.map(() => 1), 0, 8];
  return [...taste, -2, 0];
}

describe('a season of a co-living network', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let polls;
  /** The line of each proposal that passed, by its name. */
  let lines;
  let paidIn;
  /** What the citizens decide while everything else goes on. */
  let closing;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.timelockTreasury;
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const inAlth = (amount) => `${Number(amount) / Number(ALTH)} ALTH`;
  const monthAt = async (hash) => {
    const date = new Date((await civilNow(await api.at(hash))) * 1000);
    return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
  };
  const nameOf = (month) => `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const endOf = (month) => Date.UTC(1970 + Math.floor((month + 1) / 12), (month + 1) % 12) / 1000;

  const byTier = (amounts) => ['small', 'medium', 'large'].reduce((sum, tier) => sum + amounts[tier].toBigInt(), 0n);
  /** What is left, promised and spent of a line after block `hash`, in the month of that block. */
  async function lineAt(hash, line) {
    const info = (await (await api.at(hash)).call.timelockTreasuryApi.line(line)).unwrap();
    return { left: info.left.toBigInt(), promised: byTier(info.promised), spent: byTier(info.spent) };
  }
  /** What the treasury has after block `hash`. */
  async function treasuryAt(hash) {
    const info = await (await api.at(hash)).call.timelockTreasuryApi.treasury();
    const parts = ['total', 'promised', 'contingency', 'free', 'unbooked'];
    return Object.fromEntries(parts.map((part) => [part, info[part].toBigInt()]));
  }
  /** What a block booked as income, and what of it is not kept for emergencies. */
  async function incomeOf(hash) {
    const events = await (await api.at(hash)).query.system.events();
    const booked = events
      .filter(({ event }) => api.events.timelockTreasury.IncomeBooked.is(event))
      .map(({ event }) => event.data.amount.toBigInt());
    const sum = (amounts) => amounts.reduce((all, amount) => all + amount, 0n);
    return { all: sum(booked), free: sum(booked.map((amount) => amount - amount / 10n)) };
  }
  const figuresOf = (figures) =>
    Object.fromEntries(
      ['opening', 'inflow', 'outflow', 'closing', 'promised'].map((part) => [part, figures[part].toBigInt()]),
    );
  const expected = async (subject, month) =>
    figuresOf((await api.call.reportsApi.expected(subject, { Month: month })).unwrap());
  const file = (subject, month, statement) => {
    const figures = { statement, rates: [], assets: [], liabilities: [] };
    return api.tx.reports.file(subject, { Month: month }, document(`what became of ${nameOf(month)}`), figures);
  };
  const councilFiles = (subject, month, statement, send) =>
    decide(api, 'council', [alice, bob], file(subject, month, statement), send);
  const firstMonth = async () => monthAt(await node.blockHash(2));
  /** The figures of each month until that of a block, of the treasury and of all promises, from events alone. */
  async function fromEvents(last) {
    const names = ['IncomeBooked', 'Promised', 'Paid', 'PromiseReturned'];
    const events = await eventsBetween(
      api,
      node,
      1,
      last,
      names.map((name) => `timelockTreasury.${name}`),
    );
    const rebuilt = {};
    let [total, promised] = [ENDOWMENT, 0n];
    for (let month = await firstMonth(); month <= (await monthAt(await node.blockHash(last))); month += 1) {
      const [income, made, paid, returned] = names.map((name) =>
        events
          .filter((event) => event.name.endsWith(`.${name}`) && event.data.month.toNumber() === month)
          .reduce((sum, { data }) => sum + data.amount.toBigInt(), 0n),
      );
      const [opening, before] = [total, promised];
      total += income - paid;
      promised += made - paid - returned;
      rebuilt[month] = {
        treasury: { opening, inflow: income, outflow: paid, closing: total, promised },
        promises: { opening: before, inflow: made, outflow: paid + returned, closing: promised, promised },
      };
    }
    return rebuilt;
  }
  const owedMonth = async (subject) => {
    const { owed } = await api.call.reportsApi.standing(subject);
    return owed[0].period.asMonth.toNumber();
  };

  test('co-living-network#13: credits are spread over eleven proposals', { timeout: 4 * LONG }, async () => {
    const opening = (name) =>
      tx.openLine(
        { name, purpose: document(name) },
        { owner: COUNCIL, cap: CAP, allowances: { small: CAP, medium: 2n * CAP } },
      );
    await mustRefuse(opening('a palace'), alice, 'BadOrigin');
    const alone = await decide(api, 'council', [alice, bob], opening('a palace'));
    assert.equal(alone.error?.name, 'BadOrigin', 'nor does the Council open one');
    polls = await Promise.all(
      PROPOSALS.map((name, place) => propose(api, 'Budget', opening(name), ELECTORS[place])),
    );
    narrate(`eleven lines are proposed, each of ${inAlth(CAP)} a month: ${PROPOSALS.join(', ')}`);

    const ballots = (votes) =>
      polls.map(({ poll }, place) => [poll, votes[place]]).filter(([, each]) => each !== 0);
    const tooMany = PROPOSALS.map((_, place) => (place < WANTED.length ? 3 : 0));
    assert.ok(cost(tooMany) > ORDINARY && cost(tooMany) <= 100);
    await mustRefuse(
      api.tx.quadraticVoting.voteMany(ballots(tooMany)),
      citizen(9),
      'quadraticVoting.OrdinaryCreditsSpent',
    );
    const cast = await Promise.all(
      ELECTORS.map((elector, place) =>
        inTurn(elector, () => soon(api.tx.quadraticVoting.voteMany(ballots(spread(place))), elector)),
      ),
    );
    const numbers = await Promise.all(cast.map(blockOf));
    await node.waitFinalisedNumber(Math.max(...numbers), LONG);
    const hash = await finalised();
    for (const [place] of ELECTORS.entries()) {
      const purse = await purseAt(api, hash, memberOfCitizen(10 + place));
      assert.deepEqual([purse.ordinary, purse.left], [ORDINARY, 100].map((all) => all - cost(spread(place))));
    }
    for (const [poll, proposed] of polls.entries()) {
      const votes = ELECTORS.map((_, place) => spread(place)[poll]);
      const sum = (some) => some.reduce((all, each) => all + Math.abs(each), 0);
      assert.deepEqual(await tallyAt(api, hash, proposed), {
        ayes: sum(votes.filter((each) => each > 0)),
        nays: sum(votes.filter((each) => each < 0)),
        voters: votes.filter((each) => each !== 0).length,
        ayeHeads: votes.filter((each) => each > 0).length,
      });
    }
    narrate(
      `three votes on nine of them would cost ${cost(tooMany)} credits: refused, ${ORDINARY} of 100 are for that`,
    );
    narrate('twelve citizens spread theirs in one ballot each: two votes cost four, five cost 25, eight cost 64');
  });

  test('co-living-network#13: what passed has a line', { timeout: 6 * LONG }, async () => {
    const refused = async (place) => {
      assert.equal((await votingOver(api, node, polls[place])).approved, false);
      const sent = await must(api.tx.quadraticVoting.close(polls[place].poll), stranger);
      const { stage, tally } = only(sent.events, 'quadraticVoting.Closed');
      assert.ok(stage.isRejected);
      return tally;
    };
    const wanted = polls.slice(0, WANTED.length).map(async (proposed) => {
      assert.equal((await votingOver(api, node, proposed)).approved, true);
      return mustEnact(api, node, await close(api, proposed));
    });
    const yacht = await refused(YACHT);
    const statue = await refused(STATUE);
    narrate(`the yacht is refused: ${yacht.ayes} ayes of one citizen, ${yacht.nays} nays of ten`);
    narrate(
      `so is the statue: its ${statue.ayes} ayes are of one citizen in thirty, and fifteen of a hundred must vote`,
    );
    const enacted = await Promise.all(wanted);
    lines = Object.fromEntries(
      enacted.map(({ events }) => {
        const { line, heading } = only(events, 'timelockTreasury.LineOpened');
        return [heading.name.toUtf8(), line.toNumber()];
      }),
    );
    assert.deepEqual(Object.keys(lines).sort(), [...WANTED].sort());
    const hash = await finalised();
    for (const line of Object.values(lines)) {
      assert.deepEqual(await lineAt(hash, line), { left: CAP, promised: 0n, spent: 0n });
    }
    const all = await (await api.at(hash)).call.timelockTreasuryApi.lines();
    assert.equal(all.length, 2 + WANTED.length, 'with those of the founding document');
    narrate(`nine lines are open at ${(await node.header(hash)).number}, with ${inAlth(CAP)} a month each`);
    // The boat is given up: that is voted on from now on.
    closing = begin(mustEnact(api, node, pass(api, node, 'Budget', tx.closeLine(lines['a boat']))));
  });

  test('co-living-network#14: what is taken back is free again', { timeout: 4 * LONG }, async () => {
    const line = lines.bread;
    const parts = [100n, 150n].map((amount) => ({ amount: amount * ALTH, after: 0, milestone: false }));
    const terms = {
      line,
      payee: { Account: cook.address },
      schedule: { Parts: parts },
      purpose: document('bread for a month'),
      emergency: null,
    };
    const hash = await api.call.timelockTreasuryApi.termsHash(terms);
    const sent = await must(tx.proposeSpend(line, terms.payee, parts, terms.purpose, null), citizen(2));
    const proposed = only(sent.events, 'timelockTreasury.Proposed');
    assert.deepEqual([proposed.hash_.toHex(), proposed.tier.type], [hash.toHex(), 'Small']);
    const id = proposed.spend.toNumber();
    await mustRefuse(tx.approveSpend(id, document('other terms').hash), alice, 'timelockTreasury.OtherTerms');
    await mustRefuse(tx.approveSpend(id, hash), citizen(3), 'timelockTreasury.NotSeated');
    await must(tx.approveSpend(id, hash), alice);
    assert.equal((await lineAt(await finalised(), line)).promised, 0n, 'one of three');
    const approved = await must(tx.approveSpend(id, hash), bob);
    const { earliest } = only(approved.events, 'timelockTreasury.Promised');
    assert.equal(earliest.toNumber(), (await blockOf(approved)) + 2);
    assert.deepEqual(await lineAt(approved.block, line), { left: CAP, promised: 250n * ALTH, spent: 0n });
    assert.equal((await treasuryAt(approved.block)).promised, 250n * ALTH);
    narrate(
      `a cook is promised ${inAlth(250n * ALTH)} for bread, by name of two of the Council: payable from ${earliest}`,
    );

    await node.waitFinalisedNumber(earliest.toNumber() - 1, LONG);
    const executed = await must(tx.execute(id), stranger);
    const paid = only(executed.events, 'timelockTreasury.Paid');
    paidIn = paid.month.toNumber();
    assert.equal(paidIn, await monthAt(executed.block));
    assert.equal(paid.amount.toBigInt(), 100n * ALTH);
    assert.equal((await fundsAt(api, executed.block, cook.address)).free, 100n * ALTH);
    assert.deepEqual(await lineAt(executed.block, line), {
      left: CAP - 100n * ALTH,
      promised: 150n * ALTH,
      spent: 100n * ALTH,
    });
    narrate(`somebody had ${inAlth(100n * ALTH)} of it paid at ${await blockOf(executed)}`);

    await mustRefuse(tx.clawBack(id), alice, 'BadOrigin');
    const back = await decide(api, 'council', [alice, bob], tx.clawBack(id));
    assert.equal(back.error, null);
    assert.equal(only(back.events, 'timelockTreasury.PromiseReturned').amount.toBigInt(), 150n * ALTH);
    const { parentHash } = await api.rpc.chain.getHeader(back.block);
    const [was, is, income] = await Promise.all([
      treasuryAt(parentHash),
      treasuryAt(back.block),
      incomeOf(back.block),
    ]);
    assert.deepEqual(
      [is.promised, is.free - was.free, is.total - was.total],
      [0n, 150n * ALTH + income.free, income.all],
      'free again, to the planck',
    );
    assert.equal((await lineAt(back.block, line)).promised, 0n);
    assert.equal((await fundsAt(api, back.block, cook.address)).free, 100n * ALTH, 'what was paid stays paid');
    narrate(
      `the Council took the other ${inAlth(150n * ALTH)} back at ${await blockOf(back)}: free for all lines again`,
    );
  });

  test('co-living-network#14: a month’s rest raises no cap; a line is given up', { timeout: 8 * LONG }, async () => {
    const over = await waitForMoment(api, node, endOf(paidIn), `${nameOf(paidIn)} is over`);
    assert.deepEqual(await lineAt(over.hash, lines.bread), { left: CAP, promised: 0n, spent: 0n });
    narrate(
      `${nameOf(paidIn)} is over at ${over.number}: for bread there are ${inAlth(CAP)} again, and not a token more`,
    );
    const closed = await closing;
    const line = only(closed.events, 'timelockTreasury.LineClosed').line.toNumber();
    assert.equal(line, lines['a boat']);
    const parts = [{ amount: ALTH, after: 0, milestone: false }];
    const sail = tx.proposeSpend(line, { Account: cook.address }, parts, document('a sail'), null);
    await mustRefuse(sail, citizen(2), 'timelockTreasury.LineClosed');
    const was = await treasuryAt((await api.rpc.chain.getHeader(closed.block)).parentHash);
    const is = await treasuryAt(closed.block);
    assert.equal(is.free - was.free, (await incomeOf(closed.block)).free, 'it held nothing');
    narrate('the boat is given up by vote: nothing can be proposed out of its line, which held no money of its own');
  });

  test('co-living-network#15 #R9: each month is reported', { timeout: 8 * LONG }, async () => {
    const treasury = { Body: COUNCIL };
    const standing = await api.call.reportsApi.standing(treasury);
    assert.equal(standing.owed.length, 1);
    const [owed] = standing.owed;
    const first = await owedMonth(treasury);
    assert.equal(first, await firstMonth());
    assert.equal(owed.responsible.unwrap().asBody.toNumber(), COUNCIL);
    assert.equal(owed.due.toNumber(), endOf(first));
    assert.equal(owed.overdueAt.toNumber(), endOf(first) + 30 * DAY);
    narrate(`everybody reads that the Council owes a report on ${nameOf(first)}, and by when`);

    const figures = await expected(treasury, first);
    const wrong = await councilFiles(treasury, first, { ...figures, closing: figures.closing + 1n }, sendIncluded);
    assert.equal(wrong.error?.name, 'reports.FiguresDiffer');
    await Promise.all([
      mustRefuse(file(treasury, first, figures), alice, 'reports.NotResponsible'),
      mustRefuse(file(treasury, first, figures), stranger, 'BadOrigin'),
    ]);
    const later = (await monthAt(await finalised())) + 1;
    const early = await councilFiles(treasury, later, figures, sendIncluded);
    assert.equal(early.error?.name, 'reports.PeriodNotOver');
    narrate('refused: figures that are a planck off, one of the Council alone, a month that is not over');

    for (let month = first; month <= paidIn; month += 1) {
      const statement = await expected(treasury, month);
      const filed = await councilFiles(treasury, month, statement);
      assert.equal(filed.error, null);
      assert.equal(only(filed.events, 'reports.Filed').version.toNumber(), 1);
      narrate(
        `the Council filed ${nameOf(month)} at ${await blockOf(filed)}: ${inAlth(statement.opening)} at first, ${inAlth(statement.inflow)} in, ${inAlth(statement.outflow)} out`,
      );
    }
    assert.equal(await owedMonth(treasury), paidIn + 1);
    const bread = { Line: lines.bread };
    const rebuilt = await fromEvents((await node.finalised()).number);
    // From the month of its first promise on.
    for (let month = await owedMonth(bread); month <= paidIn; month += 1) {
      const ofBread = rebuilt[month].promises;
      assert.deepEqual(await expected(bread, month), ofBread);
      const filed = await councilFiles(bread, month, ofBread);
      assert.equal(filed.error, null);
      narrate(
        `and what became of the line for bread: ${inAlth(ofBread.inflow)} promised, ${inAlth(ofBread.outflow)} paid or taken back`,
      );
    }
  });

  test('co-living-network#15: anybody reads and rebuilds it', { timeout: 6 * LONG }, async () => {
    const { number } = await node.finalised();
    const other = await nodes[3].connect();
    await nodes[3].waitFinalisedNumber(number, LONG);
    const rebuilt = await fromEvents(number);
    for (let month = await firstMonth(); month <= paidIn; month += 1) {
      const statement = (await other.call.timelockTreasuryApi.statement(month)).unwrap();
      assert.ok(statement.isFinal.isTrue);
      assert.deepEqual(figuresOf(statement.figures), rebuilt[month].treasury);
      const report = (await other.call.reportsApi.filing({ Body: COUNCIL }, { Month: month })).unwrap();
      assert.deepEqual(figuresOf(report.figures.statement.unwrap()), figuresOf(statement.figures));
      assert.equal(report.by.asBody.toNumber(), COUNCIL);
      assert.equal(report.document.hash_.toHex(), document(`what became of ${nameOf(month)}`).hash);
      narrate(
        `from events alone, ${nameOf(month)} closes with ${rebuilt[month].treasury.closing} plancks, as statement and filing say at another node`,
      );
    }
    assert.equal(rebuilt[paidIn].treasury.outflow, 100n * ALTH);
    assert.equal((await treasuryAt(await blockAt(node, number))).unbooked, 0n);
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
