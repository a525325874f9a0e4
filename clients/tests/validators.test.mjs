// Validators as an operator's wallet sees them, on a development chain: keys and their proof, the deposit,
// and what is refused. Whole journeys over sessions are in tests/journeys (`make validators-test`).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { startDev } from './support/node.mjs';
import { freeAt, key, readError, sendIncluded } from './support/transactions.mjs';
import { decide, depositAt, guardians, makeKeys, mustRefuse, only, splitKeys } from './support/validators.mjs';

const ferdie = key('//Ferdie');

describe('a validator', () => {
  let node;
  let api;

  before(async () => {
    node = await startDev();
    api = await node.connect();
  });
  after(() => node?.stop());

  async function accepted(tx, signer) {
    const sent = await sendIncluded(tx, signer);
    assert.equal(sent.error, null, JSON.stringify(sent.error));
    return sent;
  }

  test('registers keys by the proof that the node makes for its account, and by no other', async () => {
    const unproven = await node.rpc('author_rotateKeys');
    await mustRefuse(api.tx.session.setKeys(splitKeys(unproven), '0x'), ferdie, 'session.InvalidProof');

    const { keys, proof } = await makeKeys(node, ferdie);
    assert.equal(await node.rpc('author_hasSessionKeys', keys), true);
    await Promise.all([
      mustRefuse(api.tx.session.setKeys(splitKeys(keys), proof), key('//Eve'), 'session.InvalidProof'),
      mustRefuse(api.tx.validators.nominate(), key('//Charlie'), 'validators.NoKeys'),
      accepted(api.tx.session.setKeys(splitKeys(keys), proof), ferdie),
    ]);
    const registered = (await api.query.session.nextKeys(ferdie.address)).unwrap();
    assert.deepEqual({ aura: registered.aura.toHex(), grandpa: registered.grandpa.toHex() }, splitKeys(keys));

    // Whose keys they are by now, nobody else can register, whatever proof they have.
    await mustRefuse(api.tx.session.setKeys(splitKeys(keys), proof), key('//Eve'), 'session.InvalidProof');
  });

  test('leaves a deposit, and has it back to the planck', async () => {
    const deposit = (await api.query.validators.parameters()).deposit.toBigInt();
    const nominated = await accepted(api.tx.validators.nominate(), ferdie);
    assert.equal(only(nominated.events, 'validators.Nominated').deposit.toBigInt(), deposit);
    assert.equal(await depositAt(api, nominated.block, ferdie.address), deposit);
    const free = await freeAt(api, nominated.block, ferdie.address);

    const withdrawn = await accepted(api.tx.validators.withdraw(), ferdie);
    assert.equal(only(withdrawn.events, 'validators.Withdrawn').deposit.toBigInt(), deposit);
    assert.equal(await depositAt(api, withdrawn.block, ferdie.address), 0n);
    assert.equal(await freeAt(api, withdrawn.block, ferdie.address), free + deposit - withdrawn.fee);
  });

  test('is refused what would break the set', async () => {
    const alice = key('//Alice');
    await Promise.all([
      // A sitting validator cannot vanish: not by the way of the sessions, nor by ours.
      mustRefuse(api.tx.session.purgeKeys(), alice, 'system.CallFiltered'),
      mustRefuse(api.tx.validators.resign(), key('//Charlie'), 'validators.NotChosen'),
      mustRefuse(api.tx.validators.elect(ferdie.address), ferdie, 'BadOrigin'),
      mustRefuse(api.tx.validators.disable(alice.address), key('//Bob'), 'BadOrigin'),
    ]);
    await mustRefuse(api.tx.validators.purgeKeys(), alice, 'validators.AlreadyChosen');
    await mustRefuse(api.tx.validators.resign(), alice, 'validators.LastValidator');
  });

  // That the citizens elect and remove is shown in tests/journeys/validators-come-and-go.test.mjs: a vote takes weeks.
  test('is neither elected, removed nor disabled by the Council, however unanimous', async () => {
    const three = ['//Alice', '//Bob', '//Charlie'].map((path) => key(path));
    const params = (await api.query.validators.parameters()).toJSON();
    const calls = [
      api.tx.validators.elect(ferdie.address),
      api.tx.validators.remove(key('//Alice').address),
      api.tx.validators.confirmDisabling(),
      api.tx.validators.setParams(params),
      api.tx.validators.disable(key('//Alice').address),
    ];
    const { error, events } = await decide(api, 'council', three, api.tx.utility.forceBatch(calls), sendIncluded);
    assert.equal(error, null);
    const refused = events.filter(({ method }) => method === 'ItemFailed');
    assert.deepEqual(
      refused.map(({ data }) => readError(api.registry, data[0]).name),
      calls.map(() => 'BadOrigin'),
    );
  });

  test('is disabled by four Guardians of five, but never when too few would be left', async () => {
    const call = api.tx.validators.disable(key('//Alice').address);
    const { error } = await guardians(api, call, sendIncluded);
    assert.equal(error?.name, 'validators.TooFewLeft');
  });
});
