import { above, type Evidence } from './evidence';

/** Two capitalised words in running text, as "Ada Quill" in "when Ada Quill spoke". */
const NAME = /[a-z,] \p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.)? \p{Lu}[\p{Ll}’'-]+/gu;

export const names: Evidence = {
  reason: 'people, places and bodies named in full',
  weigh: (sample) => above(sample.density(NAME), 3, 0.08, 1.5),
};
