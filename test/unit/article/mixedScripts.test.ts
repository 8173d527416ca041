import assert from 'node:assert/strict';
import { mixedWords } from '../../../src/article/mixedScripts';

const found = (text: string) => [...mixedWords(text)].map(({ start, end, script }) => [text.slice(start, end), script]);

describe('Words of mixed scripts', () => {
  it('are those with letters that look like others, also behind invisible ones', () => {
    assert.deepEqual(found('The mayor, Od\u0430lys Br\u00ad\u0430ndt, met Ηans in Օslo.'), [
      ['Od\u0430lys', 'Cyrillic'],
      ['Br\u00ad\u0430ndt', 'Cyrillic'],
      ['Ηans', 'Greek'],
      ['Օslo', 'Armenian'],
    ]);
  });

  it('are not words of another script, foreign letters, units and emoji', () => {
    assert.deepEqual(found('Zoë Müller said «Правда», Αθήνα, 5 μg, 3 kΩ, β-carotene, ﬁne, 東京Tower, “quoted” 🚢'), []);
  });
});
