import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleEvent, Person, Quote, TimeExpression } from '../../src/article';
import type { ArticleDocument } from '../../src/article/document';
import { findEvents } from '../../src/article/events';
import { switches, without } from '../../src/article/events/ablation';
import { readFormat } from '../../src/article/format';
import { parseSentences } from '../../src/article/language';
import { findPeople } from '../../src/article/people';
import { findTimes } from '../../src/article/time';
import type { Table } from '../report/table';
import type { Suite } from './suite';

const SAMPLES = 'samples';
/** Stories of three outlets, kept beside the project, and those of their articles by which the product is measured. */
const STORIES = '../shared/bench/data/stories';
const MEASURED = '../shared/bench/data/readers';
/** What readers found of labels, see the head of the file. */
const JUDGED = join('training', 'events', 'judgedLabels.tsv');

/** Everything that an event is told from, read once: no rule changes it. */
interface Article {
  readonly name: string;
  readonly document: ArticleDocument;
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
  readonly times: readonly TimeExpression[];
}

/** Every rule that mends the parser's trees and every doubt about a label, switched off one at a time. */
export const rules: Suite = {
  name: 'rules',
  *measure() {
    const articles = readArticles();
    const judged = readJudged();
    const whole = shownIn(articles, null);
    const rows = switches().map((name) => ({ name, ...difference(whole, shownIn(articles, name), judged) }));
    rows.sort((a, b) => a.harm - b.harm || b.changed - a.changed || a.name.localeCompare(b.name));
    yield tableOf(articles.length, whole, rows);
  },
};

interface Row extends Difference {
  readonly name: string;
}

function tableOf(articles: number, whole: ReadonlySet<string>, rows: readonly Row[]): Table {
  return {
    title: 'Mending rules and doubts, one by one',
    note:
      `Over ${articles} articles, the samples and the stories that nothing is measured by, which show ${whole.size} events. *Changed*: shown ` +
      'labels that are gone or other without the rule. *Sound* and *unsound*: labels that readers judged and that are shown with it and ' +
      'not without, or without it and not with it. What readers judged was said with the rules as they were, so that a rule by which it ' +
      'is worded otherwise loses labels and gains none.',
    head: ['without', 'changed', 'sound gone', 'sound come', 'unsound gone', 'unsound come'],
    rows: rows.map(({ name, changed, soundGone, soundCome, unsoundGone, unsoundCome }) =>
      [name, changed, soundGone, soundCome, unsoundGone, unsoundCome].map(String),
    ),
  };
}

interface Difference {
  readonly changed: number;
  readonly soundGone: number;
  readonly soundCome: number;
  readonly unsoundGone: number;
  readonly unsoundCome: number;
  /** How much better the tree is without: below zero, the rule helps. */
  readonly harm: number;
}

function difference(
  whole: ReadonlySet<string>,
  partial: ReadonlySet<string>,
  judged: ReadonlyMap<string, boolean>,
): Difference {
  const gone = [...whole].filter((label) => !partial.has(label));
  const come = [...partial].filter((label) => !whole.has(label));
  const count = (labels: readonly string[], isSound: boolean): number =>
    labels.filter((label) => judged.get(label) === isSound).length;
  const [soundGone, soundCome] = [count(gone, true), count(come, true)];
  const [unsoundGone, unsoundCome] = [count(gone, false), count(come, false)];
  const harm = soundCome - soundGone + unsoundGone - unsoundCome;
  return { changed: gone.length, soundGone, soundCome, unsoundGone, unsoundCome, harm };
}

/** The shown labels, each as its article, where its event word starts, and a hash of its words. */
function shownIn(articles: readonly Article[], off: string | null): ReadonlySet<string> {
  const labels = articles.flatMap(({ name, document, people, quotes, times }) =>
    without(off, () => findEvents(document, people, quotes, times))
      .filter(({ shown }) => shown)
      .map((event) => keyOf(name, event)),
  );
  return new Set(labels);
}

const keyOf = (article: string, { trigger, label }: ArticleEvent): string =>
  `${article}\t${trigger.start}\t${createHash('sha1').update(label).digest('hex').slice(0, 8)}`;

/** Sound is what is true, understood by itself, and has the reservation that is due. */
function readJudged(): ReadonlyMap<string, boolean> {
  const lines = readFileSync(JUDGED, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [article, start, words, truth, understood, reservation = ''] = line.split('\t');
        return [`${article}\t${start}\t${words}`, truth === 't' && understood === 'y' && /^[r-]$/.test(reservation)];
      }),
  );
}

function readArticles(): Article[] {
  const samples = readdirSync(SAMPLES).map((file) => [file, join(SAMPLES, file)] as const);
  return [...samples, ...storyFiles()].flatMap(([name, path]) => {
    const text = readFileSync(path, 'utf8');
    const format = readFormat(text);
    if (!format.recognition.recognized) return [];
    const document: ArticleDocument = { text, format, sentences: parseSentences(text, format) };
    return [{ name, document, ...findPeople(document), times: findTimes(document) }];
  });
}

function storyFiles(): (readonly [name: string, path: string])[] {
  if (!existsSync(STORIES)) throw new Error(`Rules are measured by the articles in ${STORIES}, which is not there`);
  const measured = new Set(readdirSync(MEASURED).map((file) => basename(file, '.txt')));
  return readdirSync(STORIES)
    .sort()
    .flatMap((story) =>
      readdirSync(join(STORIES, story))
        .filter((file) => file.endsWith('.txt') && !measured.has(`${story}-${basename(file, '.txt')}`))
        .map((file) => [`${story}/${file}`, join(STORIES, story, file)] as const),
    );
}
