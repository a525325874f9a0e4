// The story of docs/stories/land-dao.md as a wallet sees it, on four validators.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  AGES,
  CHAIN,
  PERSONHOOD,
  applicationFor,
  attestation,
  badgeAt,
  blockAt,
  citizen,
  document,
  formOf,
  heardSince,
  human,
  issuers,
  memberOfCitizen,
  mustAtOnce,
  settleIn,
  sponsorIdentities,
  stranger,
  voterAt,
} from '../support/belonging.mjs';
import {
  COUNCIL,
  GUARDIANS,
  cast,
  closeElection,
  electionAt,
  membersAt,
  openElection,
  shownAt,
  stand,
} from '../support/bodies.mjs';
import { changeIn, fundsAt, heldAt } from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import {
  ENDOWMENT,
  LINE,
  TREASURY,
  approveAll,
  councilFiles,
  inAlth,
  lineAt,
  monthAt,
  pay,
  promisedBy,
  proposeSpend,
  refusePay,
  spendAt,
  statementOf,
  treasuryAt,
} from '../support/treasury.mjs';
import {
  COUNCIL as COUNCILLORS,
  GUARDIANS as FOUNDING_GUARDIANS,
  LONG,
  assertSameState,
  decide,
  must,
  mustRefuse,
  narrate,
  only,
} from '../support/validators.mjs';
import {
  ELECTORS,
  begin,
  close,
  enact,
  mustEnact,
  open,
  pass,
  propose,
  purseAt,
  tallyAt,
  vote,
  votingOver,
} from '../support/voting.mjs';

const [alice, bob, charlie] = COUNCILLORS;
const [dave, eve, ferdie, ...objectors] = FOUNDING_GUARDIANS;
/** Whom the citizens recall, and who stands for the seat. */
const recalled = citizen(1);
const RECALLED = memberOfCitizen(1);
const [gina, gero] = [2, 3].map((index) => citizen(index));
const [GINA, GERO] = [2, 3].map(memberOfCitizen);
const names = ['nia', 'oli', 'pia'];
const [nia, oli, pia] = names.map((name) => key(`//Newcomer//${name}`));
/** Pays for those who have no token; is nobody. */
const sponsor = key('//Ferdie//stash');
/** Who sell: nobody before, and nobody who decides. */
const seller = key('//Seller');
const neighbour = key('//Neighbour');
const PARCEL = 120_000n * ALTH;
const FIELD = 60_000n * ALTH;
const CAP = 200_000n * ALTH;
/** What a Large spend waits, in blocks: 14 days. */
const DELAY = 28;

describe('a community that buys land', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let deposit;
  let parcel;
  let field;
  let promised;
  /** What the citizens decide while everything else goes on. */
  let recalling;
  let first;
  let second;
  let fielding;
  let lesser;
  let electing;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect();
    tx = api.tx.timelockTreasury;
    await node.waitFinalisedNumber(3, LONG);
    deposit = (await api.query.timelockTreasury.parameters()).deposit.toBigInt();
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const places = (hash) => lineAt(api, hash, LINE.places);
  const heldOf = (hash, { address }) => heldAt(api, hash, address, 'TimelockTreasury', 'Proposal');
  /** Files what the Council owes by now, so that no report holds anything back. */
  const fileAll = () => councilFiles(api, [TREASURY, { Line: LINE.places }], [alice, bob]);

  test('land-dao#1: who sits, and what there is', { timeout: 4 * LONG }, async () => {
    recalling = begin(pass(api, node, 'Constitution', api.tx.bodies.recall(GUARDIANS, RECALLED)));
    const hash = await finalised();
    assert.deepEqual(await membersAt(api, hash, COUNCIL), [0, 1, 2]);
    assert.deepEqual(await membersAt(api, hash, GUARDIANS), [3, 4, 5, 6, 7]);
    const shown = (await shownAt(api, hash, GUARDIANS)).sort();
    assert.deepEqual(shown, FOUNDING_GUARDIANS.map(({ address }) => address).sort());
    const lines = await (await api.at(hash)).call.timelockTreasuryApi.lines();
    const rules = lines.map(([line, { heading, line: { terms } }]) => {
      const { small, medium } = terms.allowances;
      return [line.toNumber(), heading.name.toUtf8(), terms.cap.toBigInt(), small.toBigInt(), medium.toBigInt()];
    });
    assert.deepEqual(rules, [
      [LINE['running-the-chain'], 'running-the-chain', 20_000n * ALTH, 1_000n * ALTH, 10_000n * ALTH],
      [LINE.places, 'places', CAP, 1_000n * ALTH, 10_000n * ALTH],
    ]);
    const { total, promised: none, contingency, free } = await treasuryAt(api, hash);
    assert.ok(total >= ENDOWMENT);
    assert.deepEqual([none, free], [0n, total - contingency]);
    assert.deepEqual(await places(hash), { left: CAP, promised: 0n, spent: 0n });
    narrate(`three sit in the Council, five among the Guardians; of ${inAlth(total)} a tenth is kept for emergencies`);
  });

  test('land-dao#2: people become citizens', { timeout: 6 * LONG }, async () => {
    const { membership, credentials } = api.tx;
    const [ofNia] = await settleIn(api, [nia], sponsor, 200n * ALTH);
    const dids = [ofNia, ...(await sponsorIdentities(api, [oli, pia], sponsor))];
    const about = names.map((name, place) => ({ subject: dids[place], terms: attestation(name) }));
    await must(credentials.issueMany(PERSONHOOD, about), issuers[0]);
    const form = (name) => formOf(api, { statement: `${name} wants to live on this land`, nullifier: human(name) });
    const signed = await Promise.all(
      [oli, pia].map(async (pair, index) => {
        const wanted = { did: dids[index + 1], form: await form(names[index + 1]), validUntil: AGES };
        return applicationFor(api, pair, wanted);
      }),
    );
    const [own, sponsored] = await Promise.all([
      must(membership.apply(await form('nia')), nia),
      must(api.tx.utility.batchAll(signed), sponsor),
    ]);
    assert.deepEqual(await fundsAt(api, sponsored.block, oli.address), { free: 0n, total: 0n });
    narrate(`nia applied at ${await blockOf(own)}; oli and pia, who hold nothing, signed, and a sponsor paid`);
    const vouches = () => api.tx.utility.batchAll(dids.map((did) => membership.vouch(did)));
    await Promise.all([3, 4, 5].map((index) => must(vouches(), citizen(index))));
    const applications = await Promise.all(
      [nia, oli, pia].map(({ address }) => api.call.membershipApi.application(address)),
    );
    const admissible = applications.map((found) => found.unwrap().application.admissible.toNumber());
    await blockAt(node, Math.max(...admissible));
    const admitted = await mustAtOnce(
      api,
      stranger,
      dids.map((did) => membership.admit(did)),
    );
    const members = admitted.map(({ events }) => only(events, 'membership.Admitted').member.toNumber());
    const made = await mustAtOnce(
      api,
      stranger,
      members.map((member) => membership.mintBadge(member)),
    );
    for (const [place, pair] of [nia, oli, pia].entries()) {
      const { block } = admitted[place];
      assert.deepEqual(await voterAt(api, block, pair), heardSince(members[place], await blockOf(admitted[place])));
      const badge = await badgeAt(api, made[place].block, members[place]);
      assert.deepEqual(badge, { owner: pair.address, locked: true, approvals: 0 });
    }
    narrate(`a week later anybody admits them: citizens ${members.join(', ')} from ${await blockOf(admitted[2])} on,`);
    narrate('each with a badge that does not move');
  });

  test('land-dao#3 #9 #R3 #R4 #R5: a parcel is proposed', { timeout: 5 * LONG }, async () => {
    const line = LINE.places;
    parcel = await proposeSpend(api, { line, payee: seller.address, amount: PARCEL, purpose: 'forty acres' }, nia);
    assert.equal(parcel.tier, 'Large');
    assert.equal(await heldOf(parcel.block, nia), deposit);
    assert.deepEqual(await spendAt(api, parcel.block, parcel.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 0,
      voted: false,
    });
    assert.deepEqual(await places(parcel.block), { left: CAP, promised: 0n, spent: 0n });
    narrate(
      `nia, a citizen since a few blocks, proposed to buy forty acres for ${inAlth(PARCEL)}: Large, hash ${parcel.hash}`,
    );
    first = await propose(api, 'LargeSpend', tx.authorizeSpend(parcel.id, parcel.hash));
    assert.equal(first.waits, null, 'it fits into the first season');

    field = await proposeSpend(api, { line, payee: neighbour.address, amount: FIELD, purpose: 'a field' }, nia);
    lesser = begin(pass(api, node, 'Budget', tx.authorizeSpend(field.id, field.hash)));
    const toDave = { line, payee: dave.address, amount: 15_000n * ALTH, purpose: 'a gift to a Guardian' };
    const selfish = await proposeSpend(api, toDave, nia);
    assert.equal(await heldOf(selfish.block, nia), 3n * deposit);

    const other = document('another parcel').hash;
    await Promise.all([
      mustRefuse(tx.approveSpend(parcel.id, parcel.hash), alice, 'timelockTreasury.NotSeated'),
      mustRefuse(tx.approveSpend(parcel.id, parcel.hash), stranger, 'timelockTreasury.NotSeated'),
      mustRefuse(tx.approveSpend(parcel.id, other), eve, 'timelockTreasury.OtherTerms'),
      mustRefuse(tx.approveSpend(selfish.id, selfish.hash), dave, 'timelockTreasury.ApproverIsPaid'),
      mustRefuse(tx.authorizeSpend(parcel.id, parcel.hash), bob, 'BadOrigin'),
      mustRefuse(tx.cancel(selfish.id), sponsor, 'timelockTreasury.NotProposer'),
    ]);
    const motion = await decide(api, 'council', [alice, bob], tx.authorizeSpend(parcel.id, parcel.hash));
    assert.equal(motion.error?.name, 'timelockTreasury.NotDecider');
    const cancelled = await must(tx.cancel(selfish.id), nia);
    assert.equal(await heldOf(cancelled.block, nia), 2n * deposit);
    narrate('refused: the Council’s motion, one of its members by name, nobody, other terms, dave for what pays dave');
  });

  test('land-dao#4 #9 #R1 #R6: the citizens vote', { timeout: 8 * LONG }, async () => {
    const ballot = (poll, votes) => api.tx.quadraticVoting.vote(poll, votes);
    assert.ok((await fundsAt(api, await finalised(), charlie.address)).free > 900_000n * ALTH);
    assert.equal((await purseAt(api, await finalised(), 2)).left, 100);
    await mustRefuse(ballot(first.poll, -11), charlie, 'quadraticVoting.CreditsSpent');
    const [against, ayes] = await Promise.all([must(ballot(first.poll, -9), charlie), vote(api, first, 2)]);
    await node.waitFinalisedNumber(Math.max(...(await Promise.all(ayes.map(blockOf)))), LONG);
    const { hash } = await node.finalised();
    const tally = await tallyAt(api, hash, first);
    assert.deepEqual(tally, { ayes: 24, nays: 9, voters: 13, ayeHeads: 12 });
    assert.equal((await purseAt(api, against.block, 2)).left, 100 - 81);
    assert.ok((await purseAt(api, hash, memberOfCitizen(11))).left <= 100 - 4);
    narrate(
      'charlie, with a million ALTH, has a hundred credits like everybody: eleven votes are refused, nine cost 81.',
    );
    narrate('twelve citizens cast two votes for four credits each: 24 ayes and 9 nays');

    const approved = await approveAll(api, field, [dave, eve, ferdie]);
    assert.deepEqual(await spendAt(api, approved.block, field.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 3,
      voted: false,
    });
    await refusePay(api, field, stranger, 'NotApproved');
    await fileAll();
    narrate('three Guardians approved the field, on which nobody voted: not paid');

    assert.equal((await votingOver(api, node, first)).approved, true);
    const enacted = await mustEnact(api, node, close(api, first));
    const { by, tier } = only(enacted.events, 'timelockTreasury.Authorized');
    assert.deepEqual([by.isReferendum, tier.type], [true, 'Large']);
    assert.deepEqual(await spendAt(api, enacted.block, parcel.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 0,
      voted: true,
    });
    await refusePay(api, parcel, stranger, 'NotApproved');
    assert.deepEqual(await places(enacted.block), { left: CAP, promised: 0n, spent: 0n });
    narrate(`the vote for the parcel is in at ${await blockOf(enacted)}, and no Guardian’s approval: not paid`);
  });

  test('land-dao#5 #9 #R2 #R5: Guardians approve', { timeout: 5 * LONG }, async () => {
    await fileAll();
    const two = await approveAll(api, parcel, [dave, eve]);
    const { approvals } = await spendAt(api, two.block, parcel.id);
    assert.equal(approvals, 2);
    await mustRefuse(tx.approveSpend(parcel.id, parcel.hash), eve, 'timelockTreasury.AlreadyApproved');
    const last = await approveAll(api, parcel, [ferdie]);
    promised = promisedBy(last);
    assert.deepEqual(promised, { earliest: (await blockOf(last)) + DELAY, tier: 'Large', amount: PARCEL });
    assert.deepEqual(await places(last.block), { left: CAP, promised: PARCEL, spent: 0n });
    assert.equal((await treasuryAt(api, last.block)).promised, PARCEL);
    await Promise.all([
      refusePay(api, parcel, stranger, 'DelayNotOver'),
      mustRefuse(tx.object(parcel.id), alice, 'timelockTreasury.NotGuardian'),
      mustRefuse(tx.object(field.id), objectors[0], 'timelockTreasury.NotApproved'),
    ]);
    narrate(
      `dave, eve and ferdie approved: ${inAlth(PARCEL)} are promised at ${await blockOf(last)}, payable from ${promised.earliest}`,
    );
    fielding = begin(pass(api, node, 'LargeSpend', tx.authorizeSpend(field.id, field.hash)));
  });

  test('land-dao#6 #9 #R1 #R3: two Guardians object', { timeout: 5 * LONG }, async () => {
    const one = await must(tx.object(parcel.id), objectors[0]);
    assert.deepEqual(await spendAt(api, one.block, parcel.id), {
      status: 'Delayed',
      earliest: promised.earliest,
      objected: true,
    });
    await mustRefuse(tx.object(parcel.id), objectors[0], 'timelockTreasury.AlreadyObjected');
    const two = await must(tx.object(parcel.id), objectors[1]);
    const called = only(two.events, 'timelockTreasury.SecondVoteCalled');
    const poll = called.poll.toNumber();
    assert.deepEqual(await spendAt(api, two.block, parcel.id), {
      status: 'Objected',
      poll,
      until: called.until.toNumber(),
    });
    await refusePay(api, parcel, stranger, 'NotApproved');
    assert.equal((await places(two.block)).promised, PARCEL, 'it stays promised meanwhile');
    narrate(`two Guardians objected at ${await blockOf(two)}: poll ${poll} is the citizens’ second vote`);

    second = { poll, track: 'LargeSpend', call: tx.confirmSpend(parcel.id, parcel.hash), proposer: ELECTORS[6] };
    const waits = two.events.find((event) => api.events.quadraticVoting.Waits.is(event));
    const said = two.events.find((event) => api.events.quadraticVoting.Opened.is(event));
    second = waits
      ? await open(api, node, { ...second, waits: waits.data.from.toNumber() })
      : { ...second, closes: said.data.closes.toNumber() };
    const { terms } = (await api.call.quadraticVotingApi.poll(poll)).unwrap().poll;
    assert.equal(terms.share.toNumber(), 70, 'ten points more than the first time');
    await Promise.all([must(api.tx.quadraticVoting.vote(poll, -4), charlie), vote(api, second, 2)]);
    narrate('it needs 70 of 100 in place of 60. The twelve vote as before; charlie has credits for four nays only');
    const { error } = await enact(api, node, lesser);
    assert.equal(error?.name, 'timelockTreasury.NotDecider');
    assert.equal((await spendAt(api, await finalised(), field.id)).voted, false);
    narrate('that the citizens approved the field on Budget decides nothing: a Large spend is not theirs there');
    await fileAll();
  });

  test('land-dao#8 #9 #R5: a Guardian is recalled', { timeout: 8 * LONG }, async () => {
    assert.equal((await spendAt(api, await finalised(), field.id)).approvals, 3);
    const gone = await mustEnact(api, node, recalling);
    assert.equal(only(gone.events, 'bodies.Left').reason.type, 'Recalled');
    assert.deepEqual(await membersAt(api, gone.block, GUARDIANS), [3, 4, 5, 6]);
    assert.deepEqual(await spendAt(api, gone.block, field.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 0,
      voted: false,
    });
    await mustRefuse(tx.approveSpend(field.id, field.hash), recalled, 'timelockTreasury.NotSeated');
    narrate(
      `the citizens recalled a Guardian at ${await blockOf(gone)}: of the three approvals of the field none counts`,
    );
    electing = begin(elect());
  });

  /** Two stand for the free seat, and most want gina. */
  async function elect() {
    const opened = await openElection(api, GUARDIANS, key('//Bob//stash'));
    const backers = (range) => range.map((index) => citizen(index));
    await stand(api, opened, { pair: gina, member: GINA, backers: backers([4, 5, 6]) });
    await stand(api, opened, { pair: gero, member: GERO, backers: backers([7, 8, 9]) });
    await node.waitFinalisedNumber(opened.voting, 4 * LONG);
    const { votes } = await electionAt(api, await finalised(), opened);
    const place = (member) => votes.findIndex(([candidate]) => candidate === member);
    await Promise.all([
      cast(api, opened, [[place(GINA), 3]], ELECTORS.slice(0, 8)),
      cast(api, opened, [[place(GERO), 3]], ELECTORS.slice(8)),
    ]);
    await node.waitFinalisedNumber(opened.closes, 4 * LONG);
    return closeElection(api, opened, sponsor);
  }

  test('land-dao#6 #7 #9: confirmed, and paid', { timeout: 8 * LONG }, async () => {
    assert.equal((await votingOver(api, node, second)).approved, true);
    const confirmed = await mustEnact(api, node, close(api, second));
    const { earliest } = only(confirmed.events, 'timelockTreasury.Confirmed');
    const number = await blockOf(confirmed);
    assert.equal(earliest.toNumber(), Math.max(number, promised.earliest), 'no delay anew');
    narrate(
      `the citizens confirmed it at ${number}; it was payable from ${promised.earliest} on, and is from ${earliest} on`,
    );
    await node.waitFinalisedNumber(earliest.toNumber() - 1, 2 * LONG);
    const before = await places(await finalised());
    const { paid, block } = await pay(api, parcel, stranger);
    assert.deepEqual([paid.payee.toString(), paid.amount.toBigInt()], [seller.address, PARCEL]);
    assert.equal(paid.month.toNumber(), await monthAt(api, block));
    assert.equal((await fundsAt(api, block, seller.address)).free, PARCEL);
    assert.deepEqual(before, { left: CAP, promised: PARCEL, spent: 0n });
    assert.deepEqual(await places(block), { left: CAP - PARCEL, promised: 0n, spent: PARCEL });
    assert.deepEqual(await spendAt(api, block, parcel.id), { status: 'Paid' });
    const held = await heldOf(block, nia);
    const cleared = await must(tx.clearSpend(parcel.id), stranger);
    only(cleared.events, 'timelockTreasury.Cleared');
    assert.equal((await changeIn(api, cleared.block, stranger.address)).total, 0n, 'for nothing');
    assert.equal(await heldOf(cleared.block, nia), held - deposit);
    narrate(
      `somebody had it paid: the seller has ${inAlth(PARCEL)}, of the month’s cap ${inAlth(CAP - PARCEL)} are left`,
    );
  });

  test('land-dao#8 #9 #R1: the vote stands, the approvals do not', { timeout: 8 * LONG }, async () => {
    const voted = await mustEnact(api, node, fielding);
    assert.deepEqual(await spendAt(api, voted.block, field.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 0,
      voted: true,
    });
    await refusePay(api, field, stranger, 'NotApproved');
    narrate(`the vote for the field is in at ${await blockOf(voted)}; three had approved it, and it is not promised`);
    await fileAll();
  });

  test('land-dao#8 #9 #R2: the new Guardians approve', { timeout: 10 * LONG }, async () => {
    const elected = await electing;
    assert.deepEqual(elected.elected, [[GINA, 24]]);
    assert.deepEqual(await membersAt(api, elected.block, GUARDIANS), [3, 4, 5, 6, GINA]);
    await fileAll();
    const two = await approveAll(api, field, [gina, dave]);
    assert.deepEqual(await spendAt(api, two.block, field.id), {
      status: 'Proposed',
      tier: 'Large',
      approvals: 2,
      voted: true,
    });
    const last = await approveAll(api, field, [eve]);
    const { earliest } = promisedBy(last);
    assert.equal(earliest, (await blockOf(last)) + DELAY);
    assert.equal((await places(last.block)).promised, FIELD);
    narrate(
      `gina was elected, and approved with dave and eve: the field is promised at ${await blockOf(last)}, from ${earliest} on`,
    );
    await node.waitFinalisedNumber(earliest - 8, 4 * LONG);
    await refusePay(api, field, stranger, 'DelayNotOver');
    await fileAll();
    await node.waitFinalisedNumber(earliest - 1, 2 * LONG);
    const { status, waits } = await spendAt(api, await node.blockHash(earliest - 1), field.id);
    assert.ok(['Delayed', 'Payable'].includes(status) && !waits, status);
    const { paid, block } = await pay(api, field, stranger);
    assert.equal(paid.amount.toBigInt(), FIELD);
    assert.equal((await fundsAt(api, block, neighbour.address)).free, FIELD);
    const [{ left, promised: rest, spent }, before] = [
      await places(block),
      await places((await node.header(block)).parentHash),
    ];
    assert.deepEqual([left, rest, spent], [before.left - FIELD, 0n, before.spent + FIELD]);
    assert.equal((await treasuryAt(api, block)).promised, 0n);
    narrate(`refused until then, and paid at ${await blockOf({ block })}: ${inAlth(FIELD)} to the neighbour`);
  });

  test('land-dao#9: the statements tell it all', { timeout: 6 * LONG }, async () => {
    const { hash, number } = await node.finalised();
    const until = await monthAt(api, hash);
    let spent = (await places(hash)).spent;
    let made = 0n;
    for (let month = await monthAt(api, await node.blockHash(2)); month < until; month += 1) {
      const { paid, figures } = (await statementOf(api, month)).lines.get(LINE.places);
      assert.equal(figures.opening + figures.inflow - figures.outflow, figures.closing);
      spent += paid;
      made += figures.inflow;
    }
    assert.equal(spent, PARCEL + FIELD);
    assert.equal(made, PARCEL + FIELD, 'promised and paid');
    narrate(
      `by the line’s statements ${inAlth(made)} were promised and ${inAlth(spent)} paid: two parcels, nothing else`,
    );
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
