// What a client learns when it connects: which chain this is, how its addresses and tokens are written,
// what can be asked, and that nobody holds a master key.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { Metadata, TypeRegistry } from '@polkadot/types';
import { compactStripLength, hexToU8a, stringCamelCase } from '@polkadot/util';
import { blake2AsHex, decodeAddress, encodeAddress } from '@polkadot/util-crypto';

import { summarise } from './support/metadata.mjs';
import { binary, startDev } from './support/node.mjs';
import { SDK_APIS } from './support/sdk-pallets.mjs';
import { EXISTENTIAL_DEPOSIT, SS58_PREFIX, key, readError, sendIncluded } from './support/transactions.mjs';

const PROPERTIES = { ss58Format: SS58_PREFIX, tokenDecimals: 12, tokenSymbol: 'ALTH' };

describe('the chain', { concurrency: true }, () => {
  let node;
  let api;

  before(async () => {
    node = await startDev();
    api = await node.connect();
  });
  after(() => node?.stop());

  for (const version of [14, 15, 16]) {
    test(`metadata V${version} is served and readable`, async () => {
      const argument = `0x${version.toString(16).padStart(2, '0')}000000`;
      const result = hexToU8a(await node.rpc('state_call', 'Metadata_metadata_at_version', argument));
      assert.equal(result[0], 1, 'the option is empty');
      const [end, bytes] = compactStripLength(result.subarray(1));
      assert.equal(end, result.length - 1, 'bytes follow the metadata');

      const metadata = new Metadata(new TypeRegistry(), bytes);
      assert.equal(metadata.version, version);
      const pallets = summarise(metadata).pallets.map(({ name }) => name);
      assert.deepEqual(pallets, summarise(api.runtimeMetadata).pallets.map(({ name }) => name));
    });
  }

  test('the versions of metadata are listed, and Polkadot.js takes the highest', async () => {
    const versions = (await api.call.metadata.metadataVersions()).toJSON();
    for (const version of [14, 15, 16]) assert.ok(versions.includes(version), `${version} is not among ${versions}`);
    assert.equal(api.runtimeMetadata.version, 16);
  });

  test('address format, symbol and decimals are the same wherever a client finds them', async () => {
    assert.deepEqual(await node.rpc('system_properties'), PROPERTIES);
    assert.equal(api.consts.system.ss58Prefix.toNumber(), SS58_PREFIX);
    assert.equal(api.registry.chainSS58, SS58_PREFIX);
    assert.deepEqual(api.registry.chainTokens, ['ALTH']);
    assert.deepEqual(api.registry.chainDecimals, [12]);
    assert.equal(api.consts.balances.existentialDeposit.toBigInt(), EXISTENTIAL_DEPOSIT);
  });

  test('the chain writes addresses with its prefix', async () => {
    const [first] = await api.query.council.members();
    assert.equal(first.toString(), encodeAddress(decodeAddress(first.toString()), SS58_PREFIX));
  });

  for (const [id, name, type] of [
    ['dev', 'Althing Development', 'Development'],
    ['local', 'Althing Local', 'Local'],
    ['local-fast', 'Althing Local Fast', 'Local'],
  ]) {
    test(`the specification of ${id} has the same properties`, async () => {
      const { stdout } = await promisify(execFile)(binary(), ['export-chain-spec', '--chain', id], {
        maxBuffer: 1 << 28,
      });
      const spec = JSON.parse(stdout);
      assert.deepEqual(spec.properties, PROPERTIES);
      assert.deepEqual([spec.name, spec.chainType], [name, type]);
    });
  }

  test('name, type and runtime are those of Althing', async () => {
    assert.equal(await node.rpc('system_chain'), 'Althing Development');
    assert.equal(await node.rpc('system_chainType'), 'Development');
    const { specName, implName } = await node.rpc('state_getRuntimeVersion');
    assert.deepEqual([specName, implName], ['althing', 'althing']);
  });

  test('every runtime API is decorated, and the metadata leaves none out', async () => {
    const { apis } = summarise(api.runtimeMetadata);

    const missing = apis.flatMap(({ name, methods }) =>
      methods
        .map((method) => [stringCamelCase(name), stringCamelCase(method.name)])
        .filter(([section, method]) => typeof api.call[section]?.[method] !== 'function')
        .map((path) => path.join('.')),
    );
    assert.deepEqual(missing, []);

    // The node says by hash which APIs it has: the hash of each name, eight bytes long.
    const named = apis.map(({ name }) => blake2AsHex(name, 64)).sort();
    const served = (await node.rpc('state_getRuntimeVersion')).apis.map(([hash]) => hash).sort();
    assert.deepEqual(named, served);

    const names = apis.map(({ name }) => name);
    assert.deepEqual(SDK_APIS.filter((name) => !names.includes(name)), []);
  });

  test('civil time can be read', async () => {
    const hash = await api.rpc.chain.getFinalizedHead();
    const at = await api.at(hash);
    const [now, moment] = await Promise.all([at.call.civilClockApi.now(), at.query.timestamp.now()]);
    // On this chain a civil second is a second, so both clocks agree within a slot.
    assert.ok(Math.abs(Number(now) - Number(moment) / 1000) <= 6, `${now} against ${moment}`);
  });
  /** Calls that would rule the chain, each of a kind. */
  const rulings = () => {
    const { system, utility, balances, grandpa, council, guardians, bodies, emergency, timelockTreasury } = api.tx;
    const remark = system.remarkWithEvent('0x00');
    const alice = key('//Alice').address;
    return {
      'system.setStorage': system.setStorage([['0x01', '0x02']]),
      'system.killPrefix': system.killPrefix('0x01', 1),
      'system.setCode': system.setCode('0x00'),
      'system.setCodeWithoutChecks': system.setCodeWithoutChecks('0x00'),
      'system.authorizeUpgrade': system.authorizeUpgrade(`0x${'00'.repeat(32)}`),
      'utility.dispatchAs(Root)': utility.dispatchAs({ system: 'Root' }, remark),
      'utility.withWeight': utility.withWeight(remark, { refTime: 1, proofSize: 1 }),
      'balances.forceSetBalance': balances.forceSetBalance(alice, 1n),
      'balances.forceTransfer': balances.forceTransfer(key('//Bob').address, alice, 1n),
      'grandpa.noteStalled': grandpa.noteStalled(1, 1),
      'council.setMembers': council.setMembers([alice], null, 3),
      'guardians.setMembers': guardians.setMembers([alice], null, 5),
      'bodies.recall': bodies.recall(1, 3),
      'bodies.charge': bodies.charge(0, { calls: 7, tasks: [] }, null),
      'emergency.pause': emergency.pause(['Transfers'], { hash: `0x${'00'.repeat(32)}`, locator: '' }),
      'emergency.reArm': emergency.reArm(),
      'timelockTreasury.closeLine': timelockTreasury.closeLine(0),
    };
  };

  test('no pallet and no call is made for reaching Root', () => {
    const { pallets } = summarise(api.runtimeMetadata);
    assert.equal(api.tx.sudo, undefined);
    const suspects = pallets.flatMap(({ name, crate, calls }) =>
      [name, crate ?? '', ...calls.map((call) => call.name)].filter((word) => /sudo|as_?root/i.test(word)),
    );
    assert.deepEqual(suspects, []);
  });

  test('a person is refused every ruling', async () => {
    const calls = rulings();
    const sent = await sendIncluded(api.tx.utility.forceBatch(Object.values(calls)), key('//Dave'));

    assert.equal(sent.error, null);
    const outcomes = sent.events.filter(({ section, method }) => section === 'utility' && /^Item/.test(method));
    assert.deepEqual(
      outcomes.map(({ method, data }) => (method === 'ItemFailed' ? readError(api.registry, data[0]).name : method)),
      Object.keys(calls).map(() => 'BadOrigin'),
    );
  });

  test('the unanimous Council is refused what only Root may do, and what only the citizens decide', async () => {
    const [alice, bob, charlie] = ['//Alice', '//Bob', '//Charlie'].map((path) => key(path));
    const calls = Object.values(rulings());
    const motion = api.tx.utility.forceBatch(calls);
    const { hash, encodedLength } = motion.method;
    const must = async (promise) => {
      const sent = await promise;
      assert.equal(sent.error, null);
      return sent;
    };

    const index = (await api.query.council.proposalCount()).toNumber();
    await must(sendIncluded(api.tx.council.propose(3, motion, encodedLength), alice));
    await Promise.all(
      [alice, bob, charlie].map((member) => must(sendIncluded(api.tx.council.vote(hash, index, true), member))),
    );
    const bound = { refTime: 1_000_000_000_000, proofSize: 1_000_000 };
    const closed = await must(sendIncluded(api.tx.council.close(hash, index, bound, encodedLength), alice));

    const names = closed.events.map(({ section, method }) => `${section}.${method}`);
    assert.ok(names.includes('council.Approved'), names.join(' '));
    const executed = closed.events.find((event) => api.events.council.Executed.is(event));
    // The batch is the Council's to make. Each ruling in it is refused.
    assert.ok(executed.data.result.isOk, executed.data.result.toString());
    const refused = closed.events.filter(({ method }) => method === 'ItemFailed');
    assert.deepEqual(
      refused.map(({ data }) => readError(api.registry, data[0]).name),
      calls.map(() => 'BadOrigin'),
    );
    assert.equal(await node.rpc('state_getStorage', '0x01'), null);
  });
});
