import assert from 'node:assert/strict';
import { openWindow, type Window } from '../support/window';

describe('A window', () => {
  let window: Window;
  before(async () => {
    window = await openWindow();
  });
  after(() => window?.close());

  it('opens an article', async () => {
    await window.openFile('harbour-courier-barrage-flood.txt');
    await window.screenshot('smoke');
    console.log(await window.hoverText('Marta Kowalenko'));
    await window.screenshot('smoke');
    await window.command('View: Toggle Word Wrap');
    assert.ok((await window.lines.count()) > 1);
  });
});
