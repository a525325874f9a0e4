// Somebody's first transfer: docs/stories/first-transfer.md, told through Polkadot.js.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { startDev } from './support/node.mjs';
import { ALTH, EXISTENTIAL_DEPOSIT, freeAt, freshKey, key, sendFinalised } from './support/transactions.mjs';

describe('first-transfer', { concurrency: true }, () => {
  let node;
  let api;

  before(async () => {
    node = await startDev();
    api = await node.connect();
  });
  after(() => node?.stop());

  /** The state before and after a block: what it did is the difference. */
  async function around(block, address) {
    const { parentHash } = await node.header(block);
    return [await freeAt(api, parentHash, address), await freeAt(api, block, address)];
  }

  test('first-transfer#1: blocks are made and finalised without anybody doing anything', async () => {
    const { number } = await node.finalised();
    await node.waitFinalisedNumber(number + 2);
    // Every block stands on the one before it, back to the genesis.
    const header = await node.header((await node.finalised()).hash);
    assert.equal(header.parentHash, await node.blockHash(header.number - 1));
    assert.equal(await node.blockHash(0), api.genesisHash.toHex());
  });

  test('first-transfer#2 #3: a signed transfer is finalised, and moves the amount and the fee to the planck', async () => {
    // Not Alice: she makes the blocks here.
    const bob = key('//Bob');
    const newcomer = freshKey();
    const amount = 5n * ALTH;
    const tx = api.tx.balances.transferKeepAlive(newcomer.address, amount);

    const sent = await sendFinalised(tx, bob);

    assert.equal(sent.error, null);
    // first-transfer#2
    assert.deepEqual(await around(sent.block, newcomer.address), [0n, amount]);
    assert.ok(sent.fee > 0n, 'a transfer costs something');
    const [had, has] = await around(sent.block, bob.address);
    assert.equal(had - has, amount + sent.fee);
    // first-transfer#3: finalised in the eyes of the node, and not only of the client's subscription.
    await node.waitFinalised(sent.block);
    const { block } = await api.rpc.chain.getBlock(sent.block);
    const index = block.extrinsics.findIndex(({ hash }) => hash.eq(tx.hash));
    assert.ok(index >= 0, `the transfer is not among the extrinsics of ${sent.block}`);
    const records = await (await api.at(sent.block)).query.system.events();
    const transfer = records.find(
      ({ phase, event }) =>
        phase.isApplyExtrinsic && phase.asApplyExtrinsic.eqn(index) && api.events.balances.Transfer.is(event),
    );
    const { from, to, amount: told } = transfer.event.data;
    assert.deepEqual([from.toString(), to.toString(), told.toBigInt()], [bob.address, newcomer.address, amount]);
  });

  test('first-transfer#R1: more than the balance is refused, and costs the fee only', async () => {
    const citizen = key('//Citizen//1');
    const newcomer = freshKey();
    const { data } = await api.query.system.account(citizen.address);

    const sent = await sendFinalised(
      api.tx.balances.transferKeepAlive(newcomer.address, data.free.toBigInt() + 1n),
      citizen,
    );

    assert.equal(sent.error?.name, 'Token.FundsUnavailable');
    const [had, has] = await around(sent.block, citizen.address);
    assert.equal(had - has, sent.fee);
    assert.equal(await freeAt(api, sent.block, newcomer.address), 0n);
  });

  test('first-transfer#R1: who cannot pay the fee is refused by the pool', async () => {
    const tx = await api.tx.balances.transferKeepAlive(key('//Bob').address, 1n).signAsync(freshKey());
    await assert.rejects(node.rpc('author_submitExtrinsic', tx.toHex()), {
      code: 1010,
      data: /^Inability to pay some fees/,
    });
  });

  test('first-transfer#R2: a sender that is kept alive keeps the existential deposit', async () => {
    const citizen = key('//Citizen//2');
    const { data } = await api.query.system.account(citizen.address);
    const tx = (amount) => api.tx.balances.transferKeepAlive(key('//Citizen//3').address, amount);
    const { partialFee } = await tx(data.free).paymentInfo(citizen);
    // After the fee, a planck less than the deposit would be left.
    const tooMuch = data.free.toBigInt() - partialFee.toBigInt() - EXISTENTIAL_DEPOSIT + 1n;

    const sent = await sendFinalised(tx(tooMuch), citizen);

    assert.equal(sent.error?.name, 'Token.NotExpendable');
    const [had, has] = await around(sent.block, citizen.address);
    assert.equal(had - has, sent.fee);
  });

  test('first-transfer#R2: an account is not opened with less than the existential deposit', async () => {
    const newcomer = freshKey();
    const sent = await sendFinalised(
      api.tx.balances.transferKeepAlive(newcomer.address, EXISTENTIAL_DEPOSIT - 1n),
      key('//Citizen//4'),
    );

    assert.equal(sent.error?.name, 'Token.BelowMinimum');
    assert.equal(await freeAt(api, sent.block, newcomer.address), 0n);
  });

  test('first-transfer#R3: a call of governance is refused to a person, and the docs say whose it is', async () => {
    const before = await api.query.council.members();
    const call = api.tx.council.setMembers([], null, before.length);

    const sent = await sendFinalised(call, key('//Alice'));

    assert.equal(sent.error?.name, 'BadOrigin');
    assert.match(call.meta.docs.join(' '), /origin|SetMembersOrigin/i);
    const members = await (await api.at(sent.block)).query.council.members();
    assert.deepEqual(members.toJSON(), before.toJSON());
  });

  test('first-transfer#R3: the error of a pallet comes with its docs', async () => {
    const proposal = api.tx.system.remark('0x00');
    // Dave sits among the Guardians, not in the Council.
    const sent = await sendFinalised(api.tx.council.propose(2, proposal, proposal.encodedLength), key('//Dave'));

    assert.equal(sent.error?.name, 'council.NotMember');
    assert.match(sent.error.docs, /member/i);
  });
});
