// A service off the chain that lets members in. All it has is what every node tells everybody.

import { randomBytes } from 'node:crypto';

import { stringToU8a } from '@polkadot/util';
import { ed25519Verify, sr25519Verify } from '@polkadot/util-crypto';

import { didHex, didText } from '../../w3c/credentials.mjs';
import { overHttp } from '../../w3c/resolver.mjs';
import { decodeMultikey } from './did-core/reading.mjs';

const VERIFY = { Sr25519: sr25519Verify, Ed25519: ed25519Verify };

/** What is signed: for whom, by whom, and a word that the service chose a moment ago. */
const challengeBytes = (name, did, word) => stringToU8a(`log in at ${name}\n${did}\n${word}`);

/** What a person's wallet answers to a challenge. */
export function answerOf(pair, { did, keyId, name, word }) {
  const text = didText(did);
  return { did: text, keyId, word, signature: pair.sign(challengeBytes(name, text, word)) };
}

/**
 * A service of that name.
 *
 * @param node answers `did_resolve` over HTTP
 * @param api calls of the runtime are read through it, and nothing is sent
 */
export function serviceOf(name, node, api) {
  const asked = new Set();

  /** Whether the answer is signed with a key with which the identity logs in now. */
  async function isThemselves({ did, keyId, word, signature }, at) {
    const { didDocument, didDocumentMetadata } = await overHttp(node.http, { at })(did);
    if (!didDocument || didDocumentMetadata.deactivated) return false;
    const id = `${did}#key-${keyId}`;
    if (!(didDocument.authentication ?? []).includes(id)) return false;
    const method = didDocument.verificationMethod.find((listed) => listed.id === id);
    const { kind, key } = decodeMultikey(method.publicKeyMultibase);
    return VERIFY[kind]?.(challengeBytes(name, did, word), signature, key) ?? false;
  }

  return {
    /** A word that is good for one answer. */
    challenge() {
      const word = randomBytes(16).toString('hex');
      asked.add(word);
      return { name, word };
    },

    /** What the service makes of an answer: class, standing and number of a member, or why it is none. */
    async letIn(answer) {
      if (!asked.delete(answer.word)) return 'not asked';
      const at = await node.rpc('chain_getFinalizedHead');
      if (!(await isThemselves(answer, at))) return 'not themselves';
      const { membershipApi } = (await api.at(at)).call;
      const id = await membershipApi.memberOf(didHex(answer.did));
      if (id.isNone) return 'no member';
      const { class: as, standing, lapsed } = (await membershipApi.member(id.unwrap())).unwrap();
      if (standing.isOut || standing.isSuspended || lapsed.isTrue) return 'no member now';
      return `${as.type} ${id.unwrap()}, ${standing.type}`;
    },
  };
}
