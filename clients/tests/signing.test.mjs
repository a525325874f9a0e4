// What wallets do: they estimate a fee, and sign what the page hands them in a process of their own.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { TypeRegistry } from '@polkadot/types';

import { startDev } from './support/node.mjs';
import { ALTH, freshKey, key, sendFinalised, sendIncluded } from './support/transactions.mjs';

/**
 * Every extension that Polkadot.js knows how to fill in. One that it does not know it takes for empty, so
 * a signature over one with bytes of its own is a bad signature.
 */
const KNOWN_EXTENSIONS = [
  'CheckNonZeroSender',
  'CheckSpecVersion',
  'CheckTxVersion',
  'CheckGenesis',
  'CheckMortality',
  'CheckNonce',
  'CheckWeight',
  'ChargeTransactionPayment',
  'CheckMetadataHash',
  'WeightReclaim',
];

/**
 * A wallet such as the extension: it shares nothing with the page but the payload, and knows the chain
 * from metadata that it stored earlier.
 */
function wallet(pair, metadata) {
  const asked = [];
  let requests = 0;
  return {
    asked,
    signPayload: async (payload) => {
      asked.push(payload);
      const registry = new TypeRegistry();
      const stored = registry.createType('Metadata', metadata);
      registry.setMetadata(stored, payload.signedExtensions);
      const { signature } = registry
        .createType('ExtrinsicPayload', payload, { version: payload.version })
        .sign(pair);
      return { id: (requests += 1), signature };
    },
  };
}

describe('signing', { concurrency: true }, () => {
  let node;
  let api;

  before(async () => {
    node = await startDev();
    api = await node.connect();
  });
  after(() => node?.stop());

  test('no transaction extension is unknown to Polkadot.js', () => {
    const unknown = api.registry.signedExtensions.filter((name) => !KNOWN_EXTENSIONS.includes(name));
    assert.deepEqual(unknown, []);
    // The checks without which a signature could be played again, on this chain or another.
    for (const name of ['CheckGenesis', 'CheckMortality', 'CheckNonce', 'CheckSpecVersion', 'CheckTxVersion']) {
      assert.ok(api.registry.signedExtensions.includes(name), `${name} is missing`);
    }
  });

  test('a wallet signs the payload of a transfer, and the chain takes it', async () => {
    const citizen = key('//Citizen//5');
    const signer = wallet(citizen, api.runtimeMetadata.toHex());

    const sent = await sendFinalised(api.tx.balances.transferKeepAlive(key('//Bob').address, ALTH), citizen.address, {
      signer,
    });

    assert.equal(sent.error, null);
    assert.equal(signer.asked.length, 1);
    const [payload] = signer.asked;
    assert.equal(payload.address, citizen.address);
    assert.equal(payload.genesisHash, api.genesisHash.toHex());
    assert.equal(payload.version, 4, 'wallets sign extrinsics of version 4');
    assert.ok(api.registry.createType('ExtrinsicEra', payload.era).isMortalEra, 'what a wallet signs is mortal');
  });

  test('a wallet that signs another amount is refused', async () => {
    const citizen = key('//Citizen//6');
    const honest = wallet(citizen, api.runtimeMetadata.toHex());
    const other = api.tx.balances.transferKeepAlive(key('//Bob').address, 2n * ALTH).method.toHex();
    const signer = { signPayload: (payload) => honest.signPayload({ ...payload, method: other }) };

    const tx = await api.tx.balances.transferKeepAlive(key('//Bob').address, ALTH).signAsync(citizen.address, { signer });
    await assert.rejects(node.rpc('author_submitExtrinsic', tx.toHex()), {
      code: 1010,
      data: 'Transaction has a bad signature',
    });
  });

  test('the fee that a wallet shows beforehand is the fee that is paid', async () => {
    const citizen = key('//Citizen//7');
    const tx = api.tx.balances.transferKeepAlive(key('//Bob').address, ALTH);

    const { partialFee, weight } = await tx.paymentInfo(citizen);
    const sent = await sendIncluded(tx, citizen);

    assert.equal(sent.error, null);
    assert.ok(weight.refTime.toBigInt() > 0n);
    // The estimate signs with a made-up nonce, and the weight that was not used is given back: what is
    // paid is never more than what was shown, and not much less.
    const shown = partialFee.toBigInt();
    assert.ok(sent.fee <= shown, `paid ${sent.fee}, shown ${shown}`);
    assert.ok(sent.fee * 10n >= shown * 9n, `paid ${sent.fee}, shown ${shown}`);
  });

  for (const type of ['ed25519', 'ecdsa']) {
    test(`an account with an ${type} key receives and sends`, async () => {
      const funder = key(`//Citizen//${type === 'ecdsa' ? 8 : 9}`);
      const account = freshKey(type);
      const funded = await sendIncluded(api.tx.balances.transferKeepAlive(account.address, 2n * ALTH), funder);
      assert.equal(funded.error, null);

      const sent = await sendIncluded(api.tx.balances.transferKeepAlive(funder.address, ALTH), account);
      assert.equal(sent.error, null);
    });
  }
});
