import * as vscode from 'vscode';
import { type EventValue, isEventValue, subjectOf } from '../../corpus/corrections';
import type { EventItem } from '../../worker/protocol';
import type { ArticleWorkspace } from '../articleWorkspace';
import { labelText } from '../displayText';
import type { EventNode } from '../events/eventTree';
import { toRange } from '../locations';
import type { ReaderCorrections } from './readerCorrections';
import { sayDone } from './undoMessage';

/** What a command is called with: by the tree of events, or by the palette for the event at the cursor. */
type Target = EventNode | undefined;

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly problem: string;
  readonly nowOf: (event: EventItem) => string;
  readonly said: (value: string | null) => string;
}

const QUESTIONS: Readonly<Record<EventValue['kind'], Question>> = {
  eventDay: {
    title: 'Wrong Day',
    prompt: 'The day on which this happened; empty where it is not known',
    placeHolder: 'YYYY-MM-DD',
    problem: 'A day as YYYY-MM-DD, such as 2026-01-31',
    nowOf: ({ time }) => /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0] ?? '',
    said: (value) => (value === null ? 'The day of this event is not known.' : `This event was on ${value}.`),
  },
  eventSource: {
    title: 'Wrong Source',
    prompt: 'Who says that this happened; empty where the article says it itself',
    placeHolder: 'a spokesman',
    problem: 'At most 120 characters',
    nowOf: ({ attribution }) => attribution ?? '',
    said: (value) => (value === null ? 'The article tells this itself.' : `This is told by ${value}.`),
  },
};

/** Lets the reader say what happened, when, and according to whom. */
class EventCorrections {
  readonly #articles: ArticleWorkspace;
  readonly #corrections: ReaderCorrections;

  constructor(articles: ArticleWorkspace, corrections: ReaderCorrections) {
    this.#articles = articles;
    this.#corrections = corrections;
  }

  /** What the reader hid is shown by taking that back, and the other way. */
  async show(target: Target, value: boolean): Promise<void> {
    const event = await this.#eventOf(target, ({ shown }) => shown !== value);
    const place = event && (await this.#articles.eventPlace(event));
    if (!place) return;
    const correction = { kind: 'eventShown', value, ...place, at: null } as const;
    const subject = subjectOf(correction);
    const earlier = this.#corrections.all().find((made) => subjectOf(made.correction) === subject);
    const undo = earlier ? earlier.undo() : this.#corrections.makeAll([correction]);
    await sayDone(value ? 'This event is shown.' : 'This event will not be shown again.', undo);
  }

  async correct(target: Target, kind: EventValue['kind']): Promise<void> {
    const event = await this.#eventOf(target, ({ shown }) => shown);
    const place = event && (await this.#articles.eventPlace(event));
    const value = place && (await ask(kind, event));
    if (!place || value === undefined) return;
    await sayDone(QUESTIONS[kind].said(value), this.#corrections.makeAll([{ kind, value, ...place }]));
  }

  /** Without a row of the tree the innermost event at the cursor that fits. */
  async #eventOf(target: Target, fits: (event: EventItem) => boolean): Promise<EventItem | undefined> {
    if (target) return target.kind === 'event' ? target.event : undefined;
    const editor = vscode.window.activeTextEditor;
    const article = editor && (await this.#articles.events(editor.document));
    const around = (article?.events ?? []).filter(
      (event) => fits(event) && editor && toRange(event.location.range).contains(editor.selection.active),
    );
    const [innermost] = around.sort((a, b) => (rangeOf(a).contains(rangeOf(b)) ? 1 : -1));
    if (!innermost) void vscode.window.showInformationMessage('No such event is told here. Put the cursor on one.');
    return innermost;
  }
}

const rangeOf = ({ location }: EventItem): vscode.Range => toRange(location.range);

/** Undefined where the reader thinks better of it. */
async function ask(kind: EventValue['kind'], event: EventItem): Promise<string | null | undefined> {
  const { title, prompt, placeHolder, problem, nowOf } = QUESTIONS[kind];
  const before = nowOf(event);
  const answer = await vscode.window.showInputBox({
    title,
    prompt: labelText(prompt),
    placeHolder: labelText(placeHolder),
    value: before,
    validateInput: (input) => (isEventValue(kind, input.trim() || null) ? null : problem),
  });
  const value = answer?.trim();
  return value === undefined || value === before ? undefined : value || null;
}

export function registerEventCorrections(
  articles: ArticleWorkspace,
  corrections: ReaderCorrections,
): vscode.Disposable {
  const feature = new EventCorrections(articles, corrections);
  const command = (name: string, run: (target: Target) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`secondSource.${name}`, run);
  return vscode.Disposable.from(
    command('hideEvent', (target) => feature.show(target, false)),
    command('showEvent', (target) => feature.show(target, true)),
    command('wrongDay', (target) => feature.correct(target, 'eventDay')),
    command('wrongSource', (target) => feature.correct(target, 'eventSource')),
  );
}
