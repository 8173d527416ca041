import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeArticle, CHOSEN } from '../../../src/article';
import { namesIn, read } from './reading';

/** Text and, in square brackets, the names that it holds. */
function bracketed(line: string): { text: string; names: string[] } {
  return { text: line.replace(/[[\]]/g, ''), names: [...line.matchAll(/\[([^\]]*)\]/g)].map(([, name]) => name ?? '') };
}

const CASES: readonly [what: string, line: string][] = [
  [
    'titles and honorifics stay outside',
    'On Monday Mr. [Okafor] met Senator [Lena Marsh] and Gov. [Pietro Valli] of Ohio.',
  ],
  ['a possessive stays outside', "Reporters saw [Lena Marsh]'s car and [Okafor]’s driver outside the court."],
  ['initials belong to a name', 'The judge, [J. D. Harlow], heard [T.R. Novak] and [Anna M. Castile] on Friday.'],
  ['so does a suffix', 'The estate went to [Robert Kessler Jr.] and his cousin, [Walter Voss III], in March.'],
  [
    'particles inside a name',
    'Ministers [Jan van der Meulen], [Khalid bin Rashid] and [Maria de la Fuente] signed it.',
  ],
  ['hyphens and apostrophes', "The poet [Jean-Luc O'Connor] wrote to [Seo Min-jun] last year."],
  ['family names first', 'Officials said [Park Ji-hoon] will meet [Chen Xiaoling] in Seoul on Tuesday.'],
  [
    'institutions named after people are not people',
    'She studied at the Hargrove Institute of Technology and works at Kessler Holdings Ltd.',
  ],
  [
    'months, days and places are not people',
    'In May and June the office in Paris was closed until Sunday, the company said.',
  ],
  [
    'a dateline names places and an agency',
    'PORT ELLAN, Norland (Halyard) — [Ada Quill] left the town hall on Monday, [Tom Brask] said.',
  ],
  [
    'so does one with a date',
    'PORT ELLAN, Norland, March 10 (Halyard) - [Ada Quill] left the town hall on Monday, [Tom Brask] said.',
  ],
  [
    'places and firms named after people are not people',
    'The funeral at St Brannick’s was followed by lunch at Villa Oriel below the Col de Vigne, said [Ada Marsh] of Tamber & Rowe.',
  ],
  ['the wares of a company are not people', 'Vandals set fire to three Teslas on Friday, said [Lena Marsh].'],
  [
    'a law and a list of somebody are nobody',
    'The governor signed Tessa’s Law, [Jim Falk] said. Tessa’s List left the state.',
  ],
  [
    'nor is a firm that is called one',
    'The case is led by the law firm Tamber Rowe, [Jim Falk] said. Tamber Rowe did not answer.',
  ],
  ['nor are peoples and armed groups', 'Latino voters heard [Jim Falk] speak of Al Qaeda and the Taliban on Friday.'],
  ['nor is what somebody backs', '[Jim Falk] drew up the Falk-backed plan and the Falk-Venn bill with [Otto Venn].'],
  ['nor is a common word', 'The town had a Debate on Friday, said [Jim Falk].'],
  ['a verb and a noun stay outside', 'Democrat [Ada Quill] left. “Yes,” she said. Added [Quill]: “No.”'],
  ['a nickname in brackets', '[Sixtus (The Eel) Marrow] was freed with [Joseph diMarco] on Monday.'],
  ['results of a race', '1. [Henrik Dahlmann] (Sweden) 9.91 seconds\n2. [Pierre Lacombe] (France) 9.95'],
  ['results of a match', '[Ivana Petrovic] (Croatia) beat 3 - [Sandrine Loubet] (France) 6-4 6-2'],
  ['a headline in capitals', 'NOVAK MEETS PREMIER\nThe premier received [Stefan Novak] in Vienna on Monday.'],
];

describe('names', () => {
  for (const [what, line] of CASES) {
    it(what, () => {
      const { text, names } = bracketed(line);
      const found = namesIn(text);
      for (const name of names)
        assert.ok(found.includes(name), `${name} is missing from ${found.join(', ') || 'nothing'}`);
      if (!text.startsWith('NOVAK')) assert.deepEqual(found, names);
    });
  }

  it('knows who speaks in a transcript', () => {
    const reading = read(
      'Ottoline Varga met Idris Pellworm.\nVARGA: Did they pay you?\nPELLWORM: They did. OK?\nOK: No.',
    );
    assert.deepEqual(reading.mentions('Ottoline Varga', 'name'), ['Ottoline Varga', 'VARGA']);
    assert.deepEqual(reading.mentions('Idris Pellworm', 'name'), ['Idris Pellworm', 'PELLWORM']);
  });

  it('finds a name that an editor began in brackets', () => {
    const { people } = read('“It is a win for [prosecutor Helen] Marsh,” Jim Falk said.');
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Helen Marsh', 'Jim Falk'],
    );
  });

  it('does not take a company for a person where it stands alone', () => {
    assert.deepEqual(
      namesIn(
        'The barrage is run by Norvane Tidal, a company. Padma Velluri, Norvane’s chief inspector, left.\nNorvane would not discuss it.',
      ),
      ['Padma Velluri'],
    );
  });

  it('takes a company’s name for a person’s behind an honorific, or where somebody bears it', () => {
    const text = 'Former Mayor Helga Bloomberg opened the fair. Bloomberg paid for it. Mr. Forbes did not.';
    assert.deepEqual(namesIn(text), ['Helga Bloomberg', 'Bloomberg', 'Forbes']);
  });

  it('gives a given name the surname that it shares', () => {
    const reading = read('Friends of Martha and Edwin Kessler left early. Martha Kessler stayed at home with Edwin.');
    assert.deepEqual(reading.mentions('Martha Kessler', 'name'), ['Martha', 'Martha Kessler']);
    assert.deepEqual(reading.mentions('Edwin Kessler', 'name'), ['Edwin Kessler', 'Edwin']);
  });

  it('knows a surname alone by the full name elsewhere', () => {
    const reading = read(
      'The report blames Tolland.\nAda Tolland, the harbour master, denied it. Tolland was moved in May.',
    );
    assert.deepEqual(reading.mentions('Ada Tolland', 'name'), ['Tolland', 'Ada Tolland', 'Tolland']);
  });

  it('finds the names in a headline with capitals throughout', () => {
    const reading = read(
      'Ada Tolland Joined Talks With Harbour Board\nAda Tolland, the harbour master, met the board on Monday.',
    );
    assert.deepEqual(reading.mentions('Ada Tolland', 'name'), ['Ada Tolland', 'Ada Tolland']);
  });

  it('does not take an outlet that reports for a person', () => {
    assert.deepEqual(namesIn('A source told Axios that the talks had ended. Axios also reported a delay.'), []);
  });

  it('does not take who published the article for a person', () => {
    const text = [
      'Flood wall holds in Vessen',
      'VESSEN - The flood wall held on Saturday night, Mayor Kari Moe said. No one was hurt.',
      'Divers looked at the wall on Sunday. “It will stand,” Ms. Moe told Vessen Harper on Monday.',
      'Vessen Harper asked the council for its plans in March.',
      '© 2030 Vessen Harper. All rights reserved.',
    ].join('\n\n');
    const { people, publisher } = analyzeArticle(text, CHOSEN);
    assert.equal(publisher, 'Vessen Harper');
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Kari Moe'],
    );
  });

  it('reads invented wire copy of the 1990s, tables and all', () => {
    const stories = readFileSync(join('test', 'unit', 'people', 'wire.txt'), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .split(/\n\n+/)
      .map(bracketed);
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const { text, names } of stories) {
      const wanted = [...names];
      const got = namesIn(text);
      found += got.length;
      gold += wanted.length;
      for (const name of got) {
        const at = wanted.indexOf(name);
        if (at < 0) continue;
        wanted.splice(at, 1);
        right++;
      }
    }
    const f1 = (2 * right) / (found + gold);
    assert.ok(f1 >= 0.86, `F1 is ${f1.toFixed(3)}: ${right} right of ${found} found and ${gold} there`);
  });
});
