import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTING_KINDS } from '../../../src/article/analysis';
import { readFormat } from '../../../src/article/format';
import { shared } from './support';

const AQUAINT = join('bench', 'data', 'aquaint');

function documents(): string[] {
  try {
    return readdirSync(join(process.cwd(), '..', 'shared', AQUAINT)).filter((file) => file.endsWith('.tml'));
  } catch {
    return [];
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a TimeML document, with its date in front as saved articles have it. */
function readTimeml(xml: string): string {
  const date = /<DCT>[\s\S]*?value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  const words = body.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);
  return `${date ? ` date ${date} ` : ''}${words.trim()}`;
}

describe('newswire of AQUAINT', () => {
  it('is recognised with and without its date, and nothing of it is set aside', function () {
    const files = documents();
    if (files.length === 0) {
      console.log('      skipped: ../shared/bench/data is not there');
      this.skip();
    }
    for (const file of files) {
      const text = readTimeml(shared(AQUAINT, file) ?? '');
      const undated = text.replace(/^ date \S+ /, '');
      assert.ok(readFormat(undated).recognition.recognized, `${file} without its date`);
      const { blocks } = readFormat(text);
      const aside = blocks.filter(({ kind, start }) => !REPORTING_KINDS.has(kind) && start > 1);
      assert.deepEqual(aside, [], file);
    }
  });
});
