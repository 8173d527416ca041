import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { linesOf, type WordsPlace, wordsAt } from '../../src/corpus/corrections';
import { bring, forget, keeps, kept, textOf } from '../support/keptCorrections';
import {
  activate,
  closeEditors,
  eventually,
  file,
  hoverAt,
  open,
  positionOf,
  show,
  treeLines,
  write,
} from '../support/workspace';

const ARTICLE = 'lakemont-sentinel-midnight-call.txt';
const OTHER = 'torvland-ledger-court-petition.txt';
const PRONOUN = 'she wrote in a letter';
const RESIGNED = 'Lucía Berengar, the energy minister, resigned';
const MAYOR =
  'PORT VELM — Mayor Imre Castellane of Port Velm resigned on Sunday after auditors found money missing from the harbour fund.\n\n' +
  'The council of Port Velm meets again next week to choose a successor. Residents have waited for months.\n';
/** Of every card of a person, and of nothing else. */
const CARD = 'secondSource.notAPerson';
const at = '2026-03-12T10:00:00Z';

/** The nth occurrence of the words, as a correction is bound to it. */
async function placeOf(name: string, words: string, within = words): Promise<WordsPlace> {
  const text = await textOf(name);
  const start = text.indexOf(within) + within.indexOf(words);
  assert.ok(start >= 0, words);
  const place = wordsAt(text, { start, end: start + words.length });
  return { article: { file: name, lines: linesOf(text) }, place };
}

describe('What the reader corrects of people', () => {
  before(activate);
  afterEach(async () => {
    await forget();
    await closeEditors();
  });

  const people = async () => treeLines((await activate()).people);
  const isRow = (name: string) => (lines: readonly string[]) => lines.some((line) => line.startsWith(name));
  const isNoRow = (name: string) => (lines: readonly string[]) =>
    lines.length > 0 && !lines.some((line) => line.startsWith(name));
  const cardAt = (document: vscode.TextDocument, words: string) => hoverAt(document, positionOf(document, words));

  /** Puts the cursor on words and runs a command as the palette does. */
  async function correctAt(editor: vscode.TextEditor, words: string, command: string): Promise<void> {
    const position = positionOf(editor.document, words);
    await eventually(
      () => cardAt(editor.document, words),
      (card) => card.includes(CARD),
    );
    editor.selection = new vscode.Selection(position, position);
    void vscode.commands.executeCommand(`secondSource.${command}`);
  }

  it('that somebody is no person takes card and row in every article, until that is taken back from the list', async () => {
    await open(OTHER);
    await eventually(people, isRow('Henrik Staal'));
    const editor = await open(ARTICLE);
    await eventually(people, isRow('Henrik Staal'));
    await correctAt(editor, 'Henrik Staal was told', 'notAPerson');
    const made = await eventually(kept, (found) => found.length > 1);
    assert.ok(made.every(({ kind }) => kind === 'notAPerson'));
    await eventually(people, isNoRow('Henrik Staal'));
    await eventually(
      () => cardAt(editor.document, 'Henrik Staal was told'),
      (card) => !card.includes(CARD),
    );
    await open(OTHER);
    await eventually(people, isNoRow('Henrik Staal'));
    void vscode.commands.executeCommand('secondSource.undoCorrection');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return kept();
      },
      (found) => found.length === 0,
    );
    await eventually(people, isRow('Henrik Staal'));
  });

  it('that a pronoun does not mean somebody is kept with its words, and followed by the card', async () => {
    const editor = await open(ARTICLE);
    await correctAt(editor, PRONOUN, 'notTheSamePerson');
    const [made] = await keeps(1);
    assert.ok(made?.kind === 'notTheSamePerson');
    assert.deepEqual([made.value, made.article.file, made.place.words], ['mention', ARTICLE, 'she']);
    await eventually(
      () => cardAt(editor.document, PRONOUN),
      (card) => !card.includes(CARD),
    );
    await eventually(
      () => cardAt(editor.document, 'Lucía Berengar'),
      (card) => card.includes('Lucía Berengar'),
    );
  });

  it('that a pronoun means somebody of the article is chosen from a list of its people', async () => {
    const editor = await open(ARTICLE);
    await correctAt(editor, PRONOUN, 'samePersonAs');
    const made = await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return kept();
      },
      (found) => found.length === 1,
    );
    assert.ok(made[0]?.kind === 'samePerson');
    const name = made[0].other.place.words;
    await eventually(
      () => cardAt(editor.document, PRONOUN),
      (card) => card.startsWith(`“she” is taken to mean **${name}**`),
    );
  });

  it('is followed at once where another program writes it: cards and rows, there and in other articles', async () => {
    const { document } = await open(ARTICLE);
    await eventually(people, isRow('Padma Velluri'));
    await bring(
      { kind: 'personName', value: 'Padma Velluri-Holt', ...(await placeOf(ARTICLE, 'Padma Velluri')), at },
      {
        kind: 'samePerson',
        ...(await placeOf(ARTICLE, 'Anselm Dray')),
        other: await placeOf(ARTICLE, 'Ibrahim Tawfeer'),
        at,
      },
    );
    await eventually(people, isRow('Padma Velluri-Holt'));
    await eventually(people, isNoRow('Anselm Dray'));
    await eventually(
      () => cardAt(document, 'Ms. Velluri into'),
      (card) => card.includes('Padma Velluri\\-Holt'),
    );
    await bring();
    await eventually(people, isRow('Anselm Dray'));
  });

  it('is text and nothing else, whatever a folder calls somebody', async () => {
    const value = '$(squirrel) [more](command:workbench.action.quit) <img src="https://tracker.example/c.png">';
    const { document } = await open(ARTICLE);
    await bring({ kind: 'personName', value, ...(await placeOf(ARTICLE, 'Padma Velluri')), at });
    const lines = await eventually(people, (found) => found.some((line) => line.includes('squirrel')));
    assert.doesNotMatch(lines.join('\n'), /\$\(|\]\(command/);
    const card = await eventually(
      () => cardAt(document, 'Padma Velluri'),
      (text) => text.includes('squirrel'),
    );
    assert.doesNotMatch(card, /(?<!\\)\]\(command:workbench|(?<!\\)<img/);
  });
});

describe('What the reader corrects of events', () => {
  before(activate);
  afterEach(async () => {
    await forget();
    await closeEditors();
  });

  const events = async () => treeLines((await activate()).events);
  const tells = (lines: readonly string[]) => lines.some((line) => /^\s*Lucía Berengar resigned/.test(line));

  /** Puts the cursor on the event and runs a command as the palette does. */
  async function correctAt(editor: vscode.TextEditor, command: string): Promise<void> {
    const position = positionOf(editor.document, RESIGNED, { into: RESIGNED.length - 2 });
    editor.selection = new vscode.Selection(position, position);
    void vscode.commands.executeCommand(`secondSource.${command}`);
  }

  it('is not shown any more in tree and outline, until the reader wants to see it', async () => {
    const editor = await open(ARTICLE);
    const outline = async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      const names: string[] = [];
      const visit = (all: readonly vscode.DocumentSymbol[]): void => {
        for (const { name, children } of all) {
          names.push(name);
          visit(children);
        }
      };
      visit(symbols ?? []);
      return names;
    };
    await eventually(events, tells);
    await eventually(outline, tells);
    await correctAt(editor, 'hideEvent');
    const [made] = await keeps(1);
    assert.ok(made?.kind === 'eventShown' && !made.value && made.place.words === 'resigned');
    await eventually(events, (lines) => lines.length > 0 && !tells(lines));
    await eventually(outline, (names) => names.length > 0 && !tells(names));
    await correctAt(editor, 'showEvent');
    await keeps(0);
    await eventually(events, tells);
  });

  it('has the day and the source that the reader gives it, and stays so under another name', async () => {
    const [name, renamed] = ['zz-mayor.txt', 'zz-mayor-of-march.txt'];
    await write(name, MAYOR);
    await show(name);
    const place = await placeOf(name, 'resigned');
    await bring(
      { kind: 'eventDay', value: '2026-02-11', ...place, at },
      { kind: 'eventSource', value: 'a clerk of the court', ...place, at },
    );
    const isCorrected = (lines: readonly string[]) =>
      lines.some((line) => /11 Feb 2026/.test(line)) && lines.some((line) => /a clerk of the court/.test(line));
    await eventually(events, isCorrected);
    await closeEditors();
    await vscode.workspace.fs.rename(file(name), file(renamed));
    await eventually(
      kept,
      (found) => found.length === 2 && found.every((each) => 'article' in each && each.article.file === renamed),
    );
    await show(renamed);
    await eventually(events, isCorrected);
    await closeEditors();
    await vscode.workspace.fs.delete(file(renamed));
  });
});
