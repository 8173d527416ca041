import * as vscode from 'vscode';
import type { Recognition } from '../article';
import { recognize } from '../article/format';
import { visibleText } from '../article/visibleText';
import type { Reading } from '../corpus/corrections';
import { hasArticleName, isOwn, OWN_FILE } from '../worker/files/articleName';
import { Glob, namesOf } from '../worker/files/glob';
import type { ReaderCorrections } from './corrections';
import { iconLabel, labelText } from './displayText';
import { setting } from './settings';

export const ARTICLE_LANGUAGE = 'article';
const PLAIN_TEXT = 'plaintext';

/** More than `recognize` reads. */
const FIRST_LINES = new vscode.Range(0, 0, 4000, 0);
const FIRST_UNITS = 65_536;

/** Milliseconds without a change after which an untitled document is looked at again. */
const TYPING_PAUSE = 300;

const READ_AS_ARTICLE = 'secondSource.readAsArticle';
const NOT_AN_ARTICLE = 'secondSource.notAnArticle';

/** Answers the question of the language status. */
const ANSWER = 'secondSource.answerRecognition';

/** From this confidence on the language status asks about a text that is not read as an article. */
const DOUBT = 0.25;

/**
 * Switches plain-text documents that read like articles to the language `article`, unless the reader chose otherwise,
 * and says in the language status what decided.
 */
class RecognitionFeature implements vscode.Disposable {
  readonly #corrections: ReaderCorrections;
  readonly #status: vscode.LanguageStatusItem;
  /** Untitled documents that were typed or pasted into, until the reader pauses. */
  readonly #typing = new Map<string, NodeJS.Timeout>();
  /** Documents that were switched here: one that is plain text again was switched back by the reader. */
  readonly #switched = new Set<string>();
  /** What the reader had said of the open documents when that was last looked at. */
  readonly #readings = new Map<string, Reading | null>();
  readonly #subscriptions: vscode.Disposable;

  constructor(corrections: ReaderCorrections) {
    this.#corrections = corrections;
    this.#status = vscode.languages.createLanguageStatusItem('secondSource.recognition', [
      ARTICLE_LANGUAGE,
      PLAIN_TEXT,
    ]);
    this.#status.name = 'Second Source';
    this.#subscriptions = vscode.Disposable.from(
      this.#status,
      vscode.workspace.onDidOpenTextDocument((document) => this.#consider(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#showStatus()),
      corrections.onDidChange(() => this.#obeyAll()),
      vscode.commands.registerCommand(READ_AS_ARTICLE, () => this.#choose('article')),
      vscode.commands.registerCommand(NOT_AN_ARTICLE, () => this.#choose('notAnArticle')),
      vscode.commands.registerCommand(ANSWER, () => this.#answer()),
    );
    for (const document of vscode.workspace.textDocuments) void this.#consider(document);
    this.#showStatus();
  }

  dispose(): void {
    for (const waiting of this.#typing.values()) clearTimeout(waiting);
    this.#subscriptions.dispose();
  }

  async #consider(document: vscode.TextDocument): Promise<void> {
    if (![ARTICLE_LANGUAGE, PLAIN_TEXT].includes(document.languageId)) return;
    await this.#corrections.follow(document);
    this.#readings.set(keyOf(document), this.#corrections.of(document).reading);
    if (document.languageId === PLAIN_TEXT && isRecognizable(document)) {
      if (this.#switched.delete(keyOf(document))) this.#say(document, 'notAnArticle');
      else if (await this.#shouldSwitch(document)) await this.#setLanguage(document, ARTICLE_LANGUAGE);
    }
    this.#showStatus();
  }

  /** Documents of which the reader says something else now, here or in another window. */
  async #obeyAll(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      const { reading } = this.#corrections.of(document);
      const before = this.#readings.get(keyOf(document));
      if (before === undefined || before === reading) continue;
      this.#readings.set(keyOf(document), reading);
      const isArticle = await this.#shouldSwitch(document);
      await this.#setLanguage(document, isArticle ? ARTICLE_LANGUAGE : PLAIN_TEXT);
    }
    this.#showStatus();
  }

  /** An article pasted or typed into a new document is one as soon as it reads like one. */
  #typed(document: vscode.TextDocument): void {
    if (!document.isUntitled || document.languageId !== PLAIN_TEXT) return;
    this.#stopWaiting(document);
    const waiting = setTimeout(() => void this.#consider(document), TYPING_PAUSE);
    this.#typing.set(keyOf(document), waiting);
  }

  #stopWaiting(document: vscode.TextDocument): void {
    clearTimeout(this.#typing.get(keyOf(document)));
    this.#typing.delete(keyOf(document));
  }

  async #shouldSwitch(document: vscode.TextDocument): Promise<boolean> {
    const { reading } = this.#corrections.of(document);
    if (reading) return reading === 'article';
    const mode = setting('recognition', document);
    if (mode === 'off' || !isIncluded(document) || !recognizeDocument(document).recognized) return false;
    return mode === 'auto' || (await this.#ask(document));
  }

  async #ask(document: vscode.TextDocument): Promise<boolean> {
    const [yes, no] = ['Read as Article', 'Not an Article'];
    const name = vscode.workspace.asRelativePath(document.uri);
    const answer = await vscode.window.showInformationMessage(
      labelText(`“${name}” reads like a news article.`),
      yes,
      no,
    );
    if (answer) this.#say(document, answer === yes ? 'article' : 'notAnArticle');
    return answer === yes;
  }

  /** Not read as an article, though it may be one, and the reader has said nothing of it yet. */
  #isInDoubt(document: vscode.TextDocument): boolean {
    if (document.languageId !== PLAIN_TEXT || !isRecognizable(document) || !isIncluded(document)) return false;
    if (this.#corrections.of(document).reading) return false;
    return setting('recognition', document) !== 'off' && recognizeDocument(document).confidence >= DOUBT;
  }

  #say(document: vscode.TextDocument, value: Reading): void {
    this.#readings.set(keyOf(document), value);
    this.#corrections.make(document.uri, { kind: 'reading', value, article: this.#corrections.placeOf(document) });
  }

  async #choose(choice: Reading): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    if (choice === 'article' && isOwn(document.uri.path.split('/'))) {
      const name = vscode.workspace.asRelativePath(document.uri);
      void vscode.window.showInformationMessage(labelText(`“${name}” ${OWN_FILE}.`));
      return;
    }
    this.#say(document, choice);
    await this.#setLanguage(document, choice === 'article' ? ARTICLE_LANGUAGE : PLAIN_TEXT);
    this.#showStatus();
  }

  async #answer(): Promise<void> {
    const answers: readonly (vscode.QuickPickItem & { readonly choice: Reading })[] = [
      { label: 'Read as Article', choice: 'article' },
      { label: 'Not an Article', choice: 'notAnArticle' },
    ];
    const answer = await vscode.window.showQuickPick(answers, { title: 'Is this a news article?' });
    if (answer) await this.#choose(answer.choice);
  }

  async #setLanguage(document: vscode.TextDocument, language: string): Promise<void> {
    if (document.isClosed || document.languageId === language) return;
    if (language === ARTICLE_LANGUAGE) this.#switched.add(keyOf(document));
    else this.#switched.delete(keyOf(document));
    await vscode.languages.setTextDocumentLanguage(document, language);
  }

  #closed(document: vscode.TextDocument): void {
    if (!document.isClosed) return;
    this.#switched.delete(keyOf(document));
    this.#readings.delete(keyOf(document));
    this.#stopWaiting(document);
  }

  #showStatus(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || ![ARTICLE_LANGUAGE, PLAIN_TEXT].includes(document.languageId)) return;
    const isArticle = document.languageId === ARTICLE_LANGUAGE;
    const inDoubt = this.#isInDoubt(document);
    this.#status.text = iconLabel(
      isArticle ? 'book' : inDoubt ? 'question' : 'file',
      isArticle ? 'Read as an article' : inDoubt ? 'Is this a news article?' : 'Not read as an article',
    );
    this.#status.severity = inDoubt ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#status.detail = labelText(this.#why(document));
    this.#status.command = isArticle
      ? { command: NOT_AN_ARTICLE, title: 'Not an Article' }
      : inDoubt
        ? { command: ANSWER, title: 'Answer' }
        : { command: READ_AS_ARTICLE, title: 'Read as Article' };
  }

  #why(document: vscode.TextDocument): string {
    if (this.#corrections.of(document).reading) return 'you chose so for this file';
    const { confidence, reasons } = recognizeDocument(document);
    return `${reasons.join(', ')} (${Math.round(100 * confidence)} % sure it is one)`;
  }
}

const keyOf = ({ uri }: vscode.TextDocument): string => uri.toString();

const recognizeDocument = (document: vscode.TextDocument): Recognition =>
  recognize(visibleText(document.getText(FIRST_LINES).slice(0, FIRST_UNITS)));

function isRecognizable({ uri, isUntitled }: vscode.TextDocument): boolean {
  return isUntitled || (hasArticleName(uri.path) && !isOwn(uri.path.split('/')));
}

/** An empty list of globs includes everything; exclusion wins. */
function isIncluded(document: vscode.TextDocument): boolean {
  const path = namesOf(vscode.workspace.asRelativePath(document.uri, false).replace(/^\/+/, ''));
  const matches = (patterns: readonly string[]) => patterns.some((pattern) => new Glob(pattern).matches(path));
  const [include, exclude] = [setting('include', document), setting('exclude', document)];
  return (include.length === 0 || matches(include)) && !matches(exclude);
}

export function registerRecognition(corrections: ReaderCorrections): vscode.Disposable {
  return new RecognitionFeature(corrections);
}
