import * as vscode from 'vscode';
import type { EventType } from '../article';
import type { EventItem } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { markdownText, plainText } from './displayText';
import { OPEN_LOCATION } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';
import { timexText } from './timexText';

const SHOWN_SALIENCE = 0.5;

const isShown = ({ salience }: EventItem): boolean => salience >= SHOWN_SALIENCE;

const ICONS: Readonly<Record<EventType, string>> = {
  Life: 'heart',
  Movement: 'rocket',
  Transaction: 'credit-card',
  Business: 'briefcase',
  Conflict: 'flame',
  Contact: 'call-outgoing',
  Personnel: 'organization',
  Justice: 'law',
  Statement: 'quote',
  Other: 'circle-small-filled',
};

export type EventNode =
  | { readonly kind: 'event'; readonly event: EventItem }
  | { readonly kind: 'participant'; readonly name: string };

/** What happens in the article of the active editor, in the order of the text. */
export class EventTree implements vscode.TreeDataProvider<EventNode>, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange(() => this.#changed.fire()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#changed.fire()),
    );
  }

  async getChildren(node?: EventNode): Promise<EventNode[]> {
    if (node)
      return node.kind === 'event' ? node.event.participants.map((name) => ({ kind: 'participant', name })) : [];
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== ARTICLE_LANGUAGE) return [];
    const article = await this.#articles.events(document);
    return (article?.events ?? []).filter(isShown).map((event) => ({ kind: 'event', event }));
  }

  getTreeItem(node: EventNode): vscode.TreeItem {
    return node.kind === 'event' ? eventItem(node.event) : participantItem(node.name);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

function eventItem(event: EventItem): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(plainText(event.label, 120), event.participants.length > 0 ? Collapsed : None);
  item.iconPath = new vscode.ThemeIcon(ICONS[event.type]);
  item.description = [...marks(event)].join(' · ');
  item.tooltip = new vscode.MarkdownString(markdownText(event.sentence, 600));
  item.accessibilityInformation = { label: [event.type, plainText(event.label), item.description].join(', ') };
  item.command = { command: OPEN_LOCATION, title: 'Go to Sentence', arguments: [event.location] };
  return item;
}

function* marks({ time, polarity, modality, attribution, anonymous }: EventItem): Generator<string> {
  if (time) yield timexText(time);
  if (polarity === 'negative') yield 'denied';
  if (modality !== 'actual') yield modality;
  if (attribution) yield anonymous ? `${plainText(attribution, 60)} (anonymous)` : plainText(attribution, 60);
}

function participantItem(name: string): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(name, 120));
  item.iconPath = new vscode.ThemeIcon('person');
  return item;
}

/** @returns the tree's model, so that it can be read without the view. */
export function registerEventTree(context: vscode.ExtensionContext, articles: ArticleWorkspace): EventTree {
  const tree = new EventTree(articles);
  const view = vscode.window.createTreeView('secondSource.events', { treeDataProvider: tree, showCollapseAll: true });
  const describe = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const article = document?.languageId === ARTICLE_LANGUAGE ? await articles.events(document) : null;
    view.description = article?.headline ? plainText(article.headline, 80) : undefined;
    view.message = article && !article.events.some(isShown) ? 'This article tells no events.' : undefined;
  };
  context.subscriptions.push(tree, view, tree.onDidChangeTreeData(describe));
  return tree;
}
