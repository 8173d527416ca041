import { above, type Evidence } from './evidence';

const MARKUP =
  /^#{1,6} |^#$|^\.\. |^`{3}|^[=~^*-]{4,}$|\]\(\w|``[^`'\n]{1,60}``|:\w+:`|::$|^ {0,8}>>> |^@\w+ |<\/?[a-z]{1,20}[ >]|&[a-z]{1,20};/gm;

/** Markdown, reStructuredText, HTML, TeX-like commands. */
export const markup: Evidence = {
  reason: 'markup',
  weigh: (sample) => above(sample.density(MARKUP), 2, -0.4, -5),
};
