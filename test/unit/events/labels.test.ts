import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

const shown = (text: string): string[] =>
  eventsIn(`The council of Halden closed the harbour for a week. ${text}`)
    .events.filter((event) => event.shown && event.sentence > 0)
    .map(({ label }) => label);

/** Labels about which there is no doubt, shown or not. */
const trusted = (text: string): string[] =>
  eventsIn(text)
    .events.filter(({ doubts }) => doubts.length === 0)
    .map(({ label }) => label);

/** What a sentence does not say, though some of its words do. */
const UNTRUE: readonly (readonly [name: string, text: string, untrue: RegExp])[] = [
  ['an object left out', 'Mara Lindqvist urged her fans to leave Oskar Lund alone on Monday.', /fans to leave alone/],
  [
    'a phrase left out before an infinitive',
    'Tomas Varga voted against the nominee to lead the agency on Monday.',
    /voted to lead/,
  ],
  [
    'a noun of a preposition as the subject',
    'A nurse who stole drugs and replaced them with sugar has been jailed.',
    /^Sugar/,
  ],
  ['an object as the subject', 'A fund set up by pupils to buy a boat has raised £2,140.', /^Boat/],
  [
    'one of several as the subject',
    'The aide said nobody from the firm or the ministry had called the family.',
    /^Ministry/,
  ],
  ['a genitive as the subject', "Six were judged, and Marta Holm's came last.", /^Holm came/],
  [
    'an agent as the subject',
    'A picture taken by the cook Anton Reyk placed the minister at the villa.',
    /^Reyk placed/,
  ],
  [
    'the wrong antecedent',
    'Friends had warned Ada Holm that Oskar Lund, who was divorced in May, was seeing her aunt.',
    /^Holm was/,
  ],
  [
    'whose party it is',
    'Joseph Okafor, whose Reform Bloc leads in the polls, demanded new elections.',
    /^Okafor leads/,
  ],
  [
    'what holds under a condition',
    'If rebels take the junction, they would cut the capital off from the sea, analysts said.',
    /^(?!.*\bif\b).*would cut/,
  ],
  ['what is only so in part', 'Oskar Lund added that he would only apologise after a full inquiry.', /would apologise/],
  [
    'a negation without what it is about',
    'Oskar Lund did not leave the Old Harbour in such a huff.',
    /(?:not|n't) leave(?!.* in such a huff)/,
  ],
  [
    'a negation without how long',
    'Elena Duarte did not use the word for five days.',
    /(?:not|n't) use(?!.* for five days)/,
  ],
  [
    'all of a kind without which',
    'Elena Duarte told Tomas Varga that she would veto any bill that did not mention rail.',
    /veto any bill$/,
  ],
  ['a question', 'How Elena Duarte will handle the strike remains to be seen.', /will handle/],
  ['a rule', 'Sailors have been told that boats are unsafe when the wind is blowing offshore.', /^Wind is/],
  ['not every', 'Not every scientist welcomed the news.', /^(?!Not every).*scientist/],
  ['an interest', 'Oskar Lund told aides that he had no interest in talking to Mara Lindqvist.', /Lund talked/],
  ['what is only called so', 'He wrote to a shipping magnate named Anton Reyk.', /named Reyk/],
  [
    'a passive that lost its auxiliary',
    'Oskar Lund was struck off the list and ordered to pay £3,500.',
    /Lund ordered/,
  ],
  [
    'a clause run into another',
    'In June two hikers were cut off by the tide, and last month a man of 71 drowned.',
    /tide and/i,
  ],
  [
    'an infinitive as an event',
    'Elena Duarte noted that mothers in the valley must travel far to give birth.',
    /^(?!.*must travel far).*to give birth$/,
  ],
  ['what stands behind “between”', 'Rail service between the capital and the coast has been suspended.', /^Coast was/],
  [
    'a clause with “when” of another',
    'The paper stood by them until May, when its new owner, the tycoon Anton Reyk, fired two editors.',
    /^Paper fired/,
  ],
  ['a gap', 'The tone Oskar Lund struck in a letter on Monday was humble.', /^(?!The tone).*Lund struck in/],
  ['what another noun did', 'The collapse of two gates that killed 11 people is a riddle.', /gates killed/],
  ['whose crew', 'A patrol ship seized a trawler and arrested its crew.', /arrested its crew/],
  ['what is called so by others', 'It was a charge that the mayor, Oskar Lund, called disgraceful.', /Lund was called/],
  ['how a source spoke', 'Two aides spoke on condition of anonymity on Monday.', /anonymity/],
  [
    'what somebody says of others',
    'The mayor read a list of 212 prisoners whom he said the rebels had hidden from the Red Cross.',
    /Rebels hid/,
  ],
  [
    'each other of one',
    'Two suppliers, Hale Fasteners and Ostrander Industries, blamed each other.',
    /^(?:Hale )?Fasteners blamed/,
  ],
  ['whose hotels', 'Fans complained that nobody is offering to pay for their hotels.', /^Nobody .*their/],
  [
    'a team for its player',
    'Harlow Rovers goalkeeper Oskar Lund has been banned for eight matches.',
    /^Harlow Rovers (?!goalkeeper)/,
  ],
  [
    'what is only argued',
    "A panel rejected the club's argument that Oskar Lund had been provoked.",
    /Lund was provoked/,
  ],
  ['they, who are not named', 'The ministry put the toll at three and said they had been crushed.', / they /],
];

/** What would read as broken off or run together. */
const BROKEN: readonly (readonly [name: string, text: string, broken: RegExp])[] = [
  ['the help of whom', 'Anton Reyk slipped across the border with the help of a cousin.', /the help$/],
  ['to what', 'The union urged both sides to return to talks on Friday.', /to return$/],
  ['paid for by whom', 'The expedition was paid for by the Ellery Trust.', /paid for the/],
  ['hopes of what', 'The find has raised hopes that the species, which is rare, may survive.', /that the species$/],
  ['out of where', 'Mara Lindqvist kicked Oskar Lund out of their house on Tuesday.', /kicked Lund$/],
  ['where to', 'The company flew 85 workers to safety on Thursday.', /workers$/],
  ['as what', 'Elena Duarte named the deputy, Ingrid Holm, as her successor.', /named Holm$/],
  ['doing what', 'Footage showed the two men shaking hands.', /two men$/],
  ['a score', 'Lawmakers voted 101-99 in favour of the cabinet.', /101 in/],
  ['how near', 'A helicopter was called in from Halden shortly before nine.', /shortly$/],
  ['a comparison', 'Shares in Halden Lines plunged as much as 31 percent.', /(?<!much )as 31/],
  ['through what', 'Water began seeping through the concrete on Monday.', /seeping(?: concrete)?$/],
  ['to do what', 'The vessel ignored repeated orders to stop on Monday.', /orders$/],
  ['a part of a name', 'Det Supt Gwen Oduya, who leads the inquiry, appealed for help.', /^Det appealed/],
  [
    'a clause behind “after”',
    'Mara Lindqvist told viewers she was resigning after her network, Halden One, settled.',
    /after her network$/,
  ],
  ['what was told', "Her husband, Anton Reyk, told reporters: 'No comment, and mind my foot.'", /told reporters$/],
  ['how long it gave', 'The judge gave the company 15 days to drain the pond.', /the company$/],
  ['refused what, when asked', 'Oskar Lund refused to comment when approached by a reporter.', /approached$/],
];

/** What is true, and reads well. */
const WELL_SAID: readonly (readonly [text: string, label: string])[] = [
  ['Anton Reyk was found guilty and acquitted of obstruction.', 'Anton Reyk was acquitted of obstruction'],
  ['Oskar Lund thanked the crew and asked for privacy.', 'Oskar Lund asked for privacy'],
  ['Oskar Lund resigned after being convicted of fraud.', 'Oskar Lund resigned after being convicted of fraud'],
  ['The charity said it had treated 117 people.', 'The charity said it had treated 117 people'],
  ['The payment was handed over in two instalments.', 'The payment was handed over in two instalments'],
  ['The judge ordered Anton Reyk to surrender his passport.', 'The judge ordered Anton Reyk to surrender his passport'],
  [
    'A court convicted Mayor Anton Reyk of Port Ellery of fraud.',
    'A court convicted Mayor Anton Reyk of Port Ellery of fraud',
  ],
  ['Elena Duarte denied having known of the loan.', 'Elena Duarte denied having known of the loan'],
  [
    'The exchange suspended trading in the shares for an hour.',
    'The exchange suspended trading in the shares for an hour',
  ],
  ['Even artillery fire killed nine people.', 'Even artillery fire killed nine people'],
  ['Crews cut open a door to free people.', 'Crews cut open a door to free people'],
  ['Halvorsen Metals suspended operations on Monday.', 'Halvorsen Metals suspended operations'],
  ['Mara Lindqvist has set up a petition, which 40,000 people have signed.', 'Mara Lindqvist has set up a petition'],
  [
    'Oskar Lund has been banned for eight matches and fined £30,000 after a brawl.',
    'Oskar Lund has been fined £30,000 after a brawl',
  ],
  ['Copper prices rose 2.4 percent in London.', 'Copper prices rose 2.4 percent in London'],
  ['The rebels had overrun the garrison on Monday.', 'The rebels had overrun the garrison'],
  ['Neighbours have clubbed together to pay for a lock.', 'Neighbours have clubbed together to pay for a lock'],
  [
    'Oskar Lund denied that the firm had delayed telling investors.',
    'Oskar Lund denied that the firm had delayed telling investors',
  ],
  [
    'The leaders of the three largest unions in Halden are looking into the accounts of the pension fund.',
    'The leaders of the three largest unions in Halden are looking into the accounts of the pension fund',
  ],
  ['Elena Duarte called off a rally planned for Thursday and flew home.', 'Elena Duarte flew home'],
];

describe('labels that are shown', () => {
  for (const [name, text, untrue] of UNTRUE)
    it(`do not tell ${name}`, () => {
      for (const label of shown(text)) assert.doesNotMatch(label, untrue);
    });

  for (const [name, text, broken] of BROKEN)
    it(`do not leave out ${name}`, () => {
      for (const label of shown(text)) assert.doesNotMatch(label, broken);
    });

  for (const [text, label] of WELL_SAID)
    it(`say “${label}”`, () => {
      const labels = trusted(text);
      assert.ok(labels.includes(label), labels.join('; ') || 'nothing');
    });

  it('tell at least the best of a sentence that tells nothing else', () => {
    assert.deepEqual(shown('Residents said that the sluice had been opened in secret by the company.').length, 1);
  });
});

describe('quotations in labels', () => {
  it('show where words are left out', () => {
    for (const label of trusted(
      'Oskar Lund said “This was, as far as anybody at the firm can tell, a burglary, and nothing but a burglary”.',
    ))
      if (/“This was(?!,? as far)/.test(label)) assert.match(label, /“This was,? … /);
  });

  it('say every word that stands between two of them', () => {
    const told = eventsIn('Elena Duarte called the closure “an essentially needless act of spite” on Monday.');
    const label = eventAt(told, 'called').label;
    assert.match(label, /“an essentially needless act of spite”|…/);
  });
});

describe('types of events', () => {
  for (const [text, word, type] of [
    ['The court struck down a law on water.', 'struck', 'Justice'],
    ['The mayor called in a helicopter.', 'called', 'Other'],
    ['The regulator suspended its licences.', 'suspended', 'Other'],
    ['The union suspended three members.', 'suspended', 'Personnel'],
    ['Elena Duarte withdrew an invitation to the ball.', 'withdrew', 'Other'],
    ['A second film was released in May.', 'released', 'Other'],
    ['Three prisoners were released in May.', 'released', 'Justice'],
    ['Elena Duarte called for calm.', 'called', 'Statement'],
    ['Oskar Lund moved $38 million out of the fund.', 'moved', 'Transaction'],
    ['Anton Reyk was found guilty of theft.', 'found', 'Justice'],
  ] as const)
    it(`“${text}” is ${type}`, () => {
      assert.equal(eventAt(eventsIn(text), word).type, type);
    });
});

describe('times of events', () => {
  it('are not those of a clause with a subject of its own', () => {
    const told = eventsIn('The brothers made peace on Friday, and Oskar Lund will run the firm.');
    assert.equal(eventAt(told, 'run').time, null);
  });

  it('are those of the main clause behind “when”', () => {
    const told = eventsIn('One exception came in 2018, when Oskar Lund apologised to Mara Lindqvist.');
    assert.equal(eventAt(told, 'apologised').time, '2018');
  });

  it('are neither of two times between which something happened', () => {
    const told = eventsIn('The court heard that Anton Reyk had sold the paintings between May 2022 and February 2023.');
    assert.equal(eventAt(told, 'sold').time, null);
  });
});

describe('times of events that happened more than once', () => {
  it('are none of them', () => {
    const told = eventsIn('The clerk said that the shop had been robbed twice before, in 2019 and 2022.');
    assert.equal(eventAt(told, 'robbed').time, null);
  });
});

describe('sources of events', () => {
  it('are not those of a clause with “which”', () => {
    const told = eventsIn(
      'Oskar Lund left on Monday, a week after extracts from his diary, in which he mocked voters.',
    );
    assert.equal(eventAt(told, 'left').attribution, null);
  });

  it('are called by the name behind “one of them”', () => {
    const told = eventsIn('Guests cheered. One of them, the actor Oskar Lund, said the roof had collapsed.');
    assert.equal(eventAt(told, 'collapsed').attribution, 'Lund');
  });

  it('do not stand behind another “and”', () => {
    const told = eventsIn('Elena Duarte praised the crew, and according to reports, met Oskar Lund twice.');
    assert.equal(eventAt(told, 'praised').attribution, null);
  });

  it('are called by the name behind their description', () => {
    const told = eventsIn(
      'Mara Lindqvist resigned. Her counterpart at the bank, Oskar Lund, said that the vault had been emptied.',
    );
    assert.equal(eventAt(told, 'emptied').attribution, 'Lund');
  });

  it('leave open nothing of what they say by how they would say it', () => {
    const told = eventsIn('Oskar Lund would say only that he had spoken to Mara Lindqvist.');
    assert.equal(eventAt(told, 'spoken').modality, 'actual');
  });
});
