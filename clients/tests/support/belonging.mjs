// What the stories of members ask of a chain: forms, seats, badges, dues and points, and who hands what in.

import assert from 'node:assert/strict';

import { compactAddLength, hexToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsHex, encodeAddress } from '@polkadot/util-crypto';

import { DAY, civilNow, createConsent, heldAt, soon } from './identity.mjs';
import { eventually } from './node.mjs';
import { SS58_PREFIX, freeAt, key, readError, sendFinalised } from './transactions.mjs';
import { LONG, must, only } from './validators.mjs';

export const CHAIN = 'local-fast';
export const YEAR = 365 * DAY;
/** The schema of one human being, once. */
export const PERSONHOOD = 0;
/** The collection of badges. */
export const CITIZENSHIP = 0;
/** Six named persons, then `//Citizen//0` to `//Citizen//23`, founded the community. */
export const FOUNDERS = 30;
/** The number of the member `//Citizen//index`. */
export const memberOfCitizen = (index) => 6 + index;
export const citizen = (index) => key(`//Citizen//${index}`);
export const issuers = [0, 1].map((index) => key(`//Issuer//${index}`));
/** Has tokens, and is nobody's account. */
export const stranger = key('//Alice//stash');
/** Longer than any story takes, in blocks. */
export const AGES = 100_000;

/** A document that is kept elsewhere, as the chain refers to it. */
export const document = (text) => ({ hash: blake2AsHex(text), locator: `ipfs://${text.replaceAll(' ', '-')}` });

/** What tells a human of these stories from all others. */
export const human = (name) => ({ schema: PERSONHOOD, value: blake2AsHex(`human ${name}`) });

/** The form in which somebody asks to belong, under the charter in force. */
export async function formOf(api, { as = 'Citizen', statement, nullifier = null }) {
  const charter = (await api.query.charter.currentCharter()).unwrap();
  return { class: as, statement: document(statement), charter, nullifier, former: null };
}

/** Makes the identities of newcomers who sign for them and hold nothing; one transaction of the sponsor's. */
export async function sponsorIdentities(api, pairs, sponsor) {
  const parts = ['Person', [], [], []];
  const calls = await Promise.all(
    pairs.map(async (pair) => {
      const consent = await createConsent(api, pair, { validUntil: AGES }, parts);
      return api.tx.did.createFor(pair.address, ...parts, consent);
    }),
  );
  const dids = await Promise.all(pairs.map(({ address }) => api.call.didApi.nextDid(address)));
  await must(api.tx.utility.batchAll(calls), sponsor);
  return dids.map((did) => did.toHex());
}

/** Gives people tokens and has each make an identity; the identities. */
export async function settleIn(api, pairs, sponsor, amount) {
  const gifts = pairs.map(({ address }) => api.tx.balances.transferKeepAlive(address, amount));
  await soon(api.tx.utility.batchAll(gifts), sponsor);
  const made = await Promise.all(pairs.map((pair) => must(api.tx.did.create('Person', [], [], []), pair)));
  return made.map(({ events }) => only(events, 'did.Created').did.toHex());
}

/** What an issuer attests about a human. */
export const attestation = (name, days = 600) => ({
  commitment: blake2AsHex(`salted card of ${name}`),
  validity: days * DAY,
  nullifier: human(name).value,
});

/**
 * The sponsored application of a newcomer, as a call that a sponsor hands in.
 *
 * @param signed what is signed in place of the same: another `form`, `nonce`, `validUntil`
 */
export async function applicationFor(api, pair, { did, form, nonce, validUntil }, signed = {}) {
  const next = nonce ?? (await api.call.membershipApi.sponsoredNonce(did)).toNumber();
  const said = { form, nonce: next, validUntil, ...signed };
  // The call's own encoding of form and numbers.
  const { args } = api.tx.membership.applyFor(did, said.form, said.nonce, said.validUntil, {
    Sr25519: `0x${'00'.repeat(64)}`,
  }).method;
  const bytes = u8aConcat(
    compactAddLength(stringToU8a('althing/apply')),
    hexToU8a(api.genesisHash.toHex()),
    ...args.slice(0, 4).map((argument) => argument.toU8a()),
  );
  const signature = { Sr25519: u8aToHex(pair.sign(bytes)) };
  return api.tx.membership.applyFor(did, form, next, validUntil, signature);
}

/** What is wrong with a newcomer's personhood, as the refusal tells it: `NotHolder`, `Credential.Expired`. */
export function personhoodProblem(api, { events, error }) {
  assert.equal(error?.name, 'membership.Personhood');
  const { error: bytes } = only(events, 'system.ExtrinsicFailed').dispatchError.asModule;
  const { type } = api.runtimeMetadata.asLatest.pallets.find(({ name }) => name.eq('Membership')).errors.unwrap();
  const { asPersonhood: problem } = api.registry.createType(`Lookup${type}`, bytes);
  return problem.isCredential ? `Credential.${problem.asCredential.type}` : problem.type;
}

/** What is known of a member after block `hash`. */
export async function memberAt(api, hash, id) {
  return (await (await api.at(hash)).call.membershipApi.member(id)).unwrap();
}

/** The seat that an account rules after block `hash`, as a ballot reads it; null for none. */
export async function voterAt(api, hash, { address }) {
  const voter = (await (await api.at(hash)).call.membershipApi.voter(address)).unwrapOr(null);
  return (
    voter && {
      id: voter.id.toNumber(),
      class: voter.status.class.type,
      standing: voter.status.standing.type,
      voiceSince: voter.voiceSince.toNumber(),
    }
  );
}

/** A citizen's seat with a voice since that block. */
export const heardSince = (id, voiceSince) => ({ id, class: 'Citizen', standing: 'Active', voiceSince });

/** How many decide after block `hash`. */
export async function electorateAt(api, hash) {
  return (await (await api.at(hash)).call.membershipApi.electorate()).toNumber();
}

/** By how much block `hash` changed how many decide. */
export async function electorateChange(api, hash) {
  const { parentHash } = await api.rpc.chain.getHeader(hash);
  return (await electorateAt(api, hash)) - (await electorateAt(api, parentHash));
}

/** What is held of an account for a seat, or for dues. */
export const heldFor = (api, hash, { address }, reason) => heldAt(api, hash, address, 'Membership', reason);

/** The sources of the treasury's income, in the order of their pots. */
const SOURCES = ['Fees', 'Dues', 'Campaigns', 'Gifts', 'Forfeits'];

/** The treasury's keyless account for a source of income, such as `Gifts`: the third kind of its accounts. */
export function potOf(source) {
  const number = SOURCES.indexOf(source);
  assert.ok(number >= 0, `${source} is no source of income`);
  return encodeAddress(u8aConcat(stringToU8a('modlalth/tre'), [3, number], new Uint8Array(18)), SS58_PREFIX);
}

/** The keyless account of members' dues. */
export const DUES_POT = potOf('Dues');

/** By how much the blocks from `from` to `to` changed what is in the pot of dues. */
export async function potChange(api, from, to = from) {
  const { parentHash } = await api.rpc.chain.getHeader(from);
  return (await freeAt(api, to, DUES_POT)) - (await freeAt(api, parentHash, DUES_POT));
}

/** Who owns the badge of a member after block `hash`, and whether it is locked; null for none. */
export async function badgeAt(api, hash, id) {
  const { nfts } = (await api.at(hash)).query;
  const item = (await nfts.item(CITIZENSHIP, id)).unwrapOr(null);
  if (!item) return null;
  // The second mark of pallet-nfts itself: that the item is not to be transferred.
  const locked = await nfts.attribute(CITIZENSHIP, id, 'Pallet', '0x01');
  return { owner: item.owner.toString(), locked: locked.isSome, approvals: item.approvals.size };
}

/** What a member has in points of a domain after block `hash`. */
export async function pointsAt(api, hash, member, domain) {
  const reading = await (await api.at(hash)).call.contributionsApi.points(member, domain);
  return reading.points.toNumber();
}

/** Sends several transactions of one account at once; what became of each, in finalised blocks. */
export async function atOnce(api, pair, transactions) {
  const first = (await api.rpc.system.accountNextIndex(pair.address)).toNumber();
  const send = (tx, place) => sendFinalised(tx, pair, { timeout: LONG, nonce: first + place });
  return Promise.all(transactions.map(send));
}

/** The same; any error fails the test. */
export async function mustAtOnce(api, pair, transactions) {
  const sent = await atOnce(api, pair, transactions);
  for (const { error } of sent) assert.equal(error, null, JSON.stringify(error));
  return sent;
}

/** The same, and expects of each, as `[transaction, name]`, the error of this name. */
export async function refusedAtOnce(api, pair, expected) {
  const sent = await atOnce(
    api,
    pair,
    expected.map(([tx]) => tx),
  );
  const named = sent.map(({ error }) => error?.name);
  assert.deepEqual(
    named,
    expected.map(([, name]) => name),
  );
  return sent;
}

/** The error of a call that another call carried, from the result in that one's event. */
export const innerError = (api, result) => (result.isErr ? readError(api.registry, result.asErr).name : null);

/** Waits until civil time has reached a moment in a finalised block, and returns that. */
export function waitForMoment(api, node, moment, what) {
  return eventually(
    what,
    async () => {
      const { hash, number } = await node.finalised();
      return (await civilNow(await api.at(hash))) >= moment && { hash, number };
    },
    { timeout: 4 * LONG, every: 3_000, nodes: [node] },
  );
}

/** Half and half again, for every half-life that has passed. */
export const faded = (given, age, halfLife) => given * 2 ** (-age / halfLife);

/** Waits until the block with this number is finalised, and returns its hash. */
export async function blockAt(node, number) {
  await node.waitFinalisedNumber(number, 4 * LONG);
  return node.blockHash(number);
}
