import * as vscode from 'vscode';
import { groupBy } from '../../article/groupBy';
import {
  type ArticlePlace,
  type Change,
  type Corrected,
  type Correction,
  Corrections,
  changeOf,
  corrections,
  type EventCorrection,
  entryOf,
  linesOf,
  NO_CHANGE,
  type PersonCorrection,
  placesOf,
  renamed,
  subjectOf,
} from '../../corpus/corrections';
import { OWN_FOLDER } from '../../worker/files/articleName';
import { childUri, isWithin, relativePath } from '../../worker/files/uri';
import type { ArticleWorkspace } from '../articleWorkspace';
import { labelText, plainText } from '../displayText';
import { CORRECTIONS_FILE, placeIn } from './folderPlace';
import { KeptCorrections, type Memory } from './keptCorrections';

/** A correction as it counts, its articles named by their URIs. */
export interface MadeCorrection {
  readonly correction: Correction;
  /** Takes it back; what that returns makes it again. */
  readonly undo: () => Undo;
}

export type Undo = () => void;

/** Where corrections of some articles are kept. */
interface Room {
  readonly kept: KeptCorrections;
  /** The name of an article by its URI, and the other way; null where it has none here. */
  readonly fileOf: (uri: string) => string | null;
  readonly uriOf: (file: string) => string | null;
  readonly watching: vscode.Disposable | null;
}

const MEMORY = 'secondSource.corrections';
/** For articles that are in no opened folder. */
const ELSEWHERE = '';
const UNTITLED = 'untitled:';

/** How much of a document its corrections are found by. */
const FIRST_LINES = new vscode.Range(0, 0, 4000, 0);

/**
 * What the reader says against what was read: kept in each folder's `.second-source/corrections.json`, or by VS Code where
 * the folder is not trusted, cannot be written, or there is none; for untitled documents until VS Code closes.
 */
export class ReaderCorrections implements vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #rooms = new Map<string, Room>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #index: Corrections | undefined;
  #loading: Promise<unknown> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(articles: ArticleWorkspace, memory: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#memory = memory;
    this.#log = log;
    const named = (name: string): string => name;
    this.#rooms.set(ELSEWHERE, this.#room(null, this.#memoryOf(ELSEWHERE), { fileOf: named, uriOf: named }));
    this.#rooms.set(UNTITLED, this.#room(null, FORGETFUL, { fileOf: named, uriOf: named }));
    this.#followFolders();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#followFolders()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#load()),
      articles.onDidMove(({ from, to }) => this.#move(from, to)),
    );
    this.#tell();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { watching } of this.#rooms.values()) watching?.dispose();
  }

  /** Ends when everything is read that was there at the start, or in a folder that was added. */
  async loaded(): Promise<void> {
    await this.#loading;
  }

  /** Ends when everything is written that can be. */
  async settled(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map(({ kept }) => kept.settled()));
  }

  /** All that count, those that were made last first. */
  all(): MadeCorrection[] {
    const made = [...this.#rooms.values()].flatMap((room) =>
      corrections(room.kept.document).flatMap((kept) => {
        const correction = renamed(kept, room.uriOf);
        return correction ? [{ correction, undo: () => this.#change(room, this.#removal(room, kept)) }] : [];
      }),
    );
    return made.sort((a, b) => (b.correction.at ?? '').localeCompare(a.correction.at ?? ''));
  }

  /** What is said of a document, where it still holds what it was said of. */
  of(document: vscode.TextDocument): Corrected {
    const uri = document.uri.toString();
    return this.#corrections.of(uri, this.#corrections.names(uri) ? firstLines(document) : '');
  }

  /** What is said of an article, by its lines. */
  ofArticle(uri: vscode.Uri, lines: readonly string[]): Corrected {
    return this.#corrections.of(uri.toString(), lines.join('\n'));
  }

  /** How a document is found again, whatever it is read as. */
  placeOf(document: vscode.TextDocument): ArticlePlace {
    return placeAt(document.uri, linesOf(firstLines(document)));
  }

  /** @param home the article that is corrected. @returns what takes it back. */
  make(home: vscode.Uri, correction: WithoutTime<Correction>): Undo {
    return this.#make(this.#roomOf(home), [correction], new Date());
  }

  /** The same for several that are one for the reader, each with the article that it is about. */
  makeAll(all: readonly WithoutTime<PersonCorrection | EventCorrection>[]): Undo {
    const now = new Date();
    const undos = Array.from(
      groupBy(all, ({ article }) => this.#roomOf(vscode.Uri.parse(article.file, true))),
      ([room, made]) => this.#make(room, made, now),
    );
    return () => {
      for (const undo of undos) undo();
    };
  }

  #make(room: Room, all: readonly WithoutTime<Correction>[], now: Date): Undo {
    const kept = all.flatMap((each) => renamed({ ...each, at: now.toISOString() }, room.fileOf) ?? []);
    return this.#change(room, { ...NO_CHANGE, add: kept.map((each) => entryOf(each).line) });
  }

  /** The same for corrections that are older than whatever is there; each with an article that it is about. */
  async adopt(earlier: readonly { readonly home: vscode.Uri; readonly correction: Correction }[]): Promise<void> {
    await this.loaded();
    for (const [room, made] of groupBy(earlier, ({ home }) => this.#roomOf(home))) {
      const known = new Set(corrections(room.kept.document).map(subjectOf));
      const kept = made.flatMap(({ correction }) => renamed(correction, room.fileOf) ?? []);
      const add = kept.filter((each) => !known.has(subjectOf(each))).map((each) => entryOf(each).line);
      if (add.length > 0) this.#change(room, { ...NO_CHANGE, add });
    }
  }

  /** Takes back all of a kind. */
  takeBack(kind: Correction['kind']): void {
    for (const room of this.#rooms.values()) {
      const lines = room.kept.document.entries.filter(({ correction }) => correction?.kind === kind);
      if (lines.length > 0) this.#change(room, { ...NO_CHANGE, remove: lines.map(({ line }) => line) });
    }
  }

  /** Finds what was said of a document under another name; to be called when it is opened. */
  async follow(document: vscode.TextDocument): Promise<void> {
    await this.loaded();
    const uri = document.uri.toString();
    for (const from of this.#corrections.namesakesOf(uri, firstLines(document))) {
      if (await isGone(vscode.Uri.parse(from, true))) this.#move(from, uri);
    }
  }

  get #corrections(): Corrections {
    this.#index ??= new Corrections(this.all().map(({ correction }) => correction));
    return this.#index;
  }

  #roomOf(uri: vscode.Uri): Room {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const name = uri.scheme === 'untitled' ? UNTITLED : (folder ?? ELSEWHERE);
    const room = this.#rooms.get(name) ?? this.#rooms.get(ELSEWHERE);
    if (!room) throw new Error('There is no place for corrections');
    return room;
  }

  #change(room: Room, change: Change): Undo {
    const back = room.kept.change(change);
    return () => void room.kept.change(back);
  }

  #removal({ kept }: Room, correction: Correction): Change {
    const subject = subjectOf(correction);
    const lines = kept.document.entries.filter((entry) => entry.correction && subjectOf(entry.correction) === subject);
    return { ...NO_CHANGE, remove: lines.map(({ line }) => line) };
  }

  #move(from: string, to: string): void {
    const room = this.#roomOf(vscode.Uri.parse(to, true));
    const file = room.fileOf(to);
    if (file === null) return;
    const moved = room.kept.document.entries.flatMap(({ line, correction }) => {
      const isMeant = correction && placesOf(correction).some((place) => room.uriOf(place.file) === from);
      const elsewhere = isMeant && renamed(correction, (each) => (room.uriOf(each) === from ? file : each));
      return elsewhere ? [{ line, newLine: entryOf(elsewhere).line }] : [];
    });
    if (moved.length === 0) return;
    this.#change(room, { add: moved.map(({ newLine }) => newLine), remove: moved.map(({ line }) => line) });
  }

  #followFolders(): void {
    const folders = new Map((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), uri]));
    for (const [name, { watching }] of this.#rooms) {
      if (name === ELSEWHERE || name === UNTITLED || folders.has(name)) continue;
      watching?.dispose();
      this.#rooms.delete(name);
    }
    for (const [name, uri] of folders) {
      if (this.#rooms.has(name)) continue;
      const fileOf = (article: string): string | null => (isWithin(article, name) ? relativePath(article, name) : null);
      this.#rooms.set(name, this.#room(uri, this.#memoryOf(name), { fileOf, uriOf: (file) => uriIn(name, file) }));
    }
    this.#load();
  }

  #load(): void {
    this.#loading = Promise.all([...this.#rooms.values()].map(({ kept }) => kept.refresh()));
  }

  #room(folder: vscode.Uri | null, memory: Memory, names: Pick<Room, 'fileOf' | 'uriOf'>): Room {
    const place = folder && placeIn(folder);
    const kept = new KeptCorrections({
      place: () => (vscode.workspace.isTrusted ? place : null),
      memory,
      onProblem: (problem, isUnreadable) => folder && this.#report(folder, problem, isUnreadable),
      onChange: () => this.#tell(),
    });
    // The folder too: VS Code tells of a folder that comes, and not always of the file that is in it.
    const watcher =
      folder &&
      vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, `{${OWN_FOLDER},${CORRECTIONS_FILE}}`),
      );
    const refresh = (): void => void kept.refresh();
    watcher?.onDidChange(refresh);
    watcher?.onDidCreate(refresh);
    watcher?.onDidDelete(refresh);
    return { kept, watching: watcher, ...names };
  }

  #memoryOf(name: string): Memory {
    const all = (): Readonly<Record<string, unknown>> => this.#memory.get(MEMORY, {});
    return {
      get: () => changeOf(all()[name]),
      set: async (change) => {
        const { [name]: _, ...others } = all();
        const isEmpty = change.add.length + change.remove.length === 0;
        await this.#memory.update(MEMORY, isEmpty ? others : { ...others, [name]: change });
      },
    };
  }

  #report(folder: vscode.Uri, problem: string, isUnreadable: boolean): void {
    const file = vscode.Uri.joinPath(folder, CORRECTIONS_FILE).toString();
    this.#log.warn(plainText(`${file}: ${problem}. What you correct is kept by VS Code until that is solved.`));
    if (!isUnreadable) return;
    const message = `Your corrections are not read: ${CORRECTIONS_FILE} ${problem}.`;
    void vscode.window.showWarningMessage(labelText(message));
  }

  #tell(): void {
    this.#index = undefined;
    this.#articles.correct(this.all().map(({ correction }) => correction));
    this.#changed.fire();
  }
}

/** Each kind of correction without the time at which it was made. */
export type WithoutTime<Kind> = Kind extends Correction ? Omit<Kind, 'at'> : never;

/** For untitled documents, which have no name that would last. */
const FORGETFUL: Memory = { get: () => NO_CHANGE, set: async () => {} };

const firstLines = (document: vscode.TextDocument): string => document.getText(FIRST_LINES);

/** Null for what leads out of the folder. */
function uriIn(folder: string, file: string): string | null {
  const names = file.split('/');
  return names.some((name) => /^\.{0,2}$/.test(name)) ? null : names.reduce(childUri, folder);
}

const isGone = async (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => false,
    () => true,
  );

/** The place of an article that begins with these lines; what an untitled one says may be anything in a moment. */
export const placeAt = (uri: vscode.Uri, lines: readonly string[]): ArticlePlace => ({
  file: uri.toString(),
  lines: uri.scheme === 'untitled' ? [] : lines,
});
