import * as vscode from 'vscode';
import { REPORTING_KINDS } from '../article/analysis';
import type { LayoutBlock } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { plainText } from './displayText';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/** Outline and breadcrumbs: the headline holds everything, a subheading the paragraphs below it. */
class ArticleOutline implements vscode.DocumentSymbolProvider {
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  async provideDocumentSymbols(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const layout = await this.#articles.layout(document, token);
    return layout ? nest(layout.blocks.filter(({ kind }) => REPORTING_KINDS.has(kind))) : [];
  }
}

function nest(blocks: readonly LayoutBlock[]): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  let headline: vscode.DocumentSymbol | undefined;
  let section: vscode.DocumentSymbol | undefined;
  for (const block of blocks) {
    const symbol = symbolOf(block);
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
  return new vscode.DocumentSymbol(firstWords(preview), detail, symbolKind, toRange(range), toRange(range));
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
