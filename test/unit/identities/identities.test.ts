import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person } from '../../../src/article/analysis';
import { Identities, type NamedPerson, namedPerson } from '../../../src/corpus/identities';

/** People as an article has them: a name, or a name and its roles. */
type Cast = readonly (string | readonly [name: string, ...roles: string[]])[];

const people = (cast: Cast, gender: Person['gender'] = null): NamedPerson[] =>
  cast.map((each, i) => {
    const [name, ...roles] = typeof each === 'string' ? [each] : each;
    return namedPerson({
      id: `p${i + 1}`,
      name,
      aliases: [],
      roles: roles.map((text) => ({ text, start: 0, end: text.length })),
      byline: false,
      gender,
      mentions: [{ start: 0, end: 1, kind: 'name' }],
    });
  });

/** The identities of every article's people, articles read in the order given. */
function identify(articles: Readonly<Record<string, Cast>>, order = Object.keys(articles)): Record<string, string[]> {
  const identities = new Identities();
  for (const article of order) identities.set(article, people(articles[article] ?? []));
  return Object.fromEntries(
    Object.entries(articles).map(([article, cast]) => [
      article,
      cast.map((_, i) => identities.of(article, `p${i + 1}`) ?? ''),
    ]),
  );
}

describe('identities', () => {
  it('are one for one full name, middle initial or not', () => {
    assert.deepEqual(identify({ a: ['Ada Quill'], b: ['Ada M. Quill'], c: ['Ada Quill'] }), {
      a: ['ada-quill'],
      b: ['ada-quill'],
      c: ['ada-quill'],
    });
  });

  it('join a bare surname to a full name by companions', () => {
    const found = identify({ a: ['Ada Quill', 'Ben Marlow'], b: ['Quill', 'Ben Marlow'] });
    assert.deepEqual(found, { a: ['ada-quill', 'ben-marlow'], b: ['ada-quill', 'ben-marlow'] });
  });

  it('join a bare surname to a full name by roles', () => {
    const found = identify({ a: [['Ada Quill', 'harbour master']], b: [['Quill', 'former harbour master']] });
    assert.deepEqual(found, { a: ['ada-quill'], b: ['ada-quill'] });
  });

  it('do not join surnames that nothing else connects', () => {
    const found = identify({ a: ['Ada Quill', 'Ben Marlow'], b: ['Quill', 'Carla Dorn'] });
    assert.notEqual(found.a?.[0], found.b?.[0]);
  });

  it('keep two people of one surname apart', () => {
    const found = identify({ a: ['Ada Quill', 'Otto Quill'], b: ['Otto Quill'] });
    assert.deepEqual(found, { a: ['ada-quill', 'otto-quill'], b: ['otto-quill'] });
  });

  it('never give two people of one article one identity for a bare surname', () => {
    const found = identify({
      a: ['Ada Quill', 'Ben Marlow'],
      b: ['Otto Quill', 'Ben Marlow'],
      c: ['Quill', 'Ben Marlow'],
    });
    assert.ok(!['ada-quill', 'otto-quill'].includes(found.c?.[0] ?? ''));
  });

  it('never join two whom one article tells apart', () => {
    const [first, second] = identify({ a: ['Ada Quill', 'A. Quill'] }).a ?? [];
    assert.notEqual(first, second);
  });

  it('write accents and apostrophes as plain letters', () => {
    assert.deepEqual(identify({ a: ["Zoé O'Connor-Åberg"] }), { a: ['zoe-oconnor-aberg'] });
  });

  it('follow an article that is replaced or removed', () => {
    const identities = new Identities();
    identities.set('a', people(['Ada Quill']));
    identities.set('a', people(['Otto Quill']));
    assert.equal(identities.of('a', 'p1'), 'otto-quill');
    identities.delete('a');
    assert.equal(identities.of('a', 'p1'), undefined);
  });

  it('do not depend on the order in which articles come', () => {
    const name = fc.constantFrom('Ada Quill', 'Otto Quill', 'A. Quill', 'Quill', 'Ben Marlow', 'Marlow', 'Carla Dorn');
    const cast = fc.uniqueArray(name, { maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), cast), (articles) => {
        const order = Object.keys(articles);
        assert.deepEqual(identify(articles, [...order].reverse()), identify(articles, order));
      }),
    );
  });

  it('lead to everybody who bears them, whatever came, changed and went', () => {
    const name = fc.constantFrom('Ada Quill', 'Ada Quill Jr.', 'Quill', 'Vera van der Marlow', 'Marlow', '…', '7');
    const cast = fc.uniqueArray(name, { maxLength: 4 });
    const change = fc.record({ article: fc.constantFrom('a', 'b', 'c'), cast: fc.option(cast) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const identities = new Identities();
        for (const { article, cast } of changes) {
          if (cast) identities.set(article, people(cast));
          else identities.delete(article);
        }
        const there = ['a', 'b', 'c'].flatMap((article) =>
          ['p1', 'p2', 'p3', 'p4'].map((personId) => ({
            article,
            personId,
            identity: identities.of(article, personId),
          })),
        );
        for (const identity of new Set(there.flatMap((each) => each.identity ?? []))) {
          const bearers = there.filter((each) => each.identity === identity);
          assert.deepEqual(
            identities.bearersOf(identity),
            bearers.map(({ article, personId }) => ({ article, personId })),
          );
        }
      }),
    );
  });

  it('follow 20,000 edits of one article among 5,000 others', () => {
    const identities = new Identities();
    for (let i = 0; i < 5000; i++)
      identities.set(`other ${i}`, people([`Given${i} Family${i}`, `Other${i} Namesake${i}`]));
    for (let i = 0; i < 20_000; i++) {
      identities.set('edited', people(['Ada Quill', `Ben${i} Marlow`]));
      assert.equal(identities.of('edited', 'p2'), `ben${i}-marlow`);
    }
  });

  it('tell the people of 20,000 articles that all name the same', () => {
    const cast: Cast = ['Ada Quill', ['Ben Quill', 'chief of police'], ['Quill', 'police spokesman'], 'Marlow'];
    const identities = new Identities();
    for (let i = 0; i < 20_000; i++) identities.set(`${i}`, people(cast));
    const found = new Set(Array.from({ length: 20_000 }, (_, i) => identities.of(`${i}`, 'p3')));
    assert.equal(found.size, 1);
  });
});
