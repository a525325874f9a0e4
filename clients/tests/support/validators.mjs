// What the tests of validators ask of a chain: who sits, who made which block, with which keys; and the
// bodies that elect and disable.

import assert from 'node:assert/strict';

import { hexToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from './node.mjs';
import { key, readError, sendFinalised, sendIncluded } from './transactions.mjs';

/** Four nodes, a light or two more and a compiler share two cores: what waits, waits long. */
export const LONG = 300_000;

/** Prints the account of a journey as it goes. */
export function narrate(text) {
  console.log(`    ${new Date().toTimeString().slice(0, 8)}  ${text}`);
}

/** The Aura slot that a header claims. */
export function slotOf({ digest }) {
  // A digest before the runtime's own (6), of the engine `aura`, eight bytes long.
  const prefix = '0x066175726120';
  const log = digest.logs.find((entry) => entry.startsWith(prefix));
  assert.ok(log, `no Aura slot in ${digest.logs}`);
  return Number(Buffer.from(log.slice(prefix.length), 'hex').readBigUInt64LE());
}

/** The Aura keys in the order of their slots, for the block after `hash`. */
export async function auraAuthorities(node, hash) {
  const bytes = hexToU8a(await node.rpc('state_call', 'AuraApi_authorities', '0x', hash));
  // A compact count, of one byte under 64, and 32 bytes for each.
  assert.equal((bytes.length - 1) % 32, 0, u8aToHex(bytes));
  return Array.from({ length: (bytes.length - 1) / 32 }, (_, index) =>
    u8aToHex(bytes.subarray(1 + 32 * index, 33 + 32 * index)),
  );
}

/** The Aura key that made block `number`. */
export async function authorOf(node, number) {
  const header = await node.header(await node.blockHash(number));
  const authorities = await auraAuthorities(node, header.parentHash);
  return authorities[slotOf(header) % authorities.length];
}

/** The Aura keys that made the finalised blocks from `first` to `last`. */
export async function authorsOf(node, first, last) {
  await node.waitFinalisedNumber(last, LONG);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return Promise.all(numbers.map((number) => authorOf(node, number)));
}

/**
 * The slots between the finalised blocks `first` and `last` in which no block was made, each with the Aura key
 * whose it was.
 */
export async function missedSlots(node, first, last) {
  await node.waitFinalisedNumber(last, LONG);
  const missed = [];
  let before = await node.header(await node.blockHash(first));
  for (let number = first + 1; number <= last; number += 1) {
    const header = await node.header(await node.blockHash(number));
    const authorities = await auraAuthorities(node, header.parentHash);
    for (let slot = slotOf(before) + 1; slot < slotOf(header); slot += 1) {
      missed.push({ slot, number, author: authorities[slot % authorities.length] });
    }
    before = header;
  }
  return missed;
}

/**
 * Watches how far finality is behind the best block, on each of these nodes, about once a second.
 *
 * @returns {() => Promise<{ behind: number, looks: number }>} ends the watch: the most blocks that any of them
 *   was behind, and how often it was looked
 */
export function watchFinality(nodes) {
  let ended = false;
  let behind = 0;
  let looks = 0;
  const watch = (async () => {
    while (!ended) {
      const seen = await Promise.all(
        nodes.map(async (node) => {
          const { number } = await node.finalised();
          return (await node.header()).number - number;
        }),
      );
      behind = Math.max(behind, ...seen);
      looks += 1;
      await sleep(1_000);
    }
  })();
  watch.catch(() => {});
  return async () => {
    ended = true;
    await watch;
    return { behind, looks };
  };
}

/** What a finalised block says of the set: members, keys, session, the number of GRANDPA's set. */
export async function setAt(api, hash) {
  const at = await api.at(hash);
  const [members, session, setId, disabled, queued] = await Promise.all([
    at.query.session.validators(),
    at.query.session.currentIndex(),
    at.query.grandpa.currentSetId(),
    at.query.session.disabledValidators(),
    at.query.session.queuedKeys(),
  ]);
  return {
    hash,
    members: members.map(String),
    session: session.toNumber(),
    setId: setId.toNumber(),
    disabled: disabled.map(([index]) => members[index.toNumber()].toString()),
    queued: queued.map(([who, keys]) => ({
      who: who.toString(),
      aura: keys.aura.toHex(),
      grandpa: keys.grandpa.toHex(),
    })),
  };
}

/** The same of the last finalised block. */
export async function setNow(api, node) {
  const { hash, number } = await node.finalised();
  return { number, ...(await setAt(api, hash)) };
}

/** Waits until a finalised block has a set that `holds` is true of, and returns it. */
export function waitForSet(what, api, node, holds, { timeout = 2 * LONG, nodes = [node] } = {}) {
  return eventually(
    what,
    async () => {
      const set = await setNow(api, node);
      return holds(set) && set;
    },
    { timeout, every: 2_000, nodes },
  );
}

/** Makes new session keys in a node for an account, as an operator does: Polkadot.js has no name for it. */
export function makeKeys(node, owner) {
  return node.rpc('author_rotateKeysWithOwner', u8aToHex(owner.publicKey));
}

/** The two public keys in the encoding that `session.set_keys` takes. */
export function splitKeys(keys) {
  const bytes = hexToU8a(keys);
  assert.equal(bytes.length, 64, 'an Aura and a GRANDPA key');
  return { aura: u8aToHex(bytes.subarray(0, 32)), grandpa: u8aToHex(bytes.subarray(32)) };
}

/** Sends and waits until it is finalised; any error fails the test. */
export async function must(tx, signer, options = {}) {
  const sent = await sendFinalised(tx, signer, { timeout: LONG, ...options });
  assert.equal(sent.error, null, JSON.stringify(sent.error));
  return sent;
}

/** Sends and expects the call's error of this name. */
export async function mustRefuse(tx, signer, name) {
  const sent = await sendIncluded(tx, signer, { timeout: LONG });
  assert.equal(sent.error?.name, name);
  return sent;
}

/** The one event of this kind; `section.Method`. */
export function only(events, name) {
  const found = events.filter(({ section, method }) => `${section}.${method}` === name);
  const seen = events.map(({ section, method }) => `${section}.${method}`).join(' ');
  assert.equal(found.length, 1, `one ${name} in: ${seen}`);
  return found[0].data;
}

/**
 * Lets a collective say aye to `call`: proposes, votes with each of `members` and closes.
 *
 * @param body `council` or `guardians`
 * @param send how to wait for the closing: on a chain of one validator `sendIncluded` will do
 * @returns {Promise<{ block: string, events: object[], error: object | null }>} `error` is the call's own
 */
export async function decide(api, body, members, call, send = sendFinalised) {
  const { hash, encodedLength } = call.method;
  const index = (await api.query[body].proposalCount()).toNumber();
  const accepted = async (tx, signer, how = sendIncluded) => {
    const sent = await how(tx, signer, { timeout: LONG });
    assert.equal(sent.error, null, JSON.stringify(sent.error));
    return sent;
  };
  await accepted(api.tx[body].propose(members.length, call, encodedLength), members[0]);
  await Promise.all(members.map((member) => accepted(api.tx[body].vote(hash, index, true), member)));
  const bound = { refTime: 100_000_000_000, proofSize: 1_000_000 };
  const closed = await accepted(api.tx[body].close(hash, index, bound, encodedLength), members[0], send);
  const { result } = only(closed.events, `${body}.Executed`);
  return { ...closed, error: result.isErr ? readError(api.registry, result.asErr) : null };
}

/** Who sits in the Council from the beginning. */
export const COUNCIL = ['//Alice', '//Bob', '//Charlie'].map((path) => key(path));
/** Who sits among the Guardians from the beginning. */
export const GUARDIANS = ['//Dave', '//Eve', '//Ferdie', '//Citizen//0', '//Citizen//1'].map((path) => key(path));

/** The unanimous Council. */
export function council(api, call) {
  return decide(api, 'council', COUNCIL, call);
}

/** The first four of five Guardians. */
export function guardians(api, call, send) {
  return decide(api, 'guardians', GUARDIANS.slice(0, 4), call, send);
}

/** What of an account is held as a validator's deposit at a block. */
export async function depositAt(api, hash, address) {
  const at = await api.at(hash);
  const holds = await at.query.balances.holds(address);
  const hold = holds.find(({ id }) => id.isValidators);
  return hold ? hold.amount.toBigInt() : 0n;
}

/** The proof that a GRANDPA key was of that set, as the state after block `hash` has it; null for none. */
export async function ownershipProof(api, node, hash, setId, grandpa) {
  const set = Buffer.alloc(8);
  set.writeBigUInt64LE(BigInt(setId));
  const argument = u8aToHex(u8aConcat(set, hexToU8a(grandpa)));
  const answer = await node.rpc('state_call', 'GrandpaApi_generate_key_ownership_proof', argument, hash);
  // Of bytes, since of text an option takes all for its content.
  const proof = api.registry.createType('Option<Bytes>', hexToU8a(answer));
  if (proof.isNone) return null;
  return api.registry.createType('SpSessionMembershipProof', proof.unwrap().toU8a(true));
}

/** Two prevotes of one round for different blocks, signed with an ed25519 key: what nobody may do. */
export function equivocation(pair, { setId, round, targets }) {
  const signed = targets.map(({ hash, number }) => {
    const tail = Buffer.alloc(20);
    tail.writeUInt32LE(number, 0);
    tail.writeBigUInt64LE(BigInt(round), 4);
    tail.writeBigUInt64LE(BigInt(setId), 12);
    // The message's kind (prevote), the vote, round and set.
    const payload = u8aConcat(new Uint8Array([0]), hexToU8a(hash), tail);
    return [{ targetHash: hash, targetNumber: number }, u8aToHex(pair.sign(payload))];
  });
  return {
    setId,
    equivocation: {
      Prevote: { roundNumber: round, identity: u8aToHex(pair.publicKey), first: signed[0], second: signed[1] },
    },
  };
}

/** Entries that are asked for at once: a node turns more than a hundred connections away. */
const PAGE = 50;

/**
 * A digest of the state after a block, read through the RPC, and the number of its entries: of the whole
 * state, or of what lies under a prefix of keys.
 */
export async function stateDigest(node, hash, prefix = '0x') {
  const digest = createHash('sha256');
  let start = null;
  let entries = 0;
  for (;;) {
    const keys = await node.rpc('state_getKeysPaged', prefix, PAGE, start, hash);
    if (!keys.length) return { digest: digest.digest('hex'), entries };
    const values = await Promise.all(keys.map((entry) => node.rpc('state_getStorageHash', entry, hash)));
    digest.update(stringToU8a(keys.map((entry, index) => `${entry}=${values[index]}`).join('\n')));
    entries += keys.length;
    start = keys.at(-1);
  }
}

/** Checks that all nodes hold the same block, state root and state at `number`, and returns these. */
export async function assertSameState(nodes, number) {
  const seen = await Promise.all(
    nodes.map(async (node) => {
      await node.waitFinalisedNumber(number, LONG);
      const hash = await node.blockHash(number);
      const { stateRoot } = await node.header(hash);
      return { hash, stateRoot, ...(await stateDigest(node, hash)) };
    }),
  );
  for (const [index, state] of seen.entries()) {
    assert.deepEqual(state, seen[0], `${nodes[index].name} and ${nodes[0].name} at ${number}`);
  }
  return seen[0];
}

/** The events of the finalised blocks from `first` to `last`, of these names, with their block. */
export async function eventsBetween(api, node, first, last, names) {
  const found = [];
  for (let number = first; number <= last; number += 1) {
    const at = await api.at(await node.blockHash(number));
    for (const { event } of await at.query.system.events()) {
      const name = `${event.section}.${event.method}`;
      if (names.includes(name)) found.push({ number, name, data: event.data });
    }
  }
  return found;
}

/** The unsigned reports of equivocation in a block, as its author put them in. */
export async function reportsIn(api, hash) {
  const { block } = await api.rpc.chain.getBlock(hash);
  const { reportEquivocationUnsigned } = api.tx.grandpa;
  return block.extrinsics.filter(({ isSigned, method }) => !isSigned && reportEquivocationUnsigned.is(method));
}
