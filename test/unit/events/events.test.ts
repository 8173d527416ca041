import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

describe('events', () => {
  it('are dated by the time in their clause', () => {
    const told = eventsIn('Mara Lindqvist called Tomas Varga on Monday. On Sunday, Joseph Okafor had flown to Oslo.');
    assert.equal(eventAt(told, 'called').time, '2026-03-09');
    assert.equal(eventAt(told, 'flown').time, '2026-03-08');
  });

  it('share the time of the verb that they are coordinated with', () => {
    const told = eventsIn('On Friday, police raided the villa and seized three paintings.');
    assert.equal(eventAt(told, 'seized').time, '2026-03-06');
  });

  it('do not take the time at which somebody told of them', () => {
    const told = eventsIn('Elena Duarte said on Tuesday that Joseph Okafor had insulted the army.');
    assert.equal(eventAt(told, 'said').time, '2026-03-10');
    assert.equal(eventAt(told, 'insulted').time, null);
  });

  it('have no time when the text gives only how long they took', () => {
    const told = eventsIn('The senators debated the bill for three days.');
    assert.equal(eventAt(told, 'debated').time, null);
  });

  it('are attributed to the subject of the reporting clause', () => {
    const told = eventsIn('Elena Duarte said on Tuesday that Joseph Okafor had insulted the army.');
    assert.equal(eventAt(told, 'insulted').attribution, 'Duarte');
    assert.equal(eventAt(told, 'said').attribution, null);
  });

  it('are attributed to a source that follows, and marked when it is not named', () => {
    const told = eventsIn('Police arrested Anton Reyk, according to two people briefed on the case.');
    const { attribution, anonymous } = eventAt(told, 'arrested');
    assert.equal(attribution, 'two people briefed on the case');
    assert.equal(anonymous, true);
  });

  it('are not anonymous when an organisation is the source', () => {
    const told = eventsIn('The factory closed in June, according to the Halden Courier.');
    const { attribution, anonymous } = eventAt(told, 'closed');
    assert.equal(attribution, 'the Halden Courier');
    assert.equal(anonymous, false);
  });

  it('are negative when they are denied or did not happen', () => {
    const told = eventsIn('Joseph Okafor did not attend the funeral. Oskar Lund refused to testify.');
    assert.equal(eventAt(told, 'attend').polarity, 'negative');
    assert.equal(eventAt(told, 'testify').polarity, 'negative');
    assert.equal(eventAt(told, 'refused').polarity, 'positive');
  });

  it('are planned or possible when they are told so', () => {
    const told = eventsIn(
      'Elena Duarte will visit Cairo. Tomas Varga plans to sue the newspaper. The bank may sell its offices.',
    );
    assert.equal(eventAt(told, 'visit').modality, 'planned');
    assert.equal(eventAt(told, 'sue').modality, 'planned');
    assert.equal(eventAt(told, 'sell').modality, 'possible');
  });

  it('are not planned for a purpose that what was done was done for', () => {
    const told = eventsIn(
      'Elena Duarte raced to the quay to help the crew. Oskar Lund was the latest deputy to quit. Ingrid Holm took to the airwaves to denounce the plan.',
    );
    for (const word of ['raced', 'quit', 'took']) assert.equal(eventAt(told, word).modality, 'actual', word);
  });

  it('are so where they are admitted in court, or known', () => {
    const told = eventsIn('Oskar Lund pleaded guilty to fraud. Eleven people are known to have died.');
    assert.equal(eventAt(told, 'pleaded').modality, 'actual');
    assert.equal(eventAt(told, 'died').modality, 'actual');
  });

  it('are asked for where somebody says that they must be', () => {
    const told = eventsIn(
      'Elena Duarte said that the mayor should resign. Oskar Lund said he would like to thank the nurses.',
    );
    assert.equal(eventAt(told, 'resign').modality, 'asked');
    assert.equal(eventAt(told, 'said').modality, 'actual');
  });

  it('have the types of ACE', () => {
    const told = eventsIn(
      'Elena Duarte met Joseph Okafor. A court sentenced Anton Reyk. Oskar Lund resigned. Ingrid Holm died. Rebels attacked the airport.',
    );
    const types = ['met', 'sentenced', 'resigned', 'died', 'attacked'].map((word) => eventAt(told, word).type);
    assert.deepEqual(types, ['Contact', 'Justice', 'Personnel', 'Life', 'Conflict']);
  });

  it('have the type of what is done where one verb only governs another', () => {
    assert.equal(eventAt(eventsIn('Tomas Varga plans to resign.'), 'plans').type, 'Personnel');
  });

  it('show what happened before what is only wanted, thought or described', () => {
    const told = eventsIn('Police arrested Anton Reyk on Monday. He hopes to leave. The garden is large.');
    assert.ok(eventAt(told, 'arrested').shown);
    assert.ok(eventAt(told, 'arrested').importance > eventAt(told, 'hopes').importance);
  });

  it('show a reported event once, not again as the statement about it', () => {
    const told = eventsIn('“We sold the ships,” Tomas Varga told reporters.');
    assert.equal(told.events.filter(({ shown }) => shown).length, 1);
  });

  it('span the clause that tells them, the trigger included', () => {
    const told = eventsIn('On Friday, police raided the villa and seized three paintings, which angered Nadia Brandt.');
    const { start, end } = eventAt(told, 'seized');
    assert.equal(told.text.slice(start, end), 'seized three paintings');
  });

  it('are dated from another event where the article says when that was', () => {
    const told = eventsIn(
      'The dam at Orrel collapsed on January 9. Two days after the collapse, Oskar Lund resigned. ' +
        'Engineers inspected the wall three weeks before the dam collapsed. The day after the collapse, Ingrid Holm left.',
    );
    assert.equal(eventAt(told, 'resigned').time, '2026-01-11');
    assert.equal(eventAt(told, 'inspected').time, '2025-W51');
    assert.equal(eventAt(told, 'left').time, '2026-01-10');
  });

  it('are not dated from an event that has several days or none', () => {
    const undated = eventsIn('The dam collapsed. Two days after the collapse, Oskar Lund resigned.');
    assert.equal(eventAt(undated, 'resigned').time, null);
    const several = eventsIn(
      'A wall collapsed on January 9. A roof collapsed on February 2. Two days after the collapse, Oskar Lund resigned.',
    );
    assert.equal(eventAt(several, 'resigned').time, null);
  });
});
