import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFormat } from '../../../src/article/format';

interface Story {
  readonly headline: string;
  readonly body: readonly string[];
}

interface Layout {
  readonly date: string | null;
  readonly publisher: string | null;
  readonly page: string;
}

const FOLDER = join(process.cwd(), 'test', 'fixtures', 'format', 'heads');
const stories: readonly Story[] = JSON.parse(readFileSync(join(FOLDER, 'stories.json'), 'utf8'));
const orNull = (text = ''): string | null => (text === '–' ? null : text);

function layouts(file: string): Layout[] {
  const [, ...blocks] = readFileSync(join(FOLDER, file), 'utf8').split(/^== /m);
  return blocks.map((block) => {
    const [head = '', ...lines] = block.trimEnd().split('\n');
    const [date, publisher] = head.split(' | ');
    return { date: orNull(date), publisher: orNull(publisher), page: lines.join('\n') };
  });
}

/** The page with the story in it; every second layout parts its lines by empty ones. */
function fill({ page }: Layout, story: Story, apart: boolean): string {
  const parts: Record<string, unknown> = { ...story, body: story.body.join('\n') };
  const text = page.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
  return apart && !text.startsWith('---') ? text.replaceAll('\n', '\n\n') : text;
}

const bare = (name: string | null): string | null => name?.replace(/^The /, '') ?? null;

describe('the head of a scraped page', () => {
  for (const [at, layout] of [...layouts('seen.txt'), ...layouts('held-out.txt')].entries()) {
    const name = layout.page.split('\n', 3).join(' ⏎ ');
    it(`gives headline, date and publisher: ${name}`, () => {
      for (const [i, story] of stories.entries()) {
        const format = readFormat(fill(layout, story, (at + i) % 2 === 0));
        assert.ok(format.recognition.recognized);
        assert.deepEqual(
          [format.headline, format.publicationDate, bare(format.publisher)],
          [story.headline, layout.date, bare(layout.publisher)],
        );
      }
    });
  }
});
