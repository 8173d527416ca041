import type { Relation } from '../src/corpus';
import { scorer } from '../src/corpus/corroboration/scorer';
import { type CaseName, caseOf } from '../src/corpus/corroboration/scorerCases';
import { keyOf } from '../training/corroboration/folder';
import { storyWorlds, type World } from '../training/corroboration/world';
import { figure, percent, type Table } from './report/table';

const CASES = ['within', 'between'] as const satisfies readonly CaseName[];
const RELATIONS: readonly Relation[] = ['corroborates', 'conflicts', 'updates', 'cites', 'repeats'];
const SCORES = 10;

interface Count {
  all: number;
  right: number;
}

const LEARNED =
  'Stories of three outlets, with every fact that two of them tell. The scorer learned from them: `npm run train corroboration` prints the same by stories that it had not seen.';

/** Links of full-length articles whose facts are annotated: what is weighed, what a score is worth, and what is shown. */
export function* storyTables(): Generator<Table> {
  const reached = new Map<string, Count>();
  const scores = Object.fromEntries(CASES.map((name) => [name, Array.from({ length: SCORES }, newCount)]));
  const shown = new Map<string, Map<Relation, Count>>();
  for (const world of storyWorlds()) {
    const reach = reached.get(world.name) ?? newCount();
    reached.set(world.name, reach);
    reach.all += world.links;
    for (const pair of world.folder.sentencePairs()) {
      const { first, second } = pair.articles;
      const verdict = world.judge([first.profile.path, pair.candidate.a], [second.profile.path, pair.candidate.b]);
      if (!verdict) continue;
      if (verdict.linked) reach.right++;
      const score = scores[caseOf(pair)]?.[Math.min(SCORES - 1, Math.floor(SCORES * scorer.score(pair)))];
      if (score) count(score, verdict.linked, verdict.count);
    }
    countShown(world, shown.get(world.name) ?? new Map<Relation, Count>(), shown);
  }
  yield {
    title: 'Facts of stories: what is weighed',
    note: LEARNED,
    head: ['', 'pairs of sentences that tell one fact', 'among those weighed'],
    rows: [...reached].map(([name, { all, right }]) => [name, figure(all), percent(right / all)]),
  };
  yield {
    title: 'Facts of stories: what a score is worth',
    head: ['score', ...CASES.flatMap((name) => [`${name}: pairs`, 'right'])],
    rows: Array.from({ length: SCORES }, (_, i) => [
      `${(i / SCORES).toFixed(1)} to ${((i + 1) / SCORES).toFixed(1)}`,
      ...CASES.flatMap((name) => shareOf(scores[name]?.[i])),
    ]),
  };
  yield {
    title: 'Facts of stories: what is shown, by relation',
    note: 'Right: both tell one fact whole, or disagree about it.',
    head: ['', ...[...shown.keys()].flatMap((name) => [name, 'right'])],
    rows: RELATIONS.map((relation) => [
      relation,
      ...[...shown.values()].flatMap((relations) => shareOf(relations.get(relation))),
    ]),
  };
}

const newCount = (): Count => ({ all: 0, right: 0 });

function count(counted: Count, isRight: boolean, by = 1): void {
  counted.all += by;
  if (isRight) counted.right += by;
}

/** The judge looks at some of the pairs of two stories only; of what is shown every one counts, and none of those is annotated. */
function countShown(
  { name, folder, judge, areOneStory }: World,
  relations: Map<Relation, Count>,
  shown: Map<string, Map<Relation, Count>>,
): void {
  shown.set(name, relations);
  const seen = new Set<string>();
  for (const { a, b, relation } of folder.shownLinks()) {
    const key = keyOf([a.path, a.sentence], [b.path, b.sentence]);
    if (seen.has(key)) continue;
    seen.add(key);
    const counted = relations.get(relation) ?? newCount();
    relations.set(relation, counted);
    const isRight = areOneStory(a.path, b.path) && judge([a.path, a.sentence], [b.path, b.sentence])?.linked === true;
    count(counted, isRight);
  }
}

const shareOf = ({ all, right }: Count = newCount()): string[] => [figure(all), all > 0 ? percent(right / all) : ''];
