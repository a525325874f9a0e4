// Statements of DID Core 1.0, section 8: what the specification of a method has to say. A test can see that
// docs/did-method.md speaks of a matter, not that it says it well.

import assert from 'node:assert/strict';

const heading = (text, name) => assert.match(text, new RegExp(`^#{2,4} .*${name}`, 'im'), `no heading “${name}”`);
const speaks = (section, level, says, ...names) => ({
  section,
  level,
  says,
  of: 'specification',
  holds: (text) => names.forEach((name) => heading(text, name)),
});
const not = (section, level, says, why) => ({ section, level, says, not: why });

export const METHOD = [
  speaks('8.1', 'MUST', 'exactly one scheme, with one name', 'Syntax'),
  speaks('8.1', 'MUST', 'how the identifier is made', 'How an identifier is made'),
  speaks('8.1', 'MUST', 'whether case matters, and what is normal', 'Case and normal form'),
  speaks('8.1', 'MUST', 'identifiers are unique in the method, and globally', 'Uniqueness'),
  not('8.1', 'SHOULD', 'the method is registered', 'whoever runs a public network of it registers it'),
  not(
    '8.1',
    'MAY',
    'several formats, colons, narrower rules for paths and queries',
    'there is one format without colons, no paths, no queries',
  ),
  speaks('8.1', 'MAY', 'narrower rules for fragments', 'Fragments'),
  speaks('8.2', 'MUST', 'how all operations are authorised', 'Authorisation'),
  speaks('8.2', 'MUST', 'how a controller makes a DID and its document', 'Create'),
  speaks('8.2', 'MUST', 'how a resolver reads, and verifies what it is told', 'Read', 'How an answer is verified'),
  speaks('8.2', 'MUST', 'what an update is, and who makes it', 'Update'),
  speaks('8.2', 'MUST', 'how a controller deactivates', 'Deactivate'),
  speaks('8.3', 'MUST', 'follows RFC 3552', 'Security considerations'),
  speaks(
    '8.3',
    'MUST',
    'speaks of eavesdropping, replay, insertion, deletion, modification, denial of service, amplification, man in the middle; and SHOULD of others',
    'Eavesdropping',
    'Replay',
    'Message insertion',
    'Deletion',
    'Modification',
    'Denial of service',
    'Amplification',
    'Man in the middle',
    'Other attacks',
  ),
  speaks('8.3', 'MUST', 'residual risks', 'Residual risks'),
  speaks('8.3', 'MUST', 'integrity and authentication of all operations', 'Integrity and authentication of operations'),
  speaks('8.3', 'MUST', 'what authentication is worth', 'Authentication with keys of a document'),
  speaks('8.3', 'MUST', 'why identifiers are unique', 'Uniqueness'),
  speaks('8.3', 'MUST', 'authentication of endpoints, and what light clients assume', 'Endpoints and light clients'),
  speaks(
    '8.3',
    'MUST',
    'what is protected by what cryptography, and SHOULD say against which attacks it is weak',
    'What cryptography protects',
  ),
  speaks('8.3', 'SHOULD', 'secret data are labelled', 'Secrets'),
  speaks('8.3', 'SHOULD', 'signatures on documents', 'Signatures on documents'),
  speaks('8.3', 'SHOULD', 'the burden on peers', 'Denial of service'),
  not('8.3', 'SHOULD', 'new types of services for authentication', 'the method has none'),
  speaks(
    '8.4',
    'MUST',
    'privacy by section 5 of RFC 6973',
    'Privacy considerations',
    'Surveillance',
    'Stored data compromise',
    'Unsolicited traffic',
    'Misattribution',
    'Correlation',
    'Identification',
    'Secondary use',
    'Disclosure',
    'Exclusion',
  ),
];
