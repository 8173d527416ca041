import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleFormat } from '../../../src/article/format';
import { parseSentences, type Token } from '../../../src/article/language';

/** The format of a text that is one paragraph with these sentences. */
function formatOf(text: string, ends: readonly number[] = [text.length]): ArticleFormat {
  return {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end, block: 0 })),
  };
}

const read = (text: string): readonly Token[] => parseSentences(text, formatOf(text))[0]!.tokens;

/** The token with this text. */
function tokenOf(tokens: readonly Token[], text: string): Token {
  const token = tokens.find((candidate) => candidate.text === text);
  assert.ok(token, `no token ${text}`);
  return token;
}

/** A token's relation and the text of its head: "nsubj said". */
function arcOf(tokens: readonly Token[], text: string): string {
  const { relation, head } = tokenOf(tokens, text);
  return `${relation} ${tokens[head]?.text ?? '-'}`;
}

function assertTree(tokens: readonly Token[]): void {
  if (tokens.length === 0) return;
  assert.equal(tokens.filter(({ head }) => head === -1).length, 1);
  for (const token of tokens) {
    const above = new Set<Token>();
    for (let at: Token | undefined = token; at !== undefined; at = tokens[at.head]) {
      assert.ok(!above.has(at), 'a token is above itself');
      above.add(at);
    }
    assert.notEqual(token.relation, '');
    assert.equal(token.head === -1, token.relation === 'root');
  }
}

describe('parseSentences', () => {
  const tagged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'The council rejected the plan that Ms. Oduya had proposed.': {
      rejected: 'VBD reject VERB',
      'Ms.': 'NNP ms. PROPN',
      had: 'VBD have AUX',
      proposed: 'VBN propose VERB',
      the: 'DT the DET',
    },
    'Twelve people were arrested after they had broken into the mill.': {
      people: 'NNS person NOUN',
      were: 'VBD be AUX',
      arrested: 'VBN arrest VERB',
      broken: 'VBN break VERB',
    },
    'She doesn’t think the firm’s shares will fall further.': {
      'n’t': 'RB not PART',
      '’s': "POS 's PART",
      shares: 'NNS share NOUN',
      will: 'MD will AUX',
      fall: 'VB fall VERB',
    },
    'The chain is hoping to stop running its oldest buses.': {
      hoping: 'VBG hope VERB',
      to: 'TO to PART',
      running: 'VBG run VERB',
      oldest: 'JJS old ADJ',
      buses: 'NNS bus NOUN',
    },
  };
  for (const [text, words] of Object.entries(tagged)) {
    it(`tags and lemmatises: ${text}`, () => {
      const tokens = read(text);
      for (const [word, expected] of Object.entries(words)) {
        const { tag, lemma, pos } = tokenOf(tokens, word);
        assert.equal(`${tag} ${lemma} ${pos}`, expected, word);
      }
    });
  }

  const parsed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'The river flooded the town on Monday.': {
      river: 'nsubj flooded',
      town: 'obj flooded',
      Monday: 'obl flooded',
      flooded: 'root -',
    },
    '“We were not warned,” said Dana Oduya, a spokeswoman for the ministry.': {
      said: 'root -',
      warned: 'ccomp said',
      We: 'nsubj:pass warned',
      Dana: 'nsubj said',
      Oduya: 'flat Dana',
      spokeswoman: 'appos Dana',
    },
    'The bridge will be closed, the agency told reporters.': {
      bridge: 'nsubj:pass closed',
      be: 'aux:pass closed',
      closed: 'ccomp told',
      agency: 'nsubj told',
    },
    'Mr. Pell wants to sell the company.': { Pell: 'nsubj wants', sell: 'xcomp wants', company: 'obj sell' },
    'Dana Oduya plans to resign.': { Dana: 'nsubj plans', plans: 'root -', resign: 'xcomp plans' },
    'Police arrested two men and seized a boat, Mr. Lund told reporters on Friday.': {
      arrested: 'ccomp told',
      seized: 'conj arrested',
      boat: 'obj seized',
      Lund: 'nsubj told',
      Friday: 'obl told',
    },
  };
  for (const [text, arcs] of Object.entries(parsed)) {
    it(`parses: ${text}`, () => {
      const tokens = read(text);
      assertTree(tokens);
      for (const [word, expected] of Object.entries(arcs)) assert.equal(arcOf(tokens, word), expected, word);
    });
  }

  it('counts offsets from the start of the text', () => {
    const text = 'Rain fell. “No,” she said.';
    const sentences = parseSentences(text, formatOf(text, [10, text.length]));
    assert.deepEqual(
      sentences.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))),
      [
        ['Rain', 'fell', '.'],
        ['“', 'No', ',', '”', 'she', 'said', '.'],
      ],
    );
    for (const { tokens } of sentences)
      for (const { start, end, text: own } of tokens) assert.equal(text.slice(start, end), own);
  });

  it('reads a sentence that moves, and one that comes again, as it does anywhere', () => {
    const sentences = ['Ola Brandvik left Norvik. ', '“Rain,” she said. ', 'The dam of Norvik held. '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const ends = pieces.map((_, i) => pieces.slice(0, i + 1).join('').length);
        for (const { start, tokens } of parseSentences(text, formatOf(text, ends))) {
          const alone = read(text.slice(start, tokens.at(-1)!.end));
          assert.deepEqual(
            tokens.map(({ start: at, end, ...rest }) => ({ start: at - start, end: end - start, ...rest })),
            alone.map((token) => ({ ...token })),
          );
        }
      }),
    );
  });

  it('makes a tree of whatever it is given', () => {
    const words = 'the of said , . “ ” ( ) 5 $ Mr. Pell and that to was not n’t :) — \ud800 \u0000 é'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (pieces) =>
        assertTree(read(pieces.join(' '))),
      ),
      { numRuns: 200 },
    );
  });

  it('reads a sentence of 100,000 words', () => {
    assertRootAndReach(read('the man who said that '.repeat(20_000)));
  });
});

/** Of a sentence that is read in pieces: one root, and every head there. */
function assertRootAndReach(tokens: readonly Token[]): void {
  assert.equal(tokens.filter(({ head }) => head === -1).length, 1);
  assert.ok(tokens.every(({ head }) => head < tokens.length));
}
