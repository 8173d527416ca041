import type { LineRule } from '../../passage';

const ADDRESS = /^(?:\p{L}+(?: url| link)?: ?)?(?:https?:\/\/|www\.|(?:[\w-]{2,60}\.){1,3}[a-z]{2,10}\/)\S+$/iu;

/** A web address alone on its line: "URL: https://harbourgazette.example/quay". */
export const address: LineRule = { kind: 'noise', longest: 2000, matches: ({ text }) => ADDRESS.test(text) };
