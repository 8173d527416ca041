import type { ContextRule, Passage } from '../../passage';

const NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

const isCredit = ({ kind }: Passage): boolean => kind === 'contributors' || kind === 'byline';

/** Names alone on a line at the end, of people whom a by-line or a note about contributors names too. */
export const contributorNames: ContextRule = (passages) => {
  const credits = passages.filter(isCredit).map(({ text }) => text);
  for (let i = passages.length - 1; i > 1; i--) {
    const passage = passages[i];
    if (!passage || (passage.kind === null && !NAME.test(passage.text))) return;
    if (passage.kind === null && credits.some((text) => text.includes(passage.text))) passage.kind = 'contributors';
  }
};
