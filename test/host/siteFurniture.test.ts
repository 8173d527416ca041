import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecondSource } from '../../src/extension';
import {
  activate,
  closeEditors,
  eventually,
  hoverAt,
  open,
  positionOf,
  remove,
  treeLines,
  write,
} from '../support/workspace';

const BRIDGE = `Rust closes the Skarrow bridge until May

SKARROW, Norland — The bridge over the Orrin at Skarrow was closed on Monday after an inspector found rust in two of its cables.

“I would not walk across it with my dog,” the council engineer, Fraser Munnoch, told reporters. He ordered new cables from Halden.

The council will meet on Thursday to decide who pays for the buses that take the long way round by Tembhe.
`;
const SCHOOL = `Lakemont votes to keep its oldest school

LAKEMONT, Norland — Parents in Lakemont voted on Tuesday to keep the old elementary school open for another year.

“We will be back,” the chair of the school board, Denise Kowalczyk, told reporters. She had wanted to sell the building to a brewery.

Sixty children are enrolled for the autumn, and the board expects no more than fifty a year later.
`;
const BELOW = `
Penhale jury takes nine minutes

Former goalkeeper Otto Penhale was found guilty of fraud by a jury in Castroleal on Friday.

All the chess of the week

The weather in Skarrow harbour
`;

describe('The furniture of a site', () => {
  let secondSource: SecondSource;

  before(async () => {
    secondSource = await activate();
    await write('skarrow-bridge.txt', BRIDGE + BELOW);
    await write('lakemont-school.txt', SCHOOL + BELOW);
  });

  after(async () => {
    await closeEditors();
    await remove('skarrow-bridge.txt');
    await remove('lakemont-school.txt');
  });

  it('is told of on hover, and is in no tree', async () => {
    const { document } = await open('skarrow-bridge.txt');
    const hover = await eventually(
      () => hoverAt(document, positionOf(document, 'Penhale was')),
      (text) => text.includes('word for word'),
    );
    assert.match(hover, /1 other file of the folder has this word for word/);
    assert.doesNotMatch(hover, /goalkeeper/);
    const events = await eventually(
      async () => (await treeLines(secondSource.events)).join('\n'),
      (lines) => lines.includes('Munnoch'),
    );
    assert.doesNotMatch(events, /Penhale|fraud/);
    const people = (await treeLines(secondSource.people)).join('\n');
    assert.match(people, /Fraser Munnoch/);
    assert.doesNotMatch(people, /Penhale/);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const line = positionOf(document, 'Penhale was').line;
    assert.ok(folds.some(({ start, end }) => start <= line && line <= end));
  });
});
