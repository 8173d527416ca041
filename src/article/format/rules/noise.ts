import type { Rule } from '../passage';

const NOISE = [
  /^(?:LOADING ?ERROR ?|LOADING ?|ERROR ?)+$/,
  /^(?:advertisement|sponsored|loading|share|share this(?: article| story)?|read more|more|close|menu|skip to content|related(?: articles| stories)?|print|email|facebook|twitter|whatsapp|copy link|play video|watch now|listen)[.:…]*$/i,
  /^(?:advertisement|story continues below(?: advertisement)?|article continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?)$/i,
  /^[-*_=~#•.\s—–]{1,80}$/,
  /cookies? (?:policy|settings|preferences)/i,
];

/** Remains of the page around the article: "LOADINGERROR LOADING", "Advertisement", "Share this article". */
export const noise: Rule = (passages) => {
  for (const passage of passages) {
    if (passage.kind !== null || passage.text.length > 120) continue;
    if (NOISE.some((pattern) => pattern.test(passage.text))) passage.kind = 'noise';
  }
};
