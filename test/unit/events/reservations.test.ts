import assert from 'node:assert/strict';
import { reservationsOf } from '../../../src/article/reservations';
import { eventAt, eventsIn } from './document';

const at = (text: string, word: string) => eventAt(eventsIn(text), word);

describe('what is told with a reservation', () => {
  for (const [name, text, word, modality] of [
    [
      'what a report says that is rejected',
      'Ada Holm rejected reports that she refused the offer.',
      'rejected',
      'denied',
    ],
    ['what somebody is accused of', 'Oskar Lund is accused of a massacre at a church.', 'accused', 'alleged'],
    [
      'what somebody is blamed for',
      'The union attacked Ada Holm for declining to meet the mayor.',
      'attacked',
      'alleged',
    ],
    [
      'what an allegation says',
      'Police opened an inquiry into allegations that Oskar Lund stole the fund.',
      'stole',
      'alleged',
    ],
    [
      'what an inquiry did not find out',
      'All nine members of the harbour committee are calling on Rep. Ada Holm (D-Velm) to resign as its head over her remarks about the port inquiry, which did not determine that Mayor Oskar Lund or anyone on his staff conspired with smugglers.',
      'conspired',
      'doubted',
    ],
    ['what somebody plans to say', 'Oskar Lund plans to say that the port is closed.', 'plans', 'planned'],
  ] as const)
    it(name, () => assert.equal(at(text, word).modality, modality));

  it('not as doubted, because a condition is said in it', () => {
    assert.notEqual(at('Oskar Lund said if elected, he would sell the pier.', 'sell').modality, 'doubted');
  });
});

describe('who says so', () => {
  it('is told of what seems to be only an object', () => {
    const text = 'The ministry said the packages each consisted of a manila envelope with a wrap containing powder.';
    assert.equal(at(text, 'consisted').attribution, 'the ministry');
  });

  it('is told of a sentence that goes on from another', () => {
    const text = '“And the mayor has won over and over,” Elena Duarte said to cheers.';
    assert.equal(at(text, 'won').attribution, 'Duarte');
  });

  it('is told of a participle that passes for an adjective', () => {
    const text = 'Some allies suggested that the officials were politically motivated.';
    assert.equal(at(text, 'motivated').attribution, 'some allies');
  });

  it('is nobody where a word in capitals only opens the line', () => {
    assert.equal(at('UPDATE: Oskar Lund resigned from the council.', 'resigned').attribution, null);
  });

  it('is called unnamed once', () => {
    const event = at('Oskar Lund resigned, one of them said.', 'resigned');
    const reserved = { ...event, attribution: 'an unnamed source', anonymous: true };
    assert.deepEqual(reservationsOf(reserved), ['says an unnamed source']);
  });
});

describe('the day of what is told', () => {
  it('is not that of a noun in it', () => {
    assert.equal(at('The panel is investigating fraud in the 2016 harbor election.', 'investigating').time, null);
  });

  it('is none that is still to come, for what has happened', () => {
    const text = 'The union attacked Ada Holm for declining a chance to meet the mayor at the port later this month.';
    assert.equal(at(text, 'attacked').timeStated, false);
  });

  it('is not that of a participle in front of its verb', () => {
    const text = 'Letters released by the ministry on Monday revealed a fierce quarrel.';
    assert.equal(at(text, 'revealed').timeStated, false);
  });

  it('is that on which somebody was speaking', () => {
    const text = 'Ada Holm, speaking from the town hall on Monday, called the plan a ruin.';
    assert.equal(at(text, 'called').time, '2026-03-09');
  });

  it('is not that of the news where the sentence names another', () => {
    const text =
      'The council of Halden closed the harbour on Monday.\n\nOskar Lund, who sold his ships in 2019, praised the council of Halden.';
    assert.equal(at(text, 'praised').time, null);
  });
});
