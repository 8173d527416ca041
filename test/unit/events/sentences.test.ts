import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventsIn, type Told, triggerText } from './document';

interface ExpectedEvent {
  readonly trigger: string;
  /** Surnames, agent first. */
  readonly participants: readonly string[];
  readonly labels: readonly string[];
}

interface Case {
  readonly text: string;
  readonly events: readonly ExpectedEvent[];
}

/** The fixture's header says how a case is written. */
function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(([text = '', ...events]) => ({ text, events: events.map(readExpectation) }));
}

function readExpectation(line: string): ExpectedEvent {
  const [trigger = '', participants = '', labels = ''] = line.slice(2).split(/:\s*/);
  return { trigger, participants: participants.split(', ').filter(Boolean), labels: labels.split(' | ') };
}

const surnames = ({ people }: Told, ids: readonly string[]): string[] =>
  ids.map(
    (id) =>
      people
        .find((person) => person.id === id)
        ?.name.split(' ')
        .at(-1) ?? id,
  );

describe('events of sentences that readers labelled', () => {
  const cases = readCases('test/fixtures/events/sentences.txt');
  const rows = cases.flatMap(({ text, events }) => {
    const told = eventsIn(text);
    return events.map((expected) => ({
      text,
      told,
      expected,
      found: told.events.find((event) => triggerText(told, event) === expected.trigger),
    }));
  });

  /** Share of the expected events that pass; prints it with what fails. */
  function share(
    name: string,
    passes: (row: (typeof rows)[number]) => boolean,
    show: (row: (typeof rows)[number]) => string,
  ): number {
    const failures = rows.filter((row) => !passes(row));
    const value = 1 - failures.length / rows.length;
    console.log(`      ${name}: ${value.toFixed(3)} of ${rows.length}`);
    for (const row of failures) console.log(`        ${row.text}\n          ${row.expected.trigger}: ${show(row)}`);
    return value;
  }

  it('has sixty sentences', () => assert.ok(cases.length >= 60, `${cases.length}`));

  it('finds the event words', () => {
    const found = share(
      'found',
      (row) => row.found !== undefined,
      (row) => row.told.events.map((event) => triggerText(row.told, event)).join(', '),
    );
    assert.ok(found >= 0.95);
  });

  it('finds exactly the participants, agent first', () => {
    const participants = (row: (typeof rows)[number]) => surnames(row.told, row.found?.participants ?? []).join(', ');
    const exact = share(
      'participants',
      (row) => row.found !== undefined && participants(row) === row.expected.participants.join(', '),
      participants,
    );
    assert.ok(exact >= 0.85);
  });

  it('labels them acceptably', () => {
    const label = (row: (typeof rows)[number]) => row.found?.label ?? '';
    const acceptable = share('labels', (row) => row.expected.labels.includes(label(row)), label);
    assert.ok(acceptable >= 0.85);
  });
});
