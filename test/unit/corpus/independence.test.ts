import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/article';
import { Corpus } from '../../../src/corpus';
import { articleOf, type Outlet } from './support';

const SHARED = [
  'The harbour authority of Velm closed both piers on Tuesday after divers found cracks in the wall.',
  'Engineers will inspect the wall for three weeks before the ferries return to the town.',
  'The harbour master said nobody had been hurt and blamed the long winter for the damage.',
];
const OWN = [
  'Divers found cracks in the harbour wall of Velm, and the piers were closed.',
  'Shopkeepers fear for the summer trade.',
];

function sourcesOf(articles: Readonly<Record<string, [readonly string[], Outlet?]>>) {
  const corpus = new Corpus();
  for (const [path, [sentences, outlet]] of Object.entries(articles)) {
    const { text, analysis } = articleOf(sentences, outlet);
    corpus.set(path, text, analysis);
  }
  const others = Object.keys(articles).filter((path) => path !== 'here');
  return corpus.sourcesOf(
    others.map((path) => ({ here: { path: 'here', sentence: 0 }, there: { path, sentence: 0 }, quotation: false })),
  );
}

describe('Independent sources', () => {
  it('are articles of different outlets with words of their own', () => {
    const groups = sourcesOf({
      here: [OWN],
      b: [['Cracks closed the piers of Velm.'], { publisher: 'Velm Echo' }],
      c: [SHARED],
    });
    assert.deepEqual(
      groups.map(({ paths, reason, sameAsOrigin }) => [paths, reason, sameAsOrigin]),
      [
        [['b'], null, false],
        [['c'], null, false],
      ],
    );
  });

  it('are one where the outlet is the same', () => {
    const outlet = { publisher: 'Velm Echo' };
    const [group, ...rest] = sourcesOf({ here: [OWN], b: [['Cracks closed the piers.'], outlet], c: [SHARED, outlet] });
    assert.deepEqual([group?.paths, group?.reason, rest.length], [['b', 'c'], 'same outlet: Velm Echo', 0]);
  });

  it('are one where one copy was printed twice', () => {
    const [group, ...rest] = sourcesOf({ here: [OWN], b: [SHARED], c: [[...SHARED, 'The council meets on Friday.']] });
    assert.deepEqual([group?.paths, group?.reason, rest.length], [['b', 'c'], 'same copy', 0]);
  });

  it('are one where the same agency wrote both', () => {
    const wire = (text: string) => [`VELM (Reuters) - ${text}`];
    const [group, ...rest] = sourcesOf({
      here: [OWN],
      b: [wire('Divers found cracks in the wall.')],
      c: [wire('Both piers are closed now.')],
    });
    assert.deepEqual([group?.paths, group?.reason, rest.length], [['b', 'c'], 'same agency: Reuters', 0]);
  });

  it('are one where both rest on the same named source, an outlet among them', () => {
    const corpus = new Corpus();
    const told: readonly (readonly [path: string, publisher: string, text: string])[] = [
      ['here', 'Dravia Post', 'The piers of Velm are closed, and the ferries wait in the bay.'],
      ['b', 'Velm Echo', 'Divers found cracks in the wall of the harbour, according to Corbel Radio.'],
      ['c', 'Sarenna Times', 'The harbour of Velm was closed for good, Corbel Radio reported.'],
      ['d', 'Corbel Radio', 'We have learned that the harbour of Velm stays closed.'],
      ['e', 'Orsay Mail', 'The harbour will never open again, two people with knowledge of the matter said.'],
    ];
    for (const [path, publisher, sentence] of told) {
      const text = ` date 2031-03-05 ${sentence}\n\n${SHARED[2]}\n`;
      corpus.set(path, text, { ...analyzeArticle(text), publisher });
    }
    const groups = corpus.sourcesOf(
      ['b', 'c', 'd', 'e'].map((path) => ({
        here: { path: 'here', sentence: 0 },
        there: { path, sentence: 0 },
        quotation: false,
      })),
    );
    assert.deepEqual(
      groups.map(({ paths, reason }) => [paths, reason]),
      [
        [['b', 'c', 'd'], 'both rest on Corbel Radio'],
        [['e'], null],
      ],
    );
  });

  it('are two where both have heard one speaker, and one where both have it from one', () => {
    const corpus = new Corpus();
    const told: readonly (readonly [path: string, publisher: string, text: string])[] = [
      ['here', 'Dravia Post', '“Nobody checked the wall,” Odile Marchetti, the harbour master, said on Tuesday.'],
      ['b', 'Velm Echo', '“Nobody checked the wall,” said Odile Marchetti after the piers were closed.'],
    ];
    for (const [path, publisher, sentence] of told) {
      const text = ` date 2031-03-05 ${sentence}\n\n${OWN[1]}\n`;
      corpus.set(path, text, { ...analyzeArticle(text), publisher });
    }
    const [here, there] = ['here', 'b'].map((path) => ({ path, sentence: 0 }));
    assert.ok(here && there);
    const sameAsOrigin = (quotation: boolean) =>
      corpus.sourcesOf([{ here, there, quotation }]).map((group) => group.sameAsOrigin);
    assert.deepEqual([sameAsOrigin(true), sameAsOrigin(false)], [[false], [true]]);
  });

  it('add nothing where they are a copy of the article itself', () => {
    const [group] = sourcesOf({ here: [SHARED], b: [SHARED] });
    assert.equal(group?.sameAsOrigin, true);
  });
});
