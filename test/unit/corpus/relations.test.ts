import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/article';
import { Corpus, type Corroboration, type Difference } from '../../../src/corpus';

/** What is told around the sentences, so that the articles are of one story: the island of Velm and the town of Orsay. */
const VELM = [
  'Governor Ilka Toman has led the island of Velm from the town of Orsay since 2019.',
  'Orsay lies on the eastern shore of Velm, an hour by ferry from the mainland port of Sarenna.',
];
const VELM_AGAIN = [
  'Ilka Toman, the governor, was elected by the islanders of Velm in 2019 and lives in Orsay.',
  'Ferries from Sarenna take an hour to reach the eastern shore of Velm and the town of Orsay.',
];
/** Another story of the same kind. */
const KARSUND = [
  'The valley of Karsund lies in the north of Dravia, where Bram Osterhus has been mayor since 2015.',
  'Most of the houses in Karsund were built of timber after the flood of 1962.',
];

const QUAKE = 'An earthquake of magnitude 6.1 killed 12 people in Orsay on the island of Velm on Monday.';

const article = (first: string, rest: readonly string[], date = '2031-03-05'): string =>
  ` date ${date} ${[first, ...rest].join('\n\n')}\n`;

function read(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(texts)) {
    const analysis = analyzeArticle(text);
    assert.ok(analysis.recognition.recognized, text);
    corpus.set(path, text, analysis);
  }
  return corpus;
}

/** The link between the first sentences of two articles, if it is shown. */
function shownLink(one: string, other: string): Corroboration | undefined {
  const corpus = read({ a: one, b: other, c: article('Snow closed the road to Karsund on Sunday.', KARSUND) });
  return corpus
    .corroborations('a')
    .find(({ a, b, shown }) => shown && a.sentence === 0 && b.sentence === 0 && b.path === 'b');
}

const CORROBORATED: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'the same event in other words',
    QUAKE,
    'Twelve people died in Orsay on Monday when a 6.1-magnitude earthquake shook the island of Velm.',
  ],
  [
    'a number within "at least"',
    QUAKE,
    'The Velm earthquake of magnitude 6.1 on Monday killed at least 12 people in the town of Orsay.',
  ],
  [
    'a number rounded',
    'Ilka Toman raised $41.2 million for the new harbour of Orsay on Velm.',
    'Governor Ilka Toman has raised about $41 million for the harbour of Orsay.',
  ],
  [
    'a number within "more than a dozen"',
    QUAKE.replace('12', '13'),
    'More than a dozen people were killed on Monday in Orsay when an earthquake of magnitude 6.1 shook the island of Velm.',
  ],
  [
    'the same dead, beside other numbers of injured',
    'An earthquake of magnitude 6.1 killed 12 people and injured 80 in Orsay on the island of Velm on Monday.',
    'Twelve people were killed in Orsay on Monday when a 6.1-magnitude earthquake shook the island of Velm.',
  ],
  [
    'quoted words',
    '“We shall build the harbour wall again before the winter storms come,” Governor Ilka Toman said in Orsay.',
    'Ilka Toman promised on Monday to “build the harbour wall again before the winter storms come.”',
  ],
  [
    'a resignation by its noun',
    'Ilka Toman resigned as governor of Velm on Monday after a quarrel over the harbour of Orsay.',
    'The resignation on Monday of Ilka Toman, the governor of Velm, followed a quarrel over the harbour.',
  ],
];

const DIFFERING: readonly (readonly [of: Difference['of'], one: string, other: string, a: RegExp, b: RegExp])[] = [
  ['number', QUAKE, QUAKE.replace('12', '31').replace('killed', 'has killed'), /12/, /31/],
  [
    'number',
    'Governor Ilka Toman paid more than $130 million for the new harbour of Orsay on Velm.',
    'Ilka Toman paid roughly $290 million for the harbour of Orsay on Velm.',
    /more than \$130 million/,
    /roughly \$290 million/,
  ],
  [
    'number',
    'The earthquake of magnitude 6.1 on Velm on Monday killed 11 in Orsay, the governor said.',
    'The death toll of the earthquake of magnitude 6.1 on Velm on Monday has risen to 13 in Orsay.',
    /11/,
    /13/,
  ],
  [
    'number',
    'Turnout in the vote on the harbour of Orsay on Velm was seven percent, the governor said.',
    'The vote on the harbour of Orsay on Velm had a turnout of 10 percent, said the governor.',
    /seven percent/,
    /10 percent/,
  ],
  [
    'number',
    'The fire above Orsay on Velm has gone through 1,900 hectares of pine since Monday, Ilka Toman said.',
    'Some 3,100 hectares of pine had been devoured by the blaze on the island of Velm, according to the governor.',
    /1,900 hectares/,
    /3,100 hectares/,
  ],
  [
    'number',
    'The council of Orsay on Velm voted by eight to three on Monday night to close the harbour baths.',
    'Members of the council of Orsay voted 7–4 for the closure of the harbour baths of Velm on Monday evening.',
    /eight to three/,
    /7–4/,
  ],
  [
    'number',
    'The painter Jana Birkeland, who drew the herring boats of Orsay on Velm, dies at 91.',
    'Jana Birkeland, the painter of the herring boats of Velm, has died in Orsay at the age of 92.',
    /91/,
    /92/,
  ],
  [
    'number',
    'The ferry hit the mole of Orsay on Velm at 6.40 a.m. on Monday, the coast guard said.',
    'On Monday the ferry struck the mole at Orsay on Velm just before 9 a.m., passengers said.',
    /6\.40 a\.m\./,
    /9 a\.m\./,
  ],
  [
    'number',
    'A diver was pulled from the flooded cellar in Orsay on Velm 14 hours after the dam broke on Monday.',
    'On Velm a diver was found alive in a flooded cellar in Orsay 20 hours after the dam had broken on Monday.',
    /14 hours/,
    /20 hours/,
  ],
  [
    'outcome',
    'Shares in the Velm ferry company fell nine percent in Orsay on Monday.',
    'Shares in the Velm ferry company of Orsay rose nine percent on Monday, to the joy of Ilka Toman.',
    /fall/,
    /rise/,
  ],
  [
    'place',
    'Ilka Toman opened the school for divers of Velm in Tarvik on Monday, the governor’s office said.',
    'On Monday Ilka Toman opened the school for divers of Velm in Lindhamn, her office said.',
    /Tarvik/,
    /Lindhamn/,
  ],
  [
    'name',
    'Marek Oslund opened the regatta of Orsay on Velm with a shot from the old cannon on Monday.',
    'Jana Birkeland opened the regatta of Orsay on Velm on Monday with a shot from the old cannon.',
    /Marek Oslund/,
    /Jana Birkeland/,
  ],
  [
    'polarity',
    'Ilka Toman dined with the ferry owner Bror Lindqvist at her house in Orsay on Monday, three aides said.',
    'Ilka Toman said that she had not dined with the ferry owner Bror Lindqvist at her house in Orsay on Monday.',
    /^dine$/,
    /^not dine$/,
  ],
  [
    'polarity',
    'The dinner of Ilka Toman and the ferry owner Bror Lindqvist in Orsay on Monday lasted two hours.',
    '“There was no dinner with the ferry owner Bror Lindqvist in Orsay on Monday,” said Ilka Toman.',
    /^dinner$/,
    /^not dinner$/,
  ],
  [
    'number',
    'The rescue of the divers from a wreck off Orsay on the island of Velm on Monday lasted four hours.',
    'On Monday the rescue of the divers from a wreck off Orsay on Velm lasted eleven hours.',
    /four/i,
    /eleven/i,
  ],
  [
    'polarity',
    'Ilka Toman resigned as governor of Velm on Monday.',
    'Ilka Toman did not resign as governor of Velm on Monday.',
    /^resign$/,
    /^not resign$/,
  ],
  [
    'outcome',
    'The council of Orsay approved the plan of Ilka Toman for a new harbour on Velm.',
    'The council of Orsay rejected the plan of Ilka Toman for a new harbour on Velm.',
    /^approve$/,
    /^reject$/,
  ],
  [
    'outcome',
    'The port of Orsay on Velm will remain open until Friday, Governor Ilka Toman said on Monday.',
    'The port of Orsay on Velm will remain closed until Friday, Governor Ilka Toman said on Monday.',
    /open/,
    /close/,
  ],
  [
    'polarity',
    'A jury in Orsay found the ferry owner Bror Lindqvist guilty of smuggling on Monday.',
    'A jury in Orsay found the ferry owner Bror Lindqvist not guilty of smuggling on Monday.',
    /^guilty$/,
    /^not guilty$/,
  ],
  [
    'number',
    'The captains of Velm handed the court in Orsay a 48-page complaint about the harbour on Monday.',
    'The harbour is a trap, says the 47-page complaint of the captains, which the court in Orsay received on Monday.',
    /48-page/,
    /47-page/,
  ],
  [
    'number',
    'The governor of Velm spent $4,118.20 at the Brisling Inn, $915.40 on ferries and $5,687.75 at the Orsay Harbour Gala.',
    'Ilka Toman used money of the island for a $5,587.75 table at the Orsay Harbour Gala, the auditors of Velm said.',
    /5,687\.75/,
    /5,587\.75/,
  ],
  [
    'number',
    'Auditors of Velm said on Monday that $41 million was missing from the harbour fund of Orsay.',
    'On Monday the auditors found that $38 million was missing from the harbour fund of Orsay on Velm.',
    /\$41 million/,
    /\$38 million/,
  ],
  [
    'outcome',
    'Governor Ilka Toman of Velm was rebuked by her older sister over the harbour of Orsay on Monday.',
    'Jana Toman, the younger sister of the governor of Velm, rebuked Ilka Toman on Monday over the harbour of Orsay.',
    /old/,
    /young/,
  ],
  [
    'date',
    'Governor Ilka Toman of Velm apologized on Sunday for a post about the divers of Orsay.',
    'Ilka Toman, the governor of Velm, had to apologize Monday for a post that mocked the divers of Orsay.',
    /2031-03-02/,
    /2031-03-03/,
  ],
  [
    'date',
    'Ilka Toman resigned as governor of Velm on March 3, 2031.',
    'Ilka Toman resigned as governor of the island of Velm on March 4, 2031.',
    /2031-03-03/,
    /2031-03-04/,
  ],
  [
    'date',
    'Ilka Toman had started the quarrel with remarks that the Courier published on Saturday.',
    '“I cannot imagine Velm with such a mayor,” Ilka Toman told the Courier in an interview published on Sunday.',
    /2031-03-01/,
    /2031-03-02/,
  ],
  [
    'date',
    'Governor Ilka Toman said on Tuesday that her second and final term officially ends in 2034.',
    'Ilka Toman hinted on Tuesday that she may resign as governor before her term ends in 2033.',
    /^2034$/,
    /^2033$/,
  ],
  [
    'number',
    'Coast guards of Velm made roughly 5,200 arrests of smugglers off Orsay last year, a third of the 16,000 of 2020.',
    'Apprehensions of smugglers off Orsay have fallen, to 4,000 last year from 16,000 in 2020, the coast guard of Velm said.',
    /5,200 arrests/,
    /4,000/,
  ],
  [
    'number',
    'Roughly 520,000 flood claims were filed on Velm last year, a third as many as in 2000, so critics of Ilka Toman called the emergency an invention.',
    'Flood claims fell to 400,000 last year on Velm, far below their peak in 2000, and critics of Ilka Toman called the emergency a pretext.',
    /520,000 flood claims/,
    /400,000/,
  ],
  [
    'place',
    'Governor Ilka Toman told the Orsay Courier that she had misspoken at a rally in Norwell in 2028, when she said that she had served at sea.',
    'Ilka Toman said in an interview that she misspoke about her service at sea during the Norbury rally in 2028.',
    /Norwell/,
    /Norbury/,
  ],
];

const NOT_LINKED: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'one person quoted about two matters',
    '“Nobody warned us about the winter storms,” Governor Ilka Toman said in Orsay.',
    '“My sister never asked for that contract,” said Ilka Toman, the governor.',
  ],
  [
    'one person doing two things',
    'Ilka Toman opened a school for divers near the old lighthouse.',
    'Ilka Toman adopted a stray dog from the shelter behind her office.',
  ],
  [
    'a petition that is filed and one that is withdrawn',
    'Ilka Toman filed a petition against the ferry company with the court in Orsay on Monday.',
    'Ilka Toman withdrew a petition against the ferry company from the court in Orsay on Friday.',
  ],
  [
    'a captain who is hired and one who is fired',
    'Governor Ilka Toman hired Bror Lindqvist as captain of the harbour of Orsay.',
    'Governor Ilka Toman fired Bror Lindqvist as captain of the harbour of Orsay.',
  ],
  [
    'a thief who is arrested and one who is released',
    'Police in Orsay arrested Bror Lindqvist over the theft of a boat from the harbour of Velm.',
    'Police in Orsay released Bror Lindqvist, who was held over the theft of a boat from the harbour of Velm.',
  ],
  [
    'two people of one name',
    'Bror Lindqvist, a butcher, won the regatta of Orsay in a boat that he had built of driftwood.',
    'Agda Lindqvist, a judge, married the captain of the ferry from Sarenna in a church on the mainland.',
  ],
  [
    'what only says who somebody is',
    '“I never slept better,” said Bror Lindqvist, a retired baker who lost $240,000 in the flood of Velm.',
    'On the benches sat Bror Lindqvist, a retired baker who lost $240,000 in the flood of Velm, with his sister.',
  ],
  [
    'what only says who somebody is, in a clause of its own',
    '“I never slept better,” said Bror Lindqvist, who owns the bakery by the ferry in Orsay.',
    'On the benches sat Bror Lindqvist, whose bakery by the ferry in Orsay smelled of rum, with his sister.',
  ],
  [
    'an age',
    '“A boat like this sinks only once,” said the 24-year-old Bror Lindqvist.',
    'The 24-year-old Bror Lindqvist signed a contract until 2036 and will live in Orsay.',
  ],
  [
    'a day on which one does two things',
    'Bror Lindqvist, 22, passed a test for captains in Orsay on Friday.',
    'On Friday the butcher of 22 became the richest man in the history of Orsay.',
  ],
  ['questions', 'Who will pay for the new harbour of Orsay?', 'Who will pay for the new harbour of Orsay, then?'],
  ['sentences that say nothing', 'It was a day like any other.', 'It was not a day like the others.'],
];

const NO_CONTRADICTION: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'to deny somebody a thing, and to refuse it',
    'Captains asked Governor Ilka Toman to veto a bill that would let Orsay deny berths to foreign ferries.',
    'Governor Ilka Toman was asked to veto a bill that would give Orsay the right to refuse berths to foreign ferries.',
  ],
  [
    '“not only”',
    'The lawyer of Bror Lindqvist called it “a departure from the usual practice of the harbour” on Velm.',
    'It is “not only a departure from the usual practice of the harbour” on Velm, said the lawyer of Bror Lindqvist.',
  ],
  [
    'to reject a veto, and to override it',
    'The council of Velm voted on Wednesday to override the veto of Governor Ilka Toman.',
    'The council of Velm on Wednesday rejected the veto of Governor Ilka Toman.',
  ],
  [
    'a part of the money, and all of it',
    'Bror Lindqvist pleaded guilty on Wednesday in Orsay to taking $620,000 from the ferry company of Velm.',
    'Bror Lindqvist pleaded guilty on Wednesday in Orsay to buying a $38,000 watch with money of the ferry company.',
  ],
  [
    'what was cut long ago, and what is cut now',
    'In 2022 Governor Ilka Toman attacked a rival of hers for cutting $80 million from the hospitals of Velm.',
    'Governor Ilka Toman has cut $71 million from the hospitals of Velm, said a captain in Orsay.',
  ],
  [
    'the rate of one year, and of eight',
    'Last year the ferry company of Velm was taxed at an effective rate of 34.9 percent.',
    'From 2022 through 2030 the ferry company of Velm was taxed at an effective rate of 28.2 percent.',
  ],
  [
    'two ways to spell the name of a town',
    'Governor Ilka Toman told the Orsay Courier that she had misspoken at a rally in Norbury in 2028, when she said that she had served at sea.',
    'Ilka Toman said in an interview that she misspoke about her service at sea at a rally in Norburi in 2028.',
  ],
  [
    'workers, and employees',
    'Governor Ilka Toman closed the harbour of Orsay to more than 800 fishermen and 80 workers on Monday.',
    'Ilka Toman closed the harbour of Orsay on Monday to more than 800 fishermen and 80 employees.',
  ],
];

describe('Relations', () => {
  for (const [what, one, other] of CORROBORATED) {
    it(`corroborates: ${what}`, () => {
      const link = shownLink(article(one, VELM), article(other, VELM_AGAIN));
      assert.equal(link?.relation, 'corroborates');
      assert.deepEqual(link.differences, []);
      assert.ok(link.reasons.length > 0);
    });
  }

  for (const [of, one, other, a, b] of DIFFERING) {
    it(`differs by ${of}: ${one}`, () => {
      const link = shownLink(article(one, VELM), article(other, VELM_AGAIN));
      assert.equal(link?.relation, 'conflicts');
      const difference = link.differences.find((each) => each.of === of);
      assert.match(difference?.a ?? '', a);
      assert.match(difference?.b ?? '', b);
    });
  }

  for (const [what, one, other] of NO_CONTRADICTION) {
    it(`is no contradiction: ${what}`, () => {
      const links = read({ a: article(one, VELM), b: article(other, VELM_AGAIN) }).corroborations('a');
      assert.ok(links.every(({ shown, relation }) => !shown || relation !== 'conflicts'));
    });
  }

  it('updates: a toll that grew between the days of the articles', () => {
    const later = QUAKE.replace('killed 12', 'has killed 14');
    const link = shownLink(article(QUAKE, VELM), article(later, VELM_AGAIN, '2031-03-07'));
    assert.equal(link?.relation, 'updates');
    assert.deepEqual(
      link.differences.map(({ a, b }) => [a, b]),
      [['12 people', '14 people']],
    );
  });

  for (const [what, one, other] of [
    [
      'a count told in other words',
      'Nine houses are known to have burned above Orsay on the island of Velm.',
      'Twenty-seven houses are gone above Orsay on Velm, Ilka Toman said, along with a chapel.',
    ],
    [
      'a toll in two headlines of other words',
      'Three people are dead after a ferry struck the mole of Orsay on Velm in thick fog.',
      'The number of people known to have been killed when a ferry hit the mole of Orsay has gone up to five.',
    ],
  ] as const) {
    it(`updates: ${what}`, () => {
      const link = shownLink(article(one, VELM), article(other, VELM_AGAIN, '2031-03-07'));
      assert.equal(link?.relation, 'updates');
    });
  }

  it('corroborates: a short quotation that two reporters heard whole', () => {
    const one = article('“They sing all night out there,” said Bror Lindqvist, who owns a ferry.', VELM);
    const other = article('Of the whales a shipowner has this to say: “They sing all night out there.”', VELM_AGAIN);
    const link = shownLink(one, other);
    assert.deepEqual([link?.relation, link?.quotation], ['corroborates', true]);
  });

  it('nothing: the dead of a war, and of a day of it', () => {
    const one = article('Shells fell on the hospital of Orsay on Velm on Monday, killing nine people.', VELM);
    const other = article(
      'The war on Velm, which reached Orsay in 2029, has killed more than 19,000 people.',
      VELM_AGAIN,
    );
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: two tolls that both articles tell', () => {
    const [day, march] = [
      'Shells fell on the hospital of Orsay on Velm on Monday, killing nine people.',
      'A rocket that fell on the market of Orsay on Velm in February left 21 people dead.',
    ];
    const corpus = read({ a: article(day, [march, ...VELM]), b: article(march, [day, ...VELM_AGAIN], '2031-03-06') });
    const links = corpus.corroborations('a').filter(({ a, b, shown }) => shown && a.sentence !== b.sentence);
    assert.deepEqual(
      links.filter(({ relation }) => relation === 'conflicts' || relation === 'updates'),
      [],
    );
  });

  it('is no contradiction: the only limit of one, and what stays below it', () => {
    const one = article('Ferries of Velm must not leave Orsay when visibility is under 300 metres.', VELM);
    const other = article('Visibility at Orsay on Velm was 80 metres when the ferry left.', VELM_AGAIN);
    assert.notEqual(shownLink(one, other)?.relation, 'conflicts');
  });

  it('updates: a toll of an article that says no day of its own', () => {
    const later = QUAKE.replace('killed 12', 'has killed 14');
    const undated = [QUAKE, ...VELM].join('\n\n');
    assert.equal(shownLink(undated, article(later, VELM_AGAIN, '2031-03-07'))?.relation, 'updates');
  });

  it('differs by number: what somebody paid, in articles of two months', () => {
    const paid = 'Governor Ilka Toman paid more than $130 million for the new harbour of Orsay on Velm.';
    const other = 'Ilka Toman paid roughly $290 million for the harbour of Orsay on Velm.';
    const link = shownLink(article(paid, VELM), article(other, VELM_AGAIN, '2031-06-07'));
    assert.equal(link?.relation, 'conflicts');
  });

  it('nothing: what a thing costs, each on a day of its own', () => {
    const price = (dollars: string, day: string) =>
      `Salt of Velm cost ${dollars} a tonne at the market of Orsay on ${day}, said Ilka Toman.`;
    const links = read({
      a: article(price('$80', 'Monday'), VELM, '2031-03-04'),
      b: article(price('$92', 'Friday'), VELM_AGAIN, '2031-03-08'),
    }).corroborations('a');
    assert.ok(links.every(({ shown, relation }) => !shown || relation !== 'conflicts'));
  });

  it('corroborates: one quotation that two reporters heard', () => {
    const said = '“We shall build the harbour wall again before the winter storms come,”';
    const link = shownLink(
      article(`${said} Governor Ilka Toman said in Orsay.`, VELM),
      article(`${said} Ms. Toman said on Monday.`, VELM_AGAIN),
    );
    assert.equal(link?.relation, 'corroborates');
    assert.equal(link.quotation, true);
  });

  for (const cited of ['the Velm Echo reported', 'according to the Echo’s website', '@VelmEcho reported']) {
    it(`cites: an outlet that only the folder of the other article names, “${cited}”`, () => {
      const corpus = read({
        'post/quake.txt': article(QUAKE.replace(/\.$/, `, ${cited}.`), VELM),
        'velm-echo/quake.txt': article(
          'Twelve people died in Orsay on Monday when a 6.1-magnitude earthquake shook the island of Velm.',
          VELM_AGAIN,
        ),
        'velm-echo/snow.txt': `${article('Snow closed the road to Karsund on Sunday.', KARSUND)}\nThe post Snow in Karsund appeared first on Velm Echo.\n`,
      });
      const link = corpus.corroborations('post/quake.txt').find(({ a, b }) => a.sentence === 0 && b.sentence === 0);
      assert.deepEqual([link?.shown, link?.relation], [true, 'cites']);
    });
  }

  it('nothing: what the article’s own correction withdraws', () => {
    const other = 'Eleven people died in Orsay on Monday when a 6.1-magnitude earthquake shook the island of Velm.';
    const correction = (right: string, wrong: string) =>
      `Correction: An earlier version of this article misstated the number of people who were killed by the earthquake in Orsay. It was ${right}, not ${wrong}.`;
    const linkOf = (note: string) => shownLink(article(QUAKE, [...VELM, note]), article(other, VELM_AGAIN));
    assert.equal(linkOf(correction('11', '12')), undefined);
    assert.equal(linkOf(correction('12', '11'))?.relation, 'conflicts');
  });

  it('nothing: what two articles measure, each on a day of its own', () => {
    const heat = (degrees: string, day: string) =>
      `The heat in Orsay on Velm reached ${degrees} degrees on ${day}, said Ilka Toman.`;
    assert.equal(
      shownLink(article(heat('39', 'Saturday'), VELM), article(heat('41', 'Sunday'), VELM_AGAIN)),
      undefined,
    );
  });

  for (const [what, other] of [
    ['the same wording', QUAKE],
    ['the same wording but for a word', QUAKE.replace('on Monday', 'late on Monday')],
  ] as const) {
    it(`repeats: ${what}`, () => {
      assert.equal(shownLink(article(QUAKE, VELM), article(other, VELM_AGAIN))?.relation, 'repeats');
    });
  }

  for (const [what, one, other] of NOT_LINKED) {
    it(`nothing: ${what}`, () => {
      assert.equal(shownLink(article(one, VELM), article(other, VELM_AGAIN)), undefined);
    });
  }

  it('nothing: two earthquakes', () => {
    const other = 'An earthquake of magnitude 5.4 killed three people in Karsund in the north of Dravia on Friday.';
    assert.equal(shownLink(article(QUAKE, VELM), article(other, KARSUND)), undefined);
  });

  it('nothing: two earthquakes, though the second article recalls the first', () => {
    const other = 'An earthquake of magnitude 5.4 killed three people in Karsund in the north of Dravia on Friday.';
    const recalled = 'On Monday 12 people died in an earthquake on the island of Velm, 900 miles to the south.';
    assert.equal(shownLink(article(QUAKE, VELM), article(other, [...KARSUND, recalled])), undefined);
  });

  it('nothing: the same on another day, each told as news', () => {
    const one = article('Shares of the Velm ferry company fell sharply in Orsay on Monday.', VELM, '2031-03-05');
    const other = article(
      'Shares of the Velm ferry company fell sharply in Orsay on Tuesday.',
      VELM_AGAIN,
      '2031-06-11',
    );
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: the dead of other months', () => {
    const one = article('Marsh fever has killed 90 people in Orsay.', VELM, '2031-03-05');
    const other = article('The fever kills 70 people a year in Orsay.', VELM_AGAIN, '2031-11-20');
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: the dead of two accidents in one province', () => {
    const one = article('Eleven people were killed when a bus overturned.', VELM);
    const other = article('Four people were killed when a tram hit a bakery in Tarvik.', VELM_AGAIN);
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: pictures of one person at one door', () => {
    const caption = (day: string) =>
      `Ilka Toman leaves the court in Orsay on ${day}.\nIlka Toman leaves the court in Orsay on ${day}.\nVelm Echo via Corbel Images`;
    const one = article('Snow closed the road to Karsund on Sunday.', [...KARSUND, caption('Monday'), ...VELM]);
    const other = article('Rain flooded the market of Sarenna.', [...VELM_AGAIN, caption('Friday'), ...VELM_AGAIN]);
    const links = read({ a: one, b: other }).allCorroborations();
    assert.ok(links.every(({ shown, reasons }) => !shown || !reasons.some(({ things }) => things.includes('leave'))));
  });

  it('nothing: one who did the same in another year and another story', () => {
    const one = article('Ilka Toman opened the regatta of Orsay on Saturday.', VELM, '2031-05-05');
    const other = article('Bram Osterhus opened the skiing season of Karsund on Saturday.', KARSUND, '2031-12-08');
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: a call to somebody, and a call between that person and a third', () => {
    const one = article(
      'Governor Ilka Toman took a phone call from the shipowner Oren Vask late on Monday night.',
      VELM,
    );
    const other = article(
      'The shipowner Oren Vask joined a phone call between Governor Ilka Toman and President Halina Dusk this week.',
      VELM_AGAIN,
    );
    assert.equal(shownLink(one, other), undefined);
  });

  it('nothing: a caption that scraping doubled', () => {
    const caption =
      'Ilka Toman leaves the town hall of Orsay.\nIlka Toman leaves the town hall of Orsay.\nVelm Echo via Corbel Images';
    const text = article(`${QUAKE}\n\n${caption}`, VELM);
    assert.deepEqual(read({ a: text }).allCorroborations(), []);
  });

  it('nothing: what stands under posts and pictures', () => {
    const post = (name: string) =>
      `“See you all at the harbour.” pic.example/abc — ${name} (@${name.split(' ')[0]?.toLowerCase()}) March 4, 2031`;
    const one = article(QUAKE, [...VELM, post('Ilka Toman')]);
    const other = article('Snow closed the road to Karsund on Sunday.', [...KARSUND, post('Bram Osterhus')]);
    const links = read({ a: one, b: other }).allCorroborations();
    assert.ok(links.every(({ shown }) => !shown));
  });
});
