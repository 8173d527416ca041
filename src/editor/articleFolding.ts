import * as vscode from 'vscode';
import type { BlockKind } from '../article';
import type { LayoutBlock } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { ARTICLE_LANGUAGE } from './recognition';

/** What a reader may fold away: all that stands among the reporting. */
const FOLDED_KINDS: ReadonlySet<BlockKind> = new Set([
  'caption',
  'credit',
  'byline',
  'contributors',
  'promotion',
  'embed',
  'trailer',
  'correction',
  'noise',
]);

/** Folds neighbouring blocks that are not reporting into one. */
class ArticleFolding implements vscode.FoldingRangeProvider {
  readonly #articles: ArticleWorkspace;
  readonly onDidChangeFoldingRanges: vscode.Event<void>;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.onDidChangeFoldingRanges = articles.onDidChange;
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ) {
    const layout = await this.#articles.layout(document, token);
    return [...foldableRuns(layout?.blocks ?? [])];
  }
}

function* foldableRuns(blocks: readonly LayoutBlock[]): Generator<vscode.FoldingRange> {
  let run: { first: number; last: number } | undefined;
  for (const { kind, range } of blocks) {
    if (FOLDED_KINDS.has(kind)) run = { first: run?.first ?? range.start.line, last: range.end.line };
    else {
      if (run) yield* foldOf(run);
      run = undefined;
    }
  }
  if (run) yield* foldOf(run);
}

/** A single line cannot be folded. */
function* foldOf({ first, last }: { first: number; last: number }): Generator<vscode.FoldingRange> {
  if (last > first) yield new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region);
}

export function registerArticleFolding(articles: ArticleWorkspace): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider(ARTICLE_LANGUAGE, new ArticleFolding(articles)),
    vscode.commands.registerCommand('secondSource.foldNonReporting', () =>
      vscode.commands.executeCommand('editor.foldAllMarkerRegions'),
    ),
  );
}
