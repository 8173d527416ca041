import assert from 'node:assert/strict';
import { timexText } from '../../../src/article/timexText';

describe('timexText', () => {
  for (const [value, text] of [
    ['2026-01-04', '4 Jan 2026'],
    ['2025-06-09TNI', '9 Jun 2025, night'],
    ['2026-03-04T02:00', '4 Mar 2026, 02:00'],
    ['2025-05', 'May 2025'],
    ['2026', '2026'],
    ['2026-SU', 'summer 2026'],
    ['1998-Q2', 'Q2 1998'],
    ['2026-W10', '2–8 Mar 2026'],
    ['2026-W10-WE', '7–8 Mar 2026'],
    ['2026-W01', '29 Dec 2025–4 Jan 2026'],
    ['2026-H2', 'second half of 2026'],
    ['199', '1990s'],
    ['19', '1900s'],
    ['XXXX-12-31', '31 Dec'],
    ['XXXX-WXX-1', 'Monday'],
    ['2026-03-04T24:00', '4 Mar 2026, midnight'],
    ['PAST_REF', ''],
    ['P3D', '3 days'],
    ['P1W', '1 week'],
    ['PT5M', '5 minutes'],
    ['PXY', 'some years'],
  ] as const) {
    it(`reads ${value} as ${text}`, () => assert.equal(timexText(value), text));
  }
});
