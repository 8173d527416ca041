import * as vscode from 'vscode';
import { timexText } from '../../article/timexText';
import type { ArticleWorkspace } from '../articleWorkspace';
import { iconLabel, labelText } from '../displayText';
import { ARTICLE_LANGUAGE } from '../recognition';
import { CORRECT, COUNT_AS_SOURCE, NOT_A_SOURCE } from './articleCorrections';
import type { ReaderCorrections } from './readerCorrections';

/** In the language status: what the open article is taken to be, and whether it counts as a source, each with its correction. */
class ArticleStatus implements vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #corrections: ReaderCorrections;
  readonly #metadata = vscode.languages.createLanguageStatusItem('secondSource.metadata', ARTICLE_LANGUAGE);
  readonly #source = vscode.languages.createLanguageStatusItem('secondSource.source', ARTICLE_LANGUAGE);
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace, corrections: ReaderCorrections) {
    this.#articles = articles;
    this.#corrections = corrections;
    for (const item of [this.#metadata, this.#source]) item.name = 'Second Source';
    this.#subscriptions = vscode.Disposable.from(
      this.#metadata,
      this.#source,
      articles.onDidChange(() => this.#show()),
      corrections.onDidChange(() => this.#show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== ARTICLE_LANGUAGE) return;
    const metadata = await this.#articles.metadata(document.uri);
    if (!metadata || document !== vscode.window.activeTextEditor?.document) return;
    const { headline, publisher, publicationDate } = metadata;
    const day = publicationDate === null ? 'no date' : timexText(publicationDate);
    this.#metadata.text = labelText(`${publisher ?? 'No outlet'}, ${day}`, 80);
    this.#metadata.detail = labelText(headline ?? 'no headline', 120);
    this.#metadata.command = { command: CORRECT, title: 'Correct…' };
    const { isSource } = this.#corrections.of(document);
    void vscode.commands.executeCommand('setContext', 'secondSource.discounted', !isSource);
    this.#source.text = iconLabel(
      isSource ? 'references' : 'circle-slash',
      isSource ? 'Counts as a source' : 'Not a source',
    );
    this.#source.detail = labelText(isSource ? '' : 'you chose so; other articles do not count it');
    this.#source.command = isSource
      ? { command: NOT_A_SOURCE, title: 'Not a Source' }
      : { command: COUNT_AS_SOURCE, title: 'Count as Source Again' };
  }
}

export function registerArticleStatus(articles: ArticleWorkspace, corrections: ReaderCorrections): vscode.Disposable {
  return new ArticleStatus(articles, corrections);
}
