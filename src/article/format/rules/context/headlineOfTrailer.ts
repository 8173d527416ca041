import { parseTrailer } from '../../origin';
import type { ContextRule } from '../../passage';
import { squash } from '../phrases';

/** The line that repeats the headline given in "The post HEADLINE appeared first on OUTLET." */
export const headlineOfTrailer: ContextRule = (passages) => {
  const title = parseTrailer(passages)?.headline;
  if (!title) return;
  const squashed = squash(title);
  const line = passages
    .slice(0, 6)
    .find(({ kind, text }) => kind === null && text.length < 400 && squash(text) === squashed);
  if (line) line.kind = 'headline';
};
