import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Analyst } from '../../../src/worker/analyst/analyst';
import { AnalystPool } from '../../../src/worker/analyst/analystPool';
import { analystThread } from '../../../src/worker/analyst/analystThread';
import { ownAnalyst } from '../../../src/worker/analyst/ownAnalyst';
import { WorkerClient, type WorkerEnd } from '../../../src/worker/client';
import { serve } from '../../../src/worker/connection';
import { editorFiles } from '../../../src/worker/files/editorFiles';
import * as protocol from '../../../src/worker/protocol';
import { STILL_READ } from '../../../src/worker/shelf';
import { editorStorage } from '../../../src/worker/store/editorStorage';
import { article, countingAnalyst } from '../../support/articleFolder';

/** Files that only the editor knows, by their URIs. */
type VirtualFiles = Map<string, string>;

const connect = (port: MessagePort): MessageConnection =>
  createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port));

/** What the editor keeps for the worker, by name. */
type StoredFiles = Map<string, Uint8Array>;

/** Both ends of a connection; the editor's end offers the files, and keeps what it is given. */
function start(virtual: VirtualFiles, stored: StoredFiles = new Map(), documentAnalyst: Analyst = ownAnalyst) {
  const { port1, port2 } = new MessageChannel();
  const editor = connect(port1);
  editor.onRequest(protocol.statFile, ({ uri }) => ({
    kind: virtual.has(uri) ? ('file' as const) : ('folder' as const),
    size: virtual.get(uri)?.length ?? 0,
    modified: 1,
  }));
  editor.onRequest(protocol.readFile, ({ uri }) => new TextEncoder().encode(virtual.get(uri) ?? ''));
  editor.onRequest(protocol.listFolder, ({ uri }) => entriesOf(virtual, uri));
  editor.onRequest(protocol.listStored, () => [...stored.keys()]);
  editor.onRequest(protocol.readStored, ({ name }) => {
    const bytes = stored.get(name);
    if (!bytes) throw new Error(`There is no ${name}`);
    return bytes;
  });
  editor.onRequest(protocol.writeStored, ({ name, bytes }) => {
    stored.set(name, bytes);
    return null;
  });
  editor.onRequest(protocol.removeStored, ({ name }) => {
    stored.delete(name);
    return null;
  });
  const progress: protocol.Progress[] = [];
  editor.onNotification(protocol.progressed, (each) => {
    progress.push(each);
  });
  editor.listen();
  const worker = connect(port2);
  const analyst = countingAnalyst();
  serve(worker, {
    files: editorFiles(worker),
    analyst,
    storage: editorStorage(worker),
    version: 'test',
    documentAnalyst,
  });
  const stop = (): void => {
    port1.close();
    port2.close();
  };
  return { editor, progress, analyst, stop };
}

function entriesOf(virtual: VirtualFiles, folder: string) {
  const names = new Set<string>();
  for (const uri of virtual.keys()) {
    if (uri.startsWith(`${folder}/`)) names.add(uri.slice(folder.length + 1).split('/')[0] ?? '');
  }
  return [...names].map((name) => {
    const uri = `${folder}/${name}`;
    return { uri, kind: virtual.has(uri) ? ('file' as const) : ('folder' as const) };
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

describe('The connection to the worker', () => {
  let running: ReturnType<typeof start>;
  afterEach(() => running.stop());

  const follow = (...folders: string[]) =>
    running.editor.sendNotification(protocol.foldersFollowed, {
      folders: folders.map((uri) => ({ uri, include: [], exclude: ['**/drafts'] })),
    });
  const found = (articles: number) => until(() => running.progress.at(-1)?.articles === articles);

  it('brings files of several folders that are not on disk', async () => {
    running = start(
      new Map([
        ['memory:/one/a.txt', article('Imre Castellane', 'Vellmar')],
        ['memory:/one/drafts/b.txt', article('Imre Castellane', 'Vellmar')],
        ['other://host/two/deep/c.txt', article('Imre Castellane', 'Vellmar')],
      ]),
    );
    await follow('memory:/one', 'other://host/two');
    await found(2);
    const [paragraph] = await running.editor.sendRequest(protocol.articleLinks, { uri: 'memory:/one/a.txt' });
    assert.equal(paragraph?.sentences[0]?.tellings[0]?.location.uri, 'other://host/two/deep/c.txt');
    await follow('memory:/one');
    await found(1);
  });

  it('answers about an open document before the folder is read', async () => {
    const files = Array.from(
      { length: 200 },
      (_, i) => [`memory:/f/${i}.txt`, article('Nils Marrow', `Town ${i}`)] as const,
    );
    running = start(new Map(files));
    await follow('memory:/f');
    await until(() => (running.progress.at(-1)?.articles ?? 0) > 0);
    const uri = 'memory:/f/open.txt';
    void running.editor.sendNotification(protocol.documentChanged, {
      uri,
      text: article('Odalys Brenn', 'Karstad'),
      isArticle: true,
    });
    const events = await running.editor.sendRequest(protocol.articleEvents, { uri });
    assert.ok((events?.events.length ?? 0) > 0);
    assert.equal(running.progress.at(-1)?.state, 'reading');
  });

  it('empties an open article that takes too long to read, says why, and goes on with the others', async () => {
    const script = join(process.cwd(), 'dist', 'worker.js');
    const hasty = new AnalystPool(analystThread(script), { width: 1, patience: 1 });
    const patient = new AnalystPool(analystThread(script), { width: 1 });
    const slow = article('Odalys Brenn', 'Karstad');
    running = start(new Map(), new Map(), {
      width: 1,
      analyze: (text, recognition) => (text === slow ? hasty : patient).analyze(text, recognition),
      dispose: () => {},
    });
    const ask = async (uri: string, text: string) => {
      void running.editor.sendNotification(protocol.documentChanged, { uri, text, isArticle: true });
      while ((await running.editor.sendRequest(protocol.articleProblem, { uri })) === STILL_READ) await sleep(5);
      return Promise.all([
        running.editor.sendRequest(protocol.articleEvents, { uri }),
        running.editor.sendRequest(protocol.articleProblem, { uri }),
        running.editor.sendRequest(protocol.people, { uri }),
        running.editor.sendRequest(protocol.articleLinks, { uri }),
      ]);
    };
    try {
      const [read, none] = await ask('memory:/f/a.txt', article('Imre Castellane', 'Vellmar'));
      assert.ok(read && read.events.length > 0);
      assert.equal(none, null);
      assert.deepEqual(await ask('memory:/f/a.txt', slow), [null, 'takes more than 0.001 s', [], []]);
      const [other] = await ask('memory:/f/b.txt', article('Nils Marrow', 'Vellmar'));
      assert.ok(other && other.events.length > 0);
      const [again, solved] = await ask('memory:/f/a.txt', article('Imre Castellane', 'Karstad'));
      assert.ok(again && again.events.length > 0);
      assert.equal(solved, null);
    } finally {
      hasty.dispose();
      patient.dispose();
    }
  });

  it('lets no article wait for another that is read without end, and says when that is over', async () => {
    let end: (() => void) | undefined;
    const endless = new Promise<never>((_, reject) => {
      end = () => reject(new Error('takes too long'));
    });
    running = start(new Map(), new Map(), {
      ...ownAnalyst,
      analyze: (text, as) => (text.includes('Karstad') ? endless : ownAnalyst.analyze(text, as)),
    });
    let changes = 0;
    running.editor.onNotification(protocol.corpusChanged, () => {
      changes++;
    });
    const say = (uri: string, text: string) =>
      void running.editor.sendNotification(protocol.documentChanged, { uri, text, isArticle: true });
    say('memory:/f/endless.txt', article('Odalys Brenn', 'Karstad'));
    say('memory:/f/a.txt', article('Imre Castellane', 'Vellmar'));
    for (let i = 0; i < 50; i++) {
      const events = await running.editor.sendRequest(protocol.articleEvents, { uri: 'memory:/f/a.txt' });
      assert.ok(events && events.events.length > 0);
    }
    const everybody = await running.editor.sendRequest(protocol.people, { uri: null });
    assert.deepEqual(
      everybody.map(({ name }) => name),
      ['Imre Castellane'],
    );
    await until(() => changes > 0);
    changes = 0;
    end?.();
    await until(() => changes > 0);
    const why = await running.editor.sendRequest(protocol.articleProblem, { uri: 'memory:/f/endless.txt' });
    assert.equal(why, 'takes too long');
  });

  it('counts open documents before anything is asked of them', async () => {
    running = start(new Map([['memory:/f/a.txt', article('Imre Castellane', 'Vellmar')]]));
    await follow('memory:/f');
    await found(1);
    const say = (uri: string, isArticle: boolean) =>
      running.editor.sendNotification(protocol.documentChanged, {
        uri,
        text: article('Odalys Brenn', 'Karstad'),
        isArticle,
      });
    await say('memory:/f/a.txt', true);
    await say('untitled:one', true);
    await found(2);
    await say('memory:/f/a.txt', false);
    await found(1);
  });

  it('keeps with the editor what it has no disk for, and reads it after a restart', async () => {
    const files = new Map([['memory:/f/a.txt', article('Imre Castellane', 'Vellmar')]]);
    const stored: StoredFiles = new Map();
    running = start(files, stored);
    await follow('memory:/f');
    await until(() => [...stored.keys()].some((name) => name.endsWith('.articles')));
    running.stop();
    running = start(files, stored);
    await follow('memory:/f');
    await found(1);
    assert.deepEqual(running.analyst.read, []);
    running.stop();
    for (const name of stored.keys()) stored.set(name, new Uint8Array([1, 2, 3]));
    running = start(files, stored);
    await follow('memory:/f');
    await found(1);
    assert.equal(running.analyst.read.length, 1);
  });

  it('drops questions that nobody asks any more', async () => {
    running = start(new Map());
    const uri = 'untitled:one';
    void running.editor.sendNotification(protocol.documentChanged, {
      uri,
      text: article('Odalys Brenn', 'Karstad').repeat(20),
      isArticle: true,
    });
    const source = new CancellationTokenSource();
    const first = running.editor.sendRequest(protocol.articleEvents, { uri });
    const dropped = running.editor.sendRequest(protocol.articleLinks, { uri }, source.token);
    source.cancel();
    await Promise.all([first, assert.rejects(dropped, /nobody asks/i)]);
  });

  it('says once that kept analyses were damaged, and clears them when told', async () => {
    const stored: StoredFiles = new Map([
      ['stranger', new Uint8Array(40)],
      ['manifest', new Uint8Array(3)],
    ]);
    running = start(new Map([['memory:/f/a.txt', article('Imre Castellane', 'Vellmar')]]), stored);
    const log: string[] = [];
    running.editor.onNotification(protocol.logged, ({ message }) => {
      log.push(message);
    });
    await follow('memory:/f');
    await found(1);
    await until(() => stored.has('manifest') && stored.size === 2);
    assert.equal(log.filter((line) => line.includes('damaged')).length, 1);
    assert.equal(stored.has('stranger'), false);
    await running.editor.sendRequest(protocol.clearKept, null);
    assert.equal(stored.size, 0);
    assert.ok(await running.editor.sendRequest(protocol.articleEvents, { uri: 'memory:/f/a.txt' }));
  });
});

describe('The client of the worker', () => {
  it('starts a worker when it is needed, again when it ends, and waits when it ends time and again', () => {
    const ends: ((reason: Error) => void)[] = [];
    const ports: MessagePort[] = [];
    const told: number[] = [];
    const client = new WorkerClient(
      (onEnd) => {
        const { port1, port2 } = new MessageChannel();
        ports.push(port1, port2);
        ends.push(onEnd);
        return { connection: connect(port1), stop: () => port1.close() };
      },
      { onStart: () => {}, onEnd: ({ pause }) => told.push(pause) },
    );
    const ask = () => client.notify(protocol.corrected, { corrections: [] });
    assert.equal(ends.length, 0);
    for (let i = 0; i < 10; i++) {
      ask();
      ends.at(-1)?.(new Error('killed'));
    }
    assert.equal(ends.length, 4);
    assert.deepEqual(told.map(Boolean), [false, false, false, true]);
    ends[0]?.(new Error('an old one'));
    assert.equal(told.length, 4);
    client.dispose();
    for (const port of ports) port.close();
  });

  it('ends a worker that is there and silent, says what it was asked about, and starts another', async () => {
    const ports: MessagePort[] = [];
    const stopped: number[] = [];
    const ends: WorkerEnd[] = [];
    const client = new WorkerClient(
      () => {
        const { port1, port2 } = new MessageChannel();
        const number = ports.push(port1, port2) / 2;
        const worker = connect(port2);
        if (number > 1) {
          worker.onRequest(protocol.articleTimes, () => []);
          worker.listen();
        }
        return { connection: connect(port1), stop: () => stopped.push(number) };
      },
      { onStart: () => {}, onEnd: (end) => ends.push(end) },
      5,
    );
    await assert.rejects(client.request(protocol.articleTimes, { uri: 'file:///endless.txt' }));
    assert.deepEqual(stopped, [1]);
    assert.deepEqual([ends[0]?.pause, ends[0]?.silentAbout], [0, 'file:///endless.txt']);
    assert.deepEqual(await client.request(protocol.articleTimes, { uri: 'file:///other.txt' }), []);
    client.dispose();
    for (const port of ports) port.close();
  });

  it('lets a worker that says it is alive take its time', async () => {
    const { port1, port2 } = new MessageChannel();
    const worker = connect(port2);
    let beats = 0;
    const answered = new Promise<void>((resolve) => {
      worker.onRequest(protocol.alive, () => {
        beats++;
        if (beats > 30) resolve();
        return null;
      });
    });
    worker.onRequest(protocol.articleTimes, async () => {
      await answered;
      return [];
    });
    worker.listen();
    const client = new WorkerClient(
      () => ({ connection: connect(port1), stop: () => port1.close() }),
      { onStart: () => {}, onEnd: ({ reason }) => assert.fail(reason) },
      2,
    );
    assert.deepEqual(await client.request(protocol.articleTimes, { uri: 'file:///slow.txt' }), []);
    client.dispose();
    port2.close();
  });
});
