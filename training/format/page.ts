import type { Sites } from './sites';

/** A line of a page, and whether it belongs to the article; null for headline and deck, which rules find. */
export interface Line {
  readonly text: string;
  readonly body: boolean | null;
}

export interface PageText {
  readonly text: string;
  /** Where each line begins in the text, in UTF-16 code units, in order. */
  readonly lines: readonly (Line & { readonly start: number })[];
}

/** An article as its outlet wrote it. */
export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

export type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

const integer = (from: number, to: number, random: Random): number => from + Math.floor(random() * (to - from + 1));

const REPEATED = /^\*(\d+)-(\d+) /;
const KEPT = 0.55;
/** Of the sites' lines that are there on some pages only, on a page that has much and on one that has little. */
const LITTLE = 0.35;

/** The lines of one group of a site, with its slots filled; none where chance leaves it out. */
function groupLines(group: string, fill: (template: string) => string, chance: number, random: Random): string[] {
  const optional = group.startsWith('?');
  if (optional && random() > chance) return [];
  const parts = (optional ? group.slice(1) : group).split(' / ');
  const from = parts.findIndex((part) => REPEATED.test(part));
  const once = from < 0 ? parts : parts.slice(0, from);
  const repeated = from < 0 ? [] : parts.slice(from);
  const [mark = '', least, most] = REPEATED.exec(repeated[0] ?? '') ?? [];
  const lines = once.map((part) => fill(part.trim()));
  for (let times = mark ? integer(Number(least), Number(most), random) : 0; times > 0; times--) {
    lines.push(...repeated.map((part, i) => fill((i === 0 ? part.slice(mark.length) : part).trim())));
  }
  return lines.filter((line) => line !== '');
}

/** What an article has of its own beside paragraphs: subheadings and lists. */
function withStructure(
  paragraphs: readonly string[],
  sites: Sites,
  fill: (template: string) => string,
  random: Random,
): string[] {
  const result: string[] = [];
  const headed = random() < 0.3;
  const listed = random() < 0.3 ? integer(1, paragraphs.length, random) : -1;
  paragraphs.forEach((paragraph, i) => {
    if (headed && i > 1 && random() < 0.25) result.push(fill(pick(sites.slots.get('subheading') ?? [], random)));
    result.push(paragraph);
    if (i + 1 === listed) result.push(...fill(pick(sites.slots.get('list') ?? [], random)).split(' / '));
  });
  return result;
}

const SUBJECT = /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}\b/gu;

/** Of the pool each fold of a cross-validation has lines of its own. */
export interface Fold {
  readonly index: number;
  readonly count: number;
}

/** Lines of a site with some of the pool among them, never the first. */
function mixed(
  lines: readonly string[],
  pool: readonly string[],
  { index, count }: Fold,
  most: number,
  random: Random,
): string[] {
  const result = [...lines];
  const own = pool.filter((_, i) => i % count === index);
  for (let n = integer(0, most, random); n > 0; n--) {
    result.splice(integer(0, result.length, random), 0, pick(own, random));
  }
  return result;
}

/** Lays a story out as a site does, or below as no site does. */
export function composePage(story: Story, site: string, sites: Sites, fold: Fold, random: Random): PageText {
  const own = sites.parts.get(site);
  if (!own) throw new Error(`No site ${site}`);
  const foreign = random() < 0.35;
  const parts = {
    above: mixed(own.above, sites.pool.above, fold, 2, random),
    within: mixed(own.within, sites.pool.within, fold, 2, random),
    below: mixed(foreign ? [] : own.below, sites.pool.below, fold, foreign ? 12 : 3, random),
  };
  const subjects = story.paragraphs.join(' ').match(SUBJECT) ?? [];
  const fill = sites.filler(random, {
    headline: story.headline,
    subject: subjects.length > 0 ? pick(subjects, random) : 'The mayor',
  });
  const chance = random() < 0.5 ? KEPT : LITTLE;
  const [above, below] = [random() < 0.9, random() < 0.92];
  const lines: Line[] = [];
  const push = (texts: readonly string[], body: boolean | null): void => {
    for (const text of texts) lines.push({ text, body });
  };
  if (above) {
    for (const group of parts.above) {
      const isTitle = /^\{headline\}|^\{HEADLINE\}/.test(group);
      if (isTitle && random() < 0.1) continue;
      push(groupLines(group, fill, chance, random), isTitle || group.includes('{deck}') ? null : false);
    }
  } else if (random() < 0.7) push([story.headline], null);
  const body = withStructure(story.paragraphs, sites, fill, random);
  const inserted = new Map<number, string[]>();
  for (const group of parts.within) {
    for (let times = random() < 0.6 ? integer(1, 2, random) : 0; times > 0; times--) {
      const at = integer(1, Math.max(body.length - 1, 1), random);
      inserted.set(at, [...(inserted.get(at) ?? []), ...groupLines(group, fill, chance, random)]);
    }
  }
  body.forEach((paragraph, i) => {
    push(inserted.get(i) ?? [], false);
    push([paragraph], true);
  });
  if (below) {
    const end = random() < 0.25 ? integer(1, parts.below.length, random) : parts.below.length;
    const start = random() < 0.2 ? integer(0, end - 1, random) : 0;
    for (const group of parts.below.slice(start, end)) push(groupLines(group, fill, chance, random), false);
  }
  return joined(lines, random);
}

function joined(lines: readonly Line[], random: Random): PageText {
  const style = random();
  let text = '';
  const placed = lines.map((line, i) => {
    if (i > 0) text += style < 0.45 ? '\n\n' : style < 0.85 || random() < 0.7 ? '\n' : '\n\n\n';
    const start = text.length;
    text += line.text;
    return { ...line, start };
  });
  return { text, lines: placed };
}
