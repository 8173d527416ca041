/** Measures the extension in VS Code's extension host, which runs this as it would tests, and writes {@link HostFigures}. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { SecondSource } from '../../src/extension';
import { threadTime, watchTurns } from './threadLoad';

export interface HostFigures {
  /** Milliseconds that the extension host's thread computed for the activation. */
  readonly activation: number;
  /** How long each turn of that thread's event loop was, in milliseconds, by what went on; the short ones are left out. */
  readonly turns: Readonly<Record<'reading the folder' | 'opening' | 'typing' | 'hovering', readonly number[]>>;
}

/** Articles that are opened, typed into and hovered over. */
const OPENED = 20;
const KEYSTROKES = 10;
/** Milliseconds between two keystrokes of a fast typist. */
const KEYSTROKE = 80;

export async function run(): Promise<void> {
  const { SECOND_SOURCE_RESULT: result } = process.env;
  if (!result) throw new Error('Nowhere to write the figures to');
  await writeFile(result, JSON.stringify(await measure()));
}

async function measure(): Promise<HostFigures> {
  const extension = vscode.extensions.getExtension<SecondSource>('second-source.second-source');
  if (!extension || extension.isActive) throw new Error('The extension is not there to be activated');
  const files = await vscode.workspace.findFiles('*.txt', undefined, OPENED);
  const before = threadTime();
  const product = await extension.activate();
  const activation = threadTime() - before;
  return {
    activation,
    turns: {
      'reading the folder': await during(async () => {
        await show(files[0]);
        while (product.progress?.state !== 'ready') await sleep(100);
      }),
      opening: await during(async () => {
        for (const file of files) {
          const { document } = await show(file);
          await lenses(document);
        }
      }),
      typing: await during(async () => {
        for (const file of files) await type(await show(file));
      }),
      hovering: await during(async () => {
        for (const file of files) await hover((await show(file)).document);
      }),
    },
  };
}

async function during(work: () => Promise<void>): Promise<readonly number[]> {
  const stop = watchTurns();
  await work();
  return stop();
}

function show(file: vscode.Uri | undefined): Thenable<vscode.TextEditor> {
  if (!file) throw new Error('The folder has no articles');
  return vscode.window.showTextDocument(file, { preview: true });
}

const lenses = (document: vscode.TextDocument): Thenable<unknown> =>
  vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100);

/** A word into the middle of the text, a letter at a time, while VS Code asks for lenses as it does. */
async function type(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const middle = document.getText().indexOf(' ', document.getText().length / 2);
  for (let typed = 0; typed < KEYSTROKES; typed++) {
    await editor.edit((edit) => edit.insert(document.positionAt(middle + typed), 'x'));
    await sleep(KEYSTROKE);
  }
  await lenses(document);
}

/** On each capitalised pair of words, as names are. */
async function hover(document: vscode.TextDocument): Promise<void> {
  for (const { index } of document.getText().matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)) {
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(index));
  }
}
