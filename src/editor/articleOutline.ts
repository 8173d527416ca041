import * as vscode from 'vscode';
import { REPORTING_KINDS } from '../article/analysis';
import { groupBy } from '../article/groupBy';
import { reservationsOf, whenOf } from '../article/reservations';
import type { EventItem, LayoutBlock } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText, plainText } from './displayText';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/**
 * Outline and breadcrumbs: the headline holds everything, a subheading its paragraphs, a paragraph its events. VS Code asks again
 * when the text changes or a provider comes; so one comes where the same text is told of otherwise by now.
 */
class ArticleOutline implements vscode.DocumentSymbolProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #subscription: vscode.Disposable;
  /** What VS Code was told last of each document, with the version that it had. */
  readonly #told = new WeakMap<vscode.TextDocument, { readonly version: number; readonly symbols: string }>();
  #registration: vscode.Disposable;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#registration = this.#register();
    this.#subscription = articles.onDidChange(() => this.#update());
  }

  async provideDocumentSymbols(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    const { version } = document;
    const symbols = await this.#symbolsOf(document, token);
    if (!token?.isCancellationRequested) this.#told.set(document, { version, symbols: JSON.stringify(symbols) });
    return symbols;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#registration.dispose();
  }

  async #symbolsOf(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<vscode.DocumentSymbol[]> {
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

  async #update(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors) {
      const told = this.#told.get(document);
      if (told?.version !== document.version) continue;
      const symbols = JSON.stringify(await this.#symbolsOf(document));
      if (symbols === told.symbols || this.#told.get(document) !== told) continue;
      this.#registration.dispose();
      this.#registration = this.#register();
      return;
    }
  }

  #register(): vscode.Disposable {
    return vscode.languages.registerDocumentSymbolProvider(ARTICLE_LANGUAGE, this, { label: 'Second Source' });
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

export const registerArticleOutline = (articles: ArticleWorkspace): vscode.Disposable => new ArticleOutline(articles);
