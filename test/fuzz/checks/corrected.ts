import assert from 'node:assert/strict';
import type { Random } from '../../../bench/generator/random';
import { CHOSEN, type Mention, type Span } from '../../../src/article';
import {
  analyzeCorrected,
  type EventCorrection,
  type PersonCorrection,
  type WordsPlace,
  wordsAt,
} from '../../../src/corpus/corrections';
import { assertHoldsTogether } from './analysis';
import type { Check, ReadText } from './check';

/** What the reader may say of an article at a time. */
const CORRECTIONS = 12;

/** Whatever the reader says of people and events, the analysis holds together, and does not depend on when it is asked for. */
export const correctionsHoldTogether: Check = {
  name: 'corrected',
  share: 30,
  run(articles, random) {
    for (const { text, analysis } of articles) {
      const mentions = analysis.people.flatMap((person) => person.mentions);
      const triggers = analysis.events.map(({ trigger }) => trigger);
      const people = Array.from({ length: CORRECTIONS }, () => ofPerson(text, mentions, random)).flat();
      const events = Array.from({ length: CORRECTIONS }, () => ofEvent(text, triggers, random)).flat();
      const corrected = analyzeCorrected(text, CHOSEN, { people, events });
      assertHoldsTogether({ text, analysis: corrected });
      assert.deepEqual(corrected, analyzeCorrected(text, CHOSEN, { people, events }), 'it is corrected alike');
      assertUncorrected({ text, analysis });
    }
  },
};

const placeOf = (text: string, span: Span): WordsPlace => ({
  article: { file: 'a.txt', lines: [] },
  place: wordsAt(text, span),
});

function ofPerson(text: string, mentions: readonly Mention[], random: Random): PersonCorrection[] {
  if (mentions.length === 0) return [];
  const said = { ...placeOf(text, random.pick(mentions)), at: null };
  return [
    random.pick<PersonCorrection>([
      { kind: 'notAPerson', ...said },
      { kind: 'notTheSamePerson', value: random.pick(['mention', 'article'] as const), ...said },
      { kind: 'samePerson', ...said, other: placeOf(text, random.pick(mentions)) },
      { kind: 'personName', value: 'Ada Quill', ...said },
    ]),
  ];
}

function ofEvent(text: string, triggers: readonly Span[], random: Random): EventCorrection[] {
  if (triggers.length === 0) return [];
  const said = { ...placeOf(text, random.pick(triggers)), at: null };
  return [
    random.pick<EventCorrection>([
      { kind: 'eventShown', value: random.pick([true, false]), ...said },
      { kind: 'eventDay', value: random.pick(['2031-02-11', null]), ...said },
      { kind: 'eventSource', value: random.pick(['a clerk', null]), ...said },
    ]),
  ];
}

/** What corrections leave alone is as it was. */
function assertUncorrected({ text, analysis }: ReadText): void {
  assert.deepEqual(
    analyzeCorrected(text, CHOSEN, { people: [], events: [] }),
    analysis,
    'nothing said changes nothing',
  );
}
