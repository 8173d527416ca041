import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardMarkdown } from '../../src/editor/personHover';
import type { Fact, PersonCard } from '../../src/worker/protocol';
import { activate, eventually, hoverAt, open, openText, positionOf, replaceText } from '../support/workspace';

describe('The card of a person', () => {
  before(activate);

  it('opens on a bare surname, with role, other names and mentions elsewhere', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    const card = await eventually(
      () => hoverAt(document, positionOf(document, 'Mr. Staal', { into: 5 })),
      (text) => /in \d+ other articles/.test(text),
    );
    assert.match(card, /\*\*Henrik Staal\*\*/);
    assert.match(card, /\d+ mentions here/);
    assert.match(card, /“Mr\\\. Staal”/);
  });

  it('leads every fact to where it stands', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    for (const command of ['openLocation', 'showMentions'])
      await eventually(
        () => hoverAt(document, positionOf(document, 'Padma Velluri')),
        (card) => card.includes(`](command:secondSource.${command}?`),
      );
  });

  it('does not open on a place', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    await eventually(
      () => hoverAt(document, positionOf(document, 'Padma Velluri')),
      (card) => card.includes('secondSource.showMentions'),
    );
    assert.doesNotMatch(await hoverAt(document, positionOf(document, 'Port Calder')), /secondSource\.showMentions/);
  });

  it('follows an edit', async () => {
    const editor = await open('vellamar-tribune-minister-denies-dinner.txt');
    const { document } = editor;
    await eventually(
      () => hoverAt(document, positionOf(document, 'Colette Marchbank')),
      (text) => text.includes('Colette Marchbank'),
    );
    await replaceText(editor, document.getText().replaceAll('Marchbank', 'Ravensholt'));
    await eventually(
      () => hoverAt(document, positionOf(document, 'Colette Ravensholt')),
      (text) => text.includes('Colette Ravensholt'),
    );
  });

  it('shows hostile names as text', async () => {
    const { document } = await openText(
      'Senator Odile Marrow [click](command:workbench.action.quit) <img src=x> resigned on Monday, her office said.\n\n' +
        'Senator Marrow told reporters that she would not comment. The council met her on Tuesday.\n\n' +
        'She said that the vote had been fair. Residents of the valley have waited for months for the result.\n',
    );
    const card = await eventually(
      () => hoverAt(document, positionOf(document, 'Odile Marrow')),
      (text) => text.includes('Odile Marrow'),
    );
    assert.doesNotMatch(card, /\(command:workbench/);
    assert.doesNotMatch(card, /(?<!\\)<img/);
  });

  it('opens on the title before a name, and on a pronoun with whom it is taken to mean', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    await eventually(
      () => hoverAt(document, positionOf(document, 'Mr. Staal')),
      (card) => card.startsWith('**Henrik Staal**'),
    );
    await eventually(
      () => hoverAt(document, positionOf(document, 'she wrote in a letter')),
      (card) => card.startsWith('“she” is taken to mean **Lucía Berengar**'),
    );
  });
});

describe('A hostile card', () => {
  const HOSTILE =
    'Ada](command:workbench.action.quit) [x](https://x.example) <img src=x> `q` **b** \u202eeviL\u2066\u0000 Quill';
  const COMMANDS = [
    'openLocation',
    'showMentions',
    'samePersonAs',
    'notTheSamePerson',
    'notAPerson',
    'renamePerson',
  ].map((name) => `secondSource.${name}`);
  const location = {
    uri: 'file:///news/a.txt',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
  };
  const fact: Fact = { text: HOSTILE, date: null, location, source: HOSTILE };
  const card = (text: string): PersonCard => ({
    identity: text,
    name: text,
    byline: false,
    mention: { kind: 'nominal', text, range: location.range, isCertain: false },
    role: fact,
    aliases: [text, `@${text}`],
    mentionsHere: 1,
    otherArticles: 1,
    mentionsElsewhere: 1,
    deeds: [fact, fact, fact],
    moreDeeds: 2,
    quotations: [fact],
    differences: [{ of: 'spelling', here: text, there: fact }],
  });
  const uri = vscode.Uri.parse('file:///news/a.txt');

  it('shows Markdown, HTML and links as text, and controls not at all', () => {
    const { value } = cardMarkdown(card(HOSTILE), uri);
    for (const [, target = ''] of value.matchAll(/(?<!\\)\]\(([^?)]*)/g))
      assert.ok(
        COMMANDS.some((command) => target === `command:${command}`),
        target,
      );
    assert.doesNotMatch(value, /(?<!\\)<|(?<!\\)`/);
    assert.doesNotMatch(value.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    assert.match(value, /\*\*Ada\\\]\\\(command\\:workbench/);
  });

  it('may run commands of ours that show or correct, and no others', () => {
    assert.deepEqual(cardMarkdown(card(HOSTILE), uri).isTrusted, { enabledCommands: COMMANDS });
  });

  it('stays short with a name of 10,000 characters', () => {
    const { value } = cardMarkdown(
      { ...card('Q'.repeat(10_000)), identity: 'q', role: null, deeds: [], quotations: [] },
      uri,
    );
    assert.ok(value.length < 3000, `${value.length} characters`);
  });
});
