import type { Rule } from '../passage';

const CONTRIBUTORS = [
  /\bcontributed (?:reporting|research|to this (?:report|article|story))\b/,
  /^(?:additional )?reporting by [A-Z]/i,
  /^(?:editing|writing) by [A-Z]/i,
  /^\(?(?:reporting|writing|editing|additional reporting) by /i,
];
const BIOGRAPHY =
  /^[A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]+){1,3},? (?:is|has been|was|covers|reports|writes) (?:an? |the )?.{0,80}\b(?:reporter|correspondent|editor|columnist|journalist|covering|covers|writer)\b/u;

/** "Ada Quill contributed reporting." and the reporters' biographies at the end. */
export const contributors: Rule = (passages) => {
  const last = passages.length - 8;
  passages.forEach((passage, i) => {
    if (passage.kind !== null || passage.text.length > 400) return;
    const { text } = passage;
    if (CONTRIBUTORS.some((pattern) => pattern.test(text)) || (i >= last && i > 2 && BIOGRAPHY.test(text)))
      passage.kind = 'contributors';
  });
};
