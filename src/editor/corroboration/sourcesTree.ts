import * as vscode from 'vscode';
import { groupBy } from '../../article/groupBy';
import { timexText } from '../../article/timexText';
import type { OtherTelling } from '../../worker/protocol';
import type { ArticleInView } from '../articleInView';
import type { ArticleWorkspace } from '../articleWorkspace';
import { countBadge } from '../countBadges';
import { labelText, linesText } from '../displayText';
import { sayUnreadable } from '../unreadable';
import { byRelation, type TellingNode, tellingItem, tellingsOf } from './tellings';

export type SourceNode =
  | { readonly kind: 'source'; readonly tellings: readonly [TellingNode, ...TellingNode[]] }
  | TellingNode;

/** Which articles back the open article, in how many sentences, and where they disagree. */
export class SourcesTree implements vscode.TreeDataProvider<SourceNode>, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #inView: ArticleInView;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: ArticleWorkspace, inView: ArticleInView) {
    this.#articles = articles;
    this.#inView = inView;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange(() => this.#changed.fire()),
      inView.onDidChange(() => this.#changed.fire()),
    );
  }

  async getChildren(node?: SourceNode): Promise<SourceNode[]> {
    if (node) return node.kind === 'source' ? [...node.tellings] : [];
    const { document } = this.#inView;
    if (!document) return [];
    const paragraphs = (await this.#articles.links(document)) ?? [];
    const uri = document.uri.toString();
    const tellings = paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => [...tellingsOf(uri, sentence)]),
    );
    return [...groupBy(tellings.sort(byRelation), ({ telling }) => telling.location.uri).values()]
      .sort(mostTellingFirst)
      .flatMap(([first, ...rest]) => (first ? [{ kind: 'source', tellings: [first, ...rest] }] : []));
  }

  getTreeItem(node: SourceNode): vscode.TreeItem {
    return node.kind === 'source' ? sourceItem(node.tellings) : tellingItem(node, 'sentence');
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

/** How many sentences of the open article another one tells in a way. */
function sentencesTold(tellings: readonly TellingNode[], relation: OtherTelling['relation']): number {
  const told = tellings.filter(({ telling }) => telling.relation === relation);
  return new Set(told.map(({ here: { range } }) => `${range.start.line}:${range.start.character}`)).size;
}

/** Copies of the same text count for little. */
function mostTellingFirst(a: readonly TellingNode[], b: readonly TellingNode[]): number {
  const own = (tellings: readonly TellingNode[]) =>
    sentencesTold(tellings, 'corroborates') + sentencesTold(tellings, 'conflicts');
  return own(b) - own(a) || b.length - a.length;
}

function sourceItem(tellings: readonly [TellingNode, ...TellingNode[]]): vscode.TreeItem {
  const { source, publicationDate, location } = tellings[0].telling;
  const tally = [...tallyOf(tellings)];
  const item = new vscode.TreeItem(labelText(source, 120), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = location.uri;
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'source';
  const date = publicationDate ? timexText(publicationDate) : null;
  item.description = labelText([...tally, date].filter(Boolean).join(' · '));
  const differs = sentencesTold(tellings, 'conflicts') > 0;
  item.resourceUri = countBadge(sentencesTold(tellings, 'corroborates'), differs, tally.join(' · '));
  const dependence = new Set(tellings.flatMap(({ telling }) => telling.sameSource ?? []));
  item.tooltip = linesText([[source, date].filter(Boolean).join(', '), ...tally, ...dependence]);
  item.accessibilityInformation = { label: labelText([source, ...tally, date].filter(Boolean).join(', ')) };
  return item;
}

function* tallyOf(tellings: readonly TellingNode[]): Generator<string> {
  const [backs, differs, updates, repeats] = [
    sentencesTold(tellings, 'corroborates'),
    sentencesTold(tellings, 'conflicts'),
    sentencesTold(tellings, 'updates'),
    sentencesTold(tellings, 'repeats'),
  ];
  if (backs > 0) yield `backs ${backs}`;
  if (differs > 0) yield `differs in ${differs}`;
  if (updates > 0) yield `other figures in ${updates}`;
  if (repeats > 0) yield `same text in ${repeats}`;
}

export function registerSourcesTree(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
  inView: ArticleInView,
): SourcesTree {
  const tree = new SourcesTree(articles, inView);
  const view = vscode.window.createTreeView('secondSource.sources', { treeDataProvider: tree, showCollapseAll: true });
  context.subscriptions.push(
    tree,
    view,
    inView.entitle(view, 'Sources'),
    sayUnreadable(view, articles, inView, tree.onDidChangeTreeData),
  );
  return tree;
}
