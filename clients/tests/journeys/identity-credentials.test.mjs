// What issuers attest, on a running network: accredited by the citizens, asked, refused, issued, suspended,
// resumed, run out, renewed, revoked; a whole issuer recalled and accredited anew, which revives nothing. A
// credential off the chain is made and verified by a library that is not ours at every turn.
// `make identity-test` runs it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { u8aToHex } from '@polkadot/util';

import { didHex, didText, recordStatus, sign, verify } from '../../w3c/credentials.mjs';
import { CREDENTIAL_RECORD_CONTEXT } from '../../w3c/loader.mjs';
import { overHttp, resolver } from '../../w3c/resolver.mjs';
import {
  DAY,
  USE,
  best,
  civilNow,
  didOf,
  dispatchAs,
  dispatched,
  heldAt,
  newKey,
  nonceOf,
  problemOf,
} from '../support/identity.mjs';
import { eventually, startNetwork, stopAll } from '../support/node.mjs';
import { key } from '../support/transactions.mjs';
import { LONG, assertSameState, council, decide, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

const CHAIN = 'local-fast';
const PERSONHOOD = 0;
const SKILL = 9;
const YEAR = 365 * DAY;
const [guild, other, ada, ben, cleo, eve] = [
  '//Issuer//0',
  '//Issuer//1',
  '//Citizen//2',
  '//Citizen//3',
  '//Citizen//4',
  '//Eve',
].map((path) => key(path));
// Has tokens, and speaks as nobody.
const stranger = key('//Alice//stash');
const seed = new Uint8Array(32).fill(41);
const byte = (digits) => `0x${digits.repeat(32)}`;
const EVIDENCE = { hash: byte('e1'), locator: 'ipfs://evidence' };

describe('credentials and their issuers', () => {
  let nodes = [];
  let alice;
  let api;
  let tx;
  let dids;
  let functions;
  /** The credential of ada that a library signed, and the commitment to it. */
  let paper;
  /** The latest moment until which the guild is accredited. */
  let until;
  /** What the citizens decide while everything else goes on. */
  let accrediting;
  let recalling;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [alice] = nodes;
    api = await alice.connect();
    tx = api.tx.credentials;
    functions = resolver(overHttp(alice.http));
    const named = Object.entries({ guild, other, ada, ben, cleo });
    dids = Object.fromEntries(
      await Promise.all(named.map(async ([name, { address }]) => [name, await didOf(api, address)])),
    );
    // What is founded counts from the second block on.
    await alice.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const terms = (commitment, days = 300, nullifier = null) => ({ commitment, validity: days * DAY, nullifier });
  const issue = (subject, commitment, days) => tx.issue(dids[subject], SKILL, terms(commitment, days));
  const problem = (subject, hash, schema = SKILL) => problemOf(api, dids[subject], schema, hash);
  const held = (hash, pair, reason) => heldAt(api, hash, pair.address, 'Credentials', reason);
  const now = async () => (await alice.finalised()).hash;
  const accreditation = async (hash) => {
    const report = await (await api.at(hash)).call.credentialsApi.accreditation(dids.guild, SKILL);
    const { standing, accreditation: row } = report.unwrap();
    return { standing: standing.type, epoch: row.epoch.toNumber() };
  };

  /** Whether the paper of ada is verified now by who has a node and the library, or why not. */
  async function checked(credential = paper.credential) {
    const { verified, error } = await verify(credential, {
      functions,
      chain: api.genesisHash.toHex(),
      now: new Date((await civilNow(api)) * 1000),
      record: (subject, schema) => api.call.credentialsApi.credential(didHex(subject), schema),
    });
    return verified ? 'verified' : [error, ...(error.errors ?? [])].map(({ message }) => message).join('; ');
  }

  /** A credential about ada, signed with the guild's key by the library. */
  async function written(description) {
    const [issuer, subject] = [didText(dids.guild), didText(dids.ada)];
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2', CREDENTIAL_RECORD_CONTEXT],
      type: ['VerifiableCredential'],
      issuer,
      credentialSubject: { id: subject, description },
      credentialStatus: recordStatus({ chain: api.genesisHash.toHex(), schema: SKILL }),
    };
    const pair = await Ed25519Multikey.generate({ id: `${issuer}#key-0`, controller: issuer, seed });
    const date = new Date((await civilNow(api)) * 1000);
    return sign(credential, { signer: pair.signer(), date, functions });
  }

  test('the citizens accredit an issuer, and nobody else does', { timeout: 5 * LONG }, async () => {
    until = (await civilNow(api)) + 2 * YEAR - 30 * DAY;
    const accredit = tx.accredit(dids.guild, SKILL, until);
    const passed = begin(pass(api, alice, 'Accreditation', accredit));
    await mustRefuse(accredit, key('//Alice'), 'BadOrigin');
    const two = ['//Alice', '//Bob'].map((path) => key(path));
    assert.equal((await decide(api, 'council', two, accredit)).error.name, 'BadOrigin');
    assert.equal((await council(api, accredit)).error.name, 'BadOrigin');
    await mustRefuse(tx.request(dids.guild, SKILL, EVIDENCE), ada, 'credentials.NotAccredited');
    await mustRefuse(issue('ada', byte('a0')), guild, 'credentials.NotAccredited');
    narrate('refused: accreditation by one of the Council, by two or by all three, and to ask or issue before it');

    const done = await mustEnact(api, alice, passed);
    assert.equal(only(done.events, 'credentials.Accredited').epoch.toNumber(), 0);
    assert.deepEqual(await accreditation(done.block), { standing: 'Accredited', epoch: 0 });
    const pair = await Ed25519Multikey.generate({ seed });
    const { publicKey } = await pair.export({ publicKey: true, raw: true });
    const published = { public: { Ed25519: u8aToHex(publicKey) }, relationships: USE.assert };
    await must(api.tx.did.addKey(dids.guild, published), guild);
    narrate('the citizens accredited the guild for skills; the guild published a key for assertions');
  });

  test('a request is refused with a reason', { timeout: 3 * LONG }, async () => {
    const asks = tx.request(dids.guild, SKILL, EVIDENCE);
    const price = (await api.query.credentials.parameters()).requestDeposit.toBigInt();
    const asked = await must(asks, ada);
    assert.equal(only(asked.events, 'credentials.Requested').subject.toHex(), dids.ada);
    assert.equal(await held(asked.block, ada, 'Request'), price);
    await mustRefuse(asks, ada, 'credentials.RequestExists');
    await mustRefuse(tx.request(dids.guild, SKILL, EVIDENCE), guild, 'credentials.SelfIssued');
    await mustRefuse(tx.request(dids.guild, 77, EVIDENCE), ada, 'credentials.SchemaNotFound');

    const refuse = (reason) => tx.refuse(dids.ada, SKILL, reason, null);
    await mustRefuse(refuse('EvidenceMissing'), other, 'credentials.AskedOther');
    await mustRefuse(refuse('EvidenceMissing'), stranger, 'BadOrigin');
    const refused = await must(refuse('EvidenceMissing'), guild);
    assert.equal(only(refused.events, 'credentials.Refused').reason.type, 'EvidenceMissing');
    assert.equal(await held(refused.block, ada, 'Request'), 0n);
    await mustRefuse(refuse('Other'), guild, 'credentials.RequestNotFound');
    narrate(`ada asked, with ${price} plancks held; the guild refused as EvidenceMissing, and they came back`);
  });

  test('a request by a signed payload is met', { timeout: 4 * LONG }, async () => {
    const calls = key('//Citizen//2//calls');
    await must(api.tx.did.addKey(dids.ada, newKey(calls, USE.call)), ada);
    const payload = {
      did: dids.ada,
      keyId: 0,
      nonce: await nonceOf(api, dids.ada),
      validUntil: (await best(api)) + 1_000,
    };
    const asks = dispatchAs(api, calls, payload, tx.request(dids.guild, SKILL, EVIDENCE));
    const asked = await must(asks, eve);
    assert.equal(dispatched(api, asked.events), null);
    assert.equal(only(asked.events, 'credentials.Requested').subject.toHex(), dids.ada);
    await mustRefuse(asks, eve, 'did.NonceNotNext');
    narrate('ada asked again by a payload that eve handed in; it is good once');

    paper = await written('ropes and knots');
    assert.match(await checked(), /no record of it/);
    await mustRefuse(issue('ada', paper.commitment), other, 'credentials.NotAccredited');
    await mustRefuse(issue('ada', paper.commitment, 10 * 365 + 1), guild, 'credentials.ValidityOutOfRange');
    const nullifier = tx.issue(dids.ada, SKILL, terms(paper.commitment, 300, byte('01')));
    await mustRefuse(nullifier, guild, 'credentials.NullifierNotUsed');
    await mustRefuse(issue('guild', byte('a1')), guild, 'credentials.SelfIssued');

    const issued = await must(issue('ada', paper.commitment), guild);
    const deposit = (await api.query.credentials.parameters()).credentialDeposit.toBigInt();
    assert.equal(await held(issued.block, ada, 'Request'), 0n, 'the request is settled');
    assert.equal(await held(issued.block, guild, 'Credential'), deposit);
    assert.equal(await problem('ada', issued.block), null);
    assert.equal(await checked(), 'verified');
    const changed = structuredClone(paper.credential);
    changed.credentialSubject.description = 'ropes, knots and sails';
    assert.match(await checked(changed), /of another credential/);
    narrate('the guild issued; the library verifies the credential off the chain, and not with a word changed');
  });

  test('suspended and resumed', { timeout: 3 * LONG }, async () => {
    // What comes later is voted on from now on.
    recalling = begin(pass(api, alice, 'Accreditation', tx.revokeAllOfIssuer(dids.guild, SKILL)));
    accrediting = begin(pass(api, alice, 'Accreditation', tx.accredit(dids.guild, SKILL, until)));
    const [suspend, resume] = [tx.suspend, tx.resume].map((call) => call(dids.ada, SKILL));
    await mustRefuse(suspend, other, 'credentials.NotItsIssuer');
    await mustRefuse(suspend, ada, 'credentials.NotItsIssuer');
    await mustRefuse(resume, guild, 'credentials.NotSuspended');
    const away = await must(suspend, guild);
    assert.equal(await problem('ada', away.block), 'Suspended');
    assert.match(await checked(), /does not count: Suspended/);
    await mustRefuse(suspend, guild, 'credentials.SuspendedAlready');
    const longer = await must(tx.renew(dids.ada, SKILL, 400 * DAY), guild);
    assert.equal(await problem('ada', longer.block), 'Suspended', 'renewing does not resume');
    const back = await must(resume, guild);
    assert.equal(await problem('ada', back.block), null);
    assert.equal(await checked(), 'verified');
    narrate('suspended it does not count, on the chain and off it; resumed it does. Renewing alone resumes nothing');
  });

  test('run out and renewed', { timeout: 4 * LONG }, async () => {
    const issued = await must(issue('ben', byte('b1'), 10), guild);
    assert.equal(await problem('ben', issued.block), null);
    const ranOut = await eventually(
      'the credential of ben runs out',
      async () => {
        const hash = await now();
        return (await problem('ben', hash)) === 'Expired' && hash;
      },
      { timeout: LONG, every: 3_000, nodes: [alice] },
    );
    const [from, to] = await Promise.all([issued.block, ranOut].map(async (hash) => (await alice.header(hash)).number));
    narrate(`ben's, issued at ${from} for ten days, had run out at ${to} without a transaction`);
    await mustRefuse(tx.clear(dids.ben, SKILL), eve, 'credentials.StillKept');
    await mustRefuse(tx.renew(dids.ben, SKILL, 11 * YEAR), guild, 'credentials.ValidityOutOfRange');
    await mustRefuse(tx.renew(dids.ben, SKILL, YEAR), other, 'credentials.NotItsIssuer');
    const renewed = await must(tx.renew(dids.ben, SKILL, YEAR), guild);
    only(renewed.events, 'credentials.Renewed');
    assert.equal(await problem('ben', renewed.block), null);
    narrate('the guild renewed it for a year, and it counts again');
  });

  test('revoked for ever', { timeout: 4 * LONG }, async () => {
    await must(issue('cleo', byte('c1')), guild);
    const revoked = await must(tx.revoke(dids.cleo, SKILL), guild);
    assert.equal(await problem('cleo', revoked.block), 'Revoked');
    for (const call of [tx.resume, tx.suspend, tx.revoke]) {
      await mustRefuse(call(dids.cleo, SKILL), guild, 'credentials.CredentialRevoked');
    }
    await mustRefuse(tx.renew(dids.cleo, SKILL, YEAR), guild, 'credentials.CredentialRevoked');
    await mustRefuse(issue('cleo', byte('c1')), guild, 'credentials.CommitmentRevoked');
    const again = await must(issue('cleo', byte('c2')), guild);
    assert.equal(await problem('cleo', again.block), null);
    const at = await api.at(again.block);
    assert.ok((await at.call.credentialsApi.wasRevoked(dids.cleo, SKILL, byte('c1'))).isTrue);
    await mustRefuse(issue('cleo', byte('c1')), guild, 'credentials.CommitmentRevoked');
    narrate('cleo’s was revoked: it is neither resumed, renewed nor issued again. Another one, issued anew, counts');
  });

  test('the whole issuer is recalled, and accredited anew', { timeout: 8 * LONG }, async () => {
    const recall = tx.revokeAllOfIssuer(dids.guild, SKILL);
    await mustRefuse(recall, other, 'credentials.NotOwnAccreditation');
    await mustRefuse(recall, stranger, 'BadOrigin');
    const everybody = ['ada', 'ben', 'cleo'];
    const before = await now();
    for (const subject of everybody) assert.equal(await problem(subject, before), null, subject);
    const done = await mustEnact(api, alice, recalling);
    assert.equal(only(done.events, 'credentials.IssuerRevoked').epoch.toNumber(), 1);
    for (const subject of everybody) assert.equal(await problem(subject, done.block), 'IssuerRevoked', subject);
    assert.deepEqual(await accreditation(done.block), { standing: 'Revoked', epoch: 1 });
    assert.match(await checked(), /does not count: IssuerRevoked/);
    await mustRefuse(issue('ben', byte('b2')), guild, 'credentials.NotAccredited');
    await mustRefuse(tx.renew(dids.ben, SKILL, YEAR), guild, 'credentials.CredentialRevoked');
    narrate('by one write the citizens recalled all that the guild had issued: ada’s, ben’s and cleo’s count no more');

    const anew = await mustEnact(api, alice, accrediting);
    assert.deepEqual(await accreditation(anew.block), { standing: 'Accredited', epoch: 1 });
    for (const subject of everybody) assert.equal(await problem(subject, anew.block), 'IssuerRevoked', subject);
    await mustRefuse(tx.renew(dids.ben, SKILL, YEAR), guild, 'credentials.CredentialRevoked');
    await mustRefuse(tx.resume(dids.ben, SKILL), guild, 'credentials.CredentialRevoked');
    await mustRefuse(issue('ada', paper.commitment), guild, 'credentials.CommitmentRevoked');
    assert.match(await checked(), /does not count: IssuerRevoked/);
    narrate('accredited anew the guild starts epoch 1: nothing of epoch 0 counts, is renewed or issued again');

    const former = paper.credential;
    paper = await written('ropes, knots and sails');
    const issued = await must(issue('ada', paper.commitment), guild);
    assert.equal(await problem('ada', issued.block), null);
    assert.equal(await problem('ben', issued.block), 'IssuerRevoked');
    assert.equal(await checked(), 'verified');
    assert.match(await checked(former), /of another credential/);
    narrate('what is issued from now on counts: ada’s new credential is verified, the former one is not');
  });

  test('of humans only the community recalls', { timeout: 4 * LONG }, async () => {
    await mustRefuse(tx.revokeAllOfIssuer(dids.guild, PERSONHOOD), guild, 'credentials.CommunityDecides');
    await mustRefuse(api.tx.did.deactivate(dids.guild), guild, 'did.StillNeeded');
    const nullifier = (await api.query.credentials.nullifierOf(dids.ben, PERSONHOOD)).unwrap().toHex();
    const made = await must(api.tx.did.create('Person', [], [], []), ben);
    const twin = only(made.events, 'did.Created').did.toHex();
    const attest = (value) => tx.issue(twin, PERSONHOOD, terms(byte('d1'), 300, value));
    await mustRefuse(attest(nullifier), guild, 'credentials.NullifierTaken');
    await mustRefuse(attest(null), guild, 'credentials.NullifierMissing');
    assert.equal(await problemOf(api, twin, PERSONHOOD), 'Missing');
    assert.equal(await problem('ben', await now(), PERSONHOOD), null);
    narrate('an issuer cannot recall humans, nor end while accredited; a second identity of ben is not attested');

    const left = await must(tx.withdrawAccreditation(dids.guild, SKILL), guild);
    assert.equal((await accreditation(left.block)).standing, 'Withdrawn');
    assert.equal(await problem('ada', left.block), null, 'what was issued counts');
    await mustRefuse(issue('cleo', byte('c3')), guild, 'credentials.NotAccredited');
    const { number } = await alice.header(left.block);
    const state = await assertSameState(nodes, number);
    narrate('the guild gave its accreditation up: it issues no more, and what it issued counts');
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
