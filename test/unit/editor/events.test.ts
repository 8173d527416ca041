import assert from 'node:assert/strict';
import { toCsv, toJson, toMarkdown, toText } from '../../../src/editor/events/eventExport';
import { type EventSelection, groupEvents, selectEvents } from '../../../src/editor/events/eventGroups';
import type { EventItem } from '../../../src/worker/protocol';

const ALL: EventSelection = { grouping: 'text', timeOrder: 'oldestFirst', minor: true, filter: '' };
const LOCATION = { uri: 'file:///a.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };

function event(label: string, change: Partial<EventItem> = {}): EventItem {
  return {
    id: label,
    label,
    type: 'Other',
    time: null,
    participants: [],
    attribution: null,
    anonymous: false,
    polarity: 'positive',
    modality: 'actual',
    timeText: null,
    timeStated: false,
    shown: true,
    reasons: [],
    block: 0,
    location: LOCATION,
    sentence: `${label} on Monday.`,
    ...change,
  };
}

const titles = (events: readonly EventItem[], selection: Partial<EventSelection>) =>
  groupEvents(events, { ...ALL, ...selection }).map(({ title, events: group }) => [
    title,
    group.map(({ label }) => label),
  ]);

describe('The events that a reader chooses to see', () => {
  it('leaves out minor ones, until they are asked for', () => {
    const events = [event('Marrow resigned'), event('Marrow smiled', { shown: false })];
    assert.deepEqual(
      selectEvents(events, { ...ALL, minor: false }).map(({ label }) => label),
      ['Marrow resigned'],
    );
    assert.equal(selectEvents(events, ALL).length, 2);
  });

  it('filters by words of label, participants and source, in any case', () => {
    const events = [
      event('Marrow resigned', { attribution: 'her office' }),
      event('Court ruled', { participants: [{ name: 'Odile Marrow', location: LOCATION }] }),
      event('Dam broke'),
    ];
    assert.deepEqual(
      selectEvents(events, { ...ALL, filter: 'MARROW' }).map(({ label }) => label),
      ['Marrow resigned', 'Court ruled'],
    );
    assert.equal(selectEvents(events, { ...ALL, filter: 'marrow office' }).length, 1);
  });

  it('stand under the days they happened on, undated ones first under the words of the article', () => {
    const events = [
      event('c', { timeText: 'recently' }),
      event('b', { time: '2026-03-04T02:00', timeStated: true }),
      event('a', { time: '2026-03-02' }),
      event('d', { time: '2026-03-04TNI' }),
    ];
    const oldest = [
      ['recently', ['c']],
      ['2 Mar 2026', ['a']],
      ['4 Mar 2026', ['b', 'd']],
    ];
    assert.deepEqual(titles(events, { grouping: 'time' }), oldest);
    assert.deepEqual(titles(events, { grouping: 'time', timeOrder: 'newestFirst' }), [oldest[0], oldest[2], oldest[1]]);
  });

  it('stand by their first and last possible day, not by how their values are written', () => {
    const events = [
      event('week', { time: '2026-W10' }),
      event('autumn', { time: '2025-FA' }),
      event('day', { time: '2026-02-27' }),
    ];
    assert.deepEqual(titles(events, { grouping: 'time' }), [
      ['autumn 2025', ['autumn']],
      ['27 Feb 2026', ['day']],
      ['2–8 Mar 2026', ['week']],
    ]);
  });

  it('stand under the day of the report where they have none of their own', () => {
    const groups = groupEvents([event('a')], { ...ALL, grouping: 'time' }, '2014-04-25');
    assert.deepEqual(
      groups.map(({ title }) => title),
      ['Reported 25 Apr 2014'],
    );
  });

  it('stand under who says so, what the article says itself first', () => {
    const events = [event('a', { attribution: 'Marrow' }), event('b'), event('c', { attribution: 'Marrow' })];
    assert.deepEqual(titles(events, { grouping: 'source' }), [
      ['Told by the article', ['b']],
      ['Said by Marrow', ['a', 'c']],
    ]);
  });

  it('stand under each person who takes part', () => {
    const [odile, imre] = ['Odile Marrow', 'Imre Castellane'].map((name) => ({ name, location: LOCATION }));
    const events = [
      event('met', { participants: [imre!, odile!] }),
      event('left', { participants: [odile!] }),
      event('rain'),
    ];
    assert.deepEqual(titles(events, { grouping: 'person' }), [
      ['Odile Marrow', ['met', 'left']],
      ['Imre Castellane', ['met']],
      ['Nobody named', ['rain']],
    ]);
  });
});

describe('Events that leave the editor', () => {
  const denied = event('Marrow did not resign', {
    time: '2026-03-02',
    timeStated: true,
    polarity: 'negative',
    modality: 'denied',
    attribution: 'an aide',
    anonymous: true,
  });

  it('as text say what a reader should know', () => {
    assert.equal(
      toText([{ title: '2 Mar 2026', events: [denied] }]),
      '2 Mar 2026\n- Marrow did not resign (2 Mar 2026; denied; says an aide (unnamed))',
    );
  });

  it('as Markdown escape what an article wrote', () => {
    const text = toMarkdown('A [link](command:quit)', [{ title: '', events: [event('<b>x</b>')] }]);
    assert.doesNotMatch(text, /(?<!\\)[[<]/);
  });

  it('as CSV quote cells and defuse formulas', () => {
    const [, row] = toCsv([event('=SUM(1)', { sentence: 'She said "no", twice.' })]).split('\r\n');
    assert.equal(row, `,,'=SUM(1),Other,,,false,positive,actual,"She said ""no"", twice."`);
    for (const formula of ['=1', '+1', '-1', '@A1', '＝1', '＋1', '－1', '＠A1', '\t=1', '\u200b=1', '\r\n＝1']) {
      const [, cells = ''] = toCsv([event(formula, { sentence: `He said; ${formula}` })]).split('\r\n');
      assert.match(cells, /^,,'\S\w+,.*actual,He said;' ?\S\w+$/, JSON.stringify(formula));
    }
  });

  it('as JSON say the same with nothing in it that is not seen', () => {
    const events = [event('Odalys \u202eBrandt\u009b31m resigns', { sentence: 'Har\u00adbor\u{e0041} \u2028\ud83d' })];
    assert.deepEqual(JSON.parse(toJson(events)), events);
    assert.doesNotMatch(toJson(events).replace(/\n/g, ''), /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028]/u);
  });
});
