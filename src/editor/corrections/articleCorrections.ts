import * as vscode from 'vscode';
import { timexText } from '../../article/timexText';
import { isMetadata, type MetadataKey } from '../../corpus/corrections';
import type { ArticleMetadata } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import type { SourceNode } from '../corroboration';
import { labelText } from '../displayText';
import { placeAt, type ReaderCorrections } from './readerCorrections';
import { sayDone } from './undoMessage';

export const CORRECT = 'secondSource.correctArticle';
export const SET_DATE = 'secondSource.setPublicationDate';
export const NOT_A_SOURCE = 'secondSource.notASource';
export const COUNT_AS_SOURCE = 'secondSource.countAsSource';

/** What a command is called with: by a tree, by ourselves, or by the palette for the open article. */
type Target = SourceNode | vscode.Uri | undefined;

interface Question {
  readonly name: string;
  readonly prompt: string;
  readonly problem: string;
}

const QUESTIONS: Readonly<Record<MetadataKey, Question>> = {
  headline: {
    name: 'Headline',
    prompt: 'The headline of this article; empty where it has none',
    problem: 'At most 300 characters',
  },
  publicationDate: {
    name: 'Date',
    prompt: 'The day on which this article was published; empty where it is not known',
    problem: 'A day as YYYY-MM-DD, such as 2026-01-31',
  },
  publisher: {
    name: 'Outlet',
    prompt: 'Who published this article; empty where it is not known',
    problem: 'At most 120 characters',
  },
};

/** Lets the reader say what an article says of itself, and whether it counts as a source. */
class ArticleCorrections {
  readonly #articles: ArticleWorkspace;
  readonly #corrections: ReaderCorrections;

  constructor(articles: ArticleWorkspace, corrections: ReaderCorrections) {
    this.#articles = articles;
    this.#corrections = corrections;
  }

  /** Asks what is to be corrected, then for what is right. */
  async choose(target: Target): Promise<void> {
    const uri = uriOf(target);
    const metadata = uri && (await this.#metadataOf(uri));
    if (!metadata) return;
    const { isSource } = this.#corrections.ofArticle(uri, metadata.lines);
    const choice = await vscode.window.showQuickPick(
      [
        ...KEYS.map((key) => ({
          label: labelText(`${QUESTIONS[key].name}…`),
          description: labelText(shown(key, metadata[key]), 200),
          run: () => this.#ask(uri, key, metadata),
        })),
        isSource
          ? { label: 'Not a Source', description: '', run: () => this.count(uri, false) }
          : { label: 'Count as Source Again', description: '', run: () => this.count(uri, true) },
      ],
      { title: 'Correct Headline, Date, Outlet', placeHolder: 'What is wrong?', matchOnDescription: true },
    );
    await choice?.run();
  }

  async correct(target: Target, key: MetadataKey): Promise<void> {
    const uri = uriOf(target);
    const metadata = uri && (await this.#metadataOf(uri));
    if (metadata) await this.#ask(uri, key, metadata);
  }

  /** Whether the article counts for what others tell. */
  async count(target: Target, isSource: boolean): Promise<void> {
    const uri = uriOf(target);
    const metadata = uri && (await this.#metadataOf(uri));
    if (!metadata) return;
    const made = this.#corrections
      .all()
      .find(({ correction }) => correction.kind === 'notASource' && correction.article.file === uri.toString());
    if (isSource) made?.undo();
    else if (!made) {
      const undo = this.#corrections.make(uri, { kind: 'notASource', article: placeAt(uri, metadata.lines) });
      await sayDone('This article does not count as a source any more; it is still read.', undo);
    }
  }

  async #metadataOf(uri: vscode.Uri): Promise<ArticleMetadata | null> {
    const metadata = await this.#articles.metadata(uri);
    if (!metadata) void vscode.window.showInformationMessage('This file is not read as an article.');
    return metadata;
  }

  async #ask(uri: vscode.Uri, key: MetadataKey, metadata: ArticleMetadata): Promise<void> {
    const { name, prompt, problem } = QUESTIONS[key];
    const answer = await vscode.window.showInputBox({
      title: name,
      prompt: labelText(prompt),
      value: metadata[key] ?? '',
      placeHolder: labelText(key === 'publicationDate' ? 'YYYY-MM-DD' : ''),
      validateInput: (input) => (isMetadata(key, enteredValue(input)) ? null : problem),
    });
    const value = answer === undefined ? undefined : enteredValue(answer);
    if (value === undefined || value === metadata[key]) return;
    const undo = this.#corrections.make(uri, { kind: key, value, article: placeAt(uri, metadata.lines) });
    await sayDone(`${name} corrected: ${shown(key, value)}.`, undo);
  }
}

const KEYS: readonly MetadataKey[] = ['headline', 'publicationDate', 'publisher'];

const enteredValue = (input: string): string | null => input.trim() || null;

const shown = (key: MetadataKey, value: string | null): string =>
  value === null ? 'none' : key === 'publicationDate' ? timexText(value) : value;

function uriOf(target: Target): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  const telling = target?.kind === 'source' ? target.tellings[0] : target;
  return telling ? vscode.Uri.parse(telling.telling.location.uri, true) : vscode.window.activeTextEditor?.document.uri;
}

export function registerArticleCorrections(
  articles: ArticleWorkspace,
  corrections: ReaderCorrections,
): vscode.Disposable {
  const feature = new ArticleCorrections(articles, corrections);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(CORRECT, (target: Target) => feature.choose(target)),
    vscode.commands.registerCommand(SET_DATE, (target: Target) => feature.correct(target, 'publicationDate')),
    vscode.commands.registerCommand(NOT_A_SOURCE, (target: Target) => feature.count(target, false)),
    vscode.commands.registerCommand(COUNT_AS_SOURCE, (target: Target) => feature.count(target, true)),
  );
}
