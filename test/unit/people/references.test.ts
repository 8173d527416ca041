import assert from 'node:assert/strict';
import { read } from './reading';

describe('people through an article', () => {
  it('keeps two of one surname apart, by what the text says of them', () => {
    const reading = read(
      'The mayor spoke with Clara Benton, wife of party treasurer Hugo Benton. Ms. Benton left early. Mr. Benton did not.',
    );
    assert.deepEqual(reading.mentions('Clara Benton', 'name'), ['Clara Benton', 'Benton']);
    assert.deepEqual(reading.mentions('Hugo Benton', 'name'), ['Hugo Benton', 'Benton']);
    assert.equal(reading.person('Clara Benton').gender, 'female');
    assert.deepEqual(reading.person('Clara Benton').aliases, ['Ms. Benton']);
  });

  it('keeps a father and a son of one name apart', () => {
    const reading = read(
      'Roland Hale Jr. pleaded guilty on Monday. He is the son of the Rev. Roland Hale. Mr. Hale said he was sorry.\nHis father, the Rev. Roland Hale, wept.',
    );
    assert.deepEqual(reading.mentions('Roland Hale Jr.', 'name'), ['Roland Hale Jr.', 'Hale']);
    assert.deepEqual(reading.mentions('Roland Hale', 'name'), ['Roland Hale', 'Roland Hale']);
  });

  it('takes no president for a son or daughter whom the article names in full', () => {
    const reading = read(
      'President Hale flew to Geneva. The president was met by his daughters, Vera and Ines Hale. Mr. Hale smiled.\nHis eldest son, Roland Hale Jr., did not come.',
    );
    assert.deepEqual(reading.mentions('Hale', 'name'), ['Hale', 'Hale']);
    assert.deepEqual(reading.mentions('Roland Hale Jr.', 'name'), ['Roland Hale Jr.']);
    assert.deepEqual(reading.mentions('Ines Hale', 'name'), ['Ines Hale']);
  });

  it('goes on taking a surname for whom it meant, though others of that name are mentioned', () => {
    const reading = read(
      'Jesse Marsh pleaded guilty on Monday. Marsh said he was sorry.\nAmong what he bought is a hat that Michael Marsh wore. His wife, Sandra Marsh, was in court. Prosecutors said that Marsh had spent the money.',
    );
    assert.deepEqual(reading.mentions('Jesse Marsh', 'name'), ['Jesse Marsh', 'Marsh', 'Marsh']);
    assert.deepEqual(reading.mentions('Michael Marsh', 'name'), ['Michael Marsh']);
  });

  it('knows whom “the younger” means', () => {
    const reading = read(
      'Gov. Asa Marsh spoke on Wednesday. So did his son, Seth Marsh. The younger Mr. Marsh is a lawyer.',
    );
    assert.deepEqual(reading.mentions('Seth Marsh', 'name'), ['Seth Marsh', 'Marsh']);
  });

  it('takes a queen for nobody who has her given name', () => {
    const reading = read('Elizabeth Lauten wrote a letter to Queen Elizabeth II on Monday.');
    assert.deepEqual(reading.mentions('Elizabeth Lauten', 'name'), ['Elizabeth Lauten']);
    assert.deepEqual(reading.mentions('Elizabeth II', 'name'), ['Elizabeth II']);
  });

  it('knows that John is a man and Mary a woman', () => {
    const reading = read('John Falk met Mary Revel on Monday. She gave him the keys, and he left.');
    assert.deepEqual(reading.mentions('John Falk', 'pronoun'), ['him', 'he']);
    assert.deepEqual(reading.mentions('Mary Revel', 'pronoun'), ['She']);
  });

  it('takes a title for the one who bears it', () => {
    const reading = read('President Oskar Lindqvist flew to Geneva on Monday. Aides said the president was tired.');
    assert.deepEqual(reading.mentions('Oskar Lindqvist', 'title'), ['the president']);
  });

  it('does not take a former or another president for him', () => {
    const reading = read(
      'President Oskar Lindqvist flew to Geneva. The former president stayed. The president of Tanzuru came.',
    );
    assert.deepEqual(reading.mentions('Oskar Lindqvist', 'title'), []);
  });

  it('takes an office that somebody else has for nobody who has none', () => {
    const reading = read(
      'Party chairman Oskar Lund has to apologize for his words. “This is a war of the republic,” a senator said. “It is not the war of Ada Quill.” The Blue chairman is known for rash remarks.',
    );
    assert.deepEqual([...reading.mentions('Ada Quill', 'nominal'), ...reading.mentions('Ada Quill', 'title')], []);
  });

  it('takes a role given by apposition up again', () => {
    const reading = read(
      'Mira Solano, a shipping magnate from Porto, bought the yard. Workers cheered the magnate on Friday.',
    );
    assert.deepEqual(reading.mentions('Mira Solano', 'nominal'), ['a shipping magnate from Porto', 'the magnate']);
  });

  it('resolves pronouns where there is one to mean', () => {
    const reading = read('Ms. Irene Falk resigned on Monday. She said her health had suffered, and blamed herself.');
    assert.deepEqual(reading.mentions('Irene Falk', 'pronoun'), ['She', 'her', 'herself']);
  });

  it('does not give a man the pronouns of a woman', () => {
    const reading = read('Mr. Tomas Revel met Mrs. Irene Falk in Lyon. She gave him the keys before he left.');
    assert.deepEqual(reading.mentions('Irene Falk', 'pronoun'), ['She']);
    assert.deepEqual(reading.mentions('Tomas Revel', 'pronoun'), ['him', 'he']);
  });

  it('takes nobody for a pronoun beside whom it stands', () => {
    const reading = read(
      'Tomas Revel met Mr. Aron Falk on Friday. Falk left early. On Sunday, Revel said that he and Mr. Falk had dined.',
    );
    assert.deepEqual(reading.mentions('Tomas Revel', 'pronoun'), ['he']);
  });

  it('leaves a pronoun alone when nobody was named', () => {
    assert.deepEqual(read('A fisherman was rescued on Sunday. He said he had lost his way.').people, []);
  });

  it('claims no gender from a given name', () => {
    assert.equal(read('Susan Adler arrived in Oslo on Tuesday, the ministry said.').person('Susan Adler').gender, null);
  });

  it('ties handles to people', () => {
    const reading = read('“Tide is out!” wrote Ada Quill (@quillada) on Monday.\nFans of @realAdaQuill cheered.');
    assert.deepEqual(reading.person('Ada Quill').aliases, ['@quillada', '@realAdaQuill']);
  });
});

describe('roles', () => {
  const ROLES: readonly [string, string, string[]][] = [
    ['Foreign Minister Ada Quill spoke in Bern.', 'Ada Quill', ['Foreign Minister']],
    ['Norvik and Halden chief executive Ada Quill spoke in Bern.', 'Ada Quill', ['Norvik and Halden chief executive']],
    ['Ada Quill, a close Marsh associate, spoke in Bern.', 'Ada Quill', ['close Marsh associate']],
    ['It was opened by the club’s president, Ada Quill, on Friday.', 'Ada Quill', ['club’s president']],
    ['Ada Quill was a teacher in Bern.', 'Ada Quill', ['teacher in Bern']],
    ['Ada Quill was never a teacher in Bern.', 'Ada Quill', []],
    ['She praised the mission President Ada Quill described on Monday.', 'Ada Quill', ['President']],
    ['The museum bought the painter Ada Quill portraits on Monday.', 'Ada Quill', []],
    ['Mr. Ben Quill spoke in Bern.', 'Ben Quill', []],
    ['Secretary of State Ada Quill spoke in Bern.', 'Ada Quill', ['Secretary of State']],
    ['Acting club chief of staff Ada Quill spoke in Bern.', 'Ada Quill', ['Acting club chief of staff']],
    ['They faulted special counsel Ada Quill on Monday.', 'Ada Quill', ['special counsel']],
    ['Ada Quill, a deputy national security adviser, spoke.', 'Ada Quill', ['deputy national security adviser']],
    ['Ada Quill, the former House speaker, spoke in Bern.', 'Ada Quill', ['former House speaker']],
    ['Ada Quill, then the director of the agency, and others spoke.', 'Ada Quill', ['director of the agency']],
    [
      'On Tuesday Ada Quill, the company’s former chief inspector, spoke.',
      'Ada Quill',
      ['company’s former chief inspector'],
    ],
    ['Ada Quill, the head of the agency, spoke in Bern.', 'Ada Quill', ['head of the agency']],
    ['Ada Quill, the lawyer representing the club, spoke in Bern.', 'Ada Quill', ['lawyer']],
    ['The judge overseeing the case, Ada Quill, spoke in Bern.', 'Ada Quill', ['judge']],
    ['After the hearing, Mr. Marsh’s lawyer, Ada Quill, spoke.', 'Ada Quill', ['Mr. Marsh’s lawyer']],
    ['A lawyer for the club, Ada Quill of Tamber Rowe, spoke.', 'Ada Quill', ['lawyer for the club']],
    [
      'Ada Quill, President Marsh’s first trade adviser, spoke.',
      'Ada Quill',
      ['President Marsh’s first trade adviser'],
    ],
    ['Ada Quill, Republican of South Carolina, spoke.', 'Ada Quill', ['Republican of South Carolina']],
    ['Tom Marsh met Ada Quill, Secretary of State Ines Falk and others.', 'Ada Quill', []],
    ['PORT ELLAN - Senator Ada Quill spoke on Monday.', 'Ada Quill', ['Senator']],
  ];
  for (const [text, name, roles] of ROLES) {
    it(`${name} in “${text}”`, () => {
      const reading = read(text);
      const found = reading.person(name).roles;
      assert.deepEqual(
        found.map((role) => role.text),
        roles,
      );
      for (const role of found) assert.equal(text.slice(role.start, role.end), role.text);
    });
  }

  it('do not make an organisation of who works at one', () => {
    const { people } = read('“It is new,” said Ada Quill, a University of Velm law professor.');
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ada Quill'],
    );
  });

  it('hold nothing of the clause in a headline that has capitals throughout', () => {
    const reading = read(
      "Harbour Committee Members Demand Chairman Adam Vale's Resignation\nAdam Vale said on Friday that he would stay.",
      { 0: 'headline' },
    );
    assert.deepEqual(
      reading.person('Adam Vale').roles.map(({ text }) => text),
      ['Chairman'],
    );
  });
});

describe('quotations', () => {
  it('have the subject of the verb of saying as their speaker', () => {
    const reading = read(
      [
        '“We waited for hours,” Ada Quill said.',
        'Ben Marlow replied: “Nobody told us.” ',
        '“It was dark,” said Chief Inspector Carl Dorn. “We saw nothing.”',
        'According to Ada Quill, the lamps were “a disgrace.”',
      ].join('\n'),
    );
    assert.deepEqual(reading.said(), [
      ['“We waited for hours,”', 'Ada Quill'],
      ['“Nobody told us.”', 'Ben Marlow'],
      ['“It was dark,”', 'Carl Dorn'],
      ['“We saw nothing.”', 'Carl Dorn'],
      ['“a disgrace.”', 'Ada Quill'],
    ]);
  });

  it('have nobody as their speaker when it does not say', () => {
    assert.deepEqual(read('A banner outside the home of Ada Quill read “No more delays.”').said(), [
      ['“No more delays.”', null],
    ]);
  });

  it('are one a paragraph when they run on', () => {
    const reading = read('Ada Quill said: “The bridge is closed.\n“It will stay closed.”');
    assert.deepEqual(
      reading.said().map(([words]) => words),
      ['“The bridge is closed.', '“It will stay closed.”'],
    );
  });

  it('give “I” to their speaker', () => {
    assert.deepEqual(read('“I lost my hat,” Ada Quill said.').mentions('Ada Quill', 'pronoun'), ['I', 'my']);
  });
});

describe('bylines', () => {
  it('are by those who wrote or contributed, and by nobody else', () => {
    const reading = read(
      [
        'Ada Quill resigned.',
        'Ben Marlow and Carla Dorn contributed reporting.',
        'Dana Reyes is a reporter covering the life of Ada Quill.',
      ].join('\n'),
      { 1: 'contributors', 2: 'contributors' },
    );
    assert.deepEqual(
      reading.people.map(({ name, byline }) => [name, byline]),
      [
        ['Ada Quill', false],
        ['Ben Marlow', true],
        ['Carla Dorn', true],
        ['Dana Reyes', true],
      ],
    );
  });
});

describe('hostile articles', () => {
  const WORST: readonly [string, string][] = [
    ['a name of 10,000 characters', `${'Qu'.repeat(5000)} said ${'Ada '.repeat(2500)}Quill left.`],
    ['5,000 distinct names', Array.from({ length: 5000 }, (_, i) => `Mr. Ada${i} Quill${i} left.`).join(' ')],
    [
      '5,000 people of one surname',
      Array.from({ length: 5000 }, (_, i) => `Ms. Ada${i} Quill said she left.`).join(' '),
    ],
    ['unclosed quotation marks', '“ Ada Quill said '.repeat(5000)],
    ['commas and nouns', `Ada Quill${', wife of the mayor of the town'.repeat(3000)}`],
    ['control and bidirectional characters', '\u202eAda\u0000 Quill\u2066 said\ud800 “\u202c” '.repeat(2000)],
  ];
  for (const [what, text] of WORST) {
    it(`are read to their end: ${what}`, () => {
      for (const { mentions } of read(text).people)
        for (const { start, end } of mentions) assert.ok(0 <= start && start < end && end <= text.length);
    });
  }
});
