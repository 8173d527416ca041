import * as vscode from 'vscode';
import type { ArticleInView } from '../articleInView';
import type { ArticleWorkspace } from '../articleWorkspace';
import { labelText, plainText, plural } from '../displayText';
import { ARTICLE_LANGUAGE } from '../recognition';
import { unreadableMessage } from '../unreadable';
import { toCsv, toJson, toMarkdown, toText } from './eventExport';
import { EventTree } from './eventTree';

export type { EventTree } from './eventTree';

/** How long the cursor rests before the tree follows it, in milliseconds. */
const REST = 150;

/** @returns the tree's model, so that it can be read without the view. */
export function registerEventTree(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
  inView: ArticleInView,
): EventTree {
  const tree = new EventTree(articles, inView, context.workspaceState);
  const view = vscode.window.createTreeView('secondSource.events', { treeDataProvider: tree, showCollapseAll: true });
  const describe = async () => {
    const shown = await tree.shown();
    const message = (await unreadableMessage(articles, inView.document)) ?? messageFor(tree, shown?.events.length);
    view.message = labelText(message ?? '') || undefined;
  };
  context.subscriptions.push(
    tree,
    view,
    inView.entitle(view, 'Events'),
    tree.onDidChangeTreeData((nodes) => nodes ?? describe()),
    followCursor(tree, view),
    ...registerSwitches(tree),
    ...registerExports(tree),
  );
  return tree;
}

function messageFor(tree: EventTree, events: number | undefined): string | undefined {
  const { filter } = tree.selection;
  if (events === undefined) return undefined;
  if (filter) return `${plural(events, 'event')} with “${plainText(filter, 60)}”`;
  return events === 0 ? 'This article tells no events.' : undefined;
}

/** Selects the event that the cursor is in, without taking the focus. */
function followCursor(tree: EventTree, view: vscode.TreeView<unknown>): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const follow = async (editor: vscode.TextEditor) => {
    const node = view.visible && tree.eventAt(editor.selection.active);
    if (node) await view.reveal(node, { select: true, focus: false });
  };
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor.document.languageId !== ARTICLE_LANGUAGE) return;
    clearTimeout(timer);
    timer = setTimeout(() => void follow(textEditor), REST);
  });
}

function registerSwitches(tree: EventTree): vscode.Disposable[] {
  const command = (name: string, run: () => unknown) =>
    vscode.commands.registerCommand(`secondSource.events.${name}`, run);
  return [
    command('groupByTime', () => tree.select({ grouping: 'time' })),
    command('groupByText', () => tree.select({ grouping: 'text' })),
    command('groupByPerson', () => tree.select({ grouping: 'person' })),
    command('groupBySource', () => tree.select({ grouping: 'source' })),
    command('oldestFirst', () => tree.select({ timeOrder: 'oldestFirst' })),
    command('newestFirst', () => tree.select({ timeOrder: 'newestFirst' })),
    command('showMinor', () => tree.select({ minor: true })),
    command('hideMinor', () => tree.select({ minor: false })),
    command('clearFilter', () => tree.select({ filter: '' })),
    command('filter', () => askFilter(tree)),
  ];
}

async function askFilter(tree: EventTree): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: 'Filter Events',
    prompt: 'Words that an event’s label, sentence, participants or source must hold',
    value: tree.selection.filter,
  });
  if (filter !== undefined) await tree.select({ filter });
}

function registerExports(tree: EventTree): vscode.Disposable[] {
  const command = (name: string, run: () => Promise<void>) =>
    vscode.commands.registerCommand(`secondSource.events.${name}`, run);
  return [
    command('copy', async () => {
      const shown = await tree.shown();
      if (shown) await vscode.env.clipboard.writeText(toText(shown.groups));
    }),
    command('copyTimeline', async () => {
      const shown = await tree.shown();
      if (shown) await vscode.env.clipboard.writeText(toMarkdown(shown.headline ?? 'Timeline', shown.groups));
    }),
    command('exportJson', () => openExport(tree, 'json', toJson)),
    command('exportCsv', () => openExport(tree, 'csv', toCsv)),
  ];
}

/** Opens the export as an unsaved document, for the reader to look at and to save. */
async function openExport(tree: EventTree, language: string, write: typeof toJson): Promise<void> {
  const shown = await tree.shown();
  if (!shown) return;
  const known = (await vscode.languages.getLanguages()).includes(language);
  const content = write(shown.events);
  const document = await vscode.workspace.openTextDocument({ content, language: known ? language : 'plaintext' });
  await vscode.window.showTextDocument(document);
}
