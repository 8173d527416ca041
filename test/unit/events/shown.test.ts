import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

/** Labels of what the tree shows first. */
const shown = (text: string): string[] =>
  eventsIn(`The council of Halden closed the harbour for a week. ${text}`)
    .events.filter((event) => event.shown && event.sentence > 0)
    .map(({ label }) => label);

describe('what is shown of the events', () => {
  it('leaves out a verb that says nothing without what is missing', () => {
    const told = eventsIn(
      'The council of Halden closed the harbour for a week. Mara Lindqvist was asked on Monday. Oskar Lund asked a court. Elena Duarte resigned. Anton Reyk was arrested.',
    );
    const isShown = (word: string) => eventAt(told, word).shown;
    assert.deepEqual(
      told.events.map(({ trigger }) => told.text.slice(trigger.start, trigger.end)),
      ['closed', 'asked', 'asked', 'resigned', 'arrested'],
    );
    assert.ok(isShown('resigned') && isShown('arrested') && !isShown('asked'));
  });

  it('leaves out a perfect that lost its object as well', () => {
    for (const label of shown('Mara Lindqvist met Oskar Lund. A reserve that Lund had run since 2019 was empty.'))
      assert.doesNotMatch(label, /Lund ran$/);
  });

  it('leaves out what was cut off within a noun phrase', () => {
    for (const label of shown('Oskar Lund, in the tone he struck in an X post on Friday, apologised to the crew.'))
      assert.doesNotMatch(label, / X$/);
  });

  it('leaves out what lacks the words that it announces, or the verb of its “which”', () => {
    for (const text of [
      'Oskar Lund added a caption which reads, “Nobody checked the wall.”',
      'The film tells of the storm in which a lighthouse and the mole, a wall of granite, were swept away.',
    ])
      for (const label of shown(text)) assert.doesNotMatch(label, /reads$|granite$|mole$/);
  });

  it('says a decision to do something as a decision', () => {
    const told = eventsIn("The president's decision to withdraw his nomination of Ingrid Holm angered the senators.");
    assert.doesNotMatch(eventAt(told, 'withdraw').label, /^\S+ to /);
  });

  it('leaves a passive as it stands', () => {
    const told = eventsIn('Some 300 residents were taken to the harbour by small boat.');
    assert.doesNotMatch(eventAt(told, 'taken').label, /^Small boat/);
    assert.equal(
      eventAt(eventsIn('Anton Reyk was arrested by police.'), 'arrested').label,
      'Anton Reyk was arrested by police',
    );
  });

  it('does not attribute to somebody who says something else in the same sentence', () => {
    const told = eventsIn('Elena Duarte praised the crew at length, and Oskar Lund said that he would sue.');
    assert.equal(eventAt(told, 'praised').attribution, null);
  });

  it('begins no quotation with a capital inside a label', () => {
    for (const { label } of eventsIn('Oskar Lund said: “The reserve was never touched.”').events)
      assert.doesNotMatch(label, / The reserve/);
  });

  it('tells what is written with its condition', () => {
    const told = eventsIn(
      'Mara Lindqvist met Oskar Lund. “The island is lost if they win,” Lindqvist wrote on Perch on Monday.',
    );
    assert.equal(eventAt(told, 'wrote').label, 'Lindqvist wrote on Perch “The island is lost if they win”');
  });

  it('says to the end what it cannot leave out', () => {
    const labels = (text: string) => eventsIn(text).events.map(({ label }) => label);
    for (const [text, label] of [
      [
        'Oskar Lund, a lawyer, called the allegations baseless and left.',
        'Oskar Lund called the allegations baseless and left',
      ],
      ['Anton Reyk ruled out intervening.', 'Anton Reyk ruled out intervening'],
      [
        'Mara Lindqvist showed no signs of backing down from her quarrel with the guild.',
        'Mara Lindqvist showed no signs of backing down from her quarrel with the guild',
      ],
      ['A court fined Elena Duarte £50.', 'A court fined Elena Duarte £50'],
      [
        'Police said Anton Reyk was arrested on suspicion of dangerous driving and later released.',
        'Anton Reyk was arrested on suspicion of dangerous driving',
      ],
      ['Halden took the lead in the 12th minute.', 'Halden took the lead in the 12th minute'],
    ] as const)
      assert.ok(labels(text).includes(label), `${label}, not ${labels(text).join('; ')}`);
  });

  it('keeps all that a negation is about', () => {
    const told = eventsIn('Oskar Lund did not intend to leave the Old Harbour in such a huff.');
    assert.equal(eventAt(told, 'intend').label, 'Oskar Lund did not intend to leave the Old Harbour in such a huff');
  });

  it('coordinates no two things of different clauses', () => {
    for (const text of [
      'Lawyers demanded a trial at once, but the judge, Elena Duarte, wanted to give the jury more time.',
      'Oskar Lund picked up a telephone, and the person he called was the prime minister.',
    ])
      for (const { label } of eventsIn(text).events) assert.doesNotMatch(label, / (?:and|but) /);
  });

  it('leaves out what the sentence starts with but does not say', () => {
    const told = eventsIn('HALDEN (Anp) - Gunmen attacked a convoy of aid trucks on Sunday.');
    assert.equal(eventAt(told, 'attacked').label, 'Gunmen attacked a convoy of aid trucks');
  });

  it('says of "one" and "that guest" what a reader can understand', () => {
    const told = eventsIn('Mara Lindqvist met Oskar Lund. That guest said Lund had left the villa early.');
    assert.equal(eventAt(told, 'left').attribution, 'a guest');
    const one = eventsIn('Sources confirmed the deal, with one telling a reporter that Oskar Lund had left the villa.');
    assert.equal(eventAt(one, 'left').attribution, 'an unnamed source');
    assert.ok(eventAt(one, 'left').anonymous);
  });

  it('leaves open nobody whom "he" or "her" means', () => {
    for (const text of [
      'Mara Lindqvist wrote a book. The jury chose her book from a list of six.',
      'The boats need paint. "He starts on Monday," Oskar Lund said.',
      'A girl was found alive. A doctor said she had a broken arm.',
    ])
      for (const label of shown(text)) assert.doesNotMatch(label, / (?:he|she|her) /);
  });

  it('leaves out a verb whose object stands behind the next', () => {
    for (const label of shown('Tomas Varga vowed to hunt down and punish the thieves.'))
      assert.doesNotMatch(label, / down$/);
  });

  it('says nothing that only would have happened', () => {
    assert.deepEqual(shown('Had the union accepted the offer, the port would have opened.'), []);
  });

  it('does not attribute to the subject of another clause', () => {
    const told = eventsIn('The mayor said she would stay, while Oskar Lund sold his house.');
    assert.equal(eventAt(told, 'sold').attribution, null);
  });

  it('takes no company for one who died', () => {
    for (const label of shown('Anton Reyk, who founded Halden Lines in 1988 and died in 2019, was a sailor.'))
      assert.doesNotMatch(label, /Lines died/);
  });
});
