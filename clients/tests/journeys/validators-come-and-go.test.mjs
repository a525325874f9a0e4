// A network whose set changes while it runs: a fifth validator joins, is elected and makes blocks; one is
// removed and stops; one rotates keys and is punished for what the old key signs; a sixth node joins by
// warp sync over all these changes. `make validators-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { TestNode, eventually, startNetwork, stopAll } from '../support/node.mjs';
import { key } from '../support/transactions.mjs';
import {
  LONG,
  assertSameState,
  auraAuthorities,
  authorsOf,
  council,
  depositAt,
  equivocation,
  makeKeys,
  must,
  mustRefuse,
  narrate,
  only,
  ownershipProof,
  setAt,
  setNow,
  splitKeys,
  waitForSet,
} from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

const CHAIN = 'local-fast';
const [bobAccount, daveAccount, ferdie] = ['//Bob', '//Dave', '//Ferdie'].map((path) => key(path));
/** Blocks over which somebody who sits makes one for sure, and somebody who does not makes none. */
const LOOK = 12;

describe('the set of validators', () => {
  let nodes = [];
  let fifth;
  let alice;
  let api;
  let deposit;
  /** What the citizens decide while everything else goes on. */
  let electing;
  let removing;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [alice] = nodes;
    api = await alice.connect();
    deposit = (await api.query.validators.parameters()).deposit.toBigInt();
    // What is founded counts from the second block on.
    await alice.waitFinalisedNumber(3, LONG);
    electing = begin(pass(api, alice, 'Ordinary', api.tx.validators.elect(ferdie.address)));
  });
  after(() => stopAll(nodes));

  async function join(name, nodeKey, args) {
    const node = new TestNode({ name, args: ['--chain', CHAIN, ...args], nodeKey });
    node.bootnodes = nodes.slice(0, 4).map(({ multiaddr }) => multiaddr);
    nodes.push(node);
    await node.start();
    return node;
  }

  test('a fifth node joins by full sync, and has the state of the others', { timeout: 3 * LONG }, async () => {
    const length = (await api.query.validators.sessionLength()).toNumber();
    const { number } = await waitForSet('the second session is reached', api, alice, (set) => set.session >= 1);
    narrate(`sessions are ${length} blocks long; ${number} blocks are finalised when ferdie's node starts`);

    fifth = await join('ferdie', 'c1'.repeat(32), []);

    const state = await assertSameState([fifth, ...nodes.slice(0, 4)], number);
    assert.ok(state.entries > 50, `${state.entries} entries`);
    // It went through every block: it has the state after the first too.
    assert.ok(await fifth.rpc('state_getStorageHash', '0x3a636f6465', await fifth.blockHash(1)));
    narrate(`at ${number} all five have the state root ${state.stateRoot} over ${state.entries} entries`);
  });

  test('it makes keys, registers and is nominated', { timeout: 3 * LONG }, async () => {
    await mustRefuse(api.tx.validators.nominate(), ferdie, 'validators.NoKeys');
    const unproven = await fifth.rpc('author_rotateKeys');
    await mustRefuse(api.tx.session.setKeys(splitKeys(unproven), '0x'), ferdie, 'session.InvalidProof');

    const { keys, proof } = await makeKeys(fifth, ferdie);
    // The proof names the owner: nobody else can register these keys.
    await mustRefuse(api.tx.session.setKeys(splitKeys(keys), proof), key('//Eve'), 'session.InvalidProof');
    await must(api.tx.session.setKeys(splitKeys(keys), proof), ferdie);
    assert.equal(await fifth.rpc('author_hasSessionKeys', keys), true);
    assert.equal(await alice.rpc('author_hasSessionKeys', keys), false);
    narrate(`ferdie registered ${keys.slice(0, 18)}… with a proof of ${(proof.length - 2) / 2} bytes`);

    const sent = await must(api.tx.validators.nominate(), ferdie);
    const nominated = only(sent.events, 'validators.Nominated');
    assert.equal(nominated.who.toString(), ferdie.address);
    assert.equal(await depositAt(api, sent.block, ferdie.address), deposit);
    await mustRefuse(api.tx.validators.nominate(), ferdie, 'validators.AlreadyNominated');
    narrate(`ferdie was nominated; ${deposit} plancks are held`);
  });

  test('it is elected, makes blocks and has a vote in finality', { timeout: 5 * LONG }, async () => {
    const elect = api.tx.validators.elect(ferdie.address);
    await mustRefuse(elect, ferdie, 'BadOrigin');
    assert.equal((await council(api, elect)).error?.name, 'BadOrigin', 'nor the Council');
    await fifth.halt();
    fifth.args.push('--validator');
    await fifth.start();

    const elected = await mustEnact(api, alice, electing);
    assert.equal(only(elected.events, 'validators.Elected').who.toString(), ferdie.address);
    const before = await setAt(api, elected.block);
    narrate(`the citizens elected ferdie in session ${before.session}; GRANDPA's set is ${before.setId}`);
    removing = begin(pass(api, alice, 'Ordinary', api.tx.validators.remove(daveAccount.address)));

    const set = await waitForSet('ferdie sits', api, alice, ({ members }) => members.includes(ferdie.address));
    assert.deepEqual(set.members, [...before.members, ferdie.address]);
    assert.equal(set.session, before.session + 2, 'from the second rotation on');
    assert.equal(set.setId, before.setId + 1, 'one change of the set is one of GRANDPA');
    const { aura } = set.queued.find((entry) => entry.who === ferdie.address);
    const authors = await authorsOf(alice, set.number + 1, set.number + LOOK);
    const made = authors.filter((author) => author === aura).length;
    assert.ok(made > 0, `ferdie made none of ${LOOK} blocks`);
    narrate(`ferdie sits in session ${set.session}, and made ${made} of the next ${LOOK} blocks`);

    const { best } = await alice.rpc('grandpa_roundState');
    assert.equal(best.totalWeight, 5);
    await eventually(
      'a round of finality has the vote of ferdie',
      async () => {
        const round = (await alice.rpc('grandpa_roundState')).best;
        const { grandpa } = set.queued.find((entry) => entry.who === ferdie.address);
        const missing = round.prevotes.missing.map((id) => api.registry.createType('AccountId32', id).toHex());
        return round.prevotes.currentWeight > 0 && !missing.includes(grandpa);
      },
      { timeout: LONG, every: 200, nodes: [fifth] },
    );
  });

  test('another is removed and stops', { timeout: 5 * LONG }, async () => {
    const dave = daveAccount.address;
    const removed = await mustEnact(api, alice, removing);
    const { withdrawableFrom } = only(removed.events, 'validators.Leaving');
    const before = await setAt(api, removed.block);
    narrate(`the citizens removed dave in session ${before.session}`);

    const set = await waitForSet('dave sits no more', api, alice, ({ members }) => !members.includes(dave));
    assert.equal(set.session, before.session + 2);
    assert.equal(set.setId, before.setId + 1);
    const aura = `0x${Buffer.from(daveAccount.publicKey).toString('hex')}`;
    const authors = await authorsOf(alice, set.number + 1, set.number + LOOK);
    assert.ok(!authors.includes(aura), 'dave makes blocks');
    assert.equal(new Set(authors).size, 4, 'everybody else does');
    narrate(`dave is out in session ${set.session}; none of the next ${LOOK} blocks is his node's`);

    assert.equal(await depositAt(api, (await alice.finalised()).hash, dave), deposit, 'the deposit stays for the bond');
    assert.ok(withdrawableFrom.toNumber() > set.session);
    await mustRefuse(api.tx.validators.withdraw(), daveAccount, 'validators.BondNotOver');
  });

  test('keys are rotated while the set stays; the old key is still answered for', { timeout: 8 * LONG }, async () => {
    const bob = nodes[1];
    const oldKey = key('//Bob', 'ed25519');
    const oldGrandpa = `0x${Buffer.from(oldKey.publicKey).toString('hex')}`;
    const old = await setNow(api, alice);
    const { keys, proof } = await makeKeys(bob, bobAccount);
    const { aura, grandpa } = splitKeys(keys);
    const sent = await must(api.tx.session.setKeys({ aura, grandpa }, proof), bobAccount);
    const asked = await setAt(api, sent.block);
    narrate(`bob registered new keys in session ${asked.session}, GRANDPA's set ${asked.setId}`);

    const set = await waitForSet('bob’s new keys are in use', api, alice, ({ setId }) => setId > asked.setId);
    assert.deepEqual(set.members, old.members, 'the same members in the same order');
    assert.equal(set.session, asked.session + 2);
    assert.equal(set.setId, asked.setId + 1);
    const authorities = await auraAuthorities(alice, set.hash);
    assert.equal(authorities[set.members.indexOf(bobAccount.address)], aura);
    const authors = await authorsOf(alice, set.number + 1, set.number + LOOK);
    assert.ok(authors.includes(aura), 'bob makes blocks with the new key');
    narrate(`the new keys are in use from session ${set.session} on, and make blocks; the set stayed`);

    // The old key signs two votes of a round of the set in which it sat.
    const targets = await Promise.all(
      [1, 2].map(async (number) => ({ number, hash: await alice.blockHash(number) })),
    );
    const double = equivocation(oldKey, { setId: old.setId, round: 7, targets });
    const now = await alice.finalised();
    assert.equal(await ownershipProof(api, alice, now.hash, set.setId, oldGrandpa), null, 'it is not of this set');
    const owner = await ownershipProof(api, alice, now.hash, old.setId, oldGrandpa);
    assert.ok(owner, 'the record says whose it was');
    assert.equal(owner.session.toNumber(), set.session - 1, 'in the last session of that set');
    const report = api.tx.grandpa.reportEquivocation(double, owner);
    const reported = await must(report, key('//Eve'));
    assert.equal(only(reported.events, 'validators.PutOut').who.toString(), bobAccount.address);
    assert.equal(only(reported.events, 'validators.DepositLost').lost.toBigInt(), deposit / 2n);
    assert.equal(await depositAt(api, reported.block, bobAccount.address), deposit - deposit / 2n);
    assert.equal(reported.fee ?? 0n, 0n, 'who reports pays nothing');
    const punished = await setAt(api, reported.block);
    assert.deepEqual(punished.disabled, [bobAccount.address], 'disabled by the index of today');
    await mustRefuse(report, key('//Eve'), 'grandpa.DuplicateOffenceReport');
    narrate(`the old key's two votes were reported: bob is disabled, put out, and lost ${deposit / 2n} plancks`);

    const { address } = bobAccount;
    const out = await waitForSet('bob sits no more', api, alice, ({ members }) => !members.includes(address));
    assert.equal(out.session, punished.session + 2);
    const { number } = await alice.header(reported.block);
    const since = await authorsOf(alice, number + 1, out.number + 3);
    assert.ok(!since.includes(aura), 'bob made a block after that');
    narrate(`bob is out in session ${out.session}, and made none of the ${since.length} blocks since the report`);
  });

  test('a sixth node joins by warp sync over all these sets', { timeout: 3 * LONG }, async () => {
    const { setId } = await setNow(api, alice);
    assert.ok(setId >= 3, `GRANDPA had ${setId + 1} sets`);

    const began = Date.now();
    const sixth = await join('warped', 'c2'.repeat(32), ['--sync', 'warp']);
    await eventually('the state is there', async () => sixth.logText().includes('State sync is complete'), {
      timeout: LONG,
      nodes: [sixth],
    });
    const { number } = await sixth.finalised();
    assert.ok(sixth.logText().includes('Warp sync is complete'));
    const seconds = Math.round((Date.now() - began) / 1000);
    narrate(`the sixth node reached block ${number} by warp sync ${seconds} s after its start`);
    // It skipped what lies before: there is no state of the first block.
    await assert.rejects(sixth.rpc('state_getKeysPaged', '0x', 1, null, await alice.blockHash(1)));

    const later = number + 5;
    const state = await assertSameState([sixth, ...nodes.slice(0, 5)], later);
    narrate(`at ${later} all six have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
