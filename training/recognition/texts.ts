import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generateArticles } from '../../bench/generator';
import { development } from '../../bench/pages';
import { type Section, sectionsOf } from '../../bench/pages/sections';
import { bodyFromStory } from '../../bench/pages/story';
import { filesBelow, sentenceTexts, timemlText, treebankTexts } from '../../bench/texts';
import { forMeasuring, forTeaching } from '../corpora.mjs';
import moreNews from './news.txt';
import others from './others.txt';

export interface Example {
  readonly name: string;
  /** What is left out together when a fold is tested. */
  readonly group: string;
  readonly text: string;
  readonly news: boolean;
}

const STORIES = 156;
const GENERATED = 120;
const WIKI_SENTENCES = 25;
const FOLDS = 5;
const LIBRARY_TEXT =
  /^(?:readme|licen[cs]e|changelog|history|authors|notice)\b.*|\.(?:txt|md|ya?ml|json|html|css|js|ts)$/i;
const EVERY_SO_MANY = 60;
const STAMP = /^\s*date \d{4}-\d\d-\d\d\s*/m;

/** News and other texts that may teach: see ../../README of the data for their sources and licences. */
export function examplesIn(): readonly Example[] {
  return [...newsIn(), ...otherTextsIn()];
}

/** News that must not teach: it only says whether what was learned holds. */
export function measuredNews(): readonly Example[] {
  const texts = (folder: string, named: RegExp) =>
    filesBelow(folder, named).map((file) => ({
      name: basename(file),
      group: basename(folder),
      text: timemlText(readFileSync(file, 'utf8')),
      news: true,
    }));
  return [...texts(forMeasuring('polnear'), /\.txt$/), ...texts(forMeasuring('aquaint'), /\.tml$/)];
}

function newsIn(): readonly Example[] {
  const kept = new Set(
    filesBelow(join(dirname(forTeaching('stories')), 'readers'), /\.txt$/).map((file) => basename(file).slice(1)),
  );
  const stories = filesBelow(forTeaching('stories'), /\.txt$/)
    .map((file) => ({ file, name: `${file.split('/').at(-2)?.slice(1)}-${basename(file)}` }))
    .filter(({ name }) => !kept.has(name));
  if (stories.length !== STORIES) throw new Error(`${stories.length} of the stories may teach, not ${STORIES}`);
  const news = (name: string, group: string, text: string): Example => ({ name, group, text, news: true });
  return [
    ...stories.flatMap(({ file, name }, i) => {
      const body = bodyFromStory(name, readFileSync(file, 'utf8'));
      const group = `stories ${Math.floor((i * FOLDS) / stories.length)}`;
      const plain = `${body.headline}\n\n${body.paragraphs.join('\n\n')}\n`;
      return [
        news(name, group, plain),
        ...(i % 3 === 0 ? [news(`${name} without headline`, group, `${body.paragraphs.join('\n\n')}\n`)] : []),
        ...(i % 3 === 1 ? [news(`${name} in a page`, group, development.wrap(body, i).text)] : []),
        ...(i % 3 === 2 ? [news(`${name}, its start`, group, `${body.paragraphs.slice(0, 3).join('\n\n')}\n`)] : []),
      ];
    }),
    ...development.pages.flatMap((page, i) => {
      const group = `pages ${i % FOLDS}`;
      const body = page.spans.filter((span) => span.body).map(({ start, end }) => page.text.slice(start, end));
      return [
        news(page.name, group, page.text),
        news(`${page.name}, its reporting`, group, `${page.headline ?? ''}\n${body.join('\n')}\n`),
        news(`${page.name}, its start`, group, `${body.slice(0, 2).join('\n\n')}\n`),
      ];
    }),
    ...[...generateArticles({ count: GENERATED, seed: 11 })].map(({ name, text, kind }) =>
      news(name, `generated ${kind % FOLDS}`, text.replace(STAMP, '')),
    ),
    ...treebankTexts(join(forTeaching('gum'), 'dep'))
      .filter(({ genre }) => genre === 'news' || genre === 'interview')
      .flatMap(({ name, genre, text }, i) => [
        news(name, `gum ${genre} ${i % FOLDS}`, text),
        news(`${name}, its start`, `gum ${genre} ${i % FOLDS}`, startOf(text, 5)),
      ]),
    ...sectionsOf(moreNews).map((section, i) => news(`${section.name} ${i}`, `written ${i % FOLDS}`, textOf(section))),
    ...ecb(forTeaching('ecb')).map(({ name, text, group }) => news(name, group, text)),
    ...files('test/fixtures/format/articles').map(({ name, text }, i) =>
      news(name, `fixtures ${i % FOLDS}`, text.replace(STAMP, '')),
    ),
  ];
}

function otherTextsIn(): readonly Example[] {
  const other = (name: string, group: string, text: string): Example => ({ name, group, text, news: false });
  const withStart = (name: string, group: string, text: string): readonly Example[] => [
    other(name, group, text),
    other(`${name}, its start`, group, startOf(text, 4)),
  ];
  return [
    ...treebankTexts(join(forTeaching('gum'), 'dep'))
      .filter(({ genre }) => !['news', 'interview', 'speech'].includes(genre))
      .flatMap(({ name, genre, text }) => withStart(name, `gum ${genre}`, text)),
    ...treebankTexts(join(forTeaching('ewt'), 'dep')).map(({ name, genre, text }) => other(name, `ewt ${genre}`, text)),
    ...sentenceTexts(forTeaching('wiki'), WIKI_SENTENCES).map(({ name, text }) => other(`wiki ${name}`, 'wiki', text)),
    ...biographies(join(forTeaching('gap'), 'gap-development.tsv')).map((text, i) => other(`gap ${i}`, 'gap', text)),
    ...sectionsOf(others).map((section, i) =>
      other(`${section.name} ${i}`, `written ${section.name}`, textOf(section)),
    ),
    ...files('test/fixtures/format/others').map(({ name, text }, i) => other(name, `fixtures ${i % FOLDS}`, text)),
    ...filesBelow('node_modules', LIBRARY_TEXT)
      .filter((_, i) => i % EVERY_SO_MANY === 1)
      .map((file) => other(file, 'libraries', readFileSync(file, 'utf8').slice(0, 65_536))),
  ];
}

const textOf = ({ lines }: Section): string => `${lines.join('\n')}\n`;

const startOf = (text: string, paragraphs: number): string =>
  `${text.split('\n\n').slice(0, paragraphs).join('\n\n')}\n`;

const files = (folder: string) =>
  filesBelow(folder, /\.txt$/).map((file) => ({ name: basename(file, '.txt'), text: readFileSync(file, 'utf8') }));

/** Paragraphs of biographies, every fourth. */
function biographies(file: string): readonly string[] {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.filter((_, i) => i % 4 === 0).map((row) => `${row.split('\t')[1] ?? ''}\n`);
}

/** The annotated sentences of short reports, of documents that have enough of them. */
function ecb(folder: string): readonly { name: string; group: string; text: string }[] {
  const documents = new Map<string, string[]>();
  let sentence = '';
  for (const line of readFileSync(join(folder, 'ECB_Train_corpus.txt'), 'utf8').split('\n')) {
    const [id, number, , token] = line.split('\t');
    if (!id || token === undefined) continue;
    const sentences = documents.get(id) ?? [];
    documents.set(id, sentences);
    if (sentence !== `${id} ${number}`) sentences.push('');
    sentence = `${id} ${number}`;
    const written = sentences.pop() ?? '';
    sentences.push(
      written === '' || /^[,.;:?!%)”]|^['’]\w*$|^n['’]t$/.test(token) ? written + token : `${written} ${token}`,
    );
  }
  return [...documents]
    .filter(([, sentences]) => sentences.length > 2)
    .map(([name, sentences]) => ({
      name,
      group: `ecb ${Number(name.split('_')[0]) % FOLDS}`,
      text: `${sentences.join('\n\n')}\n`,
    }));
}
