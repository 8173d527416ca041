import * as vscode from 'vscode';
import type { Correction } from '../../corpus/corrections';
import { labelText } from '../displayText';
import type { MadeCorrection, ReaderCorrections } from './readerCorrections';
import { sayDone } from './undoMessage';

/** All corrections, the last one first; the one that is chosen is taken back. */
async function chooseAndUndo(corrections: ReaderCorrections): Promise<void> {
  const choice = await vscode.window.showQuickPick(
    corrections.all().map((made) => ({ ...itemOf(made.correction), made })),
    {
      title: 'Undo Correction',
      placeHolder: 'Choose what you want to take back',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (choice) await takeBack(choice.made);
}

async function takeBack({ correction, undo }: MadeCorrection): Promise<void> {
  const redo = undo();
  await sayDone(`Taken back: ${whatIs(correction)}.`, redo);
}

function itemOf(correction: Correction): vscode.QuickPickItem {
  return {
    label: labelText(whatIs(correction), 200),
    description: labelText(articlesOf(correction).join(', '), 200),
    detail: labelText(
      correction.kind === 'notTheSame' ? correction.passages.map(({ words }) => `“${words}”`).join(' / ') : '',
      300,
    ),
  };
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
  }
}

function articlesOf(correction: Correction): string[] {
  const files =
    correction.kind === 'notTheSame' ? correction.passages.map(({ file }) => file) : [correction.article.file];
  return files.flatMap((file) => (file === null ? [] : [vscode.workspace.asRelativePath(vscode.Uri.parse(file))]));
}

export function registerCorrectionList(corrections: ReaderCorrections): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.undoCorrection', () => chooseAndUndo(corrections));
}
