import * as vscode from 'vscode';
import type { SentenceLinks } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { evidenceLines } from '../cards/evidence';
import { DISMISS, OPEN_LOCATION, SIDE_BY_SIDE } from '../commands';
import { toRange } from '../locations';
import { markdown } from '../markdown';
import { ARTICLE_LANGUAGE } from '../recognition';

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

function evidence(uri: vscode.Uri, sentence: SentenceLinks): vscode.MarkdownString {
  return markdown(evidenceLines(sentence, uri.toString()), [OPEN_LOCATION, SIDE_BY_SIDE, DISMISS]);
}

export function registerLinkedSentences(articles: ArticleWorkspace): vscode.Disposable {
  const sentences = new LinkedSentences(articles);
  return vscode.Disposable.from(sentences, vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, sentences));
}
