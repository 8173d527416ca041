import assert from 'node:assert/strict';
import { Shelf } from '../../../src/worker/shelf';
import { readArticle } from '../../../src/worker/store/encodedArticle';
import { articleEvents } from '../../../src/worker/views/events';
import { articleLayout, cleanText } from '../../../src/worker/views/layout';
import { people } from '../../../src/worker/views/people';
import { personCard } from '../../../src/worker/views/personCard';

const BRIDGE = `Rust closes the Skarrow bridge until May

SKARROW, Norland — The bridge over the Orrin at Skarrow was closed on Monday after an inspector found rust in two of its cables.

“I would not walk across it with my dog,” the council engineer, Fraser Munnoch, told reporters. He ordered new cables from Halden.

The council will meet on Thursday to decide who pays for the buses that take the long way round by Tembhe.
`;
const SCHOOL = `Lakemont votes to keep its oldest school

LAKEMONT, Norland — Parents in Lakemont voted on Tuesday to keep the old elementary school open for another year.

“We will be back,” the chair of the school board, Denise Kowalczyk, told reporters. She had wanted to sell the building to a brewery.

Sixty children are enrolled for the autumn, and the board expects no more than fifty a year later.
`;
const SUMMARY = 'Former goalkeeper Otto Penhale was found guilty of fraud by a jury in Castroleal on Friday.';
/** Another story that both pages show below their own. */
const BELOW = `
Penhale jury takes nine minutes

${SUMMARY}

All the chess of the week

The weather in Skarrow harbour
`;

const uri = (name: string): string => `file:///news/${name}.txt`;

function put(shelf: Shelf, name: string, text: string): void {
  const article = readArticle(text);
  assert.ok(article, text);
  shelf.put(uri(name), article);
}

const peopleOf = (shelf: Shelf, name: string): string[] => people(shelf, uri(name)).map((each) => each.name);
const sentencesOf = (shelf: Shelf, name: string): string[] =>
  articleEvents(shelf, uri(name))?.events.map(({ sentence }) => sentence) ?? [];

describe('What other files of the folder have too', () => {
  let shelf: Shelf;

  beforeEach(() => {
    shelf = new Shelf();
    put(shelf, 'bridge', BRIDGE + BELOW);
  });

  it('is part of the article as long as no other file has it', () => {
    assert.ok(peopleOf(shelf, 'bridge').includes('Otto Penhale'));
    assert.ok(sentencesOf(shelf, 'bridge').includes(SUMMARY));
    assert.deepEqual(
      articleLayout(shelf, uri('bridge'))
        ?.blocks.map(({ others }) => others)
        .filter((others) => others !== null),
      [],
    );
  });

  it('is gone from people, events, outline and text once another has it, with how many', () => {
    put(shelf, 'school', SCHOOL + BELOW);
    for (const name of ['bridge', 'school']) {
      assert.ok(!peopleOf(shelf, name).includes('Otto Penhale'));
      assert.ok(!sentencesOf(shelf, name).includes(SUMMARY));
      assert.doesNotMatch(cleanText(shelf, uri(name)) ?? '', /Penhale/);
      const block = articleLayout(shelf, uri(name))?.blocks.find(({ preview }) => SUMMARY.startsWith(preview));
      assert.deepEqual([block?.kind, block?.others], ['noise', 1]);
    }
    assert.deepEqual(peopleOf(shelf, 'bridge'), ['Fraser Munnoch']);
    assert.deepEqual(
      people(shelf, null)
        .map((each) => each.name)
        .sort(),
      ['Denise Kowalczyk', 'Fraser Munnoch'],
    );
    assert.equal(personCard(shelf, uri('bridge'), (BRIDGE + BELOW).indexOf('Penhale was')), null);
  });

  it('comes back when the other file goes or is edited', () => {
    put(shelf, 'school', SCHOOL + BELOW);
    assert.ok(!peopleOf(shelf, 'bridge').includes('Otto Penhale'));
    put(shelf, 'school', SCHOOL);
    assert.ok(peopleOf(shelf, 'bridge').includes('Otto Penhale'));
    put(shelf, 'school', SCHOOL + BELOW);
    shelf.put(uri('school'), null);
    assert.ok(sentencesOf(shelf, 'bridge').includes(SUMMARY));
  });
});
