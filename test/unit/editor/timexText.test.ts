import assert from 'node:assert/strict';
import { timexText } from '../../../src/editor/timexText';

describe('timexText', () => {
  for (const [value, text] of [
    ['2026-01-04', '4 Jan 2026'],
    ['2025-06-09TNI', '9 Jun 2025, night'],
    ['2026-03-04T02:00', '4 Mar 2026, 02:00'],
    ['2025-05', 'May 2025'],
    ['2026', '2026'],
    ['2026-SU', 'summer 2026'],
    ['1998-Q2', 'Q2 1998'],
    ['PAST_REF', 'PAST_REF'],
    ['P3D', 'P3D'],
  ] as const) {
    it(`reads ${value} as ${text}`, () => assert.equal(timexText(value), text));
  }
});
