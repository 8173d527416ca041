// The folder of articles that the extension host has open: a copy of the samples, to change at will.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecondSource } from '../../src/extension';

import { eventually } from './eventually';

export { eventually };

/** Activates the extension and returns what it hands out. */
export async function activate(): Promise<SecondSource> {
  const extension = vscode.extensions.getExtension<SecondSource>('second-source.second-source');
  if (!extension) throw new Error('VS Code does not know the extension');
  return extension.activate();
}

/** The address of a file of the folder, whether it is there or not. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('VS Code has no folder open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows a file of the folder in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)), { preview: false });
}

/** As a reader opens a file of the folder: what a test opens itself, VS Code keeps open for minutes, though it be deleted. */
export async function show(name: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', file(name), { preview: false });
  const editor = await eventually(
    () => vscode.window.activeTextEditor,
    (active) => active?.document.uri.path.endsWith(name) === true,
  );
  assert.ok(editor);
  return editor;
}

/** Writes a file of the folder, as another program would. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file(name), bytes);
  return file(name);
}

/** Deletes a file of the folder. */
export async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(file(name));
}

/** Closes every editor, without a question about unsaved changes: files are saved, untitled documents are gone. */
export async function closeEditors(): Promise<void> {
  await vscode.workspace.saveAll(false);
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** An untitled article with the text given. */
export async function openText(content: string, language?: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ content, ...(language && { language }) }),
  );
}

/** Where the nth occurrence of the words begins, plus `into` characters. */
export function positionOf(document: vscode.TextDocument, words: string, { nth = 1, into = 1 } = {}): vscode.Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) {
    offset = document.getText().indexOf(words, offset + 1);
    assert.notEqual(offset, -1, `“${words}” does not stand ${nth} times in the text`);
  }
  return document.positionAt(offset + into);
}

/** The Markdown of all hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

export function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
}

/** A tree as its reader sees it: labels, with children indented. */
export async function treeLines<Node>(
  tree: vscode.TreeDataProvider<Node>,
  node?: Node,
  indent = '',
): Promise<string[]> {
  const lines: string[] = [];
  for (const child of (await tree.getChildren(node)) ?? []) {
    const { label, description } = await tree.getTreeItem(child);
    const name = typeof label === 'string' ? label : label?.label;
    lines.push(
      `${indent}${name}${description ? ` [${description}]` : ''}`,
      ...(await treeLines(tree, child, `${indent}  `)),
    );
  }
  return lines;
}

export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
}
