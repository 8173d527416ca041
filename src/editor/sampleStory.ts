import * as vscode from 'vscode';
import dinnerConfirmed from '../../samples/brannoch-mail-dinner-confirmed.txt';
import barrageFlood from '../../samples/harbour-courier-barrage-flood.txt';
import midnightCall from '../../samples/lakemont-sentinel-midnight-call.txt';
import velluriInterview from '../../samples/malwar-examiner-velluri-interview.txt';
import violinTheft from '../../samples/orrow-valley-gazette-violin-theft.txt';
import staalResigns from '../../samples/pacific-meridian-live-staal-resigns.txt';
import sevenPasses from '../../samples/summit-and-spoke-seven-passes.txt';
import courtPetition from '../../samples/torvland-ledger-court-petition.txt';
import ministerDeniesDinner from '../../samples/vellamar-tribune-minister-denies-dinner.txt';
import { labelText } from './displayText';

/** What the folder is called that the articles are put into. */
const FOLDER = 'Second Source Sample Story';
/** The one to begin with. */
const FIRST = 'harbour-courier-barrage-flood.txt';

const ARTICLES: Readonly<Record<string, string>> = {
  'brannoch-mail-dinner-confirmed.txt': dinnerConfirmed,
  [FIRST]: barrageFlood,
  'lakemont-sentinel-midnight-call.txt': midnightCall,
  'malwar-examiner-velluri-interview.txt': velluriInterview,
  'orrow-valley-gazette-violin-theft.txt': violinTheft,
  'pacific-meridian-live-staal-resigns.txt': staalResigns,
  'summit-and-spoke-seven-passes.txt': sevenPasses,
  'torvland-ledger-court-petition.txt': courtPetition,
  'vellamar-tribune-minister-denies-dinner.txt': ministerDeniesDinner,
};

/**
 * "Open the Sample Story": articles about invented people and places, in a folder that the reader chooses. Called with a place, the
 * command puts them there and returns their folder, unopened.
 */
export function registerSampleStory(): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.openSampleStory', async (within?: vscode.Uri) => {
    const place = within ?? (await choosePlace());
    if (!place) return;
    const folder = vscode.Uri.joinPath(place, FOLDER);
    try {
      await writeArticles(folder);
    } catch (error) {
      const message = `The sample story could not be written: ${(error as Error).message}`;
      void vscode.window.showErrorMessage(labelText(message));
      return;
    }
    if (within) return folder;
    await vscode.commands.executeCommand('vscode.openFolder', folder, {
      forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
      filesToOpen: [vscode.Uri.joinPath(folder, FIRST)],
    });
  });
}

async function choosePlace(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: 'Where to Put the Sample Story',
    openLabel: 'Put It Here',
  });
  return chosen?.[0];
}

/** What is there already stays as it is. */
async function writeArticles(folder: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const there = new Set((await fs.readDirectory(folder)).map(([name]) => name));
  for (const [name, text] of Object.entries(ARTICLES)) {
    if (!there.has(name)) await fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
}
