import type { Random } from './page';
import { pick } from './page';
import poolText from './pool.txt';
import sitesText from './sites.txt';
import slotsText from './slots.txt';

interface Parts {
  readonly above: string[];
  readonly within: string[];
  readonly below: string[];
}

/** The layouts, and what fills their slots. */
export interface Sites {
  readonly parts: ReadonlyMap<string, Parts>;
  /** What any page may have beside its site's own lines. */
  readonly pool: Parts;
  readonly slots: ReadonlyMap<string, readonly string[]>;
  /** Fills templates of one page: outlet, author and the like stay the same on it. */
  filler(random: Random, fixed: { readonly headline: string; readonly subject: string }): (template: string) => string;
}

const SLOT = /\{([^{}]+)\}/g;
const DEEPEST = 4;
/** The same wherever they stand on a page. */
const OF_PAGE = ['outlet', 'author', 'date', 'time', 'user', 'mail', 'year', 'tz'];

function readParts(text: string): Map<string, Parts> {
  const parts = new Map<string, Parts>();
  let site: Parts = { above: [], within: [], below: [] };
  let part: string[] = site.above;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) {
      site = { above: [], within: [], below: [] };
      parts.set(line.slice(2), site);
    } else if (line.startsWith('@') && ['@above', '@within', '@below'].includes(line)) {
      part = site[line.slice(1) as keyof Parts];
    } else part.push(line);
  }
  return parts;
}

function readSlots(more: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const slots = new Map<string, string[]>();
  const add = (slot: string, value: string): void => {
    slots.set(slot, [...(slots.get(slot) ?? []), value]);
  };
  for (const line of slotsText.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0 && !line.startsWith('#')) add(line.slice(0, colon), line.slice(colon + 2));
  }
  for (const [slot, values] of more) for (const value of values) add(slot, value);
  return slots;
}

/** @param more values of slots, beside those of slots.txt. */
export function readSites(more: ReadonlyMap<string, readonly string[]>): Sites {
  const slots = readSlots(more);
  const filler: Sites['filler'] = (random, { headline, subject }) => {
    const ofPage = new Map<string, string>([
      ['headline', headline],
      ['subject', subject],
    ]);
    const person = (): string => `${pick(slots.get('first') ?? [], random)} ${pick(slots.get('last') ?? [], random)}`;
    const female = random() < 0.5;
    const fillerOf = (slot: string): string => {
      const known = ofPage.get(slot);
      if (known) return known;
      if (slot.includes('|')) return pick(slot.split('|'), random);
      if (slot === 'n') return String(1 + Math.floor(random() * 60));
      if (slot === 'person') return person();
      if (slot === 'he') return female ? 'she' : 'he';
      if (slot === 'He') return female ? 'She' : 'He';
      if (slot === 'him' || slot === 'his') return female ? 'her' : slot;
      if (slot === 'titlecaps') return fillerOf('title').toUpperCase();
      if (slot === 'deck') return pick(slots.get('summary') ?? [], random);
      if (slot === slot.toUpperCase()) return fill(fillerOf(slot.toLowerCase())).toUpperCase();
      const value = slot === 'author' ? person() : pick(slots.get(slot) ?? [''], random);
      if (OF_PAGE.includes(slot) && (slot !== 'user' || random() < 0.1)) ofPage.set(slot, fill(value));
      return ofPage.get(slot) ?? value;
    };
    const fill = (template: string): string => {
      let text = template;
      for (let depth = 0; depth < DEEPEST && text.includes('{'); depth++) {
        text = text.replace(SLOT, (_, slot: string) => fillerOf(slot));
      }
      return text;
    };
    return fill;
  };
  const pool = readParts(`= pool\n${poolText}`).get('pool') ?? { above: [], within: [], below: [] };
  return { parts: readParts(sitesText), pool, slots, filler };
}
