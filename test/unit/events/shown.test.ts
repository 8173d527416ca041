import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

const SHOWN = 0.5;

/** Labels of what the tree shows first. */
const shown = (text: string): string[] =>
  eventsIn(text)
    .events.filter(({ salience }) => salience >= SHOWN)
    .map(({ label }) => label);

describe('what is shown of the events', () => {
  it('leaves out a verb that says nothing without what is missing', () => {
    const told = eventsIn(
      'Mara Lindqvist was asked on Monday. Oskar Lund asked a court. Elena Duarte resigned. Anton Reyk was arrested.',
    );
    const isShown = (word: string) => eventAt(told, word).salience >= SHOWN;
    assert.deepEqual(
      told.events.map(({ trigger }) => told.text.slice(trigger.start, trigger.end)),
      ['asked', 'asked', 'resigned', 'arrested'],
    );
    assert.equal(told.events.filter(({ salience }) => salience >= SHOWN).length, 2);
    assert.ok(isShown('resigned') && isShown('arrested'));
  });

  it('leaves out a perfect that lost its object as well', () => {
    for (const label of shown('Mara Lindqvist met Oskar Lund. A reserve that Lund had run since 2019 was empty.'))
      assert.doesNotMatch(label, /Lund ran$/);
  });

  it('leaves out what was cut off within a noun phrase', () => {
    for (const label of shown('Oskar Lund, in the tone he struck in an X post on Friday, apologised to the crew.'))
      assert.doesNotMatch(label, / X$/);
  });

  it('says a decision to do something as a decision', () => {
    const told = eventsIn("The president's decision to withdraw his nomination of Ingrid Holm angered the senators.");
    assert.doesNotMatch(eventAt(told, 'withdraw').label, /^\S+ to /);
  });

  it('turns a passive around only for one who acts', () => {
    const told = eventsIn('Some 300 residents were taken to the harbour by small boat.');
    assert.doesNotMatch(eventAt(told, 'taken').label, /^Small boat/);
    assert.equal(eventAt(eventsIn('Anton Reyk was arrested by police.'), 'arrested').label, 'Police arrested Reyk');
  });

  it('does not attribute to somebody who says something else in the same sentence', () => {
    const told = eventsIn('Elena Duarte praised the crew at length, and Oskar Lund said that he would sue.');
    assert.equal(eventAt(told, 'praised').attribution, null);
  });

  it('begins no quotation with a capital inside a label', () => {
    for (const { label } of eventsIn('Oskar Lund said: “The reserve was never touched.”').events)
      assert.doesNotMatch(label, / The reserve/);
  });

  it('sets what is written apart from where it is written', () => {
    const told = eventsIn(
      'Mara Lindqvist met Oskar Lund. “The island is lost if they win,” Lindqvist wrote on Perch on Monday.',
    );
    assert.equal(eventAt(told, 'wrote').label, 'Lindqvist wrote that the island is lost');
  });

  it('takes no company for one who died', () => {
    for (const label of shown('Anton Reyk, who founded Halden Lines in 1988 and died in 2019, was a sailor.'))
      assert.doesNotMatch(label, /Lines died/);
  });
});
