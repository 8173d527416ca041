import assert from 'node:assert/strict';
import { readFormat } from '../../../src/article/format';

const STORY = [
  'The harbour board voted on Tuesday to close the fish market at the end of the year, after forty traders signed a petition against higher rents.',
  '“We were told nothing,” said Oda Renwick, who has sold herring on the quay since 1998. Reuters could not reach the board.',
  'The board said in a statement that the hall needs a new roof and that no money had been set aside for one.',
];

/** A page around the story: what stands above its headline, below it, and at the end. */
const page = (above: readonly string[], below: readonly string[], title = 'Board votes to close fish market'): string =>
  [...above, title, 'By Tilda Marsh', 'March 4, 2031', ...STORY, ...below].join('\n');

const publisherOf = (text: string): string | null =>
  readFormat(text, { recognized: true, confidence: 1, reasons: [] }).publisher;

describe('Whose article it is', () => {
  const cases: readonly [why: string, text: string, publisher: string | null][] = [
    [
      'the copyright line, not the buttons that the page repeats',
      page(
        ['Subscribe', 'Podcasts', 'Newsletters', 'Subscribe', 'Podcasts'],
        ['Subscribe', 'Podcasts', '© 2031 ShoreSignal Pty Ltd. All rights reserved.'],
      ),
      'ShoreSignal',
    ],
    [
      'the name behind a title that stands again without it',
      page(['Board votes to close fish market | TideBeat', 'Menu', 'Jobs'], ['Share', 'Trending']),
      'TideBeat',
    ],
    [
      'a name that begins with a figure',
      page(['Board votes to close fish market - 8to6Boats', 'Guides'], ['Share']),
      '8to6Boats',
    ],
    [
      'what the page calls itself, not the firm that owns it',
      page(
        ['Quay By Night homepage', 'Follow Quay By Night online:', 'Quay By Night main menu'],
        ['More From Quay By Night', '© 2031 Hestrel Media, LLC. All rights reserved.'],
      ),
      'Quay By Night',
    ],
    [
      'the newspaper of a firm of newspapers',
      page(
        ['About Ellan Chronicle', 'Ellan Chronicle Archives'],
        ['Ellan Chronicle Staff', '© 2031 Hestrel Newspapers, LLC', 'Hestrel Newspapers, LLC'],
      ),
      'Ellan Chronicle',
    ],
    [
      'no section of the menu',
      page(['Home', 'County News', 'Truck & Bus News', 'Racing News', 'County News'], ['Share']),
      null,
    ],
    [
      'a handle that spells the name',
      page(['PylonInsider', 'Reviews'], ['Follow @PylonInsider', 'Never miss an update Follow PylonInsider']),
      'PylonInsider',
    ],
    [
      'no paper that the last paragraph quotes',
      page([], ['The plan of the board was first reported by the Ellan Herald.', 'Share']),
      null,
    ],
    ['not whoever wrote it and can be followed', page([], ['Follow Tilda Brae on Twitter: @TildaBrae.']), null],
    ['no rank', page(['Staff Reporter'], ['Senior Reporter', 'Share']), null],
    [
      'no paper that a guest writes for',
      page([], ['Orla Finch is a lecturer in Ellan and a contributing writer at Norland Monthly.']),
      null,
    ],
    [
      'who says to be a newsroom, not with whom it was published',
      page(
        ['Co-published with Tern County Radio'],
        ['Quay Meridian is a nonprofit newsroom that investigates abuses of power.', 'Share'],
      ),
      'Quay Meridian',
    ],
    [
      'a word that heads the page and is spoken to',
      page(
        ['TarnWatch', 'Showbiz'],
        [
          '“They never asked,” Ms Renwick told TarnWatch.',
          'The views above are those of our users and not of TarnWatch.',
          'Part of the TarnWatch group',
        ],
      ),
      'TarnWatch',
    ],
    [
      'the paper that heads the page, not its owner',
      page(
        ['Ellan Post', 'Opinion'],
        ['Most viewed', '© 2031 Ellan Post & Observer Ltd or its affiliated companies. All rights reserved.'],
      ),
      'Ellan Post',
    ],
    [
      'the magazine and not its publishing house',
      page(['Slipway', 'Ports', 'Shipbuilding'], ['Most popular', '© Slipway Publishing BV 2031']),
      'Slipway',
    ],
    [
      'no platform that it can be read on',
      page([], ['Follow us on Google News', 'Follow us on Threads', 'Get the app on Google Play']),
      null,
    ],
  ];
  for (const [why, text, publisher] of cases) it(why, () => assert.equal(publisherOf(text), publisher));

  const TITLE = 'Board votes to close fish market';
  const told: readonly [where: string, above: readonly string[], below: readonly string[]][] = [
    ['behind the title', [`${TITLE} | Tideline`, 'March 4, 2031'], []],
    ['behind the stamp', [TITLE, 'March 4, 2031 / 9:05 AM EST / Tideline'], []],
    ['for whom it was written', [TITLE, 'By Tilda Marsh for Tideline', 'March 4, 2031'], []],
    ['in front of who wrote it', [TITLE, 'Tideline | By Tilda Marsh', 'March 4, 2031'], []],
    ['between author and date', [TITLE, 'By Tilda Marsh', 'Tideline', 'March 4, 2031'], []],
    ['as its staff', [TITLE, 'By Tideline staff', 'March 4, 2031'], []],
    ['at head and foot', ['Tideline', 'Menu', TITLE, 'March 4, 2031'], ['Tideline', 'About us', 'Contact']],
    ['as a logo', ['Tideline logo', TITLE, 'March 4, 2031'], []],
    ['thanking its readers', [TITLE, 'March 4, 2031'], ['Thank you for reading Tideline. Please subscribe.']],
    ['where it appeared', [TITLE, 'March 4, 2031'], ['A version of this article appeared in Tideline on March 4.']],
    ['employing who wrote it', [TITLE, 'March 4, 2031'], ['Tilda Marsh is a senior reporter for Tideline.']],
  ];
  for (const [where, above, below] of told)
    it(`may have any name, ${where}`, () =>
      assert.equal(publisherOf([...above, ...STORY, ...below].join('\n')), 'Tideline'));
});
