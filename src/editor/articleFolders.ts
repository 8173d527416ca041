import * as vscode from 'vscode';
import type { ArticleFolder, FileChanges } from '../worker/protocol';
import { setting } from './settings';

/** Changes are gathered for so long before they are told, in milliseconds. */
const GATHERING = 100;

const SETTINGS = [
  'files.exclude',
  'search.exclude',
  'secondSource.include',
  'secondSource.exclude',
  'secondSource.followLinks',
];

export interface FolderListener {
  readonly onFolders: (folders: readonly ArticleFolder[]) => void;
  readonly onFiles: (changes: FileChanges) => void;
}

/** The folders of the workspace as the reader's settings have them, and what changes in them on disk. */
export class ArticleFolders implements vscode.Disposable {
  readonly #listener: FolderListener;
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #subscriptions: vscode.Disposable;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: FolderListener) {
    this.#listener = listener;
    // Folders too: VS Code tells of a folder that goes, and not of the files that were in it.
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.#gather(uri, this.#changed)),
      watcher.onDidChange((uri) => this.#gather(uri, this.#changed)),
      watcher.onDidDelete((uri) => this.#gather(uri, this.#removed)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.announce()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (SETTINGS.some((setting) => change.affectsConfiguration(setting))) this.announce();
      }),
    );
    this.announce();
  }

  /** Tells the listener of all folders. */
  announce(): void {
    this.#listener.onFolders((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => folderOf(uri)));
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    this.#subscriptions.dispose();
  }

  #gather(uri: vscode.Uri, into: Set<string>): void {
    into.add(uri.toString());
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#listener.onFiles({ changed: [...this.#changed], removed: [...this.#removed] });
      this.#changed.clear();
      this.#removed.clear();
    }, GATHERING);
  }
}

function folderOf(uri: vscode.Uri): ArticleFolder {
  const hidden = ['files', 'search'].flatMap((section) => excludedBy(section, uri));
  return {
    uri: uri.toString(),
    include: setting('include', uri),
    exclude: [...hidden, ...setting('exclude', uri)],
    followLinks: setting('followLinks', uri),
  };
}

/** Patterns that depend on a file beside the one in question are left out: no article has one. */
function excludedBy(section: string, uri: vscode.Uri): string[] {
  const patterns: unknown = vscode.workspace.getConfiguration(section, uri).get('exclude');
  return Object.entries(patterns ?? {}).flatMap(([pattern, excluded]) => (excluded === true ? [pattern] : []));
}
