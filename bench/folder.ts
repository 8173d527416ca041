/**
 * Measures one start of the worker on a folder of generated articles and prints the figures as JSON. A process of its own for
 * each start, so that nothing of another is in its memory: node out/bench/folder.js WORKER FOLDER STORAGE
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestType } from 'vscode-jsonrpc';
import * as protocol from '../src/worker/protocol';
import { startThread } from '../src/worker/startThread';
import { Random } from './generator/random';
import { clock, processorTime, type Timing, timeAsync } from './timing';

export interface StartFigures {
  /** Milliseconds until every file is read, on the clock and of all processors together. */
  readonly ready: { readonly clock: number; readonly processor: number };
  /** Bytes of the whole process, the most until then and when everything below was asked. */
  readonly memoryPeak: number;
  readonly memory: number;
  /** Milliseconds until the lenses of the first article asked about. */
  readonly firstLens: number;
  readonly hover: Timing;
  readonly tree: Timing;
  readonly lens: Timing;
  /** From a keystroke to the card under the cursor, the tree and the lenses of the article edited. */
  readonly edit: Timing;
  /** Of that until the tree, which needs nothing but the analysis. */
  readonly editAnalysis: Timing;
}

/** Articles that are opened and hovered over. */
const SAMPLE = 50;
/** Articles among them that are typed in, and what is typed there, a letter at a time. */
const TYPED_IN = 10;
const TYPED = ' again';

class Editor {
  readonly #running = startThread(
    process.argv[2] ?? '',
    process.argv[4] ?? null,
  )((error) => {
    if (!this.#closed) throw error;
  });
  readonly #folder: string;
  #closed = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#running.connection.listen();
  }

  uri(name: string): string {
    return `${pathToFileURL(this.#folder).href}/${name}`;
  }

  /** Ends when every file is read. */
  open(): Promise<void> {
    const { connection } = this.#running;
    return new Promise((resolve) => {
      connection.onNotification(protocol.progressed, ({ state, total }) => {
        if (state === 'ready' && total > 0) resolve();
      });
      const folders = [{ uri: pathToFileURL(this.#folder).href, include: [], exclude: [], followLinks: false }];
      void connection.sendNotification(protocol.foldersFollowed, { folders });
    });
  }

  ask<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
  ): Promise<Result> {
    return this.#running.connection.sendRequest<Result>(type.method, parameters);
  }

  type(uri: string, text: string): void {
    void this.#running.connection.sendNotification(protocol.documentChanged, { uri, text, isArticle: true });
  }

  async close(): Promise<void> {
    await this.ask(protocol.shutdown, null);
    this.#closed = true;
    this.#running.stop();
  }
}

async function measure(folder: string): Promise<StartFigures> {
  const [clockBefore, processorBefore] = [clock(), processorTime()];
  const editor = new Editor(folder);
  await editor.open();
  const ready = { clock: clock() - clockBefore, processor: processorTime() - processorBefore };
  const memoryPeak = process.resourceUsage().maxRSS * 1024;
  const opened = new Random('opened').shuffle(readdirSync(folder)).slice(0, SAMPLE);
  const before = processorTime();
  await editor.ask(protocol.articleLinks, { uri: editor.uri(opened[0] ?? '') });
  const firstLens = processorTime() - before;
  const visits = await visitAll(editor, opened, folder);
  const edits = await typeInAll(editor, opened.slice(0, TYPED_IN), folder);
  const figures = { ready, memoryPeak, firstLens, ...visits, ...edits, memory: process.memoryUsage.rss() };
  await editor.close();
  return figures;
}

async function visitAll(editor: Editor, names: readonly string[], folder: string) {
  const articles = names.map((name) => ({
    uri: editor.uri(name),
    offset: placeOfName(readFileSync(join(folder, name), 'utf8')),
  }));
  return {
    hover: await timeAsync(articles, (article) => editor.ask(protocol.personCard, article)),
    tree: await timeAsync(articles, ({ uri }) => editor.ask(protocol.articleEvents, { uri })),
    lens: await timeAsync(articles, ({ uri }) => editor.ask(protocol.articleLinks, { uri })),
  };
}

async function typeInAll(editor: Editor, names: readonly string[], folder: string) {
  const random = new Random('edits');
  const keystrokes = names.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const place = text.indexOf(' ', random.integer(0, Math.floor(text.length / 2)));
    return Array.from(TYPED, (_, typed) => ({
      uri: editor.uri(name),
      offset: placeOfName(text),
      text: text.slice(0, place) + TYPED.slice(0, typed + 1) + text.slice(place),
    }));
  });
  const edit = await timeAsync(keystrokes, ({ uri, offset, text }) => {
    editor.type(uri, text);
    return Promise.all([
      editor.ask(protocol.personCard, { uri, offset }),
      editor.ask(protocol.articleEvents, { uri }),
      editor.ask(protocol.articleLinks, { uri }),
    ]);
  });
  const editAnalysis = await timeAsync(keystrokes, ({ uri, text }) => {
    editor.type(uri, `${text} `);
    return editor.ask(protocol.articleEvents, { uri });
  });
  return { edit, editAnalysis };
}

/** Where two capitalised words stand side by side, as names do. */
const placeOfName = (text: string): number => Math.max(0, text.search(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u));

void measure(process.argv[3] ?? '').then((figures) => console.log(JSON.stringify(figures)));
