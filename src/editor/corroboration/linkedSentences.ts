import * as vscode from 'vscode';
import type { SentenceLinks } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { evidenceLines } from '../cards/evidence';
import { DISMISS, OPEN_LOCATION, SIDE_BY_SIDE } from '../commands';
import { toRange } from '../locations';
import { markdown } from '../markdown';
import { markRanges } from '../markedRanges';
import { ARTICLE_LANGUAGE } from '../recognition';
import { setting } from '../settings';

/** The evidence of each linked sentence in its hover, and commands from one to the next. */
class LinkedSentences implements vscode.HoverProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand('secondSource.nextLinkedSentence', () => this.#go(1)),
      vscode.commands.registerCommand('secondSource.previousLinkedSentence', () => this.#go(-1)),
    );
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const sentence = (await sentencesOf(this.#articles, document, token)).find(({ range }) =>
      toRange(range).contains(position),
    );
    return sentence && new vscode.Hover(evidence(document.uri, sentence), toRange(sentence.range));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #go(step: 1 | -1): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== ARTICLE_LANGUAGE) return;
    const ranges = (await sentencesOf(this.#articles, editor.document)).map(({ range }) => toRange(range));
    const inOrder = ranges.sort((a, b) => step * a.start.compareTo(b.start));
    const cursor = editor.selection.active;
    const target = inOrder.find(({ start }) => step * start.compareTo(cursor) > 0) ?? inOrder[0];
    if (!target) return;
    editor.selection = new vscode.Selection(target.start, target.start);
    editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

async function sentencesOf(
  articles: ArticleWorkspace,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken,
): Promise<SentenceLinks[]> {
  const paragraphs = (await articles.links(document, token)) ?? [];
  return paragraphs.flatMap(({ sentences }) => sentences);
}

/** What shows that sentences are linked, by the setting: a mark beside their lines, or under all of them. */
function markLinks(context: vscode.ExtensionContext, articles: ArticleWorkspace): vscode.Disposable {
  const icon = (theme: string) => vscode.Uri.joinPath(context.extensionUri, 'media', `linked-${theme}.svg`);
  const beside: vscode.DecorationRenderOptions = {
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: 'contain',
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    overviewRulerColor: new vscode.ThemeColor('editorCodeLens.foreground'),
  };
  const under = { textDecoration: 'underline dotted 1px var(--vscode-editorCodeLens-foreground)' };
  const linked = async ({ document }: vscode.TextEditor, marks: 'gutter' | 'underline') =>
    setting('linkMarks', document) === marks
      ? (await sentencesOf(articles, document)).map(({ range }) => toRange(range))
      : [];
  // One mark for each, however many lines of the page it takes.
  const starts = async (editor: vscode.TextEditor) =>
    (await linked(editor, 'gutter')).map(({ start }) => new vscode.Range(start, start));
  const settings = vscode.workspace.onDidChangeConfiguration;
  return vscode.Disposable.from(
    markRanges(articles, beside, starts, settings),
    markRanges(articles, under, (editor) => linked(editor, 'underline'), settings),
  );
}

function evidence(uri: vscode.Uri, sentence: SentenceLinks): vscode.MarkdownString {
  return markdown(evidenceLines(sentence, uri.toString()), [OPEN_LOCATION, SIDE_BY_SIDE, DISMISS]);
}

export function registerLinkedSentences(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
): vscode.Disposable {
  const sentences = new LinkedSentences(articles);
  const hovers = vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, sentences);
  return vscode.Disposable.from(sentences, hovers, markLinks(context, articles));
}
