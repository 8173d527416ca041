import * as vscode from 'vscode';
import type { OtherTelling, ParagraphLinks } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { toLocation, toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

const PEEK = 'secondSource.peekOtherTellings';

/** One line above each paragraph of which another article tells something. */
class CorroborationLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscription = articles.onDidChange(() => this.#changed.fire());
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const paragraphs = (await this.#articles.links(document, token)) ?? [];
    return paragraphs.map((paragraph) => lensOf(document.uri, paragraph));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function lensOf(uri: vscode.Uri, paragraph: ParagraphLinks): vscode.CodeLens {
  const tellings = paragraph.sentences.flatMap((sentence) => sentence.tellings);
  const range = toRange(paragraph.range);
  return new vscode.CodeLens(range, {
    command: PEEK,
    title: labelText(lensTitle(tellings), 160),
    arguments: [uri, range.start, tellings.map(({ location }) => toLocation(location))],
  });
}

/** How many sources a lens names before it counts the rest. */
const NAMED_SOURCES = 3;

/** "2 other sources: The Courier, Morning Post · Differs in The Ledger". */
function lensTitle(tellings: readonly OtherTelling[]): string {
  const sourcesOf = (relation: OtherTelling['relation']) => [
    ...new Set(tellings.filter((telling) => telling.relation === relation).map(({ source }) => source)),
  ];
  const [others, differing, same] = [sourcesOf('corroborates'), sourcesOf('conflicts'), sourcesOf('repeats')];
  const parts = [
    others.length > 0 && `${others.length} other ${others.length === 1 ? 'source' : 'sources'}: ${listed(others)}`,
    differing.length > 0 && `Differs in ${listed(differing)}`,
    same.length > 0 && `Same text in ${listed(same)}`,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function listed(sources: readonly string[]): string {
  const more = sources.length - NAMED_SOURCES;
  return sources.slice(0, NAMED_SOURCES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function registerCorroborationLenses(articles: ArticleWorkspace): vscode.Disposable {
  const lenses = new CorroborationLenses(articles);
  return vscode.Disposable.from(
    lenses,
    vscode.languages.registerCodeLensProvider(ARTICLE_LANGUAGE, lenses),
    vscode.commands.registerCommand(PEEK, (uri: vscode.Uri, position: vscode.Position, locations: vscode.Location[]) =>
      vscode.commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek'),
    ),
  );
}
