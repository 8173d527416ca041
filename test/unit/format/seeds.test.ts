import assert from 'node:assert/strict';
import { readFormat } from '../../../src/article/format';
import { shared } from './support';

/** How a careful reader marks the three articles of ../shared/seeds: start, end and kind of each block. */
const SEEDS: Record<string, string> = {
  '000_9ea45162abc63bac.txt': `
    0 317 paragraph, 318 687 paragraph, 688 911 paragraph, 912 994 paragraph, 995 1217 paragraph, 1218 1522 paragraph,
    1523 1763 paragraph, 1764 1895 paragraph, 1896 2077 paragraph, 2078 2154 paragraph, 2155 2338 paragraph,
    2339 2775 paragraph, 2776 3103 paragraph, 3104 3333 paragraph, 3334 3606 paragraph, 3607 4100 paragraph,
    4101 4405 paragraph, 4406 4748 paragraph, 4749 4813 contributors, 4814 4962 contributors, 4963 5054 contributors,
    5055 5160 trailer`,
  '001_ab64faa0f170be6c.txt': `
    0 54 headline, 56 76 noise, 78 316 paragraph, 318 464 paragraph, 466 565 paragraph, 567 785 paragraph,
    787 845 caption, 846 904 caption, 905 941 credit, 943 967 promotion, 969 1165 promotion, 1167 1240 promotion,
    1242 1454 promotion, 1456 1569 promotion, 1571 1783 promotion, 1785 1935 promotion, 1937 1953 promotion,
    1955 2244 paragraph, 2246 2385 paragraph, 2387 2585 paragraph, 2587 2991 paragraph`,
  '002_e210caf586e79ff1.txt': `
    1 16 date, 17 187 paragraph, 189 527 paragraph, 529 844 paragraph, 846 901 embed, 905 1000 embed,
    1002 1262 paragraph, 1264 1670 paragraph, 1672 1863 paragraph, 1865 2052 paragraph, 2054 2112 credit,
    2114 2430 paragraph, 2432 2625 paragraph, 2627 2855 paragraph, 2857 2999 paragraph`,
};

const ABOUT: Record<string, [headlineLength: number | null, publisherLength: number | null, date: string | null]> = {
  '000_9ea45162abc63bac.txt': [62, 14, null],
  '001_ab64faa0f170be6c.txt': [54, 8, null],
  '002_e210caf586e79ff1.txt': [null, null, '2026-01-07'],
};

describe('the three real articles of ../shared/seeds', () => {
  for (const [name, table] of Object.entries(SEEDS)) {
    it(name, function () {
      const text = shared('seeds', name);
      if (text === null) {
        console.log('      skipped: ../shared/seeds is not there');
        this.skip();
      }
      const format = readFormat(text);
      const blocks = format.blocks.map(({ start, end, kind }) => `${start} ${end} ${kind}`);
      assert.deepEqual(
        blocks,
        table.split(',').map((row) => row.trim()),
      );
      const { headline, publisher, publicationDate } = format;
      assert.deepEqual([headline?.length ?? null, publisher?.length ?? null, publicationDate], ABOUT[name]);
    });
  }
});
