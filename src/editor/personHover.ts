import * as vscode from 'vscode';
import type { PersonCard } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { personLines } from './cards/person';
import { OPEN_LOCATION, SHOW_MENTIONS } from './commands';
import { markdownText } from './displayText';
import { toLocation, toRange } from './locations';
import { markdown } from './markdown';
import { ARTICLE_LANGUAGE } from './recognition';
import { unreadableMessage } from './unreadable';

/** The card that opens on a name, a title or a pronoun. */
class PersonHoverProvider implements vscode.HoverProvider {
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const card = await this.#articles.personCard(document, position, token);
    if (token.isCancellationRequested) return undefined;
    if (!card) {
      const message = await unreadableMessage(this.#articles, document);
      return message ? new vscode.Hover(markdown([markdownText(message)])) : undefined;
    }
    return new vscode.Hover(cardMarkdown(card, document.uri), toRange(card.mention.range));
  }
}

/** The card of somebody met in the document of that address. */
export function cardMarkdown(card: PersonCard, uri: vscode.Uri): vscode.MarkdownString {
  return markdown(personLines(card, uri.toString()), [OPEN_LOCATION, SHOW_MENTIONS]);
}

export function registerPersonHover(articles: ArticleWorkspace): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, new PersonHoverProvider(articles)),
    vscode.commands.registerCommand(SHOW_MENTIONS, async (identity: string, uri: string) => {
      const mentions = (await articles.personMentions(identity)) ?? [];
      const locations = mentions.map(({ location }) => toLocation(location));
      const editor = vscode.window.activeTextEditor;
      const position = editor?.selection.active ?? new vscode.Position(0, 0);
      const anchor = vscode.Uri.parse(uri, true);
      await vscode.commands.executeCommand('editor.action.showReferences', anchor, position, locations);
    }),
  );
}
