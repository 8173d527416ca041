import { numbers, units } from './lexicon';

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,3})?)(?: ?[½¼¾]| \d/\d)?`;
const WORDS = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${numbers.pattern})`;
const SCALES: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** "16", "1,200", "5 1/2", "twenty-one", "a hundred", "two and a half", "several", "a couple of". */
export const QUANTITY = `(?:${DIGITS}|${WORDS})(?: (?:hundred|thousand|million|billion))?(?:(?: |-)and(?: |-)a(?: |-)half)?`;

/** A quantity's number; null where the words give none ("several"). */
export function amountOf(quantity: string): number | null {
  const words = quantity
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/,(?=\d)/g, '');
  const half = /[ -]and[ -]a[ -]half$/.exec(words);
  const whole = half ? words.slice(0, half.index) : words;
  const scale = / (hundred|thousand|million|billion)$/.exec(whole)?.[1] ?? '';
  const said = numbers.get(whole) ?? numberOf(scale ? whole.slice(0, -scale.length - 1) : whole);
  const amount = Number(said) * (numbers.get(whole) ? 1 : (SCALES[scale] ?? 1)) + (half ? 0.5 : 0);
  return Number.isNaN(amount) ? null : amount;
}

function numberOf(words: string): number {
  const mixed = /^(\d[\d.]*)(?: ?([½¼¾])| (\d)\/(\d))?$/.exec(words);
  if (mixed) {
    const [, whole, sign, above, below] = mixed;
    return (
      Number(whole) + (sign ? (FRACTIONS[sign] ?? 0) : 0) + (above && Number(below) ? Number(above) / Number(below) : 0)
    );
  }
  return words.split('-').reduce((sum, word) => sum + Number(numbers.get(word)), 0);
}

/** The next smaller unit, for halves: "two and a half years" is P2Y6M. */
const SUBUNITS: Record<string, readonly [designator: string, count: number]> = {
  Y: ['M', 12],
  D: ['TH', 24],
  TH: ['TM', 60],
  TM: ['TS', 60],
};

/** The TIMEX3 duration of an amount (null: an unknown one) of a unit, given in the singular; null where it is no unit. */
export function durationOf(amount: number | null, unit: string): string | null {
  const [, designator] = /^\d*(\D.*)$/.exec(units.get(unit) ?? '') ?? [];
  if (!designator) return null;
  const factor = Number.parseInt(units.get(unit) ?? '', 10) || 1;
  if (amount === null) return period(['X', designator]);
  const total = amount * factor;
  const whole = Math.floor(total);
  const [smaller, count] = SUBUNITS[designator] ?? ['', 0];
  const rest = (total - whole) * count;
  if (rest === 0 || !Number.isInteger(rest)) return period([String(total), designator]);
  return whole ? period([String(whole), designator], [String(rest), smaller]) : period([String(rest), smaller]);
}

const period = (...parts: readonly (readonly [amount: string, designator: string])[]): string => {
  let value = 'P';
  for (const [amount, designator] of parts) {
    const time = designator.startsWith('T');
    if (time && !value.includes('T')) value += 'T';
    value += amount + (time ? designator.slice(1) : designator);
  }
  return value;
};
