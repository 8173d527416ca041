import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('The sample story', () => {
  for (const bundle of ['extension.js', 'web.js'])
    it(`is in ${bundle}, every article of it`, () => {
      const text = readFileSync(join('dist', bundle), 'utf8');
      for (const name of readdirSync('samples')) assert.ok(text.includes(`"${name}"`), name);
    });
});
