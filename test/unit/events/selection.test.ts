import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

const shownIn = (text: string) => eventsIn(text).events.filter(({ shown }) => shown);

describe('a label', () => {
  it('keeps what its verb needs, if it can be said in a few words more', () => {
    const text =
      'The council of Halden attacked the mayor for declining a chance to meet with the dockers at the old harbor, a paper wrote.';
    assert.match(eventAt(eventsIn(text), 'attacked').label, /attacked the mayor for declining/);
  });
});

describe('what happened', () => {
  it('is not planned because something in the clause beside it was', () => {
    const [event] = shownIn(
      'The warden of the pier, Odalys Brandt, resigned on Monday after the council of Halden voted to sell the ferry, the port said.',
    );
    assert.match(event?.label ?? '', /resigned/);
    assert.equal(event?.modality, 'actual');
  });
});

describe('the day of what is told', () => {
  it('is that of the occasion', () => {
    const told = eventsIn('Oskar Lund called the pier a ruin in an interview published on Sunday.');
    assert.equal(eventAt(told, 'called').time, '2026-03-08');
  });

  it('is the one that is stated where the same is told again', () => {
    const [event] = shownIn(
      'The council of Halden rejected the ferry plan of Oskar Lund in large numbers. Nobody had expected it. The council of Halden rejected the ferry plan on Friday.',
    );
    assert.match(event?.label ?? '', /rejected the ferry plan/);
    assert.equal(event?.time, '2026-03-06');
  });
});
