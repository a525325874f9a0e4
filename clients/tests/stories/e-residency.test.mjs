// The story of docs/stories/e-residency.md as a wallet and a verifier see it, on four validators.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { stringToU8a, u8aToHex } from '@polkadot/util';
import { blake2AsHex, ed25519Verify, sortAddresses } from '@polkadot/util-crypto';

import { assertionsAt } from '../../w3c/credentials.mjs';
import { accountOfTwo, agree, timepoint, WEIGHT } from '../support/badges.mjs';
import {
  CHAIN,
  FOUNDERS,
  PERSONHOOD,
  YEAR,
  attestation,
  blockAt,
  citizen,
  document,
  electorateAt,
  formOf,
  heldFor,
  human,
  issuers,
  mustAtOnce,
  personhoodProblem,
  refusedAtOnce,
  settleIn,
  stranger,
  voterAt,
} from '../support/belonging.mjs';
import { decodeMultikey } from '../support/did-core/reading.mjs';
import {
  DAY,
  DID_RPC,
  USE,
  civilNow,
  didOf,
  fragments,
  fundsAt,
  heldAt,
  newKey,
  problemOf,
  resolveEverywhere,
} from '../support/identity.mjs';
import { startNetwork, stopAll } from '../support/node.mjs';
import { ALTH, SS58_PREFIX, key } from '../support/transactions.mjs';
import { LONG, assertSameState, decide, must, mustRefuse, narrate, only } from '../support/validators.mjs';
import { begin, mustEnact, pass } from '../support/voting.mjs';

const [office, other] = issuers;
const [alice, bob, ferdie] = ['//Alice', '//Bob', '//Ferdie'].map((path) => key(path));
const [nadia, pavel, oleg] = ['nadia', 'pavel', 'oleg'].map((name) => key(`//Resident//${name}`));
const logins = [1, 2, 3].map((number) => key(`//Resident//nadia//login//${number}`));
const signing = [1, 2].map((number) => key(`//Resident//nadia//signing//${number}`, 'ed25519'));
const EVIDENCE = document('salted evidence of nadia');

describe('an e-residency', () => {
  let nodes = [];
  let node;
  let api;
  let tx;
  let dids;
  let ids;
  let admissible;
  let contract;
  /** What the citizens decide while everything else goes on. */
  let ending;
  let accrediting;

  before(async () => {
    nodes = await startNetwork({ chain: CHAIN });
    [node] = nodes;
    api = await node.connect({ rpc: DID_RPC });
    tx = api.tx.credentials;
    await node.waitFinalisedNumber(3, LONG);
  });
  after(() => stopAll(nodes));

  const blockOf = async ({ block }) => (await node.header(block)).number;
  const finalised = async () => (await node.finalised()).hash;
  const resolved = (hash) => resolveEverywhere(api, nodes, dids.nadia, hash);
  const problem = (subject, hash) => problemOf(api, subject, PERSONHOOD, hash);
  const request = (issuer = dids.office) => tx.request(issuer, PERSONHOOD, EVIDENCE);
  const issue = (name, terms = attestation(name)) => tx.issue(dids[name], PERSONHOOD, terms);
  const apply = async (as, statement, nullifier) =>
    api.tx.membership.apply(await formOf(api, { as, statement, nullifier }));

  /** What nadia signs with a key of hers, and puts the hash of on the chain, so that there is a moment to it. */
  async function sign(pair, keyId, text) {
    const noted = await must(api.tx.system.remarkWithEvent(blake2AsHex(text)), nadia);
    const moment = await civilNow(await api.at(noted.block));
    return { text, keyId, signature: u8aToHex(pair.sign(stringToU8a(text))), moment };
  }

  /** Whether somebody who has the document as it is after block `hash` takes a signature for nadia's. */
  async function counts({ text, keyId, signature, moment }, hash) {
    const { document: now } = await resolved(hash);
    const then = assertionsAt(now, moment);
    const id = `${now.id}#key-${keyId}`;
    if (!(then.assertionMethod ?? []).includes(id)) return false;
    const { key: bytes } = decodeMultikey(
      then.verificationMethod.find((method) => method.id === id).publicKeyMultibase,
    );
    return ed25519Verify(stringToU8a(text), signature, bytes);
  }

  test('e-residency#R1: applications, and one that is rejected', { timeout: 4 * LONG }, async () => {
    const [ofNadia, ofPavel, ofOleg] = await settleIn(api, [nadia, pavel, oleg], ferdie, 200n * ALTH);
    const [ofOffice, ofOther] = await Promise.all([office, other].map(({ address }) => didOf(api, address)));
    dids = { nadia: ofNadia, pavel: ofPavel, oleg: ofOleg, office: ofOffice, other: ofOther };
    const applied = await Promise.all([
      must(await apply('Ally', 'nadia wants to found a company with pavel'), nadia),
      must(await apply('Ally', 'pavel wants to found a company with nadia'), pavel),
      must(await apply('Ally', 'oleg says nothing'), oleg),
    ]);
    admissible = (await blockOf(applied[1])) + 14;
    await must(
      api.tx.utility.batchAll([dids.nadia, dids.pavel].map((did) => api.tx.membership.vouch(did))),
      citizen(5),
    );
    const forms = applied.map(({ events }) => only(events, 'membership.Applied'));
    ids = forms.map(({ member }) => member.toNumber());
    const { form } = forms[0];
    assert.equal(form.statement.hash_.toHex(), document('nadia wants to found a company with pavel').hash);
    narrate(
      `nadia, pavel and oleg applied as allies at ${await blockOf(applied[0])}, each with a purpose, and 2 ALTH are held of each`,
    );

    const held = async (hash) => [await heldFor(api, hash, oleg, 'Seat'), await heldFor(api, hash, oleg, 'Dues')];
    assert.deepEqual(await held(applied[2].block), [ALTH, ALTH]);
    const reject = api.tx.membership.reject(dids.oleg, 'Incomplete', document('what is missing'));
    await mustRefuse(reject, alice, 'BadOrigin');
    const rejected = await decide(api, 'council', [alice, bob], reject);
    assert.equal(rejected.error, null);
    const said = only(rejected.events, 'membership.Rejected');
    assert.deepEqual([said.reason.type, said.document.hash_.toHex()], ['Incomplete', document('what is missing').hash]);
    assert.deepEqual(await held(rejected.block), [0n, 0n]);
    const { free, total } = await fundsAt(api, rejected.block, oleg.address);
    // What oleg's identity holds is all that is held.
    assert.equal(total - free, await heldAt(api, rejected.block, oleg.address, 'Did', 'Identity'));
    assert.equal(await voterAt(api, rejected.block, oleg), null);
    narrate(
      `two of the Council rejected oleg at ${await blockOf(rejected)}: Incomplete, with a document; what was held is back`,
    );
  });

  test('e-residency#R2 #R3: what an issuer refuses, and who is none', { timeout: 4 * LONG }, async () => {
    const asked = await must(request(), nadia);
    const deposit = (await api.query.credentials.parameters()).requestDeposit.toBigInt();
    assert.equal(await heldAt(api, asked.block, nadia.address, 'Credentials', 'Request'), deposit);
    await Promise.all([
      mustRefuse(tx.refuse(dids.nadia, PERSONHOOD, 'Other', null), other, 'credentials.AskedOther'),
      mustRefuse(issue('nadia'), pavel, 'credentials.NotAccredited'),
      mustRefuse(issue('nadia'), stranger, 'BadOrigin'),
      mustRefuse(request(dids.pavel), oleg, 'credentials.NotAccredited'),
    ]);
    const refused = await must(tx.refuse(dids.nadia, PERSONHOOD, 'EvidenceUnreadable', document('scan again')), office);
    const { reason, document: why } = only(refused.events, 'credentials.Refused');
    assert.deepEqual([reason.type, why.unwrap().hash_.toHex()], ['EvidenceUnreadable', document('scan again').hash]);
    assert.equal(await heldAt(api, refused.block, nadia.address, 'Credentials', 'Request'), 0n);
    assert.equal(await problem(dids.nadia, refused.block), 'Missing');
    narrate(`the office refused nadia's request at ${await blockOf(refused)}: EvidenceUnreadable, with a document`);
    narrate('refused too: pavel and somebody without an identity as issuers, and a request to one who is none');
  });

  test('e-residency#2 #R3: an issuer attests a person', { timeout: 4 * LONG }, async () => {
    await must(request(), nadia);
    const issued = await must(issue('nadia'), office);
    const at = await api.at(issued.block);
    const { view, problem: none } = (await at.call.credentialsApi.credential(dids.nadia, PERSONHOOD)).unwrap();
    assert.ok(none.isNone, 'it counts');
    assert.equal(view.expiresAt.toNumber(), (await civilNow(at)) + 600 * DAY);
    assert.equal(view.issuer.toHex(), dids.office);
    assert.ok((await at.call.credentialsApi.request(dids.nadia, PERSONHOOD)).isNone);
    const until = new Date(view.expiresAt.toNumber() * 1000).toISOString().slice(0, 10);
    narrate(`nadia asked again, and the office attested them at ${await blockOf(issued)}: it counts, until ${until}`);

    const theirs = { ...attestation('nadia'), commitment: blake2AsHex('another card') };
    await refusedAtOnce(api, other, [
      [issue('nadia', theirs), 'credentials.HeldFromOther'],
      [tx.suspend(dids.nadia, PERSONHOOD), 'credentials.NotItsIssuer'],
      [tx.revoke(dids.nadia, PERSONHOOD), 'credentials.NotItsIssuer'],
    ]);
    await must(issue('pavel'), other);
    narrate('the other issuer neither overwrites, suspends nor revokes it; it attested pavel');
  });

  test('e-residency#1: allies are admitted', { timeout: 4 * LONG }, async () => {
    await blockAt(node, admissible);
    const admitted = await mustAtOnce(
      api,
      stranger,
      [dids.nadia, dids.pavel].map((did) => api.tx.membership.admit(did)),
    );
    const { id, class: as, standing } = await voterAt(api, admitted[0].block, nadia);
    assert.deepEqual([id, as, standing], [ids[0], 'Ally', 'Active']);
    assert.equal((await voterAt(api, admitted[1].block, pavel)).id, ids[1]);
    assert.equal(await electorateAt(api, admitted[1].block), FOUNDERS);
    narrate(`somebody admitted nadia and pavel at ${await blockOf(admitted[0])}, as members ${ids[0]} and ${ids[1]}`);
  });

  test('e-residency#3: keys for signing and for logging in are apart', { timeout: 4 * LONG }, async () => {
    // The other issuer is to be checked again: that is voted on from now on.
    const until = (await civilNow(api)) + 700 * DAY;
    ending = begin(pass(api, node, 'Accreditation', tx.revokeAllOfIssuer(dids.other, PERSONHOOD)));
    accrediting = begin(pass(api, node, 'Accreditation', tx.accredit(dids.other, PERSONHOOD, until)));
    const { did } = api.tx;
    const keys = [newKey(logins[0], USE.login), newKey(signing[0], USE.assert)];
    const made = await must(api.tx.utility.batchAll(keys.map((one) => did.addKey(dids.nadia, one))), nadia);
    const { document: first } = await resolved(made.block);
    assert.deepEqual([fragments(first.authentication), fragments(first.assertionMethod)], [['key-0'], ['key-1']]);
    contract = await sign(signing[0], 1, 'nadia and pavel found a company');
    assert.equal(await counts(contract, made.block), true);
    assert.equal(await counts({ ...contract, text: 'nadia founds a company alone' }, made.block), false);
    const rotate = [did.addKey(dids.nadia, newKey(logins[1], USE.login)), did.revokeKey(dids.nadia, 0)];
    const rotated = await must(api.tx.utility.batchAll(rotate), nadia);
    const { document: now } = await resolved(rotated.block);
    assert.deepEqual([fragments(now.authentication), fragments(now.assertionMethod)], [['key-2'], ['key-1']]);
    assert.equal(await counts(contract, rotated.block), true);
    narrate(
      `nadia signed a contract with #key-1; at ${await blockOf(rotated)} #key-2 took the place of #key-0 for logging in`,
    );
    narrate('the contract is verified as before, by Polkadot.js, four nodes and did-resolver');
  });

  test('e-residency#4: a card is lost', { timeout: 4 * LONG }, async () => {
    const { did } = api.tx;
    const lost = await must(api.tx.utility.batchAll([1, 2].map((id) => did.revokeKey(dids.nadia, id))), nadia);
    const { document: now, metadata } = await resolved(lost.block);
    assert.deepEqual([now.authentication ?? [], now.assertionMethod ?? []], [[], []]);
    assert.deepEqual(fragments(now.verificationMethod), ['key-1']);
    assert.equal(now.verificationMethod[0].revoked, metadata.updated);
    const forged = await sign(signing[0], 1, 'nadia sells the company');
    assert.equal(await counts(contract, lost.block), true, 'signed before');
    assert.equal(await counts(forged, lost.block), false, 'signed after');
    narrate(
      `nadia lost the card: both keys were revoked in one call at ${await blockOf(lost)}, #key-1 is kept with that moment`,
    );
    const keys = [newKey(logins[2], USE.login), newKey(signing[1], USE.assert)];
    const anew = await must(api.tx.utility.batchAll(keys.map((one) => did.addKey(dids.nadia, one))), nadia);
    assert.deepEqual(fragments((await resolved(anew.block)).document.assertionMethod), ['key-4']);
    assert.deepEqual([await counts(contract, anew.block), await counts(forged, anew.block)], [true, false]);
    narrate(
      'what it signed before still counts, what it signs now does not; with a new card nadia has #key-3 and #key-4',
    );
  });

  test('e-residency#7 #R4: two members found a company', { timeout: 6 * LONG }, async () => {
    const { did, multisig } = api.tx;
    const owners = [nadia, pavel];
    const company = accountOfTwo(owners);
    await must(api.tx.balances.transferKeepAlive(company, 50n * ALTH), ferdie);
    const founding = did.create('Organisation', [], [], ['https://company.example']);
    const next = (await api.call.didApi.nextDid(company)).toHex();
    const { begun, done, error } = await agree(api, owners, founding);
    assert.equal(error, null);
    assert.equal(await didOf(api, company, begun.block), null, 'not by one');
    assert.equal(await didOf(api, company, done.block), next);
    const identity = (await (await api.at(done.block)).query.did.identities(next)).unwrap();
    assert.deepEqual([identity.kind.type, identity.controller.toString()], ['Organisation', company]);
    narrate(
      `nadia began at ${await blockOf(begun)} and pavel agreed at ${await blockOf(done)}: a company, whose controller is both`,
    );

    const service = (endpoint) => ({ id: 'web', kind: 'LinkedDomains', endpoint });
    const website = did.addService(next, service('https://company.example/'));
    const alone = did.addService(next, service('https://nadia.example/'));
    const others = (one) =>
      sortAddresses(
        owners.filter((pair) => pair !== one).map(({ address }) => address),
        SS58_PREFIX,
      );
    await mustRefuse(alone, nadia, 'did.NotController');
    await mustRefuse(multisig.asMultiThreshold1(others(nadia), alone), nadia, 'did.NotController');
    await mustRefuse(did.deactivate(next), pavel, 'did.NotController');
    await must(multisig.asMulti(2, others(nadia), null, alone, WEIGHT), nadia);
    const when = await timepoint(api, owners, alone);
    await mustRefuse(multisig.asMulti(2, others(nadia), when, alone, WEIGHT), nadia, 'multisig.AlreadyApproved');
    const services = async (hash) => {
      const found = (await (await api.at(hash)).query.did.documents(next)).unwrap();
      return found.services.map(({ endpoint }) => endpoint.toUtf8());
    };
    assert.deepEqual(await services(await finalised()), []);
    narrate('nadia alone cannot act for it: not directly, not as an account of one, not by agreeing twice; nor pavel');
    const agreed = await agree(api, owners, website);
    assert.equal(agreed.error, null);
    assert.deepEqual(await services(agreed.done.block), ['https://company.example/']);
    narrate(`both together publish its website at ${await blockOf(agreed.done)}`);
  });

  test('e-residency#5 #R5: an identity is stolen', { timeout: 4 * LONG }, async () => {
    const asCitizen = await apply('Citizen', 'nadia wants to decide too', human('nadia'));
    const why = async () => personhoodProblem(api, await mustRefuse(asCitizen, nadia, 'membership.Personhood'));
    const suspended = await must(tx.suspend(dids.nadia, PERSONHOOD), office);
    assert.equal(await problem(dids.nadia, suspended.block), 'Suspended');
    assert.equal(await why(), 'Credential.Suspended');
    const revoked = await must(tx.revoke(dids.nadia, PERSONHOOD), office);
    assert.equal(await problem(dids.nadia, revoked.block), 'Revoked');
    await refusedAtOnce(api, office, [
      [tx.resume(dids.nadia, PERSONHOOD), 'credentials.CredentialRevoked'],
      [tx.renew(dids.nadia, PERSONHOOD, YEAR), 'credentials.CredentialRevoked'],
      [issue('nadia'), 'credentials.CommitmentRevoked'],
    ]);
    assert.equal(await why(), 'Credential.Revoked');
    assert.equal(await problem(dids.nadia, await finalised()), 'Revoked');
    narrate(
      `somebody has nadia's identity: suspended at ${await blockOf(suspended)}, revoked at ${await blockOf(revoked)}, for good`,
    );
    narrate('neither way it lets anybody apply as a citizen, and the refusal says which it is');
  });

  test('e-residency#6: an issuer is checked again', { timeout: 6 * LONG }, async () => {
    const founders = Array.from({ length: FOUNDERS }, (_, id) => id).filter((id) => id % 2);
    const roll = await Promise.all(founders.map((id) => api.call.membershipApi.member(id)));
    const attested = [...roll.map((member) => member.unwrap().did.toHex()), dids.pavel];
    const problems = async (hash) => [...new Set(await Promise.all(attested.map((did) => problem(did, hash))))];
    assert.deepEqual(await problems(await finalised()), [null]);
    await mustRefuse(tx.revokeAllOfIssuer(dids.other, PERSONHOOD), other, 'credentials.CommunityDecides');
    const ended = await mustEnact(api, node, ending);
    assert.deepEqual(await problems(ended.block), ['IssuerRevoked']);
    assert.equal(await electorateAt(api, ended.block), FOUNDERS, 'issuers do not choose who decides');
    narrate(
      `the citizens ended all that the other issuer attested at ${await blockOf(ended)}: pavel's and 15 founders' count no more`,
    );

    const again = await mustEnact(api, node, accrediting);
    assert.deepEqual(await problems(again.block), ['IssuerRevoked']);
    await refusedAtOnce(api, other, [
      [tx.renew(dids.pavel, PERSONHOOD, YEAR), 'credentials.CredentialRevoked'],
      [tx.resume(dids.pavel, PERSONHOOD), 'credentials.CredentialRevoked'],
      [issue('pavel'), 'credentials.CommitmentRevoked'],
    ]);
    const anew = await must(
      issue('pavel', { ...attestation('pavel'), commitment: blake2AsHex('a new card of pavel') }),
      other,
    );
    assert.equal(await problem(dids.pavel, anew.block), null);
    attested.pop();
    assert.deepEqual(await problems(anew.block), ['IssuerRevoked']);
    narrate(
      `accredited anew at ${await blockOf(again)}, nothing of the old counts, is renewed, resumed or issued again`,
    );
    narrate(`what it issues from now on does: pavel's new card, at ${await blockOf(anew)}`);
    const { number } = await node.finalised();
    const state = await assertSameState(nodes, number);
    narrate(`at ${number} all four have the state root ${state.stateRoot} over ${state.entries} entries`);
  });
});
