// Identities of people on a running network: made, sponsored for somebody without a token, acting by signed
// payloads that are good once, with keys rotated, and ended. `make identity-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { decodeMultikey } from '../support/did-core/reading.mjs';
import {
  DID_RPC,
  USE,
  best,
  changeIn,
  createConsent,
  didOf,
  dispatchAs,
  dispatched,
  fragments,
  fundsAt,
  heldAt,
  newKey,
  nonceOf,
  resolveEverywhere,
  transactionVersion,
} from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, key } from '../support/transactions.mjs';
import { LONG, assertSameState, must, mustRefuse, narrate, only } from '../support/validators.mjs';

const CHAIN = 'local-fast';
/** How long payloads are good that are not to run out: more blocks than the journey takes. */
const AGES = 100_000;
const SKILL = 9;
const [grace, newcomer, sponsor, courier] = ['//Grace', '//Newcomer', '//Alice', '//Eve'].map((path) => key(path));
const calls = key('//Grace//calls');
const signing = [1, 2].map((number) => key(`//Grace//signing//${number}`, 'ed25519'));
const hardware = key('//Grace//hardware', 'ecdsa');
const P256 = { public: { P256: `0x02${'31'.repeat(32)}` }, relationships: USE.call + USE.delegate };
const X25519 = { public: { X25519: `0x${'32'.repeat(32)}` }, relationships: USE.agree };
/** The first document: a key of every kind, numbered in this order. */
const KEYS = [
  newKey(calls, USE.login + USE.call),
  newKey(signing[0], USE.assert),
  newKey(hardware, USE.call),
  P256,
  X25519,
];
const SERVICE = { id: 'web', kind: 'LinkedDomains', endpoint: 'https://grace.example.org/' };
const NAME = 'https://example.org/@grace';

describe('people and their identities', () => {
  let nodes = [];
  let alice;
  let api;
  let did;
  let second;
  let params;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [alice] = nodes;
    api = await alice.connect({ rpc: DID_RPC });
    params = await api.query.did.parameters();
  });
  after(() => stopAll(nodes));

  const resolved = (who, hash) => resolveEverywhere(api, nodes, who, hash);
  const ended = async () => (await alice.finalised()).hash;
  const remark = (text) => api.tx.system.remark(text);
  /** A payload of grace's, good for long, with one of her keys. */
  const terms = async (keyId, of = did) => ({
    did: of,
    keyId,
    nonce: await nonceOf(api, of),
    validUntil: (await best(api)) + AGES,
  });

  test('grace makes an identity, and everybody resolves it', { timeout: 3 * LONG }, async () => {
    await must(api.tx.balances.transferKeepAlive(grace.address, 1_000n * ALTH), sponsor);
    const create = (keys, services = [], names = []) => api.tx.did.create('Person', keys, services, names);
    const known = newKey(calls, USE.login);
    await mustRefuse(create([newKey(calls, 32)]), grace, 'did.RelationshipsNotAllowed');
    await mustRefuse(create([{ ...X25519, relationships: USE.login }]), grace, 'did.RelationshipsNotAllowed');
    await mustRefuse(create([{ ...known, public: { Sr25519: `0x${'00'.repeat(32)}` } }]), grace, 'did.KeyMalformed');
    await mustRefuse(create([known, known]), grace, 'did.KeyExists');
    await mustRefuse(create([], [{ ...SERVICE, kind: 'Linked Domains' }]), grace, 'did.ServiceMalformed');
    await mustRefuse(create([], [], ['grace']), grace, 'did.NameMalformed');

    did = (await api.call.didApi.nextDid(grace.address)).toHex();
    const made = await must(create(KEYS, [SERVICE], [NAME]), grace);
    const { did: created, deposit, payer } = only(made.events, 'did.Created');
    assert.equal(created.toHex(), did, 'it was known before it existed');
    assert.equal(payer.toString(), grace.address);
    assert.equal(await heldAt(api, made.block, grace.address, 'Did', 'Identity'), deposit.toBigInt());
    // One row that stays for ever for the identity, one for the key that makes assertions.
    const records = 2n * params.recordFee.toBigInt();
    const { total, free } = await changeIn(api, made.block, grace.address);
    assert.equal(-total, made.fee + records);
    assert.equal(-free, made.fee + records + deposit.toBigInt());
    assert.equal(await didOf(api, grace.address, made.block), did);

    const { text, document, metadata } = await resolved(did, made.block);
    const methods = document.verificationMethod;
    const listed = methods.map(({ publicKeyMultibase }) => decodeMultikey(publicKeyMultibase));
    const wanted = KEYS.map(({ public: named }) => Object.entries(named)[0]);
    assert.deepEqual(
      listed.map(({ kind, key: bytes }) => [kind, `0x${Buffer.from(bytes).toString('hex')}`]),
      wanted,
      'the keys as they were given',
    );
    assert.deepEqual(fragments(methods), ['key-0', 'key-1', 'key-2', 'key-3', 'key-4']);
    assert.deepEqual(fragments(document.authentication), ['key-0']);
    assert.deepEqual(fragments(document.assertionMethod), ['key-1']);
    assert.deepEqual(fragments(document.keyAgreement), ['key-4']);
    assert.deepEqual(fragments(document.capabilityInvocation), ['key-0', 'key-2', 'key-3']);
    assert.deepEqual(fragments(document.capabilityDelegation), ['key-3']);
    assert.deepEqual(document.alsoKnownAs, [NAME]);
    assert.equal(document.service[0].serviceEndpoint, SERVICE.endpoint);
    assert.equal(metadata.versionId, '1');
    assert.equal(metadata.deactivated, false);
    narrate(`grace made ${text} with keys of five kinds; ${deposit} plancks are held`);
    narrate('Polkadot.js, four nodes and the library did-resolver resolve it alike');
  });

  test('a newcomer without a token is sponsored', { timeout: 3 * LONG }, async () => {
    const { address } = newcomer;
    assert.deepEqual(await fundsAt(api, await ended(), address), { free: 0n, total: 0n });
    // The pool itself turns away who cannot pay; Polkadot.js prints that too.
    await assert.rejects(must(api.tx.did.create('Person', [], [], []), newcomer), /Inability to pay/);

    const wanted = ['Person', [newKey(newcomer, USE.login + USE.call)], [], []];
    const createFor = (consent, parts = wanted) => api.tx.did.createFor(address, ...parts, consent);
    const validUntil = (await best(api)) + AGES;
    const consent = await createConsent(api, newcomer, { validUntil, wrap: true }, wanted);
    const foreign = await createConsent(api, courier, { validUntil }, wanted);
    const over = await createConsent(api, newcomer, { validUntil: 1 }, wanted);
    const others = ['Person', [newKey(courier, USE.login + USE.call)], [], []];
    await mustRefuse(createFor(foreign), sponsor, 'did.SignatureNotMatching');
    await mustRefuse(createFor(over), sponsor, 'did.SignatureExpired');
    await mustRefuse(createFor({ ...over, validUntil }), sponsor, 'did.SignatureNotMatching');
    await mustRefuse(createFor(consent, others), sponsor, 'did.SignatureNotMatching');

    const sponsored = (await api.call.didApi.nextDid(address)).toHex();
    const before = await heldAt(api, await ended(), sponsor.address, 'Did', 'Identity');
    const made = await must(createFor(consent), sponsor);
    const { did: created, controller, payer, deposit } = only(made.events, 'did.Created');
    assert.deepEqual([created.toHex(), String(controller), String(payer)], [sponsored, address, sponsor.address]);
    const held = (hash) => heldAt(api, hash, sponsor.address, 'Did', 'Identity');
    assert.equal(await held(made.block), before + deposit.toBigInt());
    assert.deepEqual(await fundsAt(api, made.block, address), { free: 0n, total: 0n });
    const { text } = await resolved(sponsored, made.block);
    narrate(`alice sponsored ${text} of a newcomer without an account, who signed as a wallet does`);

    await mustRefuse(createFor(consent), sponsor, 'did.SignatureNotMatching');
    await mustRefuse(api.tx.did.deactivate(sponsored), sponsor, 'did.NotController');
    await mustRefuse(api.tx.did.addKey(sponsored, newKey(sponsor, USE.call)), sponsor, 'did.NotController');
    narrate('the consent is good once; the sponsor can neither end the identity nor add a key');

    const acted = await must(dispatchAs(api, newcomer, await terms(0, sponsored), remark('here')), courier);
    assert.equal(dispatched(api, acted.events), null);
    assert.deepEqual(await fundsAt(api, acted.block, address), { free: 0n, total: 0n });
    narrate('the newcomer acts all the same: eve handed a signed call in, and paid for it');

    await must(api.tx.balances.transferKeepAlive(address, 100n * ALTH), sponsor);
    const taken = await must(api.tx.did.takeOverDeposits(sponsored), newcomer);
    assert.equal(await held(taken.block), before);
    assert.equal(await heldAt(api, taken.block, address, 'Did', 'Identity'), deposit.toBigInt());
    narrate('with tokens of their own the newcomer took the deposit over: alice has hers back to the planck');
  });

  test('an identity acts by a signed payload, which is good once and here', { timeout: 5 * LONG }, async () => {
    second = (await api.call.didApi.nextDid(grace.address)).toHex();
    await must(api.tx.did.create('Organisation', KEYS, [], []), grace);
    const ours = await terms(0);
    const says = remark('it is I');
    const sent = (signed, changed = {}, call = says) => dispatchAs(api, calls, { ...ours, ...changed }, call, signed);
    const refused = (signed, name, changed, call) => mustRefuse(sent(signed, changed, call), courier, name);

    await refused({ genesis: `0x${'ab'.repeat(32)}` }, 'did.SignatureNotMatching');
    await refused({ version: transactionVersion(api) + 1 }, 'did.SignatureNotMatching');
    await refused({ did: second }, 'did.SignatureNotMatching');
    await refused({ call: remark('it is not I') }, 'did.SignatureNotMatching');
    await refused({}, 'did.NonceNotNext', { nonce: ours.nonce + 1 });
    await refused({}, 'did.KeyCannotInvoke', { keyId: 1 });
    await refused({}, 'did.KeyCannotSign', { keyId: 3 });
    await refused({}, 'did.KeyNotFound', { keyId: 5 });
    narrate('refused: signed for another chain, runtime, identity, call, number or key');
    await refused({}, 'did.CallNotAllowed', {}, api.tx.utility.batch([says]));
    await refused({}, 'did.CallNotAllowed', {}, sent({}));
    await refused({}, 'did.CallNotAllowed', {}, api.tx.balances.transferKeepAlive(courier.address, 1n));
    const soonOver = { ...ours, validUntil: (await best(api)) + 2 };
    await alice.waitFinalisedNumber(soonOver.validUntil, LONG);
    await mustRefuse(dispatchAs(api, calls, soonOver, says), courier, 'did.SignatureExpired');
    assert.equal(await nonceOf(api, did), ours.nonce, 'what is refused uses no number up');
    narrate('refused: a batch, a payload in a payload, a transfer; and what was handed in too late');

    const done = await must(sent({}), courier);
    assert.equal(dispatched(api, done.events), null);
    assert.deepEqual(await changeIn(api, done.block, grace.address), { free: 0n, total: 0n });
    assert.equal((await changeIn(api, done.block, courier.address)).total, -done.fee, 'who hands it in pays');
    await mustRefuse(sent({}), courier, 'did.NonceNotNext');
    narrate(`number ${ours.nonce} was accepted from eve, who paid ${done.fee} plancks, and refused the second time`);

    // The origin of the inner call is the identity, and no account: a call for accounts fails.
    const next = await terms(0);
    const failing = dispatchAs(api, calls, next, api.tx.system.remarkWithEvent('it is I'), { wrap: true });
    assert.equal(dispatched(api, (await must(failing, courier)).events), 'BadOrigin');
    await mustRefuse(failing, courier, 'did.NonceNotNext');
    const issuer = await didOf(api, key('//Issuer//0').address);
    const evidence = { hash: `0x${'01'.repeat(32)}`, locator: '' };
    const asks = api.tx.credentials.request(issuer, SKILL, evidence);
    const hard = await must(dispatchAs(api, hardware, await terms(2), asks), courier);
    assert.equal(dispatched(api, hard.events), 'credentials.NotAccredited');
    assert.equal(await nonceOf(api, did), ours.nonce + 3);
    narrate('two calls failed and used their numbers up too: one for accounts, one to an issuer not accredited');
  });

  test('keys are rotated; what signed assertions is kept, with its end', { timeout: 4 * LONG }, async () => {
    const { block: old } = await must(remark('a block of the old document'), courier);
    const late = await terms(0);
    const fresh = key('//Grace//calls//2', 'ed25519');
    const rotate = api.tx.utility.batchAll([
      api.tx.did.addKey(did, newKey(signing[1], USE.assert)),
      api.tx.did.revokeKey(did, 1),
      api.tx.did.addKey(did, newKey(fresh, USE.call)),
      api.tx.did.revokeKey(did, 0),
    ]);
    await mustRefuse(api.tx.did.revokeKey(did, 1), courier, 'did.NotController');
    await mustRefuse(api.tx.did.addKey(did, KEYS[2]), grace, 'did.KeyExists');
    const rotated = await must(rotate, grace);
    await mustRefuse(api.tx.did.revokeKey(did, 0), grace, 'did.KeyNotFound');

    const { document, metadata } = await resolved(did, rotated.block);
    assert.deepEqual(fragments(document.verificationMethod), ['key-1', 'key-2', 'key-3', 'key-4', 'key-5', 'key-6']);
    const [kept, ...others] = document.verificationMethod;
    assert.equal(kept.revoked, metadata.updated);
    assert.ok(others.every(({ revoked }) => revoked === undefined));
    assert.deepEqual(fragments(document.assertionMethod), ['key-5']);
    assert.deepEqual(fragments(document.capabilityInvocation), ['key-2', 'key-3', 'key-6']);
    assert.equal(metadata.versionId, '5');
    assert.deepEqual(fragments((await resolved(did, old)).document.authentication), ['key-0'], 'as it was before');
    narrate('grace rotated two keys in one batch: #key-1 stays with the moment of its end, #key-0 is forgotten');

    await mustRefuse(dispatchAs(api, calls, late, remark('late')), courier, 'did.KeyNotFound');
    const acted = await must(dispatchAs(api, fresh, await terms(6), remark('anew')), courier);
    assert.equal(dispatched(api, acted.events), null);
    narrate('what the old key signed before is refused after; the new one, #key-6, makes calls');
  });

  test('an identity is ended for ever', { timeout: 4 * LONG }, async () => {
    const late = dispatchAs(api, key('//Grace//calls//2', 'ed25519'), await terms(6), remark('late'));
    const held = (hash) => heldAt(api, hash, grace.address, 'Did', 'Identity');
    await mustRefuse(api.tx.did.deactivate(did), courier, 'did.NotController');
    const over = await must(api.tx.did.deactivate(did), grace);
    assert.equal(only(over.events, 'did.Deactivated').did.toHex(), did);
    const { total } = await changeIn(api, over.block, grace.address);
    assert.equal(total, -over.fee, 'ending costs its fee alone');
    const left = (await api.query.did.depositsBy(second)).unwrap().base.amount.toBigInt();
    assert.equal(await held(over.block), left, 'what is held is the other identity’s');

    const { document, metadata, text } = await resolved(did, over.block);
    assert.equal(metadata.deactivated, true);
    assert.deepEqual(Object.keys(document).sort(), ['@context', 'id', 'verificationMethod']);
    assert.deepEqual(fragments(document.verificationMethod), ['key-1', 'key-5']);
    assert.ok(document.verificationMethod.every(({ revoked }) => revoked));
    assert.equal(await didOf(api, grace.address, over.block), null);

    await mustRefuse(late, courier, 'did.IdentityDeactivated');
    await mustRefuse(api.tx.did.addKey(did, newKey(calls, USE.login)), grace, 'did.IdentityDeactivated');
    await mustRefuse(api.tx.did.deactivate(did), grace, 'did.IdentityDeactivated');
    narrate(`grace ended ${text}: it resolves as deactivated, with the two keys that made assertions`);

    const anew = (await api.call.didApi.nextDid(grace.address)).toHex();
    assert.ok(![did, second].includes(anew));
    const made = await must(api.tx.did.create('Person', [], [], []), grace);
    assert.equal(only(made.events, 'did.Created').did.toHex(), anew);
    assert.equal((await resolved(did, made.block)).metadata.deactivated, true);
    const { number } = await alice.header(made.block);
    const state = await assertSameState(nodes, number);
    narrate('the next identity that grace makes has another name');

    const friends = [sponsor, courier].map(({ address }) => address);
    await must(api.tx.did.setRecovery(second, friends, 2, 6), grace);
    const hand = api.tx.did.transferControl(second, newcomer.address, null);
    await mustRefuse(hand, grace, 'did.FriendsNamed');
    narrate('and her organisation, which has friends by now, cannot be handed on over their heads');
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
