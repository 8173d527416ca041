import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import kernels from '../../src/article/language/net/assembly/kernels.wasm';

/** All that each bundle of the product loads, and what for. What reaches another computer does not belong here. */
const MODULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'extension.js': {
    ...jsonRpc(),
    'node:path': 'the worker’s file',
    'node:worker_threads': 'the worker',
    vscode: 'the editor',
  },
  'web.js': { vscode: 'the editor' },
  'worker.js': {
    ...jsonRpc(),
    'node:fs': 'how files are opened',
    'node:fs/promises': 'articles and the cache',
    'node:os': 'how many threads',
    'node:path': 'the cache',
    'node:url': 'articles',
    'node:worker_threads': 'threads that read',
  },
  'cli.js': {
    ...commander(),
    'node:fs/promises': 'articles and what is kept',
    'node:os': 'how many threads',
    'node:path': 'articles',
    'node:stream': 'what is printed',
    'node:stream/promises': 'what is printed',
    'node:url': 'articles',
    'node:worker_threads': 'threads that read',
  },
};

/** vscode-jsonrpc can talk over pipes and sockets too; we give it a message port. */
function jsonRpc() {
  return Object.fromEntries(['crypto', 'fs', 'net', 'os', 'path', 'util'].map((name) => [name, 'vscode-jsonrpc']));
}

/** commander can start a program for a command; ours have none. */
function commander() {
  const names = ['child_process', 'events', 'fs', 'path', 'process'];
  return Object.fromEntries(names.map((name) => [`node:${name}`, 'commander']));
}

/** Ways to other computers, and to code that is made while the program runs. */
const FORBIDDEN: readonly RegExp[] = [
  /\bfetch\s*\(|\.fetch\b|\["fetch"\]/g,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|WebAssembly)\b/g,
  /\beval\s*\(|\bnew Function\b|(?<![.\w])Function\s*\(|\bimport\s*\(|\brequire\s*\(\s*[^"'\s)]/g,
  /\b(?:createConnection|createServer|openExternal|asExternalUri|createWebviewPanel|registerWebviewViewProvider)\b/g,
  /\bhttps?:\/\/[^\s"'`)>\\,]*/g,
];

/** Where they stand in a bundle and open nothing. */
const HARMLESS: readonly RegExp[] = [
  // Sources of word lists, in their headers.
  /^https:\/\/wordnet\.princeton\.edu\/license-and-commercial-use\.?$/,
  /^https:\/\/www\.w3\.org\/TR\/html401\/sgml\/entities\.html$/,
];

/** In vscode-jsonrpc, which we call with a message port only. */
const PIPES = /^create(?:Connection|Server)$/;

/** Bundles that read sentences, with the loops of the net compiled from our own source. */
const READERS: readonly string[] = ['worker.js', 'cli.js'];

const mayStand = (bundle: string, found: string): boolean =>
  HARMLESS.some((each) => each.test(found)) ||
  ('net' in (MODULES[bundle] ?? {}) && PIPES.test(found)) ||
  (READERS.includes(bundle) && found === 'WebAssembly');

for (const [name, modules] of Object.entries(MODULES)) {
  describe(`The bundle ${name}`, () => {
    const text = readFileSync(join('dist', name), 'utf8');

    it('loads what it is known to load', () => {
      const loaded = [...text.matchAll(/\brequire\s*\(\s*["']([^"']+)["']\s*\)/g)].map(([, module = '']) => module);
      assert.deepEqual([...new Set(loaded)].sort(), Object.keys(modules).sort());
    });

    it('opens no connection and makes no code', () => {
      const found = FORBIDDEN.flatMap((way) => [...text.matchAll(way)].map(([each]) => each));
      assert.deepEqual([...new Set(found.filter((each) => !mayStand(name, each)))], []);
    });
  });
}

describe('The WebAssembly of the product', () => {
  it('reaches a memory and nothing else', () => {
    assert.deepEqual(
      WebAssembly.Module.imports(new WebAssembly.Module(kernels)).map(({ module, name, kind }) => [module, name, kind]),
      [['env', 'memory', 'memory']],
    );
  });

  it('is made in one place', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name));
    const using = sources.filter((name) => /\bWebAssembly\./.test(readFileSync(join('src', name), 'utf8')));
    assert.deepEqual(using.sort(), ['article/language/net/loadKernels.ts']);
  });
});

describe('The source of the product', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));

  for (const [what, pattern] of [
    ['a pipe or a socket', /(?:Pipe|Socket)Transport\b|\bfrom '(?:node:)?(?:net|tls|dgram|dns|http|https|http2)'/],
    ['a program', /\bfrom '(?:node:)?(?:child_process|cluster|vm|repl|inspector)'/],
    ['a picture in Markdown', /!\[[^\]]*\]\(/],
  ] as const)
    it(`opens ${what} nowhere`, () => {
      assert.ok(sources.length > 0);
      assert.deepEqual(
        sources.filter((file) => pattern.test(readFileSync(file, 'utf8'))),
        [],
      );
    });
});
