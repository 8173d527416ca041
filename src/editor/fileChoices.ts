import type * as vscode from 'vscode';

/** What the reader chose for single files, remembered in the workspace; for untitled documents, until VS Code closes. */
export class FileChoices<Choice extends string> {
  readonly #memory: vscode.Memento;
  readonly #key: string;
  readonly #untitled = new Map<string, Choice>();

  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  get(uri: vscode.Uri): Choice | undefined {
    return this.#untitled.get(uri.toString()) ?? this.#all[uri.toString()];
  }

  async set(uri: vscode.Uri, choice: Choice): Promise<void> {
    if (uri.scheme === 'untitled') this.#untitled.set(uri.toString(), choice);
    else await this.#memory.update(this.#key, { ...this.#all, [uri.toString()]: choice });
  }

  get #all(): Readonly<Record<string, Choice>> {
    return this.#memory.get(this.#key, {});
  }
}
