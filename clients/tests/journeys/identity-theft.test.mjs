// A thief has the key of a person: the thief cancels, names friends of their own and publishes keys, and the
// person's friends give the identity to a new account all the same. `make identity-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  DID_RPC,
  USE,
  best,
  didOf,
  dispatchAs,
  dispatched,
  fragments,
  heldAt,
  linkConsent,
  newKey,
  nonceOf,
  problemOf,
  resolveEverywhere,
  soon,
} from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import { LONG, assertSameState, must, mustRefuse, narrate, only } from '../support/validators.mjs';

const CHAIN = 'local-fast';
const PERSONHOOD = 0;
const SKILL = 9;
/** Twenty days, in blocks of this chain: longer than the two weeks that friends have to gather. */
const DELAY = 40;
// Whoever has the key of `robbed` is its controller: the person at first, then the thief.
const [robbed, renewed, bob, charlie, dave, eve] = [
  '//Citizen//0',
  '//Citizen//0//new',
  '//Bob',
  '//Charlie',
  '//Dave',
  '//Eve',
].map((path) => key(path));
const friends = [bob, charlie, dave];
const crew = ['//Thief//1', '//Thief//2', '//Thief//3'].map((path) => key(path));
const signing = key('//Citizen//0//signing', 'ed25519');
const calls = key('//Citizen//0//calls');
const thiefKey = key('//Thief//calls', 'ed25519');
const addresses = (pairs) => pairs.map(({ address }) => address);

describe('a thief has the key of a person', () => {
  let nodes = [];
  let alice;
  let api;
  let did;
  let deposit;
  let readyAt;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [alice] = nodes;
    api = await alice.connect({ rpc: DID_RPC });
    did = await didOf(api, robbed.address);
    deposit = (await api.query.did.parameters()).recoveryDeposit.toBigInt();
    assert.equal(deposit, 10n * ALTH);
  });
  after(() => stopAll(nodes));

  const start = (controller = renewed) => api.tx.did.startRecovery(did, controller.address);
  const approve = (controller = renewed) => api.tx.did.approveRecovery(did, controller.address);
  const cancel = (controller = renewed) => api.tx.did.cancelRecovery(did, controller.address);
  const finish = () => api.tx.did.finishRecovery(did);
  const circle = (who, threshold, delay) => api.tx.did.setRecovery(did, addresses(who), threshold, delay);
  const recovery = async (hash) => (await (await api.at(hash)).call.didApi.recovery(did)).unwrap();
  const held = (hash, pair) => heldAt(api, hash, pair.address, 'Did', 'Recovery');
  const status = async (hash) => (await (await api.at(hash)).query.did.identities(did)).unwrap().status.type;
  /** A call that a key of the identity signed, handed in by eve. */
  const acts = async (pair, keyId) => {
    const validUntil = (await best(api)) + 1_000;
    const terms = { did, keyId, nonce: await nonceOf(api, did), validUntil };
    return dispatchAs(api, pair, terms, api.tx.system.remark('it is I'));
  };

  test('the person had named friends', { timeout: 2 * LONG }, async () => {
    await mustRefuse(circle(friends, 1, DELAY), robbed, 'did.TooFewFriends');
    await mustRefuse(circle([bob, charlie, bob], 2, DELAY), robbed, 'did.FriendRepeated');
    await mustRefuse(circle([bob, robbed], 2, DELAY), robbed, 'did.ControllerIsFriend');
    await mustRefuse(circle(friends, 2, 5), robbed, 'did.DelayOutOfRange');
    await mustRefuse(start(), bob, 'did.FriendsNotFound');
    await soon(api.tx.did.addKey(did, newKey(signing, USE.assert)), robbed);
    const set = await must(circle(friends, 2, DELAY), robbed);
    assert.deepEqual((await recovery(set.block)).rules.circle.friends.map(String), addresses(friends));
    // The friends need an account that the thief has not, and the fee for its first call.
    await soon(api.tx.balances.transferKeepAlive(renewed.address, 100n * ALTH), key('//Alice'));
    narrate(`two of bob, charlie and dave can give citizen 0's identity to another account, after ${DELAY} blocks`);
  });

  test('the thief settles in', { timeout: 2 * LONG }, async () => {
    const { address } = crew[0];
    const consent = await linkConsent(api, crew[0], { did, validUntil: (await best(api)) + 100 });
    await soon(api.tx.did.linkAccount(did, address, consent), robbed);
    await soon(api.tx.did.addKey(did, newKey(thiefKey, USE.call)), robbed);
    const acted = await must(await acts(thiefKey, 1), eve);
    assert.equal(dispatched(api, acted.events), null);
    assert.equal(await didOf(api, address, acted.block), did);
    // A person with a seat; without one it would be the friends that are in the way.
    await mustRefuse(api.tx.did.transferControl(did, address, null), robbed, 'did.SeatHeld');
    narrate('the thief has the key, publishes another, has an account speak as the person, and cannot hand it on');

    const set = await must(circle(crew, 2, 6), robbed);
    const { from } = only(set.events, 'did.RecoverySet');
    const { number } = await alice.header(set.block);
    assert.equal(from.toNumber(), number + DELAY, 'after the longer of the old and the new delay');
    narrate(`at ${number} the thief names friends of their own: in force at ${from}, the person's friends until then`);
  });

  test('the thief cancels what the friends begin, twice', { timeout: 3 * LONG }, async () => {
    await mustRefuse(start(), eve, 'did.NotFriend');
    const begun = await soon(start(), bob);
    assert.equal(only(begun.events, 'did.RecoveryStarted').firm.isTrue, false);
    assert.equal(await held(begun.block, bob), deposit);
    await mustRefuse(start(), charlie, 'did.RecoveryExists');
    await mustRefuse(approve(), bob, 'did.AlreadyApproved');
    await mustRefuse(cancel(), eve, 'did.NotController');
    await mustRefuse(finish(), renewed, 'did.RecoveryNotApproved');
    const first = await soon(cancel(), robbed);
    assert.equal(only(first.events, 'did.RecoveryCancelled').lost.toBigInt(), deposit);
    narrate(`bob begins; the thief cancels, and bob loses ${deposit} plancks`);

    await soon(start(), charlie);
    const armed = only((await soon(approve(), dave)).events, 'did.RecoveryArmed');
    await mustRefuse(api.tx.did.deactivate(did), robbed, 'did.RecoveryUnderWay');
    await mustRefuse(await acts(thiefKey, 1), eve, 'did.RecoveryUnderWay');
    const second = await soon(cancel(), robbed);
    only(second.events, 'did.RecoveryCancelled');
    const { number } = await alice.header(second.block);
    const { from } = (await recovery(second.block)).rules.next.unwrap();
    assert.equal(from.toNumber(), number + DELAY, 'the thief’s own friends wait anew');
    narrate(`charlie begins and dave approves: armed until ${armed.readyAt}, the thief cancels at ${number}`);
    narrate(`so the thief's own friends wait anew, until ${from}`);
  });

  test('the third time cannot be cancelled', { timeout: 3 * LONG }, async () => {
    const begun = await soon(start(), dave);
    assert.equal(only(begun.events, 'did.RecoveryStarted').firm.isTrue, true);
    await mustRefuse(cancel(), robbed, 'did.RecoveryFirm');
    const approved = await soon(approve(), charlie);
    readyAt = only(approved.events, 'did.RecoveryArmed').readyAt.toNumber();
    await mustRefuse(cancel(), robbed, 'did.RecoveryFirm');
    await soon(approve(), bob);
    narrate(`dave begins, charlie and bob approve: the thief cannot cancel, and all is ready at ${readyAt}`);

    await mustRefuse(circle(crew, 2, 6), robbed, 'did.RecoveryUnderWay');
    await mustRefuse(api.tx.did.addKey(did, newKey(crew[1], USE.login)), robbed, 'did.RecoveryUnderWay');
    await mustRefuse(api.tx.did.revokeKey(did, 0), robbed, 'did.RecoveryUnderWay');
    await mustRefuse(api.tx.did.deactivate(did), robbed, 'did.RecoveryUnderWay');
    await mustRefuse(await acts(thiefKey, 1), eve, 'did.RecoveryUnderWay');
    const { hash } = await alice.finalised();
    assert.equal(await status(hash), 'Recovering');
    assert.equal(await problemOf(api, did, PERSONHOOD, hash), null);
    narrate('the thief can neither change the friends or the document, nor end the identity, nor act by its key');

    await mustRefuse(finish(), renewed, 'did.DelayNotOver');
    await mustRefuse(finish(), eve, 'did.NotNewController');
  });

  test('the new account takes the identity, and the thief has nothing of it', { timeout: 4 * LONG }, async () => {
    await alice.waitFinalisedNumber(readyAt - 2, LONG * 2);
    // The time in which friends gather is over too: what holds now is that all of them approved.
    await mustRefuse(cancel(), robbed, 'did.RecoveryFirm');
    await alice.waitFinalisedNumber(readyAt, LONG);
    const done = await must(finish(), renewed);
    // Polkadot.js puts an underscore after names that JavaScript keeps for itself.
    const { old, new_: now } = only(done.events, 'did.ControllerChanged');
    assert.deepEqual([old, now].map(String), addresses([robbed, renewed]));
    assert.equal(only(done.events, 'did.RecoveryFinished').starter.toString(), dave.address);
    for (const friend of friends) assert.equal(await held(done.block, friend), 0n);
    assert.equal(await status(done.block), 'Active');
    const rules = (await recovery(done.block)).rules;
    assert.deepEqual(rules.circle.friends.map(String), addresses(friends));
    assert.ok(rules.next.isNone, 'the thief’s friends are dropped');
    const speaks = ({ address }) => didOf(api, address, done.block);
    assert.deepEqual(await Promise.all([renewed, robbed, crew[0]].map(speaks)), [did, null, null]);
    assert.equal(await problemOf(api, did, PERSONHOOD, done.block), null, 'it is the same person');
    narrate('the new account finished: it speaks as the same person, attested as before; dave has the deposit back');

    const { document, text } = await resolveEverywhere(api, nodes, did, done.block);
    assert.deepEqual(fragments(document.verificationMethod), ['key-0'], 'the thief’s key is forgotten');
    assert.ok(document.verificationMethod[0].revoked);
    assert.equal(document.capabilityInvocation, undefined);
    await mustRefuse(api.tx.did.addKey(did, newKey(crew[1], USE.call)), robbed, 'did.NotController');
    await mustRefuse(await acts(thiefKey, 1), eve, 'did.KeyNotFound');
    const issuer = await didOf(api, key('//Issuer//0').address);
    const asks = api.tx.credentials.request(issuer, SKILL, { hash: `0x${'01'.repeat(32)}`, locator: '' });
    await mustRefuse(asks, robbed, 'BadOrigin');
    narrate(`${text} has no live key, and neither the stolen key nor the thief's own does anything`);

    const anew = await must(api.tx.did.addKey(did, newKey(calls, USE.call)), renewed);
    const { document: later } = await resolveEverywhere(api, nodes, did, anew.block);
    assert.deepEqual(fragments(later.capabilityInvocation), ['key-2']);
    const { number } = await alice.header(anew.block);
    const state = await assertSameState(nodes, number);
    narrate('the person publishes a new key, #key-2');
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
