import type { Doubt } from './doubt';

export const unnamedSubject: Doubt = {
  name: 'a subject that names nobody',
  example: 'Some left early. → Some left early',
  holds: ({ subject, groups }, { tree }) =>
    /^(?:something|anything|everything)$/.test(tree.lemma(groups.find((group) => group.length > 0)?.[0] ?? -1)) ||
    (tree.childrenBy(subject, 'nmod').every((child) => tree.marker(child) !== 'of') &&
      (/^(?:DT|CD|WP|WDT|RB)$/.test(tree.tag(subject)) ||
        /^(?:one|many|both|either|neither|other|others|another|anyone|everyone|someone|somebody|anybody|everybody|anything|everything|something|thing|way|lot)$/.test(
          tree.lemma(subject),
        ))),
};
