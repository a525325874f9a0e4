// The community's money as a wallet sees it: lines, spends, months, reports, and the books that anybody can
// make from events alone. pallets/timelock-treasury/README.md and pallets/reports/README.md tell the rules.

import assert from 'node:assert/strict';

import { document } from './belonging.mjs';
import { civilNow } from './identity.mjs';
import { ALTH, EXISTENTIAL_DEPOSIT, freeAt } from './transactions.mjs';
import { decide, eventsBetween, must, mustRefuse, narrate, only } from './validators.mjs';

/** What the treasury begins with. */
export const ENDOWMENT = 500_000n * ALTH;
/** The lines that a chain of the presets is founded with. */
export const LINE = { 'running-the-chain': 0, places: 1 };
/** The treasury as a whole, about which the Council reports. */
export const TREASURY = { Body: 0 };
/** The schema of those who audit. */
export const AUDITORS = 5;

const TIERS = ['small', 'medium', 'large'];
const SOURCES = ['fees', 'dues', 'campaigns', 'gifts', 'forfeits', 'unattributed'];
const FIGURES = ['opening', 'inflow', 'outflow', 'closing', 'promised'];

const sum = (amounts) => amounts.reduce((all, amount) => all + amount, 0n);
const part = (value, names) => Object.fromEntries(names.map((name) => [name, value[name].toBigInt()]));
const zeros = (names) => Object.fromEntries(names.map((name) => [name, 0n]));
const total = (amounts) => sum(Object.values(amounts));
const api_ = async (api, hash) => (await api.at(hash)).call.timelockTreasuryApi;

/** An amount as people say it, to the planck. */
export function inAlth(amount) {
  const rest = (amount % ALTH).toString().padStart(12, '0').replace(/0+$/, '');
  return `${amount / ALTH}${rest && `.${rest}`} ALTH`;
}

// --- months -----------------------------------------------------------------------------------------

/** The number of the calendar month of a block, from January 1970 on. */
export async function monthAt(api, hash) {
  const date = new Date((await civilNow(await api.at(hash))) * 1000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** What people call it: `2026-01`. */
export const nameOf = (month) => `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The first second after it, in civil time. */
export const endOf = (month) => Date.UTC(1970 + Math.floor((month + 1) / 12), (month + 1) % 12) / 1000;

/** The last of the finalised blocks up to `until` that belong to a month: its number and hash. */
export async function lastBlockOf(api, node, month, until) {
  let [low, high] = [1, until];
  assert.ok((await monthAt(api, await node.blockHash(high))) > month, `${nameOf(month)} is over`);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await monthAt(api, await node.blockHash(middle))) > month) high = middle;
    else low = middle;
  }
  return { number: low, hash: await node.blockHash(low) };
}

// --- what there is ----------------------------------------------------------------------------------

/** What the treasury has after block `hash`. */
export async function treasuryAt(api, hash) {
  const info = await (await api_(api, hash)).treasury();
  return part(info, ['total', 'promised', 'contingency', 'free', 'unswept', 'unbooked']);
}

/** What all accounts of the treasury hold after block `hash`, beside their existential deposits. */
export async function heldByAccounts(api, hash) {
  const { main, promises, pots } = await (await api_(api, hash)).treasury();
  const accounts = [main, promises, ...pots.map(([, pot]) => pot)].map(String);
  const free = await Promise.all(accounts.map((account) => freeAt(api, hash, account)));
  return sum(free) - BigInt(accounts.length) * EXISTENTIAL_DEPOSIT;
}

/** What is left, promised and spent of a line after block `hash`, in the month of that block. */
export async function lineAt(api, hash, line) {
  const info = (await (await api_(api, hash)).line(line)).unwrap();
  const [promised, spent] = [info.promised, info.spent].map((amounts) => total(part(amounts, TIERS)));
  return { left: info.left.toBigInt(), promised, spent };
}

/** How far a spend is after block `hash`, and what belongs to that: `{ status: 'Proposed', tier, … }`. */
export async function spendAt(api, hash, id) {
  const { status } = (await (await api_(api, hash)).spend(id)).unwrap();
  return { status: status.type, ...(status.value.toPrimitive?.() ?? null) };
}

// --- spends -----------------------------------------------------------------------------------------

/** A single part, paid as soon as the delay is over. */
export const atOnce = (amount) => [{ amount, after: 0, milestone: false }];

/**
 * Proposes a spend; what the other functions go by.
 *
 * @param terms `line`, `payee`, `amount`, and `purpose` in words; or `parts` in place of the amount
 */
export async function proposeSpend(api, { line, payee, amount, parts = atOnce(amount), purpose }, by) {
  const paid = typeof payee === 'string' ? { Account: payee } : payee;
  const reason = document(purpose);
  const sent = await must(api.tx.timelockTreasury.proposeSpend(line, paid, parts, reason, null), by);
  const said = only(sent.events, 'timelockTreasury.Proposed');
  const terms = { line, payee: paid, schedule: { Parts: parts }, purpose: reason, emergency: null };
  const hash = said.hash_.toHex();
  assert.equal(hash, (await api.call.timelockTreasuryApi.termsHash(terms)).toHex(), 'the hash of these very terms');
  return { id: said.spend.toNumber(), hash, tier: said.tier.type, block: sent.block, events: sent.events };
}

/** The event of the last approval: what is promised, and from which block on it can be paid. */
export function promisedBy({ events }) {
  const said = only(events, 'timelockTreasury.Promised');
  return { earliest: said.earliest.toNumber(), tier: said.tier.type, amount: said.amount.toBigInt() };
}

/** Approves a spend by name, with each of these accounts; what was sent last. */
export async function approveAll(api, { id, hash }, seats) {
  let sent;
  for (const seat of seats) sent = await must(api.tx.timelockTreasury.approveSpend(id, hash), seat);
  return sent;
}

/** Has the next part paid by anybody; the event. */
export async function pay(api, { id }, by) {
  const sent = await must(api.tx.timelockTreasury.execute(id), by);
  return { ...sent, paid: only(sent.events, 'timelockTreasury.Paid') };
}

/** Expects that nothing is paid of it, for a reason such as `NotApproved`. */
export const refusePay = (api, { id }, by, reason) =>
  mustRefuse(api.tx.timelockTreasury.execute(id), by, `timelockTreasury.${reason}`);

// --- reports ----------------------------------------------------------------------------------------

/** The figures of a statement, of a report, or of one line in a statement. */
export const figuresOf = (figures) => part(figures, FIGURES);

/** What the statement of a report must be. */
export async function expected(api, subject, month) {
  return figuresOf((await api.call.reportsApi.expected(subject, { Month: month })).unwrap());
}

/** The transaction that files a month. */
export function filing(api, subject, month, statement, text = `what became of ${nameOf(month)}`) {
  const figures = { statement, rates: [], assets: [], liabilities: [] };
  return api.tx.reports.file(subject, { Month: month }, document(text), figures);
}

/** What holds a subject back now; null for nothing. */
export async function problemOf(api, subject) {
  return (await api.call.reportsApi.standing(subject)).problem.unwrapOr(null)?.type ?? null;
}

/** The months that a subject owes and could file now, the oldest first. */
export async function dueMonths(api, subject) {
  const [now, standing] = await Promise.all([civilNow(api), api.call.reportsApi.standing(subject)]);
  const monthly = standing.owed.find(({ period }) => period.isMonth);
  const months = [];
  if (!monthly) return months;
  for (let month = monthly.period.asMonth.toNumber(); endOf(month) <= now; month += 1) months.push(month);
  return months;
}

/** Lets the Council file, by one motion, all months that it owes about these subjects by now. */
export async function councilFiles(api, subjects, seats) {
  const due = await Promise.all(subjects.map((subject) => dueMonths(api, subject)));
  const all = subjects.flatMap((subject, index) => due[index].map((month) => [subject, month]));
  if (!all.length) return;
  const reports = await Promise.all(
    all.map(async ([subject, month]) => filing(api, subject, month, await expected(api, subject, month))),
  );
  const filed = await decide(api, 'council', seats, api.tx.utility.batchAll(reports));
  assert.equal(filed.error, null, JSON.stringify(filed.error));
  const said = filed.events.filter((event) => api.events.reports.Filed.is(event));
  assert.equal(said.length, all.length);
  for (const { data } of said) {
    const month = nameOf(data.period.asMonth.toNumber());
    const statement = figuresOf(data.figures.statement.unwrap());
    narrate(`the Council filed ${month} of ${JSON.stringify(data.subject)}: ${told(statement)}`);
  }
}

/** Figures in words. */
export const told = ({ opening, inflow, outflow, closing, promised }) =>
  `${inAlth(opening)} + ${inAlth(inflow)} − ${inAlth(outflow)} = ${inAlth(closing)}, ${inAlth(promised)} promised`;

// --- books from events alone ------------------------------------------------------------------------

const BOOKED = ['IncomeBooked', 'Promised', 'Paid', 'PromiseReturned', 'LineOpened'].map(
  (name) => `timelockTreasury.${name}`,
);

/** The community's share of what comes in that is kept for emergencies. */
const kept = (amount) => amount / 10n;

/**
 * The statements of the months from `first` to `last`, made from the events of blocks 1 to `until` and from
 * what the founding document says: the endowment, and how many lines there are.
 */
export async function rebuild(api, node, { first, last, until, lines }) {
  const events = await eventsBetween(api, node, 1, until, BOOKED);
  const statements = [];
  let [opening, contingency] = [ENDOWMENT, kept(ENDOWMENT)];
  let promised = zeros(TIERS);
  const ofLines = new Map(Array.from({ length: lines }, (_, line) => [line, 0n]));
  for (let month = first; month <= last; month += 1) {
    const statement = { month, inflow: zeros(SOURCES), paid: zeros(TIERS), lines: new Map() };
    const of = (line) => {
      if (!statement.lines.has(line)) {
        statement.lines.set(line, { opening: ofLines.get(line) ?? 0n, made: 0n, paid: 0n, returned: 0n });
      }
      return statement.lines.get(line);
    };
    for (const line of ofLines.keys()) of(line);
    for (const { name, data } of events) {
      if (name.endsWith('LineOpened')) {
        if (!ofLines.has(data.line.toNumber())) ofLines.set(data.line.toNumber(), 0n);
        of(data.line.toNumber());
        continue;
      }
      if (data.month.toNumber() !== month) continue;
      const amount = data.amount.toBigInt();
      if (name.endsWith('IncomeBooked')) {
        const source = data.source.isAnnounced ? data.source.asAnnounced.type : data.source.type;
        statement.inflow[source.toLowerCase()] += amount;
        contingency += kept(amount);
        continue;
      }
      const tier = data.tier.type.toLowerCase();
      const line = of(data.line.toNumber());
      if (name.endsWith('Promised')) {
        promised = { ...promised, [tier]: promised[tier] + amount };
        contingency -= data.contingency.toBigInt();
        line.made += amount;
      } else {
        promised = { ...promised, [tier]: promised[tier] - amount };
        if (name.endsWith('Paid')) {
          statement.paid[tier] += amount;
          line.paid += amount;
        } else {
          contingency += data.contingency.toBigInt();
          line.returned += amount;
        }
      }
    }
    const [inflow, outflow] = [total(statement.inflow), total(statement.paid)];
    const closing = opening + inflow - outflow;
    statement.figures = { opening, inflow, outflow, closing, promised: total(promised) };
    statement.contingency = contingency;
    for (const [line, books] of statement.lines) {
      const end = books.opening + books.made - books.paid - books.returned;
      ofLines.set(line, end);
      statement.lines.set(line, {
        paid: books.paid,
        figures: {
          opening: books.opening,
          inflow: books.made,
          outflow: books.paid + books.returned,
          closing: end,
          promised: end,
        },
      });
    }
    opening = closing;
    statements.push(statement);
  }
  return statements;
}

/** The runtime's own statement of a month, in the same shape. */
export async function statementOf(api, month) {
  const statement = (await api.call.timelockTreasuryApi.statement(month)).unwrap();
  assert.ok(statement.isFinal.isTrue, `${nameOf(month)} is over`);
  const lines = statement.lines.map(({ line, paid, figures }) => [
    line.toNumber(),
    { paid: paid.toBigInt(), figures: figuresOf(figures) },
  ]);
  return {
    month: statement.month.toNumber(),
    inflow: part(statement.inflow, SOURCES),
    paid: part(statement.paid, TIERS),
    lines: new Map(lines.sort(([one], [other]) => one - other)),
    figures: figuresOf(statement.figures),
    contingency: statement.contingency.toBigInt(),
  };
}
