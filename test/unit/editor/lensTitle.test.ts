import assert from 'node:assert/strict';
import { lensTitle, lensTooltip } from '../../../src/editor/corroboration/lensTitle';
import type { OtherTelling, ParagraphLinks } from '../../../src/worker/protocol';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };

function telling(source: string, relation: OtherTelling['relation'], differences: OtherTelling['differences'] = []) {
  const location = { uri: `file:///${source}.txt`, range: RANGE };
  return {
    key: source,
    relation,
    score: 0.95,
    reasons: [],
    differences,
    location,
    text: '',
    source,
    publicationDate: null,
    published: null,
    sameSource: null,
  };
}

function paragraph(independentSources: number, ...tellings: OtherTelling[]): ParagraphLinks {
  const count = { independentSources, whyFewer: [] };
  return { range: RANGE, sentences: [{ range: RANGE, text: '', tellings, ...count }], ...count };
}

describe('The title of a lens', () => {
  it('counts and names the other sources', () => {
    const links = paragraph(2, telling('The Courier', 'corroborates'), telling('Morning Post', 'corroborates'));
    assert.equal(lensTitle(links), '2 other sources: The Courier and Morning Post');
  });

  it('counts articles that rest on one source once', () => {
    const links = paragraph(1, telling('The Courier', 'corroborates'), telling('Morning Post', 'corroborates'));
    assert.equal(lensTitle(links), '1 other source in The Courier and Morning Post');
  });

  it('says where all have it from where this article has it', () => {
    assert.equal(lensTitle(paragraph(0, telling('The Courier', 'corroborates'))), 'Same source in The Courier');
  });

  it('names no more than three', () => {
    const links = paragraph(5, ...['A', 'B', 'C', 'D', 'E'].map((source) => telling(source, 'corroborates')));
    assert.equal(lensTitle(links), '5 other sources: A, B, C and 2 more');
  });

  it('begins with a disagreement, both values in it', () => {
    const differences = [{ here: '$41 million', there: '$38 million' }];
    const links = paragraph(
      1,
      telling('Morning Post', 'corroborates'),
      telling('The Courier', 'conflicts', differences),
    );
    assert.equal(lensTitle(links), 'Differs: $41 million here, $38 million in The Courier · 1 other source');
  });

  it('tells a figure of another day with the day', () => {
    const differences = [{ here: '12 people', there: '14 people' }];
    const update = telling('The Courier', 'updates', differences);
    const dated = { ...update, publicationDate: '2031-03-14' };
    assert.match(
      lensTitle(paragraph(0, { ...dated, published: 'later' })),
      /^Later: 14 people \(.*14.*, The Courier\)$/,
    );
    assert.match(lensTitle(paragraph(0, { ...dated, published: 'earlier' })), /^Earlier: 14 people \(/);
    assert.equal(lensTitle(paragraph(0, update)), 'Another figure: 14 people (The Courier)');
  });

  it('says who has it from whom', () => {
    assert.equal(lensTitle(paragraph(0, telling('The Courier', 'cites'))), 'One has it from the other: The Courier');
  });

  it('does not count the same text as a source', () => {
    assert.equal(lensTitle(paragraph(0, telling('The Echo', 'repeats'))), 'Same text in The Echo');
    const both = paragraph(1, telling('The Echo', 'repeats'), telling('Morning Post', 'corroborates'));
    assert.equal(lensTitle(both), '1 other source: Morning Post · Same text in 1 article');
  });
});

describe('The tooltip of a lens', () => {
  it('names every article, and says why they are fewer sources', () => {
    const links = paragraph(
      1,
      telling('The Courier', 'conflicts', [{ here: '$41 million', there: '$38 million' }]),
      telling('Morning Post', 'corroborates'),
      telling('The Ledger', 'corroborates'),
      telling('The Echo', 'repeats'),
    );
    const whyFewer = ['Morning Post, The Ledger: one source (same agency: Halyard)'];
    assert.equal(
      lensTooltip({ ...links, whyFewer }),
      `Told differently in The Courier\nAlso told in Morning Post, The Ledger\nSame text in The Echo\n${whyFewer[0]}`,
    );
  });
});
