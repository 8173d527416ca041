import type * as vscode from 'vscode';

/** What the reader chose for single files, remembered in the workspace. Untitled documents are not remembered. */
export class FileChoices<Choice extends string> {
  readonly #memory: vscode.Memento;
  readonly #key: string;

  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  get(uri: vscode.Uri): Choice | undefined {
    return this.#all[uri.toString()];
  }

  async set(uri: vscode.Uri, choice: Choice): Promise<void> {
    if (uri.scheme === 'untitled') return;
    await this.#memory.update(this.#key, { ...this.#all, [uri.toString()]: choice });
  }

  get #all(): Readonly<Record<string, Choice>> {
    return this.#memory.get(this.#key, {});
  }
}
