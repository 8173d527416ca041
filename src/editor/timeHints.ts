import * as vscode from 'vscode';
import { timexText } from '../article/timexText';
import type { TimeItem } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { timeLines } from './cards/time';
import { labelText } from './displayText';
import { toRange } from './locations';
import { markdown } from './markdown';
import { ARTICLE_LANGUAGE } from './recognition';
import { setting } from './settings';

/** Resolved dates behind relative time expressions, and a hover that says what one stands for. */
class TimeHints implements vscode.InlayHintsProvider, vscode.HoverProvider {
  readonly #articles: ArticleWorkspace;
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.onDidChangeInlayHints = articles.onDidChange;
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken) {
    const mode = setting('dateHints', document);
    if (mode === 'off') return [];
    const times = (await this.#articles.times(document, token)) ?? [];
    const year = (await this.#articles.layout(document, token))?.publicationDate?.slice(0, 4);
    const relative = times.filter((time) => addsADate(time, year) && range.intersection(toRange(time.range)));
    const shown = mode === 'all' ? relative : relative.filter(isFirstOfLine);
    return shown.map(hintOf);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const times = (await this.#articles.times(document, token)) ?? [];
    const time = times.find(({ range }) => toRange(range).contains(position));
    return time && new vscode.Hover(markdown(timeLines(time)), toRange(time.range));
  }
}

const MONTH_OR_SEASON =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)(?:\b|uary|ruary|ch|il|ust|ember|tember|ober)/i;

/**
 * It stands for a calendar date that its own words do not give. Of a month, a day of a month and a season of the year in which the
 * article came out nobody asks which year.
 */
function addsADate({ text, value }: TimeItem, published: string | undefined): boolean {
  const year = value && /^\d{4}/.exec(value)?.[0];
  if (!year || text.includes(year)) return false;
  return year !== published || !MONTH_OR_SEASON.test(text);
}

function isFirstOfLine({ range }: TimeItem, index: number, times: readonly TimeItem[]): boolean {
  return times[index - 1]?.range.start.line !== range.start.line;
}

function hintOf({ range, value }: TimeItem): vscode.InlayHint {
  const [date = ''] = (value ?? '').split('T');
  const hint = new vscode.InlayHint(toRange(range).end, labelText(timexText(date)));
  hint.paddingLeft = true;
  return hint;
}

export function registerTimeHints(articles: ArticleWorkspace): vscode.Disposable {
  const hints = new TimeHints(articles);
  return vscode.Disposable.from(
    vscode.languages.registerInlayHintsProvider(ARTICLE_LANGUAGE, hints),
    vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, hints),
  );
}
