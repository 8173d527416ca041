import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleAnalysis, Block } from '../../../src/article';
import { Corpus, withoutBlocks } from '../../../src/corpus';
import { articleOf } from './support';

type Line = string | readonly [kind: Block['kind'] | Block['role'], text: string];

const ROLES = new Set(['deck', 'subheading', 'dateline', 'item', 'question']);

/** An article of these lines: a paragraph each, unless another kind or role is given. */
function pageOf(lines: readonly Line[]): { text: string; analysis: ArticleAnalysis } {
  const { text, analysis } = articleOf(lines.map((line) => (typeof line === 'string' ? line : line[1])));
  const blocks = analysis.blocks.map((block, i): Block => {
    const line = lines[i] ?? '';
    if (typeof line === 'string') return block;
    const [label] = line;
    return ROLES.has(String(label))
      ? { ...block, role: label as Block['role'] }
      : { ...block, kind: label as Block['kind'] };
  });
  return { text, analysis: { ...analysis, blocks } };
}

function read(folder: Readonly<Record<string, readonly Line[]>>): Corpus {
  const corpus = new Corpus();
  for (const [path, lines] of Object.entries(folder)) {
    const { text, analysis } = pageOf(lines);
    corpus.set(path, text, analysis);
  }
  return corpus;
}

/** The lines that are set aside in an article of a folder. */
function setAside(folder: Readonly<Record<string, readonly Line[]>>, path: string): string[] {
  const lines = folder[path] ?? [];
  return read(folder)
    .furnitureOf(path)
    .map((block) => lines[block] ?? '')
    .map((line) => (typeof line === 'string' ? line : line[1]));
}

const BRIDGE = [
  'The bridge over the Orrin at Skarrow was closed on Monday after an inspector found rust in two of its cables.',
  'Buses will take the long way round by Tembhe until the cables have been replaced, the council engineer Fraser Munnoch said.',
  'The bridge was built in 1961 and carries nine thousand cars a day.',
];
const SCHOOL = [
  'Parents in Lakemont voted on Tuesday to keep the old elementary school open for another year.',
  'The school board had wanted to sell the building to a brewery, and its chair Denise Kowalczyk called the vote a mistake.',
  'Sixty children are enrolled for the autumn.',
];
const WHALE = [
  'A whale that had been stranded for three days off Port Ellan swam free with the tide on Wednesday morning.',
  'Volunteers had poured water over the animal day and night, the marine biologist Araceli Fontaine said.',
  'Nobody knows why it came so close to the shore.',
];
const FIRE = [
  'Fire destroyed the spare parts market of Adabraka in the night to Thursday and burned for seven hours.',
  'Traders counted their losses in the morning; the fire chief Kojo Mensah blamed a cable that had been laid by an amateur.',
  'No one was hurt.',
];
const TOP = ['News', 'Sport', 'Public Notices'];
const FOOT = ['Most Read', 'Sign in to comment', 'Orrin Sound Newspapers'];
const SUMMARY = 'Former goalkeeper Otto Penhale was found guilty of fraud by a jury in Castroleal.';
const TITLE = 'Penhale jury takes nine minutes to convict';

const page = (body: readonly Line[], ...foot: readonly Line[]): Line[] => [...TOP, ...body, ...FOOT, ...foot];

describe('Furniture of a folder', () => {
  it('is what pages of one site have word for word around their articles', () => {
    const folder = { a: page(BRIDGE, TITLE), b: page(SCHOOL, TITLE), other: WHALE };
    assert.deepEqual(setAside(folder, 'a'), [...TOP, ...FOOT, TITLE]);
    assert.deepEqual(setAside(folder, 'other'), []);
    assert.deepEqual(setAside({ a: page(BRIDGE, TITLE) }, 'a'), [], 'one page alone does not tell');
  });

  it('is the summary of another story below the page’s own lines', () => {
    const folder = { a: page(BRIDGE, SUMMARY, TITLE), b: page(SCHOOL, SUMMARY, TITLE) };
    assert.ok(setAside(folder, 'a').includes(SUMMARY));
  });

  it('is a box among the paragraphs that speaks of something else', () => {
    const box = 'Get our free morning briefing with the best stories straight to your inbox every weekday.';
    const boxed = (body: readonly string[]) => page([...body.slice(0, 2), box, ...body.slice(2)]);
    const folder = { a: boxed(BRIDGE), b: boxed(SCHOOL), c: boxed(WHALE), d: boxed(FIRE) };
    for (const path of Object.keys(folder)) assert.ok(setAside(folder, path).includes(box), path);
    assert.ok(!setAside({ a: boxed(BRIDGE), b: boxed(SCHOOL) }, 'a').includes(box), 'two may both have been told it');
  });

  it('is the headline of another article of the folder where it is a link', () => {
    const headline = 'Ferry captain was never told of the faulty ramp';
    const folder = {
      ferry: [['headline', headline] as const, ...WHALE],
      a: [...BRIDGE, headline],
    };
    assert.deepEqual(setAside(folder, 'a'), [headline]);
    assert.deepEqual(setAside(folder, 'ferry'), [], 'and stays the headline of its own');
  });

  it('is no agency’s copy: what two papers print of it, below words of their own or alone', () => {
    const folder = {
      a: [...BRIDGE, ...WHALE.slice(0, 2)],
      b: [...SCHOOL, ...WHALE.slice(0, 2)],
      c: [['byline', 'By Northwire'] as const, ...WHALE],
      d: [
        ['byline', 'By Northwire'] as const,
        ...WHALE,
        'Additional reporting by the harbour desk was done in Port Ellan on Thursday.',
      ],
    };
    for (const path of Object.keys(folder)) assert.deepEqual(setAside(folder, path), [], path);
  });

  it('is no version or copy of one article, whatever stands around it', () => {
    const later = [
      ...BRIDGE.slice(0, 2),
      'It will stay closed until May.',
      ...BRIDGE.slice(2),
      'The cables are Norvik steel.',
    ];
    const folder = {
      a: page(BRIDGE),
      copy: page(BRIDGE),
      later: page(later),
      latest: page([...later, 'Munnoch has resigned.']),
    };
    const { a, copy } = folder;
    assert.deepEqual(setAside({ a, copy }, 'a'), []);
    for (const path of Object.keys(folder)) {
      for (const sentence of [...BRIDGE, ...later]) assert.ok(!setAside(folder, path).includes(sentence), sentence);
    }
  });

  it('tells the site’s lines from the article where that is saved twice', () => {
    const folder = { a: page(BRIDGE), copy: page(BRIDGE), b: page(SCHOOL) };
    for (const path of ['a', 'copy', 'b']) assert.deepEqual(setAside(folder, path), [...TOP, ...FOOT]);
  });

  it('is no quotation, background or last sentence that several articles have in running text', () => {
    const quotation =
      '“We are heartbroken, and we will find out how this could happen,” the ministry said in a statement.';
    const background = 'The bridge of Skarrow was closed for the first time in 2009, when a barge struck a pier.';
    const body = (first: string, second: string, third: string): Line[] =>
      page([first, quotation, second, third, background, 'The inquiry continues.']);
    const folder = {
      a: body(
        'Divers looked at the bridge of Skarrow again on Friday and found a second crack in the pier.',
        'They will be back in June with a camera and a heavier lamp, if the council pays.',
        'Fraser Munnoch, the engineer, wants to know first who signed the log of the barge in 2009.',
      ),
      b: body(
        'Shopkeepers at the bridge of Skarrow ask for money, since nobody comes to them any more.',
        'The pier has no ferry, the barge is gone, and the bus takes forty minutes to Tembhe.',
        'Mavis Thorne has sold bread there since the bridge was opened, and will close in March.',
      ),
      c: body(
        'The bridge of Skarrow may have to be torn down, says a report of two engineers from Halden.',
        'They looked at every pier and read the logs of the barge, and trusted neither.',
        'A new bridge would cost forty million, and nobody in Halden expects to find it.',
      ),
      d: body(
        'Four councillors want a tunnel in place of the bridge of Skarrow, whatever it may cost the town.',
        'A pier would do, says the mayor, and a barge that carries people across at night.',
        'They will vote on the tunnel in June, after the engineers have been heard once more.',
      ),
    };
    for (const path of Object.keys(folder)) assert.deepEqual(setAside(folder, path), [...TOP, ...FOOT], path);
  });

  it('is no headline, item of a list, embedded post or time of a live report', () => {
    const parts: Line[] = [
      ['headline', 'The week in pictures from our readers'],
      ['item', 'Boil the water before you drink it'],
      ['embed', 'Stay away from the harbour tonight, everyone'],
      ['dateline', '18:32'],
    ];
    const folder = { a: page([...parts, ...BRIDGE]), b: page([...parts, ...SCHOOL]), c: page([...parts, ...WHALE]) };
    assert.deepEqual(setAside(folder, 'a'), [...TOP, ...FOOT]);
  });

  it('is the same in whatever order articles came, changed and went', () => {
    const folder: Record<string, Line[]> = {
      a: page(BRIDGE, TITLE),
      b: page(SCHOOL, SUMMARY, TITLE),
      c: page(WHALE, SUMMARY),
      d: [...FIRE, ...WHALE.slice(1)],
      e: page(BRIDGE),
      f: [...FIRE, TITLE],
    };
    const expected = answers(read(folder), folder);
    const paths = Object.keys(folder);
    const put = (corpus: Corpus, path: string, lines: readonly Line[]): void => {
      const { text, analysis } = pageOf(lines);
      corpus.set(path, text, analysis);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), fc.subarray(paths), (order, again) => {
        const corpus = new Corpus();
        put(corpus, 'gone', page(SCHOOL, TITLE, SUMMARY));
        for (const path of order) put(corpus, path, folder[path] ?? []);
        for (const path of again) put(corpus, path, page(FIRE, TITLE));
        corpus.allCorroborations();
        for (const path of again) corpus.remove(path);
        for (const path of again) put(corpus, path, folder[path] ?? []);
        corpus.remove('gone');
        assert.deepEqual(answers(corpus, folder), expected);
      }),
      { numRuns: 15 },
    );
  });

  it('is after any edits what it is when the folder is read anew', () => {
    const pool = [...TOP, ...FOOT, TITLE, SUMMARY, ...BRIDGE, ...SCHOOL, ...WHALE];
    const line = fc.constantFrom(...pool);
    const edit = fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), lines: fc.array(line, { maxLength: 9 }) });
    const start: Record<string, Line[]> = { a: page(BRIDGE), b: page(SCHOOL), c: page(WHALE, SUMMARY), d: FIRE };
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const folder = { ...start };
        const corpus = read(folder);
        for (const { path, lines } of edits) {
          folder[path] = lines;
          const { text, analysis } = pageOf(lines);
          corpus.set(path, text, analysis);
        }
        assert.deepEqual(answers(corpus, folder), answers(read(folder), folder));
      }),
      { numRuns: 40 },
    );
  });

  it('holds in a folder of ten thousand files that share one line', () => {
    const corpus = new Corpus();
    const put = (i: number, more = ''): void => {
      const { text, analysis } = wordless([
        `Something else number ${i} was reported there, as we have told before${more}.`,
        'Read it first',
      ]);
      corpus.set(`${i}`, text, analysis);
    };
    for (let i = 0; i < 10_000; i++) put(i);
    for (const i of [0, 1, 9_999]) assert.deepEqual(corpus.furnitureOf(`${i}`), [1]);
    put(5, ' and tell again');
    assert.deepEqual(corpus.furnitureOf('5'), [1]);
    assert.equal(corpus.othersWith('5', 1), 9_999);
    for (let i = 0; i < 9_999; i++) corpus.remove(`${i}`);
    assert.deepEqual(corpus.furnitureOf('9999'), []);
  });

  it('holds in a folder of thousands of copies of one article, one of which is edited', () => {
    const corpus = new Corpus();
    const { text, analysis } = wordless([...BRIDGE, ...FOOT]);
    for (let i = 0; i < 3_000; i++) corpus.set(`${i}`, text, analysis);
    for (let i = 0; i < 3; i++) {
      const edited = wordless([...BRIDGE, `And that was all there was to say of it, for the ${i}th time.`, ...FOOT]);
      corpus.set('7', edited.text, edited.analysis);
    }
    for (const path of ['0', '7', '2999']) assert.deepEqual(corpus.furnitureOf(path), []);
  });

  it('holds in a file that has one line ten thousand times', () => {
    const often = wordless([...BRIDGE, ...Array.from({ length: 10_000 }, () => 'Read it first')]);
    const corpus = new Corpus();
    corpus.set('often', often.text, often.analysis);
    assert.deepEqual(corpus.furnitureOf('often'), [], 'no other file has it');
    for (const [path, body] of Object.entries({ b: SCHOOL, c: WHALE })) {
      const { text, analysis } = wordless([...body, 'Read it first']);
      corpus.set(path, text, analysis);
    }
    assert.equal(corpus.furnitureOf('often').length, 10_000);
  });
});

/** Sentences whose words nobody has looked at: what is told by lines needs none. */
function wordless(lines: readonly string[]): { text: string; analysis: ArticleAnalysis } {
  const text = lines.join('\n');
  let next = 0;
  const blocks = lines.map((line): Block => {
    const start = next;
    next += line.length + 1;
    return { start, end: start + line.length, kind: 'paragraph' };
  });
  return {
    text,
    analysis: {
      recognition: { recognized: true, confidence: 1, reasons: [] },
      headline: null,
      publisher: null,
      publicationDate: null,
      blocks,
      sentences: blocks.map(({ start, end }, block) => ({ start, end, block })),
      people: [],
      times: [],
      events: [],
      quotes: [],
      terms: blocks.map(() => []),
    },
  };
}

function answers(corpus: Corpus, folder: Readonly<Record<string, readonly Line[]>>) {
  return Object.keys(folder).map((path) => ({
    furniture: corpus.furnitureOf(path),
    sentences: withoutBlocks(pageOf(folder[path] ?? []).analysis, corpus.furnitureOf(path)).sentences,
    links: corpus.corroborations(path),
  }));
}
