/** Texts to try: articles of our own, invented ones, and what becomes of them when chance has its way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArticles } from '../../../bench/generator';
import { Random } from '../../../bench/generator/random';
import { hostileToken, hostileUnit, nonsense } from './hostile';
import { mutate } from './mutations';

const FOLDERS = ['samples', 'test/fixtures/format/articles', 'test/fixtures/format/others'];

/** The articles that stand in this project. */
const ownTexts: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(process.cwd(), folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(process.cwd(), folder, name), 'utf8')),
);

/** Articles of an input that are read together, at most. */
const MOST_ARTICLES = 5;

/** The same for the same numbers. */
export function inputOf(seed: number, index: number): string[] {
  const random = new Random('fuzz', seed, index);
  const texts = random.chance(0.6) ? [textOf(random)] : together(random);
  return texts.map((text) => (random.chance(0.85) ? mutate(text, random, random.pick(ownTexts)) : text));
}

function textOf(random: Random): string {
  switch (random.integer(0, 9)) {
    case 0:
      return Array.from({ length: random.integer(1, 12) }, () => nonsense(random)).join(
        random.pick([' ', '\n', '\n\n']),
      );
    case 1:
      return `${nonsense(random)}\n\n${hostileUnit(random).repeat(random.integer(1, 3000))}\n\n${nonsense(random)}`;
    case 2:
      return Array.from({ length: random.integer(1, 40) }, () => hostileToken(random)).join(
        random.pick(['', ' ', '\n']),
      );
    case 3:
    case 4:
    case 5:
      return story(random)[0] ?? '';
    default:
      return random.chance(0.3) ? random.pick(ownTexts) : part(random.pick(ownTexts), random);
  }
}

/** The beginning of an article and some lines of it. */
function part(text: string, random: Random): string {
  const lines = text.split(/(?<=\n)/);
  const from = random.integer(1, lines.length);
  return [...lines.slice(0, random.integer(1, 3)), ...lines.slice(from, from + random.integer(1, 8))].join('');
}

/** Articles that tell one story, or one article in several versions. */
function together(random: Random): string[] {
  const count = random.integer(2, MOST_ARTICLES);
  if (random.chance(0.6)) return story(random).slice(0, count);
  const text = textOf(random);
  return Array.from({ length: count }, () => text);
}

function story(random: Random): string[] {
  const articles = [
    ...generateArticles({ count: 12, seed: random.integer(0, 2 ** 30), size: random.pick([300, 300, 800, 2000]) }),
  ];
  const { story } = random.pick(articles);
  return articles.filter((each) => each.story === story).map(({ text }) => text);
}
