import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/article/format';
import { shared } from './support';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

/** Invented examples; a bar marks where one sentence ends and the next begins. */
const EXAMPLES: Record<string, string[]> = {
  'titles and initials': [
    'Gen. Cord Haverick met Mrs. Tolland and J. D. Vantongeren on Monday.|They spoke for an hour.',
    'The bill was written by Rep. O. Lindqvane and Sen. Dorte Maal.|It failed.',
    'A panel led by Dr. Ione Baptiste-Rae, Ph.D., will report in May.',
  ],
  'acronyms that end a sentence and acronyms that do not': [
    'She lived in the U.S. before the war.|He never left the U.K.|The two met once.',
    'The U.S. Navy sent a ship.|It was late.',
    'He moved to Washington, D.C. The house was small.'.replace(' The', '|The'),
  ],
  'numbers, times and money': [
    'It cost $3.5 million, or 2.1 percent more.|Nobody complained.',
    'Polls close at 9 p.m. Sunday, officials said.|Counting starts at 9 p.m. The results come later.'.replace(
      'p.m. The',
      'p.m.|The',
    ),
    'He lives at No. 10 and she at No. 12.|They share a wall.',
    'The law of Oct. 4 was repealed in Sept. 2031.|The court agreed.',
    'In 2031 there were 40.|1,200 people came the year after.',
  ],
  'days and hours with more of the time behind': [
    'The gates opened at 3:17 a.m. (0217 GMT) on Monday.|Nobody was hurt.',
    'They meet on Wed. Mar. 12 at the town hall.|It seats forty.',
    'They sat.|March began with rain.',
  ],
  'companies and suffixes': [
    'Orvex Corp. Chairman Magda Thiele resigned.|Its shares fell.',
    'She joined Bay Lines Inc. The firm was new.'.replace('Inc. The', 'Inc.|The'),
    'Karsten Bohl Jr. denied it.|His lawyer did not.',
  ],
  'quotations of several sentences, with the attribution where it stands': [
    '“They went too far.|I regret it,” Ms. Orlok wrote.',
    '“Nobody is going home,” he said.|“We can still hear voices.”|The rain went on.',
    'She replied with: “What is it for?”|Mr. Asher did not answer.',
    '“Who pays?” Mayor Tolland asked.|Nobody spoke.',
    '“Get out!” shouted the baker.|He got out.',
    'Ms. Maal shrugged.|"We looked at it.|What would you have done?" Maal said.|"Guess again."',
    '“It was late.|Who would have come?” Mayor Tolland asked.|Nobody spoke.',
    'He had asked for a "way out?"|Mayor Tolland said no.',
    "``We are not done,'' she said.|``But we rest.''",
    '(He later deleted that post.)|The office said nothing.',
  ],
  ellipses: [
    'He waited ... and waited.|Then he left.',
    'On the street, ... Rurik Stanz had opened.|Nobody came.',
    'The road was empty ...|Another car came at noon.',
    '“I thought…”|She did not finish.',
  ],
  'handles and links': [
    'Had a fine dinner with @adaquill.|@harbourgazette was there too.',
    'Read it at www.example.org/news.html or write to news@example.org.|Thanks.',
    '2031 will be long!|pic.twitter.com/Zq81kRwTx0 — Milla Roe (@millaroe) May 12, 2031',
  ],
  'a missing space after the stop': ['The vote ended.|The mayor left.'.replace('.|', '.|')],
  'no stop at the end': ['Mayor resigns after collapse', 'The hall is closed.|It will reopen in May'],
  'footnote marks and list numbers': [
    'The tower fell in 1340. [12]|It was rebuilt. [13] [14]|Nobody knows why.',
    '1. Take off your shoes.|Then sit down.',
  ],
};

describe('sentences', () => {
  for (const [what, examples] of Object.entries(EXAMPLES)) {
    it(what, () => {
      for (const example of examples) assert.deepEqual(split(example.replaceAll('|', ' ')), example.split('|'));
    });
  }

  it('finds the end where the space behind it was lost', () => {
    assert.deepEqual(split('The vote ended.The mayor left.“Good,” he said.'), [
      'The vote ended.',
      'The mayor left.',
      '“Good,” he said.',
    ]);
    const link = 'Read it at News.Example.org, on Node.js or under no.3.';
    assert.deepEqual(split(link), [link]);
  });

  it('takes a line break inside for white space', () => {
    assert.deepEqual(split('The quay was\nclosed on Monday.\nIt reopened.'), [
      'The quay was\nclosed on Monday.',
      'It reopened.',
    ]);
  });

  it('keeps to its span', () => {
    const text = 'One is here. Two is here. Three is here.';
    assert.deepEqual(splitSentences(text, { start: 13, end: 25 }), [{ start: 13, end: 25 }]);
    assert.deepEqual(splitSentences(text, { start: 13, end: 13 }), []);
  });
});

/** Counts the sentence starts inside paragraphs that a GUM document marks and that we find. */
function compare(conllu: string): { right: number; found: number; marked: number } {
  const paragraphs: { text: string; starts: Set<number> }[] = [];
  for (const block of conllu.trim().split(/\n\n+/)) {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (text === undefined) continue;
    if (/^# newpar\b/m.test(block) || paragraphs.length === 0) paragraphs.push({ text: '', starts: new Set() });
    const paragraph = paragraphs.at(-1)!;
    if (paragraph.text) {
      paragraph.text += ' ';
      paragraph.starts.add(paragraph.text.length);
    }
    paragraph.text += text;
  }
  let [right, found, marked] = [0, 0, 0];
  for (const { text, starts } of paragraphs) {
    const ours = splitSentences(text, { start: 0, end: text.length }).slice(1);
    right += ours.filter(({ start }) => starts.has(start)).length;
    found += ours.length;
    marked += starts.size;
  }
  return { right, found, marked };
}

describe('sentences of GUM', () => {
  const documents = [
    'news_nasa',
    'news_korea',
    'interview_brotherhood',
    'bio_byron',
    'speech_humanitarian',
    'court_carpet',
  ];

  it('are found with an F1 of 95 percent and more', function () {
    let [right, found, marked] = [0, 0, 0];
    for (const name of documents) {
      const conllu = shared('bench', 'data', 'gum', 'dep', `GUM_${name}.conllu`);
      if (conllu === null) continue;
      const counts = compare(conllu);
      right += counts.right;
      found += counts.found;
      marked += counts.marked;
    }
    if (marked === 0) {
      console.log('      skipped: ../shared/bench/data is not there');
      this.skip();
    }
    const f1 = (2 * right) / (found + marked);
    assert.ok(f1 >= 0.95, `F1 is ${f1.toFixed(3)} on ${marked} marked starts`);
  });
});
