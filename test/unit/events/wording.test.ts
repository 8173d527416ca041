import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

const labelAt = (text: string, word: string): string => eventAt(eventsIn(text), word).label;
const doubtsAt = (text: string, word: string): readonly string[] => eventAt(eventsIn(text), word).doubts;

/** What a label must not be without. */
const WHOLE: readonly (readonly [name: string, text: string, word: string, label: RegExp])[] = [
  [
    'with what somebody is charged',
    'Three clerks were charged with receiving bribes.',
    'charged',
    /charged with receiving bribes$/,
  ],
  [
    'as what something is seen',
    'Among other worries, Oskar Lund viewed the sale as abandoning the dockers.',
    'viewed',
    /as abandoning the dockers$/,
  ],
  [
    'on what charges, behind a day',
    'Oskar Lund was indicted Tuesday on charges of forging permits.',
    'indicted',
    /indicted on charges of forging permits$/,
  ],
  ['the end of what', 'Elena Duarte worked in the harbour at the end of July.', 'worked', /at the end of July$/],
  [
    'the first part of a compound',
    'Elena Duarte tried to dispel the image of Lund as a so-called man of the people.',
    'tried',
    /a so-called man of the people$/,
  ],
  [
    'when it is that something mostly happens',
    'When he is right, Oskar Lund earns billions.',
    'earns',
    /^When Lund is right/,
  ],
  [
    'who is described',
    'Senator Elena Duarte of Halden left the chamber early. The senator resigned in the evening.',
    'resigned',
    /^Duarte resigned/,
  ],
  [
    'which of them something is, as it was called before',
    'The Halden port authority met on Monday. The authority closed two berths at once.',
    'closed',
    /^The Halden port authority closed two berths/,
  ],
  [
    'no more than the article where two were called so',
    'The Halden council met on Monday. The Brenn council met on Tuesday. The council closed two berths at once.',
    'closed',
    /^The council closed two berths/,
  ],
  [
    'no half of what something was called',
    'The 12-page report came on Monday. The report blamed two engineers of the port.',
    'blamed',
    /^The report blamed/,
  ],
  [
    'no preposition whose day stands beside it',
    'The port paid the Lund yard two million in early March.',
    'paid',
    /(?<! in)$/,
  ],
  ['all of a compound', 'Elena Duarte called it a hand-to-hand fight.', 'called', /hand-to-hand fight$/],
  [
    'who is the captain',
    'The captain, Idris Pell, was arrested by the coastguard.',
    'arrested',
    /^The captain, Idris Pell, was arrested/,
  ],
  [
    'the “and” between two who did it',
    'Mr. Lund, a farmer from Halden, and his wife, Mara, were charged with fraud.',
    'charged',
    /^Mr. Lund and his wife were charged/,
  ],
  [
    'what it is that somebody wants',
    'Elena Duarte has the right to do what she wants with the port.',
    'has',
    /what .*wants/,
  ],
  [
    'the article of a noun',
    'Elena Duarte said that ships aren’t a great investment right now.',
    'said',
    /a great investment/,
  ],
  [
    'what somebody was made to do',
    'The 800 dockers have been furloughed or forced to work without pay.',
    'forced',
    /forced to work/,
  ],
];

/** What a label has to leave to others. */
const FOREIGN: readonly (readonly [name: string, text: string, word: string, foreign: RegExp])[] = [
  [
    'who says it, behind it',
    'Oskar Lund and his wife were indicted on charges of illegally moving $250,000 out of the fund, prosecutors announced Tuesday.',
    'indicted',
    /announced/,
  ],
  ['a party', 'Ada Holm, R-Halden, was asked to lead the council.', 'asked', /Halden/],
  [
    'an adverb of a day that is told beside it',
    'Oskar Lund had been expected to visit the port as early as next week.',
    'expected',
    /as early/,
  ],
  [
    'a clause of another day',
    'Ms. Brandt fired the harbor master on Monday after a storm sank two boats in January.',
    'fired',
    /sank/,
  ],
  ['a concession as a condition', 'Oskar Lund will sue the port, even if the council objects.', 'sue', /if /],
];

describe('a label', () => {
  for (const [name, text, word, label] of WHOLE) it(`says ${name}`, () => assert.match(labelAt(text, word), label));

  for (const [name, text, word, foreign] of FOREIGN)
    it(`does not say ${name}`, () => assert.doesNotMatch(labelAt(text, word), foreign));

  it('names whom a clause with “whose” is about', () => {
    const text = 'This may help Ada Holm, whose speeches have struck a chord with voters.';
    assert.match(labelAt(text, 'struck'), /^(?:Ada )?Holm’s speeches have struck/);
  });

  it('has no half of a quotation', () => {
    const text = "Mr. Hedge said the golf clubs are ''just scratching out a profit,'' as he put it.";
    assert.doesNotMatch(labelAt(text, 'scratching'), /''/);
  });

  it('gives a subject to what is said, not to who says it', () => {
    const text = 'The investment in the pier, Ms. Holm said, “is a perfect example of adapting” to the times.';
    assert.match(labelAt(text, 'said'), /^Ms. Holm said the investment in the pier “is a perfect example/);
  });

  it('tells of somebody what is said with “who”', () => {
    const text = 'It was a reversal for the Halden senator, who had pledged to support the nominee.';
    assert.match(labelAt(text, 'pledged'), /^The Halden senator/);
  });
});

describe('a label is not shown', () => {
  for (const [name, text, word, doubt] of [
    [
      'without what its clause is about',
      'That’s the picture Holm paints in an interview with the Courier.',
      'paints',
      'without what its clause is about',
    ],
    ['with a question in it', 'Elena Duarte asked: “Does anyone doubt it?”', 'doubt', 'a question, not an answer'],
  ] as const)
    it(name, () => assert.ok(doubtsAt(text, word).includes(doubt), doubtsAt(text, word).join('; ')));

  it('where who says it would seem to have done it', () => {
    const text =
      'Gates 4 and 5 of the barrage dropped open at about 11.40 p.m., the harbour master, Nils Oduya, told reporters.';
    assert.notDeepEqual(doubtsAt(text, 'dropped'), []);
  });
});
