import assert from 'node:assert/strict';
import { analyzeArticle, CHOSEN } from '../../../src/article';
import { read } from './reading';

/** Who says the first quotation that holds some words. */
const speaker = (text: string, words: string): string | null | undefined =>
  read(text)
    .said()
    .find(([quotation]) => quotation.includes(words))?.[1];

describe('speakers', () => {
  it('stand behind a dash, where a title has the name of its site', () => {
    const text = [
      'Council weighs plan for the ferry terminal',
      'VELM — The harbour council met for nearly four hours on Tuesday to discuss a plan for a new terminal, officials said.',
      '“Anna is a true expert, and her experience will be an asset.” — Commissioner Ada Quill',
      'The council, which has nine members, is expected to hold another hearing, a spokesman for the port said.',
    ].join('\n');
    const { people, quotes } = analyzeArticle(text, CHOSEN);
    const [quote] = quotes;
    assert.equal(people.find(({ id }) => id === quote?.speaker)?.name, 'Ada Quill');
  });

  const SAID: readonly [string, string, string, string | null][] = [
    [
      'a verb of any kind behind the quotation',
      '“No ferry leaves today,” grumbled Josefa Marl, lying on a bench.',
      'No ferry',
      'Josefa Marl',
    ],
    ['a name in front of such a verb', '“I know,” Piet Harsa lamented.', 'I know', 'Piet Harsa'],
    [
      'somebody unnamed, and no object',
      'Lena Brack opened the ward. “You slept here,” the nurses said in a letter to Ms. Brack.',
      'You slept',
      null,
    ],
    ['an aide, and not whose', 'A Brask aide said that Tiller left because he was “too good at it.”', 'too good', null],
    [
      'an apposition, and not whom it is told by',
      'Benno Strick died on Monday. “He never finished a sentence,” said his daughter, Ida Strick.',
      'never finished',
      'Ida Strick',
    ],
    [
      'a title of several words in front of the name',
      '“We will keep the promise,” Greyhaven police press secretary Josef Erling said.',
      'keep the promise',
      'Josef Erling',
    ],
    [
      'a colon that ends the paragraph before',
      'And from Chairwoman Jessa Rosen:\n“Anna brings a wealth of experience.”',
      'wealth',
      'Jessa Rosen',
    ],
    ['a dash', '“My heart stopped twice.” — Liv Marchetti, manager of Westmarch', 'My heart', 'Liv Marchetti'],
    [
      'what was said before, where the paragraph ends inside the quotation',
      '“The tide is low,” Dov Arlen said. “The silt is rising.\n“We follow it every day.”',
      'We follow',
      'Dov Arlen',
    ],
    [
      'whoever is told of in the sentence before',
      'Alida Marrow turned to the mayor, Benno Strick. “You promised us a ferry and a pier.”',
      'You promised',
      'Alida Marrow',
    ],
    [
      'nobody for the title of a show',
      'Ms. Lena Brack said on Channel Nine’s “Face the Facts” that she would decide.',
      'Face the Facts',
      null,
    ],
    [
      'the last to speak, by “he said”',
      '“I am not sure,” Paul Arden told the lawyer, Mark Sunde, on Tuesday.\n“I am getting tired here,” he said.',
      'getting tired',
      'Paul Arden',
    ],
    [
      'whoever stands before the verb inside a sentence that the quotation goes on with',
      'Brask, Ada Quill wrote, “has shown no doubt.”',
      'no doubt',
      'Ada Quill',
    ],
    [
      'nobody of whom it is said that they continue to be something',
      'Ben Brask said he was certain that Ada Quill would continue to be “a champion of the port.”',
      'champion',
      'Ben Brask',
    ],
    [
      'whoever is not named in what “she said”',
      'Ada Brask faulted the council on Sunday.\n“Chairwoman Rosa Linden should resign,” she said.',
      'should resign',
      'Ada Brask',
    ],
    [
      'nobody where somebody unnamed came between',
      'Jonas Pell was arrested on Friday near the ferry.\nA deputy searched the cabin. “We found nothing,” he said.',
      'found nothing',
      null,
    ],
  ];
  for (const [what, text, words, name] of SAID) {
    it(`finds ${what}`, () => assert.equal(speaker(text, words), name));
  }
});

describe('quotation marks', () => {
  const quotations = (text: string): string[] =>
    read(text)
      .said()
      .map(([words]) => words);

  it('may close straight where they opened curly, and the other way round', () => {
    assert.deepEqual(quotations('“I was stunned this week," Raul Mendez said in a statement.'), [
      '“I was stunned this week,"',
    ]);
    assert.deepEqual(quotations('"He took money,” said Rosa Linden, who leads the fire brigade.'), [
      '"He took money,”',
    ]);
  });

  it('may be single, with apostrophes inside', () => {
    assert.deepEqual(quotations("'We weren't told,' said Aldith Crowe. 'The children's bus didn't come.'"), [
      "'We weren't told,'",
      "'The children's bus didn't come.'",
    ]);
  });

  it('are no apostrophes', () => {
    assert.deepEqual(quotations("The boys' coach said the '90s were over. Quill's team won."), []);
  });
});

describe('pronouns', () => {
  it('find who is named behind them in a fronted clause', () => {
    const reading = read('When she took over the port, Odile Marchetti promised to end the night shifts.');
    assert.deepEqual(reading.mentions('Odile Marchetti', 'pronoun'), ['she']);
  });

  it('are not of whom the clause around them tells something', () => {
    const reading = read('A strike was called. She left before Odile Marchetti came.');
    assert.deepEqual(reading.mentions('Odile Marchetti', 'pronoun'), []);
  });

  it('tell the gender of whose given name tells none, so that the other one is not meant', () => {
    const reading = read(
      'Bebar Okello closed the port on Friday. He said it was old. He had warned the board.\nOkello met Ada Linden in May, and she thanked him.',
    );
    assert.deepEqual(reading.mentions('Bebar Okello', 'pronoun'), ['He', 'He', 'him']);
    assert.deepEqual(reading.mentions('Ada Linden', 'pronoun'), ['she']);
  });

  it('find the only one they can mean, whatever part that one played', () => {
    assert.deepEqual(
      read('The police arrested Mary Okell. She was charged with theft.').mentions('Mary Okell', 'pronoun'),
      ['She'],
    );
    assert.deepEqual(
      read('Senator Joel Smithers criticized the plan. He said it would ruin the port.').mentions(
        'Joel Smithers',
        'pronoun',
      ),
      ['He'],
    );
  });
});

describe('one person or two', () => {
  it('joins a short form with its particle', () => {
    const reading = read('Guido van der Valck spoke first. Mr. van der Valck left early.');
    assert.deepEqual(
      reading.people.map(({ name }) => name),
      ['Guido van der Valck'],
    );
  });

  it('joins the family name that stands first', () => {
    const reading = read('Kim Seung-woo opened the plant. Mr. Kim left early.');
    assert.deepEqual(
      reading.people.map(({ name }) => name),
      ['Kim Seung-woo'],
    );
  });

  it('joins “Sir” and the given name', () => {
    const reading = read('Sir Hugh Dorrell told the cabinet of the exam. Sir Hugh resigned in May.');
    assert.deepEqual(
      reading.people.map(({ name }) => name),
      ['Hugh Dorrell'],
    );
  });

  it('joins a nickname', () => {
    const reading = read('Charles Dunmore opened the plant. Workers like Chuck Dunmore, they said.');
    assert.equal(reading.people.length, 1);
  });

  it('keeps two of other middle initials apart', () => {
    const reading = read('George H. Harlan met his son, George W. Harlan, in Bern.');
    assert.equal(reading.people.length, 2);
  });

  it('follows honorifics by what given names tell', () => {
    const reading = read(
      'Susan Quill and her husband, Robert Quill, paid taxes. Mrs. Quill spent the spring in Bern. Mr. Quill did not.',
    );
    assert.deepEqual(reading.mentions('Susan Quill', 'name'), ['Susan Quill', 'Quill']);
    assert.deepEqual(reading.mentions('Robert Quill', 'name'), ['Robert Quill', 'Quill']);
  });

  it('takes no party, storm or newspaper for somebody', () => {
    const { people } = read(
      'Carl Brandt, R-Neb., stayed away on Monday. Hurricane Bertram destroyed the pier, according to The Webb, a newspaper.',
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Carl Brandt'],
    );
  });
});

describe('offices', () => {
  it('are found again by the noun that their abbreviation stands for', () => {
    const reading = read('Sen. Ann Torvik met Gen. Paul Rohr at the base. The senator said she would come again.');
    assert.deepEqual(reading.mentions('Ann Torvik', 'title'), ['The senator']);
  });

  const ROLES: readonly [string, string, string][] = [
    ['Senator Ann Torvik of Maine, the top Democrat of that panel, spoke.', 'Ann Torvik', 'top Democrat of that panel'],
    ['Sen. Carl Brandt (D-Mich.) spoke in Bern.', 'Carl Brandt', 'D-Mich.'],
    ['Helen Marsh, who was education minister until May, spoke.', 'Helen Marsh', 'education minister'],
    ['WASHINGTON ― Special Agent Paul Ister spoke in Bern.', 'Paul Ister', 'Special Agent'],
  ];
  for (const [text, name, role] of ROLES) {
    it(`${role} in “${text}”`, () => {
      const roles = read(text)
        .person(name)
        .roles.map((each) => each.text);
      assert.ok(roles.includes(role), `${role} is not among ${roles.join(', ')}`);
    });
  }
});
