import { wordList } from '../../../wordList';
import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import furnitureList from '../words/pageFurniture.txt';
import playerWords from '../words/playerWords.txt';

const lines = wordList(furnitureList);
const ENDING = /[\s.:…!»>|*•·+-]+$/;
const BEGINNING = /^[\s«<|*•·+-]+/;

const PATTERNS = [
  new RegExp(`^(?=.*[a-z]{3})(?:(?:${anyOf(playerWords)}|\\d+) ?){2,12}[.…]*$`),
  /^\[\[.{1,40}\]\]/,
  /^(?:story|article) continues\b/,
  /\(opens in (?:a )?new (?:window|tab)\)$/,
  /^[^\p{L}\p{N}]{1,80}$/u,
  /^(?:0:\d\d|\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d)$/,
  /^\d{1,2}(?: |-)min(?:ute)?s?(?: read| listen| watch)?$/,
  /^(?:reading time|read time|listen)\b.{0,20}\d+ ?(?:min|minutes?|sec|seconds?)(?: read)?$/,
  /^(?:share )?\d{1,3}(?:\.\d)?k? (?:comments?|shares?|likes?|views?|replies|reposts|retweets)$/,
  /^comments? ?\(\d+(?: posted)?\)$/,
  /^(?:current|remaining|duration|total) time -?\d+:\d\d$|^(?:loaded|progress): ?\d+%$/,
  /^(?:slide |image |photo )?\d{1,3} (?:of|\/|of \/) \d{1,3}$/,
  /^\(?(?:video|photo|image|gallery)(?: \d+)?\)?$/,
  /^(?:page|part) \d+(?: of \d+)?$/,
  /^(?:email|share|print|save|tweet|comment|facebook|twitter|linkedin|whatsapp|reddit|copy link|x|link|flipboard|pinterest|bluesky|threads|pocket|\s|[|,/•·])+$/,
];

/** Remains of the page: "LOADINGERROR LOADING", "Advertisement", "Share this article", "3 min read", "* * *". */
export const furniture: LineRule = {
  kind: 'noise',
  longest: 120,
  matches({ folded }) {
    return (
      lines.has(folded.replace(ENDING, '').replace(BEGINNING, '')) || PATTERNS.some((pattern) => pattern.test(folded))
    );
  },
};
