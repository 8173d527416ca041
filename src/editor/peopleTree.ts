import * as vscode from 'vscode';
import { groupBy } from '../article/groupBy';
import type { PersonItem, PersonMention } from '../worker/protocol';
import type { ArticleInView } from './articleInView';
import type { ArticleWorkspace } from './articleWorkspace';
import { OPEN_LOCATION } from './commands';
import { labelText, plural } from './displayText';
import { sayUnreadable } from './unreadable';

type Scope = 'article' | 'all';

export type PersonNode =
  /** In one article, or with null in all. */
  | { readonly kind: 'person'; readonly person: PersonItem; readonly within: vscode.Uri | null }
  | { readonly kind: 'source'; readonly source: string; readonly mentions: readonly PersonMention[] }
  | { readonly kind: 'mention'; readonly mention: PersonMention };

/** The people of the open article or of all, most mentioned first; a person opens into mentions, article by article. */
export class PeopleTree implements vscode.TreeDataProvider<PersonNode>, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #inView: ArticleInView;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: ArticleWorkspace, inView: ArticleInView, memory: vscode.Memento) {
    this.#articles = articles;
    this.#inView = inView;
    this.#memory = memory;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange(() => this.#changed.fire()),
      inView.onDidChange(() => this.scope === 'article' && this.#changed.fire()),
    );
    this.#setContext();
  }

  get scope(): Scope {
    return this.#memory.get('secondSource.people.scope', 'article');
  }

  async show(scope: Scope): Promise<void> {
    await this.#memory.update('secondSource.people.scope', scope);
    this.#setContext();
    this.#changed.fire();
  }

  async getChildren(node?: PersonNode): Promise<PersonNode[]> {
    if (!node) return this.#people();
    if (node.kind === 'person') return this.#sources(node.person);
    if (node.kind === 'source') return node.mentions.map((mention) => ({ kind: 'mention', mention }));
    return [];
  }

  getTreeItem(node: PersonNode): vscode.TreeItem {
    if (node.kind === 'person') return personItem(node.person);
    return node.kind === 'source' ? sourceItem(node.source, node.mentions.length) : mentionItem(node.mention);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  async #people(): Promise<PersonNode[]> {
    const within = this.scope === 'article' ? this.#inView.document?.uri : null;
    if (within === undefined) return [];
    const people = await this.#articles.people(within);
    return (people ?? []).map((person) => ({ kind: 'person', person, within }));
  }

  async #sources({ identity }: PersonItem): Promise<PersonNode[]> {
    const mentions = (await this.#articles.personMentions(identity)) ?? [];
    return [...groupBy(mentions, ({ location }) => location.uri).values()].map((group) => ({
      kind: 'source',
      source: group[0]?.source ?? '',
      mentions: group,
    }));
  }

  #setContext(): void {
    void vscode.commands.executeCommand('setContext', 'secondSource.people.scope', this.scope);
  }
}

const { Collapsed } = vscode.TreeItemCollapsibleState;

function personItem({ name, role, byline, mentions, articles }: PersonItem): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(name, 120), Collapsed);
  item.iconPath = new vscode.ThemeIcon(byline ? 'edit' : 'person');
  item.description = labelText(role ?? (byline ? 'byline' : ''), 80);
  item.contextValue = 'person';
  item.tooltip = labelText(`${plural(mentions, 'mention')} in ${plural(articles, 'article')}`);
  item.accessibilityInformation = {
    label: labelText([name, item.description, item.tooltip].filter(Boolean).join(', ')),
  };
  return item;
}

function sourceItem(source: string, mentions: number): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(source, 120), Collapsed);
  item.iconPath = new vscode.ThemeIcon('file');
  item.description = labelText(`${mentions}`);
  return item;
}

function mentionItem({ line, location }: PersonMention): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(line, 200));
  item.tooltip = labelText(line, 600);
  item.contextValue = 'mention';
  item.command = { command: OPEN_LOCATION, title: 'Go to Mention', arguments: [location] };
  return item;
}

export function registerPeopleTree(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
  inView: ArticleInView,
): PeopleTree {
  const tree = new PeopleTree(articles, inView, context.workspaceState);
  const view = vscode.window.createTreeView('secondSource.people', { treeDataProvider: tree, showCollapseAll: true });
  context.subscriptions.push(
    tree,
    view,
    inView.entitle(view, 'People'),
    sayUnreadable(view, articles, inView, tree.onDidChangeTreeData),
    vscode.commands.registerCommand('secondSource.people.showAll', () => tree.show('all')),
    vscode.commands.registerCommand('secondSource.people.showArticle', () => tree.show('article')),
  );
  return tree;
}
