import * as vscode from 'vscode';
import { groupBy } from '../../article/groupBy';
import { timexText } from '../../article/timexText';
import { type Correction, placesOf, type WordsPlace } from '../../corpus/corrections';
import { labelText, plural } from '../displayText';
import type { MadeCorrection, ReaderCorrections, Undo } from './readerCorrections';
import { sayDone } from './undoMessage';

/** All corrections, the last one first; the one that is chosen is taken back. */
async function chooseAndUndo(corrections: ReaderCorrections): Promise<void> {
  const choice = await vscode.window.showQuickPick(
    [...groupBy(corrections.all(), occasionOf).values()].flatMap(itemOf),
    {
      title: 'Undo Correction',
      placeHolder: 'Choose what you want to take back',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (choice) await takeBack(choice.what, choice.made);
}

/** What was said at once, of several articles, is one correction for the reader. */
function occasionOf({ correction }: MadeCorrection): unknown {
  return 'place' in correction && correction.at !== null ? `${correction.kind} ${correction.at}` : correction;
}

async function takeBack(what: string, made: readonly MadeCorrection[]): Promise<void> {
  const redos: readonly Undo[] = made.map(({ undo }) => undo());
  await sayDone(`Taken back: ${what}.`, () => {
    for (const redo of redos) redo();
  });
}

type Item = vscode.QuickPickItem & { readonly what: string; readonly made: readonly MadeCorrection[] };

function itemOf(made: readonly MadeCorrection[]): Item[] {
  const [first] = made;
  if (!first) return [];
  const what = whatIs(first.correction);
  const articles = [...new Set(made.flatMap(({ correction }) => articlesOf(correction)))];
  return [
    {
      label: labelText(what, 200),
      description: labelText(articles.length > 2 ? plural(articles.length, 'article') : articles.join(', '), 200),
      detail: labelText(wordsOf(first.correction), 300),
      what,
      made,
    },
  ];
}

function whatIs(correction: Correction): string {
  switch (correction.kind) {
    case 'headline':
      return correction.value === null ? 'No headline' : `Headline “${correction.value}”`;
    case 'publicationDate':
      return correction.value === null ? 'No date' : `Date ${correction.value}`;
    case 'publisher':
      return correction.value === null ? 'No outlet' : `Outlet ${correction.value}`;
    case 'reading':
      return correction.value === 'article' ? 'Read as Article' : 'Not an Article';
    case 'notASource':
      return 'Not a Source';
    case 'undated':
      return 'Left undated';
    case 'notTheSame':
      return 'Not the Same';
    case 'notAPerson':
      return `Not a Person: “${correction.place.words}”`;
    case 'notTheSamePerson':
      return `Not the Same Person: “${correction.place.words}”`;
    case 'samePerson':
      return `Same Person: “${correction.place.words}” and “${correction.other.place.words}”`;
    case 'personName':
      return `“${correction.place.words}” is called ${correction.value}`;
    case 'eventShown':
      return correction.value ? 'Event shown' : 'Event hidden';
    case 'eventDay':
      return correction.value === null ? 'Event of no known day' : `Event of ${timexText(correction.value)}`;
    case 'eventSource':
      return correction.value === null ? 'Event told by the article' : `Event according to ${correction.value}`;
  }
}

/** The words that it is about, as they stand in their sentence. */
function wordsOf(correction: Correction): string {
  if (correction.kind === 'notTheSame') return correction.passages.map(({ words }) => `“${words}”`).join(' / ');
  return 'place' in correction ? around(correction) : '';
}

const around = ({ place: { words, before, after } }: WordsPlace): string => `…${before} ${words} ${after}…`;

function articlesOf(correction: Correction): string[] {
  const files =
    correction.kind === 'notTheSame'
      ? correction.passages.map(({ file }) => file)
      : placesOf(correction).map(({ file }) => file);
  return files.flatMap((file) => (file === null ? [] : [vscode.workspace.asRelativePath(vscode.Uri.parse(file))]));
}

export function registerCorrectionList(corrections: ReaderCorrections): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.undoCorrection', () => chooseAndUndo(corrections));
}
