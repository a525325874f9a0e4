// Verifiable Credentials 2.0 of this chain, issued and verified off it by libraries that are not ours: the
// issuer is an identity of the chain, the proof is eddsa-rdfc-2022, the status is the record on the chain.
// No node is needed and nothing is fetched.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import jsonld from 'jsonld';

import {
  assertionsAt,
  canonical,
  commitment,
  didHex,
  didText,
  recordStatus,
  sign,
  suite,
  verify,
} from '../w3c/credentials.mjs';
import { CREDENTIAL_RECORD_CONTEXT, documentLoader } from '../w3c/loader.mjs';
import { resolver } from '../w3c/resolver.mjs';
import { fixture, written } from './support/did-core/holding.mjs';

const CHAIN = `0x${'ab'.repeat(32)}`;
const OTHER_CHAIN = `0x${'cd'.repeat(32)}`;
const SCHEMA = 3;
const ISSUER = fixture('an issuer').did;
const SUBJECT = fixture('an identity with keys of every kind').did;
// SHA-256 of `althing/fixture/issuer` and `…/person`: the identities as the chain writes them.
const ISSUER_HEX = '0xa5940b8f27bd387ad83a9e2c4d684ccaf5af048158b02f6fec56161c619ae6ef';
const SUBJECT_HEX = '0x7e7582e957bce4e9234e4620264677d1e6fe867b1b8278acd7b5cda360960dc1';
/** When key 0 of the issuer was revoked, by the later of its two documents. */
const REVOKED = Date.parse('2027-02-28T23:59:59Z') / 1000;
const BEFORE = Date.parse('2026-12-01T00:00:00Z') / 1000;
const NOW = new Date('2027-03-10T00:00:00Z');

// The secret keys of tests 1 and 2 of RFC 8032, section 7.1.
const SECRETS = [
  '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
];

/** Signs with a key of the issuer's document. */
async function signer(number, controller = ISSUER, seed = SECRETS[number]) {
  const id = `${controller}#key-${number}`;
  const pair = await Ed25519Multikey.generate({ id, controller, seed: Uint8Array.from(Buffer.from(seed, 'hex')) });
  return pair.signer();
}

/** What a node answers that knows these answers and else what is written down. */
const asking =
  (...answers) =>
  async (did) =>
    structuredClone(answers.find((one) => one.did === did)?.result) ?? written(did);
/** The functions while the issuer had its first key, and after the change. */
const EARLY = resolver(asking(fixture('an issuer')));
const LATE = resolver(asking(fixture('the issuer after a change of keys')));

const unsigned = () => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', CREDENTIAL_RECORD_CONTEXT],
  type: ['VerifiableCredential'],
  issuer: ISSUER,
  validFrom: '2026-12-01T00:00:00Z',
  validUntil: '2027-12-01T00:00:00Z',
  credentialSubject: { id: SUBJECT, description: 'lived at the first place for a season' },
  credentialStatus: recordStatus({ chain: CHAIN, schema: SCHEMA, salt: new Uint8Array(32).fill(7) }),
});

/** A credential that the issuer's first key signed; `without` names what it leaves out. */
async function signed(change = {}, without = []) {
  const credential = { ...unsigned(), ...change };
  for (const name of without) delete credential[name];
  return (await sign(credential, { signer: await signer(0), date: '2026-12-01T00:00:00Z', functions: EARLY }))
    .credential;
}

/** What the chain tells of the credential, as Polkadot.js shows `CredentialReport` in JSON. */
const report = (credential, change = {}) => ({
  view: {
    issuer: ISSUER_HEX,
    issuedAt: BEFORE,
    expiresAt: BEFORE + 31_536_000,
    status: 'Issued',
    issuerStanding: { accredited: null },
  },
  commitment: commitment(credential),
  fixBy: null,
  problem: null,
  ...change,
});

/** Verifies with a chain that has this record under the subject and the schema, and no other. */
const check = (credential, { record = report(credential), functions = EARLY, chain = CHAIN } = {}) =>
  verify(credential, {
    functions,
    chain,
    now: NOW,
    record: async (subject, schema) => (subject === SUBJECT && schema === SCHEMA ? record : null),
  });

/** The reasons of a refusal, those of the library inside its error among them. */
function reasons({ verified, error }) {
  assert.equal(verified, false);
  return [error, ...(error.errors ?? [])].map(({ message }) => message).join('; ');
}

describe('a credential of this chain', () => {
  test('is issued and verified by the library', async () => {
    const credential = await signed();
    assert.equal(credential.proof.cryptosuite, 'eddsa-rdfc-2022');
    assert.equal(credential.proof.verificationMethod, `${ISSUER}#key-0`);
    assert.deepEqual(await check(credential), { verified: true });
  });

  test('is verified from its text, by who has nothing but that, a resolver and the chain', async () => {
    const text = JSON.stringify(await signed());
    assert.deepEqual(await check(JSON.parse(text)), { verified: true });
  });

  test('is refused by the library alone unless its status is looked up', async () => {
    const credential = await signed();
    const options = { credential, suite: suite(), documentLoader: documentLoader(EARLY.dereference), now: NOW };
    assert.match(reasons(await vc.verifyCredential(options)), /checkStatus/);
  });

  test('is refused when a word of it was changed, whether or not the chain follows', async () => {
    const credential = await signed();
    const changed = structuredClone(credential);
    changed.credentialSubject.description = 'lived at the first place for two seasons';
    assert.match(reasons(await check(changed, { record: report(credential) })), /another credential/);
    assert.match(reasons(await check(changed)), /Invalid signature/);
  });

  test('is refused when the proof is not the issuer’s', async () => {
    const stranger = await signer(0, ISSUER, '11'.repeat(32));
    const { credential } = await sign(unsigned(), { signer: stranger, functions: EARLY });
    assert.match(reasons(await check(credential)), /Invalid signature/);
  });

  test('is refused when another identity than the issuer signed', async () => {
    const other = 'did:althing:z38X9GHUDiTte1dKb8qnZYEo1B8k5GvNRJ3vni32q3fGk';
    const { credential } = await sign(unsigned(), { signer: await signer(0, other), functions: EARLY });
    // That one has no such key.
    assert.match(reasons(await check(credential)), /notFound/);
    const result = structuredClone(fixture('an issuer').result);
    result.didDocument = JSON.parse(JSON.stringify(result.didDocument).replaceAll(ISSUER, other));
    // And if it had, it would not be the issuer.
    const functions = resolver(asking({ did: other, result }, fixture('an issuer')));
    assert.match(reasons(await check(credential, { functions })), /issuer must match/i);
  });

  test('is refused when the key serves another purpose', async () => {
    const answer = fixture('an issuer');
    answer.result.didDocument.authentication = answer.result.didDocument.assertionMethod;
    delete answer.result.didDocument.assertionMethod;
    assert.match(reasons(await check(await signed(), { functions: resolver(asking(answer)) })), /not authorized/);
  });

  test('is refused outside of its own dates', async () => {
    const credential = await signed({ validUntil: '2027-01-01T00:00:00Z' });
    assert.match(reasons(await check(credential)), /is after "validUntil"/);
  });
});

describe('the record on the chain', () => {
  test('has to be there, on the chain that is asked', async () => {
    const credential = await signed();
    assert.match(reasons(await check(credential, { record: null })), /no record/);
    assert.match(reasons(await check(credential, { chain: OTHER_CHAIN })), /another chain/);
    const elsewhere = await signed({ credentialStatus: recordStatus({ chain: CHAIN, schema: SCHEMA + 1 }) });
    assert.match(reasons(await check(elsewhere)), /no record/);
  });

  test('has to be of this issuer and this credential', async () => {
    const credential = await signed();
    const { view } = report(credential);
    const foreign = report(credential, { view: { ...view, issuer: SUBJECT_HEX } });
    assert.match(reasons(await check(credential, { record: foreign })), /another issuer/);
    assert.match(
      reasons(await check(credential, { record: report(await signed({ id: 'urn:uuid:1' })) })),
      /another credential/,
    );
  });

  for (const problem of ['Missing', 'Revoked', 'IssuerRevoked', 'Expired', 'Suspended']) {
    test(`refuses a credential that it calls ${problem}`, async () => {
      const credential = await signed();
      assert.match(
        reasons(await check(credential, { record: report(credential, { problem }) })),
        new RegExp(`does not count: ${problem}`),
      );
    });
  }

  test('may be told as Polkadot.js tells it', async () => {
    const credential = await signed();
    const record = { toJSON: () => report(credential) };
    assert.deepEqual(await check(credential, { record }), { verified: true });
    assert.match(reasons(await check(credential, { record: { toJSON: () => null } })), /no record/);
  });

  test('is the only status of its type, and the credential has one subject', async () => {
    const status = unsigned().credentialStatus;
    assert.match(
      reasons(await check(await signed({ credentialStatus: [status, { ...status, schema: 4 }] }))),
      /one status/,
    );
    assert.match(reasons(await check(await signed({}, ['credentialStatus']))), /one status/);
    assert.match(reasons(await check(await signed({ credentialSubject: { description: 'nobody' } }))), /one subject/);
  });
});

describe('after a change of keys', () => {
  test('what the old key signed before its end is still verified', async () => {
    assert.deepEqual(await check(await signed(), { functions: LATE }), { verified: true });
  });

  test('what the chain recorded afterwards is refused, whatever date the proof gives itself', async () => {
    const credential = await signed();
    assert.equal(credential.proof.created, '2026-12-01T00:00:00Z');
    const { view } = report(credential);
    for (const issuedAt of [REVOKED, REVOKED + 6]) {
      const record = report(credential, { view: { ...view, issuedAt } });
      assert.match(reasons(await check(credential, { record, functions: LATE })), /not authorized/);
    }
    const record = report(credential, { view: { ...view, issuedAt: REVOKED - 1 } });
    assert.deepEqual(await check(credential, { record, functions: LATE }), { verified: true });
  });

  test('a renewed credential that was signed anew is verified, with the commitment that it had', async () => {
    const { credential, commitment: committed } = await sign(unsigned(), { signer: await signer(1), functions: LATE });
    assert.equal(committed, commitment(await signed()));
    const { view } = report(credential);
    const record = report(credential, { view: { ...view, issuedAt: REVOKED + 6 } });
    assert.deepEqual(await check(credential, { record, functions: LATE }), { verified: true });
  });

  test('a library that knows nothing of records refuses the revoked key', async () => {
    const credential = await signed({}, ['credentialStatus']);
    const options = { credential, suite: suite(), now: NOW };
    const early = await vc.verifyCredential({ ...options, documentLoader: documentLoader(EARLY.dereference) });
    assert.equal(early.verified, true);
    const late = await vc.verifyCredential({ ...options, documentLoader: documentLoader(LATE.dereference) });
    assert.match(reasons(late), /not authorized/);
  });

  test('a document as it was counts keys that were revoked later, and no others', () => {
    const { didDocument } = fixture('the issuer after a change of keys').result;
    const [old, current] = didDocument.verificationMethod.map(({ id }) => id);
    assert.deepEqual(assertionsAt(didDocument, REVOKED - 1).assertionMethod, [current, old]);
    assert.deepEqual(assertionsAt(didDocument, REVOKED).assertionMethod, [current]);
    assert.deepEqual(didDocument.assertionMethod, [current], 'the document itself is left alone');
  });

  test('what an issuer signed who ended since is verified if the record still counts', async () => {
    const answer = fixture('the issuer after a change of keys');
    answer.result.didDocumentMetadata.deactivated = true;
    answer.result.didDocument.verificationMethod.length = 1;
    delete answer.result.didDocument.assertionMethod;
    assert.deepEqual(await check(await signed(), { functions: resolver(asking(answer)) }), { verified: true });
  });
});

describe('what is shown to a verifier', () => {
  /** The subject with a key for logging in, of which the test has the secret. */
  async function holder() {
    const answer = fixture('an issuer');
    const text = JSON.stringify(answer.result)
      .replaceAll(ISSUER, SUBJECT)
      .replaceAll('assertionMethod', 'authentication');
    return {
      functions: resolver(asking({ did: SUBJECT, result: JSON.parse(text) }, fixture('an issuer'))),
      key: await signer(0, SUBJECT),
    };
  }

  test('a holder shows a credential with a fresh challenge, and cannot show it twice', async () => {
    const { functions, key } = await holder();
    const loader = documentLoader(functions.dereference);
    const credential = await signed();
    const shown = vc.createPresentation({ verifiableCredential: credential, holder: SUBJECT, now: NOW });
    const proof = { challenge: 'fresh', domain: 'https://service.example' };
    const presentation = await vc.signPresentation({
      presentation: shown,
      suite: suite(key),
      documentLoader: loader,
      ...proof,
    });
    const options = {
      presentation,
      suite: suite(),
      documentLoader: loader,
      checkStatus: async () => ({ verified: true }),
      now: NOW,
    };
    assert.equal((await vc.verify({ ...options, ...proof })).verified, true);
    assert.deepEqual(await check([presentation.verifiableCredential].flat()[0], { functions }), { verified: true });
    assert.equal((await vc.verify({ ...options, ...proof, challenge: 'another' })).verified, false);
    assert.equal((await vc.verify({ ...options, ...proof, domain: 'https://other.example' })).verified, false);
  });
});

describe('commitments and contexts', () => {
  test('text is made canonical as the example of RFC 8785 is', () => {
    // Section 3.2.3.
    const example = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    const expected = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    assert.equal(canonical(JSON.parse(example)), expected);
    // The order of names in section 3.2.3: by UTF-16 units, not by letters.
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonical(Object.fromEntries(names.map((name) => [name, name])))));
    assert.deepEqual(sorted, ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  test('identities are the same as text and as the chain writes them', () => {
    assert.deepEqual([didHex(ISSUER), didText(ISSUER_HEX)], [ISSUER_HEX, ISSUER]);
    assert.deepEqual([didHex(SUBJECT), didText(SUBJECT_HEX)], [SUBJECT_HEX, SUBJECT]);
    assert.throws(() => didHex('did:key:z6Mk'));
  });

  test('a commitment does not depend on the proof or the order of names, and on every word else', async () => {
    const credential = await signed();
    const { proof, ...rest } = credential;
    assert.equal(commitment(rest), commitment(credential));
    assert.equal(commitment(Object.fromEntries(Object.entries(rest).reverse())), commitment(rest));
    assert.match(commitment(rest), /^0x[0-9a-f]{64}$/);
    for (const change of [{ validUntil: '2027-12-02T00:00:00Z' }, { issuer: SUBJECT }, { id: 'urn:uuid:1' }]) {
      assert.notEqual(commitment({ ...rest, ...change }), commitment(rest));
    }
  });

  test('two credentials that say the same have different commitments, by their salts', () => {
    const [one, other] = [0, 1].map(() => ({
      ...unsigned(),
      credentialStatus: recordStatus({ chain: CHAIN, schema: SCHEMA }),
    }));
    assert.match(one.credentialStatus.salt, /^u[A-Za-z0-9_-]{43}$/);
    assert.notEqual(commitment(one), commitment(other));
  });

  test('the context defines what a status says, and its README every term', async () => {
    const { '@context': terms } = JSON.parse(
      readFileSync(new URL('../contexts/credential-record-v1.jsonld', import.meta.url), 'utf8'),
    );
    const own = [
      'AlthingCredentialRecord',
      ...Object.keys(terms.AlthingCredentialRecord['@context']).filter(
        (name) => !['@protected', 'id', 'type'].includes(name),
      ),
    ];
    const words = readFileSync(new URL('../contexts/README.md', import.meta.url), 'utf8');
    for (const term of own) assert.match(words, new RegExp(`^\\| \`${term}\` \\|`, 'm'));
    const status = unsigned().credentialStatus;
    assert.deepEqual(
      Object.keys(status)
        .filter((name) => name !== 'type')
        .sort(),
      own.slice(1).sort(),
    );

    const [
      {
        'https://www.w3.org/2018/credentials#credentialStatus': [expanded],
      },
    ] = await jsonld.expand(unsigned(), {
      documentLoader: documentLoader(),
      safe: true,
    });
    const vocabulary = 'urn:althing:vocabulary:credential-record#';
    assert.deepEqual(expanded['@type'], [`${vocabulary}AlthingCredentialRecord`]);
    assert.equal(expanded[`${vocabulary}chain`][0]['@value'], CHAIN);
    assert.equal(expanded[`${vocabulary}salt`][0]['@value'], status.salt);
    assert.deepEqual(expanded[`${vocabulary}schema`][0], {
      '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
      '@value': SCHEMA,
    });
  });

  test('what nobody defined, and what would have to be fetched, is refused', async () => {
    const loader = documentLoader(EARLY.dereference);
    await assert.rejects(loader('https://example.org/context'), /nothing is fetched/);
    await assert.rejects(loader(`${ISSUER}#key-9`), /notFound/);
    await assert.rejects(
      signed({ '@context': [...unsigned()['@context'], 'https://example.org/context'] }),
      /https:\/\/example\.org\/context/,
    );
    const odd = unsigned();
    odd.credentialStatus.colour = 'blue';
    await assert.rejects(
      sign(odd, { signer: await signer(0), functions: EARLY }),
      /Safe mode validation error|not defined/i,
    );
  });
});
