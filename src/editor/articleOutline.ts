import * as vscode from 'vscode';
import { REPORTING_KINDS } from '../article/analysis';
import { groupBy } from '../article/groupBy';
import { reservationsOf, whenOf } from '../article/reservations';
import type { EventItem, LayoutBlock } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText, plainText } from './displayText';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/** Outline and breadcrumbs: the headline holds everything, a subheading its paragraphs, a paragraph its events. */
class ArticleOutline implements vscode.DocumentSymbolProvider {
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  async provideDocumentSymbols(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const [layout, article] = await Promise.all([
      this.#articles.layout(document, token),
      this.#articles.events(document, token),
    ]);
    const events = article?.events.filter(({ shown }) => shown) ?? [];
    return layout
      ? nest(
          layout.blocks,
          groupBy(events, ({ block }) => block),
        )
      : [];
  }
}

function nest(
  blocks: readonly LayoutBlock[],
  events: ReadonlyMap<number, readonly EventItem[]>,
): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  let headline: vscode.DocumentSymbol | undefined;
  let section: vscode.DocumentSymbol | undefined;
  for (const [index, block] of blocks.entries()) {
    if (!REPORTING_KINDS.has(block.kind)) continue;
    const symbol = symbolOf(block);
    symbol.children = (events.get(index) ?? []).map(eventSymbol);
    if (block.kind === 'headline' && !headline) {
      headline = symbol;
      roots.push(symbol);
      continue;
    }
    const isSection = block.role === 'subheading';
    const parent = (isSection ? undefined : section) ?? headline;
    (parent?.children ?? roots).push(symbol);
    if (isSection) section = symbol;
    for (const holder of [section, headline]) if (holder) holder.range = holder.range.union(symbol.range);
  }
  return roots;
}

const SYMBOL_KINDS: Partial<Record<LayoutBlock['kind'], vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  caption: vscode.SymbolKind.Field,
  embed: vscode.SymbolKind.Interface,
};

function symbolOf({ kind, role, range, preview }: LayoutBlock): vscode.DocumentSymbol {
  const symbolKind =
    role === 'subheading' ? vscode.SymbolKind.Namespace : (SYMBOL_KINDS[kind] ?? vscode.SymbolKind.String);
  const detail = kind === 'paragraph' ? '' : kind;
  return new vscode.DocumentSymbol(
    labelText(firstWords(preview)),
    labelText(detail),
    symbolKind,
    toRange(range),
    toRange(range),
  );
}

function eventSymbol(event: EventItem): vscode.DocumentSymbol {
  const range = toRange(event.location.range);
  const detail = [whenOf(event), ...reservationsOf(event)].filter(Boolean).join(' · ');
  return new vscode.DocumentSymbol(
    labelText(event.label, 120) || '…',
    labelText(detail, 120),
    vscode.SymbolKind.Event,
    range,
    range,
  );
}

function firstWords(preview: string): string {
  const words = plainText(preview).split(' ');
  return words.length > 9 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ') || '…';
}

export function registerArticleOutline(articles: ArticleWorkspace): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(ARTICLE_LANGUAGE, new ArticleOutline(articles), {
    label: 'Second Source',
  });
}
