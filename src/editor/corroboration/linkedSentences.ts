import * as vscode from 'vscode';
import type { OtherTelling, SentenceLinks } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { commandLink, markdownText, plural } from '../displayText';
import { OPEN_LOCATION, toRange } from '../locations';
import { markdown } from '../markdown';
import { ARTICLE_LANGUAGE } from '../recognition';
import { DISMISS, type LinkName } from './dismissals';
import { SIDE_BY_SIDE } from './sideBySide';
import { counted, having } from './sourceCount';
import { headingOf, reasonsOf } from './tellings';

/** A quiet mark under each linked sentence, the evidence in its hover, and commands from one to the next. */
class LinkedSentences implements vscode.HoverProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #mark = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted 1px rgba(128, 128, 128, 0.8)',
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    overviewRulerColor: new vscode.ThemeColor('editorCodeLens.foreground'),
  });
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscriptions = vscode.Disposable.from(
      this.#mark,
      articles.onDidChange(() => this.#markAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#markAll()),
      vscode.commands.registerCommand('secondSource.nextLinkedSentence', () => this.#go(1)),
      vscode.commands.registerCommand('secondSource.previousLinkedSentence', () => this.#go(-1)),
    );
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const sentence = (await this.#sentences(document, token)).find(({ range }) => toRange(range).contains(position));
    return sentence && new vscode.Hover(evidence(document.uri, sentence), toRange(sentence.range));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #sentences(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<SentenceLinks[]> {
    const paragraphs = (await this.#articles.links(document, token)) ?? [];
    return paragraphs.flatMap(({ sentences }) => sentences);
  }

  async #markAll(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId !== ARTICLE_LANGUAGE) continue;
      const { version } = editor.document;
      const sentences = await this.#sentences(editor.document);
      if (editor.document.version === version)
        editor.setDecorations(
          this.#mark,
          sentences.map(({ range }) => toRange(range)),
        );
    }
  }

  async #go(step: 1 | -1): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== ARTICLE_LANGUAGE) return;
    const ranges = (await this.#sentences(editor.document)).map(({ range }) => toRange(range));
    const inOrder = ranges.sort((a, b) => step * a.start.compareTo(b.start));
    const cursor = editor.selection.active;
    const target = inOrder.find(({ start }) => step * start.compareTo(cursor) > 0) ?? inOrder[0];
    if (!target) return;
    editor.selection = new vscode.Selection(target.start, target.start);
    editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** How many tellings a hover shows before it counts the rest. */
const TELLINGS_SHOWN = 3;

function evidence(uri: vscode.Uri, sentence: SentenceLinks): vscode.MarkdownString {
  const { range, tellings } = sentence;
  const shown = tellings.slice(0, TELLINGS_SHOWN).map((telling) => evidenceOf(telling, { uri: uri.toString(), range }));
  const more = tellings.length - shown.length;
  if (more > 0) shown.push(`${more} more in the view “Sources”`);
  return markdown([...summaryOf(sentence), ...shown], [OPEN_LOCATION, SIDE_BY_SIDE, DISMISS]);
}

/** "1 other source in 2 articles", where there are fewer sources than articles. */
function* summaryOf(sentence: SentenceLinks): Generator<string> {
  const articles = new Set(having('corroborates', sentence.tellings).map(({ location }) => location.uri)).size;
  if (sentence.independentSources < articles)
    yield `**${counted(sentence, articles)}** in ${plural(articles, 'article')}`;
}

function evidenceOf(telling: OtherTelling, here: OtherTelling['location']): string {
  const sentence = commandLink(markdownText(telling.text, 300), OPEN_LOCATION, [telling.location]);
  const actions = [
    commandLink('Side by Side', SIDE_BY_SIDE, [here, telling.location]),
    commandLink('Not the Same', DISMISS, [{ uri: here.uri, key: telling.key } satisfies LinkName]),
  ].join(' · ');
  return [headingOf(telling), sentence, reasonsOf(telling), actions].filter(Boolean).join('  \n');
}

export function registerLinkedSentences(articles: ArticleWorkspace): vscode.Disposable {
  const sentences = new LinkedSentences(articles);
  return vscode.Disposable.from(sentences, vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, sentences));
}
