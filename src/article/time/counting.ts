import { type CalendarUnit, isCalendarUnit } from './period';

/**
 * How many of which calendar unit an amount makes, halves turned into the next smaller unit where that is whole: half a
 * year is six months. Null for unknown amounts and for hours and less.
 */
export function calendarCount(
  amount: number | null,
  unit: string,
): { readonly unit: CalendarUnit; readonly count: number } | null {
  if (amount === null) return null;
  if (unit === 'fortnight') return { unit: 'week', count: 2 * amount };
  if (!isCalendarUnit(unit)) return null;
  if (Number.isInteger(amount)) return { unit, count: amount };
  const smaller =
    unit === 'year'
      ? ({ unit: 'month', count: 12 * amount } as const)
      : unit === 'decade'
        ? ({ unit: 'year', count: 10 * amount } as const)
        : null;
  return smaller && Number.isInteger(smaller.count) ? smaller : null;
}
