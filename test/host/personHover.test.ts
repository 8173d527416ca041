import assert from 'node:assert/strict';
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
    assert.match(card, /\d+ here/);
    assert.match(card, /“Mr\\\. Staal”/);
  });

  it('leads every fact to where it stands', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    const card = await hoverAt(document, positionOf(document, 'Padma Velluri'));
    assert.match(card, /\]\(command:secondSource\.openLocation\?/);
    assert.match(card, /\]\(command:secondSource\.showMentions\?/);
  });

  it('does not open on a place', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
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
});
