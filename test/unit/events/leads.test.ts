// What the event tree of a whole article shows: of the samples their lead, of three real articles their own words for times.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeArticle } from '../../../src/article';
import { readSeeds } from '../../support/seeds';

const SAMPLES = 'samples';
const LEADS: Readonly<Record<string, RegExp>> = {
  'brannoch-mail-dinner-confirmed.txt': /energy minister shared a table with the tycoon/,
  'harbour-courier-barrage-flood.txt': /Two sluice gates .*gave way/,
  'lakemont-sentinel-midnight-call.txt': /Henrik Staal was told that people were dying/,
  'malwar-examiner-velluri-interview.txt': /does not wish to be thanked/,
  'orrow-valley-gazette-violin-theft.txt': /admit taking 14 violins/,
  'pacific-meridian-live-staal-resigns.txt': /Staal quits Norvane/,
  'summit-and-spoke-seven-passes.txt': /Lena Staal .*won the Seven Passes Classic/,
  'torvland-ledger-court-petition.txt': /asked a court to remove him/,
  'vellamar-tribune-minister-denies-dinner.txt': /Berengar, has denied dining/,
};

describe('The event tree of an article', () => {
  for (const file of readdirSync(SAMPLES))
    it(`tells the lead of ${file}`, () => {
      const { events } = analyzeArticle(readFileSync(join(SAMPLES, file), 'utf8'));
      const shown = events.filter((event) => event.shown).map(({ label }) => label);
      const lead = LEADS[file];
      assert.ok(lead, `what is the lead of ${file}?`);
      assert.ok(
        shown.some((label) => lead.test(label)),
        shown.join('\n'),
      );
    });

  it('has the words of a text without a date for its times', function () {
    const [first] = readSeeds(this).articles;
    const times = first?.analysis.events.filter(({ shown }) => shown).map(({ timeText }) => timeText);
    for (const words of ['late on Monday night', 'Friday', 'early Wednesday'])
      assert.ok(times?.includes(words), `${words}: ${times?.join('; ')}`);
  });
});
