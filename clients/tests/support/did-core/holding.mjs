// Statements, and what they are held against.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { METHOD } from './method.mjs';
import { MODEL } from './model.mjs';
import { REPRESENTATION } from './representations.mjs';
import { RESOLUTION } from './resolution.mjs';

/** Answers that somebody wrote down: the node's own tests give the same. */
export const FIXTURES = JSON.parse(
  readFileSync(new URL('../../../fixtures/did-resolutions.json', import.meta.url), 'utf8'),
);
/** Every normative statement of DID Core 1.0, those that do not apply among them. */
export const STATEMENTS = [...MODEL, ...REPRESENTATION, ...RESOLUTION, ...METHOD];
/** Those that are checked on answers and on software. */
export const CHECKED = STATEMENTS.filter(({ of }) => of && of !== 'specification');
/** The name of the answer that has most in it. */
export const RICHEST = 'an identity with keys of every kind';

export const title = ({ section, level, says }) => `DID Core ${section}${level && ` ${level}`}: ${says}`;
export const fixture = (name) => structuredClone(FIXTURES.find((one) => one.name === name));

/** Answers as a node with those identities would. Of the issuer there are two answers; the later one counts. */
export async function written(did) {
  const known = FIXTURES.findLast((one) => one.did === did);
  if (!known) throw new Error(`nobody wrote down ${did}`);
  return structuredClone(known.result);
}

/** Holds a statement against one answer: `{ name, did, result, ended }`. */
export async function hold({ of, holds }, answer, functions) {
  const { name, did, result } = answer;
  const document = result.didDocument;
  try {
    if (of === 'document' && document) await holds(document);
    if (of === 'software' && document) await holds(document, functions);
    if (of === 'answer') await holds(answer);
    if (of === 'functions') await holds({ functions, did, result });
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
}

/** A test for each statement, on all answers; `source` gives them, and the functions, when the test runs. */
export function holdAll(source) {
  for (const statement of CHECKED) {
    test(title(statement), async () => {
      const { answers, functions } = source();
      const found = answers.filter(({ result }) => result.didDocument);
      assert.ok(found.length > 0 && found.length < answers.length, 'some are found, and some are not');
      for (const answer of answers) await hold(statement, answer, functions);
    });
  }
}
