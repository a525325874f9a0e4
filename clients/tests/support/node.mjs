// A node of Althing as a process of its own, and networks of four.
//
// Every node listens on 127.0.0.1 only, on free ports, and keeps its data and its log in a folder under
// the system's temporary one. It is stopped by its process id: by `stop`, and otherwise when the test
// process ends, whatever ended it.

import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { ApiPromise, WsProvider } from '@polkadot/api';
import { hexToU8a, u8aConcat } from '@polkadot/util';
import { base58Encode, ed25519PairFromSeed } from '@polkadot/util-crypto';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const LOG_TAIL_LINES = 40;

/** How long a node may take until it answers. Four of them start at once on two cores. */
export const START_TIMEOUT = 600_000;

/** The program under test: `ALTHING_BIN`, or what `cargo build` left in the target folder. */
export function binary() {
  const path = process.env.ALTHING_BIN
    ? resolve(process.env.ALTHING_BIN)
    : resolve(REPOSITORY, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/althing');
  if (!existsSync(path)) {
    throw new Error(`there is no node at ${path}: run \`make build\`, or set ALTHING_BIN`);
  }
  return path;
}

// Nodes that run, for the case that the test process ends before it stops them.
const running = new Set();

process.on('exit', () => {
  for (const node of running) node.abandon();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

const taken = new Set();

/**
 * A port of 127.0.0.1 that nobody listens on right now.
 *
 * Not one that the system chooses: those serve outgoing connections as well, and one of these could have it
 * before the node does, which would then answer on another port without a word.
 */
async function freePort() {
  for (;;) {
    const port = randomInt(12_000, 30_000);
    if (taken.has(port)) continue;
    const server = createServer();
    const free = await new Promise((done) => {
      server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true));
    });
    if (!free) continue;
    await new Promise((done) => server.close(done));
    taken.add(port);
    return port;
  }
}

/** The libp2p identity that belongs to a node key: the public key in its protobuf wrapping. */
export function peerId(nodeKey) {
  const { publicKey } = ed25519PairFromSeed(hexToU8a(`0x${nodeKey}`));
  return base58Encode(u8aConcat([0x00, 0x24, 0x08, 0x01, 0x12, 0x20], publicKey));
}

/**
 * Asks `condition` again until it returns something true, and returns that.
 *
 * @param {string} what what is waited for, for the error
 * @param {() => any} condition may be asynchronous; what it throws ends the wait
 * @param {{ timeout: number, every?: number, nodes?: TestNode[] }} bounds the error shows the nodes' logs
 */
export async function eventually(what, condition, { timeout, every = 500, nodes = [] }) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > deadline) {
      const logs = nodes.map((node) => node.logTail()).join('\n');
      throw new Error(`waited ${timeout / 1000} s in vain: ${what}\n${logs}`);
    }
    await sleep(every);
  }
}

export class TestNode {
  #process = null;
  #ended = null;
  #apis = [];

  /**
   * @param {object} options
   * @param {string} options.name for logs and errors
   * @param {string[]} options.args what selects chain and role, such as `['--dev']`
   * @param {string} options.nodeKey 64 hex digits; the node's identity follows from it
   */
  constructor({ name, args, nodeKey }) {
    this.name = name;
    this.nodeKey = nodeKey;
    this.peerId = peerId(nodeKey);
    this.args = args;
    this.bootnodes = [];
    this.folder = null;
  }

  get log() {
    return join(this.folder, 'node.log');
  }

  async takePorts() {
    this.rpcPort = await freePort();
    this.p2pPort = await freePort();
  }

  get http() {
    return `http://127.0.0.1:${this.rpcPort}`;
  }

  get ws() {
    return `ws://127.0.0.1:${this.rpcPort}`;
  }

  get multiaddr() {
    return `/ip4/127.0.0.1/tcp/${this.p2pPort}/p2p/${this.peerId}`;
  }

  /** Starts the process and returns once it answers; cleans up after itself if it does not. */
  async start() {
    const program = binary();
    if (this.#process) throw new Error(`${this.name} runs already`);
    if (!this.rpcPort) await this.takePorts();
    this.folder ??= mkdtempSync(join(tmpdir(), `althing-test-${this.name}-`));
    const args = [
      ...this.args,
      ...['--name', this.name],
      ...['--base-path', join(this.folder, 'base')],
      ...['--node-key', this.nodeKey],
      ...['--listen-addr', `/ip4/127.0.0.1/tcp/${this.p2pPort}`],
      ...['--rpc-port', String(this.rpcPort)],
      ...this.bootnodes.flatMap((address) => ['--bootnodes', address]),
      '--no-mdns',
      '--no-prometheus',
      '--no-telemetry',
    ];

    const log = openSync(this.log, 'a');
    const child = spawn(program, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    this.#process = child;
    this.#ended = new Promise((done) => {
      child.once('error', (error) => done(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) => done(signal ? `was ended by ${signal}` : `ended with code ${code}`));
    });
    // A node must not keep a test process alive that has nothing else to do.
    child.unref();
    running.add(this);

    let end = null;
    this.#ended.then((how) => {
      end = how;
    });
    try {
      await eventually(
        `${this.name} answers`,
        async () => {
          if (end) throw new Error(`${this.name} ${end}\n${this.logTail()}`);
          return this.#answers();
        },
        { timeout: START_TIMEOUT, every: 250, nodes: [this] },
      );
    } catch (error) {
      await this.kill();
      throw error;
    }
    return this;
  }

  /** Whether this very process answers: another could have been quicker on the port. */
  async #answers() {
    let id;
    try {
      id = await this.rpc('system_localPeerId');
    } catch {
      return false;
    }
    if (id !== this.peerId) throw new Error(`port ${this.rpcPort} belongs to another node: ${id}`);
    return true;
  }

  /** One JSON-RPC request over HTTP. An error of the node is thrown with its `code` and `data`. */
  async rpc(method, ...params) {
    const response = await fetch(this.http, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) throw new Error(`${method}: HTTP ${response.status} ${await response.text()}`);
    const { error, result } = await response.json();
    if (error) {
      const text = `${method}: ${error.message}${error.data ? `: ${error.data}` : ''}`;
      throw Object.assign(new Error(text), { code: error.code, data: error.data });
    }
    return result;
  }

  /** Polkadot.js on this node. It is disconnected when the node is stopped. */
  async connect(options = {}) {
    const provider = new WsProvider(this.ws);
    const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true, ...options });
    this.#apis.push(api);
    return api;
  }

  async header(hash) {
    const header = await this.rpc('chain_getHeader', ...(hash ? [hash] : []));
    if (!header) throw new Error(`${this.name} has no block ${hash}`);
    return { ...header, number: Number(header.number) };
  }

  blockHash(number) {
    return this.rpc('chain_getBlockHash', number);
  }

  /** The last finalised block: `{ hash, number }`. */
  async finalised() {
    const hash = await this.rpc('chain_getFinalizedHead');
    const { number } = await this.header(hash);
    return { hash, number };
  }

  /** Returns the number of block `hash` once it is finalised; fails if another was finalised instead. */
  async waitFinalised(hash, timeout = 60_000) {
    const { number } = await this.header(hash);
    await this.waitFinalisedNumber(number, timeout);
    const there = await this.blockHash(number);
    if (there !== hash) throw new Error(`${this.name} finalised ${there} as block ${number}, and not ${hash}`);
    return number;
  }

  /** Waits until block `number` is finalised. */
  waitFinalisedNumber(number, timeout = 60_000) {
    return eventually(
      `${this.name} finalises block ${number}`,
      async () => (await this.finalised()).number >= number,
      { timeout, nodes: [this] },
    );
  }

  /** The end of the log, for errors. */
  logTail(lines = LOG_TAIL_LINES) {
    if (!this.folder || !existsSync(this.log)) return `--- ${this.name} has no log ---`;
    const text = readFileSync(this.log, 'utf8').trimEnd();
    return `--- the log of ${this.name} ends with\n${text.split('\n').slice(-lines).join('\n')}\n---`;
  }

  /** The whole log. */
  logText() {
    return readFileSync(this.log, 'utf8');
  }

  /** Ends the process as a crash would, and keeps data and log. */
  async kill9() {
    await this.#disconnect();
    await this.#end('SIGKILL');
  }

  /** Holds the process still for so many milliseconds, as an overloaded machine would. */
  async stall(milliseconds) {
    this.#process.kill('SIGSTOP');
    await sleep(milliseconds);
    this.#process?.kill('SIGCONT');
  }

  /** Ends the process, politely first, and keeps data and log: it can be started again. */
  async halt() {
    await this.#disconnect();
    const patience = setTimeout(() => this.#process?.kill('SIGKILL'), 10_000);
    await this.#end('SIGTERM');
    clearTimeout(patience);
  }

  /** Ends the process, politely first, and removes data and log. */
  async stop() {
    await this.halt();
    this.#remove();
  }

  /** Ends the process at once and removes data and log. */
  async kill() {
    await this.kill9();
    this.#remove();
  }

  /** The same without waiting, for the moment in which the test process itself ends. */
  abandon() {
    this.#process?.kill('SIGKILL');
    this.#remove();
  }

  async #end(signal) {
    // From here on the test process has something to wait for.
    this.#process?.ref();
    this.#process?.kill(signal);
    await this.#ended;
    this.#process = null;
    running.delete(this);
  }

  async #disconnect() {
    const apis = this.#apis.splice(0);
    await Promise.all(apis.map((api) => api.disconnect()));
  }

  #remove() {
    if (!this.folder) return;
    if (process.env.ALTHING_KEEP_LOGS) {
      console.error(`kept ${this.folder}`);
      return;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
    this.folder = null;
  }
}

/** A node key of no worth: the same digit pair, over and over. */
const nodeKey = (index) => (0xa0 + index).toString(16).repeat(32);

/** Starts a chain of one validator, Alice, that finalises by itself. */
export async function startDev({ args = [], name = 'dev' } = {}) {
  return new TestNode({ name, args: ['--dev', ...args], nodeKey: nodeKey(0) }).start();
}

export const VALIDATORS = ['alice', 'bob', 'charlie', 'dave'];

/** Starts the four validators of a chain; each knows the addresses of all others. */
export async function startNetwork({ chain = 'local', args = [] } = {}) {
  const nodes = VALIDATORS.map(
    (name, index) =>
      new TestNode({ name, args: ['--chain', chain, `--${name}`, ...args], nodeKey: nodeKey(index + 1) }),
  );
  for (const node of nodes) await node.takePorts();
  for (const node of nodes) {
    node.bootnodes = nodes.filter((other) => other !== node).map((other) => other.multiaddr);
  }
  const started = await Promise.allSettled(nodes.map((node) => node.start()));
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) {
    await stopAll(nodes);
    throw failed.reason;
  }
  return nodes;
}

/** Stops every node, also when stopping one of them fails. */
export async function stopAll(nodes) {
  const stopped = await Promise.allSettled(nodes.map((node) => node.stop()));
  const failed = stopped.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
