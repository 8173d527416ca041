import * as vscode from 'vscode';
import { mixedWords } from '../article/mixedScripts';
import { timexText } from '../article/timexText';
import type { Fact, PersonCard } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { commandLink, markdownText, plural } from './displayText';
import { OPEN_LOCATION, toLocation, toRange } from './locations';
import { markdown } from './markdown';
import { ARTICLE_LANGUAGE } from './recognition';
import { unreadableMessage } from './unreadable';

const SHOW_MENTIONS = 'secondSource.showMentions';

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
  return markdown(cardLines(card, uri), [OPEN_LOCATION, SHOW_MENTIONS]);
}

function* cardLines(card: PersonCard, uri: vscode.Uri): Generator<string> {
  const role = card.role ? ` — ${link(card.role, card.role.text)}` : '';
  const reference = card.mention.kind === 'name' ? '' : `“${markdownText(card.mention.text)}” is taken to mean `;
  yield `${reference}**${markdownText(card.name)}**${role}`;
  for (const { script } of mixedWords(card.name))
    yield `**⚠ Has Latin and ${script} letters: not the name it looks like.**`;
  if (card.byline) yield '_Wrote or contributed to this article._';
  if (card.aliases.length > 0) yield `Also ${card.aliases.map((alias) => `“${markdownText(alias)}”`).join(', ')}`;
  yield counts(card, uri);
  if (card.deeds.length > 0) yield [...deedLines(card, uri)].join('\n');
}

function counts(card: PersonCard, uri: vscode.Uri): string {
  const { mentionsHere, otherArticles, mentionsElsewhere } = card;
  const elsewhere =
    otherArticles === 0 ? 'in no other article' : `${mentionsElsewhere} in ${plural(otherArticles, 'other article')}`;
  return mentionsLink(`${plural(mentionsHere, 'mention')} here, ${elsewhere}`, card, uri);
}

function* deedLines(card: PersonCard, uri: vscode.Uri): Generator<string> {
  for (const deed of card.deeds)
    yield `- ${link(deed, deed.text)}${deed.date ? ` · ${markdownText(timexText(deed.date))}` : ''}`;
  if (card.moreDeeds > 0) yield `- ${mentionsLink(`${card.moreDeeds} more…`, card, uri)}`;
}

function mentionsLink(text: string, { identity }: PersonCard, uri: vscode.Uri): string {
  return commandLink(text, SHOW_MENTIONS, [identity, uri.toString()], 'Show every mention');
}

function link(fact: Fact, text: string): string {
  return commandLink(markdownText(text), OPEN_LOCATION, [fact.location], fact.source ?? '');
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
