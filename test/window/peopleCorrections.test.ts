import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';
import { keptCorrections, takeBackFromNotification } from '../support/windowCorrections';

const ARTICLE = 'lakemont-sentinel-midnight-call.txt';
const NAME = 'Lucía Berengar';
/** With the pronoun in its middle, where the mouse goes, and at its end, where the cursor does. */
const PRONOUN = '” she w';
const UP_TO_PRONOUN = 'not,” she';

describe('A correction of people and events in the window', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 1000 } });
    await window.openFile(ARTICLE);
    await window.command('View: Show Second Source');
    await person(/^Henrik Staal/).waitFor();
  });

  after(() => window?.close());

  const person = (text: RegExp) => window.rows('People').filter({ hasText: text }).first();
  const event = (text: RegExp) => window.rows('Events').filter({ hasText: text }).first();
  const choices = () => window.page.locator('.quick-input-list .monaco-list-row');
  const input = () => window.page.locator('.quick-input-box input:visible');

  const kept = () => keptCorrections(window);
  const isKept = (kind: string) =>
    eventually(kept, (all) => all.length > 0 && all.every((correction) => correction.kind === kind));
  const isTakenBack = () => eventually(kept, ({ length }) => length === 0);
  const cardSays = (words: string, said: RegExp) =>
    eventually(
      () => window.hoverText(words).catch(() => ''),
      (card) => said.test(card),
    );

  /** A link of the card of some words. */
  async function correctOnCard(words: string, link: string): Promise<void> {
    await eventually(
      async () => {
        await window.hoverText(words);
        const found = window.page.locator('.monaco-hover:visible a', { hasText: link }).first();
        return found
          .click({ timeout: 3000 })
          .then(() => true)
          .catch(() => false);
      },
      (isDone) => isDone,
    );
  }

  async function startFromPalette(label: string): Promise<void> {
    await window.page.keyboard.press('F1');
    await input().pressSequentially(`Second Source: ${label}`);
    await choices()
      .filter({ hasText: `Second Source: ${label}` })
      .first()
      .click();
  }

  it('that somebody is no person takes card and row away, and gives them back', async () => {
    await cardSays(NAME, /Not a Person/);
    await window.screenshot('person-card');
    await correctOnCard(NAME, 'Not a Person');
    await person(/^Lucía Berengar/).waitFor({ state: 'detached' });
    const made = await isKept('notAPerson');
    assert.match(JSON.stringify(made), new RegExp(NAME));
    await window.screenshot('not-a-person');
    await takeBackFromNotification(window, /is no person any more/);
    await person(/^Lucía Berengar/).waitFor();
    await isTakenBack();
  });

  it('that a pronoun does not mean somebody takes its card away, until that is taken back', async () => {
    await correctOnCard(PRONOUN, 'Not the Same Person');
    const [made] = await isKept('notTheSamePerson');
    assert.equal(made?.value, 'mention');
    await takeBackFromNotification(window, /“she” is not/);
    await isTakenBack();
    await cardSays(PRONOUN, /“she” is taken to mean Lucía Berengar/);
  });

  it('that a pronoun means somebody else is chosen at the cursor, and taken back from the list', async () => {
    await window.reveal(UP_TO_PRONOUN);
    await startFromPalette('Same Person As…');
    const choice = choices().filter({ hasText: 'Padma Velluri' }).first();
    await choice.waitFor();
    await window.screenshot('same-person-as');
    await choice.click();
    await isKept('samePerson');
    await cardSays(PRONOUN, /“she” is taken to mean Padma Velluri/);
    await startFromPalette('Undo Correction…');
    const entry = choices().filter({ hasText: 'Same Person: “she” and “Padma Velluri”' }).first();
    await entry.waitFor();
    await window.screenshot('undo-person-correction');
    await entry.click();
    await isTakenBack();
    await cardSays(PRONOUN, /“she” is taken to mean Lucía Berengar/);
  });

  it('renames somebody in cards and trees, and not in the article', async () => {
    await correctOnCard(NAME, 'Rename…');
    await eventually(
      () => input().inputValue(),
      (value) => value === NAME,
    );
    await input().fill('Lucía Berengar-Holt');
    await window.page.keyboard.press('Enter');
    await person(/^Lucía Berengar-Holt/).waitFor();
    await isKept('personName');
    await cardSays(NAME, /Lucía Berengar-Holt/);
    await window.screenshot('person-renamed');
    await takeBackFromNotification(window, /is called Lucía Berengar-Holt/);
    await person(/^Lucía Berengar(?!-)/).waitFor();
    await isTakenBack();
  });

  it('that an event is hidden is made in its menu, and taken back', async () => {
    const row = event(/^Lucía Berengar resigned/);
    await row.click({ button: 'right' });
    const hide = window.page.getByRole('menuitem', { name: 'Hide This Event' });
    await hide.waitFor();
    await window.screenshot('event-menu');
    await hide.click();
    await row.waitFor({ state: 'detached' });
    await isKept('eventShown');
    await takeBackFromNotification(window, /will not be shown again/);
    await row.waitFor();
    await isTakenBack();
  });
});
