import assert from 'node:assert/strict';
import { eventAt, eventsIn } from './document';

const sourceAt = (text: string, word: string): string | null => eventAt(eventsIn(text), word).attribution;

describe('who says so', () => {
  it('is who stands behind “according to”, without these words', () => {
    const text =
      'Elena Duarte took a call from Oskar Lund late on Monday night, an approach that led to an apology by the heir, according to two people briefed on the conversation.';
    assert.equal(sourceAt(text, 'took'), 'two people briefed on the conversation');
    assert.equal(eventAt(eventsIn(text), 'took').timeText, 'late on Monday night');
  });

  it('is the outer of two speakers where the label names the inner', () => {
    const told = eventsIn('“People say the pier will never be built,” said Charlie Orlin, a docker.');
    const event = told.events.find(({ shown }) => shown);
    assert.match(event?.label ?? '', /People say/);
    assert.equal(event?.attribution, 'Orlin');
  });

  it('is nobody of a clause that ends before', () => {
    const text =
      'After the Velk camp announced that it was inviting the harbor chief to the debate, Orlin invited a singer.';
    assert.equal(sourceAt(text, 'invited'), null);
  });

  it('is not who speaks in the clause that a circumstance opens', () => {
    const text = 'When the council cut money for the ferry two years later, Halden said enough.';
    assert.equal(sourceAt(text, 'cut'), null);
  });

  it('is no pronoun by another name', () => {
    const text = 'They argue that the council overstepped its authority in May.';
    const { attribution, anonymous } = eventAt(eventsIn(text), 'overstepped');
    assert.deepEqual([attribution, anonymous], ['“they”', true]);
  });

  it('is the study that a sentence closes with', () => {
    const text = 'Half of the money for the ferry arrived in February alone, a new survey of the port has found.';
    assert.match(sourceAt(text, 'arrived') ?? '', /survey/);
  });

  it('is nobody behind a semicolon or a colon, or after "but"', () => {
    assert.equal(sourceAt('Ministers denounced the raid; Velk, others vowed revenge.', 'denounced'), null);
    const text = 'According to a poll, Velk led among fishermen in May, but he lost the election.';
    assert.equal(sourceAt(text, 'lost'), null);
  });

  it('says on what follows with "and that"', () => {
    const text =
      'The mayor of Halden said on Monday that the port was shut, and that thieves who knew the alarm robbed a ferry.';
    assert.match(sourceAt(text, 'robbed') ?? '', /mayor/);
  });

  it('is who puts it so, but not whoever is spoken to', () => {
    assert.equal(sourceAt('As Dana Velk put it, the council shut the pier.', 'shut'), 'Velk');
    assert.equal(sourceAt('As you know, the council shut the pier.', 'shut'), null);
  });

  it('is a person or their people in front of the colon of a headline', () => {
    const told = eventsIn(
      '\nVelk: Council voted in secret\n\nDana Velk accused the council on Monday. She said the council of Halden had met at night in the old harbor.',
    );
    assert.match(eventAt(told, 'voted').attribution ?? '', /Velk/);
  });

  it('goes on from paragraph to paragraph of a transcript', () => {
    const told = eventsIn(
      'A transcript follows.\n\n"VELK: The council shut the pier.\n\n"The mayor closed the market, too.\n\n"ORLIN: The port lost a ship.',
    );
    assert.equal(eventAt(told, 'closed').attribution, 'VELK');
    assert.equal(eventAt(told, 'lost').attribution, 'ORLIN');
  });

  it('is the paper that announces what is quoted next', () => {
    const told = eventsIn(
      'The Halden Courier reports:\n\n"The council shut the pier in May.\n\n"The port sold a ship to a fisherman."\n\nThe mayor resigned.',
    );
    assert.equal(eventAt(told, 'sold').attribution, 'The Halden Courier');
    assert.equal(eventAt(told, 'resigned').attribution, null);
  });
});

describe('what stands behind a quotation', () => {
  it('is not said, where it tells what the speaker does or where', () => {
    const text =
      '“Who would have thought that the pier would stand so long?” Orlin said, looking out on the cheering crowd.';
    for (const { shown, label } of eventsIn(text).events) if (shown) assert.doesNotMatch(label, /said looking/);
    const place = '“The pier is the pride of the town,” Orlin said on Monday in Halden, where Velk also spoke.';
    for (const { shown, label } of eventsIn(place).events) if (shown) assert.doesNotMatch(label, /said where/);
  });
});

describe('a clause that is told by itself', () => {
  it('goes without what ties it to another', () => {
    const told = eventsIn('The crowd cheered when Orlin left the harbor, which the council has put up for sale.');
    for (const { shown, label } of told.events) if (shown) assert.doesNotMatch(label, /^(?:When|Which)/);
  });

  it('is no question', () => {
    const told = eventsIn(
      'The mayor of Halden resigned on Monday after a vote. A film by Velk documents how the harbor has been ruined by greed.',
    );
    for (const { shown, label } of told.events) if (shown) assert.doesNotMatch(label, /^How/);
  });
});

describe('a description that somebody is given', () => {
  it('has its preposition for itself, whoever says it', () => {
    const told = eventsIn('The harbor chief said the plan was on the table in Halden.');
    assert.match(eventAt(told, 'said').label, /^The harbor chief said the plan was on the table/);
  });
});
