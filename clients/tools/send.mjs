// Signs one call, sends it, waits until it is finalised and says what came of it; reads a storage item;
// or writes a call as bytes. For who has no browser at hand.
//
//   node tools/send.mjs --secret FILE validators.nominate
//   node tools/send.mjs --dev //Ferdie session.setKeys '{"aura":"0x…","grandpa":"0x…"}' 0x…
//   node tools/send.mjs --read session.validators
//   node tools/send.mjs --encode validators.elect o2hG…   the call, its length and its hash, as polls and motions take them
//
// --node URL    ws://127.0.0.1:9944 unless it is given
// --secret FILE a file that holds the account's secret phrase, readable by its owner alone
// --dev PATH    a development account, such as //Alice, which the whole world can sign for
//
// Arguments are JSON where they look like it, and plain text otherwise.

import { readFileSync, statSync } from 'node:fs';

import { ApiPromise, WsProvider } from '@polkadot/api';

import { key, readError, sendFinalised } from '../tests/support/transactions.mjs';

const USAGE =
  'usage: node tools/send.mjs [--node URL] (--secret FILE | --dev PATH | --read | --encode) PALLET.CALL [ARGUMENT…]';

function fail(text) {
  console.error(text);
  process.exit(1);
}

function options(given) {
  const found = { node: 'ws://127.0.0.1:9944' };
  while (given[0]?.startsWith('--')) {
    const name = given.shift().slice(2);
    if (name === 'read' || name === 'encode') found[name] = true;
    else if (['node', 'secret', 'dev'].includes(name) && given.length) found[name] = given.shift();
    else fail(USAGE);
  }
  const [pallet, call] = (given.shift() ?? '').split('.');
  const ways = [found.read, found.encode, found.secret, found.dev].filter((way) => way !== undefined);
  if (!call || ways.length !== 1) fail(USAGE);
  return { ...found, pallet, call, values: given.map(value) };
}

function value(text) {
  if (!/^[[{"]|^(true|false|null|\d+)$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`this argument is not JSON: ${text}: ${error.message}`);
  }
}

function signer({ secret, dev }) {
  if (dev) return key(dev);
  if (statSync(secret).mode & 0o077) fail(`others can read ${secret}: chmod 600 ${secret}`);
  return key(readFileSync(secret, 'utf8').trim());
}

function tell({ name, docs }) {
  console.log(`refused: ${name}${docs ? `: ${docs}` : ''}`);
  process.exitCode = 1;
}

const chosen = options(process.argv.slice(2));
const provider = new WsProvider(chosen.node, false);
await provider.connect();
const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true }).catch((error) =>
  fail(`no node answers at ${chosen.node}: ${error.message}`),
);
const item = (chosen.read ? api.query : api.tx)[chosen.pallet]?.[chosen.call];
const kind = chosen.read ? 'storage item' : 'call';
if (!item) fail(`the chain at ${chosen.node} has no ${kind} ${chosen.pallet}.${chosen.call}`);

if (chosen.read) {
  console.log(JSON.stringify((await item(...chosen.values)).toHuman(), null, 2));
} else if (chosen.encode) {
  const { method } = item(...chosen.values);
  console.log(`call ${method.toHex()}\nlength ${method.encodedLength}\nhash ${method.hash.toHex()}`);
} else {
  const pair = signer(chosen);
  console.log(`${chosen.pallet}.${chosen.call}, signed by ${pair.address}`);
  const sent = await sendFinalised(item(...chosen.values), pair, { timeout: 300_000 }).catch((error) =>
    fail(`refused before it was in a block: ${error.message}`),
  );
  console.log(`finalised in block ${sent.block}, fee ${sent.fee ?? 0} plancks`);
  for (const { section, method, data } of sent.events) {
    if (!['system', 'transactionPayment', 'balances'].includes(section)) {
      console.log(`  ${section}.${method} ${JSON.stringify(data.toHuman())}`);
      // A motion or a poll that passed, and whose call was refused.
      if (data.result?.isErr) tell(readError(api.registry, data.result.asErr));
      if (method === 'EnactmentFailed') tell(readError(api.registry, data.error));
    }
  }
  if (sent.error) tell(sent.error);
}
await api.disconnect();
