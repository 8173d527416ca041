import * as vscode from 'vscode';
import { groupBy } from '../../article/groupBy';
import type { OtherTelling, SentenceLinks } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { markdownText, plainText } from '../displayText';
import { ARTICLE_LANGUAGE } from '../recognition';
import { SIDE_BY_SIDE } from './sideBySide';

/** A sentence of the open article and what another article makes of it. */
interface SentencePair {
  readonly here: OtherTelling['location'];
  readonly telling: OtherTelling;
}

export type SourceNode =
  | { readonly kind: 'source'; readonly pairs: readonly [SentencePair, ...SentencePair[]] }
  | { readonly kind: 'pair'; readonly pair: SentencePair };

/** Which articles back the open article, in how many sentences, and where they disagree. */
export class SourcesTree implements vscode.TreeDataProvider<SourceNode>, vscode.Disposable {
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

  async getChildren(node?: SourceNode): Promise<SourceNode[]> {
    if (node) return node.kind === 'source' ? node.pairs.map((pair) => ({ kind: 'pair', pair })) : [];
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== ARTICLE_LANGUAGE) return [];
    const paragraphs = (await this.#articles.links(document)) ?? [];
    const uri = document.uri.toString();
    const pairs = paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => pairsOf(uri, sentence)));
    return [...groupBy(pairs, ({ telling }) => telling.location.uri).values()]
      .sort((a, b) => b.length - a.length)
      .flatMap(([first, ...rest]) => (first ? [{ kind: 'source', pairs: [first, ...rest] }] : []));
  }

  getTreeItem(node: SourceNode): vscode.TreeItem {
    return node.kind === 'source' ? sourceItem(node.pairs) : pairItem(node.pair);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

const pairsOf = (uri: string, { range, tellings }: SentenceLinks): SentencePair[] =>
  tellings.map((telling) => ({ here: { uri, range }, telling }));

function sourceItem(pairs: readonly [SentencePair, ...SentencePair[]]): vscode.TreeItem {
  const { source, publicationDate } = pairs[0].telling;
  const item = new vscode.TreeItem(plainText(source, 120), vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = new vscode.ThemeIcon('file');
  item.description = [publicationDate, ...tally(pairs)].filter(Boolean).join(' · ');
  return item;
}

function* tally(pairs: readonly SentencePair[]): Generator<string> {
  const count = (relation: OtherTelling['relation']) =>
    pairs.filter(({ telling }) => telling.relation === relation).length;
  const [backs, differs, repeats] = [count('corroborates'), count('conflicts'), count('repeats')];
  if (backs > 0) yield `backs ${backs}`;
  if (differs > 0) yield `differs in ${differs}`;
  if (repeats > 0) yield `same text in ${repeats}`;
}

const ICONS: Readonly<Record<OtherTelling['relation'], string>> = {
  corroborates: 'check',
  conflicts: 'warning',
  repeats: 'copy',
};

function pairItem({ here, telling }: SentencePair): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(telling.text, 200));
  item.iconPath = new vscode.ThemeIcon(ICONS[telling.relation]);
  item.tooltip = new vscode.MarkdownString(
    `${markdownText(telling.text, 600)}\n\n_${markdownText(telling.reasons.join('; '), 300)}_`,
  );
  item.accessibilityInformation = { label: `${telling.relation}: ${plainText(telling.text)}` };
  item.command = { command: SIDE_BY_SIDE, title: 'Open Side by Side', arguments: [here, telling.location] };
  return item;
}

export function registerSourcesTree(context: vscode.ExtensionContext, articles: ArticleWorkspace): SourcesTree {
  const tree = new SourcesTree(articles);
  const view = vscode.window.createTreeView('secondSource.sources', { treeDataProvider: tree, showCollapseAll: true });
  context.subscriptions.push(tree, view);
  return tree;
}
