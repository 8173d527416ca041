import type { Doubt } from './doubt';

export const runTogether: Doubt = {
  name: 'words of two clauses run together',
  example: 'Officials said Lund, Vale announced, will travel. → Officials said Lund Vale announced will travel',
  holds: ({ groups }) => {
    const spans = groups
      .filter((tokens) => tokens.length > 0)
      .map((tokens) => [tokens[0] ?? 0, tokens.at(-1) ?? 0] as const);
    return spans.some(([first, last], i) => spans.some(([from], j) => i !== j && first < from && from < last));
  },
};
