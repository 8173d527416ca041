// What stands in the folder's file of corrections, and what another program writes there.
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { type Correction, corrections, entryOf, readDocument, writeDocument } from '../../src/corpus/corrections';
import { eventually, file, write } from './workspace';

/** The file of corrections, as the folder names it. */
export const FILE = '.second-source/corrections.json';

export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));
}

export async function kept(): Promise<readonly Correction[]> {
  try {
    return corrections(readDocument(await textOf(FILE)));
  } catch {
    return [];
  }
}

export const keeps = (count: number) => eventually(kept, (found) => found.length === count);

/** As another program would, or git. */
export const bring = (...all: readonly Correction[]) =>
  write(FILE, writeDocument({ entries: all.map(entryOf), fields: {} }));

/** What is still being written comes back when another program writes over it, as it should. */
export async function forget(): Promise<void> {
  const isGone = async () => {
    await bring();
    await sleep(1000);
    return (await kept()).length === 0;
  };
  await eventually(isGone, (gone) => gone);
  await vscode.workspace.fs.delete(file('.second-source'), { recursive: true });
}
