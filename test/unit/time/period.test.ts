import assert from 'node:assert/strict';
import fc from 'fast-check';
import { around, everyDate, everyHoliday } from '../../../src/article/time/cycle';
import {
  type CalendarUnit,
  dateOf,
  dayOf,
  endOf,
  parseDay,
  periodOf,
  shift,
  timexOf,
  weekdayOf,
} from '../../../src/article/time/period';

const day = (iso: string): number => parseDay(iso) ?? Number.NaN;

describe('periods of the calendar', () => {
  const anyDay = fc.integer({ min: day('0101-01-01'), max: day('9899-12-31') });
  const anyUnit = fc.constantFrom<CalendarUnit>(
    'day',
    'week',
    'month',
    'season',
    'quarter',
    'half',
    'year',
    'decade',
    'century',
  );

  it('begin at or before each of their days and end after it', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, each) => {
        const period = periodOf(unit, each);
        assert.ok(period.start <= each && each < endOf(period));
      }),
    );
  });

  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, fc.integer({ min: -20, max: 20 }), (unit, each, count) => {
        const period = shift(periodOf(unit, each), count);
        assert.deepEqual(periodOf(unit, endOf(period)), shift(period, 1));
      }),
    );
  });

  it('have days whose dates lead back to them', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const { year, month, date } = dateOf(each);
        assert.equal(dayOf(year, month, date), each);
      }),
    );
  });

  const values: readonly [unit: CalendarUnit, iso: string, value: string][] = [
    ['day', '2031-03-12', '2031-03-12'],
    ['week', '2031-03-12', '2031-W11'],
    ['week', '2027-01-01', '2026-W53'],
    ['week', '2024-12-30', '2025-W01'],
    ['weekend', '2031-03-12', '2031-W11-WE'],
    ['month', '2031-03-12', '2031-03'],
    ['season', '2031-03-12', '2031-SP'],
    ['season', '2031-02-12', '2030-WI'],
    ['quarter', '2031-12-31', '2031-Q4'],
    ['half', '2031-06-30', '2031-H1'],
    ['year', '0987-06-30', '0987'],
    ['decade', '2031-03-12', '203X'],
    ['century', '1999-12-31', '19XX'],
  ];
  for (const [unit, iso, value] of values) {
    it(`name the ${unit} of ${iso} ${value}`, () => assert.equal(timexOf(periodOf(unit, day(iso))), value));
  }

  it('have no day that the calendar lacks', () => {
    assert.equal(dayOf(2030, 2, 29), null);
    assert.equal(dayOf(2000, 2, 29) === null, false);
    assert.equal(dayOf(1900, 2, 29), null);
    assert.equal(dayOf(0, 1, 1), null);
    assert.equal(dayOf(2030, 13, 1), null);
  });

  it('count weekdays from Monday', () => assert.equal(weekdayOf(day('2031-03-12')), 3));
});

describe('holidays', () => {
  const holidays: readonly [notation: string, year: number, iso: string][] = [
    ['12-25', 2030, '2030-12-25'],
    ['11-22+4', 2024, '2024-11-28'],
    ['11-02+2', 2016, '2016-11-08'],
    ['05-25+1', 2027, '2027-05-31'],
    ['easter+0', 1981, '1981-04-19'],
    ['easter+0', 2000, '2000-04-23'],
    ['easter+0', 2024, '2024-03-31'],
    ['easter+0', 2038, '2038-04-25'],
    ['easter-2', 2026, '2026-04-03'],
  ];
  for (const [notation, year, iso] of holidays) {
    it(`places ${notation} of ${year} on ${iso}`, () => {
      const start = everyHoliday(notation).occurrence(year)?.start;
      assert.equal(start, day(iso));
    });
  }

  it('include February 29, though it may be eight years away', () => {
    const values = around(everyDate(2, 29), day('1900-03-01')).map(timexOf);
    assert.deepEqual(values.slice(1, 3), ['1896-02-29', '1904-02-29']);
  });
});
