import assert from 'node:assert/strict';
import { eventsIn } from './document';

const LEAD = 'Tomas Orlin, the harbor chief, denied on Tuesday that he had taken bribes. ';
const told = (text: string, words: RegExp) => {
  const { events } = eventsIn(LEAD + text);
  const found = events.find(({ label, shown }) => shown && words.test(label));
  assert.ok(found, events.map(({ label, reasons }) => `${label} (${reasons})`).join('; '));
  return found;
};

describe('what somebody says of themselves', () => {
  it('is told in their words, with who speaks', () => {
    const event = told('“I will not resign,” he said. “I love my harbor and I love my town.”', /I love my harbor/);
    assert.match(event.label, /^Orlin said “/);
    assert.equal(event.type, 'Statement');
  });

  it('is no plan for its purpose', () => {
    const event = told('Mr. Orlin told reporters “I have nothing to hide” as he left court.', /nothing to hide/);
    assert.equal(event.modality, 'actual');
    assert.equal(event.label, 'Mr. Orlin told reporters “I have nothing to hide”');
  });
});

describe('what follows a quotation and its verb of saying', () => {
  it('is not what is said', () => {
    const event = told('“The pier was the pride of the town,” Orlin said, drawing gasps from the crowd.', /pride/);
    assert.equal(event.label, 'Orlin said “The pier was the pride of the town”');
  });

  it('tells of the speaker', () => {
    const event = told('“The council is committed to transparency,” said John Velk, who owns a boat.', /transparency/);
    assert.equal(event.attribution, 'Velk');
  });
});

describe('what something is like', () => {
  it('is said by who says so', () => {
    const event = told('“The tide was like a lorry of gravel,” said the docker Oren Blixt.', /lorry/);
    assert.match(event.attribution ?? '', /Blixt/);
    assert.match(event.label, /Blixt said .*was like a lorry/);
  });
});

describe('what somebody adds', () => {
  it('is said by who spoke before', () => {
    const event = told(
      'Council leader Martin Ostrand told members on Thursday that Orlin would sign the ferry bill, adding that the town backed the move.',
      /backed the move/,
    );
    assert.match(event.attribution ?? '', /Ostrand/);
  });
});

describe('what somebody is accused of', () => {
  it('is no purpose of what is done about it', () => {
    const { events } = eventsIn(
      'Prosecutors have sent subpoenas as part of an inquiry into accusations that aides to Ms. Velk shut the ferry lanes, a lawyer said.',
    );
    for (const { shown, label } of events) if (shown) assert.doesNotMatch(label, /subpoenas that aides/);
  });
});

describe('days', () => {
  it('are of the verb behind a scheduled infinitive', () => {
    const event = told('The judge in the case is scheduled to sentence Mr. Orlin on June 28.', /scheduled/);
    assert.deepEqual([event.time, event.modality], ['2026-06-28', 'planned']);
  });
});

describe('a subject of two people', () => {
  it('has both of them take part', () => {
    const { events, people } = eventsIn(
      'Mayor Dana Velk and Senator Tomas Orlin signed the ferry agreement on Tuesday.',
    );
    const event = events.find(({ label }) => /signed/.test(label));
    assert.deepEqual(
      event?.participants.map((id) => people.find((person) => person.id === id)?.name),
      ['Dana Velk', 'Tomas Orlin'],
    );
  });
});
